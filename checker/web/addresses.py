"""Where the steps of the way are, and the way from the result through its gaps and back."""

from __future__ import annotations

from flask import request, url_for

from checker.dossier.gaps import next_gap
from checker.dossier.model import Dossier
from checker.dossier.steps import Step
from rules.assess import INVOICES, Missing

RETURN = "result"
"""The mark (``?next=result``) of a page opened from the result: once answered, it leads to the next gap, and back at last."""


def address(step: Step | None) -> str:
    """Where a step of the way is; the review, at its end."""
    if step is None:
        return url_for("wizard.review")
    return url_for("wizard.question", id=step.id) if step.fact is not None else url_for("invoices.entered")


def gap_address(gap: Missing) -> str:
    """Where a gap of the result is filled, marked to lead back: ``/verifier/turnover?next=result``."""
    if gap == INVOICES:
        return url_for("invoices.entered", next=RETURN)
    if gap.invoice is not None:
        return url_for("invoices.change", place=gap.invoice, _anchor=gap.fact, next=RETURN)
    return url_for("wizard.question", id=gap.fact, next=RETURN)


def from_result() -> bool:
    """Whether this page was opened from the result, to fill a gap."""
    return request.args.get("next") == RETURN


def after_gap(dossier: Dossier, filled: Missing) -> str:
    """Where to go once a gap was seen to: the next one, or else the result."""
    gap = next_gap(dossier, filled)
    return gap_address(gap) if gap else url_for("result.verdict")
