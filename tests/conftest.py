"""What every test may ask for: the app, a client, a real server, a real browser, the named cases."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from checker import create_app

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def named_cases() -> list[object]:
    """The contract's cases, straight from where they stand beside the clone, then our own."""
    files = sorted((SHARED / "cases").glob("*.json")) + sorted((ROOT / "tests" / "cases").glob("*.json"))
    return [pytest.param(json.loads(file.read_text()), id=file.stem) for file in files]


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app({"TESTING": False, "DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app as `aide500 serve` serves it, with an empty database."""
    with serving(tmp_path_factory.mktemp("instance")) as address:
        yield address


class serving:  # noqa: N801 - reads as a statement: with serving(folder) as address
    """`aide500 serve` on a free port, with its database in that folder, until the block ends."""

    def __init__(self, instance: Path, **environment: str) -> None:
        self.environment = {**os.environ, "AIDE500_INSTANCE": str(instance), **environment}

    def __enter__(self) -> str:
        port = free_port()
        command = [str(Path(sys.executable).with_name("aide500")), "serve", "--port", str(port)]
        self.process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL)
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{address}/healthz"):
                    return address
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """A Chromium that asks nothing of the network."""
    quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    return {"args": [*quiet, "--disable-sync"]} | ({"executable_path": CHROMIUM} if CHROMIUM else {})


@pytest.fixture(scope="session")
def base_url(served: str) -> str:
    return served
