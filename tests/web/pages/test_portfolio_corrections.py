"""A client of a portfolio corrected on its page: judged again, and all that is made of the result follows."""

import csv
import gc
import time
import weakref
from decimal import Decimal
from io import StringIO

import pytest

from checker.portfolio.judge.corrections import corrected
from checker.portfolio.judge.listing import dossier_of
from checker.portfolio.judge.serialised import pack, unpack
from checker.storage.results import Shelf
from checker.web import portfolio_visit
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_workbook, rows
from tests.web.browsing import Page, plainly, within
from tests.web.pages.test_portfolio import holding, rows_of, send, token, wait

pytestmark = pytest.mark.long

CLIENTS = rows(
    {"client": "A"},
    {"client": "Béa", "headcount": "11"},
    {"client": "C", "headcount": "douze", "Ville": "Metz"},
    {"client": "D"},
)
BILLS = rows({"client": "A"}, {"client": "Béa"}, {"client": "C"}, {"client": "C"}, of=INVOICE)
BOOK = as_workbook(Clients=CLIENTS, Factures=BILLS)
C = "/portefeuille/client/2"


@pytest.fixture
def app(fresh_app):
    """Its shelf is written to by several."""
    return fresh_app


@pytest.fixture
def sent(client):
    """A visit whose portfolio has been judged."""
    return holding(client, BOOK)


def shown(client, path=C):
    """The page's form as a browser would send it back, nothing changed."""
    page = Page(client.get(path))
    hidden = {e["name"]: e.get("value", "") for e in page.all("input", type="hidden") if within(e, "form", id="answers")}
    return page.answers | hidden


def correct(client, path=C, **typed):
    changes = {name.replace("__", "-"): value for name, value in typed.items()}
    return client.post(path, data=shown(client, path) | changes)


def csv_of(client):
    return client.get("/portefeuille/resultat.csv").text.replace('"', "")


def own_columns(content):
    """What is not a verdict, of each client."""
    read = csv.DictReader(StringIO(content.decode()))
    return [[row[title] for title in ("client", "Ville", "corrected_by_hand")] for row in read]


def verdicts(client):
    return [verdict for _, verdict in rows_of(client.get("/portefeuille/resultat"))]


def test_a_client_opens_with_its_faults_each_at_its_field(sent):
    page = Page(sent.get(C))
    assert "« douze » n’est pas un nombre" in plainly(page.one(id="headcount-error").text)
    assert "Factures!A5" in page.text


def test_a_correction_is_judged_at_once_and_totals_filters_and_downloads_follow(sent):
    assert verdicts(sent) == ["eligible", "not_eligible", "undetermined", "undetermined"]
    answer = correct(sent, f"{C}?verdict=undetermined", headcount="4")
    assert (answer.status_code, answer.location) == (303, f"{C}?verdict=undetermined#corrected")
    assert verdicts(sent) == ["eligible", "not_eligible", "eligible", "undetermined"]
    assert rows_of(sent.get("/portefeuille/resultat?verdict=eligible")) == [("0", "eligible"), ("2", "eligible")]
    assert " C,Metz,Effectif : 4 salariés (avant : douze),eligible" in plainly(csv_of(sent))
    assert "Effectif : 4 salariés (avant : douze)" in plainly(Page(sent.get(C)).text)


def test_nothing_changed_is_no_correction(sent):
    assert correct(sent).status_code == 303
    assert not Page(sent.get(C)).all(id="corrected")
    assert verdicts(sent) == ["eligible", "not_eligible", "undetermined", "undetermined"]


def test_what_cannot_be_read_comes_back_as_typed_and_changes_nothing(sent):
    page = Page(correct(sent, headcount="beaucoup", turnover="1000"))
    assert page.faults == [("headcount", "Effectif")]
    assert page.answers["headcount"] == "beaucoup"
    assert verdicts(sent)[2] == "undetermined"


def test_invoices_are_added_changed_and_removed(sent):
    one_more = {f"invoices__0__{id}": value for id, value in {**INVOICE, "in_claimant_name": "yes"}.items()}
    assert correct(sent, "/portefeuille/client/3", **one_more).status_code == 303
    assert verdicts(sent)[3] == "eligible"
    blank = {f"invoices__0__{id}": "" for id in ("label", "date", "amount_incl_tax", "category", "in_claimant_name")}
    assert correct(sent, "/portefeuille/client/0", **blank).status_code == 303
    assert verdicts(sent)[0] == "undetermined", "without an invoice, they are not known"
    assert "Facture retirée" in Page(sent.get("/portefeuille/client/0")).text


def test_one_goes_from_client_to_client_within_the_filter_and_back_to_it(sent):
    page = Page(sent.get(f"{C}?verdict=undetermined&page=1"))
    assert not page.all("a", rel="prev")
    assert {link["href"] for link in page.all("a", rel="next")} == {"/portefeuille/client/3?verdict=undetermined"}
    correct(sent, f"{C}?verdict=undetermined", headcount="4")
    page = Page(sent.get(f"{C}?verdict=undetermined"))
    assert {link["href"] for link in page.all("a", rel="next")} == {"/portefeuille/client/3?verdict=undetermined"}
    assert page.all("a", class_="back")[0]["href"] == "/portefeuille/resultat?verdict=undetermined#clients"


def test_two_pages_that_correct_different_answers_both_keep_theirs(sent):
    first, second = shown(sent), shown(sent)
    sent.post(C, data=first | {"headcount": "4"})
    assert sent.post(C, data=second | {"turnover": "1000"}).status_code == 303
    said = plainly(Page(sent.get(C)).text)
    assert "Effectif : 4 salariés" in said
    assert "Chiffre d’affaires : 1 000 €" in said


def test_two_pages_that_correct_one_answer_differently_are_told(sent):
    first, second = shown(sent), shown(sent)
    sent.post(C, data=first | {"headcount": "4"})
    page = Page(sent.post(C, data=second | {"headcount": "5"}))
    assert page.faults == [("headcount", "Effectif")]
    again = page.answers | {e["name"]: e["value"] for e in page.all("input", type="hidden") if within(e, "form", id="answers")}
    assert sent.post(C, data=again).status_code == 303
    assert "(avant : 4 salariés)" in plainly(Page(sent.get(C)).text)


def test_a_correction_made_while_another_is_written_is_made_again_on_it(sent, monkeypatch):
    replace = Shelf.replace

    def interrupted(self, key, content, seen):
        monkeypatch.setattr(Shelf, "replace", replace)
        held = unpack(self.content(key))
        other = corrected(held, 1, dossier_of(held, 1).facts | {"headcount": Decimal(4)}, {}, words_of("fr"))
        assert replace(self, key, pack(other), seen)
        return replace(self, key, content, seen)

    form = shown(sent)
    monkeypatch.setattr(Shelf, "replace", interrupted)
    assert sent.post(C, data=form | {"headcount": "4"}).status_code == 303
    assert verdicts(sent) == ["eligible", "eligible", "eligible", "undetermined"]


def test_a_page_of_another_portfolio_corrects_nothing(sent):
    form = shown(sent)
    send(sent, ("clients.xlsx", BOOK))
    wait(sent)
    answer = sent.post(C, data=form | {"csrf_token": token(sent), "headcount": "4"})
    assert answer.status_code == 409
    assert verdicts(sent)[2] == "undetermined"


def test_the_workbook_given_again_bears_the_corrections_and_the_own_columns(sent):
    correct(sent, headcount="4", invoices__1__amount_incl_tax="500")
    before = csv_of(sent)
    send(sent, ("corrected.xlsx", sent.get("/portefeuille/resultat.xlsx").data))
    wait(sent)
    assert csv_of(sent) == before
    said = plainly(Page(sent.get(C)).text)
    assert "(avant : douze)" in said
    assert "(avant : 480 €)" in said


def test_the_csv_given_again_bears_the_corrections_and_the_own_columns_and_takes_no_verdict_for_an_answer(sent):
    correct(sent, headcount="4", invoices__1__amount_incl_tax="500")
    before = sent.get("/portefeuille/resultat.csv").data
    send(sent, ("corrected.csv", before))
    page = Page(wait(sent))
    assert "sans les réponses elles-mêmes" in page.text
    assert "« met »" not in page.text
    said = plainly(Page(sent.get(C)).text)
    assert "Effectif : 4 salariés (avant : douze)" in said
    assert "invoices.1 Montant TTC : 500 € (avant : 480 €)" in said
    again = sent.get("/portefeuille/resultat.csv").data
    assert again.split(b"\n", 1)[0] == before.split(b"\n", 1)[0]
    assert own_columns(again) == own_columns(before)


def perhaps(client, path):
    """The names of the questions whether an invoice is this client's."""
    return list(dict.fromkeys(e["name"] for e in Page(client.get(path)).all("input", type="radio") if "perhaps" in e["name"]))


TWO = rows({"client": "Zoé", "SIREN": "552100554"}, {"client": "Zoé", "SIREN": "732829320"})
FIRST, SECOND = "/portefeuille/client/0", "/portefeuille/client/1"


@pytest.fixture
def unsure(client):
    """A visit whose two clients bear one name, and an invoice that name."""
    send(client, ("clients.xlsx", as_workbook(Clients=TWO, Factures=rows({"client": "Zoé", "label": "OVH"}, of=INVOICE))))
    wait(client)
    return client


def test_an_invoice_that_is_perhaps_a_clients_is_said_to_be_its_and_is_nobody_elses_any_more(unsure):
    assert verdicts(unsure) == ["undetermined", "undetermined"]
    assert len(perhaps(unsure, SECOND)) == 1
    (name,) = perhaps(unsure, FIRST)
    assert correct(unsure, FIRST, **{name: "yes"}).status_code == 303
    assert verdicts(unsure) == ["eligible", "undetermined"]
    assert perhaps(unsure, FIRST) == perhaps(unsure, SECOND) == []
    assert "Facture dite la sienne : OVH (client écrit : « Zoé »)" in plainly(Page(unsure.get(FIRST)).text)
    assert "plusieurs clients" not in Page(unsure.get("/portefeuille/resultat")).text
    send(unsure, ("again.xlsx", unsure.get("/portefeuille/resultat.xlsx").data))
    wait(unsure)
    assert verdicts(unsure) == ["eligible", "undetermined"]
    assert "Facture dite la sienne" in Page(unsure.get(FIRST)).text


def test_an_invoice_that_is_perhaps_a_clients_is_said_to_be_anothers(unsure):
    (name,) = perhaps(unsure, FIRST)
    correct(unsure, FIRST, **{name: "no"})
    assert perhaps(unsure, FIRST) == []
    assert "Facture dite d’un autre" in Page(unsure.get(FIRST)).text
    assert perhaps(unsure, SECOND) == [name], "it is still perhaps the other's"


def test_two_pages_that_say_one_invoice_to_be_their_clients_are_told(unsure):
    (name,) = perhaps(unsure, FIRST)
    other = shown(unsure, SECOND)
    correct(unsure, FIRST, **{name: "yes"})
    answer = unsure.post(SECOND, data=other | {name: "yes"})
    assert answer.status_code == 200
    assert Page(answer).all(id="errors")
    assert verdicts(unsure) == ["eligible", "undetermined"]


def test_sheets_made_before_a_correction_say_so(sent):
    data = {"csrf_token": token(sent, "/portefeuille/resultat"), "which": "found", "shape": "pdf"}
    sent.post("/portefeuille/fiches", data=data)
    while not sent.get("/portefeuille/fiches/avancement").json["over"]:
        time.sleep(0.05)
    assert not Page(sent.get("/portefeuille/fiches")).all(data_stale=...)
    correct(sent, headcount="4")
    assert Page(sent.get("/portefeuille/fiches")).all(data_stale=...)
    assert sent.get("/portefeuille/fiches/telecharger").status_code == 200


@pytest.mark.parametrize("path", ["/portefeuille/resultat", C, "/portefeuille/lettres"])
def test_a_result_leaves_the_memory_with_its_page(sent, path, monkeypatch):
    """At once, and not when cycles are next collected: a page of a million clients would stay for hundreds of others."""
    unpacked = []

    def watched(content):
        found = unpack(content)
        unpacked.append(weakref.ref(found.clients))
        return found

    monkeypatch.setattr(portfolio_visit, "unpack", watched)
    gc.disable()
    try:
        assert sent.get(path).status_code == 200
        assert unpacked
        assert [left() for left in unpacked if left() is not None] == []
    finally:
        gc.enable()
