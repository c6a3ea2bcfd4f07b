"""Cells that say that they repeat the one above: ``"``, ``idem``, ``//``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import polars as pl

from checker.portfolio.read.tables import place
from checker.portfolio.read.titles import names

SIGNS = ('"', '""', "''", "″", "”", "“", "»", "«", "//", ",,", "‹‹", "››")
Note = Callable[[str, str, int, str], None]


class Above:
    """The last row read of a sheet, whose rows come in batches: what a mark in the next one's first row repeats."""

    def __init__(self, titles: tuple[str, ...], read: frozenset[int]) -> None:
        self._titles, self._read = titles, sorted(at for at in read if at >= 0)
        self._last: dict[str, str | None] = {}

    def filled(self, rows: pl.DataFrame, note: Note) -> pl.DataFrame:
        """The rows, with what the marks repeat in the columns that are read. A mark with nothing above it stays as it is."""
        changed = []
        marks = rows.select(pl.col(place(at)).is_in(_marks()).fill_null(value=False) for at in self._read)
        for at in self._read:
            name = place(at)
            cells, marked = rows.get_column(name), marks.get_column(name)
            if count := int(marked.sum()):
                cells = self._repeating(cells, marked)
                note(self._titles[at], "repeated-read", count, (cells.filter(marked)[0] or "")[:40])
                changed.append(cells)
            if len(cells):
                self._last[name] = cells[-1]
        return rows.with_columns(changed)

    def _repeating(self, cells: pl.Series, marked: pl.Series) -> pl.Series:
        above = self._last.get(cells.name, cells[0] if marked[0] else None)
        seen = pl.DataFrame({"row": pl.int_range(1, len(cells) + 1, eager=True), "marked": marked})
        last = seen.select(pl.when(~pl.col("marked")).then("row").forward_fill().fill_null(0)).to_series()
        return pl.concat([pl.Series(cells.name, [above], pl.String), cells]).gather(last)


@cache
def _marks() -> list[str]:
    """Every mark as people type it: in any case, between dashes, with a point or a space beside it."""
    forms = ("{}", "{}.", "-{}-", "- {} -", "--{}--", "{} ", " {}", " {} ")
    said = [form.format(mark) for mark in (*SIGNS, *names("also-repeated")) for form in forms]
    return sorted({cased for mark in said for cased in (mark, mark.upper(), mark.capitalize())})
