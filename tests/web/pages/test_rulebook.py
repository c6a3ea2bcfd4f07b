"""The pages of rules, and the dates on a result."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from rules.amendments import EDITIONS
from rules.published import fingerprint
from tests.explain.dossiers import RESTAURANT, elements, visitor

LANGUAGES = ("fr", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_its_page_with_every_condition_and_its_source(client: FlaskClient, edition: str, lang: str):
    page = client.get(f"/regles/{edition}?lang={lang}").text
    ids = {element["id"] for element in elements(page, "id")}
    links = {element["href"] for element in elements(page, "href")}
    for condition in EDITIONS[edition].conditions:
        assert condition.id in ids
        assert condition.source.url in links
    assert fingerprint(EDITIONS[edition]) in page


def test_an_edition_that_does_not_exist_is_a_page_not_found(client: FlaskClient):
    assert client.get("/regles/decree-1789").status_code == 404


def test_every_condition_of_a_result_leads_to_its_rule(app: Flask):
    client = visitor(app, RESTAURANT)
    links = {element["href"] for element in elements(client.get("/resultat").text, "href")}
    assert {f"/regles/guide#{condition.id}" for condition in EDITIONS["guide"].conditions} <= links


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_editions_are_compared_condition_by_condition(client: FlaskClient, lang: str):
    page = client.get(f"/regles/comparer?a=order-2021-03-31&b=decree-2021-555&lang={lang}").text
    assert {element["id"] for element in elements(page, "id") if str(element["id"]).startswith("c-")} == {
        "c-beneficiary",
        "c-public_closure",
        "c-registration",
        "c-filed_in_time",
        "c-no_full_time_contract",
    }


def test_an_edition_compared_with_itself_shows_no_difference(client: FlaskClient):
    assert "c-headcount" not in client.get("/regles/comparer?a=guide&b=guide").text


def test_comparing_with_what_does_not_exist_is_a_page_not_found(client: FlaskClient):
    assert client.get("/regles/comparer?a=guide&b=nothing").status_code == 404


def test_the_first_page_says_that_the_aid_has_closed(client: FlaskClient):
    assert "31 juillet 2021" in client.get("/?lang=fr").text.replace("\u00a0", " ")


@pytest.mark.served
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_command_prints_the_fingerprint_of_the_result(edition: str):
    command = [str(Path(sys.executable).with_name("aide500")), "rules", "--json", "--edition", edition]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert json.loads(printed)["fingerprint"] == fingerprint(EDITIONS[edition])


def test_a_result_shows_its_three_dates_and_the_fingerprint(app: Flask, time_machine):
    time_machine.move_to("2024-02-29T23:30:00+00:00")
    page = visitor(app, RESTAURANT).get("/resultat").text
    assert "Le guide" in page
    assert "15 mars 2021" in page
    assert "1er mars 2024" in page  # half past midnight in Paris
    assert fingerprint(EDITIONS["guide"]) in page
