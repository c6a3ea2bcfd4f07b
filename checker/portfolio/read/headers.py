"""The row of titles of a sheet, whichever row it is, and what each title says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise, zip_longest

from checker.dossier.reading import Misread
from checker.portfolio.read.cells import cell_value
from checker.portfolio.read.titles import (
    AMOUNT,
    CORRECTED,
    HELPERS,
    KEYS,
    MEANINGS,
    Sense,
    bare,
    names,
    sense,
)
from rules.expressions import Fact
from rules.facts import FACTS, INVOICE_FACTS, Invoice

HEAD = 30
"""The row of headers is looked for among so many first rows: people put a title above it."""
NAMED = 1.5
"""A row of titles that names the client's column goes before one that has a thing more and does not."""


class Role(StrEnum):
    """What a sheet holds."""

    CLIENTS = "clients"
    INVOICES = "invoices"


def _asked(facts: Iterable[Fact]) -> Iterator[str]:
    """Each of these facts, and its contrary."""
    return (id for fact in facts for id in (fact.id, f"not_{fact.id}") if id in MEANINGS)


DECLARED: Mapping[Role, tuple[Fact, ...]] = {Role.CLIENTS: FACTS, Role.INVOICES: INVOICE_FACTS}
MEANT: Mapping[Role, tuple[str, ...]] = {
    Role.CLIENTS: (*KEYS, *_asked(FACTS), CORRECTED),
    Role.INVOICES: (*KEYS, *_asked(INVOICE_FACTS), *HELPERS, AMOUNT),
}
"""What the columns of such a sheet may mean."""


Rows = Sequence[tuple[int, Sequence[str]]]
Meanings = Mapping[int, Sense]


@dataclass(frozen=True)
class Header:
    """A row of titles: its number, what each says, and the cells below it."""

    number: int
    titles: tuple[str, ...]
    known: Meanings
    below: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()
    """The lines above the titles."""

    @property
    def merit(self) -> float:
        """How many things, the client apart, it has a column for; those in doubt for half."""
        meant = {said.meaning for said in self.known.values() if said.meaning not in KEYS}
        sure = {said.meaning for said in self.known.values() if not said.doubt}
        return (len(meant) + len(meant & sure)) / 2

    @property
    def named(self) -> bool:
        """Whether it has a column for the client."""
        return any(said.meaning in KEYS and not said.doubt for said in self.known.values())


def header(rows: Rows, role: Role, meanings: tuple[str, ...] = ()) -> Header | None:
    """The row of titles that says most, among the first ones; None where none says anything."""
    meanings = meanings or MEANT[role]
    rows = rows[:HEAD]
    found = [_header(rows, at, cells, meanings) for at, (_, cells) in enumerate(rows)]
    for at, ((_, upper), (_, lower)) in enumerate(pairwise(rows), start=1):
        if found[at].merit > max(1, found[at - 1].merit):  # titles on two lines: those of groups above those of columns
            both = [low or up for low, up in zip_longest(lower, upper, fillvalue="")]
            found.append(_header(rows, at, both, meanings, first=at - 1))
        if sum(map(bool, lower)) > 1 and sum(map(bool, upper)) > 1:  # a title that goes on in the line below
            whole = _header(rows, at, [f"{up} {low}" for low, up in zip_longest(lower, upper, fillvalue="")], meanings, at - 1)
            if whole.merit > max(found[at].merit, found[at - 1].merit) + 1 and whole.named:
                found.append(whole)
    found = [one for one in found if one.named or one.merit > 1]
    return max(found, key=lambda one: one.merit + NAMED * one.named, default=None)


def _header(rows: Rows, at: int, cells: Sequence[str], meanings: tuple[str, ...], first: int | None = None) -> Header:
    """The titles in a row; ``first``: where they begin above it."""
    titles = tuple(" ".join(cell.split()) for cell in cells)
    said = {place: found for place, title in enumerate(titles) if (found := sense(title, meanings)).meaning}
    below = tuple(tuple(row) for _, row in rows[at + 1 :])
    for place, one in said.items():
        if one.meaning == "number" and _are_days(cells_under(below, place)):
            said[place] = Sense(Invoice.date.id)
    above = tuple(line for _, row in rows[: at if first is None else first] if (line := " ".join(" ".join(row).split())))
    return Header(rows[at][0], titles, said, below, above)


def _are_days(cells: list[str]) -> bool:
    """Whether these are days, each written with its signs: "Facture" may be a number's title, or a day's."""
    return bool(cells) and all(re.match(r"[0-9]+([/.-])[0-9]+\1[0-9]", cell) and readable(Invoice.date, cell) for cell in cells)


def cells_under(below: Iterable[Sequence[str]], at: int) -> list[str]:
    """What stands under a title, as far as it was looked at."""
    return [row[at] for row in below if at < len(row) and row[at].strip()]


def readable(fact: Fact, cell: str) -> bool:
    """Whether a cell answers a question, if not surely."""
    try:
        cell_value(fact, cell)
    except Misread as misread:
        return misread.message.code in (
            "category-suggested",
            "month-decides-nothing",
            "credit-note",
            "run-together",
            "thousand-or-decimals",
        )
    return True


def is_named_as(sheet: str, role: Role) -> bool:
    """Whether the sheet's own name says its role."""
    return bare(sheet) in _role_names(role)


@cache
def _role_names(role: Role) -> frozenset[str]:
    return frozenset((bare(role), *map(bare, names(f"tab-{role}", f"also-tab-{role}"))))
