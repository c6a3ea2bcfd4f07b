"""The languages that aide500 speaks. Apart from the words themselves, so that to name one loads none."""

LANGUAGES = ("fr", "en")
"""The first is the reference."""
