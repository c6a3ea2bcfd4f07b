"""The same law over many clients at once: the rules' own tree compiled to Polars expressions.

There is no second list of conditions. Null is *not known*, and Polars' ``&``, ``|`` and ``~`` are Kleene's own. A frame of
clients has a column for each fact, typed as in ``DTYPES``; a frame of invoices also has ``client``, the position of its client.
A client without an invoice has invoices that are not known.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple

import polars as pl

from rules.amendments import Period
from rules.assess import INVOICES, NOTHING, Case, Outcome
from rules.conditions import Condition, Edition, Status
from rules.expressions import (
    COMPARES,
    All,
    AnyOf,
    Choice,
    Comparison,
    Constant,
    Day,
    Fact,
    Later,
    Node,
    Not,
    Number,
    OneOf,
    Values,
    YesNo,
    distinct,
)
from rules.facts import FACTS, INVOICE_FACTS, Computed, Invoice, facts_of
from rules.filing import FILING, invoice_windows

CLIENT, COUNTED, LAST_FILING_DAY, MISSING, SHORTFALL = "client", "counted", "last_filing_day", "missing", "shortfall"
VERDICT = "verdict"
LEAST, MOST = (f"{Computed.counted_total.id}_{bound}" for bound in ("least", "most"))
STATUS = pl.Enum([status.value for status in Status])
OUTCOME = pl.Enum([outcome.value for outcome in Outcome])
AMOUNT = pl.Decimal(38, 2)
COMPUTED = facts_of(Computed)
OPEN_FACTS = (*(fact.id for fact in FACTS), INVOICES.fact)
"""What a client's ``missing`` is about: bit 0 is the first of these. An invoice's is about ``INVOICE_FACTS``."""


class Judged(NamedTuple):
    """Statuses by condition id: a row a client with its total, shortfall, verdict and what is missing; a row an invoice."""

    clients: pl.DataFrame
    invoices: pl.DataFrame


def dtype(fact: Fact) -> Any:
    """The type of a fact's column."""
    match fact:
        case YesNo():
            return pl.Boolean
        case Choice(choices=choices):
            return pl.Enum(choices)
        case Number():
            return pl.Decimal(18, 2)
        case Day():
            return pl.Date
    return pl.String


# -- the tree ----------------------------------------------------------------------------------------------------------


def column(node: Node) -> pl.Expr:
    """What a node of the tree comes to in each row; null where that is not known."""
    match node:
        case Comparison(Fact() as fact, op, other) if fact in COMPUTED:
            at_least, at_most = _compared(pl.col(LEAST), op, column(other)), _compared(pl.col(MOST), op, column(other))
            return pl.when(at_least == at_most.fill_null(value=op in (">", ">="))).then(at_least)
        case Fact():
            return pl.col(node.id)
        case Constant(figure):
            return pl.lit(figure)
        case Later(day, delay):
            return column(day).dt.offset_by(f"{12 * delay.years + delay.months}mo")
        case Comparison(left, op, right):
            return _compared(column(left), op, column(right))
        case OneOf(fact, choices):
            return column(fact).is_in(choices)
        case Not(test):
            return ~column(test)
        case All(tests):
            return reduce(and_, map(column, tests))
        case AnyOf(tests):
            return reduce(or_, map(column, tests))
    raise TypeError(f"no column for {node!r}")


def _compared(left: pl.Expr, op: str, right: pl.Expr) -> pl.Expr:
    compare: Callable[[Any, Any], Any] = COMPARES[op]
    compared: pl.Expr = compare(left, right)
    return compared


def status(condition: Condition) -> pl.Expr:
    """How a condition stands in each row, by ``Condition.status``'s own rule."""
    holds, refused = column(condition.test), ~column(condition.test)
    if condition.applies is not None:
        refused &= column(condition.applies)
    stands = pl.when(holds).then(_as(Status.MET)).when(refused).then(_as(Status.NOT_MET)).otherwise(_as(Status.UNKNOWN))
    if condition.applies is None:
        return stands
    return pl.when(~column(condition.applies)).then(_as(Status.NOT_APPLICABLE)).otherwise(stands)


def unsettled(condition: Condition, fact: Fact) -> pl.Expr:
    """Whether a fact is not known and could still change the condition, by ``Condition.unsettled``'s own rule, in a frame
    of judged rows.
    """
    return _stands(condition, Status.UNKNOWN) & _any(_open(test, fact) for test in condition.tests)


def _open(node: Node, fact: Fact) -> pl.Expr:
    if fact not in node.facts:
        return pl.lit(value=False)
    if isinstance(node, Fact):
        return pl.lit(value=True) if fact in COMPUTED else pl.col(fact.id).is_null()
    return column(node).is_null() & _any(_open(part, fact) for part in node.parts)


def _as(status: Status) -> pl.Expr:
    return pl.lit(status.value, dtype=STATUS)


def _stands(condition: Condition, status: Status) -> pl.Expr:
    return pl.col(_column(condition)) == _as(status)


def _column(condition: Condition) -> str:
    """Beside the facts: a condition may bear the name of one."""
    return f"{condition.id} stands"


def _any(tests: Iterable[pl.Expr]) -> pl.Expr:
    return reduce(or_, tests, pl.lit(value=False))


# -- the verdict -------------------------------------------------------------------------------------------------------


def judge(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> Judged:
    """Every status of every client and of every invoice, in the order given. Amounts are euros including VAT."""
    seen = _judged(_with_client_facts(clients, invoices, edition), edition.invoice_conditions)
    seen = seen.with_columns(_counted(edition))
    facts = _judged(clients.hstack(_totals(clients, seen)), edition.dossier_conditions)
    lacking = pl.lit(edition.minimum_spend, AMOUNT) - pl.col(LEAST)
    hangs_on_invoices = facts.select(_stands(edition.spend, Status.UNKNOWN)).to_series()
    missing = _missing_with_invoices(facts, seen, edition, hangs_on_invoices)
    return Judged(
        facts.select(
            *_statuses(edition.dossier_conditions),
            LEAST,
            MOST,
            pl.max_horizontal(pl.lit(NOTHING, AMOUNT), lacking).alias(SHORTFALL),
            _verdict(edition),
            (_missing(edition) | pl.lit(missing)).alias(MISSING),
        ),
        seen.select(
            CLIENT,
            *_statuses(edition.invoice_conditions),
            COUNTED,
            _missing_of_invoices(seen, edition, hangs_on_invoices).alias(MISSING),
        ),
    )


def _judged(facts: pl.DataFrame, conditions: Sequence[Condition]) -> pl.DataFrame:
    """The rows with how each condition stands; a part that several conditions share is worked out once."""
    return facts.lazy().with_columns(status(c).alias(_column(c)) for c in conditions).collect()


def _statuses(conditions: Sequence[Condition]) -> list[pl.Expr]:
    return [pl.col(_column(condition)).alias(condition.id) for condition in conditions]


def _with_client_facts(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> pl.DataFrame:
    """Each invoice beside the facts of its client that its conditions read."""
    read = distinct(fact for condition in edition.invoice_conditions for fact in condition.facts)
    return invoices.with_columns(clients.get_column(f.id).gather(invoices[CLIENT]) for f in read if f in FACTS)


def _counted(edition: Edition) -> pl.Expr:
    """True, false, or null: not known yet."""
    refused = _any(_stands(condition, Status.NOT_MET) for condition in edition.invoice_conditions)
    unknown = _any(_stands(condition, Status.UNKNOWN) for condition in edition.invoice_conditions)
    return pl.when(refused).then(False).when(~unknown).then(True).alias(COUNTED)


def _totals(clients: pl.DataFrame, seen: pl.DataFrame) -> pl.DataFrame:
    """At least what surely counts; at most what may; no upper bound where an amount, or the invoices, are not known."""
    amount = pl.col(Invoice.amount_incl_tax.id).cast(AMOUNT)
    possible = pl.col(COUNTED).fill_null(value=True)
    by_client = (
        seen.lazy()
        .select(
            CLIENT,
            pl.when(COUNTED).then(amount).alias(LEAST),
            pl.when(possible).then(amount).alias(MOST),
            (possible & amount.is_null()).alias("open"),
        )
        .group_by(CLIENT)
        .agg(pl.col(LEAST, MOST).sum(), pl.col("open").any())
        .select(CLIENT, LEAST, pl.when(~pl.col("open")).then(MOST).alias(MOST))
        .collect()
    )
    at = pl.DataFrame({CLIENT: pl.arange(clients.height, dtype=pl.UInt32, eager=True)})
    totals = at.join(by_client, on=CLIENT, how="left", maintain_order="left")
    return totals.select(pl.col(LEAST).fill_null(pl.lit(NOTHING, AMOUNT)), MOST)


def _verdict(edition: Edition) -> pl.Expr:
    conditions = edition.dossier_conditions
    return (
        pl.when(_any(_stands(condition, Status.NOT_MET) for condition in conditions))
        .then(pl.lit(Outcome.NOT_ELIGIBLE.value, OUTCOME))
        .when(_any(_stands(condition, Status.UNKNOWN) for condition in conditions))
        .then(pl.lit(Outcome.UNDETERMINED.value, OUTCOME))
        .otherwise(pl.lit(Outcome.ELIGIBLE.value, OUTCOME))
        .alias(VERDICT)
    )


# -- what is missing ---------------------------------------------------------------------------------------------------


def _bits(tests: Sequence[pl.Expr]) -> pl.Expr:
    """One number whose bits are these tests, the first one lowest."""
    return reduce(or_, (test.cast(pl.UInt32) * (1 << place) for place, test in enumerate(tests)), pl.lit(0, pl.UInt32))


def _missing(edition: Edition) -> pl.Expr:
    """What each client's own conditions still ask for."""
    return _bits([_any(unsettled(c, fact) for c in edition.dossier_conditions if fact in c.facts) for fact in FACTS])


def _missing_of_invoices(seen: pl.DataFrame, edition: Edition, hangs: pl.Series) -> pl.Series:
    """What each invoice still asks for of itself, where the minimum hangs on it."""
    counted = pl.col(COUNTED)
    tests = [
        counted.fill_null(value=True) & pl.col(fact.id).is_null()
        if fact is Invoice.amount_incl_tax
        else counted.is_null() & _any(unsettled(c, fact) for c in edition.invoice_conditions if fact in c.facts)
        for fact in INVOICE_FACTS
    ]
    concerned = hangs.gather(seen[CLIENT])
    masks = seen.filter(concerned).select(_bits(tests)).to_series()
    nothing = pl.Series(MISSING, [0], pl.UInt32).new_from_index(0, seen.height)
    return nothing.scatter(concerned.arg_true(), masks)


def _missing_with_invoices(facts: pl.DataFrame, seen: pl.DataFrame, edition: Edition, hangs: pl.Series) -> pl.Series:
    """What the invoices, or their absence, still ask for of the client."""
    read = {fact: found for fact in FACTS if (found := [c for c in edition.invoice_conditions if fact in c.facts])}
    in_doubt = seen.filter(hangs.gather(seen[CLIENT])).filter(pl.col(COUNTED).is_null())
    asked = in_doubt.select(CLIENT, *(_any(unsettled(c, fact) for c in found).alias(fact.id) for fact, found in read.items()))
    by_client = asked.group_by(CLIENT).agg(pl.exclude(CLIENT).any())
    of_invoices = by_client.select(CLIENT, _bits([_where(fact in read, pl.col(fact.id)) for fact in FACTS]).alias(MISSING))
    absent = [_where(fact in read, pl.col(fact.id).is_null()) for fact in FACTS]
    at = facts.select(hangs.alias("hangs"), _bits([*absent, pl.lit(value=True)]).alias("no_bills"), pl.row_index(CLIENT))
    billed = seen.select(pl.col(CLIENT).unique(), billed=True)
    joined = at.join(of_invoices, on=CLIENT, how="left", maintain_order="left")
    joined = joined.join(billed, on=CLIENT, how="left", maintain_order="left")
    mask = pl.when(pl.col("billed").is_null()).then("no_bills").otherwise(pl.col(MISSING).fill_null(0))
    return joined.select(pl.when("hangs").then(mask).otherwise(0).cast(pl.UInt32).alias(MISSING)).to_series()


def _where(asked: bool, test: pl.Expr) -> pl.Expr:
    return test if asked else pl.lit(value=False)


# -- the last day to file ----------------------------------------------------------------------------------------------


def last_filing_days(clients: pl.DataFrame, invoices: pl.DataFrame, periods: Iterable[Period]) -> pl.Series:
    """The end of each client's last filing window (``rules.filing``), all else equal; null where no day works."""
    found = [_last_days(_with_client_facts(clients, invoices, period.edition), period) for period in periods]
    last = pl.concat(found).group_by(CLIENT).agg(pl.col(LAST_FILING_DAY).max())
    at = pl.DataFrame({CLIENT: pl.arange(clients.height, dtype=pl.UInt32, eager=True)})
    return at.join(last, on=CLIENT, how="left", maintain_order="left").get_column(LAST_FILING_DAY)


def _last_days(seen: pl.DataFrame, period: Period) -> pl.DataFrame:
    """A sweep: each invoice raises the total on the first day it counts and lowers it after the last. What a client's
    invoices raise they lower again, so that one running sum serves all clients.
    """
    spans = _spans(seen, period)
    day = pl.col("day").cast(pl.Int64)
    steps = pl.concat(
        [
            spans.select(CLIENT, pl.col("first").alias("day"), pl.col("amount")),
            spans.select(CLIENT, (pl.col("last") + timedelta(days=1)).alias("day"), -pl.col("amount")),
        ]
    ).sort(pl.col(CLIENT).cast(pl.Int64) * 4_000_000 + day)
    total = pl.col("amount").cum_sum()
    return (
        steps.lazy()
        .select(CLIENT, "day", pl.col("day").shift(-1).alias("next"), total.alias(LEAST), total.alias(MOST))
        .filter((pl.col(LEAST) > NOTHING) & (pl.col("day") != pl.col("next")))
        .filter(status(period.edition.spend) == _as(Status.MET))
        .select(CLIENT, (pl.col("next") - timedelta(days=1)).alias(LAST_FILING_DAY))
        .group_by(CLIENT)
        .agg(pl.col(LAST_FILING_DAY).max())
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
