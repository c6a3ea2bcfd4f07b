"""A dossier judged: the verdict, and what follows from it. One form for the page, the command and the API."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from checker.dossier.model import OFFICIAL, Dossier, load_json, read_dossier, value_as_data
from rules.assess import InvoiceVerdict, Verdict, assess
from rules.conditions import Judgement
from rules.differences import parting
from rules.doubts import doubts_about
from rules.expressions import Money, Range, Value
from rules.facts import FACTS, INVOICE_FACTS
from rules.filing import Window, filing_windows, invoice_windows
from rules.published import fingerprint


@dataclass(frozen=True)
class Assessment:
    """A dossier and its verdict."""

    dossier: Dossier
    verdict: Verdict

    @cached_property
    def in_force(self) -> Assessment | None:
        """The same facts by the text in force on the filing day; None where that day is not known, or that text is the one
        chosen.
        """
        text = self.dossier.ruled_by(OFFICIAL)
        edition = text.governing
        if self.dossier.edition == OFFICIAL or edition is None:
            return None
        return Assessment(text, self.verdict if edition is self.verdict.edition else assess(text.case, edition))

    @cached_property
    def differs(self) -> tuple[str, ...]:
        """The ids of the conditions that part the two texts (``rules.differences.parting``); none where nothing does."""
        return parting(self.verdict, self.in_force.verdict) if self.in_force else ()

    @cached_property
    def doubts(self) -> tuple[str, ...]:
        """The ids of the doubts that concern this very dossier, under the text applied or the one in force."""
        editions = [self.verdict.edition, *([self.in_force.verdict.edition] if self.in_force else [])]
        return doubts_about(self.dossier.case, editions)

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The days on which filing works, all else equal."""
        return filing_windows(self.dossier.case, self.dossier.periods)

    @cached_property
    def invoice_windows(self) -> tuple[tuple[Window, ...], ...]:
        """For each invoice, the days on which it would count, all else equal."""
        case, periods = self.dossier.case, self.dossier.periods
        return tuple(invoice_windows(case, invoice, periods) for invoice in case.invoices or ())


def assessed(written: str | bytes, edition: str | None = None) -> dict[str, Any]:
    """The verdict, as JSON, on a dossier as written. Raises ``Refused`` with every fault in it."""
    return assessment_as_data(assess_dossier(read_dossier(load_json(written), edition, weight=len(written))))


def assess_dossier(dossier: Dossier) -> Assessment:
    """Judge a dossier by the edition that governs it. ``read_dossier`` makes sure that there is one."""
    assert dossier.governing
    return Assessment(dossier, assess(dossier.case, dossier.governing))


def assessment_as_data(assessment: Assessment) -> dict[str, Any]:
    """The verdict as JSON: CONTRACT.md, section 4, with the values observed and the fingerprint besides.

    Where each condition comes from stands once, in the edition as data (``rules.published``), and not in every verdict.
    """
    verdict = assessment.verdict
    return {
        "edition": verdict.edition.id,
        "fingerprint": fingerprint(verdict.edition),
        "verdict": verdict.outcome.value,
        "amount": cents(verdict.amount),
        "conditions": [_judgement(judgement) for judgement in verdict.judgements],
        "invoices": [_invoice(invoice) for invoice in verdict.invoices or ()],
        "counted_total": _range(verdict.total),
        "shortfall": cents(verdict.shortfall),
        "filing_windows": [{"from": first.isoformat(), "to": last.isoformat()} for first, last in assessment.windows],
        "missing": [missing.path for missing in verdict.missing],
        "in_force": _in_force(assessment),
        "doubts": list(assessment.doubts),
    }


def _in_force(assessment: Assessment) -> dict[str, Any] | None:
    if assessment.in_force is None:
        return None
    verdict = assessment.in_force.verdict
    return {
        "edition": verdict.edition.id,
        "verdict": verdict.outcome.value,
        "amount": cents(verdict.amount),
        "differs": list(assessment.differs),
    }


def _invoice(invoice: InvoiceVerdict) -> dict[str, Any]:
    return {"counted": invoice.counted, "conditions": [_judgement(judgement) for judgement in invoice.judgements]}


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judgement.condition.id,
        "status": judgement.status,
        "observed": {id: _observed(id, value) for id, value in judgement.observed.items()},
    }


def _observed(id: str, value: Value | None) -> Any:
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Range):
        return _range(value)
    return cents(value) if id in _AMOUNTS and isinstance(value, Decimal) else value_as_data(value)


_AMOUNTS = frozenset(fact.id for fact in (*FACTS, *INVOICE_FACTS) if isinstance(fact, Money))


def _range(total: Range) -> dict[str, str | None]:
    return {"least": cents(total.least), "most": None if total.most is None else cents(total.most)}


def cents(amount: Decimal) -> str:
    """Euros with two decimals, as the contract writes them."""
    return f"{amount:.2f}"
