"""The page of columns: shown only where there is a doubt, answered without a script, and remembered."""

import json
import re
from io import BytesIO

import pytest

from tests.portfolio.files import as_workbook
from tests.portfolio.read.real_exports.made import clients, invoices
from tests.web.pages.test_portfolio import rows_of, send, token, wait

pytestmark = pytest.mark.long

A = {"client": "Alpha"}
DOUBTFUL = as_workbook(Clients=clients(A, turnover="CA (mensuel)"), Factures=invoices(A, amount_incl_tax="Montant"))
NEAR = as_workbook(Clients=clients({"client": "Boulangerie Dupont"}), Factures=invoices({"client": "Boulangerie Dupond"}))
PAGE = "/portefeuille/colonnes"


def asked(client, content, **more):
    """The page that comes of sending a workbook."""
    assert send(client, ("p.xlsx", content), **more).status_code == 303
    return wait(client)


def answer(client, **chosen):
    return client.post(PAGE, data={"csrf_token": token(client, PAGE), **chosen})


def test_nothing_is_asked_where_nothing_is_in_doubt(client):
    page = asked(client, as_workbook(Clients=clients(A), Factures=invoices(A)))
    assert page.status_code == 200
    assert client.get(PAGE).status_code == 303


def test_a_column_in_doubt_is_asked_about_with_three_of_its_values_and_the_reason(client):
    assert asked(client, DOUBTFUL).location == PAGE
    page = client.get(PAGE).text
    assert re.findall(r'data-doubt="([a-z-]+)"', page) == ["title-monthly", "tax-not-said"]
    assert "350 000" in page
    assert '<option value="12" selected>' in page


def test_what_is_answered_is_judged(client):
    asked(client, DOUBTFUL)
    named = {title: name for name, title in re.findall(r'<label for="(s\d-c\d+)">([^<]+)<', client.get(PAGE).text)}
    turnover, amount = named["CA (mensuel)"], named["Montant"]
    done = answer(client, **{turnover: "turnover", f"{turnover}-months": "1", amount: "amount_incl_tax"})
    assert (done.status_code, done.location) == (303, "/portefeuille/resultat")
    assert rows_of(wait(client)) == [("0", "eligible")]


def test_what_is_not_answered_stays_unknown(client):
    asked(client, DOUBTFUL)
    answer(client)
    assert rows_of(wait(client)) == [("0", "undetermined")]


def test_a_kind_that_a_supplier_suggests_counts_once_it_is_accepted(client):
    bill = {**A, "Fournisseur": "OVH SAS"}
    asked(client, as_workbook(Clients=clients(A), Factures=invoices(bill, category=None)))
    page = client.get(PAGE).text
    assert re.findall(r'data-doubt="([a-z-]+)"', page) == ["kinds-suggested"]
    [supplier] = re.findall(r'<label for="(s\d-c\d+)">Fournisseur<', page)
    answer(client, **{f"{supplier}-kinds": "accept"})
    assert rows_of(wait(client)) == [("0", "eligible")]


def test_it_is_saved_as_a_file_and_given_again(client):
    asked(client, DOUBTFUL)
    named = {title: name for name, title in re.findall(r'<label for="(s\d-c\d+)">([^<]+)<', client.get(PAGE).text)}
    turnover = named["CA (mensuel)"]
    chosen = {turnover: "turnover", f"{turnover}-months": "1", named["Montant"]: "amount_incl_tax"}
    saved = answer(client, save="1", **chosen)
    assert "attachment" in saved.headers["Content-Disposition"]
    assert json.loads(saved.data)["sheets"][0]["holds"] == "clients"
    client.post("/portefeuille/effacer", data={"csrf_token": token(client)})
    page = asked(client, DOUBTFUL, mapping=(BytesIO(saved.data), "colonnes.json"))
    assert rows_of(page) == [("0", "eligible")]


def test_what_was_said_is_offered_again_for_a_file_of_the_same_titles(client):
    asked(client, DOUBTFUL)
    named = {title: name for name, title in re.findall(r'<label for="(s\d-c\d+)">([^<]+)<', client.get(PAGE).text)}
    answer(client, **{named["Montant"]: "amount_incl_tax"})
    wait(client)
    asked(client, DOUBTFUL)
    select = re.search(rf'<select id="{named["Montant"]}".*?</select>', client.get(PAGE).text, re.S)[0]
    assert '<option value="amount_incl_tax" selected>' in select


def test_a_name_near_a_clients_is_asked_about_and_counts_once_said(client):
    assert asked(client, NEAR).location == PAGE
    assert "Boulangerie Dupond" in client.get(PAGE).text
    answer(client, **{"near-0": "yes"})
    assert rows_of(wait(client)) == [("0", "eligible")]


def test_a_name_near_a_clients_is_never_assumed(client):
    asked(client, NEAR)
    answer(client)
    assert rows_of(wait(client)) == [("0", "undetermined")]


def test_what_is_no_file_of_columns_is_refused(client):
    refused = send(client, ("p.xlsx", DOUBTFUL), mapping=(BytesIO(b"{}"), "autre.json"))
    assert refused.status_code == 422
    assert "autre.json" in refused.text


def test_the_files_wait_sealed(client, app):
    asked(client, DOUBTFUL)
    key = client.get_cookie("portfolio").value
    shelf = app.extensions["shelf"]
    assert b"file-0" in shelf.content(key)
    with shelf._engine.connect() as connection:
        assert all(b"file-0" not in (row.sealed or b"") for row in connection.exec_driver_sql("SELECT sealed FROM portfolios"))
