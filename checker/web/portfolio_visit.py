"""The portfolio in hand: what the visitor's cookies open. One holds the key of the result, one that of its
sheets, one that of its letters, one that of what was said of columns.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from flask import abort, current_app
from werkzeug.wrappers import Response

from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.serialised import pack, unpack
from checker.storage import results as kept
from checker.storage.database import PATIENCE
from checker.storage.dossiers import Unavailable
from checker.storage.results import Shelf
from checker.web.cookies import give_cookie, read_cookie, take_cookie
from checker.web.tabs import mark
from checker.web.visit import store

RESULT, SHEETS, LETTERS, COLUMNS = "portfolio", "portfolio_sheets", "portfolio_letters", "portfolio_columns"
BOOKS = "books"
"""The purchases of one company's books, to choose from for the dossier in hand."""
MADE = (RESULT, SHEETS, LETTERS)
"""The result, and what is made from it."""


def shelf() -> Shelf:
    """The app's shelf, made on first use."""
    if "shelf" not in current_app.extensions:
        current_app.extensions["shelf"] = Shelf(store().engine, current_app.config["MOST_RESULTS"])
    found: Shelf = current_app.extensions["shelf"]
    return found


def key_of(cookie: str) -> str:
    """The key that the visitor's cookie holds; empty where there is none."""
    return read_cookie(cookie)


def progress(cookie: str) -> kept.Progress | None:
    """How far the work on it has come; None where there is none."""
    return shelf().progress(key_of(cookie)) if key_of(cookie) else None


def give(answer: Response, cookie: str, key: str) -> None:
    """Let the visitor hold this key until the browser is closed."""
    give_cookie(answer, cookie, key)


def result() -> bytes:
    """The result of this visit, packed; no such page where there is none."""
    return finished(RESULT) or abort(404)


def screened() -> Screened:
    """The result of this visit; no such page where there is none."""
    return unpack(result())


def tag() -> str:
    """What tells this visit's result from another one, and opens neither."""
    return mark(key_of(RESULT))


def change(change: Callable[[Screened], Screened]) -> None:
    """Keep the result as changed. Where another request wrote meanwhile, the change is made again on what it wrote.

    Raises ``Unavailable`` where others kept writing for as long as one waits for the database; there is no such page where
    there is no result.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = progress(RESULT)
        if not found or not (content := finished(RESULT)):
            abort(404)
        if shelf().replace(key_of(RESULT), pack(change(unpack(content))), found.moved_at):
            return
    raise Unavailable("too many changes at once")


def is_stale(cookie: str) -> bool:
    """Whether the result was corrected after this was made from it."""
    made, result = progress(cookie), progress(RESULT)
    return bool(made and result and made.moved_at < result.moved_at)


def finished(cookie: str) -> bytes | None:
    """What was kept under the visitor's key, once the work on it is done."""
    found = progress(cookie)
    return shelf().content(key_of(cookie)) if found and found.phase == kept.DONE else None


def is_held() -> bool:
    """Whether there is a result, or what is made from it, or work on any, or what was said of columns, to erase."""
    return any(progress(cookie) for cookie in (*MADE, COLUMNS, BOOKS))


def forget() -> None:
    """Erase the result, its sheets and its letters, whatever work on them goes on."""
    for key in filter(None, map(key_of, MADE)):  # what was made from a result before this one, too
        shelf().forget(key)


def forget_all() -> None:
    """The same, what was said of columns, and the purchases read from books."""
    forget()
    for key in filter(None, map(key_of, (COLUMNS, BOOKS))):
        shelf().forget(key)


def let_go(answer: Response) -> None:
    """Have the visitor's browser forget the keys."""
    for cookie in (*MADE, COLUMNS, BOOKS):
        take_cookie(answer, cookie)
