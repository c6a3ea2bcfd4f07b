"""The tables of CONTRACT.md, section 3, a second time: plain Python, naive, and sharing nothing with ``rules``."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

ELEVEN = [
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
]
DECREE_69, ORDER, DECREE_555 = "decree-2021-69", "order-2021-03-31", "decree-2021-555"
OFFICIAL = (DECREE_69, ORDER, DECREE_555)
EDITIONS = ("guide", *OFFICIAL)


def all_of(*parts):
    return False if False in parts else None if None in parts else True


def any_of(*parts):
    return True if True in parts else None if None in parts else False


def negation(part):
    return None if part is None else not part


def known(test, *values):
    return None if None in values else test(*values)


def is_one_of(value, choices):
    return None if value is None else value in choices


def four_months_after(day):
    year, month = (day.year, day.month + 4) if day.month <= 8 else (day.year + 1, day.month - 8)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def status(test, applies=True):
    if applies is False:
        return "not_applicable"
    if test is True:
        return "met"
    return "not_met" if applies is True and test is False else "unknown"


def dossier(edition, facts, least, most):
    form, resident = facts.get("legal_form"), facts.get("french_tax_resident")
    headcount = facts.get("headcount")
    employs = known(lambda n: n >= 1, headcount)
    ceiling = [known(lambda amount: amount <= 2_000_000, facts.get(id)) for id in ("turnover", "balance_sheet_total")]
    if edition == "guide":
        beneficiary = any_of(is_one_of(form, ["company", "association"]), all_of(is_one_of(form, ["sole_trader"]), resident))
    else:
        beneficiary = all_of(is_one_of(form, ["company", "association", "sole_trader"]), resident)
    found = {
        "beneficiary": status(beneficiary),
        "headcount": status(known(lambda n: n < 11, headcount)),
        "activity_start": status(known(lambda day: day < date(2020, 10, 30), facts.get("activity_start"))),
        "public_closure": status(facts.get("closed_to_public"), negation(facts.get("accommodation"))),
        "registration": status(facts.get("registered")),
        "tax_and_social_standing": status(facts.get("tax_and_social_up_to_date")),
        "no_liquidation": status(negation(facts.get("in_liquidation"))),
        "size": status(any_of(*ceiling)),
        "association": status(any_of(facts.get("subject_to_commercial_tax"), employs), is_one_of(form, ["association"])),
        "single_application": status(negation(facts.get("already_applied"))),
        "minimum_spend": "met" if least >= 450 else "not_met" if most is not None and most < 450 else "unknown",
    }
    if edition == DECREE_555:
        del found["public_closure"], found["registration"]
        found["no_full_time_contract"] = status(negation(facts.get("full_time_contract")), negation(employs))
    return found


def filed_in_time(edition, day, filed):
    if edition == "guide":
        return known(lambda d, f: d <= f <= four_months_after(d), day, filed)
    early = known(lambda d: d < date(2021, 1, 28), day)
    if edition == DECREE_555:
        in_time = known(lambda f: f <= date(2021, 7, 31), filed)
    else:
        in_time = known(lambda d, f: f <= four_months_after(d), day, filed)
    return all_of(
        known(lambda f: f >= date(2021, 1, 28), filed),
        known(lambda d, f: f >= d, day, filed),
        any_of(
            all_of(early, known(lambda f: f <= date(2021, 5, 28), filed)),
            all_of(negation(early), in_time),
        ),
    )


def invoice(edition, facts, bill):
    category, day = bill.get("category"), bill.get("date")
    last_day = date(2021, 6, 30) if edition in (ORDER, DECREE_555) else date(2021, 3, 31)
    eligible = is_one_of(category, ELEVEN)
    if edition in OFFICIAL:
        eligible = any_of(eligible, all_of(is_one_of(category, ["advice"]), bill.get("listed_consultant")))
    found = {
        "eligible_expense": status(eligible),
        "in_claimant_name": status(bill.get("in_claimant_name")),
        "invoice_date": status(known(lambda d: date(2020, 10, 30) <= d <= last_day, day)),
        "filed_in_time": status(filed_in_time(edition, day, facts.get("filing_date"))),
    }
    if edition in OFFICIAL:
        found["provider"] = status(bill.get("provider_in_eu"), negation(is_one_of(category, ["advice"])))
    return found


def is_counted(found):
    return False if "not_met" in found.values() else None if "unknown" in found.values() else True


def judge(edition, facts, bills):
    """Everything the contract promises of a verdict but its windows and what is missing."""
    judged = [] if bills is None else [invoice(edition, facts, bill) for bill in bills]
    counted = [is_counted(found) for found in judged]
    amounts = [bill.get("amount_incl_tax") for bill in bills or ()]
    least = sum((a for a, c in zip(amounts, counted, strict=True) if c and a is not None), Decimal(0))
    possible = [a for a, c in zip(amounts, counted, strict=True) if c is not False]
    most = None if bills is None or None in possible else sum(possible, Decimal(0))
    conditions = dossier(edition, facts, least, most)
    in_doubt = "undetermined" if "unknown" in conditions.values() else "eligible"
    verdict = "not_eligible" if "not_met" in conditions.values() else in_doubt
    return {
        "verdict": verdict,
        "amount": 500 if verdict == "eligible" else 0,
        "conditions": conditions,
        "invoices": list(zip(counted, judged, strict=True)),
        "total": (least, most),
        "shortfall": max(Decimal(0), 450 - least),
    }
