"""The way from the server's event loop to the app's threads: ASGI outside, WSGI inside.

A request takes a thread only once it has come whole, and an answer is sent piece by piece without one: whoever sends or reads
slowly holds a connection and a few bytes, and not for long. JSON lines, which are answered while they come, take one of their
own only for those that are there. ``/healthz`` has its own too, and answers while all the others are busy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

from checker.console.connections import Client, cut
from checker.console.requests import Gone, Pace, Received, client_of, environ_of
from checker.web.api.api import JSON_LINES
from checker.web.guards import REFUSED
from checker.web.logs import log_error

THREADS = 4
"""Requests that one process answers at once: enough to wait for the database side by side, few enough not to jostle."""

STREAMS = 4
"""Requests of JSON lines that one process works on at once."""

ASIDE = "/healthz"

MOST_HELD = 256 * 2**20
"""Bytes of requests that one process holds at once. Of more, the large ones are asked to come back later."""

SMALL = 64 * 1024
"""Bytes of a request that is never asked to: an answer to a question is heard, whatever else comes."""

MOST_BODY = 64 * 2**20
"""Bytes of one request that are looked at: more than any page takes, so that the page can say what it takes."""

PIECE = 256 * 1024
"""Bytes of an answer that are made, and sent, at once."""

READ_WITHIN = 30
"""Seconds in which a client takes the next piece of its answer."""

Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]


class Gateway:
    """The ASGI app before a WSGI app."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self._app = app
        self._pages = ThreadPoolExecutor(THREADS, "pages")
        self._lines = ThreadPoolExecutor(STREAMS, "lines")
        self._aside = ThreadPoolExecutor(2, "aside")
        self._held = 0
        self._served: set[Client] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        self._loop, environ = asyncio.get_running_loop(), environ_of(scope)
        kind = environ.get("CONTENT_TYPE", "").split(";")[0].strip().lower()
        body = Received(self._loop)
        if kind in JSON_LINES:
            feeding = asyncio.create_task(_feed(body, receive))
            try:
                await self._answer(environ, body, self._lines, scope, send)
            finally:
                body.end()
                feeding.cancel()
            return
        try:
            environ[REFUSED] = await self._whole(body, receive, environ)
            self._served.add(client_of(scope))
            await self._answer(environ, body, self._aside if environ["PATH_INFO"] == ASIDE else self._pages, scope, send)
        finally:
            self._held -= body.came
            self._served.discard(client_of(scope))

    def served(self) -> set[Client]:
        """Whose requests came whole, for another thread: the loop first takes up all that came before it is asked."""

        async def known() -> set[Client]:
            return set(self._served)

        return asyncio.run_coroutine_threadsafe(known(), self._loop).result() if self._loop else set()

    async def _whole(self, body: Received, receive: Receive, environ: dict[str, Any]) -> int:
        """Receive the body; gives the status of its refusal, or 0. One too long for any page is left to the page to refuse."""
        length = _length(environ)
        pace, more = Pace(), 0 < length <= MOST_BODY
        while more and body.came <= MOST_BODY:
            try:
                chunk, more = await pace.next(receive)
            except Gone:
                return _refused(body, 408)
            body.put(chunk)
            self._held += len(chunk)
            if self._held > MOST_HELD and body.came > SMALL:
                return _refused(body, 503)
            more = more and body.came != length
        body.end()
        if environ.pop("HTTP_TRANSFER_ENCODING", None):  # its length is known now: what is too long is refused, not cut short
            environ["CONTENT_LENGTH"] = str(body.came)
        return 0

    async def _answer(
        self, environ: dict[str, Any], body: Received, pool: ThreadPoolExecutor, scope: dict[str, Any], send: Send
    ) -> None:
        """Have the app answer, piece by piece, in one of these threads, and send each."""
        loop, answer = asyncio.get_running_loop(), Answer(self._app, environ | {"wsgi.input": body})
        try:
            await body.fed()
            piece, more = await loop.run_in_executor(pool, answer.begin)
            await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
            while more:
                if piece:
                    async with asyncio.timeout(READ_WITHIN):
                        await send({"type": "http.response.body", "body": piece, "more_body": True})
                await body.fed()
                piece, more = await loop.run_in_executor(pool, answer.next)
            await send({"type": "http.response.body", "body": piece, "more_body": False})
        except (TimeoutError, Gone):  # else the server would wait for it for ever, or half an answer look like a whole one
            cut(client_of(scope))
        except Exception as error:
            log_error("answer", error)
            cut(client_of(scope))
        finally:
            if answer.unfinished:
                await loop.run_in_executor(pool, answer.close)


class Answer:
    """One answer of a WSGI app, made a piece at a time, each in whatever thread is free, all in one context."""

    def __init__(self, app: Callable[..., Iterable[bytes]], environ: dict[str, Any]) -> None:
        self._app, self._environ = app, environ
        self._context = copy_context()
        self._made: Any = None
        self.status, self.headers = 500, [(b"content-type", b"text/plain")]

    def begin(self) -> tuple[bytes, bool]:
        """Call the app; the first piece of its answer, and whether there is more."""
        try:
            return self._context.run(self._begin)
        except Gone:
            raise
        except Exception as error:  # its pages of errors failed too
            log_error("request", error)
            self.status, self.headers = 500, [(b"content-type", b"text/plain")]
            return b"Internal Server Error", False

    def next(self) -> tuple[bytes, bool]:
        """The next piece."""
        return self._context.run(self._piece)

    @property
    def unfinished(self) -> bool:
        """Whether the app still has something to put away."""
        return self._made is not None

    def close(self) -> None:
        """The answer is made, or nobody wants it any more."""
        made, self._made = self._made, None
        if hasattr(made, "close"):
            self._context.run(made.close)

    def _begin(self) -> tuple[bytes, bool]:
        self._made = self._app(self._environ, self._start)
        self._pieces = iter(self._made)
        return self._piece()

    def _start(self, status: str, headers: list[tuple[str, str]], *_: object) -> None:
        self.status = int(status.split()[0])
        self.headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]

    def _piece(self) -> tuple[bytes, bool]:
        """As much as there is, up to a piece; of an answer to lines that still come, what is ready."""
        made: list[bytes] = []
        size = 0
        for part in self._pieces:
            made.append(part)
            size += len(part)
            if size >= PIECE or self._environ["wsgi.input"].hungry:
                return b"".join(made), True
        made_by, self._made = self._made, None
        if hasattr(made_by, "close"):
            made_by.close()
        return b"".join(made), False


async def _feed(body: Received, receive: Receive) -> None:
    """Hand over lines as they come, no faster than they are answered."""
    pace, more = Pace(), True
    try:
        while more:
            chunk, more = await pace.next(receive)
            body.put(chunk)
            async with pace.stopped():
                await body.eaten()
    except Gone:
        body.end(gone=True)
    else:
        body.end()


def _refused(body: Received, status: int) -> int:
    body.end()
    return status


def _length(environ: dict[str, Any]) -> int:
    """How long the request says it is; one that does not say may be of any length."""
    if "HTTP_TRANSFER_ENCODING" in environ:
        return MOST_BODY
    written = environ.get("CONTENT_LENGTH", "0")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 20 else 0
