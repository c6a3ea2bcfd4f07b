"""What the pages of a dossier share: where they lead, what stands around a question, and when a form is accepted."""

from __future__ import annotations

from collections.abc import Mapping

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import Dossier
from checker.dossier.steps import INVOICES_STEP, SECTION_IDS, STEPS, Step, on_the_way, steps, texts
from checker.explain.explained import notice
from checker.web.addresses import address, from_result
from checker.web.forms import DossierForm
from checker.words.sentences import value_in_words
from checker.words.wording import Words
from rules.conditions import Condition
from rules.expressions import Fact
from rules.facts import FACTS


def accepted(form: DossierForm) -> bool:
    """Whether all that was posted fits. « Je ne sais pas » fits whatever stands in the field."""
    valid: bool = form.validate()
    if form.expired:
        form.form_errors.append(g.words.fault("page-expired"))
    return valid or ("unknown" in request.form and not form.expired)


def changed_to(fact: Fact, now: Dossier) -> str:
    """That another page has answered meanwhile, and what."""
    words: Words = g.words
    return words("changed-elsewhere", answer=value_in_words(words, fact, now.facts.get(fact.id)))


def go_to(step: Step | None) -> Response:
    """A redirection to a step of the way; to the review, at its end."""
    return redirect(address(step), 303)


def before(dossier: Dossier, step: Step) -> str:
    """The address of the page before this one on the way; the result, where one came from it."""
    if from_result():
        return url_for("result.verdict")
    earlier = [other for other in steps(dossier) if STEPS.index(other) < STEPS.index(step)]
    return address(earlier[-1]) if earlier else url_for("pages.home")


def around(dossier: Dossier, step: Step) -> dict[str, object]:
    """What stands around a question: its section, and the notice of a condition surely not met."""
    assessment = judged(dossier)
    refused = ""
    if assessment:  # while invoices are being entered, nobody need hear that their total falls short
        entering = assessment.verdict.edition.spend if step is INVOICES_STEP else None
        refused = notice(g.words, assessment, but=entering)
    return {
        "step": step,
        "section": SECTION_IDS[step.section - 1],
        "sections": SECTION_IDS,
        "refused": refused,
        "readers": readers(dossier).get(step.fact, ()) if step.fact is not None else (),
    }


def readers(dossier: Dossier) -> Mapping[Fact, tuple[Condition, ...]]:
    """Which conditions read which fact: why it is asked."""
    editions = texts(dossier)
    return {
        fact: tuple({condition.id: condition for edition in editions for condition in edition.readers.get(fact, ())}.values())
        for fact in FACTS
    }


def judged(dossier: Dossier) -> Assessment | None:
    """The answers on the way, judged; None while no text governs them."""
    answered = on_the_way(dossier)
    return assess_dossier(answered) if answered.governing else None
