"""``aide500 rules``: the conditions of an edition, with their sources."""

from __future__ import annotations

import codecs
import sys

from checker.console.output import print_json
from checker.words.sentences import condition_requirement
from checker.words.wording import Words, words_of
from rules.amendments import EDITIONS
from rules.conditions import Condition, Edition
from rules.published import edition_as_data, fingerprint


def rules(edition: str, as_json: bool, lang: str) -> None:
    """Print the edition as data, or in words."""
    text = EDITIONS[edition]
    if as_json:
        print_json(edition_as_data(text), indent=2)
    else:
        _print_rules(text, words_of(lang))


def _print_rules(edition: Edition, words: Words) -> None:
    """In words; a letter the console lacks becomes a question mark."""
    out = codecs.getwriter(sys.stdout.encoding)(sys.stdout.buffer, "replace")
    out.write(f"{words(f'edition-{edition.id}')} ({edition.id}, {fingerprint(edition)})\n")
    for title, conditions in (
        ("rules-of-dossier", edition.dossier_conditions),
        ("rules-of-invoice", edition.invoice_conditions),
    ):
        out.write(f"\n{words(title)}\n")
        for condition in conditions:
            out.write(_condition_in_lines(words, condition))


def _condition_in_lines(words: Words, condition: Condition) -> str:
    source = condition.source
    return (
        f"\n  {condition.id}: {words('required', requirement=condition_requirement(words, condition))}\n"
        f"    « {source.quote or source.law} »\n    {source.article}, {source.url}\n"
    )
