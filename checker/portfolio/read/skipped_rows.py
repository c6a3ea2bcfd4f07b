"""Lines that are no clients: blank ones, those of our own template, totals. What a person wrote is remarked on, by its row."""

from __future__ import annotations

from functools import cache

import polars as pl

from checker.portfolio.read.own_template import template_lines
from checker.portfolio.read.recognise import DECLARED, Layout, bare, names
from checker.portfolio.read.tables import EXTRA, ROW, place
from rules.expressions import Number

NAMED_ROWS = 5


def without_blank_rows(batch: pl.DataFrame, found: Layout) -> pl.DataFrame:
    """A row with nothing in it is no row. Only where no client is named is the rest of the row looked at."""
    nameless = pl.col(place(found.client)).fill_null("").str.strip_chars() == ""
    if not batch.select(nameless.any()).item():
        return batch
    cells = [place(column) for column in range(len(found.titles))]
    written = pl.any_horizontal(pl.col(*cells, EXTRA).fill_null("").str.strip_chars() != "")
    return batch.filter(~nameless | written)


def template_rows(rows: pl.DataFrame, found: Layout) -> pl.Series:
    """The rows that are the hints and the example of our own template."""
    return rows.filter(pl.col(place(found.client)).is_in(template_lines())).get_column(ROW)


def total_rows(rows: pl.DataFrame, found: Layout) -> pl.Series:
    """The rows that are called a total, and answer no question but those whose answer is a number."""
    others = [fact for fact in DECLARED[found.role] if fact.id in found.facts and not isinstance(fact, Number)]
    no_others = pl.all_horizontal(pl.lit(value=True), *(pl.col(place(found.facts[fact.id])).is_null() for fact in others))
    silent = rows.filter(no_others)
    letters = pl.col(place(found.client)).str.normalize("NFKD").str.to_lowercase().str.replace_all(r"[^a-z]", "")
    return silent.filter(letters.is_in(_total_names())).get_column(ROW)


def says_nothing(found: Layout) -> pl.Expr:
    """A line that names a client and has no other cell: it may be the name of a group, or a note."""
    cells = [place(column) for column in range(len(found.titles)) if column != found.client]
    return pl.all_horizontal(pl.col(place(found.client)).is_not_null(), *(pl.col(cell).is_null() for cell in cells))


def rows_in_words(rows: pl.Series) -> str:
    """The numbers of the first of these rows."""
    return ", ".join(map(str, rows.head(NAMED_ROWS).to_list())) + ("…" if len(rows) > NAMED_ROWS else "")


@cache
def _total_names() -> tuple[str, ...]:
    return tuple(map(bare, names("also-total-line")))
