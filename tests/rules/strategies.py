"""Values, invoices, cases and editions to try the laws on: thickest around the borders, and often not known."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from rules.amendments import EDITIONS
from rules.assess import Case
from rules.borders import borders
from rules.expressions import Choice, Day, Fact, Money, Number, Text, Value, Values, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Application, Invoice
from tests.rules.examples import RESTAURANT, WEBSITE

FIRST_DAY, LAST_DAY = date(2020, 9, 1), date(2021, 9, 30)
INVOICE_DAYS = tuple(
    map(date.fromisoformat, ("2020-10-30", "2020-10-31", "2021-01-27", "2021-01-28", "2021-03-31", "2021-06-30"))
)
AMOUNTS = tuple(map(Decimal, ("0.01", "149.99", "150.00", "150.01", "225.00", "449.99", "450.00", "450.01", "480.00")))


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


def answers(fact: Fact) -> st.SearchStrategy[Value | None]:
    """A value the fact may have, or None: not known."""
    return st.none() | known(fact)


@st.composite
def invoices(draw: st.DrawFn) -> Values:
    """The restaurant's website, dated and priced anew, and up to three of its facts changed or forgotten."""
    redrawn = draw(st.lists(st.sampled_from(INVOICE_FACTS), unique=True, max_size=3))
    always_redrawn = {Invoice.date: known(Invoice.date), Invoice.amount_incl_tax: known(Invoice.amount_incl_tax)}
    return WEBSITE | {fact.id: draw(of) for fact, of in (always_redrawn | {fact: answers(fact) for fact in redrawn}).items()}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """The restaurant, filed on another day, some of its facts changed or forgotten; its invoices, or None."""
    redrawn = draw(st.lists(st.sampled_from(FACTS), unique=True, max_size=5) | st.just(list(FACTS)))
    values = {Application.filing_date: known(Application.filing_date)} | {fact: answers(fact) for fact in redrawn}
    facts = RESTAURANT | {fact.id: draw(of) for fact, of in values.items()}
    return Case(facts, draw(st.none() | st.lists(invoices(), max_size=4).map(tuple)))


@st.composite
def completed(draw: st.DrawFn, values: Values, declared: tuple[Fact, ...], *, wholly: bool = False) -> Values:
    """The same values, and an answer to all (``wholly``) or some of the facts that were not known."""
    answer = known if wholly else answers
    return {**values, **{fact.id: draw(answer(fact)) for fact in declared if values.get(fact.id) is None}}


editions = st.sampled_from(list(EDITIONS.values()))


def days(first: date, last: date) -> list[date]:
    """Every day from the first to the last."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
