"""The examples of the first page."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from checker.dossier.assessment import assess_dossier
from checker.dossier.examples import EXAMPLES, example
from tests.explain.dossiers import elements, verdict_of


@pytest.mark.parametrize("id", EXAMPLES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_an_example_opens_on_the_verdict_that_the_first_page_promises(client: FlaskClient, id: str, lang: str):
    assert f"/exemple/{id}" in client.get("/").text
    assert verdict_of(client.get(f"/exemple/{id}?lang={lang}").text) == id


def test_the_shop_is_short_of_sixty_euros_and_the_association_of_one_answer():
    assert str(assess_dossier(example("not_eligible")).verdict.shortfall) == "60.00"
    assert [missing.path for missing in assess_dossier(example("undetermined")).verdict.missing] == [
        "subject_to_commercial_tax"
    ]


@pytest.mark.parametrize("id", EXAMPLES)
def test_an_example_stores_nothing_and_offers_no_change(app: Flask, id: str):
    client = app.test_client()
    page = client.get(f"/exemple/{id}").text
    assert client.get_cookie("dossier") is None
    assert not [form for form in elements(page, "method") if form["method"] == "post"]


def test_an_example_that_does_not_exist_is_a_page_not_found(client: FlaskClient):
    assert client.get("/exemple/bakery").status_code == 404
