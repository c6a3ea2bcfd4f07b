"""A company's SIREN, in whatever a spreadsheet made of it: with spaces, inside a SIRET, without the nought it began with."""

from __future__ import annotations

import re

import polars as pl
from stdnum.fr import siren as number_of_company

_SIREN, _SIRET = 9, 14


def siren_in(written: str) -> str | None:
    """The SIREN that a cell holds, of nine figures; None where it holds none, or one whose checksum fails."""
    figures = re.sub(r"[\s\u00a0\u202f.\-]", "", written.strip())
    if not figures.isascii() or not figures.isdigit() or len(figures) > _SIRET:
        return None
    for length in (_SIREN, _SIRET):
        if length - 2 <= len(figures) <= length:
            found = figures.zfill(length)[:_SIREN]
            return found if number_of_company.is_valid(found) and int(found) else None
    return None


def sirens(cells: pl.Series) -> pl.Series:
    """The SIREN of each cell; null where there is none. By Luhn's rule: each second figure counts double."""
    figures = pl.col("cells").str.replace_all(r"[\s\u00a0\u202f.\-]", "")
    length = figures.str.len_bytes()
    full = (
        pl.when(~figures.str.contains(r"^[0-9]{7,14}$"))
        .then(None)
        .when(length <= _SIREN)
        .then(figures.str.zfill(_SIREN))
        .when(length >= _SIRET - 2)
        .then(figures.str.zfill(_SIRET).str.slice(0, _SIREN))
    )
    found = cells.cast(pl.String).to_frame("cells").select(full.alias("full"))
    doubled = [pl.col("full").str.slice(at, 1).cast(pl.Int32) * (2 if at % 2 else 1) for at in range(_SIREN)]
    checksum = pl.sum_horizontal([figure - pl.when(figure > 9).then(9).otherwise(0) for figure in doubled])
    valid = (checksum % 10 == 0) & (pl.col("full") != "0" * _SIREN)
    return found.select(pl.when(valid).then("full").alias(cells.name)).to_series()
