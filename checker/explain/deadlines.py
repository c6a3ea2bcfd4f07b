"""The days that matter: on which filing works, each invoice's last one, and how they move when an invoice is left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.dossier.assessment import Assessment
from checker.explain.invoice_lines import invoice_name, window_in_words
from checker.explain.timeline import Timeline, draw
from checker.words.wording import Words
from rules.assess import Case, assess_invoice
from rules.conditions import Edition, Status
from rules.expressions import Value, Values
from rules.facts import Application, Invoice
from rules.filing import FILING, Window, windows_without_each


@dataclass(frozen=True)
class InvoiceDays:
    """An invoice's days: the last on which it counts, and the dossier's last one were it left out."""

    name: str
    date: str
    windows: tuple[str, ...]
    last: str | None
    without: str


@dataclass(frozen=True)
class Deadlines:
    """The dossier's days, in words, and the timeline that shows them. ``desk_closed``: why no day like that one works."""

    filing_day: str | None
    windows: tuple[str, ...]
    last: str | None
    desk_closed: str | None
    invoices: tuple[InvoiceDays, ...]
    timeline: Timeline | None


def deadlines(words: Words, assessment: Assessment) -> Deadlines:
    """The days of a dossier."""
    dossier, windows = assessment.dossier, assessment.windows
    filing_day = dossier.facts.get(Application.filing_date.id)
    each = list(zip(dossier.invoices or (), assessment.invoice_windows, strict=True))
    without = windows_without_each(dossier.case, dossier.periods)
    return Deadlines(
        filing_day=words.day(filing_day) if isinstance(filing_day, date) else None,
        windows=tuple(window_in_words(words, window) for window in windows),
        last=words.day(windows[-1].last) if windows else None,
        desk_closed=_desk_closed(words, assessment.verdict.edition, filing_day),
        invoices=tuple(
            _days_of(words, place, invoice, own, left)
            for place, ((invoice, own), left) in enumerate(zip(each, without, strict=True))
        ),
        timeline=draw(words, each, windows, filing_day if isinstance(filing_day, date) else None),
    )


def _days_of(words: Words, place: int, invoice: Values, own: tuple[Window, ...], without: tuple[Window, ...]) -> InvoiceDays:
    dated = invoice.get(Invoice.date.id)
    return InvoiceDays(
        name=invoice_name(words, place, invoice),
        date=words.day(dated) if isinstance(dated, date) else words("not-known-yet"),
        windows=tuple(window_in_words(words, window) for window in own),
        last=words.day(own[-1].last) if own else None,
        without=words("filing-until", day=words.day(without[-1].last)) if without else words("filing-no-day"),
    )


def _desk_closed(words: Words, edition: Edition, filing_day: Value | None) -> str | None:
    """Whether no invoice at all could be filed that day under this text: the day alone fails one of their conditions."""
    if not isinstance(filing_day, date):
        return None
    judged = assess_invoice(Case({FILING.id: filing_day}), {}, edition)
    if not any(judgement.status is Status.NOT_MET for judgement in judged.judgements):
        return None
    return words("desk-closed", day=words.day(filing_day), desk=words(f"edition-{edition.id}.desk"))
