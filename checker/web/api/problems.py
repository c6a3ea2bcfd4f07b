"""Errors for programs: problem details (RFC 9457), with the contract's ``errors`` inside where a dossier does not fit."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from flask import Response, g, request

from checker.dossier.model import Fault
from checker.words.faults import faults_as_data
from checker.words.wording import Words

PROBLEM = "application/problem+json"


def is_for_programs() -> bool:
    """Whether the request is a program's: its errors are then JSON."""
    return request.path.startswith("/api/v1/")


def problem(code: int, detail: str, **more: Any) -> Response:
    """An error as a program reads it; ``detail`` is for the person behind it."""
    title = HTTPStatus(code).phrase
    body = {"type": "about:blank", "title": title, "status": code, "detail": detail, "request": g.request_id, **more}
    return Response(json.dumps(body), code, mimetype=PROBLEM)


def refusal(faults: list[Fault], words: Words) -> Response:
    """422, with every fault by its path."""
    return problem(422, words("problem-refused", count=len(faults)), **faults_as_data(faults, words))
