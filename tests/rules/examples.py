"""One case in which every condition of every edition is met, to be changed one fact at a time."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rules.assess import Case, Verdict, assess
from rules.conditions import Edition, Status
from rules.expressions import Day, Number, Values
from rules.facts import FACTS, INVOICE_FACTS

D, day = Decimal, date.fromisoformat

RESTAURANT: Mapping[str, Any] = {
    "legal_form": "company",
    "french_tax_resident": True,
    "registered": True,
    "activity_start": day("2015-03-01"),
    "accommodation": False,
    "closed_to_public": True,
    "headcount": D(4),
    "turnover": D("350000.00"),
    "balance_sheet_total": D("120000.00"),
    "subject_to_commercial_tax": True,
    "tax_and_social_up_to_date": True,
    "in_liquidation": False,
    "full_time_contract": False,
    "already_applied": False,
    "filing_date": day("2021-03-15"),
}

WEBSITE: Mapping[str, Any] = {
    "label": "F-12",
    "date": day("2021-02-15"),
    "amount_incl_tax": D("480.00"),
    "category": "website",
    "in_claimant_name": True,
    "provider_in_eu": True,
    "listed_consultant": False,
}

ASKED = (*FACTS, *INVOICE_FACTS)


def facts(**changes: Any) -> Values:
    """The restaurant, but for these facts."""
    assert set(changes) <= set(RESTAURANT), "a slip of the writer"
    return {**RESTAURANT, **changes}


def invoice(**changes: Any) -> Values:
    """The restaurant's website, but for these facts."""
    assert set(changes) <= set(WEBSITE), "a slip of the writer"
    return {**WEBSITE, **changes}


def invoices(*amounts: str | Decimal | None) -> tuple[Values, ...]:
    """Invoices of these amounts; None where the amount is not known."""
    return tuple(invoice(amount_incl_tax=None if amount is None else D(amount)) for amount in amounts)


def case(*changed_invoices: Values, **changes: Any) -> Case:
    """The restaurant with one website, but for these facts, and these invoices if there are any."""
    return Case(facts(**changes), changed_invoices or (invoice(),))


def changed(changes: Mapping[str, Any]) -> Case:
    """The same, the changes being of the dossier or of its one invoice; the total is changed by the invoice's amount."""
    changes = {"amount_incl_tax" if id == "counted_total" else id: value for id, value in changes.items()}
    of_dossier = {id: value for id, value in changes.items() if id not in WEBSITE}
    of_invoice = {id: value for id, value in changes.items() if id in WEBSITE}
    return case(invoice(**of_invoice), **of_dossier)


def statuses(verdict: Verdict, place: int | None = None) -> dict[str, Status]:
    """How every condition stands, by id: the dossier's, or those of the invoice at that place."""
    judgements = verdict.judgements if place is None else (verdict.invoices or ())[place].judgements
    return {judgement.condition.id: judgement.status for judgement in judgements}


def status(edition: Edition, id: str, changes: Mapping[str, Any]) -> Status:
    """How one condition stands for the restaurant with its one invoice, changed so."""
    verdict = assess(changed(changes), edition)
    return (statuses(verdict) | statuses(verdict, 0))[id]


def parsed(written: Mapping[str, Any]) -> dict[str, Any]:
    """Values as a table writes them, ``"450.00"`` and ``"2021-03-31"``, as the rules take them; others as they are."""
    kinds = {fact.id: D if isinstance(fact, Number) else day if isinstance(fact, Day) else None for fact in ASKED}
    return {id: kind(value) if (kind := kinds[id]) and isinstance(value, str) else value for id, value in written.items()}
