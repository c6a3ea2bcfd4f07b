"""The tree in which the law is written.

A condition of the aid is a line of Python that reads like the law:

    (Size.turnover <= CEILING) | (Size.balance_sheet_total <= CEILING)

Facts, comparisons, and, or and not build a frozen tree. It has two kinds of node: a *term* is a number, an
amount or a day; a *test* holds, does not hold, or cannot be told yet. Logic is Kleene's: ``None`` stands for "not known",
and a test is only as unknown as it must be (false and unknown is false).

Nothing else about a condition is written by hand. From the tree come:

- whether it holds: ``test.value(values)``, which walks the tree and says what each node means;
- the facts it reads: ``test.facts``;
- the facts that could still settle it: ``test.unsettled(values)``;
- its border values (``rules.borders``), its form as data (``rules.published``), its words (``checker.words.wording``).

Two rooms are built onto it. An edition is *amended* by naming conditions (``rules.conditions.Edition.amended``): a tree is
never edited, a decree repeals or replaces it whole. And a tree *compiles*: to a Python function for one case
(``rules.compiled``) and to columns for a million (``rules.compiled_columns``), each by one ``match`` over the kinds of node.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta


class Range(NamedTuple):
    """A number known only within bounds: at least ``least``, at most ``most`` (``None``: no upper bound).

    Comparing it tells whether every number within the bounds compares so (True), none (False), or some (None).
    """

    least: Decimal
    most: Decimal | None

    def __lt__(self, amount: Decimal) -> bool | None:  # type: ignore[override]
        if self.least >= amount:
            return False
        return None if self.most is None or self.most >= amount else True

    def __le__(self, amount: Decimal) -> bool | None:  # type: ignore[override]
        if self.least > amount:
            return False
        return None if self.most is None or self.most > amount else True

    def __ge__(self, amount: Decimal) -> bool | None:  # type: ignore[override]
        if self.least >= amount:
            return True
        return None if self.most is None or self.most >= amount else False

    def __gt__(self, amount: Decimal) -> bool | None:  # type: ignore[override]
        if self.least > amount:
            return True
        return None if self.most is None or self.most > amount else False


Value = bool | str | Decimal | date | Range
"""What a fact may be: yes or no, a choice's id, a number or an amount of euros, a day."""

Values = Mapping[str, Value | None]
"""What is known, by fact id. Absent and ``None`` both mean *not known*: never no, zero or today."""

COMPARES: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">=": operator.ge,
    ">": operator.gt,
}


class Node:
    """What terms and tests share: they are made of parts, and read facts."""

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes it is made of, in the order they are written."""
        raise NotImplementedError

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts it reads, each once, in the order it reads them."""
        return distinct(fact for part in self.parts for fact in part.facts)

    def value(self, values: Values) -> Value | None:
        """What it comes to; None where the values known do not settle it."""
        raise NotImplementedError

    def unsettled(self, values: Values) -> tuple[Fact, ...]:
        """The facts not known that could still settle it; none where it is settled."""
        if self.value(values) is not None:
            return ()
        return distinct(fact for part in self.parts for fact in part.unsettled(values))


class Test(Node):
    """A node that holds (True), does not hold (False), or cannot be told yet (None)."""

    __test__ = False  # the name is the law's; pytest need not collect it

    def value(self, values: Values) -> bool | None:
        raise NotImplementedError

    def __and__(self, other: Test) -> All:
        return All((*_members(self, All), *_members(other, All)))

    def __or__(self, other: Test) -> AnyOf:
        return AnyOf((*_members(self, AnyOf), *_members(other, AnyOf)))

    def __invert__(self) -> Not:
        return Not(self)

    def __bool__(self) -> bool:
        raise TypeError("a test of the law is no Python truth: write & for and, | for or, ~ for not, and no a < b < c")


class Term(Node):
    """A node that is a number, an amount or a day; comparing two of them makes a test."""

    def __lt__(self, other: Term | Decimal | date) -> Comparison:
        return Comparison(self, "<", _term(other))

    def __le__(self, other: Term | Decimal | date) -> Comparison:
        return Comparison(self, "<=", _term(other))

    def __ge__(self, other: Term | Decimal | date) -> Comparison:
        return Comparison(self, ">=", _term(other))

    def __gt__(self, other: Term | Decimal | date) -> Comparison:
        return Comparison(self, ">", _term(other))


# -- facts -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Fact(Node):
    """Something the applicant knows, declared once, in ``rules.facts``. Its id is the name it is declared under."""

    id: str = field(init=False)
    can_change: bool = False
    """Whether the applicant can still act on it before filing. If not, it is past, and a refusal on it is final."""

    def __set_name__(self, section: type, name: str) -> None:
        object.__setattr__(self, "id", name)

    @property
    def parts(self) -> tuple[Node, ...]:
        return ()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return (self,)

    def value(self, values: Values) -> Any:
        return values.get(self.id)

    def unsettled(self, values: Values) -> tuple[Fact, ...]:
        value = values.get(self.id)
        return (self,) if value is None or type(value) is Range else ()


class YesNo(Fact, Test):
    """A fact that is yes or no, and so a test by itself."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Choice(Fact):
    """A fact that is one of a few named things."""

    choices: tuple[str, ...]

    def one_of(self, *choices: str) -> OneOf:
        """The test that it is one of these."""
        return OneOf(self, choices)


@dataclass(frozen=True, eq=False, kw_only=True)
class Number(Fact, Term):
    """A quantity, in ``unit``, from ``least`` to ``most``, with two decimals at most."""

    unit: str
    least: Decimal = Decimal("0")
    most: Decimal = Decimal("999999.99")
    step: Decimal = Decimal("0.01")


@dataclass(frozen=True, eq=False, kw_only=True)
class Money(Number):
    """An amount of euros, exact to the cent."""

    unit: str = "euro"
    most: Decimal = Decimal("999999999999.99")


@dataclass(frozen=True, eq=False, kw_only=True)
class Day(Fact, Term):
    """A calendar day."""

    least: date = date(1000, 1, 1)
    most: date = date(2999, 12, 31)

    def __add__(self, delay: relativedelta) -> Later:
        return Later(self, delay)


@dataclass(frozen=True, eq=False, kw_only=True)
class Text(Fact):
    """Words shown back and never judged, of ``most`` characters at most."""

    most: int = 200


# -- terms -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Constant(Term):
    """A figure of the law: a threshold, a date."""

    figure: Decimal | date

    @property
    def parts(self) -> tuple[Node, ...]:
        return ()

    def value(self, values: Values) -> Value:
        return self.figure


@dataclass(frozen=True)
class Later(Term):
    """A day so many calendar months after another; where that day does not exist, the last day of the month."""

    day: Day
    delay: relativedelta

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.day,)

    @cached_property
    def after(self) -> Callable[[date], date]:
        """So long after a day. Invoices share few dates, and adding months is the dearest step of a verdict."""
        return lru_cache(maxsize=4096)(partial(operator.add, self.delay))

    def value(self, values: Values) -> date | None:
        day = self.day.value(values)
        return None if day is None else self.after(day)


# -- tests -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Comparison(Test):
    """Two terms, compared. Unknown where either is."""

    left: Term
    op: str
    right: Term

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)

    def value(self, values: Values) -> bool | None:
        left, right = self.left.value(values), self.right.value(values)
        return None if left is None or right is None else COMPARES[self.op](left, right)


@dataclass(frozen=True)
class OneOf(Test):
    """A choice is one of these."""

    fact: Choice
    choices: tuple[str, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.fact,)

    def value(self, values: Values) -> bool | None:
        chosen = self.fact.value(values)
        return None if chosen is None else chosen in self.choices


@dataclass(frozen=True)
class All(Test):
    """And: false as soon as one part is false."""

    tests: tuple[Test, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.tests

    def value(self, values: Values) -> bool | None:
        found = [test.value(values) for test in self.tests]
        return False if False in found else None if None in found else True


@dataclass(frozen=True)
class AnyOf(Test):
    """Or: true as soon as one part is true."""

    tests: tuple[Test, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.tests

    def value(self, values: Values) -> bool | None:
        found = [test.value(values) for test in self.tests]
        return True if True in found else None if None in found else False


@dataclass(frozen=True)
class Not(Test):
    """The contrary; of the unknown, the unknown."""

    test: Test

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.test,)

    def value(self, values: Values) -> bool | None:
        holds = self.test.value(values)
        return None if holds is None else not holds


# -- what serves them --------------------------------------------------------------------------------------------------


def nodes(node: Node) -> Iterator[Node]:
    """The node and all it is made of, from the outside in."""
    yield node
    for part in node.parts:
        yield from nodes(part)


def distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """These facts, each once, in order."""
    return tuple(dict.fromkeys(facts))


def _term(term: Term | Decimal | date) -> Term:
    return term if isinstance(term, Term) else Constant(term)


def _members(test: Test, kind: type[All | AnyOf]) -> tuple[Test, ...]:
    """``a & b & c`` is one conjunction of three, not two of two."""
    return test.tests if isinstance(test, kind) else (test,)
