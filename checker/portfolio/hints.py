"""The lines of our own template that are no client: its hints and its example, left out where a person leaves them in."""

from checker.wording import LANGUAGES, words_of

HINT, EXAMPLE = "template-client-hint", "template-client-example"
TEMPLATE_LINES = tuple(words_of(lang)(id) for lang in LANGUAGES for id in (HINT, EXAMPLE))
OWN_SHEETS = tuple(words_of(lang)("template-explanations") for lang in LANGUAGES)
