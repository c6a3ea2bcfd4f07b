"""Judged by columns, a client is judged as by rows: every status, the total, the verdict, what is missing, the last day."""

import random
from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.amendments import EDITIONS, IN_FORCE, always
from rules.assess import Case, Missing, assess
from rules.columns import CLIENT, COUNTED, LEAST, MISSING, MOST, OPEN_FACTS, SHORTFALL, VERDICT, column, dtype, judge
from rules.columns import last_filing_days as last_days_by_columns
from rules.expressions import Choice, Day, Node, YesNo
from rules.facts import FACTS, INVOICE_FACTS
from rules.filing import filing_windows
from tests.rules.strategies import AT_BORDERS, cases, editions

MANY = 100_000


def frames(found):
    """The cases as columns; a client without invoices has invoices that are not known."""
    clients = pl.DataFrame(
        {fact.id: [case.facts.get(fact.id) for case in found] for fact in FACTS}, {fact.id: dtype(fact) for fact in FACTS}
    )
    bills = [(place, invoice) for place, case in enumerate(found) for invoice in case.invoices or ()]
    invoices = pl.DataFrame(
        {CLIENT: [place for place, _ in bills]} | {f.id: [invoice.get(f.id) for _, invoice in bills] for f in INVOICE_FACTS},
        {CLIENT: pl.UInt32} | {fact.id: dtype(fact) for fact in INVOICE_FACTS},
    )
    return clients, invoices


def known_or_absent(case):
    """The case, its empty list of invoices being invoices not known, as in a portfolio."""
    return Case(case.facts, case.invoices or None)


def by_rows(case, edition):
    verdict = assess(case, edition)
    return (
        {judgement.condition.id: judgement.status.value for judgement in verdict.judgements},
        verdict.outcome.value,
        (verdict.total.least, verdict.total.most),
        verdict.shortfall,
        [
            (invoice.counted, {judgement.condition.id: judgement.status.value for judgement in invoice.judgements})
            for invoice in verdict.invoices or ()
        ],
    )


def by_columns(found, edition):
    judged = judge(*frames(found), edition)
    bills = [[] for _ in found]
    for row in judged.invoices.to_dicts():
        bills[row[CLIENT]].append((row[COUNTED], {c.id: row[c.id] for c in edition.invoice_conditions}))
    return [
        ({c.id: row[c.id] for c in edition.dossier_conditions}, row[VERDICT], (row[LEAST], row[MOST]), row[SHORTFALL], bill)
        for row, bill in zip(judged.clients.to_dicts(), bills, strict=True)
    ]


def missing_by_columns(found, edition):
    judged = judge(*frames(found), edition)
    asked = [
        {Missing(id) for bit, id in enumerate(OPEN_FACTS) if mask >> bit & 1} for mask in judged.clients[MISSING].to_list()
    ]
    places = [0] * len(found)
    for client, mask in judged.invoices.select(CLIENT, MISSING).iter_rows():
        asked[client] |= {Missing(f.id, places[client]) for bit, f in enumerate(INVOICE_FACTS) if mask >> bit & 1}
        places[client] += 1
    return asked


portfolios = st.lists(cases().map(known_or_absent), min_size=1, max_size=4)


@given(portfolios, editions)
@settings(max_examples=60, deadline=None)
def test_columns_judge_as_rows_do(found, edition):
    assert by_columns(found, edition) == [by_rows(case, edition) for case in found]


@given(portfolios, editions)
@settings(max_examples=60, deadline=None)
def test_columns_miss_what_rows_miss(found, edition):
    assert missing_by_columns(found, edition) == [set(assess(case, edition).missing) for case in found]


@given(portfolios, st.sampled_from([IN_FORCE, *map(always, EDITIONS.values())]))
@settings(max_examples=60, deadline=None)
def test_the_last_filing_day_ends_the_last_window(found, periods):
    expected = [windows[-1].last if (windows := filing_windows(case, periods)) else None for case in found]
    assert last_days_by_columns(*frames(found), periods).to_list() == expected


def any_value(fact, chance):
    if chance.random() < 0.15:
        return None
    match fact:
        case YesNo():
            return chance.random() < 0.5
        case Choice(choices=choices):
            return chance.choice(choices)
        case Day():
            return date(2020, 9, 1) + timedelta(days=chance.randrange(400))
    return chance.choice(AT_BORDERS[fact]) if fact in AT_BORDERS else None


def a_client(chance, kind):
    bills = tuple({f.id: any_value(f, chance) for f in INVOICE_FACTS} for _ in range(chance.randrange(4)))
    facts = {fact.id: any_value(fact, chance) for fact in FACTS}
    if kind:  # most of them near enough to a grant that every condition decides for some
        facts |= {"legal_form": "company", "headcount": Decimal(4), "registered": True, "already_applied": False}
    return Case(facts, bills or None)


def test_a_hundred_thousand_clients_are_judged_as_one_by_one():
    chance = random.Random(500)
    found = [a_client(chance, place % 3) for place in range(MANY)]
    share = MANY // len(EDITIONS)
    for place, edition in enumerate(EDITIONS.values()):
        some = found[place * share : (place + 1) * share]
        assert by_columns(some, edition) == [by_rows(case, edition) for case in some]
        few = some[:2000]
        assert missing_by_columns(few, edition) == [set(assess(case, edition).missing) for case in few]


def test_what_is_no_node_of_the_tree_has_no_column():
    with pytest.raises(TypeError):
        column(Node())


def test_no_client_gives_no_row():
    clients, invoices = frames([])
    for edition in EDITIONS.values():
        judged = judge(clients, invoices, edition)
        assert (judged.clients.height, judged.invoices.height) == (0, 0)
    assert last_days_by_columns(clients, invoices, IN_FORCE).to_list() == []
