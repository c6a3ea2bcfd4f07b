"""The pages that hold no answer: the first one, and those for when something is amiss."""

from __future__ import annotations

from flask import Blueprint, Flask, render_template
from sqlalchemy import text
from werkzeug.exceptions import HTTPException

from checker.visit import current_dossier, store

pages = Blueprint("pages", __name__)

AMISS = {404: "not-found", 405: "not-found", 413: "too-large", 429: "too-many"}
"""Which words explain which status; any other says that we failed."""


@pages.get("/")
def home() -> str:
    """What one gets, and the two ways through."""
    dossier = current_dossier()
    return render_template("home.html", begun=bool(dossier.facts or dossier.invoices))


@pages.get("/healthz")
def health() -> dict[str, str]:
    """200 where the app can serve: the store answers."""
    with store().engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    return {"status": "ok"}


def explain_errors(app: Flask) -> None:
    """Every error answers with a page that says what to do, in the visitor's language; never a traceback."""

    def amiss(error: HTTPException) -> tuple[str, int]:
        code = error.code or 500
        words = AMISS.get(code, "bad-request" if code < 500 else "failure")
        return render_template("amiss.html", code=code, amiss=words), code

    def failure(error: Exception) -> tuple[str, int]:
        app.logger.error("%s", type(error).__name__, exc_info=error)
        return render_template("amiss.html", code=500, amiss="failure"), 500

    app.register_error_handler(HTTPException, amiss)
    app.register_error_handler(Exception, failure)
