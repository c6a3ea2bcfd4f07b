"""The timeline, laid out in shares of its breadth, from 0 to 1: for the page (``timeline.html``) and for the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from checker.explain.invoice_lines import invoice_name
from checker.words.wording import Words
from rules.expressions import Values
from rules.facts import Invoice
from rules.filing import Window

MOST_ROWS = 12
"""More invoices than this are in the table only."""
LONGEST_YEARS = 3
"""Days further than this from the rest would flatten the drawing: they are not drawn."""
THINNEST = 0.006
"""A day alone would hardly be seen: no bar is thinner."""


@dataclass(frozen=True)
class Bar:
    """A run of days: where it begins, and how broad it is."""

    x: float
    width: float


@dataclass(frozen=True)
class TimelineRow:
    """A line of the drawing: an invoice with its day, or the dossier (no day)."""

    name: str
    day: float | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Timeline:
    """The rows, the months above them, and the filing day chosen."""

    ticks: tuple[tuple[float, str], ...]
    rows: tuple[TimelineRow, ...]
    chosen: float | None

    def whole(self) -> Timeline:
        """The dossier's own row alone."""
        return replace(self, rows=tuple(row for row in self.rows if row.day is None))


def draw(
    words: Words,
    invoices: Sequence[tuple[Values, tuple[Window, ...]]],
    windows: tuple[Window, ...],
    filing_day: date | None,
) -> Timeline | None:
    """The drawing of dated invoices, their windows, the dossier's, and the chosen day; None where there is no invoice."""
    dated = [
        (invoice_name(words, place, invoice), day, own)
        for place, (invoice, own) in enumerate(invoices)
        if isinstance(day := invoice.get(Invoice.date.id), date)
    ][:MOST_ROWS]
    days = [day for _, day, own in dated for day in (day, *(edge for window in own for edge in window))]
    if not dated or max(days) - min(days) > timedelta(days=366 * LONGEST_YEARS):
        return None
    if filing_day and abs(filing_day - min(days)) < timedelta(days=366 * LONGEST_YEARS):
        days.append(filing_day)
    scale = _Scale(min(days), max(days))
    rows = [TimelineRow(name, scale.x(day), scale.bars(own)) for name, day, own in dated]
    rows.append(TimelineRow(words("timeline-dossier"), None, scale.bars(windows)))
    return Timeline(tuple(scale.ticks(words)), tuple(rows), scale.x(filing_day) if filing_day in days else None)


class _Scale:
    """From days to shares, over whole months."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first.replace(day=1)
        self.last = last.replace(day=1) + relativedelta(months=1)

    def x(self, day: date) -> float:
        return round((day - self.first) / (self.last - self.first), 4)

    def bars(self, windows: tuple[Window, ...]) -> tuple[Bar, ...]:
        ends = [(self.x(first), self.x(min(last + timedelta(days=1), self.last))) for first, last in windows]
        return tuple(Bar(start, round(max(end - start, THINNEST), 4)) for start, end in ends)

    def ticks(self, words: Words) -> list[tuple[float, str]]:
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        stride = max(1, -(-months // 5))
        starts = [self.first + relativedelta(months=at) for at in range(0, months, stride)]
        return [(self.x(start), words.month(start)) for start in starts]
