"""So many bytes of results are kept; of more, the oldest go, and who comes back for one is told."""

from datetime import timedelta

import psutil
import pytest
import time_machine

from checker.storage import results
from checker.storage.dossiers import Store
from checker.storage.results import ASKED, DISPLACED, DONE, PORTFOLIOS, Shelf

RESULT = b"x" * 1000
SEALED = len(RESULT) + 28


def finished(shelf: Shelf, content: bytes = RESULT) -> str:
    key = shelf.begin()
    shelf.finish(key, content)
    return key


@pytest.mark.parametrize(("most", "kept"), [(3 * SEALED, 3), (3 * SEALED - 1, 2), (SEALED, 1), (1, 1)])
def test_the_oldest_results_make_room(store: Store, most: int, kept: int) -> None:
    shelf = Shelf(store.engine, most)
    with time_machine.travel(0, tick=False) as clock:
        keys = []
        for _ in range(5):
            clock.shift(timedelta(seconds=1))
            keys.append(finished(shelf))
        phases = [found.phase for found in map(shelf.progress, keys) if found]
        assert phases == [DISPLACED] * (5 - kept) + [DONE] * kept
        assert [shelf.content(key) for key in keys] == [None] * (5 - kept) + [RESULT] * kept
        clock.shift(timedelta(hours=1))
        assert (found := shelf.progress(keys[0]))
        assert (found.phase, found.done) == (phases[0], 1.0), "it is not taken for one that was interrupted"


def test_a_work_that_took_long_is_new_once_it_is_done(store: Store) -> None:
    shelf = Shelf(store.engine, SEALED)
    with time_machine.travel(0, tick=False) as clock:
        slow = shelf.begin()
        clock.shift(timedelta(minutes=5))
        quick = finished(shelf)
        clock.shift(timedelta(minutes=5))
        shelf.finish(slow, RESULT)
        assert shelf.content(slow) == RESULT
        assert shelf.content(quick) is None


def test_works_without_end_do_not_fill_the_table(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "OVERFLOW", results.overflow(5))
    shelf = Shelf(store.engine)
    keys = [shelf.begin() for _ in range(20)]
    with store.engine.connect() as connection:
        assert len(connection.execute(PORTFOLIOS.select()).all()) == 6, "five, and the one that begins"
    assert shelf.progress(keys[-1])


def test_what_is_made_from_a_result_goes_with_it_whoever_has_its_key(store: Store) -> None:
    """Sheets may be asked for in one tab at the moment at which another deletes everything, and does not know their key."""
    shelf = Shelf(store.engine)
    result, other = finished(shelf), finished(shelf)
    sheets, others = shelf.begin("set", made_from=result), shelf.begin("set", made_from=other)
    shelf.forget(result)
    shelf.finish(sheets, RESULT)
    assert shelf.progress(sheets) is None
    assert shelf.begin("set", made_from=result) == ""
    assert shelf.progress(others)
    with store.engine.connect() as connection:
        assert len(connection.execute(PORTFOLIOS.select()).all()) == 2


def test_what_is_asked_is_answered_once_and_in_its_place(store: Store) -> None:
    shelf = Shelf(store.engine)
    key = shelf.begin()
    assert not shelf.begin_again(key), "nothing is asked yet"
    shelf.finish(key, RESULT, ASKED)
    assert shelf.begin_again(key)
    assert (found := shelf.progress(key))
    assert (found.phase, found.done, shelf.content(key)) == ("read", 0.0, None)
    assert not shelf.begin_again(key)
    shelf.forget(key)
    assert not shelf.begin_again(key)


def test_what_was_kept_is_held_in_memory_no_longer(store: Store) -> None:
    """A connection to SQLite that keeps its statements keeps what they wrote; libpq's keeps room for it."""
    if store.engine.dialect.name != "sqlite":
        pytest.skip("libpq lets no room go while its connection lasts")
    shelf, large = Shelf(store.engine), 40 * 2**20
    finished(shelf, bytes(1000))
    before = psutil.Process().memory_info().rss
    finished(shelf, bytes(large))
    assert psutil.Process().memory_info().rss - before < large // 2
