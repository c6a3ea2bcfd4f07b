"""What a tree is made of, and which answers it still waits for."""

import re
from datetime import date
from decimal import Decimal

import pytest

from rules.expressions import All, AnyOf, Comparison, Constant, Later, Node, Not, OneOf, Range, Test, nodes
from tests.rules.weather import CHEAP, FOUR_MONTHS, price, rain, reaped, season, snow, sown, wind

IN_SUMMER = season.one_of("summer")


@pytest.mark.parametrize(
    ("test", "known", "waits_for"),
    [
        (rain, {}, [rain]),
        (rain, {"rain": None}, [rain]),
        (rain, {"rain": False}, []),
        (rain & wind, {}, [rain, wind]),
        (rain & wind, {"rain": True}, [wind]),
        (rain & wind, {"rain": False}, []),
        (rain | wind, {"rain": True}, []),
        (rain | wind, {"rain": False}, [wind]),
        (~rain, {}, [rain]),
        (~rain, {"rain": True}, []),
        (rain | (wind & snow), {"wind": False}, [rain]),
        (rain | (wind & snow), {"wind": True}, [rain, snow]),
        ((rain & wind) | (rain & snow), {}, [rain, wind, snow]),
        (CHEAP, {"price": Decimal(1)}, []),
        (CHEAP, {"price": Range(Decimal(1), None)}, [price]),
        (CHEAP, {"price": Range(Decimal(11), None)}, []),
        (sown < reaped, {"sown": date(2021, 1, 1)}, [reaped]),
        (reaped <= sown + FOUR_MONTHS, {"reaped": date(2021, 1, 1)}, [sown]),
        (IN_SUMMER, {}, [season]),
        (IN_SUMMER, {"season": "winter"}, []),
    ],
)
def test_a_test_waits_only_for_facts_that_can_still_settle_it(test, known, waits_for):
    assert list(test.unsettled(known)) == waits_for


def test_nodes_come_from_the_outside_in():
    test = (reaped <= sown + FOUR_MONTHS) & ~IN_SUMMER
    assert [type(node) for node in nodes(test)] == [All, Comparison, type(reaped), Later, type(sown), Not, OneOf, type(season)]
    assert [type(node) for node in nodes(CHEAP)] == [Comparison, type(price), Constant]


@pytest.mark.parametrize(
    ("written", "built"),
    [
        (rain & wind & snow, All((rain, wind, snow))),
        (rain & (wind & snow), All((rain, wind, snow))),
        (rain | wind | snow, AnyOf((rain, wind, snow))),
        (rain | (wind | snow), AnyOf((rain, wind, snow))),
        ((rain & wind) | snow, AnyOf((All((rain, wind)), snow))),
        (rain & (wind | snow), All((rain, AnyOf((wind, snow))))),
        (~(rain & wind) & snow, All((Not(All((rain, wind))), snow))),
    ],
)
def test_a_chain_is_one_conjunction_or_one_disjunction(written, built):
    assert written == built


def test_two_trees_written_alike_are_equal_and_two_facts_declared_alike_are_not():
    assert (price <= Decimal(10)) == (price <= Decimal("10.00"))
    assert (price <= Decimal(10)) != (price < Decimal(10))
    assert rain != wind


def test_a_node_of_no_kind_has_neither_parts_nor_value():
    with pytest.raises(NotImplementedError):
        _ = Node().parts
    with pytest.raises(NotImplementedError):
        Node().value({})
    with pytest.raises(NotImplementedError):
        Test().value({})


def test_a_test_is_no_python_truth_so_that_and_or_and_chained_comparisons_cannot_be_mistaken_for_the_laws():
    said = "a test of the law is no Python truth: write & for and, | for or, ~ for not, and no a < b < c"
    with pytest.raises(TypeError, match=f"^{re.escape(said)}$"):
        bool(rain)
