"""A workbook, read by calamine once it is seen to be one, and no larger inside than it should be."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import BinaryIO, NamedTuple

import polars as pl
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from checker.dossier.message import Message
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.recognise import HEAD
from checker.portfolio.read.tables import EPOCH, EPOCH_1904, EXTRA, MOST_COLUMNS, ROW, Source, Table, Tell, place

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_UNPACKED = 512 * 1024 * 1024
MOST_CELLS = 40_000_000
PIECE = 1024 * 1024
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOK = "xl/workbook.xml"
SINCE_1904 = re.compile(rb'<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"')
CELL = re.compile(rb'\br="([A-Z]{1,8})([0-9]{1,9})"')
# No tag holds a "<", and nothing once passed is looked at again (*+): a hostile sheet takes no longer than another of its size.
EMPTY_FORMULA = re.compile(
    rb'<c\b(?>[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})")[^<>]*+>\s*+<f\b[^<>]*+(?:(?<=/)>|>[^<]*+</f>)'
    rb"\s*+(?:<v\s*+/>|<v>\s*+</v>)?+\s*+</c>"
)
ERROR = re.compile(rb'<c\b(?=[^<>]*\bt="e")[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
SHEET_PART = re.compile(rb'<(?:\w++:)?+sheet\b[^<>]*?\br:id="([^"]+)"')
RELATION = re.compile(rb"<(?:\w++:)?+Relationship\b[^<>]*+>")
ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')

Places = frozenset[tuple[int, int]]
"""Cells by row (from 1) and column (from 0)."""


def is_workbook(source: Source) -> bool:
    """Whether the file is a workbook by its first bytes, whatever its name says."""
    with source.open() as file:
        return file.read(8).startswith((ZIP, OLE))


def workbook_tables(source: Source) -> list[Table]:
    """The sheets of a workbook. Raises ``Unreadable`` where it is encrypted, broken, or a trap."""
    with source.open() as file:
        start = file.read(8)
        if start.startswith(OLE):
            _refuse_old(source, file)
        inside = _inspect(source, file)
    try:
        with source.open() as file:
            book = CalamineWorkbook.from_filelike(file)
            return [_table(source, book, at, inside) for at in range(len(book.sheet_names))]
    except PasswordError:
        raise Unreadable("encrypted-workbook", file=source.name) from None
    except (CalamineError, ValueError, OSError):
        raise Unreadable("broken-workbook", file=source.name) from None


def _refuse_old(source: Source, file: BinaryIO) -> None:
    """What is no zip is an encrypted workbook, or one of before 2007."""
    while piece := file.read(PIECE):
        if ENCRYPTED in piece:
            raise Unreadable("encrypted-workbook", file=source.name)
    raise Unreadable("old-workbook", file=source.name)


# -- before it is opened -----------------------------------------------------------------------------------------------


class _Inside(NamedTuple):
    """What only a look inside shows: in each sheet, in order, the formulas without a value; and whether there are macros."""

    valueless: tuple[Places, ...]
    macros: bool
    epoch: date


def _inspect(source: Source, file: BinaryIO) -> _Inside:
    """Look inside before anything is parsed. Refuses what is too large inside, or not what its directory says."""
    try:
        with zipfile.ZipFile(file) as packed:
            entries = packed.infolist()
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise Unreadable("zip-bomb", file=source.name, most=MOST_UNPACKED // 2**20)
            if WORKBOOK not in packed.namelist():
                raise Unreadable("old-workbook", file=source.name)
            if packed.testzip():
                raise Unreadable("broken-workbook", file=source.name)
            sheets = {e.filename: _scan(source, packed.read(e)) for e in entries if e.filename.startswith("xl/worksheets/")}
            macros = any(entry.filename.endswith("vbaProject.bin") for entry in entries)
            epoch = EPOCH_1904 if SINCE_1904.search(packed.read(WORKBOOK)) else EPOCH
            return _Inside(tuple(sheets.get(part, frozenset()) for part in _parts(packed)), macros, epoch)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, KeyError):
        raise Unreadable("broken-workbook", file=source.name) from None


def _parts(packed: zipfile.ZipFile) -> list[str]:
    """The file of each sheet, in the workbook's order."""
    relations = [dict(ATTRIBUTE.findall(tag)) for tag in RELATION.findall(packed.read("xl/_rels/workbook.xml.rels"))]
    targets = {relation.get(b"Id"): relation.get(b"Target", b"").decode() for relation in relations}
    found = [targets.get(id, "") for id in SHEET_PART.findall(packed.read(WORKBOOK))]
    return [target.lstrip("/") if target.startswith("/") else f"xl/{target}" for target in found]


def _scan(source: Source, sheet: bytes) -> Places:
    """Formulas without a value. A sheet whose far corner is out of all measure would fill the memory: it is refused."""
    columns = rows = 0
    for cell in _found(CELL, sheet):
        columns, rows = max(columns, _column(cell[1])), max(rows, int(cell[2]))
    if columns > MOST_COLUMNS:
        raise Unreadable("too-many-columns", file=source.name, columns=columns, most=MOST_COLUMNS)
    if columns * rows > MOST_CELLS:
        raise Unreadable("too-many-cells", file=source.name, most=MOST_CELLS)
    empty = _found(EMPTY_FORMULA, sheet) if b"<f" in sheet else ()
    errors = _found(ERROR, sheet) if b't="e"' in sheet else ()
    return frozenset((int(cell[2]), _column(cell[1]) - 1) for cell in chain(empty, errors))


def _found(pattern: re.Pattern[bytes], sheet: bytes) -> Iterator[re.Match[bytes]]:
    """All that matches, a piece at a time, each cut before a cell: between two pieces other requests have their turn."""
    start = 0
    while start < len(sheet):
        cell = sheet.rfind(b"<c", start + 1, start + PIECE)
        end = cell if cell > start and start + PIECE < len(sheet) else start + PIECE
        yield from pattern.finditer(sheet, start, end)
        start = end


@cache
def _column(letters: bytes) -> int:
    """A column's number, from 1."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


# -- its sheets --------------------------------------------------------------------------------------------------------


def _table(source: Source, book: CalamineWorkbook, at: int, inside: _Inside) -> Table:
    rows = [[_text(value) for value in row] for row in book.get_sheet_by_index(at).to_python(skip_empty_area=False)]
    head = tuple((number, tuple(row)) for number, row in enumerate(rows[:HEAD], start=1))

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        columns = {place(c): [row[c] or None for row in rows[header_row:]] for c in range(width)}
        numbers = pl.Series(ROW, range(header_row + 1, len(rows) + 1), pl.UInt32)
        yield pl.DataFrame(
            {ROW: numbers, **columns, EXTRA: None}, {ROW: pl.UInt32, **dict.fromkeys([*columns, EXTRA], pl.String)}
        )
        tell(1.0)

    remarks = (Message("macros-left-out", {"file": source.name}),) if inside.macros and at == 0 else ()
    hidden = book.sheets_metadata[at].visible is not SheetVisibleEnum.Visible
    valueless = inside.valueless[at] if at < len(inside.valueless) else frozenset()
    return Table(book.sheet_names[at], head, batches, hidden, remarks, valueless, inside.epoch)


def _text(value: object) -> str:
    """A cell as a person would write it. A number has the fifteen digits that a spreadsheet shows, no more."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{Decimal(f'{value:.15g}'):f}"
        case datetime():
            return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
        case date():
            return value.isoformat()
        case timedelta():
            return str(value)
    return str(value)
