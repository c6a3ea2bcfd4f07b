"""The lines of our own template that are no client: its hints and its example, left out where a person leaves them in."""

from functools import cache

from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

HINT, EXAMPLE = "template-client-hint", "template-client-example"
OWN_SHEETS = ("template-explanations", "fec-tab-others", "fec-tab-outside", "fec-tab-unread")


@cache
def template_lines() -> tuple[str, ...]:
    """What stands in the template's column of clients, in each language."""
    return tuple(words_of(lang)(id) for lang in LANGUAGES for id in (HINT, EXAMPLE))


@cache
def own_sheets() -> tuple[str, ...]:
    """The names of the sheets that explain a workbook of ours, or that hold what it does not propose."""
    return tuple(words_of(lang)(id) for lang in LANGUAGES for id in OWN_SHEETS)
