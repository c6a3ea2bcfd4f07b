"""The cookies: for this host alone, for no script, and over TLS only wherever there is TLS.

Over TLS their names begin with ``__Host-``: a browser takes such a one from this very host, over TLS, and from nobody else. So
neither a neighbour (``evil.example.org``) nor a listener on a page without TLS can put a dossier of theirs in place of a
visitor's. A cookie by its plain name is not read there, whoever gave it.
"""

from __future__ import annotations

from typing import Any

from flask import Flask, current_app, request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.wrappers import Response

HOST_ONLY = "__Host-"


def framed(app: Flask) -> bool:
    """Whether other sites may show our pages in theirs: cookies must then follow there."""
    return app.config["FRAME_ANCESTORS"] not in ("'none'", "'self'")


def read_cookie(name: str) -> str:
    """What the visitor's cookie of that name holds; empty where there is none."""
    return request.cookies.get(_name(name), "")


def give_cookie(response: Response, name: str, value: str, seconds: int | None = None) -> None:
    """Let the visitor hold this for so long; until the browser is closed where no seconds are given."""
    response.set_cookie(_name(name), value, max_age=seconds, httponly=True, **_flags(current_app))
    if _name(name) != name and name in request.cookies:
        response.set_cookie(name, "", max_age=0, httponly=True, **_flags(current_app))


def take_cookie(response: Response, name: str) -> None:
    """Have the visitor's browser forget it."""
    give_cookie(response, name, "", 0)


class Sessions(SecureCookieSessionInterface):
    """The session's cookie, by the same rules."""

    def get_cookie_name(self, app: Flask) -> str:
        return _name(super().get_cookie_name(app))

    def get_cookie_secure(self, app: Flask) -> bool:
        return bool(_flags(app)["secure"])

    def get_cookie_samesite(self, app: Flask) -> str:
        return str(_flags(app)["samesite"])

    def get_cookie_partitioned(self, app: Flask) -> bool:
        return bool(_flags(app)["partitioned"])


def _name(name: str) -> str:
    return HOST_ONLY + name if request.is_secure else name


def _flags(app: Flask) -> dict[str, Any]:
    elsewhere = framed(app)
    return {
        "secure": request.is_secure or elsewhere,
        "samesite": "None" if elsewhere else "Lax",
        "partitioned": elsewhere,
    }
