"""The parts of an .xlsx: which is which, and what calamine does not tell of them. Read as XML, however it is written."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import BinaryIO
from xml.etree import ElementTree
from xml.parsers import expat

from checker.portfolio.read.tables import EPOCH, EPOCH_1904

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SUSPECT = [re.compile(part) for part in (rb"<f[\s/>]", rb":f[\s/>]", rb"""t\s*=\s*["'](?:e|&)""", rb"\0")]
"""Without any of these in it (a tag f, a type that is or may be e, another encoding), a sheet has no formula and no error. One
by one, each by the letter it begins with, they are looked for in a tenth of the time.
"""
REFERENCE = re.compile(r"([A-Za-z]{1,8})([0-9]{1,9})")

SHEETS = "xl/worksheets/"
LARGE, HEAD_BYTES = 16 * 1024 * 1024, 1024 * 1024
"""Bytes of XML: of so large a sheet, so many hold its first rows."""
ROW_END = re.compile(rb"</((?:[A-Za-z0-9_]+:)?)row\s*>")

Places = frozenset[tuple[int, int]]
"""Cells by row (from 1) and column (from 0)."""


class Parts:
    """The parts of a workbook by their names, which calamine and Excel read in any case and with either slash."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._entries: Mapping[str, zipfile.ZipInfo] = {_named(entry.filename): entry for entry in packed.infolist()}

    @property
    def is_workbook(self) -> bool:
        """Whether it is one, and no other zip."""
        return WORKBOOK in self._entries

    @property
    def macros(self) -> bool:
        """Whether there are any."""
        return any(name.endswith("vbaproject.bin") for name in self._entries)

    def read(self, name: str) -> bytes:
        """The content of a part. Raises ``KeyError`` where there is none."""
        return self._packed.read(self._entries[_named(name)])

    def size(self, name: str) -> int:
        """The bytes of a part, unpacked; 0 where there is none."""
        return self._entries[_named(name)].file_size if _named(name) in self._entries else 0

    def sheets(self) -> list[str]:
        """The part of each sheet, in the workbook's order."""
        relations = ElementTree.fromstring(self.read(RELATIONS))  # noqa: S314 expat bounds entities, and loads nothing
        targets = {relation.get("Id"): relation.get("Target", "") for relation in relations.iter()}
        ids = [_relation_of(sheet) for sheet in self._workbook() if _local(sheet.tag) == "sheet"]
        return [posixpath.normpath(posixpath.join("xl", targets.get(id, "").replace("\\", "/"))).lstrip("/") for id in ids]

    def epoch(self) -> date:
        """The day that it counts days from."""
        properties = (tag for tag in self._workbook() if _local(tag.tag) == "workbookPr")
        return EPOCH_1904 if any(tag.get("date1904") in ("1", "true") for tag in properties) else EPOCH

    def _workbook(self) -> Iterator[ElementTree.Element]:
        return ElementTree.fromstring(self.read(WORKBOOK)).iter()  # noqa: S314 as above


def heads_of(file: BinaryIO) -> BytesIO:
    """The workbook, each of its large sheets cut off after its first rows. Raises what ``zipfile`` does of a broken one."""
    out = BytesIO()
    with zipfile.ZipFile(file) as packed, zipfile.ZipFile(out, "w") as cut:
        for entry in packed.infolist():
            of_sheet = _named(entry.filename).startswith(SHEETS) and entry.file_size > LARGE
            with packed.open(entry) as part:
                cut.writestr(entry.filename, _cut_off(part.read(HEAD_BYTES)) if of_sheet else part.read())
    out.seek(0)
    return out


def _cut_off(sheet: bytes) -> bytes:
    """A sheet's beginning, ended after its last whole row."""
    ends = [*ROW_END.finditer(sheet)]
    if not ends:
        return sheet
    prefix = ends[-1][1]
    return sheet[: ends[-1].end()] + b"</" + prefix + b"sheetData></" + prefix + b"worksheet>"


def _named(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _relation_of(sheet: ElementTree.Element) -> str | None:
    return next((value for name, value in sheet.items() if name.startswith("{") and _local(name) == "id"), None)


def valueless(sheet: bytes) -> Places:
    """The cells of a sheet that hold a formula without its value, or an error."""
    if not any(part.search(sheet) for part in SUSPECT):
        return frozenset()
    scan = _Scan()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = scan.begin, scan.end, scan.text
    parser.Parse(sheet, True)
    return frozenset(scan.found)


class _Scan:
    """Goes through a sheet, and counts rows and cells where they bear no number."""

    def __init__(self) -> None:
        self.found: set[tuple[int, int]] = set()
        self._row, self._column = 0, -1
        self._formula = self._value = self._error = self._in_value = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                written = attributes.get("r", "")
                self._row = int(written) if written.isdecimal() and len(written) < 10 else self._row + 1
                self._column = -1
            case "c":
                self._begin_cell(attributes)
            case "f":
                self._formula = True
            case "v" | "is":
                self._in_value = True

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self._column += 1
        if named := REFERENCE.fullmatch(attributes.get("r", "")):
            self._row, self._column = int(named[2]), _column(named[1])
        self._formula = self._value = False
        self._error = attributes.get("t") == "e"

    def text(self, text: str) -> None:
        self._value = self._value or (self._in_value and bool(text))

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "c":
                if self._error or (self._formula and not self._value):
                    self.found.add((self._row, self._column))
            case "v" | "is":
                self._in_value = False


def _column(letters: str) -> int:
    """A column's number, from 0."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
