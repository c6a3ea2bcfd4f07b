"""A workbook being written: its formats, and cells whose text is never a formula. The same in gives the same out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from checker.portfolio.faults import address
from checker.wording import Words

CREATED = datetime(2021, 1, 28)
INK = {"met": "#1B6A3A", "not_met": "#A0281C", "unknown": "#7A5000", "not_applicable": "#57514A"}
WASH = {"met": "#E4F1E3", "not_met": "#FBE7E1", "unknown": "#FBF0D3", "not_applicable": "#EEE8DB"}
ACCENT = "#0D5557"
LONGEST = 32_767
"""The most characters a cell holds."""
A4 = 9

Cell = tuple[Any, Any]
"""A value and its format; None for the format of its type."""


class Pen:
    """Writes sheets from top to bottom. ``close`` ends the workbook."""

    def __init__(self, out: BinaryIO) -> None:
        self.book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        self.book.set_properties({"created": CREATED, "author": "aide500", "title": "aide500"})
        base = {"valign": "top"}
        self.title = self.book.add_format({"bold": True, "font_size": 16, "font_color": ACCENT})
        self.heading = self.book.add_format({"bold": True, "font_size": 12, "font_color": ACCENT})
        self.header = self.book.add_format(
            {
                "bold": True,
                "font_color": "#FFFDF8",
                "bg_color": ACCENT,
                "text_wrap": True,
                "valign": "vcenter",
                "border_color": ACCENT,
            }
        )
        self.text = self.book.add_format(base)
        self.wrapped = self.book.add_format({**base, "text_wrap": True})
        self.hint = self.book.add_format(
            {**base, "text_wrap": True, "italic": True, "font_color": "#5D564B", "bg_color": "#FAF6EE"}
        )
        self.money = self.book.add_format({**base, "num_format": "#,##0.00 €"})
        self.number = self.book.add_format({**base, "num_format": "#,##0"})
        self.share = self.book.add_format({**base, "num_format": "0 %"})
        self.day = self.book.add_format({**base, "num_format": "dd/mm/yyyy", "align": "left"})
        self.link = self.book.add_format({**base, "font_color": ACCENT, "underline": 1})
        self.marks = {id: self.book.add_format({**base, "font_color": INK[id], "bg_color": WASH[id]}) for id in INK}
        self._marking = frozenset(self.marks.values())

    def sheet(self, name: str, widths: Sequence[float], headers: Sequence[str] = (), height: float = 32) -> Worksheet:
        """A new sheet; with headers, these are frozen and filtered by (see ``filtered``)."""
        sheet = self.book.add_worksheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        if headers:
            sheet.set_row(0, height)
            for at, header in enumerate(headers):
                sheet.write_string(0, at, header, self.header)
            sheet.freeze_panes(1, 1)
        return sheet

    def filtered(self, sheet: Worksheet, rows: int, columns: int) -> None:
        """Filters on the headers."""
        sheet.autofilter(0, 0, max(rows, 1), columns - 1)

    def put(self, sheet: Worksheet, row: int, column: int, value: Any, style: Any = None) -> None:
        """A value in a cell, by its type. A text is written as text whatever it begins with."""
        match value:
            case None | "":
                if style is not None:
                    sheet.write_blank(row, column, None, style)
            case str() if value.startswith("<r>"):  # the library would take it for marked-up text of its own
                sheet.write_rich_string(row, column, value[:1], value[1:2], value[2:LONGEST], style or self.text)
            case str():
                sheet.write_string(row, column, value[:LONGEST], style or self.text)
            case Decimal():
                sheet.write_number(row, column, float(value), style or self.money)
            case int() | float():
                sheet.write_number(row, column, value, style or self.text)
            case date():
                sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style or self.day)

    def put_row(self, sheet: Worksheet, row: int, cells: Iterable[Cell]) -> None:
        """A row of cells. A blank one is left out, unless it is marked."""
        for column, (value, style) in enumerate(cells):
            if (value is not None and value != "") or style in self._marking:
                self.put(sheet, row, column, value, style)

    def statuses(self, words: Words) -> Mapping[str | None, Cell]:
        """Each status of a condition in words and in its colour; a blank cell for the status of what was not judged."""
        return {None: (None, None)} | {id: (words(f"status-{id}"), mark) for id, mark in self.marks.items()}

    def link_to(self, sheet: Worksheet, row: int, column: int, text: str, name: str, to_row: int, to_column: int) -> None:
        """A text that leads to a cell of another sheet."""
        sheet.write_url(row, column, f"internal:{address(name, to_row + 1, to_column)}", self.link, text[:LONGEST])

    def close(self) -> None:
        """End the workbook."""
        self.book.close()
