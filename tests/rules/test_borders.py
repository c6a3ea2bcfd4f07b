"""Both sides of every border that the trees of the texts hold. ``test_figures`` lists those a reader of the law would."""

from itertools import product

import pytest

from rules.amendments import DESK_OPENS, EDITIONS
from rules.borders import borders, neighbours
from rules.conditions import Status
from rules.expressions import Comparison, Constant, Not, OneOf, YesNo, nodes
from rules.facts import Activity, Application, Business, Computed, Invoice, Size
from tests.rules.examples import RESTAURANT, WEBSITE, D, day, status
from tests.rules.strategies import AT_BORDERS

KNOWN = {**RESTAURANT, **WEBSITE}

EARLY, LATE = Invoice.date < DESK_OPENS, Invoice.date >= DESK_OPENS
NOTHING_TURNS = {
    ("decree-2021-69", EARLY),
    ("decree-2021-69", LATE),
    ("order-2021-03-31", EARLY),
    ("order-2021-03-31", LATE),
    ("decree-2021-555", EARLY),
}
"""An invoice of 27 January may be filed until 28 May; so may one of 28 January, and in the last text even later."""

PARTS = [
    pytest.param(edition, condition, test, part, id=f"{edition.id}-{condition.id}-{type(part).__name__}{place}")
    for edition in EDITIONS.values()
    for condition in edition.conditions
    for test in condition.tests
    for place, part in enumerate(nodes(test))
    if isinstance(part, (Comparison, OneOf, YesNo))
]


def situations(condition):
    """Everything that may matter beside a fact: the values around the borders of all that the condition reads."""
    candidates = {
        fact.id: [*AT_BORDERS[fact], KNOWN.get(fact.id)] for fact in condition.facts if fact is not Computed.counted_total
    }
    return [dict(zip(candidates, values, strict=True)) for values in product(*candidates.values())]


def around(part, others):
    """The borders of one part, in that situation."""
    return [border for border in borders(part, {**KNOWN, **others}) if border.part is part]


def turns(edition, condition, test, border, others):
    """Whether the condition stands otherwise on the other side, as its test says it must."""
    sides = [{**others, border.fact.id: side} for side in (border.holds, border.fails)]
    stands = [status(edition, condition.id, side) for side in sides]
    negated = isinstance(test, Not)
    if test is condition.test:
        return stands == ([Status.NOT_MET, Status.MET] if negated else [Status.MET, Status.NOT_MET])
    return stands == ([Status.NOT_APPLICABLE, Status.NOT_MET] if negated else [Status.NOT_MET, Status.NOT_APPLICABLE])


@pytest.mark.parametrize(("edition", "condition", "test", "part"), PARTS)
def test_every_part_of_every_condition_turns_it_at_its_border(edition, condition, test, part):
    it_turns = any(
        turns(edition, condition, test, border, others) for others in situations(condition) for border in around(part, others)
    )
    assert it_turns is ((edition.id, part) not in NOTHING_TURNS)


@pytest.mark.parametrize(("edition", "condition", "test", "part"), PARTS)
def test_every_part_holds_on_one_side_of_its_borders_and_fails_on_the_other(edition, condition, test, part):
    found = around(part, {})
    assert found
    for _, fact, holds, fails in found:
        assert part.value({**KNOWN, fact.id: holds}) is True
        assert part.value({**KNOWN, fact.id: fails}) is False


FILED, DATED = Application.filing_date, Invoice.date


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (Size.headcount < D("7"), [(Size.headcount, D("6.99"), D("7"))]),
        (Size.turnover <= D("1000.00"), [(Size.turnover, D("1000.00"), D("1000.01"))]),
        (Size.headcount >= D("1"), [(Size.headcount, D("1"), D("0.99"))]),
        (Size.headcount > D("1"), [(Size.headcount, D("1.01"), D("1"))]),
        (Activity.activity_start < day("2020-09-15"), [(Activity.activity_start, day("2020-09-14"), day("2020-09-15"))]),
        (Constant(D("7")) > Size.headcount, [(Size.headcount, D("6.99"), D("7"))]),
        (Constant(D("7")) >= Size.headcount, [(Size.headcount, D("7"), D("7.01"))]),
        (Constant(D("7")) <= Size.headcount, [(Size.headcount, D("7"), D("6.99"))]),
        (Constant(D("7")) < Size.headcount, [(Size.headcount, D("7.01"), D("7"))]),
        (Business.registered, [(Business.registered, True, False)]),
        (~Business.registered, [(Business.registered, True, False)]),
        (
            DATED <= FILED,
            [(DATED, day("2021-03-15"), day("2021-03-16")), (FILED, day("2021-02-15"), day("2021-02-14"))],
        ),
        (
            Business.legal_form.one_of("company", "association"),
            [
                (Business.legal_form, "company", "sole_trader"),
                (Business.legal_form, "association", "sole_trader"),
                (Business.legal_form, "company", "sole_trader"),
                (Business.legal_form, "company", "public_body"),
            ],
        ),
    ],
)
def test_a_border_lies_between_two_neighbouring_values(test, expected):
    assert [(fact, holds, fails) for _, fact, holds, fails in borders(test, KNOWN)] == expected


def test_a_border_that_depends_on_a_fact_not_known_is_not_known_either():
    assert list(borders(DATED <= FILED, {})) == []
    assert [border.fact for border in borders(DATED <= FILED, {DATED.id: day("2021-02-15")})] == [FILED]


def test_a_comparison_of_no_known_kind_is_refused():
    with pytest.raises(KeyError, match="!="):
        list(borders(Comparison(Size.headcount, "!=", Constant(D("7"))), KNOWN))


@pytest.mark.parametrize(
    ("fact", "value", "below", "above"),
    [
        (Size.headcount, D("7"), D("6.99"), D("7.01")),
        (Size.turnover, D("0.00"), D("-0.01"), D("0.01")),
        (FILED, day("2021-03-01"), day("2021-02-28"), day("2021-03-02")),
        (FILED, day("2020-12-31"), day("2020-12-30"), day("2021-01-01")),
    ],
)
def test_a_neighbour_is_a_day_or_a_hundredth_away(fact, value, below, above):
    assert neighbours(fact, value) == (below, above)
