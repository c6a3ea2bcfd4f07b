"""The API: dossiers in, verdicts out, as JSON. CONTRACT.md, section 7; described in full by ``checker.web.api.openapi``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from flask import Blueprint, Response, g, jsonify, request, stream_with_context

from checker.dossier.assessment import assessed
from checker.dossier.message import Message
from checker.dossier.model import Fault, Refused
from checker.web.api.openapi import description
from checker.web.api.problems import refusal
from checker.words.faults import faults_as_data
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.published import edition_as_data

api = Blueprint("api", __name__, url_prefix="/api/v1")

JSON_LINES = ("application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/jsonlines")
"""What a request of one dossier a line may call itself; the answer is the first of them."""

LONGEST_LINE = 256 * 1024
"""The most bytes of a dossier in a line: some thousand invoices."""

MOST_BYTES_OF_LINES = 1024**3
"""The most bytes of a request of lines: some million dossiers, of which one is in memory at a time."""

CHUNK = 64 * 1024
"""Bytes read at once."""


@api.post("/assess")
def assess() -> Response:
    """A dossier's verdict, or every fault in it; as JSON lines, one answer for each, in order."""
    if request.mimetype in JSON_LINES:
        request.max_content_length = MOST_BYTES_OF_LINES
        return Response(stream_with_context(_assess_lines(request.stream, g.words)), mimetype=JSON_LINES[0])
    try:
        return jsonify(assessed(request.get_data()))
    except Refused as refused:
        return refusal(refused.faults, g.words)


@api.get("/rules")
def rules() -> Response:
    """An edition as data."""
    edition = request.args.get("edition", "guide")
    if edition not in EDITIONS:
        return refusal([Fault("edition", Message("not-a-choice", {"choices": ", ".join(EDITIONS)}))], g.words)
    return jsonify(edition_as_data(EDITIONS[edition]))


@api.get("/openapi.json")
def openapi() -> Response:
    """The API itself, in OpenAPI 3.1."""
    return jsonify(description(g.words))


def _assess_lines(stream: IO[bytes], words: Words) -> Iterator[str]:
    """One verdict or ``errors`` a line, none left out; one line in memory at a time."""
    for line in _lines(stream):
        if line is None:
            yield ""
            continue
        try:
            if len(line) > LONGEST_LINE:
                raise Refused([Fault("", Message("line-too-long", {"most": LONGEST_LINE}))])
            answer = assessed(line)
        except Refused as refused:
            answer = faults_as_data(refused.faults, words)
        yield json.dumps(answer, ensure_ascii=True) + "\n"


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The lines as they come, and None where more must come first; of one too long, as much as shows that it is."""
    begun = b""
    while chunk := stream.read(CHUNK):
        *whole, begun = (begun + chunk).split(b"\n")
        yield from whole
        begun = begun[: LONGEST_LINE + 1]
        yield None
    if begun:
        yield begun
