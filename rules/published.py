"""The rules as data: for other programs, for the page of rules, and for the fingerprint that a printed verdict bears."""

import hashlib
import json
from functools import cache
from typing import Any

from rules.conditions import Condition, Edition, Quotation, Source
from rules.expenses import EXPENSES
from rules.expressions import All, AnyOf, Choice, Comparison, Constant, Day, Fact, Later, Node, Not, Number, OneOf, Text
from rules.facts import FACTS, INVOICE_FACTS

Data = dict[str, Any]


def edition_as_data(edition: Edition) -> Data:
    """The whole edition: parameters, conditions with sources and tests, facts, categories. Money and days are texts."""
    return {
        "edition": edition.id,
        "amends": edition.amends.id if edition.amends else None,
        "filed_from": str(edition.filed_from) if edition.filed_from else None,
        "fingerprint": fingerprint(edition),
        **_law(edition),
        "facts": [fact_as_data(fact) for fact in FACTS],
        "invoice_facts": [fact_as_data(fact) for fact in INVOICE_FACTS],
        "categories": [{"id": expense.id, "quote": expense.quote or None} for expense in EXPENSES],
    }


@cache
def fingerprint(edition: Edition) -> str:
    """Twelve hexadecimal digits that change with any figure, test or condition of the edition: SHA-256 of it as data."""
    return hashlib.sha256(json.dumps(_law(edition), sort_keys=True).encode()).hexdigest()[:12]


def _law(edition: Edition) -> Data:
    return {
        "parameters": {"amount": str(edition.amount), "minimum_spend": str(edition.minimum_spend)},
        "conditions": [condition_as_data(edition, condition) for condition in edition.dossier_conditions],
        "invoice_conditions": [condition_as_data(edition, condition) for condition in edition.invoice_conditions],
    }


def condition_as_data(edition: Edition, condition: Condition) -> Data:
    """One condition of an edition: when it applies, its test, the facts it reads, its source, its doubts."""
    return {
        "id": condition.id,
        "applies": None if condition.applies is None else expression_as_data(condition.applies),
        "test": expression_as_data(condition.test),
        "facts": [fact.id for fact in condition.facts],
        "source": source_as_data(condition.source, edition.quotations(condition)),
        "doubts": list(condition.doubts),
    }


def source_as_data(source: Source, quotations: tuple[Quotation, ...]) -> Data:
    """Where a condition comes from, and the words it has in the text at hand (``Edition.quotations``)."""
    return {
        "quote": next((quotation.words for quotation in quotations if not quotation.article), None),
        "law": source.law or None,
        "article": source.article,
        "url": source.url,
        "confidence": source.confidence.value,
        "quotations": [quotation_as_data(quotation) for quotation in quotations],
    }


def quotation_as_data(quotation: Quotation) -> Data:
    """Words, with where they stand and how well they are known; null for the guide's."""
    words, article, url, confidence = quotation
    return {"words": words, "article": article or None, "url": url or None, "confidence": confidence and confidence.value}


def expression_as_data(node: Node) -> Data | str:
    """A tree of lists: ``{"<": [{"fact": "headcount"}, "11"]}``. Operators are ``all``, ``any``, ``not``, ``in``,
    comparisons and ``months_after``.
    """
    match node:
        case Fact():
            return {"fact": node.id}
        case Constant(figure):
            return str(figure)
        case Later(day, delay):
            return {"months_after": [expression_as_data(day), delay.months]}
        case Comparison(left, op, right):
            return {op: [expression_as_data(left), expression_as_data(right)]}
        case OneOf(fact, choices):
            return {"in": [expression_as_data(fact), list(choices)]}
        case Not(test):
            return {"not": expression_as_data(test)}
        case All(tests):
            return {"all": [expression_as_data(test) for test in tests]}
        case AnyOf(tests):
            return {"any": [expression_as_data(test) for test in tests]}
    raise TypeError(f"not a node of the tree: {node!r}")


def fact_as_data(fact: Fact) -> Data:
    """A fact's declaration: id, type, unit, bounds, choices."""
    data: Data = {"id": fact.id, "type": type(fact).__name__.lower()}
    if isinstance(fact, Number):
        data |= {"unit": fact.unit}
    if isinstance(fact, Number | Day):
        data |= {"least": str(fact.least), "most": str(fact.most)}
    if isinstance(fact, Text):
        data |= {"most": fact.most}
    if isinstance(fact, Choice):
        data |= {"choices": list(fact.choices)}
    return data
