"""The judges of one law against each other, at length: rows, columns, and the contract read a second time.

``python -m tests.rules.proof`` (``make prove``) goes through a million clients; the suite runs the same on a few thousand.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle, product

import polars as pl

from rules.amendments import EDITIONS, IN_FORCE, always
from rules.assess import Case, Missing, Verdict, assess
from rules.columns import CLIENT, COUNTED, LEAST, MISSING, MOST, OPEN_FACTS, SHORTFALL, VERDICT, judge
from rules.compiled_columns import bounds, dtype
from rules.expressions import Choice, Day, Fact, Range, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Invoice
from rules.filing import filing_windows
from rules.last_days import last_filing_days
from tests.rules import oracle
from tests.rules.examples import RESTAURANT, WEBSITE, statuses
from tests.rules.strategies import AT_BORDERS, FIRST_DAY, LAST_DAY, days

AT_ONCE = 50_000
CALENDARS = (IN_FORCE, *map(always, EDITIONS.values()))


# -- many clients, drawn by lot ----------------------------------------------------------------------------------------


def rows_against_columns(clients: int, seed: int) -> None:
    """Each client is judged alike as a row and in columns, by each edition in turn; so is the last day to file, of a tenth."""
    for edition, drawn in zip(cycle(EDITIONS.values()), _drawn(clients, seed), strict=False):
        found = [Case(case.facts, case.invoices or None) for case in drawn]
        assert by_columns(found, edition) == [by_rows(case, edition) for case in found]
        tenth = found[::10]
        for calendar in CALENDARS:
            assert last_filing_days(*frames(tenth), calendar).to_list() == [last_day(case, calendar) for case in tenth]


def rows_against_the_contract(clients: int, seed: int) -> None:
    """Each client is judged as the contract's second reading judges it, by each edition in turn."""
    for edition, found in zip(cycle(EDITIONS.values()), _drawn(clients, seed), strict=False):
        for case in found:
            assert as_the_contract_says(assess(case, edition)) == oracle.judge(edition.id, case.facts, case.invoices), case


def every_day_of_2021(step: int) -> int:
    """Every filing day (or every so many), every invoice date at a border, every edition: three judges; how many cases."""
    filed = days(date(2021, 1, 1), date(2021, 12, 31))[::step]
    dated = AT_BORDERS[Invoice.date]
    found = [
        Case({**RESTAURANT, "filing_date": filing_date}, ({**WEBSITE, "date": day},))
        for filing_date, day in product(filed, dated)
    ]
    for edition in EDITIONS.values():
        assert by_columns(found, edition) == [by_rows(case, edition) for case in found]
        for case in found:
            assert as_the_contract_says(assess(case, edition)) == oracle.judge(edition.id, case.facts, case.invoices), case
    return len(found) * len(EDITIONS)


def _drawn(clients: int, seed: int) -> Iterator[list[Case]]:
    """So many clients, in portions, one for each edition at least."""
    portion = min(AT_ONCE, -(-clients // len(EDITIONS)))
    for first in range(0, clients, portion):
        chance = random.Random(f"{seed} {first}")
        yield [_client(chance, place) for place in range(min(portion, clients - first))]


def _client(chance: random.Random, place: int) -> Case:
    """Two in three near enough to a grant that every condition decides for some."""
    facts = {fact.id: _value(fact, chance) for fact in FACTS}
    if place % 3:
        facts |= {"legal_form": "company", "headcount": Decimal(4), "registered": True, "already_applied": False}
    bills = [{fact.id: _value(fact, chance) for fact in INVOICE_FACTS} for _ in range(chance.randrange(4))]
    if place % 2:
        bills = [{**bill, "category": "website", "in_claimant_name": True, "provider_in_eu": True} for bill in bills]
    return Case(facts, tuple(bills) if bills or chance.random() < 0.5 else None)


def _value(fact: Fact, chance: random.Random) -> object:
    if chance.random() < 0.15:
        return None
    match fact:
        case YesNo():
            return chance.random() < 0.5
        case Choice(choices=choices):
            return chance.choice(choices)
        case Day() if chance.random() < 0.5:
            return FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))
    return chance.choice(AT_BORDERS[fact]) if fact in AT_BORDERS else None


# -- what each judge says ----------------------------------------------------------------------------------------------


def as_the_contract_says(verdict: Verdict) -> dict[str, object]:
    """A verdict in the terms of the second reading."""
    return {
        "verdict": verdict.outcome,
        "amount": verdict.amount,
        "conditions": statuses(verdict),
        "invoices": [(found.counted, statuses(verdict, place)) for place, found in enumerate(verdict.invoices or ())],
        "total": verdict.total,
        "shortfall": verdict.shortfall,
    }


def by_rows(case, edition):
    verdict = assess(case, edition)
    return {**as_the_contract_says(verdict), "missing": set(verdict.missing)}


def by_columns(found, edition):
    judged = judge(*frames(found), edition)
    bills, missing = [[] for _ in found], []
    for mask in judged.clients[MISSING]:
        missing.append({Missing(id) for bit, id in enumerate(OPEN_FACTS) if mask >> bit & 1})
    for row in judged.invoices.to_dicts():
        of_client = bills[row[CLIENT]]
        asked = {fact.id for bit, fact in enumerate(INVOICE_FACTS) if row[MISSING] >> bit & 1}
        missing[row[CLIENT]] |= {Missing(id, len(of_client)) for id in asked}
        of_client.append((row[COUNTED], {condition.id: row[condition.id] for condition in edition.invoice_conditions}))
    return [
        {
            "verdict": row[VERDICT],
            "amount": edition.amount if row[VERDICT] == "eligible" else 0,
            "conditions": {condition.id: row[condition.id] for condition in edition.dossier_conditions},
            "invoices": of_client,
            "total": (row[LEAST], row[MOST]),
            "shortfall": row[SHORTFALL],
            "missing": asked,
        }
        for row, of_client, asked in zip(judged.clients.to_dicts(), bills, missing, strict=True)
    ]


def frames(found):
    """The cases as columns; a client without invoices has invoices that are not known."""
    told = {fact: [case.facts.get(fact.id) for case in found] for fact in FACTS}
    clients = pl.DataFrame(
        {fact.id: [None if isinstance(value, Range) else value for value in values] for fact, values in told.items()},
        {fact.id: dtype(fact) for fact in FACTS},
    )
    ranges = {
        fact: [value if isinstance(value, Range) else (None, None) for value in values]
        for fact, values in told.items()
        if any(isinstance(value, Range) for value in values)
    }
    clients = clients.with_columns(
        pl.Series(bound, limits, dtype(fact))
        for fact, values in ranges.items()
        for bound, limits in zip(bounds(fact), zip(*values, strict=True), strict=True)
    )
    bills = [(place, invoice) for place, case in enumerate(found) for invoice in case.invoices or ()]
    invoices = pl.DataFrame(
        {CLIENT: [place for place, _ in bills]} | {f.id: [invoice.get(f.id) for _, invoice in bills] for f in INVOICE_FACTS},
        {CLIENT: pl.UInt32} | {fact.id: dtype(fact) for fact in INVOICE_FACTS},
    )
    return clients, invoices


def last_day(case, calendar):
    windows = filing_windows(case, calendar)
    return windows[-1].last if windows else None


def main(clients: int = 1_000_000, of_the_contract: int = 100_000) -> None:
    """All three at their full length, each told once it is done."""
    rows_against_columns(clients, seed=500)
    print(f"{clients:,} clients are judged alike by rows and by columns")
    rows_against_the_contract(of_the_contract, seed=501)
    print(f"{of_the_contract:,} clients are judged by rows as the contract's second reading judges them")
    print(f"{every_day_of_2021(step=1):,} cases, filed on every day of 2021, are judged alike by all three")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
