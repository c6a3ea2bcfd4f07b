"""Why the verdict is what it is, in the person's own figures: a line or two for the head of a result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from checker.dossier.assessment import Assessment
from checker.words.sentences import explanation, observed
from checker.words.wording import Words
from rules.assess import Missing, Outcome, Verdict
from rules.conditions import Judgement, Status
from rules.expressions import Fact
from rules.facts import FACTS, INVOICE_FACTS, Application, Computed

BY_ID: Mapping[str, Fact] = {fact.id: fact for fact in (*FACTS, *INVOICE_FACTS, Computed.counted_total)}

MOST_NAMED = 3
"""So many missing answers are named; the others are counted."""

FOUND = "found"
"""The key of a reason that is of no one condition."""


def reasons(words: Words, assessment: Assessment, *, brief: bool = False) -> dict[str, str]:
    """Each reason by the condition it is about: what refuses; else what is missing; else what was counted.

    In ``brief``, what refuses is only what was answered.
    """
    verdict = assessment.verdict
    if verdict.outcome is Outcome.NOT_ELIGIBLE:
        return dict(_refusals(words, assessment, brief))
    if verdict.outcome is Outcome.UNDETERMINED:
        return {FOUND: missing_in_a_line(words, verdict.missing)}
    return {
        FOUND: words(
            "reason-counted",
            total=words.euros(verdict.total.least, brief=True),
            minimum=words.euros(verdict.edition.minimum_spend, brief=True),
        )
    }


def missing_in_a_line(words: Words, missing: tuple[Missing, ...]) -> str:
    """The answers still missing: the first by name, how many more."""
    named = [missing_in_words(words, one) for one in missing[:MOST_NAMED]]
    more = len(missing) - len(named)
    return words("reason-missing-more" if more else "reason-missing", facts=words.both(named), count=more)


def missing_in_words(words: Words, missing: Missing) -> str:
    """What is still to be found out, as a thing to look up."""
    if missing.fact not in BY_ID:
        return words("missing-invoices")
    name = words(missing.fact)
    return name if missing.invoice is None else words("missing-of-invoice", fact=name, number=missing.invoice + 1)


def _refusals(words: Words, assessment: Assessment, brief: bool) -> Iterator[tuple[str, str]]:
    for judgement in assessment.verdict.judgements:
        if judgement.status is Status.NOT_MET:
            of_spend = judgement.condition is assessment.verdict.edition.spend
            yield judgement.condition.id, spend(words, assessment) if of_spend else _of(words, judgement, brief)


def _of(words: Words, judgement: Judgement, brief: bool) -> str:
    """What was answered to the test itself, against what it asks for; without what says only that it applies."""
    read = {fact.id: judgement.observed.get(fact.id) for fact in judgement.condition.test.facts}
    bare = replace(judgement.condition, when=None, unless=None)
    told = Judgement(bare, judgement.status, read)
    return words("reason-brief", observed=observed(words, told)) if brief else explanation(words, told)


def spend(words: Words, assessment: Assessment) -> str:
    """Why the invoices were not enough: filed on a day too late or too early for them, or how much was lacking."""
    verdict, windows = assessment.verdict, assessment.windows
    day = assessment.dossier.facts.get(Application.filing_date.id)
    if windows and isinstance(day, date):
        if day > windows[-1].last:
            return words("reason-late", day=words.day(day), last=words.day(windows[-1].last))
        if day < windows[0].first:
            return words("reason-early", day=words.day(day), first=words.day(windows[0].first))
        days = words.either([words("window", first=words.day(first), last=words.day(last)) for first, last in windows])
        return words("reason-other-day", day=words.day(day), days=days)
    return _lacking(words, verdict)


def _lacking(words: Words, verdict: Verdict) -> str:
    minimum, most = verdict.edition.minimum_spend, verdict.total.most
    assert most is not None, "a total without bound is not surely too small"
    if not most:
        return words(
            "reason-none-counted" if verdict.invoices else "reason-no-invoice", minimum=words.euros(minimum, brief=True)
        )
    id = "reason-short" if most == verdict.total.least else "reason-short-at-most"
    return words(
        id,
        counted=words.euros(most, brief=True),
        lacking=words.euros(minimum - most, brief=True),
        minimum=words.euros(minimum, brief=True),
    )
