"""From tables to typed columns: which sheet is which, every cell read, every row accounted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

import polars as pl

from checker.portfolio.cells import read_column
from checker.portfolio.csv_in import csv_table
from checker.portfolio.faults import Faults, Message, Unreadable
from checker.portfolio.hints import own_sheets, template_lines
from checker.portfolio.recognise import CLIENT, DECLARED, Layout, Role, is_named_as, layout
from checker.portfolio.tables import EXTRA, ROW, Source, Table, place
from checker.portfolio.workbook_in import is_workbook, workbook_tables
from rules.columns import dtype

KEY = "key"
Progress = Callable[[str, float], None]
"""Told what is being done (``read``, ``judge``, ``write``), and how much of it is done: from 0 to 1."""


@dataclass
class Sheet:
    """A sheet read: a row for each of its rows, with ``row``, ``key``, the facts it holds, and the columns carried."""

    name: str
    place: int
    layout: Layout
    frame: pl.DataFrame
    left_out: int = 0
    """Lines of our own template: its hints and its example."""

    @property
    def carried(self) -> tuple[tuple[str, str], ...]:
        """Each column carried: its title, and its name in the frame."""
        return tuple((self.layout.titles[at], place(at)) for at in self.layout.carried)


@dataclass
class Portfolio:
    """The clients and their invoices as written, typed; what does not fit; what is to be remarked on the whole."""

    clients: Sheet
    invoices: Sheet | None
    faults: Faults
    remarks: list[Message] = field(default_factory=list)


def gather(sources: Sequence[Source], progress: Progress) -> Portfolio:
    """Read the files given. Raises ``Unreadable`` where there are no clients to be found in them."""
    tables = [table for source in sources for table in _tables(source)]
    chosen = _by_role(tables)
    if Role.CLIENTS not in chosen:
        raise Unreadable("no-clients", files=", ".join(source.name for source in sources))
    faults = Faults(tuple(table.name for table, _ in chosen.values()))
    remarks = [remark for table in tables for remark in table.remarks]
    used = [table for table, _ in chosen.values()]
    remarks += [Message("sheet-left-out", {"sheet": t.name}) for t in tables if t not in used and not _needs_no_remark(t)]
    sheets: dict[Role, Sheet] = {}
    for at, (role, (table, found)) in enumerate(chosen.items()):
        sheets[role] = _read(table, found, at, faults, partial(_tell, progress, at, len(chosen)))
        if sheets[role].left_out:
            remarks.append(Message("template-lines-left-out", {"sheet": table.name, "count": sheets[role].left_out}))
    return Portfolio(sheets[Role.CLIENTS], sheets.get(Role.INVOICES), faults, remarks)


def _needs_no_remark(table: Table) -> bool:
    """Whether nobody misses the sheet: it is hidden, empty, or our own template's explanations."""
    return table.hidden or not table.head or table.name in own_sheets()


def _tell(progress: Progress, passed: int, count: int, done: float) -> None:
    progress("read", (passed + done) / count)


def _tables(source: Source) -> list[Table]:
    return workbook_tables(source) if is_workbook(source) else [csv_table(source)]


def _by_role(tables: Sequence[Table]) -> dict[Role, tuple[Table, Layout]]:
    """The sheet that fits each role best: by the facts it names, and where it names none, by its own name."""
    fits: list[tuple[float, int, Role, Table, Layout]] = []
    for at, table in enumerate(tables):
        for role in Role:
            if found := layout(table.head, role):
                named = is_named_as(table.name, role)
                if found[0] or named:
                    fits.append((found[0] + 0.5 * named, -at, role, table, found[1]))
    chosen: dict[Role, tuple[Table, Layout]] = {}
    for _, _, role, table, found_layout in sorted(fits, key=lambda fit: fit[:2], reverse=True):
        if role not in chosen and all(table is not other for other, _ in chosen.values()):
            chosen[role] = table, found_layout
    return {role: chosen[role] for role in Role if role in chosen}


def _read(table: Table, found: Layout, at: int, faults: Faults, tell: Callable[[float], None]) -> Sheet:
    if CLIENT in found.twice:
        raise Unreadable("client-column-twice", sheet=table.name, title=found.titles[found.client])
    for fact, columns in found.twice.items():
        for column in columns:
            faults.add(
                at,
                pl.Series([found.header_row]),
                column,
                Message("column-twice", {"fact": fact, "title": found.titles[column]}),
            )
    left_out = 0
    frames = []
    for batch in table.batches(found.header_row, tell):
        rows = _without_blank_rows(batch, found)
        ours = pl.col(place(found.client)).is_in(template_lines()).fill_null(value=False)
        clients = rows.filter(~ours)
        left_out += rows.height - clients.height
        frames.append(_typed(table, found, at, clients, faults))
    return Sheet(table.name, at, found, pl.concat(frames, rechunk=True), left_out)


def _without_blank_rows(batch: pl.DataFrame, found: Layout) -> pl.DataFrame:
    """A row with nothing in it is no row. Only where no client is named is the rest of the row looked at."""
    nameless = pl.col(place(found.client)).fill_null("").str.strip_chars() == ""
    if not batch.select(nameless.any()).item():
        return batch
    cells = [place(column) for column in range(len(found.titles))]
    written = pl.any_horizontal(pl.col(*cells, EXTRA).fill_null("").str.strip_chars() != "")
    return batch.filter(~nameless | written)


def _typed(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> pl.DataFrame:
    """The facts of a batch as values; what could not be read becomes a fault, and is not known."""
    numbers = rows.get_column(ROW)
    columns = {fact: rows.get_column(place(found.facts[fact.id])) for fact in DECLARED[found.role] if fact.id in found.facts}
    with ThreadPoolExecutor() as pool:
        read = dict(zip(columns, pool.map(read_column, columns, columns.values()), strict=True))
    typed = [numbers, _keys(rows.get_column(place(found.client)))]
    for fact in DECLARED[found.role]:
        if fact not in read:
            typed.append(pl.Series(fact.id, [None], dtype(fact)).new_from_index(0, rows.height))
            continue
        cells, (values, misread) = columns[fact], read[fact]
        typed.append(values.alias(fact.id))
        if misread:
            bad = cells.is_in([*misread]).fill_null(value=False)
            faults.add_texts(at, numbers.filter(bad), found.facts[fact.id], cells.filter(bad), misread)
    _other_faults(table, found, at, rows, faults)
    return pl.DataFrame([*typed, *(rows.get_column(place(column)) for column in found.carried)])


def _keys(cells: pl.Series) -> pl.Series:
    """The clients' names; null for a blank."""
    key = pl.col(cells.name).str.strip_chars()
    return cells.to_frame().select(pl.when(key != "").then(key).alias(KEY)).to_series()


def _other_faults(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> None:
    """Cells beyond the last column, and formulas that nobody has calculated."""
    beyond = rows.filter(pl.col(EXTRA).is_not_null()).filter(pl.col(EXTRA).str.strip_chars() != "").get_column(ROW)
    if len(beyond):
        faults.add(at, beyond, len(found.titles), Message("beyond-last-column", {}))
    read = {found.client, *found.facts.values()}
    for row, column in sorted(table.valueless):
        if row > found.header_row and column in read:
            faults.add(at, pl.Series([row]), column, Message("formula-without-value", {}))
