"""Days that can be, but are odd enough to be asked once more: a filing in 2012, an invoice of 2031."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.dossier.message import Message
from rules.amendments import DESK_CLOSES, DESK_OPENS
from rules.expressions import Fact, Value
from rules.facts import Activity, Application, Invoice
from rules.guide import CLOSURE_DAY

EXPECTED: Mapping[Fact, tuple[date, date]] = {
    Application.filing_date: (date(DESK_OPENS.year, 1, 1), date(DESK_CLOSES.year, 12, 31)),
    Invoice.date: (date(CLOSURE_DAY.year, 1, 1), date(DESK_CLOSES.year, 12, 31)),
    Activity.activity_start: (date(1900, 1, 1), date(DESK_CLOSES.year, 12, 31)),
}
"""The days one expects of each, first and last: whole years, since it is the year that is mistyped."""


def odd(fact: Fact, value: Value | None) -> Message | None:
    """What to ask of a day outside those expected; None where nothing is odd about it."""
    if fact not in EXPECTED or not isinstance(value, date):
        return None
    first, last = EXPECTED[fact]
    return None if first <= value <= last else Message(f"odd-{fact.id}", {"day": value})
