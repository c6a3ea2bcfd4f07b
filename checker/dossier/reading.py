"""From what was written to a typed value: strictly from JSON, tolerantly from what people type.

Both raise ``Misread`` with the code of a message in ``errors.ftl``, which says what is wrong and what would be right.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import Any

from checker.dossier.message import Message
from checker.dossier.written_days import day_in_figures, plain
from rules.expressions import Choice, Day, Fact, Money, Number, Text, Value, YesNo
from rules.facts import Invoice


class Misread(ValueError):
    """What was written is no value of the fact. ``message`` says why, and what would be one."""

    def __init__(self, code: str, **variables: Any) -> None:
        super().__init__(code)
        self.message = Message(code, variables)


# -- JSON, as other programs write it ----------------------------------------------------------------------------------

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A day as other programs write it."""


@singledispatch
def from_json(fact: Fact, raw: Any) -> Value:
    """The value of a fact in a JSON dossier. Numbers come as ``Decimal`` (see ``checker.dossier.model.load_json``)."""
    raise NotImplementedError


@from_json.register
def _(fact: YesNo, raw: Any) -> Value:
    if not isinstance(raw, bool):
        raise Misread("not-true-or-false")
    return raw


@from_json.register
def _(fact: Choice, raw: Any) -> Value:
    if not isinstance(raw, str) or raw not in fact.choices:
        raise Misread("not-a-choice", choices=", ".join(fact.choices))
    return raw


@from_json.register
def _(fact: Number, raw: Any) -> Value:
    if isinstance(raw, str) and _NUMBER.fullmatch(raw):
        raw = Decimal(raw)
    if not isinstance(raw, Decimal):
        raise Misread("not-a-number")
    return _within(fact, raw)


@from_json.register
def _(fact: Day, raw: Any) -> Value:
    if not isinstance(raw, str) or not ISO.fullmatch(raw):
        raise Misread("not-an-iso-date")
    return _day(fact, int(raw[:4]), int(raw[5:7]), int(raw[8:]))


@from_json.register
def _(fact: Text, raw: Any) -> Value:
    if not isinstance(raw, str):
        raise Misread("not-a-text")
    return text(raw, fact.most)


# -- text, as people type it -------------------------------------------------------------------------------------------

YES = {"yes", "y", "oui", "o", "vrai", "true", "x", "1"}
NO = {"no", "n", "non", "faux", "false", "0"}
NOT_KNOWN = {"", "?", "unknown", "nsp", "inconnu"}


def is_not_known(written: str) -> bool:
    """Whether the person left it blank or wrote that it is not known."""
    return plain(written) in NOT_KNOWN


@singledispatch
def from_text(fact: Fact, written: str) -> Value:
    """The value of a fact as a person writes it in a field or a cell."""
    raise NotImplementedError


@from_text.register
def _(fact: YesNo, written: str) -> Value:
    answer = plain(written)
    if answer in YES:
        return True
    if answer in NO:
        return False
    raise Misread("not-yes-or-no")


@from_text.register
def _(fact: Choice, written: str) -> Value:
    return from_json(fact, plain(written))


@from_text.register
def _(fact: Number, written: str) -> Value:
    """``1 234,56 €``, ``1234.56``, ``1,234.56`` and ``1.234,56`` are the same amount; so are no-break spaces and spaces.

    A unit may stand beside it: ``480 euros``, ``€ 12``, ``480 TTC``, ``4 salariés``; and ``480,`` is 480.
    """
    bare = _without_unit(fact, written.strip().replace("\u2212", "-"))
    for grouping, point in ((r"\s'’", ","), (r"\s'’", "."), (",", "."), (".", ",")):
        shape = rf"-?([0-9]+|[0-9]{{1,3}}([{grouping}][0-9]{{3}})+)({re.escape(point)}[0-9]*)?"
        if len(bare) <= 40 and re.fullmatch(shape, bare):
            return _within(fact, Decimal(re.sub(rf"[{grouping}]", "", bare).replace(point, ".")))
    raise Misread("not-a-typed-number", typed=written.strip()[:40])


EURO = r"(?:€|eur|euros?)"
WITH_TAX, WITHOUT_TAX = r"(?:t\.?t\.?c\.?|incl\.? vat|including vat)", r"(?:h\.?t\.?|excl\.? vat|excluding vat|without vat)"
BESIDE_EMPLOYEES = re.compile(r"\s*(?:salari[ée]e?s?|employees?|personnes?|people)$", re.IGNORECASE)
BESIDE_MONEY = re.compile(
    rf"(?:{EURO}\s*(?P<led>[^€]*?)|(?P<followed>[^€]*?)\s*{EURO}?)\s*(?P<tax>{WITH_TAX}|{WITHOUT_TAX})?", re.IGNORECASE
)
THOUSANDS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])")


def without_commas(written: str) -> str:
    """An amount as English groups it, ``60,000``, without its commas: elsewhere that may be sixty."""
    return THOUSANDS.sub(lambda found: found[0].replace(",", ""), written)


def _without_unit(fact: Number, written: str) -> str:
    """The figures alone. Raises ``Misread`` where the unit says another amount: before tax for one with tax, or the reverse."""
    if not isinstance(fact, Money):
        return BESIDE_EMPLOYEES.sub("", written)
    if len(written) > 60 or not (match := BESIDE_MONEY.fullmatch(written)):
        return written
    wants_tax, tax = fact is Invoice.amount_incl_tax, match["tax"]
    if tax and wants_tax != bool(re.fullmatch(WITH_TAX, tax, re.IGNORECASE)):
        raise Misread("without-tax" if wants_tax else "with-tax", typed=written[:40])
    return match["led"] or match["followed"] or ""


@from_text.register
def _(fact: Day, written: str) -> Value:
    """``30/10/2020``, with ``-``, ``.`` or spaces too, ``30 octobre 2020``, or ``2020-10-30``; ``20`` is 2020, ``95`` 1995."""
    bare = day_in_figures(written.strip())
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", bare):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})", bare):
        day, month, year = map(int, match.groups())
        if year < 100:
            year += 1900 if year >= 50 else 2000
    else:
        raise Misread("not-a-date", typed=bare[:40])
    return _day(fact, year, month, day)


@from_text.register
def _(fact: Text, written: str) -> Value:
    return text(" ".join(written.split()), fact.most)


# -- bounds ------------------------------------------------------------------------------------------------------------


def text(written: str, most: int, lines: bool = False) -> str:
    """The text, if it is not too long and can be shown; ``lines`` allows line breaks."""
    if len(written) > most:
        raise Misread("too-long", most=most)
    shown = written.replace("\n", " ").replace("\r", " ") if lines else written
    if any(unicodedata.category(letter) in ("Cc", "Cs", "Co") for letter in shown):
        raise Misread("unprintable")
    return written


def _within(fact: Number, number: Decimal) -> Decimal:
    if not number.is_finite():
        raise Misread("not-a-number")
    if number < 0:
        raise Misread("negative")
    if number < fact.least:
        raise Misread("too-small", least=fact.least)
    if number > fact.most:
        raise Misread("too-large", most=fact.most)
    if number.as_tuple().exponent < -2:  # type: ignore[operator]
        raise Misread("too-many-decimals")
    return number


def _day(fact: Day, year: int, month: int, day: int) -> date:
    try:
        named = date(year, month, day)
    except ValueError:
        raise Misread("impossible-date") from None
    if not fact.least <= named <= fact.most:
        raise Misread("date-out-of-range", least=fact.least, most=fact.most)
    return named
