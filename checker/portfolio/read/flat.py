"""Clients out of a sheet that holds them beside their invoices, a row an invoice: each client once, with what its rows say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.ranges import columns_of, said
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY, key_column
from rules.facts import FACTS

if TYPE_CHECKING:
    from checker.portfolio.read.gather import Sheet

WHO = "who"


def clients_of(clients: Sheet, flat: Sequence[int], faults: Faults) -> pl.DataFrame:
    """A row a client. A fact that its rows tell differently is not known, and told at its row."""
    frame = clients.frame.with_row_index("at")
    places = [at for at, part in enumerate(clients.parts) if part.place in flat]
    known_by = [key for kind in ("siren", "code") if (key := key_column(kind)) in frame.columns]
    who = pl.coalesce(
        *(pl.concat_str(pl.lit(f"{key} "), key) for key in known_by), pl.col(KEY), pl.concat_str(pl.lit("\0"), "at")
    )
    alone = pl.concat_str(pl.lit("\0"), pl.col("at").cast(pl.String))
    frame = frame.with_columns(pl.when(pl.col("part").is_in(places)).then(who).otherwise(alone).alias(WHO))
    grouped = frame.group_by(WHO, maintain_order=True)
    told = {fact: said(frame, fact).drop_nulls().n_unique() for fact in FACTS}
    differ = grouped.agg(pl.col(ROW).first(), pl.col("part").first(), *(n.alias(fact.id) for fact, n in told.items()))
    for fact in FACTS:
        for at in places:
            rows = differ.filter((pl.col(fact.id) > 1) & (pl.col("part") == at)).get_column(ROW)
            if len(rows):
                part = clients.parts[at]
                column = part.layout.facts.get(fact.id, part.layout.client)
                faults.add(part.place, rows, column, Message("rows-disagree", {"facts": [fact.id]}))
    tells = {name: told[fact] for fact in FACTS for name in columns_of(frame, fact)}
    others = [name for name in frame.columns if name not in (*tells, WHO, "at")]
    settled = grouped.agg(
        *(pl.col(name).drop_nulls().first() for name in others),
        *(pl.when(n == 1).then(pl.col(name).drop_nulls().first()).alias(name) for name, n in tells.items()),
    )
    return settled.select(name for name in frame.columns if name not in (WHO, "at"))
