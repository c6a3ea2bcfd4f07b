"""The last day to file of many clients at once: the end of each one's last filing window (``rules.filing``)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import reduce
from operator import and_

import polars as pl

from rules.amendments import Period
from rules.assess import Case
from rules.columns import AMOUNT, CLIENT, LEAST, MOST, with_client_facts
from rules.compiled_columns import as_status, status
from rules.conditions import Status
from rules.expressions import Values, distinct
from rules.facts import Invoice
from rules.filing import FILING, invoice_windows

LAST_FILING_DAY = "last_filing_day"
DAYS, EPOCH = 4_000_000, 1_000_000
"""More days than there are in all years; and more than there were before 1970, from which columns count."""


def last_filing_days(clients: pl.DataFrame, invoices: pl.DataFrame, periods: Iterable[Period]) -> pl.Series:
    """The end of each client's last filing window (``rules.filing``), all else equal; null where no day works."""
    last = pl.Series(LAST_FILING_DAY, [None], pl.Date).new_from_index(0, clients.height)
    for period in periods:  # they follow one another: what a later one gives is later
        found = _last_days(with_client_facts(clients, invoices, period.edition), period)
        last = last.scatter(found.get_column(CLIENT), found.get_column(LAST_FILING_DAY))
    return last


def _last_days(seen: pl.DataFrame, period: Period) -> pl.DataFrame:
    """Of each client that has one, the last day of the period. A sweep: each invoice raises the total on the first day it
    counts and lowers it after the last. What a client's invoices raise they lower again, so that one running sum serves all
    clients; and so does one order, in which each client has all days for itself.
    """
    spans = _spans(seen, period)
    first, last = (pl.col(CLIENT).cast(pl.Int64) * DAYS + EPOCH + pl.col(day).cast(pl.Int64) for day in ("first", "last"))
    amount, moment = pl.col("amount"), pl.col("moment")
    up, down = spans.select(first.alias("moment"), amount), spans.select((last + 1).alias("moment"), -amount)
    steps = pl.concat([up, down]).sort("moment")
    return (
        steps.lazy()
        .select(moment, moment.shift(-1).alias("next"), amount.cum_sum().alias(LEAST), amount.cum_sum().alias(MOST))
        .filter(moment != pl.col("next"))
        .filter(status(period.edition.spend) == as_status(Status.MET))
        .select((moment // DAYS).cast(pl.UInt32).alias(CLIENT), (pl.col("next") % DAYS - EPOCH - 1).alias(LAST_FILING_DAY))
        .filter(pl.col(CLIENT).ne_missing(pl.col(CLIENT).shift(-1)))
        .select(CLIENT, pl.col(LAST_FILING_DAY).cast(pl.Int32).cast(pl.Date))
        .collect()
    )


def _spans(seen: pl.DataFrame, period: Period) -> pl.DataFrame:
    """From when to when each invoice would count, once for each distinct set of the facts this hangs on."""
    by_day = tuple(c for c in period.edition.invoice_conditions if FILING in c.facts)
    otherwise = [status(c) for c in period.edition.invoice_conditions if c not in by_day]
    counts = reduce(and_, (s.is_in([Status.MET.value, Status.NOT_APPLICABLE.value]) for s in otherwise))
    hangs_on = [fact.id for fact in distinct(f for c in by_day for f in c.facts) if fact is not FILING]
    amount = pl.col(Invoice.amount_incl_tax.id).cast(AMOUNT).alias("amount")
    countable = seen.lazy().filter(counts & amount.is_not_null()).select(CLIENT, amount, *hangs_on).collect()
    only = period._replace(edition=replace(period.edition, conditions=by_day))
    known = countable.select(hangs_on).unique().to_dicts()
    spans = [{**values, "first": first, "last": last} for values in known for first, last in _windows(values, only)]
    schema = pl.Schema({**countable.select(hangs_on).schema, "first": pl.Date(), "last": pl.Date()})
    return countable.join(pl.DataFrame(spans, schema), on=hangs_on, nulls_equal=True)


def _windows(values: Values, period: Period) -> list[tuple[date, date]]:
    return [(first, last) for first, last in invoice_windows(Case(), values, (period,))]
