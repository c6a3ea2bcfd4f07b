"""``aide500 backup`` and ``aide500 restore``: the embedded database, copied while it serves, and put back.

A restore does not raise the dead: what was erased since the backup stays erased, as far as the database of before still tells.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from checker.console.ending import stop
from checker.web.settings import instance_folder, settings
from checker.words.wording import Words, words_of

NAME = "dossiers-{:%Y%m%dT%H%M%SZ}.sqlite"
TABLES = ("dossiers", "portfolios")
WAIT = 60
"""Seconds to wait for whoever writes."""


def backup(folder: str, keep: int, lang: str) -> None:
    """Write a backup into the folder, look whether it can be read, and keep the last so many."""
    words = words_of(lang)
    source, target = _database(words), Path(folder) / NAME.format(datetime.now(UTC))
    draft = target.with_suffix(".part")
    os.umask(0o077)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _opened(source) as connection:
            connection.execute("VACUUM INTO ?", (str(draft),))
        rows = _rows(draft)
        _on_the_disk(draft)
        draft.replace(target)
        _on_the_disk(target.parent)
        if (secret := source.with_name("secret_key")).exists():
            shutil.copyfile(secret, target.parent / "secret_key")
        for old in sorted(target.parent.glob("dossiers-*.sqlite"))[:-keep]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            draft.unlink()
        stop(words.fault("no-backup", reason=str(error)))
    counts = {table: len(ids) for table, ids in rows.items()}
    click.echo(words("backup-written", file=str(target), **counts))


def restore(file: str, with_erased: bool, lang: str) -> None:
    """Put a backup in the place of the database, and say what comes back with it. The server must be stopped."""
    words = words_of(lang)
    target, taken = _database(words), Path(file)
    draft, before = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.before")
    os.umask(0o077)
    try:
        rows, there = _rows(taken), _closed(target, words)
        shutil.copyfile(taken, draft)
        gone = {} if there is None else {table: rows[table] - there[table] for table in TABLES}
        if gone and not with_erased:
            _erase(draft, gone)
        _on_the_disk(draft)
        if target.exists():
            target.replace(before)
        draft.replace(target)
        _on_the_disk(target.parent)
        owner = target.parent.stat()
        os.chown(target, owner.st_uid, owner.st_gid)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            draft.unlink()
        stop(words.fault("not-restored", reason=str(error)))
    _tell(words, rows, sum(map(len, gone.values())), there is not None, with_erased)
    if before.exists():
        click.echo(words("restored-before", file=str(before)))


def _tell(words: Words, rows: dict[str, set[str]], gone: int, known: bool, with_erased: bool) -> None:
    click.echo(words("restored", **{table: len(ids) for table, ids in rows.items()}))
    if not known:
        click.echo(words("restored-unknown"))
    elif gone:
        click.echo(words("restored-dead" if with_erased else "restored-left-out", count=gone))


def _database(words: Words) -> Path:
    """The file of the embedded database."""
    if not (url := settings()["DATABASE_URL"]):
        return instance_folder() / "dossiers.sqlite"
    from sqlalchemy import make_url

    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        stop(words.fault("backup-elsewhere"))
    return Path(address.database or "").absolute()


def _opened(file: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=WAIT, isolation_level=None))


def _rows(file: Path) -> dict[str, set[str]]:
    """The names of the rows of each table. Raises ``sqlite3.Error`` where the file is damaged."""
    with _opened(file) as connection:
        (state,) = connection.execute("PRAGMA integrity_check").fetchone()
        if state != "ok":
            raise sqlite3.DatabaseError(state)
        return {table: {row for (row,) in connection.execute(f"SELECT id FROM {table}")} for table in TABLES}  # noqa: S608 ours


def _closed(file: Path, words: Words) -> dict[str, set[str]] | None:
    """The rows of the database of before, all in its one file; None where it cannot be read. Nobody may have it open."""
    if not file.exists():
        return None
    try:
        found = _rows(file)
    except sqlite3.Error:
        for leftover in ("-wal", "-shm"):
            file.with_name(file.name + leftover).unlink(missing_ok=True)
        return None
    try:
        with _opened(file) as connection:
            connection.execute("PRAGMA busy_timeout=1000")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        stop(words.fault("still-served"))
    return found


def _erase(file: Path, gone: dict[str, set[str]]) -> None:
    with _opened(file) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        for table, ids in gone.items():
            connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(row,) for row in ids])  # noqa: S608 ours
        connection.execute("VACUUM")


def _on_the_disk(file: Path) -> None:
    """See that it survives a power cut."""
    opened = os.open(file, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
