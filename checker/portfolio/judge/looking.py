"""A portfolio looked at: verdicts by text, what refuses most, invoices by month, and which single answer would settle most.

Each count is also a filter of the list of clients (``looked_at``), so that it leads to those it counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

import polars as pl

from checker.dossier.model import periods_of
from checker.portfolio.judge.doubts import DOUBTED
from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.screen import THERE, Screened, other
from checker.portfolio.judge.totals import failing
from rules.amendments import EDITIONS
from rules.assess import Outcome
from rules.borders import borders
from rules.columns import CLIENT, COUNTED, MISSING, OPEN_FACTS, VERDICT
from rules.conditions import Status
from rules.facts import INVOICE_FACTS, Invoice

ASKED = (*OPEN_FACTS, *(fact.id for fact in INVOICE_FACTS))
"""What may be missing: a client's own facts, its invoices, a fact of these. Bit 0 of a mask is the first."""
CONDITIONS = frozenset(condition.id for edition in EDITIONS.values() for condition in edition.conditions)
MOST_SHOWN = 6
"""So many conditions, and so many single answers, are shown."""
MOST_MONTHS = 12
"""So many months are shown at most: the admitted ones and what lies next to them. Others are counted together."""
MASK = "mask"


@dataclass(frozen=True)
class ByText:
    """How many clients have each verdict, by a text: ``filter`` is the part of the query that leads to them."""

    edition: str
    filter: str
    verdicts: Mapping[str, int]


@dataclass(frozen=True)
class Month:
    """The invoices of a month, in euros: what counts, what does not, and what is open; ``admitted``: some of its days are."""

    first: date
    admitted: bool
    counted: Decimal
    not_counted: Decimal
    open: Decimal

    @property
    def id(self) -> str:
        """``2021-01``."""
        return f"{self.first:%Y-%m}"

    @property
    def total(self) -> Decimal:
        """All of its invoices."""
        return self.counted + self.not_counted + self.open


@dataclass(frozen=True)
class Looking:
    """All that is shown. ``single``: each fact with the clients whose only missing one it is; ``elsewhere``: euros of invoices
    of months not shown, or without a day; ``days``: the first and the last day that an invoice may bear.
    """

    texts: tuple[ByText, ...]
    refusing: tuple[tuple[str, int], ...]
    months: tuple[Month, ...]
    elsewhere: Decimal
    days: tuple[date, date]
    single: tuple[tuple[str, int], ...]
    undetermined: int


def looking(screened: Screened) -> Looking:
    """Count it all, by columns."""
    clients = screened.clients
    texts = (_by_text(clients, screened.edition, VERDICT), _by_text(clients, other(screened.edition), THERE))
    days = admitted_days(screened.edition)
    months, elsewhere = _months(screened, days)
    return Looking(
        texts,
        failing(clients, screened.conditions)[:MOST_SHOWN],
        months,
        elsewhere,
        days,
        _single(screened),
        texts[0].verdicts[Outcome.UNDETERMINED.value],
    )


def _by_text(clients: pl.DataFrame, edition: str, column: str) -> ByText:
    counts = dict(clients.get_column(column).value_counts().iter_rows())
    return ByText(edition, column, {outcome.value: counts.get(outcome.value, 0) for outcome in Outcome})


# -- what is missing -----------------------------------------------------------------------------------------------------


def _single(screened: Screened) -> tuple[tuple[str, int], ...]:
    """The facts that alone are missing of undetermined clients, and of how many; the most frequent first."""
    open_ones = screened.clients.get_column(VERDICT) == Outcome.UNDETERMINED.value
    masks = _missing(screened).filter(open_ones)
    counted = masks.filter(masks.bitwise_count_ones() == 1).value_counts(sort=True).iter_rows()
    found = [(ASKED[mask.bit_length() - 1], count) for mask, count in counted]
    return tuple(sorted(found, key=lambda pair: (-pair[1], ASKED.index(pair[0])))[:MOST_SHOWN])


def _missing(screened: Screened) -> pl.Series:
    """A mask for each client of all that is missing: bit 0 is the first of ``ASKED``."""
    shift = 1 << len(OPEN_FACTS)
    invoices = screened.invoices.group_by(CLIENT).agg(pl.col(MISSING).cast(pl.UInt64).bitwise_or().alias(MASK))
    own = screened.clients.select(pl.col(MISSING).cast(pl.UInt64)).with_row_index(CLIENT)
    joined = own.join(invoices, on=CLIENT, how="left", maintain_order="left")
    return joined.select((pl.col(MISSING) + pl.col(MASK).fill_null(0) * shift).alias(MASK)).to_series()


# -- the invoices --------------------------------------------------------------------------------------------------------


@cache
def admitted_days(edition: str) -> tuple[date, date]:
    """The first and the last day that an invoice may bear, by the texts that may judge."""
    days = [
        border.holds
        for period in periods_of(edition)
        for condition in period.edition.invoice_conditions
        if condition.facts == (Invoice.date,)
        for border in borders(condition.test, {})
    ]
    return min(days), max(days)


def _months(screened: Screened, days: tuple[date, date]) -> tuple[tuple[Month, ...], Decimal]:
    """The months with invoices around the admitted days, in order, those without any between them too."""
    invoice_rows = _invoice_rows(screened).unique(INVOICE_ROW, keep="first", maintain_order=True)
    sums = invoice_rows.group_by("month").agg(
        (pl.col("amount").filter(pl.col(COUNTED) == counted).sum()).alias(name)
        for name, counted in (("yes", True), ("no", False))
    )
    open_sums = invoice_rows.filter(pl.col(COUNTED).is_null()).group_by("month").agg(pl.col("amount").sum().alias("open"))
    by_month = {month: row for month, *row in sums.join(open_sums, on="month", how="left").fill_null(0).iter_rows()}
    shown = _around(days, [month for month in by_month if month])
    nothing = (Decimal(0),) * 3
    months = tuple(Month(month, _admits(days, month), *map(Decimal, by_month.get(month, nothing))) for month in shown)
    elsewhere = sum((sum(map(Decimal, row), Decimal(0)) for month, row in by_month.items() if month not in shown), Decimal(0))
    return months, elsewhere


def _invoice_rows(screened: Screened) -> pl.DataFrame:
    """Each invoice of each client it may be of: its month, its amount, and whether it counts; open where it is in doubt."""
    invoice_rows = screened.portfolio.invoices
    if not invoice_rows:
        return pl.DataFrame(
            schema={
                "month": pl.Date,
                "amount": pl.Decimal(18, 2),
                COUNTED: pl.Boolean,
                CLIENT: pl.UInt32,
                INVOICE_ROW: pl.UInt32,
            }
        )
    read = invoice_rows.frame.select(
        pl.row_index(INVOICE_ROW).cast(pl.UInt32),
        month=pl.col(Invoice.date.id).dt.month_start(),
        amount=Invoice.amount_incl_tax.id,
    )
    open_ones = pl.col(DOUBTED) | ~pl.col(SURE)
    counted = pl.when(~open_ones).then(COUNTED).alias(COUNTED)
    judged = screened.invoices.filter(pl.col(INVOICE_ROW).is_not_null()).select(
        CLIENT, pl.col(INVOICE_ROW).cast(pl.UInt32), counted
    )
    return judged.join(read, on=INVOICE_ROW, how="left", maintain_order="left")


def _around(days: tuple[date, date], months: list[date]) -> list[date]:
    """The months from the first to the last that holds an invoice or is admitted, as far as there is room."""
    first, last = (day.replace(day=1) for day in days)
    spare = max(0, MOST_MONTHS - len(_run(first, last))) // 2
    near = [month for month in months if _shifted(first, -spare) <= month <= _shifted(last, spare)]
    return _run(min([first, *near]), max([last, *near]))


def _run(first: date, last: date) -> list[date]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [_shifted(first, at) for at in range(count)]


def _shifted(month: date, by: int) -> date:
    at = month.year * 12 + month.month - 1 + by
    return date(at // 12, at % 12 + 1, 1)


def _admits(days: tuple[date, date], month: date) -> bool:
    return days[0] < _shifted(month, 1) and month <= days[1]


# -- the same as filters -------------------------------------------------------------------------------------------------


def chosen(asked: Mapping[str, str]) -> dict[str, str]:
    """The parts of an address that filter by what is shown here; what is asked error_page is as if it were not."""
    there, refused, month, only = (asked.get(name, "") for name in ("there", "refused", "month", "only"))
    return {
        "there": there if there in list(Outcome) else "",
        "refused": refused if refused in CONDITIONS else "",
        "month": month if re.fullmatch(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])", month, re.ASCII) else "",
        "only": only if only in ASKED else "",
    }


def looked_at(screened: Screened, rows: pl.DataFrame, there: str, refused: str, month: str, only: str) -> pl.DataFrame:
    """Of these clients, numbered by ``place``, those that a count here counts."""
    if there:
        rows = rows.filter(pl.col(THERE) == there)
    if refused:
        rows = rows.filter(pl.col(refused) == Status.NOT_MET.value) if refused in rows.columns else rows.clear()
    if month:
        first = date.fromisoformat(f"{month}-01")
        mine = _invoice_rows(screened).filter(pl.col("month") == first).get_column(CLIENT).unique()
        rows = rows.filter(pl.col("place").is_in(mine.implode()))
    if only:
        alone = (_missing(screened) == 1 << ASKED.index(only)).arg_true()
        rows = rows.filter((pl.col(VERDICT) == Outcome.UNDETERMINED.value) & pl.col("place").is_in(alone.implode()))
    return rows
