"""The rows of a FEC, put together to entries as they come: what waits for the rest of its entry is bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.rows import Misfit, Row

MOST_HELD = 200_000
"""So many rows at most wait for the rest of their entry."""

Key = tuple[object, ...]


@dataclass
class Entry:
    """Rows that belong together. One whose number says nothing is put together by journal, piece and day."""

    numbered: bool
    rows: list[Row] = field(default_factory=list)
    balance: int = 0
    """Debits less credits, in cents: 0 once it is whole."""

    def add(self, row: Row) -> None:
        """One more row of it."""
        self.rows.append(row)
        self.balance += row.cents


@dataclass
class Entries:
    """Goes through the rows once; then says how many there were, the days they span, and how many ever waited at once."""

    file: str
    read: Iterable[Row | Misfit]
    rows: int = 0
    first: date | None = None
    last: date | None = None
    most_held: int = 0

    def __iter__(self) -> Iterator[Entry | Misfit]:
        """Every entry that balances once its last row is read; what never balances, at the end, in the order of the file."""
        open_entries: dict[Key, Entry] = {}
        held = 0
        current: Key = ()
        for row in self.read:
            if isinstance(row, Misfit):
                yield row
                continue
            self._count(row)
            key = _key(row)
            if key != current:
                if current in open_entries and not open_entries[current].balance:
                    held -= len(open_entries[current].rows)
                    yield open_entries.pop(current)
                current = key
            open_entries.setdefault(key, Entry(key[0] == "number")).add(row)
            held += 1
            self.most_held = max(self.most_held, held)
            if held > MOST_HELD:
                raise Unreadable("fec-scattered", file=self.file, most=MOST_HELD)
        yield from _left(open_entries)

    def _count(self, row: Row) -> None:
        self.rows += 1
        if row.day:
            self.first = min(row.day, self.first or row.day)
            self.last = max(row.day, self.last or row.day)


def _key(row: Row) -> Key:
    """Journal, number and day: programs begin again at 1 each month. Where every number is 0: journal, piece and day."""
    if row.number.strip("0 "):
        return "number", row.journal, row.number, row.day
    return "piece", row.journal, row.piece, row.day


def _left(open_entries: dict[Key, Entry]) -> Iterator[Entry]:
    """The entries left at the end, some of which may be parts of one: see ``TOGETHER``."""
    whole = [entry for entry in open_entries.values() if not entry.balance]
    parts = [entry for entry in open_entries.values() if entry.balance]
    for together in TOGETHER:
        apart: list[Entry] = []
        for (numbered, *_), group in groupby(sorted(parts, key=together), key=together):
            entries = list(group)
            if sum(entry.balance for entry in entries):
                apart += entries
            else:
                whole.append(Entry(numbered, sorted(row for entry in entries for row in entry.rows)))
        parts = apart
    yield from sorted((*whole, *parts), key=lambda entry: entry.rows[0].line)


def _same_number(entry: Entry) -> tuple[bool, str, str, int]:
    """Of one journal and number; what has no number stays by itself."""
    first = entry.rows[0]
    return entry.numbered, first.journal, first.number, 0 if entry.numbered else first.line


def _same_day(entry: Entry) -> tuple[bool, str, date, int]:
    """Of one journal and day; what has a number stays by itself."""
    first = entry.rows[0]
    return entry.numbered, first.journal, first.day or date.min, first.line if entry.numbered else 0


def _same_journal(entry: Entry) -> tuple[bool, str, int]:
    """Of one journal; what has a number stays by itself."""
    first = entry.rows[0]
    return entry.numbered, first.journal, first.line if entry.numbered else 0


TOGETHER: tuple[Callable[[Entry], Any], ...] = (_same_number, _same_day, _same_journal)
"""What is left may belong together, where it then balances: the finest first."""
