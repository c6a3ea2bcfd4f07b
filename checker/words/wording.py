"""Ids and values to words, in French and in English.

The words stand in ``text/fr/*.ftl`` and ``text/en/*.ftl`` (Fluent); French is the reference, a test holds both in step, and
another language falls back to it. Here are only the ways to ask for them, and how each language writes numbers, euros and days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource

from checker.dossier.message import Message
from checker.words.languages import LANGUAGES
from rules.expressions import Choice
from rules.facts import FACTS, INVOICE_FACTS

TEXT = Path(__file__).parent / "text"
MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=.*\n(?:(?![a-zA-Z#]).*\n)*", re.MULTILINE)
"""A message as it stands in its file: its first line, and those up to the next message or comment."""
PERSONAL = frozenset({"typed", "invoice"})
"""Variables that hold what a person wrote: the sentences made of them are not remembered."""

_CHOICES = {fact.id: fact.choices for fact in (*FACTS, *INVOICE_FACTS) if isinstance(fact, Choice)}


class Words:
    """The words of one language: ``words("headcount.question")``, with the message's variables by name."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.locale = Locale.parse(LANGUAGES[lang])
        self._asked = tuple(dict.fromkeys((lang, next(iter(LANGUAGES)))))
        self._remembered = lru_cache(maxsize=4096)(self._formatted)
        self._found = lru_cache(maxsize=4096)(self._looked_up)

    @cached_property
    def others(self) -> list[tuple[str, str]]:
        """The other languages, each with its own name for itself."""
        return [(lang, words_of(lang).own_name) for lang in LANGUAGES if lang != self.lang]

    def __call__(self, id: str, /, **variables: Any) -> str:
        """The message, or the attribute after the dot. Raises ``KeyError`` where there is none: a word is never missing."""
        if PERSONAL.isdisjoint(variables):
            return self._remembered(id, **variables)
        return self._formatted(id, **variables)

    def _formatted(self, id: str, /, **variables: Any) -> str:
        if (found := self._found(id)) is None:
            raise KeyError(id)
        bundle, pattern = found
        written, errors = bundle.format_pattern(pattern, variables)
        if errors:
            raise KeyError(f"{id}: {errors[0]}")
        return str(written)

    def has(self, id: str) -> bool:
        """Whether there is such a message or attribute."""
        return self._found(id) is not None

    def _looked_up(self, id: str) -> tuple[FluentBundle, Any] | None:
        """The pattern of that id, and the bundle that knows it: the language's own, else the reference's."""
        message_id, _, attribute = id.partition(".")
        for book in map(_book, self._asked):  # one after another: the reference is read only where a word is lacking
            if message := book.message(message_id):
                pattern = message.attributes.get(attribute) if attribute else message.value
                if pattern is not None:
                    return book.bundle, pattern
        return None

    def said(self, message: Message) -> str:
        """What is wrong, and what would be right."""
        told = dict(message.variables)
        if message.code == "not-among-choices":
            told["choices"] = self("semicolon").join(self(f"{told['fact']}-{choice}") for choice in _CHOICES[told["fact"]])
        if "meaning" in told:
            told["meaning"] = self.meaning(told["meaning"])
        if "why" in told:
            told["why"] = self(f"why-{told['why']}")
        if "limit" in told:
            figure, unit = told["figure"], told["unit"]
            quantity = self.euros(figure) if unit == "euro" else self(f"unit-{unit}", n=float(figure))
            told["limit"] = self(f"limit-{told['limit']}", quantity=quantity)
        if "kind" in told:
            told["kind"] = self(f"category-{told['kind']}")
        if "facts" in told:
            told["facts"] = ", ".join(self(id) for id in told["facts"])
        return self.fault(message.code, **told)

    def meaning(self, id: str) -> str:
        """What a column may hold: a fact, or what facts are read with; as it is said to who keeps the file of others."""
        return self(f"column-{id}" if self.has(f"column-{id}") else id)

    def unit(self, part: str, choice: Any) -> str:
        """A choice of how a column's cells are to be understood."""
        return self(f"unit-{part}-{str(choice).replace('.', '-') or 'none'}")

    def fault(self, code: str, **variables: Any) -> str:
        """The message of that code, its figures and days as the language writes them. Numbers stay numbers: Fluent writes them
        itself, and chooses the plural by them.
        """
        return self(f"fault-{code}", **{name: _told(value, self) for name, value in variables.items()})

    def figure(self, value: Any) -> str:
        """A number or a day as the language writes it; anything else as it is."""
        match value:
            case Decimal() | int():
                return self.number(Decimal(value))
            case date():
                return self.day(value)
        return str(value)

    def number(self, number: Decimal) -> str:
        """A number, with the decimals it needs."""
        return _number(number, self.locale)

    def euros(self, amount: Decimal) -> str:
        """An amount of euros, exact to the cent; without cents where there are none."""
        return _euros(amount, self.locale)

    def day(self, day: date) -> str:
        """A day, written out: 1er mars 2021, 1 March 2021."""
        return _day(day, self.locale)

    def numeric_day(self, day: date) -> str:
        """A day in figures, as it is typed: 15/12/2026."""
        return f"{day:%d/%m/%Y}"

    @property
    def own_name(self) -> str:
        """The language's name for itself."""
        name = str(self.locale.language_name)
        return name[:1].upper() + name[1:]

    def month(self, day: date) -> str:
        """The month of a day, short: janv. 21, Jan 21."""
        return _month(day, self.locale)

    def either(self, phrases: Sequence[str]) -> str:
        """One, another or a third."""
        return format_list(list(phrases), style="or", locale=self.locale)

    def both(self, phrases: Sequence[str]) -> str:
        """One, another and a third."""
        return format_list(list(phrases), style="standard", locale=self.locale)


class _Book:
    """A language's messages. Each is parsed when it is first asked for: that is slow, and a command asks for few.

    A message may hence refer to no other.
    """

    def __init__(self, lang: str) -> None:
        self.bundle = FluentBundle([lang], use_isolating=False)
        texts = [file.read_text(encoding="utf-8") for file in sorted((TEXT / lang).glob("*.ftl"))]
        self._written = {found[1]: found[0] for text in texts for found in MESSAGE.finditer(f"{text}\n")}

    def message(self, id: str) -> Any:
        """The message of that id, or nothing."""
        if id not in self._written:
            return None
        if not self.bundle.has_message(id):
            self.bundle.add_resource(FluentResource(self._written[id]))
        return self.bundle.get_message(id)


@cache
def _book(lang: str) -> _Book:
    return _Book(lang)


def _told(value: Any, words: Words) -> Any:
    """What a message is told: a whole number as ``int``, since Fluent chooses no plural for a ``Decimal``; days as text."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value if isinstance(value, Decimal | int) else words.figure(value)


@cache
def words_of(lang: str) -> Words:
    """The words of a language of ``LANGUAGES``, read once."""
    return Words(lang)


@lru_cache(maxsize=2048)
def _number(number: Decimal, locale: Locale) -> str:
    return format_decimal(number, locale=locale, decimal_quantization=False)


@lru_cache(maxsize=2048)
def _euros(amount: Decimal, locale: Locale) -> str:
    if amount != amount.to_integral_value():
        return format_currency(amount, "EUR", locale=locale)
    without_cents = locale.currency_formats["standard"].pattern.replace("0.00", "0")
    return format_currency(amount, "EUR", format=without_cents, locale=locale, currency_digits=False)


@lru_cache(maxsize=2048)
def _month(day: date, locale: Locale) -> str:
    return format_date(day, format="MMM yy", locale=locale)


@lru_cache(maxsize=2048)
def _day(day: date, locale: Locale) -> str:
    written = format_date(day, format="long", locale=locale)
    return written.replace("1 ", "1er ", 1) if locale.language == "fr" and day.day == 1 else written
