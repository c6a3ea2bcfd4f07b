"""Why a client's spend is too low: each invoice that does not count, and the reason, as on the page of its verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import polars as pl

from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.outcomes import Reasons
from checker.portfolio.judge.screen import EDITION, Screened
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.columns import CLIENT, COUNTED
from rules.conditions import Status
from rules.facts import INVOICE_FACTS, Invoice

NAMED = 3
"""So many invoices of a client are named; more are counted."""
SPEND = "minimum_spend"


def refused_invoices(screened: Screened, words: Words, places: pl.Series | None = None) -> Mapping[int, str]:
    """For each client refused for its spend (of ``places`` alone), by place: its invoices that do not count, a line each."""
    sheet = screened.portfolio.invoices
    if sheet is None:
        return {}
    failing = screened.clients.get_column(SPEND) == Status.NOT_MET.value
    refused = failing.arg_true().cast(pl.UInt32)
    if places is not None:
        refused = refused.filter(refused.is_in(places.cast(pl.UInt32).implode()))
    lines = screened.invoices.filter(
        pl.col(CLIENT).is_in(refused.implode()) & pl.col(SURE) & ~pl.col(COUNTED).fill_null(value=True)
    )
    first = lines.with_columns(pl.int_range(pl.len()).over(CLIENT).alias("at"), pl.len().over(CLIENT).alias("count"))
    reasons = Reasons(words)
    said: dict[int, list[str]] = defaultdict(list)
    for line in first.filter(pl.col("at") < NAMED).iter_rows(named=True):
        invoice = sheet.frame.row(line[INVOICE_ROW], named=True)
        said[line[CLIENT]].append(_why(screened, line, invoice, reasons, words))
        if line["at"] == NAMED - 1 and line["count"] > NAMED:
            said[line[CLIENT]].append(words("refused-invoices-more", count=line["count"] - NAMED))
    return {client: "\n".join(reasons) for client, reasons in said.items()}


def _why(screened: Screened, line: Mapping[str, Any], invoice: Mapping[str, Any], reasons: Reasons, words: Words) -> str:
    """The invoice by its label and day, and each reason why it does not count."""
    edition = EDITIONS[screened.clients[EDITION][line[CLIENT]]]
    client = screened.portfolio.clients.frame.row(line[CLIENT], named=True)
    facts = {**client, **{fact.id: invoice[fact.id] for fact in INVOICE_FACTS}}
    day, label = invoice[Invoice.date.id], invoice[Invoice.label.id] or ""
    named = (
        words("refused-invoice", invoice=label, day=words.day(day)) if day else words("refused-invoice-undated", invoice=label)
    )
    return words("refused-invoice-why", invoice=named, why=" ".join(reasons.of(edition.invoice_conditions, line, facts)))
