"""``aide500 sheet``: the sheet of a dossier, or of many, as PDF."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import click
from rich.console import Console
from rich.progress import Progress as Bar

from checker.commands import DONE, SOME_REFUSED, UNREADABLE, edition_option, language_option, main, report
from checker.dossier import Dossier, Fault, Refused, load_json, read_dossier
from checker.result import today
from checker.sheet_bundle import sheets, sheets_apart
from checker.wording import Words, words_of

WAYS = {".pdf": sheets, ".zip": sheets_apart}


@main.command()
@click.argument("file")
@click.option("-o", "--output", required=True, help="The .pdf to write; or, for a file each, a .zip.")
@edition_option
@language_option
def sheet(file: str, output: str, edition: str | None, lang: str) -> None:
    """Write the sheet of the dossier in FILE (.json, or - for standard input), or of each line of a .jsonl."""
    words = words_of(lang)
    way = WAYS.get(Path(output).suffix.lower())
    if way is None:
        _stop(words.fault("not-a-sheet-file"))
    try:
        with click.open_file(file, "rb") as stream:
            lines = list(stream) if file.endswith(".jsonl") else [stream.read()]
    except OSError as error:
        _stop(words.fault("unreadable-file", reason=error.strerror))
    many = file.endswith(".jsonl")
    dossiers, ended = _read(lines, edition, words, many)
    if not dossiers:
        _stop(words.fault("no-dossier"), ended if not many else UNREADABLE)
    try:
        with Path(output).open("wb") as out, Bar(console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task("aide500", total=len(dossiers))
            assert way
            way(words, dossiers, today(), out, lambda done, of: bar.update(task, completed=done, total=of))
    except OSError as error:
        _stop(words.fault("unwritable-file", reason=error.strerror))
    sys.exit(ended)
