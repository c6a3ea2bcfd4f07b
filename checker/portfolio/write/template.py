"""The workbook to fill in: made from the facts, so that it never drifts from what is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, BinaryIO

from xlsxwriter.worksheet import Worksheet

from checker.portfolio.judge.outcomes import written_value
from checker.portfolio.read.own_template import EXAMPLE, HINT
from checker.portfolio.write.worksheet import WorkbookWriter
from checker.words.wording import Words
from rules.expressions import Choice, Day, Fact, Money, Number, Values, YesNo
from rules.facts import FACTS, INVOICE_FACTS

LISTED_ROWS = 2000
FACTS_A_PAGE = 10
EXAMPLE_CLIENT: Values = {
    "legal_form": "company",
    "french_tax_resident": True,
    "registered": True,
    "activity_start": date(2015, 3, 1),
    "accommodation": False,
    "closed_to_public": True,
    "headcount": Decimal("3.5"),
    "turnover": Decimal("350000.00"),
    "balance_sheet_total": Decimal("120000.00"),
    "tax_and_social_up_to_date": True,
    "in_liquidation": False,
    "already_applied": False,
    "filing_date": date(2021, 3, 15),
}
EXAMPLE_INVOICE: Values = {
    "date": date(2021, 1, 15),
    "amount_incl_tax": Decimal("480.00"),
    "category": "website",
    "in_claimant_name": True,
    "provider_in_eu": True,
}

Row = tuple[str, Values]
"""A client's name, and the facts of that client or of one of its invoices."""


def write_template(out: BinaryIO, words: Words) -> None:
    """The template in one language: headers, a line of hints, an example, drop-down lists, a sheet of explanations."""
    example = words(EXAMPLE)
    invoice = {**EXAMPLE_INVOICE, "label": words("template-example-label")}
    write_portfolio(out, words, [(example, EXAMPLE_CLIENT)], [(example, invoice)], hints=True)


def write_portfolio(out: BinaryIO, words: Words, clients: Sequence[Row], invoices: Sequence[Row], hints: bool = False) -> None:
    """Clients and invoices in the template's own form, as they are read back."""
    writer = WorkbookWriter(out, in_memory=True)
    lists = DropDowns(words)
    for name, facts, rows in (("tab-clients", FACTS, clients), ("tab-invoices", INVOICE_FACTS, invoices)):
        headers = [words("column-client"), *(words(fact.id) for fact in facts)]
        sheet = writer.sheet(words(name), [26, *(20 for _ in facts)], headers, pages=-(-len(facts) // FACTS_A_PAGE))
        if hints:
            writer.put_row(sheet, 1, [(hint, writer.hint) for hint in (words(HINT), *(meaning(words, fact) for fact in facts))])
        for row, (client, values) in enumerate(rows, start=2 if hints else 1):
            writer.put(sheet, row, 0, client)
            for at, fact in enumerate(facts, start=1):
                writer.put(sheet, row, at, written_value(words, fact, values.get(fact.id)), _style(writer, fact))
        lists.offer(sheet, facts)
    _explanations(writer, words)
    lists.write(writer)
    writer.close()


def meaning(words: Words, fact: Fact) -> str:
    """What to put in a fact's column."""
    return words(f"{fact.id}.hint") if words.has(f"{fact.id}.hint") else words(fact.id)


def _style(writer: WorkbookWriter, fact: Fact) -> Any:
    return writer.money if isinstance(fact, Money) else None


class DropDowns:
    """The drop-down lists: yes and no in the cell itself, the longer ones on a hidden sheet."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._columns: list[list[str]] = []

    def offer(self, sheet: Worksheet, facts: Sequence[Fact]) -> None:
        """Let the columns of yes or no and of choices be picked from a list; anything else may still be typed."""
        for at, fact in enumerate(facts, start=1):
            if isinstance(fact, YesNo):
                source: Any = [self._words("yes"), self._words("no"), "?"]
            elif isinstance(fact, Choice):
                self._columns.append([self._words(f"{fact.id}-{choice}") for choice in fact.choices])
                letter = chr(ord("A") + len(self._columns) - 1)
                source = f"=_aide500!${letter}$1:${letter}${len(fact.choices)}"
            else:
                continue
            sheet.data_validation(1, at, LISTED_ROWS, at, {"validate": "list", "source": source, "error_type": "information"})

    def write(self, writer: WorkbookWriter) -> None:
        """The hidden sheet, row by row."""
        sheet = writer.book.add_worksheet("_aide500")
        sheet.hide()
        for row in range(max(map(len, self._columns))):
            for column, choices in enumerate(self._columns):
                writer.put(sheet, row, column, choices[row] if row < len(choices) else None)


def _explanations(writer: WorkbookWriter, words: Words) -> None:
    sheet = writer.sheet(words("template-explanations"), [40, 70, 60])
    writer.put(sheet, 0, 0, words("template-explanations"), writer.title)
    row = 1
    for line in ("lead", "not-known", "no-invoices", "extra", "line"):
        writer.put(sheet, row, 0, words(f"template-{line}"))
        row += 1
    for name, facts in (("tab-clients", FACTS), ("tab-invoices", INVOICE_FACTS)):
        row += 2
        writer.put(sheet, row, 0, words(name), writer.heading)
        row += 1
        for at, header in enumerate(("template-fact", "template-meaning", "template-values")):
            writer.put(sheet, row, at, words(header), writer.header)
        for fact in facts:
            row += 1
            values = words("template-or-nothing", values=_values(words, fact).rstrip("."))
            writer.put_row(sheet, row, [(text, writer.wrapped) for text in (words(fact.id), meaning(words, fact), values)])


def _values(words: Words, fact: Fact) -> str:
    """The answers that a fact admits, in words."""
    match fact:
        case YesNo():
            return words.either([words("yes"), words("no")])
        case Choice(choices=choices):
            return ", ".join(words(f"{fact.id}-{choice}") for choice in choices)
        case Day():
            return words("template-a-day")
        case Money():
            return words("template-an-amount")
        case Number():
            return words("template-a-number")
    return words("template-a-text")
