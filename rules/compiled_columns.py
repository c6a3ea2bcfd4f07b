"""The rules' own tree compiled to Polars expressions: what each node says, in a column of many clients.

There is no second list of conditions. Null is *not known*, and Polars' ``&``, ``|`` and ``~`` are Kleene's own. A frame has a
column for each fact, typed by ``dtype``; a client's number has two besides, its ``bounds``: the same, where it is exact.
"""

from collections.abc import Callable, Iterable
from functools import cache, reduce
from operator import and_, or_
from typing import Any

import polars as pl

from rules.conditions import Condition, Status
from rules.expressions import (
    COMPARES,
    All,
    AnyOf,
    Choice,
    Comparison,
    Constant,
    Day,
    Fact,
    Later,
    Node,
    Not,
    Number,
    OneOf,
    YesNo,
)
from rules.facts import FACTS, Computed, facts_of

STATUS = pl.Enum([status.value for status in Status])
COMPUTED = facts_of(Computed)
RANGED: frozenset[Fact] = frozenset(fact for fact in (*FACTS, *COMPUTED) if isinstance(fact, Number))
"""The facts that may be known within bounds alone: a client's numbers, and what is worked out."""


def dtype(fact: Fact) -> Any:
    """The type of a fact's column."""
    match fact:
        case YesNo():
            return pl.Boolean
        case Choice(choices=choices):
            return pl.Enum(choices)
        case Number():
            return pl.Decimal(18, 2)
        case Day():
            return pl.Date
    return pl.String


def bounds(fact: Fact) -> tuple[str, str]:
    """The columns of the least and of the most that a number may be: no most is no upper bound, no least is not known."""
    return f"{fact.id}_least", f"{fact.id}_most"


@cache
def column(node: Node) -> pl.Expr:
    """What a node of the tree comes to in each row; null where that is not known."""
    match node:
        case Comparison(Fact() as fact, op, other) if fact in RANGED:
            at_least, at_most = (_compared(pl.col(bound), op, column(other)) for bound in bounds(fact))
            return pl.when(at_least == at_most.fill_null(value=op in (">", ">="))).then(at_least)
        case Fact():
            return pl.col(node.id)
        case Constant(figure):
            return pl.lit(figure)
        case Later(day, delay):
            return column(day).dt.offset_by(f"{12 * delay.years + delay.months}mo")
        case Comparison(left, op, right):
            return _compared(column(left), op, column(right))
        case OneOf(fact, choices):
            return column(fact).is_in(choices)
        case Not(test):
            return ~column(test)
        case All(tests):
            return reduce(and_, map(column, tests))
        case AnyOf(tests):
            return reduce(or_, map(column, tests))
    raise TypeError(f"no column for {node!r}")


def _compared(left: pl.Expr, op: str, right: pl.Expr) -> pl.Expr:
    compare: Callable[[Any, Any], Any] = COMPARES[op]
    compared: pl.Expr = compare(left, right)
    return compared


@cache
def status(condition: Condition) -> pl.Expr:
    """How a condition stands in each row, by ``Condition.status``'s own rule."""
    holds, refused = column(condition.test), ~column(condition.test)
    if condition.applies is not None:
        refused &= column(condition.applies)
    settled = pl.when(holds).then(as_status(Status.MET)).when(refused).then(as_status(Status.NOT_MET))
    stood = settled.otherwise(as_status(Status.UNKNOWN))
    if condition.applies is None:
        return stood
    return pl.when(~column(condition.applies)).then(as_status(Status.NOT_APPLICABLE)).otherwise(stood)


@cache
def unsettled(condition: Condition, fact: Fact) -> pl.Expr:
    """Whether a fact is not known and could still change the condition, by ``Condition.unsettled``'s own rule, in a frame
    of judged rows.
    """
    return stands(condition, Status.UNKNOWN) & any_of(_open(test, fact) for test in condition.tests)


def _open(node: Node, fact: Fact) -> pl.Expr:
    if fact not in node.facts:
        return pl.lit(value=False)
    if isinstance(node, Fact):
        return pl.col(fact.id).is_null()
    return column(node).is_null() & any_of(_open(part, fact) for part in node.parts)


def as_status(status: Status) -> pl.Expr:
    """A status, as columns hold it."""
    return pl.lit(status.value, dtype=STATUS)


def stands(condition: Condition, status: Status) -> pl.Expr:
    """Whether a condition stands so, in a frame of judged rows."""
    return pl.col(standing_of(condition)) == as_status(status)


def standing_of(condition: Condition) -> str:
    """The column of how a condition stands; beside the facts: a condition may bear the name of one."""
    return f"{condition.id} stands"


def any_of(tests: Iterable[pl.Expr]) -> pl.Expr:
    """Whether one of these holds."""
    return reduce(or_, tests, pl.lit(value=False))
