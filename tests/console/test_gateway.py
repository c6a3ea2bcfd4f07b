"""Who sends or reads slowly holds no thread, and not for long; what is half sent never looks whole."""

import asyncio
import io
import logging
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from flask import Flask

from checker.console import gateway, requests
from checker.console.gateway import STREAMS, THREADS, Gateway
from checker.console.requests import Pace, Received, environ_of
from checker.web.logs import JsonLines

FORM = [(b"content-type", b"application/x-www-form-urlencoded")]
LINES = [(b"content-type", b"application/jsonl"), (b"transfer-encoding", b"chunked")]
Message = dict[str, Any]


def scope(path: str = "/", method: str = "GET", headers: list[tuple[bytes, bytes]] = []) -> Message:  # noqa: B006
    return {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "raw_path": path.encode(),
        "query_string": b"",
        "client": ("127.0.0.1", "1"),
        "server": ("127.0.0.1", "8000"),
        "headers": [(b"host", b"localhost"), *headers],
    }


class Client:
    """One request: what it sends, message by message, and what it gets."""

    def __init__(self, *chunks: bytes, stalls: bool = False, reads: bool = True) -> None:
        self.chunks, self.stalls, self.reads = list(chunks), stalls, reads
        self.got: list[Message] = []

    async def receive(self) -> Message:
        if self.chunks:
            return {"type": "http.request", "body": self.chunks.pop(0), "more_body": bool(self.chunks) or self.stalls}
        await asyncio.Event().wait()
        raise AssertionError

    async def send(self, message: Message) -> None:
        if not self.reads and message.get("more_body"):
            await asyncio.Event().wait()
        self.got.append(message)

    @property
    def status(self) -> int:
        return int(self.got[0]["status"])

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.got)

    @property
    def whole(self) -> bool:
        return bool(self.got) and self.got[-1].get("more_body") is False


def run(made: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(made, 30))


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The clients whose connections were cut."""
    noted: list[object] = []
    monkeypatch.setattr(gateway, "cut", noted.append)
    return noted


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    logging.getLogger("aide500").addHandler(handler)
    yield written
    logging.getLogger("aide500").removeHandler(handler)


def post(length: int, path: str = "/complet") -> Message:
    return scope(path, "POST", [*FORM, (b"content-length", str(length).encode())])


# -- slow senders ------------------------------------------------------------------------------------------------------


def test_any_number_of_slow_senders_hold_no_thread(app: Flask) -> None:
    async def all_at_once() -> None:
        door = Gateway(app)
        slow = [asyncio.create_task(door(post(1000), *ends(Client(b"a", stalls=True)))) for _ in range(20 * THREADS)]
        await asyncio.sleep(0)
        client = Client()
        await door(scope("/api"), client.receive, client.send)
        assert client.status == 200
        assert not [task for task in slow if task.done()]
        for task in slow:
            task.cancel()
        await asyncio.gather(*slow, return_exceptions=True)
        assert door._held == 0

    run(all_at_once())


def ends(client: Client) -> tuple[Any, Any]:
    return client.receive, client.send


def test_a_sender_that_pauses_too_long_is_told_in_words(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "PAUSE", 0.01)
    client = Client(b"turnover=1", stalls=True)
    run(Gateway(app)(post(1000), *ends(client)))
    assert client.status == 408
    assert "trop lent" in client.body.decode()


class Clock:
    """A clock that the test moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("bytes_a_second", "first", "given_up"),
    [(requests.SLOWEST, 0, False), (requests.SLOWEST - 1024, 0, True), (requests.SLOWEST - 1024, 10**9, True)],
)
def test_a_sender_that_never_pauses_but_takes_for_ever_is_given_up(
    monkeypatch: pytest.MonkeyPatch, bytes_a_second: int, first: int, given_up: bool
) -> None:
    clock = Clock()
    monkeypatch.setattr(requests, "time", clock)

    async def drip() -> None:
        pace, client = Pace(), Client(b"x" * first, *[b"x" * bytes_a_second] * 300)
        while client.chunks:
            await pace.next(client.receive)
            clock.now += 1

    if given_up:
        with pytest.raises(requests.Gone):
            run(drip())
    else:
        run(drip())


def test_a_sender_that_leaves_is_let_go(app: Flask) -> None:
    async def leave() -> Message:
        return {"type": "http.disconnect"}

    client = Client()
    run(Gateway(app)(post(1000), leave, client.send))
    assert client.status == 408


@pytest.mark.parametrize(("length", "status"), [(gateway.SMALL, 400), (gateway.SMALL + 1, 503)])
def test_more_than_can_be_held_is_asked_to_come_back_but_for_an_answer(
    app: Flask, monkeypatch: pytest.MonkeyPatch, length: int, status: int
) -> None:
    monkeypatch.setattr(gateway, "MOST_HELD", 10)
    client, door = Client(b"x" * length), Gateway(app)
    run(door(post(length, "/portefeuille"), *ends(client)))
    assert client.status == status
    assert ("occupé" in client.body.decode()) == (status == 503)
    assert door._held == 0


def test_who_only_says_that_much_will_come_takes_no_room(app: Flask) -> None:
    async def all_at_once() -> None:
        door = Gateway(app)
        says = [(post(gateway.MOST_BODY - 1)), scope("/complet", "POST", [*FORM, (b"transfer-encoding", b"chunked")])]
        slow = [asyncio.create_task(door(each, *ends(Client(b"a", stalls=True)))) for each in says * 20]
        client = Client(b"x" * 10**6)
        await door(post(10**6, "/portefeuille"), *ends(client))
        assert client.status == 400
        for task in slow:
            task.cancel()
        await asyncio.gather(*slow, return_exceptions=True)

    run(all_at_once())


@pytest.mark.parametrize("declared", [True, False])
def test_too_much_is_refused_by_the_page_that_says_how_much_it_takes(app: Flask, declared: bool) -> None:
    length = [(b"content-length", b"99999999999")] if declared else [(b"transfer-encoding", b"chunked")]
    client = Client(*[b"x" * 2**20] * 70)
    run(Gateway(app)(scope("/complet", "POST", [*FORM, *length]), *ends(client)))
    assert client.status == 413
    assert len(client.chunks) == (70 if declared else 6)


# -- slow readers ------------------------------------------------------------------------------------------------------


def big(environ: Message, start: Callable[..., None]) -> Iterator[bytes]:
    start("200 OK", [])
    yield from [b"x" * 2**16] * 1000


def test_who_does_not_read_is_cut_off_and_holds_no_thread(monkeypatch: pytest.MonkeyPatch, cuts: list[object]) -> None:
    monkeypatch.setattr(gateway, "READ_WITHIN", 0.2)

    async def all_at_once() -> None:
        door = Gateway(big)
        slow = [asyncio.create_task(door(scope(), *ends(Client(reads=False)))) for _ in range(5 * THREADS)]
        client = Client()
        await door(scope(), *ends(client))
        assert len(client.body) == 1000 * 2**16
        assert client.whole
        await asyncio.gather(*slow)

    run(all_at_once())
    assert cuts == [("127.0.0.1", 1)] * 5 * THREADS


def test_half_an_answer_is_cut_and_logged_without_its_words(cuts: list[object], log: io.StringIO) -> None:
    def half(environ: Message, start: Callable[..., None]) -> Iterator[bytes]:
        yield from big(environ, start)
        raise ValueError("Zanzibar")

    client = Client()
    run(Gateway(half)(scope(), *ends(client)))
    assert cuts
    assert not client.whole
    assert "ValueError" in log.getvalue()
    assert "Zanzibar" not in log.getvalue()


def test_an_app_that_fails_is_a_bare_500_and_no_traceback(log: io.StringIO) -> None:
    def fails(environ: Message, start: object) -> Iterator[bytes]:
        raise ValueError("Zanzibar")

    client = Client()
    run(Gateway(fails)(scope("/reprise/Zanzibar"), *ends(client)))
    assert (client.status, client.body) == (500, b"Internal Server Error")
    assert "ValueError" in log.getvalue()
    assert "Zanzibar" not in log.getvalue()


def test_who_waits_for_an_answer_is_known_in_other_threads() -> None:
    waits, free = threading.Event(), threading.Event()

    def app(environ: Message, start: Callable[..., None]) -> list[bytes]:
        waits.set()
        free.wait(20)
        start("200 OK", [])
        return [b"ok"]

    async def one() -> None:
        door = Gateway(app)
        assert door.served() == set()
        waiting = [asyncio.create_task(door(scope(), *ends(Client())))]
        slow = asyncio.create_task(door(post(9) | {"client": ("127.0.0.1", "2")}, *ends(Client(b"a", stalls=True))))
        await asyncio.to_thread(waits.wait, 20)
        assert await asyncio.to_thread(door.served) == {("127.0.0.1", 1)}
        free.set()
        await asyncio.gather(*waiting)
        assert await asyncio.to_thread(door.served) == set()
        slow.cancel()
        await asyncio.gather(slow, return_exceptions=True)

    run(one())


# -- busy threads ------------------------------------------------------------------------------------------------------


def test_health_answers_while_every_thread_is_busy() -> None:
    free, busy = threading.Event(), threading.Semaphore(0)

    def app(environ: Message, start: Callable[..., None]) -> list[bytes]:
        if environ["PATH_INFO"] != "/healthz":
            busy.release()
            free.wait(20)
        start("200 OK", [])
        return [b"ok"]

    async def all_at_once() -> None:
        door = Gateway(app)
        waiting = [asyncio.create_task(door(scope(), *ends(Client()))) for _ in range(3 * THREADS)]
        while busy._value < THREADS:
            await asyncio.sleep(0.01)
        client = Client()
        await door(scope("/healthz"), *ends(client))
        assert client.body == b"ok"
        assert not [task for task in waiting if task.done()]
        free.set()
        await asyncio.gather(*waiting)

    run(all_at_once())


# -- lines -------------------------------------------------------------------------------------------------------------


def test_lines_are_answered_while_they_come(app: Flask) -> None:
    first, second = Client(b'{"facts": {}}\n', stalls=True), Client(*[b'{"facts": {}}\n'] * 50)

    async def both() -> None:
        door = Gateway(app)
        waiting = asyncio.create_task(door(scope("/api/v1/assess", "POST", LINES), *ends(first)))
        await door(scope("/api/v1/assess", "POST", LINES), *ends(second))
        while first.body.count(b"\n") < 1:
            await asyncio.sleep(0.01)
        assert not first.whole
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)

    run(both())
    assert second.body.count(b"\n") == 50
    assert second.whole


@pytest.mark.parametrize("sent", [b'{"facts": {}}\n{"fac', b"{", b"x" * (requests.AHEAD + 2**16)])
def test_any_number_of_slow_senders_of_lines_hold_no_thread(app: Flask, sent: bytes) -> None:
    """Also such as send less than a line, or more than one may be long."""

    async def all_at_once() -> None:
        door = Gateway(app)
        clients = [Client(sent, stalls=True) for _ in range(3 * STREAMS)]
        slow = [asyncio.create_task(door(scope("/api/v1/assess", "POST", LINES), *ends(each))) for each in clients]
        while not all(each.got for each in clients):
            await asyncio.sleep(0.01)
        client = Client(b'{"facts": {}}\n')
        await door(scope("/api/v1/assess", "POST", LINES), *ends(client))
        assert client.whole
        assert not [task for task in slow if task.done()]
        for task in slow:
            task.cancel()
        await asyncio.gather(*slow, return_exceptions=True)

    run(all_at_once())


def test_lines_that_stop_coming_are_cut_off(app: Flask, monkeypatch: pytest.MonkeyPatch, cuts: list[object]) -> None:
    monkeypatch.setattr(requests, "PAUSE", 0.3)
    client = Client(b'{"facts": {}}\n{"fac', stalls=True)
    run(Gateway(app)(scope("/api/v1/assess", "POST", LINES), *ends(client)))
    assert cuts
    assert not client.whole
    assert client.body.count(b"\n") <= 1


def test_lines_are_received_no_faster_than_they_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    most: list[int] = []

    def app(environ: Message, start: Callable[..., None]) -> Iterator[bytes]:
        start("200 OK", [])
        while environ["wsgi.input"].read(1000):
            most.append(environ["wsgi.input"]._left)
            time.sleep(0)
            yield b"x"

    client = Client(*[b"x" * 2**16] * 100)
    run(Gateway(app)(scope("/", "POST", LINES), *ends(client)))
    assert max(most) <= requests.AHEAD + 2**16
    assert client.whole


# -- the environment ---------------------------------------------------------------------------------------------------


def test_a_header_with_an_underscore_passes_for_none_of_the_proxys() -> None:
    forged = [
        (b"x_forwarded_for", b"127.0.0.1"),
        (b"x-forwarded-for", b"203.0.113.7"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    ]
    environ = environ_of(scope("/caf%C3%A9%FF", headers=forged))
    assert environ["HTTP_X_FORWARDED_FOR"] == "203.0.113.7"
    assert environ["HTTP_COOKIE"] == "a=1; b=2"
    assert environ["PATH_INFO"].encode("latin-1") == b"/caf\xc3\xa9\xff"


def test_a_body_is_read_in_any_pieces() -> None:
    async def read() -> None:
        for sizes in ((1, 2, 3, 100), (100,), (-1,), (4, 4)):
            body = Received(asyncio.get_running_loop())
            for chunk in (b"abc\nd", b"", b"ef\n"):
                body.put(chunk)
            body.end()
            assert b"".join([body.read(size) for size in sizes] + [body.read()]) == b"abc\ndef\n"
        body = Received(asyncio.get_running_loop())
        body.put(b"abc\nde")
        body.end()
        assert list(body) == [b"abc\n", b"de"]

    run(read())
