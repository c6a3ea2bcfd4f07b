"""Question by question: from the first page to the verdict."""

from itertools import pairwise

import pytest

from tests.dossiers import TYPED, TYPED_INVOICE

WAY = [*TYPED, "factures"]


@pytest.mark.parametrize(
    ("changes", "invoices", "verdict"),
    [
        ({}, [TYPED_INVOICE], "eligible"),
        ({"headcount": "11"}, [TYPED_INVOICE], "not_eligible"),
        ({"headcount": "unknown"}, [TYPED_INVOICE], "undetermined"),
        ({}, [], "undetermined"),
        ({"already_applied": "yes"}, [], "not_eligible"),
        ({}, [{**TYPED_INVOICE, "amount_incl_tax": "449,99"}], "not_eligible"),
    ],
)
def test_each_verdict_is_reached_question_by_question(visitor, changes, invoices, verdict):
    review, way = visitor.walk({**TYPED, **changes}, invoices)
    assert way == WAY
    assert review.all("a", href="/resultat")
    assert visitor.get("/resultat").verdict == verdict


def test_i_dont_know_is_an_answer_everywhere(visitor):
    _, way = visitor.walk({})
    assert {"legal_form", "french_tax_resident", "closed_to_public", "balance_sheet_total", "filing_date"} <= set(way)
    page = visitor.get("/resultat")
    assert page.verdict == "undetermined"
    assert set(page.conditions.values()) == {"unknown"}
    assert visitor.get("/verifier").path == "/factures"


@pytest.mark.parametrize("answer", ["unknown", "?"])
@pytest.mark.parametrize("id", ["legal_form", "headcount", "filing_date", "registered"])
def test_not_known_leads_on_all_the_same(frenchman, id, answer):
    page = frenchman.answer(**{id: answer})
    assert (page.status, page.path != f"/verifier/{id}") == (200, True)
    assert page.faults == []


@pytest.mark.parametrize("id", ["legal_form", "headcount", "filing_date", "registered"])
def test_nothing_at_all_is_never_taken_for_an_answer(visitor, id):
    page = visitor.post(f"/verifier/{id}", {id: " "} if id in ("headcount", "filing_date") else {})
    assert (page.path, page.faults) == (f"/verifier/{id}", [(id, visitor.words(id))])
    assert visitor.words("unknown") in page.one(id=f"{id}-error").text
    assert visitor.get("/dossier").all(id="link") == []


def test_what_was_answered_stands_in_its_field_when_one_comes_back(visitor):
    visitor.answer(legal_form="association", headcount="3,5", activity_start="1/3/2015", registered="unknown")
    point = "," if visitor.lang == "fr" else "."
    shown = {
        id: visitor.get(f"/verifier/{id}").answers[id] for id in ("legal_form", "headcount", "activity_start", "registered")
    }
    assert shown == {
        "legal_form": "association",
        "headcount": f"3{point}5",
        "activity_start": "01/03/2015",
        "registered": "unknown",
    }


def test_each_question_links_back_to_the_one_before(frenchman):
    _, way = frenchman.walk(TYPED, [TYPED_INVOICE])
    addresses = ["/", *(f"/{'verifier/' * (id != 'factures')}{id}" for id in way)]
    for before, here in pairwise(addresses):
        assert frenchman.get(here).all("a", href=before)


def test_changing_an_answer_keeps_the_others(frenchman):
    frenchman.walk(TYPED, [TYPED_INVOICE])
    review = frenchman.answer(headcount="11")
    assert review.path == "/recapitulatif"
    assert frenchman.get("/resultat").conditions["headcount"] == "not_met"
    frenchman.answer(headcount="4")
    assert frenchman.get("/resultat").verdict == "eligible"


def test_an_answer_no_longer_asked_comes_back_when_it_is_asked_again(frenchman):
    frenchman.walk({**TYPED, "closed_to_public": "no"}, [TYPED_INVOICE])
    assert frenchman.get("/resultat").conditions["public_closure"] == "not_met"
    frenchman.answer(accommodation="yes")
    assert frenchman.get("/resultat").conditions["public_closure"] == "not_applicable"
    assert frenchman.get("/verifier/closed_to_public").path == "/recapitulatif"
    assert frenchman.answer(accommodation="no").path == "/recapitulatif"
    assert frenchman.get("/verifier/closed_to_public").answers == {"closed_to_public": "no"}


def test_the_question_is_the_heading_and_the_title_names_it_with_its_section(visitor):
    page = visitor.get("/verifier/headcount")
    assert page.one("h1").text == visitor.words("headcount.question")
    assert page.one("h1").text in page.one("title").text
    assert visitor.words("section-size") in page.one("title").text
    assert "4" in page.one("p", class_="progress").text


@pytest.mark.parametrize(
    ("id", "typed"),
    [
        ("headcount", "douze"),
        ("headcount", "-1"),
        ("turnover", "1,2345"),
        ("activity_start", "31/02/2015"),
        ("filing_date", "15 mars"),
        ("legal_form", "SARL"),
        ("registered", "maybe"),
    ],
)
def test_what_cannot_be_read_stays_as_typed_beside_its_fault(visitor, id, typed):
    page = visitor.answer(**{id: typed})
    assert (page.status, page.path) == (200, f"/verifier/{id}")
    assert page.faults == [(id, visitor.words(id))]
    assert page.all(id=id)
    assert page.one(id=f"{id}-error").text
    assert f"{id}-error" in page.one(id=id)["aria-describedby"]
    if page.one(id=id).tag == "input":
        assert page.answers[id] == typed
        assert page.one(id=id)["aria-invalid"] == "true"
    assert page.one("title").text.startswith(visitor.words("page-title-error", title=""))


@pytest.mark.parametrize(
    ("id", "typed", "iso"),
    [
        ("filing_date", "15/03/2012", "2012-03-15"),
        ("filing_date", "15 mars 2031", "2031-03-15"),
        ("filing_date", "31/12/2020", "2020-12-31"),
        ("activity_start", "15/03/2051", "2051-03-15"),
        ("activity_start", "15/03/1015", "1015-03-15"),
    ],
)
def test_a_day_that_can_be_but_is_odd_is_asked_once_more(visitor, id, typed, iso):
    page = visitor.post(f"/verifier/{id}", {id: typed})
    assert (page.path, page.answers[id], page.faults) == (f"/verifier/{id}", typed, [(id, visitor.words(id))])
    tick = page.one("input", type="checkbox")
    assert (tick["name"], tick["value"], "checked" in tick.attributes) == ("confirmed", f"{id}:{iso}", False)
    assert visitor.post(f"/verifier/{id}", {id: typed, "confirmed": f"{id}:2012-01-01"}).path == f"/verifier/{id}"
    assert visitor.post(f"/verifier/{id}", {id: typed, "confirmed": tick["value"]}).path != f"/verifier/{id}"
    assert "checked" in visitor.get(f"/verifier/{id}").one("input", type="checkbox").attributes


@pytest.mark.parametrize("typed", ["01/01/2021", "2021-07-31", "31 décembre 2021"])
def test_a_day_of_the_year_of_the_desk_is_not_asked_twice(frenchman, typed):
    assert frenchman.answer(filing_date=typed).path != "/verifier/filing_date"


def test_i_dont_know_goes_on_whatever_stands_in_the_field(frenchman):
    page = frenchman.post("/verifier/headcount", {"headcount": "douze", "unknown": "unknown"})
    assert page.path != "/verifier/headcount"


def test_a_condition_surely_not_met_is_told_at_once_and_leaves_the_choice(visitor):
    assert visitor.get("/verifier").all("aside") == []
    page = visitor.answer(legal_form="public_body")
    assert page.path == "/verifier/registered"
    notice = page.one("aside", class_="notice")
    assert visitor.words("condition-beneficiary") in notice.text
    assert page.inside(notice, href="/resultat")
    assert visitor.answer(legal_form="company").all("aside", class_="notice") == []


def test_why_a_question_is_asked_is_told_with_the_sentence_it_comes_from(frenchman):
    page = frenchman.get("/verifier/headcount")
    assert [q["lang"] for q in page.all("q")] == ["fr", "fr"]
    assert "Employer moins de 11 salariés" in page.text


@pytest.mark.parametrize("id", ["invoices", "colour", "counted_total", "label", "date", "../admin", "é"])
def test_a_question_that_there_is_not_is_a_page_that_helps(frenchman, id):
    page = frenchman.get(f"/verifier/{id}")
    assert page.status == 404
    assert page.all("a", href="/")
