"""One verdict with its full trace: the tree, the same by hand, and a rules engine."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bench import by_hand
from bench.restaurant import RESTAURANT
from bench.timing import AtMost, Row, ratios, side_by_side, took
from rules.assess import Case, Verdict, assess
from rules.guide import GUIDE

CHANGES = (
    {},
    {"headcount": Decimal(11)},
    {"legal_form": "association", "subject_to_commercial_tax": False, "headcount": Decimal(0)},
    {"turnover": Decimal("2000000.01")},
    {"filing_date": date(2021, 5, 16)},
    {"accommodation": True, "closed_to_public": False},
)
CASES = [replace(RESTAURANT, facts={**RESTAURANT.facts, **changes}) for changes in CHANGES]


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
    """Fails unless the tree and the function come to the same."""
    assert traced(assess(case, GUIDE)) == by_hand.judge(case.facts, case.invoices)


def holding(case: Case) -> dict[str, bool]:
    """Which conditions hold, by the tree: all of them where it is eligible."""
    verdict = assess(case, GUIDE)
    found = {condition.id: status in ("met", "not_applicable") for condition, status, _ in verdict.judgements}
    assert all(found.values()) is (verdict.outcome == "eligible")
    return found


def run() -> list[Row]:
    """The three, once they are seen to agree."""
    from bench import by_zen

    for case in CASES:
        agree(case)
        assert by_zen.judge(by_zen.as_context(case.facts, case.invoices or ())) == holding(case)
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
