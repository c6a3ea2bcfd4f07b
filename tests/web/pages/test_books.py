"""Purchases taken from the books: proposed, ticked, completed, and only then invoices of the dossier."""

import time
from io import BytesIO

import pytest

from tests.portfolio.files import as_csv, rows
from tests.portfolio.read.fec_files import TITLES, fec, purchase
from tests.web.browsing import Page, plainly, within
from tests.web.pages.test_portfolio import send, wait

pytestmark = pytest.mark.long

NAME = "552100554FEC20211231.txt"
BOOKS = fec(
    purchase(EcritureNum="1"),
    purchase(EcritureNum="2", supplier="Boulangerie", text="Croissants", cost="606100", PieceRef="B-7"),
    purchase(EcritureNum="3", EcritureDate="20211215", PieceDate="20211215", PieceRef="F-9"),
)
PATH = "/factures/comptabilite"


@pytest.fixture
def app(fresh_app):
    """What is read of books is kept on its shelf."""
    return fresh_app


def give(client, *files):
    token = Page(client.get(f"{PATH}?other=1")).token
    data = {"csrf_token": token, "files": [(BytesIO(content), name) for name, content in files]}
    answer = client.post(PATH, data=data, content_type="multipart/form-data")
    while answer.status_code == 303 and not client.get(f"{PATH}/avancement").json["over"]:
        time.sleep(0.05)
    return Page(client.get(PATH) if answer.status_code == 303 else answer)


def ticked(client, *places):
    return Page(client.get(f"{PATH}/completer?" + "&".join(f"p={at}" for at in places)))


def test_what_is_proposed_says_why_and_counts_for_nothing(client):
    page = give(client, (NAME, BOOKS))
    assert page.one(data_proposed=...)["data-proposed"] == "1"
    first, other = page.all(data_purchase=...)
    said = plainly(first.text)
    assert all(text in said for text in ("OVH", "15 janvier 2021", "480 €", "651100", "Nom de domaine", "fournisseur connu"))
    assert "Suggestion : Hébergement" in said
    assert within(other, "details")
    assert "Hors des dates : 1" in plainly(page.text)
    assert "OVH" not in Page(client.get("/factures")).text


def test_what_is_ticked_is_completed_and_becomes_invoices_once(client):
    give(client, (NAME, BOOKS))
    page = ticked(client, 0, 1)
    assert page.answers["invoices-0-date"] == "15/01/2021"
    assert page.answers["invoices-0-category"] == "hosting_and_security"
    assert page.answers["invoices-1-category"] == ""
    answers = {**page.answers, "invoices-0-in_claimant_name": "yes", "csrf_token": page.token, "p": ["0", "1"]}
    refused = Page(client.post(f"{PATH}/completer", data={**answers, "invoices-1-date": "31/02/2021"}))
    assert refused.faults == [("invoices-1-date", "Facture 2, Date")]
    for _ in range(2):
        assert client.post(f"{PATH}/completer", data=answers).location == "/factures"
        assert len(Page(client.get("/factures")).all(data_invoice=...)) == 2
    assert Page(client.get(PATH)).all("input", type="file"), "nothing of the books is left"


def test_nothing_ticked_is_said(client):
    give(client, (NAME, BOOKS))
    assert "Cochez au moins un achat" in ticked(client).text
    assert "Cochez au moins un achat" in ticked(client, 99).text


HEADER = "\t".join(TITLES).encode()
LONG_LINES = fec(*(purchase(EcritureNum=str(at)) for at in range(9))).replace(b"\t", b"~")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([(NAME, fec(purchase(EcritureDate="20191215", PieceDate="20191215")))], "C’est sans doute le FEC d’un autre exercice"),
        ([(NAME, BOOKS), ("732829320FEC20211231.txt", BOOKS)], "Ces FEC sont de plusieurs entreprises"),
        ([(NAME, BOOKS + BOOKS)], "commence un second FEC"),
        ([(NAME, BOOKS[:-60])], "La dernière ligne est incomplète"),
        ([(NAME, BOOKS.split(b"\n", 1)[1])], "ne nomme pas les colonnes"),
        ([(NAME, LONG_LINES)], "ne se découpent pas"),
        ([(NAME, HEADER)], "n’a que sa ligne de titres"),
        ([(NAME, b"PK\x03\x04")], "est un classeur"),
        ([], "Choisissez"),
    ],
    ids=[
        "another year",
        "two companies",
        "two in one",
        "cut off",
        "no header",
        "wrong separator",
        "no rows",
        "workbook",
        "none",
    ],
)
def test_what_cannot_be_read_or_is_odd_is_a_sentence(client, files, said):
    assert said in give(client, *files).text


def test_books_that_are_too_large_are_told_before_they_are_read(client):
    size = {"CONTENT_LENGTH": str(2 * 2**30)}
    answer = client.post(PATH, environ_overrides=size, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 413
    assert "50 Mo" in plainly(Page(answer).text)


def test_a_fec_goes_beside_the_clients_of_a_portfolio(client):
    clients = as_csv(rows({"client": "Café Zoé", "SIREN": "552100554"}, {"client": "Bar", "SIREN": "732829320"}))
    send(client, ("clients.csv", clients), (NAME, BOOKS))
    page = Page(wait(client))
    assert "sont joints au client de ce SIREN" in page.text
    assert "OVH" in Page(client.get("/portefeuille/client/0")).text
    assert "OVH" not in Page(client.get("/portefeuille/client/1")).text


CAFE = as_csv(rows({"client": "Café Zoé", "SIREN": "552100554"}))


@pytest.mark.parametrize(
    ("lang", "name", "why"),
    [
        ("fr", "Achats absents du FEC 552100554FEC20211231", "Demandez s’il y en a eu"),
        ("en", "Purchases not in the FEC 552100554FEC20211231", "Ask whether there were any"),
    ],
)
def test_what_a_fec_cannot_show_is_said_in_words_and_still_is_in_the_workbook_given_again(client, lang, name, why):
    bread = fec(purchase(supplier="Boulangerie", text="Croissants", cost="606100"))
    send(client, ("clients.csv", CAFE), (NAME, bread))
    wait(client)
    client.get(f"/?lang={lang}")
    for _ in range(2):
        page = Page(client.get("/portefeuille/client/0"))
        first = page.all(data_invoice=...)[0]
        assert name in plainly(first.text)
        assert why in plainly(first.text)
        book = client.get("/portefeuille/resultat.xlsx").data
        send(client, ("again.xlsx", book))
        wait(client)


def test_of_a_page_of_many_purchases_a_few_are_open_and_every_one_is_there(client):
    many = fec(*(purchase(EcritureNum=str(at), PieceRef=f"F-{at}", cost=f"65110{at}") for at in range(9)))
    send(client, ("clients.csv", CAFE), (NAME, many))
    wait(client)
    page = Page(client.get("/portefeuille/client/0"))
    places = page.all(data_invoice=...)
    assert [place["data-invoice"] for place in places] == [str(at) for at in range(10)]
    assert [bool(within(place, "details")) for place in places] == [False] * 3 + [True] * 7
    tasks = page.all("ul", class_="tasks")
    assert [bool(within(task, "details")) for task in tasks] == [False, True]


def test_a_client_of_more_invoices_than_a_page_holds_says_where_they_are_corrected(client):
    many = fec(*(purchase(EcritureNum=str(at), PieceRef=f"F-{at}") for at in range(200)))
    send(client, ("clients.csv", CAFE), (NAME, many))
    wait(client)
    assert "plus de 200 factures" in plainly(Page(client.get("/portefeuille/client/0")).text)
