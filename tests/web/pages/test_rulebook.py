"""The pages of rules, and the dates on a result."""

import pytest

from rules.amendments import EDITIONS
from rules.published import fingerprint
from tests.dossiers import EXAMPLE
from tests.web.browsing import Page

LANGUAGES = ("fr", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_its_page_with_every_condition_and_its_source(client, edition, lang):
    page = Page(client.get(f"/regles/{edition}?lang={lang}"))
    for condition in EDITIONS[edition].conditions:
        assert page.all(id=condition.id)
        assert page.all("a", href=condition.source.url)
    assert fingerprint(EDITIONS[edition]) in page.text


def test_an_edition_that_does_not_exist_is_a_page_not_found(client):
    assert client.get("/regles/decree-1789").status_code == 404


def test_every_condition_of_a_result_leads_to_its_rule(frenchman):
    frenchman.take_up(EXAMPLE)
    links = {element["href"] for element in frenchman.get("/resultat").all(href=...)}
    assert {f"/regles/guide#{condition.id}" for condition in EDITIONS["guide"].conditions} <= links


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_editions_are_compared_condition_by_condition(client, lang):
    page = Page(client.get(f"/regles/comparer?a=order-2021-03-31&b=decree-2021-555&lang={lang}"))
    assert {element["id"] for element in page.all(id=...) if element["id"].startswith("c-")} == {
        "c-beneficiary",
        "c-public_closure",
        "c-registration",
        "c-filed_in_time",
        "c-no_full_time_contract",
    }


def test_an_edition_compared_with_itself_shows_no_difference(client):
    assert "c-headcount" not in client.get("/regles/comparer?a=guide&b=guide").text


def test_comparing_with_what_does_not_exist_is_a_page_not_found(client):
    assert client.get("/regles/comparer?a=guide&b=nothing").status_code == 404


def test_the_first_page_says_that_the_aid_has_closed(client):
    assert "31 juillet 2021" in client.get("/?lang=fr").text.replace("\u00a0", " ")


def test_a_result_shows_its_three_dates_and_the_fingerprint(frenchman, time_machine):
    time_machine.move_to("2024-02-29T23:30:00+00:00")
    frenchman.take_up(EXAMPLE)
    page = frenchman.get("/resultat").text
    assert "Le guide" in page
    assert "15 mars 2021" in page
    assert "1er mars 2024" in page  # half past midnight in Paris
    assert fingerprint(EDITIONS["guide"]) in page
