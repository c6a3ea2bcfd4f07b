"""One client of a portfolio: its verdict, what was corrected of it, and its answers as one form in which to correct them."""

from __future__ import annotations

from typing import Any

import polars as pl
from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from checker.dossier.model import Dossier
from checker.dossier.steps import facts_read
from checker.explain.invoice_lines import books_it_completes, label_in_words
from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.corrections import Perhaps, cells_of, corrected, corrections_of, perhaps_of
from checker.portfolio.judge.listing import Query, dossier_of, exactly, name_of, neighbours
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.typed import KEY
from checker.web import portfolio_visit
from checker.web.forms import MOST_INVOICES_ON_PAGES, DossierForm, bound, form_of, row_values
from checker.web.pages.one_page import append_row, on_one_page, tell
from checker.web.pages.result import result_page
from checker.web.pages.way import accepted
from checker.web.tabs import ChangedElsewhere, mark, marks, merged
from checker.web.visit import change_dossier, current_dossier
from rules.columns import CLIENT
from rules.facts import INVOICE_FACTS

portfolio_client = Blueprint("portfolio_client", __name__, url_prefix="/portefeuille/client/<int:place>")

PERHAPS = "perhaps-"


@portfolio_client.route("", methods=["GET", "POST"])
def show(place: int) -> str | Answer | tuple[str, int]:
    """The client's verdict, the same page as the questionnaire's, and its answers to correct."""
    screened, query = portfolio_visit.screened(), Query.of(request.args)
    own = _own(screened, place)
    form = _form(own)
    if request.method == "POST" and "add_row" not in request.form and accepted(form):
        if request.form.get("of") != portfolio_visit.tag():
            fault, again = g.words.fault("portfolio-replaced"), url_for("portfolio.result")
            around = {"title": "correct-failed", "again": again, "again_words": "portfolio-back"}
            return render_template("portfolio_failed.html", fault=fault, **around), 409
        if _kept(form, place):
            return redirect(url_for(".show", place=place, **query.address(page=query.page), _anchor="corrected"), 303)
        screened = portfolio_visit.screened()
    return _page(screened, place, query, form)


def _own(screened: Screened, place: int) -> Dossier:
    """The client's answers, each one value, and the invoices that are surely its."""
    return exactly(dossier_of(screened, place, own=True) or abort(404))


def _form(own: Dossier) -> DossierForm:
    """Every fact and invoice of the client; its facts alone where it has more invoices than a page holds."""
    with_invoices = len(own.invoices or ()) <= MOST_INVOICES_ON_PAGES
    return bound(form_of(facts_read(own), with_invoices=with_invoices), on_one_page(own))


def _kept(form: DossierForm, place: int) -> bool:
    """Keep what was corrected; False where the form now says why it was not."""
    entries = form.invoices if "invoices" in form else ()
    rows = {int(entry.name.rsplit("-", 1)[1]): row_values(entry.form) for entry in entries}
    filled = [rows[at] for at in sorted(rows) if rows[at]]
    if len(filled) > MOST_INVOICES_ON_PAGES:
        form.form_errors.append(g.words.fault("too-many-invoices", most=MOST_INVOICES_ON_PAGES))
        return False
    typed = {**form.answers(), **({"invoices": filled} if filled else {})}

    asked = {name: said == "yes" for name, said in request.form.items() if name.startswith(PERHAPS) and said in ("yes", "no")}

    def change(screened: Screened) -> Screened:
        places = {_perhaps_name(one): one.row for one in perhaps_of(screened, place)}
        if not asked.keys() <= places.keys():
            raise ChangedElsewhere(["invoices"])
        perhaps = {places[name]: is_its for name, is_its in asked.items()}
        kept = on_one_page(_own(screened, place))
        together = merged(kept, typed, form.seen.data or marks(kept, form.shows))
        changed = together.pop("invoices", None) != kept.get("invoices")
        return corrected(screened, place, together, rows if changed else {}, g.words, perhaps)

    try:
        portfolio_visit.change(change)
    except ChangedElsewhere as changed:
        tell(form, changed.ids, _own(portfolio_visit.screened(), place))
        return False
    return True


def _perhaps_name(invoice: Perhaps) -> str:
    """The name of the field in which one says whose an invoice is: of another invoice in its row, it is another."""
    return f"{PERHAPS}{invoice.row}-{mark({**invoice.values, KEY: invoice.written})}"


def _perhaps(screened: Screened, place: int) -> list[dict[str, Any]]:
    """The invoices that are perhaps this client's, as the form asks about them."""
    found = perhaps_of(screened, place)[:MOST_INVOICES_ON_PAGES]
    return [{"name": (name := _perhaps_name(one)), "said": request.form.get(name), **vars(one)} for one in found]


def _page(screened: Screened, place: int, query: Query, form: DossierForm) -> str:
    dossier = dossier_of(screened, place) or abort(404)
    blank = "invoices" in form and (request.method == "GET" or "add_row" in request.form)
    if blank:
        append_row(form)
    labels = [entry.form.label.written for entry in form.invoices] if "invoices" in form else []
    perhaps = _perhaps(screened, place)
    before, after = neighbours(screened, query, place)
    around: dict[str, Any] = {
        "place": place,
        "query": query,
        "name": name_of(screened, place, g.words),
        "begun": bool(current_dossier().facts or current_dossier().invoices),
        "form": form,
        "rows": [[entry.form[fact.id] for fact in INVOICE_FACTS] for entry in form.invoices] if "invoices" in form else [],
        "names": [label_in_words(g.words, label) for label in labels],
        "one_asked": len(labels) == 1 + blank and not books_it_completes(labels[0]),
        "blank_row": blank,
        "most_invoices": MOST_INVOICES_ON_PAGES,
        "adding": "add_row" in request.form,
        "faults": _show_faults(screened, place, form) if request.method == "GET" else [],
        "corrections": corrections_of(screened, place, g.words),
        "perhaps": perhaps,
        "perhaps_more": len(dossier.invoices or ()) - len(_own(screened, place).invoices or ()) - len(perhaps),
        "posted": request.method == "POST" and "add_row" not in request.form,
        "before": before,
        "after": after,
        "tag": portfolio_visit.tag(),
    }
    if not dossier.governing:
        return render_template("portfolio_open.html", blank=bound(form_of(())), **around)
    return result_page("portfolio_client.html", dossier, **around)


def _show_faults(screened: Screened, place: int, form: DossierForm) -> list[tuple[str, str]]:
    """Say on each field what did not fit in its cell; gives the faults that belong to no field, each with its address."""
    mine = screened.faults.filter(pl.col(CLIENT) == place)
    cells = cells_of(screened, place)
    messages, elsewhere = screened.portfolio.faults.messages, []
    for address, fault in zip(addresses(screened, mine), mine.iter_rows(named=True), strict=True):
        message = messages[fault["message"]]
        said, cell = g.words.said(message), cells.get((fault["sheet"], fault["row"], fault["column"]))
        field = _field(form, (cell[0], message.variables.get("fact", cell[1])) if cell else None)
        if field is None:
            elsewhere.append((address, said))
        else:
            field.errors = [*field.errors, said]
    return elsewhere


def _field(form: DossierForm, cell: tuple[int | None, str] | None) -> Any:
    """The field of a cell: of the client, or of the invoice at that place."""
    if cell is None:
        return None
    at, fact = cell
    if (fact if at is None else "invoices") not in form:
        return None
    return form[fact] if at is None else form.invoices[at].form[fact]


@portfolio_client.post("/reprendre")
def take_over(place: int) -> Answer:
    """Make this client the dossier in hand, to go on with it in the questionnaire."""
    dossier = dossier_of(portfolio_visit.screened(), place) or abort(404)
    if not bound(form_of(())).validate():
        return redirect(url_for(".show", place=place), 303)
    change_dossier(lambda _: exactly(dossier))
    return redirect(url_for("result.verdict" if dossier.governing else "wizard.start"), 303)
