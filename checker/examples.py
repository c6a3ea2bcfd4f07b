"""The API's examples: dossiers to copy. A test judges each, and its page shows what they give."""

from __future__ import annotations

from typing import Any

FACTS: dict[str, Any] = {
    "legal_form": "company",
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
WEBSITE = {"label": "F-12", "date": "2021-01-15", "amount_incl_tax": "480.00", "category": "website", "in_claimant_name": True}

EXAMPLES: dict[str, dict[str, Any]] = {
    "eligible": {"edition": "guide", "facts": FACTS, "invoices": [WEBSITE]},
    "not_eligible": {"edition": "guide", "facts": {**FACTS, "headcount": "11.00"}, "invoices": [WEBSITE]},
    "undetermined": {"edition": "guide", "facts": {**FACTS, "turnover": None}, "invoices": None},
}
"""One for each verdict, by the verdict it gives."""

REFUSED: dict[str, Any] = {"edition": "guide", "facts": {"headcount": -1, "turnovr": 5, "activity_start": "2015-02-30"}}
"""One that does not fit, three times over."""
