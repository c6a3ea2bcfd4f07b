"""Abuse of portfolios: none fails, answers with a traceback, reflects markup or costs memory."""

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from flask import Flask

from checker import create_app
from tests.conftest import WHOLE
from tests.storage.on_both import Visitor, app, visitor  # noqa: F401 fixtures among them
from tests.web.corpus import TEXTS, Request
from tests.web.corpus_portfolio import asked, broken_forms, form, portfolios, texts
from tests.web.test_abuse import FLAT, grows_no_more, wrong_with

pytestmark = pytest.mark.served


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    app = create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})
    yield app
    app.extensions["store"].engine.dispose()


MARKED = 8
"""So many of the texts, the first, are markup or are run somewhere: no page of theirs is left out."""


@pytest.fixture
def token(visitor: Visitor) -> str:
    return visitor.read("/portefeuille")["csrf_token"]


def wrong_after(visitor: Visitor, request: Request) -> Iterator[str]:
    """What is wrong with the answer to an upload, and with all that comes of it."""
    yield wrong_with(visitor, request)
    over(visitor)
    for page in ("resultat", "resultat?page=2", "client/0", "resultat.csv", "resultat.xlsx"):
        yield wrong_with(visitor, {"path": f"/portefeuille/{page}"})


def found(visitor: Visitor, requests: list[Request]) -> list[tuple[str, str]]:
    return [(wrong, str(request)[-300:]) for request in requests for wrong in wrong_after(visitor, request) if wrong]


def test_no_file_does_harm(visitor: Visitor, token: str) -> None:
    some = list(portfolios())[:: 1 if WHOLE else 5]  # which meets each kind of trap, though not each in each place
    wrong = found(visitor, [form(token, files) for files in some])
    assert not wrong, (len(wrong), wrong[:20])


def test_no_text_does_harm(visitor: Visitor, token: str) -> None:
    for files in texts():
        visitor.http.open(**form(token, files)).close()
        over(visitor)
        if visitor.http.get("/portefeuille/resultat").location == "/portefeuille/colonnes":
            assert not wrong_with(visitor, {"path": "/portefeuille/colonnes"})
            visitor.http.post("/portefeuille/colonnes", data={"csrf_token": token})
            over(visitor)
        said = visitor.http.get("/portefeuille/resultat").text
        assert "<tr data-client" in said
        looked_at = [place for place in range(len(TEXTS)) if WHOLE or place < MARKED or place % 4 == 0]
        pages = [f"client/{place}" for place in looked_at] + [f"resultat?page={page}" for page in range(1, 4)]
        wrong = [(said, page) for page in pages if (said := wrong_with(visitor, {"path": f"/portefeuille/{page}"}))]
        assert not wrong, (len(wrong), wrong[:20])


def over(visitor: Visitor) -> None:
    """Wait until what was sent, if it was taken, has been read."""
    while not (visitor.http.get("/portefeuille/avancement").get_json() or {"over": True})["over"]:
        time.sleep(0.05)


def test_no_form_does_harm(visitor: Visitor, token: str) -> None:
    wrong = found(visitor, list(broken_forms(token)))
    assert not wrong, (len(wrong), wrong[:20])


def test_no_address_does_harm(visitor: Visitor, token: str) -> None:
    visitor.http.open(**form(token, (("clients.csv", b"client;headcount\nA;x\n" * 3),))).close()
    wrong = [(said, request) for request in asked() if (said := wrong_with(visitor, request))]
    assert not wrong, (len(wrong), wrong[:20])


def test_memory_stays_flat(visitor: Visitor, token: str) -> None:
    sent = [form(token, files) for files in portfolios()][5::30]
    process = psutil.Process()

    def size() -> int:
        assert not found(visitor, sent)
        gc.collect()
        return int(process.memory_info().rss)

    grows_no_more(size, FLAT)
