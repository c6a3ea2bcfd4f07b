"""The business that every bench judges."""

from datetime import date
from decimal import Decimal

from rules.assess import Case

RESTAURANT = Case(
    {
        "legal_form": "company",
        "french_tax_resident": True,
        "registered": True,
        "activity_start": date(2015, 3, 1),
        "accommodation": False,
        "closed_to_public": True,
        "headcount": Decimal(4),
        "turnover": Decimal("350000.00"),
        "balance_sheet_total": Decimal("120000.00"),
        "subject_to_commercial_tax": True,
        "tax_and_social_up_to_date": True,
        "in_liquidation": False,
        "already_applied": False,
        "filing_date": date(2021, 3, 15),
    },
    (
        {
            "date": date(2021, 1, 15),
            "amount_incl_tax": Decimal("480.00"),
            "category": "website",
            "in_claimant_name": True,
        },
    ),
)
