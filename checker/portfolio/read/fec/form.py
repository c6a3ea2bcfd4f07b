"""The form of a FEC: its name, its letters, its separator, its columns; then its rows, one at a time."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from datetime import date
from itertools import islice
from typing import BinaryIO, NamedTuple

from stdnum.fr import siren as siren_number

from checker.dossier.message import Message
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.cells import MOST_LETTERS, cents, currency, day_of, is_blank_day, side
from checker.portfolio.read.recognise import HEAD, bare
from checker.portfolio.read.tables import Source, Tell

MOST_BYTES = 512 * 1024 * 1024
"""About three million rows: twenty times what a very small business writes in a year."""
LONGEST_LINE = 64 * 1024
LONGEST_CELL = 200
"""Letters: of a longer text, the first ones say what it is."""
SEPARATORS = "\t|;,"
NAME = re.compile(r"([0-9]{9})FEC([0-9]{8})?", re.IGNORECASE)
NEEDED = ("journalcode", "ecriturenum", "ecrituredate", "comptenum")
AMOUNTS = (("debit", "credit"), ("montant", "sens"))
TEXTS = ("comptelib", "compauxnum", "compauxlib", "pieceref", "piecedate", "ecriturelib", "montantdevise", "idevise")
KNOWN = {
    *NEEDED, *TEXTS, *AMOUNTS[0], *AMOUNTS[1],
    "journallib", "ecriturelet", "datelet", "validdate", "daterglt", "modereglt", "moderglt", "natop", "idclient",
}  # fmt: skip
LIKELY = 3
"""With so many of the needed titles, a file is taken for a FEC."""
SPELT = {name.lower(): name for name in ("JournalCode", "EcritureNum", "EcritureDate", "CompteNum", "Debit", "Credit")}
TRIED = 20
"""Where not one of so many first rows has the header's columns, the separator is not what it seems."""
SIGNS = (
    (b"PK\x03\x04", "fec-workbook"),
    (b"\xd0\xcf\x11\xe0", "fec-workbook"),
    (b"%PDF", "fec-pdf"),
)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Row(NamedTuple):
    """A line of an entry. ``cents`` is positive for a debit, negative for a credit; ``currency`` is empty for euros."""

    line: int
    journal: str
    number: str
    day: date | None
    account: str
    account_name: str
    auxiliary: str
    auxiliary_name: str
    piece: str
    piece_day: date | None
    text: str
    cents: int
    currency: str


class Misfit(NamedTuple):
    """A line that is no row: the code of its message, its number, and what is typed where it fails."""

    code: str
    line: int
    typed: str = ""


class Named(NamedTuple):
    """What a FEC's name says: whose books, up to which day. Neither is needed."""

    siren: str
    closing: date | None

    @property
    def remarks(self) -> tuple[Message, ...]:
        """That the number is no SIREN; that there is none to join a client by."""
        if not self.siren:
            return (Message("fec-without-siren", {}),)
        return () if siren_number.is_valid(self.siren) else (Message("fec-siren", {"siren": self.siren}),)


def named(name: str) -> Named:
    """By the name ``SirenFECAAAAMMJJ.txt``; a name otherwise built says nothing, and is no fault."""
    found = NAME.match(name)
    return Named(found[1], day_of(found[2] or "")) if found else Named("", None)


def has_header(source: Source) -> bool:
    """Whether a file begins with the titles of a FEC, whatever its name."""
    with source.open() as file, closing(_lines(source, file)) as lines:
        try:
            header = next((line for _, line in islice(lines, HEAD) if line.strip()), "")
        except Unreadable:
            return False
        return any(len(set(NEEDED).intersection(_titles(header, sign))) >= LIKELY for sign in SEPARATORS)


# -- from bytes to lines -------------------------------------------------------------------------------------------------


def rows(source: Source, tell: Tell) -> Iterator[Row | Misfit]:
    """Its rows, in order. Raises ``Unreadable`` where it is no FEC, or two of them."""
    if source.size > MOST_BYTES:
        raise Unreadable("fec-too-large", file=source.name, most=MOST_BYTES // 2**20)
    with source.open() as file, closing(_lines(source, file)) as lines:
        number, header = next(((n, line) for n, line in lines if line.strip()), (0, ""))
        if not header:
            raise Unreadable("empty-file", file=source.name)
        form = _form(source, header)
        yield from _rows(source, form, number, lines, file, tell)
    tell(1.0)


def _lines(source: Source, file: BinaryIO) -> Generator[tuple[int, str]]:
    """Lines, whatever ends them, in their own letters: UTF-8 where a line is, else Windows-1252 or ISO-8859-15."""
    opening = file.read(512)
    file.seek(0)
    for sign, code in SIGNS:
        if opening.startswith(sign):
            raise Unreadable(code, file=source.name)
    wide = opening.startswith(UTF_16)
    if not wide and b"\x00" in opening:
        raise Unreadable("fec-not-text", file=source.name)
    text = io.TextIOWrapper(file, encoding="utf-16" if wide else "latin-1", errors="replace", newline=None)
    number = 0
    try:
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE:
                raise Unreadable("fec-not-text", file=source.name)
            line = line.rstrip("\n")
            yield number, line if wide or line.isascii() else _in_its_letters(line.encode("latin-1"))
    finally:
        text.detach()


def _in_its_letters(line: bytes) -> str:
    """Each line by itself: exports put together may be of several programs. Only Windows-1252 has letters from 80 to 9F."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        windows = any(0x80 <= letter <= 0x9F for letter in line)
        return line.decode("cp1252" if windows else "iso8859-15", "replace")


# -- the header ----------------------------------------------------------------------------------------------------------


class _Form(NamedTuple):
    """Its separator, how many columns have a title, and where each that is read stands."""

    separator: str
    width: int
    places: dict[str, int]
    signed: bool
    """Whether amounts stand in ``Montant`` and ``Sens``."""
    last: int
    """The last column without which a row is not whole."""
    most: int
    """So many cells a row has at most: a separator may trail, but not a comma, which could be that of an amount."""


def _form(source: Source, header: str) -> _Form:
    if header.lstrip().startswith("<"):
        raise Unreadable("fec-xml", file=source.name)
    found = [(len(KNOWN.intersection(titles := _titles(header, sign))), sign, titles) for sign in SEPARATORS]
    known, separator, titles = max(found, key=lambda each: each[0])
    if known < 3:
        written = bare(header)
        separated = sum(name in written for name in NEEDED) == len(NEEDED)
        raise Unreadable("fec-separator" if separated else "fec-no-header", file=source.name)
    signed = not set(AMOUNTS[0]) <= set(titles) and set(AMOUNTS[1]) <= set(titles)
    wanted = (*NEEDED, *AMOUNTS[signed])
    if missing := [SPELT[name] for name in wanted if name not in titles]:
        raise Unreadable("fec-columns", file=source.name, columns=", ".join(missing))
    if twice := [name for name in (*wanted, *TEXTS) if titles.count(name) > 1]:
        raise Unreadable("fec-column-twice", file=source.name, columns=", ".join(SPELT.get(name, name) for name in twice))
    places = {name: titles.index(name) for name in (*wanted, *TEXTS) if name in titles}
    most = max(len(titles), len(_cells(header, separator))) + (separator != ",")
    return _Form(separator, len(titles), places, signed, max(places[name] for name in wanted), most)


def _titles(header: str, separator: str) -> list[str]:
    titles = [bare(title) for title in _cells(header, separator)]
    while titles and not titles[-1]:
        titles.pop()
    return titles


def _cells(line: str, separator: str, fits: Callable[[Sequence[str]], bool] = bool) -> list[str]:
    """The cells of a line. Quotes part nothing where the line then has not as many cells as it should."""
    if '"' in line:
        quoted: list[str] = next(csv.reader([line], delimiter=separator), [])
        if fits(quoted):
            return quoted
    return line.split(separator)


# -- the rows ------------------------------------------------------------------------------------------------------------


def _rows(
    source: Source, form: _Form, start: int, lines: Iterator[tuple[int, str]], file: BinaryIO, tell: Tell
) -> Iterator[Row | Misfit]:
    read, most, wrong = _reader(form), form.most, 0
    ahead: Misfit | None = None  # a row that does not fit is said to be cut off, should it be the last

    number = start

    def fits(cells: Sequence[str]) -> bool:
        """With all cells, or without the empty last ones; a cell more than the others have may have shifted them."""
        return form.last + 1 < len(cells) <= most and not any(cell.strip() for cell in cells[form.width :])

    for number, line in lines:
        if not line.strip():
            continue
        if ahead:
            yield ahead
            ahead = None
        cells = _cells(line, form.separator, fits)
        if fits(cells) or len(cells) == form.width:
            most = most if wrong < 0 else max(form.width, len(cells))
            wrong = -1
            row = read(number, cells + [""] * (form.width - len(cells)))
            if isinstance(row, Misfit):
                _refuse_second(source, number, line)
            yield row
        else:
            _refuse_second(source, number, line)
            ahead = Misfit("fec-row-width", number)
            wrong += wrong >= 0
            if wrong == TRIED:
                raise Unreadable("fec-separator", file=source.name)
        if number % 4096 == 0:
            tell(min(file.tell() / source.size, 1.0))
    if number == start:
        raise Unreadable("fec-without-rows", file=source.name)
    if ahead:
        if wrong > 0:
            raise Unreadable("fec-separator", file=source.name)
        yield Misfit("fec-cut-off", ahead.line)


def _refuse_second(source: Source, number: int, line: str) -> None:
    """A second header is that of a second FEC: nothing says whose."""
    if all(name in bare(line) for name in NEEDED):
        raise Unreadable("fec-two", file=source.name, line=number)


def _reader(form: _Form) -> Callable[[int, list[str]], Row | Misfit]:
    """What makes a row of its cells."""
    blank = form.width
    at = [form.places.get(name, blank) for name in (*NEEDED, *AMOUNTS[form.signed], *TEXTS)]
    journal, number, day, account, left, right, account_name, aux, aux_name, piece, piece_day, text, amount, code = at

    def read(line: int, cells: list[str]) -> Row | Misfit:
        cells.insert(blank, "")
        booked = _booked(cells[left], cells[right], form.signed)
        if booked is None:
            return Misfit("fec-amount", line, _shown(f"{cells[left]} {cells[right]}"))
        entered, dated = day_of(cells[day]), day_of(cells[piece_day])
        for found, cell in ((entered, cells[day]), (dated, cells[piece_day])):
            if found is None and not is_blank_day(cell):
                return Misfit("fec-day", line, _shown(cell))
        if not (kept := _text(cells[account])):
            return Misfit("fec-account", line)
        return Row(
            line, _text(cells[journal]), _text(cells[number]), entered, kept, _text(cells[account_name]),
            _text(cells[aux]), _text(cells[aux_name]), _text(cells[piece]), dated, _text(cells[text]),
            booked, currency(cells[code], cells[amount], booked),
        )  # fmt: skip

    return read


def _text(cell: str) -> str:
    text = cell[:LONGEST_CELL].strip()
    return " ".join(text.split()) if "  " in text else text


def _shown(typed: str) -> str:
    """What is typed, fit for a line of a console."""
    text = "".join(letter if letter.isprintable() else "\ufffd" for letter in _text(typed))
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"


def _booked(left: str, right: str, signed: bool) -> int | None:
    """Debit less credit, in cents."""
    if signed:
        amount, sign = cents(left), side(right)
        return 0 if amount == 0 else None if amount is None or sign is None else amount * sign
    debit, credit = cents(left), cents(right)
    return None if debit is None or credit is None else debit - credit
