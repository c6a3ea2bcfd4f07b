"""The way through: which questions are asked, in which order, and which comes next.

The way is a pure function of the answers. A question is on it only if its answer can still change a condition; nobody keeps
a "current step".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.dossier.model import Dossier
from rules.expressions import Fact, Value
from rules.facts import FACTS, SECTIONS, Application, Invoice, facts_of


class Step(NamedTuple):
    """A page of the way: one question, or the invoices (``fact`` is then None). ``section`` counts from 1."""

    section: int
    fact: Fact | None

    @property
    def id(self) -> str:
        """The fact's id, or ``invoices``."""
        return "invoices" if self.fact is None else self.fact.id


SECTION_IDS = tuple(section.__name__.lower() for section in SECTIONS)
"""The six sections: business, activity, size, standing, invoice, application."""


def _all_steps() -> Iterator[Step]:
    for number, section in enumerate(SECTIONS, start=1):
        if section is Invoice:
            yield Step(number, None)
        else:
            yield from (Step(number, fact) for fact in facts_of(section))


STEPS = tuple(_all_steps())
INVOICES_STEP = next(step for step in STEPS if step.fact is None)


def asked(dossier: Dossier) -> tuple[Fact, ...]:
    """The facts on the way: those whose answer can still change a condition, given the answers before it."""
    edition = dossier.governing
    if edition is None:
        return (Application.filing_date,)
    known: dict[str, Value | None] = {}
    way = []
    for fact in FACTS:
        if any(fact in condition.unsettled(known) for condition in edition.readers.get(fact, ())):
            way.append(fact)
            known[fact.id] = dossier.facts.get(fact.id)
    return tuple(way)


def on_the_way(dossier: Dossier) -> Dossier:
    """The dossier with only the answers that are asked for; the others are kept aside, and not judged."""
    way = {fact.id for fact in asked(dossier)}
    return replace(dossier, facts={id: value for id, value in dossier.facts.items() if id in way})


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """The pages of the way, in order."""
    way = asked(dossier)
    return tuple(step for step in STEPS if step.fact is None or step.fact in way)


def next_step(dossier: Dossier, after: str | None = None) -> Step | None:
    """The first page not answered, or the first after that one; None where the way is at its end."""
    way = steps(dossier)
    passed = 0
    if after is not None:
        order = [step.id for step in STEPS]
        passed = sum(order.index(step.id) <= order.index(after) for step in way)
    return next((step for step in way[passed:] if not _answered(dossier, step)), None)


def _answered(dossier: Dossier, step: Step) -> bool:
    """A question is answered, by "I don't know" too; the invoices, by one of them or by having gone past them."""
    if step.fact is not None:
        return step.fact.id in dossier.facts
    return bool(dossier.invoices) or any(fact.id in dossier.facts for fact in facts_of(Application))
