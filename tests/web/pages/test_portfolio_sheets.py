"""The sheets of a portfolio on the web: whose, in what shape, how far they have come, and for how long they are kept."""

import threading
import time
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from checker.portfolio.jobs import start
from checker.portfolio.write import sheets
from checker.storage import results as kept
from checker.storage.results import PORTFOLIOS, Shelf
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows
from tests.web.pages.test_portfolio import age, holding, send, token, wait

pytestmark = pytest.mark.long

HERE = "/portefeuille/fiches"
NAMES = ("Café Zoé", "Garage Noël", "Bar", "Hôtel")
CLIENTS = rows(*({"client": name, "headcount": "11" if name == "Garage Noël" else "4"} for name in NAMES))
BILLS = rows(*({"client": name} for name in NAMES), of=INVOICE)
BOOK = as_workbook(Clients=CLIENTS, Factures=BILLS)
DATELESS = as_csv(rows({"client": "Avec"}, {"client": "Sans", "filing_date": None}))


@pytest.fixture
def app(fresh_app):
    """The rows of its tables are counted."""
    return fresh_app


@pytest.fixture
def sent(client):
    """A visit whose portfolio of four has been judged."""
    return holding(client, BOOK)


def ask(client, which="ticked", shape="pdf", ticked=(), **more):
    data = {"csrf_token": token(client, "/portefeuille/resultat"), "which": which, "shape": shape, "client": [*ticked]}
    return client.post(HERE, data=data | more)


def ready(client):
    """The page of the sheets, once their making is over."""
    for _ in range(400):
        if client.get(f"{HERE}/avancement").json["over"]:
            return client.get(HERE)
        time.sleep(0.05)
    raise AssertionError("the work does not end")


def names_in(client):
    """The clients whose sheets the download holds, by the bookmarks of its one PDF."""
    return [mark.title for mark in PdfReader(BytesIO(client.get(f"{HERE}/telecharger").data)).outline[::2]]


def test_the_ticked_clients_have_their_sheets_in_the_order_of_the_table(sent):
    assert ask(sent, ticked=["3", "0"]).location == HERE
    page = ready(sent)
    assert 'data-sheets="2"' in page.text
    assert names_in(sent) == ["Café Zoé", "Hôtel"]
    assert ask(sent, ticked=["3", "0"], sort="client", down="1").status_code == 303
    ready(sent)
    assert names_in(sent) == ["Hôtel", "Café Zoé"]


@pytest.mark.parametrize(
    ("query", "names"),
    [({}, [*NAMES]), ({"verdict": "not_eligible"}, ["Garage Noël"]), ({"text": "ZOE"}, ["Café Zoé"]), ({"faults": "1"}, None)],
)
def test_all_that_the_filter_finds_have_theirs(sent, query, names):
    answer = ask(sent, "found", ticked=["0"], **query)
    if names is None:
        assert answer.status_code == 422
    else:
        ready(sent)
        assert names_in(sent) == names


def test_what_the_filter_finds_on_other_pages_counts_too(client):
    send(client, ("clients.csv", as_csv(rows(*({"client": f"C{n}"} for n in range(53))))))
    wait(client)
    ask(client, "found", page="2")
    assert 'data-sheets="53"' in ready(client).text
    assert len(PdfReader(BytesIO(client.get(f"{HERE}/telecharger").data)).pages) >= 53


def test_a_zip_holds_a_file_each(sent):
    ask(sent, "found", "zip")
    ready(sent)
    answer = sent.get(f"{HERE}/telecharger")
    assert ZipFile(BytesIO(answer.data)).namelist() == [
        "001-cafe-zoe.pdf",
        "002-garage-noel.pdf",
        "003-bar.pdf",
        "004-hotel.pdf",
    ]
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("application/zip", "no-store")
    assert ".zip" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(("lang", "name"), [("fr", "fiches-aide500.pdf"), ("en", "aide500-sheets.pdf")])
def test_sheets_are_in_the_visitors_language(sent, lang, name):
    sent.get(f"/portefeuille/resultat?lang={lang}")
    ask(sent, "found")
    ready(sent)
    answer = sent.get(f"{HERE}/telecharger")
    assert PdfReader(BytesIO(answer.data)).trailer["/Root"]["/Lang"] == lang
    assert name in answer.headers["Content-Disposition"]


def test_clients_that_no_text_governs_yet_are_left_out_by_name(client):
    send(client, ("clients.csv", DATELESS), edition="official")
    wait(client)
    ask(client, "found")
    page = ready(client).text
    assert 'data-sheets="1"' in page
    assert 'data-left-out="1"' in page
    assert "<li>Sans</li>" in page
    assert names_in(client) == ["Avec"]


def test_where_no_text_governs_any_it_is_said_why_there_is_no_sheet(client):
    send(client, ("clients.csv", DATELESS), edition="official")
    wait(client)
    answer = ask(client, ticked=["1"])
    assert answer.status_code == 422
    assert "date de dépôt manque" in answer.text


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 422),
        ({"ticked": ["7", "-1", "x", "9" * 99, "²"]}, 422),
        ({"ticked": ["2"], "shape": "doc"}, 422),
        ({"ticked": ["2"], "csrf_token": "stale"}, 400),
    ],
)
def test_what_cannot_be_done_is_said_and_loses_nothing(sent, asked, status):
    answer = ask(sent, **({"shape": "zip", "text": "a", "sort": "client"} | asked))
    assert answer.status_code == status
    assert 'role="alert"' in answer.text
    assert 'name="text" value="a"' in answer.text
    assert 'aria-sort="ascending"' in answer.text
    assert answer.text.count('value="2" form="sheets"') == 1
    assert ('aria-label="Fiche de Bar" checked' in answer.text) == ("2" in asked.get("ticked", ()))
    assert ('value="zip" checked' in answer.text) == ("shape" not in asked)
    assert sent.get(HERE).status_code == 303


def test_more_than_a_thousand_at_once_are_too_many_and_the_bound_is_said(sent, monkeypatch):
    monkeypatch.setattr(sheets, "MOST", 3)
    answer = ask(sent, "found")
    assert answer.status_code == 422
    assert "4 fiches sont demandées" in answer.text
    assert ask(sent, "found", verdict="eligible").status_code == 303


def test_nothing_is_to_be_had_without_a_result_or_before_sheets_are_asked_for(client):
    for path in (f"{HERE}/avancement", f"{HERE}/telecharger"):
        assert client.get(path).status_code == 404
    assert client.get(HERE).location == "/portefeuille/resultat"
    assert client.post(HERE, data={"csrf_token": token(client)}).status_code == 404


def test_the_result_leads_back_to_sheets_already_made(sent):
    assert f'href="{HERE}"' not in sent.get("/portefeuille/resultat").text
    ask(sent, "found")
    ready(sent)
    assert f'href="{HERE}"' in sent.get("/portefeuille/resultat").text


@pytest.fixture
def shelf(app):
    return Shelf(app.extensions["store"].engine)


def kept_rows(shelf):
    with shelf._engine.connect() as connection:
        return connection.execute(select(PORTFOLIOS)).all()


def test_the_sheets_are_sealed(sent, shelf):
    ask(sent, "found")
    ready(sent)
    sealed = [row.sealed for row in kept_rows(shelf)]
    assert len(sealed) == 2
    assert not any(told in content for content in sealed for told in (b"%PDF", b"left_out"))


@pytest.mark.parametrize("way", ["delete", "other files", "other sheets"])
def test_sheets_go_with_what_they_were_made_from_and_when_others_take_their_place(sent, shelf, way):
    ask(sent, "found")
    ready(sent)
    before = {row.id for row in kept_rows(shelf)}
    if way == "delete":
        sent.post("/portefeuille/effacer", data={"csrf_token": token(sent, "/portefeuille/resultat")})
        assert kept_rows(shelf) == []
    elif way == "other files":
        send(sent, ("clients.xlsx", BOOK))
        assert not before & {row.id for row in kept_rows(shelf)}
    else:
        ask(sent, ticked=["0"])
        assert len(before & {row.id for row in kept_rows(shelf)}) == 1
        assert len(kept_rows(shelf)) == 2


def test_sheets_are_kept_no_longer_than_the_result_they_were_made_from(shelf):
    result = shelf.begin()
    age(shelf, begun_at=kept._now() - timedelta(hours=23))
    sheets = shelf.begin("set", made_from=result)
    assert shelf.progress(sheets).phase == "set"
    age(shelf, begun_at=kept._now() - timedelta(days=1, seconds=1))
    assert shelf.progress(sheets) is None
    assert len({row.begun_at for row in kept_rows(shelf)}) == 1


def test_the_making_shows_how_far_it_has_come_without_a_script(shelf, sent):
    key = shelf.begin("set")
    shelf.tell(key, "set", 0.4)
    sent.set_cookie("portfolio_sheets", key)
    page = sent.get(HERE).text
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in page
    assert '<progress max="100" value="40"' in page
    assert f'data-address="{HERE}/avancement"' in page


def test_a_making_that_was_interrupted_or_failed_says_so_and_leads_back(shelf, sent, monkeypatch):
    key = shelf.begin("set")
    age(shelf, moved_at=kept._now() - timedelta(hours=1))
    sent.set_cookie("portfolio_sheets", key)
    assert "interrompue" in sent.get(HERE).text
    monkeypatch.setattr(sheets, "dossier_of", lambda *_: 1 / 0)
    ask(sent, "found")
    page = ready(sent).text
    assert "échoué de notre fait" in page
    assert 'href="/portefeuille/resultat"' in page


def test_a_making_whose_place_was_erased_stops(shelf):
    key, ended, went_on = shelf.begin("set"), threading.Event(), []

    def work(told):
        shelf.forget(key)
        try:
            told("set", 0.5)
            went_on.append(True)
        finally:
            ended.set()

    start(shelf, key, work)
    assert ended.wait(10)
    assert not went_on
    assert kept_rows(shelf) == []
