"""The borders of the contract, written by hand, both sides of each: they know nothing of the trees."""

import pytest

from rules.amendments import EDITIONS
from rules.conditions import Status
from tests.rules import oracle
from tests.rules.examples import parsed, status

GUIDE, DECREE, ORDER, LAST = "guide", "decree-2021-69", "order-2021-03-31", "decree-2021-555"
ALL, OFFICIAL, BEFORE_MAY = (GUIDE, DECREE, ORDER, LAST), (DECREE, ORDER, LAST), (GUIDE, DECREE, ORDER)
UNTIL_MAY = (DECREE, ORDER)

# editions, condition, all else, the fact that decides, its value where the condition is met, and where it is not
BORDERS = [
    (ALL, "headcount", {}, "headcount", "10.99", "11"),
    (ALL, "headcount", {}, "headcount", "0", "11.01"),
    (ALL, "activity_start", {}, "activity_start", "2020-10-29", "2020-10-30"),
    (ALL, "size", {"balance_sheet_total": "2000000.01"}, "turnover", "2000000.00", "2000000.01"),
    (ALL, "size", {"turnover": "2000000.01"}, "balance_sheet_total", "2000000.00", "2000000.01"),
    (ALL, "minimum_spend", {}, "amount_incl_tax", "450.00", "449.99"),
    (ALL, "tax_and_social_standing", {}, "tax_and_social_up_to_date", True, False),
    (ALL, "no_liquidation", {}, "in_liquidation", False, True),
    (ALL, "single_application", {}, "already_applied", False, True),
    (BEFORE_MAY, "public_closure", {}, "closed_to_public", True, False),
    (BEFORE_MAY, "registration", {}, "registered", True, False),
    # who applies
    (ALL, "beneficiary", {}, "legal_form", "company", "public_body"),
    (ALL, "beneficiary", {}, "legal_form", "association", "public_body"),
    (ALL, "beneficiary", {}, "legal_form", "sole_trader", "public_body"),
    (ALL, "beneficiary", {"legal_form": "sole_trader"}, "french_tax_resident", True, False),
    ((GUIDE,), "beneficiary", {"french_tax_resident": False}, "legal_form", "company", "sole_trader"),
    ((GUIDE,), "beneficiary", {"french_tax_resident": False}, "legal_form", "association", "sole_trader"),
    (OFFICIAL, "beneficiary", {"legal_form": "company"}, "french_tax_resident", True, False),
    (OFFICIAL, "beneficiary", {"legal_form": "association"}, "french_tax_resident", True, False),
    # an association, an employee
    (ALL, "association", {"legal_form": "association", "subject_to_commercial_tax": False}, "headcount", "1", "0.99"),
    (ALL, "association", {"legal_form": "association", "headcount": "0"}, "subject_to_commercial_tax", True, False),
    ((LAST,), "no_full_time_contract", {"headcount": "0.99"}, "full_time_contract", False, True),
    # what was bought, from whom, in whose name
    (ALL, "in_claimant_name", {}, "in_claimant_name", True, False),
    (ALL, "eligible_expense", {"listed_consultant": True}, "category", "website", "other"),
    (ALL, "eligible_expense", {"listed_consultant": False}, "category", "emailing", "advice"),
    ((GUIDE,), "eligible_expense", {"listed_consultant": True}, "category", "booking", "advice"),
    (OFFICIAL, "eligible_expense", {"listed_consultant": True}, "category", "advice", "other"),
    (OFFICIAL, "eligible_expense", {"category": "advice"}, "listed_consultant", True, False),
    (OFFICIAL, "provider", {}, "provider_in_eu", True, False),
    # the day on the invoice
    (ALL, "invoice_date", {}, "date", "2020-10-30", "2020-10-29"),
    ((GUIDE, DECREE), "invoice_date", {}, "date", "2021-03-31", "2021-04-01"),
    ((ORDER, LAST), "invoice_date", {}, "date", "2021-06-30", "2021-07-01"),
    # the day of filing: not before the invoice, not before the desk opens
    (ALL, "filed_in_time", {"date": "2021-02-15"}, "filing_date", "2021-02-15", "2021-02-14"),
    (ALL, "filed_in_time", {"filing_date": "2021-02-15"}, "date", "2021-02-15", "2021-02-16"),
    ((GUIDE,), "filed_in_time", {"date": "2020-11-15"}, "filing_date", "2020-11-15", "2020-11-14"),
    (OFFICIAL, "filed_in_time", {"date": "2020-11-15"}, "filing_date", "2021-01-28", "2021-01-27"),
    (OFFICIAL, "filed_in_time", {"date": "2021-01-28"}, "filing_date", "2021-01-28", "2021-01-27"),
    # the guide: four months for every invoice, or the last day of the month
    ((GUIDE,), "filed_in_time", {"date": "2020-11-15"}, "filing_date", "2021-03-15", "2021-03-16"),
    ((GUIDE,), "filed_in_time", {"date": "2020-10-28"}, "filing_date", "2021-02-28", "2021-03-01"),
    ((GUIDE,), "filed_in_time", {"date": "2020-10-30"}, "filing_date", "2021-02-28", "2021-03-01"),
    ((GUIDE,), "filed_in_time", {"date": "2020-10-31"}, "filing_date", "2021-02-28", "2021-03-01"),
    ((GUIDE,), "filed_in_time", {"date": "2020-11-01"}, "filing_date", "2021-03-01", "2021-03-02"),
    ((GUIDE,), "filed_in_time", {"date": "2019-10-31"}, "filing_date", "2020-02-29", "2020-03-01"),
    ((GUIDE,), "filed_in_time", {"date": "2021-01-27"}, "filing_date", "2021-05-27", "2021-05-28"),
    ((GUIDE,), "filed_in_time", {"date": "2021-01-31"}, "filing_date", "2021-05-31", "2021-06-01"),
    # the decrees: until 28 May for an invoice older than the desk
    (OFFICIAL, "filed_in_time", {"date": "2020-10-30"}, "filing_date", "2021-05-28", "2021-05-29"),
    (OFFICIAL, "filed_in_time", {"date": "2021-01-27"}, "filing_date", "2021-05-28", "2021-05-29"),
    # then four months, and in the last text the day the desk closes
    (UNTIL_MAY, "filed_in_time", {"date": "2021-01-28"}, "filing_date", "2021-05-28", "2021-05-29"),
    (UNTIL_MAY, "filed_in_time", {"date": "2021-01-29"}, "filing_date", "2021-05-29", "2021-05-30"),
    (UNTIL_MAY, "filed_in_time", {"date": "2021-03-31"}, "filing_date", "2021-07-31", "2021-08-01"),
    (UNTIL_MAY, "filed_in_time", {"date": "2021-05-31"}, "filing_date", "2021-09-30", "2021-10-01"),
    ((LAST,), "filed_in_time", {"date": "2021-01-28"}, "filing_date", "2021-07-31", "2021-08-01"),
    ((LAST,), "filed_in_time", {"date": "2021-06-30"}, "filing_date", "2021-07-31", "2021-08-01"),
    ((LAST,), "filed_in_time", {"filing_date": "2021-05-29"}, "date", "2021-01-28", "2021-01-27"),
]

SIDES = [
    pytest.param(EDITIONS[edition], condition, others | {fact: side}, expected, id=f"{edition}-{condition}-{fact}-{side}")
    for editions, condition, others, fact, met, not_met in BORDERS
    for edition in editions
    for side, expected in ((met, Status.MET), (not_met, Status.NOT_MET))
]


@pytest.mark.parametrize(("edition", "condition", "changes", "expected"), SIDES)
def test_each_side_of_each_border(edition, condition, changes, expected):
    assert status(edition, condition, parsed(changes)) is expected


@pytest.mark.parametrize("edition", ALL)
def test_no_condition_is_left_out_of_the_table(edition):
    assert {border[1] for border in BORDERS if edition in border[0]} == set(EDITIONS[edition].by_id)


@pytest.mark.parametrize("edition", OFFICIAL)
def test_guidance_by_a_listed_consultant_need_not_come_from_the_union(edition):
    changes = {"category": "advice", "listed_consultant": True, "provider_in_eu": False}
    assert status(EDITIONS[edition], "provider", changes) is Status.NOT_APPLICABLE


@pytest.mark.parametrize("category", oracle.ELEVEN)
@pytest.mark.parametrize("edition", ALL)
def test_every_expense_of_the_guide_is_eligible_in_every_text(edition, category):
    assert status(EDITIONS[edition], "eligible_expense", {"category": category}) is Status.MET
