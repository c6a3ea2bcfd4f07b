"""A sheet or a CSV file as it stands: rows of texts, in batches, each row with its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

import polars as pl

from checker.dossier.message import Message

MOST_COLUMNS = 1000
ROW = "row"
EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day that a spreadsheet counts its days from; old ones for the Macintosh count from 1904."""
EXTRA = "extra"
"""The column of what stands to the right of the last column."""

Tell = Callable[[float], None]
"""Told how much of a file has been read: from 0 to 1."""


@dataclass(frozen=True)
class Source:
    """A file given: its name, its size in bytes, and how to open it."""

    name: str
    size: int
    open: Callable[[], BinaryIO]
    path: str | None = None
    """Where it is on the disk, if it is there."""

    @classmethod
    def of(cls, path: Path) -> Source:
        """A file on the disk. Raises ``OSError`` where it cannot be read."""
        with path.open("rb"):
            return cls(path.name, path.stat().st_size, lambda: path.open("rb"), str(path.absolute()))

    @property
    def stem(self) -> str:
        """Its name without the ending: how a CSV file's faults name it."""
        return Path(self.name).stem


@dataclass(frozen=True)
class Table:
    """A sheet. ``batches`` gives frames of ``row`` (from 1) and a text column for each place: ``c0``, ``c1``…"""

    name: str
    head: tuple[tuple[int, tuple[str, ...]], ...]
    """Its first rows, to find the headers in: their numbers, and their cells."""
    batches: Callable[[int, int, Tell], Iterator[pl.DataFrame]]
    """Its rows after that of the headers, in so many columns."""
    hidden: bool = False
    remarks: tuple[Message, ...] = ()
    valueless: frozenset[tuple[int, int]] = frozenset()
    """The cells that hold a formula without its value, or an error: row (from 1), column (from 0)."""
    epoch: date = EPOCH
    may_shift: bool = False
    """Whether a row with a cell too many may have its cells in the wrong columns: a separator within a text does that."""
    owner: str = ""
    """The client whose own sheet it is; empty where its rows name their clients."""
    large: bool = False
    """Whether it is an export, with one table in it: there is too much of it to look for several."""
    turned: bool = False
    """Whether its rows are the sheet's columns."""
    spots: tuple[tuple[int, int], ...] = ()
    """Of one client's card: where each of its answers stands in the sheet: row (from 1), column (from 0)."""


def place(column: int) -> str:
    """The name of a column by its place."""
    return f"c{column}"
