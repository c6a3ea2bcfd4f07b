"""The same tests on both databases: a module that imports ``app``, ``client`` and ``visitor`` from here runs them twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from checker import create_app


@pytest.fixture
def app(url: str) -> Iterator[Flask]:
    app = create_app({"DATABASE_URL": url, "SECRET_KEY": "a test's"})
    yield app
    app.extensions["store"].engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def hidden_fields(page: str) -> dict[str, str]:
    """The token and the marks of a page's form."""
    return dict(re.findall(r'<input[^>]* name="(csrf_token|seen)"[^>]*? value="([^"]*)"', page))


class Visitor:
    """A browser with its cookies: reads a page's hidden fields, and posts what its form would."""

    def __init__(self, app: Flask) -> None:
        self.app, self.http = app, app.test_client()

    def read(self, address: str) -> dict[str, str]:
        """The hidden fields of a page, as they stand when it is opened."""
        return hidden_fields(self.http.get(address).text)

    def post(self, address: str, hidden: dict[str, str] | None = None, **typed: str):  # type: ignore[no-untyped-def]
        """Send a form with what a page read before held, or with what it holds now."""
        return self.http.post(address, data={**(hidden if hidden is not None else self.read(address)), **typed})

    def answer(self, **answers: str) -> None:
        """Answer questions, one page each."""
        for id, typed in answers.items():
            assert self.post(f"/verifier/{id}", **{id: typed}).status_code == 303

    @property
    def key(self) -> str:
        cookie = self.http.get_cookie("dossier")
        return cookie.value if cookie else ""

    def dossier(self):  # type: ignore[no-untyped-def]
        """The dossier as the store has it."""
        return self.app.extensions["store"].load(self.key).dossier


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Iterator[Visitor]:
    """A visitor of an app whose database lies in the test's own folder."""
    app = create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})
    yield Visitor(app)
    app.extensions["store"].engine.dispose()
