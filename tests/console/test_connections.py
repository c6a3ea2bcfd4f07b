"""A connection is ended at once, and no other: of a client that takes nothing, and of those in a crowd whom nobody needs."""

import os
import socket
import sys
import time
from contextlib import suppress

import pytest

from checker.console import connections
from checker.console.connections import SHARE, cut, idlers, keep_room, look_for_the_stuck


def test_a_connection_is_cut_at_once_and_no_other() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        one, other = (socket.create_connection(door.getsockname()) for _ in range(2))
        served = [door.accept()[0] for _ in range(2)]
        between_processes = socket.socketpair()
        held = len(os.listdir("/dev/fd"))
        cut(one.getsockname())
        assert len(os.listdir("/dev/fd")) == held, "none is left open by looking"
        assert one.recv(1) == b""
        served[1].sendall(b"x")
        assert other.recv(1) == b"x"
        for each in (one, other, *served, *between_processes):
            each.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what a client has taken")
def test_a_client_that_takes_nothing_is_cut_and_one_that_is_slow_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        stuck, slow, done = (socket.create_connection(door.getsockname()) for _ in range(3))
        served = [door.accept()[0] for _ in range(3)]
        for connection in served[:2]:
            connection.setblocking(False)
            with suppress(BlockingIOError):
                while True:
                    connection.send(b"x" * 2**16)
        served[2].sendall(b"x")
        assert done.recv(1) == b"x"
        port = door.getsockname()[1]
        taken: dict[int, bytes] = {}
        while taken != (taken := look_for_the_stuck(port, {})):
            time.sleep(0.3)  # the clients' system still takes some by itself
        assert len(taken) == 2
        while look_for_the_stuck(port, {}) == taken:
            slow.recv(2**20)
        look_for_the_stuck(port, taken)
        ended = [ends_now(connection) for connection in (stuck, slow, done)]
        assert ended == [True, False, False]
        for each in (stuck, slow, done, *served):
            each.close()


def ends_now(client: socket.socket) -> bool:
    """Whether the connection ends once all that came has been read."""
    client.settimeout(0.5)
    try:
        while client.recv(2**20):
            pass
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize(
    ("idle", "excess", "cut_off"),
    [
        ({"192.0.2.1": SHARE}, 0, 0),
        ({"192.0.2.1": SHARE + 1}, 0, 1),
        ({"2001:db8::1": SHARE, "2001:db8::2": 1}, 0, 1),
        ({"2001:db8::1": SHARE, "2001:db8:0:1::1": 1}, 0, 0),
        ({f"192.0.2.{n}": 2 for n in range(200)}, 7, 7),
        ({"192.0.2.1": SHARE + 9, "192.0.2.2": 1}, 7, 9),
    ],
)
def test_of_a_crowd_those_go_that_hold_more_than_their_share_then_the_most_silent(
    idle: dict[str, int], excess: int, cut_off: int
) -> None:
    silent = [(port, (host, port)) for host, count in idle.items() for port in range(1, count + 1)]
    gone = idlers(sorted(silent), {("192.0.2.1", 10**6)}, excess)
    assert len(gone) == cut_off
    assert set(gone) <= {client for _, client in sorted(silent)[len(silent) - 2 * cut_off :]}
    assert not idlers(silent, [client for _, client in silent], excess), "whoever waits for us is none of them"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long a client was silent")
def test_others_find_room_whoever_holds_connections_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that asks, and the one whose words nobody has read yet, stay."""
    monkeypatch.setattr(connections, "CROWDED", 0)
    monkeypatch.setattr(connections, "SHARE", 0)

    class Enough(Exception):
        pass

    def enough(_: float) -> None:
        raise Enough

    monkeypatch.setattr(connections.time, "sleep", enough)
    with socket.create_server(("127.0.0.1", 0)) as door:
        asks, unread, idle = (socket.create_connection(door.getsockname()) for _ in range(3))
        accepted = [door.accept()[0] for _ in range(3)]
        unread.sendall(b"GET /")
        with pytest.raises(Enough):
            keep_room(door.getsockname()[1], lambda: {asks.getsockname()})
        assert idle.recv(1) == b""
        assert [ends_now(each) for each in (asks, unread)] == [False, False]
        for each in (asks, unread, idle, *accepted):
            each.close()
