"""Which dossiers each doubt concerns: on both sides of its borders."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.amendments import EDITIONS, IN_FORCE, in_force_on
from rules.assess import Case
from rules.doubts import DOUBTS, GENERAL, OF_CONDITIONS, doubts_about

A_DAY = timedelta(days=1)
OPENING = IN_FORCE[0].edition and date(2021, 1, 28)
CLOSING = date(2021, 7, 31)
ORDER, LAST = IN_FORCE[1], IN_FORCE[2]
ASSOCIATION = {"legal_form": "association", "subject_to_commercial_tax": False, "headcount": Decimal("0.5")}


def filed(day, *invoices, **facts):
    return Case({"filing_date": day, **facts}, tuple(invoices))


def dated(*days):
    return Case({}, tuple({"date": day} for day in days))


CONCERNED = {
    "fiscal_residence": [Case({"french_tax_resident": False}), Case({"legal_form": "sole_trader"})],
    "which_accommodation": [Case({"accommodation": True})],
    "associations_and_registers": [Case({"legal_form": "association", "registered": False})],
    "payment_plan": [Case({"tax_and_social_up_to_date": False})],
    "turnover_only_elsewhere": [
        Case({"turnover": Decimal(2000000)}),
        Case({"turnover": Decimal("2000000.01"), "balance_sheet_total": Decimal(2000000)}),
    ],
    "young_business": [Case({"activity_start": date(2019, 10, 31)})],
    "half_employee": [Case(ASSOCIATION), Case({**ASSOCIATION, "headcount": Decimal("0.99")})],
    "rejected_filing": [Case({"already_applied": True})],
    "unlisted_expenses": [Case({}, ({"category": "website"}, {"category": "other"}))],
    "online_advertising": [Case({}, ({"category": "online_visibility"},))],
    "advice_themes": [Case({}, ({"category": "advice"},))],
    "name_on_invoice": [Case({}, ({"in_claimant_name": False},))],
    "deposit_invoices": [Case({}, ({"amount_incl_tax": Decimal("0.01")},))],
    "guide_deadline": [
        filed(date(2021, 3, 1), {"date": date(2020, 10, 30)}),
        filed(date(2021, 5, 28), {"date": date(2021, 1, 27)}),
        filed(OPENING, {"date": date(2020, 9, 27)}),
    ],
    "mixed_invoices": [dated(OPENING - A_DAY, OPENING)],
    "order_day": [filed(ORDER.first)],
    "last_day": [filed(CLOSING)],
    "transition": [filed(ORDER.first), filed(ORDER.last)],
    "economic_activity": [filed(LAST.first, legal_form="sole_trader")],
    "overseas": [Case()],
    "de_minimis": [Case()],
}
NOT_CONCERNED = {
    "fiscal_residence": [Case(), Case({"legal_form": "company", "french_tax_resident": True})],
    "which_accommodation": [Case(), Case({"accommodation": False})],
    "associations_and_registers": [
        Case({"legal_form": "association"}),
        Case({"legal_form": "association", "registered": True}),
        Case({"legal_form": "company", "registered": False}),
    ],
    "payment_plan": [Case(), Case({"tax_and_social_up_to_date": True})],
    "turnover_only_elsewhere": [
        Case({"turnover": Decimal("1999999.99")}),
        Case({"turnover": Decimal("2000000.01"), "balance_sheet_total": Decimal("2000000.01")}),
        Case({"turnover": Decimal("2000000.01")}),
    ],
    "young_business": [Case(), Case({"activity_start": date(2019, 10, 30)})],
    "half_employee": [
        Case({**ASSOCIATION, "headcount": Decimal(0)}),
        Case({**ASSOCIATION, "headcount": Decimal(1)}),
        Case({**ASSOCIATION, "subject_to_commercial_tax": True}),
        Case({**ASSOCIATION, "legal_form": "company"}),
    ],
    "rejected_filing": [Case(), Case({"already_applied": False})],
    "unlisted_expenses": [Case(), Case({}, ({"category": "website"}, {}))],
    "online_advertising": [Case({}, ({"category": "website"},))],
    "advice_themes": [Case({}, ({"category": "website"},))],
    "name_on_invoice": [Case({}, ({"in_claimant_name": True}, {}))],
    "deposit_invoices": [Case(), Case({}, ()), Case({}, ({},)), Case({}, ({"amount_incl_tax": Decimal(0)},))],
    "guide_deadline": [
        filed(date(2021, 2, 28), {"date": date(2020, 10, 30)}),
        filed(date(2021, 5, 29), {"date": date(2021, 1, 27)}),
        filed(date(2021, 5, 28), {"date": date(2021, 1, 28)}),
        filed(OPENING - A_DAY, {"date": date(2020, 9, 26)}),
    ],
    "mixed_invoices": [dated(OPENING - A_DAY, OPENING - A_DAY), dated(OPENING), dated(OPENING - A_DAY)],
    "order_day": [Case(), filed(ORDER.first - A_DAY), filed(ORDER.first + A_DAY)],
    "last_day": [Case(), filed(CLOSING - A_DAY), filed(CLOSING + A_DAY)],
    "transition": [Case(), filed(ORDER.first - A_DAY), filed(ORDER.last + A_DAY)],
    "economic_activity": [filed(LAST.first - A_DAY, legal_form="sole_trader"), filed(LAST.first, legal_form="company")],
}


@pytest.mark.parametrize(("id", "case"), [(id, case) for id, cases in CONCERNED.items() for case in cases])
def test_a_doubt_concerns_whom_it_is_about(id, case):
    assert id in doubts_about(case, EDITIONS.values())


@pytest.mark.parametrize(("id", "case"), [(id, case) for id, cases in NOT_CONCERNED.items() for case in cases])
def test_a_doubt_concerns_nobody_else_and_nobody_of_whom_it_is_not_known(id, case):
    assert id not in doubts_about(case, EDITIONS.values())


def test_every_doubt_has_its_line_in_these_tables():
    assert set(CONCERNED) == set(DOUBTS)


def test_every_doubt_of_a_condition_is_declared_and_every_one_declared_is_of_a_condition():
    named = {id for edition in EDITIONS.values() for condition in edition.conditions for id in condition.doubts}
    assert named == {doubt.id for doubt in OF_CONDITIONS}


def test_a_doubt_stands_only_under_a_text_that_has_it():
    case = filed(CLOSING, {"date": date(2021, 6, 1)})
    assert "last_day" in doubts_about(case, [in_force_on(CLOSING)])
    assert "last_day" not in doubts_about(case, [EDITIONS["guide"]])


def test_the_general_ones_come_last():
    assert doubts_about(Case({"accommodation": True}), [EDITIONS["guide"]]) == ("which_accommodation", "overseas", "de_minimis")
    assert {doubt.id for doubt in GENERAL if doubt.everybodys} == {"overseas", "de_minimis"}
    assert not any(doubt.everybodys for doubt in OF_CONDITIONS)
