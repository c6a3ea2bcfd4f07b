"""Days whose month is written out, or whose year comes first: ``1er mars 2021``, ``15-mars-21``, ``2021/03/15``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel.dates import get_day_names, get_month_names

from checker.dossier.reading import plain
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
MONTH_WRITTEN = re.compile(r"(?:([a-z]+)[.,]? +)?([0-9]{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)[.,]?[ -]([0-9]{4}|[0-9]{2})")


def day_in_figures(written: str) -> str:
    """The same day in figures; what is no such day, as it stands."""
    if match := YEAR_FIRST.fullmatch(written):
        return "-".join(match.groups())
    if match := MONTH_WRITTEN.fullmatch(plain(written)):
        weekday, day, month, year = match.groups()
        if month in _months() and (weekday is None or weekday in _weekdays()):
            return f"{day}/{_months()[month]}/{year}"
    return written


@cache
def _months() -> Mapping[str, int]:
    named = [get_month_names(width, locale=words_of(lang).locale) for lang in LANGUAGES for width in ("wide", "abbreviated")]
    return {plain(name).rstrip("."): number for names in named for number, name in names.items()}


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(plain(name) for lang in LANGUAGES for name in get_day_names("wide", locale=words_of(lang).locale).values())
