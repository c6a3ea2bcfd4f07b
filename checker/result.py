"""The verdict on the dossier in hand, and what one can do with it."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from checker.assessment import assess_dossier
from checker.explained import explain
from checker.forms import bound, form_of
from checker.steps import on_the_way
from checker.visit import current_dossier, forget_dossier

result = Blueprint("result", __name__)


@result.get("/resultat")
def verdict() -> str | Response:
    """The answer, why, and what to do; the first page where nothing was answered yet."""
    dossier = current_dossier()
    if not dossier.facts and not dossier.invoices:
        return redirect(url_for("pages.home"), 303)
    judged = on_the_way(dossier)
    if not judged.governing:
        return redirect(url_for("wizard.start"), 303)
    explained = explain(g.words, assess_dossier(judged))
    return render_template("result.html", page=explained, blank=bound(form_of(()), g.words))


@result.post("/nouveau")
def new_dossier() -> Response:
    """Erase the dossier and start anew."""
    if bound(form_of(()), g.words).validate():
        forget_dossier()
    return redirect(url_for("pages.home"), 303)
