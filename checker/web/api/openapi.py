"""The API's description in OpenAPI 3.1, made from the facts: a fact added to ``rules.facts`` is described without a word here.

What it promises is tested against the app by schemathesis.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from checker import __version__
from checker.dossier.examples import EXAMPLES
from checker.dossier.model import CHOICES_OF_EDITION, REFERENCE, SITUATIONS
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.assess import Outcome
from rules.conditions import Status
from rules.expressions import Choice, Day, Fact, Number, Text, YesNo
from rules.facts import FACTS, INVOICE_FACTS

Schema = dict[str, Any]

MONEY = {"type": "string", "pattern": r"^[0-9]+\.[0-9]{2}$"}
DAY = {"type": "string", "format": "date"}
OBJECT = {"type": "object"}
LINES: Schema = {}
"""Lines of JSON are no one JSON value: OpenAPI 3.1 has no words for them, and whatever comes is answered line by line."""


def description(words: Words) -> Schema:
    """The whole API, described in the language of ``words``."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "aide500", "version": __version__, "description": words("api-lead")},
        "servers": [{"url": "/"}],
        "paths": {
            "/api/v1/assess": {"post": _assess(words)},
            "/api/v1/rules": {"get": _rules(words)},
            "/api/v1/openapi.json": {"get": _itself(words)},
        },
        "components": {"schemas": _schemas(words)},
    }


# -- operations --------------------------------------------------------------------------------------------------------


def _assess(words: Words) -> Schema:
    examples = {id: {"summary": _gist(words, id), "value": dossier} for id, dossier in EXAMPLES.items()}
    return {
        "operationId": "assess",
        "summary": words("api-assess"),
        "description": words("api-assess.text"),
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": _ref("Dossier"), "examples": examples},
                "application/jsonl": {"schema": LINES},
            },
        },
        "responses": {
            "200": _answer(words("api-200"), {"application/json": _ref("Verdict"), "application/jsonl": {"type": "string"}}),
            "422": _problem(words("api-422")),
            **_refusals(words, "400", "413", "429"),
        },
    }


def _gist(words: Words, id: str) -> str:
    """What an example is, as the first page says it."""
    return f"{words(f'example-{id}')}. {words(f'example-{id}.gist')}"


def _rules(words: Words) -> Schema:
    edition = {"type": "string", "enum": list(EDITIONS), "default": "guide"}
    return {
        "operationId": "rules",
        "summary": words("api-rules"),
        "description": words("api-rules.text"),
        "parameters": [{"name": "edition", "in": "query", "schema": edition}],
        "responses": {
            "200": _answer(words("api-200"), {"application/json": _ref("Edition")}),
            "422": _problem(words("api-422")),
            **_refusals(words, "400", "429"),
        },
    }


def _itself(words: Words) -> Schema:
    answer = _answer(words("api-200"), {"application/json": {"type": "object", "required": ["openapi", "paths"]}})
    return {
        "operationId": "openapi",
        "summary": words("api-openapi"),
        "responses": {"200": answer, **_refusals(words, "400", "429")},
    }


def _refusals(words: Words, *codes: str) -> Schema:
    return {code: _problem(words(f"api-{code}")) for code in codes}


def _problem(meaning: str) -> Schema:
    return _answer(meaning, {"application/problem+json": _ref("Problem")})


def _answer(meaning: str, content: dict[str, Schema]) -> Schema:
    return {"description": meaning, "content": {type: {"schema": schema} for type, schema in content.items()}}


# -- schemas -----------------------------------------------------------------------------------------------------------


def _schemas(words: Words) -> Schema:
    reference = {key: {"type": ["string", "null"], "maxLength": most} for key, most in REFERENCE.items()}
    edition = {"enum": [*CHOICES_OF_EDITION, None], "description": words("api-edition")}
    return {
        "Dossier": _closed(
            edition=edition,
            facts={"anyOf": [_closed(**_facts(FACTS, words)), {"type": "null"}]},
            invoices={"anyOf": [{"type": "array", "items": _closed(**_facts(INVOICE_FACTS, words))}, {"type": "null"}]},
            reference={"anyOf": [_closed(**reference), {"type": "null"}]},
            situation={"enum": [*SITUATIONS, None], "description": words("api-situation")},
        ),
        "Verdict": _verdict(words),
        "Edition": _holding(edition={"enum": list(EDITIONS)}, conditions=_many(OBJECT), facts=_many(OBJECT)),
        "Problem": _holding(type={"type": "string"}, title={"type": "string"}, status={"type": "integer"})
        | {"properties": {"errors": _many(_holding(path={"type": "string"}, message={"type": "string"}))}},
    }


def _verdict(words: Words) -> Schema:
    in_force = _holding(
        edition={"enum": list(EDITIONS)},
        verdict={"enum": [outcome.value for outcome in Outcome]},
        amount=MONEY,
        differs=_many({"type": "string"}) | {"description": words("api-differs")},
    )
    condition = _holding(id={"type": "string"}, status={"enum": [status.value for status in Status]})
    return _holding(
        edition={"enum": list(EDITIONS)},
        verdict={"enum": [outcome.value for outcome in Outcome]},
        amount=MONEY,
        conditions=_many(condition),
        invoices=_many(_holding(counted={"type": ["boolean", "null"]}, conditions=_many(condition))),
        counted_total=_holding(least=MONEY, most={"anyOf": [MONEY, {"type": "null"}]}),
        shortfall=MONEY,
        filing_windows=_many(_holding(**{"from": DAY, "to": DAY})),
        missing=_many({"type": "string"}),
        in_force={"anyOf": [in_force, {"type": "null"}], "description": words("api-in-force")},
        doubts=_many({"type": "string"}) | {"description": words("api-doubts")},
    )


def _facts(facts: tuple[Fact, ...], words: Words) -> dict[str, Schema]:
    return {fact.id: {**fact_schema(fact), "description": words(f"{fact.id}.question")} for fact in facts}


@singledispatch
def fact_schema(fact: Fact) -> Schema:
    """What JSON a fact takes; null is: not known."""
    raise NotImplementedError


@fact_schema.register
def _(fact: YesNo) -> Schema:
    return {"type": ["boolean", "null"]}


@fact_schema.register
def _(fact: Choice) -> Schema:
    return {"enum": [*fact.choices, None]}


@fact_schema.register
def _(fact: Number) -> Schema:
    digits = len(str(int(fact.most)))
    written = {"type": "string", "pattern": rf"^[0-9]{{1,{digits}}}(\.[0-9]{{1,2}})?$"}
    number = {"type": "number", "minimum": float(fact.least), "maximum": float(fact.most)}
    return {"anyOf": [written, number, {"type": "null"}]}


@fact_schema.register
def _(fact: Day) -> Schema:
    return {"anyOf": [DAY, {"type": "null"}]}


@fact_schema.register
def _(fact: Text) -> Schema:
    return {"type": ["string", "null"], "maxLength": fact.most}


def _closed(**properties: Schema) -> Schema:
    """An object of these properties, all optional, and no other."""
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _holding(**properties: Schema) -> Schema:
    """An object that holds at least these properties."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _many(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
