"""The pages of a portfolio's sheets: which ones are wanted, how far they have come, and the file."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from checker.dossier.clock import today
from checker.dossier.message import Message
from checker.portfolio.jobs import start
from checker.portfolio.judge.listing import Query
from checker.portfolio.write.sheets import PHASE, SHAPES, Sheets, order, setting
from checker.storage import results as kept
from checker.web import portfolio_visit
from checker.web.forms import bound, form_of
from checker.web.pages.portfolio import failure, percent, result_with_sheets, sent

portfolio_sheets = Blueprint("portfolio_sheets", __name__, url_prefix="/portefeuille/fiches")

SHARES = {PHASE: (0, 100)}
NAMED = 20
"""So many of the clients left out are named; more are counted."""


@portfolio_sheets.post("")
def ask() -> Answer | tuple[str, int]:
    """Begin to make the sheets of the clients found or ticked, and show how far it has come."""
    screened, query = portfolio_visit.screened(), Query.of(request.form)
    ticked = {int(place) for place in request.form.getlist("client") if place.isascii() and place.isdigit() and len(place) < 8}
    shape = request.form.get("shape", "")
    if not bound(form_of(())).validate():
        return result_with_sheets(screened, query, ticked, shape, Message("page-expired", {})), 400
    wanted = order(screened, query, None if request.form.get("which") == "found" else ticked)
    if shape not in SHAPES or wanted.fault:
        return result_with_sheets(screened, query, ticked, shape, wanted.fault or Message("no-shape", {})), 422
    key = portfolio_visit.shelf().begin(PHASE, made_from=portfolio_visit.key_of(portfolio_visit.RESULT)) or abort(404)
    work = setting(portfolio_visit.result(), wanted, shape, g.words, today())
    if not start(portfolio_visit.shelf(), key, work, "sheets-unexpected"):
        portfolio_visit.shelf().forget(key)
        return result_with_sheets(screened, query, ticked, shape, Message("too-many-portfolios", {})), 503
    portfolio_visit.shelf().forget(portfolio_visit.key_of(portfolio_visit.SHEETS))
    answer = redirect(url_for(".ready"), 303)
    portfolio_visit.give(answer, portfolio_visit.SHEETS, key)
    return answer


@portfolio_sheets.get("/avancement")
def progress() -> dict[str, Any]:
    """How far the work has come, of a hundred, for the script that moves the bar."""
    return percent(portfolio_visit.progress(portfolio_visit.SHEETS) or abort(404), SHARES)


@portfolio_sheets.get("")
def ready() -> str | Answer:
    """How far the work has come; then the way to the file; or why there is none."""
    found = portfolio_visit.progress(portfolio_visit.SHEETS)
    if found is None:
        return redirect(url_for("portfolio.result"), 303)
    if found.phase in SHARES:
        around = {"title": "sheets-working", "follow": url_for(".progress"), "here": url_for(".ready")}
        return render_template("portfolio_working.html", working=percent(found, SHARES), **around)
    if found.phase != kept.DONE:
        around = {"title": "sheets-failed", "again": url_for("portfolio.result"), "again_words": "portfolio-back"}
        fault = failure(found, portfolio_visit.SHEETS, "sheets-interrupted", "sheets-displaced")
        return render_template("portfolio_failed.html", fault=fault, **around)
    stale = portfolio_visit.is_stale(portfolio_visit.SHEETS)
    return render_template("portfolio_sheets.html", sheets=_sheets(), named=NAMED, stale=stale)


@portfolio_sheets.get("/telecharger")
def download() -> Response:
    """The file."""
    sheets = _sheets()
    name = f"{g.words('sheets-file-name')}.{sheets.shape}"
    return sent(lambda out: out.write(sheets.file), name, SHAPES[sheets.shape].mimetype)


def _sheets() -> Sheets:
    found = portfolio_visit.finished(portfolio_visit.SHEETS)
    return Sheets.unpacked(found) if found else abort(404)
