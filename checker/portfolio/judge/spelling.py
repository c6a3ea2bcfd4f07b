"""Names as they are spoken: without case, accents, signs, doubled spaces; and without their legal form."""

from __future__ import annotations

from functools import cache

import polars as pl

from checker.dossier.written_days import plain
from checker.portfolio.read.titles import names

SPELT, FORM = "spelt", "form"


def spelt(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """With each name as it is spoken; a number without the noughts before it."""
    return frame.with_columns(spoken(column).alias(SPELT))


def spelt_with_form(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """The same, the legal form apart: that at its beginning, or at its end."""
    forms = "|".join(_forms())
    words = spoken(column).str.replace_all(".", "", literal=True).str.replace_all(r"[^a-z0-9]+", " ").str.strip_chars()
    rest = words.str.replace(rf"^(?:{forms}) ", "").str.replace(rf" (?:{forms})$", "").str.replace_all(r"\b(?:et|and) ", "")
    return frame.with_columns(
        rest.alias(SPELT), words.str.extract(rf"^({forms}) | (?:{forms})$", 0).str.strip_chars().alias(FORM)
    )


def spoken(column: str) -> pl.Expr:
    """A name without case, accents, doubled or no-break spaces; a number without the noughts before it."""
    text = pl.col(column)
    accented = pl.when(text.str.len_bytes() != text.str.len_chars()).then(text)  # mostly few, and folding takes long
    folded = accented.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.replace_all("’", "'", literal=True)
    text = pl.coalesce(folded, text).str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    return text.str.replace(r"^0+([0-9]+)$", "$1")


@cache
def _forms() -> tuple[str, ...]:
    """Legal forms in one word, the longest first."""
    kinds = ("company", "association", "sole_trader")
    every = {plain(name) for kind in kinds for name in names(f"also-legal_form-{kind}")}
    short = {form.replace(".", "") for form in every if " " not in form and "-" not in form}
    return tuple(sorted((*short, "ets", "etablissements", "societe", "ste"), key=len, reverse=True))
