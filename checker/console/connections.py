"""The connections of this process, for what neither ASGI nor the server has a word for: to end one that does not go on."""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

DESCRIPTORS = (Path("/proc/self/fd"), Path("/dev/fd"))
ACKED = 120
"""Where Linux's ``struct tcp_info`` has ``tcpi_bytes_acked``, eight bytes."""


def cut(client: tuple[str, int | str]) -> None:
    """End the connection of that client, whatever it has not read or sent yet. Where descriptors cannot be listed, it lasts."""
    for connection in _connections():
        with suppress(OSError):
            host, port = connection.getpeername()[:2]
            if (host, int(port)) == (client[0], int(client[1])):
                connection.shutdown(socket.SHUT_RDWR)


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
            if connection.getsockname()[1] == port and _waiting(connection):
                name, acked = os.fstat(connection.fileno()).st_ino, _acked(connection)
                if before.get(name) == acked:
                    connection.shutdown(socket.SHUT_RDWR)
                taken[name] = acked
    return taken


def _waiting(connection: socket.socket) -> int:
    """Bytes that the client has not taken. Raises ``OSError`` where the system does not tell: but Linux none does."""
    if sys.platform != "linux":
        raise OSError
    import fcntl  # Windows has none
    import termios

    told = fcntl.ioctl(connection.fileno(), termios.TIOCOUTQ, b"\0" * 4)
    return int(struct.unpack("i", told)[0])


def _acked(connection: socket.socket) -> bytes:
    """How much the client has taken, in the system's own figures."""
    return connection.getsockopt(socket.IPPROTO_TCP, getattr(socket, "TCP_INFO", 11), ACKED + 8)[ACKED:]


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
