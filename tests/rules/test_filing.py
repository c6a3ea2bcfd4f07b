"""The days on which filing works, against a sweep of every day."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.amendments import EDITIONS, IN_FORCE, always
from rules.assess import Case, assess, assess_invoice
from rules.filing import A_DAY, filing_windows, invoice_windows, windows_without_each
from rules.guide import GUIDE
from tests.rules import figures
from tests.rules.examples import case, day, facts, invoice, statuses
from tests.rules.oracle import months_after
from tests.rules.strategies import CENT, ENOUGH, cases, days, invoices

CALENDARS = {**{id: always(edition) for id, edition in EDITIONS.items()}, "official": IN_FORCE}
EVERY_DAY = days(day("2020-10-01"), day("2021-10-31"))

every_calendar = pytest.mark.parametrize("calendar", CALENDARS)
some = settings(deadline=None, max_examples=12)


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
@some
@given(any_case=cases(), filed=st.none() | st.sampled_from(EVERY_DAY))
def test_windows_follow_each_other_apart_and_ignore_the_day_chosen(calendar, any_case, filed):
    periods = CALENDARS[calendar]
    windows = filing_windows(any_case, periods)
    assert all(first <= last for first, last in windows)
    assert all(next.first - before.last > A_DAY for before, next in pairwise(windows))
    assert filing_windows(on(any_case, filed), periods) == windows


FIRST, LAST, ORDER, OPENS = figures.FIRST_INVOICE_DAY, figures.LAST_INVOICE_DAY, "order-2021-03-31", figures.DESK_OPENS
CLOSES, OLD_UNTIL, HALF = figures.DESK_CLOSES, figures.EARLY_INVOICES_UNTIL, ENOUGH / 2
MAY = figures.FILED_FROM["decree-2021-555"]
DATED, EARLY = day("2021-01-15"), day("2020-11-10")
LAST_DAY, EARLY_UNTIL = months_after(DATED), months_after(EARLY)


def bill(dated, amount=ENOUGH, **changes):
    return invoice(date=dated, amount_incl_tax=amount, **changes)


@pytest.mark.parametrize(
    ("calendar", "bills", "windows"),
    [
        ("guide", [bill(DATED)], [(DATED, LAST_DAY)]),
        ("guide", [bill(FIRST)], [(FIRST, months_after(FIRST))]),
        ("guide", [bill(FIRST - A_DAY)], []),
        ("guide", [bill(LAST["guide"])], [(LAST["guide"], months_after(LAST["guide"]))]),
        ("guide", [bill(LAST["guide"] + A_DAY)], []),
        ("guide", [bill(DATED, ENOUGH - CENT)], []),
        ("guide", [bill(DATED, None)], []),
        ("guide", [bill(None)], []),
        ("guide", [bill(DATED, category=None)], []),
        # two halves that meet for a month, for a day, and never
        ("guide", [bill(EARLY, HALF), bill(months_after(EARLY, 3), HALF)], [(months_after(EARLY, 3), EARLY_UNTIL)]),
        ("guide", [bill(EARLY, HALF), bill(EARLY_UNTIL, HALF)], [(EARLY_UNTIL, EARLY_UNTIL)]),
        ("guide", [bill(EARLY, HALF), bill(EARLY_UNTIL + A_DAY, HALF)], []),
        # two wholes with a day between them, and without
        (
            "guide",
            [bill(EARLY), bill(EARLY_UNTIL + 2 * A_DAY)],
            [(EARLY, EARLY_UNTIL), (EARLY_UNTIL + 2 * A_DAY, months_after(EARLY_UNTIL + 2 * A_DAY))],
        ),
        ("guide", [bill(EARLY), bill(EARLY_UNTIL + A_DAY)], [(EARLY, months_after(EARLY_UNTIL + A_DAY))]),
        ("decree-2021-69", [bill(FIRST)], [(OPENS, OLD_UNTIL)]),
        ("decree-2021-69", [bill(LAST["guide"])], [(LAST["guide"], months_after(LAST["guide"]))]),
        ("order-2021-03-31", [bill(LAST[ORDER])], [(LAST[ORDER], months_after(LAST[ORDER]))]),
        ("decree-2021-555", [bill(LAST[ORDER])], [(LAST[ORDER], CLOSES)]),
        ("decree-2021-555", [bill(OPENS - A_DAY)], [(OPENS, OLD_UNTIL)]),
        ("official", [bill(FIRST)], [(OPENS, OLD_UNTIL)]),
        ("official", [bill(OPENS)], [(OPENS, CLOSES)]),
        ("official", [bill(LAST["guide"] + A_DAY)], [(figures.FILED_FROM[ORDER], CLOSES)]),
        (
            "official",
            [bill(MAY - A_DAY)],
            [(MAY - A_DAY, CLOSES)],
        ),
        ("official", [bill(MAY)], [(MAY, CLOSES)]),
        ("official", [bill(LAST[ORDER])], [(LAST[ORDER], CLOSES)]),
        ("official", [bill(LAST[ORDER] + A_DAY)], []),
        ("official", [], []),
    ],
)
def test_the_windows_of_a_few_invoices(calendar, bills, windows):
    found = filing_windows(Case(facts(), tuple(bills)), CALENDARS[calendar])
    assert list(found) == windows


def test_without_the_whole_no_day_is_left_and_without_the_half_all_are():
    whole = [bill(EARLY)]
    found = windows_without_each(Case(facts(), (*whole, bill(EARLY, HALF))), always(GUIDE))
    assert found == ((), filing_windows(Case(facts(), tuple(whole)), always(GUIDE)))
    assert windows_without_each(Case(facts(), tuple(whole)), always(GUIDE)) == ((),)


def test_invoices_not_known_give_no_day():
    assert filing_windows(Case(facts()), always(GUIDE)) == ()


def test_an_invoice_without_amount_has_its_days_all_the_same():
    assert within(invoice_windows(case(), bill(DATED, None), always(GUIDE))) == days(DATED, LAST_DAY)


@every_calendar
@some
@given(any_case=cases())
def test_the_days_without_an_invoice_are_those_of_the_dossier_without_it(calendar, any_case):
    periods, bills = CALENDARS[calendar], any_case.invoices or ()
    others = [Case(any_case.facts, (*bills[:place], *bills[place + 1 :])) for place in range(len(bills))]
    assert windows_without_each(any_case, periods) == tuple(filing_windows(other, periods) for other in others)
