"""The lines of our own template that are no client: its hints and its example, left out where a person leaves them in."""

from functools import cache

from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

HINT, EXAMPLE = "template-client-hint", "template-client-example"


@cache
def template_lines() -> tuple[str, ...]:
    """What stands in the template's column of clients, in each language."""
    return tuple(words_of(lang)(id) for lang in LANGUAGES for id in (HINT, EXAMPLE))


@cache
def own_sheets() -> tuple[str, ...]:
    """The names of the template's sheets that explain it."""
    return tuple(words_of(lang)("template-explanations") for lang in LANGUAGES)
