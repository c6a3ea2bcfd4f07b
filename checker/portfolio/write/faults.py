"""The sheet of faults: each with the way to its cell among the answers, and to its client."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.faults import letters
from checker.portfolio.read.gather import PART, Sheet
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY
from checker.portfolio.write.answers import answer_columns
from checker.portfolio.write.worksheet import WorkbookWriter
from checker.words.wording import Words
from rules.columns import CLIENT
from rules.facts import INVOICE_FACTS

MOST_LINKED = 30_000
"""So many faults have links, two each: a sheet holds 65,530."""


def faults_sheet(writer: WorkbookWriter, screened: Screened, words: Words) -> None:
    """A row a fault, in the order of sheets and rows."""
    headers = [words(f"out-{id}") for id in ("where", "typed", "fault", "go-to")]
    sheet = writer.sheet(words("out-faults"), [24, 24, 80, 18, 24], [*headers, words("column-client")])
    writer.filtered(sheet, screened.faults.height, len(headers) + 1)
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    keys = screened.portfolio.clients.frame.get_column(KEY)
    ways = _Ways(screened, words)
    rows = zip(addresses(screened, screened.faults), screened.faults.iter_rows(named=True), strict=True)
    for at, (address, fault) in enumerate(rows, start=1):
        writer.put_row(sheet, at, [(address, None), (fault["typed"], writer.wrapped), (said[fault["message"]], writer.wrapped)])
        client = fault[CLIENT]
        name = "" if client is None else keys[client] or words("out-nameless")
        if at <= MOST_LINKED:
            writer.link_to(sheet, at, 3, words("out-go-to"), *ways.to_cell(fault["sheet"], fault["row"], fault["column"]))
            if name:
                writer.link_to(sheet, at, 4, name, words("out-clients"), client + 1, 0)
        else:
            writer.put(sheet, at, 4, name)


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
        self._ways: list[tuple[int, _Way]] = _ways(portfolio.clients, words("out-answers"), words("out-clients"), 1)
        if portfolio.invoices:
            name = words("out-invoices")
            self._ways += _ways(portfolio.invoices, name, name, 1 + len(INVOICE_FACTS))

    def to_cell(self, sheet: int, row: int, column: int) -> tuple[str, int, int]:
        """The sheet, row and column (from 0) of the result where a cell given stands; where it does not, those of its row."""
        mine = [way for place, way in self._ways if place == sheet]
        for way in mine:
            if column in way.answer_columns and row in way.rows:
                return way.answers, way.rows[row], way.answer_columns[column]
        for way in mine:
            if column in way.carried_columns:
                return way.carried, way.rows.get(row, 0), way.carried_columns[column]
        way = next((way for way in mine if row in way.rows), mine[0])
        return way.answers, way.rows.get(row, 0), way.answer_columns.get(column, 0)


def _ways(sheet: Sheet, answers: str, carried: str, first_carried: int) -> list[tuple[int, _Way]]:
    """The way of each sheet that the rows come from, by its place."""
    of_title = {title: at for at, (title, _) in enumerate(sheet.carried, start=first_carried)}
    rows = sheet.frame.select(ROW, PART).with_row_index("at", offset=1)
    found = []
    for number, part in enumerate(sheet.parts):
        titles = {column: part.layout.titles[column] or letters(column) for column in part.layout.carried}
        places = {column: of_title[title] for column, title in titles.items() if title in of_title}
        mine = dict(rows.filter(pl.col(PART) == number).select(ROW, "at").iter_rows())
        found.append((part.place, _Way(answers, dict(answer_columns(part.layout)), carried, places, mine)))
    return found
