"""The pages of a dossier: the questions one by one or all at once, the invoices, the review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import Dossier
from checker.dossier.spared import sparing
from checker.dossier.steps import (
    INVOICES_STEP,
    SECTION_IDS,
    STEPS,
    Step,
    asked,
    asked_on_one_page,
    facts_read,
    invoice_facts,
    next_step,
    on_the_way,
    steps,
    texts,
)
from checker.explain.explained import notice
from checker.explain.invoice_lines import invoice_lines, invoice_name, running_total
from checker.web.addresses import address, after_gap, from_result, gap_address
from checker.web.forms import MOST_INVOICES_ON_PAGES, MOST_ROWS_READ, DossierForm, bound, form_of, row_values
from checker.web.tabs import ChangedElsewhere, mark, marks, merged
from checker.web.visit import change_dossier, current_dossier
from checker.words.sentences import value_in_words
from checker.words.wording import Words
from rules.assess import INVOICES, Missing
from rules.conditions import Condition
from rules.expressions import Fact, Values
from rules.facts import FACTS, INVOICE_FACTS, SECTIONS, Invoice

wizard = Blueprint("wizard", __name__)

BLANK_ROWS = 2


# -- question by question ----------------------------------------------------------------------------------------------


@wizard.get("/verifier")
def start() -> Response:
    """The first question not answered yet; the review once there is none."""
    return _go_to(next_step(current_dossier()))


@wizard.route("/verifier/<id>", methods=["GET", "POST"])
def question(id: str) -> Response | str:
    """One question. What cannot be read, or nothing at all, is no answer: the page comes back and says so."""
    step = next((step for step in STEPS if step.id == id and step.fact is not None), None) or abort(404)
    dossier = current_dossier()
    if step not in steps(dossier):
        return _onwards(id)
    assert step.fact is not None
    form = bound(form_of((step.fact,)), dossier.facts)
    if request.method == "POST" and _accepted(form) and _answered(form, step.fact):
        answer = {id: None if "unknown" in request.form else form.answers()[id]}
        try:
            change_dossier(lambda dossier: replace(dossier, facts=merged(dossier.facts, answer, form.seen.data or "")))
            return _onwards(id)
        except ChangedElsewhere:
            form[id].errors = [_changed_to(step.fact)]
            form.mark(current_dossier().facts)
    return render_template(
        "question.html",
        form=form,
        field=form[id],
        not_known=dossier.facts.get(id, "") is None,
        back=_before(dossier, step),
        **_around(dossier, step),
    )


def _answered(form: DossierForm, fact: Fact) -> bool:
    """Whether the question was answered, by "I don't know" too; False where the form now says that it was not."""
    if "unknown" not in request.form and form.lacks(fact):
        form[fact.id].errors = [g.words.fault("unanswered")]
        return False
    return True


def _onwards(id: str) -> Response:
    """From a question to the next: of the way, or of the gaps of the result one came from."""
    dossier = current_dossier()
    return redirect(after_gap(dossier, Missing(id)), 303) if from_result() else _go_to(next_step(dossier, after=id))


@wizard.route("/factures", methods=["GET", "POST"])
def invoices() -> Response | str:
    """The invoices: those entered, whether each counts, and a form for one more. « Je ne sais pas » goes on without any."""
    dossier = current_dossier()
    form = bound(form_of(INVOICE_FACTS))
    if request.method == "POST" and _accepted(form):
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
    return gap_address(INVOICES) if from_result() else url_for(".invoices")


@wizard.route("/factures/<int:place>", methods=["GET", "POST"])
def invoice(place: int) -> Response | str:
    """One invoice, to be changed."""
    dossier = current_dossier()
    rows = dossier.invoices or ()
    if place >= len(rows):
        return _invoice_gone() if request.method == "POST" else redirect(url_for(".invoices"), 303)
    form = bound(form_of(INVOICE_FACTS), rows[place])
    if request.method == "GET":
        form.seen.data = mark(rows[place])
    elif _accepted(form) and _still_an_invoice(form):
        try:
            change_dossier(lambda dossier: _with_invoice(dossier, place, row_values(form), form.seen.data))
        except ChangedElsewhere:
            return _invoice_gone()
        gap = Missing(Invoice.date.id, place)
        return redirect(after_gap(current_dossier(), gap) if from_result() else url_for(".invoices"), 303)
    return _invoices_page("invoice.html", dossier, form, place=place)


@wizard.route("/factures/<int:place>/retirer", methods=["GET", "POST"])
def remove_invoice(place: int) -> Response | str:
    """Take an invoice out of the dossier, once the person has said so twice."""
    form, rows = bound(form_of(())), current_dossier().invoices or ()
    if request.method == "POST" and _accepted(form):
        try:
            change_dossier(lambda dossier: _with_invoice(dossier, place, {}, form.seen.data))
        except ChangedElsewhere:
            return _invoice_gone()
    elif place < len(rows):
        form.seen.data = mark(rows[place])
        name = invoice_name(g.words, place, rows[place])
        return render_template("confirm.html", form=form, asking="remove", invoice=name, stay=url_for(".invoices"))
    return redirect(url_for(".invoices"), 303)


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
    return redirect(after_gap(dossier, INVOICES), 303) if from_result() else _go_to(next_step(dossier, after=INVOICES_STEP.id))


def _invoices_page(template: str, dossier: Dossier, form: DossierForm, **more: object) -> str:
    assessment = _judged(dossier)
    return render_template(
        template,
        form=form,
        invoice_fields=_invoice_fields(dossier, form),
        lines=invoice_lines(g.words, assessment),
        total=running_total(g.words, assessment),
        blank=bound(form_of(())),
        marks=[mark(row) for row in dossier.invoices or ()],
        back=_before(dossier, INVOICES_STEP),
        **_around(dossier, INVOICES_STEP),
        **more,
    )


def _invoice_fields(dossier: Dossier, form: Any) -> list[Any]:
    """The fields of an invoice that a text of the dossier reads, and its label."""
    return [form[fact.id] for fact in invoice_facts(dossier)]


# -- all on one page ---------------------------------------------------------------------------------------------------


@wizard.route("/complet", methods=["GET", "POST"])
def everything() -> Response | str:
    """Every question and the invoices in one form."""
    dossier = current_dossier()
    facts = facts_read(dossier)
    form = bound(form_of(facts, with_invoices=True), _on_one_page(dossier))
    adding = "add_row" in request.form
    if request.method == "POST" and not adding and _accepted(form) and _filled(form, dossier) and _kept_together(form):
        return redirect(url_for("result.verdict"), 303)
    if request.method == "GET" or adding:
        _append_rows(form, BLANK_ROWS if request.method == "GET" else 1)
    sections = [
        (number, id, [form[fact.id] for fact in vars(section).values() if fact in facts])
        for number, (id, section) in enumerate(zip(SECTION_IDS, SECTIONS, strict=True), start=1)
    ]
    return render_template(
        "everything.html",
        form=form,
        sections=sections,
        rows=[_invoice_fields(dossier, entry.form) for entry in form.invoices],
        adding=adding,
        asked=asked_on_one_page(replace(dossier, facts={**dossier.facts, **form.answers()})),
        sparing=sparing(dossier),
        readers=_readers(dossier),
    )


def _filled(form: DossierForm, dossier: Dossier) -> bool:
    """Whether anything was answered, now or before; False where the form now says that nothing was."""
    if dossier.facts or dossier.invoices or form.answers() or any(row_values(entry.form) for entry in form.invoices):
        return True
    form.form_errors.append(g.words.fault("nothing-answered"))
    return False


def _on_one_page(dossier: Dossier) -> dict[str, Any]:
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
        kept = _on_one_page(dossier)
        together = merged(kept, typed, form.seen.data or marks(kept, form.shows))
        invoices = together.pop("invoices", None)
        return replace(dossier, facts=together, invoices=tuple(invoices) if invoices else None)

    try:
        change_dossier(change)
    except ChangedElsewhere as changed:
        _tell(form, changed.ids)
        return False
    return True


def _tell(form: DossierForm, ids: list[str]) -> None:
    """Say on the form which answers another page has changed; sent again, it replaces them."""
    for id in ids:
        if id == "invoices":
            form.form_errors.append(g.words("changed-elsewhere-invoices"))
        elif id in form:
            form[id].errors = [_changed_to(form[id].fact)]
    form.mark(_on_one_page(current_dossier()))


def _append_rows(form: DossierForm, count: int) -> None:
    for _ in range(min(count, MOST_INVOICES_ON_PAGES - len(form.invoices))):
        form.invoices.append_entry()


# -- review ------------------------------------------------------------------------------------------------------------


@wizard.get("/recapitulatif")
def review() -> str:
    """Every answer, with a link to change it; those not known are marked."""
    dossier = current_dossier()
    way = asked(dossier)
    answers = [
        (section, fact, value_in_words(g.words, fact, dossier.facts.get(fact.id)), dossier.facts.get(fact.id) is not None)
        for section, fact in ((step.section, step.fact) for step in STEPS)
        if fact in way
    ]
    assessment = _judged(dossier)
    return render_template(
        "review.html",
        answers=answers,
        sections=SECTION_IDS,
        lines=invoice_lines(g.words, assessment),
        total=running_total(g.words, assessment),
        open_questions=next_step(dossier),
    )


# -- what serves them --------------------------------------------------------------------------------------------------


def _accepted(form: DossierForm) -> bool:
    """Whether all that was posted fits. « Je ne sais pas » fits whatever stands in the field."""
    valid: bool = form.validate()
    if form.expired:
        form.form_errors.append(g.words.fault("page-expired"))
    return valid or ("unknown" in request.form and not form.expired)


def _changed_to(fact: Fact) -> str:
    """That another page has answered meanwhile, and what."""
    words: Words = g.words
    return words("changed-elsewhere", answer=value_in_words(words, fact, current_dossier().facts.get(fact.id)))


def _go_to(step: Step | None) -> Response:
    return redirect(address(step), 303)


def _before(dossier: Dossier, step: Step) -> str:
    """The address of the page before this one on the way; the result, where one came from it."""
    if from_result():
        return url_for("result.verdict")
    earlier = [other for other in steps(dossier) if STEPS.index(other) < STEPS.index(step)]
    return address(earlier[-1]) if earlier else url_for("pages.home")


def _readers(dossier: Dossier) -> Mapping[Fact, tuple[Condition, ...]]:
    """Which conditions read which fact: why it is asked."""
    editions = texts(dossier)
    return {
        fact: tuple({condition.id: condition for edition in editions for condition in edition.readers.get(fact, ())}.values())
        for fact in FACTS
    }


def _judged(dossier: Dossier) -> Assessment | None:
    """The answers on the way, judged; None while no text governs them."""
    judged = on_the_way(dossier)
    return assess_dossier(judged) if judged.governing else None


def _around(dossier: Dossier, step: Step) -> dict[str, object]:
    """What stands around a question: its section, and the notice of a condition surely not met."""
    assessment = _judged(dossier)
    refused = ""
    if assessment:  # while invoices are being entered, nobody need hear that their total falls short
        entering = assessment.verdict.edition.spend if step is INVOICES_STEP else None
        refused = notice(g.words, assessment, but=entering)
    return {
        "step": step,
        "section": SECTION_IDS[step.section - 1],
        "sections": SECTION_IDS,
        "refused": refused,
        "readers": _readers(dossier).get(step.fact, ()) if step.fact is not None else (),
    }
