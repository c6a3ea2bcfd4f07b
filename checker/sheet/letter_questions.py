"""The questions of a letter: of which invoice, what is asked, why, and the room to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.explain.invoice_lines import invoice_name
from checker.explain.reasons import BY_ID
from checker.sheet.questions import Question, question
from checker.words.wording import Words
from rules.assess import INVOICES, Missing
from rules.conditions import Condition, Edition
from rules.expressions import Values
from rules.facts import Invoice

TELLS = (Invoice.label.id, Invoice.date.id, Invoice.amount_incl_tax.id)
"""An invoice of which none of these is known cannot be named to the one who has it."""


@dataclass(frozen=True)
class LetterQuestion(Question):
    """A question as on the sheet, and why it is asked."""

    why: str = ""

    def as_text(self, number: int) -> str:
        """For a message: the number, the question with the answers there are, and why."""
        answers = f" [{' / '.join(self.boxes)}]" if self.boxes else ""
        return f"{number}. {self.text}{answers}\n{self.why}"


def questions_of(
    words: Words, invoices: Sequence[Values], missing: Sequence[Missing], editions: Sequence[Edition]
) -> tuple[LetterQuestion, ...]:
    """Each thing to find out, once; about an invoice that cannot be named, what invoices there are."""
    asked = dict.fromkeys(INVOICES if _is_nameless(one, invoices) else one for one in sorted(missing, key=_order))
    return tuple(_question(words, one, invoices, editions) for one in asked)


def _order(one: Missing) -> int:
    """The questions about one invoice stand together, after those about the business."""
    return -1 if one.invoice is None else one.invoice


def _is_nameless(one: Missing, invoices: Sequence[Values]) -> bool:
    return one.invoice is not None and all(invoices[one.invoice].get(id) is None for id in TELLS)


def _question(words: Words, one: Missing, invoices: Sequence[Values], editions: Sequence[Edition]) -> LetterQuestion:
    invoice = _named(words, one.invoice, invoices[one.invoice]) if one.invoice is not None else ""
    asked = question(words, one, "")
    text = asked.text
    if invoice:
        text = words(f"letter-ask-{one.fact}") if words.has(f"letter-ask-{one.fact}") else text
        text = words("sheet-question-of-invoice", invoice=invoice, question=text)
    why = words("letter-why", reason=words(f"condition-{_reader(one, editions).id}.plain"))
    return LetterQuestion(text, asked.boxes, asked.unit, asked.lines, why)


def _named(words: Words, place: int, invoice: Values) -> str:
    """By its supplier, or what else it is called, its day and its amount."""
    return ", ".join(_known(words, place, invoice))


def _known(words: Words, place: int, invoice: Values) -> Iterator[str]:
    yield invoice_name(words, place, invoice)
    if isinstance(day := invoice.get(Invoice.date.id), date):
        yield words.day(day)
    if isinstance(amount := invoice.get(Invoice.amount_incl_tax.id), Decimal):
        yield words.euros(amount)


def _reader(one: Missing, editions: Sequence[Edition]) -> Condition:
    """The first condition that the answer decides; an amount, or the invoices themselves, that on their total."""
    fact = BY_ID.get(one.fact)
    readers = [] if fact is None else [condition for edition in editions for condition in edition.readers.get(fact, ())]
    return readers[0] if readers else editions[0].spend
