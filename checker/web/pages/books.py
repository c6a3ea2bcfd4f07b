"""Purchases from the books: FECs in, the purchases in them that may be digital, those ticked made invoices once completed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from checker.dossier.message import Message
from checker.dossier.steps import invoice_facts
from checker.portfolio.jobs import listing_purchases, start
from checker.portfolio.read.fec.form import named
from checker.portfolio.write.purchases import reasons_in_words
from checker.portfolio.write.purchases_listed import Listed, as_invoice
from checker.storage import results as kept
from checker.web import portfolio_visit
from checker.web.forms import MOST_INVOICES_ON_PAGES, bound, form_of, row_values
from checker.web.pages.portfolio import MOST_MEGABYTES, failure, percent, source_of
from checker.web.pages.way import accepted
from checker.web.portfolio_visit import BOOKS
from checker.web.visit import change_dossier, current_dossier

books = Blueprint("books", __name__, url_prefix="/factures/comptabilite")

SHARES = {"read": (0, 100)}
MOST_FILES = 10


@books.before_request
def allow_files() -> None:
    """Books may be large."""
    if request.endpoint == "books.upload":
        request.max_content_length = MOST_MEGABYTES * 2**20


@books.get("")
def choose() -> str:
    """Where to put the FECs; how far they are read; then their purchases, to be ticked."""
    found = portfolio_visit.progress(BOOKS)
    if found is None or "other" in request.args:
        return _begin()
    if found.phase in SHARES:
        around = {"title": "books-working", "follow": url_for(".progress"), "here": url_for(".choose")}
        return render_template("portfolio_working.html", working=percent(found, SHARES), **around)
    if found.phase != kept.DONE:
        return _begin(failure(found, BOOKS, "interrupted", "displaced"))
    return _list(_listed())


@books.get("/avancement")
def progress() -> dict[str, Any]:
    """How far the reading has come, of a hundred, for the script that moves the bar."""
    return percent(portfolio_visit.progress(BOOKS) or abort(404), SHARES)


@books.post("")
def upload() -> Response | tuple[str, int]:
    """Take the FECs of one company and begin to read them."""
    try:
        files = [source_of(file) for file in request.files.getlist("files") if file.filename]
    except RequestEntityTooLarge:
        return _begin(g.words.fault("upload-too-large", most=MOST_MEGABYTES)), 413
    if not bound(form_of(())).validate():
        return _begin(g.words.fault("page-expired")), 400
    if not 0 < len(files) <= MOST_FILES:
        return _begin(g.words.fault("no-file")), 422
    sirens = dict.fromkeys(siren for file in files if (siren := named(file.name).siren))
    if len(sirens) > 1:
        return _begin(g.words.fault("fec-not-one-company", sirens=", ".join(sirens))), 422
    key = portfolio_visit.shelf().begin()
    if not start(portfolio_visit.shelf(), key, listing_purchases(files)):
        portfolio_visit.shelf().forget(key)
        return _begin(g.words.fault("too-many-portfolios")), 503
    portfolio_visit.shelf().forget(portfolio_visit.key_of(BOOKS))
    answer = redirect(url_for(".choose"), 303)
    portfolio_visit.give(answer, BOOKS, key)
    return answer


def _begin(fault: str = "") -> str:
    unread = form_of(())(formdata=None)  # what was sent may be too large to be looked at
    return render_template("books.html", form=unread, fault=fault, most=MOST_MEGABYTES)


def _listed() -> Listed:
    found = portfolio_visit.finished(BOOKS)
    return Listed.unpacked(found) if found else abort(404)


def _list(found: Listed, fault: Message | None = None) -> str:
    lines = [
        {"purchase": purchase, "reasons": reasons_in_words(g.words, purchase.reasons), "at": at}
        for at, purchase in enumerate(found.purchases)
    ]
    told = [g.words("fault-at", address=where, message=g.words.said(message)) for where, message in found.told]
    return render_template(
        "books_list.html",
        proposed=lines[: found.proposed],
        others=lines[found.proposed :],
        found=found,
        told=told,
        fault=g.words.said(fault) if fault else "",
    )


@books.route("/completer", methods=["GET", "POST"])
def complete() -> Response | str:
    """The purchases ticked, as invoices to complete; kept once they are."""
    if portfolio_visit.finished(BOOKS) is None:  # kept already, or erased
        return redirect(url_for("invoices.entered"), 303)
    found, dossier = _listed(), current_dossier()
    room = MOST_INVOICES_ON_PAGES - len(dossier.invoices or ())
    ticked = [int(at) for at in request.values.getlist("p") if at.isascii() and at.isdigit() and len(at) < 5]
    chosen = [found.purchases[at] for at in dict.fromkeys(ticked) if at < len(found.purchases)]
    if not chosen:
        return _list(found, Message("no-purchase-ticked", {}))
    if len(chosen) > room:
        return _list(found, Message("too-many-invoices", {"most": MOST_INVOICES_ON_PAGES}))
    form = bound(form_of((), with_invoices=True), {"invoices": [as_invoice(purchase) for purchase in chosen]})
    if request.method == "POST" and accepted(form):
        rows = [row for entry in form.invoices if (row := row_values(entry.form))][:room]
        change_dossier(lambda dossier: replace(dossier, invoices=(*(dossier.invoices or ()), *rows) or None))
        portfolio_visit.shelf().forget(portfolio_visit.key_of(BOOKS))
        return redirect(url_for("invoices.entered"), 303)
    facts = invoice_facts(dossier)
    rows_shown = [[entry.form[fact.id] for fact in facts] for entry in form.invoices]
    return render_template("books_complete.html", form=form, rows=rows_shown, chosen=chosen, ticked=ticked)
