"""The tree in which the law is written.

A condition of the aid is a line of Python that reads like the law:

    (Size.turnover <= CEILING) | (Size.balance_sheet_total <= CEILING)

Facts, comparisons, and, or and not build a frozen tree. It has two kinds of node: a *term* is a number, an
amount or a day; a *test* holds, does not hold, or cannot be told yet. Logic is Kleene's: ``None`` stands for "not known",
and a test is only as unknown as it must be (false and unknown is false).

Nothing else about a condition is written by hand. From the tree come:

- whether it holds: ``test.value(values)``, a function put together once;
- the facts it reads: ``test.facts``;
- the facts that could still settle it: ``test.unsettled(values)``;
- its border values (``rules.borders``), its form as data (``rules.published``), its words (``checker.words.wording``).

Two rooms are built onto it. An edition is *amended* by naming conditions (``rules.conditions.Edition.amended``): a tree is
never edited, a decree repeals or replaces it whole. And a tree *compiles to columns* as it does to words: one ``match``
over the kinds of node below, each giving its Polars expression (``None`` is null there, and Polars' ``&``, ``|`` and
``~`` are Kleene's own).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta


class Range(NamedTuple):
    """An amount known only within bounds, in euros: at least ``least``, at most ``most`` (``None``: no upper bound).

    Comparing it tells whether every amount within the bounds compares so (True), none (False), or some (None).
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

    @cached_property
    def value(self) -> Callable[[Values], Value | None]:
        """What it comes to, as a function of the values known: ``node.value(values)``; None where they do not settle it.

        The function is put together once, from those of the parts, so that judging a case walks no tree.
        """
        raise NotImplementedError

    def unsettled(self, values: Values) -> tuple[Fact, ...]:
        """The facts not known that could still settle it; none where it is settled."""
        if self.value(values) is not None:
            return ()
        return distinct(fact for part in self.parts for fact in part.unsettled(values))


class Test(Node):
    """A node that holds (True), does not hold (False), or cannot be told yet (None)."""

    __test__ = False  # the name is the law's; pytest need not collect it

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
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

    @cached_property
    def value(self) -> Callable[[Values], Any]:
        return operator.methodcaller("get", self.id)

    def unsettled(self, values: Values) -> tuple[Fact, ...]:
        value = values.get(self.id)
        return (self,) if value is None or type(value) is Range else ()


@dataclass(frozen=True, eq=False, kw_only=True)
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

    @cached_property
    def value(self) -> Callable[[Values], Value]:
        figure = self.figure
        return lambda values: figure


@dataclass(frozen=True)
class Later(Term):
    """A day so many calendar months after another; where that day does not exist, the last day of the month."""

    day: Day
    delay: relativedelta

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.day,)

    @cached_property
    def value(self) -> Callable[[Values], date | None]:
        read, delay = self.day.value, self.delay

        @lru_cache(maxsize=4096)  # invoices share few dates, and adding months is the dearest step of a verdict
        def later(day: date) -> date:
            return day + delay

        def value(values: Values) -> date | None:
            day = read(values)
            return None if day is None else later(day)

        return value


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

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
        left, right, compare = self.left.value, self.right.value, COMPARES[self.op]

        def value(values: Values) -> bool | None:
            one, other = left(values), right(values)
            return None if one is None or other is None else compare(one, other)

        def against_figure(values: Values) -> bool | None:
            one = left(values)
            return None if one is None else compare(one, figure)

        if isinstance(self.right, Constant):
            figure = self.right.figure
            return against_figure
        return value


@dataclass(frozen=True)
class OneOf(Test):
    """A choice is one of these."""

    fact: Choice
    choices: tuple[str, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.fact,)

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
        read, choices = self.fact.value, frozenset(self.choices)

        def value(values: Values) -> bool | None:
            chosen = read(values)
            return None if chosen is None else chosen in choices

        return value


@dataclass(frozen=True)
class All(Test):
    """And: false as soon as one part is false."""

    tests: tuple[Test, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.tests

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
        parts = tuple(test.value for test in self.tests)

        def value(values: Values) -> bool | None:
            whole: bool | None = True
            for part in parts:
                holds = part(values)
                if holds is False:
                    return False
                if holds is None:
                    whole = None
            return whole

        return value


@dataclass(frozen=True)
class AnyOf(Test):
    """Or: true as soon as one part is true."""

    tests: tuple[Test, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.tests

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
        parts = tuple(test.value for test in self.tests)

        def value(values: Values) -> bool | None:
            whole: bool | None = False
            for part in parts:
                holds = part(values)
                if holds is True:
                    return True
                if holds is None:
                    whole = None
            return whole

        return value


@dataclass(frozen=True)
class Not(Test):
    """The contrary; of the unknown, the unknown."""

    test: Test

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.test,)

    @cached_property
    def value(self) -> Callable[[Values], bool | None]:
        test = self.test.value

        def value(values: Values) -> bool | None:
            holds = test(values)
            return None if holds is None else not holds

        return value


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
