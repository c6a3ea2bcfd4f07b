"""One visit: the language it speaks, and the dossier its cookie opens."""

from __future__ import annotations

from collections.abc import Callable

from flask import Response, current_app, g, request

from checker.dossier import Dossier
from checker.store import Store
from checker.wording import LANGUAGES, words_of

DOSSIER_COOKIE = "dossier"
LANGUAGE_COOKIE = "lang"


def store() -> Store:
    """The app's store."""
    kept: Store = current_app.extensions["store"]
    return kept


def choose_language() -> None:
    """The language asked for, else the one of the last visit, else the browser's, else French."""
    asked = request.args.get("lang"), request.cookies.get(LANGUAGE_COOKIE)
    chosen = next((lang for lang in asked if lang in LANGUAGES), None)
    g.words = words_of(chosen or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0])


def current_dossier() -> Dossier:
    """The dossier of this visit; an empty one before the first answer, or where its key opens none."""
    if "dossier" not in g:
        key = request.cookies.get(DOSSIER_COOKIE, "")
        g.dossier = (store().load(key) if key else None) or Dossier()
    dossier: Dossier = g.dossier
    return dossier


def change_dossier(change: Callable[[Dossier], Dossier]) -> None:
    """Keep the dossier as changed. The first answer makes the dossier, and its key goes into the cookie."""
    g.dossier = change(current_dossier())
    key = request.cookies.get(DOSSIER_COOKIE, "")
    if not (key and store().save(key, g.dossier)):
        g.new_key = store().create(g.dossier)


def forget_dossier() -> None:
    """Erase the dossier of this visit, here and in the cookie."""
    store().forget(request.cookies.get(DOSSIER_COOKIE, ""))
    g.dossier, g.new_key = Dossier(), ""


def set_cookies(response: Response) -> Response:
    """Remember the language chosen and the dossier's key; neither can be read by a script."""
    common = {"httponly": True, "samesite": "Lax", "secure": request.is_secure, "max_age": current_app.config["KEPT"]}
    if request.args.get("lang") in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, request.args["lang"], **common)
    if "new_key" in g:
        response.set_cookie(DOSSIER_COOKIE, g.new_key, **common)
    return response
