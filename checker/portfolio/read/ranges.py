"""Numbers told within bounds: in a row of a sheet, the fact's own column is blank, and its ``bounds`` stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from rules.compiled_columns import RANGED, bounds
from rules.expressions import Fact, Range, Value


def columns_of(frame: pl.DataFrame, fact: Fact) -> tuple[str, ...]:
    """The columns in which rows tell of a fact: its own; and its bounds, where some row tells of these."""
    least, most = bounds(fact)
    return (fact.id, least, most) if fact in RANGED and least in frame.columns else (fact.id,)


def said(frame: pl.DataFrame, fact: Fact) -> pl.Expr:
    """What each row tells of a fact, to be compared; null where it tells nothing."""
    own, *limits = map(pl.col, columns_of(frame, fact))
    if not limits:
        return own
    least, most = (limit.cast(pl.String) for limit in limits)
    return pl.coalesce(own.cast(pl.String), pl.concat_str(least, pl.lit(" to "), most.fill_null("")))


def told(row: Mapping[str, Any], fact: Fact) -> Value | None:
    """What a row tells of a fact; where both bounds are one number, that number."""
    value: Value | None = row[fact.id]
    least, most = (row.get(bound) for bound in bounds(fact)) if fact in RANGED else (None, None)
    if value is not None or least is None:
        return value
    return least if least == most else Range(least, most)
