"""A test of days, taken apart so that it can be said in one sentence: from, to, because."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rules.expressions import All, AnyOf, Comparison, Day, Term, Test, Values

FLIPPED = {"<": ">", "<=": ">=", ">=": "<=", ">": "<"}


class Bound(NamedTuple):
    """A first or last day: how the fact compares with it."""

    op: str
    day: Term


class Case(NamedTuple):
    """Bounds that hold only for some: ``guards`` say for whom."""

    bounds: tuple[Bound, ...]
    guards: tuple[Test, ...] = ()


@dataclass(frozen=True)
class Period:
    """The days between which a fact must lie: bounds that always hold, and the cases that have bounds of their own."""

    fact: Day
    always: tuple[Bound, ...]
    cases: tuple[Case, ...]

    def known(self, values: Values) -> Period:
        """The period as these values leave it: without the cases of others."""
        own = tuple(case for case in self.cases if all(guard.value(values) is not False for guard in case.guards))
        return Period(self.fact, self.always, own or self.cases)


def period_of(test: Test) -> Period | None:
    """The period that a test asks for; None where it asks for something else, or for more."""
    parts = _parts(test)
    choices = [part for part in parts if isinstance(part, AnyOf)]
    compared = [part for part in parts if isinstance(part, Comparison)]
    if len(choices) > 1 or len(choices) + len(compared) < len(parts) or not (fact := _subject(test)):
        return None
    always = [_bound(part, fact) for part in compared]
    cases = tuple(_case(part, fact) for part in choices[0].tests) if choices else (Case(()),)
    if None in always or (choices and not all(case.bounds for case in cases)):
        return None
    return Period(fact, tuple(bound for bound in always if bound), cases)


def tightest(bounds: Iterable[Bound], side: str, values: Values, pick: Callable[..., Bound]) -> list[Bound]:
    """Of the bounds on that side (``>``: first days, ``<``: last days) the one that binds; all, while a day is not known."""
    found = [bound for bound in bounds if bound.op.startswith(side)]
    days = {bound: day for bound in found if isinstance(day := bound.day.value(values), date)}
    return [pick(found, key=days.__getitem__)] if found and len(days) == len(found) else found


def _parts(test: Test) -> tuple[Test, ...]:
    return test.tests if isinstance(test, All) else (test,)


def _subject(test: Test) -> Day | None:
    """The day that is asked for: one that can still be chosen, before one that is what it is."""
    days = [fact for fact in test.facts if isinstance(fact, Day)]
    return next((day for day in days if day.can_change), days[0] if days else None)


def _bound(test: Test, fact: Day) -> Bound | None:
    match test:
        case Comparison(left, op, right) if left is fact:
            return Bound(op, right)
        case Comparison(left, op, right) if right is fact:
            return Bound(FLIPPED[op], left)
    return None


def _case(test: Test, fact: Day) -> Case:
    parts = _parts(test)
    bounds = tuple(bound for part in parts if (bound := _bound(part, fact)))
    return Case(bounds, tuple(part for part in parts if not _bound(part, fact)))
