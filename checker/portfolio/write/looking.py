"""The worksheet that shows a portfolio at a glance: the tables of ``judge.looking``, each with its chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from checker.explain.answers import MARKS
from checker.portfolio.judge.looking import Looking, looking
from checker.portfolio.judge.screen import Screened
from checker.portfolio.write.worksheet import INK, Cell, WorkbookWriter
from checker.words.wording import Words
from rules.assess import INVOICES

WIDTHS = (44, 16, 16, 16, 16, 4, 90)
CHART_ROWS = 13
"""What a chart takes beside its table."""


def fact_in_words(words: Words, id: str) -> str:
    """What is missing, as a thing to ask all clients for."""
    return words("missing-invoices") if id == INVOICES.fact else words(id)


def looking_sheet(writer: WorkbookWriter, screened: Screened, words: Words) -> None:
    """Verdicts by text, what refuses most, invoices by month, and the single answers that would settle most."""
    found, name = looking(screened), words("out-looking")
    sheet = writer.sheet(name, WIDTHS)
    sheet.hide_gridlines(2)
    row = _block(writer, sheet, name, 0, "look-by-text", *_texts(writer, found, words), list(MARKS.values()), words)
    row = _block(writer, sheet, name, row, "look-refusing", *_refusing(writer, found, words), ["not_met"], words)
    row = _block(writer, sheet, name, row, "look-single", *_single(writer, found, words), ["unknown"], words)
    writer.put_across(sheet, row, words("look-months-lead", first=words.day(found.days[0]), last=words.day(found.days[1])))
    row = _block(
        writer, sheet, name, row + 1, "look-months", *_months(writer, found, words), ["met", "not_met", "unknown"], words
    )
    if found.elsewhere:
        writer.put_across(sheet, row, words("look-elsewhere", amount=words.euros(found.elsewhere)))


def _texts(writer: WorkbookWriter, found: Looking, words: Words) -> tuple[list[str], list[list[Cell]]]:
    titles = [words("look-text"), *(words(f"verdict-{verdict}") for verdict in MARKS)]
    rows: list[list[Cell]] = [
        [(words(f"edition-{text.edition}"), writer.wrapped), *((text.verdicts[verdict], writer.number) for verdict in MARKS)]
        for text in found.texts
    ]
    return titles, rows


def _refusing(writer: WorkbookWriter, found: Looking, words: Words) -> tuple[list[str], list[list[Cell]]]:
    rows: list[list[Cell]] = [
        [(words(f"condition-{id}"), writer.wrapped), (count, writer.number)] for id, count in found.refusing
    ]
    return [words("look-condition"), words("look-clients")], rows


def _single(writer: WorkbookWriter, found: Looking, words: Words) -> tuple[list[str], list[list[Cell]]]:
    rows: list[list[Cell]] = [
        [(fact_in_words(words, id), writer.wrapped), (count, writer.number)] for id, count in found.single
    ]
    return [words("look-single-fact"), words("look-clients")], rows


def _months(writer: WorkbookWriter, found: Looking, words: Words) -> tuple[list[str], list[list[Cell]]]:
    titles = [words("look-month"), *(words(f"look-month-{kind}") for kind in ("counted", "not_counted", "open")), ""]
    rows: list[list[Cell]] = [
        [
            (words.month(month.first), writer.text),
            *((amount, writer.money) for amount in (month.counted, month.not_counted, month.open)),
            ("" if month.admitted else words("look-month-outside"), writer.text),
        ]
        for month in found.months
    ]
    return titles, rows


def _block(
    writer: WorkbookWriter,
    sheet: Worksheet,
    name: str,
    row: int,
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    marks: Sequence[str],
    words: Words,
) -> int:
    """A heading, a table and its chart, a series for each of ``marks``; gives the row for what comes next."""
    writer.put(sheet, row, 0, words(title), writer.heading)
    for at, text in enumerate(titles):
        if text:
            writer.put(sheet, row + 1, at, text, writer.header)
    for at, cells in enumerate(rows, start=row + 2):
        writer.put_row(sheet, at, cells)
    if not rows:
        writer.put(sheet, row + 2, 0, words("look-single-none") if title == "look-single" else "–")
        return row + 4
    chart = writer.book.add_chart({"type": "column" if len(rows) > 8 else "bar", "subtype": "stacked"})
    for at, mark in enumerate(marks, start=1):
        chart.add_series(_series(name, row + 1, len(rows), at, mark))
    dress(chart, words(title), legend=len(marks) > 1, upright=len(rows) > 8)
    sheet.insert_chart(row, 6, chart)
    return row + max(len(rows) + 3, CHART_ROWS)


def _series(name: str, top: int, count: int, column: int, mark: str) -> dict[str, Any]:
    return {
        "name": [name, top, column],
        "categories": [name, top + 1, 0, top + count, 0],
        "values": [name, top + 1, column, top + count, column],
        "fill": {"color": INK[mark]},
        "gap": 60,
    }


def dress(chart: Any, title: str, height: int = 240, *, legend: bool = False, upright: bool = False) -> None:
    """Give a chart its title and its size, and leave out what its figures say already."""
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_legend({"position": "bottom"} if legend else {"none": True})
    if not upright:
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": 620, "height": height})
