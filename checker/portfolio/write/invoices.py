"""The sheet of invoices: every invoice read, in order, those of no client too, each with its status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from checker.portfolio.judge import outcomes
from checker.portfolio.judge.joins import BILL, SURE
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import Sheet
from checker.portfolio.read.tables import ROW
from checker.portfolio.write.answers import answer_widths, answers
from checker.portfolio.write.worksheet import Cell, Pen, fitted
from checker.words.wording import Words
from rules.columns import CLIENT, COUNTED
from rules.facts import INVOICE_FACTS


def invoices_sheet(pen: Pen, screened: Screened, bills: Sheet, words: Words) -> None:
    """The answers as read, the columns carried, whether the invoice counts, and its conditions."""
    conditions = screened.invoice_conditions
    headers = [
        words("column-client"),
        *(words(fact.id) for fact in INVOICE_FACTS),
        *(title for title, _ in bills.carried),
        words("out-counted"),
        *outcomes.status_headers(words, conditions),
    ]
    sizes = (fitted(bills.frame.get_column(name), title) for title, name in bills.carried)
    widths = [*answer_widths(bills, words), *sizes, 18, *(15 for _ in conditions)]
    sheet = pen.sheet(words("out-invoices"), widths, headers)
    pen.filtered(sheet, bills.frame.height, len(headers))
    carried = bills.frame.select(ROW, *(name for _, name in bills.carried)).iter_rows()
    rows = zip(answers(pen, screened, bills, words), carried, _statuses(pen, screened, bills, words), strict=True)
    for at, (read, (_, *others), statuses) in enumerate(rows, start=1):
        pen.put_row(sheet, at, [*read, *((other, pen.wrapped) for other in others), *statuses])


def _statuses(pen: Pen, screened: Screened, bills: Sheet, words: Words) -> Iterator[list[Cell]]:
    """How each invoice stands: for its first client, where the client is given twice."""
    judged = screened.invoices.filter(SURE).unique(BILL, keep="first")
    at = pl.DataFrame({BILL: pl.arange(bills.frame.height, dtype=pl.UInt32, eager=True)})
    found = at.join(judged, on=BILL, how="left", maintain_order="left")
    counted: dict[Any, Cell] = {
        True: (words("counted-true"), pen.marks["met"]),
        False: (words("counted-false"), pen.marks["not_met"]),
        None: (words("counted-unknown"), pen.marks["unknown"]),
    }
    nobody = (words("out-no-client"), pen.marks["not_met"])
    statuses = pen.statuses(words)
    ids = [condition.id for condition in screened.invoice_conditions]
    for client, stands, *each in found.select(CLIENT, COUNTED, *ids).iter_rows():
        yield [nobody if client is None else counted[stands], *(statuses[status] for status in each)]
