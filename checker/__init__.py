"""The people: the Flask app and the commands. ``create_app`` puts the rooms together."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask, Response, g

from checker.api import api
from checker.pages import explain_errors, pages
from checker.portfolio.pages import portfolio_pages
from checker.result import result
from checker.store import Store
from checker.visit import choose_language, set_cookies
from checker.wizard import wizard
from rules.facts import Invoice

ROOT = Path(__file__).parent.parent

POLICY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What a browser may do with our pages: nothing from elsewhere, nothing inline."""


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The app. ``config`` overrides the defaults: ``DATABASE_URL``, ``SECRET_KEY``, ``KEPT`` (seconds).

    From the environment: ``DATABASE_URL``, and ``AIDE500_INSTANCE``, the folder of the database and the secret key.
    """
    instance = os.environ.get("AIDE500_INSTANCE") or str(ROOT / "instance")
    app = Flask(__name__, instance_path=instance, root_path=str(ROOT))
    app.config.from_mapping(
        DATABASE_URL=os.environ.get("DATABASE_URL") or f"sqlite:///{app.instance_path}/dossiers.sqlite",
        KEPT=int(timedelta(days=30).total_seconds()),
        MAX_CONTENT_LENGTH=2 * 1024 * 1024,
        MAX_FORM_PARTS=5000,
        WTF_CSRF_TIME_LIMIT=None,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    app.config.from_mapping(config or {})
    Path(app.instance_path).mkdir(parents=True, exist_ok=True)
    app.config["SECRET_KEY"] = app.config["SECRET_KEY"] or _secret_of(Path(app.instance_path))
    app.extensions["store"] = Store(app.config["DATABASE_URL"])

    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
    app.before_request(choose_language)
    app.after_request(set_cookies)
    app.after_request(_guard)
    app.context_processor(lambda: {"t": g.words, "lang": g.words.lang, "category_ids": Invoice.category.choices})
    app.add_template_filter(lambda text: text[:1].upper() + text[1:], "capitalize_first")
    for room in (pages, wizard, result, portfolio_pages, api):
        app.register_blueprint(room)
    explain_errors(app)
    return app


def _secret_of(instance: Path) -> str:
    """The key that signs cookies: random, made on the first run and kept beside the database."""
    kept = instance / "secret_key"
    try:
        with open(kept, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass
    return kept.read_text()


def _guard(response: Response) -> Response:
    response.headers.update(POLICY)
    if response.mimetype == "text/html":
        response.headers["Cache-Control"] = "no-store"
    return response
