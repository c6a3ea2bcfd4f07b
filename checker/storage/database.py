"""The way to the database: an engine for SQLite or PostgreSQL, set up to lose nothing and to wait for nobody for long."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, NullPool, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError, SQLAlchemyError

PATIENCE = 5
"""Seconds to wait for a lock, a free connection or the server's answer before a page says that it could not save."""


class DriverMissing(Exception):
    """What speaks to PostgreSQL is not installed. Says which extra brings it, as a shell takes it."""


def engine_of(url: str, patience: int = PATIENCE, pooled: bool = True) -> Engine:
    """An engine whose errors and logs hold no value of any row.

    ``postgres://`` and ``postgresql://`` mean psycopg. Raises ``ArgumentError`` for what is the address of neither SQLite in a
    file nor PostgreSQL, and ``DriverMissing``.
    """
    address = make_url(url)
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:"):
        return _sqlite(Path(str(address.database)).absolute(), patience, pooled)
    if address.get_backend_name() != "postgresql":
        raise ArgumentError("neither SQLite in a file nor PostgreSQL")
    try:
        return _server(address, patience, pooled)
    except ImportError:
        raise DriverMissing('"aide500[postgresql]"') from None


def writing(engine: Engine) -> Engine:
    """The same engine for statements that hold together: SQLite then takes its one write lock at the start, not half-way.

    Without it each statement to SQLite is a transaction of its own, committed on the disk as it ends: a third of the work.
    """
    together = engine.execution_options()
    if engine.dialect.name == "sqlite":
        event.listen(together, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return together


def overwrite_erased(engine: Engine) -> None:
    """See that what was erased is overwritten on the disk at once, and not only when SQLite's log next comes round.

    PostgreSQL does so in its own time, when it next vacuums the table.
    """
    if engine.dialect.name == "sqlite":
        with suppress(SQLAlchemyError, sqlite3.Error), closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _server(address: URL, patience: int, pooled: bool) -> Engine:
    limits = f"-c lock_timeout={patience}s -c statement_timeout={2 * patience}s"
    connect = {"connect_timeout": patience, "options": limits}
    pool: dict[str, Any] = {"pool_pre_ping": True, "pool_size": 10, "pool_timeout": patience}
    pool = pool if pooled else {"poolclass": NullPool}
    return create_engine(address, hide_parameters=True, connect_args=connect, **pool)


def _sqlite(file: Path, patience: int, pooled: bool) -> Engine:
    """SQLite in one file. Made when the app starts; a file that vanishes later is an error, not a new empty database."""
    with suppress(OSError):  # the first transaction will say what is wrong
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)

    def connect() -> sqlite3.Connection:
        """Readers beside one writer; every commit on the disk before it is acknowledged; what is erased overwritten."""
        address = f"{file.as_uri()}?mode=rw"
        connection = sqlite3.connect(address, patience, isolation_level=None, uri=True, check_same_thread=False)
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON")
        return connection

    pool: dict[str, Any] = {"poolclass": QueuePool, "pool_timeout": patience} if pooled else {"poolclass": NullPool}
    engine = create_engine("sqlite://", creator=connect, hide_parameters=True, **pool)
    event.listen(engine, "connect", lambda _, record: record.info.update(inode=_inode(file)))
    event.listen(engine, "checkout", lambda _, record, __: _still_there(record, file))
    return engine


def _still_there(record: Any, file: Path) -> None:
    """A database file removed or replaced under us: the old connection would write to where nobody reads."""
    if _inode(file) != record.info["inode"]:
        raise DisconnectionError("the database file is another one")


def _inode(file: Path) -> int | None:
    try:
        return file.stat().st_ino
    except OSError:
        return None
