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
from bench.timing import Row, side_by_side
from checker.dossier.examples import EXAMPLES
from checker.dossier.model import Dossier, load_json, read_dossier
from checker.storage.dossiers import Store
from tests.serving import ROOT, free_port

PEOPLE, TURNS, SECONDS = 200, 3, 10
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

        took = side_by_side({"request": request, "write": write}, times=50)
        alone.close()
        kept.engine.dispose()
    share = took["request"] / took["write"]
    yield Row("one durable write of SQLite alone", took["write"])
    yield Row(
        "read, open, seal and write a dossier",
        took["request"],
        f"{share:.1f} × that write, {kept_or_missed(f'target ≤ {MOST_STORE} ×', share <= MOST_STORE)}",
    )


def begun(url: str) -> tuple[Store, str]:
    """A store with a whole dossier; and its key."""
    kept = Store(url)
    dossier: Dossier = read_dossier(load_json(json.dumps(EXAMPLES["eligible"])), judged=False)
    return kept, kept.create(dossier)


def people() -> Iterator[Row]:
    """All of them, in turns: with the app as it is, and with the same one that keeps nothing on the disk."""
    walkers: dict[str, list[Person]] = {"kept": [], "in memory": []}
    for _ in range(TURNS):
        for name, command in (("kept", KEPT), ("in memory", IN_MEMORY)):
            with tempfile.TemporaryDirectory(dir=ROOT) as folder, serving(command, folder) as port:
                walkers[name] += crowd(Person, port, PEOPLE, SECONDS)
    seen, errors = times(walkers["kept"]), {error for all in walkers.values() for each in all for error in each.errors}
    worst, usual = quantiles(seen, n=100)[98], median(seen)
    rate, other = (len(times(all)) / (TURNS * SECONDS) for all in walkers.values())
    wait, share = worst / usual, rate / other
    yield Row(
        f"{PEOPLE} people without a pause, a request (median)",
        usual,
        f"{len(seen)} requests, {len(errors)} errors {errors or ''}",
    )
    yield Row(
        "the same (99th percentile)",
        worst,
        f"{wait:.1f} × the median, {kept_or_missed(f'target < {MOST_WAIT} ×', wait < MOST_WAIT)}",
    )
    yield Row(
        "the same, a request of the server's time",
        1 / rate,
        f"{share:.2f} of the rate of the same app with a dictionary for a store, "
        f"{kept_or_missed(f'target ≥ {LEAST_SHARE}', share >= LEAST_SHARE)}",
    )


def kept_or_missed(target: str, kept: bool) -> str:
    return f"{target}: {'kept' if kept else 'MISSED'}"


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
