"""What would turn a refusal: enough, never more than enough, and nothing where nothing can."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.amendments import EDITIONS, always
from rules.assess import Case, assess
from rules.conditions import Status
from rules.facts import Business, Computed, Invoice, Standing
from rules.filing import FILING, filing_windows
from rules.guide import GUIDE
from rules.remedies import Change, remedies
from tests.rules import figures
from tests.rules.examples import WEBSITE, changed, day, invoice, parsed
from tests.rules.oracle import months_after
from tests.rules.strategies import A_DAY, CENT, cases, days, editions

DATED = WEBSITE["date"]
LAST_DAY = months_after(DATED)
SPEND_MORE = [Change(Computed.counted_total, figures.MINIMUM_SPEND)]
TOTAL = Computed.counted_total


def remedied(any_case, edition, periods=None):
    """The remedies of every condition of the dossier, by its id."""
    verdict = assess(any_case, edition)
    return {found.condition.id: remedies(any_case, verdict, found, periods or always(edition)) for found in verdict.judgements}


def applied(any_case, remedy):
    """The case once the changes are made, but for the total: that is no fact of it."""
    values, bills = dict(any_case.facts), [dict(bill) for bill in any_case.invoices or ()]
    for fact, to, place in (change for change in remedy if change.fact is not TOTAL):
        (values if place is None else bills[place])[fact.id] = to
    return Case(values, tuple(bills))


@settings(deadline=None, max_examples=150)
@given(cases(), editions)
def test_a_remedy_changes_only_what_can_be_changed_and_turns_its_condition(any_case, edition):
    for id, ways in remedied(any_case, edition).items():
        for remedy in ways:
            assert remedy
            assert all(change.fact.can_change for change in remedy)
            total = {fact.id: to for fact, to, _ in remedy if fact is TOTAL}
            (stands,) = [found for found in assess(applied(any_case, remedy), edition).judgements if found.condition.id == id]
            assert stands.condition.status({**stands.observed, **total}) is Status.MET


@settings(deadline=None, max_examples=150)
@given(cases(), editions, st.sampled_from(days(day("2021-01-01"), day("2021-08-31"))))
def test_no_day_nearer_would_do(any_case, edition, filed):
    late = Case({**any_case.facts, FILING.id: filed}, any_case.invoices)
    works = {at for first, last in filing_windows(late, always(edition)) for at in days(first, last)}
    alone = [remedy for remedy in remedied(late, edition)["minimum_spend"] if len(remedy) == 1]
    proposed = [to for ((fact, to, _),) in alone if fact is FILING]
    for to in proposed:
        assert abs(to - filed) == min(abs(at - filed) for at in works)
        assert to in works


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_one_cent_less_than_the_remedy_would_not_do(edition):
    short = changed({"amount_incl_tax": figures.MINIMUM_SPEND - 60})
    ((change,),) = remedied(short, edition)["minimum_spend"]
    assert change == Change(TOTAL, figures.MINIMUM_SPEND)
    lacking = change.to - assess(short, edition).total.least
    for amount, stands in ((lacking, Status.MET), (lacking - CENT, Status.NOT_MET)):
        more = Case(short.facts, (*short.invoices, invoice(amount_incl_tax=amount)))
        (spend,) = [found for found in assess(more, edition).judgements if found.condition is edition.spend]
        assert spend.status is stands


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ({"legal_form": "public_body"}, "beneficiary"),
        ({"legal_form": "sole_trader", "french_tax_resident": False}, "beneficiary"),
        ({"headcount": figures.HEADCOUNT_CEILING}, "headcount"),
        ({"activity_start": figures.ACTIVITY_BEFORE}, "activity_start"),
        ({"closed_to_public": False}, "public_closure"),
        ({"in_liquidation": True}, "no_liquidation"),
        ({"turnover": figures.SIZE_CEILING + CENT, "balance_sheet_total": figures.SIZE_CEILING + CENT}, "size"),
        ({"legal_form": "association", "subject_to_commercial_tax": False, "headcount": "0"}, "association"),
        ({"already_applied": True}, "single_application"),
    ],
)
def test_what_rests_on_the_past_is_final(written, condition):
    stands = {found.condition.id: found.status for found in assess(changed(parsed(written)), GUIDE).judgements}
    assert stands[condition] is Status.NOT_MET
    assert remedied(changed(parsed(written)), GUIDE)[condition] == ()


@pytest.mark.parametrize(
    ("written", "condition", "ways"),
    [
        ({}, "registration", []),
        ({"registered": None}, "registration", []),
        ({"registered": False}, "registration", [[Change(Business.registered, True)]]),
        (
            {"tax_and_social_up_to_date": False},
            "tax_and_social_standing",
            [[Change(Standing.tax_and_social_up_to_date, True)]],
        ),
        (
            {"filing_date": LAST_DAY + A_DAY},
            "minimum_spend",
            [[Change(FILING, LAST_DAY)], SPEND_MORE],
        ),
        ({"filing_date": DATED - A_DAY}, "minimum_spend", [[Change(FILING, DATED)], SPEND_MORE]),
        (
            {"in_claimant_name": False},
            "minimum_spend",
            [[Change(Invoice.in_claimant_name, True, 0)], SPEND_MORE],
        ),
        ({"in_claimant_name": False, "category": "other"}, "minimum_spend", [SPEND_MORE]),
        (
            {"in_claimant_name": False, "amount_incl_tax": figures.MINIMUM_SPEND - CENT},
            "minimum_spend",
            [SPEND_MORE],
        ),
        (
            {"in_claimant_name": False, "filing_date": LAST_DAY + 9 * A_DAY},
            "minimum_spend",
            [SPEND_MORE],
        ),
    ],
)
def test_a_refusal_has_these_ways_out_by_the_guide(written, condition, ways):
    found = remedied(changed(parsed(written)), GUIDE)[condition]
    assert [list(remedy) for remedy in found] == ways
