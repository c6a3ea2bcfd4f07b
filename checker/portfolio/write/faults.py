"""The sheet of faults: each with the way to its cell among the answers, and to its client."""

from __future__ import annotations

from typing import NamedTuple

from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import Sheet
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY
from checker.portfolio.write.answers import answer_columns
from checker.portfolio.write.worksheet import Pen
from checker.words.wording import Words
from rules.columns import CLIENT
from rules.facts import INVOICE_FACTS

MOST_LINKED = 30_000
"""So many faults have links, two each: a sheet holds 65,530."""


def faults_sheet(pen: Pen, screened: Screened, words: Words) -> None:
    """A row a fault, in the order of sheets and rows."""
    headers = [words(f"out-{id}") for id in ("where", "typed", "fault", "go-to")]
    sheet = pen.sheet(words("out-faults"), [24, 24, 80, 18, 24], [*headers, words("column-client")])
    pen.filtered(sheet, screened.faults.height, len(headers) + 1)
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    keys = screened.portfolio.clients.frame.get_column(KEY)
    ways = _Ways(screened, words)
    rows = zip(addresses(screened, screened.faults), screened.faults.iter_rows(named=True), strict=True)
    for at, (address, fault) in enumerate(rows, start=1):
        pen.put_row(sheet, at, [(address, None), (fault["typed"], pen.wrapped), (said[fault["message"]], pen.wrapped)])
        client = fault[CLIENT]
        name = "" if client is None else keys[client] or words("out-nameless")
        if at <= MOST_LINKED:
            pen.link_to(sheet, at, 3, words("out-go-to"), *ways.to_cell(fault["sheet"], fault["row"], fault["column"]))
            if name:
                pen.link_to(sheet, at, 4, name, words("out-clients"), client + 1, 0)
        else:
            pen.put(sheet, at, 4, name)


class _Way(NamedTuple):
    """Where a sheet given stands in the result: where its answers are, at which column, and where the columns carried are."""

    answers: str
    answer_columns: dict[int, int]
    carried: str
    carried_columns: dict[int, int]
    rows: dict[int, int]


class _Ways:
    """From the cells given to the cells of the result."""

    def __init__(self, screened: Screened, words: Words) -> None:
        portfolio = screened.portfolio
        self._ways = {
            portfolio.clients.place: _way(portfolio.clients, words("out-answers"), words("out-clients"), 1),
        }
        if portfolio.invoices:
            name = words("out-invoices")
            self._ways[portfolio.invoices.place] = _way(portfolio.invoices, name, name, 1 + len(INVOICE_FACTS))

    def to_cell(self, sheet: int, row: int, column: int) -> tuple[str, int, int]:
        """The sheet, row and column (from 0) of the result where a cell given stands; where it does not, those of its row."""
        way = self._ways[sheet]
        if column in way.carried_columns:
            return way.carried, way.rows.get(row, 0), way.carried_columns[column]
        return way.answers, way.rows.get(row, 0), way.answer_columns.get(column, 0)


def _way(sheet: Sheet, answers: str, carried: str, first_carried: int) -> _Way:
    places = {column: at for at, column in enumerate(sheet.carried_columns, start=first_carried)}
    rows = {row: at for at, row in enumerate(sheet.frame.get_column(ROW), start=1)}
    return _Way(answers, dict(answer_columns(sheet)), carried, places, rows)
