"""The cells of a FEC: amounts in cents, days, and texts. Article A47 A-1, VII: comma for decimals, AAAAMMJJ for days."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from checker.dossier.written_days import plain

BLANKS = str.maketrans("", "", "  \u00a0\u202f\u2009'\"\t")
"""What pads a number or parts its thousands."""
MOST_LETTERS = 40
"""No amount and no day is longer, padding included."""
AMOUNT = re.compile(r"([+-]?)0*([0-9]{0,15})(?:[.,]([0-9]{0,2})0{0,12})?([+-]?)")
DAYS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.]?(?P<month>[0-9]{2})[-/.]?(?P<day>[0-9]{2})(?:[ T].*)?"),
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})(?:[ T].*)?"),
)
NO_DAY = re.compile(r"[0\s/.-]*")
SIDES = {"d": 1, "debit": 1, "+1": 1, "1": 1, "+": 1, "c": -1, "credit": -1, "-1": -1, "-": -1}
EUROS = frozenset(("", "EUR", "EURO", "EUROS", "€", "E"))


def cents(written: str) -> int | None:
    """An amount in cents: padded, signed before or after, with comma or point. Blank is 0; None where it is no amount."""
    return _cents(written) if len(written) <= MOST_LETTERS else None


@lru_cache(maxsize=65536)
def _cents(written: str) -> int | None:
    bare = written.translate(BLANKS)
    if bare.count(",") + bare.count(".") > 1:
        bare = _without_thousands(bare)
    found = AMOUNT.fullmatch(bare)
    if not found or (found[1] and found[4]):
        return None
    if not any(letter.isdigit() for letter in bare):
        return None if bare else 0
    amount = 100 * int(found[2] or 0) + int((found[3] or "").ljust(2, "0"))
    return -amount if "-" in (found[1], found[4]) else amount


def _without_thousands(bare: str) -> str:
    """Of several signs, the last one parts the decimals where it stands alone, and the others the thousands."""
    last = max(bare.rfind(","), bare.rfind("."))
    whole, decimals = (bare, "") if bare.count(bare[last]) > 1 else (bare[:last], bare[last:])
    first, *groups = re.split(r"[.,]", whole)
    return "".join((first, *groups, decimals)) if all(len(group.rstrip("+-")) == 3 for group in groups) else "?"


def day_of(written: str) -> date | None:
    """A day. None where it is none: see ``is_blank_day``."""
    return _day_of(written) if len(written) <= MOST_LETTERS else None


@lru_cache(maxsize=8192)
def _day_of(written: str) -> date | None:
    for pattern in DAYS:
        if found := pattern.fullmatch(written.strip()):
            try:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                return None
    return None


def side(written: str) -> int | None:
    """Which side a ``Sens`` means: 1 for debit, -1 for credit, None for neither."""
    return SIDES.get(plain(written.strip(' "')))


def is_blank_day(written: str) -> bool:
    """Whether no day is written at all: nothing, or noughts."""
    return NO_DAY.fullmatch(written) is not None


def currency(code: str, amount: str, booked: int) -> str:
    """The foreign currency of a line, ``?`` where it has an amount in one that it does not name; nothing for euros."""
    if not code and not amount:
        return ""
    named = code.strip(' "').upper()
    if named not in EUROS:
        return named[:3]
    foreign = 0 if named else cents(amount) or 0
    return "?" if abs(foreign) not in (0, abs(booked)) else ""
