"""The answers as they were read: a cell a fact. A cell that did not fit holds what was typed in it, and is marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.listing import correction_column
from checker.portfolio.judge.outcomes import written_value
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import PART, Sheet
from checker.portfolio.read.headers import DECLARED
from checker.portfolio.read.ranges import columns_of, told
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.typed import KEY
from checker.portfolio.write.worksheet import Cell, WorkbookWriter, fitted
from checker.words.wording import Words
from rules.columns import CLIENT
from rules.expressions import Choice, Fact, Money, Value


def answers_sheet(writer: WorkbookWriter, screened: Screened, words: Words) -> None:
    """A row a client, in the order read. In the template's form, its own columns after ours: put right, it can be given in
    again.
    """
    clients = screened.portfolio.clients
    facts = DECLARED[clients.layout.role]
    others = other_columns(clients, words)
    headers = [words("column-client"), *(words(fact.id) for fact in facts), *(title for title, _ in others)]
    widths = [*answer_widths(clients, words), *other_widths(others)]
    sheet = writer.sheet(words("out-answers"), widths, headers, pages=2)
    writer.filtered(sheet, clients.frame.height, len(headers))
    rows = zip(answers(writer, screened, clients, words), other_cells(writer, others, clients.frame.height), strict=True)
    for at, (read, carried) in enumerate(rows, start=1):
        writer.put_row(sheet, at, [*read, *carried])


def other_columns(sheet: Sheet, words: Words) -> list[tuple[str, pl.Series]]:
    """The columns carried through, each with its title; and what was corrected by hand, where anything was."""
    found = [(title, sheet.frame.get_column(name)) for title, name in sheet.carried]
    told = correction_column(sheet.frame)
    return found if told.null_count() == len(told) else [*found, (words("column-corrected_by_hand"), told)]


def other_widths(others: Sequence[tuple[str, pl.Series]]) -> list[float]:
    """The widths of these columns."""
    return [fitted(column, title) for title, column in others]


def other_cells(writer: WorkbookWriter, others: Sequence[tuple[str, pl.Series]], height: int) -> Iterator[list[Cell]]:
    """The same, row by row."""
    columns = [column.to_list() for _, column in others]
    return ([(column[at], writer.wrapped) for column in columns] for at in range(height))


def answers(writer: WorkbookWriter, screened: Screened, sheet: Sheet, words: Words) -> Iterator[list[Cell]]:
    """What each row of a sheet was understood to say: its client, then each fact, in the order they are asked."""
    facts = DECLARED[sheet.layout.role]
    columns = [[(key, writer.wrapped) for key in _names(screened, sheet)]]
    columns += [_in_words(writer, words, fact, _values(sheet.frame, fact)) for fact in facts]
    misfits = _misfits(screened, sheet)
    for at, row in enumerate(zip(*columns, strict=True)):
        cells = list(row)
        for column, typed in misfits.get(at, {}).items():
            cells[column] = (cells[column][0] if typed is None else typed, writer.marks["unknown"])
        yield cells


def _names(screened: Screened, sheet: Sheet) -> pl.Series:
    """What each row calls its client: that of an invoice which is surely its, by its own name where no other bears it."""
    names = sheet.frame.get_column(KEY)
    if sheet is screened.portfolio.clients:
        return names
    known = screened.portfolio.clients.frame.select(pl.row_index(CLIENT), pl.col(KEY).alias("own"))
    sure = screened.invoices.filter(SURE).select(CLIENT, INVOICE_ROW).unique(INVOICE_ROW, keep="first")
    alone = ~pl.col("own").is_duplicated()
    own = sure.join(known.filter(alone), on=CLIENT).select(INVOICE_ROW, "own")
    rows = pl.DataFrame({INVOICE_ROW: pl.arange(len(names), dtype=pl.UInt32, eager=True), KEY: names})
    found = rows.join(own, on=INVOICE_ROW, how="left", maintain_order="left")
    return found.select(pl.coalesce("own", KEY)).to_series()


def answer_widths(sheet: Sheet, words: Words) -> list[float]:
    """The widths of these columns."""
    facts = DECLARED[sheet.layout.role]
    return [fitted(sheet.frame.get_column(KEY), "", most=32), *(_width(words, fact) for fact in facts)]


def _width(words: Words, fact: Fact) -> float:
    if isinstance(fact, Choice):
        return fitted(pl.Series([words(f"{fact.id}-{choice}") for choice in fact.choices]), words(fact.id))
    return 16 if isinstance(fact, Money) else 14


def answer_columns(layout: Layout) -> Mapping[int, int]:
    """Where ``answers`` puts what stood in a column of a sheet: 0 for the client, then a place for each fact."""
    places = {fact.id: at for at, fact in enumerate(DECLARED[layout.role], start=1)}
    return {layout.client: 0} | {column: places[fact] for fact, column in layout.facts.items()}


def _values(frame: pl.DataFrame, fact: Fact) -> list[Value | None]:
    """What each row tells of a fact."""
    names = columns_of(frame, fact)
    own: list[Value | None] = frame.get_column(fact.id).to_list()
    return own if len(names) == 1 else [told(row, fact) for row in frame.select(names).iter_rows(named=True)]


def _in_words(writer: WorkbookWriter, words: Words, fact: Fact, values: list[Value | None]) -> list[Cell]:
    style = writer.money if isinstance(fact, Money) else None
    cells: dict[Any, Cell] = {value: (written_value(words, fact, value), style) for value in set(values)}
    return [cells[value] for value in values]


def _misfits(screened: Screened, sheet: Sheet) -> Mapping[int, Mapping[int, str | None]]:
    """By row of the frame, and by place among its answers: the cells with a fault, and what was typed there."""
    at = sheet.frame.select(ROW, PART, pl.row_index("at"))
    found: dict[int, dict[int, str | None]] = defaultdict(dict)
    for number, part in enumerate(sheet.parts):
        columns = answer_columns(part.layout)
        mine = screened.faults.filter((pl.col("sheet") == part.place) & pl.col("column").is_in([*columns]))
        rows = at.filter(pl.col(PART) == number)
        for place, column, typed in mine.join(rows, left_on="row", right_on=ROW).select("at", "column", "typed").iter_rows():
            found[place][columns[column]] = typed
    return found
