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
from pathlib import Path
from urllib.parse import urlencode

import pytest

from checker.sealing import lock_of
from checker.store import Store
from tests.conftest import ROOT, free_port

KILLS = 100
PEOPLE = 3


class Person(threading.Thread):
    """Adds invoice after invoice, each with a number of its own, and notes those that were acknowledged."""

    def __init__(self, port: int, stop: threading.Event) -> None:
        super().__init__()
        self.port, self.stop = port, stop
        self.cookies: dict[str, str] = {}
        self.acknowledged: list[int] = []
        self.sent = 0
        self.begin()

    def begin(self) -> None:
        """The first answer makes the dossier."""
        page = self._ask("GET", "/verifier/headcount")[1]
        token = re.search(r'csrf_token"[^>]* value="([^"]+)"', page)
        assert token
        self.token = token[1]
        assert self._ask("POST", "/verifier/headcount", headcount="0")[0] == 303

    def run(self) -> None:
        while not self.stop.is_set():
            self.sent += 1
            try:
                if self._ask("POST", "/verifier/headcount", headcount=str(self.sent))[0] == 303:
                    self.acknowledged.append(self.sent)
            except (OSError, http.client.HTTPException):
                time.sleep(0.002)

    def _ask(self, method: str, path: str, **typed: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            connection.request(method, path, urlencode({"csrf_token": getattr(self, "token", ""), **typed}), headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie") or ():
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, answer.read().decode()
        finally:
            connection.close()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_hundred_kills_lose_no_acknowledged_answer(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{tmp_path}/dossiers.sqlite" if database == "sqlite" else request.getfixturevalue("emptied")
    port, stop = free_port(), threading.Event()
    environment = {**os.environ, "DATABASE_URL": url, "AIDE500_INSTANCE": str(tmp_path)}
    command = [sys.executable, "-m", "tests.safe.mortal", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    life = int(server.stdout.readline())
    people = [Person(port, stop) for _ in range(PEOPLE)]
    for person in people:
        person.start()
    chance = random.Random(500)
    for _ in range(KILLS if database == "sqlite" else KILLS // 5):
        time.sleep(chance.uniform(0.03, 0.15))
        os.kill(life, signal.SIGKILL)
        life = int(server.stdout.readline())
    time.sleep(0.5)
    stop.set()
    for person in people:
        person.join()
    server.kill()
    os.kill(life, signal.SIGKILL)
    server.wait()
    server.stdout.close()
    store = Store(url)
    for person in people:
        kept = store.load(person.cookies["dossier"])
        assert kept, lock_of(person.cookies["dossier"]).row
        # what was sent last may have been kept without the acknowledgement having reached anybody
        assert person.acknowledged[-1] <= int(str(kept.dossier.facts["headcount"])) <= person.sent
        assert kept.version > len(person.acknowledged)
    assert sum(len(person.acknowledged) for person in people) >= KILLS // 5
    store.engine.dispose()
