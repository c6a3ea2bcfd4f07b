"""``aide500 sheet``: the sheet of a dossier, of many, or of a portfolio's clients, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from checker.console.ending import DONE, SOME_REFUSED, UNREADABLE, complain_of, stop
from checker.console.output import progress_bar, replacing
from checker.dossier.clock import today
from checker.dossier.model import Dossier, Refused, load_json, read_dossier
from checker.sheet.bundle import sheets, sheets_apart
from checker.words.wording import Words, words_of

ONE_FILE, FILE_EACH = ".pdf", ".zip"
TABLES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
"""What a portfolio is kept in; anything else is taken for JSON."""


def sheet(files: Sequence[str], output: str, edition: str | None, lang: str) -> int:
    """Write the sheets of the dossiers in ``files`` to ``output``; gives the exit status."""
    words, suffix = words_of(lang), Path(output).suffix.lower()
    if suffix not in (ONE_FILE, FILE_EACH):
        stop(words.fault("not-a-sheet-file"))
    if any(file.lower().endswith(TABLES) for file in files):
        dossiers, code = _of_portfolio(files, edition, words)
    elif len(files) == 1:
        dossiers, code = _of_json(files[0], edition, words)
    else:
        stop(words.fault("one-file-of-dossiers"))
    if not dossiers:
        stop(words.fault("no-dossier"), code)
    _write(output, dossiers, words, one_file=suffix == ONE_FILE)
    return code


def _of_portfolio(files: Sequence[str], edition: str | None, words: Words) -> tuple[list[Dossier], int]:
    """The clients that some text governs, and the exit status: a line is said of every fault, and of who is left out."""
    from checker.console.judged import judged
    from checker.portfolio.judge.listing import Query
    from checker.portfolio.judge.remarks import wholly_judged
    from checker.portfolio.write.sheets import dossiers_of, order

    screened = judged(files, edition, words)
    return dossiers_of(screened, order(screened, Query())), DONE if wholly_judged(screened) else SOME_REFUSED


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
        stop(words.fault("unreadable-file", reason=error.strerror))


def _read(lines: Sequence[bytes], edition: str | None, words: Words, many: bool) -> tuple[list[Dossier], set[str]]:
    """The dossiers that fit, and the codes of the faults of the others, each told in a line on standard error."""
    dossiers, codes = [], set()
    for number, line in enumerate(lines, start=1):
        try:
            dossiers.append(read_dossier(load_json(line), edition))
        except Refused as refused:
            complain_of(refused.faults, words, line=number if many else None)
            codes |= {fault.message.code for fault in refused.faults}
    return dossiers, codes


def _write(output: str, dossiers: Sequence[Dossier], words: Words, *, one_file: bool) -> None:
    way = sheets if one_file else sheets_apart
    try:
        with replacing(Path(output)) as out, progress_bar(len(dossiers), Path(output).name) as bar:
            way(words, dossiers, today(), out, lambda done, _: bar.update(done - bar.pos))
    except OSError as error:
        stop(words.fault("unwritable-file", reason=error.strerror))
