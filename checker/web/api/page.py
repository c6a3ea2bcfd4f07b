"""The API's readable page, for whoever writes a program that asks us."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, g, render_template, request

from checker.dossier.assessment import assessed
from checker.dossier.examples import EXAMPLES, REFUSED
from checker.dossier.model import Refused
from checker.web.api.api import JSON_LINES
from checker.web.api.openapi import description
from checker.words.faults import faults_as_data
from rules.expressions import Choice, Fact
from rules.facts import FACTS, INVOICE_FACTS

api_page = Blueprint("api_page", __name__)

SHOWN = ("edition", "verdict", "amount", "counted_total", "shortfall", "filing_windows", "missing")
"""What the page shows of a verdict: all but the long lists."""


@api_page.get("/api")
def page() -> str:
    """What can be asked, how, and what comes back: examples are answered as the page is drawn."""
    example = EXAMPLES["eligible"]
    return render_template(
        "api.html",
        described=description(g.words),
        host=request.host_url.rstrip("/"),
        example=_written(example),
        one_line=json.dumps(example, ensure_ascii=False),
        verdict=_written({key: value for key, value in assessed(json.dumps(example)).items() if key in SHOWN}),
        refused=_written(REFUSED),
        errors=_written(_faults()),
        json_lines=JSON_LINES[0],
        tables={"facts": [_row(fact) for fact in FACTS], "invoices": [_row(fact) for fact in INVOICE_FACTS]},
    )


def _faults() -> dict[str, Any]:
    try:
        return assessed(json.dumps(REFUSED))
    except Refused as refused:
        return faults_as_data(refused.faults, g.words)


def _row(fact: Fact) -> tuple[str, str, tuple[str, ...]]:
    """A fact's id, the name of its type, and its choices."""
    return fact.id, type(fact).__name__.lower(), fact.choices if isinstance(fact, Choice) else ()


def _written(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
