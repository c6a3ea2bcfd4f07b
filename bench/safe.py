"""Steadiness: two hundred people at once, against the same app without storage; a dossier kept, against a durable write."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.request import urlopen

from bench.people import Person, crowd
from bench.timing import AtLeast, AtMost, Row, ratios, side_by_side, took
from checker.dossier.examples import EXAMPLES
from checker.dossier.model import Dossier, load_json, read_dossier
from checker.storage.dossiers import Store
from tests.serving import ROOT, free_port

PEOPLE, TURNS, SECONDS = 200, 3, 6
"""So many people, in so many turns of so many seconds with each of the two apps."""

MOST_STORE, MOST_WAIT, LEAST_SHARE = 3, 4, 0.5
KEPT = [str(Path(sys.executable).with_name("aide500")), "serve", "--workers", "2", "--port"]
IN_MEMORY = [sys.executable, "-m", "bench.in_memory"]


def run() -> list[Row]:
    """One dossier, then the crowd."""
    return [*store(), *people()]


def store() -> Iterator[Row]:
    """One request's share, the dossier read and opened, then sealed and written; and a row of the same size, on the disk."""
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        kept, key = begun(f"sqlite:///{folder}/dossiers.sqlite")
        with kept.engine.connect() as connection:
            size = len(connection.exec_driver_sql("SELECT sealed FROM dossiers").scalar())
        alone = sqlite3.connect(f"{folder}/alone.sqlite", isolation_level=None)
        alone.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id TEXT PRIMARY KEY, b BLOB)")
        alone.execute("INSERT INTO t VALUES ('a', '')")

        def request() -> None:
            found = kept.load(key)
            assert found
            assert kept.save(key, found.dossier, found.version)

        def write() -> None:
            alone.execute("UPDATE t SET b = ? WHERE id = 'a'", (os.urandom(size),))

        rounds = side_by_side({"request": request, "write": write}, times=50)
        alone.close()
        kept.engine.dispose()
    beside, shares = "one durable write of SQLite alone", ratios(rounds, "request", "write")
    yield Row("read, open, seal and write a dossier", beside, shares, AtMost(MOST_STORE), took(rounds["request"]))


def begun(url: str) -> tuple[Store, str]:
    """A store with a whole dossier; and its key."""
    kept = Store(url)
    dossier: Dossier = read_dossier(load_json(json.dumps(EXAMPLES["eligible"])), judged=False)
    return kept, kept.create(dossier)


def people() -> Iterator[Row]:
    """All of them, in turns: with the app as it is, and with the same one that keeps nothing on the disk."""
    turns: dict[str, list[list[Person]]] = {"kept": [], "in memory": []}
    for _ in range(TURNS):
        for name, command in (("kept", KEPT), ("in memory", IN_MEMORY)):
            with tempfile.TemporaryDirectory(dir=ROOT) as folder, serving(command, folder) as port:
                turns[name].append(crowd(Person, port, PEOPLE, SECONDS))
    seen = [times(turn) for turn in turns["kept"]]
    errors = [error for each in turns.values() for turn in each for person in turn for error in person.errors]
    waits = [quantiles(turn, n=100)[98] / median(turn) for turn in seen]
    shares = [len(turn) / len(times(beside)) for turn, beside in zip(seen, turns["in memory"], strict=True)]
    told = f"{sum(map(len, seen))} requests, {len(errors)} errors {set(errors) or ''}".strip()
    what = f"{PEOPLE} people at once, without a pause"
    yield Row(f"{what}: the hundredth that waits longest", "half of them", waits, AtMost(MOST_WAIT), told)
    beside = "the same app with a dictionary for a store, requests"
    yield Row(what, beside, shares, AtLeast(LEAST_SHARE), took([median(turn) for turn in seen]))


def times(walkers: list[Person]) -> list[float]:
    return [seconds for walker in walkers for seconds in walker.seconds]


@contextmanager
def serving(command: list[str], folder: str) -> Iterator[int]:
    """A server on a free port, until the block ends."""
    port = free_port()
    environment = {**os.environ, "AIDE500_INSTANCE": folder}
    environment.pop("DATABASE_URL", None)
    server = subprocess.Popen([*command, str(port)], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                with urlopen(f"http://127.0.0.1:{port}/static/aide500.css"):
                    break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(20)
