"""The accessibility statement in the form of the RGAA: what was tested and how, and what is known not to be perfect."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, current_app, render_template

access = Blueprint("access", __name__)

MADE_ON = date(2026, 11, 24)
TESTED = ("rules", "tree", "keyboard", "narrow", "targets", "errors", "contrast", "motion", "script", "sheet")
LACKING = ("people", "pdf", "charts", "exempt")
REMEDIES = {
    "write": "https://formulaire.defenseurdesdroits.fr",
    "meet": "https://www.defenseurdesdroits.fr/saisir/delegues",
    "post": None,
}
"""How the Défenseur des droits is reached, as the model statement has it; each with its address where it has one."""


@access.get("/accessibilite")
def statement() -> str:
    """The statement, in both languages."""
    contact = current_app.config["CONTACT"]
    return render_template("access.html", made_on=MADE_ON, tested=TESTED, lacking=LACKING, remedies=REMEDIES, contact=contact)
