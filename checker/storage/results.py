"""Results at rest: sealed as dossiers are (``checker.storage.sealing``), for a day at most.

Who holds the key holds the result. The key is in the visitor's cookie and goes with the browser's session. Only how far the
work has come is kept in clear.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Delete,
    Engine,
    Float,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    func,
    select,
    update,
)

from checker.storage.database import overwrite_erased, writing
from checker.storage.sealing import Unsealable, lock_of, new_key

KEPT_FOR = timedelta(days=1)
LEASE = timedelta(seconds=6)
"""Whoever works on a result says so every second (``hold``). Of whom nothing was heard for so long, nothing will be: its
process was stopped, killed or restarted.
"""

METADATA = MetaData()
PORTFOLIOS = Table(
    "portfolios",
    METADATA,
    Column("id", String(64), primary_key=True, doc="derived from the key: finds the row, does not open it"),
    Column(
        "phase", String(16), nullable=False, doc="read, judge, write or set; then done, asked, failed, or displaced by others"
    ),
    Column("done", Float, nullable=False, doc="how much of the phase is done, from 0 to 1"),
    Column(
        "sealed", LargeBinary, nullable=True, doc="the result, or what is asked with the files given, or why it failed, sealed"
    ),
    Column("begun_at", DateTime, nullable=False, index=True, doc="UTC"),
    Column("moved_at", DateTime, nullable=False, doc="when its worker was last heard of: UTC, by the database's own clock"),
    Column("made_from", String(64), nullable=True, index=True, doc="the id of the result that it is made from"),
)
DONE, ASKED, FAILED, INTERRUPTED, DISPLACED = "done", "asked", "failed", "interrupted", "displaced"

MOST_BYTES = 2000 * 2**20
MOST_ROWS = 100_000
"""Of results, of works begun, and of what tells somebody that theirs is gone: a stranger may begin one a second all day."""

SIZES = (
    select(PORTFOLIOS.c.id, func.length(PORTFOLIOS.c.sealed).label("size"))
    .where(PORTFOLIOS.c.sealed.is_not(None))
    .order_by(PORTFOLIOS.c.moved_at.desc(), PORTFOLIOS.c.id)
)


class Progress(NamedTuple):
    """How far the work has come."""

    phase: str
    done: float
    moved_at: datetime
    """When it was last written: of two results under one key, the later one has the later moment."""


class Shelf:
    """Where results are kept."""

    def __init__(self, engine: Engine, most: int = MOST_BYTES) -> None:
        """``most`` bytes of results are kept; of more, the oldest go."""
        self._engine = engine
        self._most = most
        self._writing = writing(engine)
        self._moment = _moment(engine)

    def begin(self, phase: str = "read", made_from: str = "") -> str:
        """A place for a result to come; gives its key.

        What is made from another result (its key) is erased with it, or when that one is due; where that one is gone, there is
        no place for it, and no key: what was deleted does not come back in another shape.
        """
        key = new_key()
        row = {"id": lock_of(key).row, "phase": phase, "done": 0.0, "begun_at": _now(), "moved_at": self._moment}
        with self._writing.begin() as connection:
            connection.execute(OVERFLOW)
            if made_from:  # held until this row is there, lest it be deleted in between
                begun = connection.scalar(select(PORTFOLIOS.c.begun_at).where(*_mine(made_from)).with_for_update())
                if begun is None:
                    return ""
                row |= {"begun_at": begun, "made_from": lock_of(made_from).row}
            connection.execute(PORTFOLIOS.insert().values(row))
        return key

    def begin_again(self, key: str) -> bool:
        """What was asked is answered: the work goes on in the same place. False where nothing is asked there."""
        again = update(PORTFOLIOS).where(*_mine(key), PORTFOLIOS.c.phase == ASKED)
        with self._writing.begin() as connection:
            return connection.execute(again.values(phase="read", done=0.0, sealed=None, moved_at=self._moment)).rowcount == 1

    def tell(self, key: str, phase: str, done: float) -> bool:
        """The work has come so far. False where its place is gone."""
        return self._change(key, phase=phase, done=done)

    def hold(self, key: str) -> bool:
        """The work goes on, whether or not it has come further. False where its place is gone."""
        return self._change(key)

    def finish(self, key: str, content: bytes, phase: str = DONE) -> None:
        """The work is done, or has failed: this is its result, or why."""
        self._keep(key, content, phase)

    def replace(self, key: str, content: bytes, seen: datetime) -> bool:
        """A result in the place of the one last written at that moment; False where another was written since."""
        return self._keep(key, content, DONE, PORTFOLIOS.c.phase == DONE, PORTFOLIOS.c.moved_at == seen)

    def _keep(self, key: str, content: bytes, phase: str, *where: ColumnElement[bool]) -> bool:
        sealed = lock_of(key).seal(content)
        with self._writing.begin() as connection:
            connection.detach()  # closed at its end: SQLite's statement would hold these 50 MB until the next of its kind
            kept = self._changed(connection, key, *where, phase=phase, done=1.0, sealed=sealed)
            displaced = list(_beyond(connection, self._most))
            if displaced:
                gone = {"phase": DISPLACED, "sealed": None}
                connection.execute(update(PORTFOLIOS).where(PORTFOLIOS.c.id.in_(displaced)).values(gone))
        if displaced:
            overwrite_erased(self._engine)
        return kept

    def progress(self, key: str) -> Progress | None:
        """How far the work has come; None where there is none, or it is older than a day."""
        columns = PORTFOLIOS.c.phase, PORTFOLIOS.c.done, PORTFOLIOS.c.moved_at, self._moment.label("moment")
        with self._engine.connect() as connection:
            row = connection.execute(select(*columns).where(*_mine(key))).one_or_none()
        if row is None:
            return None
        lost = row.phase not in (DONE, ASKED, FAILED, DISPLACED) and row.moved_at < row.moment - LEASE
        return Progress(INTERRUPTED if lost else row.phase, row.done, row.moved_at)

    def content(self, key: str) -> bytes | None:
        """The result, or why there is none; None where it is gone or cannot be opened."""
        with self._engine.connect() as connection:
            sealed = connection.scalar(select(PORTFOLIOS.c.sealed).where(*_mine(key)))
        try:
            return lock_of(key).open(sealed) if sealed else None
        except Unsealable:
            return None

    def forget(self, key: str) -> None:
        """Erase the result, and all that was made from it, whoever holds the key to that."""
        row = lock_of(key).row
        with self._writing.begin() as connection:
            for column in (PORTFOLIOS.c.id, PORTFOLIOS.c.made_from):  # in this order: then nothing more is made from it
                connection.execute(delete(PORTFOLIOS).where(column == row))
        overwrite_erased(self._engine)

    def _change(self, key: str, **values: object) -> bool:
        with self._writing.begin() as connection:
            return self._changed(connection, key, **values)

    def _changed(self, connection: Connection, key: str, *where: ColumnElement[bool], **values: object) -> bool:
        mine = update(PORTFOLIOS).where(*_mine(key), *where)
        changed = connection.execute(mine.values(moved_at=self._moment, **values))
        return changed.rowcount == 1


def erasure() -> Delete:
    """The erasure of every result older than a day: ``Store`` makes it, once the clock has said twice that they are."""
    return delete(PORTFOLIOS).where(PORTFOLIOS.c.begun_at < _now() - KEPT_FOR)


def overflow(most: int) -> Delete:
    """The erasure of the oldest of more than so many."""
    newest_first = select(PORTFOLIOS.c.id).order_by(PORTFOLIOS.c.begun_at.desc(), PORTFOLIOS.c.id)
    return delete(PORTFOLIOS).where(PORTFOLIOS.c.id.in_(newest_first.offset(most)))


OVERFLOW = overflow(MOST_ROWS)


def _beyond(connection: Connection, most: int) -> Iterator[str]:
    """The results that go beyond so many bytes, the newest counted first; the newest itself is never one of them."""
    total = 0
    for row in connection.execute(SIZES):
        total += row.size
        if total > most and total > row.size:
            yield row.id


def _mine(key: str) -> tuple[ColumnElement[bool], ...]:
    return PORTFOLIOS.c.id == lock_of(key).row, PORTFOLIOS.c.begun_at >= _now() - KEPT_FOR


def _moment(engine: Engine) -> ColumnElement[datetime]:
    """The present moment (UTC) by the database's clock: of several servers that share it, each may have another."""
    if engine.dialect.name == "postgresql":
        return func.timezone("UTC", func.clock_timestamp(), type_=DateTime)
    return func.strftime("%Y-%m-%d %H:%M:%f000", "now", type_=DateTime)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
