"""One dossier, one verdict, whichever way it comes: the pages, the command, the API by one or by lines."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from checker import create_app
from tests.conftest import named_cases
from tests.safe.conftest import Visitor

NAMED = [case.values[0] for case in named_cases()]  # type: ignore[attr-defined]
CASES = [case for case in NAMED if (case["dossier"].get("edition") or "guide") == "guide"]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("four")
    return create_app({"DATABASE_URL": f"sqlite:///{folder}/dossiers.sqlite", "SECRET_KEY": "a test's"})


def typed(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def through_the_pages(app: Flask, dossier: dict[str, Any]) -> str:
    visitor = Visitor(app)
    form = {id: typed(value) for id, value in (dossier.get("facts") or {}).items()}
    for place, bill in enumerate(dossier.get("invoices") or ()):
        form |= {f"invoices-{place}-{id}": typed(value) for id, value in bill.items()}
    assert visitor.post("/complet", **form).location == "/resultat"
    return visitor.http.get("/resultat").text.split('data-verdict="')[1].split('"')[0]


def through_the_api(app: Flask, dossier: dict[str, Any]) -> str:
    return str(app.test_client().post("/api/v1/assess", json=dossier).get_json()["verdict"])


WAYS = (through_the_pages, through_the_api)
"""Each takes the app and a dossier, and gives the verdict's id. The portfolio's row is one more."""


def test_every_way_gives_every_named_case_its_verdict(app: Flask) -> None:
    for case in CASES:
        dossier = case["dossier"]
        # a page says neither nothing at all nor: surely no invoice
        sayable = any(fact is not None for fact in dossier.get("facts", {}).values()) and dossier.get("invoices") != []
        verdicts = {way(app, dossier) for way in WAYS if sayable or way is not through_the_pages}
        assert verdicts == {case["expect"]["verdict"]}


def test_the_command_and_the_lines_of_the_api_give_the_same_in_the_same_order(app: Flask, tmp_path: Path) -> None:
    dossiers = [case["dossier"] for case in NAMED]
    file = tmp_path / "dossiers.jsonl"
    file.write_text("".join(json.dumps(dossier) + "\n" for dossier in dossiers))
    command = subprocess.run(
        [Path(sys.executable).parent / "aide500", "assess", file], capture_output=True, text=True, timeout=60
    )
    answer = app.test_client().post("/api/v1/assess", data=file.read_bytes(), content_type="application/jsonl")
    by_command = [json.loads(line) for line in command.stdout.splitlines()]
    by_lines = [json.loads(line) for line in answer.text.splitlines()]
    one_by_one = [app.test_client().post("/api/v1/assess", json=dossier).get_json() for dossier in dossiers]
    assert len(by_command) == len(dossiers)
    assert by_command == by_lines == one_by_one
