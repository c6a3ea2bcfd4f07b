"""Where the steps of the way are."""

from __future__ import annotations

from flask import url_for

from checker.dossier.steps import Step


def address(step: Step | None) -> str:
    """Where a step of the way is; the review, at its end."""
    if step is None:
        return url_for("wizard.review")
    return url_for("wizard.question", id=step.id) if step.fact is not None else url_for("wizard.invoices")
