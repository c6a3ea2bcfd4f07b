"""The tree: three-valued logic, comparisons, months, and what can be read off it."""

from datetime import date
from decimal import Decimal

import pytest

from rules.expressions import Constant, Range
from tests.rules.weather import CHEAP, FOUR_MONTHS, price, rain, reaped, season, sown, wind

T, F, U = True, False, None  # holds, does not hold, not known


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (T, T, T, T),
        (T, U, U, T),
        (T, F, F, T),
        (U, T, U, T),
        (U, U, U, U),
        (U, F, F, U),
        (F, T, F, T),
        (F, U, F, U),
        (F, F, F, F),
    ],
)
def test_and_or_are_kleenes(one, other, both, either):
    values = {"rain": one, "wind": other}
    assert (rain & wind).value(values) is both
    assert (rain | wind).value(values) is either


@pytest.mark.parametrize(("test", "contrary"), [(T, F), (U, U), (F, T)])
def test_not_is_kleenes(test, contrary):
    assert (~rain).value({"rain": test}) is contrary


@pytest.mark.parametrize(
    ("test", "below", "at", "above"),
    [(price < Decimal(10), T, F, F), (CHEAP, T, T, F), (price >= Decimal(10), F, T, T), (price > Decimal(10), F, F, T)],
)
def test_an_amount_is_compared_to_the_cent(test, below, at, above):
    found = [test.value({"price": Decimal(amount)}) for amount in ("9.99", "10.00", "10.01")]
    assert found == [below, at, above]
    assert test.value({}) is test.value({"price": None}) is None


def test_the_figure_may_stand_first():
    assert (date(2020, 10, 30) <= sown).value({"sown": date(2020, 10, 30)}) is True
    assert (date(2020, 10, 30) < sown).value({"sown": date(2020, 10, 30)}) is False


@pytest.mark.parametrize(
    ("known", "holds"), [({"sown": 1, "reaped": 2}, T), ({"sown": 2, "reaped": 1}, F), ({"sown": 1}, U), ({}, U)]
)
def test_two_facts_are_compared_once_both_are_known(known, holds):
    values = {id: date(2021, 1, day) for id, day in known.items()}
    assert (sown < reaped).value(values) is holds


@pytest.mark.parametrize(
    ("least", "most", "less", "at_most", "at_least", "more"),
    [
        ("0", "9.99", T, T, F, F),
        ("0", "10", U, T, U, F),
        ("10", "10", F, T, T, F),
        ("0", "10.01", U, U, U, U),
        ("9.99", "10.01", U, U, U, U),
        ("10", "10.01", F, U, T, U),
        ("10.01", "10.01", F, F, T, T),
        ("0", None, U, U, U, U),
        ("10", None, F, U, T, U),
        ("10.01", None, F, F, T, T),
    ],
)
def test_a_range_compares_as_all_the_amounts_in_it(least, most, less, at_most, at_least, more):
    values = {"price": Range(Decimal(least), None if most is None else Decimal(most))}
    ten = Decimal(10)
    found = [test.value(values) for test in (price < ten, price <= ten, price >= ten, price > ten)]
    assert found == [less, at_most, at_least, more]


@pytest.mark.parametrize(("chosen", "holds"), [("spring", T), ("summer", T), ("winter", F), (None, U)])
def test_a_choice_is_one_of_these_or_is_not(chosen, holds):
    assert season.one_of("spring", "summer").value({"season": chosen}) is holds


@pytest.mark.parametrize(
    ("day", "four_months_later"),
    [
        ("2020-11-15", "2021-03-15"),
        ("2020-10-28", "2021-02-28"),
        ("2020-10-29", "2021-02-28"),
        ("2020-10-30", "2021-02-28"),
        ("2020-10-31", "2021-02-28"),
        ("2020-11-01", "2021-03-01"),
        ("2019-10-28", "2020-02-28"),
        ("2019-10-31", "2020-02-29"),
        ("2021-01-31", "2021-05-31"),
        ("2021-05-31", "2021-09-30"),
    ],
)
def test_four_months_later_is_the_same_day_or_the_last_of_the_month(day, four_months_later):
    found = (sown + FOUR_MONTHS).value({"sown": date.fromisoformat(day)})
    assert found == date.fromisoformat(four_months_later)


def test_later_than_a_day_not_known_is_not_known():
    assert (sown + FOUR_MONTHS).value({}) is None
    assert (reaped <= sown + FOUR_MONTHS).value({"reaped": date(2021, 1, 1)}) is None


@pytest.mark.parametrize(
    ("node", "read"),
    [
        (rain, [rain]),
        (Constant(Decimal(1)), []),
        (CHEAP, [price]),
        (reaped <= sown + FOUR_MONTHS, [reaped, sown]),
        ((wind & ~rain) | (wind & season.one_of("winter")), [wind, rain, season]),
    ],
)
def test_a_tree_names_the_facts_it_reads_each_once_in_order(node, read):
    assert list(node.facts) == read


def test_a_fact_bears_the_name_it_is_declared_under():
    assert [fact.id for fact in (rain, season, price, sown)] == ["rain", "season", "price", "sown"]
