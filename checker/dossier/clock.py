"""The clock: the day on which an assessment is made. No rule reads it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def today() -> date:
    """The day, in France."""
    return datetime.now(PARIS).date()
