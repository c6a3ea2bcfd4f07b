"""A verdict in words, ready to be laid out: the result page, its sheet and the invoices' page read only this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.assessment import Assessment
from checker.dossier import Dossier
from checker.sentences import explanation, limit, total_in_words, value_in_words
from checker.wording import Words
from rules.assess import InvoiceVerdict, Missing, Outcome, Verdict, assess_invoice, counted_total
from rules.conditions import Condition, Judgement, Status
from rules.expressions import Comparison, Fact, Values, nodes
from rules.facts import FACTS, INVOICE_FACTS, Application, Computed, Invoice
from rules.filing import Window, invoice_windows
from rules.published import fingerprint
from rules.remedies import Change, Remedy, remedies

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
    remedies: tuple[str, ...] = ()
    final: bool = False
    facts: tuple[str, ...] = ()
    """The dossier's facts whose answers it rests on, to be changed."""


@dataclass(frozen=True)
class InvoiceLine:
    """One invoice of a result: what it is, whether it counts, and why not or until when."""

    place: int
    name: str
    amount: str
    date: str
    category: str
    counted: str
    why: tuple[str, ...]
    conditions: tuple[ConditionLine, ...]


@dataclass(frozen=True)
class Explained:
    """A whole result in words."""

    outcome: str
    edition: str
    fingerprint: str
    amount: str
    headline: str
    lead: str
    conditions: tuple[ConditionLine, ...]
    invoices: tuple[InvoiceLine, ...]
    total: RunningTotal
    windows: tuple[str, ...]
    last_day: str | None
    filing_day: str | None
    to_find_out: tuple[tuple[str, Missing], ...]


@dataclass(frozen=True)
class RunningTotal:
    """The total of the invoices that count, against the minimum."""

    sentence: str
    reached: bool | None
    counted: Decimal
    minimum: Decimal


def explain(words: Words, assessment: Assessment) -> Explained:
    """The whole result of an assessment, in words."""
    verdict, windows = assessment.verdict, assessment.windows
    filing_day = assessment.dossier.facts.get(Application.filing_date.id)
    conditions = [_condition_line(words, assessment, judgement) for judgement in verdict.judgements]
    return Explained(
        outcome=verdict.outcome.value,
        edition=verdict.edition.id,
        fingerprint=fingerprint(verdict.edition),
        amount=words.euros(verdict.edition.amount),
        headline=words(f"headline-{verdict.outcome}", amount=words.euros(verdict.edition.amount)),
        lead=_lead(words, verdict),
        conditions=tuple(sorted(conditions, key=lambda line: ORDER.index(Status(line.status)))),
        invoices=invoice_lines(words, assessment.dossier),
        total=running_total(words, assessment.dossier),
        windows=tuple(window_in_words(words, window) for window in windows),
        last_day=words.day(windows[-1].last) if windows else None,
        filing_day=words.day(filing_day) if filing_day else None,  # type: ignore[arg-type]
        to_find_out=tuple((missing_in_words(words, missing), missing) for missing in verdict.missing),
    )


def _lead(words: Words, verdict: Verdict) -> str:
    """The sentence under the headline: how many conditions stand in the way, or are open."""
    counts = {status: sum(judgement.status is status for judgement in verdict.judgements) for status in Status}
    match verdict.outcome:
        case Outcome.NOT_ELIGIBLE:
            return words("lead-not_eligible", count=counts[Status.NOT_MET], open=counts[Status.UNKNOWN])
        case Outcome.UNDETERMINED:
            return words("lead-undetermined", count=counts[Status.UNKNOWN])
    return words("lead-eligible", count=counts[Status.MET])


def notice(words: Words, verdict: Verdict) -> list[str]:
    """The titles of the conditions surely not met, on the way to the result."""
    return [words(f"condition-{j.condition.id}") for j in verdict.judgements if j.status is Status.NOT_MET]


# -- conditions --------------------------------------------------------------------------------------------------------


def _condition_line(words: Words, assessment: Assessment, judgement: Judgement) -> ConditionLine:
    ways = remedies(assessment.dossier.case, assessment.verdict, judgement, assessment.dossier.periods)
    return ConditionLine(
        id=judgement.condition.id,
        status=judgement.status.value,
        title=words(f"condition-{judgement.condition.id}"),
        sentence=explanation(words, judgement),
        condition=judgement.condition,
        remedies=tuple(_remedy(words, assessment, way) for way in ways),
        final=judgement.status is Status.NOT_MET and not ways,
        facts=tuple(fact.id for fact in judgement.condition.facts if fact in FACTS),
    )


def _remedy(words: Words, assessment: Assessment, way: Remedy) -> str:
    return " ".join(_change(words, assessment, change) for change in way)


def _change(words: Words, assessment: Assessment, change: Change) -> str:
    """One change that would help, as something to do."""
    if change.fact is Computed.counted_total:
        verdict = assessment.verdict
        return words("remedy-spend", lacking=words.euros(verdict.shortfall), dated=_invoice_dates(words, verdict))
    if change.fact is Application.filing_date:
        return words("remedy-filing_date", day=value_in_words(words, change.fact, change.to))
    wanted = words(f"{change.fact.id}.{'holds' if change.to else 'fails'}")
    if change.invoice is None:
        return words("remedy", wanted=wanted)
    assert assessment.dossier.invoices
    name = invoice_name(words, change.invoice, assessment.dossier.invoices[change.invoice])
    return words("remedy-invoice", invoice=name, wanted=wanted)


def _invoice_dates(words: Words, verdict: Verdict) -> str:
    """Between which dates an invoice must lie, from the condition that compares its date with figures alone."""
    for condition in verdict.edition.readers[Invoice.date]:
        if condition.facts == (Invoice.date,):
            limits = [
                limit(words, Invoice.date, part.op, part.right, {})
                for part in nodes(condition.test)
                if isinstance(part, Comparison)
            ]
            return words.both(limits)
    return ""


# -- invoices ----------------------------------------------------------------------------------------------------------


def invoice_lines(words: Words, dossier: Dossier) -> tuple[InvoiceLine, ...]:
    """Every invoice entered, each with whether it counts."""
    edition = dossier.governing
    if edition is None:
        return ()
    return tuple(
        _invoice_line(words, dossier, place, invoice, assess_invoice(dossier.case, invoice, edition))
        for place, invoice in enumerate(dossier.invoices or ())
    )


def _invoice_line(words: Words, dossier: Dossier, place: int, invoice: Values, judged: InvoiceVerdict) -> InvoiceLine:
    conditions = tuple(
        ConditionLine(
            id=judgement.condition.id,
            status=judgement.status.value,
            title=words(f"condition-{judgement.condition.id}"),
            sentence=explanation(words, judgement),
            condition=judgement.condition,
        )
        for judgement in judged.judgements
    )
    return InvoiceLine(
        place=place,
        name=invoice_name(words, place, invoice),
        amount=value_in_words(words, Invoice.amount_incl_tax, invoice.get(Invoice.amount_incl_tax.id)),
        date=value_in_words(words, Invoice.date, invoice.get(Invoice.date.id)),
        category=value_in_words(words, Invoice.category, invoice.get(Invoice.category.id)),
        counted={True: "true", False: "false", None: "unknown"}[judged.counted],
        why=tuple(_why(words, dossier, invoice, judged, conditions)),
        conditions=conditions,
    )


def _why(
    words: Words, dossier: Dossier, invoice: Values, judged: InvoiceVerdict, conditions: tuple[ConditionLine, ...]
) -> list[str]:
    """Why an invoice does not count; or, while that is open, what it hangs on."""
    if judged.counted is False:
        return [line.sentence for line in conditions if line.status == Status.NOT_MET]
    if judged.counted is None:
        if windows := invoice_windows(dossier.case, invoice, dossier.periods):
            return [words("counts-if-filed", when=words.either([window_in_words(words, window) for window in windows]))]
        open_facts = [fact for judgement in judged.judgements for fact in judgement.unsettled]
        return [words("counts-once-known", facts=words.both([words(fact.id) for fact in dict.fromkeys(open_facts)]))]
    return [] if judged.amount is not None else [words("counts-once-known", facts=words(Invoice.amount_incl_tax.id))]


def invoice_name(words: Words, place: int, invoice: Values) -> str:
    """How the person called it, or its number."""
    return str(invoice.get(Invoice.label.id) or words("invoice-number", number=place + 1))


def running_total(words: Words, dossier: Dossier) -> RunningTotal:
    """What the invoices come to so far: those that count, and those that still may."""
    edition = dossier.governing
    assert edition
    verdicts = tuple(assess_invoice(dossier.case, invoice, edition) for invoice in dossier.invoices or ())
    total = counted_total(verdicts)
    reached = total >= edition.minimum_spend
    minimum = words.euros(edition.minimum_spend)
    sentence = words("running-total", total=total_in_words(words, total), minimum=minimum)
    counted = total.least if reached is not None else total.most or total.least
    return RunningTotal(sentence, reached, counted, edition.minimum_spend)


# -- days and doubts ---------------------------------------------------------------------------------------------------


def window_in_words(words: Words, window: Window) -> str:
    """From one day to another, both included."""
    return words("window", first=words.day(window.first), last=words.day(window.last))


def missing_in_words(words: Words, missing: Missing) -> str:
    """What is still to be found out, as a thing to look up."""
    if missing.fact not in BY_ID:
        return words("missing-invoices")
    name = words(missing.fact)
    return name if missing.invoice is None else words("missing-of-invoice", fact=name, number=missing.invoice + 1)
