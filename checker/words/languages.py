"""The languages that aide500 speaks. Apart from the words themselves, so that to name one loads none."""

LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}
"""Each language, and whose numbers and days it writes. The first is the reference: it says what another does not say yet."""
