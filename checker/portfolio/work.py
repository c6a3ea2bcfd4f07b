"""The work behind the page: it goes on while the visitor watches its progress."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from checker.portfolio.faults import Message, Unreadable
from checker.portfolio.gather import gather
from checker.portfolio.kept import FAILED, Shelf
from checker.portfolio.packed import message_as_text, pack
from checker.portfolio.screen import screen
from checker.portfolio.tables import Source

PACE = 0.2
"""Seconds between two notes of the progress."""
AT_ONCE = threading.BoundedSemaphore(2)
"""So many portfolios are worked on at once; the others wait, so that memory lasts."""
PLACES = threading.BoundedSemaphore(10)
"""So many are worked on or wait, each with its files in memory; no more are taken."""


def start(shelf: Shelf, key: str, sources: Sequence[Source], edition: str) -> bool:
    """Begin to work, and come back at once; False where too many wait already."""
    if not PLACES.acquire(blocking=False):
        return False
    threading.Thread(target=_in_turn, args=(shelf, key, sources, edition), daemon=True).start()
    return True


def _in_turn(shelf: Shelf, key: str, sources: Sequence[Source], edition: str) -> None:
    """Work once it is one's turn, and leave the place to another."""
    try:
        with AT_ONCE:
            _work(shelf, key, sources, edition)
    finally:
        PLACES.release()


def _work(shelf: Shelf, key: str, sources: Sequence[Source], edition: str) -> None:
    try:
        shelf.finish(key, _screened(shelf, key, sources, edition))
    except Unreadable as refused:
        shelf.finish(key, message_as_text(refused.message), FAILED)
    except BaseException as error:  # a panic in Polars is no Exception
        logging.getLogger(__name__).error("portfolio: %s", type(error).__name__, exc_info=error)
        with suppress(SQLAlchemyError):  # then the page says, after a while, that it was interrupted
            shelf.finish(key, message_as_text(Message("unexpected", {})), FAILED)


def _screened(shelf: Shelf, key: str, sources: Sequence[Source], edition: str) -> bytes:
    noted = time.monotonic()

    def told(phase: str, done: float) -> None:
        nonlocal noted
        if time.monotonic() - noted > PACE:
            shelf.tell(key, phase, done)
            noted = time.monotonic()

    screened = screen(gather(sources, told), edition, told)
    shelf.tell(key, "write", 0.5)
    return pack(screened)
