"""The console: what ``aide500`` offers. CONTRACT.md, section 5.

Here a command is only declared; what it does stands in a module of its own, imported when it is asked for: a command loads no
library that it does not use.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from checker import __version__
from checker.console.ending import UNREADABLE, complain
from checker.dossier.model import CHOICES_OF_EDITION
from checker.words.languages import LANGUAGES
from rules.amendments import EDITIONS


def _spoken() -> str:
    """The console's language, by its environment."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return next((lang for lang in LANGUAGES if locale.startswith(lang)), "en")


AT_ONCE = "_RJEM_MALLOC_CONF", "dirty_decay_ms:0,muzzy_decay_ms:0"
"""Has Polars give memory back as it lets go of it: the thread it leaves that to does not live on in a worker, a fork."""

edition_option = click.option("--edition", type=click.Choice(CHOICES_OF_EDITION), help="Override the dossier's edition.")
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default=_spoken, help="Language of the messages.")


class Console(click.Group):
    """A group whose commands end in a line on standard error where a disk is full or a file goes away, not in a traceback."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run a command, and see that all it said was heard."""
        try:
            try:
                return super().main(*arguments, **options)
            finally:
                sys.stdout.flush()
        except OSError as error:
            complain(error.strerror or str(error))
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left to say has nowhere to go
            sys.exit(UNREADABLE)


@click.group(cls=Console, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="aide500")
def main() -> None:
    """Tell a very small French business whether it met the conditions of the €500 digitalisation aid of 2021, and why."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes, about one a core.")
@language_option
def serve(**given: Any) -> None:
    """Serve the web app."""
    os.environ.update((AT_ONCE,))  # whatever stands there: Polars itself writes it, for the processes that its own begins
    from checker.console.serving import serve

    serve(**given)


@main.command()
@click.argument("folder")
@click.option("--keep", type=click.IntRange(1, 1000), default=7, show_default=True, help="So many backups stay; older ones go.")
@language_option
def backup(**given: Any) -> None:
    """Write a backup of the embedded database into FOLDER, while it serves."""
    from checker.console.backup import backup

    backup(**given)


@main.command()
@click.argument("file")
@click.option("--with-erased", is_flag=True, help="Bring back what was erased since the backup, too.")
@language_option
def restore(**given: Any) -> None:
    """Put the backup FILE in the place of the embedded database. Stop the server first."""
    from checker.console.backup import restore

    restore(**given)


@main.command()
@click.argument("file")
@click.option("--jsonl", is_flag=True, help="Standard input holds one dossier a line.")
@edition_option
@language_option
def assess(**given: Any) -> None:
    """Judge the dossier in FILE (.json, .jsonl, or - for standard input)."""
    from checker.console.assess import assess

    sys.exit(assess(**given))


@main.command()
@click.argument("files", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="What to write: .xlsx or .csv.")
@click.option("--errors", metavar="FILE", help="Write the faults to FILE instead of standard error.")
@click.option("--mapping", metavar="FILE", help="What the columns are, as --save-mapping or the page of columns saved it.")
@click.option("--save-mapping", metavar="FILE", help="Write to FILE what was understood of the columns, to be put right.")
@edition_option
@language_option
def screen(**given: Any) -> None:
    """Judge a portfolio: IN any number of .xlsx, .xls, .ods, .csv (clients, invoices) and FECs; OUT an .xlsx or a .csv."""
    from checker.portfolio.apart import processes

    processes.begin()  # it starts while we do
    from checker.console.screen import screen

    sys.exit(screen(**given))


@main.command()
@click.argument("files", metavar="FEC…", nargs=-1, required=True)
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="The .xlsx to write.")
@language_option
def invoices(**given: Any) -> None:
    """List the purchases of a FEC that may be digital, as a sheet of invoices to complete, then to give to screen."""
    from checker.console.invoices import invoices

    sys.exit(invoices(**given))


@main.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("-o", "--output", required=True, help="The .pdf to write; or, for a file each, a .zip.")
@edition_option
@language_option
def sheet(**given: Any) -> None:
    """Write the sheet of a dossier (.json, or - for standard input), of each line of a .jsonl, or of each client of a
    portfolio (an .xlsx, or two .csv: clients, invoices).
    """
    from checker.console.sheet import sheet

    sys.exit(sheet(**given))


@main.command()
@click.argument("files", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--output", required=True, help="A .pdf; a .zip with a file each; to mail-merge, .xlsx or .csv.")
@click.option("--by", metavar="DAY", required=True, help="The day by which answers are wanted.")
@click.option("--letterhead", metavar="FILE", help="A text with the lines at the head.")
@click.option("--signature", metavar="FILE", help="A text with the lines at the foot.")
@click.option("--to-refused", is_flag=True, help="Also write to clients whose refusal is certain; nothing is asked of them.")
@edition_option
@language_option
def letters(**given: Any) -> None:
    """Write to each client of a portfolio whose answers are missing: what is needed, for which invoice, why, and by when."""
    from checker.console.letters import letters

    sys.exit(letters(**given))


@main.command()
@click.option("--edition", type=click.Choice(list(EDITIONS)), default="guide", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The edition as data.")
@language_option
def rules(**given: Any) -> None:
    """Print the conditions of an edition with their sources."""
    from checker.console.rules import rules

    rules(**given)
