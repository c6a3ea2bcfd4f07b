"""Every fact, declared once: its type, its unit, its bounds, and whether the applicant can still change it.

The classes are the six sections in which people meet the facts; the order is the order of the questions. A fact asked
before another can spare it: a hotel is not asked whether it was closed. The filing day comes first: it says which text was
in force. Meanings are in CONTRACT.md, section 2.
"""

from decimal import Decimal

from rules.expenses import EXPENSES
from rules.expressions import Choice, Day, Fact, Money, Number, Text, YesNo


class Application:
    """The application itself."""

    filing_date = Day(can_change=True)
    already_applied = YesNo()


class Business:
    """Who applies."""

    legal_form = Choice(choices=("company", "association", "sole_trader", "public_body"))
    french_tax_resident = YesNo()
    registered = YesNo(can_change=True)


class Activity:
    """What it does, since when, and whether its doors were closed."""

    activity_start = Day()
    accommodation = YesNo()
    closed_to_public = YesNo()


class Size:
    """How large it is. Headcount is the monthly average over the previous calendar year, so 10.99 can occur."""

    headcount = Number(unit="employee")
    turnover = Money()
    balance_sheet_total = Money()


class Standing:
    """How it stands with the tax office, the social bodies and the courts."""

    subject_to_commercial_tax = YesNo()
    tax_and_social_up_to_date = YesNo(can_change=True)
    in_liquidation = YesNo()
    full_time_contract = YesNo()


class Invoice:
    """What was bought. A dossier holds none, one or many of these."""

    label = Text()
    date = Day()
    amount_incl_tax = Money(least=Decimal("0.01"))
    category = Choice(choices=tuple(expense.id for expense in EXPENSES))
    in_claimant_name = YesNo(can_change=True)
    provider_in_eu = YesNo()
    listed_consultant = YesNo()


class Computed:
    """What the rules work out and nobody is asked: the total, including VAT, of the invoices that count."""

    counted_total = Money(can_change=True)


SECTIONS: tuple[type, ...] = (Application, Business, Activity, Size, Standing, Invoice)


def facts_of(section: type) -> tuple[Fact, ...]:
    """The facts of a section, in the order they are declared."""
    return tuple(fact for fact in vars(section).values() if isinstance(fact, Fact))


FACTS = tuple(fact for section in SECTIONS if section is not Invoice for fact in facts_of(section))
INVOICE_FACTS = facts_of(Invoice)
