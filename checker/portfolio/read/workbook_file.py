"""A workbook (.xlsx, .xls, .ods), read by calamine. What calamine does not tell of an .xlsx (formulas without a value, the
epoch) is read from its parts.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, BinaryIO, NamedTuple
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import polars as pl
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from checker.dossier.message import Message
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.headers import HEAD
from checker.portfolio.read.other_files import refuse_by_parts, refuse_by_streams
from checker.portfolio.read.tables import EPOCH, EXTRA, MOST_COLUMNS, ROW, Source, Table, Tell, place
from checker.portfolio.read.workbook_parts import LARGE, Parts, Places, heads_of, valueless

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_UNPACKED = 512 * 1024 * 1024
MOST_CELLS = 20_000_000
"""Of all its sheets, blank ones within their corners counted."""
MOST_HEAD = 1024 * 1024
"""Characters of the first rows in which the headers are looked for."""
AT_ONCE = 20_000
"""So many rows at a time become columns."""
PIECE = 1024 * 1024
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OVERLAP = 64
"""Bytes: longer than any name looked for."""
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ParseError, ExpatError, EOFError, OSError)
BROKEN_TOO = (NotImplementedError, RuntimeError, LookupError, ValueError, OverflowError)
"""What zipfile and expat raise of parts that are not what they say."""


def is_workbook(source: Source) -> bool:
    """Whether the file is a workbook by its first bytes, whatever its name says."""
    with source.open() as file:
        return file.read(8).startswith((ZIP, OLE))


def workbook_tables(source: Source, *, heads: bool = False) -> list[Table]:
    """The sheets of a workbook; with ``heads``, of large ones no more than the first rows. Raises ``Unreadable`` where it is
    encrypted, broken, or a trap.
    """
    with source.open() as file:
        start = file.read(8)
        inside = _inspect_old(source, file) if start.startswith(OLE) else _inspect(source, file, heads)
    try:
        with source.open() as file:
            read = heads_of(file) if heads and any(inside.large) else file
            return _tables(source, CalamineWorkbook.from_filelike(read), inside)
    except PasswordError:
        raise Unreadable("encrypted-workbook", file=source.name) from None
    except (CalamineError, *BROKEN, *BROKEN_TOO):
        raise Unreadable("broken-workbook", file=source.name) from None


# -- before it is opened -----------------------------------------------------------------------------------------------


class _Inside(NamedTuple):
    """What only a look inside shows: in each sheet, in order, the formulas without a value, and whether it is large; whether
    there are macros; from when days are counted.
    """

    valueless: tuple[Places, ...]
    macros: bool
    epoch: date
    large: tuple[bool, ...] = ()


NOTHING_BUT_SHEETS = _Inside((), macros=False, epoch=EPOCH)
"""What an .xls or an .ods shows: calamine reads their days by itself."""
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"


def _inspect_old(source: Source, file: BinaryIO) -> _Inside:
    """What is no zip is an encrypted workbook, one of before 2007, or no workbook."""
    before = b""
    while piece := file.read(PIECE):
        if ENCRYPTED in before + piece:
            raise Unreadable("encrypted-workbook", file=source.name)
        refuse_by_streams(source, before + piece)
        before = piece[-OVERLAP:]
    return NOTHING_BUT_SHEETS


def _inspect(source: Source, file: BinaryIO, heads: bool) -> _Inside:
    """Look inside before it is opened. Refuses what is too large inside, or not what its directory says.

    With ``heads``, its parts are looked at no further: they will be when they are read.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise Unreadable("zip-bomb", file=source.name, most=MOST_UNPACKED // 2**20)
            if not heads and packed.testzip():
                raise Unreadable("broken-workbook", file=source.name)
            if "mimetype" in packed.namelist() and packed.read("mimetype").strip() == OPEN_DOCUMENT:
                return NOTHING_BUT_SHEETS
            parts = Parts(packed)
            if not parts.is_workbook:
                refuse_by_parts(source, packed)
            sheets = parts.sheets()
            places = () if heads else tuple(valueless(parts.read(name)) for name in sheets)
            large = tuple(parts.size(name) > LARGE for name in sheets)
            return _Inside(places, parts.macros, parts.epoch(), large)
    except (*BROKEN, *BROKEN_TOO):
        raise Unreadable("broken-workbook", file=source.name) from None


# -- its sheets --------------------------------------------------------------------------------------------------------


def _tables(source: Source, book: CalamineWorkbook, inside: _Inside) -> list[Table]:
    left = MOST_CELLS
    tables = []
    for at in range(len(book.sheet_names)):
        sheet = book.get_sheet_by_index(at)
        height, width = (last + 1 for last in sheet.end or (-1, -1))
        if width > MOST_COLUMNS:
            raise Unreadable("too-many-columns", file=source.name, columns=width, most=MOST_COLUMNS)
        left -= height * width
        if left < 0:
            raise Unreadable("too-many-cells", file=source.name, most=MOST_CELLS)
        tables.append(_table(source, book, sheet, at, inside))
    return tables


def _table(source: Source, book: CalamineWorkbook, sheet: CalamineSheet, at: int, inside: _Inside) -> Table:
    rows = sheet.to_python(skip_empty_area=False)
    head = tuple(_head(rows))
    frame = _frame(rows)

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        numbers = pl.Series(ROW, range(header_row + 1, frame.height + 1), pl.UInt32)
        columns = [frame.get_column(place(c)).slice(header_row) for c in range(width)]
        yield pl.DataFrame([numbers, *columns, pl.Series(EXTRA, [None], pl.String).new_from_index(0, len(numbers))])
        tell(1.0)

    remarks = (Message("macros-left-out", {"file": source.name}),) if inside.macros and at == 0 else ()
    hidden = book.sheets_metadata[at].visible is not SheetVisibleEnum.Visible
    places = inside.valueless[at] if at < len(inside.valueless) else frozenset()
    large = at < len(inside.large) and inside.large[at]
    return Table(book.sheet_names[at], head, batches, hidden, remarks, places, inside.epoch, large=large)


def _head(rows: list[list[Any]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first rows as texts, as long as they are not absurdly long."""
    left = MOST_HEAD
    for number, row in enumerate(rows[:HEAD], start=1):
        cells = tuple(map(_text, row))
        left -= sum(map(len, cells))
        if left < 0:
            return
        yield number, cells


def _frame(rows: list[list[Any]]) -> pl.DataFrame:
    """The rows as columns of texts, blank cells null."""
    schema = {place(c): pl.String() for c in range(len(rows[0]) if rows else 0)}
    portions = (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))
    frames = [pl.DataFrame([_texts(column) for column in zip(*portion, strict=True)], schema) for portion in portions]
    return pl.concat(frames or [pl.DataFrame(schema=schema)], rechunk=True)


def _texts(column: tuple[Any, ...]) -> list[str | None]:
    """A sheet may be nearly all blank: that costs next to nothing."""
    return [None if value == "" else value if type(value) is str else _text(value) for value in column]


def _text(value: object) -> str:
    """A cell as a person would write it. A number has the fifteen digits that a spreadsheet shows, no more; one of three
    decimals gets a fourth, for it is surely no thousand.
    """
    match value:
        case bool():
            return str(value).lower()
        case float():
            if value.is_integer() and abs(value) < 1e15:
                return str(int(value))
            number = f"{Decimal(f'{value:.15g}'):f}"
            return number + "0" * (len(number.partition(".")[2]) == 3)
        case datetime():
            return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
        case date():
            return value.isoformat()
        case timedelta():
            return str(value)
    return str(value)
