"""Results at rest: sealed as dossiers are (``checker.storage.sealing``), for a day at most.

Who holds the key holds the result. The key is in the visitor's cookie and goes with the browser's session. Only how far the
work has come is kept in clear.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    DateTime,
    Delete,
    Engine,
    Float,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    select,
    update,
)

from checker.storage.database import overwrite_erased, writing
from checker.storage.sealing import Unsealable, lock_of, new_key

KEPT_FOR = timedelta(days=1)
GIVEN_UP = timedelta(minutes=10)
"""A work that has not moved for so long was interrupted."""

METADATA = MetaData()
PORTFOLIOS = Table(
    "portfolios",
    METADATA,
    Column("id", String(64), primary_key=True, doc="derived from the key: finds the row, does not open it"),
    Column("phase", String(16), nullable=False, doc="read, judge, write or set; then done, asked or failed"),
    Column("done", Float, nullable=False, doc="how much of the phase is done, from 0 to 1"),
    Column(
        "sealed", LargeBinary, nullable=True, doc="the result, or what is asked with the files given, or why it failed, sealed"
    ),
    Column("begun_at", DateTime, nullable=False, index=True, doc="UTC"),
    Column("moved_at", DateTime, nullable=False, doc="UTC"),
)
DONE, ASKED, FAILED, INTERRUPTED = "done", "asked", "failed", "interrupted"


class Progress(NamedTuple):
    """How far the work has come."""

    phase: str
    done: float


class Shelf:
    """Where results are kept."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = writing(engine)

    def begin(self, phase: str = "read", made_from: str = "") -> str:
        """A place for a result to come; gives its key. What is older than a day is erased on the way.

        What is made from another result (its key) is erased when that one is due.
        """
        key = new_key()
        now = _now()
        row = {"id": lock_of(key).row, "phase": phase, "done": 0.0, "begun_at": now, "moved_at": now}
        with self._writing.begin() as connection:
            connection.execute(erasure())
            begun = connection.scalar(select(PORTFOLIOS.c.begun_at).where(*_mine(made_from)))
            connection.execute(PORTFOLIOS.insert().values(row | {"begun_at": begun or now}))
        return key

    def tell(self, key: str, phase: str, done: float) -> bool:
        """The work has come so far. False where its place is gone."""
        return self._change(key, phase=phase, done=done)

    def finish(self, key: str, content: bytes, phase: str = DONE) -> None:
        """The work is done, or has failed: this is its result, or why."""
        self._change(key, phase=phase, done=1.0, sealed=lock_of(key).seal(content))

    def progress(self, key: str) -> Progress | None:
        """How far the work has come; None where there is none, or it is older than a day."""
        columns = PORTFOLIOS.c.phase, PORTFOLIOS.c.done, PORTFOLIOS.c.moved_at
        with self._engine.connect() as connection:
            row = connection.execute(select(*columns).where(*_mine(key))).one_or_none()
        if row is None:
            return None
        stuck = row.phase not in (DONE, ASKED, FAILED) and row.moved_at < _now() - GIVEN_UP
        return Progress(INTERRUPTED if stuck else row.phase, row.done)

    def content(self, key: str) -> bytes | None:
        """The result, or why there is none; None where it is gone or cannot be opened."""
        with self._engine.connect() as connection:
            sealed = connection.scalar(select(PORTFOLIOS.c.sealed).where(*_mine(key)))
        try:
            return lock_of(key).open(sealed) if sealed else None
        except Unsealable:
            return None

    def forget(self, key: str) -> None:
        """Erase the result."""
        with self._writing.begin() as connection:
            connection.execute(delete(PORTFOLIOS).where(PORTFOLIOS.c.id == lock_of(key).row))
        overwrite_erased(self._engine)

    def _change(self, key: str, **values: object) -> bool:
        with self._writing.begin() as connection:
            changed = connection.execute(update(PORTFOLIOS).where(*_mine(key)).values(moved_at=_now(), **values))
        return changed.rowcount == 1


def erasure() -> Delete:
    """The erasure of every result older than a day. ``Store`` makes it too, whether or not anybody brings a new portfolio."""
    return delete(PORTFOLIOS).where(PORTFOLIOS.c.begun_at < _now() - KEPT_FOR)


def _mine(key: str) -> tuple[ColumnElement[bool], ...]:
    return PORTFOLIOS.c.id == lock_of(key).row, PORTFOLIOS.c.begun_at >= _now() - KEPT_FOR


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
