"""A portfolio judged, or what has to be asked about it first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.portfolio.judge.screen import Screened, screen
from checker.portfolio.read.gather import Progress, gather, tables_of
from checker.portfolio.read.mapping import Understanding
from checker.portfolio.read.question import COLUMNS, NAMES, Question, asked_sheets
from checker.portfolio.read.tables import Source
from checker.portfolio.read.understand import understand


def screened_or_asked(
    sources: Sequence[Source],
    edition: str,
    told: Understanding,
    offered: Understanding,
    ask: Collection[str],
    progress: Progress,
) -> Screened | Question:
    """The verdicts; or a question, of what may be asked, without the files: first of columns in doubt, then of near names."""
    if COLUMNS in ask:
        tables = [table for source in sources for table in tables_of(source, heads=True)]
        sheets = understand(tables, told)
        if any((sheet.in_doubt or sheet.suggesting) and not sheet.said for sheet in sheets):
            before = understand(tables, Understanding((*told.sheets, *offered.sheets)))
            return Question([], edition, asked_sheets(sheets, before), [], told, COLUMNS)
    portfolio = gather(sources, progress, told)
    screened = screen(portfolio, edition, progress)
    if NAMES in ask and portfolio.near:
        return Question([], edition, [], portfolio.near, told, NAMES)
    return screened
