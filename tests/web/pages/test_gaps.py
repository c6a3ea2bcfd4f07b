"""From the result through its gaps and back: each « Répondre » leads to the next one, facts of invoices included."""

import pytest

from tests.dossiers import TYPED, TYPED_INVOICE

WHOLE = {**TYPED_INVOICE, "provider_in_eu": "yes"}
"""An invoice with what either text asks of it."""


@pytest.fixture
def gapped(frenchman):
    """A dossier without its turnover, its filing day, and the type of its second invoice."""
    answers = {id: value for id, value in TYPED.items() if id not in ("turnover", "filing_date")}
    frenchman.walk(answers, [{**WHOLE, "amount_incl_tax": "225"}, {**WHOLE, "amount_incl_tax": "225", "category": ""}])
    return frenchman


def test_each_gap_leads_to_the_next_and_the_last_one_back(gapped):
    result = gapped.get("/resultat")
    links = [link["href"] for link in result.all("a") if "next=result" in link["href"]]
    assert "/factures/1?next=result#category" in links
    page, way = gapped.get("/verifier/filing_date?next=result"), []
    while page.path != "/resultat":
        id = page.path.removeprefix("/verifier/").removeprefix("/")
        assert id not in way, page.text
        way.append(id)
        typed = WHOLE if id == "factures/1" else {id: TYPED.get(id, "yes")}
        page = gapped.post(f"{page.path}?next=result", typed, token=page.token)
    assert way == ["filing_date", "french_tax_resident", "turnover", "factures/1"]  # residence: only the decree asks it
    assert page.verdict == "eligible"


def test_i_dont_know_leads_on_too_and_nobody_goes_round_in_circles(gapped):
    page, way = gapped.get("/verifier/filing_date?next=result"), []
    while page.path != "/resultat":
        assert page.path not in way, page.text
        way.append(page.path)
        typed = page.answers if "factures" in page.path else {"unknown": "unknown"}
        page = gapped.post(f"{page.path}?next=result", typed, token=page.token)
    assert page.verdict == "undetermined"


def test_from_a_gap_the_way_back_is_the_result(gapped):
    for path in ("/verifier/turnover", "/factures/1", "/factures"):
        assert gapped.get(f"{path}?next=result").all("a", class_="back", href="/resultat")
        assert not gapped.get(path).all("a", class_="back", href="/resultat")


def test_what_cannot_be_read_stays_on_the_way_back(gapped):
    page = gapped.post("/verifier/turnover?next=result", {"turnover": "beaucoup"})
    assert (page.path, page.answers["turnover"]) == ("/verifier/turnover", "beaucoup")
    assert gapped.post("/verifier/turnover?next=result", {"turnover": "85 000"}).path != "/recapitulatif"


def test_invoices_not_known_are_a_gap_of_their_own(frenchman):
    frenchman.walk({**TYPED, "french_tax_resident": "yes"})
    assert "/factures?next=result" in [link["href"] for link in frenchman.get("/resultat").all("a")]
    assert frenchman.post("/factures?next=result", WHOLE, add="add").path == "/factures"
    page = frenchman.post("/factures?next=result", {"continue": "continue"})
    assert (page.path, page.verdict) == ("/resultat", "eligible")


def test_a_question_no_longer_asked_leads_on(gapped):
    assert gapped.get("/verifier/subject_to_commercial_tax?next=result").path in ("/verifier/filing_date", "/factures/1")
