"""What a range leaves open: « < 11 » employees may be none, which only some texts mind, and only of some clients."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import reduce
from operator import or_

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.gather import PART, Portfolio
from checker.portfolio.read.ranges import columns_of
from checker.portfolio.read.tables import ROW
from checker.words.sentences import LIMITS
from rules.columns import within_bounds
from rules.compiled_columns import bounds, column
from rules.conditions import Condition, Edition, Status
from rules.expressions import Comparison, Constant, Number, nodes
from rules.facts import FACTS


def tell_open_ranges(portfolio: Portfolio, judged: pl.DataFrame, editions: dict[str, Edition], edition: str) -> None:
    """A fault at each range that leaves a condition of its client open, with the very limit on which it hangs.

    ``judged``: a row a client; ``edition``: its column of the text that judged, of ``editions``.
    """
    frame = portfolio.clients.frame
    ranged = [fact for fact in FACTS if isinstance(fact, Number) and len(columns_of(frame, fact)) > 1]
    if not ranged:
        return
    facts = within_bounds(frame.select(PART, ROW, *(name for fact in FACTS for name in columns_of(frame, fact))))
    for id, text in editions.items():
        mine = judged.get_column(edition) == id
        for fact in ranged:
            least = pl.col(bounds(fact)[0])
            for limit, conditions in _limits(text, fact).items():
                unknown = [judged.get_column(condition.id) == Status.UNKNOWN.value for condition in conditions]
                open_ones = mine & reduce(or_, unknown)
                told = pl.col(fact.id).is_null() & least.is_not_null() & column(limit).is_null()
                _tell(portfolio, facts.filter(open_ones.fill_null(value=False)).filter(told), fact, limit)


def _limits(edition: Edition, fact: Number) -> Mapping[Comparison, list[Condition]]:
    """What a text compares a fact with, and in which conditions."""
    found: dict[Comparison, list[Condition]] = defaultdict(list)
    for condition in edition.dossier_conditions:
        for node in dict.fromkeys(node for test in condition.tests for node in nodes(test)):
            if isinstance(node, Comparison) and node.left is fact and isinstance(node.right, Constant):
                found[node].append(condition)
    return found


def _tell(portfolio: Portfolio, rows: pl.DataFrame, fact: Number, limit: Comparison) -> None:
    assert isinstance(limit.right, Constant)
    message = Message("range-open", {"limit": LIMITS[limit.op], "unit": fact.unit, "figure": limit.right.figure})
    for at, part in enumerate(portfolio.clients.parts):
        numbers = rows.filter(pl.col(PART) == at).get_column(ROW)
        if len(numbers) and fact.id in part.layout.facts:
            portfolio.faults.add(part.place, numbers, part.layout.facts[fact.id], message)
