"""A range where one value is asked: it decides where every value in it decides the same, by every text.

``1 à 2`` employees are fewer than eleven and at least one, whichever is true; ``< 11`` may be none, and some texts ask for one.
"""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from rules.amendments import EDITIONS
from rules.expressions import COMPARES, Comparison, Constant, Day, Number, nodes


class Bounds(NamedTuple):
    """The least and the most that a value can be, both included; ``None``: as little, or as much, as the fact admits."""

    least: Any
    most: Any


def deciding(fact: Number | Day, bounds: Bounds) -> Any:
    """The least of the values within the bounds, where all of them decide the same; None where they do not."""
    least: Any = fact.least if bounds.least is None else bounds.least
    most: Any = fact.most if bounds.most is None else bounds.most
    limits = _limits(fact)
    if limits is None or least > most:
        return None
    decided = all(COMPARES[op](least, figure) == COMPARES[op](most, figure) for op, figure in limits)
    return least if decided else None


@cache
def _limits(fact: Number | Day) -> frozenset[tuple[str, Any]] | None:
    """What any text compares the fact with; None where that hangs on another fact."""
    tests = [test for edition in EDITIONS.values() for condition in edition.conditions for test in condition.tests]
    compared = {node for test in tests for node in nodes(test) if isinstance(node, Comparison) and fact in node.facts}
    if any(node.left is not fact or not isinstance(node.right, Constant) for node in compared):
        return None
    return frozenset((node.op, node.right.figure) for node in compared if isinstance(node.right, Constant))


def month(year: int, number: int) -> Bounds:
    """All days of a month."""
    return Bounds(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))
