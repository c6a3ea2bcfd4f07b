"""What is found in a FEC as lines of JSON, and back: whoever wrote them read a stranger's file, and may be its creature."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from checker.portfolio.read.fec import Extent, Item
from checker.portfolio.read.fec.clues import EQUIPMENT
from checker.portfolio.read.fec.purchases import Unread, Voucher
from checker.portfolio.read.fec.shortlist import ACCOUNT, SUPPLIER, WORD, Purchase, Reason
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

LONGEST = 2**20
"""Bytes of a line: its texts are a few dozen, of 200 characters at most."""
EUROS = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,2})?")


def as_line(item: Item) -> bytes:
    """An item as a line."""
    written = json.dumps([type(item).__name__, *item], default=str, ensure_ascii=False)
    return written.encode() + b"\n"


def items(pieces: Iterable[bytes]) -> Iterator[Item]:
    """The items of such lines, which come in pieces of any length. Raises ``ValueError`` for what is none of ours."""
    begun = b""
    for piece in pieces:
        *whole, begun = (begun + piece).split(b"\n")
        yield from map(_item, whole)
        if len(begun) > LONGEST:
            raise ValueError(len(begun))
    if begun:
        raise ValueError(begun)


def _item(line: bytes) -> Item:
    match json.loads(line):
        case ["Purchase", voucher, str(currency), list(notes), list(reasons), suggested]:
            noted = tuple(_known("fec-note", note) for note in notes)
            kind = _known("category", suggested)
            return Purchase(_voucher(voucher), currency, noted, tuple(map(_reason, reasons)), kind)
        case ["Unread", str(code), voucher, str(typed)]:
            return Unread(_known("fault", code), _voucher(voucher), typed)
        case ["Extent", int(rows), first, last, int(most_held)]:
            return Extent(rows, _day(first), _day(last), most_held)
    raise ValueError(line[:100])


def _voucher(data: Any) -> Voucher:
    match data:
        case [str(label), day, str(amount), str(supplier), list(accounts), list(names), list(texts), [*lines]] if (
            EUROS.fullmatch(amount) and all(isinstance(line, int) for line in lines) and lines
        ):
            return Voucher(
                label, _day(day), Decimal(amount), supplier, _texts(accounts), _texts(names), _texts(texts), tuple(lines)
            )
    raise ValueError(data)


def _reason(data: Any) -> Reason:
    match data:
        case [str(by), str(found), kind] if by in (ACCOUNT, SUPPLIER, WORD):
            booked = by == ACCOUNT or kind == EQUIPMENT  # hardware is no kind of expense, whatever shows it
            return Reason(by, found, _known("fec-account" if booked else "category", kind or None))
    raise ValueError(data)


def _known(kind: str, code: Any) -> Any:
    """The code, if there are words for it; nothing is as good."""
    if code is not None and not (isinstance(code, str) and words_of(next(iter(LANGUAGES))).has(f"{kind}-{code}")):
        raise ValueError(code)
    return code


def _texts(values: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(value, str) for value in values):
        raise ValueError(values)
    return tuple(values)


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(*_texts([value]))
