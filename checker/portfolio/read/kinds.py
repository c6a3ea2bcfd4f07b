"""Kinds of expense that a supplier's name, or what was bought, suggests where the column of kinds says none.

A suggestion is told at its row, and is not known until a person accepts the suggestions of the column.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.choices import choice_in, suggested
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.fec.shortlist import kind_in_words
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.tables import ROW, place
from checker.portfolio.read.titles import Unit
from rules.facts import Invoice

KIND, LABEL, SUPPLIER = Invoice.category.id, Invoice.label.id, "supplier"
MOST_TEXTS = 10_000
"""Of more distinct texts at a time, none is looked at."""
IN_WORDS = "[A-Za-zÀ-ÿ]{3}"
"""What has no three letters together is a reference."""


def with_kinds(
    found: Layout,
    at: int,
    rows: pl.DataFrame,
    frame: pl.DataFrame,
    misread: Collection[str],
    faults: Faults,
    note: Callable[[str, str, int, str], None],
) -> pl.DataFrame:
    """The invoices, with the kinds suggested where they are accepted; else each is told at its row."""
    sold, bought = columns_of_words(found)
    if not sold and not bought:
        return frame
    supplier, text = (pl.col(place(columns[0])).fill_null("") if columns else pl.lit("") for columns in (sold, bought))
    open_ones = frame.get_column(KIND).is_null()
    if KIND in found.facts:
        open_ones &= ~rows.get_column(place(found.facts[KIND])).is_in([*misread]).fill_null(value=False)
    asked = rows.select(ROW, supplier.alias("supplier"), text.alias("text")).filter(open_ones)
    asked = asked.filter(pl.concat_str("supplier", pl.lit(" "), "text").str.contains(IN_WORDS))
    texts = asked.select("supplier", "text").unique(maintain_order=True)
    if not 0 < texts.height <= MOST_TEXTS:
        return frame
    kinds = pl.Series("kind", [kind_in_words(*pair) for pair in texts.iter_rows()], frame.schema[KIND])
    told = asked.join(texts.with_columns(kinds).drop_nulls("kind"), on=["supplier", "text"], maintain_order="left")
    if not told.height:
        return frame
    column = (*sold, *bought)[0]
    if not accepted(found):
        for (supplier, text, kind), some in told.group_by("supplier", "text", "kind", maintain_order=True):
            said = {"fact": KIND, "typed": " ".join(filter(None, (supplier, text)))[:40], "kind": kind}
            code = "category-suggested" if choice_in(Invoice.category, said["typed"]) is None else "category-elsewhere"
            faults.add(at, some.get_column(ROW), found.facts.get(KIND, column), Message(code, said))
        return frame
    note(found.titles[column], "kinds-accepted", told.height, (told["supplier"][0] or told["text"][0])[:40])
    suggestions = frame.select(ROW).join(told.select(ROW, "kind"), on=ROW, how="left", maintain_order="left")
    return frame.with_columns(pl.coalesce(KIND, suggestions.get_column("kind")).alias(KIND))


def columns_of_words(found: Layout) -> tuple[Sequence[int], Sequence[int]]:
    """The column of suppliers, and that of what was bought, each if there is one: an invoice may be called by either."""
    sold = [found.helpers[SUPPLIER]] if SUPPLIER in found.helpers else []
    bought = [found.facts[LABEL]] if LABEL in found.facts and found.facts[LABEL] not in sold else []
    return sold, bought


def accepted(found: Layout) -> bool:
    """Whether a person accepts what words suggest."""
    return any(found.units.get(meaning, Unit()).kinds for meaning in (KIND, SUPPLIER, LABEL))


def suggesting(found: Layout, below: Sequence[Sequence[str]]) -> Iterator[int]:
    """The columns of which some cell suggests a kind that the cell of kinds does not tell."""
    sold, bought = columns_of_words(found)
    own = found.facts.get(KIND)
    for column in (own, *sold, *bought):
        if column is not None and any(_suggests(row, column, own, sold) for row in below):
            yield column


def _suggests(row: Sequence[str], column: int, own: int | None, sold: Sequence[int]) -> bool:
    cells = [row[at].strip() if at is not None and at < len(row) else "" for at in (column, own)]
    if column == own:
        return bool(cells[0]) and choice_in(Invoice.category, cells[0]) is None and suggested(cells[0]) is not None
    return not cells[1] and kind_in_words(*((cells[0], "") if column in sold else ("", cells[0]))) is not None
