"""Abuse: thousands of malformed requests, none of which fails, answers with a traceback, reflects markup or costs memory."""

import gc
import gzip
import random
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from flask import Flask

from checker import create_app
from tests.conftest import WHOLE
from tests.storage.on_both import Visitor, app, visitor  # noqa: F401 fixtures among them
from tests.web.corpus import MARKUP, SUM, SUMMED, Request, corpus

pytestmark = pytest.mark.long

AT_LEAST = 2000
FLAT = 12 * 1024 * 1024
"""Bytes by which the process may grow while it answers a part of the corpus again."""
ROUNDS = 6
"""So often a part is answered at most until the process grows no more: caches and threads come to be in the first ones."""


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})


def requests(app: Flask, visitor: Visitor) -> list[Request]:
    addresses = sorted({re.sub("<[^>]*>", "0", rule.rule) for rule in app.url_map.iter_rules() if rule.endpoint != "static"})
    return list(corpus(addresses, visitor.read("/verifier/headcount")["csrf_token"]))


def wrong_with(visitor: Visitor, request: Request) -> str:
    """What is wrong with the answer; nothing, as a rule."""
    with visitor.http.open(**request) as answer:
        packed = answer.headers.get("Content-Encoding") == "gzip"
        body = (gzip.decompress(answer.data) if packed else answer.data).decode(errors="replace")
        if answer.status_code >= 500:
            return f"status {answer.status_code}"
        if "Traceback (most recent call last)" in body or 'File "/' in body:
            return "traceback"
        if answer.mimetype == "text/html" and MARKUP[:7] in body:
            return "markup"
        if SUMMED in body:
            return f"ran {SUM}"
        return "header" if "x=1" in str(answer.headers) else ""


def test_no_malformed_request_does_harm(app: Flask, visitor: Visitor) -> None:
    sent = requests(app, visitor)
    assert len(sent) >= AT_LEAST
    some = sent if WHOLE else random.Random(500).sample(sent, len(sent) // 2)
    found = [(wrong, str(request)[:300]) for request in some if (wrong := wrong_with(visitor, request))]
    assert not found, (len(found), found[:20])


def grows_no_more(size_after_a_round: Callable[[], int], most: int) -> None:
    """A round is found that adds less than that many bytes: what leaks grows with each."""
    sizes = [size_after_a_round()]
    while len(sizes) < ROUNDS:
        sizes.append(size_after_a_round())
        if sizes[-1] - sizes[-2] < most:
            return
    raise AssertionError(f"each round adds: {sizes}")


def test_memory_stays_flat(app: Flask, visitor: Visitor) -> None:
    sent = [request for request in requests(app, visitor)[::6] if request["path"] != "/dossier/importer"]
    process = psutil.Process()

    def size() -> int:
        for request in sent:
            visitor.http.open(**request).close()
        gc.collect()
        return int(process.memory_info().rss)

    grows_no_more(size, FLAT)


RAW = (
    b"\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /%00%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /static/../wsgi.py HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /static/%2e%2e/wsgi.py HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /static/..%2fwsgi.py HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET //evil.example/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nCookie: dossier=\xff\xfe\x01; lang=\xff\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 5000 + b"\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /?lang=%0d%0aSet-Cookie:%20x=1 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /reprise/%0d%0aSet-Cookie:%20x=1 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST /complet HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    b"POST /complet HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"POST /complet HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n",
    b"POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    b"POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
)


@pytest.mark.parametrize("sent", RAW, ids=lambda sent: repr(sent[:40]))
def test_no_malformed_line_reaches_far(served: str, sent: bytes) -> None:
    host, port = served.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(sent.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
        answer = b""
        with suppress(OSError):  # hanging up is an answer too
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                answer += part
    assert not re.match(rb"HTTP/1\.[01] 5(?!01|05)", answer)
    assert b"Traceback" not in answer
    assert b"Set-Cookie: x=1" not in answer
    assert b"create_app" not in answer, "the program's own source"
