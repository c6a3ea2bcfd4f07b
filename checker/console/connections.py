"""The connections of this process, for what neither ASGI nor the server has a word for: to end one that does not go on."""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from checker.web.guards import household

DESCRIPTORS = (Path("/proc/self/fd"), Path("/dev/fd"))
ACKED, SILENT = slice(120, 128), slice(52, 56)
"""Where Linux's ``struct tcp_info`` has ``tcpi_bytes_acked``, and ``tcpi_last_data_recv`` (milliseconds)."""

CROWDED = 400
"""Connections, and other files, that a process has open when it begins to end those that nobody needs."""
SHARE = 50
"""Connections of one household that may be idle then."""
GLANCE = 0.25
"""Seconds between two looks at how many there are."""

Client = tuple[str, int]
"""An address and a port."""


def cut(*clients: Client) -> None:
    """End the connections of those clients, whatever they have not read or sent; where descriptors cannot be listed, none."""
    theirs = frozenset(clients)
    for connection in _connections():
        with suppress(OSError):
            if connection.getpeername()[:2] in theirs:
                connection.shutdown(socket.SHUT_RDWR)


def keep_room(port: int, served: Callable[[], Collection[Client]]) -> None:
    """For ever: while there are many connections to this port, end those that idlers hold, so that others find one.

    ``served`` gives those who wait for us, once all is known that has come.
    """
    while True:
        if (count := len(_descriptors())) > CROWDED:
            idle = sorted(_idle(port))  # before it is asked who is served: what came until then is known
            cut(*idlers(idle, served(), count - CROWDED))
        time.sleep(GLANCE)


def idlers(idle: Iterable[tuple[int, Client]], served: Collection[Client], excess: int) -> list[Client]:
    """Of clients that are silent, the least first: those beyond a household's share; then the most silent, so many in all."""
    held: Counter[str] = Counter()
    greedy: list[Client] = []
    others: list[Client] = []
    for _, client in idle:
        if client not in served:
            held[household(client[0])] += 1
            (greedy if held[household(client[0])] > SHARE else others).append(client)
    return greedy + others[::-1][: max(0, excess - len(greedy))]


def _idle(port: int) -> Iterator[tuple[int, Client]]:
    """The clients of whom nothing is left to read, each with the milliseconds since anything came. None where the system does
    not tell: but Linux none does.
    """
    for connection in _connections():
        with suppress(OSError):
            if connection.getsockname()[1] == port and not _queued(connection, "FIONREAD"):
                yield int.from_bytes(_told(connection, SILENT), sys.byteorder), connection.getpeername()[:2]


def cut_the_stuck(port: int, seconds: float) -> None:
    """For ever: end the connections to this port whose clients have taken nothing for so long of what waits for them."""
    before: dict[int, bytes] = {}
    while True:
        before = look_for_the_stuck(port, before)
        time.sleep(seconds)


def look_for_the_stuck(port: int, before: dict[int, bytes]) -> dict[int, bytes]:
    """How much each client has taken for whom more waits; those that have taken no more than ``before`` are cut."""
    taken: dict[int, bytes] = {}
    for connection in _connections():
        with suppress(OSError):
            if connection.getsockname()[1] == port and _queued(connection, "TIOCOUTQ"):
                name, acked = os.fstat(connection.fileno()).st_ino, _told(connection, ACKED)
                if before.get(name) == acked:
                    connection.shutdown(socket.SHUT_RDWR)
                taken[name] = acked
    return taken


def _queued(connection: socket.socket, of: str) -> int:
    """Bytes that we have not read (``FIONREAD``), or the client has not taken (``TIOCOUTQ``). Raises ``OSError`` where the
    system does not tell.
    """
    if sys.platform != "linux":
        raise OSError
    import fcntl  # Windows has none
    import termios

    return int(struct.unpack("i", fcntl.ioctl(connection.fileno(), getattr(termios, of), b"\0" * 4))[0])


def _told(connection: socket.socket, field: slice) -> bytes:
    """What the system tells of a connection. Raises ``OSError`` where it tells nothing that we know to read."""
    if sys.platform != "linux":
        raise OSError
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, field.stop)[field]


def _connections() -> Iterator[socket.socket]:
    """Each connection of this process over TCP, as a copy that is closed again; sockets between processes are none."""
    for descriptor in _descriptors():
        with suppress(OSError):
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                with socket.socket(fileno=os.dup(descriptor)) as connection:
                    if connection.family in (socket.AF_INET, socket.AF_INET6):
                        yield connection


def _descriptors() -> list[int]:
    for folder in DESCRIPTORS:
        with suppress(OSError):
            return [int(name) for name in os.listdir(folder)]
    return []
