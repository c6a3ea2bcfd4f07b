"""The timeline, laid out: where each day, invoice and window stands on the drawing. ``timeline.html`` only inks it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from checker.explain.invoice_lines import invoice_name
from checker.words.wording import Words
from rules.expressions import Values
from rules.facts import Invoice
from rules.filing import Window

WIDTH, MARGIN, ROW, TOP = 360, 10, 40, 28
MOST_ROWS = 12
"""More invoices than this are in the table only."""
LONGEST_YEARS = 3
"""Days further than this from the rest would flatten the drawing: they are not drawn."""


@dataclass(frozen=True)
class Bar:
    """A run of days, from ``x``, ``width`` wide."""

    x: float
    width: float


@dataclass(frozen=True)
class TimelineRow:
    """A line of the drawing: an invoice with its day, or the dossier (no day)."""

    name: str
    y: int
    day: float | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Timeline:
    """The whole drawing, in its own units."""

    width: int
    height: int
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[TimelineRow, ...]
    chosen: float | None


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
    rows = [TimelineRow(name, TOP + ROW * at, scale.x(day), scale.bars(own)) for at, (name, day, own) in enumerate(dated)]
    rows.append(TimelineRow(words("timeline-dossier"), TOP + ROW * len(rows), None, scale.bars(windows)))
    chosen = scale.x(filing_day) if filing_day in days else None
    return Timeline(WIDTH, TOP + ROW * len(rows) + 6, tuple(scale.ticks(words)), tuple(rows), chosen)


class _Scale:
    """From days to the drawing's units, over whole months."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first.replace(day=1)
        self.last = last.replace(day=1) + relativedelta(months=1)

    def x(self, day: date) -> float:
        share = (day - self.first) / (self.last - self.first)
        return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)

    def bars(self, windows: tuple[Window, ...]) -> tuple[Bar, ...]:
        ends = [(self.x(first), self.x(min(last + timedelta(days=1), self.last))) for first, last in windows]
        return tuple(Bar(start, round(max(end - start, 2), 1)) for start, end in ends)

    def ticks(self, words: Words) -> list[tuple[float, str]]:
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        stride = max(1, -(-months // 5))
        starts = [self.first + relativedelta(months=at) for at in range(0, months, stride)]
        return [(self.x(start), words.month(start)) for start in starts]
