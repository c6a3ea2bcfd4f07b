"""The store: kept, changed, erased; sealed; one version after another."""

import sqlite3
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import func, inspect, select, text, update

from checker.dossier.model import Dossier
from checker.storage import migrations
from checker.storage.database import writing
from checker.storage.dossiers import DOSSIERS, METADATA, Broken, Store, Unavailable
from checker.storage.moments import APART
from checker.storage.moments import METADATA as MOMENTS_METADATA
from checker.storage.results import METADATA as PORTFOLIOS_METADATA
from checker.storage.sealing import Unsealable, lock_of, new_key

DOSSIER = Dossier(
    edition="official",
    facts={"headcount": Decimal("10.99"), "activity_start": date(2015, 3, 1), "registered": True, "turnover": None},
    invoices=({"label": "F-12", "amount_incl_tax": Decimal("480.00")},),
    reference={"name": "Chez Zoé"},
)
SOON, LATER = timedelta(days=29), timedelta(days=31)


def rows(store: Store) -> int:
    with store.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(DOSSIERS)) or 0


def test_a_dossier_comes_back_as_it_was_kept_even_unfinished(store: Store) -> None:
    kept = store.load(store.create(DOSSIER))
    assert kept
    assert (kept.dossier, kept.version) == (DOSSIER, 1)


def test_an_unknown_key_opens_nothing(store: Store) -> None:
    store.create(DOSSIER)
    assert [store.load(key) for key in ("", "x", new_key(), "é\x00\ud7ff", "a" * 5000)] == [None] * 5


def test_a_save_that_read_an_older_version_is_refused(store: Store) -> None:
    key = store.create(DOSSIER)
    assert store.save(key, DOSSIER.answered(headcount=Decimal(3)), version=1)
    assert not store.save(key, DOSSIER.answered(headcount=Decimal(4)), version=1)
    kept = store.load(key)
    assert kept
    assert (kept.dossier.facts["headcount"], kept.version) == (Decimal(3), 2)


def test_what_is_forgotten_is_gone_from_the_table(store: Store) -> None:
    key, other = store.create(DOSSIER), store.create(DOSSIER)
    store.forget(key)
    assert store.load(key) is None
    assert store.load(other)
    assert rows(store) == 1
    assert not store.save(key, DOSSIER, version=1)


def test_a_dossier_is_erased_thirty_days_after_its_last_change(store: Store) -> None:
    with time_machine.travel(0, tick=False) as clock:
        forgotten, changed = store.create(DOSSIER), store.create(DOSSIER)
        clock.shift(SOON)
        assert store.load(forgotten)
        assert store.save(changed, DOSSIER, version=1)
        clock.shift(LATER - SOON)
        assert store.load(forgotten) is None
        store.check()
        assert rows(store) == 2, "one reading of the clock says so"
        clock.shift(APART)
        store.check()
        assert rows(store) == 1
        assert store.load(changed)


def test_how_long_dossiers_are_kept_can_be_set(url: str) -> None:
    store = Store(url, kept_for=timedelta(hours=1))
    with time_machine.travel(0, tick=False) as clock:
        key = store.create(DOSSIER)
        clock.shift(timedelta(minutes=61))
        assert store.load(key) is None
    store.engine.dispose()


def test_a_broken_row_is_told_from_an_absent_one(store: Store) -> None:
    key, other = store.create(DOSSIER), store.create(DOSSIER)
    here = DOSSIERS.c.id == lock_of(key).row
    with store.engine.connect() as connection:
        theirs = connection.scalar(select(DOSSIERS.c.sealed).where(DOSSIERS.c.id == lock_of(other).row))
    for damaged in (b"", b"short", b"\x00" * 60, theirs):
        with store.engine.begin() as connection:
            connection.execute(update(DOSSIERS).where(here).values(sealed=damaged))
        with pytest.raises(Broken):
            store.load(key)


def test_sealing_binds_the_content_to_its_row_and_never_repeats_itself() -> None:
    lock, other = lock_of(new_key()), lock_of(new_key())
    assert lock.seal(b"x") != lock.seal(b"x")
    assert lock.open(lock.seal(b"x")) == b"x"
    with pytest.raises(Unsealable):
        lock._replace(row=other.row).open(lock.seal(b"x"))


# -- the database's shape ----------------------------------------------------------------------------------------------


def test_the_steps_lead_to_the_declared_table(store: Store) -> None:
    found = inspect(store.engine)
    for table in (*METADATA.sorted_tables, *PORTFOLIOS_METADATA.sorted_tables, *MOMENTS_METADATA.sorted_tables):
        columns = {column["name"]: (type(column["type"]), column["nullable"]) for column in found.get_columns(table.name)}
        declared = {
            column.name: (type(column.type.dialect_impl(store.engine.dialect)), column.nullable) for column in table.columns
        }
        assert columns.keys() == declared.keys()
        assert {name: nullable for name, (_, nullable) in columns.items()} == {
            name: nullable for name, (_, nullable) in declared.items()
        }
        indexes = {tuple(index["column_names"]) for index in found.get_indexes(table.name)}
        assert indexes == {tuple(column.name for column in index.columns) for index in table.indexes}


def test_a_database_of_the_first_release_keeps_its_dossiers(url: str) -> None:
    store = Store(url)
    with store.engine.begin() as connection:
        migrations.migrate(connection, migrations.STEPS[:1])
        connection.execute(text("INSERT INTO dossiers (id, sealed, changed_at) VALUES ('a', 'b', '2100-01-01')"))
    store.prepare()
    with store.engine.connect() as connection:
        assert connection.execute(select(DOSSIERS.c.id, DOSSIERS.c.version)).all() == [("a", 1)]
    store.engine.dispose()


def test_the_steps_are_taken_once(store: Store) -> None:
    with store.engine.begin() as connection:
        assert migrations.version_of(connection) == len(migrations.STEPS)
        assert migrations.migrate(connection) == 0


def test_the_database_of_a_later_release_is_left_alone(store: Store) -> None:
    with store.engine.begin() as connection, pytest.raises(migrations.TooNew):
        migrations.migrate(connection, migrations.STEPS[:-1])


def test_a_step_that_fails_leaves_the_database_as_it_was(store: Store) -> None:
    def half_done(connection: object) -> None:
        connection.execute(text("CREATE TABLE half (x INTEGER)"))  # type: ignore[attr-defined]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), writing(store.engine).begin() as connection:
        migrations.migrate(connection, (*migrations.STEPS, half_done))
    assert not inspect(store.engine).has_table("half")


# -- a database that fails ---------------------------------------------------------------------------------------------


def test_a_missing_file_is_said_and_not_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "dossiers.sqlite"
    store = Store(f"sqlite:///{file}", patience=1)
    key = store.create(DOSSIER)
    file.rename(tmp_path / "away")
    for use in (lambda: store.load(key), lambda: store.create(DOSSIER), store.check):
        with pytest.raises(Unavailable):
            use()
    assert not file.exists()
    (tmp_path / "away").rename(file)
    assert store.load(key)
    store.engine.dispose()


def test_a_file_restored_from_a_backup_is_read_without_a_restart(tmp_path: Path) -> None:
    file, backup = tmp_path / "dossiers.sqlite", tmp_path / "backup.sqlite"
    store = Store(f"sqlite:///{file}", patience=1)
    key = store.create(DOSSIER)
    with sqlite3.connect(file) as connection:
        connection.execute(f"VACUUM INTO '{backup}'")
    connection.close()
    store.forget(key)
    for leftover in tmp_path.glob("dossiers.sqlite*"):
        leftover.unlink()
    backup.rename(file)
    assert store.load(key)
    store.engine.dispose()


def test_an_unreachable_server_is_said() -> None:
    store = Store("postgresql://nobody@127.0.0.1:1/none", patience=1)
    with pytest.raises(Unavailable):
        store.check()
