"""The lines that the sheet can bear, and the ways to get it, on the web."""

import io

import pytest
from pypdf import PdfReader

from tests.dossiers import TYPED
from tests.sheet import text
from tests.web.browsing import within

pytestmark = pytest.mark.long

LINES = {"name": "Boulangerie Zoé", "siren": "356 000 000", "adviser": "Camille", "note": "Deux\nlignes"}


@pytest.fixture
def with_a_dossier(visitor):
    visitor.answer(legal_form="company", headcount="4")
    return visitor


def kept(page):
    fields = {field["name"]: field.get("value") for field in page.all("input", type="text") if within(field, id="answers")}
    return fields | {"note": page.one("textarea").text}


def test_the_result_leads_to_it(with_a_dossier):
    links = [link.text for link in with_a_dossier.get("/resultat").all("a", href="/fiche")]
    assert links == [with_a_dossier.words("result-sheet")]


def test_what_is_typed_is_kept_and_the_sheet_bears_it(with_a_dossier):
    page = with_a_dossier.post("/fiche", LINES)
    assert kept(page) == {"name": "Boulangerie Zoé", "siren": "356000000", "adviser": "Camille", "note": "Deux lignes"}
    assert page.one("p", role="status").text == with_a_dossier.words("form-saved")
    said = text(with_a_dossier.client.get("/resultat.pdf").data)
    assert all(part in said for part in ("Boulangerie Zoé", "Camille", "Deux lignes"))


def test_a_number_that_is_no_siren_is_said_to_be_none_and_stays_with_the_rest(with_a_dossier):
    page = with_a_dossier.post("/fiche", LINES | {"siren": "356 000 001"})
    assert page.faults == [("siren", "SIREN")]
    assert with_a_dossier.words("fault-not-a-siren") in page.text
    assert page.one("div", role="alert")
    assert page.one("input", id="siren")["aria-invalid"] == "true"
    assert kept(page)["siren"] == "356 000 001"
    assert kept(page)["name"] == "Boulangerie Zoé"
    assert kept(with_a_dossier.get("/fiche"))["name"] == ""


def test_a_text_too_long_is_refused_in_words(with_a_dossier):
    page = with_a_dossier.post("/fiche", {"name": "x" * 201})
    assert [id for id, _ in page.faults] == ["name"]


def test_emptied_lines_are_forgotten(with_a_dossier):
    with_a_dossier.post("/fiche", LINES)
    assert set(kept(with_a_dossier.post("/fiche", dict.fromkeys(LINES, ""))).values()) == {""}


def test_a_page_left_open_too_long_loses_nothing(with_a_dossier):
    page = with_a_dossier.post("/fiche", LINES, token="stale")
    assert with_a_dossier.words("fault-page-expired") in page.text
    assert kept(page)["name"] == "Boulangerie Zoé"


@pytest.mark.parametrize("path", ["/fiche", "/resultat.pdf"])
def test_without_an_answer_there_is_no_sheet_yet(visitor, path):
    assert visitor.get(path).path == "/"


def test_the_pdf_is_in_the_visitors_language_and_is_not_cached(with_a_dossier):
    answer = with_a_dossier.client.get("/resultat.pdf", headers=with_a_dossier.headers)
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("application/pdf", "no-store")
    assert PdfReader(io.BytesIO(answer.data)).trailer["/Root"]["/Lang"] == with_a_dossier.lang


def test_the_code_opens_the_dossier_again_and_is_left_out_on_request(with_a_dossier):
    page = with_a_dossier.get("/fiche")
    assert page.one("input", type="checkbox", name="without_code")
    line = with_a_dossier.words("sheet-code")
    assert line in text(with_a_dossier.client.get("/resultat.pdf", headers=with_a_dossier.headers).data)
    assert line not in text(with_a_dossier.client.get("/resultat.pdf?without_code=yes", headers=with_a_dossier.headers).data)


def test_a_page_explains_a_verdict_once_there_is_no_hidden_copy_to_print(frenchman):
    frenchman.walk(TYPED)
    page = frenchman.get("/resultat")
    assert len(page.all(data_condition="headcount")) == 1
    assert not page.all(class_="sheet")
