"""``python -m checker`` is ``aide500``."""

from checker.commands import main

main(prog_name="aide500")
