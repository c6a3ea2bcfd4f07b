"""The verdict on the dossier in hand, and what one can do with it: say where one stands, try another day, choose the text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from checker.dossier.assessment import assess_dossier
from checker.dossier.clock import today
from checker.dossier.examples import EXAMPLES, example
from checker.dossier.model import CHOICES_OF_EDITION, SITUATIONS, Dossier
from checker.dossier.reading import Misread, from_text
from checker.dossier.steps import asked, next_step, on_the_way
from checker.explain.explained import explain
from checker.web.addresses import address
from checker.web.forms import bound, form_of
from checker.web.visit import change_dossier, current_dossier, forget_dossier
from rules.facts import Application

result = Blueprint("result", __name__)

FILING = Application.filing_date


@result.get("/resultat")
def verdict() -> str | AnyResponse:
    """The answer, why, and what to do; the first page where nothing was answered yet.

    ``?filing_date=`` tries another filing day, and leaves the dossier as it is.
    """
    dossier = current_dossier()
    if not dossier.facts and not dossier.invoices:
        return redirect(url_for("pages.home"), 303)
    trial, tried = _trial(dossier)
    if trial.governing is None:
        return redirect(url_for("wizard.question", id=FILING.id), 303)
    return result_page("result.html", trial, own=True, kept_day=dossier.facts.get(FILING.id), **tried)


@result.get("/exemple/<id>")
def show_example(id: str) -> str:
    """The result on an example: all there is to see, nothing to change."""
    if id not in EXAMPLES:
        abort(404)
    return result_page("example.html", example(id), id=id)


def result_page(template: str, dossier: Dossier, own: bool = False, **more: Any) -> str:
    """The result on a dossier that a text governs; ``own``: the visitor's, with what can be done about it."""
    page = explain(g.words, assess_dossier(on_the_way(dossier)), today())
    return render_template(
        template, page=page, own=own, blank=bound(form_of(())), situation=dossier.situation, situations=SITUATIONS, **more
    )


def _trial(dossier: Dossier) -> tuple[Dossier, dict[str, Any]]:
    """The dossier on the day to try, and what the page says of the trial: the day, or what is wrong with it."""
    written = request.args.get(FILING.id, "").strip()
    if not written:
        return dossier, {"trying": None, "written": "", "fault": None}
    try:
        day = from_text(FILING, written)
    except Misread as misread:
        fault = g.words.said(misread.message)
        return dossier, {"trying": None, "written": written[:40], "fault": fault}
    return dossier.answered(filing_date=day), {"trying": day, "written": written, "fault": None}


@result.post("/resultat/jour")
def keep_day() -> AnyResponse:
    """Make the day that was tried the dossier's filing day."""
    form = bound(form_of((FILING,)))
    if form.validate():
        change_dossier(lambda dossier: dossier.answered(**form.answers()))
    return redirect(url_for(".verdict"), 303)


@result.post("/situation")
def say_situation() -> AnyResponse:
    """Keep where the person stands today; an empty choice takes it back. It chooses the advice, and is never judged."""
    chosen = request.form.get("situation") or None
    if chosen is not None and chosen not in SITUATIONS:
        abort(400)
    if bound(form_of(())).validate():
        change_dossier(lambda dossier: replace(dossier, situation=chosen))
    return redirect(url_for(".verdict", _anchor="now"), 303)


@result.post("/texte")
def choose_text() -> AnyResponse:
    """Choose which text rules the dossier; then ask what it still needs to know, and only that."""
    chosen = request.form.get("edition")
    if chosen not in CHOICES_OF_EDITION:
        abort(400)
    if bound(form_of(())).validate():
        change_dossier(lambda dossier: dossier.ruled_by(str(chosen)))
    dossier = current_dossier()
    if any(fact.id not in dossier.facts for fact in asked(dossier)) and (step := next_step(dossier)):
        return redirect(address(step), 303)
    return redirect(url_for(".verdict"), 303)


@result.route("/nouveau", methods=["GET", "POST"])
def new_dossier() -> AnyResponse | str:
    """Erase the dossier and start anew, once the person has said so twice."""
    form = bound(form_of(()))
    if request.method == "POST" and form.validate():
        forget_dossier()
        return redirect(url_for("pages.home"), 303)
    return render_template("confirm.html", form=form, asking="new", stay=url_for(".verdict"))
