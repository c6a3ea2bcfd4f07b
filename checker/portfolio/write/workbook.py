"""The answers as a workbook, in words, made to be worked with: a summary, the clients, the text, and more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, BinaryIO

import polars as pl

from checker.dossier.clock import today
from checker.dossier.model import OFFICIAL
from checker.explain.answers import MARKS
from checker.portfolio.judge import codes, outcomes
from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.listing import last_day
from checker.portfolio.judge.refused_invoices import refused_invoices
from checker.portfolio.judge.screen import EDITION, THERE, Screened, other
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import Progress
from checker.portfolio.read.own_template import AMOUNT
from checker.portfolio.read.typed import KEY
from checker.portfolio.write.answers import answers_sheet, other_cells, other_columns, other_widths
from checker.portfolio.write.faults import faults_sheet
from checker.portfolio.write.invoices import invoices_sheet
from checker.portfolio.write.looking import looking_sheet
from checker.portfolio.write.summary import summary_sheet, text_sheet
from checker.portfolio.write.trail import trail_sheet
from checker.portfolio.write.worksheet import Cell, WorkbookWriter, fitted
from checker.words.wording import Words
from rules.columns import CLIENT, LEAST, MOST, SHORTFALL, VERDICT
from rules.facts import Application
from rules.last_days import LAST_FILING_DAY

MOST_ROWS = 1_048_575
FIGURES = (AMOUNT, LEAST, MOST, SHORTFALL, LAST_FILING_DAY)


def write_workbook(
    screened: Screened, out: BinaryIO, words: Words, progress: Progress, in_memory: bool = False, made: date | None = None
) -> None:
    """Write the whole portfolio, as made on that day, or today.

    Raises ``Unreadable`` where it has more rows than a sheet holds.
    """
    invoice_rows = screened.portfolio.invoices
    if max(screened.clients.height, invoice_rows.frame.height if invoice_rows else 0) > MOST_ROWS:
        raise Unreadable("too-many-rows", most=MOST_ROWS)
    writer = WorkbookWriter(out, in_memory)
    summary_sheet(writer, screened, words)
    _clients_sheet(writer, screened, words, progress)
    answers_sheet(writer, screened, words)
    if invoice_rows:
        invoices_sheet(writer, screened, invoice_rows, words)
    if screened.faults.height:
        faults_sheet(writer, screened, words)
    text_sheet(writer, screened, words)
    looking_sheet(writer, screened, words)
    trail_sheet(writer, screened, words, made or today())
    writer.close()
    progress("write", 1.0)


# -- the clients -------------------------------------------------------------------------------------------------------


def _clients_sheet(writer: WorkbookWriter, screened: Screened, words: Words, progress: Progress) -> None:
    others = other_columns(screened.portfolio.clients, words)
    headers = [
        words("column-client"),
        *(title for title, _ in others),
        words("out-verdict"),
        *(words(f"out-{figure}") for figure in FIGURES),
        words("out-reasons"),
        words("out-to_ask"),
        words("out-faults-of-client"),
        *outcomes.status_headers(words, screened.conditions),
        words("out-edition"),
        words(f"edition-{other(screened.edition)}"),
    ]
    frame = screened.portfolio.clients.frame
    widths = [
        fitted(frame.get_column(KEY), headers[0], most=32),
        *other_widths(others),
        *(13, 12, 14, 14, 13, 12, 60, 34, 50),
        *(13 for _ in screened.conditions),
        16,
        16,
    ]
    sheet = writer.sheet(words("out-clients"), widths, headers, pages=2)
    writer.filtered(sheet, screened.clients.height, len(headers))
    for at, cells in enumerate(_client_rows(writer, screened, others, words), start=1):
        writer.put_row(sheet, at, cells)
        if at % 5000 == 0:
            progress("write", 0.6 * at / screened.clients.height)


def _client_rows(
    writer: WorkbookWriter, screened: Screened, others: Sequence[tuple[str, pl.Series]], words: Words
) -> Iterator[list[Cell]]:
    frame = screened.portfolio.clients.frame
    carried = other_cells(writer, others, frame.height)
    reasons = outcomes.Reasons(words)
    statuses = writer.statuses(words)
    conditions = [condition.id for condition in screened.conditions]
    judged = screened.clients.with_columns(codes.to_ask(screened).alias(codes.TO_ASK))
    refused = refused_invoices(screened, words)
    rows = zip(frame.iter_rows(named=True), judged.iter_rows(named=True), _faults_in_words(screened, words), strict=True)
    for place, (facts, answer, faults) in enumerate(rows):
        verdict, edition = answer[VERDICT], answer[EDITION]
        why = reasons(edition, answer, outcomes.facts_with_total(facts, answer)) if verdict == "not_eligible" else ""
        why = "\n".join(filter(None, (why, refused.get(place, ""))))
        shown = {**answer, LAST_FILING_DAY: answer[LAST_FILING_DAY] or last_day(answer, words)}
        yield [
            (facts[KEY], writer.wrapped),
            *next(carried),
            (words(f"verdict-{verdict}"), writer.marks[MARKS[verdict]]),
            *((shown[figure], None) for figure in FIGURES),
            (why, writer.wrapped),
            (outcomes.asked_in_words(words, answer[codes.TO_ASK]), writer.wrapped),
            (faults, writer.wrapped),
            *(statuses[answer[id]] for id in conditions),
            (words(f"edition-{edition}") if edition else "", writer.wrapped),
            _by_other_text(writer, facts, answer, screened.edition, words),
        ]


def _by_other_text(
    writer: WorkbookWriter, facts: Mapping[str, Any], answer: Mapping[str, Any], edition: str, words: Words
) -> Cell:
    """The verdict by the text in force, or by the guide where that one judged; blank where no day tells the text in force."""
    if edition != OFFICIAL and facts[Application.filing_date.id] is None:
        return "", None
    return words(f"verdict-{answer[THERE]}"), writer.marks[MARKS[answer[THERE]]]


def _faults_in_words(screened: Screened, words: Words) -> list[str]:
    """What did not fit of each client, a line each."""
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    found: list[list[str]] = [[] for _ in range(screened.clients.height)]
    columns = screened.faults.get_column(CLIENT), addresses(screened, screened.faults), screened.faults.get_column("message")
    for client, where, message in zip(*columns, strict=True):
        if client is not None:
            found[client].append(words("fault-at", address=where, message=said[message]))
    return ["\n".join(lines) for lines in found]
