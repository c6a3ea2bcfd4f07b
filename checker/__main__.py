"""``python -m checker`` is ``aide500``."""

from checker.console.commands import main

main(prog_name="aide500")
