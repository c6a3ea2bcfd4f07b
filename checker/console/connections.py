"""The connections of this process, for the one thing that ASGI has no word for: to end one at once."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

DESCRIPTORS = (Path("/proc/self/fd"), Path("/dev/fd"))


def cut(client: tuple[str, int | str]) -> None:
    """End the connection of that client, whatever it has not read or sent yet. Where descriptors cannot be listed, it lasts."""
    for descriptor in _descriptors():
        with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as connection:
            host, port = connection.getpeername()[:2]
            if (host, int(port)) == (client[0], int(client[1])):
                connection.shutdown(socket.SHUT_RDWR)


def _descriptors() -> Iterator[int]:
    for folder in DESCRIPTORS:
        with suppress(OSError):
            yield from [int(name) for name in os.listdir(folder)]
            return
