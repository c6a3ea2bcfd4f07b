"""Running it: the commands of docs/operations.md, several processes, stopping, and what is logged meanwhile."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.console.commands import AT_ONCE, main
from checker.dossier.examples import EXAMPLES
from checker.web.settings import INSTANCE, SETTINGS
from tests.conftest import ROOT
from tests.serving import PATIENCE, free_port
from tests.storage.postgres import programs_of_postgres

pytestmark = pytest.mark.served

GUIDE = (ROOT / "docs" / "operations.md").read_text()
FILES = ROOT / "docs" / "operations"
SHELL = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
(
    WHEEL,
    INSTALL,
    START,
    PROXY,
    BACKUP_NOW,
    BACKUP,
    RESTORE,
    UPGRADE,
    ROTATE,
    JOURNAL,
    WATCH,
    SERVE_ONE,
    SERVE_MANY,
    DUMP,
) = SHELL
BIN = Path(sys.executable).parent


@contextmanager
def running(script: str, folder: Path, port: int, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A script of the guide, on another port, until the block ends."""
    script = (
        script.replace("8000", str(port)).replace(".venv/bin/", f"{BIN}/").replace(f"\n{BIN}/aide500", f"\nexec {BIN}/aide500")
    )
    environment = {**os.environ, "AIDE500_INSTANCE": str(folder / "instance"), **environment}
    script = script if script.startswith("export") else f"exec {script}"
    log = (folder / "log").open("w+")
    process = subprocess.Popen(["/bin/sh", "-c", script], cwd=ROOT, env=environment, stderr=log, text=True)
    try:
        wait(port, process)
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)
        log.close()


def wait(port: int, process: subprocess.Popen[str]) -> None:
    given_up = time.monotonic() + PATIENCE
    while time.monotonic() < given_up and process.poll() is None:
        try:
            if ask(port, "GET", "/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not start")


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def shell(script: str, folder: Path, **environment: str) -> None:
    """Run a script of the guide to its end."""
    subprocess.run(["/bin/sh", "-ec", script], cwd=folder, env={**os.environ, **environment}, check=True, timeout=PATIENCE)


def answer_one(port: int) -> str:
    """Answer a question; gives the cookies with which the dossier can be read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", "/verifier/headcount")
    page = connection.getresponse()
    session = str(page.headers["Set-Cookie"]).split(";")[0]
    found = re.search(r'csrf_token"[^>]* value="([^"]+)"', page.read().decode())
    assert found
    form = {"Cookie": session, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/verifier/headcount", f"csrf_token={found[1]}&headcount=7", form)
    kept = connection.getresponse()
    kept.read()
    connection.close()
    assert kept.status == 303
    cookies = kept.headers.get_all("Set-Cookie") or []
    return next(cookie.split(";")[0] for cookie in cookies if cookie.startswith("dossier="))


def export(port: int, cookie: str) -> dict[str, object]:
    return json.loads(ask(port, "GET", "/dossier/dossier.json", Cookie=cookie)[1])["facts"]  # type: ignore[no-any-return]


def test_every_setting_is_explained() -> None:
    explained = set(re.findall(r"^\| `([A-Z0-9_]+)` \|", GUIDE, re.MULTILINE))
    assert explained == {INSTANCE, *(setting.variable for setting in SETTINGS)}
    for setting in SETTINGS:
        assert not setting.default or f"`{setting.default}`" in GUIDE, setting.variable


def test_one_machine_and_its_log(tmp_path: Path) -> None:
    port = free_port()
    with running(SERVE_ONE, tmp_path, port) as server:
        cookie = answer_one(port)
        assert {export(port, cookie)["headcount"] for _ in range(10)} == {"7"}, "whichever process answers"
        assert server.poll() is None
    log = (tmp_path / "log").read_text().splitlines()
    lines = [json.loads(line) for line in log if line.startswith("{")]
    assert all(line["level"] == "info" for line in lines)
    lines = [line for line in lines if line["message"] == "request"]
    assert {line["status"] for line in lines} <= {200, 303, 503}
    assert len({line["request"] for line in lines}) == len(lines) > 10
    assert cookie.split("=")[1] not in "".join(log)


def test_several_machines_share_a_database_and_a_secret(tmp_path: Path, emptied: str) -> None:
    first, second = free_port(), free_port()
    made = re.search(r"export AIDE500_SECRET_KEY=.*\n", SERVE_MANY)
    assert made
    said = subprocess.run(
        ["/bin/sh", "-c", f'{made[0]}printf "$AIDE500_SECRET_KEY"'], capture_output=True, text=True, check=True
    )
    assert len(said.stdout) > 40
    secret = {"AIDE500_SECRET_KEY": said.stdout}
    given = re.sub(r"export (DATABASE_URL|AIDE500_SECRET_KEY)=.*\n", "", SERVE_MANY)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with (
        running(given, tmp_path / "a", first, DATABASE_URL=emptied, **secret),
        running(given, tmp_path / "b", second, DATABASE_URL=emptied, **secret),
    ):
        cookie = answer_one(first)
        assert export(second, cookie)["headcount"] == "7"
        path = f"{programs_of_postgres()}:{os.environ['PATH']}"
        shell(DUMP, tmp_path, DATABASE_URL=emptied, PATH=path)
        assert export(second, cookie)["headcount"] == "7"


def test_asked_to_stop_it_finishes_what_it_began(tmp_path: Path) -> None:
    port, count = free_port(), 1500  # whose answers are more than a connection holds
    line = json.dumps(EXAMPLES["eligible"])
    with running(SERVE_ONE, tmp_path, port) as server:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("POST", "/api/v1/assess", f"{line}\n" * count, {"Content-Type": "application/jsonl"})
        answer = connection.getresponse()
        first = answer.readline()
        server.send_signal(signal.SIGTERM)
        answers = [first, *answer.readlines()]
        connection.close()
        assert server.wait(PATIENCE) == 0
    assert len(answers) == count
    assert all(json.loads(answer)["verdict"] == "eligible" for answer in answers)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"AIDE500_PROXIES": "many"}, "AIDE500_PROXIES"),
        ({"AIDE500_KEPT_DAYS": "long"}, "AIDE500_KEPT_DAYS"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"DATABASE_URL": "mysql://127.0.0.1/dossiers"}, "DATABASE_URL"),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL"),
    ],
)
def test_what_keeps_it_from_starting_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], told: str
) -> None:
    assert told in refusal(tmp_path, monkeypatch, free_port(), **environment)


def test_an_address_in_use_is_said_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "L’adresse ne peut pas être ouverte" in refusal(tmp_path, monkeypatch, taken.getsockname()[1])


def refusal(folder: Path, monkeypatch: pytest.MonkeyPatch, port: int, **environment: str) -> str:
    """The line in which it says that it does not start."""
    monkeypatch.setenv(*AT_ONCE)  # which it would set itself, for good
    environment = {"AIDE500_INSTANCE": str(folder), **environment}
    done = CliRunner().invoke(main, ["serve", "--port", str(port), "--lang", "fr"], env=environment)
    assert (done.exit_code, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    return line
