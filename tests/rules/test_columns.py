"""Judged by columns, a client is judged as by rows: every status, the total, the verdict, what is missing, the last day."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import columns, compiled_columns
from rules.amendments import EDITIONS, IN_FORCE
from rules.assess import Case
from rules.columns import judge, verdicts
from rules.compiled_columns import column, dtype
from rules.expressions import Comparison, Constant, Node, Range
from rules.facts import Business, Invoice, Size
from rules.last_days import LAST_FILING_DAY, last_filing_days
from tests.rules.examples import case
from tests.rules.proof import CALENDARS, by_columns, by_rows, frames, last_day
from tests.rules.strategies import blurred, cases, editions
from tests.rules.weather import sown

# many clients an example: the columns' work is nearly the same for one
portfolios = st.lists(
    cases().flatmap(blurred).map(lambda case: Case(case.facts, case.invoices or None)), min_size=1, max_size=20
)


def test_no_client_gives_no_row():
    clients, invoices = frames([])
    for edition in EDITIONS.values():
        judged = judge(clients, invoices, edition)
        assert (judged.clients.height, judged.invoices.height) == (0, 0)
        assert verdicts(clients, invoices, edition).to_list() == []
    assert last_filing_days(clients, invoices, IN_FORCE).to_list() == []


def test_a_dossier_alone_has_its_last_day():
    found = [case()]
    assert last_filing_days(*frames(found), IN_FORCE).to_list() == [last_day(*found, IN_FORCE)] != [None]


@given(portfolios, editions)
@settings(max_examples=25, deadline=None)
def test_columns_judge_as_rows_do(found, edition):
    rows = [by_rows(case, edition) for case in found]
    assert by_columns(found, edition) == rows
    assert verdicts(*frames(found), edition).to_list() == [row["verdict"] for row in rows]


@given(portfolios, st.sampled_from(CALENDARS))
@settings(max_examples=25, deadline=None)
def test_the_last_filing_day_ends_the_last_window(found, periods):
    assert last_filing_days(*frames(found), periods).to_list() == [last_day(case, periods) for case in found]


def test_what_is_no_node_of_the_tree_has_no_column():
    with pytest.raises(TypeError, match=r"^no column for <rules"):
        column(Node())


@pytest.mark.parametrize(
    ("fact", "type_"),
    [
        (Business.registered, pl.Boolean),
        (Business.legal_form, pl.Enum(Business.legal_form.choices)),
        (Size.turnover, pl.Decimal(18, 2)),
        (Size.headcount, pl.Decimal(18, 2)),
        (Invoice.date, pl.Date),
        (Invoice.label, pl.String),
    ],
)
def test_a_column_holds_its_facts_kind_and_no_other(fact, type_):
    assert dtype(fact) == type_


def test_a_total_is_exact_to_the_cent_however_many_invoices_there_are():
    judged = judge(*frames([case()]), EDITIONS["guide"]).clients
    assert {judged.schema[bound] for bound in (columns.LEAST, columns.MOST)} == {pl.Decimal(38, 2)}


@pytest.mark.parametrize("delay", [relativedelta(years=1), relativedelta(months=4), relativedelta(years=2, months=1)])
def test_a_delay_of_years_and_months_ends_on_the_same_day_in_columns(delay):
    last = sown + delay
    assert pl.DataFrame({"sown": [date(2020, 2, 29)]}).select(column(last)).item() == last.value({"sown": date(2020, 2, 29)})


@pytest.mark.parametrize("op", ["<", "<=", ">=", ">"])
@pytest.mark.parametrize("most", [None, *map(Decimal, (6, 7, 8))])
@pytest.mark.parametrize("least", [None, *map(Decimal, (6, 7, 8))])
def test_what_is_known_within_bounds_alone_is_compared_as_a_range_is(op, least, most):
    """A number of which no least is known is not known at all, whatever its most."""
    fact, test = Size.headcount, Comparison(Size.headcount, op, Constant(Decimal(7)))
    bounds = dict(zip(compiled_columns.bounds(fact), (least, most), strict=True))
    frame = pl.DataFrame({name: [bound] for name, bound in bounds.items()}, schema=dict.fromkeys(bounds, dtype(fact)))
    known = {} if least is None else {fact.id: Range(least, most)}
    if least is None or most is None or least <= most:
        assert frame.select(column(test)).item() == test.value(known)


def test_the_columns_bear_the_contracts_names():
    """They stand so in files, and in the results that are kept."""
    names = (columns.CLIENT, columns.COUNTED, columns.MISSING, columns.SHORTFALL, columns.VERDICT, LAST_FILING_DAY)
    assert names == ("client", "counted", "missing", "shortfall", "verdict", "last_filing_day")
    assert (columns.LEAST, columns.MOST) == ("counted_total_least", "counted_total_most")
