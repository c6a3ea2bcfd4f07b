"""Days whose month is written out, or whose year comes first: ``1er mars 2021``, ``15-mars-21``, ``2021/03/15``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

LOCALES = ("fr_FR", "en_GB")
"""Whose names of months and of days are read."""

LONGEST = 60
"""No day takes more letters to write."""

YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
MONTH_WRITTEN = re.compile(r"(?:([a-z]+)[.,]? +)?([0-9]{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)[.,]?[ -]([0-9]{4}|[0-9]{2})")


def plain(written: str) -> str:
    """Without case, accents, or spaces around."""
    folded = written.strip().casefold()
    if folded.isascii():
        return folded
    # Letter by letter: to put a text's accents in order takes the square of their number, and they are left out anyway.
    parts = (part for letter in folded for part in unicodedata.normalize("NFKD", letter))
    return "".join(part for part in parts if not unicodedata.combining(part))


def day_in_figures(written: str) -> str:
    """The same day in figures; what is no such day, as it stands."""
    if len(written) > LONGEST:
        return written
    if match := YEAR_FIRST.fullmatch(written):
        return "-".join(match.groups())
    if match := MONTH_WRITTEN.fullmatch(plain(written)):
        weekday, day, month, year = match.groups()
        if month in months() and (weekday is None or weekday in _weekdays()):
            return f"{day}/{months()[month]}/{year}"
    return written


@cache
def months() -> Mapping[str, int]:
    """The number of each month by its names, in full and short, without accents."""
    from babel.dates import get_month_names  # whoever reads no month in letters need not wait for it

    named = [get_month_names(width, locale=locale) for locale in LOCALES for width in ("wide", "abbreviated")]
    return {plain(name).rstrip("."): number for names in named for number, name in names.items()}


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(plain(name) for locale in LOCALES for name in get_day_names("wide", locale=locale).values())
