"""The pages of a portfolio's sheets: which ones are wanted, how far they have come, and the file."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, g, render_template, request
from werkzeug.wrappers import Response as Answer

from checker.dossier.clock import today
from checker.dossier.message import Message
from checker.portfolio.judge.listing import Query
from checker.portfolio.write.sheets import SHAPES, Sheets, order, setting
from checker.web import portfolio_visit
from checker.web.forms import bound, form_of
from checker.web.pages.portfolio import result_with_sheets, sent
from checker.web.pages.portfolio_made import Making

portfolio_sheets = Blueprint("portfolio_sheets", __name__, url_prefix="/portefeuille/fiches")

MAKING = Making(
    portfolio_visit.SHEETS,
    working="sheets-working",
    failed="sheets-failed",
    unexpected="sheets-unexpected",
    interrupted="sheets-interrupted",
    displaced="sheets-displaced",
)
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
    begun = MAKING.begin(setting(portfolio_visit.result(), wanted, shape, g.words, today()))
    return begun or (result_with_sheets(screened, query, ticked, shape, Message("too-many-portfolios", {})), 503)


@portfolio_sheets.get("/avancement")
def progress() -> dict[str, Any]:
    """How far the work has come, of a hundred, for the script that moves the bar."""
    return MAKING.progress()


@portfolio_sheets.get("")
def ready() -> str | Answer:
    """How far the work has come; then the way to the file; or why there is none."""
    return MAKING.ready(lambda stale: render_template("portfolio_sheets.html", sheets=_sheets(), named=NAMED, stale=stale))


@portfolio_sheets.get("/telecharger")
def download() -> Response:
    """The file."""
    sheets = _sheets()
    name = f"{g.words('sheets-file-name')}.{sheets.shape}"
    return sent(lambda out: out.write(sheets.file), name, SHAPES[sheets.shape].mimetype)


def _sheets() -> Sheets:
    found = portfolio_visit.finished(portfolio_visit.SHEETS)
    return Sheets.unpacked(found) if found else abort(404)
