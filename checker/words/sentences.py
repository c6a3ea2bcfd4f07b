"""Sentences made from the tree: what a condition requires, what was observed, what would mend a refusal.

No reason is written by hand: a condition added to an edition is explained here without a change.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.words.periods import Bound, Case, Period, period_of, tightest
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
from rules.facts import Computed

NAMED_CHOICES = 4
"""Up to so many choices are named one by one; more are counted."""


def explanation(words: Words, judgement: Judgement) -> str:
    """One condition in a sentence or two: what was observed, against what is required."""
    seen = observed(words, judgement)
    if judgement.status is Status.NOT_APPLICABLE:
        return words("explain-not-applicable", observed=seen)
    return words("explain", observed=seen, requirement=pertinent_requirement(words, judgement))


def pertinent_requirement(words: Words, judgement: Judgement) -> str:
    """What the condition asked for, as far as it matters to the values it was judged on."""
    return requirement(words, pertinent(judgement.condition.test, judgement.observed), judgement.observed)


def observed(words: Words, judgement: Judgement) -> str:
    """The values it was judged on, each with its name."""
    return words("semicolon").join(
        words("observed", fact=words(fact.id), value=value_in_words(words, fact, judgement.observed.get(fact.id)))
        for fact in deciding(judgement)
    )


def deciding(judgement: Judgement) -> list[Fact]:
    """The facts it was judged on: those of the test that are known, without what says only that it applies; while it is open,
    all; where it does not apply, those that say so.
    """
    condition = judgement.condition
    if judgement.status is Status.UNKNOWN:
        return list(condition.facts)
    told = condition.applies if judgement.status is Status.NOT_APPLICABLE else condition.test
    assert told is not None
    return [fact for fact in told.facts if judgement.observed.get(fact.id) is not None]


def value_in_words(words: Words, fact: Fact, value: Value | None) -> str:
    """A fact's value as a person would say it."""
    match value:
        case None:
            return words("not-known-yet")
        case bool():
            return words("yes" if value else "no")
        case Range():
            return range_in_words(words, fact, value)
        case date():
            return words.day(value)
        case Decimal():
            return quantity(words, fact, value)
    return words(f"{fact.id}-{value}") if isinstance(fact, Choice) else str(value)


def total_in_words(words: Words, total: Range) -> str:
    """What invoices come to."""
    return range_in_words(words, Computed.counted_total, total)


def range_in_words(words: Words, fact: Fact, limits: Range) -> str:
    """A number known exactly, or within bounds."""
    least = quantity(words, fact, limits.least)
    if limits.most is None:
        return words("at-least-total", least=least) if limits.least else words("not-known-yet")
    if limits.least == limits.most:
        return least
    return words("total-between", least=least, most=quantity(words, fact, limits.most))


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


def condition_in_full(words: Words, condition: Condition) -> str:
    """The whole condition in a sentence or two: what was required, and whom it spared or alone concerned."""
    required = words("rules-required", requirement=condition_requirement(words, condition))
    if condition.unless is not None:
        return f"{required} {words('rules-unless', case=case_in_words(words, condition.unless))}"
    if condition.when is not None:
        return f"{required} {words('rules-when', case=case_in_words(words, condition.when))}"
    return required


def case_in_words(words: Words, test: Test) -> str:
    """In which case a condition is waived, or alone applies, in words that follow « Sauf »."""
    match test:
        case YesNo() if words.has(f"{test.id}.case"):
            return words(f"{test.id}.case")
        case OneOf(fact, choices) if words.has(f"{fact.id}.case"):
            return words(f"{fact.id}.case", choices=_either_of(words, fact, choices))
        case Comparison(Number() as fact, op, other) if words.has(f"{fact.id}.case"):
            return words(f"{fact.id}.case", limit=limit(words, fact, op, other, {}))
    return words("rules-case", requirement=requirement(words, test, {}))


def requirement(words: Words, test: Test, values: Values) -> str:
    """What a test asked for, in words that follow « Il fallait »."""
    if period := period_of(test):
        return period_in_words(words, period.known(values), values)
    match test:
        case YesNo():
            return words(f"{test.id}.holds")
        case Not(YesNo() as fact):
            return words(f"{fact.id}.fails")
        case OneOf(fact, choices) if len(choices) > NAMED_CHOICES:
            return words(f"{fact.id}.many", count=len(choices))
        case OneOf(fact, choices):
            return words(f"{fact.id}.requirement", choices=_either_of(words, fact, choices))
        case Comparison(Fact() as fact, op, other):
            return words(f"{fact.id}.requirement", limit=limit(words, fact, op, other, values))
        case All(tests):
            return words("requirement-and").join(requirement(words, part, values) for part in tests)
        case AnyOf(tests) if any(isinstance(part, All) for part in tests):
            first, *others = (_close(words, part, values) for part in tests)
            more = (words("requirement-or-else", requirement=other) for other in others)
            return ", ".join((words("requirement-either", requirement=first), *more))
        case AnyOf(tests):
            return words("requirement-or").join(requirement(words, part, values) for part in tests)
        case Not(part):
            return words("requirement-not", requirement=requirement(words, part, values))
    raise TypeError(f"no words for {test!r}")


def _either_of(words: Words, fact: Choice, choices: tuple[str, ...]) -> str:
    return words.either([words(f"{fact.id}-{choice}.noun") for choice in choices])


def _close(words: Words, test: Test, values: Values) -> str:
    """An alternative, its parts tied more closely than the alternatives among themselves."""
    parts = test.tests if isinstance(test, All) and period_of(test) is None else (test,)
    return words("requirement-and-close").join(requirement(words, part, values) for part in parts)


def pertinent(test: Test, values: Values) -> Test:
    """The test without the parts that hold of one that does not; a deadline is said whole."""
    if isinstance(test, All) and not test.value(values) and period_of(test) is None:
        parts = tuple(pertinent(part, values) for part in test.tests if not part.value(values))
        return parts[0] if len(parts) == 1 else All(parts)
    return test


# -- figures and days --------------------------------------------------------------------------------------------------

LIMITS = {"<": "under", "<=": "at-most", ">=": "at-least", ">": "over"}


def limit(words: Words, fact: Fact, op: str, other: Term, values: Values) -> str:
    """« moins de 11 salariés », « jusqu’au 31 mars 2021 »."""
    if isinstance(fact, Number):
        figure = other.value(values)
        assert isinstance(figure, Decimal)
        return words(f"limit-{LIMITS[op]}", quantity=quantity(words, fact, figure))
    return words(f"limit-day-{LIMITS[op]}", day=_day_named(words, other, values))


def period_in_words(words: Words, period: Period, values: Values) -> str:
    """Days in one sentence: from, to, because. « un dépôt du 28 janvier au 28 mai 2021 inclus, pour une facture … »."""
    if len(period.cases) == 1:
        [case] = period.cases
        said = _between(words, period, (*period.always, *case.bounds), values)
        return words(f"{period.fact.id}.requirement", limit=_for(words, said, case, values))
    start = [_between(words, period, period.always, values)] if period.always else []
    cases = [_for(words, _between(words, period, case.bounds, values), case, values) for case in period.cases]
    return words(f"{period.fact.id}.requirement", limit=", ".join((*start, words("requirement-or").join(cases))))


def _between(words: Words, period: Period, bounds: tuple[Bound, ...], values: Values) -> str:
    """From the first day to the last."""
    firsts, lasts = tightest(bounds, ">", values, max), tightest(bounds, "<", values, min)
    if [bound.op for bound in (*firsts, *lasts)] == [">=", "<="]:
        first, last = (_day_named(words, bound.day, values) for bound in (*firsts, *lasts))
        return words("limit-day-between", first=first, last=last)
    return words.both([limit(words, period.fact, bound.op, bound.day, values) for bound in (*firsts, *lasts)])


def _for(words: Words, said: str, case: Case, values: Values) -> str:
    """The days, and for whom they hold."""
    for guard in case.guards:
        said = words("requirement-for", requirement=said, guard=requirement(words, guard, values))
    return said


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
