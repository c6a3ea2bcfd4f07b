"""Values, invoices, cases and editions to try the laws on: thickest around the borders, and often not known."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from rules.amendments import EDITIONS
from rules.assess import Case
from rules.borders import borders
from rules.expressions import Choice, Day, Fact, Money, Number, Range, Text, Value, Values, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Application, Invoice
from tests.rules import figures
from tests.rules.examples import RESTAURANT, WEBSITE

FIRST_DAY, LAST_DAY = date(2020, 9, 1), date(2021, 9, 30)
A_DAY, CENT = timedelta(days=1), Decimal("0.01")
INVOICE_DAYS = sorted(
    {
        figures.FIRST_INVOICE_DAY,
        figures.FIRST_INVOICE_DAY + A_DAY,
        figures.DESK_OPENS - A_DAY,
        figures.DESK_OPENS,
        *figures.LAST_INVOICE_DAY.values(),
    }
)
ENOUGH = figures.MINIMUM_SPEND
AMOUNTS = (ENOUGH / 3, ENOUGH / 2, 2 * ENOUGH / 3, ENOUGH - CENT, ENOUGH, ENOUGH + CENT, ENOUGH + 30)


def _at_borders() -> dict[Fact, list[Any]]:
    """The values on both sides of every border of every edition, by fact."""
    found: dict[Fact, set[Any]] = defaultdict(set)
    for edition in EDITIONS.values():
        for condition in edition.conditions:
            for test in condition.tests:
                for day in INVOICE_DAYS:
                    for border in borders(test, {Invoice.date.id: day}):
                        found[border.fact] |= {border.holds, border.fails}
    found[Invoice.date] |= set(INVOICE_DAYS)
    found[Invoice.amount_incl_tax] |= set(AMOUNTS)
    return {fact: sorted(values) for fact, values in found.items()}


AT_BORDERS = _at_borders()


@cache
def known(fact: Fact) -> st.SearchStrategy[Value]:
    """A value the fact may have, often one beside a border."""
    match fact:
        case YesNo():
            return st.booleans()
        case Choice(choices=choices):
            return st.sampled_from(choices)
        case Day():
            return st.sampled_from(AT_BORDERS[fact]) | st.dates(FIRST_DAY, LAST_DAY)
        case Money(least=least):
            return st.sampled_from(AT_BORDERS[fact]) | st.decimals(least, 3 * max(AT_BORDERS[fact]), places=2)
        case Number(least=least):
            return st.sampled_from(AT_BORDERS[fact]) | st.decimals(least, 20, places=2)
        case Text():
            return st.text(max_size=5)
    raise TypeError(fact)


@cache
def answers(fact: Fact) -> st.SearchStrategy[Value | None]:
    """A value the fact may have, or None: not known."""
    return st.none() | known(fact)


def mostly(usual: st.SearchStrategy[Any], unusual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Three times in four the usual; ``one_of`` would take a repeated branch for one."""
    return st.sampled_from([usual, usual, usual, unusual]).flatmap(lambda chosen: chosen)


DATED = mostly(st.dates(date(2020, 12, 1), date(2021, 3, 31)), known(Invoice.date))
PRICED = mostly(st.sampled_from(AMOUNTS), known(Invoice.amount_incl_tax))
FILED = mostly(st.dates(date(2021, 3, 20), date(2021, 4, 5)), known(Application.filing_date))

FORGOTTEN = mostly(st.lists(st.sampled_from(FACTS), unique=True, max_size=3), st.just(FACTS))
FORGOTTEN_OF_INVOICE = mostly(st.just(()), st.lists(st.sampled_from(INVOICE_FACTS), unique=True, max_size=2))


@st.composite
def forgetful(draw: st.DrawFn, values: Values, facts: st.SearchStrategy[Sequence[Fact]]) -> Values:
    """The same values, but for these facts, that are other or not known."""
    return {**values, **{fact.id: draw(answers(fact)) for fact in draw(facts)}}


@st.composite
def invoices(draw: st.DrawFn) -> Values:
    """The restaurant's website, dated and priced anew, now and then some of its facts other or not known."""
    values = {**WEBSITE, Invoice.date.id: draw(DATED), Invoice.amount_incl_tax.id: draw(PRICED)}
    return draw(forgetful(values, FORGOTTEN_OF_INVOICE))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """The restaurant, filed on another day, a few or all of its facts other or not known; its invoices, or None."""
    facts = draw(forgetful({**RESTAURANT, Application.filing_date.id: draw(FILED)}, FORGOTTEN))
    bills = draw(BILLS)
    return Case(facts, None if bills is None else tuple(bills))


BILLS = mostly(st.lists(invoices(), min_size=1, max_size=4), st.none() | st.just([]))


@st.composite
def blurred(draw: st.DrawFn, case: Case) -> Case:
    """The same case, now and then one of its numbers known within bounds alone, on either side of a border or both."""
    numbers = [fact for fact in FACTS if isinstance(fact, Number) and case.facts.get(fact.id) is not None]
    if not numbers or draw(st.booleans()):
        return case
    fact = draw(st.sampled_from(numbers))
    number, other = case.facts[fact.id], draw(known(fact))
    least, most = sorted((number, other))  # type: ignore[type-var]
    return Case({**case.facts, fact.id: Range(least, draw(st.sampled_from((most, most, None))))}, case.invoices)


@st.composite
def completed(draw: st.DrawFn, values: Values, declared: tuple[Fact, ...], *, wholly: bool = False) -> Values:
    """The same values, and an answer to all (``wholly``) or some of the facts that were not known."""
    answer = known if wholly else answers
    return {**values, **{fact.id: draw(answer(fact)) for fact in declared if values.get(fact.id) is None}}


editions = st.sampled_from(list(EDITIONS.values()))


def days(first: date, last: date) -> list[date]:
    """Every day from the first to the last."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
