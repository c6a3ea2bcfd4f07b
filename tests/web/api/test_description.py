"""The API: as it describes itself, as its examples show, and for as many dossiers as are sent."""

import json
from collections.abc import Iterator
from functools import cache

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from checker import create_app
from checker.dossier.examples import EXAMPLES, REFUSED
from checker.dossier.model import BARE_INVOICES, MOST_INVOICES
from checker.web.api.api import LONGEST_LINE
from checker.web.api.openapi import description
from checker.words.wording import words_of
from rules.facts import FACTS, INVOICE_FACTS
from tests.storage.on_both import client  # noqa: F401 a fixture

pytestmark = pytest.mark.long

JSONL = "application/jsonl"


@cache
def keeping_nothing() -> Flask:
    """The API keeps nothing: no database is needed."""
    return create_app({"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite", "SECRET_KEY": "a test's"})


@pytest.fixture
def app() -> Flask:
    return keeping_nothing()


@pytest.mark.parametrize("verdict", EXAMPLES)
def test_the_examples_give_what_they_are_named_after(client: FlaskClient, verdict: str) -> None:
    assert client.post("/api/v1/assess", json=EXAMPLES[verdict]).get_json()["verdict"] == verdict


def test_the_refused_example_names_three_faults_as_a_problem(client: FlaskClient) -> None:
    answer = client.post("/api/v1/assess", json=REFUSED, headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    problem = answer.get_json()
    assert {fault["path"] for fault in problem["errors"]} == {"facts.headcount", "facts.turnovr", "facts.activity_start"}
    assert (problem["status"], problem["type"], problem["detail"]) == (422, "about:blank", "3 points do not fit.")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_shows_the_examples_answered(client: FlaskClient, lang: str) -> None:
    page = client.get(f"/api?lang={lang}").text
    for shown in (
        "/api/v1/assess",
        "/api/v1/rules",
        "/api/v1/openapi.json",
        "&#34;verdict&#34;: &#34;eligible&#34;",
        "facts.turnovr",
        JSONL,
    ):
        assert shown in page


def test_every_fact_is_described(client: FlaskClient) -> None:
    described = client.get("/api/v1/openapi.json").get_json()
    assert described["openapi"].startswith("3.1")
    dossier = described["components"]["schemas"]["Dossier"]["properties"]
    assert list(dossier["facts"]["anyOf"][0]["properties"]) == sorted(fact.id for fact in FACTS)
    assert set(dossier["invoices"]["anyOf"][0]["items"]["properties"]) == {fact.id for fact in INVOICE_FACTS}
    assert set(dossier["facts"]["anyOf"][0]["properties"]["legal_form"]["enum"]) >= {"company", None}


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/assess", 405),
        ("DELETE", "/api/v1/rules", 405),
        ("GET", "/api/v1/rules?edition=x", 422),
    ],
)
def test_errors_are_problems_too(client: FlaskClient, method: str, address: str, status: int) -> None:
    answer = client.open(address, method=method)
    assert (answer.status_code, answer.mimetype, answer.get_json()["status"]) == (status, "application/problem+json", status)
    assert (status != 405) or "Allow" in answer.headers


# -- many dossiers -----------------------------------------------------------------------------------------------------


def lines(client: FlaskClient, *sent: bytes, mimetype: str = JSONL) -> list[dict[str, object]]:
    answer = client.post("/api/v1/assess", data=b"\n".join(sent), content_type=mimetype)
    assert (answer.status_code, answer.mimetype) == (200, JSONL)
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.mark.parametrize("mimetype", [JSONL, "application/x-ndjson"])
def test_one_answer_a_line_in_order_none_left_out(client: FlaskClient, mimetype: str) -> None:
    good, bad = json.dumps(EXAMPLES["eligible"]).encode(), json.dumps(REFUSED).encode()
    answers = lines(client, good, bad, b"", b"nonsense", b"\xff\xfe", good, mimetype=mimetype)
    assert ["verdict" in answer for answer in answers] == [True, False, False, False, False, True]
    assert all(("verdict" in answer) != ("errors" in answer) for answer in answers)


def test_a_line_too_long_is_refused_and_the_next_is_read(client: FlaskClient) -> None:
    good = json.dumps(EXAMPLES["eligible"]).encode()
    answers = lines(client, b" " * (3 * LONGEST_LINE), good, b" " * (2 * LONGEST_LINE + 1), good)
    assert ["verdict" in answer for answer in answers] == [False, True, False, True]


def test_more_than_a_body_may_hold_streams_through(app: Flask) -> None:
    line = json.dumps(EXAMPLES["not_eligible"]).encode() + b"\n"
    count = app.config["MAX_CONTENT_LENGTH"] // len(line) + 50

    class Slowly:
        """A body that comes as it is read."""

        left, asked = count, 0

        def read(self, most: int) -> bytes:
            assert len(line) < most < 1_000_000
            self.left -= 1
            self.asked += 1
            return line if self.left >= 0 else b""

    body = Slowly()
    environ = {"wsgi.input": body, "wsgi.input_terminated": True, "CONTENT_TYPE": JSONL}
    answer = app.test_client().post("/api/v1/assess", environ_overrides=environ, buffered=False)
    answers: Iterator[bytes] = iter(answer.response)  # type: ignore[assignment]
    next(answer for answer in answers if answer)
    assert body.asked < 5, "the first answer comes before the last line is read"
    assert 1 + sum(1 for answer in answers if answer) == count


def test_too_many_invoices_for_one_dossier_are_refused(client: FlaskClient) -> None:
    answer = client.post("/api/v1/assess", json={"invoices": [{}] * (MOST_INVOICES + 1)})
    assert answer.get_json()["errors"][0]["path"] == "invoices"


DATED = {"date": "2021-01-15", "amount_incl_tax": "480.00"}


@pytest.mark.parametrize(
    ("count", "invoice", "status"),
    [
        (0, {}, 200),
        (BARE_INVOICES, {}, 200),
        (BARE_INVOICES + 10, {}, 422),
        (MOST_INVOICES, {}, 422),
        (MOST_INVOICES, {"label": "x"}, 422),
        (MOST_INVOICES, DATED, 200),
    ],
)
def test_an_answer_weighs_a_few_times_what_was_sent(client: FlaskClient, count: int, invoice: object, status: int) -> None:
    """Beside the statuses of any dossier, and of a hundred invoices, about which next to nothing need be known."""
    sent = json.dumps({"invoices": [invoice] * count})
    answer = client.post("/api/v1/assess", data=sent, content_type="application/json")
    assert answer.status_code == status
    assert len(answer.data) < 9 * len(sent) + 2_000 + 500 * min(count, BARE_INVOICES)
    if status == 422:
        assert [error["path"] for error in answer.get_json()["errors"]] == ["invoices"]


# -- against its own description ---------------------------------------------------------------------------------------


@schemathesis.serializer(JSONL)
def as_lines(_: object, value: object) -> bytes:
    """What schemathesis makes up, as it is."""
    return str(value).encode("utf-8", "surrogatepass")


SCHEMA = schemathesis.openapi.from_dict(description(words_of("en")))
UNEXPRESSED = [schemathesis.checks.positive_data_acceptance]
"""A SIREN's checksum, the days of a calendar and two decimals are no JSON Schema: a dossier that fits it may be refused."""


@SCHEMA.parametrize()
@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_api_does_what_its_description_says(case: schemathesis.Case) -> None:
    plain = {"Accept-Encoding": "identity"}  # what reads an answer of the app itself does not unpack it
    case.call_and_validate(app=keeping_nothing(), headers=plain, excluded_checks=UNEXPRESSED)
