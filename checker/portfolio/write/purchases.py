"""The purchases of FECs as a workbook to complete: its first sheet has the template's form, and can be given back.

Nothing proposed counts by itself: the kind of expense is left blank, and what is suggested stands in a column of its own.
Only the first sheet is read as invoices; the others show what is not proposed, what bears another day, and what is no plain
purchase.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import BinaryIO, NamedTuple

from xlsxwriter.worksheet import Worksheet

from checker.dossier.message import Message
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import Extent, Item
from checker.portfolio.read.fec.clues import EQUIPMENT
from checker.portfolio.read.fec.form import Named
from checker.portfolio.read.fec.purchases import MOST_SAID, Unread, Voucher
from checker.portfolio.read.fec.shortlist import ACCOUNT, SUPPLIER, Purchase, Reason, invoice_days, reasons_of
from checker.portfolio.write.template import DropDowns
from checker.portfolio.write.workbook import MOST_ROWS
from checker.portfolio.write.worksheet import Cell, WorkbookWriter
from checker.words.wording import Words
from rules.facts import INVOICE_FACTS

PROPOSED, OTHERS, OUTSIDE, UNREAD = "proposed", "others", "outside", "unread"
SHEETS = (PROPOSED, OTHERS, OUTSIDE, UNREAD)
DETAILS = {"supplier": 28, "accounts": 16, "texts": 44, "reasons": 52, "suggested": 28, "notes": 44, "lines": 14}
"""What the books say besides the template's columns, and how wide each is."""
WIDTHS = (14, *({"label": 22, "category": 28}.get(fact.id, 13) for fact in INVOICE_FACTS), *DETAILS.values())
HARMLESS = "fec-paid-directly"
"""The one thing set aside that calls for no correction: it is counted, and not told line by line."""
MOST_FAULTS = 200
LONGEST_YEAR = timedelta(days=2 * 366)


NOTHING_YET = Extent(0, None, None, 0)


class Book(NamedTuple):
    """A FEC being read: the name of its file, what that name says, and what is in it."""

    file: str
    named: Named
    items: Iterable[Item]


@dataclass
class Tally:
    """What was found in a FEC: how much of it stands on which sheet, what is named of it, and how far it reaches."""

    file: str
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, Message]] = field(default_factory=list)
    """Each with its line; the first ``MOST_FAULTS`` of them."""
    faulty: int = 0
    extent: Extent = NOTHING_YET

    def fault(self, line: int, message: Message) -> None:
        """One thing more to be looked at."""
        self.faulty += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append((line, message))


def write_purchases(out: BinaryIO, words: Words, books: Iterable[Book]) -> Iterator[Tally]:
    """Write the workbook, and tell of each FEC once it is read; it is whole at the end.

    Rows go to the disk as they come. Raises ``Unreadable`` where a file is no FEC, or has more purchases than a sheet has rows.
    """
    writer = WorkbookWriter(out, in_memory=False)
    try:
        sheets = {name: _sheet(writer, words, name) for name in SHEETS}
        lists = DropDowns(words)
        lists.offer(sheets[PROPOSED], INVOICE_FACTS)
        rows = dict.fromkeys(SHEETS, 0)
        for book in books:
            yield _written(writer, words, book, sheets, rows)
        for name, sheet in sheets.items():
            writer.filtered(sheet, rows[name], len(WIDTHS))
        _explanations(writer, words)
        lists.write(writer)
    finally:
        writer.close()  # also where a file was refused, lest its purchases stay on the disk in clear


def _written(writer: WorkbookWriter, words: Words, book: Book, sheets: Mapping[str, Worksheet], rows: dict[str, int]) -> Tally:
    """Write a FEC's purchases below those of the FECs before it."""
    tally = Tally(book.file)
    for item in book.items:
        if isinstance(item, Extent):
            tally.extent = item
            continue
        name = counted(tally, item)
        rows[name] += 1
        if rows[name] > MOST_ROWS:
            raise Unreadable("too-many-rows", most=MOST_ROWS)
        writer.put_row(sheets[name], rows[name], _cells(words, book.named, item))
    return tally


def _place(item: Purchase | Unread) -> str:
    if isinstance(item, Unread):
        return UNREAD
    if not item.is_within:
        return OUTSIDE
    return PROPOSED if item.reasons else OTHERS


def counted(tally: Tally, item: Purchase | Unread) -> str:
    """Count it, and what is to be looked at of it; gives the sheet on which it stands."""
    name = _place(item)
    tally.counts[name] += 1
    if isinstance(item, Unread):
        tally.counts[item.code] += 1
        if item.code != HARMLESS:
            tally.fault(item.voucher.lines[0], _why(item))
    elif item.currency:
        tally.fault(item.voucher.lines[0], Message("fec-foreign", {"currency": item.currency}))
    return name


def _why(item: Unread) -> Message:
    return Message(item.code, {"typed": item.typed} if item.typed else {})


def remarks(tally: Tally, named: Named) -> Iterator[Message]:
    """What is to be said of a FEC as a whole, none of it a fault."""
    yield from named.remarks
    first, last = tally.extent.first, tally.extent.last
    if named.closing and first and last and not named.closing - LONGEST_YEAR < last <= named.closing:
        yield Message("fec-year-differs", {"closing": named.closing, "first": first, "last": last})
    if count := tally.counts[HARMLESS]:
        yield Message("fec-paid-directly-count", {"count": count})


def emptiness(tally: Tally) -> Message | None:
    """That a FEC holds no purchase of the days that count, where it holds none: it is that of another year."""
    if tally.counts[PROPOSED] or tally.counts[OTHERS]:
        return None
    if not (tally.extent.first and tally.extent.last):
        return Message("fec-no-purchases", {})
    from_day, to_day = invoice_days()
    return Message("fec-other-year", {"first": tally.extent.first, "last": tally.extent.last, "from": from_day, "to": to_day})


# -- the sheets ----------------------------------------------------------------------------------------------------------


def _sheet(writer: WorkbookWriter, words: Words, name: str) -> Worksheet:
    """All sheets have the same columns, so that a row can be moved; but only one names its first column the client's."""
    client = words("column-client") if name == PROPOSED else words("fec-column-siren")
    headers = [client, *(words(fact.id) for fact in INVOICE_FACTS), *(words(f"fec-column-{detail}") for detail in DETAILS)]
    title = words("tab-invoices") if name == PROPOSED else words(f"fec-tab-{name}")
    return writer.sheet(title, WIDTHS, headers, pages=2)


def _cells(words: Words, named: Named, item: Purchase | Unread) -> list[Cell]:
    voucher = item.voucher
    facts = {"label": voucher.label, "date": voucher.day, "amount_incl_tax": voucher.amount or None}
    said = _said_of_unread(words, item) if isinstance(item, Unread) else _said_of_purchase(words, item)
    details = (voucher.supplier, ", ".join(voucher.accounts), " · ".join(voucher.texts), *said, _lines(voucher))
    values = [named.siren, *(facts.get(fact.id) for fact in INVOICE_FACTS), *details]
    return [(value, None) for value in values]


def _said_of_unread(words: Words, item: Unread) -> tuple[str, str, str]:
    """Why it is not read as a purchase; and what may be digital about it all the same."""
    return words.said(_why(item)), "", reasons_in_words(words, reasons_of(item.voucher))


def _said_of_purchase(words: Words, item: Purchase) -> tuple[str, str, str]:
    """Why it is proposed, the kind suggested, and what to look at."""
    notes = [words(f"fec-note-{note}") for note in item.notes]
    if item.currency:
        notes.insert(0, words.fault("fec-foreign", currency=item.currency))
    suggested = words(f"category-{item.suggested}") if item.suggested else ""
    return reasons_in_words(words, item.reasons), suggested, " ".join(notes)


def reasons_in_words(words: Words, reasons: Iterable[Reason]) -> str:
    """Why a purchase is proposed."""
    return words("semicolon").join(_reason(words, reason) for reason in reasons)


def _reason(words: Words, reason: Reason) -> str:
    if reason.by == ACCOUNT:
        return words("fec-reason-account", account=reason.found, meaning=words(f"fec-account-{reason.kind}"))
    if reason.by == SUPPLIER:
        return words("fec-reason-supplier", name=reason.found)
    return words("fec-reason-equipment" if reason.kind == EQUIPMENT else "fec-reason-word", word=reason.found)


def _lines(voucher: Voucher) -> str:
    shown = ", ".join(map(str, voucher.lines[:MOST_SAID]))
    return shown + "…" if len(voucher.lines) > MOST_SAID else shown


def _explanations(writer: WorkbookWriter, words: Words) -> None:
    first, last = (words.day(day) for day in invoice_days())
    sheet = writer.sheet(words("template-explanations"), [110])
    writer.put(sheet, 0, 0, words("template-explanations"), writer.title)
    for row, line in enumerate(("choose", "suggested", "equipment", PROPOSED, OTHERS, OUTSIDE, UNREAD, "back"), start=2):
        writer.put_row(sheet, row, [(words(f"fec-explained-{line}", first=first, last=last), writer.wrapped)])
