"""Days whose month is written out, whose year comes first, or whose parts are run together; and which of two comes first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.dossier.reading import Misread
from checker.dossier.written_days import LONGEST, months, plain
from checker.portfolio.read.months import Days, month, year

DAY_FIRST, MONTH_FIRST, MIXED = "day", "month", "mixed"
RUN_TOGETHER = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
DAY_FIRST_TOGETHER = re.compile(r"(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])((?:19|20)[0-9]{2})")
"""No eight figures can be both: what begins a year is no month."""
SIX_FIGURES = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})")
SIX = 6
LOST_NOUGHT = re.compile(r"([1-9])(0[1-9]|1[0-2])([0-9]{2})")
"""``50121``, which was ``050121`` before a spreadsheet took it for a number; or the serial number of a day."""
DAY_ALONE = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
MONTH_ALONE = re.compile(
    r"([a-z]+)[.,]?[ /-]((?:19|20)[0-9]{2})|([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})|((?:19|20)[0-9]{2})-([0-9]{1,2})"
)
TWO_FIRST = re.compile(r"([0-9]{1,2})([/. -])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?: .*)?")


def day_in_figures(written: str, order: str = "") -> str:
    """The same day as a page reads it; what is no such day, as it stands. Raises ``Misread`` where it may be two days."""
    if match := RUN_TOGETHER.fullmatch(written):
        return "-".join(match.groups())
    if match := DAY_FIRST_TOGETHER.fullmatch(written):
        return "/".join(match.groups())
    if len(written) == SIX and (match := SIX_FIGURES.fullmatch(written)):
        if order != DAY_FIRST:
            raise Misread("run-together", typed=written)
        return "/".join(match.groups())
    if match := TWO_FIRST.fullmatch(written):
        return _in_order(written, match, order)
    return written


def _in_order(written: str, match: re.Match[str], order: str) -> str:
    first, sign, second, year = match.groups()
    if order == MONTH_FIRST:
        return f"{second}{sign}{first}{sign}{year}"
    if order == MIXED and int(first) != int(second) and int(first) <= 12 and int(second) <= 12:
        raise Misread("day-or-month", typed=written[:40])
    return written


def run_together(texts: Sequence[str], years: range) -> str:
    """How the days of a column are written that are six figures each: ``day`` where every one has its day first in one of these
    years, and some one cannot have its year first; ``mixed`` where both may be; empty where they are written otherwise.
    """
    short = [text.strip() for text in texts if len(text) <= LONGEST]
    parts = [match.groups() for text in short if (match := SIX_FIGURES.fullmatch(text))]
    if 2 * len(parts) <= len(texts) or not all(_may_be(day, month, year, years) for day, month, year in parts):
        return ""
    return MIXED if all(_may_be(day, month, year, years) for year, month, day in parts) else DAY_FIRST


def _may_be(day: str, month: str, year: str, years: range) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 2000 + int(year) in years


def order_shown(texts: Iterable[str]) -> set[str]:
    """Which order days in figures show: that of a number that is no month."""
    return {order for text in texts if (order := _order(text))}


@lru_cache(maxsize=1 << 14)
def _order(text: str) -> str:
    if match := TWO_FIRST.fullmatch(text.strip()):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second >= 1:
            return DAY_FIRST
        if 31 >= second > 12 >= first >= 1:
            return MONTH_FIRST
    return ""


def month_of(written: str) -> Days | None:
    """The days of a month written without its day, or of a year alone: ``mars 2015``, ``03/2015``, ``2015``."""
    if re.fullmatch(r"(?:19|20)[0-9]{2}", written):
        return year(int(written))
    if len(written) > LONGEST or not (match := MONTH_ALONE.fullmatch(plain(written))):
        return None
    named, after, number, its_year, first_year, last = match.groups()
    at = months().get(named, 0) if named else int(number or last)
    return month(int(after or its_year or first_year), at) if 1 <= at <= 12 else None
