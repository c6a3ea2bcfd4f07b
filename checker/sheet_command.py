"""``aide500 sheet``: the sheet of a dossier, or of many, as PDF."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from checker.dossier import Dossier, Refused, load_json, read_dossier
from checker.problems import printable
from checker.wording import Words, words_of

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2
ONE_FILE, FILE_EACH = ".pdf", ".zip"


@click.command("sheet")
@click.argument("file")
@click.option("-o", "--output", required=True, help="The .pdf to write; or, for a file each, a .zip.")
def sheet_command(file: str, output: str, edition: str | None, lang: str) -> None:
    """Write the sheet of the dossier in FILE (.json, or - for standard input), or of each line of a .jsonl."""
    words, suffix = words_of(lang), Path(output).suffix.lower()
    if suffix not in (ONE_FILE, FILE_EACH):
        _stop(words.fault("not-a-sheet-file"))
    many = file.endswith(".jsonl")
    dossiers, refused = _read(_lines(file, words, many), edition, words, many)
    if not dossiers:
        _stop(words.fault("no-dossier"), UNREADABLE if many or "not-json" in refused else SOME_REFUSED)
    _write(output, dossiers, words, one_file=suffix == ONE_FILE)
    sys.exit(SOME_REFUSED if refused else DONE)


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
                click.echo(f"aide500: {where}: {words.fault(fault.code, **fault.variables)}", err=True)
                codes.add(fault.code)
    return dossiers, codes


def _write(output: str, dossiers: Sequence[Dossier], words: Words, *, one_file: bool) -> None:
    from rich.console import Console  # the commands that write no sheet need not wait for all this
    from rich.progress import Progress

    from checker.result import today
    from checker.sheet_bundle import sheets, sheets_apart

    way = sheets if one_file else sheets_apart
    try:
        with open(output, "wb") as out, Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task(Path(output).name, total=len(dossiers))
            way(words, dossiers, today(), out, lambda done, of: bar.update(task, completed=done, total=of))
    except OSError as error:
        _stop(words.fault("unwritable-file", reason=error.strerror))


def _stop(message: str, code: int = UNREADABLE) -> NoReturn:
    click.echo(f"aide500: {message}", err=True)
    sys.exit(code)
