"""Killed at any moment, the server loses no answer that it acknowledged."""

import http.client
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import psutil
import pytest

from checker.storage.dossiers import Store
from checker.storage.sealing import lock_of
from tests.conftest import WHOLE
from tests.serving import PATIENCE, free_port

pytestmark = pytest.mark.served

LIVES = {"sqlite": 20 if WHOLE else 2, "postgresql": 2 if WHOLE else 1}
"""How often `aide500 serve` is begun on each database."""

WORKERS_KILLED = 4 if WHOLE else 2
"""In each life: so many times a worker, in whose place the server puts another; then all of it, and in every second life its
master alone. To kill all of it each time would be sterner, but it takes a second to come up.
"""

PEOPLE = 3
CHANCE = random.Random(500)


class Server:
    """`aide500 serve`: two workers and their master, in a process group of their own."""

    def __init__(self, url: str, instance: Path) -> None:
        self.environment = {**os.environ, "DATABASE_URL": url, "AIDE500_INSTANCE": str(instance)}
        self.port = free_port()

    def begin(self) -> None:
        """Start it; it answers within a second or so."""
        command = [Path(sys.executable).with_name("aide500"), "serve", "--port", str(self.port), "--workers", "2"]
        self.master = psutil.Popen(command, env=self.environment, stderr=subprocess.DEVNULL, start_new_session=True)
        self.workers: list[psutil.Process] = []

    def kill_worker(self) -> None:
        """The one that has lived longest: the server gives up where the same one dies again and again."""
        living = self.master.children()
        self.workers = [worker for worker in self.workers if worker in living]
        self.workers += [worker for worker in living if worker not in self.workers]
        self.workers[0].kill()

    def kill_all(self) -> None:
        """The whole process group at one moment."""
        os.killpg(self.master.pid, signal.SIGKILL)
        self.master.wait()

    def kill_master(self) -> None:
        """The master alone, as whoever has only its process id would: its workers must not outlive it for long."""
        left = self.master.children()
        self.master.kill()
        self.master.wait()
        given_up = time.monotonic() + PATIENCE
        while any(lives(worker) for worker in left):
            assert time.monotonic() < given_up, "the workers go on without their master"
            time.sleep(0.01)


def lives(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class Person(threading.Thread):
    """Gives answer after answer, each higher than the one before, and notes those that were acknowledged."""

    def __init__(self, port: int, stop: threading.Event) -> None:
        super().__init__()
        self.port, self.stop = port, stop
        self.cookies: dict[str, str] = {}
        self.acknowledged: list[int] = []
        self.sent = 0
        self.token = ""

    def run(self) -> None:
        while not self.stop.is_set():
            with suppress(OSError, http.client.HTTPException):  # it was killed
                self._answer() if self.token else self._begin()
            time.sleep(0.01)

    def _begin(self) -> None:
        if token := re.search(r'csrf_token"[^>]* value="([^"]+)"', self._ask("GET", "/verifier/headcount")[1]):
            self.token = token[1]

    def _answer(self) -> None:
        """The first one makes the dossier."""
        self.sent += 1
        if self._ask("POST", "/verifier/headcount", headcount=str(self.sent))[0] == 303:
            self.acknowledged.append(self.sent)

    def _ask(self, method: str, path: str, **typed: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            connection.request(method, path, urlencode({"csrf_token": self.token, **typed}), headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie") or ():
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, answer.read().decode()
        finally:
            connection.close()


@pytest.mark.parametrize("database", LIVES)
def test_kills_lose_no_acknowledged_answer(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{tmp_path}/dossiers.sqlite" if database == "sqlite" else request.getfixturevalue("emptied")
    server, stop = Server(url, tmp_path), threading.Event()
    people = [Person(server.port, stop) for _ in range(PEOPLE)]
    for person in people:
        person.start()
    try:
        for life in range(LIVES[database]):
            live_and_die(server, people, server.kill_master if life % 2 else server.kill_all)
    finally:
        stop.set()
        for person in people:
            person.join()
    store = Store(url)
    for person in people:
        kept = store.load(person.cookies["dossier"])
        assert kept, lock_of(person.cookies["dossier"]).row
        # what was sent last may have been kept without the acknowledgement having reached anybody
        assert person.acknowledged[-1] <= int(str(kept.dossier.facts["headcount"])) <= person.sent
        assert kept.version >= len(person.acknowledged)
    store.engine.dispose()


def live_and_die(server: Server, people: list[Person], kill: Callable[[], None]) -> None:
    """Begin, lose some workers, and be killed: each time while answers are being sent and kept."""
    server.begin()
    try:
        for _ in range(WORKERS_KILLED):
            everybody_is_answered(people)
            time.sleep(CHANCE.uniform(0, 0.1))
            server.kill_worker()
        everybody_is_answered(people)
        time.sleep(CHANCE.uniform(0, 0.1))
    finally:
        kill()


def everybody_is_answered(people: list[Person]) -> None:
    """Wait until each has one more answer acknowledged."""
    before, given_up = [len(person.acknowledged) for person in people], time.monotonic() + PATIENCE
    while any(len(person.acknowledged) == had for person, had in zip(people, before, strict=True)):
        assert time.monotonic() < given_up, "no answer is acknowledged any more"
        time.sleep(0.01)
