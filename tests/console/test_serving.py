"""The processes of ``aide500 serve``: how they end, and what they refuse at the door."""

import os
import select
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.console import serving as under_test
from tests.serving import serving

pytestmark = pytest.mark.served

ORPHAN = """
import os, sys, time
master = os.getpid()
if os.fork():
    os._exit(0)  # the master dies while its worker starts
while os.getppid() == master:
    time.sleep(0.01)
from checker.console.serving import worker
print("adopted", flush=True)
worker(master, 0)
time.sleep(60)
"""


def test_a_worker_whose_master_died_while_it_started_ends_too(tmp_path: Path) -> None:
    """Asked only then, whoever adopted it would pass for its master, and it would wait for ever."""
    environment = {**os.environ, "AIDE500_INSTANCE": str(tmp_path)}
    started = subprocess.Popen([sys.executable, "-c", ORPHAN], env=environment, stdout=subprocess.PIPE)
    assert started.stdout
    started.wait(20)
    assert started.stdout.readline() == b"adopted\n"
    ready, _, _ = select.select([started.stdout], [], [], 30)
    assert ready, "it goes on without its master"
    assert started.stdout.read() == b"", "the pipe ends with the process"
    started.stdout.close()


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """Where a server listens."""
    with serving(tmp_path_factory.mktemp("instance")) as address:
        host, port = address.removeprefix("http://").split(":")
        yield host, int(port)


UNFINISHED = {
    "nothing at all": b"",
    "half of a head": b"GET / HTTP/1.1\r\nHost: x\r\n",
    "an idle connection": b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
    "half of a body": b"POST /complet HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na",
    "half of the lines": b"POST /api/v1/assess HTTP/1.1\r\nHost: x\r\nContent-Type: application/jsonl\r\n"
    b"Content-Length: 9\r\n\r\n{}\n",
}


def test_the_server_ends_what_does_not_go_on_by_itself(at: tuple[str, int]) -> None:
    left = {}
    for name, sent in UNFINISHED.items():
        left[connection := socket.create_connection(at)] = name
        connection.sendall(sent)
    until = time.monotonic() + 60
    while left and time.monotonic() < until:
        for connection in select.select(list(left), [], [], 1)[0]:
            if not connection.recv(2**16):
                connection.close()
                del left[connection]
    assert not left.values()


def test_it_speaks_http_1_alone(at: tuple[str, int]) -> None:
    with socket.create_connection(at) as prior:
        prior.settimeout(20)
        prior.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00")
        assert not prior.recv(2**16).startswith(b"\x00")
    with socket.create_connection(at) as upgrade:
        upgrade.settimeout(20)
        upgrade.sendall(
            b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            b"HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
        )
        assert upgrade.recv(2**16).startswith(b"HTTP/1.1 200")


LET_GO = """
import os, sys, threading
from checker.console.commands import AT_ONCE
os.environ.update((AT_ONCE,))
import polars, psutil

def held():
    return psutil.Process().memory_info().rss

def work():
    frames = [polars.Series([n]).new_from_index(0, 20_000).cast(polars.String) for n in range(1000)]
    print(held() - before)

if os.fork():
    sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))
before = held()
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(held() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forks on Linux")
def test_what_a_worker_lets_go_of_goes_back_to_the_system() -> None:
    """A page of a large result takes hundreds of megabytes for a moment, and no longer."""
    told = subprocess.run([sys.executable, "-c", LET_GO], capture_output=True, text=True, check=True, timeout=120).stdout
    most, after = (int(line) >> 20 for line in told.split())
    assert most > 200
    assert after < most // 8


def test_a_worker_of_a_living_master_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    glances = iter(range(3))
    monkeypatch.setattr(under_test.time, "sleep", lambda _: next(glances))
    with pytest.raises(StopIteration):
        under_test._end_with(os.getppid())
