"""What would turn a refusal: the smallest change, found from the tree, or that nothing can.

A change is to a fact the applicant can still act on (``Fact.can_change``), as far as the border where the test turns and no
further. Where a condition rests only on what is past, it is final.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import NamedTuple

from rules.amendments import Period
from rules.assess import Case, InvoiceVerdict, Verdict
from rules.borders import borders
from rules.conditions import Judgement, Status
from rules.expressions import Fact, Test, Value, Values
from rules.facts import Computed, Invoice
from rules.filing import FILING, Window, filing_windows, invoice_windows


class Change(NamedTuple):
    """A fact to bring to a value: of the dossier, or of the invoice at that place (from 0)."""

    fact: Fact
    to: Value
    invoice: int | None = None


Remedy = tuple[Change, ...]
"""Changes that together make a condition met."""


def remedies(case: Case, verdict: Verdict, judgement: Judgement, periods: tuple[Period, ...]) -> tuple[Remedy, ...]:
    """The ways, each sufficient by itself, to make a condition that is not met met; none where it is final."""
    if judgement.status is not Status.NOT_MET:
        return ()
    if judgement.condition is verdict.edition.spend:
        return tuple(_more_spend(case, verdict, periods))
    return mend(judgement.condition.test, judgement.observed)


def mend(test: Test, values: Values) -> tuple[Remedy, ...]:
    """The smallest ways to make a test hold by changing only what can be changed; the empty way where it holds already.

    Each change goes as far as a border of the test. Of two ways through the same facts, the one that moves less is given.
    """
    if test.value(values):
        return ((),)
    changes = [
        Change(border.fact, to)
        for border in dict.fromkeys(borders(test, values))
        if border.fact.can_change
        for to in (border.holds, border.fails)
    ]
    for size in range(1, len({change.fact for change in changes}) + 1):
        ways = [way for way in combinations(changes, size) if test.value({**values, **{c.fact.id: c.to for c in way}})]
        if ways:
            return _nearest(ways, values)
    return ()


def _nearest(ways: Iterable[Remedy], values: Values) -> tuple[Remedy, ...]:
    """Of the ways that change the same facts, the one that stays nearest to the values there are."""
    nearest: dict[tuple[Fact, ...], Remedy] = {}
    for way in sorted(ways, key=lambda way: sum(_distance(values.get(change.fact.id), change.to) for change in way)):
        nearest.setdefault(tuple(change.fact for change in way), way)
    return tuple(nearest.values())


def _distance(value: Value | None, to: Value) -> int:
    return abs((to - value).days) if isinstance(value, date) and isinstance(to, date) else 0


def _more_spend(case: Case, verdict: Verdict, periods: tuple[Period, ...]) -> Iterator[Remedy]:
    """File on another day, have invoices made out anew, or spend what is missing, on a day that still allows it."""
    filing_date = case.facts.get(FILING.id)
    if another_day := nearest_day(filing_date, filing_windows(case, periods)):
        yield (Change(FILING, another_day),)
    if renamed := _mended_invoices(verdict):
        yield renamed
    spend = Change(Computed.counted_total, verdict.edition.minimum_spend)
    day = None if filing_date is None else nearest_day(filing_date, _windows_of_new_invoice(filing_date, periods))
    yield (spend,) if day in (None, filing_date) else (Change(FILING, day), spend)


def _windows_of_new_invoice(filing_date: Value, periods: Iterable[Period]) -> tuple[Window, ...]:
    """Days on which one more invoice, dated as it must be, could be filed: the one chosen is among them if it is one."""
    found: list[Window] = []
    for period in periods:
        dating = tuple(c for c in period.edition.invoice_conditions if set(c.facts) <= {Invoice.date, FILING})
        dated = period._replace(edition=replace(period.edition, conditions=dating))
        turns = {border.holds for condition in dating for border in borders(condition.test, {FILING.id: filing_date})}
        for day in turns:
            found.extend(invoice_windows(Case(), {Invoice.date.id: day}, (dated,)))
    return tuple(found)


def nearest_day(filing_date: Value | None, windows: tuple[Window, ...]) -> date | None:
    """The day nearest to the one chosen on which filing works; the first such day where none was chosen."""
    if not isinstance(filing_date, date):
        return min((window.first for window in windows), default=None)
    if any(first <= filing_date <= last for first, last in windows):
        return filing_date
    return min((day for window in windows for day in window), key=lambda day: abs(day - filing_date), default=None)


def _mended_invoices(verdict: Verdict) -> Remedy:
    """The fewest invoices, the largest first, that would reach the minimum were each mended by itself."""
    total = verdict.total.least
    changes: list[Change] = []
    candidates = [
        (invoice.amount, way)
        for place, invoice in enumerate(verdict.invoices or ())
        if invoice.amount is not None and (way := _mended(place, invoice))
    ]
    for amount, way in sorted(candidates, key=lambda candidate: -candidate[0]):
        if total >= verdict.edition.minimum_spend:
            break
        total += amount
        changes.extend(way)
    return tuple(changes) if total >= verdict.edition.minimum_spend else ()


def _mended(place: int, invoice: InvoiceVerdict) -> Remedy:
    """The change of its own facts that would make an invoice count; none where it counts or cannot."""
    changes: list[Change] = []
    for judgement in invoice.judgements:
        if judgement.status is Status.UNKNOWN:
            return ()
        if judgement.status is Status.NOT_MET:
            ways = mend(judgement.condition.test, judgement.observed)
            own = [way for way in ways if all(change.fact is not FILING for change in way)]
            if not own:
                return ()
            changes.extend(change._replace(invoice=place) for change in own[0])
    return tuple(changes)
