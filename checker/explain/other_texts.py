"""The same dossier under the other texts: the verdict there, what differs, and what they would still need to know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import OFFICIAL, Dossier
from checker.dossier.steps import asked
from checker.explain.invoice_lines import invoice_name
from checker.words.sentences import explanation
from checker.words.wording import Words
from rules.assess import Outcome, Verdict
from rules.conditions import Status
from rules.differences import Turn, turns
from rules.guide import GUIDE


@dataclass(frozen=True)
class OtherText:
    """What another text says of the dossier. ``choice`` is the edition to choose for it to rule.

    ``kinder``: it does not refuse what the text applied refuses. ``questions``: how many it would still have to ask.
    """

    choice: str
    edition: str
    name: str
    outcome: str
    kinder: bool
    why: tuple[str, ...]
    questions: int


def other_texts(words: Words, assessment: Assessment) -> tuple[OtherText, ...]:
    """The guide, and the text in force on the filing day, each where it is not the one applied."""
    return tuple(
        _other(words, assessment, choice)
        for choice in (OFFICIAL, GUIDE.id)
        if (text := replace(assessment.dossier, edition=choice).governing) and text is not assessment.verdict.edition
    )


def _other(words: Words, here: Assessment, choice: str) -> OtherText:
    there = assess_dossier(replace(here.dossier, edition=choice))
    edition, outcome = there.verdict.edition, there.verdict.outcome
    return OtherText(
        choice=choice,
        edition=edition.id,
        name=words(f"edition-{edition.id}"),
        outcome=outcome.value,
        kinder=here.verdict.outcome is Outcome.NOT_ELIGIBLE and outcome is not Outcome.NOT_ELIGIBLE,
        why=tuple(_why(words, here.dossier, turns(here.verdict, there.verdict))),
        questions=questions(here.verdict, there),
    )


def questions(here: Verdict, there: Assessment) -> int:
    """How many answers the other text still lacks that the text applied does not ask for."""
    known = {missing.path for missing in here.missing}
    return sum(missing.path not in known for missing in there.verdict.missing)


def unasked(dossier: Dossier) -> bool:
    """Whether the way under the dossier's text holds a question not answered yet."""
    return any(fact.id not in dossier.facts for fact in asked(dossier))


def _why(words: Words, dossier: Dossier, parted: tuple[Turn, ...]) -> Iterator[str]:
    """A sentence for each condition that stands otherwise there; those that do not matter either way are left out."""
    for here, there, place in parted:
        judgement = there or here
        assert judgement
        of = words(f"condition-{judgement.condition.id}")
        if place is not None:
            assert dossier.invoices
            of = words("turn-of-invoice", invoice=invoice_name(words, place, dossier.invoices[place]), condition=of)
        if there is None:
            yield words("turn-repealed", condition=of)
        elif here is None and there.status in (Status.MET, Status.NOT_APPLICABLE):
            continue
        else:
            yield words("turn", condition=of, status=words(f"status-{there.status}"), why=explanation(words, there))
