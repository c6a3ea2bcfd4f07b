"""Which answer spares which later question, for a page that holds them all: a company is not asked about associations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.dossier.model import Dossier
from checker.dossier.steps import asked_on_one_page
from rules.amendments import EDITIONS
from rules.conditions import Condition
from rules.expressions import Choice, Fact, Value, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Application, Invoice

READ: Mapping[Fact, tuple[Condition, ...]] = {
    fact: read
    for fact in INVOICE_FACTS
    if fact is not Invoice.category and (read := tuple(c for text in EDITIONS.values() for c in text.readers.get(fact, ())))
}
"""The questions about an invoice that some text reads beside its kind, and the conditions that read them."""

Answer = tuple[str, Value]
"""A fact's id, and its value."""


def sparing(dossier: Dossier) -> Mapping[Fact, tuple[Answer, ...]]:
    """For each question, the answers to an earlier one that alone spare it, under every text that may govern the dossier.

    Several answers together may spare it too: ``asked_on_one_page`` knows.
    """
    filed = Application.filing_date.id
    blank = replace(dossier, facts={filed: dossier.facts[filed]} if filed in dossier.facts else {}, invoices=None)
    spared: dict[Fact, list[Answer]] = {fact: [] for fact in asked_on_one_page(blank)}
    for deciding in FACTS:
        for value in _values(deciding):
            way = asked_on_one_page(blank.answered(**{deciding.id: value}))
            for fact in FACTS[FACTS.index(deciding) + 1 :]:
                if fact in spared and fact not in way:
                    spared[fact].append((deciding.id, value))
    return {fact: tuple(answers) for fact, answers in spared.items()}


def sparing_of_invoice() -> Mapping[Fact, tuple[Answer, ...]]:
    """For each question about an invoice, the kinds of expense that spare it under every text."""
    return {fact: tuple((Invoice.category.id, kind) for kind in Invoice.category.choices if _idle(fact, kind)) for fact in READ}


def _idle(fact: Fact, kind: str) -> bool:
    return not any(fact in condition.unsettled({Invoice.category.id: kind}) for condition in READ[fact])


def _values(fact: Fact) -> tuple[Value, ...]:
    """The answers one can choose among; a figure has none."""
    match fact:
        case YesNo():
            return (True, False)
        case Choice(choices=choices):
            return choices
    return ()
