"""A portfolio at a glance: each count is what asking client by client gives, and leads to those it counts."""

from datetime import date
from decimal import Decimal

import pytest

from checker.dossier.assessment import assess_dossier
from checker.dossier.model import OFFICIAL
from checker.portfolio.judge.listing import Query, dossier_of, places
from checker.portfolio.judge.looking import admitted_days, chosen, looking
from checker.portfolio.judge.serialised import pack, unpack
from rules.assess import Outcome
from rules.guide import GUIDE
from tests.portfolio.files import INVOICE, as_csv, rows, screened

CLIENTS = rows(
    {"client": "A"},
    {"client": "B", "headcount": "11"},
    {"client": "C", "headcount": None},
    {"client": "D", "headcount": None},
    {"client": "E", "headcount": None, "registered": None},
    {"client": "F"},
    {"client": "G", "filing_date": None},
    {"client": "H"},
    {"client": "I", "headcount": "11", "registered": None},
)
BILLS = rows(
    *({"client": name, "provider_in_eu": "oui"} for name in "ABCDEGI"),
    {"client": "H", "category": None},
    {"client": "H", "date": "02/12/2020", "category": None, "amount_incl_tax": "100"},
    {"client": "A", "date": "02/01/2019", "amount_incl_tax": "7"},
    {"client": "A", "date": "05/02/2021", "category": "other", "amount_incl_tax": "30,50"},
    of=INVOICE,
)


@pytest.fixture(scope="module", params=[GUIDE.id, OFFICIAL])
def found(request):
    return unpack(pack(screened(as_csv(CLIENTS), as_csv(BILLS), edition=request.param)))


def by_one_text(found, edition):
    """The verdict of each client by that text, asked one by one."""
    for place in range(found.clients.height):
        text = dossier_of(found, place).ruled_by(edition)
        yield assess_dossier(text).verdict.outcome if text.governing else Outcome.UNDETERMINED


def test_verdicts_by_both_texts_are_those_that_each_client_has_alone(found):
    for text in looking(found).texts:
        alone = list(by_one_text(found, text.edition))
        assert dict(text.verdicts) == {outcome: alone.count(outcome) for outcome in Outcome}
        for outcome in Outcome:
            mine = [place for place, one in enumerate(alone) if one is outcome]
            assert places(found, Query.of({text.filter: outcome})) == mine


def test_a_single_answer_settles_those_of_whom_nothing_else_is_missing(found):
    alone = {}
    for place in range(found.clients.height):
        dossier = dossier_of(found, place)
        verdict = assess_dossier(dossier).verdict if dossier.governing else None
        missing = {one.fact for one in verdict.missing} if verdict else {"filing_date"}
        if (verdict is None or verdict.outcome is Outcome.UNDETERMINED) and len(missing) == 1:
            alone.setdefault(missing.pop(), []).append(place)
    single = looking(found).single
    assert dict(single) == {fact: len(mine) for fact, mine in alone.items()}
    assert single[0] == ("headcount", 2)
    assert {fact: places(found, Query.of({"only": fact})) for fact in alone} == alone


def test_an_answer_to_the_single_question_does_settle(found):
    for fact, yes in (("headcount", Decimal(4)), ("headcount", Decimal(40))):
        for place in places(found, Query.of({"only": fact})):
            told = dossier_of(found, place).answered(**{fact: yes})
            assert assess_dossier(told).verdict.outcome is not Outcome.UNDETERMINED


def test_what_refuses_most_comes_first_and_leads_to_those_it_refuses(found):
    refusing = looking(found).refusing
    assert refusing[0] == ("headcount", 2)
    assert [count for _, count in refusing] == sorted((count for _, count in refusing), reverse=True)
    assert places(found, Query.of({"refused": "headcount"})) == [1, 8]


def test_no_amount_of_an_invoice_is_lost_between_months(found):
    seen = looking(found)
    read = found.portfolio.invoices.frame.get_column("amount_incl_tax").sum()
    assert sum(month.total for month in seen.months) + seen.elsewhere == read
    by_id = {month.id: month for month in seen.months}
    assert by_id["2020-12"].open == 100
    assert (by_id["2021-02"].not_counted, by_id["2021-02"].admitted) == (Decimal("30.50"), True)
    assert "2019-01" not in by_id
    assert seen.elsewhere == 7
    assert places(found, Query.of({"month": "2020-12"})) == [7]


def test_the_admitted_months_are_shown_whole_and_in_a_row(found):
    seen = looking(found)
    months = [month.first for month in seen.months]
    numbers = [month.year * 12 + month.month for month in months]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    for day in admitted_days(found.edition):
        assert day.replace(day=1) in months
    assert [month.id for month in seen.months if not month.admitted] == []


@pytest.mark.parametrize(("day", "admitted"), [("29/10/2020", True), ("30/09/2020", False), ("30/04/2021", False)])
def test_a_month_is_admitted_where_one_of_its_days_is(day, admitted):
    seen = looking(screened(as_csv(rows({"client": "A"})), as_csv(rows({"client": "A", "date": day}, of=INVOICE))))
    month = next(month for month in seen.months if month.id == f"{day[6:]}-{day[3:5]}")
    assert month.admitted is admitted


def test_a_portfolio_without_invoices_has_none_to_draw():
    seen = looking(screened(as_csv(rows({"client": "A"}))))
    assert sum(month.total for month in seen.months) == seen.elsewhere == 0
    assert seen.single == (("invoices", 1),)


@pytest.mark.parametrize(
    "asked",
    [
        {"there": "x"},
        {"refused": "headcount; drop"},
        {"refused": "client"},
        {"only": "label2"},
        {"only": ""},
        {"month": "2021-13"},
        {"month": "2021-01 "},
        {"month": "٢٠٢١-01"},
        {"month": "9" * 99},
    ],
)
def test_what_is_asked_wrongly_filters_nothing(found, asked):
    assert set(chosen(asked).values()) == {""}
    assert places(found, Query.of(asked)) == list(range(9))


def test_a_condition_that_no_text_here_has_finds_nobody():
    found = screened(as_csv(rows({"client": "A"})))
    assert places(found, Query.of({"refused": "no_full_time_contract"})) == []


def test_the_query_is_told_whole_by_its_address():
    query = Query.of({"month": "2021-01", "only": "headcount", "refused": "size", "there": "eligible", "page": "3"})
    assert Query.of({name: str(value) for name, value in query.address(page=3).items()}) == query
    assert query.first_of_month == date(2021, 1, 1)
