"""The way through: which questions are asked, in which order, and which comes next.

The way is a pure function of the answers. The filing day comes first: it says which text was in force. A question is on the
way only if its answer can still change a condition, of the text applied or of the one in force that day, so that nobody is
sent round twice. Nobody keeps a "current step".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.dossier.model import OFFICIAL, Dossier
from rules.amendments import EDITIONS
from rules.conditions import Edition
from rules.expressions import Fact, Value
from rules.facts import FACTS, INVOICE_FACTS, SECTIONS, Application, Invoice, facts_of


class Step(NamedTuple):
    """A page of the way: one question, or the invoices (``fact`` is then None). ``section`` counts from 1."""

    section: int
    fact: Fact | None

    @property
    def id(self) -> str:
        """The fact's id, or ``invoices``."""
        return "invoices" if self.fact is None else self.fact.id


SECTION_IDS = tuple(section.__name__.lower() for section in SECTIONS)
"""The six sections: application, business, activity, size, standing, invoice."""


def _all_steps() -> Iterator[Step]:
    for number, section in enumerate(SECTIONS, start=1):
        if section is Invoice:
            yield Step(number, None)
        else:
            yield from (Step(number, fact) for fact in facts_of(section))


STEPS = tuple(_all_steps())
INVOICES_STEP = next(step for step in STEPS if step.fact is None)


def texts(dossier: Dossier) -> tuple[Edition, ...]:
    """The text applied, then the one in force on the filing day where that is another; none where neither is known."""
    found = (dossier.governing, dossier.ruled_by(OFFICIAL).governing)
    return tuple(dict.fromkeys(edition for edition in found if edition is not None))


def facts_read(dossier: Dossier) -> tuple[Fact, ...]:
    """The dossier's facts that either text reads, asked or not; all of them until the day that tells the text is answered."""
    return tuple(fact for fact in FACTS if _undated(dossier) or any(fact in edition.readers for edition in texts(dossier)))


def invoice_facts(dossier: Dossier) -> tuple[Fact, ...]:
    """What is asked of an invoice: what either text reads of it, its amount, and its label."""
    read = {Invoice.label, Invoice.amount_incl_tax, *(fact for edition in texts(dossier) for fact in edition.readers)}
    return tuple(fact for fact in INVOICE_FACTS if _undated(dossier) or fact in read)


def _undated(dossier: Dossier) -> bool:
    return Application.filing_date.id not in dossier.facts or not texts(dossier)


def asked(dossier: Dossier) -> tuple[Fact, ...]:
    """The facts on the way: those whose answer can still change a condition of either text, given the answers before it."""
    editions = texts(dossier)
    return _asked(dossier, editions) if editions else (Application.filing_date,)


def asked_on_one_page(dossier: Dossier) -> tuple[Fact, ...]:
    """The same for a page that holds every question: until the day that tells the text is answered, those of any text."""
    return _asked(dossier, EDITIONS.values() if _undated(dossier) else texts(dossier))


def _asked(dossier: Dossier, editions: Iterable[Edition]) -> tuple[Fact, ...]:
    known: dict[str, Value | None] = {}
    way = []
    for fact in FACTS:
        if any(fact in condition.unsettled(known) for edition in editions for condition in edition.readers.get(fact, ())):
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
    """A question is answered, by "I don't know" too; the invoices, by one of them."""
    return bool(dossier.invoices) if step.fact is None else step.fact.id in dossier.facts
