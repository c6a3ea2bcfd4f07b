"""A FEC's rows, one at a time: each a line of an entry, or said to be none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import BinaryIO, NamedTuple

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.cells import MOST_LETTERS, cents, currency, day_of, is_blank_day, side
from checker.portfolio.read.fec.form import AMOUNTS, NEEDED, TEXTS, Form, cells_of, form_of
from checker.portfolio.read.fec.lines import lines_of
from checker.portfolio.read.tables import Source, Tell
from checker.portfolio.read.titles import bare

MOST_BYTES = 512 * 1024 * 1024
"""About three million rows: twenty times what a very small business writes in a year."""
LONGEST_CELL = 200
"""Letters: of a longer text, the first ones say what it is."""
TRIED = 20
"""Where not one of so many first rows has the header's columns, the separator is not what it seems."""


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


def rows(source: Source, tell: Tell) -> Iterator[Row | Misfit]:
    """Its rows, in order. Raises ``Unreadable`` where it is no FEC, or two of them."""
    if source.size > MOST_BYTES:
        raise Unreadable("fec-too-large", file=source.name, most=MOST_BYTES // 2**20)
    with source.open() as file, closing(lines_of(source, file)) as lines:
        number, header = next(((n, line) for n, line in lines if line.strip()), (0, ""))
        if not header:
            raise Unreadable("empty-file", file=source.name)
        form = form_of(source, header)
        yield from _rows(source, form, number, lines, file, tell)
    tell(1.0)


def _rows(
    source: Source, form: Form, start: int, lines: Iterator[tuple[int, str]], file: BinaryIO, tell: Tell
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
        cells = cells_of(line, form.separator, fits)
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


def _reader(form: Form) -> Callable[[int, list[str]], Row | Misfit]:
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
