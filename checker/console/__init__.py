"""The console: the commands of ``aide500``, the server among them."""
