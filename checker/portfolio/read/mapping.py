"""What the sheets and columns of files mean, as a person says it: on the page of columns, or in a file given again.

A sheet is known by its titles, wherever it comes from and whatever it is called.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.titles import MEANINGS, Unit, named

VERSION = 1
CLIENTS, INVOICES, BOTH, NOTHING = "clients", "invoices", "both", "nothing"
HOLDS = (CLIENTS, INVOICES, BOTH, NOTHING)
"""What a sheet may be said to hold."""
CARRIED = "carried"
"""The meaning of a column that is not read."""
SCALES, MONTHS, TAXES, ORDERS, KINDS = (
    (1, 1000, 10**6),
    (1, 12),
    ("", "20", "10", "5.5", "0"),
    ("", "day", "month"),
    ("", "accept"),
)
PLAIN = Unit()
LARGEST = 1_000_000
"""Bytes of a mapping file."""


@dataclass(frozen=True)
class ColumnMapping:
    """What a column means, and its unit."""

    title: str
    means: str
    unit: Unit = PLAIN


@dataclass(frozen=True)
class SheetMapping:
    """What a sheet holds, and each of its columns in order."""

    holds: str
    columns: tuple[ColumnMapping, ...]
    name: str = ""
    fill_down: bool | None = None
    """Whether a blank cell in the client's column repeats the one above; None where nobody said."""

    @property
    def titles(self) -> tuple[str, ...]:
        """What it is known by."""
        return known_by(column.title for column in self.columns)


def known_by(titles: Sequence[str] | Iterator[str]) -> tuple[str, ...]:
    """Titles without what may change from one export to the next: case, accents, signs; blank ones at the end."""
    found = [named(title) for title in titles]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


@dataclass(frozen=True)
class Understanding:
    """What every sheet of some files means."""

    sheets: tuple[SheetMapping, ...] = ()
    same: tuple[tuple[str, str], ...] = field(default=())
    """Names that invoices bear, each with the client that it means."""

    def of(self, titles: Sequence[str]) -> SheetMapping | None:
        """What is said of the sheet with these titles."""
        wanted = known_by(titles)
        return next((sheet for sheet in self.sheets if sheet.titles == wanted), None)

    def as_json(self) -> str:
        """The file, to be kept and given again."""
        sheets = [
            {
                "name": sheet.name,
                "holds": sheet.holds,
                "fill_down": sheet.fill_down,
                "columns": [{"title": c.title, "means": c.means, **_said(c.unit)} for c in sheet.columns],
            }
            for sheet in self.sheets
        ]
        told = {"aide500-mapping": VERSION, "sheets": sheets, "same": [list(pair) for pair in self.same]}
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _said(unit: Unit) -> dict[str, Any]:
    plain = asdict(Unit())
    return {name: value for name, value in asdict(unit).items() if value != plain[name]}


def mapping_from_json(content: bytes, name: str) -> Understanding:
    """What such a file says. Raises ``Unreadable`` where it is none."""
    try:
        if len(content) > LARGEST:
            raise ValueError("too large")
        told = json.loads(content)
        if told["aide500-mapping"] != VERSION:
            raise ValueError("another version")
        same = tuple((str(written), str(client)) for written, client in told.get("same", []))
        return Understanding(tuple(map(_sheet, told["sheets"])), same)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("not-a-mapping", file=name) from None


def _sheet(told: Mapping[str, Any]) -> SheetMapping:
    down = told.get("fill_down")
    columns = tuple(map(_column, told["columns"]))
    return SheetMapping(
        _one_of(told["holds"], HOLDS), columns, str(told.get("name", "")), down if isinstance(down, bool) else None
    )


def _column(told: Mapping[str, Any]) -> ColumnMapping:
    unit = Unit(
        scale=_one_of(told.get("scale", 1), SCALES),
        months=_one_of(told.get("months", 1), MONTHS),
        tax=_one_of(told.get("tax", ""), TAXES),
        order=_one_of(told.get("order", ""), ORDERS),
        kinds=_one_of(told.get("kinds", ""), KINDS),
    )
    return ColumnMapping(str(told["title"]), _one_of(told["means"], (*MEANINGS, CARRIED)), unit)


def _one_of(value: Any, among: Sequence[Any]) -> Any:
    if value not in among:
        raise ValueError("unforeseen")
    return value


NOTHING_SAID = Understanding()
