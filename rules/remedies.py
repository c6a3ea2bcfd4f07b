"""What would turn a refusal: the smallest change, found from the tree, or that nothing can.

A change is to a fact the applicant can still act on (``Fact.can_change``), as far as the border where the test turns and no
further. Where a condition rests only on what is past, it is final.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from rules.amendments import Period
from rules.assess import Case, InvoiceVerdict, Verdict
from rules.borders import borders
from rules.conditions import Judgement, Status
from rules.expressions import All, AnyOf, Fact, Node, Not, Test, Value, Values
from rules.facts import Computed
from rules.filing import FILING, Window, filing_windows


class Change(NamedTuple):
    """A fact to bring to a value: of the dossier, or of the invoice at that place (from 0)."""

    fact: Fact
    to: Value
    invoice: int | None = None


Remedy = tuple[Change, ...]
"""Changes that together make a condition met."""


def remedies(case: Case, verdict: Verdict, judgement: Judgement, periods: Iterable[Period]) -> tuple[Remedy, ...]:
    """The ways, each sufficient by itself, to make a condition that is not met met; none where it is final."""
    if judgement.status is not Status.NOT_MET:
        return ()
    if judgement.condition is verdict.edition.spend:
        return tuple(_more_spend(case, verdict, periods))
    return mend(judgement.condition.test, judgement.observed)


def mend(test: Test, values: Values) -> tuple[Remedy, ...]:
    """The ways to make a test hold by changing only what can be changed; the empty way where it holds already."""
    if test.value(values):
        return ((),)
    match test:
        case AnyOf(tests):
            return tuple(way for part in tests for way in mend(part, values))
        case All(tests):
            ways: tuple[Remedy, ...] = ((),)
            for part in tests:
                ways = tuple(done + more for done in ways for more in mend(part, values))
            return ways
    return tuple((change,) for change in _single_changes(test, values))


def _single_changes(test: Test, values: Values) -> Iterator[Change]:
    wanted: Node = test.test if isinstance(test, Not) else test
    for border in borders(wanted, values):
        if border.fact.can_change:
            yield Change(border.fact, border.fails if isinstance(test, Not) else border.holds)


def _more_spend(case: Case, verdict: Verdict, periods: Iterable[Period]) -> Iterator[Remedy]:
    """File on another day, have invoices made out anew, or spend what is missing."""
    if day := nearest_day(case.facts.get(FILING.id), filing_windows(case, periods)):
        yield (Change(FILING, day),)
    if renamed := _mended_invoices(verdict):
        yield renamed
    yield (Change(Computed.counted_total, verdict.edition.minimum_spend),)


def nearest_day(filing_date: Value | None, windows: tuple[Window, ...]) -> date | None:
    """The day nearest to the one chosen on which filing works; the first such day where none was chosen."""
    days = [day for window in windows for day in window]
    if not isinstance(filing_date, date):
        return min(days, default=None)
    return min(days, key=lambda day: abs(day - filing_date), default=None)


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
