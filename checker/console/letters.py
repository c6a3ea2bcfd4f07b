"""``aide500 letters``: letters to a portfolio's clients, as PDF or as columns for a mail merge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from checker.console.ending import DONE, SOME_REFUSED, stop, stopping
from checker.console.judged import judged
from checker.console.output import progress_bar, replacing
from checker.dossier.clock import today
from checker.dossier.reading import Misread, from_text
from checker.portfolio.judge.listing import Query
from checker.portfolio.judge.remarks import wholly_judged
from checker.portfolio.write.letters import ANSWER_DAY, SHAPES, answer_day, letters_of, lines_of
from checker.sheet.letter import Practice
from checker.words.wording import Words, words_of

LONGEST = 10_000
"""Bytes of a letterhead's file that are looked at: more is no letterhead."""
T = TypeVar("T")


def letters(
    files: Sequence[str],
    output: str,
    by: str,
    letterhead: str | None,
    signature: str | None,
    to_refused: bool,
    edition: str | None,
    lang: str,
) -> int:
    """Write the letters to the clients in ``files`` to ``output``; gives the exit status."""
    words, shape = words_of(lang), Path(output).suffix.lower().removeprefix(".")
    if shape not in SHAPES:
        stop(words.fault("not-a-letters-file"))
    day = _read(lambda: _day(by), "--by", words)
    practice = Practice(_lines(letterhead, words), _lines(signature, words), day, to_refused)
    screened = judged(files, edition, words)
    made = today()
    found = [letter for letter in letters_of(screened, Query(), practice, words, made) if letter]
    if not found:
        stop(words.fault("no-letter"), SOME_REFUSED)
    try:
        with replacing(Path(output)) as out, progress_bar(len(found), Path(output).name) as bar:
            SHAPES[shape].write(words, found, made, out, lambda done, _: bar.update(done - bar.pos))
    except OSError as error:
        stop(words.fault("unwritable-file", reason=error.strerror))
    return DONE if wholly_judged(screened) else SOME_REFUSED


def _lines(file: str | None, words: Words) -> tuple[str, ...]:
    if not file:
        return ()
    with stopping(words), open(file, "rb") as stream:
        written = stream.read(LONGEST).decode("utf-8-sig", "replace")
    return _read(lambda: lines_of(written), file, words)


def _read(reader: Callable[[], T], where: str, words: Words) -> T:
    try:
        return reader()
    except Misread as misread:
        stop(f"{where}: {words.said(misread.message)}")


def _day(written: str) -> date:
    read = from_text(ANSWER_DAY, written)
    assert isinstance(read, date)
    return answer_day(read, today())
