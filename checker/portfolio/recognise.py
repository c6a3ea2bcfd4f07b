"""Which sheet is which, and which column holds which fact: by id, or by its French or English name, however it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from checker.reading import plain
from checker.wording import LANGUAGES, words_of
from rules.expressions import Choice, Fact
from rules.facts import FACTS, INVOICE_FACTS

CLIENT = "client"
HEAD = 30
"""The row of headers is looked for among so many first rows: people put a title above it."""


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

    @property
    def carried(self) -> tuple[int, ...]:
        """The columns that are neither the client nor a fact: they are carried through as they are."""
        taken = {self.client, *self.facts.values()}
        return tuple(at for at, title in enumerate(self.titles) if at not in taken and title)


def bare(written: str) -> str:
    """A name without case, accents, spaces or signs."""
    return "".join(letter for letter in plain(written) if letter.isalnum())


def layout(rows: Sequence[tuple[int, Sequence[str]]], role: Role) -> tuple[int, Layout] | None:
    """How well the sheet fits the role, and how it is laid out; None where no row names a client column."""
    best: tuple[int, Layout] | None = None
    for number, cells in rows[:HEAD]:
        found = _laid_out(number, cells, role)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def _laid_out(number: int, cells: Sequence[str], role: Role) -> tuple[int, Layout] | None:
    named = [bare(cell) for cell in cells]
    keys = [name for name in _client_names() if name in named]
    if not keys:
        return None
    claims: dict[str, list[int]] = {}
    for at, name in enumerate(named):
        if fact := _fact_names(role).get(name):
            claims.setdefault(fact, []).append(at)
    client = named.index(keys[0])
    twice = {fact: tuple(places) for fact, places in claims.items() if len(places) > 1}
    if named.count(keys[0]) > 1:
        twice[CLIENT] = tuple(at for at, name in enumerate(named) if name == keys[0])
    facts = {fact: places[0] for fact, places in claims.items() if len(places) == 1 and places[0] != client}
    titles = tuple(" ".join(cell.split()) for cell in cells)
    return len(claims), Layout(role, number, titles, client, facts, twice)


def is_named_as(sheet: str, role: Role) -> bool:
    """Whether the sheet's own name says its role."""
    return bare(sheet) in _role_names(role)


@cache
def choice_of(fact: Choice) -> Mapping[str, str]:
    """The choices of a fact by every name they go by."""
    return {
        name: choice
        for choice in reversed(fact.choices)
        for name in (bare(choice), *_names(f"{fact.id}-{choice}", f"also-{fact.id}-{choice}"))
    }


@cache
def _fact_names(role: Role) -> Mapping[str, str]:
    return {
        name: fact.id
        for fact in reversed(DECLARED[role])
        for name in (bare(fact.id), *_names(fact.id, f"{fact.id}.question", f"also-{fact.id}"))
    }


@cache
def _client_names() -> tuple[str, ...]:
    """The names of the column that joins the two sheets, the surest first."""
    return (CLIENT, *_names("column-client", "also-client"))


@cache
def _role_names(role: Role) -> frozenset[str]:
    return frozenset((bare(role), *_names(f"tab-{role}", f"also-tab-{role}")))


def _names(*ids: str) -> Iterator[str]:
    """The names that the words give, in every language; several in one message stand between bars."""
    for id in ids:
        for words in map(words_of, LANGUAGES):
            if words.has(id):
                yield from (bare(name) for name in words(id).split("|"))
