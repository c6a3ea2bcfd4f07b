"""What the invoices come to, what they lack, and which answers are missing."""

import pytest

from rules.amendments import DECREE_2021_69, DECREE_2021_555
from rules.assess import Case, assess
from rules.expressions import Range
from rules.guide import GUIDE
from tests.rules import figures
from tests.rules.examples import D, changed, facts, invoice, invoices, parsed, statuses
from tests.rules.strategies import CENT, ENOUGH

CEILING = figures.SIZE_CEILING
IN_DOUBT = {"in_claimant_name": None}
REFUSED = {"in_claimant_name": False}


def bill(amount, **changes):
    return invoice(amount_incl_tax=None if amount is None else D(amount), **changes)


@pytest.mark.parametrize(
    ("bills", "least", "most", "stands", "shortfall"),
    [
        (None, 0, None, "unknown", ENOUGH),
        ((), 0, 0, "not_met", ENOUGH),
        (invoices(ENOUGH - CENT), ENOUGH - CENT, ENOUGH - CENT, "not_met", CENT),
        (invoices(ENOUGH), ENOUGH, ENOUGH, "met", 0),
        (invoices(2 * ENOUGH), 2 * ENOUGH, 2 * ENOUGH, "met", 0),
        (invoices(ENOUGH - 2, "1.00", "1.00"), ENOUGH, ENOUGH, "met", 0),
        (invoices(ENOUGH - 2, "1.00", "0.99"), ENOUGH - CENT, ENOUGH - CENT, "not_met", CENT),
        (invoices(None), 0, None, "unknown", ENOUGH),
        (invoices(ENOUGH, None), ENOUGH, None, "met", 0),
        ((bill(ENOUGH + 50, **IN_DOUBT),), 0, ENOUGH + 50, "unknown", ENOUGH),
        ((bill(ENOUGH - CENT, **IN_DOUBT),), 0, ENOUGH - CENT, "not_met", ENOUGH),
        ((bill(ENOUGH - 50), bill("49.99", **IN_DOUBT)), ENOUGH - 50, ENOUGH - CENT, "not_met", 50),
        ((bill(ENOUGH - 50), bill("50.00", **IN_DOUBT)), ENOUGH - 50, ENOUGH, "unknown", 50),
        ((bill(ENOUGH), bill("50.00", **IN_DOUBT)), ENOUGH, ENOUGH + 50, "met", 0),
        ((bill(ENOUGH + 50, **REFUSED),), 0, 0, "not_met", ENOUGH),
        ((bill(ENOUGH - 50), bill(None, **REFUSED)), ENOUGH - 50, ENOUGH - 50, "not_met", 50),
        ((bill(ENOUGH - 50), bill(None, **IN_DOUBT)), ENOUGH - 50, None, "unknown", 50),
    ],
)
def test_the_total_is_at_least_what_surely_counts_and_at_most_what_may(bills, least, most, stands, shortfall):
    verdict = assess(Case(facts(), bills), GUIDE)
    assert verdict.total == Range(least, most)
    assert statuses(verdict)["minimum_spend"] == stands
    assert verdict.shortfall == shortfall


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ({}, []),
        ({"headcount": None}, ["headcount"]),
        ({"turnover": None}, []),
        ({"turnover": None, "balance_sheet_total": CEILING}, []),
        ({"turnover": None, "balance_sheet_total": CEILING + CENT}, ["turnover"]),
        ({"turnover": CEILING + CENT, "balance_sheet_total": None}, ["balance_sheet_total"]),
        ({"turnover": None, "balance_sheet_total": None}, ["turnover", "balance_sheet_total"]),
        ({"closed_to_public": None}, ["closed_to_public"]),
        ({"closed_to_public": None, "accommodation": True}, []),
        ({"closed_to_public": True, "accommodation": None}, []),
        ({"closed_to_public": False, "accommodation": None}, ["accommodation"]),
        ({"closed_to_public": None, "accommodation": None}, ["accommodation", "closed_to_public"]),
        ({"subject_to_commercial_tax": None}, []),
        ({"subject_to_commercial_tax": None, "legal_form": "association"}, []),
        ({"subject_to_commercial_tax": None, "legal_form": "association", "headcount": "0"}, ["subject_to_commercial_tax"]),
        ({"legal_form": None}, ["legal_form"]),
        ({"legal_form": None, "french_tax_resident": None}, ["legal_form", "french_tax_resident"]),
        ({"legal_form": "company", "french_tax_resident": None}, []),
        ({"legal_form": "sole_trader", "french_tax_resident": None}, ["french_tax_resident"]),
        ({"full_time_contract": None, "headcount": "0"}, []),
        ({"filing_date": None}, ["filing_date"]),
        ({"filing_date": None, "in_claimant_name": False}, []),
        ({"amount_incl_tax": None}, ["invoices.0.amount_incl_tax"]),
        ({"amount_incl_tax": None, "category": "other"}, []),
        ({"amount_incl_tax": ENOUGH - CENT, "category": None}, []),
        ({"date": None}, ["invoices.0.date"]),
        ({"date": None, "filing_date": None}, ["filing_date", "invoices.0.date"]),
        ({"category": None, "amount_incl_tax": None}, ["invoices.0.amount_incl_tax", "invoices.0.category"]),
        ({"category": "advice", "listed_consultant": None}, []),
        ({"provider_in_eu": None, "label": None}, []),
    ],
)
def test_only_what_could_still_change_something_is_missing_by_the_guide(written, missing):
    assert paths(assess(changed(parsed(written)), GUIDE)) == missing


@pytest.mark.parametrize(
    ("edition", "written", "missing"),
    [
        (DECREE_2021_69, {"legal_form": "company", "french_tax_resident": None}, ["french_tax_resident"]),
        (DECREE_2021_69, {"category": "advice", "listed_consultant": None}, ["invoices.0.listed_consultant"]),
        (DECREE_2021_69, {"category": "advice", "listed_consultant": True, "provider_in_eu": None}, []),
        (DECREE_2021_69, {"provider_in_eu": None}, ["invoices.0.provider_in_eu"]),
        (DECREE_2021_69, {"date": figures.FIRST_INVOICE_DAY, "filing_date": None}, ["filing_date"]),
        (DECREE_2021_555, {"closed_to_public": None, "registered": None}, []),
        (DECREE_2021_555, {"full_time_contract": None}, []),
        (DECREE_2021_555, {"full_time_contract": None, "headcount": figures.ONE_EMPLOYEE - CENT}, ["full_time_contract"]),
        (DECREE_2021_555, {"full_time_contract": None, "headcount": None}, ["headcount", "full_time_contract"]),
    ],
)
def test_what_is_missing_depends_on_the_text(edition, written, missing):
    assert paths(assess(changed(parsed(written)), edition)) == missing


@pytest.mark.parametrize(("filing_date", "missing"), [("2021-03-15", ["invoices"]), (None, ["filing_date", "invoices"])])
def test_invoices_not_known_are_missing_and_with_them_the_facts_they_are_judged_on(filing_date, missing):
    assert paths(assess(Case(facts(**parsed({"filing_date": filing_date}))), GUIDE)) == missing


def test_what_is_missing_of_several_invoices_is_named_by_its_place():
    verdict = assess(Case(facts(), (bill("10.00"), bill(None), bill("1.00", **REFUSED), bill("9.00", date=None))), GUIDE)
    assert paths(verdict) == ["invoices.1.amount_incl_tax", "invoices.3.date"]


def test_an_invoice_that_surely_does_not_count_is_not_asked_about():
    in_doubt, refused = bill(ENOUGH, **IN_DOUBT), bill(None, category=None, **REFUSED)
    assert paths(assess(Case(facts(), (refused, in_doubt)), GUIDE)) == ["invoices.1.in_claimant_name"]


def test_an_invoice_in_doubt_is_not_asked_about_once_the_others_are_enough():
    assert paths(assess(Case(facts(), (bill(ENOUGH), bill("10.00", **IN_DOUBT))), GUIDE)) == []


def paths(verdict):
    return [missing.path for missing in verdict.missing]
