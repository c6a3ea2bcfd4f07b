"""A verdict: every condition judged, the total as a range, and what is still missing."""

import pytest

from rules.amendments import DECREE_2021_555, EDITIONS, ORDER_2021_03_31
from rules.assess import NOTHING, Case, Outcome, assess
from rules.conditions import Condition, Status
from rules.expressions import Range
from rules.guide import GUIDE
from tests.rules import figures
from tests.rules.examples import D, case, changed, facts, invoice, parsed, status, statuses
from tests.rules.strategies import CENT
from tests.rules.weather import rain, wind

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE = Status.MET, Status.NOT_MET, Status.UNKNOWN, Status.NOT_APPLICABLE


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_the_restaurant_is_eligible_for_the_aid_by_every_text(edition):
    verdict = assess(case(), edition)
    assert (verdict.outcome, verdict.amount) == (Outcome.ELIGIBLE, figures.AID)
    assert set(statuses(verdict).values()) == {MET, NOT_APPLICABLE}
    assert set(statuses(verdict, 0).values()) == {MET}


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_where_nothing_is_known_everything_is_unknown(edition):
    verdict = assess(Case(), edition)
    assert (verdict.outcome, verdict.amount) == (Outcome.UNDETERMINED, NOTHING)
    assert set(statuses(verdict).values()) == {UNKNOWN}
    assert verdict.invoices is None


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_every_condition_is_judged_in_the_order_of_the_text_even_after_a_failure(edition):
    verdict = assess(case(legal_form="public_body", headcount=D(50), in_liquidation=True, turnover=None), edition)
    assert list(statuses(verdict)) == [condition.id for condition in edition.dossier_conditions]
    assert list(statuses(verdict, 0)) == [condition.id for condition in edition.invoice_conditions]
    failed = [id for id, status in statuses(verdict).items() if status is NOT_MET]
    assert failed == ["beneficiary", "headcount", "no_liquidation"]


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, Outcome.ELIGIBLE),
        ({"registered": None}, Outcome.UNDETERMINED),
        ({"registered": False}, Outcome.NOT_ELIGIBLE),
        ({"registered": False, "headcount": None}, Outcome.NOT_ELIGIBLE),
        ({"amount_incl_tax": figures.MINIMUM_SPEND - CENT}, Outcome.NOT_ELIGIBLE),
        ({"amount_incl_tax": None}, Outcome.UNDETERMINED),
    ],
)
def test_one_refusal_outweighs_any_doubt_and_one_doubt_any_consent(changes, outcome):
    verdict = assess(changed(changes), GUIDE)
    assert verdict.outcome is outcome
    assert verdict.amount == (figures.AID if outcome is Outcome.ELIGIBLE else NOTHING)


@pytest.mark.parametrize(
    ("accommodation", "closed_to_public", "stands"),
    [
        (True, True, NOT_APPLICABLE),
        (True, None, NOT_APPLICABLE),
        (True, False, NOT_APPLICABLE),
        (None, True, MET),
        (None, None, UNKNOWN),
        (None, False, UNKNOWN),
        (False, True, MET),
        (False, None, UNKNOWN),
        (False, False, NOT_MET),
    ],
)
def test_a_condition_with_an_exception_is_met_where_its_test_holds_anyway(accommodation, closed_to_public, stands):
    changes = {"accommodation": accommodation, "closed_to_public": closed_to_public}
    assert status(GUIDE, "public_closure", changes) is stands


@pytest.mark.parametrize(
    ("legal_form", "subject_to_commercial_tax", "headcount", "stands"),
    [
        ("company", False, "0", NOT_APPLICABLE),
        ("company", None, None, NOT_APPLICABLE),
        ("association", True, None, MET),
        ("association", None, "1", MET),
        ("association", None, "0.99", UNKNOWN),
        ("association", False, None, UNKNOWN),
        ("association", False, "0.99", NOT_MET),
        (None, True, None, MET),
        (None, False, "0", UNKNOWN),
        (None, None, None, UNKNOWN),
    ],
)
def test_a_condition_on_associations_concerns_nobody_else(legal_form, subject_to_commercial_tax, headcount, stands):
    written = {"legal_form": legal_form, "subject_to_commercial_tax": subject_to_commercial_tax, "headcount": headcount}
    assert status(GUIDE, "association", parsed(written)) is stands


@pytest.mark.parametrize(
    ("headcount", "full_time_contract", "stands"),
    [("1", True, NOT_APPLICABLE), ("0.99", True, NOT_MET), (None, True, UNKNOWN), (None, False, MET), ("0", None, UNKNOWN)],
)
def test_a_full_time_contract_harms_only_where_nobody_is_employed(headcount, full_time_contract, stands):
    written = {"headcount": headcount, "full_time_contract": full_time_contract}
    assert status(DECREE_2021_555, "no_full_time_contract", parsed(written)) is stands


@pytest.mark.parametrize(
    ("category", "provider_in_eu", "stands"),
    [("advice", False, NOT_APPLICABLE), ("website", False, NOT_MET), (None, True, MET), (None, False, UNKNOWN)],
)
def test_the_provider_matters_unless_it_is_a_consultant(category, provider_in_eu, stands):
    changes = {"category": category, "provider_in_eu": provider_in_eu}
    assert status(ORDER_2021_03_31, "provider", changes) is stands


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, True),
        ({"in_claimant_name": None}, None),
        ({"in_claimant_name": False}, False),
        ({"in_claimant_name": False, "category": None}, False),
        ({"amount_incl_tax": None}, True),
        ({"category": "advice", "listed_consultant": True, "provider_in_eu": None}, True),
    ],
)
def test_an_invoice_counts_when_all_its_conditions_are_met_or_do_not_apply(changes, counted):
    (found,) = assess(case(invoice(**changes)), ORDER_2021_03_31).invoices
    assert found.counted is counted


def test_a_judgement_shows_every_value_it_looked_at_and_what_it_still_waits_for():
    verdict = assess(changed({"turnover": figures.SIZE_CEILING + CENT, "balance_sheet_total": None}), GUIDE)
    by_id = {judgement.condition.id: judgement for judgement in verdict.judgements}
    assert by_id["size"].observed == {"turnover": figures.SIZE_CEILING + CENT, "balance_sheet_total": None}
    assert [fact.id for fact in by_id["size"].unsettled] == ["balance_sheet_total"]
    assert by_id["minimum_spend"].observed == {"counted_total": Range(D("480.00"), D("480.00"))}
    assert by_id["minimum_spend"].unsettled == ()


def test_what_is_absent_is_not_known_and_never_no():
    known = facts()
    for id in known:
        without = {key: value for key, value in known.items() if key != id}
        assert statuses(assess(Case(without), GUIDE)) == statuses(assess(Case({**known, id: None}), GUIDE))


def test_several_invoices_are_judged_each_by_itself():
    verdict = assess(case(invoice(), invoice(category="other"), invoice(date=None)), GUIDE)
    assert [found.counted for found in verdict.invoices] == [True, False, None]


def test_a_condition_that_is_settled_asks_for_nothing_more():
    size = GUIDE.by_id["size"]
    assert size.unsettled({"turnover": D("1")}) == ()
    assert [fact.id for fact in size.unsettled({})] == ["turnover", "balance_sheet_total"]
    not_concerned = Condition("c", rain, size.source, when=wind)
    assert not_concerned.unsettled({"wind": True}) == (rain,)
    assert not_concerned.unsettled({"wind": False}) == ()
