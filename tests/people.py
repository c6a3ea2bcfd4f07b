"""Six people who come once the desk is closed: what each answered, what each text says of it, where each stands today.

The aid was paid or refused by the law; the guide is what they had read.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from checker.dossier.model import Dossier
from tests.dossiers import EXAMPLE, read

SHOP: dict[str, Any] = {
    **EXAMPLE["facts"],
    "french_tax_resident": True,
    "headcount": 3,
    "turnover": "180000.00",
    "full_time_contract": False,
}
WEBSITE: dict[str, Any] = {
    **EXAMPLE["invoices"][0],
    "label": "Site de la boutique",
    "date": "2021-02-10",
    "amount_incl_tax": "640.00",
    "provider_in_eu": True,
}


@dataclass(frozen=True)
class Person:
    """Someone's facts and invoices, as they differ from the shop's; and what they must be told."""

    situation: str
    guide: str
    in_force: str
    verdict_in_force: str
    differs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    invoices: tuple[dict[str, Any], ...] = ({},)

    @property
    def data(self) -> dict[str, Any]:
        """The dossier as JSON."""
        invoices = [{**WEBSITE, **invoice} for invoice in self.invoices]
        return deepcopy(
            {"edition": "guide", "facts": {**SHOP, **self.facts}, "invoices": invoices, "situation": self.situation}
        )

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is judged."""
        return read(self.data)


PEOPLE = {
    "paid, right by both": Person("paid", "eligible", "decree-2021-69", "eligible"),
    "paid, right by the guide and wrong by the law": Person(
        "paid",
        "eligible",
        "decree-2021-69",
        "not_eligible",
        ("minimum_spend", "provider"),
        invoices=({"label": "Boutique en ligne", "provider_in_eu": False},),
    ),
    "refused, wrong by the guide and right by the law": Person(
        "refused",
        "not_eligible",
        "decree-2021-555",
        "eligible",
        ("public_closure", "registration", "minimum_spend", "invoice_date"),
        facts={"legal_form": "sole_trader", "closed_to_public": False, "registered": False, "filing_date": "2021-06-14"},
        invoices=({"date": "2021-05-20"},),
    ),
    "refused, and rightly": Person(
        "refused",
        "not_eligible",
        "order-2021-03-31",
        "not_eligible",
        doubts=("unlisted_expenses", "mixed_invoices", "transition"),
        facts={"filing_date": "2021-04-20"},
        invoices=(
            {"date": "2021-01-15", "amount_incl_tax": "390.00"},
            {"label": "Imprimante", "amount_incl_tax": "129.00", "category": "other"},
        ),
    ),
    "never filed": Person(
        "not_filed",
        "not_eligible",
        "decree-2021-555",
        "not_eligible",
        ("public_closure",),
        facts={"closed_to_public": False, "filing_date": "2021-08-16"},
        invoices=({"date": "2021-03-20"},),
    ),
    "an association in doubt": Person(
        "refused",
        "not_eligible",
        "decree-2021-69",
        "not_eligible",
        doubts=("associations_and_registers", "half_employee"),
        facts={
            "legal_form": "association",
            "headcount": "0.5",
            "subject_to_commercial_tax": False,
            "registered": False,
            "turnover": "42000.00",
        },
    ),
}
