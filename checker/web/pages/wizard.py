"""The questions of a dossier, one a page, and the review of what was answered."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, abort, g, redirect, render_template, request
from werkzeug.wrappers import Response

from checker.dossier.steps import SECTION_IDS, STEPS, asked, next_step, steps
from checker.explain.invoice_lines import invoice_lines, running_total
from checker.web.addresses import after_gap, from_result
from checker.web.forms import DossierForm, bound, form_of
from checker.web.pages.way import accepted, around, before, changed_to, go_to, judged
from checker.web.tabs import ChangedElsewhere, merged
from checker.web.visit import change_dossier, current_dossier
from checker.words.sentences import value_in_words
from rules.assess import Missing
from rules.expressions import Fact

wizard = Blueprint("wizard", __name__)


@wizard.get("/verifier")
def start() -> Response:
    """The first question not answered yet; the review once there is none."""
    return go_to(next_step(current_dossier()))


@wizard.route("/verifier/<id>", methods=["GET", "POST"])
def question(id: str) -> Response | str:
    """One question. What cannot be read, or nothing at all, is no answer: the page comes back and says so."""
    step = next((step for step in STEPS if step.id == id and step.fact is not None), None) or abort(404)
    dossier = current_dossier()
    if step not in steps(dossier):
        return _onwards(id)
    assert step.fact is not None
    form = bound(form_of((step.fact,)), dossier.facts)
    if request.method == "POST" and accepted(form) and _answered(form, step.fact):
        answer = {id: None if "unknown" in request.form else form.answers()[id]}
        try:
            change_dossier(lambda dossier: replace(dossier, facts=merged(dossier.facts, answer, form.seen.data or "")))
            return _onwards(id)
        except ChangedElsewhere:
            form[id].errors = [changed_to(step.fact, current_dossier())]
            form.mark(current_dossier().facts)
    return render_template(
        "question.html",
        form=form,
        field=form[id],
        not_known=dossier.facts.get(id, "") is None,
        back=before(dossier, step),
        **around(dossier, step),
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
    return redirect(after_gap(dossier, Missing(id)), 303) if from_result() else go_to(next_step(dossier, after=id))


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
    assessment = judged(dossier)
    return render_template(
        "review.html",
        answers=answers,
        sections=SECTION_IDS,
        lines=invoice_lines(g.words, assessment),
        total=running_total(g.words, assessment),
        open_questions=next_step(dossier),
    )
