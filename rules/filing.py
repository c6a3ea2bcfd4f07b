"""The days on which filing works.

The days are found from the tree, not tried one by one: between two days on which a comparison turns, nothing changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rules.amendments import Period
from rules.assess import NOTHING, Case
from rules.borders import borders
from rules.compiled import judge_of
from rules.conditions import Status
from rules.expressions import Range, Value, Values
from rules.facts import Application, Computed, Invoice

FILING = Application.filing_date
A_DAY = timedelta(days=1)


class Window(NamedTuple):
    """An unbroken run of days, both included."""

    first: date
    last: date


Contribution = tuple[Decimal, tuple[Window, ...]]
"""What an invoice brings to the total, in euros, and on which days; nothing where its amount is not known."""


def filing_windows(case: Case, periods: Iterable[Period]) -> tuple[Window, ...]:
    """The days on which the invoices' total would be enough were the application filed then, all else equal.

    Each day is judged by the edition that governs it. Invoices that are not known give no day.
    """
    return _joined(window for period in periods for window in _sweep(case, period, _contributions(case, period)))


def windows_without_each(case: Case, periods: Iterable[Period]) -> tuple[tuple[Window, ...], ...]:
    """For each invoice in turn, the days on which the others would be enough."""
    if len(case.invoices or ()) < 2:
        return ((),) * len(case.invoices or ())
    brought = [(period, _contributions(case, period)) for period in periods]
    return tuple(
        _joined(window for period, each in brought for window in _sweep(case, period, [*each[:place], *each[place + 1 :]]))
        for place in range(len(case.invoices or ()))
    )


def invoice_windows(case: Case, invoice: Values, periods: Iterable[Period]) -> tuple[Window, ...]:
    """The days on which this invoice would count were the application filed then, all else equal."""
    return _joined(window for period in periods for window in _windows_of_invoice(case, invoice, period))


def _contributions(case: Case, period: Period) -> list[Contribution]:
    amounts = [(invoice, invoice.get(Invoice.amount_incl_tax.id)) for invoice in case.invoices or ()]
    return [
        (amount, _windows_of_invoice(case, invoice, period)) if isinstance(amount, Decimal) else (NOTHING, ())
        for invoice, amount in amounts
    ]


def _sweep(case: Case, period: Period, contributions: Iterable[Contribution]) -> Iterator[Window]:
    """Day by day in order: each invoice raises the total on the first day it counts, and lowers it after the last."""
    steps = defaultdict[date, Decimal](Decimal)
    for amount, windows in contributions:
        for first, last in windows:
            steps[first] += amount
            steps[last + A_DAY] -= amount
    total = NOTHING
    for first, next_first in pairwise(sorted(steps)):
        total += steps[first]
        values = {**case.facts, FILING.id: first, Computed.counted_total.id: Range(total, total)}
        if period.edition.spend.status(values) is Status.MET:
            yield Window(first, next_first - A_DAY)


def _windows_of_invoice(case: Case, invoice: Values, period: Period) -> tuple[Window, ...]:
    """What is not read is left out: invoices share few dates and kinds, and their windows are found once."""
    known = {**case.facts, **invoice}
    read = (fact.id for condition in period.edition.invoice_conditions for fact in condition.facts if fact is not FILING)
    return _windows(tuple((id, known.get(id)) for id in dict.fromkeys(read)), period)


@lru_cache(maxsize=4096)
def _windows(read: tuple[tuple[str, Value | None], ...], period: Period) -> tuple[Window, ...]:
    values = dict(read)
    turns = {
        max(border.holds, border.fails)
        for condition in period.edition.readers.get(FILING, ())
        for test in condition.tests
        for border in borders(test, values)
        if border.fact is FILING
    }
    starts = [period.first, *(turn for turn in sorted(turns) if period.first < turn <= period.last), period.last + A_DAY]
    return tuple(
        Window(first, next_first - A_DAY)
        for first, next_first in pairwise(starts)
        if judge_of(period.edition.invoice_conditions)({**values, FILING.id: first})[0]
    )


def _joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Windows that touch are one."""
    joined: list[Window] = []
    for window in windows:
        if joined and joined[-1].last + A_DAY == window.first:
            joined[-1] = Window(joined[-1].first, window.last)
        else:
            joined.append(window)
    return tuple(joined)
