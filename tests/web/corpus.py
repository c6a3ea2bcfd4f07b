"""Malformed requests, some thousands: what a careless program or a hostile person would send."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from rules.facts import FACTS, INVOICE_FACTS

Request = dict[str, Any]
"""What Flask's test client opens."""

MARKUP = "<x-mark onload=alert(1)>"
"""Found in no page of ours: where an answer holds it, it came back as markup."""

SUM, SUMMED = "{{ 40961 * 3 }}", "122883"
"""A template's expression, and what comes of it where it is run."""

TEXTS = (
    *(MARKUP, SUM, "${40961*3}", "{% raw %}", "'\"><script>x</script>", "javascript:alert(1)", "&lt;b&gt;", "</textarea>"),
    *("\x00", "a\x00b", "\x1b[31m", "\u202e", "\ufeff", "\u2028", "\x7f", "\r\nSet-Cookie: x=1", "\n\n", "\t", "\U0010ffff"),
    *("", " ", "\u00a0", "0", "-0", "-1", "-1e9", "1e999999999", "1e-999999999", "NaN", "Infinity", "-Infinity", "9" * 5000),
    *("0x10", "1_000", "١٢٣", "1,2,3", "1.2.3", "--1", "+1", "½", "1" + "0" * 40, "0.001", "1e3", "0" * 300 + "1"),
    *("0000-00-00", "99999-01-01", "-2021-01-01", "31/02/2021", "1/1/1", "2021-13-01", "2021-1-1T00:00"),
    *("../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "=cmd|' /C calc'!A0", "@SUM(1)", "|ls", "$(id)"),
    *("'; DROP TABLE dossiers; --", '"', "\\", "%s%s%n", "%00", "%ff", "null", "[]", "true", "yes" * 999),
    *("é" * 3000, "🏪" * 500, "a" * 20000, "\ud7ff", "unknown", "__proto__", "constructor", "self", "class"),
)
VALUES = (
    *(None, True, 0, -1, 1.5, 1e308, 10**400, -(10**30), 0.001, 1.0e-7, [], {}, [[]], [None], {"a": 1}, [{}] * 50),
    *("", "x", "\x00", "\ud800", "9" * 5000, "é" * 2000, MARKUP, SUM, "1e5", "NaN", "-0.00"),
    *("2021-02-30", "2021-02-28T00:00:00"),
)
BODIES = (
    *(b"", b"\x00", b"\xff\xfe{}", b"\xef\xbb\xbf{}", b"{", b"[", b'"', b"null", b"0", b"NaN", b"[]", b'"x"', b"{}{}"),
    *(b"[" * 100_000, b'{"a":' * 50_000, b'{"facts":{"headcount":1,"headcount":2}}', b'{"facts":[]}', b'{"facts":{}},'),
    *(b'{"facts":{"turnover":' + b"9" * 100_000 + b"}}", b'{"facts":{"turnover":1e999999999999}}', b"{'facts':{}}"),
    *(b'{"facts":{"turnover":1E-99999999}}', b'{"facts":{"headcount":NaN}}', b'{"\\ud800":1}', b"a=b&c=d"),
    *(b'{"invoices":{}}', b'{"invoices":[null]}', b'{"invoices":[' + b"{}," * 5000 + b"{}]}"),
    *(b'{"edition":[]}', b'{"edition":"official"}', b'{"edition":"../guide"}'),
    *(b'{"reference":{"siren":"x"}}', b'{"reference":[]}', b'{"reference":{"note":5}}'),
    *(b'{"facts":{"headcount":"\xff"}}', '{"facts":{"é":1}}'.encode("latin-1"), '{"facts":{}}'.encode("utf-16")),
    *(b"{}\n" * 300, b"\n" * 1000, b"{}\r\n{}\r", b"x" * 300_000, b'{"facts":{"' + b"k" * 50_000 + b'":1}}'),
)
JSON, FORM = "application/json", "multipart/form-data"
TYPES = (
    *(JSON, "application/jsonl", "application/x-ndjson", "text/plain", "", "x", "*/*", f"{JSON}; charset=utf-7"),
    *("application/x-www-form-urlencoded", FORM, f"{FORM}; boundary=", f"{FORM}; boundary=x"),
)
HEADERS = (
    *({"Accept-Language": text} for text in ("x" * 5000, "fr;q=NaN", "é", "*;q=9", ",,,;", MARKUP)),
    *(
        {"Cookie": text}
        for text in ("dossier", "dossier=;;", "=", "dossier=" + "x" * 6000, 'dossier="\\000"', "lang=" + MARKUP)
    ),
    *({"X-Forwarded-For": text} for text in ("127.0.0.1", "x" * 999, "::1", "1,2,3", MARKUP)),
    *({"Host": text} for text in ("evil.example", "a" * 300, "[::1", "x:99999", "x:y", "", "é", MARKUP)),
    *({"Content-Length": text} for text in ("-1", "x", "9" * 20, "1.5")),
    *({"If-Modified-Since": "never"}, {"Range": "bytes=5-1"}, {"Range": "x"}, {"Expect": "x"}, {"Content-Encoding": "gzip"}),
    *({"Transfer-Encoding": "x"}, {"X-HTTP-Method-Override": "DELETE"}, {"Authorization": "Basic \xff"}, {"Origin": "null"}),
)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "x", "GET" * 50)
PATHS = (
    "/verifier/{}",
    "/factures/{}",
    "/reprise/{}",
    "/static/{}",
    "/{}",
    "/api/v1/{}",
    "/api/v1/rules?edition={}",
    "/?lang={}",
)


def corpus(addresses: list[str], token: str) -> Iterator[Request]:
    """Every request, in a fixed order. ``token`` is a good one, so that what is typed is looked at."""
    for address in addresses:
        yield from ({"path": address, "method": method} for method in METHODS)
    for address in ("/", "/complet", "/dossier/dossier.json", "/api/v1/assess"):
        yield from ({"path": address, "headers": header} for header in HEADERS)
    yield from _typed(token)
    yield from _sent_as_json()
    yield from _uploaded(token)
    for text in TEXTS:
        yield from ({"path": path.format(text.replace("?", "%3F").replace("#", "%23"))} for path in PATHS)
        for address in ("/", "/recapitulatif", "/reprise/confirmer"):
            line = "".join(text[:999].splitlines())  # lines in a header are for test_abuse.RAW
            yield {"path": address, "headers": {"Cookie": f"dossier={line}; opening={line}".encode().decode("latin-1")}}


def _typed(token: str) -> Iterator[Request]:
    """Every text in fields of every kind, of questions and of an invoice, and in fields that are none."""
    for place, text in enumerate(TEXTS):
        for fact in FACTS[place % 3 :: 3]:
            yield _form(f"/verifier/{fact.id}", {"csrf_token": token, fact.id: text})
        yield _form("/factures", {"csrf_token": token, **{fact.id: text for fact in INVOICE_FACTS}})
        yield _form("/complet", {"csrf_token": token, **{fact.id: text for fact in FACTS}, f"invoices-{text[:50]}-label": text})
        yield _form("/complet", {"csrf_token": token, "invoices-0-label": text, "invoices-0-date": text, "seen": text})
        yield _form("/complet", {"csrf_token": text, "turnover": text, text[:99]: text})
        yield _form("/factures/0/retirer", {"csrf_token": token, "seen": text, "anew": text})


def _sent_as_json() -> Iterator[Request]:
    for value in VALUES:
        for fact in FACTS:
            yield _json({"facts": {fact.id: value}})
        for fact in INVOICE_FACTS:
            yield _json({"invoices": [{fact.id: value}]})
        for key in ("edition", "facts", "invoices", "reference", "x"):
            yield _json({key: value})
        yield _json({"reference": dict.fromkeys(("name", "siren", "adviser", "note"), value)})
    for body in BODIES:
        yield from (_body("/api/v1/assess", body, type) for type in TYPES[:3])
    yield from (_body("/api/v1/assess", b'{"facts": {}}', type) for type in TYPES)


def _uploaded(token: str) -> Iterator[Request]:
    """Every body as a file, and forms that are cut off."""
    for body in BODIES:
        data = {"csrf_token": token, "file": (io.BytesIO(body), MARKUP)}
        yield {"path": "/dossier/importer", "method": "POST", "data": data}
        yield _body("/complet", body, "multipart/form-data; boundary=x")
        yield _body("/complet", body, "application/x-www-form-urlencoded")


def _form(path: str, data: dict[str, str]) -> Request:
    return {"path": path, "method": "POST", "data": data}


def _json(data: Any) -> Request:
    return _body("/api/v1/assess", json.dumps(data).encode(), "application/json")


def _body(path: str, data: bytes, type: str) -> Request:
    return {"path": path, "method": "POST", "data": data, "content_type": type}
