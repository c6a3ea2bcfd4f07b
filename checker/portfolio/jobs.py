"""The work behind the page: it goes on while the visitor watches its progress."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from io import BytesIO

from sqlalchemy.exc import SQLAlchemyError

from checker.dossier.message import Message
from checker.portfolio.apart.asking import ON_SERVER, TO_DOWNLOAD, apart, packed_apart, purchases_apart
from checker.portfolio.judge.serialised import message_as_text
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import Progress, Work, untold
from checker.portfolio.read.mapping import NOTHING_SAID, Understanding
from checker.portfolio.read.question import Asked, Question, content_of, pack_question
from checker.portfolio.read.tables import Source
from checker.portfolio.write.purchases_listed import listed
from checker.storage.results import ASKED, DONE, FAILED, Shelf

PACE = 0.2
"""Seconds between two notes of the progress."""
BEAT = 1.0
"""Seconds between two signs of life, while a work waits for its turn or goes on (``checker.storage.results.LEASE``)."""
TRIES = 6
"""So often a result is handed to a database that does not answer in its own patience."""
AT_ONCE = threading.BoundedSemaphore(2)
"""So many portfolios are worked on at once; the others wait, so that memory lasts."""
PLACES = threading.BoundedSemaphore(10)
"""So many are worked on or wait, each with its files in memory; no more are taken."""

DOWNLOADS = threading.BoundedSemaphore(6)
"""So many files are written, or held in memory while they are sent."""
PATIENCE = 10.0
"""Seconds that a download waits for its turn."""


class Erased(Exception):
    """Nobody waits for the work any more: its place was erased."""


def start(shelf: Shelf, key: str, work: Work, broken: str = "unexpected") -> bool:
    """Begin to work, and come back at once; False where too many wait already.

    ``broken`` is the code of what to say of a failure of ours.
    """
    if not PLACES.acquire(blocking=False):
        return False
    threading.Thread(target=_in_turn, args=(shelf, key, work, Message(broken, {})), daemon=True).start()
    return True


def screening(
    sources: Sequence[Source],
    edition: str,
    told: Understanding = NOTHING_SAID,
    offered: Understanding = NOTHING_SAID,
    ask: frozenset[str] = frozenset(),
) -> Work:
    """Read a portfolio and judge it. What is in doubt of its columns, or of names, is asked first, where that may be asked.

    ``offered`` is what the person said of such files before: what the columns are proposed to mean.
    """

    def work(progress: Progress) -> bytes:
        found = packed_apart(sources, edition, ON_SERVER, progress, told, offered, ask)
        if not isinstance(found, Question):
            return found
        files = [(source.name, content_of(source)) for source in sources]
        raise Asked(pack_question(replace(found, sources=files)))

    return work


def listing_purchases(sources: Sequence[Source]) -> Work:
    """Read the purchases of FECs, to choose from."""

    def work(progress: Progress) -> bytes:
        return listed([source.name for source in sources], purchases_apart(sources, ON_SERVER, progress)).packed()

    return work


def download(form: str, result: bytes, lang: str, sent: Callable[[Callable[[], None]], object]) -> Iterator[bytes]:
    """A result as a file (``csv``, ``workbook``), in pieces. It is written apart, in its turn, as files are read.

    ``sent`` is given what to call once nobody wants it any more, sent or not; with the last piece its place is left anyway.
    Raises ``Unreadable`` where too many wait, or it is too large.
    """
    if not DOWNLOADS.acquire(blocking=False):
        raise Unreadable("too-many-portfolios")
    try:
        if not AT_ONCE.acquire(timeout=PATIENCE):
            raise Unreadable("too-many-portfolios")
        try:
            kept = Source("result", len(result), lambda: BytesIO(result))
            pieces = deque(apart("write", {"form": form, "lang": lang}, [kept], TO_DOWNLOAD, untold))
        finally:
            AT_ONCE.release()
    except BaseException:
        DOWNLOADS.release()
        raise
    place = ExitStack()  # closed twice, it is left once
    place.callback(DOWNLOADS.release)
    sent(place.close)
    return _given_up(pieces, place)


def _given_up(pieces: deque[bytes], place: ExitStack) -> Iterator[bytes]:
    """Each piece leaves the memory as it goes, and the place is left with the last."""
    with place:
        while pieces:
            yield pieces.popleft()


def _in_turn(shelf: Shelf, key: str, work: Work, broken: Message) -> None:
    """Work once it is one's turn, and leave the place to another."""
    try:
        with _held(shelf, key), AT_ONCE:
            _work(shelf, key, work, broken)
    finally:
        PLACES.release()


@contextmanager
def _held(shelf: Shelf, key: str) -> Iterator[None]:
    """Signs of life, so that a page knows at once when nobody works any more."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(BEAT):
            with suppress(SQLAlchemyError):  # a database that does not answer now may in a second
                shelf.hold(key)

    threading.Thread(target=beat, daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _work(shelf: Shelf, key: str, work: Work, broken: Message) -> None:
    try:
        content, phase = work(_noted(shelf, key)), DONE
    except Erased:
        return
    except Asked as asked:
        content, phase = asked.content, ASKED
    except Unreadable as refused:
        content, phase = message_as_text(refused.message), FAILED
    except BaseException as error:  # a panic in Polars is no Exception
        logging.getLogger(__name__).error("portfolio: %s", type(error).__name__, exc_info=error)
        content, phase = message_as_text(broken), FAILED
    for _ in range(TRIES):  # where none succeeds, the page says, after a while, that the work was interrupted
        with suppress(SQLAlchemyError):
            shelf.finish(key, content, phase)
            break


def _noted(shelf: Shelf, key: str) -> Progress:
    """Notes the progress where the page finds it: at each new phase, and now and then within it."""
    noted, last = time.monotonic(), ""

    def told(phase: str, done: float) -> None:
        nonlocal noted, last
        if phase != last or time.monotonic() - noted > PACE:
            with suppress(SQLAlchemyError):  # a database that does not answer now may in a second
                if not shelf.tell(key, phase, done):
                    raise Erased
            noted, last = time.monotonic(), phase

    return told
