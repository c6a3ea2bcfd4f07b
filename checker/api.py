"""The API: dossiers in, verdicts out, as JSON. CONTRACT.md, section 7."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, g, request

from checker.assessment import assess_dossier, assessment_as_data
from checker.dossier import Fault, Refused, load_json, read_dossier
from checker.wording import Words
from rules.amendments import EDITIONS
from rules.published import edition_as_data

api = Blueprint("api", __name__, url_prefix="/api/v1")

Answer = tuple[dict[str, Any], int]


@api.post("/assess")
def assess() -> Answer:
    """A dossier's verdict, or every fault in it."""
    try:
        return assessed(request.get_data()), 200
    except Refused as refused:
        return faults_as_data(refused.faults, g.words), 422


@api.get("/rules")
def rules() -> Answer:
    """An edition as data."""
    edition = request.args.get("edition", "guide")
    if edition not in EDITIONS:
        return faults_as_data([Fault("edition", "not-a-choice", {"choices": ", ".join(EDITIONS)})], g.words), 422
    return edition_as_data(EDITIONS[edition]), 200


def assessed(written: str | bytes, edition: str | None = None) -> dict[str, Any]:
    """The verdict, as JSON, on a dossier as written. Raises ``Refused`` with every fault in it."""
    return assessment_as_data(assess_dossier(read_dossier(load_json(written), edition)))


def faults_as_data(faults: list[Fault], words: Words) -> dict[str, Any]:
    """Every fault, by its path."""
    return {"errors": [{"path": path, "message": words.fault(code, **variables)} for path, code, variables in faults]}
