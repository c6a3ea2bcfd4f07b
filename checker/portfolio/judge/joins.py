"""Invoices to clients, by the name they bear. What joins nothing, what joins twice, and what is spelt otherwise is told."""

from __future__ import annotations

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.gather import Portfolio, Sheet
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY
from rules.columns import CLIENT, dtype
from rules.facts import INVOICE_FACTS

BILL = "bill"
NAMED_TWICE = 1000
"""Of so many clients given twice, the rows are named; of more, only the fact."""
SPELT = "spelt"


def joined(portfolio: Portfolio) -> pl.DataFrame:
    """Every invoice with the position of its client."""
    clients = positions(portfolio.clients)
    _fault_keys(portfolio, clients)
    sheet = portfolio.invoices
    if sheet is None:
        schema = {CLIENT: pl.UInt32, BILL: pl.UInt32} | {fact.id: dtype(fact) for fact in INVOICE_FACTS}
        return pl.DataFrame(schema=schema)
    known = clients.filter(pl.col(KEY).is_not_null()).select(KEY, CLIENT)
    found = _matched(sheet.frame, known)
    if found.filter(pl.col(CLIENT).is_null() & pl.col(KEY).is_not_null()).height:
        sheet.frame = _respelt(portfolio, sheet.frame, known)
        found = _matched(sheet.frame, known)
    orphans = found.filter(pl.col(CLIENT).is_null())
    layout = portfolio.clients.layout
    orphan = Message("orphan-invoice", {"column": layout.titles[layout.client], "sheet": portfolio.clients.name})
    for nameless, message in ((True, Message("invoice-of-nobody", {})), (False, orphan)):
        rows = orphans.filter(pl.col(KEY).is_null() == nameless).get_column(ROW)
        if len(rows):
            portfolio.faults.add(sheet.place, rows, sheet.layout.client, message)
    return found.filter(pl.col(CLIENT).is_not_null()).drop(KEY, ROW)


def positions(sheet: Sheet) -> pl.DataFrame:
    """Each client's name, row and position."""
    return sheet.frame.select(KEY, ROW, pl.row_index(CLIENT))


def _matched(bills: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    numbered = bills.select(KEY, ROW, pl.row_index(BILL), *(fact.id for fact in INVOICE_FACTS))
    return numbered.join(known, on=KEY, how="left", maintain_order="left")


def _respelt(portfolio: Portfolio, bills: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The invoices under their clients' own spelling, where theirs differs by what nobody means by it, and only one fits."""
    lost = bills.filter(~pl.col(KEY).is_in(known.get_column(KEY).implode())).select(pl.col(KEY).unique(maintain_order=True))
    names = known.select(pl.col(KEY).unique()).with_columns(_as_spoken().alias(SPELT))
    names = names.filter(~pl.col(SPELT).is_duplicated()).rename({KEY: "meant"})
    meant = lost.with_columns(_as_spoken().alias(SPELT)).join(names, on=SPELT, maintain_order="left").select(KEY, "meant")
    if not meant.height:
        return bills
    count = bills.join(meant, on=KEY, how="semi").height
    told = {"count": count, "written": meant[KEY][0], "client": meant["meant"][0]}
    portfolio.remarks.append(Message("joined-loosely", told))
    return bills.with_columns(pl.col(KEY).replace(meant[KEY], meant["meant"]))


def _as_spoken() -> pl.Expr:
    """A name without case, accents, doubled or no-break spaces; a number without the noughts before it."""
    bare = pl.col(KEY).str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    return bare.str.replace_all(r"\s+", " ").str.replace(r"^0+([0-9]+)$", "$1")


def _fault_keys(portfolio: Portfolio, clients: pl.DataFrame) -> None:
    """Clients without a name, and clients twice: each row is judged all the same, and says so."""
    sheet = portfolio.clients
    nameless = clients.filter(pl.col(KEY).is_null()).get_column(ROW)
    if len(nameless):
        portfolio.faults.add(sheet.place, nameless, sheet.layout.client, Message("client-without-name", {}))
    twice = clients.filter(pl.col(KEY).is_not_null() & pl.col(KEY).is_duplicated())
    named = twice.get_column(KEY).unique(maintain_order=True).head(NAMED_TWICE)
    first = twice.filter(pl.col(KEY).is_in(named.implode()))
    for (_,), rows in first.group_by(KEY, maintain_order=True):
        numbers = rows.get_column(ROW)
        message = Message("client-twice", {"rows": ", ".join(map(str, numbers.head(5).to_list()))})
        portfolio.faults.add(sheet.place, numbers, sheet.layout.client, message)
    others = twice.filter(~pl.col(KEY).is_in(named.implode())).get_column(ROW)
    if len(others):
        portfolio.faults.add(sheet.place, others, sheet.layout.client, Message("client-repeated", {}))
