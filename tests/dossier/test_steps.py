"""The way through: which questions are asked, and which comes next."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from checker.dossier.assessment import assess_dossier
from checker.dossier.model import OFFICIAL, Dossier
from checker.dossier.steps import INVOICES_STEP, STEPS, asked, invoice_facts, next_step, on_the_way, steps
from rules.amendments import EDITIONS
from rules.facts import FACTS, INVOICE_FACTS, Application
from tests.dossiers import dossiers
from tests.rules.examples import facts, invoice, parsed

GUIDE_ALWAYS = {
    *("legal_form", "registered", "activity_start", "accommodation", "headcount", "turnover"),
    *("tax_and_social_up_to_date", "in_liquidation", "already_applied", "filing_date"),
}


def way(answers, edition="guide"):
    return {fact.id for fact in asked(Dossier(edition, parsed(answers)))}


@pytest.mark.parametrize(
    ("answers", "also_asked"),
    [
        ({}, {"french_tax_resident", "closed_to_public", "balance_sheet_total", "subject_to_commercial_tax"}),
        ({"legal_form": "company"}, {"closed_to_public", "balance_sheet_total"}),
        ({"legal_form": "public_body"}, {"closed_to_public", "balance_sheet_total"}),
        ({"legal_form": "sole_trader"}, {"french_tax_resident", "closed_to_public", "balance_sheet_total"}),
        ({"legal_form": "sole_trader", "accommodation": True}, {"french_tax_resident", "balance_sheet_total"}),
        ({"legal_form": "company", "accommodation": True}, {"balance_sheet_total"}),
        ({"legal_form": "company", "accommodation": False}, {"closed_to_public", "balance_sheet_total"}),
        ({"legal_form": "company", "turnover": "2000000.00"}, {"closed_to_public"}),
        ({"legal_form": "company", "turnover": "2000000.01"}, {"closed_to_public", "balance_sheet_total"}),
        ({"legal_form": "company", "turnover": None}, {"closed_to_public", "balance_sheet_total"}),
        (
            {"legal_form": "association", "turnover": "1", "headcount": "0.99"},
            {"closed_to_public", "subject_to_commercial_tax"},
        ),
        ({"legal_form": "association", "turnover": "1", "headcount": "1"}, {"closed_to_public"}),
        ({"legal_form": "association", "turnover": "1"}, {"closed_to_public", "subject_to_commercial_tax"}),
        ({"legal_form": "company", "turnover": "1", "headcount": "0"}, {"closed_to_public"}),
    ],
)
def test_only_what_can_still_change_a_condition_is_asked_by_the_guide(answers, also_asked):
    assert way(answers) == GUIDE_ALWAYS | also_asked


@pytest.mark.parametrize(
    ("edition", "answers", "asks", "does_not_ask"),
    [
        ("decree-2021-69", {"legal_form": "company"}, {"french_tax_resident", "closed_to_public"}, {"full_time_contract"}),
        ("decree-2021-69", {"legal_form": "public_body"}, {"registered"}, {"french_tax_resident"}),
        ("order-2021-03-31", {"legal_form": "association"}, {"french_tax_resident", "registered"}, {"full_time_contract"}),
        ("decree-2021-555", {}, {"full_time_contract"}, {"registered", "closed_to_public", "accommodation"}),
        ("decree-2021-555", {"headcount": "0.99"}, {"full_time_contract"}, {"registered"}),
        ("decree-2021-555", {"headcount": "1"}, set(), {"full_time_contract", "registered"}),
        (OFFICIAL, {}, {"filing_date"}, {"legal_form", "headcount"}),
        (OFFICIAL, {"filing_date": "2021-04-01"}, {"registered", "french_tax_resident"}, {"full_time_contract"}),
        (OFFICIAL, {"filing_date": "2021-05-10"}, {"full_time_contract", "french_tax_resident"}, {"registered"}),
    ],
)
def test_each_text_asks_what_it_reads(edition, answers, asks, does_not_ask):
    found = way(answers, edition)
    assert asks <= found
    assert not does_not_ask & found


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_text_asks_what_it_does_not_read(edition):
    assert way({}, edition) <= {fact.id for fact in EDITIONS[edition].facts}


def test_the_steps_are_six_sections_in_order_with_the_filing_day_first_and_the_invoices_last():
    assert [step.section for step in STEPS] == sorted(step.section for step in STEPS)
    assert {step.section for step in STEPS} == {1, 2, 3, 4, 5, 6}
    assert STEPS[0].fact is Application.filing_date
    assert [step for step in STEPS if step.section == 6] == [INVOICES_STEP]
    assert {step.id for step in STEPS} == {"invoices", *(fact.id for fact in FACTS)}


APPLIED = {"filing_date": None, "already_applied": False}


@pytest.mark.parametrize(
    ("answers", "invoices", "after", "comes"),
    [
        ({}, None, None, "filing_date"),
        ({"filing_date": None}, None, None, "already_applied"),
        (APPLIED, None, None, "legal_form"),
        (APPLIED | {"legal_form": "company"}, None, None, "registered"),
        (APPLIED | {"legal_form": "sole_trader"}, None, None, "french_tax_resident"),
        (APPLIED | {"legal_form": "company", "registered": None}, None, None, "activity_start"),
        (APPLIED | {"registered": True}, None, None, "legal_form"),
        (APPLIED | {"registered": True}, None, "legal_form", "french_tax_resident"),
        (APPLIED | {"legal_form": "company"}, None, "french_tax_resident", "registered"),
        (APPLIED | {"accommodation": True}, None, "accommodation", "headcount"),
        ({}, None, "in_liquidation", "invoices"),
        ({}, None, "invoices", None),
        ({}, None, "filing_date", "already_applied"),
        (facts(french_tax_resident=True), None, None, "invoices"),
        (facts(french_tax_resident=True), (invoice(),), None, None),
        ({**facts(french_tax_resident=True), "already_applied": None}, (invoice(),), None, None),
        ({id: value for id, value in facts().items() if id != "filing_date"}, (invoice(),), None, "filing_date"),
    ],
)
def test_the_next_question_is_the_first_one_not_answered(answers, invoices, after, comes):
    following = next_step(Dossier("guide", answers, invoices), after)
    assert (following and following.id) == comes


BOTH = [
    ("2021-03-15", {}, {"french_tax_resident"}, {"full_time_contract"}),
    ("2021-05-10", {}, {"french_tax_resident", "full_time_contract", "registered", "closed_to_public"}, set()),
    ("2021-05-10", {"headcount": "1"}, {"french_tax_resident"}, {"full_time_contract"}),
    ("2021-05-10", {"accommodation": True}, {"full_time_contract"}, {"closed_to_public"}),
    (None, {"legal_form": "company"}, {"registered"}, {"french_tax_resident", "full_time_contract"}),
]


@pytest.mark.parametrize(("filed", "answers", "asks", "does_not_ask"), BOTH)
def test_the_way_asks_what_either_text_still_needs(filed, answers, asks, does_not_ask):
    found = way({"legal_form": "company", **answers, "filing_date": filed})
    assert asks <= found
    assert not does_not_ask & found


def test_an_invoice_is_asked_what_either_text_reads():
    def asked_of_it(filed, edition="guide"):
        return {fact.id for fact in invoice_facts(Dossier(edition, parsed({"filing_date": filed})))}

    assert {"provider_in_eu", "listed_consultant", "label", "amount_incl_tax"} <= asked_of_it("2021-03-15")
    assert not {"provider_in_eu", "listed_consultant"} & asked_of_it(None)
    assert invoice_facts(Dossier()) == INVOICE_FACTS
    assert {"provider_in_eu", "listed_consultant"} <= asked_of_it(None, OFFICIAL)


@settings(deadline=None, max_examples=100)
@given(dossiers())
def test_judging_the_answers_on_the_way_is_judging_them_all_by_the_text_in_force_too(dossier):
    wholly, on_way = assess_dossier(dossier).in_force, assess_dossier(on_the_way(dossier)).in_force
    assert (wholly and wholly.verdict.outcome) == (on_way and on_way.verdict.outcome)
    assert assess_dossier(dossier).differs == assess_dossier(on_the_way(dossier)).differs


def test_an_answer_no_longer_asked_is_kept_aside_and_comes_back():
    shop = Dossier("guide", facts(closed_to_public=False))
    hotel = shop.answered(accommodation=True)
    assert "closed_to_public" not in on_the_way(hotel).facts
    assert hotel.facts["closed_to_public"] is False
    assert on_the_way(hotel.answered(accommodation=False)).facts["closed_to_public"] is False


def test_what_is_kept_aside_is_not_judged():
    hotel = Dossier("guide", facts(closed_to_public=False, accommodation=True), (invoice(),))
    assert assess_dossier(on_the_way(hotel)).verdict.outcome == "eligible"


@settings(deadline=None, max_examples=150)
@given(dossiers())
def test_judging_the_answers_on_the_way_is_judging_them_all(dossier):
    wholly, on_way = assess_dossier(dossier).verdict, assess_dossier(on_the_way(dossier)).verdict
    assert on_way.outcome == wholly.outcome
    assert [judgement.status for judgement in on_way.judgements] == [judgement.status for judgement in wholly.judgements]
    assert [bill.counted for bill in on_way.invoices or ()] == [bill.counted for bill in wholly.invoices or ()]


@settings(deadline=None, max_examples=100)
@given(dossiers())
def test_what_is_missing_is_on_the_way(dossier):
    way = {step.id for step in steps(dossier)}
    assert {missing.fact for missing in assess_dossier(dossier).verdict.missing if missing.invoice is None} <= way


@settings(deadline=None, max_examples=50)
@given(dossiers())
def test_following_the_way_comes_to_its_end(dossier):
    travelled = replace(dossier, facts={}, invoices=None)
    seen = []
    while (step := next_step(travelled, after=seen[-1] if seen else None)) is not None:
        seen.append(step.id)
        if step.fact is not None:
            travelled = travelled.answered(**{step.id: dossier.facts.get(step.id)})
    assert len(seen) == len(set(seen))
    assert {id for id in seen if id != "invoices"} <= {fact.id for fact in asked(travelled)} | {Application.filing_date.id}
