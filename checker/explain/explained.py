"""A verdict in words, ready to be laid out: the result page and its sheet read only this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.dossier.assessment import Assessment
from checker.explain.deadlines import Deadlines, deadlines
from checker.explain.invoice_lines import InvoiceLine, RunningTotal, invoice_lines, running_total
from checker.explain.other_texts import OtherText, other_texts
from checker.explain.ways_out import ways_out
from checker.words.sentences import explanation
from checker.words.wording import Words
from rules.assess import Missing, Outcome, Verdict
from rules.conditions import Condition, Judgement, Status
from rules.expressions import Fact
from rules.facts import FACTS, INVOICE_FACTS, Computed
from rules.published import fingerprint

ORDER = (Status.NOT_MET, Status.UNKNOWN, Status.MET, Status.NOT_APPLICABLE)
"""The order of a result: what refuses first, then what is open."""

BY_ID: Mapping[str, Fact] = {fact.id: fact for fact in (*FACTS, *INVOICE_FACTS, Computed.counted_total)}


@dataclass(frozen=True)
class ConditionLine:
    """One condition of a result: how it stands, why, on which text, and what would mend it."""

    id: str
    status: str
    title: str
    sentence: str
    condition: Condition
    remedies: tuple[str, ...]
    final: bool


@dataclass(frozen=True)
class Explained:
    """A whole result in words."""

    outcome: str
    edition: str
    fingerprint: str
    made_on: str
    headline: str
    lead: str
    way_out: str
    conditions: tuple[ConditionLine, ...]
    invoices: tuple[InvoiceLine, ...]
    total: RunningTotal | None
    deadlines: Deadlines
    others: tuple[OtherText, ...]
    to_find_out: tuple[tuple[str, Missing], ...]


def explain(words: Words, assessment: Assessment, today: date) -> Explained:
    """The whole result of an assessment, in words; ``today`` is the day it is made."""
    verdict = assessment.verdict
    lines = [_condition_line(words, assessment, judgement) for judgement in verdict.judgements]
    return Explained(
        outcome=verdict.outcome.value,
        edition=verdict.edition.id,
        fingerprint=fingerprint(verdict.edition),
        made_on=words.day(today),
        headline=words(f"headline-{verdict.outcome}", amount=words.euros(verdict.edition.amount)),
        lead=_lead(words, verdict),
        way_out=_way_out(words, lines),
        conditions=tuple(sorted(lines, key=lambda line: ORDER.index(Status(line.status)))),
        invoices=invoice_lines(words, assessment),
        total=running_total(words, assessment),
        deadlines=deadlines(words, assessment),
        others=other_texts(words, assessment),
        to_find_out=tuple((missing_in_words(words, missing), missing) for missing in verdict.missing),
    )


def _condition_line(words: Words, assessment: Assessment, judgement: Judgement) -> ConditionLine:
    ways = ways_out(words, assessment, judgement)
    return ConditionLine(
        id=judgement.condition.id,
        status=judgement.status.value,
        title=words(f"condition-{judgement.condition.id}"),
        sentence=explanation(words, judgement),
        condition=judgement.condition,
        remedies=ways,
        final=judgement.status is Status.NOT_MET and not ways,
    )


def _lead(words: Words, verdict: Verdict) -> str:
    """The sentence under the headline: how many conditions stand in the way, or are open."""
    counts = {status: sum(judgement.status is status for judgement in verdict.judgements) for status in Status}
    match verdict.outcome:
        case Outcome.NOT_ELIGIBLE:
            return words("lead-not_eligible", count=counts[Status.NOT_MET])
        case Outcome.UNDETERMINED:
            return words("lead-undetermined", count=counts[Status.UNKNOWN])
    return words("lead-eligible", count=counts[Status.MET])


def _way_out(words: Words, lines: list[ConditionLine]) -> str:
    """Whether a refusal can be turned, in one sentence for all its conditions; empty where nothing is refused."""
    refused = [line for line in lines if line.status == Status.NOT_MET]
    if not refused:
        return ""
    final, mendable = [line.title for line in refused if line.final], [line.title for line in refused if not line.final]
    if not final:
        return words("way-out-open", count=len(mendable))
    if not mendable:
        return words("way-out-none")
    return words("way-out-mixed", mendable=words.both(mendable), final=words.both(final))


def notice(words: Words, verdict: Verdict, but: Condition | None = None) -> list[str]:
    """The titles of the conditions surely not met, on the way to the result; all ``but`` the one still being answered."""
    refused = [judgement.condition for judgement in verdict.judgements if judgement.status is Status.NOT_MET]
    return [words(f"condition-{condition.id}") for condition in refused if condition is not but]


def missing_in_words(words: Words, missing: Missing) -> str:
    """What is still to be found out, as a thing to look up."""
    if missing.fact not in BY_ID:
        return words("missing-invoices")
    name = words(missing.fact)
    return name if missing.invoice is None else words("missing-of-invoice", fact=name, number=missing.invoice + 1)
