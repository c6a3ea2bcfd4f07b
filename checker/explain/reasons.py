"""Why the verdict is what it is, in the person's own figures: a line or two for the head of a result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from checker.dossier.assessment import Assessment
from checker.words.sentences import explanation, observed
from checker.words.wording import Words
from rules.amendments import DESK_OPENS
from rules.assess import Missing, Outcome, Verdict, assess
from rules.conditions import Status
from rules.expressions import Fact
from rules.facts import FACTS, INVOICE_FACTS, Application, Computed, Invoice
from rules.filing import Window

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
            total=words.euros(verdict.total.least),
            minimum=words.euros(verdict.edition.minimum_spend),
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
            told = words("reason-brief", observed=observed(words, judgement)) if brief else explanation(words, judgement)
            yield judgement.condition.id, spend(words, assessment) if of_spend else told


def spend(words: Words, assessment: Assessment) -> str:
    """Why the invoices were not enough: the filing day, or how much was lacking."""
    return wrong_day(words, assessment) or _lacking(words, assessment.verdict)


def wrong_day(words: Words, assessment: Assessment) -> str:
    """That the invoices were not enough for the filing day alone; empty where they were, or for another reason."""
    verdict, day = assessment.verdict, assessment.dossier.facts.get(Application.filing_date.id)
    minimum = verdict.edition.minimum_spend
    if not isinstance(day, date) or (verdict.total >= minimum) is not False:
        return ""
    if assessment.windows:
        return _outside(words, day, assessment.windows)
    undated = replace(verdict.case, facts={**verdict.case.facts, Application.filing_date.id: None})
    if (assess(undated, verdict.edition).total >= minimum) is False:
        return ""
    dates = [made for invoice in verdict.case.invoices or () if isinstance(made := invoice.get(Invoice.date.id), date)]
    late = {made <= day for made in dates or [DESK_OPENS]}
    if len(late) > 1:
        return ""
    return words("reason-late-for-all" if late == {True} else "reason-early-for-all", day=words.day(day))


def _outside(words: Words, day: date, windows: tuple[Window, ...]) -> str:
    """That a day is none of those on which the invoices would have been enough."""
    if day > windows[-1].last:
        return words("reason-late", day=words.day(day), last=words.day(windows[-1].last))
    if day < windows[0].first:
        return words("reason-early", day=words.day(day), first=words.day(windows[0].first))
    days = words.either([words("window", first=words.day(first), last=words.day(last)) for first, last in windows])
    return words("reason-other-day", day=words.day(day), days=days)


def _lacking(words: Words, verdict: Verdict) -> str:
    minimum, most = verdict.edition.minimum_spend, verdict.total.most
    assert most is not None, "a total without bound is not surely too small"
    if not most:
        return words("reason-none-counted" if verdict.invoices else "reason-no-invoice", minimum=words.euros(minimum))
    id = "reason-short" if most == verdict.total.least else "reason-short-at-most"
    return words(
        id,
        counted=words.euros(most),
        lacking=words.euros(minimum - most),
        minimum=words.euros(minimum),
    )
