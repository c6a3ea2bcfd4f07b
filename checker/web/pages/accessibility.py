"""The accessibility statement: what was tested and how, and what is known not to be perfect."""

from __future__ import annotations

from flask import Blueprint, render_template

access = Blueprint("access", __name__)

TESTED = ("rules", "tree", "keyboard", "narrow", "errors", "contrast", "motion", "script", "sheet")
LACKING = ("people", "audit", "pdf", "charts")


@access.get("/accessibilite")
def statement() -> str:
    """The statement, in both languages."""
    return render_template("access.html", tested=TESTED, lacking=LACKING)
