"""Every page in every state, each with the way to it: for the tests that hold on all of them."""

import re
from dataclasses import dataclass, field

from tests.dossiers import TYPED, TYPED_INVOICE

INVOICE = {f"invoices-0-{id}": value for id, value in TYPED_INVOICE.items()}
SECOND = {f"invoices-1-{id}": value for id, value in {**TYPED_INVOICE, "category": "other", "label": ""}.items()}
ELIGIBLE = TYPED | INVOICE
REFUSED = ELIGIBLE | SECOND | {"headcount": "12", "registered": "no", "filing_date": "2021-06-01"}
OPEN = ELIGIBLE | SECOND | {"headcount": "", "filing_date": "", "invoices-1-date": ""}


@dataclass
class State:
    """A page: its address, what was answered before, and what is typed into it and sent with which button."""

    path: str
    answered: dict[str, str] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    button: str = "form#answers button.primary >> visible=true"


STATES = {
    "home": State("/"),
    "home, begun": State("/", ELIGIBLE),
    "a choice": State("/verifier/legal_form"),
    "a yes or no": State("/verifier/registered"),
    "a number": State("/verifier/headcount"),
    "an amount": State("/verifier/turnover"),
    "a day": State("/verifier/filing_date"),
    "a question after a refusal": State("/verifier/turnover", REFUSED),
    "a question not known": State("/verifier/headcount", OPEN),
    "a question misread": State("/verifier/headcount", typed={"headcount": "douze"}),
    "a day misread": State("/verifier/filing_date", typed={"filing_date": "0300-01-01"}),
    "nothing answered": State("/verifier/turnover", typed={"turnover": " "}),
    "an odd day": State("/verifier/filing_date", typed={"filing_date": "15/03/2031"}),
    "no invoice": State("/factures"),
    "invoices": State("/factures", REFUSED),
    "invoices in doubt": State("/factures", OPEN),
    "an invoice misread": State("/factures", ELIGIBLE, {"amount_incl_tax": "beaucoup"}),
    "from the books": State("/factures/comptabilite"),
    "an invoice changed": State("/factures/0", ELIGIBLE),
    "an empty invoice": State("/factures", typed={"label": ""}, button="button[name=add]"),
    "an invoice to remove": State("/factures/0/retirer", REFUSED),
    "all on one page": State("/complet"),
    "all on one page, filled": State("/complet", REFUSED),
    "all on one page, misread": State(
        "/complet", typed={"headcount": "douze", "turnover": "-1", "invoices-0-amount_incl_tax": "beaucoup"}
    ),
    "nothing on one page": State("/complet", typed={"turnover": " "}),
    "review, empty": State("/recapitulatif"),
    "review": State("/recapitulatif", OPEN),
    "eligible": State("/resultat", ELIGIBLE),
    "not eligible": State("/resultat", REFUSED),
    "undetermined": State("/resultat", OPEN),
    "another day tried": State("/resultat?filing_date=2021-05-16", ELIGIBLE),
    "another day misread": State("/resultat?filing_date=hier", ELIGIBLE),
    "never filed": State("/resultat?filing_date=never", ELIGIBLE),
    "the sheet": State("/fiche", OPEN),
    "the rules": State("/regles"),
    "two texts compared": State("/regles/comparer"),
    "access": State("/accessibilite"),
    "to keep": State("/dossier", OPEN),
    "all to erase": State("/dossier/effacer", OPEN),
    "all erased": State("/dossier/efface"),
    "a link that leads nowhere": State("/reprise"),
    "a new dossier": State("/nouveau", OPEN),
    "the API": State("/api"),
    "no such page": State("/nowhere"),
}


def bring(page, state):
    """The browser's page, brought into that state."""
    if state.answered:
        token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page.request.get("/complet").text())[1]
        answer = page.request.post("/complet", form={"csrf_token": token, **state.answered})
        assert answer.url.endswith("/resultat"), answer.text()
    page.goto(state.path)
    if state.typed:
        for name, value in state.typed.items():
            page.fill(f"[name='{name}']", value)
        page.click(state.button)
        page.wait_for_selector("#errors")
