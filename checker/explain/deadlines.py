"""The days that matter: on which filing works, each invoice's last one, and how they move when an invoice is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.dossier.assessment import Assessment
from checker.dossier.model import OFFICIAL
from checker.explain.answers import named
from checker.explain.invoice_lines import invoice_name, window_in_words
from checker.explain.timeline import Timeline, draw
from checker.words.sentences import value_in_words
from checker.words.wording import Words
from rules.assess import Case, assess_invoice
from rules.conditions import Edition, Status
from rules.expressions import Value, Values
from rules.facts import Application, Invoice
from rules.filing import FILING, Window, windows_without_each


@dataclass(frozen=True)
class InvoiceDays:
    """An invoice's days, in words: its own, the last on which it counted, and the dossier's last one were it left out."""

    name: str
    date: str
    last: str
    without: str


@dataclass(frozen=True)
class Deadlines:
    """The dossier's days, in words, and the timeline that shows them. ``said``: when the invoices were enough, or that they
    never were, or that this is not known; by each text where the one in force says otherwise. ``desk_closed``: why no day
    like that one works.
    """

    filing_day: str | None
    windows: tuple[str, ...]
    said: tuple[str, ...]
    desk_closed: str | None
    invoices: tuple[InvoiceDays, ...]
    timeline: Timeline | None


def deadlines(words: Words, assessment: Assessment) -> Deadlines:
    """The days of a dossier."""
    dossier, windows = assessment.dossier, assessment.windows
    filing_day = dossier.facts.get(Application.filing_date.id)
    each = list(zip(dossier.invoices or (), assessment.invoice_windows, strict=True))
    without = windows_without_each(dossier.case, dossier.periods) if windows else ((),) * len(each)
    still_open = [open_but_for_the_day(assessment, invoice) for invoice, _ in each]
    return Deadlines(
        filing_day=words.day(filing_day) if isinstance(filing_day, date) else None,
        windows=tuple(window_in_words(words, window) for window in windows),
        said=tuple(_said(words, assessment)),
        desk_closed=_desk_closed(words, assessment.verdict.edition, filing_day),
        invoices=tuple(
            InvoiceDays(
                name=invoice_name(words, place, invoice),
                date=value_in_words(words, Invoice.date, invoice.get(Invoice.date.id)),
                last=words.day(own[-1].last) if own else words("not-known-yet" if still_open[place] else "timeline-none"),
                without=_without(words, left) if windows and not any(still_open) else "",
            )
            for place, ((invoice, own), left) in enumerate(zip(each, without, strict=True))
        ),
        timeline=draw(words, each, windows, filing_day if isinstance(filing_day, date) else None),
    )


def open_but_for_the_day(assessment: Assessment, invoice: Values) -> bool:
    """Whether something else than the filing day must be known before one can say on which days the invoice counts."""
    facts = {id: value for id, value in assessment.dossier.facts.items() if id != FILING.id}
    judged = assess_invoice(Case(facts), invoice, assessment.verdict.edition)
    unsettled = {fact for judgement in judged.judgements for fact in judgement.unsettled}
    return judged.counted is not False and (judged.amount is None or not unsettled <= {FILING})


def _said(words: Words, assessment: Assessment) -> Iterator[str]:
    """When the invoices were enough; by each text, where the one in force says otherwise."""
    name, official = named(words, assessment), words("said-official")
    own = _days(words, assessment)
    if assessment.in_force is None:
        yield words("days-by", name=official if assessment.dossier.edition == OFFICIAL else name, days=own)
    elif (there := _days(words, assessment.in_force)) == own:
        yield words("days-by", name=words("answer-and").join((name, official)), days=own)
    else:
        yield words("days-by", name=name, days=own)
        yield words("days-by", name=official, days=there)


def _days(words: Words, assessment: Assessment) -> str:
    """From which day to which; or that no day was, or that it is not known."""
    windows, invoices = assessment.windows, assessment.dossier.invoices
    if windows:
        return words.both([window_in_words(words, window) for window in windows])
    unknown = invoices is None or any(open_but_for_the_day(assessment, invoice) for invoice in invoices)
    return words("days-unknown" if unknown else "days-none")


def _without(words: Words, left: tuple[Window, ...]) -> str:
    return words("filing-until", day=words.day(left[-1].last)) if left else words("filing-no-day")


def _desk_closed(words: Words, edition: Edition, filing_day: Value | None) -> str | None:
    """Whether no invoice at all could be filed that day under this text: the day alone fails one of their conditions."""
    if not isinstance(filing_day, date):
        return None
    judged = assess_invoice(Case({FILING.id: filing_day}), {}, edition)
    if not any(judgement.status is Status.NOT_MET for judgement in judged.judgements):
        return None
    return words("desk-closed", day=words.day(filing_day), desk=words(f"edition-{edition.id}.desk"))
