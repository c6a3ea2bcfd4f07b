"""Three dossiers to open from the first page and to copy for the API, one for each verdict; and one that does not fit."""

from __future__ import annotations

import json
from typing import Any

from checker.dossier.model import Dossier, load_json, read_dossier

FACTS: dict[str, Any] = {
    "legal_form": "company",
    "french_tax_resident": True,
    "headcount": 4,
    "activity_start": "2015-03-01",
    "closed_to_public": True,
    "accommodation": False,
    "registered": True,
    "tax_and_social_up_to_date": True,
    "in_liquidation": False,
    "turnover": "350000.00",
    "already_applied": False,
    "filing_date": "2021-03-15",
}
BOOKING: dict[str, Any] = {
    "label": "F-12",
    "date": "2021-01-15",
    "amount_incl_tax": "480.00",
    "category": "booking",
    "in_claimant_name": True,
    "provider_in_eu": True,
}
WEBSITE = {**BOOKING, "label": "F-2", "amount_incl_tax": "390.00", "category": "website"}
PRINTER = {**BOOKING, "label": "F-3", "date": "2021-02-02", "amount_incl_tax": "129.00", "category": "other"}

EXAMPLES: dict[str, dict[str, Any]] = {
    "eligible": {"edition": "guide", "facts": FACTS, "invoices": [BOOKING]},
    "not_eligible": {"edition": "guide", "facts": {**FACTS, "headcount": 2}, "invoices": [WEBSITE, PRINTER]},
    "undetermined": {
        "edition": "guide",
        "facts": {**FACTS, "legal_form": "association", "headcount": 0, "turnover": "42000.00"},
        "invoices": [BOOKING],
    },
}
"""By the verdict each gives: a restaurant, a shop short of 60 €, an association with one answer missing."""

REFUSED: dict[str, Any] = {"edition": "guide", "facts": {"headcount": -1, "turnovr": 5, "activity_start": "2015-02-30"}}
"""One that does not fit, three times over."""


def example(verdict: str) -> Dossier:
    """The example that gives that verdict, as a page judges it."""
    return read_dossier(load_json(json.dumps(EXAMPLES[verdict])))
