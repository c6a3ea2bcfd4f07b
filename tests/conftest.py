"""What every test may ask for: the app, a client, a real server, a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

import psycopg
import pytest
from flask import Flask
from flask.templating import Environment
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from jinja2.bccache import Bucket, BytecodeCache

from checker import create_app
from checker.portfolio.apart import asking, processes
from checker.storage.dossiers import Store
from tests.serving import serving
from tests.storage.postgres import postgres_server

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first does the least beside a page."""
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)

WHOLE = bool(os.environ.get("WHOLE"))
"""Whether to try the whole of what is tried in part as a rule: ``WHOLE=1 make test``."""


class Compiled(BytecodeCache):
    """Templates are compiled once for all the apps of a run."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


Flask.jinja_environment = staticmethod(partial(Environment, bytecode_cache=Compiled()))

settings.register_profile(
    "seeded", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("seeded")  # the same examples each time, on a machine however slow

SERVED = {"page", "browser", "served", "postgres", "emptied"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks for a browser or a server is marked so, and what goes through cases drawn by lot; modules that start processes
    of their own mark themselves.
    """
    for item in items:
        asked = {*getattr(item, "fixturenames", ()), *(value for value in _params(item) if isinstance(value, str))}
        if asked & {*SERVED, "postgresql"}:
            item.add_marker("served")
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("long")
            item.add_marker("no_cover")  # dear where each line is noted; and no line may be reached by lot alone


def _params(item: pytest.Item) -> list[object]:
    return list(item.callspec.params.values()) if hasattr(item, "callspec") else []


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app({"TESTING": False, "DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the command line reads in a fresh interpreter is read in a fork, as a server's files are: by the same program."""
    monkeypatch.setattr(asking, "fresh", processes.kept_ready)
    monkeypatch.setattr(processes, "begin", lambda: None)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture
def emptied(postgres: str) -> str:
    """The address of the server's database, with nothing in it."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/dossiers.sqlite"
    return str(request.getfixturevalue("emptied"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = Store(url, patience=1)
    store.prepare()
    yield store
    store.engine.dispose()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app as `aide500 serve` serves it, with an empty database."""
    with serving(tmp_path_factory.mktemp("instance")) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """A Chromium that asks nothing of the network."""
    quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    return {"args": [*quiet, "--disable-sync"]} | ({"executable_path": CHROMIUM} if CHROMIUM else {})


@pytest.fixture(scope="session")
def base_url(served: str) -> str:
    return served
