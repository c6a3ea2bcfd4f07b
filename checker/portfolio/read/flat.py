"""Clients out of a sheet that holds them beside their invoices, a row an invoice: each client once, with what its rows say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.faults import Faults
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
    facts = [fact.id for fact in FACTS]
    grouped = frame.group_by(WHO, maintain_order=True)
    differ = grouped.agg(
        pl.col(ROW).first(), pl.col("part").first(), *(pl.col(fact).drop_nulls().n_unique().alias(fact) for fact in facts)
    )
    for fact in facts:
        for at in places:
            rows = differ.filter((pl.col(fact) > 1) & (pl.col("part") == at)).get_column(ROW)
            if len(rows):
                part = clients.parts[at]
                column = part.layout.facts.get(fact, part.layout.client)
                faults.add(part.place, rows, column, Message("rows-disagree", {"facts": [fact]}))
    others = [name for name in frame.columns if name not in (*facts, WHO, "at")]
    settled = grouped.agg(
        *(pl.col(name).drop_nulls().first() for name in others),
        *(
            pl.when(pl.col(fact).drop_nulls().n_unique() == 1).then(pl.col(fact).drop_nulls().first()).alias(fact)
            for fact in facts
        ),
    )
    return settled.select(name for name in frame.columns if name not in (WHO, "at"))
