"""A batch of rows as values: every cell read; what could not be is a fault, and is not known."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.cells import read_column
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.recognise import DECLARED, Layout, Role
from checker.portfolio.read.skipped_rows import says_nothing
from checker.portfolio.read.tables import EXTRA, ROW, Table, place
from rules.columns import dtype

KEY = "key"


def typed(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> pl.DataFrame:
    """The facts of a batch as values; what could not be read becomes a fault, and is not known."""
    numbers = rows.get_column(ROW)
    _other_faults(table, found, at, rows, faults)
    rows = _without_shifted_cells(table, found, at, rows, faults)
    columns = {fact: rows.get_column(place(found.facts[fact.id])) for fact in DECLARED[found.role] if fact.id in found.facts}
    with ThreadPoolExecutor() as pool:
        read = dict(zip(columns, pool.map(partial(read_column, epoch=table.epoch), columns, columns.values()), strict=True))
    series = [numbers, _keys(rows.get_column(place(found.client)))]
    for fact in DECLARED[found.role]:
        if fact not in read:
            series.append(pl.Series(fact.id, [None], dtype(fact)).new_from_index(0, rows.height))
            continue
        cells, (values, misread) = columns[fact], read[fact]
        series.append(values.alias(fact.id))
        if misread:
            bad = cells.is_in([*misread]).fill_null(value=False)
            faults.add_texts(at, numbers.filter(bad), found.facts[fact.id], cells.filter(bad), misread)
    return pl.DataFrame([*series, *(rows.get_column(place(column)) for column in found.carried)])


def _without_shifted_cells(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> pl.DataFrame:
    """Where a row has a cell too many, those before it may stand in the wrong columns: its facts are not read."""
    beyond = pl.col(EXTRA).fill_null("").str.strip_chars() != ""
    if not table.may_shift or not len(numbers := rows.filter(beyond).get_column(ROW)):
        return rows
    faults.add(at, numbers, len(found.titles), Message("row-shifted", {}))
    return rows.with_columns(pl.when(~beyond).then(place(column)).alias(place(column)) for column in found.facts.values())


def _keys(cells: pl.Series) -> pl.Series:
    """The clients' names; null for a blank."""
    key = pl.col(cells.name).str.strip_chars()
    return cells.to_frame().select(pl.when(key != "").then(key).alias(KEY)).to_series()


def _other_faults(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> None:
    """Rows with nothing but a name, and formulas that nobody has calculated."""
    if found.role is Role.CLIENTS and len(alone := rows.filter(says_nothing(found)).get_column(ROW)):
        faults.add(at, alone, found.client, Message("client-says-nothing", {}))
    read = {found.client, *found.facts.values()}
    for row, column in sorted(table.valueless):
        if row > found.header_row and column in read:
            faults.add(at, pl.Series([row]), column, Message("formula-without-value", {}))
