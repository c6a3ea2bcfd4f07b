"""The pages of a dossier's invoices: those entered, one more, one changed, one removed."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from checker.dossier.model import Dossier
from checker.dossier.steps import INVOICES_STEP, invoice_facts, next_step
from checker.explain.invoice_lines import invoice_lines, invoice_name, running_total
from checker.web.addresses import after_gap, from_result, gap_address
from checker.web.forms import MOST_INVOICES_ON_PAGES, DossierForm, bound, form_of, row_values
from checker.web.pages.way import accepted, around, before, go_to, judged
from checker.web.tabs import ChangedElsewhere, mark
from checker.web.visit import change_dossier, current_dossier
from rules.assess import INVOICES, Missing
from rules.expressions import Values
from rules.facts import INVOICE_FACTS, Invoice

invoices = Blueprint("invoices", __name__, url_prefix="/factures")


@invoices.route("", methods=["GET", "POST"])
def entered() -> Response | str:
    """The invoices: those entered, whether each counts, and a form for one more. « Je ne sais pas » goes on without any."""
    dossier = current_dossier()
    form = bound(form_of(INVOICE_FACTS))
    if request.method == "POST" and accepted(form):
        values, rows = row_values(form), dossier.invoices or ()
        if "unknown" in request.form or (not values and rows and "continue" in request.form):
            return _after_invoices()
        if not values:
            form.form_errors.append(g.words.fault("empty-invoice" if rows else "no-invoice"))
        elif len(rows) >= MOST_INVOICES_ON_PAGES:
            form.form_errors.append(g.words.fault("too-many-invoices", most=MOST_INVOICES_ON_PAGES))
        else:
            change_dossier(lambda dossier: replace(dossier, invoices=(*(dossier.invoices or ()), values)))
            return _after_invoices() if "continue" in request.form else redirect(_here(), 303)
    return _invoices_page("invoices.html", dossier, form)


def _here() -> str:
    """The invoices again, still on the way back to the result where one came from it."""
    return gap_address(INVOICES) if from_result() else url_for(".entered")


@invoices.route("/<int:place>", methods=["GET", "POST"])
def change(place: int) -> Response | str:
    """One invoice, to be changed."""
    dossier = current_dossier()
    rows = dossier.invoices or ()
    if place >= len(rows):
        return _invoice_gone() if request.method == "POST" else redirect(url_for(".entered"), 303)
    form = bound(form_of(INVOICE_FACTS), rows[place])
    if request.method == "GET":
        form.seen.data = mark(rows[place])
    elif accepted(form) and _still_an_invoice(form):
        try:
            change_dossier(lambda dossier: _with_invoice(dossier, place, row_values(form), form.seen.data))
        except ChangedElsewhere:
            return _invoice_gone()
        gap = Missing(Invoice.date.id, place)
        return redirect(after_gap(current_dossier(), gap) if from_result() else url_for(".entered"), 303)
    return _invoices_page("invoice.html", dossier, form, place=place)


@invoices.route("/<int:place>/retirer", methods=["GET", "POST"])
def remove(place: int) -> Response | str:
    """Take an invoice out of the dossier, once the person has said so twice."""
    form, rows = bound(form_of(())), current_dossier().invoices or ()
    if request.method == "POST" and accepted(form):
        try:
            change_dossier(lambda dossier: _with_invoice(dossier, place, {}, form.seen.data))
        except ChangedElsewhere:
            return _invoice_gone()
    elif place < len(rows):
        form.seen.data = mark(rows[place])
        name = invoice_name(g.words, place, rows[place])
        return render_template("confirm.html", form=form, asking="remove", invoice=name, stay=url_for(".entered"))
    return redirect(url_for(".entered"), 303)


def _still_an_invoice(form: DossierForm) -> bool:
    """Whether something is left of it; False where the form now says how an invoice is removed."""
    if row_values(form):
        return True
    form.form_errors.append(g.words.fault("emptied-invoice"))
    return False


def _with_invoice(dossier: Dossier, place: int, values: Values, shown: str | None) -> Dossier:
    """The dossier with that invoice changed, or without it where nothing is left of it.

    Raises ``ChangedElsewhere`` where another page changed or removed the invoice that this one showed.
    """
    rows = list(dossier.invoices or ())
    if shown and (place >= len(rows) or mark(rows[place]) != shown):
        raise ChangedElsewhere(["invoices"])
    rows = [values if at == place else row for at, row in enumerate(rows)]
    return replace(dossier, invoices=tuple(row for row in rows if row) or None)


def _invoice_gone() -> str:
    """The invoices as they are now, and what was typed as if for one more, since its invoice is no longer the same."""
    form = bound(form_of(INVOICE_FACTS))
    form.form_errors.append(g.words("changed-elsewhere-invoice"))
    return _invoices_page("invoices.html", current_dossier(), form)


def _after_invoices() -> Response:
    dossier = current_dossier()
    return redirect(after_gap(dossier, INVOICES), 303) if from_result() else go_to(next_step(dossier, after=INVOICES_STEP.id))


def _invoices_page(template: str, dossier: Dossier, form: DossierForm, **more: object) -> str:
    assessment = judged(dossier)
    return render_template(
        template,
        form=form,
        invoice_fields=[form[fact.id] for fact in invoice_facts(dossier)],
        lines=invoice_lines(g.words, assessment),
        total=running_total(g.words, assessment),
        blank=bound(form_of(())),
        marks=[mark(row) for row in dossier.invoices or ()],
        back=before(dossier, INVOICES_STEP),
        **around(dossier, INVOICES_STEP),
        **more,
    )
