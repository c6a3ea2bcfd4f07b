"""The choices of a fact by every name they go by, INSEE's codes of legal forms among them; and kinds of expense suggested."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.dossier.written_days import plain
from checker.portfolio.read.titles import STOP, bare, named, names
from rules.expenses import EXPENSES
from rules.expressions import Choice
from rules.facts import Business, Invoice

SOFTWARE, ONLINE = "software", "online"
_CODE = re.compile(r"([0-9]{2})[0-9]{2}|([0-9]{2})")
_FORMS = (
    ("sole_trader", "10 11 12 13 14 15 16 17 18 19"),
    ("company", "51 52 53 54 55 56 57 58 62 63 64 65"),
    ("public_body", "41 71 72 73 74"),
    ("association", "92"),
)
"""INSEE's legal categories, by their first two figures, where all under them are of one kind."""


def choice_in(fact: Choice, written: str) -> str | None:
    """The choice that a cell names; None where it names none."""
    found = _choices(fact)
    text = re.sub(r"\([^()]*\)", " ", written)
    for form in (bare(written), named(written), named(text)):
        if form in found:
            return found[form]
    if fact is Business.legal_form:
        return _legal_form(plain(written))
    if fact is Invoice.category and (kind := _composed(text)):
        return kind
    parts = re.split(r"[,;/+&]|\bet\b|\band\b", text)
    said = {part: found.get(named(part)) or _composed(part) for part in parts}
    told = {kind for kind in said.values() if kind}
    every = told | {suggested(part) for part, kind in said.items() if not kind}
    return every.pop() if told and len(every) == 1 else None  # one part says it, and the others bring nothing else to mind


def _composed(written: str) -> str | None:
    """A kind of expense in a word that alone would leave a doubt, beside one that says that it is software or the web:
    ``Solution de réservation``, ``Module caisse``. What is ordered or delivered online may be anything: that says no kind.
    """
    framing, cores = _framing()
    text = f" {_singular(written)} "
    for phrase, word in framing.items():
        text = text.replace(f" {phrase} ", f" {word} ")
    words = {word for word in text.split() if word not in STOP}
    kinds = {cores.get(word, "") for word in words - {SOFTWARE, ONLINE}}
    kind = kinds.pop() if len(kinds) == 1 else ""
    says = {SOFTWARE} if kind == "stock_orders_delivery" else {SOFTWARE, ONLINE}
    return kind if kind and words & says else None


@cache
def _framing() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What says that it is software or the web; and the words that then name a kind, each with it."""
    cores: dict[str, str] = {}
    framing = {phrase: word for word in (SOFTWARE, ONLINE) for phrase in map(_singular, names(f"says-{word}"))}
    for kind in Invoice.category.choices:
        for phrase in map(_singular, names(f"core-category-{kind}")):
            if " " in phrase:
                framing[phrase] = kind
            cores[kind if " " in phrase else phrase] = kind
    return dict(sorted(framing.items(), key=lambda pair: -len(pair[0]))), cores


def _legal_form(text: str) -> str | None:
    """A legal form by INSEE's code, alone or before its name."""
    code, _, rest = text.partition(" ")
    if match := _CODE.fullmatch(code.strip("-: ")):
        known = {two: form for form, every in _FORMS for two in every.split()}
        by_code = known.get(match[1] or match[2]) if match[1] else None
        by_name = _choices(Business.legal_form).get(named(rest.strip("-: "))) if rest else by_code
        return by_code if by_code == by_name or by_name is None else None
    return None


@cache
def _choices(fact: Choice) -> Mapping[str, str]:
    """The choices of a fact by every name; a kind of expense, by the guide's own line too."""
    quotes = {expense.id: expense.quote for expense in EXPENSES if expense.quote}
    found: dict[str, str] = {}
    for choice in fact.choices:
        written = (choice, quotes.get(choice, choice), *names(f"{fact.id}-{choice}", f"also-{fact.id}-{choice}"))
        for name in written:
            found.setdefault(bare(name), choice)
            found.setdefault(named(name), choice)
    return found


def suggested(written: str) -> str | None:
    """The kind of expense that a supplier or a word brings to mind, where they bring one alone: a suggestion."""
    text = f" {_singular(written)} "
    kinds = {kind for word, kind in _suggestions().items() if f" {word} " in text}
    return kinds.pop() if len(kinds) == 1 else None


def _singular(written: str) -> str:
    """Words alone, without the sign of the plural."""
    words = re.sub(r"[^a-z0-9]+", " ", plain(written)).split()
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


@cache
def _suggestions() -> Mapping[str, str]:
    return {_singular(word): choice for choice in Invoice.category.choices for word in names(f"suggest-{choice}")}
