"""Which rows of clients are one company: the same SIREN, the same code, or the same name and nothing that tells them apart.

One aid is never counted twice. Where it cannot be told whether rows are one company, what they say differently is not known.
"""

from __future__ import annotations

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.judge.repeated import repeated
from checker.portfolio.judge.spelling import spoken
from checker.portfolio.read.gather import PART, Portfolio, Sheet
from checker.portfolio.read.ranges import columns_of, said
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY, key_column
from rules.columns import CLIENT
from rules.facts import FACTS

COMPANY = "company"
"""The position of the first row that is the same company."""
NAMED_TWICE = 1000
"""Of so many clients given twice, the rows are named; of more, only the fact."""


def companies(portfolio: Portfolio) -> pl.DataFrame:
    """Each client with its position, its names and its company; those without a name, and those twice, are told."""
    sheet = portfolio.clients
    keys = [name for name in sheet.frame.columns if name == KEY or name.startswith("key_")]
    clients = sheet.frame.select(*keys, ROW, PART, pl.row_index(CLIENT)).with_columns(pl.col(CLIENT).alias(COMPANY))
    _fault_nameless(portfolio, clients)
    siren, code = (key_column(kind) if key_column(kind) in clients.columns else "" for kind in ("siren", "code"))
    identity = [pl.concat_str(pl.lit(f"{key} "), pl.col(key)) for key in (siren, code) if key]
    who = pl.coalesce(*identity, spoken(KEY))
    named = clients.select(CLIENT, ROW, PART, KEY, who.alias("who")).filter(pl.col("who").is_not_null())
    twice = repeated(named, ["who"])
    if not twice.height:
        return clients
    told_apart = bool(identity)
    first = twice.group_by("who").agg(pl.col(CLIENT).min().alias("first"))
    same = twice.join(first, on="who", maintain_order="left")
    differing = _settle(sheet, same)
    if not told_apart:  # the same name, different answers: two companies, or one
        same = same.filter(~pl.col("first").is_in(differing.implode()))
    clients = clients.join(same.select(CLIENT, "first"), on=CLIENT, how="left", maintain_order="left")
    clients = clients.with_columns(pl.coalesce("first", COMPANY).alias(COMPANY)).drop("first")
    _fault_twice(portfolio, twice, differing, first)
    return clients


def _settle(sheet: Sheet, same: pl.DataFrame) -> pl.Series:
    """What rows that bear one name say differently is not known of any of them. Gives the first of each such group."""
    frame, facts = sheet.frame, [fact.id for fact in FACTS]
    told = same.select(CLIENT, "first").hstack(
        frame[same.get_column(CLIENT)].select(said(frame, fact).alias(fact.id) for fact in FACTS)
    )
    conflicts = told.with_columns((pl.col(fact).drop_nulls().n_unique().over("first") > 1).alias(fact) for fact in facts)
    conflicts = conflicts.filter(pl.any_horizontal(facts))
    for fact in FACTS:
        places = conflicts.filter(fact.id).get_column(CLIENT)
        if len(places):
            apart = ~pl.row_index().is_in(places.implode())
            frame = frame.with_columns(pl.when(apart).then(name).alias(name) for name in columns_of(frame, fact))
    sheet.frame = frame
    return conflicts.get_column("first").unique()


def _fault_nameless(portfolio: Portfolio, clients: pl.DataFrame) -> None:
    """Clients without a name are judged all the same, and say so."""
    portfolio.fault(portfolio.clients, clients.filter(pl.col(KEY).is_null()), Message("client-without-name", {}))


def _fault_twice(portfolio: Portfolio, twice: pl.DataFrame, differing: pl.Series, first: pl.DataFrame) -> None:
    """Each row of a client twice says so, and whether what its rows say differs."""
    twice = twice.join(first, on="who", maintain_order="left")
    named = twice.get_column("who").unique(maintain_order=True).head(NAMED_TWICE)
    for (group,), rows in twice.filter(pl.col("who").is_in(named.implode())).group_by("first", maintain_order=True):
        numbers = ", ".join(map(str, rows.get_column(ROW).head(5).to_list()))
        code = "client-twice-differing" if group in differing else "client-twice"
        portfolio.fault(portfolio.clients, rows, Message(code, {"rows": numbers}))
    others = twice.filter(~pl.col("who").is_in(named.implode()))
    portfolio.fault(portfolio.clients, others, Message("client-repeated", {}))
