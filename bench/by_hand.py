"""The guide as one would write it without a tree: one function, quick, and good for nothing but its verdict.

It gives what the tree's trace gives: every status, with every value it was judged on.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from dateutil.relativedelta import relativedelta

ELIGIBLE = frozenset(
    (
        "website",
        "content",
        "online_payment",
        "marketplace",
        "online_visibility",
        "booking",
        "stock_orders_delivery",
        "point_of_sale",
        "hosting_and_security",
        "customer_relations",
        "emailing",
    )
)
CEILING, MINIMUM = Decimal("2000000.00"), Decimal("450.00")
FIRST_DAY, LAST_DAY = date(2020, 10, 30), date(2021, 3, 31)
PERIOD = relativedelta(months=4)


@lru_cache(maxsize=4096)
def deadline(day):
    return day + PERIOD


def status(holds):
    return "unknown" if holds is None else "met" if holds else "not_met"


def either(one, other):
    return True if one or other else None if one is None or other is None else False


def judge(facts, invoices):
    """The verdict, the dossier's conditions, and each invoice: whether it counts and its conditions."""
    form, resident = facts.get("legal_form"), facts.get("french_tax_resident")
    headcount, start = facts.get("headcount"), facts.get("activity_start")
    accommodation, closed = facts.get("accommodation"), facts.get("closed_to_public")
    registered, up_to_date = facts.get("registered"), facts.get("tax_and_social_up_to_date")
    liquidation, applied = facts.get("in_liquidation"), facts.get("already_applied")
    turnover, balance = facts.get("turnover"), facts.get("balance_sheet_total")
    taxed = facts.get("subject_to_commercial_tax")

    if form is None:
        beneficiary = "unknown"
    elif form == "sole_trader":
        beneficiary = status(resident)
    else:
        beneficiary = "not_met" if form == "public_body" else "met"
    if accommodation:
        closure = "not_applicable"
    elif closed:
        closure = "met"
    else:
        closure = "unknown" if accommodation is None or closed is None else "not_met"
    size = either(
        None if turnover is None else turnover <= CEILING,
        None if balance is None else balance <= CEILING,
    )
    if form is not None and form != "association":
        association = "not_applicable"
    else:
        holds = either(taxed, None if headcount is None else headcount >= 1)
        association = "met" if holds else "unknown" if form is None or holds is None else "not_met"

    found, least, most = count(invoices, facts.get("filing_date"))
    spend = "met" if least >= MINIMUM else "not_met" if most is not None and most < MINIMUM else "unknown"
    conditions = [
        ("beneficiary", beneficiary, {"legal_form": form, "french_tax_resident": resident}),
        ("headcount", status(None if headcount is None else headcount < 11), {"headcount": headcount}),
        ("activity_start", status(None if start is None else start < FIRST_DAY), {"activity_start": start}),
        ("public_closure", closure, {"accommodation": accommodation, "closed_to_public": closed}),
        ("registration", status(registered), {"registered": registered}),
        ("tax_and_social_standing", status(up_to_date), {"tax_and_social_up_to_date": up_to_date}),
        ("no_liquidation", status(None if liquidation is None else not liquidation), {"in_liquidation": liquidation}),
        ("size", status(size), {"turnover": turnover, "balance_sheet_total": balance}),
        (
            "association",
            association,
            {"legal_form": form, "subject_to_commercial_tax": taxed, "headcount": headcount},
        ),
        ("single_application", status(None if applied is None else not applied), {"already_applied": applied}),
        ("minimum_spend", spend, {"counted_total": (least, most)}),
    ]
    statuses = [found[1] for found in conditions]
    if "not_met" in statuses:
        return "not_eligible", conditions, found
    return ("undetermined" if "unknown" in statuses else "eligible"), conditions, found


def count(invoices, filed):
    """Each invoice with its conditions, and the total at least and at most."""
    found, least, most = [], Decimal("0.00"), None if invoices is None else Decimal("0.00")
    for invoice in invoices or ():
        category, named = invoice.get("category"), invoice.get("in_claimant_name")
        day, amount = invoice.get("date"), invoice.get("amount_incl_tax")
        in_time = None if day is None or filed is None else day <= filed <= deadline(day)
        conditions = [
            ("eligible_expense", status(None if category is None else category in ELIGIBLE), {"category": category}),
            ("in_claimant_name", status(named), {"in_claimant_name": named}),
            ("invoice_date", status(None if day is None else FIRST_DAY <= day <= LAST_DAY), {"date": day}),
            ("filed_in_time", status(in_time), {"date": day, "filing_date": filed}),
        ]
        statuses = [condition[1] for condition in conditions]
        counted = False if "not_met" in statuses else None if "unknown" in statuses else True
        found.append((counted, conditions))
        if counted is False:
            continue
        if amount is None:
            most = None
            continue
        if most is not None:
            most += amount
        if counted:
            least += amount
    return found, least, most
