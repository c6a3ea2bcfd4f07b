"""The questions an open dossier's sheet takes home: what is asked, and the room to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.dossier.assessment import Assessment
from checker.explain.explained import Explained
from checker.explain.invoice_lines import invoice_name
from checker.explain.reasons import BY_ID
from checker.words.wording import Words
from rules.assess import Missing
from rules.expressions import Choice, Fact, Money, Number, Values, YesNo

MOST_QUESTIONS = 20
"""More than this is no sheet to fill in across a table."""
BOXES = 4
"""Up to so many choices get a box each; more, a line to write on."""


@dataclass(frozen=True)
class Question:
    """A question, with a box for each answer, or lines to write on that end in a unit."""

    text: str
    boxes: tuple[str, ...]
    unit: str
    lines: int = 1


def questions_to_bring_back(words: Words, assessment: Assessment, page: Explained) -> tuple[tuple[Question, ...], str]:
    """What either text lacks, as questions; and a sentence that counts those past the room there is."""
    missing = [one for _, one in page.to_find_out]
    invoices = assessment.dossier.invoices or ()
    shown = [question(words, one, _named(words, one, invoices)) for one in missing[:MOST_QUESTIONS]]
    left = len(missing) - len(shown)
    return tuple(shown), words("sheet-more-questions", count=left) if left else ""


def question(words: Words, missing: Missing, invoice: str) -> Question:
    """What is missing as a question; where it is about an invoice, ``invoice`` is what that is called."""
    fact = BY_ID.get(missing.fact)
    if fact is None:
        return Question(words("sheet-question-invoices"), (), "", lines=3)
    text = words(f"{fact.id}.question")
    if invoice:
        text = words("sheet-question-of-invoice", invoice=invoice, question=text)
    return Question(text, _boxes(words, fact), "€" if isinstance(fact, Money) else _unit(words, fact))


def _named(words: Words, missing: Missing, invoices: Sequence[Values]) -> str:
    return "" if missing.invoice is None else invoice_name(words, missing.invoice, invoices[missing.invoice])


def _boxes(words: Words, fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, YesNo):
        return words("yes"), words("no")
    if isinstance(fact, Choice) and len(fact.choices) <= BOXES:
        return tuple(words(f"{fact.id}-{choice}") for choice in fact.choices)
    return ()


def _unit(words: Words, fact: Fact) -> str:
    """The unit after the line: the plural, without its number."""
    return words(f"unit-{fact.unit}", n=2).removeprefix("2").strip() if isinstance(fact, Number) else ""
