"""A CSV file, read in blocks, so that memory stays flat: UTF-8, UTF-16 or older letters; parted by ; , tab or bar."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import polars as pl
from polars.exceptions import PolarsError

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.headers import HEAD, Role
from checker.portfolio.read.recognise import layout
from checker.portfolio.read.tables import EXTRA, MOST_COLUMNS, ROW, Source, Table, Tell, place

BLOCK, PIECE = 16 * 1024 * 1024, 1024 * 1024
LONGEST_ROW = 4 * BLOCK
PREVIEW = 256 * 1024
csv.field_size_limit(PREVIEW)
UTF_8 = "utf-8"
MOST_BYTES = 4
"""Of a letter in UTF-8."""
ENCODINGS = ("cp1252", "cp850", "mac_roman")
LETTERS = "àâçéèêëîïôùûœÀÂÇÉÈÊÎÔŒ’«»€°"
"""What is written in French beside ASCII."""
SEPARATORS = ";,\t|"
SEPARATOR_LINE = "sep="
"""A first line that tells Excel the separator: a spreadsheet does not show it, nor count it."""


def csv_table(source: Source) -> Table:
    """The one table of a CSV file. Raises ``Unreadable`` where it is empty or absurdly wide."""
    with source.open() as file:
        start = file.read(PREVIEW)
    opening = codecs.getincrementaldecoder(_encoding_of(start))("replace").decode(start)
    if not opening.strip():
        raise Unreadable("empty-file", file=source.name)
    separator, rows = _separated(opening)
    hidden = 1 if rows[0][:1] and rows[0][0].casefold() == SEPARATOR_LINE else 0
    widest = max(map(len, rows))
    if widest == 1 and _is_aligned([row[0] for row in rows if row]):
        raise Unreadable("file-is-aligned", file=source.name)
    if widest > MOST_COLUMNS:
        raise Unreadable("too-many-columns", file=source.name, columns=widest, most=MOST_COLUMNS)
    head = tuple((number, tuple(cells)) for number, cells in enumerate(rows[hidden:], start=1))
    returns = "\n" not in opening

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        blocks = _blocks(source, _encoding(source), returns)
        found = _batches(blocks, separator, width, header_row, 1 - hidden, tell)
        return _ahead(found) if large else found

    large = source.size > BLOCK
    return Table(source.stem, head, batches, may_shift=True, large=large)


def _is_aligned(lines: list[str]) -> bool:
    """Whether most lines are parted by runs of spaces: columns of a fixed width."""
    written = [line for line in lines if line.strip()]
    return len(written) > 1 and 2 * sum(bool(re.search(r"\S {2,}\S", line)) for line in written) > len(written)


def _encoding(source: Source) -> str:
    """UTF-8 where the whole file is; otherwise as its first letters that are not say."""
    with source.open() as file:
        first = piece = file.read(PIECE)
        begun, at = b"", 0
        while piece:
            following = file.read(PIECE)
            end = _last_letter(piece) if following else len(piece)
            if not _is_utf_8(begun + piece[:end]):
                file.seek(at // BLOCK * BLOCK)
                found = _encoding_of(file.read(BLOCK))
                return found if found != UTF_8 else ENCODINGS[0]
            begun, piece, at = piece[end:], following, at + len(piece)
    return _encoding_of(first)


def _last_letter(piece: bytes) -> int:
    """Where the last letter of UTF-8 begins: it may go on in the next piece."""
    ends = range(len(piece) - 1, len(piece) - 1 - MOST_BYTES, -1)
    return next((at for at in ends if piece[at] & 0b11000000 != 0b10000000), len(piece))


def _is_utf_8(content: bytes) -> bool:
    """Polars tells that in a fifth of the time that Python takes to decode it."""
    try:
        pl.Series([content], dtype=pl.Binary).cast(pl.String)
    except PolarsError:
        return False
    return True


def _encoding_of(start: bytes) -> str:
    """UTF-8 where it may be; else that of Windows, DOS or old Macintoshes: by which it has most of the letters of French."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if 3 * start.count(0) > len(start):  # two bytes a letter, and nothing that says so
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    try:
        codecs.getincrementaldecoder(UTF_8)().decode(start)
    except UnicodeDecodeError:
        foreign = start.translate(None, bytes(range(128)))[:PREVIEW]
        return max(ENCODINGS, key=lambda encoding: sum(map(foreign.decode(encoding, "replace").count, LETTERS)))
    return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else UTF_8


def _separated(opening: str) -> tuple[str, list[list[str]]]:
    """The separator under which the first rows name most columns that we know, and these rows."""
    best: tuple[tuple[float, int], str, list[list[str]]] | None = None
    for separator in SEPARATORS:
        rows = _first_rows(opening, separator)
        numbered = list(enumerate(rows, start=1))
        known = max((found[0] + 1 for role in Role if (found := layout(numbered, role))), default=0)
        merit = (known, max(map(len, rows)))
        if best is None or merit > best[0]:
            best = (merit, separator, rows)
    assert best
    return best[1], best[2]


def _first_rows(opening: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(opening, newline=""), delimiter=separator)
    rows = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == HEAD:
                break
    except csv.Error:  # a line break that is none: what follows is not looked at for headers
        pass
    return rows or [[]]


def _batches(
    blocks: Iterator[tuple[bytes, float]], separator: str, width: int, header_row: int, number: int, tell: Tell
) -> Iterator[pl.DataFrame]:
    """The rows after the header, their numbers counted as a spreadsheet does: a line break in quotes makes no row."""
    for block, done in blocks:
        rows = _parsed(block, separator, width)
        rows = rows.select((pl.row_index(ROW).cast(pl.Int64) + number).cast(pl.UInt32), pl.all())
        yield rows.slice(max(0, header_row + 1 - number))
        number += rows.height
        tell(done)


def _ahead(batches: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """The same, each parsed while the one before it is read."""
    with ThreadPoolExecutor(1) as other:
        coming = other.submit(next, batches, None)
        while (batch := coming.result()) is not None:
            coming = other.submit(next, batches, None)
            yield batch


def _parsed(block: bytes, separator: str, width: int) -> pl.DataFrame:
    schema = dict.fromkeys([*map(place, range(width)), EXTRA], pl.String())
    for quote in ('"', None):  # where a quote is never closed, quotes are read as they stand
        try:
            return pl.read_csv(
                block,
                has_header=False,
                separator=separator,
                quote_char=quote,
                schema=schema,
                missing_columns="insert",
                extra_columns="ignore",
                truncate_ragged_lines=True,
            )
        except PolarsError:
            if quote is None:
                raise
    raise AssertionError("unreachable")


def _blocks(source: Source, encoding: str, returns: bool) -> Iterator[tuple[bytes, float]]:
    """Whole rows in UTF-8, some megabytes at a time, with how much of the file has been read.

    ``returns``: the rows end as on old Macintoshes, with a return and no line feed.
    """
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    passed, rest, plain = 0, b"", encoding == UTF_8
    with source.open() as file:
        while block := file.read(BLOCK):
            passed += len(block)
            read = block if plain else decoder.decode(block).encode()
            rest += read.replace(b"\r", b"\n") if returns else read
            cut = _last_row_end(rest)
            if cut:
                yield rest[:cut], passed / source.size
                rest = rest[cut:]
    rest += decoder.decode(b"", final=True).encode()
    if rest:
        yield rest, 1.0


def _last_row_end(block: bytes) -> int:
    """Just after the last line break that is not within quotes; 0 where there is none yet.

    Each part is looked at once: between a line break within quotes and the quote that opens them, no other can be outside.
    """
    cut = last = block.rfind(b"\n") + 1
    within = block.count(b'"', 0, cut) % 2
    while cut and within:
        earlier = block.rfind(b"\n", 0, max(0, block.rfind(b'"', 0, cut))) + 1
        within ^= block.count(b'"', earlier, cut) % 2
        cut = earlier
    return cut or (last if len(block) > LONGEST_ROW else 0)
