"""A workbook being written: its formats, and cells whose text is never a formula. The same in gives the same out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from textwrap import wrap
from typing import Any, BinaryIO

import polars as pl
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from checker.portfolio.read.faults import address
from checker.words.wording import Words

CREATED = datetime(2021, 1, 28)
INK = {"met": "#1B6A3A", "not_met": "#A0281C", "unknown": "#7A5000", "not_applicable": "#57514A"}
WASH = {"met": "#E4F1E3", "not_met": "#FBE7E1", "unknown": "#FBF0D3", "not_applicable": "#EEE8DB"}
ACCENT = "#0D5557"
LONGEST = 32_767
"""The most characters a cell holds."""
A4 = 9
LINE, TALLEST = 15, 409
"""Points: a line of text, and the tallest row there can be."""

Cell = tuple[Any, Any]
"""A value and its format; None for the format of its type."""


class WorkbookWriter:
    """Writes sheets one after the other, each from top to bottom. ``close`` ends the workbook.

    Either in memory, or through temporary files, in clear, which are gone once it is closed.
    """

    def __init__(self, out: BinaryIO, in_memory: bool) -> None:
        place = {"in_memory": in_memory, "constant_memory": not in_memory}
        self.book = xlsxwriter.Workbook(out, {**place, "strings_to_formulas": False, "strings_to_urls": False})
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
        self.money = self.book.add_format({**base, "num_format": "#,##0.00 €", "align": "right", "indent": 1})
        self.number = self.book.add_format({**base, "num_format": "#,##0"})
        self.share = self.book.add_format({**base, "num_format": "0 %"})
        self.day = self.book.add_format({**base, "num_format": "dd/mm/yyyy", "align": "left"})
        self.link = self.book.add_format({**base, "font_color": ACCENT, "underline": 1})
        self.marks = {id: self.book.add_format({**base, "font_color": INK[id], "bg_color": WASH[id]}) for id in INK}
        self._marking = frozenset(self.marks.values())
        self._wrapping = frozenset((self.wrapped, self.hint))
        self._widths: Sequence[float] = ()

    def sheet(self, name: str, widths: Sequence[float], headers: Sequence[str] = (), pages: int = 1) -> Worksheet:
        """A new sheet; with headers, these are frozen, filtered by (see ``filtered``) and printed again on every page.

        It is printed on so many ``pages`` side by side, each of which repeats the first column.
        """
        sheet = self.book.add_worksheet(name)
        self._widths = widths
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        if headers:
            self._write_headers(sheet, headers)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(pages, 0)
        sheet.set_footer("&L&A&R&P / &N")
        if pages > 1:
            sheet.repeat_columns(0)
        return sheet

    def _write_headers(self, sheet: Worksheet, headers: Sequence[str]) -> None:
        lines = max(len(wrap(header, int(width))) for header, width in zip(headers, self._widths, strict=True))
        sheet.set_row(0, LINE * max(2, lines) + 3)
        for at, header in enumerate(headers):
            sheet.write_string(0, at, header[:LONGEST], self.header)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)

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

    def put_row(self, sheet: Worksheet, row: int, cells: Sequence[Cell]) -> None:
        """A row of cells, as high as its wrapped texts need. A blank one is left out, unless it is marked."""
        if (lines := self._lines(cells)) > 1:  # not every spreadsheet finds the height by itself
            sheet.set_row(row, min(LINE * lines, TALLEST))
        for column, (value, style) in enumerate(cells):
            if (value is not None and value != "") or style in self._marking:
                self.put(sheet, row, column, value, style)

    def put_across(self, sheet: Worksheet, row: int, text: str) -> None:
        """A text over the whole width of the sheet."""
        sheet.set_row(row, LINE * _lines(text, sum(self._widths)))
        sheet.merge_range(row, 0, row, len(self._widths) - 1, text, self.wrapped)

    def _lines(self, cells: Sequence[Cell]) -> int:
        """How many lines the longest of the wrapped texts takes, by the widths of the sheet."""
        most = 1
        for (text, style), width in zip(cells, self._widths, strict=False):  # a row may be shorter than the sheet is wide
            if style in self._wrapping and text and (len(text) > width or "\n" in text):
                most = max(most, sum(_lines(line, width) for line in text.split("\n")))
        return most

    def statuses(self, words: Words) -> Mapping[str | None, Cell]:
        """Each status of a condition in words and in its colour; a blank cell for the status of what was not judged."""
        return {None: (None, None)} | {id: (words(f"status-{id}"), mark) for id, mark in self.marks.items()}

    def link_to(self, sheet: Worksheet, row: int, column: int, text: str, name: str, to_row: int, to_column: int) -> None:
        """A text that leads to a cell of another sheet."""
        sheet.write_url(row, column, f"internal:{address(name, to_row + 1, to_column)}", self.link, text[:LONGEST])

    def close(self) -> None:
        """End the workbook. Raises ``OSError`` where it cannot be written."""
        try:
            self.book.close()
        except FileCreateError as refused:
            raise refused.args[0] from None


@lru_cache(maxsize=65536)
def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column so many figures wide, broken between words: letters are narrower than figures."""
    return len(wrap(text, int(1.2 * width))) if len(text) > width else 1


def fitted(texts: pl.Series, title: str, most: float = 40) -> float:
    """The width of a column of texts: of the longest line of them and of the title's words, within reason."""
    lines = texts.drop_nulls().str.split("\n").explode().str.len_chars().to_list()
    longest: float = max([10, *lines, *map(len, title.split())])
    return min(longest + 2, most)
