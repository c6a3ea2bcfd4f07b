"""Steadiness: two hundred people at once on 127.0.0.1, against one alone and against a bare app; encryption and store."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.request import urlopen

from sqlalchemy import text

from bench.bare import made
from bench.people import Person, Writer, crowd
from bench.timing import AtLeast, AtMost, Row, ratios, side_by_side, took
from checker.dossier.examples import EXAMPLES
from checker.dossier.model import load_json, read_dossier
from checker.storage.dossiers import Store
from tests.conftest import ROOT
from tests.serving import free_port

PEOPLE, SECONDS, ALONE, BARE = 200, 30, 5, 10
MOST_WAIT, LEAST_SHARE = 10, 0.5
SERVE = [str(Path(sys.executable).with_name("aide500")), "serve", "--workers", "2", "--port"]
PLAIN = [
    str(Path(sys.executable).with_name("granian")),
    "--factory",
    "bench.bare:made",
    "--interface",
    "wsgi",
    "--workers",
    "2",
    "--blocking-threads",
    "8",
    "--no-ws",
    "--log-level",
    "error",
    "--port",
]


def run() -> list[Row]:
    """The three measures, one after the other."""
    return [*store(), *people()]


def store() -> Iterator[Row]:
    """One request's share: the dossier read and opened, then sealed and written."""
    dossier = read_dossier(
        load_json(str(EXAMPLES["eligible"]).replace("'", '"').replace("True", "true").replace("False", "false"))
    )
    with tempfile.TemporaryDirectory() as folder:
        kept = Store(f"sqlite:///{folder}/dossiers.sqlite")
        key = kept.create(dossier)

        def request() -> None:
            found = kept.load(key)
            assert found
            assert kept.save(key, found.dossier, found.version)

        rounds = side_by_side({"store": request, "row": lambda: a_bare_row(kept)}, times=100)
        kept.engine.dispose()
    beside = "a bare row, written as safely"
    yield Row("read, open, seal and write a dossier", beside, ratios(rounds, "store", "row"), None, took(rounds["store"]))


def a_bare_row(kept: Store) -> None:
    """One row changed and on the disk, in the same database."""
    with kept.engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS bare (what TEXT)"))
        connection.execute(text("INSERT INTO bare VALUES ('ever')"))


def people() -> Iterator[Row]:
    """One alone, then all of them, then as many against the bare app."""
    with tempfile.TemporaryDirectory() as folder:
        with serving(SERVE, folder) as port:
            alone = times(crowd(Person, port, 1, ALONE))
            walkers = crowd(Person, port, PEOPLE, SECONDS)
        os.environ["BARE"] = f"{folder}/bare.sqlite"
        made()  # once, before its two workers would both make the table
        with serving(PLAIN, folder) as port:
            bare = len(times(crowd(Writer, port, PEOPLE, BARE))) / BARE
    all_of_them = times(walkers)
    errors = [error for walker in walkers for error in walker.errors]
    worst, rate = quantiles(all_of_them, n=100)[98], len(all_of_them) / SECONDS
    wait, half = worst / median(alone), median(all_of_them) / median(alone)
    told = f"{len(all_of_them)} requests in {SECONDS} s, {len(errors)} errors {set(errors) or ''}"
    what, beside = f"{PEOPLE} people at once, the hundredth that waits longest", "one person alone, a request"
    yield Row(what, beside, [wait], AtMost(MOST_WAIT), f"{half:.1f} for half of them; {took([worst])}")
    beside = "a bare app that only writes a row, requests a second"
    yield Row(f"{PEOPLE} people at once, without a pause", beside, [rate / bare], AtLeast(LEAST_SHARE), told)


def times(walkers: list[Person]) -> list[float]:
    return [seconds for walker in walkers for seconds in walker.seconds]


@contextmanager
def serving(command: list[str], folder: str) -> Iterator[int]:
    """A server on a free port, until the block ends."""
    port = free_port()
    environment = {**os.environ, "AIDE500_INSTANCE": folder, "BARE": f"{folder}/bare.sqlite"}
    environment.pop("DATABASE_URL", None)
    server = subprocess.Popen([*command, str(port)], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                with urlopen(f"http://127.0.0.1:{port}/static/aide500.css"):
                    break
            except OSError as answer:
                if hasattr(answer, "code"):
                    break
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(20)
