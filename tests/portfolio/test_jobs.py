"""A work behind the page: whoever works on it says so, and when nobody does any more, the page knows within seconds."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from checker.dossier.message import Message
from checker.portfolio import jobs
from checker.storage.results import DONE, INTERRUPTED, LEASE, PORTFOLIOS, Shelf


@pytest.fixture
def shelf(store):
    """On SQLite and on PostgreSQL."""
    return Shelf(store.engine)


def silent_for(shelf, seconds):
    """As if its worker had last been heard of so long ago."""
    with shelf._engine.begin() as connection:
        moved = connection.scalar(PORTFOLIOS.select().with_only_columns(PORTFOLIOS.c.moved_at))
        connection.execute(update(PORTFOLIOS).values(moved_at=moved - timedelta(seconds=seconds)))


def test_a_work_of_which_nothing_is_heard_was_interrupted(shelf):
    key = shelf.begin()
    silent_for(shelf, LEASE.total_seconds() / 2)
    assert shelf.progress(key).phase == "read"
    silent_for(shelf, LEASE.total_seconds())
    assert shelf.progress(key).phase == INTERRUPTED


def test_a_sign_of_life_holds_it(shelf):
    key = shelf.begin()
    silent_for(shelf, 3600)
    assert shelf.hold(key)
    assert shelf.progress(key).phase == "read"


def test_what_is_done_needs_nobody(shelf):
    key = shelf.begin()
    shelf.finish(key, b"result")
    silent_for(shelf, 3600)
    assert shelf.progress(key).phase == DONE


def test_who_works_and_who_waits_gives_signs_of_life(shelf, monkeypatch):
    monkeypatch.setattr(jobs, "BEAT", 0.01)
    key = shelf.begin()
    silent_for(shelf, 3600)
    with jobs._held(shelf, key):
        while shelf.progress(key).phase == INTERRUPTED:
            pass
    assert shelf.progress(key).phase == "read"


def test_its_clock_is_the_databases(shelf):
    """Two servers' clocks may differ by more than the lease: only one clock is asked."""
    key = shelf.begin()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=10)):
        assert shelf.progress(key).phase == "read"
        shelf.tell(key, "judge", 0.5)
    silent_for(shelf, 2 * LEASE.total_seconds())
    assert shelf.progress(key).phase == INTERRUPTED


def test_a_database_that_does_not_answer_for_a_while_ends_no_work(shelf, monkeypatch):
    """Not while its progress is noted, nor when its result is brought."""
    key, refusals = shelf.begin(), [3, 2]

    class Busy(Shelf):
        def _changed(self, *arguments, **values):
            which = int("sealed" in values)
            refusals[which] -= 1
            if refusals[which] >= 0:
                raise OperationalError("", {}, Exception("locked"))
            return super()._changed(*arguments, **values)

    def work(told):
        for done in (0.1, 0.2, 0.3, 0.4):
            told("judge", done)
        return b"result"

    monkeypatch.setattr(jobs, "PACE", 0)
    jobs._work(Busy(shelf._engine), key, work, Message("unexpected", {}))
    assert (shelf.progress(key).phase, shelf.content(key)) == ("done", b"result")


def test_an_erased_place_ends_the_work(shelf):
    key = shelf.begin()
    shelf.forget(key)
    assert not shelf.hold(key)
    with pytest.raises(jobs.Erased):
        jobs._noted(shelf, key)("read", 0.1)
