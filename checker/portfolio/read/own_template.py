"""Our own template and results given in: their hints and examples are no clients, their explanations no sheets of clients."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.tables import MOST_COLUMNS, Table, Tell, place
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.columns import LEAST, MOST, SHORTFALL, VERDICT
from rules.last_days import LAST_FILING_DAY

HINT, EXAMPLE = "template-client-hint", "template-client-example"
AMOUNT, JUDGED = "amount", "judged"
FIGURES = (VERDICT, AMOUNT, LEAST, MOST, SHORTFALL, LAST_FILING_DAY)
"""With what the columns of a result's verdicts begin, in CSV; ``JUDGED`` is their last."""
OWN_SHEETS = ("template-explanations", "fec-tab-others", "fec-tab-outside", "fec-tab-unread")


@cache
def template_lines() -> tuple[str, ...]:
    """What stands in the template's column of clients, in each language."""
    return tuple(words_of(lang)(id) for lang in LANGUAGES for id in (HINT, EXAMPLE))


@cache
def own_sheets() -> tuple[str, ...]:
    """The names of the sheets that explain a workbook of ours, or that hold what it does not propose."""
    return tuple(words_of(lang)(id) for lang in LANGUAGES for id in OWN_SHEETS)


@cache
def result_tables() -> dict[str, str]:
    """Of a result given in again, in every language: the sheets whose first columns are ours, whatever the others are called,
    each with what it holds.
    """
    held = {"out-answers": "clients", "out-invoices": "invoices"}
    return {words_of(lang)(id): role for lang in LANGUAGES for id, role in held.items()}


@cache
def result_sheets() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Of a result given in again, in each language: the sheet of answers, and those that only follow from it."""
    follow = ("out-summary", "out-clients", "out-faults", "out-text", "out-looking", "out-trail")
    return tuple((words_of(lang)("out-answers"), tuple(words_of(lang)(id) for id in follow)) for lang in LANGUAGES)


def without_verdicts(table: Table) -> Table:
    """A result in CSV given in again: its clients, their own columns, what was corrected; without the verdicts, some of whose
    columns bear the names of facts. Any other table stays as it is.
    """
    titles = table.head[0][1] if table.head else ()
    if VERDICT not in titles or JUDGED not in titles[-1:]:
        return table
    at = titles.index(VERDICT)
    if titles[at : at + len(FIGURES)] != FIGURES:
        return table
    left_out = [place(column) for column in range(at, MOST_COLUMNS)]

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        for rows in table.batches(header_row, len(titles), tell):
            yield rows.drop(left_out, strict=False)

    head = tuple((number, cells[:at]) for number, cells in table.head)
    return replace(table, head=head, batches=batches, remarks=(*table.remarks, Message("csv-of-results", {"file": table.name})))
