"""The letters to a portfolio's clients on the web: the form, what does not fit, the file, and how long it is kept."""

import csv
import time
from datetime import timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from checker.dossier.clock import today
from checker.portfolio.write import letters
from checker.storage.results import PORTFOLIOS, Shelf
from tests.portfolio.files import INVOICE, as_workbook, rows
from tests.web.pages.test_portfolio import holding, token

pytestmark = pytest.mark.long

HERE = "/portefeuille/lettres"
NAMES = ("Café Zoé", "Garage Noël", "Bar", "Hôtel")
HEADCOUNTS = {"Café Zoé": None, "Garage Noël": "11", "Hôtel": None}
CLIENTS = rows(*({"client": name, "headcount": HEADCOUNTS.get(name, "4")} for name in NAMES))
BILLS = rows(*({"client": name, "provider_in_eu": "oui"} for name in NAMES), of=INVOICE)
BOOK = as_workbook(Clients=CLIENTS, Factures=BILLS)
SOON = f"{today() + timedelta(days=30):%d/%m/%Y}"
FILLED = {"letterhead": "Cabinet\nNantes", "signature": "Claire", "by": SOON, "language": "fr", "shape": "csv"}


@pytest.fixture
def sent(client):
    """A visit whose portfolio of four has been judged."""
    return holding(client, BOOK)


def ask(client, **more):
    return client.post(HERE, data={"csrf_token": token(client, HERE), **FILLED, **more})


def ready(client):
    """The page of the letters, once their making is over."""
    for _ in range(400):
        if client.get(f"{HERE}/avancement").json["over"]:
            return client.get(f"{HERE}/pretes")
        time.sleep(0.05)
    raise AssertionError("the work does not end")


def written_to(client):
    file = client.get(f"{HERE}/telecharger").data.decode("utf-8-sig")
    return [row["client"] for row in csv.DictReader(StringIO(file))]


def test_the_result_leads_to_the_letters_with_its_filter(sent):
    page = sent.get("/portefeuille/resultat?text=zoe")
    assert f'href="{HERE}?text=zoe"' in page.text
    assert 'name="text" value="zoe"' in sent.get(f"{HERE}?text=zoe").text


def test_those_with_answers_missing_are_written_to(sent):
    answer = ask(sent)
    assert (answer.status_code, answer.location) == (303, f"{HERE}/pretes")
    page = ready(sent).text
    assert 'data-letters="2"' in page
    assert 'data-left-out="2"' in page
    assert written_to(sent) == ["Café Zoé", "Hôtel"]


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ({"text": "zoe"}, ["Café Zoé"]),
        ({"to_refused": "1"}, ["Café Zoé", "Garage Noël", "Hôtel"]),
        ({"only": "headcount", "sort": "client", "down": "1"}, ["Hôtel", "Café Zoé"]),
    ],
)
def test_the_filter_and_the_tick_say_to_whom(sent, more, names):
    ask(sent, **more)
    ready(sent)
    assert written_to(sent) == names


@pytest.mark.parametrize("shape", letters.SHAPES)
def test_each_shape_is_what_it_says(sent, shape):
    ask(sent, shape=shape)
    ready(sent)
    answer = sent.get(f"{HERE}/telecharger")
    assert answer.mimetype == letters.SHAPES[shape].mimetype
    assert f"lettres-aide500.{shape}" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"
    if shape == "pdf":
        assert "Cabinet" in PdfReader(BytesIO(answer.data)).pages[0].extract_text()
    if shape == "zip":
        assert ZipFile(BytesIO(answer.data)).namelist() == ["001-cafe-zoe.pdf", "002-hotel.pdf"]


def test_letters_are_in_the_language_chosen_for_them(sent):
    ask(sent, shape="pdf", language="en")
    ready(sent)
    pdf = PdfReader(BytesIO(sent.get(f"{HERE}/telecharger").data))
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert "Dear Sir or Madam" in pdf.pages[0].extract_text()


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"by": ""}, "by"),
        ({"by": "demain"}, "by"),
        ({"by": "31/02/2027"}, "by"),
        ({"by": f"{today():%d/%m/%Y}"}, "by"),
        ({"letterhead": "x\n" * 9}, "letterhead"),
        ({"letterhead": "x" * 101}, "letterhead"),
        ({"signature": "a\x07b"}, "signature"),
        ({"language": "de"}, "language"),
        ({"shape": "doc"}, "shape"),
    ],
)
def test_what_does_not_fit_is_named_by_its_field_and_all_that_was_typed_stays(sent, more, field):
    answer = ask(sent, text="a", **more)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.text
    assert f'id="{field}-error"' in answer.text
    assert 'name="text" value="a"' in answer.text
    kept = {**FILLED, **more}
    assert all(kept[name].strip("\n") in answer.text for name in ("letterhead", "signature", "by") if name != field)
    assert sent.get(f"{HERE}/pretes").status_code == 303


def test_a_page_too_old_loses_nothing(sent):
    answer = ask(sent, csrf_token="stale")
    assert answer.status_code == 400
    assert "Cabinet" in answer.text


def test_more_than_so_many_are_too_many(sent, monkeypatch):
    monkeypatch.setattr(letters, "MOST", 3)
    answer = ask(sent)
    assert answer.status_code == 422
    assert "4 lettres sont demandées" in answer.text


def test_where_there_is_nothing_to_ask_it_is_said(sent):
    ask(sent, text="Bar")
    page = ready(sent).text
    assert "rien à demander" in page
    assert 'href="/portefeuille/resultat"' in page


def test_letterhead_and_signature_are_typed_once(sent):
    ask(sent)
    ready(sent)
    page = sent.get(HERE).text
    assert "Cabinet\nNantes</textarea>" in page
    assert ">Claire</textarea>" in page
    assert f'value="{SOON}"' in page
    assert f'href="{HERE}/pretes"' in page


def test_they_are_sealed_and_go_with_the_result(sent, app):
    ask(sent)
    ready(sent)
    shelf = Shelf(app.extensions["store"].engine)

    def rows_kept():
        with shelf._engine.connect() as connection:
            return connection.execute(select(PORTFOLIOS)).all()

    assert not any(typed in row.sealed for row in rows_kept() if row.sealed for typed in (b"Cabinet", b"Claire"))
    key = sent.get_cookie("portfolio_letters").value
    sent.post("/portefeuille/effacer", data={"csrf_token": token(sent, "/portefeuille/resultat")})
    assert shelf.content(key) is None
    assert sent.get_cookie("portfolio_letters") is None


def test_nothing_is_to_be_had_without_a_result(client):
    for path in (HERE, f"{HERE}/avancement", f"{HERE}/telecharger"):
        assert client.get(path).status_code == 404
    assert client.get(f"{HERE}/pretes").location == "/portefeuille/resultat"
    assert client.post(HERE, data={"csrf_token": token(client)}).status_code == 404


def test_what_is_typed_is_shown_back_as_text(sent):
    answer = ask(sent, letterhead="</textarea><script>x</script>", by="<b>")
    assert "<script>x" not in answer.text
    assert "&lt;script&gt;x" in answer.text
