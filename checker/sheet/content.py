"""The sheet handed over the table: its whole content, in words. The PDF only sets it.

An open dossier's sheet is the list of questions to bring back answered. To leave them room on one page, it says of the rest
only what refuses, is open or differs, and what to do without what that rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import segno

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import Dossier
from checker.dossier.steps import on_the_way
from checker.explain.advice import Advice, PointLine
from checker.explain.answers import MARKS, Answer
from checker.explain.explained import ORDER, Explained, explain, value
from checker.explain.invoice_lines import InvoiceLine
from checker.explain.timeline import Timeline
from checker.sheet.questions import Question, questions_to_bring_back
from checker.words.sentences import pertinent_requirement
from checker.words.wording import Words
from rules.assess import Outcome
from rules.conditions import Status

FEW_INVOICES = 8
"""Up to so many get a row each, with the reason; more stand in columns, with the conditions not met."""

UNCHECKED = ("funds", "documents", "declarations")


@dataclass(frozen=True)
class SheetAnswer:
    """What a text answers, or both: the mark of its verdict, by which text, the verdict, why, and what parts it."""

    status: str
    by: str
    headline: str
    reasons: tuple[str, ...]
    parting: str


@dataclass(frozen=True)
class SheetCondition:
    """A row of the conditions: how it stands, what was answered, what is required, and which text says so.

    ``there``: what the text in force says otherwise.
    """

    status: str
    status_word: str
    title: str
    observed: str
    required: str
    there: str
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
    """One dossier's sheet.

    ``advice`` is what to do, by situation: the one chosen, or all four; ``points`` what it rests on, each with its source and
    how sure it is. ``code`` are the rows of the QR code that opens the dossier again, a letter a square: 1 is black.
    """

    lang: str
    title: str
    name: str
    reference: tuple[tuple[str, str], ...]
    note: str
    answers: tuple[SheetAnswer, ...]
    way_out: str
    questions: tuple[Question, ...]
    more_questions: str
    conditions: tuple[SheetCondition, ...]
    mend: tuple[str, ...]
    invoices: tuple[SheetInvoice, ...]
    few: bool
    total: str
    filing: str
    timeline: Timeline | None
    advice: tuple[tuple[str, str], ...]
    points: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]
    unchecked: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    code: tuple[str, ...]


OF_COUNTED = {"true": "met", "false": "not_met", "unknown": "unknown"}


def sheet_of(words: Words, dossier: Dossier, today: date, link: str = "") -> Sheet:
    """The sheet of a dossier that some text governs; ``today`` is the day it is made, ``link`` what opens the dossier again."""
    assessment = assess_dossier(on_the_way(dossier))
    return make_sheet(words, assessment, explain(words, assessment, today), link)


def make_sheet(words: Words, assessment: Assessment, page: Explained, link: str = "") -> Sheet:
    """The sheet of an assessment and of its result in words."""
    reference = assessment.dossier.reference
    name = reference.get("name", "")
    questions, more = questions_to_bring_back(words, assessment, page)
    few = len(page.invoices) <= FEW_INVOICES
    drawn = None if questions else page.deadlines.timeline
    return Sheet(
        lang=words.lang,
        title=words("sheet-title", name=name) if name else words("sheet-title-plain"),
        name=name,
        reference=tuple(_reference(words, reference)),
        note=reference.get("note", ""),
        answers=tuple(_answer(answer) for answer in page.answers),
        way_out=page.way_out,
        questions=questions,
        more_questions=more,
        conditions=tuple(row for row in _conditions(words, assessment, page) if not questions or _still_matters(row)),
        mend=tuple(_mend(words, page)),
        invoices=tuple(_invoice(words, line) for line in page.invoices),
        total=page.total.sentence if page.total and page.invoices_known else words("result-no-invoices"),
        few=few,
        filing=" ".join(page.deadlines.said),
        timeline=drawn if few or drawn is None else drawn.whole(),
        advice=tuple((one.title, one.lead) for one in page.advice),
        points=tuple(dict.fromkeys(_points(words, page.advice, grounds=not questions))),
        doubts=tuple(doubt.line for doubt in page.doubts),
        unchecked=tuple(words(f"unchecked-{item}") for item in UNCHECKED),
        dates=tuple(_dates(words, page)),
        code=code(link) if link else (),
    )


def code(link: str) -> tuple[str, ...]:
    """The QR code of a link, a row a text, a letter a square; without the quiet zone around it."""
    return tuple("".join(str(square) for square in row) for row in segno.make(link, error="m").matrix)


def _answer(answer: Answer) -> SheetAnswer:
    return SheetAnswer(MARKS[Outcome(answer.outcome)], answer.by, answer.headline, answer.reasons, answer.parting)


def _reference(words: Words, reference: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The lines under the name, each with its label; the SIREN in threes, as it is read out."""
    if siren := reference.get("siren"):
        yield words("reference-siren"), "\u00a0".join((siren[:3], siren[3:6], siren[6:]))
    if adviser := reference.get("adviser"):
        yield words("reference-adviser"), adviser


def _conditions(words: Words, assessment: Assessment, page: Explained) -> Iterator[SheetCondition]:
    """What refuses first, then what is open, as on the result; last, what only the text in force asks for."""
    there = {line.id: line.there for line in page.conditions}
    for judgement in sorted(assessment.verdict.judgements, key=lambda judgement: ORDER.index(judgement.status)):
        source = judgement.condition.source
        yield SheetCondition(
            status=judgement.status.value,
            status_word=words(f"status-{judgement.status}"),
            title=words(f"condition-{judgement.condition.id}"),
            observed=value(words, judgement),
            required="" if judgement.status is Status.NOT_APPLICABLE else pertinent_requirement(words, judgement),
            there=there[judgement.condition.id],
            source=source.article,
            sure=words(f"confidence-{source.confidence}"),
        )
    for title, status, sentence in page.only_there:
        yield SheetCondition(status, words(f"status-{status}"), title, "", "", sentence, "", "")


def _mend(words: Words, page: Explained) -> Iterator[str]:
    """What would have been enough, where a refusal could have been turned."""
    for line in page.conditions:
        yield from (words("sheet-mend-line", condition=line.title, remedy=remedy) for remedy in line.remedies)


def _invoice(words: Words, line: InvoiceLine) -> SheetInvoice:
    failing = [condition.title for condition in line.conditions if condition.status == Status.NOT_MET]
    return SheetInvoice(
        status=OF_COUNTED[line.counted],
        status_word=words(f"counted-{line.counted}"),
        name=line.name,
        date=line.date,
        amount=line.amount,
        category=line.category,
        why=(*line.why, line.there) if line.there else line.why,
        failing=words("semicolon").join(failing),
    )


def _still_matters(row: SheetCondition) -> bool:
    """Whether an open dossier's sheet has room for it: what refuses, is open, or differs."""
    return row.status in (Status.NOT_MET, Status.UNKNOWN) or bool(row.there)


def _points(words: Words, advice: tuple[Advice, ...], *, grounds: bool) -> Iterator[tuple[str, str]]:
    for one in advice:
        for point in one.points:
            lines = (point, *point.because) if grounds else (point,)
            yield from ((line.text, _basis(words, line)) for line in lines)


def _basis(words: Words, point: PointLine) -> str:
    return words("point-source", source=point.source, sure=point.sure) if point.source else point.sure


def _dates(words: Words, page: Explained) -> Iterator[tuple[str, str]]:
    yield words("dates-edition", count=len(page.texts)), ", ".join(words(f"edition-{id}") for id in page.texts)
    yield words("dates-filed"), page.deadlines.filing_day or words("dates-unknown")
    yield words("dates-made"), page.made_on
    yield words("dates-fingerprint"), page.fingerprint
