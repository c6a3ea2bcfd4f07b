"""The letters to a portfolio's clients: which of them, in what shape, and the work of making them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO
from typing import IO, NamedTuple

import polars as pl

from checker.dossier.message import Message
from checker.dossier.model import Dossier
from checker.dossier.reading import Misread, text
from checker.portfolio.judge.joins import INVOICE_ROW
from checker.portfolio.judge.listing import Query, dossier_of, places
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.serialised import unpack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.form import NAME
from checker.portfolio.read.gather import Progress, Sheet, Work
from checker.portfolio.read.titles import bare
from checker.portfolio.read.typed import SUPPLIER
from checker.portfolio.write.mail_merge import Addressed, merge_csv, merge_workbook
from checker.portfolio.write.sheets import MOST, PHASE
from checker.portfolio.write.trail import program
from checker.sheet.bundle import apart, in_one
from checker.sheet.letter import Practice, letter_of
from checker.sheet.letter_typeset import letters_pdf
from checker.words.languages import LANGUAGES
from checker.words.wording import Words, words_of
from rules.columns import CLIENT
from rules.expressions import Day, Values
from rules.facts import Invoice

MOST_LINES, LONGEST_LINE = 8, 100
"""Of a letterhead, and of a signature."""
ANSWERED_WITHIN = timedelta(days=366)
"""No answer is waited for longer."""
ANSWER_DAY = Day()
"""The day by which answers are wanted is read as any day is."""

SOLD_BY = f"its_{SUPPLIER}"
"""The suppliers of invoices, where a column holds them."""

Told = Callable[[int, int], None]


class Shape(NamedTuple):
    """A kind of file to get the letters in."""

    write: Callable[[Words, Sequence[Addressed], date, IO[bytes], Told], None]
    mimetype: str


def _one_pdf(words: Words, letters: Sequence[Addressed], made: date, out: IO[bytes], told: Told) -> None:
    def some(first: int, end: int) -> bytes:
        return letters_pdf(words, [one.letter for one in letters[first:end]], made)

    in_one(len(letters), some, out, told)


def _a_pdf_each(words: Words, letters: Sequence[Addressed], made: date, out: IO[bytes], told: Told) -> None:
    names = [one.letter.name or words("letters-title") for one in letters]
    apart(names, lambda at: letters_pdf(words, [letters[at].letter], made), made, out, told)


SHAPES: Mapping[str, Shape] = {
    "pdf": Shape(_one_pdf, "application/pdf"),
    "zip": Shape(_a_pdf_each, "application/zip"),
    "xlsx": Shape(merge_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": Shape(merge_csv, "text/csv"),
}


def lines_of(written: str) -> tuple[str, ...]:
    """The lines of a letterhead or of a signature. Raises ``Misread`` where they are too many, too long, or cannot be shown."""
    lines = [line.strip() for line in written.strip().splitlines()]
    if len(lines) > MOST_LINES:
        raise Misread("too-many-lines", lines=len(lines), most=MOST_LINES)
    return tuple(text(line, LONGEST_LINE) for line in lines)


def answer_day(day: date, made: date) -> date:
    """The day by which answers are wanted. Raises ``Misread`` where it is past, or further than a year away."""
    if not made < day <= made + ANSWERED_WITHIN:
        raise Misread("answer-day-past", first=made + timedelta(days=1), last=made + ANSWERED_WITHIN)
    return day


# -- whom it is written to -----------------------------------------------------------------------------------------------


def too_many(screened: Screened, query: Query) -> Message | None:
    """Why so many clients cannot be written to at once."""
    count = len(places(screened, query))
    return Message("too-many-letters", {"count": count, "most": MOST}) if count > MOST else None


def letters_of(screened: Screened, query: Query, practice: Practice, words: Words, made: date) -> Iterator[Addressed | None]:
    """For each client that the query asks for, the letter with its address; None for one there is nothing to write to."""
    address = _address(screened.portfolio.clients)
    by = program()
    for place in places(screened, query):
        dossier = dossier_of(screened, place)
        letter = letter_of(words, _with_suppliers(screened, place, dossier), practice, made, by) if dossier else None
        row = screened.portfolio.clients.frame.row(place, named=True)
        yield Addressed(letter, str(row[address] or "") if address else "") if letter else None


def _address(clients: Sheet) -> str | None:
    """The column of e-mail addresses, of those that are carried through."""
    known = {bare(name) for lang in LANGUAGES for name in words_of(lang)("also-address").split("|")}
    return next((column for title, column in clients.carried if bare(title) in known), None)


def _with_suppliers(screened: Screened, place: int, dossier: Dossier) -> Dossier:
    """Its invoices called by who sold them, where the sheet has a column that says so; a book's own name is no invoice's."""
    invoice_rows = screened.portfolio.invoices
    if not invoice_rows or not dossier.invoices:
        return dossier
    supplier = SOLD_BY if SOLD_BY in invoice_rows.frame.columns else None
    mine = screened.invoices.filter(pl.col(CLIENT) == place).get_column(INVOICE_ROW).to_list()
    sold = [
        invoice_rows.frame.row(invoice_row, named=True)[supplier] if supplier and invoice_row is not None else None
        for invoice_row in mine
    ]
    return replace(dossier, invoices=tuple(map(_called, dossier.invoices, sold)))


def _called(invoice: Values, supplier: str | None) -> Values:
    label = invoice.get(Invoice.label.id)
    if isinstance(label, str) and NAME.fullmatch(label):
        label = None
    called = " · ".join(dict.fromkeys(str(part) for part in (supplier, label) if part))
    rest = {id: value for id, value in invoice.items() if id != Invoice.label.id}
    return {**rest, Invoice.label.id: called} if called else rest


# -- the work ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Letters:
    """The letters as they are kept: their shape and language, how many, how many clients have none, what they bear, and the
    file.
    """

    shape: str
    lang: str
    count: int
    left_out: int
    letterhead: tuple[str, ...]
    signature: tuple[str, ...]
    by: date
    file: bytes

    @classmethod
    def unpacked(cls, content: bytes) -> Letters:
        """From what ``writing`` gave: the file, then a line about it."""
        end = content.rindex(b"\n")
        about = json.loads(content[end:])
        head, signature = tuple(about["letterhead"]), tuple(about["signature"])
        by = date.fromisoformat(about["by"])
        return cls(about["shape"], about["lang"], about["count"], about["left_out"], head, signature, by, content[:end])


def writing(result: bytes, query: Query, practice: Practice, shape: str, words: Words, made: date) -> Work:
    """The work of making them of a packed result, dated from the day it is asked for. Raises ``Unreadable`` where there is
    nothing to write.
    """

    def work(told: Progress) -> bytes:
        told(PHASE, 0.0)
        screened = unpack(result)  # only now: many may wait
        found, out = list(letters_of(screened, query, practice, words, made)), BytesIO()
        letters = [one for one in found if one]
        if not letters:
            raise Unreadable("no-letter")
        SHAPES[shape].write(words, letters, made, out, lambda done, of: told(PHASE, done / of))
        about = {"shape": shape, "lang": words.lang, "count": len(letters), "left_out": len(found) - len(letters)}
        about |= {"letterhead": practice.letterhead, "signature": practice.signature, "by": practice.by.isoformat()}
        out.write(b"\n" + json.dumps(about).encode())  # after the file, lest it be copied
        return out.getvalue()

    return work
