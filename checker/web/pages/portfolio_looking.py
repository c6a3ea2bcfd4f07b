"""A portfolio drawn: what ``judge.looking`` counts, as bars with the words and the address that each leads to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checker.explain.answers import MARKS
from checker.portfolio.judge.listing import Query
from checker.portfolio.judge.looking import ByText, Looking, Month
from checker.portfolio.write.looking import fact_in_words
from checker.words.wording import Words

BREADTH, HEIGHT, GAP = 100, 120, 6
"""Of a bar's box, and of the drawing of months; between two months."""
STEP = 36
"""From one month to the next."""


@dataclass(frozen=True)
class Part:
    """A part of a bar: its mark, where it begins and how long it is, in units of the drawing."""

    mark: str
    at: float
    size: float


@dataclass(frozen=True)
class Bar:
    """A line of a table: what is counted, the count, where it leads, and its bar; ``here``: that it is what is listed."""

    name: str
    count: int
    address: dict[str, Any]
    parts: tuple[Part, ...]
    here: bool = False


@dataclass(frozen=True)
class MonthBar:
    """A month: its bar upright, and the amounts in words, which lead to the clients with an invoice of it."""

    name: str
    x: int
    parts: tuple[Part, ...]
    amounts: tuple[str, str, str]
    total: str
    admitted: bool
    address: dict[str, Any]
    here: bool


@dataclass(frozen=True)
class Drawn:
    """All that the page shows at a glance. ``filtered``: by what of it the list of clients is filtered, in words."""

    texts: tuple[tuple[str, tuple[Bar, ...]], ...]
    refusing: tuple[Bar, ...]
    single: tuple[Bar, ...]
    months: tuple[MonthBar, ...]
    days: str
    elsewhere: str
    undetermined: int
    filtered: str

    @property
    def breadth(self) -> int:
        """Of the drawing of months."""
        return STEP * len(self.months) + GAP


def draw(found: Looking, query: Query, words: Words) -> Drawn:
    """The drawing, in the visitor's language."""
    first, last = found.days
    return Drawn(
        tuple((words(f"edition-{text.edition}"), _verdicts(text, query, words)) for text in found.texts),
        _bars([(words(f"condition-{id}"), "refused", id, count) for id, count in found.refusing], "not_met", query),
        _bars([(fact_in_words(words, id), "only", id, count) for id, count in found.single], "unknown", query),
        _months(found, query, words),
        words("look-months-lead", first=words.day(first), last=words.day(last)),
        words("look-elsewhere", amount=words.euros(found.elsewhere)) if found.elsewhere else "",
        found.undetermined,
        filters_in_words(query, found, words),
    )


def filters_in_words(query: Query, found: Looking, words: Words) -> str:
    """What of this the list of clients is filtered by; empty where by nothing."""
    said = []
    if query.there:
        text = words(f"edition-{found.texts[1].edition}")
        said.append(words("look-filter-there", edition=text, verdict=words(f"verdict-{query.there}")))
    if query.refused:
        said.append(words("look-filter-refused", condition=words(f"condition-{query.refused}")))
    if query.month:
        said.append(words("look-filter-month", month=words.month(query.first_of_month)))
    if query.only:
        said.append(words("look-filter-only", fact=fact_in_words(words, query.only)))
    return words("look-filtered", what=words("semicolon").join(said)) if said else ""


def _verdicts(text: ByText, query: Query, words: Words) -> tuple[Bar, ...]:
    whole = max(1, sum(text.verdicts.values()))
    return tuple(
        Bar(
            words(f"verdict-{verdict}"),
            text.verdicts[verdict],
            _address(query, text.filter, verdict.value),
            (Part(mark, 0, _share(text.verdicts[verdict], whole)),),
            vars(query)[text.filter] == verdict,
        )
        for verdict, mark in MARKS.items()
    )


def _bars(counted: list[tuple[str, str, str, int]], mark: str, query: Query) -> tuple[Bar, ...]:
    most = max([1, *(count for *_, count in counted)])
    return tuple(
        Bar(name, count, _address(query, part, id), (Part(mark, 0, _share(count, most)),), vars(query)[part] == id)
        for name, part, id, count in counted
    )


def _months(found: Looking, query: Query, words: Words) -> tuple[MonthBar, ...]:
    most = max([Decimal(1), *(month.total for month in found.months)])
    return tuple(
        MonthBar(
            words.month(month.first),
            GAP + STEP * at,
            _stacked(month, most),
            (words.euros(month.counted), words.euros(month.not_counted), words.euros(month.open)),
            words.euros(month.total),
            month.admitted,
            _address(query, "month", month.id),
            query.month == month.id,
        )
        for at, month in enumerate(found.months)
    )


def _stacked(month: Month, most: Decimal) -> tuple[Part, ...]:
    """From the ground up: what counts, what is open, what does not."""
    parts, ground = [], float(HEIGHT)
    for mark, amount in (("met", month.counted), ("unknown", month.open), ("not_met", month.not_counted)):
        if size := round(float(HEIGHT * amount / most), 1):
            ground -= size
            parts.append(Part(mark, round(ground, 1), size))
    return tuple(parts)


def _share(count: int, most: int) -> float:
    return round(BREADTH * count / most, 1)


def _address(query: Query, part: str, value: str) -> dict[str, Any]:
    """To those counted alone: nothing else filters."""
    return Query(sort=query.sort, down=query.down).address(**{part: value})
