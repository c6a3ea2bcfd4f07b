"""One visit: the language it speaks, and the dossier its cookie opens."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date, timedelta

from flask import Response, current_app, g, request

from checker.dossier.model import Dossier
from checker.storage.database import PATIENCE
from checker.storage.dossiers import Kept, Store, Unavailable, now
from checker.web.cookies import give_cookie, read_cookie
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

DOSSIER_COOKIE = "dossier"
LANGUAGE_COOKIE = "lang"
ANEW = "anew"
"""The field by which a form says: leave the dossier that cannot be read, and keep this in a new one."""

PAUSE = 0.02
"""Seconds, at most, before a change is made again on what another request wrote meanwhile: apart, they stop colliding."""


def store() -> Store:
    """The app's store."""
    kept: Store = current_app.extensions["store"]
    return kept


def choose_language() -> None:
    """The language asked for, else the one of the last visit, else the browser's, else French."""
    asked = request.args.get("lang"), read_cookie(LANGUAGE_COOKIE)
    chosen = next((lang for lang in asked if lang in LANGUAGES), None)
    g.words = words_of(
        chosen
        or next((tag[:2] for tag in request.accept_languages.values() if tag[:2] in LANGUAGES), None)
        or next(iter(LANGUAGES))
    )


# -- the dossier of this visit -----------------------------------------------------------------------------------------


def current_key() -> str:
    """The key of this visit's dossier; empty where it has none."""
    return "" if ANEW in request.form else read_cookie(DOSSIER_COOKIE)


def current_kept() -> Kept | None:
    """The dossier of this visit as it was last kept; None before the first answer, or where its key opens none.

    Raises ``Unavailable`` or ``Broken`` where it cannot be read.
    """
    if "kept" not in g:
        g.kept = store().load(current_key()) if current_key() else None
    kept: Kept | None = g.kept
    return kept


def current_dossier() -> Dossier:
    """The dossier of this visit; an empty one before the first answer."""
    kept = current_kept()
    return kept.dossier if kept else Dossier()


def change_dossier(change: Callable[[Dossier], Dossier]) -> None:
    """Keep the dossier as changed. The first answer makes the dossier, and its key goes into the cookie.

    Where another request wrote meanwhile, the change is made again on what it wrote: nothing of either is lost. Raises
    ``Unavailable`` where others kept writing for as long as one waits for the database.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        kept, dossier = current_kept(), change(current_dossier())
        if kept is None:
            g.new_key = store().create(dossier)
            g.kept = Kept(dossier, 1, now())
            return
        if store().save(current_key(), dossier, kept.version):
            g.new_key = current_key()  # the cookie lives on as long as the dossier
            g.kept = Kept(dossier, kept.version + 1, now())
            return
        del g.kept
        time.sleep(random.uniform(0, PAUSE))  # noqa: S311 a pause is no secret
    raise Unavailable("too many changes at once")


def open_dossier(key: str) -> None:
    """Make the dossier of that key the one of this visit."""
    g.new_key = key
    g.pop("kept", None)


def forget_dossier() -> None:
    """Erase the dossier of this visit, here and in the cookie."""
    if key := read_cookie(DOSSIER_COOKIE):
        store().forget(key)
    g.kept, g.new_key = None, ""


def erased_on() -> date | None:
    """The day (UTC) on which this visit's dossier is erased, as far as this page has read it."""
    kept: Kept | None = g.get("kept")
    return (kept.changed_at + timedelta(seconds=current_app.config["KEPT"])).date() if kept else None


# -- cookies -----------------------------------------------------------------------------------------------------------


def set_cookies(response: Response) -> Response:
    """Remember the language chosen and the dossier's key; neither can be read by a script."""
    if request.args.get("lang") in LANGUAGES:
        _remember(response, LANGUAGE_COOKIE, request.args["lang"])
    if "new_key" in g:
        _remember(response, DOSSIER_COOKIE, g.new_key)
    return response


def _remember(response: Response, cookie: str, value: str) -> None:
    give_cookie(response, cookie, value, current_app.config["KEPT"] if value else 0)
