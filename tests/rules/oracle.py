"""The tables of CONTRACT.md, section 3, a second time: plain Python, naive, and sharing nothing with ``rules``.

Only its figures stand elsewhere, in ``tests.rules.figures``: once for all tests.
"""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from tests.rules import figures

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


def months_after(day, months=figures.MONTHS_TO_FILE):
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
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
    employs = known(lambda n: n >= figures.ONE_EMPLOYEE, headcount)
    sizes = (facts.get("turnover"), facts.get("balance_sheet_total"))
    small = [known(lambda amount: amount <= figures.SIZE_CEILING, size) for size in sizes]
    if edition == "guide":
        beneficiary = any_of(is_one_of(form, ["company", "association"]), all_of(is_one_of(form, ["sole_trader"]), resident))
    else:
        beneficiary = all_of(is_one_of(form, ["company", "association", "sole_trader"]), resident)
    found = {
        "beneficiary": status(beneficiary),
        "headcount": status(known(lambda n: n < figures.HEADCOUNT_CEILING, headcount)),
        "activity_start": status(known(lambda day: day < figures.ACTIVITY_BEFORE, facts.get("activity_start"))),
        "public_closure": status(facts.get("closed_to_public"), negation(facts.get("accommodation"))),
        "registration": status(facts.get("registered")),
        "tax_and_social_standing": status(facts.get("tax_and_social_up_to_date")),
        "no_liquidation": status(negation(facts.get("in_liquidation"))),
        "size": status(any_of(*small)),
        "association": status(any_of(facts.get("subject_to_commercial_tax"), employs), is_one_of(form, ["association"])),
        "single_application": status(negation(facts.get("already_applied"))),
        "minimum_spend": enough(least, most),
    }
    if edition == DECREE_555:
        del found["public_closure"], found["registration"]
        found["no_full_time_contract"] = status(negation(facts.get("full_time_contract")), negation(employs))
    return found


def enough(least, most):
    if least >= figures.MINIMUM_SPEND:
        return "met"
    return "not_met" if most is not None and most < figures.MINIMUM_SPEND else "unknown"


def filed_in_time(edition, day, filed):
    if edition == "guide":
        return known(lambda d, f: d <= f <= months_after(d), day, filed)
    early = known(lambda d: d < figures.DESK_OPENS, day)
    if edition == DECREE_555:
        in_time = known(lambda f: f <= figures.DESK_CLOSES, filed)
    else:
        in_time = known(lambda d, f: f <= months_after(d), day, filed)
    return all_of(
        known(lambda f: f >= figures.DESK_OPENS, filed),
        known(lambda d, f: f >= d, day, filed),
        any_of(
            all_of(early, known(lambda f: f <= figures.EARLY_INVOICES_UNTIL, filed)),
            all_of(negation(early), in_time),
        ),
    )


def invoice(edition, facts, bill):
    category, day = bill.get("category"), bill.get("date")
    last_day = figures.LAST_INVOICE_DAY[edition]
    eligible = is_one_of(category, ELEVEN)
    if edition in OFFICIAL:
        eligible = any_of(eligible, all_of(is_one_of(category, ["advice"]), bill.get("listed_consultant")))
    found = {
        "eligible_expense": status(eligible),
        "in_claimant_name": status(bill.get("in_claimant_name")),
        "invoice_date": status(known(lambda d: figures.FIRST_INVOICE_DAY <= d <= last_day, day)),
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
        "amount": figures.AID if verdict == "eligible" else 0,
        "conditions": conditions,
        "invoices": list(zip(counted, judged, strict=True)),
        "total": (least, most),
        "shortfall": max(Decimal(0), figures.MINIMUM_SPEND - least),
    }
