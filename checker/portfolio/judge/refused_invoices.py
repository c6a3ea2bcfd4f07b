"""Why a client's spend is too low: each invoice that does not count, and the reason, as on the page of its verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import polars as pl

from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.screen import EDITION, Screened
from checker.words.sentences import explanation
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.columns import CLIENT, COUNTED
from rules.conditions import Condition, Judgement, Status
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
    say = _Reasons(screened, words)
    said: dict[int, list[str]] = defaultdict(list)
    for line in first.filter(pl.col("at") < NAMED).iter_rows(named=True):
        invoice = sheet.frame.row(line[INVOICE_ROW], named=True)
        said[line[CLIENT]].append(say(line, invoice))
        if line["at"] == NAMED - 1 and line["count"] > NAMED:
            said[line[CLIENT]].append(words("refused-invoices-more", count=line["count"] - NAMED))
    return {client: "\n".join(reasons) for client, reasons in said.items()}


class _Reasons:
    """Why an invoice does not count; the same sentence is made once."""

    def __init__(self, screened: Screened, words: Words) -> None:
        self._screened, self._words = screened, words
        self._said: dict[tuple[Condition, tuple[Any, ...]], str] = {}

    def __call__(self, line: Mapping[str, Any], invoice: Mapping[str, Any]) -> str:
        client = line[CLIENT]
        edition = EDITIONS[self._screened.clients[EDITION][client]]
        facts = {
            **self._screened.portfolio.clients.frame.row(client, named=True),
            **{f.id: invoice[f.id] for f in INVOICE_FACTS},
        }
        why = [self._sentence(c, facts) for c in edition.invoice_conditions if line[c.id] == Status.NOT_MET.value]
        day, label = invoice[Invoice.date.id], invoice[Invoice.label.id] or ""
        named = (
            self._words("refused-invoice", invoice=label, day=self._words.day(day))
            if day
            else self._words("refused-invoice-undated", invoice=label)
        )
        return self._words("refused-invoice-why", invoice=named, why=" ".join(why))

    def _sentence(self, condition: Condition, facts: Mapping[str, Any]) -> str:
        values = tuple(facts[fact.id] for fact in condition.facts)
        if (condition, values) not in self._said:
            seen = {fact.id: value for fact, value in zip(condition.facts, values, strict=True)}
            self._said[condition, values] = explanation(self._words, Judgement(condition, Status.NOT_MET, seen))
        return self._said[condition, values]
