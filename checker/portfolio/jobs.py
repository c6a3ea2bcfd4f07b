"""The work behind the page: it goes on while the visitor watches its progress."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from checker.dossier.message import Message
from checker.portfolio.judge.screen import screen
from checker.portfolio.judge.serialised import message_as_text, pack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import NOTHING_SAID, Progress, Work, gather, tables_of
from checker.portfolio.read.mapping import Understanding
from checker.portfolio.read.question import COLUMNS, NAMES, Asked, AskedSheet, Question, asked_sheets, content_of, pack_question
from checker.portfolio.read.tables import Source
from checker.portfolio.read.understand import understand
from checker.storage.results import ASKED, FAILED, Shelf

PACE = 0.2
"""Seconds between two notes of the progress."""
AT_ONCE = threading.BoundedSemaphore(2)
"""So many portfolios are worked on at once; the others wait, so that memory lasts."""
PLACES = threading.BoundedSemaphore(10)
"""So many are worked on or wait, each with its files in memory; no more are taken."""


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
        if COLUMNS in ask:
            tables = [table for source in sources for table in tables_of(source)]
            sheets = understand(tables, told)
            if any(sheet.in_doubt and not sheet.said for sheet in sheets):
                before = understand(tables, Understanding((*told.sheets, *offered.sheets)))
                raise asked(asked_sheets(sheets, before), [], COLUMNS)
        portfolio = gather(sources, progress, told)
        screened = screen(portfolio, edition, progress)
        if NAMES in ask and portfolio.near:
            raise asked([], portfolio.near, NAMES)
        progress("write", 0.5)
        return pack(screened)

    def asked(sheets: list[AskedSheet], near: list[tuple[str, str]], asking: str) -> Asked:
        files = [(source.name, content_of(source)) for source in sources]
        return Asked(pack_question(Question(files, edition, sheets, near, told, asking)))

    return work


def _in_turn(shelf: Shelf, key: str, work: Work, broken: Message) -> None:
    """Work once it is one's turn, and leave the place to another."""
    try:
        with AT_ONCE:
            _work(shelf, key, work, broken)
    finally:
        PLACES.release()


def _work(shelf: Shelf, key: str, work: Work, broken: Message) -> None:
    try:
        shelf.finish(key, work(_noted(shelf, key)))
    except Erased:
        return
    except Asked as asked:
        shelf.finish(key, asked.content, ASKED)
    except Unreadable as refused:
        shelf.finish(key, message_as_text(refused.message), FAILED)
    except BaseException as error:  # a panic in Polars is no Exception
        logging.getLogger(__name__).error("portfolio: %s", type(error).__name__, exc_info=error)
        with suppress(SQLAlchemyError):  # then the page says, after a while, that it was interrupted
            shelf.finish(key, message_as_text(broken), FAILED)


def _noted(shelf: Shelf, key: str) -> Progress:
    """Notes the progress where the page finds it: at each new phase, and now and then within it."""
    noted, last = time.monotonic(), ""

    def told(phase: str, done: float) -> None:
        nonlocal noted, last
        if phase != last or time.monotonic() - noted > PACE:
            if not shelf.tell(key, phase, done):
                raise Erased
            noted, last = time.monotonic(), phase

    return told
