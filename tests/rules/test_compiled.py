"""Written out as Python, conditions stand as the tree says when it is walked."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import compiled
from rules.compiled import judge_of, value_of
from rules.conditions import Condition, Confidence, Judgement, Source, Status
from rules.expressions import Comparison, Constant, Node, Range
from tests.rules.strategies import FIRST_DAY, LAST_DAY, cases, editions
from tests.rules.weather import FOUR_MONTHS, price, rain, reaped, season, snow, sown, wind

SOURCE = Source("art. 9", "https://example.org", Confidence.SECONDARY)
days = st.dates(FIRST_DAY, LAST_DAY)
amounts = st.integers(0, 20).map(Decimal)
operators = st.sampled_from(["<", "<=", ">=", ">"])

parts = (
    st.sampled_from([rain, wind, snow])
    | st.lists(st.sampled_from(season.choices), max_size=3).map(lambda choices: season.one_of(*choices))
    | st.builds(Comparison, st.just(price), operators, amounts.map(Constant))
    | st.builds(Comparison, st.sampled_from([sown, reaped]), operators, days.map(Constant))
    | st.builds(Comparison, st.just(reaped), operators, st.sampled_from([sown, sown + FOUR_MONTHS]))
)
trees = st.recursive(
    parts,
    lambda tests: (
        tests.map(lambda test: ~test)
        | st.tuples(tests, tests).map(lambda pair: pair[0] & pair[1])
        | st.tuples(tests, tests).map(lambda pair: pair[0] | pair[1])
    ),
    max_leaves=8,
)
conditions = st.builds(Condition, st.just("c"), trees, st.just(SOURCE), st.none() | trees, st.none() | trees)
values = st.fixed_dictionaries(
    {},
    optional={fact.id: st.none() | st.booleans() for fact in (rain, wind, snow)}
    | {fact.id: st.none() | days for fact in (sown, reaped)}
    | {"season": st.none() | st.sampled_from(season.choices)}
    | {"price": st.none() | amounts | st.builds(Range, amounts, st.none() | amounts)},
)


def walked(text, known):
    """What the tree says, a node at a time."""
    statuses = [condition.status(known) for condition in text]
    all_met = False if Status.NOT_MET in statuses else None if Status.UNKNOWN in statuses else True
    seen = [{fact.id: known.get(fact.id) for fact in condition.facts} for condition in text]
    return all_met, tuple(map(Judgement, text, statuses, seen))


@settings(deadline=None, max_examples=150)
@given(trees, values)
def test_any_test_alone_comes_to_what_the_tree_says(test, known):
    assert value_of(test)(known) == test.value(known)


@settings(deadline=None, max_examples=150)
@given(st.lists(conditions, max_size=3).map(tuple), values)
def test_any_conditions_stand_as_the_tree_says(text, known):
    assert judge_of(text)(known) == walked(text, known)


@settings(deadline=None, max_examples=100)
@given(cases(), editions)
def test_the_conditions_of_the_law_stand_as_the_tree_says(any_case, edition):
    assert judge_of(edition.dossier_conditions)(any_case.facts) == walked(edition.dossier_conditions, any_case.facts)
    for bill in any_case.invoices or ():
        known = {**any_case.facts, **bill}
        assert judge_of(edition.invoice_conditions)(known) == walked(edition.invoice_conditions, known)


@pytest.mark.parametrize("known", [{"wind": False}, {"rain": True}, {"wind": True, "rain": False}, {"wind": None}])
def test_a_condition_that_does_not_concern_all_stands_as_the_tree_says(known):
    text = (Condition("c", rain, SOURCE, wind),)
    assert judge_of(text)(known) == walked(text, known)


def test_no_figure_day_or_choice_is_written_into_the_source():
    text = (Condition("'quoted'", (price < Decimal(4711)) & season.one_of("spring"), SOURCE),)
    source = compiled._Writer().function(text)
    assert [word for word in ("4711", "spring", "quoted") if word in source] == []


def test_two_figures_are_compared_without_a_fact():
    text = (Condition("c", (Constant(Decimal(1)) < Constant(Decimal(2))) & rain, SOURCE),)
    assert judge_of(text)({"rain": True}) == walked(text, {"rain": True})


@pytest.mark.parametrize("test", [Node(), Comparison(Constant(Decimal(1)) < price, "<", price)])
def test_what_is_no_node_of_the_tree_has_no_function(test):
    with pytest.raises(TypeError, match=r"^no Python for <?\w"):
        judge_of((Condition("c", test, SOURCE),))
