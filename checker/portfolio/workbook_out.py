"""The answers as a workbook, in words, made to be worked with: a summary, the clients, the invoices, the faults, the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import polars as pl
from xlsxwriter.worksheet import Worksheet

from checker.portfolio import codes, outcomes
from checker.portfolio.codes import addresses
from checker.portfolio.faults import Unreadable
from checker.portfolio.gather import KEY, Progress
from checker.portfolio.pen import Pen
from checker.portfolio.screen import AMOUNT, BILL, EDITION, Screened
from checker.portfolio.summary_out import summary_sheet, text_sheet
from checker.wording import Words
from rules.columns import CLIENT, COUNTED, LAST_FILING_DAY, LEAST, MOST, SHORTFALL, VERDICT
from rules.facts import INVOICE_FACTS

MOST_ROWS = 1_048_575
MOST_LINKS = 60_000
MARK_OF = {"eligible": "met", "not_eligible": "not_met", "undetermined": "unknown"}
FIGURES = (AMOUNT, LEAST, MOST, SHORTFALL, LAST_FILING_DAY)


def write_workbook(screened: Screened, out: BinaryIO, words: Words, progress: Progress, in_memory: bool = False) -> None:
    """Write the whole portfolio. Raises ``Unreadable`` where it has more rows than a sheet holds."""
    bills = screened.portfolio.invoices
    if max(screened.clients.height, bills.frame.height if bills else 0) > MOST_ROWS:
        raise Unreadable("too-many-rows", most=MOST_ROWS)
    pen = Pen(out, in_memory)
    summary_sheet(pen, screened, words)
    _clients_sheet(pen, screened, words, progress)
    if bills:
        _invoices_sheet(pen, screened, words)
    if screened.faults.height:
        _faults_sheet(pen, screened, words)
    text_sheet(pen, screened, words)
    pen.close()
    progress("write", 1.0)


# -- the clients -------------------------------------------------------------------------------------------------------


def _clients_sheet(pen: Pen, screened: Screened, words: Words, progress: Progress) -> None:
    carried = screened.portfolio.clients.carried
    headers = [
        words("column-client"),
        *(title for title, _ in carried),
        words("out-verdict"),
        *(words(f"out-{figure}") for figure in FIGURES),
        words("out-reasons"),
        words("out-to_ask"),
        words("out-faults-of-client"),
        *outcomes.titles(words, screened.conditions),
        words("out-edition"),
    ]
    widths = [24, *(18 for _ in carried), 15, 11, 14, 14, 13, 14, 60, 40, 40, *(15 for _ in screened.conditions), 24]
    sheet = pen.sheet(words("out-clients"), widths, headers, height=48)
    pen.filtered(sheet, screened.clients.height, len(headers))
    for at, cells in enumerate(_client_rows(pen, screened, words), start=1):
        _put_row(pen, sheet, at, cells)
        if at % 5000 == 0:
            progress("write", 0.6 * at / screened.clients.height)


Cell = tuple[Any, Any]
"""A value and its format; None for the format of its type."""


def _client_rows(pen: Pen, screened: Screened, words: Words) -> Iterator[list[Cell]]:
    frame = screened.portfolio.clients.frame
    carried = [name for _, name in screened.portfolio.clients.carried]
    reasons = outcomes.Reasons(words)
    statuses = {s: (words(f"status-{s}"), mark) for s, mark in pen.marks.items()}
    judged = screened.clients.with_columns(codes.to_ask(screened).alias(codes.TO_ASK))
    rows = zip(frame.iter_rows(named=True), judged.iter_rows(named=True), _faults_in_words(screened, words), strict=True)
    for facts, answer, faults in rows:
        verdict, edition = answer[VERDICT], answer[EDITION]
        why = reasons(edition, answer, outcomes.facts_with_total(facts, answer)) if verdict == "not_eligible" else ""
        yield [
            (facts[KEY], None),
            *((facts[name], None) for name in carried),
            (words(f"verdict-{verdict}"), pen.marks[MARK_OF[verdict]]),
            *((answer[figure], None) for figure in FIGURES),
            (why, pen.wrapped),
            (outcomes.asked_in_words(words, answer[codes.TO_ASK]), pen.wrapped),
            (faults, pen.wrapped),
            *(statuses.get(answer[c.id], ("", None)) for c in screened.conditions),
            (words(f"edition-{edition}") if edition else "", None),
        ]


def _put_row(pen: Pen, sheet: Worksheet, row: int, cells: list[Cell]) -> None:
    for column, (value, style) in enumerate(cells):
        if value is not None and value != "":
            pen.put(sheet, row, column, value, style)


def _faults_in_words(screened: Screened, words: Words) -> list[str]:
    """What did not fit of each client, a line each."""
    said = [message.said(words) for message in screened.portfolio.faults.messages]
    found: list[list[str]] = [[] for _ in range(screened.clients.height)]
    columns = screened.faults.get_column(CLIENT), addresses(screened, screened.faults), screened.faults.get_column("message")
    for client, where, message in zip(*columns, strict=True):
        if client is not None:
            found[client].append(words("fault-at", address=where, message=said[message]))
    return ["\n".join(lines) for lines in found]


# -- the invoices ------------------------------------------------------------------------------------------------------


def _invoices_sheet(pen: Pen, screened: Screened, words: Words) -> None:
    """Every invoice read, in order, those of no client too."""
    bills = screened.portfolio.invoices
    assert bills
    conditions = screened.invoice_conditions
    headers = [
        words("column-client"),
        *(words(fact.id) for fact in INVOICE_FACTS),
        *(title for title, _ in bills.carried),
        words("out-counted"),
        *outcomes.titles(words, conditions),
    ]
    widths = [24, 18, 12, 14, 28, 12, 18, 18, *(16 for _ in bills.carried), 18, *(16 for _ in conditions)]
    sheet = pen.sheet(words("out-invoices"), widths, headers, height=48)
    pen.filtered(sheet, bills.frame.height, len(headers))
    carried = [name for _, name in bills.carried]
    statuses = {s: (words(f"status-{s}"), mark) for s, mark in pen.marks.items()}
    counted = {
        True: (words("counted-true"), pen.marks["met"]),
        False: (words("counted-false"), pen.marks["not_met"]),
        None: (words("counted-unknown"), pen.marks["unknown"]),
        "orphan": (words("out-no-client"), pen.marks["not_met"]),
    }
    for at, (bill, answer) in enumerate(_bills_judged(screened), start=1):
        cells: list[Cell] = [
            (bill[KEY], None),
            *(
                (outcomes.written_value(words, f, bill[f.id]), pen.money if f.id == "amount_incl_tax" else None)
                for f in INVOICE_FACTS
            ),
            *((bill[name], None) for name in carried),
            counted[answer[COUNTED] if answer[CLIENT] is not None else "orphan"],
            *(statuses.get(answer[c.id], ("", None)) for c in conditions),
        ]
        _put_row(pen, sheet, at, cells)


def _bills_judged(screened: Screened) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each invoice read beside how it stands: for its first client, where the client is given twice."""
    assert screened.portfolio.invoices
    read = screened.portfolio.invoices.frame
    judged = screened.invoices.unique(BILL, keep="first")
    at = pl.DataFrame({BILL: pl.arange(read.height, dtype=pl.UInt32, eager=True)})
    answers = at.join(judged, on=BILL, how="left", maintain_order="left")
    return zip(read.iter_rows(named=True), answers.iter_rows(named=True), strict=True)


# -- the faults --------------------------------------------------------------------------------------------------------


def _faults_sheet(pen: Pen, screened: Screened, words: Words) -> None:
    """Every fault, with the way to its client."""
    headers = [words("out-where"), words("out-fault"), words("column-client"), words("out-go-to")]
    sheet = pen.sheet(words("out-faults"), [24, 90, 24, 18], headers)
    pen.filtered(sheet, screened.faults.height, len(headers))
    said = [message.said(words) for message in screened.portfolio.faults.messages]
    keys = screened.portfolio.clients.frame.get_column(KEY)
    where = addresses(screened, screened.faults)
    rows = zip(where, screened.faults.get_column("message"), screened.faults.get_column(CLIENT), strict=True)
    for at, (address, message, client) in enumerate(rows, start=1):
        pen.put(sheet, at, 0, address)
        pen.put(sheet, at, 1, said[message], pen.wrapped)
        if client is not None:
            pen.put(sheet, at, 2, keys[client])
            if at <= MOST_LINKS:
                target = f"internal:'{words('out-clients')}'!A{client + 2}"
                sheet.write_url(at, 3, target, pen.link, words("out-go-to"))
