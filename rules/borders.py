"""Where a test turns: for each fact it reads, the last value that holds beside the first that fails.

The border tests are made from this, the days on which filing works, and the smallest change that mends a refusal.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from rules.expressions import Comparison, Fact, Node, Number, OneOf, Range, Term, Value, Values, YesNo, nodes


class Border(NamedTuple):
    """Two neighbouring values of a fact, between which one part of a test turns: it holds at one and fails at the other."""

    part: Node
    fact: Fact
    holds: Any
    fails: Any


def borders(test: Node, values: Values) -> Iterator[Border]:
    """The borders of every part of a test, each in its own terms, the other facts being as given."""
    for part in nodes(test):
        match part:
            case Comparison(left, op, right):
                yield from _border(part, left, op, right, values)
                yield from _border(part, right, _MIRRORED[op], left, values)
            case OneOf(fact, choices):
                outside = [choice for choice in fact.choices if choice not in choices]
                yield from (Border(part, fact, choice, outside[0]) for choice in choices)
                yield from (Border(part, fact, choices[0], choice) for choice in outside)
            case YesNo():
                yield Border(part, part, True, False)


_MIRRORED = {"<": ">", "<=": ">=", ">=": "<=", ">": "<"}


def _border(part: Comparison, side: Term, op: str, other: Term, values: Values) -> Iterator[Border]:
    limit = other.value(values)
    if not isinstance(side, Fact) or limit is None or isinstance(limit, Range):
        return
    below, above = neighbours(side, limit)
    match op:
        case "<":
            yield Border(part, side, below, limit)
        case "<=":
            yield Border(part, side, limit, above)
        case ">=":
            yield Border(part, side, limit, below)
        case ">":
            yield Border(part, side, above, limit)


def neighbours(fact: Fact, value: Value) -> tuple[Value, Value]:
    """The values just below and just above, by the fact's own step: a day, a cent, a hundredth of an employee."""
    if isinstance(fact, Number):
        assert isinstance(value, Decimal)
        return value - fact.step, value + fact.step
    assert isinstance(value, date)
    return value - timedelta(days=1), value + timedelta(days=1)
