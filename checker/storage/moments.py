"""Moments that every process shares: when the clock was last read, and that the database was last written for a trial.

Nothing is erased for its age on the word of one reading of the clock. A clock that jumps, in a machine that starts with a
wrong day as in one that runs, would erase everything in a second. So two readings must agree, an hour apart; they are kept in
the database, where a restart does not lose them and several processes meet.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, DateTime, MetaData, String, Table, bindparam, select, text

METADATA = MetaData()
MOMENTS = Table(
    "moments",
    METADATA,
    Column("name", String(16), primary_key=True, doc="which moment"),
    Column("at", DateTime, nullable=False, doc="UTC"),
)
CLOCK, TRIAL = "clock", "trial"

APART = timedelta(hours=1)
"""Between two readings that agree."""

TOO_FAR = 2 * APART
"""More between two readings is a clock that jumped, or a server that stood still: which one, the next reading tells."""

FOUND = select(MOMENTS.c.at).where(MOMENTS.c.name == CLOCK)
NOTED = text("INSERT INTO moments (name, at) VALUES (:name, :at) ON CONFLICT (name) DO UPDATE SET at = :at").bindparams(
    bindparam("at", type_=DateTime)
)


def clock_agrees(connection: Connection, now: datetime) -> bool:
    """Read the clock: whether the last reading, an hour or two ago, says that it is now. Notes this one where it is due."""
    last = connection.scalar(FOUND)
    if last is not None and timedelta() <= now - last < APART:
        return False
    connection.execute(NOTED, {"name": CLOCK, "at": now})
    return last is not None and APART <= now - last <= TOO_FAR


def try_to_write(connection: Connection, now: datetime) -> None:
    """Write something, to learn whether one can."""
    connection.execute(NOTED, {"name": TRIAL, "at": now})
