"""Files more, as yet other practices would keep them: ``other_practices.txt`` (twenty), then ``later_practices.txt``
(thirty-eight), were written, with the true verdicts, by someone who had not looked at the reader. A cell after ``=`` is a
number, a day or a truth; any other is a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checker.portfolio.read.titles import Unit
from tests.portfolio.files import as_csv, as_workbook
from tests.portfolio.read.real_exports.made import Export, Table

VERDICTS, SAID = "verdicts", "said on the page of columns"
UNITS = {
    "scale=1000": Unit(scale=1000),
    "order=day": Unit(order="day"),
    "order=month": Unit(order="month"),
    "kinds=accept": Unit(kinds="accept"),
    "": Unit(),
}
SEPARATORS = {"tab": "\t"}


def _exports(text: str) -> Iterator[Export]:
    for part in ("\n" + text).split("\n# ")[1:]:
        name, *sections = part.split("\n## ")
        tables = {title: _table(lines) for title, _, lines in (section.partition("\n") for section in sections)}
        true, said = dict(tables.pop(VERDICTS)), tables.pop(SAID, [])
        yield Export(
            name.strip(), _files(tables), true, {title: (means, UNITS[unit]) for title, means, unit in map(_three, said)}
        )


def _table(lines: str) -> Table:
    return [[_value(cell) for cell in line.split(" | ")] for line in lines.rstrip("\n").split("\n")]


def _three(row: list[Any]) -> list[Any]:
    return [*row, "", ""][:3]


def _value(cell: str) -> Any:
    written = cell.removeprefix("=")
    if written == cell:
        return cell or None
    if written in ("TRUE", "FALSE"):
        return written == "TRUE"
    return date.fromisoformat(written) if written.count("-") == 2 else float(written)


def _files(tables: dict[str, Table]) -> dict[str, bytes]:
    """Each file: a CSV with its separator and letters, or a workbook's sheets."""
    books: dict[str, dict[str, Table]] = {}
    files = {}
    for title, table in tables.items():
        name, _, how = title.partition(" : ")
        if name.endswith(".csv"):
            separator, encoding = how.split()
            files[name] = as_csv(table, SEPARATORS.get(separator, separator), encoding)
        else:
            books.setdefault(name, {})[how] = table
    return files | {name: as_workbook(**sheets) for name, sheets in books.items()}


OTHER_PRACTICES, LATER_PRACTICES = (
    tuple(_exports((Path(__file__).parent / name).read_text())) for name in ("other_practices.txt", "later_practices.txt")
)
