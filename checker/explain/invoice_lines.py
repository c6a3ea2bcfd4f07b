"""The invoices in words: whether each counts, why not or until when, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.dossier.assessment import Assessment
from checker.explain.answers import by_text, invoice_by_text, invoice_there, sums_part
from checker.explain.reasons import wrong_day
from checker.words.languages import LANGUAGES
from checker.words.sentences import explanation, total_in_words, value_in_words
from checker.words.wording import Words, words_of
from rules.assess import InvoiceVerdict
from rules.conditions import Judgement, Status
from rules.expressions import Values
from rules.facts import Invoice
from rules.filing import Window

NOT_IN_BOOKS = "not-in-books"
FEC_NAME = re.compile(r"[0-9]{9}FEC", re.IGNORECASE)
COUNTED = {True: "true", False: "false", None: "unknown"}
"""The contract's values of ``data-counted``."""


@dataclass(frozen=True)
class InvoiceCondition:
    """One condition of one invoice, in words."""

    id: str
    status: str
    title: str
    sentence: str


@dataclass(frozen=True)
class InvoiceLine:
    """One invoice: what it is, whether it counts, and why not or until when; ``there``: by the text in force."""

    place: int
    name: str
    amount: str
    date: str
    category: str
    counted: str
    why: tuple[str, ...]
    conditions: tuple[InvoiceCondition, ...]
    there: str


@dataclass(frozen=True)
class RunningTotal:
    """The total of the invoices that count, against the minimum, in euros; told as too late where that is all it was."""

    sentence: str
    counted: Decimal
    minimum: Decimal


def invoice_lines(words: Words, assessment: Assessment | None) -> tuple[InvoiceLine, ...]:
    """Every invoice entered, each with whether it counts; none where no text governs yet."""
    if assessment is None:
        return ()
    judged = zip(assessment.dossier.invoices or (), assessment.verdict.invoices or (), assessment.invoice_windows, strict=True)
    return tuple(_line(words, assessment, place, *each) for place, each in enumerate(judged))


def _line(
    words: Words, assessment: Assessment, place: int, invoice: Values, judged: InvoiceVerdict, windows: tuple[Window, ...]
) -> InvoiceLine:
    conditions = tuple(_condition(words, judgement) for judgement in judged.judgements)
    label = str(invoice.get(Invoice.label.id) or "")
    why, there = tuple(_why(words, judged, conditions, windows, label)), invoice_there(words, assessment, place)
    return InvoiceLine(
        place=place,
        name=invoice_name(words, place, invoice),
        amount=value_in_words(words, Invoice.amount_incl_tax, invoice.get(Invoice.amount_incl_tax.id)),
        date=value_in_words(words, Invoice.date, invoice.get(Invoice.date.id)),
        category=value_in_words(words, Invoice.category, invoice.get(Invoice.category.id)),
        counted=COUNTED[judged.counted],
        why=(invoice_by_text(words, assessment, judged.counted, why),) if there else why,
        conditions=conditions,
        there=there,
    )


def _condition(words: Words, judgement: Judgement) -> InvoiceCondition:
    id = judgement.condition.id
    return InvoiceCondition(id, judgement.status.value, words(f"condition-{id}"), explanation(words, judgement))


def _why(
    words: Words,
    judged: InvoiceVerdict,
    conditions: tuple[InvoiceCondition, ...],
    windows: tuple[Window, ...],
    label: str,
) -> Iterator[str]:
    """Why an invoice does not count; or, while that is open, what it hangs on."""
    if judged.counted is False:
        yield from (condition.sentence for condition in conditions if condition.status == Status.NOT_MET)
        return
    if windows:
        yield words("counts-if-filed", when=words.either([window_in_words(words, window) for window in windows]))
    elif judged.counted is None and books_it_completes(label):
        yield words("not-in-books-why")
        return
    elif judged.counted is None:
        open_facts = dict.fromkeys(fact.id for judgement in judged.judgements for fact in judgement.unsettled)
        yield words("counts-once-known", facts=words.both([words(id) for id in open_facts]))
    if judged.amount is None:
        yield words("counts-once-known", facts=words(Invoice.amount_incl_tax.id))


def invoice_name(words: Words, place: int, invoice: Values) -> str:
    """How the person called it, or its number."""
    label = str(invoice.get(Invoice.label.id) or "")
    return label_in_words(words, label) or words("invoice-number", number=place + 1)


def label_in_words(words: Words, label: str) -> str:
    """What an invoice is called; of the line that stands for what some books cannot show, that it is that."""
    return words(NOT_IN_BOOKS, file=books) if (books := books_it_completes(label)) else label


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(words_of(lang)(NOT_IN_BOOKS, file="").rstrip() for lang in LANGUAGES)


def books_it_completes(label: str) -> str:
    """The name of the FEC whose gaps a line of that label stands for; empty of any other invoice. It bears that name alone
    where the FEC was read, and what we call it in a workbook of ours given in again.
    """
    for beginning in _beginnings():
        label = label.removeprefix(beginning).lstrip()
    return label if FEC_NAME.match(label) else ""


def running_total(words: Words, assessment: Assessment | None) -> RunningTotal | None:
    """What the invoices come to so far: those that count, and those that still may; None where no text governs yet."""
    if assessment is None:
        return None
    edition, total = assessment.verdict.edition, assessment.verdict.total
    minimum = words.euros(edition.minimum_spend)
    sentence = wrong_day(words, assessment) or (
        words("running-total-unknown", minimum=minimum)
        if not total.least and total.most is None
        else words("running-total", total=total_in_words(words, total), minimum=minimum)
    )
    if assessment.in_force and sums_part(assessment, assessment.in_force):
        sentence = by_text(words, assessment, sentence)
    is_open = (total >= edition.minimum_spend) is None
    counted = (total.most or total.least) if is_open else total.least
    return RunningTotal(sentence, counted, edition.minimum_spend)


def window_in_words(words: Words, window: Window) -> str:
    """From one day to another, both included."""
    return words("window", first=words.day(window.first), last=words.day(window.last))
