"""The sheet handed over the table: its whole content, in words. The printed page and the PDF only set it.

An open dossier's sheet is the list of questions to bring back answered; the rest is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import Dossier
from checker.dossier.steps import on_the_way
from checker.explain.explained import ORDER, ConditionLine, Explained, explain
from checker.explain.invoice_lines import InvoiceLine
from checker.sheet.questions import Question, questions_to_bring_back
from checker.sheet.strip import Strip, strip
from checker.words.sentences import deciding, observed, pertinent_requirement, value_in_words
from checker.words.wording import Words
from rules.assess import Outcome
from rules.conditions import Judgement, Status
from rules.expressions import YesNo

BRING = ("invoices", "identity", "mandate", "siret", "bank_details")
"""What an application took, in the order one looks for it."""

FEW_INVOICES = 8
"""Up to so many get a row each, with the reason; more stand in columns, with the conditions not met."""

UNCHECKED = ("funds", "documents", "declarations")


@dataclass(frozen=True)
class SheetCondition:
    """A row of the conditions: how it stands, what was answered, what is required, and which text says so."""

    status: str
    status_word: str
    title: str
    observed: str
    required: str
    source: str
    sure: str


@dataclass(frozen=True)
class SheetInvoice:
    """A row of the invoices: what it is, whether it counts, and why not or until when."""

    status: str
    status_word: str
    name: str
    date: str
    amount: str
    category: str
    why: tuple[str, ...]
    failing: str


@dataclass(frozen=True)
class Sheet:
    """One dossier's sheet. ``bring`` are things with the mark of how they are known; ``sure`` says what the marks mean."""

    lang: str
    title: str
    name: str
    reference: tuple[tuple[str, str], ...]
    note: str
    outcome: str
    status: str
    verdict: str
    headline: str
    lead: str
    questions: tuple[Question, ...]
    more_questions: str
    conditions: tuple[SheetCondition, ...]
    invoices: tuple[SheetInvoice, ...]
    few: bool
    total: str
    filing: str
    last: str
    strip: Strip | None
    next: tuple[str, ...]
    bring: tuple[tuple[str, str], ...]
    sure: tuple[tuple[str, str], ...]
    unchecked: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]


OF_OUTCOME = {"eligible": "met", "not_eligible": "not_met", "undetermined": "unknown"}
OF_COUNTED = {"true": "met", "false": "not_met", "unknown": "unknown"}


def sheet_of(words: Words, dossier: Dossier, today: date) -> Sheet:
    """The sheet of a dossier that some text governs; ``today`` is the day it is made."""
    assessment = assess_dossier(on_the_way(dossier))
    return make_sheet(words, assessment, explain(words, assessment, today))


def make_sheet(words: Words, assessment: Assessment, page: Explained) -> Sheet:
    """The sheet of an assessment and of its result in words."""
    reference = assessment.dossier.reference
    name = reference.get("name", "")
    questions, more = questions_to_bring_back(words, assessment)
    marks = _sureties(words)
    return Sheet(
        lang=words.lang,
        title=words("sheet-title", name=name) if name else words("sheet-title-plain"),
        name=name,
        reference=tuple(_reference(words, reference)),
        note=reference.get("note", ""),
        outcome=page.outcome,
        status=OF_OUTCOME[page.outcome],
        verdict=words(f"verdict-{page.outcome}"),
        headline=page.headline,
        lead=" ".join(part for part in (page.lead, page.way_out) if part),
        questions=questions,
        more_questions=more,
        conditions=tuple(_conditions(words, assessment)),
        invoices=tuple(_invoice(words, line) for line in page.invoices),
        total=page.total.sentence if page.total and page.invoices else "",
        few=len(page.invoices) <= FEW_INVOICES,
        filing=_filing(words, page),
        last=words("sheet-filing-last", day=page.deadlines.last) if page.deadlines.last else "",
        strip=strip(page.deadlines.timeline, each=len(page.invoices) <= FEW_INVOICES),
        next=tuple(_next(words, page)),
        bring=tuple((words(f"bring-{item}"), marks[words(f"bring-{item}.sure")]) for item in BRING),
        sure=tuple((mark, text) for text, mark in marks.items()),
        unchecked=tuple(words(f"unchecked-{item}") for item in UNCHECKED),
        dates=tuple(_dates(words, page)),
    )


def _reference(words: Words, reference: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The lines under the name, each with its label; the SIREN in threes, as it is read out."""
    if siren := reference.get("siren"):
        yield words("reference-siren"), "\u00a0".join((siren[:3], siren[3:6], siren[6:]))
    if adviser := reference.get("adviser"):
        yield words("reference-adviser"), adviser


def _sureties(words: Words) -> dict[str, str]:
    """Each way of knowing what to bring, once, with its mark: a, b, c."""
    said = dict.fromkeys(words(f"bring-{item}.sure") for item in BRING)
    return dict(zip(said, "abcdefgh", strict=False))


def _conditions(words: Words, assessment: Assessment) -> Iterator[SheetCondition]:
    """What refuses first, then what is open, as on the result."""
    for judgement in sorted(assessment.verdict.judgements, key=lambda judgement: ORDER.index(judgement.status)):
        source = judgement.condition.source
        yield SheetCondition(
            status=judgement.status.value,
            status_word=words(f"status-{judgement.status}"),
            title=words(f"condition-{judgement.condition.id}"),
            observed=_observed(words, judgement),
            required="" if judgement.status is Status.NOT_APPLICABLE else pertinent_requirement(words, judgement),
            source=source.article,
            sure=words(f"confidence-{source.confidence}"),
        )


def _observed(words: Words, judgement: Judgement) -> str:
    """The values it was judged on. A figure alone needs no name beside the condition's; a yes does."""
    facts = deciding(judgement)
    if all(judgement.observed.get(fact.id) is None for fact in facts):
        return words("not-known-yet")
    if len(facts) == 1 and not isinstance(facts[0], YesNo):
        return value_in_words(words, facts[0], judgement.observed.get(facts[0].id))
    return observed(words, judgement)


def _invoice(words: Words, line: InvoiceLine) -> SheetInvoice:
    return SheetInvoice(
        status=OF_COUNTED[line.counted],
        status_word=words(f"counted-{line.counted}"),
        name=line.name,
        date=line.date,
        amount=line.amount,
        category=line.category,
        why=line.why,
        failing=words("semicolon").join(condition.title for condition in line.conditions if condition.status == Status.NOT_MET),
    )


def _filing(words: Words, page: Explained) -> str:
    days = page.deadlines
    if days.windows:
        return words("sheet-filing-days", days=words.both(days.windows))
    return words("result-filing-none") if page.invoices else words("sheet-filing-unknown")


def _next(words: Words, page: Explained) -> Iterator[str]:
    """What to do, by the verdict: mend what can be, find what is missing, or keep and claim."""
    if page.outcome == Outcome.UNDETERMINED:
        yield words("next-answer")
        yield words("next-come-back")
    if page.outcome == Outcome.NOT_ELIGIBLE:
        yield words("next-check")
        yield from _ways(words, page.conditions)
        yield from (
            words("next-kinder", name=text.name, verdict=words(f"verdict-{text.outcome}"))
            for text in page.others
            if text.kinder
        )
    yield words("next-desk")
    if page.outcome != Outcome.UNDETERMINED:
        yield words("next-filed" if page.outcome == Outcome.ELIGIBLE else "next-contest")


def _ways(words: Words, lines: tuple[ConditionLine, ...]) -> Iterator[str]:
    """The ways out of a refusal, then what has none."""
    for line in lines:
        yield from (words("next-mend", condition=line.title, remedy=remedy) for remedy in line.remedies)
    if final := [line.title for line in lines if line.final]:
        yield words("next-final", conditions=words.both(final))


def _dates(words: Words, page: Explained) -> Iterator[tuple[str, str]]:
    yield words("dates-edition"), words(f"edition-{page.edition}")
    yield words("dates-filed"), page.deadlines.filing_day or words("dates-unknown")
    yield words("dates-made"), page.made_on
    yield words("dates-fingerprint"), page.fingerprint
