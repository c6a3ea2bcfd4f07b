"""Sentences made from the tree: what a condition requires, what was observed, what would mend a refusal.

No reason is written by hand: a condition added to an edition is explained here without a change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from checker.words.wording import Words
from rules.conditions import Condition, Judgement, Status
from rules.expressions import (
    All,
    AnyOf,
    Choice,
    Comparison,
    Constant,
    Fact,
    Later,
    Money,
    Not,
    Number,
    OneOf,
    Range,
    Term,
    Test,
    Value,
    Values,
    YesNo,
)

NAMED_CHOICES = 4
"""Up to so many choices are named one by one; more are counted."""


def explanation(words: Words, judgement: Judgement) -> str:
    """One condition in a sentence or two: what was observed, against what is required."""
    seen = observed(words, judgement)
    if judgement.status is Status.NOT_APPLICABLE:
        return words("explain-not-applicable", observed=seen)
    return words("explain", observed=seen, requirement=pertinent_requirement(words, judgement))


def pertinent_requirement(words: Words, judgement: Judgement) -> str:
    """What the condition asks for, as far as it matters to the values it was judged on."""
    return requirement(words, pertinent(judgement.condition.test, judgement.observed), judgement.observed)


def observed(words: Words, judgement: Judgement) -> str:
    """The values it was judged on, each with its name."""
    return words("semicolon").join(
        words("observed", fact=words(fact.id), value=value_in_words(words, fact, judgement.observed.get(fact.id)))
        for fact in deciding(judgement)
    )


def deciding(judgement: Judgement) -> list[Fact]:
    """The facts it was judged on: those that decide, or, while it is open, all."""
    facts = judgement.condition.applies.facts if judgement.status is Status.NOT_APPLICABLE else judgement.condition.facts  # type: ignore[union-attr]
    return [fact for fact in facts if judgement.observed.get(fact.id) is not None or judgement.status is Status.UNKNOWN]


def value_in_words(words: Words, fact: Fact, value: Value | None) -> str:
    """A fact's value as a person would say it."""
    match value:
        case None:
            return words("not-known-yet")
        case bool():
            return words("yes" if value else "no")
        case Range(least, most):
            return total_in_words(words, Range(least, most))
        case date():
            return words.day(value)
        case Decimal():
            return quantity(words, fact, value)
    return words(f"{fact.id}-{value}") if isinstance(fact, Choice) else str(value)


def total_in_words(words: Words, total: Range) -> str:
    """An amount known exactly, or within bounds."""
    if total.most is None:
        return words("at-least-total", least=words.euros(total.least)) if total.least else words("not-known-yet")
    if total.least == total.most:
        return words.euros(total.least)
    return words("total-between", least=words.euros(total.least), most=words.euros(total.most))


def quantity(words: Words, fact: Fact, number: Decimal) -> str:
    """A number with its unit."""
    if isinstance(fact, Money):
        return words.euros(number)
    unit = fact.unit if isinstance(fact, Number) else ""
    return words(f"unit-{unit}", n=float(number))  # Fluent chooses no plural for a Decimal


# -- what is required --------------------------------------------------------------------------------------------------


def condition_requirement(words: Words, condition: Condition) -> str:
    """The whole test of a condition, with its figures, as the page of rules says it."""
    return requirement(words, condition.test, {})


def requirement(words: Words, test: Test, values: Values) -> str:
    """What a test asks for, in words that follow « Il faut »."""
    match test:
        case YesNo():
            return words(f"{test.id}.holds")
        case Not(YesNo() as fact):
            return words(f"{fact.id}.fails")
        case OneOf(fact, choices) if len(choices) > NAMED_CHOICES:
            return words(f"{fact.id}.many", count=len(choices))
        case OneOf(fact, choices):
            nouns = words.either([words(f"{fact.id}-{choice}.noun") for choice in choices])
            return words(f"{fact.id}.requirement", choices=nouns)
        case Comparison(Fact() as fact, op, other):
            return words(f"{fact.id}.requirement", limit=limit(words, fact, op, other, values))
        case All(tests):
            return words("requirement-and").join(_conjoined(words, tests, values))
        case AnyOf(tests) if any(isinstance(part, All) for part in tests):
            return ", ".join(words("requirement-either", requirement=_close(words, part, values)) for part in tests)
        case AnyOf(tests):
            return words("requirement-or").join(requirement(words, part, values) for part in tests)
        case Not(part):
            return words("requirement-not", requirement=requirement(words, part, values))
    raise TypeError(f"no words for {test!r}")


def _close(words: Words, test: Test, values: Values) -> str:
    """An alternative, its parts tied more closely than the alternatives among themselves."""
    if isinstance(test, All):
        return words("requirement-and-close").join(_conjoined(words, test.tests, values))
    return requirement(words, test, values)


def _conjoined(words: Words, tests: tuple[Test, ...], values: Values) -> Iterator[str]:
    """The parts of an "and": comparisons of one fact that follow each other share its name."""

    def compared(test: Test) -> object:
        return test.left if isinstance(test, Comparison) else test

    for fact, group in groupby(tests, key=compared):
        parts = list(group)
        if isinstance(fact, Fact) and all(isinstance(part, Comparison) for part in parts):
            limits = [limit(words, fact, part.op, part.right, values) for part in parts if isinstance(part, Comparison)]
            yield words(f"{fact.id}.requirement", limit=words.both(limits))
        else:
            yield from (requirement(words, part, values) for part in parts)


_LIMITS = {"<": "under", "<=": "at-most", ">=": "at-least", ">": "over"}


def limit(words: Words, fact: Fact, op: str, other: Term, values: Values) -> str:
    """« moins de 11 salariés », « le 31 mars 2021 au plus tard »."""
    if isinstance(fact, Number):
        figure = other.value(values)
        assert isinstance(figure, Decimal)
        return words(f"limit-{_LIMITS[op]}", quantity=quantity(words, fact, figure))
    return words(f"limit-day-{_LIMITS[op]}", day=_day_named(words, other, values))


def _day_named(words: Words, term: Term, values: Values) -> str:
    """A day of the law, or one that depends on another: « 15 mai 2021 (4 mois après la facture) »."""
    day = term.value(values)
    match term:
        case Constant():
            assert isinstance(day, date)
            return words.day(day)
        case Later(fact, delay):
            name, reminder = words(f"{fact.id}.later", months=delay.months), words(f"{fact.id}.after", months=delay.months)
        case Fact():
            name = reminder = words(f"{term.id}.day")
        case _:
            raise TypeError(f"no words for {term!r}")
    return words("day-reminded", day=words.day(day), reminder=reminder) if isinstance(day, date) else name


def pertinent(test: Test, values: Values) -> Test:
    """The test without what is settled: the parts that hold of one that does not, and the alternatives that what is past
    has closed. An invoice of April is told of the last day, not of the first; one of March, not of January's rule.
    """
    match test:
        case All(tests):
            missing = tests if test.value(values) else tuple(part for part in tests if not part.value(values))
            parts = tuple(pertinent(part, values) for part in missing)
            return parts[0] if len(parts) == 1 else All(parts)
        case AnyOf(tests):
            open_parts = tuple(part for part in tests if not _closed(part, values))
            return test if not open_parts else open_parts[0] if len(open_parts) == 1 else AnyOf(open_parts)
    return test


def _closed(test: Test, values: Values) -> bool:
    """Whether it fails on facts that nothing can change."""
    if isinstance(test, All):
        return any(_closed(part, values) for part in test.tests)
    return test.value(values) is False and not any(fact.can_change for fact in test.facts)
