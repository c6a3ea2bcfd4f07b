"""What the lines above a table's titles say of all its figures: thousands, a year, a currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from checker.dossier.written_days import plain
from checker.portfolio.read.titles import MOST_LETTERS, SCALES, names, tokens_of
from rules.facts import Size

_ACCOUNTS_OF = re.compile(
    r"\b(?:exercice|exo|clos(?: le)?|cloture|year ended?)\W{0,3}(?:[0-3]?[0-9]/[01]?[0-9]/)?((?:19|20)[0-9]{2})\b"
    r"|\b31/12/((?:19|20)[0-9]{2})\b"
)
"""The year of the accounts in the table. Other years in a caption are of its printing."""
_FOREIGN = re.compile(r"\b(?:en|in) (?:usd|chf|gbp|dollars?|us dollars?|pounds?|livres|francs suisses)\b")


@dataclass(frozen=True)
class Caption:
    """What the lines above the titles say of all the figures below: nothing of it may be passed over."""

    scale: int = 1
    of: frozenset[str] = frozenset()
    """The meanings that the unit is said to be of, where the line names some; none where it names none."""
    year: int = 0
    foreign: bool = False


def caption(lines: Iterable[str]) -> Caption:
    """What the lines above the titles say of the figures below them."""
    found = Caption()
    for line in lines:
        text = plain(line[:MOST_LETTERS])
        scale = next((scale for scale, pattern in SCALES if re.search(pattern, text)), 1)
        if scale > 1:
            tokens = {*tokens_of(text)}
            of = {fact.id for fact in (Size.turnover, Size.balance_sheet_total) if tokens & _called_by(fact.id)}
            found = replace(found, scale=scale, of=frozenset(of))
        if year := _ACCOUNTS_OF.search(text):
            found = replace(found, year=int(year[1] or year[2]))
        if _FOREIGN.search(text):
            found = replace(found, foreign=True)
    return found


@cache
def _called_by(meaning: str) -> frozenset[str]:
    """The words of which a line above the titles must have one, to speak of this figure and not of all figures."""
    return frozenset(token for name in names(f"caption-{meaning}") for token in tokens_of(plain(name)))
