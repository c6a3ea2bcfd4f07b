"""Which purchases may be digital, why, and of which kind where the words leave no doubt. Nothing here decides anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from checker.dossier.written_days import plain
from checker.portfolio.read.fec.clues import ACCOUNTS, CONTRARY, EQUIPMENT, NOT_DIGITAL_ACCOUNTS, PHRASES, SUPPLIERS
from checker.portfolio.read.fec.purchases import Bought, Voucher
from rules.amendments import EDITIONS
from rules.borders import borders
from rules.expenses import OTHER
from rules.facts import Invoice

ACCOUNT, SUPPLIER, WORD = "account", "supplier", "word"
SIGNS = re.compile(r"[^a-z0-9]+")


class Reason(NamedTuple):
    """Why a purchase is proposed: by its account, its supplier or a word; what was found; and what it means."""

    by: str
    found: str
    kind: str | None
    """Of an account, what is booked there; else the kind of expense, None where it is not clear."""


class Purchase(NamedTuple):
    """A purchase, the reasons why it may be digital, and the kind of expense that its words suggest beyond doubt."""

    voucher: Voucher
    currency: str
    notes: tuple[str, ...]
    reasons: tuple[Reason, ...]
    suggested: str | None

    @property
    def is_within(self) -> bool:
        """Whether some text admits an invoice of its day."""
        return is_within(self.voucher)


@cache
def invoice_days() -> tuple[date, date]:
    """The first and the last day that an invoice may bear, by the widest of the texts."""
    days = [
        border.holds
        for edition in EDITIONS.values()
        for condition in edition.invoice_conditions
        if condition.facts == (Invoice.date,)
        for border in borders(condition.test, {})
    ]
    return min(days), max(days)


def is_within(voucher: Voucher) -> bool:
    """Whether some text admits an invoice of its day; where the day is not known, one may."""
    first, last = invoice_days()
    return voucher.day is None or first <= voucher.day <= last


def judged(bought: Bought) -> Purchase:
    """The purchase with its reasons."""
    reasons = reasons_of(bought.voucher)
    return Purchase(*bought, reasons, _agreed(reasons, bought.voucher.texts))


def reasons_of(voucher: Voucher) -> tuple[Reason, ...]:
    """Why what it books may be digital: by its accounts, then its supplier, then its words."""
    by_words = _by_words(voucher.supplier, voucher.texts, voucher.account_names)
    return tuple(dict.fromkeys((*_by_account(voucher), *by_words)))


def kind_in_words(supplier: str, text: str) -> str | None:
    """The one kind of expense that a supplier's name and what was bought agree on beyond doubt: a suggestion."""
    return _agreed(tuple(_by_words(supplier, (text,), ())), (text,))


def _by_account(voucher: Voucher) -> Iterator[Reason]:
    for account in voucher.accounts:
        if prefix := _prefix(account):
            yield Reason(ACCOUNT, account, ACCOUNTS[prefix])


@lru_cache(maxsize=4096)
def _prefix(account: str) -> str:
    if account.startswith(NOT_DIGITAL_ACCOUNTS):
        return ""
    return max((prefix for prefix in ACCOUNTS if account.startswith(prefix)), key=len, default="")


def _by_words(supplier: str, texts: Iterable[str], account_names: Iterable[str]) -> Iterator[Reason]:
    texts = tuple(texts)
    for name in _found(SUPPLIERS, (supplier, *texts)):
        yield Reason(SUPPLIER, name, SUPPLIERS[name])
    for phrase in _found(PHRASES, (*texts, *account_names)):
        yield Reason(WORD, phrase, PHRASES[phrase])


def _found(table: Mapping[str, str | None], texts: Iterable[str]) -> list[str]:
    """The entries of a table that stand in the texts, but for those that are part of a longer one found."""
    names = _by_first_word(table is SUPPLIERS)
    found = dict.fromkeys(
        name
        for words in map(_words, texts)
        for at, word in enumerate(words)
        for name in names.get(word, ())
        if words[at : at + len(name)] == name
    )
    written = [" ".join(name) for name in found]
    return [name for name in written if not any(name != other and f" {name} " in f" {other} " for other in written)]


@cache
def _by_first_word(of_suppliers: bool) -> Mapping[str, list[tuple[str, ...]]]:
    """A table's entries by their first word, so that its length costs nothing."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in SUPPLIERS if of_suppliers else PHRASES:
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return found


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Its words, without case, accents and signs."""
    return tuple(SIGNS.sub(" ", text.casefold() if text.isascii() else plain(text)).split())


def _agreed(reasons: tuple[Reason, ...], texts: Iterable[str]) -> str | None:
    """The one kind that all that was found agrees on; none where a word speaks against it. Hardware is no eligible kind."""
    kinds = {reason.kind for reason in reasons if reason.by != ACCOUNT and reason.kind}
    if any(reason.by == ACCOUNT and reason.kind == EQUIPMENT for reason in reasons):
        kinds.add(EQUIPMENT)
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    if kind == EQUIPMENT:
        return OTHER.id
    said = {word for text in texts for word in _words(text)}
    return kind if said.isdisjoint(CONTRARY) else None
