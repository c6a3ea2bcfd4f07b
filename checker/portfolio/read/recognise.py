"""Which sheet is which, and which column holds which fact: by id, or by its French or English name, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise, zip_longest

from checker.dossier.written_days import plain
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.expenses import EXPENSES
from rules.expressions import Choice, Fact
from rules.facts import FACTS, INVOICE_FACTS

CLIENT = "client"
HEAD = 30
"""The row of headers is looked for among so many first rows: people put a title above it."""


QUALIFIER = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\b(?:19|20)[0-9]{2}\b|\ben\s+(?:euros?\b|€)|\bin\s+euros?\b", re.IGNORECASE)
"""What people add to the name of a column: a year, a unit, a remark in brackets."""


class Role(StrEnum):
    """What a sheet holds."""

    CLIENTS = "clients"
    INVOICES = "invoices"


DECLARED: Mapping[Role, tuple[Fact, ...]] = {Role.CLIENTS: FACTS, Role.INVOICES: INVOICE_FACTS}


@dataclass(frozen=True)
class Layout:
    """A sheet understood: where its headers are, and what each column is."""

    role: Role
    header_row: int
    titles: tuple[str, ...]
    client: int
    facts: Mapping[str, int]
    """The column of each fact that has one, from 0."""
    twice: Mapping[str, tuple[int, ...]]
    """The facts that several columns claim: none of these is read."""
    qualified: tuple[str, ...] = ()
    """The facts whose column was recognised only without what its title adds: ``Effectif moyen 2019``."""

    @property
    def carried(self) -> tuple[int, ...]:
        """The columns that are neither the client nor a fact: they are carried through as they are."""
        taken = {self.client, *self.facts.values()}
        return tuple(at for at in range(len(self.titles)) if at not in taken)


def bare(written: str) -> str:
    """A name without case, accents, spaces or signs."""
    return "".join(letter for letter in plain(written) if letter.isalnum())


def layout(rows: Sequence[tuple[int, Sequence[str]]], role: Role) -> tuple[int, Layout] | None:
    """How well the sheet fits the role, and how it is laid out; None where no row names a client column."""
    found = [_laid_out(number, cells, role) for number, cells in rows[:HEAD]]
    for (_, upper), (number, lower) in pairwise(rows[:HEAD]):
        if _names_more(lower, upper, role):  # titles on two lines: those of groups above those of columns
            found.append(_laid_out(number, [low or up for low, up in zip_longest(lower, upper, fillvalue="")], role))
    return max(filter(None, found), key=lambda fit: fit[0], default=None)


def _names_more(lower: Sequence[str], upper: Sequence[str], role: Role) -> bool:
    return len(_claims(map(bare, lower), role)) > max(1, len(_claims(map(bare, upper), role)))


def _laid_out(number: int, cells: Sequence[str], role: Role) -> tuple[int, Layout] | None:
    named = [bare(cell) for cell in cells]
    short = [bare(QUALIFIER.sub(" ", cell)) for cell in cells]
    found = [(titles, name) for titles in (named, short) for name in _client_names() if name in titles]
    if not found:
        return None
    among, key = found[0]
    client = among.index(key)
    claims = _claims(named, role)
    taken = {client, *(place for places in claims.values() for place in places)}
    short_claims = {fact: places for fact, places in _claims(short, role).items() if taken.isdisjoint(places)}
    every = {**short_claims, **claims}
    twice = {fact: tuple(places) for fact, places in every.items() if len(places) > 1}
    if among.count(key) > 1:
        twice[CLIENT] = tuple(at for at, name in enumerate(among) if name == key)
    facts = {fact: places[0] for fact, places in every.items() if len(places) == 1 and places[0] != client}
    qualified = tuple(fact for fact in facts if fact not in claims)
    titles = tuple(" ".join(cell.split()) for cell in cells)
    return len(every), Layout(role, number, titles, client, facts, twice, qualified)


def _claims(titles: Iterable[str], role: Role) -> dict[str, list[int]]:
    """The columns that bear a name of each fact."""
    claims: dict[str, list[int]] = {}
    for at, name in enumerate(titles):
        if fact := _fact_names(role).get(name):
            claims.setdefault(fact, []).append(at)
    return claims


def is_named_as(sheet: str, role: Role) -> bool:
    """Whether the sheet's own name says its role."""
    return bare(sheet) in _role_names(role)


@cache
def choice_of(fact: Choice) -> Mapping[str, str]:
    """The choices of a fact by every name they go by; a kind of expense, by the guide's own line too."""
    quotes = {expense.id: bare(expense.quote) for expense in EXPENSES if expense.quote}
    return {
        name: choice
        for choice in reversed(fact.choices)
        for name in (
            bare(choice),
            quotes.get(choice, bare(choice)),
            *_bare_names(f"{fact.id}-{choice}", f"also-{fact.id}-{choice}"),
        )
    }


@cache
def _fact_names(role: Role) -> Mapping[str, str]:
    return {
        name: fact.id
        for fact in reversed(DECLARED[role])
        for name in (bare(fact.id), *_bare_names(fact.id, f"{fact.id}.question", f"also-{fact.id}"))
    }


@cache
def _client_names() -> tuple[str, ...]:
    """The names of the column that joins the two sheets, the surest first."""
    return (CLIENT, *_bare_names("column-client", "also-client"))


@cache
def _role_names(role: Role) -> frozenset[str]:
    return frozenset((bare(role), *_bare_names(f"tab-{role}", f"also-tab-{role}")))


def _bare_names(*ids: str) -> Iterator[str]:
    return map(bare, names(*ids))


def names(*ids: str) -> Iterator[str]:
    """The names that the words give, in every language and in small letters; several in one message stand between bars."""
    for id in ids:
        for words in map(words_of, LANGUAGES):
            if words.has(id):
                yield from (name.strip().casefold() for name in words(id).split("|"))
