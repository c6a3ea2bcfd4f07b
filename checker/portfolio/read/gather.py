"""From tables to typed columns: which sheet is which, every cell read, every row accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.csv_file import csv_table
from checker.portfolio.read.faults import Faults, Unreadable, letters
from checker.portfolio.read.fec.table import BOOKS, fec_table, is_fec
from checker.portfolio.read.flat import clients_of
from checker.portfolio.read.headers import Role
from checker.portfolio.read.mapping import NOTHING_SAID, Understanding
from checker.portfolio.read.other_files import refuse_by_beginning
from checker.portfolio.read.own_template import without_verdicts
from checker.portfolio.read.part import Part, read_part
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.skipped_rows import rows_in_words
from checker.portfolio.read.tables import ROW, Source, Table, place
from checker.portfolio.read.typed import KEY
from checker.portfolio.read.understand import Worksheet, as_understood, doubts, understand
from checker.portfolio.read.workbook_file import is_workbook, workbook_tables
from rules.facts import Invoice

PART = "part"
"""In which of its parts a row of a sheet stands."""
Progress = Callable[[str, float], None]
"""Told what is being done (``read``, ``judge``, ``write``), and how much of it is done: from 0 to 1."""


def untold(phase: str, done: float) -> None:
    """A ``Progress`` that nobody watches."""


Work = Callable[[Progress], bytes]
"""Tells how far it has come, and gives what is to be kept. May raise ``Unreadable``, which says why there is nothing."""


@dataclass
class Sheet:
    """All clients, or all invoices, from one sheet or many: a row for each of their rows, with ``row``, ``part``, ``key``, the
    facts, and the columns carried.
    """

    parts: tuple[Part, ...]
    frame: pl.DataFrame
    carried: tuple[tuple[str, str], ...] = ()
    """Each column carried: its title, or its letter where it has none; and its name in the frame."""

    @property
    def name(self) -> str:
        """The first of the sheets it comes from."""
        return self.parts[0].name

    @property
    def place(self) -> int:
        """The place of the first of them among the sheets that faults name."""
        return self.parts[0].place

    @property
    def layout(self) -> Layout:
        """How the first of them is laid out."""
        return self.parts[0].layout

    @property
    def left_out(self) -> int:
        """Lines of our own template: its hints and its example."""
        return sum(part.left_out for part in self.parts)


@dataclass
class Portfolio:
    """The clients and their invoices as written, typed; what does not fit; what is to be remarked on the whole."""

    clients: Sheet
    invoices: Sheet | None
    faults: Faults
    remarks: list[Message] = field(default_factory=list)
    understood: Understanding = NOTHING_SAID
    """What was understood of the files, to be kept and put right."""
    same: dict[str, str] = field(default_factory=dict)
    """Names that invoices bear, each with the client that a person said it means."""
    near: list[tuple[str, str]] = field(default_factory=list)
    """Names that invoices bear, each with a client whose name is near: to be asked about."""
    files: tuple[str, ...] = ()
    """The names of the files read."""

    def fault(self, sheet: Sheet, rows: pl.DataFrame, message: Message, fact: str = "") -> None:
        """The same fault in these rows (``row``, ``part``) of a sheet: in the cell of that fact, else in that of the client."""
        for (at,), some in rows.group_by(PART, maintain_order=True):
            part = sheet.parts[at]
            column = part.layout.facts.get(fact, max(part.layout.client, 0))
            self.faults.add(part.place, some.get_column(ROW), column, message)


def gather(sources: Sequence[Source], progress: Progress, told: Understanding = NOTHING_SAID) -> Portfolio:
    """Read the files given. Raises ``Unreadable`` where there are no clients to be found in them."""
    tables = [table for source in sources for table in tables_of(source)]
    sheets = understand(tables, told)
    used = [(role, sheet) for role in Role for sheet in sheets if role in sheet.layouts]
    if not any(role is Role.CLIENTS for role, _ in used):
        raise Unreadable("no-clients", files=", ".join(source.name for source in sources))
    parts, faults, told_of = _parts(used, progress)
    if any(part.months_first for part in parts) and not all(part.months_first for part in parts):
        parts, faults, told_of = _parts(used, progress, months_first=True)
    remarks = _said_once([remark for table in tables for remark in table.remarks])
    remarks += [remark for sheet in sheets if (remark := _left_out(sheet)) is not None]
    remarks += [*doubts([sheet for sheet in sheets if sheet.layouts]), *told_of]
    of = {role: [part for part in parts if part.layout.role is role] for role in Role}
    of[Role.INVOICES] = _without_sums(of[Role.INVOICES], faults, remarks)
    trading = _trading_names(of[Role.CLIENTS])
    clients = _joined(of[Role.CLIENTS])
    flat = [part.place for part in of[Role.CLIENTS] if part.flat]
    if flat:
        clients.frame = clients_of(clients, flat, faults)
    invoices = _joined(of[Role.INVOICES]) if of[Role.INVOICES] else None
    read = tuple(source.name for source in sources)
    return Portfolio(clients, invoices, faults, remarks, as_understood(sheets), {**trading, **dict(told.same)}, files=read)


def _said_once(remarks: Sequence[Message]) -> list[Message]:
    """What is said of several FECs alike, said once of all."""
    books = [str(remark.variables["file"]) for remark in remarks if remark.code == BOOKS]
    once = Message(BOOKS, {"file": ", ".join(books), "count": len(books)})
    return [*([once] * bool(books)), *(remark for remark in remarks if remark.code != BOOKS)]


def _without_sums(invoices: Sequence[Part], faults: Faults, remarks: list[Message]) -> list[Part]:
    """The invoices but for the sheets without a day that say of each client what its invoices of other sheets come to."""
    amount, dated = Invoice.amount_incl_tax.id, [part for part in invoices if Invoice.date.id in part.layout.facts]
    if not dated or len(dated) == len(invoices):
        return list(invoices)
    sums = pl.concat([part.frame.select(KEY, amount) for part in dated]).group_by(KEY).agg(pl.col(amount).sum().alias("sum"))
    kept = []
    for part in invoices:
        if Invoice.date.id in part.layout.facts or not part.frame.height:
            kept.append(part)
            continue
        told = part.frame.select(ROW, KEY, amount).join(sums, on=KEY, how="left", maintain_order="left")
        if not told.select((pl.col(amount) == pl.col("sum")).fill_null(value=False).all()).item():
            kept.append(part)
            continue
        faults.forget(part.place, told.get_column(ROW))
        remarks.append(Message("totals-left-out", {"sheet": part.name, "rows": rows_in_words(told.get_column(ROW))}))
    return kept


def _parts(
    used: Sequence[tuple[Role, Worksheet]], progress: Progress, months_first: bool = False
) -> tuple[list[Part], Faults, list[Message]]:
    """Each sheet read in its role, what does not fit in them, and what is to be remarked on them."""
    faults, remarks = Faults((), turned=set()), list[Message]()
    parts: list[Part] = []
    places: dict[int, int] = {}
    for at, (role, sheet) in enumerate(used):
        number = places.setdefault(id(sheet), len(faults.sheets))
        if number == len(faults.sheets):
            faults.sheets = (*faults.sheets, sheet.table.name)
            if sheet.table.turned:
                faults.turned.add(number)
            if sheet.table.spots:
                faults.spots[number] = sheet.table.spots
        tell = partial(_tell, progress, at, len(used))
        parts.append(read_part(sheet, role, number, faults, remarks, tell, months_first))
    return parts, faults, remarks


def tables_of(source: Source, *, heads: bool = False) -> list[Table]:
    """The tables of a file; with ``heads``, of a large one no more than the first rows, whatever its size."""
    if is_fec(source):
        return [fec_table(source)]
    if is_workbook(source):
        return workbook_tables(source, heads=heads)
    refuse_by_beginning(source)
    return [without_verdicts(csv_table(source))]


def _left_out(sheet: Worksheet) -> Message | None:
    """That a sheet is not read. Nobody misses one that is empty, or explains our own template, or that a person left out."""
    table = sheet.table
    if sheet.layouts:
        return Message("hidden-sheet-read", {"sheet": table.name}) if table.hidden else None
    if not table.head or sheet.ours or sheet.said or table.name.startswith("_"):
        return None
    if table.hidden:
        return Message("hidden-sheet-left-out", {"sheet": table.name}) if sheet.header else None
    return Message("sheet-left-out", {"sheet": table.name})


def _tell(progress: Progress, passed: int, count: int, done: float) -> None:
    progress("read", (passed + done) / count)


def _trading_names(parts: Sequence[Part]) -> dict[str, str]:
    """The names that clients trade under, each with its client, where it is one client's and no client is called so."""
    if all(part.layout.trade < 0 for part in parts):
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    clients = {name for part in parts for name in part.frame.get_column(KEY).drop_nulls()}
    for part in parts:
        if part.layout.trade >= 0:
            names = part.frame.select(pl.col(place(part.layout.trade)).str.strip_chars(), KEY).drop_nulls()
            for name, client in names.iter_rows():
                found[name].add(client)
    return {name: client for name, (client, *others) in found.items() if name and not others and name not in clients}


def _joined(parts: Sequence[Part]) -> Sheet:
    """The parts one after the other: columns carried under one title are one column."""
    taken: dict[str, str] = {}
    frames = []
    for at, part in enumerate(parts):
        names = {}
        for column in part.layout.carried:
            name = place(column)
            if name not in part.frame.columns:
                continue
            title = part.layout.titles[column] or letters(column)
            wanted = title if title not in names else f"{title} ({letters(column)})"
            names[wanted] = name
        renamed = {}
        for title, name in names.items():
            taken.setdefault(title, name if name not in taken.values() else f"p{at}{name}")
            renamed[name] = taken[title]
        frame = part.frame.rename({name: f"new {new}" for name, new in renamed.items()})
        frame = frame.rename({f"new {new}": new for new in renamed.values()})
        frames.append(frame.with_columns(pl.lit(at, pl.UInt8).alias(PART)))
    frame = frames[0] if len(frames) == 1 else pl.concat(frames, how="diagonal")
    return Sheet(tuple(part.without_frame() for part in parts), frame, tuple(taken.items()))


__all__ = ["PART", "ROW", "Part", "Portfolio", "Progress", "Sheet", "Work", "gather", "tables_of", "untold"]
