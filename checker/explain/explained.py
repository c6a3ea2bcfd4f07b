"""A verdict in words, ready to be laid out: the result page and its sheet read only this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import OFFICIAL
from checker.explain.advice import Advice, advice
from checker.explain.answers import Answer, There, answers, named, otherwise, said
from checker.explain.deadlines import Deadlines, deadlines
from checker.explain.invoice_lines import COUNTED, InvoiceLine, RunningTotal, invoice_lines, running_total
from checker.explain.reasons import missing_in_words, spend
from checker.explain.ways_out import ways_out
from checker.words.sentences import deciding, explanation, observed, value_in_words
from checker.words.wording import Words
from rules.assess import Missing, Outcome, Verdict
from rules.conditions import Condition, Judgement, Status
from rules.doubts import DOUBTS, Doubt
from rules.expressions import YesNo
from rules.guide import GUIDE
from rules.published import fingerprint

ORDER = (Status.NOT_MET, Status.UNKNOWN, Status.MET, Status.NOT_APPLICABLE)
"""The order of a result: what refuses first, then what is open."""
FEW = 4
"""So many invoices of a portfolio's client are shown at once; of more, one fewer, and the others a click away."""


@dataclass(frozen=True)
class ConditionLine:
    """One condition of a result: how it stands, why, on which text, and what would have mended it where neither text lets it
    pass.

    ``value`` is what was answered, in brief; ``there`` what the text in force says otherwise; ``final``: that nothing could
    have changed it, under either text.
    """

    id: str
    status: str
    title: str
    value: str
    sentence: str
    condition: Condition
    remedies: tuple[str, ...]
    final: bool
    there: str


@dataclass(frozen=True)
class DoubtLine:
    """A doubt that concerns the dossier: in a line, and in full. ``everybodys``: it concerns every other one as well."""

    id: str
    line: str
    text: str
    everybodys: bool


@dataclass(frozen=True)
class OtherText:
    """Another text by which the same dossier can be read in full. ``choice`` is the edition to choose for it."""

    choice: str
    edition: str
    name: str


@dataclass(frozen=True)
class Explained:
    """A whole result in words. ``only_there`` are conditions that only the text in force has, where they are not met."""

    outcome: str
    edition: str
    fingerprint: str
    made_on: str
    answers: tuple[Answer, ...]
    way_out: str
    advice: tuple[Advice, ...]
    conditions: tuple[ConditionLine, ...]
    only_there: tuple[tuple[str, str, str], ...]
    invoices: tuple[InvoiceLine, ...]
    invoices_known: bool
    total: RunningTotal | None
    deadlines: Deadlines
    doubts: tuple[DoubtLine, ...]
    others: tuple[OtherText, ...]
    to_find_out: tuple[tuple[str, Missing], ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The editions that the answers are by: the one applied, and the one in force on the filing day."""
        told = [answer.edition for answer in self.answers] + [answer.in_force for answer in self.answers]
        return tuple(dict.fromkeys(filter(None, told)))

    @cached_property
    def in_full(self) -> tuple[ConditionLine, ...]:
        """What refuses and what is open."""
        return tuple(line for line in self.conditions if line.status in (Status.NOT_MET, Status.UNKNOWN) or line.there)

    @cached_property
    def invoices_in_brief(self) -> tuple[tuple[InvoiceLine, ...], tuple[InvoiceLine, ...]]:
        """The first few of the invoices that count or may count, or of all where none does; and the others."""
        telling = [line for line in self.invoices if line.counted != COUNTED[False]] or self.invoices
        first = tuple(telling[: len(self.invoices) if len(self.invoices) <= FEW else FEW - 1])
        shown = {line.place for line in first}
        return first, tuple(line for line in self.invoices if line.place not in shown)

    @cached_property
    def folded(self) -> tuple[ConditionLine, ...]:
        """What is met or does not concern the dossier, by either text."""
        told = {line.id for line in self.in_full}
        return tuple(line for line in self.conditions if line.id not in told)


def explain(words: Words, assessment: Assessment, today: date) -> Explained:
    """The whole result of an assessment, in words; ``today`` is the day it is made."""
    verdict, there = assessment.verdict, otherwise(words, assessment)
    lines = sorted(_lines(words, assessment, there), key=lambda line: ORDER.index(Status(line.status)))
    return Explained(
        outcome=verdict.outcome.value,
        edition=verdict.edition.id,
        fingerprint=fingerprint(verdict.edition),
        made_on=words.day(today),
        answers=answers(words, assessment),
        way_out=_way_out(words, assessment, lines),
        advice=advice(words, assessment),
        conditions=tuple(lines),
        only_there=tuple(_only_there(words, verdict, there)),
        invoices=invoice_lines(words, assessment),
        invoices_known=verdict.invoices is not None,
        total=running_total(words, assessment),
        deadlines=deadlines(words, assessment),
        doubts=tuple(_doubt(words, DOUBTS[id]) for id in assessment.doubts),
        others=tuple(_others(words, assessment)),
        to_find_out=tuple((missing_in_words(words, missing), missing) for missing in _to_find_out(assessment)),
    )


# -- the conditions ----------------------------------------------------------------------------------------------------


def _lines(words: Words, assessment: Assessment, there: tuple[There, ...]) -> Iterator[ConditionLine]:
    elsewhere = {one.id: one.sentence for one in there if one.invoice is None}
    final = final_conditions(words, assessment)
    passed = {one.id for one in there if one.status in (Status.MET, Status.NOT_APPLICABLE)}
    for judgement in assessment.verdict.judgements:
        id = judgement.condition.id
        yield ConditionLine(
            id=id,
            status=judgement.status.value,
            title=words(f"condition-{id}"),
            value=value(words, judgement),
            sentence=_sentence(words, assessment, judgement, by_name=id in elsewhere),
            condition=judgement.condition,
            remedies=() if id in passed else ways_out(words, assessment, judgement),
            final=id in final,
            there=elsewhere.get(id, ""),
        )


def _sentence(words: Words, assessment: Assessment, judgement: Judgement, *, by_name: bool) -> str:
    """Why it stands as it does; of a total too small, why it was: too late, or how much was lacking. ``by_name``: by which
    text, since the other says otherwise.
    """
    of_spend = judgement.condition is assessment.verdict.edition.spend and judgement.status is Status.NOT_MET
    why = spend(words, assessment) if of_spend else explanation(words, judgement)
    if not by_name:
        return why
    return words("there", name=named(words, assessment), status=words(f"stands-{judgement.status}"), why=why)


def value(words: Words, judgement: Judgement) -> str:
    """The values it was judged on. A figure alone needs no name beside the condition's; a yes does."""
    facts = deciding(judgement)
    if all(judgement.observed.get(fact.id) is None for fact in facts):
        return words("not-known-yet")
    if len(facts) == 1 and not isinstance(facts[0], YesNo):
        return value_in_words(words, facts[0], judgement.observed.get(facts[0].id))
    return observed(words, judgement)


def _only_there(words: Words, verdict: Verdict, there: tuple[There, ...]) -> Iterator[tuple[str, str, str]]:
    for one in there:
        if one.invoice is None and one.id not in verdict.edition.by_id:
            yield words(f"condition-{one.id}"), one.status, one.sentence


# -- whether anything could have changed a refusal ---------------------------------------------------------------------


def final_conditions(words: Words, assessment: Assessment) -> set[str]:
    """The conditions not met that nothing could have changed, under the text applied and under the other one alike.

    None while the other is not known. A condition about which the dossier is in doubt is never final.
    """
    other = assessment.in_force
    if assessment.dossier.edition == OFFICIAL:
        other = assess_dossier(assessment.dossier.ruled_by(GUIDE.id))
    return _final(words, assessment) & _final(words, other) if other else set()


def _final(words: Words, assessment: Assessment) -> set[str]:
    return {
        judgement.condition.id
        for judgement in assessment.verdict.judgements
        if judgement.status is Status.NOT_MET
        and not ways_out(words, assessment, judgement)
        and not set(judgement.condition.doubts) & set(assessment.doubts)
    }


def _way_out(words: Words, assessment: Assessment, lines: list[ConditionLine]) -> str:
    """Whether a refusal that both texts share could have been turned; empty where one of them does not refuse."""
    other = assessment.in_force
    refused = [line for line in lines if line.status == Status.NOT_MET]
    if not refused or (other and other.verdict.outcome is not Outcome.NOT_ELIGIBLE):
        return ""
    mendable = [line.title for line in refused if line.remedies]
    if any(line.final for line in refused):
        final = [line.title for line in refused if line.final]
        return (
            words("way-out-mixed", mendable=words.both(mendable), final=words.both(final))
            if mendable
            else words("way-out-none")
        )
    return words("way-out-open", count=len(mendable)) if len(mendable) == len(refused) else ""


# -- beside the conditions ---------------------------------------------------------------------------------------------


def _doubt(words: Words, doubt: Doubt) -> DoubtLine:
    return DoubtLine(doubt.id, words(f"concern-{doubt.id}"), words(f"doubt-{doubt.id}"), doubt.everybodys)


def _others(words: Words, assessment: Assessment) -> Iterator[OtherText]:
    """The guide, and the text in force on the filing day, each where it is not the one applied."""
    for choice in (OFFICIAL, GUIDE.id):
        text = assessment.dossier.ruled_by(choice)
        if text.governing and text.governing is not assessment.verdict.edition:
            yield OtherText(choice, text.governing.id, said(words, assess_dossier(text)))


def _to_find_out(assessment: Assessment) -> tuple[Missing, ...]:
    """What either text still needs to know."""
    there = assessment.in_force.verdict.missing if assessment.in_force else ()
    return tuple(dict.fromkeys((*assessment.verdict.missing, *there)))


def notice(words: Words, assessment: Assessment, but: Condition | None = None) -> str:
    """On the way to the result, the conditions surely not met so far, and by which text; nothing where none is.

    Not told is the one still being answered, ``but``.
    """
    refused = [
        one.condition.id for one in assessment.verdict.judgements if one.status is Status.NOT_MET and one.condition is not but
    ]
    if not refused:
        return ""
    texts, there = [assessment], assessment.in_force
    if there and not set(refused) & set(assessment.differs):
        texts.append(there)
    names = words("answer-and").join(dict.fromkeys(said(words, text) for text in reversed(texts)))
    titles = words.both([words(f"condition-{id}") for id in refused])
    return words("notice-so-far", names=names, count=len(refused), conditions=titles)
