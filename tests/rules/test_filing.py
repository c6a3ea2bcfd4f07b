"""The days on which filing works, against a sweep of every day."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.amendments import EDITIONS, IN_FORCE, always
from rules.assess import Case, assess, assess_invoice
from rules.filing import A_DAY, filing_windows, invoice_windows, windows_without_each
from rules.guide import GUIDE
from tests.rules.examples import D, case, day, facts, invoice, statuses
from tests.rules.strategies import cases, days, invoices

CALENDARS = {**{id: always(edition) for id, edition in EDITIONS.items()}, "official": IN_FORCE}
EVERY_DAY = days(day("2020-10-01"), day("2021-10-31"))

every_calendar = pytest.mark.parametrize("calendar", CALENDARS)
some = settings(deadline=None, max_examples=25)


def governing(periods, filed):
    (edition,) = [edition for edition, first, last in periods if first <= filed <= last]
    return edition


def on(any_case, filed):
    return Case({**any_case.facts, "filing_date": filed}, any_case.invoices)


def within(windows):
    return [filed for first, last in windows for filed in days(first, last)]


@every_calendar
@some
@given(any_case=cases())
def test_filing_works_on_the_days_found_and_on_no_other(calendar, any_case):
    periods = CALENDARS[calendar]
    works = [
        filed
        for filed in EVERY_DAY
        if statuses(assess(on(any_case, filed), governing(periods, filed)))["minimum_spend"] == "met"
    ]
    assert within(filing_windows(any_case, periods)) == works


@every_calendar
@some
@given(any_case=cases(), bill=invoices())
def test_an_invoice_counts_on_the_days_found_and_on_no_other(calendar, any_case, bill):
    periods = CALENDARS[calendar]
    works = [filed for filed in EVERY_DAY if assess_invoice(on(any_case, filed), bill, governing(periods, filed)).counted]
    assert within(invoice_windows(any_case, bill, periods)) == works


@every_calendar
@settings(deadline=None, max_examples=30)
@given(any_case=cases(), filed=st.none() | st.sampled_from(EVERY_DAY))
def test_windows_follow_each_other_apart_and_ignore_the_day_chosen(calendar, any_case, filed):
    periods = CALENDARS[calendar]
    windows = filing_windows(any_case, periods)
    assert all(first <= last for first, last in windows)
    assert all(next.first - before.last > A_DAY for before, next in pairwise(windows))
    assert filing_windows(on(any_case, filed), periods) == windows


def bill(dated, amount="450.00", **changes):
    return invoice(date=dated and day(dated), amount_incl_tax=amount and D(amount), **changes)


@pytest.mark.parametrize(
    ("calendar", "bills", "windows"),
    [
        ("guide", [bill("2021-01-15")], [("2021-01-15", "2021-05-15")]),
        ("guide", [bill("2020-10-31")], [("2020-10-31", "2021-02-28")]),
        ("guide", [bill("2020-10-29")], []),
        ("guide", [bill("2021-03-31")], [("2021-03-31", "2021-07-31")]),
        ("guide", [bill("2021-04-01")], []),
        ("guide", [bill("2021-01-15", "449.99")], []),
        ("guide", [bill("2021-01-15", None)], []),
        ("guide", [bill(None)], []),
        ("guide", [bill("2021-01-15", category=None)], []),
        ("guide", [bill("2020-11-10", "225.00"), bill("2021-02-10", "225.00")], [("2021-02-10", "2021-03-10")]),
        ("guide", [bill("2020-11-10", "225.00"), bill("2021-03-10", "225.00")], [("2021-03-10", "2021-03-10")]),
        ("guide", [bill("2020-11-09", "225.00"), bill("2021-03-10", "225.00")], []),
        ("guide", [bill("2020-10-31"), bill("2021-03-02")], [("2020-10-31", "2021-02-28"), ("2021-03-02", "2021-07-02")]),
        ("guide", [bill("2020-10-31"), bill("2021-03-01")], [("2020-10-31", "2021-07-01")]),
        ("decree-2021-69", [bill("2020-10-30")], [("2021-01-28", "2021-05-28")]),
        ("decree-2021-69", [bill("2021-03-31")], [("2021-03-31", "2021-07-31")]),
        ("order-2021-03-31", [bill("2021-06-30")], [("2021-06-30", "2021-10-30")]),
        ("decree-2021-555", [bill("2021-06-30")], [("2021-06-30", "2021-07-31")]),
        ("decree-2021-555", [bill("2021-01-27")], [("2021-01-28", "2021-05-28")]),
        ("official", [bill("2020-10-30")], [("2021-01-28", "2021-05-28")]),
        ("official", [bill("2021-01-28")], [("2021-01-28", "2021-07-31")]),
        ("official", [bill("2021-04-01")], [("2021-04-02", "2021-07-31")]),
        ("official", [bill("2021-05-09")], [("2021-05-09", "2021-07-31")]),
        ("official", [bill("2021-05-10")], [("2021-05-10", "2021-07-31")]),
        ("official", [bill("2021-06-30")], [("2021-06-30", "2021-07-31")]),
        ("official", [bill("2021-07-01")], []),
        ("official", [], []),
    ],
)
def test_the_windows_of_a_few_invoices(calendar, bills, windows):
    found = filing_windows(Case(facts(), tuple(bills)), CALENDARS[calendar])
    assert [(str(first), str(last)) for first, last in found] == windows


def test_invoices_not_known_give_no_day():
    assert filing_windows(Case(facts()), always(GUIDE)) == ()


def test_an_invoice_without_amount_has_its_days_all_the_same():
    assert within(invoice_windows(case(), bill("2021-01-15", None), always(GUIDE))) == days(
        day("2021-01-15"), day("2021-05-15")
    )


@every_calendar
@some
@given(any_case=cases())
def test_the_days_without_an_invoice_are_those_of_the_dossier_without_it(calendar, any_case):
    periods, bills = CALENDARS[calendar], any_case.invoices or ()
    others = [Case(any_case.facts, (*bills[:place], *bills[place + 1 :])) for place in range(len(bills))]
    assert windows_without_each(any_case, periods) == tuple(filing_windows(other, periods) for other in others)
