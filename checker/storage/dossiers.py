"""Dossiers at rest: one table, sealed row by row (``checker.storage.sealing``), on SQLite or PostgreSQL.

Two pages may change one dossier at once: each save says which version it read, and a save that comes late is refused, so that
its change can be made again on what the other one wrote.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.exc import SQLAlchemyError

from checker.dossier.model import Dossier, Refused, dossier_as_data, load_json, read_dossier
from checker.storage.database import PATIENCE, engine_of, overwrite_erased, writing
from checker.storage.migrations import migrate
from checker.storage.moments import clock_agrees, try_to_write
from checker.storage.results import erasure
from checker.storage.sealing import Lock, Unsealable, lock_of, new_key

METADATA = MetaData()
DOSSIERS = Table(
    "dossiers",
    METADATA,
    Column("id", String(64), primary_key=True, doc="derived from the key: finds the row, does not open it"),
    Column("sealed", LargeBinary, nullable=False, doc="the dossier's JSON under AES-256-GCM, after its nonce"),
    Column("changed_at", DateTime, nullable=False, index=True, doc="UTC"),
    Column("version", Integer, nullable=False, server_default="1", doc="counts the changes"),
)
FOUND = select(DOSSIERS.c.sealed, DOSSIERS.c.version, DOSSIERS.c.changed_at).where(
    DOSSIERS.c.id == bindparam("row"), DOSSIERS.c.changed_at > bindparam("oldest")
)
KEEP = DOSSIERS.insert()
CHANGE = (
    update(DOSSIERS)
    .where(DOSSIERS.c.id == bindparam("row"), DOSSIERS.c.version == bindparam("read"))
    .values(sealed=bindparam("content"), changed_at=bindparam("at"), version=bindparam("written"))
)
"""Statements are made once: to make one takes as long as to carry it out."""

BETWEEN_LOOKS = timedelta(minutes=10)
"""At most so often each process looks for what is too old."""

SHORT_PATIENCE = 2
"""Seconds to wait before saying that the database does not answer, where somebody only wants to know."""


class Unavailable(Exception):
    """The database does not answer: locked, full, missing or unreachable. Nothing was kept."""


class Broken(Exception):
    """The row of this key is there, and cannot be read."""


class Kept(NamedTuple):
    """A dossier as it was last kept, and when (UTC)."""

    dossier: Dossier
    version: int
    changed_at: datetime


class Store:
    """Where dossiers are kept, for ``kept_for`` after their last change. Any method may raise ``Unavailable``."""

    def __init__(self, url: str, kept_for: timedelta = timedelta(days=30), patience: int = PATIENCE) -> None:
        self.engine = engine_of(url, patience)
        self._trial = engine_of(url, min(patience, SHORT_PATIENCE), pooled=False)
        self.kept_for = kept_for
        self._ready = False
        self._looked_at = datetime.min

    def create(self, dossier: Dossier) -> str:
        """Keep a new dossier; gives its key, which cannot be guessed and is not kept."""
        key = new_key()
        lock = lock_of(key)
        with self._writing() as connection:
            connection.execute(KEEP, {"id": lock.row, "sealed": _seal(lock, dossier), "changed_at": now(), "version": 1})
        return key

    def load(self, key: str) -> Kept | None:
        """The dossier of that key; None where there is none. Raises ``Broken`` where its row cannot be read."""
        lock = lock_of(key)
        with self._reading() as connection:
            row = connection.execute(FOUND, {"row": lock.row, "oldest": self._oldest}).one_or_none()
        return None if row is None else Kept(_open(lock, row.sealed), row.version, row.changed_at)

    def save(self, key: str, dossier: Dossier, version: int) -> bool:
        """Keep the dossier as it is now; False where it is gone or no longer at the version that was read."""
        lock = lock_of(key)
        values = {"row": lock.row, "read": version, "written": version + 1, "at": now(), "content": _seal(lock, dossier)}
        with self._writing() as connection:
            kept = connection.execute(CHANGE, values)
        return kept.rowcount == 1

    def forget(self, key: str) -> None:
        """Erase the dossier of that key."""
        with self._writing() as connection:
            connection.execute(delete(DOSSIERS).where(DOSSIERS.c.id == lock_of(key).row))
        overwrite_erased(self.engine)

    def check(self) -> None:
        """Return where the store can serve: it can be read and written now. What is too old goes on the way."""
        if not self._ready:
            self.prepare(self._trial)
        self._erase_old(self._trial)
        with self._transaction(writing(self._trial)) as connection:
            connection.execute(select(DOSSIERS.c.version).limit(1))
            try_to_write(connection, now())

    def prepare(self, engine: Engine | None = None) -> None:
        """Bring the database to this release's shape. May raise ``TooNew``."""
        with self._transaction(writing(engine or self.engine)) as connection:
            migrate(connection)
        self._ready = True

    @property
    def _oldest(self) -> datetime:
        return now() - self.kept_for

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if not self._ready:
            self.prepare()
        with self._transaction(self.engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self._ready:
            self.prepare()
        self._erase_old(self.engine)
        with self._transaction(self.engine) as connection:
            yield connection

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.connect() as connection:
                yield connection
                connection.commit()
        except SQLAlchemyError as failed:
            self._ready = False  # the next one looks at the database afresh: it may be another one by then
            raise Unavailable(type(failed).__name__) from failed

    def _erase_old(self, engine: Engine) -> None:
        """Erase what is too old, portfolios too, once the clock has said so twice; until then, it is only given no more."""
        if abs(now() - self._looked_at) < BETWEEN_LOOKS:
            return
        self._looked_at = now()
        with self._transaction(writing(engine)) as connection:
            if not clock_agrees(connection, now()):
                return
            old = connection.execute(delete(DOSSIERS).where(DOSSIERS.c.changed_at <= self._oldest)).rowcount
            old += connection.execute(erasure()).rowcount
        if old:
            overwrite_erased(engine)


def now() -> datetime:
    """The present moment in UTC, as the table keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def _seal(lock: Lock, dossier: Dossier) -> bytes:
    return lock.seal(json.dumps(dossier_as_data(dossier)).encode())


def _open(lock: Lock, sealed: bytes) -> Dossier:
    try:
        return read_dossier(load_json(lock.open(sealed)), judged=False)
    except (Unsealable, Refused) as damaged:
        raise Broken from damaged
