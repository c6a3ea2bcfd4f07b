"""The database's shape, and the way to it from every earlier one.

Each step is written once and never edited again: a released database has taken it already. To change the shape, add a step
at the end, and the same to the table's declaration (``checker.storage.dossiers``); a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

Step = Callable[[Connection], None]


class TooNew(Exception):
    """A later release of aide500 has changed this database in ways that this release does not know."""


def dossiers(connection: Connection) -> None:
    """Version 1: sealed dossiers, found by the hash of their key."""
    connection.execute(
        text(
            "CREATE TABLE IF NOT EXISTS dossiers (id VARCHAR(64) NOT NULL PRIMARY KEY, "
            f"sealed {_bytes(connection)} NOT NULL, changed_at TIMESTAMP NOT NULL)"
        )
    )
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_dossiers_changed_at ON dossiers (changed_at)"))


def dossier_version(connection: Connection) -> None:
    """Version 2: how often a dossier was changed, so that two tabs do not overwrite each other."""
    connection.execute(text("ALTER TABLE dossiers ADD COLUMN version INTEGER DEFAULT 1 NOT NULL"))


def portfolios(connection: Connection) -> None:
    """Version 3: the results of portfolios, sealed, and how far the work on each has come."""
    connection.execute(
        text(
            "CREATE TABLE IF NOT EXISTS portfolios (id VARCHAR(64) NOT NULL PRIMARY KEY, phase VARCHAR(16) NOT NULL, "
            f"done FLOAT NOT NULL, sealed {_bytes(connection)}, begun_at TIMESTAMP NOT NULL, moved_at TIMESTAMP NOT NULL)"
        )
    )
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_portfolios_begun_at ON portfolios (begun_at)"))


def moments(connection: Connection) -> None:
    """Version 4: the moments that processes share, so that nothing is erased on the word of one reading of the clock."""
    connection.execute(
        text("CREATE TABLE IF NOT EXISTS moments (name VARCHAR(16) NOT NULL PRIMARY KEY, at TIMESTAMP NOT NULL)")
    )


def made_from(connection: Connection) -> None:
    """Version 5: what each result was made from, so that both are deleted in one act."""
    connection.execute(text("ALTER TABLE portfolios ADD COLUMN made_from VARCHAR(64)"))
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_portfolios_made_from ON portfolios (made_from)"))


def _bytes(connection: Connection) -> str:
    return {"postgresql": "BYTEA"}.get(connection.dialect.name, "BLOB")


STEPS: tuple[Step, ...] = (dossiers, dossier_version, portfolios, moments, made_from)

LOCK = 500_2021
"""PostgreSQL's advisory lock for the steps: any number, the same in every process."""


def migrate(connection: Connection, steps: tuple[Step, ...] = STEPS) -> int:
    """Take the steps that this database has not taken, inside the transaction of ``connection``. Gives how many.

    Raises ``TooNew``.
    """
    _one_at_a_time(connection)
    taken = version_of(connection)
    if taken > len(steps):
        raise TooNew(f"the database has version {taken}; this release knows {len(steps)}")
    for number, step in enumerate(steps[taken:], start=taken + 1):
        step(connection)
        connection.execute(text("INSERT INTO schema_version (version) VALUES (:number)"), {"number": number})
    return len(steps) - taken


def version_of(connection: Connection) -> int:
    """How many steps this database has taken; 0 for an empty one."""
    if not inspect(connection).has_table("schema_version"):
        return 0
    return connection.scalar(text("SELECT coalesce(max(version), 0) FROM schema_version")) or 0


def _one_at_a_time(connection: Connection) -> None:
    """Several processes may start at once: one takes the steps, the others then find them taken."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    connection.execute(text("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)"))
