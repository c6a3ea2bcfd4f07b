"""The figures of the law, a second time, read off the contract: against a slip of the hand in ``rules``.

They stand in the tests here and nowhere else. Whoever changes a figure of the law changes its line here too; all other tests
follow.
"""

from datetime import date
from decimal import Decimal

AID = Decimal("500.00")
MINIMUM_SPEND = Decimal("450.00")
SIZE_CEILING = Decimal("2000000.00")
HEADCOUNT_CEILING = Decimal(11)
ONE_EMPLOYEE = Decimal(1)
MONTHS_TO_FILE = 4

ACTIVITY_BEFORE = date(2020, 10, 30)
FIRST_INVOICE_DAY = date(2020, 10, 30)
LAST_INVOICE_DAY = {
    "guide": date(2021, 3, 31),
    "decree-2021-69": date(2021, 3, 31),
    "order-2021-03-31": date(2021, 6, 30),
    "decree-2021-555": date(2021, 6, 30),
}
DESK_OPENS = date(2021, 1, 28)
EARLY_INVOICES_UNTIL = date(2021, 5, 28)
DESK_CLOSES = date(2021, 7, 31)
FILED_FROM = {"order-2021-03-31": date(2021, 4, 2), "decree-2021-555": date(2021, 5, 10)}
"""The first filing day of each text that took over from another."""
