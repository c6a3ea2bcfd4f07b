"""Lines that are no clients: blank, of our own template, totals, notes. What a person wrote is remarked on, by its row."""

from __future__ import annotations

from functools import cache

import polars as pl

from checker.dossier.written_days import plain
from checker.portfolio.read.headers import DECLARED, Role
from checker.portfolio.read.own_template import template_lines
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.tables import EXTRA, ROW, place
from checker.portfolio.read.titles import bare, names
from rules.expressions import Fact, Number, Text
from rules.facts import Invoice, Size

NAMED_ROWS = 5
LAST_ROWS = 1000
"""A table mostly ends within so many of its last rows: only where it does not is what is below it looked for in all."""
MOST_SUMS = 2000
"""So many lines that answer nothing but numbers are looked at as totals; more of them are no totals."""


def without_blank_rows(batch: pl.DataFrame, found: Layout) -> pl.DataFrame:
    """A row with nothing in it is no row. Only where no client is named is the rest of the row looked at."""
    nameless = _name(found) == "" if found.client >= 0 else pl.lit(value=True)
    if not batch.select(nameless.any()).item():
        return batch
    cells = [place(column) for column in range(len(found.titles))]
    written = pl.any_horizontal(pl.col(*cells, EXTRA).fill_null("").str.strip_chars() != "")
    return batch.filter(~nameless | written)


def _name(found: Layout) -> pl.Expr:
    """What stands in the column of clients, or in the first one."""
    return pl.col(place(max(found.client, 0))).fill_null("").str.strip_chars()


def template_rows(rows: pl.DataFrame, found: Layout) -> pl.Series:
    """The rows that are the hints and the example of our own template."""
    return rows.filter(_name(found).is_in(template_lines())).get_column(ROW)


def total_rows(rows: pl.DataFrame, found: Layout) -> pl.Series:
    """The rows that are called a total, and answer no question but those whose answer is a number."""
    others = [fact for fact in _answers(found) if not isinstance(fact, Number)]
    silent = _silent(rows, found, others)
    numbers = [place(found.facts[fact.id]) for fact in _answers(found) if isinstance(fact, Number)]
    called = pl.any_horizontal(_letters(place(at)).is_in(_total_names()) for at in _places_of_words(found))
    words = "|".join(sorted(map(plain, names("also-total-line")), key=len, reverse=True))
    text = _name(found).str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    holds = text.str.contains(rf"^(?:{words})\b|\b(?:total|cumul)$")
    summed = pl.any_horizontal(pl.col(number).is_not_null() for number in numbers) if numbers else pl.lit(value=False)
    partly = text.str.contains(r"^(?:sous ?-? ?total|s/ ?total|sub ?-?total)\b")  # nobody is called so
    return silent.filter(called | (holds & summed) | partly).get_column(ROW)


def note_rows(rows: pl.DataFrame, found: Layout) -> pl.Series:
    """The lines below a table, after a blank one, that say one thing in one cell: notes, counts, dates of printing."""
    cells = [place(column) for column in range(len(found.titles))]
    if not rows.height:
        return rows.get_column(ROW)
    written = pl.sum_horizontal((pl.col(cell).fill_null("").str.strip_chars() != "").cast(pl.UInt32) for cell in cells)
    for last in (rows.tail(LAST_ROWS), rows):
        counted = last.select(
            ROW, written.alias("written"), _note(found).alias("note"), pl.col(ROW).diff().fill_null(1).alias("step")
        )
        several = counted.filter(pl.col("written") > 2).get_column(ROW)
        if len(several):
            break
    tail = counted.filter(pl.col(ROW) > (several.max() or 0)) if len(several) else counted.clear()
    apart = tail.filter(pl.col("step") > 1).get_column(ROW)
    first = apart.min() if len(apart) else None
    alone = pl.col("written") <= 1
    below = alone & (pl.col(ROW) >= first) if isinstance(first, int) else pl.lit(value=False)
    return tail.filter(below | pl.col("note")).get_column(ROW)


def _note(found: Layout) -> pl.Expr:
    words = "|".join(sorted(map(plain, names("also-note-line")), key=len, reverse=True))
    text = pl.concat_str([pl.col(place(at)).fill_null("") for at in range(min(3, len(found.titles)))], separator=" ")
    folded = text.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase().str.strip_chars()
    return folded.str.contains(rf"^\W*(?:{words})\b(?: ?[:(]|.*[0-9])")


def sum_rows(frame: pl.DataFrame, role: Role) -> pl.Series:
    """The lines that answer nothing but numbers, one the sum of the lines above it: totals, whatever they are called."""
    column = Invoice.amount_incl_tax.id if role is Role.INVOICES else Size.turnover.id
    others = [fact.id for fact in DECLARED[role] if not isinstance(fact, Number | Text)]
    silent = pl.all_horizontal(pl.col(id).is_null() for id in others) & pl.col(column).is_not_null()
    marked = frame.select(ROW, pl.col(column).cast(pl.Decimal(38, 2)).alias("sum"), silent.alias("silent"))
    candidates = marked.filter("silent").height
    if not 0 < candidates <= MOST_SUMS or candidates * 2 > frame.height:
        return frame.get_column(ROW).clear()
    counted = marked.with_columns(pl.when("silent").then(0).otherwise(pl.col("sum")).fill_null(0).cum_sum().alias("all"))
    lines = counted.filter("silent").with_columns((pl.col("all") - pl.col("all").shift(1, fill_value=0)).alias("since"))
    return lines.filter((pl.col("sum") == pl.col("since")) | (pl.col("sum") == pl.col("all"))).get_column(ROW)


def says_nothing(found: Layout) -> pl.Expr:
    """A line that names a client and has no other cell: it may be the name of a group, or a note."""
    named = set(found.keys.values()) or {found.client}
    cells = [place(column) for column in range(len(found.titles)) if column not in named]
    return pl.all_horizontal(pl.col(place(found.client)).is_not_null(), *(pl.col(cell).is_null() for cell in cells))


def rows_in_words(rows: pl.Series) -> str:
    """The numbers of the first of these rows."""
    return ", ".join(map(str, rows.head(NAMED_ROWS).to_list())) + ("…" if len(rows) > NAMED_ROWS else "")


def _answers(found: Layout) -> list[Fact]:
    return [fact for fact in DECLARED[found.role] if fact.id in found.facts]


def _silent(rows: pl.DataFrame, found: Layout, others: list[Fact]) -> pl.DataFrame:
    words = _places_of_words(found)
    places = [found.facts[fact.id] for fact in others if found.facts[fact.id] not in words]
    return rows.lazy().filter(pl.col(place(at)).is_null() for at in places).collect() if places else rows


def _places_of_words(found: Layout) -> set[int]:
    """Where a line of totals is called one: in the column of clients, or of what invoices are called."""
    return {max(found.client, 0), *(at for fact, at in found.facts.items() if fact == Invoice.label.id)}


def _letters(cell: str) -> pl.Expr:
    return pl.col(cell).str.normalize("NFKD").str.to_lowercase().str.replace_all(r"[^a-z]", "")


@cache
def _total_names() -> tuple[str, ...]:
    return tuple(map(bare, names("also-total-line")))
