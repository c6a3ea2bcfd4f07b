"""The examples of the first page."""

import pytest

from checker.dossier.assessment import assess_dossier
from checker.dossier.examples import EXAMPLES, example
from tests.web.browsing import Page


@pytest.mark.parametrize("id", EXAMPLES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_an_example_opens_on_the_verdict_that_the_first_page_promises(client, id, lang):
    assert f"/exemple/{id}" in client.get("/").text
    assert Page(client.get(f"/exemple/{id}?lang={lang}")).verdict == id


def test_the_shop_is_short_of_sixty_euros_and_the_association_of_one_answer():
    assert str(assess_dossier(example("not_eligible")).verdict.shortfall) == "60.00"
    assert [missing.path for missing in assess_dossier(example("undetermined")).verdict.missing] == [
        "subject_to_commercial_tax"
    ]


@pytest.mark.parametrize("id", EXAMPLES)
def test_an_example_stores_nothing_and_offers_no_change(client, id):
    page = Page(client.get(f"/exemple/{id}"))
    assert client.get_cookie("dossier") is None
    assert page.all("form", method="post") == []


def test_an_example_that_does_not_exist_is_a_page_not_found(client):
    assert client.get("/exemple/bakery").status_code == 404
