"""The Flask app: ``create_app`` puts the rooms together."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Flask, current_app, g, request
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from checker.explain.answers import MARKS
from checker.storage.dossiers import Store, Unavailable
from checker.web.addresses import gap_address
from checker.web.api.api import api
from checker.web.api.page import api_page
from checker.web.delivery import deliver
from checker.web.errors import explain_errors
from checker.web.guards import LIMITS, guard
from checker.web.instance import make_instance, secret_of
from checker.web.logs import log_requests
from checker.web.pages.accessibility import access
from checker.web.pages.books import books
from checker.web.pages.health import health
from checker.web.pages.home import pages
from checker.web.pages.invoices import invoices
from checker.web.pages.keeping import keeping
from checker.web.pages.one_page import one_page
from checker.web.pages.portfolio import portfolio_pages
from checker.web.pages.portfolio_client import portfolio_client
from checker.web.pages.portfolio_columns import portfolio_columns
from checker.web.pages.portfolio_letters import portfolio_letters
from checker.web.pages.portfolio_sheets import portfolio_sheets
from checker.web.pages.result import result
from checker.web.pages.rulebook import rulebook
from checker.web.pages.sheet import sheet
from checker.web.pages.wizard import wizard
from checker.web.settings import TOP, Unfit, instance_folder, settings
from checker.web.visit import choose_language, erased_on, set_cookies
from checker.words.faults import printable
from rules.amendments import EDITIONS
from rules.facts import Invoice

PORTFOLIO = (portfolio_pages, portfolio_client, portfolio_columns, portfolio_sheets, portfolio_letters)
ROOMS = (pages, access, wizard, invoices, books, one_page, result, sheet, rulebook, *PORTFOLIO, keeping, api, api_page, health)


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The app, as the environment sets it (``checker.web.settings``); ``config`` overrides, by the keys of ``SETTINGS``.

    Raises ``Unfit`` for a setting that cannot be read, ``TooNew`` for the database of a later release, and ``DriverMissing``
    for one of a kind that this installation does not speak to. A database that does not answer yet is asked again with the
    first request.
    """
    app = Flask("checker", instance_path=str(instance_folder()), root_path=str(TOP))
    app.config.from_mapping(settings(), **LIMITS, WTF_CSRF_TIME_LIMIT=None)
    app.config.from_mapping(config or {})
    if not (app.config["DATABASE_URL"] and app.config["SECRET_KEY"]):
        make_instance(Path(app.instance_path))
    app.config["DATABASE_URL"] = app.config["DATABASE_URL"] or f"sqlite:///{app.instance_path}/dossiers.sqlite"
    app.config["SECRET_KEY"] = app.config["SECRET_KEY"] or secret_of(Path(app.instance_path))
    app.extensions["store"] = store_of(app)

    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}
    log_requests(app)
    app.before_request(choose_language)
    deliver(app)
    guard(app)
    app.after_request(set_cookies)
    app.context_processor(_surroundings)
    app.add_template_filter(lambda text: text[:1].upper() + text[1:], "capitalize_first")
    app.add_template_filter(printable)
    for room in ROOMS:
        app.register_blueprint(room)
    explain_errors(app)
    return app


def store_of(app: Flask) -> Store:
    """The store of the app's database, in this release's shape if the database answers."""
    try:
        store = Store(app.config["DATABASE_URL"], timedelta(seconds=app.config["KEPT"]))
    except (ArgumentError, NoSuchModuleError):
        raise Unfit("DATABASE_URL", "unfit-database") from None  # not its value: that holds a password
    with suppress(Unavailable):
        store.prepare()
    return store


def _surroundings() -> dict[str, Any]:
    """What every page may show."""
    return {
        "t": g.words,
        "gap_address": gap_address,
        "edition_of": EDITIONS.__getitem__,
        "lang": g.words.lang,
        "in_language": lambda lang: "?" + urlencode({**request.args.to_dict(), "lang": lang}),
        "verdict_marks": MARKS,
        "category_ids": Invoice.category.choices,
        "kept_days": timedelta(seconds=current_app.config["KEPT"]).days,
        "erased_on": erased_on(),
    }
