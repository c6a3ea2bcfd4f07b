"""``aide500 rules``: the conditions of an edition, with their sources."""

from __future__ import annotations

import codecs
import sys

from checker.console.output import print_json
from checker.words.sentences import condition_in_full
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
            out.write(_condition_in_lines(words, edition, condition))


def _condition_in_lines(words: Words, edition: Edition, condition: Condition) -> str:
    """The condition in full, then the words it has in this text, each with where they stand and how well they are known."""
    quotations = edition.quotations(condition)
    said = [f"\n  {condition.id}: {condition_in_full(words, condition)}\n"]
    for quotation in quotations:
        said.append(f"    « {quotation.words} »\n")
        if quotation.confidence:
            said.append(f"      {quotation.article}, {quotation.url} ({words(f'confidence-{quotation.confidence}')})\n")
    if condition.source.url not in {quotation.url for quotation in quotations}:
        said.append(f"    {condition.source.article}, {condition.source.url}\n")
    return "".join(said)
