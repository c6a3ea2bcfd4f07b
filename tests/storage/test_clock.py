"""Nothing is erased for its age on the word of a clock that jumped."""

from datetime import timedelta

import pytest
import time_machine

from checker.dossier.model import Dossier
from checker.storage.dossiers import Store
from checker.storage.moments import APART, TOO_FAR
from checker.storage.results import PORTFOLIOS, Shelf
from tests.storage.test_dossiers import rows

MONTH = timedelta(days=31)
MINUTE = timedelta(minutes=1)


def portfolios(store: Store) -> int:
    with store.engine.connect() as connection:
        return len(connection.execute(PORTFOLIOS.select()).all())


@pytest.fixture
def clock(store: Store):  # type: ignore[no-untyped-def]
    """An hour in which the store works as on any day, with a dossier and a portfolio."""
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        Shelf(store.engine).begin()
        store.create(Dossier())
        clock.shift(APART)
        store.check()
        yield clock


def test_a_jump_of_a_month_gives_nothing_out_and_erases_nothing(store: Store, url: str, clock) -> None:  # type: ignore[no-untyped-def]
    key = store.create(Dossier())
    clock.shift(MONTH)
    for process in (store, Store(url), Store(url)):  # restarted, and several at once
        process.check()
        assert process.load(key) is None
        process.engine.dispose() if process is not store else None
    assert (rows(store), portfolios(store)) == (2, 1)
    clock.shift(-MONTH)
    store.check()
    assert store.load(key)
    clock.shift(APART)
    store.check()
    assert (rows(store), portfolios(store)) == (2, 1)


def test_clocks_that_jump_again_at_each_start_erase_nothing(store: Store, url: str, clock) -> None:  # type: ignore[no-untyped-def]
    for jump in (MONTH, -2 * MONTH, 3 * MONTH, APART - MINUTE, TOO_FAR + MINUTE):
        clock.shift(jump)
        started = Store(url)
        started.check()
        started.engine.dispose()
    assert (rows(store), portfolios(store)) == (1, 1)


@pytest.mark.parametrize(
    ("later", "erased"), [(APART - MINUTE, False), (APART, True), (TOO_FAR, True), (TOO_FAR + MINUTE, False)]
)
def test_a_second_reading_an_hour_later_is_believed(store: Store, clock, later: timedelta, erased: bool) -> None:  # type: ignore[no-untyped-def]
    clock.shift(MONTH)
    store.check()
    clock.shift(later)
    store.check()
    assert (rows(store), portfolios(store)) == ((0, 0) if erased else (1, 1))


def test_new_portfolios_do_not_erase_the_old_ones_of_a_clock_that_jumped(store: Store, clock) -> None:  # type: ignore[no-untyped-def]
    clock.shift(MONTH)
    Shelf(store.engine).begin()
    assert portfolios(store) == 2
