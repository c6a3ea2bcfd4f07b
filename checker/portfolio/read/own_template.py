"""Our own template and results given in: their hints and examples are no clients, their explanations no sheets of clients."""

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


@cache
def result_tables() -> dict[str, str]:
    """Of a result given in again, in every language: the sheets whose first columns are ours, whatever the others are called,
    each with what it holds.
    """
    held = {"out-answers": "clients", "out-invoices": "invoices"}
    return {words_of(lang)(id): role for lang in LANGUAGES for id, role in held.items()}


@cache
def result_sheets() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Of a result given in again, in each language: the sheet of answers, and those that only follow from it."""
    follow = ("out-summary", "out-clients", "out-faults", "out-text", "out-looking", "out-trail")
    return tuple((words_of(lang)("out-answers"), tuple(words_of(lang)(id) for id in follow)) for lang in LANGUAGES)
