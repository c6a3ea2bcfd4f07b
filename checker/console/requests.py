"""A request as it comes from the network: its environment, its body, and how slowly it may come."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import unquote_to_bytes

PAUSE = 10
"""Seconds without a byte after which a sender is given up."""

GRACE = 20
"""Seconds that any request may take to come, and by which one that comes faster than the slowest may lag later."""

SLOWEST = 8 * 1024
"""Bytes a second at which it must come, beyond that: 50 MB may take an hour and three quarters, not a day."""

AHEAD = 256 * 1024
"""Bytes of a request of lines that are received before those already there are answered."""


class Gone(Exception):
    """The sender has paused too long, is too slow, or is gone."""


class Pace:
    """How fast a request comes. The time in which we ourselves do not receive does not count."""

    def __init__(self) -> None:
        self._left, self._looked = float(GRACE), time.monotonic()

    async def next(self, receive: Callable[[], Awaitable[dict[str, Any]]]) -> tuple[bytes, bool]:
        """What comes next, and whether there is more. Raises ``Gone``."""
        self._tick()
        try:
            async with asyncio.timeout(min(PAUSE, self._left)):
                message = await receive()
        except TimeoutError:
            raise Gone from None
        if message["type"] != "http.request":
            raise Gone
        self._left = min(GRACE, self._left + len(message["body"]) / SLOWEST)
        return message["body"], message["more_body"]

    def _tick(self) -> None:
        now = time.monotonic()
        self._left, self._looked = self._left - (now - self._looked), now
        if self._left <= 0:
            raise Gone

    @asynccontextmanager
    async def stopped(self) -> AsyncIterator[None]:
        """While the sender waits for us."""
        self._tick()
        yield
        self._looked = time.monotonic()


class Received:
    """A body: put in by the event loop, read by a thread; each piece is let go of once it is read."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._chunks: deque[bytes] = deque()
        self._changed = threading.Condition()
        self._room, self._fed = asyncio.Event(), asyncio.Event()
        self._left = self.came = 0
        self._ended = self._gone = False

    # -- in the event loop

    def put(self, chunk: bytes) -> None:
        """More of it has come."""
        with self._changed:
            if chunk:
                self._chunks.append(chunk)
            self._left += len(chunk)
            self.came += len(chunk)
            self._changed.notify()
        self._fed.set()

    def end(self, gone: bool = False) -> None:
        """No more of it comes; or not all of it did, and whoever reads it is told."""
        with self._changed:
            self._ended, self._gone = True, gone
            self._changed.notify()
        self._fed.set()

    async def fed(self) -> None:
        """Wait until there is something to read, or nothing will come any more: then nobody who reads has to wait."""
        while self.hungry:
            self._fed.clear()
            await self._fed.wait()

    async def eaten(self) -> None:
        """Wait until not too much of it lies unread."""
        while self._left > AHEAD:
            self._room.clear()
            if self._left > AHEAD:
                await self._room.wait()

    # -- in a thread

    @property
    def hungry(self) -> bool:
        """Whether whoever reads on has to wait for the sender."""
        return not self._chunks and not self._ended

    def read(self, size: int = -1) -> bytes:
        """So many bytes at most, fewer where fewer have come; all of it without a size. Waits for them; may raise ``Gone``."""
        if size < 0:
            return b"".join(iter(lambda: self.read(AHEAD), b""))
        with self._changed:
            self._changed.wait_for(lambda: not self.hungry)
            if not self._chunks and self._gone:
                raise Gone
            if not self._chunks or not size:
                return b""
            chunk = self._chunks.popleft()
            if len(chunk) > size:
                self._chunks.appendleft(chunk[size:])
                chunk = chunk[:size]
            self._left -= len(chunk)
        self._loop.call_soon_threadsafe(self._room.set)
        return chunk

    def readline(self, size: int = -1) -> bytes:
        """To the end of the line; what WSGI asks for besides ``read``."""
        line = b""
        while (size < 0 or len(line) < size) and not line.endswith(b"\n") and (byte := self.read(1)):
            line += byte
        return line

    def __iter__(self) -> Any:
        return iter(self.readline, b"")


def client_of(scope: dict[str, Any]) -> tuple[str, int]:
    """The address and the port of the client, as its connection has them."""
    host, port = scope["client"]
    return host, int(port)


def environ_of(scope: dict[str, Any]) -> dict[str, Any]:
    """The WSGI environment of an ASGI scope.

    A header whose name holds an underscore is left out: it would pass for the one with a hyphen, and so for the proxy's word.
    """
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "REMOTE_ADDR": scope["client"][0],
        "SERVER_NAME": scope["server"][0],
        "SERVER_PORT": str(scope["server"][1]),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        if b"_" not in name:
            key = name.decode("latin-1").upper().replace("-", "_")
            key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
            between = "; " if key == "HTTP_COOKIE" else ","
            written = value.decode("latin-1")
            environ[key] = f"{environ[key]}{between}{written}" if key in environ else written
    return environ
