"""One verdict with its full trace: the tree, the same by hand, and a rules engine."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bench import by_hand, by_zen
from bench.timing import AtMost, Row, ratios, side_by_side, took
from rules.assess import Case, Verdict, assess
from rules.guide import GUIDE

RESTAURANT = Case(
    {
        "legal_form": "company",
        "french_tax_resident": True,
        "registered": True,
        "activity_start": date(2015, 3, 1),
        "accommodation": False,
        "closed_to_public": True,
        "headcount": Decimal(4),
        "turnover": Decimal("350000.00"),
        "balance_sheet_total": Decimal("120000.00"),
        "subject_to_commercial_tax": True,
        "tax_and_social_up_to_date": True,
        "in_liquidation": False,
        "already_applied": False,
        "filing_date": date(2021, 3, 15),
    },
    (
        {
            "date": date(2021, 1, 15),
            "amount_incl_tax": Decimal("480.00"),
            "category": "website",
            "in_claimant_name": True,
        },
    ),
)
CHANGES = (
    {},
    {"headcount": Decimal(11)},
    {"legal_form": "association", "subject_to_commercial_tax": False, "headcount": Decimal(0)},
    {"turnover": Decimal("2000000.01")},
    {"filing_date": date(2021, 5, 16)},
    {"accommodation": True, "closed_to_public": False},
)


def traced(verdict: Verdict) -> object:
    """The verdict as the function written by hand gives it."""
    return (
        verdict.outcome,
        _named(verdict.judgements),
        [(found.counted, _named(found.judgements)) for found in verdict.invoices or ()],
    )


def _named(judgements):
    return [(condition.id, status, observed) for condition, status, observed in judgements]


def agree(case: Case) -> None:
    """Fails unless all three come to the same."""
    by_the_tree = traced(assess(case, GUIDE))
    assert by_the_tree == by_hand.judge(case.facts, case.invoices)
    by_the_engine = by_zen.judge(by_zen.as_context(case.facts, case.invoices or ()))
    assert by_the_engine == {id: status in ("met", "not_applicable") for id, status, _ in by_the_tree[1]}
    assert all(by_the_engine.values()) is (by_the_tree[0] == "eligible")


def run() -> list[Row]:
    """The three, once they are seen to agree."""
    for changes in CHANGES:
        agree(replace(RESTAURANT, facts={**RESTAURANT.facts, **changes}))
    context = by_zen.as_context(RESTAURANT.facts, RESTAURANT.invoices or ())
    found = side_by_side(
        {
            "tree": lambda: assess(RESTAURANT, GUIDE),
            "hand": lambda: by_hand.judge(RESTAURANT.facts, RESTAURANT.invoices),
            "zen": lambda: by_zen.judge(context),
        }
    )
    return [
        Row(
            "a verdict with its full trace", "by hand, the same", ratios(found, "tree", "hand"), AtMost(2), took(found["tree"])
        ),
        Row("the same in ZEN, a rules engine, without trace", "ours", ratios(found, "zen", "tree"), None, took(found["zen"])),
    ]
