"""Judged by columns, a client is judged as by rows: every status, the total, the verdict, what is missing, the last day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import columns
from rules.amendments import EDITIONS, IN_FORCE
from rules.assess import Case
from rules.columns import judge, verdicts
from rules.compiled_columns import column
from rules.expressions import Node
from rules.last_days import LAST_FILING_DAY, last_filing_days
from tests.rules.examples import case
from tests.rules.proof import CALENDARS, by_columns, by_rows, frames, last_day
from tests.rules.strategies import blurred, cases, editions

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
    with pytest.raises(TypeError, match="no column for"):
        column(Node())


def test_the_columns_bear_the_contracts_names():
    """They stand so in files, and in the results that are kept."""
    names = (columns.CLIENT, columns.COUNTED, columns.MISSING, columns.SHORTFALL, columns.VERDICT, LAST_FILING_DAY)
    assert names == ("client", "counted", "missing", "shortfall", "verdict", "last_filing_day")
    assert (columns.LEAST, columns.MOST) == ("counted_total_least", "counted_total_most")
