"""The form of a FEC: its name, its separator, its columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from itertools import islice
from typing import NamedTuple

from stdnum.fr import siren as siren_number

from checker.dossier.message import Message
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.cells import day_of
from checker.portfolio.read.fec.lines import lines_of
from checker.portfolio.read.headers import HEAD
from checker.portfolio.read.tables import Source
from checker.portfolio.read.titles import bare

SEPARATORS = "\t|;,"
NAME = re.compile(r"([0-9]{9})FEC([0-9]{8})?", re.IGNORECASE)
NEEDED = ("journalcode", "ecriturenum", "ecrituredate", "comptenum")
AMOUNTS = (("debit", "credit"), ("montant", "sens"))
TEXTS = ("comptelib", "compauxnum", "compauxlib", "pieceref", "piecedate", "ecriturelib", "montantdevise", "idevise")
KNOWN = {
    *NEEDED, *TEXTS, *AMOUNTS[0], *AMOUNTS[1],
    "journallib", "ecriturelet", "datelet", "validdate", "daterglt", "modereglt", "moderglt", "natop", "idclient",
}  # fmt: skip
LIKELY = 3
"""With so many of the needed titles, a file is taken for a FEC."""
SPELT = {name.lower(): name for name in ("JournalCode", "EcritureNum", "EcritureDate", "CompteNum", "Debit", "Credit")}


class Named(NamedTuple):
    """What a FEC's name says: whose books, up to which day. Neither is needed."""

    siren: str
    closing: date | None

    @property
    def remarks(self) -> tuple[Message, ...]:
        """That the number is no SIREN; that there is none to join a client by."""
        if not self.siren:
            return (Message("fec-without-siren", {}),)
        return () if siren_number.is_valid(self.siren) else (Message("fec-siren", {"siren": self.siren}),)


def named(name: str) -> Named:
    """By the name ``SirenFECAAAAMMJJ.txt``; a name otherwise built says nothing, and is no fault."""
    found = NAME.match(name)
    return Named(found[1], day_of(found[2] or "")) if found else Named("", None)


def has_header(source: Source) -> bool:
    """Whether a file begins with the titles of a FEC, whatever its name."""
    with source.open() as file, closing(lines_of(source, file)) as lines:
        try:
            header = next((line for _, line in islice(lines, HEAD) if line.strip()), "")
        except Unreadable:
            return False
        return any(len(set(NEEDED).intersection(_titles(header, sign))) >= LIKELY for sign in SEPARATORS)


# -- the header ----------------------------------------------------------------------------------------------------------


class Form(NamedTuple):
    """Its separator, how many columns have a title, and where each that is read stands."""

    separator: str
    width: int
    places: dict[str, int]
    signed: bool
    """Whether amounts stand in ``Montant`` and ``Sens``."""
    last: int
    """The last column without which a row is not whole."""
    most: int
    """So many cells a row has at most: a separator may trail, but not a comma, which could be that of an amount."""


def form_of(source: Source, header: str) -> Form:
    """The form that a header says. Raises ``Unreadable`` where it is no FEC's."""
    if header.lstrip().startswith("<"):
        raise Unreadable("fec-xml", file=source.name)
    found = [(len(KNOWN.intersection(titles := _titles(header, sign))), sign, titles) for sign in SEPARATORS]
    known, separator, titles = max(found, key=lambda each: each[0])
    if known < 3:
        written = bare(header)
        separated = sum(name in written for name in NEEDED) == len(NEEDED)
        raise Unreadable("fec-separator" if separated else "fec-no-header", file=source.name)
    signed = not set(AMOUNTS[0]) <= set(titles) and set(AMOUNTS[1]) <= set(titles)
    wanted = (*NEEDED, *AMOUNTS[signed])
    if missing := [SPELT[name] for name in wanted if name not in titles]:
        raise Unreadable("fec-columns", file=source.name, columns=", ".join(missing))
    if twice := [name for name in (*wanted, *TEXTS) if titles.count(name) > 1]:
        raise Unreadable("fec-column-twice", file=source.name, columns=", ".join(SPELT.get(name, name) for name in twice))
    places = {name: titles.index(name) for name in (*wanted, *TEXTS) if name in titles}
    most = max(len(titles), len(cells_of(header, separator))) + (separator != ",")
    return Form(separator, len(titles), places, signed, max(places[name] for name in wanted), most)


def _titles(header: str, separator: str) -> list[str]:
    titles = [bare(title) for title in cells_of(header, separator)]
    while titles and not titles[-1]:
        titles.pop()
    return titles


def cells_of(line: str, separator: str, fits: Callable[[Sequence[str]], bool] = bool) -> list[str]:
    """The cells of a line. Quotes part nothing where the line then has not as many cells as it should."""
    if '"' in line:
        quoted: list[str] = next(csv.reader([line], delimiter=separator), [])
        if fits(quoted):
            return quoted
    return line.split(separator)
