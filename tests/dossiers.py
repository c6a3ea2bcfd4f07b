"""The tests of the people: what they write, what they are answered, the pages they pass through."""

import json

from hypothesis import strategies as st

from checker.dossier.model import CHOICES_OF_EDITION, OFFICIAL, Dossier, load_json, read_dossier
from rules.amendments import EDITIONS
from rules.facts import Application, Business, Invoice, Size, Standing
from tests.rules.strategies import cases

FACT_OF_TYPE = {
    "money": Size.turnover,
    "number": Size.headcount,
    "day": Application.filing_date,
    "yes or no": Standing.in_liquidation,
    "choice": Business.legal_form,
    "text": Invoice.label,
}


def read(data, *, judged=True):
    """The dossier that this is, written as JSON."""
    return read_dossier(load_json(json.dumps(data)), judged=judged)


@st.composite
def dossiers(draw, editions=CHOICES_OF_EDITION):
    """The cases of the law as people hand them in, under any edition that can judge them, with labels that can be shown."""
    case = draw(cases())
    edition = draw(st.sampled_from(editions))
    if edition == OFFICIAL and case.facts.get("filing_date") is None:
        edition = draw(st.sampled_from(list(EDITIONS)))
    bills = case.invoices and tuple({**bill, "label": draw(LABELS)} for bill in case.invoices)
    return Dossier(edition, case.facts, bills, draw(REFERENCES))


LABELS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co"]), max_size=12)
REFERENCES = st.fixed_dictionaries(
    {}, optional={"name": st.just("Chez Zoé"), "siren": st.just("356000000"), "note": st.just("deux\nlignes")}
)

EXAMPLE = {
    "edition": "guide",
    "facts": {
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
    },
    "invoices": [
        {
            "label": "F-12",
            "date": "2021-01-15",
            "amount_incl_tax": "480.00",
            "category": "website",
            "in_claimant_name": True,
        }
    ],
}
"""The contract's own, to the letter."""

TYPED = {
    "filing_date": "2021-03-15",
    "already_applied": "no",
    "legal_form": "company",
    "french_tax_resident": "yes",
    "registered": "yes",
    "activity_start": "01/03/2015",
    "accommodation": "no",
    "closed_to_public": "yes",
    "headcount": "4",
    "turnover": "350 000",
    "tax_and_social_up_to_date": "yes",
    "in_liquidation": "no",
}
"""The same example as a person types it, in the order in which it is asked, with what the decree asks besides; its invoice."""

TYPED_INVOICE = {
    "label": "F-12",
    "date": "15/01/2021",
    "amount_incl_tax": "480,00 €",
    "category": "website",
    "in_claimant_name": "yes",
    "provider_in_eu": "yes",
}
