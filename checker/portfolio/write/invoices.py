"""The sheet of invoices: every invoice read, in order, those of no client too, each with its status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from checker.portfolio.judge import outcomes
from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import Sheet
from checker.portfolio.write.answers import answer_widths, answers, other_cells, other_columns, other_widths
from checker.portfolio.write.worksheet import Cell, WorkbookWriter
from checker.words.wording import Words
from rules.columns import CLIENT, COUNTED
from rules.facts import INVOICE_FACTS


def invoices_sheet(writer: WorkbookWriter, screened: Screened, invoice_rows: Sheet, words: Words) -> None:
    """The answers as read, the columns carried, whether the invoice counts, and its conditions."""
    conditions, others = screened.invoice_conditions, other_columns(invoice_rows, words)
    headers = [
        words("column-client"),
        *(words(fact.id) for fact in INVOICE_FACTS),
        *(title for title, _ in others),
        words("out-counted"),
        *outcomes.status_headers(words, conditions),
    ]
    widths = [*answer_widths(invoice_rows, words), *other_widths(others), 18, *(15 for _ in conditions)]
    sheet = writer.sheet(words("out-invoices"), widths, headers)
    writer.filtered(sheet, invoice_rows.frame.height, len(headers))
    statuses = _statuses(writer, screened, invoice_rows, words)
    carried_cells = other_cells(writer, others, invoice_rows.frame.height)
    rows = zip(answers(writer, screened, invoice_rows, words), carried_cells, statuses, strict=True)
    for at, (read, carried, stands) in enumerate(rows, start=1):
        writer.put_row(sheet, at, [*read, *carried, *stands])


def _statuses(writer: WorkbookWriter, screened: Screened, invoice_rows: Sheet, words: Words) -> Iterator[list[Cell]]:
    """How each invoice stands: for its first client, where the client is given twice."""
    judged = screened.invoices.filter(SURE).unique(INVOICE_ROW, keep="first")
    at = pl.DataFrame({INVOICE_ROW: pl.arange(invoice_rows.frame.height, dtype=pl.UInt32, eager=True)})
    found = at.join(judged, on=INVOICE_ROW, how="left", maintain_order="left")
    counted: dict[Any, Cell] = {
        True: (words("counted-true"), writer.marks["met"]),
        False: (words("counted-false"), writer.marks["not_met"]),
        None: (words("counted-unknown"), writer.marks["unknown"]),
    }
    nobody = (words("out-no-client"), writer.marks["not_met"])
    statuses = writer.statuses(words)
    ids = [condition.id for condition in screened.invoice_conditions]
    for client, stands, *each in found.select(CLIENT, COUNTED, *ids).iter_rows():
        yield [nobody if client is None else counted[stands], *(statuses[status] for status in each)]
