"""A FEC, the books of one company over one year (article A47 A-1 of the Livre des procédures fiscales): its purchases.

Rows (``rows``) are put together to entries (``entries``), these are read as purchases (``purchases``), and each is given the
reasons why it may be digital (``shortlist``, by the tables of ``clues``). All of it goes by once, and holds what it must.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.portfolio.read.fec.entries import Entries
from checker.portfolio.read.fec.purchases import Bought, Unread, purchases
from checker.portfolio.read.fec.rows import rows
from checker.portfolio.read.fec.shortlist import Purchase, judged
from checker.portfolio.read.tables import Source, Tell


class Extent(NamedTuple):
    """A FEC read to its end: how many rows, the days of its entries, and how many rows ever waited for others at once."""

    rows: int
    first: date | None
    last: date | None
    most_held: int


Item = Purchase | Unread | Extent


def read_fec(source: Source, tell: Tell = lambda done: None) -> Iterator[Item]:
    """Every purchase, and all that is like one, in order; at last, its extent. Plain values, fit to be pickled.

    Raises ``Unreadable``, on the way too, where the file is no FEC: then what was given before must not be used.
    """
    entries = Entries(source.name, rows(source, tell))
    for entry in entries:
        for found in purchases(entry):
            yield judged(found) if isinstance(found, Bought) else found
    yield Extent(entries.rows, entries.first, entries.last, entries.most_held)
