"""Every condition is explained in words, however it stands, in every edition and language."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.assessment import assess_dossier
from checker.dossier.model import Dossier
from checker.explain.explained import explain
from checker.words.languages import LANGUAGES
from checker.words.sentences import condition_requirement, explanation, value_in_words
from checker.words.wording import words_of
from rules.amendments import EDITIONS
from rules.assess import assess
from rules.conditions import Condition, Status
from rules.facts import Computed
from tests.dossiers import dossiers
from tests.rules.examples import ASKED, RESTAURANT, WEBSITE, changed, day, parsed

ODD = re.compile(r"[{}]|\bNone\b|Decimal|datetime|  |\s[.,]|\.\.|^\s|\s$|^$")
"""What no sentence may hold: a variable left open, a value as Python writes it, spaces or full stops astray."""

CONDITIONS = [
    pytest.param(edition, condition, id=f"{edition.id}-{condition.id}")
    for edition in EDITIONS.values()
    for condition in edition.conditions
]

MEANS = {
    Status.NOT_MET: {
        "beneficiary": {"legal_form": "public_body"},
        "headcount": {"headcount": "11"},
        "activity_start": {"activity_start": "2020-10-30"},
        "public_closure": {"closed_to_public": False},
        "registration": {"registered": False},
        "tax_and_social_standing": {"tax_and_social_up_to_date": False},
        "no_liquidation": {"in_liquidation": True},
        "size": {"turnover": "2000000.01", "balance_sheet_total": "2000000.01"},
        "association": {"legal_form": "association", "headcount": "0.99", "subject_to_commercial_tax": False},
        "single_application": {"already_applied": True},
        "minimum_spend": {"amount_incl_tax": "449.99"},
        "no_full_time_contract": {"headcount": "0", "full_time_contract": True},
        "eligible_expense": {"category": "other"},
        "in_claimant_name": {"in_claimant_name": False},
        "invoice_date": {"date": "2020-10-29"},
        "filed_in_time": {"filing_date": "2021-08-01"},
        "provider": {"provider_in_eu": False},
    },
    Status.NOT_APPLICABLE: {
        "public_closure": {"accommodation": True},
        "association": {},
        "provider": {"category": "advice"},
        "no_full_time_contract": {"headcount": "1"},
    },
    Status.MET: {
        "association": {"legal_form": "association"},
        "no_full_time_contract": {"headcount": "0"},
    },
}
"""What to change of the restaurant for a condition to stand so; for ``unknown``, see below."""


def judgement(edition, condition, changes):
    verdict = assess(changed(parsed(changes)), edition)
    return next(j for j in (*verdict.judgements, *verdict.invoices[0].judgements) if j.condition is condition)


def in_doubt(condition):
    """Nothing known of what the condition reads, but for what makes it apply."""
    read = [fact.id for fact in condition.facts if fact is not Computed.counted_total]
    return {**MEANS[Status.MET].get(condition.id, {}), **dict.fromkeys(read or ["amount_incl_tax"])}


STANDS = [
    pytest.param(edition, condition, status, id=f"{edition.id}-{condition.id}-{status}")
    for edition in EDITIONS.values()
    for condition in edition.conditions
    for status in Status
    if status is not Status.NOT_APPLICABLE or condition.applies is not None
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("edition", "condition", "status"), STANDS)
def test_a_condition_is_explained_however_it_stands(edition, condition, status, lang):
    changes = in_doubt(condition) if status is Status.UNKNOWN else MEANS[status].get(condition.id, {})
    judged = judgement(edition, condition, changes)
    assert judged.status is status
    said = explanation(words_of(lang), judged)
    assert not ODD.search(said), said
    assert said.endswith(".")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("edition", "condition"), CONDITIONS)
def test_a_refusal_names_the_value_given_and_what_is_required(edition, condition, lang):
    words = words_of(lang)
    judged = judgement(edition, condition, MEANS[Status.NOT_MET][condition.id])
    said = explanation(words, judged)
    values = [value_in_words(words, fact, judged.observed[fact.id]) for fact in condition.test.facts]
    assert any(value in said for value in values), (values, said)
    assert said != values[0]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("edition", "condition"), CONDITIONS)
def test_what_a_condition_requires_can_be_said_without_a_case(edition, condition, lang):
    assert not ODD.search(condition_requirement(words_of(lang), condition))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fact", ASKED, ids=lambda fact: fact.id)
def test_a_value_is_said_as_people_say_it(fact, lang):
    words = words_of(lang)
    assert value_in_words(words, fact, None) == words("not-known-yet")
    said = value_in_words(words, fact, (RESTAURANT | WEBSITE)[fact.id])
    assert said != words("not-known-yet")
    assert not ODD.search(said)


@settings(deadline=None, max_examples=60)
@given(dossier=dossiers(), lang=st.sampled_from([*LANGUAGES]))
def test_any_verdict_at_all_is_explained(dossier, lang):
    bare = Dossier(dossier.edition, dossier.facts, dossier.invoices and tuple(map(unnamed, dossier.invoices)))
    page = explain(words_of(lang), assess_dossier(bare), day("2026-07-01"))
    page = replace(page, doubts=())  # whole messages, in which "None" may begin a sentence
    assert [sentence for sentence in said_by(page) if ODD.search(sentence)] == []


def unnamed(invoice):
    return {**invoice, "label": None}


def said_by(part):
    """Every text in what a page is made of, the law itself left out."""
    match part:
        case str():
            return [part] if part else []
        case tuple() | list():
            return [text for one in part for text in said_by(one)]
        case Condition():
            return []
    return [text for one in fields(part) for text in said_by(getattr(part, one.name))] if is_dataclass(part) else []
