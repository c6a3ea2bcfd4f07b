"""Numbers as people write them in cells: ``350 k€``, ``6 salariés``, ``50,00-``, ``1 à 2``, ``< 11``; rounded at need."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from checker.dossier.reading import Misread, from_text
from checker.dossier.written_days import plain
from rules.expressions import Money, Number, Range
from rules.facts import Invoice

CENT = Decimal("0.01")
_SPACES = r"[\s\u00a0\u202f]"
_FOREIGN = re.compile(r"[$£¥]|\b(?:usd|chf|gbp|cad|jpy|dollars?|livres? sterling|francs? suisses?)\b")
_LEADING = re.compile(r"^(?:€|eur\b)\s*")
_UNITS = (
    (1000, re.compile(r"\s*(?:k ?€|k ?eur(?:os?)?|k|mille(?: euros?)?|milliers? d['’]euros?)$")),
    (10**6, re.compile(r"\s*(?:m ?€|m ?eur(?:os?)?|m|millions?(?: d['’]euros?)?)$")),
)
_PEOPLE = re.compile(r"\s*(?:salaries?|salaries? etp|etp|employes?|employees?|pers(?:onnes?)?\.?)(?:\(e?s\))?$")
_NOBODY = frozenset(
    (
        "neant",
        "nul",
        "personne",
        "0 salarie",
        "aucun",
        "aucun salarie",
        "sans salarie",
        "pas de salarie",
        "zero",
        "none",
        "no employees",
    )
)
_TAX = re.compile(r"\s*(ht|ttc)$")
_NUMBER = r"([0-9][0-9 .,'’]*[0-9]|[0-9])"
_WORDS = r"(?:\s*(?:€|euros?|k€|m€|salaries?|etp|employes?|employees?|personnes?))?"
_BETWEEN = re.compile(rf"^(?:entre\s+|de\s+|between\s+)?{_NUMBER}{_WORDS}\s*(?:a|ou|et|-|–|to|or|and)\s*{_NUMBER}{_WORDS}$")
_BELOW = re.compile(rf"^(?:<|moins de|inferieur a|under|less than|fewer than)\s*{_NUMBER}{_WORDS}$")
_AT_MOST = re.compile(rf"^(?:<=|≤|=<|jusqu['’]a|au plus|max\.?|maximum|at most|up to)\s*{_NUMBER}{_WORDS}$")
_ABOVE = re.compile(rf"^(?:>|plus de|superieur a|over|more than)\s*{_NUMBER}{_WORDS}$")
_AT_LEAST = re.compile(
    rf"^(?:>=|≥|=>|au moins|at least|min\.?|minimum)\s*{_NUMBER}{_WORDS}$|^{_NUMBER}\s*(?:\+|et plus|ou plus|and more){_WORDS}$"
)
_NEARLY = r"env(?:iron|\.)?|approx(?:\.|imativement)?|a peu pres"
_ABOUT = re.compile(
    rf"^(?:~|≈|±|\+ ?/ ?-|{_NEARLY}|autour de|vers|about|around|circa|ca\.)\s*{_NUMBER}{_WORDS}$"
    rf"|^{_NUMBER}{_WORDS}\s*\(?(?:{_NEARLY}|approximately)\)?$"
)
_TENS = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "cinquantaine": 50, "centaine": 100}
_DOZENS = re.compile(rf"(?:environ )?une ({'|'.join(_TENS)})(?: de salaries| de personnes| d['’]employes)?")
_UNITS_IN_WORDS = ("zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_COUNTED = {word: at for at, word in enumerate(_UNITS_IN_WORDS)}
ABOUT = Decimal("0.25")
"""What is said to be about a number may be so much less or more of it, and one at least where people are counted."""
_OF_THEM = re.compile(rf"^{_NUMBER}{_WORDS}\s*[(,]?\s*(?:dont|including|incl\.?)\s+([0-9]{{1,3}})\b[^0-9]*$")
"""``3 (dont 1 apprenti)``: who counts among employees, and who does not, is the law's matter."""
_ADDED = re.compile(r"^([0-9]{1,3}) ?([^\W\d_][^\d+]*)?\+ ?([0-9]{1,3}) ?([^\W\d_][^\d+]*)?$")
"""``2 CDI + 1 apprenti``."""
_PADDED = re.compile(r"0[0-9]{5,}")
"""As old programs write amounts, often in cents."""
_GROUPS = re.compile(r"-?[0-9]{1,3}[.,][0-9]{3}")


class Figure(NamedTuple):
    """What a cell comes to; ``note`` is the code of what was done to it."""

    value: Decimal
    note: str = ""


def figure(fact: Number, written: str, factor: int = 1, groups: str = "") -> Figure:
    """A number as written; ``groups`` parts thousands, if known. Raises ``Misread`` where it is none, or may be two."""
    text = plain(written).replace("\u2212", "-")
    if _FOREIGN.search(text):
        raise Misread("foreign-currency", typed=written.strip()[:40])
    if range_in(fact, written, factor):
        raise Misread("range-decides-nothing", typed=written.strip()[:40])
    text, scale, units = _without_units(fact, text)
    if groups and _GROUPS.fullmatch(re.sub(r"\s*(?:€|eur|euros?)$", "", text)):
        text = text.replace(groups, "")
    if units and factor > 1:
        raise Misread("unit-twice", typed=written.strip()[:40])
    return _settled(fact, written, _exact(fact, text, written), scale * factor)


def _without_units(fact: Number, text: str) -> tuple[str, int, bool]:
    """The figures alone, and what they are to be multiplied by."""
    text = _LEADING.sub("", text)
    scale = 1
    if isinstance(fact, Money):
        if (tax := _TAX.search(text)) and ((tax[1] == "ttc") == (fact is Invoice.amount_incl_tax)):
            text = text[: tax.start()]
        for times, pattern in _UNITS:
            if match := pattern.search(text):
                text, scale = text[: match.start()], times
                break
    else:
        text = "0" if text in _NOBODY else _PEOPLE.sub("", _in_words(text))
    if match := re.fullmatch(r"\((.+)\)|(.+?)\s*-", text):
        text = "-" + (match[1] or match[2]).strip()
    return text, scale, scale > 1


def _exact(fact: Number, text: str, written: str) -> Decimal:
    """The number, however many decimals it has. Three of them after few figures may be a thousand: neither is taken."""
    wide = Number(unit=fact.unit, most=Decimal(10) ** 15)
    sign = -1 if text.startswith("-") else 1
    text = text.removeprefix("-").strip()
    body = re.sub(r"\s*(?:€|eur|euros?)$", "", text)
    if isinstance(fact, Money) and _GROUPS.fullmatch(body):
        raise Misread("thousand-or-decimals", typed=written.strip()[:40])
    if isinstance(fact, Money) and _PADDED.fullmatch(body):
        raise Misread("cents-or-euros", typed=written.strip()[:40])
    if match := re.fullmatch(rf"((?:[0-9]|(?<=[0-9]){_SPACES}(?=[0-9]))+)[.,]([0-9]{{3,30}})", body[:60]):
        whole = from_text(wide, match[1])
        assert isinstance(whole, Decimal)
        return sign * (whole + Decimal(f"0.{match[2]}"))
    try:
        value = from_text(wide, body)
    except Misread as misread:
        told = misread.message.variables
        said = {**told, "typed": written.strip()[:40]} if "typed" in told else told
        raise Misread(misread.message.code, **said) from None
    assert isinstance(value, Decimal)
    return sign * value


def _settled(fact: Number, written: str, exact: Decimal, factor: int) -> Figure:
    """Money to the cent; employees to the hundredth, cut off (art. R.130-1 of the code de la sécurité sociale)."""
    exact *= factor
    money = isinstance(fact, Money)
    value = exact.quantize(CENT, ROUND_HALF_UP if money else ROUND_DOWN)
    if exact < 0:
        raise Misread("credit-note" if fact is Invoice.amount_incl_tax else "negative")
    if value < fact.least:
        raise Misread("too-small", least=fact.least)
    if value > fact.most:
        raise Misread("too-large", most=fact.most)
    if value != exact:
        return Figure(value, "rounded" if money else "truncated")
    return Figure(value)


def range_in(fact: Number, written: str, factor: int = 1) -> Range | None:
    """A range in words or signs, rounded outward; None of what is none."""
    text = plain(written).replace("\u2212", "-")
    if found := _around(fact, text, factor):
        return found
    for pattern, kind in ((_BETWEEN, "between"), (_BELOW, "<"), (_AT_MOST, "<="), (_ABOVE, ">"), (_AT_LEAST, ">=")):
        if not (match := pattern.fullmatch(text)):
            continue
        scale = factor * next((times for times, unit in _UNITS if isinstance(fact, Money) and unit.search(text)), 1)
        try:
            numbers = [_exact(fact, number.strip(), number) * scale for number in match.groups() if number]
        except Misread:
            return None
        least: Decimal = fact.least if kind in ("<", "<=") else numbers[0] + (fact.step if kind == ">" else 0)
        most = None if kind in (">", ">=") else numbers[-1] - (fact.step if kind == "<" else 0)
        return _within(fact, least, most)
    return None


def _in_words(text: str) -> str:
    """A few employees counted in words, as figures; anything else as it stands."""
    counted, *rest = text.split(" ", 1)
    return " ".join([str(_COUNTED[counted]), *rest]) if counted in _COUNTED else text


def _around(fact: Number, text: str, factor: int) -> Range | None:
    """About a number; of people, those of whom some may not count; None of what says none of this."""
    money = isinstance(fact, Money)
    try:
        if not money and (match := _DOZENS.fullmatch(text)):
            text = f"env {_TENS[match[1]]}"
        if match := _ABOUT.fullmatch(text):
            scale = factor * next((times for times, unit in _UNITS if money and unit.search(text)), 1)
            number = _exact(fact, match[1] or match[2], text) * scale
            off = number * ABOUT if money else max(number * ABOUT, Decimal(1))
            return _within(fact, max(number - off, fact.least), number + off)
        if not money and (match := _OF_THEM.fullmatch(text)):
            every, some = _exact(fact, match[1], text), Decimal(match[2])
            return _within(fact, every - some, every) if some <= every else None
        if not money and (match := _ADDED.fullmatch(text)) and (match[2] or match[4]):
            return _within(fact, fact.least, Decimal(match[1]) + Decimal(match[3]))
    except Misread:
        return None
    return None


def _within(fact: Number, least: Decimal, most: Decimal | None) -> Range | None:
    """These bounds, where a number may stand between them; none above what the fact may be."""
    if least > fact.most or (most is not None and most <= least):
        return None
    most = None if most is None or most > fact.most else most.quantize(CENT, ROUND_CEILING)
    return Range(max(least.quantize(CENT, ROUND_FLOOR), fact.least), most)
