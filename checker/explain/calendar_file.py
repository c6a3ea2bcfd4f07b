"""The last filing day as a calendar file (RFC 5545)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from checker.words.wording import Words


def calendar_file(words: Words, last_day: date, made_at: datetime) -> bytes:
    """An all-day event on that day, with a reminder a week before. It names neither the business nor the dossier."""
    event = Event()
    event.add("uid", f"{last_day.isoformat()}@aide500")
    event.add("dtstamp", made_at)
    event.add("dtstart", last_day)
    event.add("dtend", last_day + timedelta(days=1))
    event.add("summary", words("calendar-summary"))
    event.add("description", words("calendar-description"))
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", words("calendar-summary"))
    reminder.add("trigger", timedelta(days=-7))
    event.add_component(reminder)
    calendar = Calendar()
    calendar.add("prodid", "-//aide500//aide500//FR")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
