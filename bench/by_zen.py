"""The guide as a decision of the ZEN engine (a rules engine in Rust): each condition an expression, each fact known."""

import json
from datetime import date
from decimal import Decimal

import zen

ELEVEN = (
    "['website', 'content', 'online_payment', 'marketplace', 'online_visibility', 'booking', 'stock_orders_delivery', "
    "'point_of_sale', 'hosting_and_security', 'customer_relations', 'emailing']"
)
COUNTS = (
    f"#.category in {ELEVEN} and #.in_claimant_name and d(#.date) >= d('2020-10-30') and d(#.date) <= d('2021-03-31') "
    "and d(#.date) <= d($root.filing_date) and d($root.filing_date) <= d(#.date).add(4, 'month')"
)
CONDITIONS = {
    "beneficiary": "legal_form in ['company', 'association'] or (legal_form == 'sole_trader' and french_tax_resident)",
    "headcount": "headcount < 11",
    "activity_start": "d(activity_start) < d('2020-10-30')",
    "public_closure": "accommodation or closed_to_public",
    "registration": "registered",
    "tax_and_social_standing": "tax_and_social_up_to_date",
    "no_liquidation": "not in_liquidation",
    "size": "turnover <= 2000000 or balance_sheet_total <= 2000000",
    "association": "legal_form != 'association' or subject_to_commercial_tax or headcount >= 1",
    "single_application": "not already_applied",
    "minimum_spend": f"sum(map(filter(invoices, {COUNTS}), #.amount_incl_tax)) >= 450",
}


def _decision() -> str:
    expressions = [{"id": id, "key": id, "value": test} for id, test in CONDITIONS.items()]
    steps = {"inputNode": {}, "expressionNode": {"expressions": expressions}, "outputNode": {}}
    return json.dumps(
        {
            "nodes": [
                {"id": kind, "type": kind, "name": kind, "position": {"x": 0, "y": 0}, "content": content}
                for kind, content in steps.items()
            ],
            "edges": [
                {"id": "in", "sourceId": "inputNode", "targetId": "expressionNode", "type": "edge"},
                {"id": "out", "sourceId": "expressionNode", "targetId": "outputNode", "type": "edge"},
            ],
        }
    )


DECISION = zen.ZenEngine().create_decision(_decision())


def as_context(facts, invoices):
    """The same case in the engine's own terms; made once, outside the measure."""
    return {**_plain(facts), "invoices": [_plain(invoice) for invoice in invoices]}


def _plain(values):
    return {
        id: value.isoformat() if isinstance(value, date) else float(value) if isinstance(value, Decimal) else value
        for id, value in values.items()
    }


def judge(context):
    """Which conditions hold, by id."""
    return DECISION.evaluate(context)["result"]
