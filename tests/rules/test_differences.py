"""What parts two texts, and what it changes for a case."""

import pytest
from hypothesis import given, settings

from rules.amendments import DECREE_2021_69, DECREE_2021_555, EDITIONS, ORDER_2021_03_31
from rules.assess import assess
from rules.differences import differences, parting, turns
from rules.guide import GUIDE
from tests.rules import figures
from tests.rules.examples import case, changed, invoice, parsed, statuses
from tests.rules.strategies import A_DAY, cases, editions

TOO_LATE_FOR_THE_DECREE = figures.LAST_INVOICE_DAY["decree-2021-69"] + A_DAY


def kinds(before, after):
    """What became of each condition that differs."""
    became = {(True, True): "replaced", (True, False): "repealed", (False, True): "added"}
    return {found.id: became[found.before is not None, found.after is not None] for found in differences(before, after)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (GUIDE, GUIDE, {}),
        (
            GUIDE,
            DECREE_2021_69,
            {"beneficiary": "replaced", "eligible_expense": "replaced", "filed_in_time": "replaced", "provider": "added"},
        ),
        (DECREE_2021_69, ORDER_2021_03_31, {"invoice_date": "replaced"}),
        (
            ORDER_2021_03_31,
            DECREE_2021_555,
            {
                "beneficiary": "replaced",
                "public_closure": "repealed",
                "registration": "repealed",
                "filed_in_time": "replaced",
                "no_full_time_contract": "added",
            },
        ),
    ],
)
def test_two_texts_differ_by_what_the_later_one_names(before, after, expected):
    assert list(kinds(before, after).items()) == list(expected.items())


def test_a_difference_holds_the_condition_of_either_text():
    (difference,) = differences(DECREE_2021_69, ORDER_2021_03_31)
    assert difference.before is DECREE_2021_69.by_id["invoice_date"]
    assert difference.after is ORDER_2021_03_31.by_id["invoice_date"]


def test_read_backwards_what_was_added_is_repealed():
    opposite = {"repealed": "added", "added": "repealed", "replaced": "replaced"}
    for before in EDITIONS.values():
        for after in EDITIONS.values():
            assert kinds(after, before) == {id: opposite[kind] for id, kind in kinds(before, after).items()}


@pytest.mark.parametrize(
    ("written", "here", "there", "expected", "part"),
    [
        ({}, GUIDE, DECREE_2021_69, [], ()),
        ({"french_tax_resident": False}, GUIDE, DECREE_2021_69, [("beneficiary", "met", "not_met", None)], ("beneficiary",)),
        (
            {"date": TOO_LATE_FOR_THE_DECREE, "filing_date": TOO_LATE_FOR_THE_DECREE},
            DECREE_2021_69,
            ORDER_2021_03_31,
            [("minimum_spend", "not_met", "met", None), ("invoice_date", "not_met", "met", 0)],
            ("minimum_spend", "invoice_date"),
        ),
        (
            {"provider_in_eu": False},
            GUIDE,
            DECREE_2021_69,
            [("minimum_spend", "met", "not_met", None), ("provider", None, "not_met", 0)],
            ("minimum_spend", "provider"),
        ),
        (
            {"closed_to_public": False},
            ORDER_2021_03_31,
            DECREE_2021_555,
            [
                ("public_closure", "not_met", None, None),
                ("registration", "met", None, None),
                ("no_full_time_contract", None, "not_applicable", None),
            ],
            ("public_closure",),
        ),
    ],
)
def test_the_conditions_that_stand_otherwise_under_another_text(written, here, there, expected, part):
    found = verdicts(changed(parsed(written)), here, there)
    assert (named(turns(*found)), parting(*found)) == (expected, part)


def test_an_invoice_that_counts_under_both_texts_or_neither_is_not_told_about():
    bills = (invoice(), invoice(in_claimant_name=False, provider_in_eu=False), invoice(provider_in_eu=False))
    assert named(turns(*verdicts(case(*bills), GUIDE, DECREE_2021_69))) == [("provider", None, "not_met", 2)]


def test_verdicts_on_cases_of_more_and_of_fewer_invoices_are_not_compared():
    (one, _), (other, _) = verdicts(case(invoice()), GUIDE, GUIDE), verdicts(case(invoice(), invoice()), GUIDE, GUIDE)
    with pytest.raises(ValueError, match="zip"):
        turns(one, other)


@settings(deadline=None, max_examples=100)
@given(cases(), editions, editions)
def test_where_no_condition_of_the_dossier_turns_the_texts_agree_on_it(any_case, here, there):
    one, other = verdicts(any_case, here, there)
    turned = {found.here.condition.id if found.here else found.there.condition.id for found in turns(one, other)}
    for id in set(statuses(one)) | set(statuses(other)):
        assert (statuses(one).get(id) is not statuses(other).get(id)) is (id in turned)


def verdicts(any_case, here, there):
    return assess(any_case, here), assess(any_case, there)


def named(found):
    return [
        ((turn.here or turn.there).condition.id, turn.here and turn.here.status, turn.there and turn.there.status, turn.invoice)
        for turn in found
    ]


LETS_PASS = ("met", "not_applicable", None)


@settings(deadline=None, max_examples=50)
@given(any_case=cases(), before=editions, after=editions)
def test_what_parts_two_verdicts_is_what_one_text_holds_against_the_case_and_the_other_lets_pass(any_case, before, after):
    here, there = assess(any_case, before), assess(any_case, after)
    one, other = statuses(here), statuses(there)
    apart = {id for id in one | other if one.get(id) != other.get(id) and {one.get(id), other.get(id)} - {*LETS_PASS} != set()}
    named = parting(here, there)
    assert apart == {id for id in named if id in one | other}
    assert len(set(named)) == len(named)
    assert parting(here, here) == ()
    if any(one.counted is not other.counted for one, other in zip(here.invoices or (), there.invoices or (), strict=True)):
        assert set(named) - {*one, *other}, "an invoice counts by one text alone: its condition is named"
