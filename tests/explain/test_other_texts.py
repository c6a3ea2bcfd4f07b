"""The same dossier under the other texts."""

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from checker.dossier.assessment import assess_dossier
from checker.explain.other_texts import other_texts
from checker.words.wording import words_of
from tests.explain.dossiers import RESTAURANT, elements, token, verdict_of, visitor, with_invoices

EARLY = {"date": date(2020, 10, 31), "provider_in_eu": True}


def others(dossier):
    return {text.edition: text for text in other_texts(words_of("fr"), assess_dossier(dossier))}


@pytest.mark.parametrize(
    ("filed", "edition"),
    [
        (date(2021, 4, 1), "decree-2021-69"),
        (date(2021, 4, 2), "order-2021-03-31"),
        (date(2021, 5, 9), "order-2021-03-31"),
        (date(2021, 5, 10), "decree-2021-555"),
    ],
)
def test_the_text_in_force_on_the_filing_day_stands_beside_the_guide(filed, edition):
    assert list(others(RESTAURANT.answered(filing_date=filed))) == [edition]


def test_under_a_decree_the_guide_stands_beside_it():
    assert list(others(replace(RESTAURANT, edition="official"))) == ["guide"]


def test_without_a_filing_day_no_official_text_can_be_told():
    assert others(RESTAURANT.answered(filing_date=None)) == {}


def test_late_by_the_guide_and_in_time_by_the_decree_is_said_beside_the_verdict():
    kinder = others(with_invoices(EARLY, french_tax_resident=True))["decree-2021-69"]
    assert (kinder.outcome, kinder.kinder, kinder.questions) == ("eligible", True, 0)


def test_what_differs_is_told_down_to_the_invoice():
    kinder = others(with_invoices(EARLY, french_tax_resident=True))["decree-2021-69"]
    assert [sentence.split(" :")[0].split("\u00a0:")[0] for sentence in kinder.why] == [
        "Total des factures",
        "F-1, Délai de dépôt",
    ]


def test_it_says_how_many_answers_the_other_text_still_needs():
    assert others(with_invoices({"date": date(2020, 10, 31)}))["decree-2021-69"].questions == 2


def test_a_repealed_condition_is_said_to_be_gone():
    shop = RESTAURANT.answered(closed_to_public=False, filing_date=date(2021, 5, 15))
    sentences = others(shop)["decree-2021-555"].why
    assert any("n’existe plus" in sentence for sentence in sentences)


def test_a_refusal_by_the_guide_alone_is_answered_above_the_conditions(app: Flask):
    page = visitor(app, with_invoices(EARLY, french_tax_resident=True)).get("/resultat").text
    assert verdict_of(page) == "not_eligible"
    assert page.index("kinder") < page.index("data-condition")


def test_choosing_the_other_text_asks_only_what_it_still_needs(app: Flask):
    client = visitor(app, with_invoices({"date": date(2020, 10, 31), "provider_in_eu": True}))
    page = client.get("/resultat").text
    answer = client.post("/texte", data={"edition": "official", "csrf_token": token(page)})
    assert answer.location == "/verifier/french_tax_resident"
    question = client.get(answer.location).text
    posted = {"french_tax_resident": "yes", "csrf_token": token(question)}
    assert client.post(answer.location, data=posted).location == "/recapitulatif"
    assert verdict_of(client.get("/resultat").text) == "eligible"


def test_what_it_needs_of_invoices_is_asked_on_their_page(app: Flask):
    client = visitor(app, with_invoices({"date": date(2020, 10, 31)}, french_tax_resident=True))
    page = client.get("/resultat").text
    answer = client.post("/texte", data={"edition": "official", "csrf_token": token(page)})
    assert answer.location == "/factures"
    assert any(element["name"] == "provider_in_eu" for element in elements(client.get("/factures/0").text, "name"))


def test_a_text_that_does_not_exist_is_refused(app: Flask):
    client = visitor(app, RESTAURANT)
    page = client.get("/resultat").text
    assert client.post("/texte", data={"edition": "decree-2030-1", "csrf_token": token(page)}).status_code == 400


def test_the_guides_verdict_is_unchanged_by_looking_at_the_others(app: Flask):
    client = visitor(app, RESTAURANT)
    assert [verdict_of(client.get("/resultat").text) for _ in range(2)] == ["eligible"] * 2


FOUR_EDITIONS = [
    ("guide", "not_eligible"),
    ("decree-2021-69", "not_eligible"),
    ("order-2021-03-31", "not_eligible"),
    ("decree-2021-555", "eligible"),
]


@pytest.mark.parametrize(("edition", "verdict"), FOUR_EDITIONS)
def test_one_shop_that_stayed_open_under_the_four_editions(app: Flask, edition: str, verdict: str):
    shop = with_invoices(
        {"date": date(2021, 3, 2), "provider_in_eu": True},
        closed_to_public=False,
        french_tax_resident=True,
        full_time_contract=False,
        filing_date=date(2021, 6, 1),
    )
    assert verdict_of(visitor(app, replace(shop, edition=edition)).get("/resultat").text) == verdict
