"""What was done: the worksheet that says who judged, by which edition, on which day, what was read and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.metadata import version

from xlsxwriter.worksheet import Worksheet

from checker.explain.answers import text_named
from checker.portfolio.judge.corrections import corrections_of
from checker.portfolio.judge.listing import is_corrected, name_of
from checker.portfolio.judge.outcomes import editions_of
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import PART
from checker.portfolio.read.recognise import Layout
from checker.portfolio.write.worksheet import WorkbookWriter
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.published import fingerprint

WIDTHS = (44, 44, 70)


@cache
def program() -> str:
    """Who judges: this program, in this version."""
    return f"aide500 {version('aide500')}"


def judged_in_words(screened: Screened, words: Words, made: date) -> list[str]:
    """A line for each text that judged somebody: by whom, by which edition with which fingerprint, on which day."""
    return [
        words(
            "trail-judged",
            program=program(),
            edition=text_named(words, id),
            fingerprint=fingerprint(EDITIONS[id]),
            day=words.day(made),
        )
        for id in editions_of(screened)
    ]


def trail_sheet(writer: WorkbookWriter, screened: Screened, words: Words, made: date) -> None:
    """The worksheet."""
    sheet = writer.sheet(words("out-trail"), WIDTHS)
    row = _section(writer, sheet, 0, words("trail-who"), [(line,) for line in judged_in_words(screened, words, made)])
    row = _section(writer, sheet, row, words("trail-files"), [(file,) for file in screened.portfolio.files])
    for read in filter(None, (screened.portfolio.clients, screened.portfolio.invoices)):
        for at, part in enumerate(read.parts):
            if not part.layout.titles:  # what no file holds: it stands among the corrections
                continue
            count = int((read.frame.get_column(PART) == at).sum())
            row = _section(
                writer, sheet, row, words("trail-columns", sheet=part.name, count=count), _columns(part.layout, words)
            )
    by_hand = list(_corrections(screened, words)) or [(words("trail-no-correction"),)]
    row = _section(writer, sheet, row, words("trail-corrections"), by_hand)
    remarks = [(words.said(remark),) for remark in screened.portfolio.remarks] or [(words("trail-no-remark"),)]
    _section(writer, sheet, row, words("summary-remarks"), remarks)


def _corrections(screened: Screened, words: Words) -> Iterator[tuple[str, ...]]:
    """Each client corrected by hand: its name, and what was changed."""
    for place in is_corrected(screened).arg_true():
        yield name_of(screened, place, words), "\n".join(corrections_of(screened, place, words))


def _section(writer: WorkbookWriter, sheet: Worksheet, row: int, title: str, lines: Sequence[tuple[str, ...]]) -> int:
    """A heading and its lines; gives the row after a blank one. A line alone goes across."""
    writer.put(sheet, row, 0, title, writer.heading)
    for at, line in enumerate(lines, start=row + 1):
        if len(line) == 1:
            writer.put_across(sheet, at, line[0])
        else:
            writer.put_row(sheet, at, [(text, writer.wrapped) for text in line])
    return row + len(lines) + 2


def _columns(layout: Layout, words: Words) -> list[tuple[str, ...]]:
    """Each column: its title, and what it was taken for."""
    taken = {**layout.facts, **layout.helpers, **layout.keys}
    meant = {at: words.meaning(id) for id, at in taken.items()}
    for id, places in layout.twice.items():
        meant |= {at: words("trail-twice", fact=words.meaning(id)) for at in places if at not in meant}
    if layout.client >= 0:
        meant[layout.client] = words("column-client")
    titles = [title or words("trail-untitled") for title in layout.titles]
    return [(title, meant.get(at, words("trail-carried"))) for at, title in enumerate(titles)]
