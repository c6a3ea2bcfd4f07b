"""The borders of the contract, written by hand, both sides of each: they know the table of figures, nothing of the trees."""

import pytest

from rules.amendments import EDITIONS
from rules.conditions import Status
from tests.rules import figures, oracle
from tests.rules.examples import D, day, status
from tests.rules.oracle import months_after
from tests.rules.strategies import A_DAY, CENT

GUIDE, DECREE, ORDER, LAST = ALL = oracle.EDITIONS
OFFICIAL, BEFORE_MAY, UNTIL_MAY = ALL[1:], ALL[:3], (DECREE, ORDER)
CEILING, FEW, ONE = figures.SIZE_CEILING, figures.HEADCOUNT_CEILING, figures.ONE_EMPLOYEE
FIRST, EARLY_UNTIL, OPENS, CLOSES = (
    figures.FIRST_INVOICE_DAY,
    figures.EARLY_INVOICES_UNTIL,
    figures.DESK_OPENS,
    figures.DESK_CLOSES,
)
BEFORE_THE_DESK, AFTER_IT_OPENED = OPENS - A_DAY, OPENS + 18 * A_DAY
TRICKY_MONTHS = [day(written) for written in ("2020-10-28", "2020-10-31", "2020-11-01", "2019-10-31", "2021-01-31")]

# editions, condition, all else, the fact that decides, its value where the condition is met, and where it is not
BORDERS = [
    (ALL, "headcount", {}, "headcount", FEW - CENT, FEW),
    (ALL, "headcount", {}, "headcount", D(0), FEW + CENT),
    (ALL, "activity_start", {}, "activity_start", figures.ACTIVITY_BEFORE - A_DAY, figures.ACTIVITY_BEFORE),
    (ALL, "size", {"balance_sheet_total": CEILING + CENT}, "turnover", CEILING, CEILING + CENT),
    (ALL, "size", {"turnover": CEILING + CENT}, "balance_sheet_total", CEILING, CEILING + CENT),
    (ALL, "minimum_spend", {}, "amount_incl_tax", figures.MINIMUM_SPEND, figures.MINIMUM_SPEND - CENT),
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
    (ALL, "association", {"legal_form": "association", "subject_to_commercial_tax": False}, "headcount", ONE, ONE - CENT),
    (ALL, "association", {"legal_form": "association", "headcount": D(0)}, "subject_to_commercial_tax", True, False),
    ((LAST,), "no_full_time_contract", {"headcount": ONE - CENT}, "full_time_contract", False, True),
    # what was bought, from whom, in whose name
    (ALL, "in_claimant_name", {}, "in_claimant_name", True, False),
    (ALL, "eligible_expense", {"listed_consultant": True}, "category", "website", "other"),
    (ALL, "eligible_expense", {"listed_consultant": False}, "category", "emailing", "advice"),
    ((GUIDE,), "eligible_expense", {"listed_consultant": True}, "category", "booking", "advice"),
    (OFFICIAL, "eligible_expense", {"listed_consultant": True}, "category", "advice", "other"),
    (OFFICIAL, "eligible_expense", {"category": "advice"}, "listed_consultant", True, False),
    (OFFICIAL, "provider", {}, "provider_in_eu", True, False),
    # the day on the invoice
    (ALL, "invoice_date", {}, "date", FIRST, FIRST - A_DAY),
    *(((edition,), "invoice_date", {}, "date", last, last + A_DAY) for edition, last in figures.LAST_INVOICE_DAY.items()),
    # the day of filing: not before the invoice, not before the desk opens
    (ALL, "filed_in_time", {"date": AFTER_IT_OPENED}, "filing_date", AFTER_IT_OPENED, AFTER_IT_OPENED - A_DAY),
    (ALL, "filed_in_time", {"filing_date": AFTER_IT_OPENED}, "date", AFTER_IT_OPENED, AFTER_IT_OPENED + A_DAY),
    ((GUIDE,), "filed_in_time", {"date": FIRST}, "filing_date", FIRST, FIRST - A_DAY),
    (OFFICIAL, "filed_in_time", {"date": FIRST}, "filing_date", OPENS, OPENS - A_DAY),
    (OFFICIAL, "filed_in_time", {"date": OPENS}, "filing_date", OPENS, OPENS - A_DAY),
    # the guide: so many months for every invoice, or the last day of the month
    *(
        ((GUIDE,), "filed_in_time", {"date": dated}, "filing_date", months_after(dated), months_after(dated) + A_DAY)
        for dated in (FIRST, BEFORE_THE_DESK, *TRICKY_MONTHS)
    ),
    # the decrees: until a fixed day for an invoice older than the desk
    (OFFICIAL, "filed_in_time", {"date": FIRST}, "filing_date", EARLY_UNTIL, EARLY_UNTIL + A_DAY),
    (OFFICIAL, "filed_in_time", {"date": BEFORE_THE_DESK}, "filing_date", EARLY_UNTIL, EARLY_UNTIL + A_DAY),
    # then so many months, and in the last text the day the desk closes
    *(
        (UNTIL_MAY, "filed_in_time", {"date": dated}, "filing_date", months_after(dated), months_after(dated) + A_DAY)
        for dated in (OPENS, OPENS + A_DAY, *figures.LAST_INVOICE_DAY.values())
    ),
    ((LAST,), "filed_in_time", {"date": OPENS}, "filing_date", CLOSES, CLOSES + A_DAY),
    ((LAST,), "filed_in_time", {"date": figures.LAST_INVOICE_DAY[LAST]}, "filing_date", CLOSES, CLOSES + A_DAY),
    ((LAST,), "filed_in_time", {"filing_date": EARLY_UNTIL + A_DAY}, "date", OPENS, BEFORE_THE_DESK),
]

SIDES = [
    pytest.param(EDITIONS[edition], condition, others | {fact: side}, expected, id=f"{edition}-{condition}-{fact}-{side}")
    for editions, condition, others, fact, met, not_met in BORDERS
    for edition in editions
    for side, expected in ((met, Status.MET), (not_met, Status.NOT_MET))
]


@pytest.mark.parametrize(("edition", "condition", "changes", "expected"), SIDES)
def test_each_side_of_each_border(edition, condition, changes, expected):
    assert status(edition, condition, changes) is expected


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


def test_the_rules_bear_the_figures_of_the_table():
    assert {edition.amount for edition in EDITIONS.values()} == {figures.AID}
    assert {edition.minimum_spend for edition in EDITIONS.values()} == {figures.MINIMUM_SPEND}
    assert {edition.id: edition.filed_from for edition in EDITIONS.values() if edition.filed_from} == figures.FILED_FROM
