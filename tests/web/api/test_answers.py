"""The API: dossiers in, verdicts out."""

import json

import pytest

from checker.words.wording import words_of
from rules.amendments import EDITIONS
from rules.facts import Invoice
from rules.published import fingerprint
from tests.dossiers import EXAMPLE

ASSESS, RULES = "/api/v1/assess", "/api/v1/rules"


def test_the_contracts_example_gets_the_contracts_answer(client):
    answer = client.post(ASSESS, json=EXAMPLE)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    expected = {
        "edition": "guide",
        "verdict": "eligible",
        "amount": "500.00",
        "counted_total": {"least": "480.00", "most": "480.00"},
        "shortfall": "0.00",
        "filing_windows": [{"from": "2021-01-15", "to": "2021-05-15"}],
        "missing": [],
    }
    assert expected.items() <= answer.json.items()
    [bill] = answer.json["invoices"]
    assert bill["counted"] is True
    assert statuses(answer.json) == {
        **dict.fromkeys((condition.id for condition in EDITIONS["guide"].dossier_conditions), "met"),
        "association": "not_applicable",
    }
    assert statuses(bill) == dict.fromkeys((condition.id for condition in EDITIONS["guide"].invoice_conditions), "met")


def statuses(answer):
    return {condition["id"]: condition["status"] for condition in answer["conditions"]}


@pytest.mark.parametrize(
    ("facts", "invoices", "verdict", "amount"),
    [
        ({}, EXAMPLE["invoices"], "eligible", "500.00"),
        ({"headcount": 11}, EXAMPLE["invoices"], "not_eligible", "0.00"),
        ({"headcount": None}, EXAMPLE["invoices"], "undetermined", "0.00"),
        ({}, None, "undetermined", "0.00"),
        ({}, [], "not_eligible", "0.00"),
    ],
)
def test_each_verdict_has_its_amount(client, facts, invoices, verdict, amount):
    answer = client.post(ASSESS, json={"facts": {**EXAMPLE["facts"], **facts}, "invoices": invoices}).json
    assert (answer["verdict"], answer["amount"]) == (verdict, amount)


def test_money_observed_is_exact_to_the_cent(client):
    answer = client.post(ASSESS, data='{"facts": {"turnover": 1060.5}}').json
    [size] = [condition for condition in answer["conditions"] if condition["id"] == "size"]
    assert size["observed"]["turnover"] == "1060.50"


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        ("", [""]),
        ("{", [""]),
        (b"\xff", [""]),
        ("[" * 9999, [""]),
        ("[]", [""]),
        ('{"facts": {"headcount": -1, "x": 1}, "invoices": 2}', ["facts.headcount", "facts.x", "invoices"]),
        ('{"facts": {"\\ud800": 1}}', ["facts.\ud800"]),
        ('{"edition": "official"}', ["facts.filing_date"]),
        ('{"facts": {"turnover": 1e99999999999999999999}}', ["facts.turnover"]),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_a_dossier_that_does_not_fit_is_refused_with_all_its_errors(client, body, paths):
    answer = client.post(ASSESS, data=body)
    assert answer.status_code == 422
    assert [error["path"] for error in answer.json["errors"]] in (paths, [""])
    assert all(error["message"] for error in answer.json["errors"])


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_errors_are_told_in_the_callers_language(client, lang):
    answer = client.post(ASSESS, data="{", headers={"Accept-Language": lang})
    assert answer.json["errors"] == [{"path": "", "message": words_of(lang).fault("not-json")}]


def test_assessing_keeps_nothing_and_opens_no_dossier(client):
    assert "Set-Cookie" not in client.post(ASSESS, json=EXAMPLE).headers


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_is_given_as_data(client, edition):
    answer = client.get(RULES, query_string={"edition": edition})
    text = EDITIONS[edition]
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert (answer.json["edition"], answer.json["fingerprint"]) == (edition, fingerprint(text))
    assert [condition["id"] for condition in answer.json["conditions"]] == [c.id for c in text.dossier_conditions]
    assert [condition["id"] for condition in answer.json["invoice_conditions"]] == [c.id for c in text.invoice_conditions]
    assert all(c["source"]["url"] and c["source"]["article"] for c in answer.json["conditions"])
    assert answer.json["parameters"] == {"amount": "500.00", "minimum_spend": "450.00"}
    assert [category["id"] for category in answer.json["categories"]] == list(Invoice.category.choices)


def test_the_guide_is_the_default_edition(client):
    assert client.get(RULES).json == client.get(RULES, query_string={"edition": "guide"}).json


@pytest.mark.parametrize("edition", ["", "Guide", "official", "decree"])
def test_an_edition_that_there_is_not_is_refused(client, edition):
    answer = client.get(RULES, query_string={"edition": edition})
    assert answer.status_code == 422
    assert [error["path"] for error in answer.json["errors"]] == ["edition"]


def test_the_same_dossier_always_gets_the_same_answer(client):
    body = json.dumps(EXAMPLE)
    assert client.post(ASSESS, data=body).data == client.post(ASSESS, data=body).data
