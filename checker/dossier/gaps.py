"""The gaps of a dossier: what is not known and can still change the result, in the order in which it is asked."""

from __future__ import annotations

from checker.dossier.assessment import assess_dossier
from checker.dossier.model import Dossier
from checker.dossier.steps import INVOICES_STEP, STEPS, on_the_way
from rules.assess import INVOICES, Missing
from rules.facts import Application

_ORDER = {step.id: place for place, step in enumerate(STEPS)}


def gaps(dossier: Dossier) -> tuple[Missing, ...]:
    """Every gap, of the text applied and of the one in force on the filing day; that day alone while no text governs."""
    judged = on_the_way(dossier)
    if judged.governing is None:
        return (Missing(Application.filing_date.id),)
    assessment = assess_dossier(judged)
    texts = (assessment, assessment.in_force) if assessment.in_force else (assessment,)
    return tuple(sorted(dict.fromkeys(missing for text in texts for missing in text.verdict.missing), key=_place))


def next_gap(dossier: Dossier, after: Missing) -> Missing | None:
    """The first gap that is asked after that one; None where it was the last. All facts of one invoice are asked at once."""
    return next((gap for gap in gaps(dossier) if _place(gap) > _place(after)), None)


def _place(gap: Missing) -> tuple[int, int]:
    """The page that asks it: a step of the way, and there an invoice."""
    if gap == INVOICES or gap.invoice is not None:
        return _ORDER[INVOICES_STEP.id], -1 if gap.invoice is None else gap.invoice
    return _ORDER[gap.fact], 0
