"""The first page."""

from __future__ import annotations

from flask import Blueprint, render_template

from checker.dossier.examples import EXAMPLES
from checker.web.visit import current_dossier

pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> str:
    """What one gets, and the two ways through."""
    dossier = current_dossier()
    return render_template("home.html", examples=EXAMPLES, begun=bool(dossier.facts or dossier.invoices))
