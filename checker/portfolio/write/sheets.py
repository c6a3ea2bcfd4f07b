"""The sheets of a portfolio's clients: which of them, in what shape, and the work of making them."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import IO, NamedTuple

from checker.dossier.message import Message
from checker.dossier.model import Dossier
from checker.portfolio.judge.listing import Query, dossier_of, name_of, places
from checker.portfolio.judge.screen import EDITION, Screened
from checker.portfolio.judge.serialised import unpack
from checker.portfolio.read.gather import Progress, Work
from checker.sheet.bundle import sheets, sheets_apart
from checker.words.wording import Words

MOST = 1000
"""So many sheets are made at once: about 13 MB in one PDF, 31 MB in a zip, and half a minute of a busy server."""
PHASE = "set"


class Shape(NamedTuple):
    """A kind of file to get the sheets in."""

    write: Callable[[Words, list[Dossier], date, IO[bytes], Callable[[int, int], None]], None]
    mimetype: str


SHAPES: Mapping[str, Shape] = {"pdf": Shape(sheets, "application/pdf"), "zip": Shape(sheets_apart, "application/zip")}


@dataclass(frozen=True)
class Order:
    """The clients whose sheets are wanted, by place, and those of them that no text governs yet: these have no sheet."""

    places: tuple[int, ...]
    left_out: tuple[int, ...]

    @property
    def fault(self) -> Message | None:
        """Why it cannot be followed."""
        if not self.places and not self.left_out:
            return Message("no-client-ticked", {})
        if not self.places:
            return Message("no-sheet-without-filing-date", {})
        if len(self.places) > MOST:
            return Message("too-many-sheets", {"count": len(self.places), "most": MOST})
        return None


def order(screened: Screened, query: Query, ticked: Collection[int] | None = None) -> Order:
    """All the clients that the query asks for, in its order; or those of them that are ticked."""
    chosen = [place for place in places(screened, query) if ticked is None or place in ticked]
    governed = screened.clients.get_column(EDITION).is_not_null()
    return Order(tuple(p for p in chosen if governed[p]), tuple(p for p in chosen if not governed[p]))


def dossiers_of(screened: Screened, wanted: Order) -> list[Dossier]:
    """The clients as dossiers."""
    return [found for place in wanted.places if (found := dossier_of(screened, place))]


@dataclass(frozen=True)
class Sheets:
    """The sheets as they are kept: their shape, how many, the names of whom they leave out, and the file."""

    shape: str
    count: int
    left_out: tuple[str, ...]
    file: bytes

    @classmethod
    def unpacked(cls, content: bytes) -> Sheets:
        """From what ``setting`` gave: the file, then a line about it."""
        end = content.rindex(b"\n")
        about = json.loads(content[end:])
        return cls(about["shape"], about["count"], tuple(about["left_out"]), content[:end])


def setting(result: bytes, wanted: Order, shape: str, words: Words, made: date) -> Work:
    """The work of making them of a packed result, in the visitor's language, dated from the day it is asked for."""

    def work(told: Progress) -> bytes:
        told(PHASE, 0.0)
        screened = unpack(result)  # only now: many may wait
        dossiers, out = dossiers_of(screened, wanted), BytesIO()
        SHAPES[shape].write(words, dossiers, made, out, lambda done, of: told(PHASE, done / of))
        left_out = [name_of(screened, place, words) for place in wanted.left_out]
        about = {"shape": shape, "count": len(dossiers), "left_out": left_out}
        out.write(b"\n" + json.dumps(about).encode())  # after the file, lest it be copied
        return out.getvalue()

    return work
