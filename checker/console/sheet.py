"""``aide500 sheet``: the sheet of a dossier, of many, or of a portfolio's clients, as PDF."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from checker.console.screen import replacing, report
from checker.dossier.model import Dossier, Refused, load_json, read_dossier
from checker.portfolio.judge.listing import Query
from checker.portfolio.judge.screen import screen
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import gather
from checker.portfolio.read.tables import Source
from checker.words.faults import printable
from checker.words.wording import Words, words_of

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2
ONE_FILE, FILE_EACH = ".pdf", ".zip"
TABLES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
"""What a portfolio is kept in; anything else is taken for JSON."""


@click.command("sheet")
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("-o", "--output", required=True, help="The .pdf to write; or, for a file each, a .zip.")
def sheet_command(files: tuple[str, ...], output: str, edition: str | None, lang: str) -> None:
    """Write the sheet of a dossier (.json, or - for standard input), of each line of a .jsonl, or of each client of a
    portfolio (an .xlsx, or two .csv: clients, invoices).
    """
    words, suffix = words_of(lang), Path(output).suffix.lower()
    if suffix not in (ONE_FILE, FILE_EACH):
        _stop(words.fault("not-a-sheet-file"))
    if any(file.lower().endswith(TABLES) for file in files):
        dossiers, code = _of_portfolio(files, edition, words)
    elif len(files) == 1:
        dossiers, code = _of_json(files[0], edition, words)
    else:
        _stop(words.fault("one-file-of-dossiers"))
    if not dossiers:
        _stop(words.fault("no-dossier"), code)
    _write(output, dossiers, words, one_file=suffix == ONE_FILE)
    sys.exit(code)


def _of_portfolio(files: Sequence[str], edition: str | None, words: Words) -> tuple[list[Dossier], int]:
    """The clients that some text governs, and the exit status: a line is said of every fault, and of who is left out."""
    from checker.portfolio.write.sheets import dossiers_of, order  # Typst comes with it: see _write

    try:
        read = gather([Source.of(Path(file)) for file in files], _untold)
        screened = screen(read, edition or "guide", _untold)
    except Unreadable as refused:
        _stop(words.said(refused.message))
    except OSError as error:
        _stop(words.fault("unreadable-file", reason=f"{error.filename}: {error.strerror}" if error.filename else str(error)))
    report(screened, words, sys.stderr)
    return dossiers_of(screened, order(screened, Query())), SOME_REFUSED if screened.faults.height else DONE


def _untold(phase: str, done: float) -> None:
    """Reading is soon done: the bar is for the sheets."""


def _of_json(file: str, edition: str | None, words: Words) -> tuple[list[Dossier], int]:
    """The dossiers that fit, and the exit status."""
    many = file.endswith(".jsonl")
    dossiers, refused = _read(_lines(file, words, many), edition, words, many)
    if not dossiers and (many or "not-json" in refused):
        return [], UNREADABLE
    return dossiers, SOME_REFUSED if refused else DONE


def _lines(file: str, words: Words, many: bool) -> Sequence[bytes]:
    try:
        with click.open_file(file, "rb") as stream:
            return stream.readlines() if many else [stream.read()]
    except OSError as error:
        _stop(words.fault("unreadable-file", reason=error.strerror))


def _read(lines: Sequence[bytes], edition: str | None, words: Words, many: bool) -> tuple[list[Dossier], set[str]]:
    """The dossiers that fit, and the codes of the faults of the others, each told in a line on standard error."""
    dossiers, codes = [], set()
    for number, line in enumerate(lines, start=1):
        try:
            dossiers.append(read_dossier(load_json(line), edition))
        except Refused as refused:
            for fault in refused.faults:
                place = words("line-number", number=str(number)) if many else ""
                where = ": ".join(part for part in (place, printable(fault.path)) if part)
                click.echo(f"aide500: {where}: {words.said(fault.message)}", err=True)
                codes.add(fault.message.code)
    return dossiers, codes


def _write(output: str, dossiers: Sequence[Dossier], words: Words, *, one_file: bool) -> None:
    from rich.console import Console  # the commands that write no sheet need not wait for all this
    from rich.progress import Progress

    from checker.dossier.clock import today
    from checker.sheet.bundle import sheets, sheets_apart

    way = sheets if one_file else sheets_apart
    try:
        with replacing(Path(output)) as out, Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task(Path(output).name, total=len(dossiers))
            way(words, dossiers, today(), out, lambda done, of: bar.update(task, completed=done, total=of))
    except OSError as error:
        _stop(words.fault("unwritable-file", reason=error.strerror))


def _stop(message: str, code: int = UNREADABLE) -> NoReturn:
    click.echo(f"aide500: {message}", err=True)
    sys.exit(code)
