"""A month or a year where a day is asked: it decides where every day of it decides the same, by every text."""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from rules.amendments import EDITIONS
from rules.expressions import COMPARES, Comparison, Constant, Day, nodes


class Days(NamedTuple):
    """From the first to the last, both included."""

    first: date
    last: date


def month(year: int, number: int) -> Days:
    """All days of a month."""
    return Days(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Days:
    """All days of a year."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def deciding(fact: Day, days: Days) -> date | None:
    """The first of these days, where all of them decide the same; None where they do not."""
    limits = _limits(fact)
    if limits is None:
        return None
    decided = all(COMPARES[op](days.first, figure) == COMPARES[op](days.last, figure) for op, figure in limits)
    return days.first if decided else None


@cache
def _limits(fact: Day) -> frozenset[tuple[str, Any]] | None:
    """What any text compares the day with; None where that hangs on another fact."""
    tests = [test for edition in EDITIONS.values() for condition in edition.conditions for test in condition.tests]
    compared = {node for test in tests for node in nodes(test) if isinstance(node, Comparison) and fact in node.facts}
    if any(node.left is not fact or not isinstance(node.right, Constant) for node in compared):
        return None
    return frozenset((node.op, node.right.figure) for node in compared if isinstance(node.right, Constant))
