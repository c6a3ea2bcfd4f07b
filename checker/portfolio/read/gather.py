"""From tables to typed columns: which sheet is which, every cell read, every row accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.csv_file import csv_table
from checker.portfolio.read.faults import Faults, Unreadable, letters
from checker.portfolio.read.fec.table import fec_table, is_fec
from checker.portfolio.read.own_template import own_sheets
from checker.portfolio.read.recognise import CLIENT, Layout, Role, is_named_as, layout
from checker.portfolio.read.skipped_rows import rows_in_words, template_rows, total_rows, without_blank_rows
from checker.portfolio.read.tables import ROW, Source, Table, place
from checker.portfolio.read.typed import typed
from checker.portfolio.read.workbook_file import is_workbook, workbook_tables

NO_ROWS = pl.Series(ROW, [], pl.UInt32)
Progress = Callable[[str, float], None]
"""Told what is being done (``read``, ``judge``, ``write``), and how much of it is done: from 0 to 1."""

Work = Callable[[Progress], bytes]
"""Tells how far it has come, and gives what is to be kept. May raise ``Unreadable``, which says why there is nothing."""


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
        """Each column carried: its title, or its letter where it has none; and its name in the frame."""
        return tuple((self.layout.titles[at] or letters(at), place(at)) for at in self.carried_columns)

    @property
    def carried_columns(self) -> tuple[int, ...]:
        """Where they stand; a column without a title is one only where something is in it."""
        return tuple(at for at in self.layout.carried if place(at) in self.frame.columns)


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
    remarks += [_left_out(t, chosen) for t in tables if t not in used and not _needs_no_remark(t)]
    sheets: dict[Role, Sheet] = {}
    for at, (role, (table, found)) in enumerate(chosen.items()):
        sheets[role] = _read(table, found, at, faults, remarks, partial(_tell, progress, at, len(chosen)))
    return Portfolio(sheets[Role.CLIENTS], sheets.get(Role.INVOICES), faults, remarks)


def _needs_no_remark(table: Table) -> bool:
    """Whether nobody misses the sheet: it is hidden, empty, or our own template's explanations."""
    return table.hidden or not table.head or table.name in own_sheets()


def _left_out(table: Table, chosen: Mapping[Role, tuple[Table, Layout]]) -> Message:
    """That a sheet is not read; and where it could have been, instead of which."""
    for role, (other, _) in chosen.items():
        found = layout(table.head, role)
        if found and found[0] > 1:
            return Message("second-sheet", {"sheet": table.name, "other": other.name})
    return Message("sheet-left-out", {"sheet": table.name})


def _tell(progress: Progress, passed: int, count: int, done: float) -> None:
    progress("read", (passed + done) / count)


def _tables(source: Source) -> list[Table]:
    if is_fec(source):
        return [fec_table(source)]
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


def _read(table: Table, found: Layout, at: int, faults: Faults, remarks: list[Message], tell: Callable[[float], None]) -> Sheet:
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
    frames, ours, totals = [], [NO_ROWS], [NO_ROWS]
    for batch in table.batches(found.header_row, len(found.titles), tell):
        rows = without_blank_rows(batch, found)
        ours.append(template_rows(rows, found))
        totals.append(total_rows(rows, found))
        frames.append(typed(table, found, at, _without(rows, ours[-1], totals[-1]), faults))
    left_out = sum(map(len, ours))
    remarks += _remarks(table.name, found, left_out, pl.concat(totals))
    return Sheet(table.name, at, found, _without_empty_columns(pl.concat(frames, rechunk=True), found), left_out)


def _without(rows: pl.DataFrame, *groups: pl.Series) -> pl.DataFrame:
    numbers = pl.concat(groups)
    return rows.filter(~pl.col(ROW).is_in(numbers.implode())) if len(numbers) else rows


def _remarks(sheet: str, found: Layout, left_out: int, totals: pl.Series) -> Iterator[Message]:
    for fact in found.qualified:
        yield Message("title-read-as", {"sheet": sheet, "title": found.titles[found.facts[fact]], "facts": [fact]})
    if left_out:
        yield Message("template-lines-left-out", {"sheet": sheet, "count": left_out})
    if len(totals):
        yield Message("totals-left-out", {"sheet": sheet, "rows": rows_in_words(totals)})


def _without_empty_columns(frame: pl.DataFrame, found: Layout) -> pl.DataFrame:
    """A column that has no title, and nothing in it, is no column."""
    untitled = [place(at) for at in found.carried if not found.titles[at]]
    return frame.drop(name for name in untitled if frame.get_column(name).null_count() == frame.height)
