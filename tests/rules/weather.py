"""A few facts that have nothing to do with the aid, to try the tree on."""

from decimal import Decimal

from dateutil.relativedelta import relativedelta

from rules.expressions import Choice, Day, Money, YesNo


class Weather:
    """What is declared under a name bears that name."""

    rain = YesNo()
    wind = YesNo()
    snow = YesNo()
    season = Choice(choices=("spring", "summer", "autumn", "winter"))
    price = Money()
    sown = Day()
    reaped = Day()


rain, wind, snow, season = Weather.rain, Weather.wind, Weather.snow, Weather.season
price, sown, reaped = Weather.price, Weather.sown, Weather.reaped

CHEAP = price <= Decimal("10.00")
FOUR_MONTHS = relativedelta(months=4)
