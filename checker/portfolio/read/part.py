"""One sheet read in one of its roles: its rows typed, those that are none left out and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.faults import Faults, Unreadable
from checker.portfolio.read.headers import DECLARED, Role
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.repeated import Above
from checker.portfolio.read.skipped_rows import (
    note_rows,
    rows_in_words,
    sum_rows,
    template_rows,
    total_rows,
    without_blank_rows,
)
from checker.portfolio.read.tables import ROW, Table, place
from checker.portfolio.read.titles import KEYS, Unit
from checker.portfolio.read.typed import KEY, Notes, typed
from checker.portfolio.read.understand import Worksheet
from checker.portfolio.read.written_days import MIXED
from rules.expressions import Day

NO_ROWS = pl.Series(ROW, [], pl.UInt32)
FILLED_DOWN, FEWEST_BLANKS = 0.3, 3
"""Where names never repeat and so many rows bear none, a blank repeats the name above; of fewer, one may be forgotten."""


@dataclass(frozen=True)
class Part:
    """A sheet read: its name, its place among those that faults name, its layout, its rows."""

    name: str
    place: int
    layout: Layout
    frame: pl.DataFrame
    left_out: int = 0
    flat: bool = False
    """Whether each row is an invoice beside its client's answers."""
    months_first: bool = False
    """Whether one of its days can only have its month first."""

    def without_frame(self) -> Part:
        """What is known of it once its rows stand among others."""
        return replace(self, frame=pl.DataFrame())


def read_part(
    sheet: Worksheet,
    role: Role,
    at: int,
    faults: Faults,
    remarks: list[Message],
    tell: Callable[[float], None],
    months_first: bool = False,
) -> Part:
    """Read a sheet. Where another has days with their month first, and it has none with its day first, its own may be so too.

    Raises ``Unreadable`` where two columns of one title name the client.
    """
    table, found = sheet.table, sheet.layouts[role]
    if any(kind in found.twice and kind not in found.keys for kind in KEYS) and found.client < 0:
        columns = next(places for kind, places in found.twice.items() if kind in KEYS)
        raise Unreadable("client-column-twice", sheet=table.name, title=found.titles[columns[0]])
    flat = len(sheet.layouts) > 1
    before = len(faults.frames)
    asked = _mixed(found, Notes()) if sheet.again else {}  # what stands there as a text was not taken for a day, and is not now
    frame, notes, skipped = _rows(table, replace(found, units={**found.units, **asked}), at, faults, tell)
    shown = bool(notes.month_first)
    mixed = _mixed(found, notes) if not asked and (shown or (months_first and not notes.day_first)) else {}
    if mixed and (notes.batches > 1 or mixed.keys() - notes.month_first):  # what a later batch, or another column, shows
        del faults.frames[before:]
        frame, notes, skipped = _rows(table, replace(found, units={**found.units, **mixed}), at, faults, tell)
    if not flat or role is Role.INVOICES:
        _fault_columns(found, at, faults)
        remarks += notes.messages(table.name)
    remarks += _remarks(table.name, found, skipped, role, flat)
    frame = _filled_down(frame, sheet, role, remarks)
    if flat and role is Role.INVOICES:
        facts = [fact.id for fact in DECLARED[role]]
        frame = frame.filter(pl.any_horizontal(pl.col(facts).is_not_null()) | pl.col("standing").is_not_null())
    sums = sum_rows(frame, role)
    if len(sums):
        frame = frame.filter(~pl.col(ROW).is_in(sums.implode()))
        faults.forget(at, sums)
        if not (flat and role is Role.CLIENTS):
            remarks.append(Message("totals-left-out", {"sheet": table.name, "rows": rows_in_words(sums)}))
    return Part(table.name, at, found, _without_empty_columns(frame, found), len(skipped["template"]), flat, shown)


def _mixed(found: Layout, notes: Notes) -> dict[str, Unit]:
    """Where some day can only have its month first: the columns of days that may be written so, nobody having said."""
    days = [fact.id for fact in DECLARED[found.role] if isinstance(fact, Day) and fact.id in found.facts]
    silent = [fact for fact in days if fact in notes.month_first or fact not in notes.day_first]
    return {fact: Unit(order=MIXED) for fact in silent if not found.units.get(fact, Unit()).order}


Skipped = dict[str, pl.Series]


def _rows(
    table: Table, found: Layout, at: int, faults: Faults, tell: Callable[[float], None]
) -> tuple[pl.DataFrame, Notes, Skipped]:
    """Every row but those that are none, which are named by their kind."""
    frames: list[pl.DataFrame] = []
    kinds: dict[str, list[pl.Series]] = {"template": [NO_ROWS], "totals": [NO_ROWS], "notes": [NO_ROWS]}
    notes, above = Notes(), Above(found.titles, frozenset({found.client, *found.read}))
    for batch in table.batches(found.header_row, len(found.titles), tell):
        rows = without_blank_rows(batch, found)
        of = {"template": template_rows(rows, found), "totals": total_rows(rows, found)}
        rows = _without(rows, *of.values())
        of["notes"] = note_rows(rows, found)
        for kind, numbers in of.items():
            kinds[kind].append(numbers)
        rows = above.filled(_without(rows, of["notes"]), notes.add)
        frames.append(typed(table, found, at, rows, faults, notes))
    return pl.concat(frames, how="diagonal", rechunk=True), notes, {kind: pl.concat(numbers) for kind, numbers in kinds.items()}


def _without(rows: pl.DataFrame, *groups: pl.Series) -> pl.DataFrame:
    numbers = pl.concat(groups)
    return rows.filter(~pl.col(ROW).is_in(numbers.implode())) if len(numbers) else rows


def _fault_columns(found: Layout, at: int, faults: Faults) -> None:
    """The columns that claim the same fact, none of which is read."""
    for fact, columns in found.twice.items():
        for column in columns if fact not in KEYS and fact not in found.years else ():
            message = Message("column-twice", {"fact": fact, "title": found.titles[column]})
            faults.add(at, pl.Series([found.header_row]), column, message)


def _remarks(sheet: str, found: Layout, skipped: Skipped, role: Role, flat: bool) -> Iterator[Message]:
    for fact in found.qualified:
        yield Message("title-read-as", {"sheet": sheet, "title": found.titles[found.facts[fact]], "facts": [fact]})
    for fact, columns in found.years.items():
        titles = {f"title-{year}": found.titles[at] for year, at in zip(("before", "last"), columns, strict=True)}
        yield Message("both-years", {"sheet": sheet, "facts": [fact], **titles})
    if flat and role is Role.CLIENTS:
        yield Message("flat-sheet", {"sheet": sheet})
        return
    if count := len(skipped["template"]):
        yield Message("template-lines-left-out", {"sheet": sheet, "count": count})
    for kind in ("totals", "notes"):
        if len(skipped[kind]):
            yield Message(f"{kind}-left-out", {"sheet": sheet, "rows": rows_in_words(skipped[kind])})


def _filled_down(frame: pl.DataFrame, sheet: Worksheet, role: Role, remarks: list[Message]) -> pl.DataFrame:
    """Blank clients filled with the one above, where the sheet is plainly written so, or a person said it is."""
    if sheet.layouts[role].client < 0 or (role is Role.CLIENTS and len(sheet.layouts) < 2):
        return frame
    names = frame.get_column(KEY)
    blank = names.null_count()
    said = sheet.said.fill_down if sheet.said else None
    known = names.drop_nulls()
    enough = len(sheet.layouts) > 1 or (blank >= FEWEST_BLANKS and blank >= FILLED_DOWN * len(names))
    plainly = enough and len(known) > 0 and known.n_unique() == len(known) and names[0] is not None
    if not blank or not (plainly if said is None else said):
        return frame
    if role is Role.INVOICES:
        remarks.append(Message("filled-down", {"sheet": sheet.table.name, "count": blank}))
    keys = [name for name in frame.columns if name == KEY or name.startswith("key_")]
    group = pl.col(KEY).is_not_null().cum_sum()
    return frame.with_columns(pl.col(key).first().over(group).alias(key) for key in keys)


def _without_empty_columns(frame: pl.DataFrame, found: Layout) -> pl.DataFrame:
    """A column that has no title, and nothing in it, is no column."""
    untitled = [place(at) for at in found.carried if not found.titles[at]]
    return frame.drop(name for name in untitled if frame.get_column(name).null_count() == frame.height)
