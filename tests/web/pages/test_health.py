"""Whether the process can serve: ``/healthz`` writes as well as reads, and says so where it cannot."""

import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from checker import create_app
from tests.storage.on_both import Visitor


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that another user of this machine can enter."""
    made = Path(tempfile.mkdtemp(prefix="aide500-", dir="/tmp"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def app(folder: Path) -> Iterator[Flask]:
    app = create_app({"DATABASE_URL": f"sqlite:///{folder}/dossiers.sqlite", "SECRET_KEY": "a test's"})
    Visitor(app).answer(headcount="4")
    yield app
    app.extensions["store"].engine.dispose()


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """No file may become any larger than the smallest that is there."""
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, most[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The file may be read but not written; root may do anything, and so is nobody meanwhile."""
    for file in folder.iterdir():
        file.chmod(0o444)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        for file in folder.iterdir():
            file.chmod(0o600)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Somebody writes, and does not come to an end."""
    other = sqlite3.connect(folder / "dossiers.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


@contextmanager
def missing(folder: Path) -> Iterator[None]:
    (folder / "dossiers.sqlite").rename(folder / "away")
    try:
        yield
    finally:
        (folder / "away").rename(folder / "dossiers.sqlite")


@pytest.mark.parametrize("fault", [full_disk, read_only, locked, missing])
def test_it_says_that_nothing_can_be_kept_and_again_that_it_can(app: Flask, folder: Path, fault) -> None:  # type: ignore[no-untyped-def]
    client = app.test_client()
    assert client.get("/healthz").status_code == 200
    with fault(folder):
        answer = client.get("/healthz")
        assert (answer.status_code, answer.get_json()["status"]) == (503, "unavailable")
    assert client.get("/healthz").get_json() == {"status": "ok"}


def test_it_says_that_requests_can_not_be_counted(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.extensions["counts"], "check", lambda: False)
    answer = app.test_client().get("/healthz")
    assert (answer.status_code, answer.get_json()["cause"]) == (503, "AIDE500_RATE_STORAGE")
