"""Keeping a dossier: on another device, in a file, until a day, or no longer."""

import io
import json
import re

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from checker.dossier.model import dossier_as_data
from tests.storage.on_both import Visitor, app, client, visitor  # noqa: F401 fixtures among them

INVOICE = {"label": "F-1", "date": "2021-01-15", "amount_incl_tax": "480", "category": "website", "in_claimant_name": "yes"}


@pytest.fixture
def owner(visitor: Visitor) -> Visitor:
    visitor.answer(legal_form="company", headcount="4", activity_start="2015-03-01")
    visitor.post("/factures", **INVOICE)
    return visitor


def link_of(visitor: Visitor) -> str:
    """The secret link, as an address within the app."""
    found = re.search(r'value="http://localhost(/reprise/[^"]+)"', visitor.http.get("/dossier").text)
    assert found
    return found[1]


def upload(visitor: Visitor, content: bytes):  # type: ignore[no-untyped-def]
    hidden = visitor.read("/dossier")
    return visitor.http.post("/dossier/importer", data={**hidden, "file": (io.BytesIO(content), "d.json")})


# -- on another device -------------------------------------------------------------------------------------------------


def test_the_link_opens_the_dossier_and_leaves_no_secret_in_the_address(owner: Visitor, app: Flask) -> None:
    other = Visitor(app)
    opened = other.http.get(link_of(owner))
    assert (opened.status_code, opened.location) == (303, "/recapitulatif")
    assert other.key == owner.key
    assert other.key not in opened.text + opened.location
    cookie = opened.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    other.answer(turnover="350000")
    assert owner.dossier().facts["turnover"] == 350000


def test_the_page_shows_the_link_as_a_drawing_too(owner: Visitor) -> None:
    page = owner.http.get("/dossier").text
    assert '<svg viewBox="0 0 ' in page
    assert "style=" not in page
    assert "/dossier" in owner.http.get("/").text


def test_the_page_that_shows_the_secret_is_not_compressed(owner: Visitor) -> None:
    gzip = {"Accept-Encoding": "gzip"}
    assert "Content-Encoding" in owner.http.get("/recapitulatif", headers=gzip).headers
    assert "Content-Encoding" not in owner.http.get("/dossier?lang=fr&x=guess", headers=gzip).headers


def test_a_link_does_not_take_the_place_of_another_dossier_unasked(owner: Visitor, app: Flask) -> None:
    other = Visitor(app)
    other.answer(headcount="9")
    before = other.key
    asked = other.http.get(link_of(owner))
    assert asked.location == "/reprise/confirmer"
    assert owner.key not in asked.location
    assert other.key == before
    hidden = other.read("/reprise/confirmer")
    assert other.http.post("/reprise/confirmer").status_code == 200
    assert other.key == before
    assert other.http.post("/reprise/confirmer", data=hidden).location == "/recapitulatif"
    assert other.key == owner.key


def test_confirming_nothing_changes_nothing(owner: Visitor) -> None:
    before = owner.key
    assert owner.post("/reprise/confirmer", owner.read("/dossier")).location == "/dossier"
    assert owner.key == before


def test_a_link_whose_dossier_was_erased_meanwhile_takes_nobodys_place(owner: Visitor, app: Flask) -> None:
    other = Visitor(app)
    other.answer(headcount="5")
    other.http.get(link_of(owner))
    hidden, before = other.read("/reprise/confirmer"), other.key
    app.extensions["store"].forget(owner.key)
    assert other.http.post("/reprise/confirmer", data=hidden).location == "/reprise"
    assert other.key == before


@pytest.mark.parametrize("key", ["x", "a" * 3000, "%00", "%ff%fe", "..%2f..", "<script>", "é"])
def test_a_link_that_opens_nothing_says_so(client: FlaskClient, key: str) -> None:
    answer = client.get(f"/reprise/{key}", follow_redirects=True)
    assert answer.status_code == 404
    assert len(key) < 5 or key not in answer.text
    assert client.get_cookie("dossier") is None


def test_without_a_dossier_there_is_no_link(client: FlaskClient) -> None:
    page = client.get("/dossier").text
    assert "/reprise/" not in page
    assert "<svg viewBox" not in page.split("<main")[1]


# -- in a file ---------------------------------------------------------------------------------------------------------


def test_a_dossier_goes_out_and_comes_back_the_same(owner: Visitor, app: Flask) -> None:
    file = owner.http.get("/dossier/dossier.json")
    assert file.headers["Content-Disposition"] == 'attachment; filename="dossier.json"'
    assert json.loads(file.data) == dossier_as_data(owner.dossier())
    other = Visitor(app)
    assert upload(other, file.data).location == "/recapitulatif"
    assert other.dossier() == owner.dossier()
    assert other.key != owner.key


def test_a_file_replaces_the_dossier_in_hand(owner: Visitor) -> None:
    assert upload(owner, b'{"facts": {"headcount": 2}}').status_code == 303
    assert owner.dossier().facts == {"headcount": 2}
    assert owner.dossier().invoices is None


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "pas du JSON"),
        (b"\xff\xfe\x00", "pas du JSON"),
        (b"[" * 100_000, "pas du JSON"),
        (b'{"facts": {"headcount": -1, "<b>": 2}}', "facts.&lt;b&gt;"),
        (b'{"facts": {"\\ud800": 1}}', "facts.\\ud800"),
        (json.dumps({"invoices": [{}] * 201}).encode(), "200 factures"),
        (b'{"reference": {"siren": "123456789"}}', "SIREN"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing_and_is_told(owner: Visitor, content: bytes, told: str) -> None:
    before = owner.dossier()
    answer = upload(owner, content)
    assert answer.status_code == 422
    assert told in answer.text
    assert owner.dossier() == before


def test_no_file_is_told(owner: Visitor) -> None:
    assert "Choisissez d’abord" in owner.post("/dossier/importer", owner.read("/dossier")).text


def test_a_file_too_large_is_refused(owner: Visitor) -> None:
    answer = owner.http.post("/dossier/importer", data=b" " * 3_000_000, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 413


# -- no longer ---------------------------------------------------------------------------------------------------------


def test_everything_is_erased_at_once(owner: Visitor, app: Flask) -> None:
    link, key = link_of(owner), owner.key
    answer = owner.post("/dossier/effacer", owner.read("/dossier"))
    assert answer.location == "/dossier/efface"
    assert app.extensions["store"].load(key) is None
    assert not owner.key
    assert "Tout est effacé" in owner.http.get(answer.location).text
    assert owner.http.get(link, follow_redirects=True).status_code == 404


def test_the_person_sees_the_day_of_erasure_which_each_change_puts_off(app: Flask) -> None:
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        visitor = Visitor(app)
        visitor.answer(headcount="4")
        assert "31 mars 2026" in visitor.http.get("/recapitulatif").text
        clock.move_to("2026-03-11T12:00:00Z")
        assert "31 mars 2026" in visitor.http.get("/dossier").text
        renewed = visitor.post("/verifier/headcount", headcount="5")
        assert "Max-Age=2592000" in renewed.headers["Set-Cookie"]
        assert "10 avril 2026" in visitor.http.get("/dossier").text
