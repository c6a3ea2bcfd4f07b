"""Every question of a dossier and its invoices on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from checker.dossier.model import Dossier
from checker.dossier.spared import sparing, sparing_of_invoice
from checker.dossier.steps import SECTION_IDS, asked_on_one_page, facts_read, invoice_facts
from checker.web.forms import MOST_INVOICES_ON_PAGES, MOST_ROWS_READ, DossierForm, bound, form_of, row_values
from checker.web.pages.way import accepted, changed_to, readers
from checker.web.tabs import ChangedElsewhere, marks, merged
from checker.web.visit import change_dossier, current_dossier
from rules.facts import SECTIONS

one_page = Blueprint("one_page", __name__)


@one_page.route("/complet", methods=["GET", "POST"])
def everything() -> Response | str:
    """Every question and the invoices in one form."""
    dossier = current_dossier()
    facts = facts_read(dossier)
    form = bound(form_of(facts, with_invoices=True), on_one_page(dossier))
    adding = "add_row" in request.form
    if request.method == "POST" and not adding and accepted(form) and _filled(form, dossier) and _kept_together(form):
        return redirect(url_for("result.verdict"), 303)
    if request.method == "GET" or adding:
        append_row(form)
    sections = [
        (number, id, [form[fact.id] for fact in vars(section).values() if fact in facts])
        for number, (id, section) in enumerate(zip(SECTION_IDS, SECTIONS, strict=True), start=1)
    ]
    return render_template(
        "everything.html",
        form=form,
        sections=sections,
        rows=[[entry.form[fact.id] for fact in invoice_facts(dossier)] for entry in form.invoices],
        next_row=int(form.invoices[-1].id.rpartition("-")[2]) + 1 if form.invoices else 0,
        asked=asked_on_one_page(replace(dossier, facts={**dossier.facts, **form.answers()})),
        sparing=sparing(dossier),
        sparing_of_invoice=sparing_of_invoice(),
        readers=readers(dossier),
    )


def _filled(form: DossierForm, dossier: Dossier) -> bool:
    """Whether anything was answered, now or before; False where the form now says that nothing was."""
    if dossier.facts or dossier.invoices or form.answers() or any(row_values(entry.form) for entry in form.invoices):
        return True
    form.form_errors.append(g.words.fault("nothing-answered"))
    return False


def on_one_page(dossier: Dossier) -> dict[str, Any]:
    """A dossier's answers as one form holds them: the facts by id, and the invoices where there are any."""
    return {**dossier.facts, **({"invoices": list(dossier.invoices)} if dossier.invoices else {})}


def _kept_together(form: DossierForm) -> bool:
    """Keep the facts and the invoices of one form; False where the form now says why they were not."""
    rows = [row for entry in form.invoices if (row := row_values(entry.form))]
    if len(rows) > MOST_INVOICES_ON_PAGES or len(form.invoices) > MOST_ROWS_READ:
        form.form_errors.append(g.words.fault("too-many-invoices", most=MOST_INVOICES_ON_PAGES))
        return False
    typed = {**form.answers(), **({"invoices": rows} if rows else {})}

    def change(dossier: Dossier) -> Dossier:
        kept = on_one_page(dossier)
        together = merged(kept, typed, form.seen.data or marks(kept, form.shows))
        invoices = together.pop("invoices", None)
        return replace(dossier, facts=together, invoices=tuple(invoices) if invoices else None)

    try:
        change_dossier(change)
    except ChangedElsewhere as changed:
        tell(form, changed.ids, current_dossier())
        return False
    return True


def tell(form: DossierForm, ids: list[str], now: Dossier) -> None:
    """Say on the form which answers another page has changed, and to what; sent again, it replaces them."""
    for id in ids:
        if id == "invoices":
            form.form_errors.append(g.words("changed-elsewhere-invoices"))
        elif id in form:
            form[id].errors = [changed_to(form[id].fact, now)]
    form.mark(on_one_page(now))


def append_row(form: DossierForm) -> None:
    """A blank row more, if a page holds it."""
    if len(form.invoices) < MOST_INVOICES_ON_PAGES:
        form.invoices.append_entry()
