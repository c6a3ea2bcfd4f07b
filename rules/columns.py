"""The same law over many clients at once, by the rules' own tree in columns (``rules.compiled_columns``).

A frame of clients has a column for each fact; a number known within bounds alone stands in its two ``bounds``. A frame of
invoices also has ``client``, the position of its client. A client without an invoice has invoices that are not known.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

import polars as pl

from rules.assess import INVOICES, NOTHING, Outcome
from rules.compiled_columns import RANGED, any_of, bounds, standing_of, stands, status, unsettled
from rules.conditions import Condition, Edition, Status
from rules.expressions import distinct
from rules.facts import FACTS, INVOICE_FACTS, Computed, Invoice

CLIENT, COUNTED, MISSING, SHORTFALL, VERDICT = "client", "counted", "missing", "shortfall", "verdict"
LEAST, MOST = bounds(Computed.counted_total)
OUTCOME = pl.Enum([outcome.value for outcome in Outcome])
AMOUNT = pl.Decimal(38, 2)
OPEN_FACTS = (*(fact.id for fact in FACTS), INVOICES.fact)
"""What a client's ``missing`` is about: bit 0 is the first of these. An invoice's is about ``INVOICE_FACTS``."""


class Judged(NamedTuple):
    """Statuses by condition id: a row a client with its total, shortfall, verdict and what is missing; a row an invoice."""

    clients: pl.DataFrame
    invoices: pl.DataFrame


def judge(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> Judged:
    """Every status of every client and of every invoice, in the order given. Amounts are euros including VAT."""
    facts, seen = _stood(clients, invoices, edition)
    lacking = pl.lit(edition.minimum_spend, AMOUNT) - pl.col(LEAST)
    hangs_on_invoices = facts.select(stands(edition.spend, Status.UNKNOWN)).to_series()
    missing = _missing_with_invoices(facts, seen, edition, hangs_on_invoices)
    return Judged(
        facts.lazy()
        .select(
            *_statuses(edition.dossier_conditions),
            LEAST,
            MOST,
            pl.max_horizontal(pl.lit(NOTHING, AMOUNT), lacking).alias(SHORTFALL),
            _verdict(edition),
            (_missing(edition) | pl.lit(missing)).alias(MISSING),
        )
        .collect(),
        seen.select(
            CLIENT,
            *_statuses(edition.invoice_conditions),
            COUNTED,
            _missing_of_invoices(seen, edition, hangs_on_invoices).alias(MISSING),
        ),
    )


def verdicts(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> pl.Series:
    """Every client's verdict alone, as ``judge`` gives it. Where a client is refused anyway, nobody asks what it spent."""
    others = [c for c in edition.dossier_conditions if c is not edition.spend]
    refused = any_of(stands(condition, Status.NOT_MET) for condition in others)
    left = ~_judged(within_bounds(clients), others).select(refused).to_series()
    some = chosen(clients, invoices, left)
    facts, _ = _stood(some.clients, some.invoices, edition)
    found = pl.Series(VERDICT, [Outcome.NOT_ELIGIBLE.value], OUTCOME).new_from_index(0, clients.height)
    return found.scatter(some.places, facts.select(_verdict(edition)).to_series())


class Chosen(NamedTuple):
    """Some of the clients, and their invoices, which name them by their new positions; and where each stood."""

    clients: pl.DataFrame
    invoices: pl.DataFrame
    places: pl.Series
    invoice_places: pl.Series


def chosen(clients: pl.DataFrame, invoices: pl.DataFrame, mask: pl.Series) -> Chosen:
    """The clients of a mask."""
    theirs = mask.gather(invoices[CLIENT])
    positions = (mask.cast(pl.UInt32).cum_sum() - 1).cast(pl.UInt32)
    some = invoices.filter(theirs)
    some = some.with_columns(positions.gather(some[CLIENT]).alias(CLIENT))
    return Chosen(clients.filter(mask), some, mask.arg_true(), theirs.arg_true())


def _stood(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The clients and the invoices, each with how its conditions stand: what all else is read from."""
    seen = _judged(with_client_facts(clients, invoices, edition), edition.invoice_conditions)
    seen = seen.with_columns(_counted(edition))
    return _judged(within_bounds(clients).hstack(_totals(clients, seen)), edition.dossier_conditions), seen


def within_bounds(clients: pl.DataFrame) -> pl.DataFrame:
    """The clients with the bounds of each of their numbers: the number itself, where it is known."""
    ranged = [(fact, bound) for fact in FACTS if fact in RANGED for bound in bounds(fact)]
    return clients.with_columns(
        pl.coalesce(fact.id, bound).alias(bound) if bound in clients.columns else pl.col(fact.id).alias(bound)
        for fact, bound in ranged
    )


def _judged(facts: pl.DataFrame, conditions: Sequence[Condition]) -> pl.DataFrame:
    """The rows with how each condition stands; a part that several conditions share is worked out once."""
    return facts.lazy().with_columns(status(c).alias(standing_of(c)) for c in conditions).collect()


def _statuses(conditions: Sequence[Condition]) -> list[pl.Expr]:
    return [pl.col(standing_of(condition)).alias(condition.id) for condition in conditions]


def with_client_facts(clients: pl.DataFrame, invoices: pl.DataFrame, edition: Edition) -> pl.DataFrame:
    """Each invoice beside the facts of its client that its conditions read."""
    read = distinct(fact for condition in edition.invoice_conditions for fact in condition.facts)
    return invoices.with_columns(clients.get_column(f.id).gather(invoices[CLIENT]) for f in read if f in FACTS)


def _counted(edition: Edition) -> pl.Expr:
    """True, false, or null: not known yet."""
    refused = any_of(stands(condition, Status.NOT_MET) for condition in edition.invoice_conditions)
    unknown = any_of(stands(condition, Status.UNKNOWN) for condition in edition.invoice_conditions)
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
    totals = pl.DataFrame([of_every_client(clients.height, by_client, name) for name in (LEAST, MOST)])
    return totals.with_columns(pl.col(LEAST).fill_null(pl.lit(NOTHING, AMOUNT)))


def of_every_client(count: int, by_client: pl.DataFrame, name: str) -> pl.Series:
    """A column of so many clients, in their order, from one that has a row for some of them; null for the others."""
    column = by_client.get_column(name)
    return pl.Series(name, [None], column.dtype).new_from_index(0, count).scatter(by_client.get_column(CLIENT), column)


def _verdict(edition: Edition) -> pl.Expr:
    conditions = edition.dossier_conditions
    return (
        pl.when(any_of(stands(condition, Status.NOT_MET) for condition in conditions))
        .then(pl.lit(Outcome.NOT_ELIGIBLE.value, OUTCOME))
        .when(any_of(stands(condition, Status.UNKNOWN) for condition in conditions))
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
    return _bits([any_of(unsettled(c, fact) for c in edition.dossier_conditions if fact in c.facts) for fact in FACTS])


def _missing_of_invoices(seen: pl.DataFrame, edition: Edition, hangs: pl.Series) -> pl.Series:
    """What each invoice still asks for of itself, where the minimum hangs on it."""
    counted = pl.col(COUNTED)
    tests = [
        counted.fill_null(value=True) & pl.col(fact.id).is_null()
        if fact is Invoice.amount_incl_tax
        else counted.is_null() & any_of(unsettled(c, fact) for c in edition.invoice_conditions if fact in c.facts)
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
    asked = in_doubt.select(CLIENT, *(any_of(unsettled(c, fact) for c in found).alias(fact.id) for fact, found in read.items()))
    by_client = asked.group_by(CLIENT).agg(pl.exclude(CLIENT).any())
    of_invoices = by_client.select(CLIENT, _bits([_where(fact in read, pl.col(fact.id)) for fact in FACTS]).alias(MISSING))
    absent = [_where(fact in read, pl.col(fact.id).is_null()) for fact in FACTS]
    billed = pl.repeat(False, facts.height, eager=True).scatter(seen.get_column(CLIENT), True)
    asked_of = of_every_client(facts.height, of_invoices, MISSING).fill_null(0)
    mask = pl.when(billed).then(asked_of).otherwise(_bits([*absent, pl.lit(value=True)]))
    return facts.select(pl.when(hangs).then(mask).otherwise(0).cast(pl.UInt32).alias(MISSING)).to_series()


def _where(asked: bool, test: pl.Expr) -> pl.Expr:
    return test if asked else pl.lit(value=False)
