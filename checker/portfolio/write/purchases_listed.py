"""The purchases of FECs as a list to choose from, and as bytes to keep until a person has chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.dossier.message import Message
from checker.portfolio.judge.serialised import message_as_data, message_of
from checker.portfolio.read.fec import Extent, Item
from checker.portfolio.read.fec.form import named
from checker.portfolio.read.fec.serialised import as_line, items
from checker.portfolio.read.fec.shortlist import Purchase
from checker.portfolio.write.purchases import OTHERS, PROPOSED, SHEETS, Tally, counted, emptiness, remarks
from rules.expressions import Values
from rules.facts import Invoice

MOST_LISTED = 500
"""So many purchases are listed of those proposed, and so many of the others; of more, how many there are."""
MOST_TOLD = 20
"""So many lines to look at are named of each file."""


@dataclass(frozen=True)
class Listed:
    """The purchases within the dates: those proposed, then the others. ``counts`` says how many there are of each kind, by the
    names of the workbook's sheets; ``told`` what is to be looked at: the file and the line, and why.
    """

    purchases: tuple[Purchase, ...]
    counts: dict[str, int]
    told: tuple[tuple[str, Message], ...]

    @property
    def proposed(self) -> int:
        """How many of those listed are proposed."""
        return min(self.counts[PROPOSED], MOST_LISTED)

    def packed(self) -> bytes:
        """As bytes to keep: a line about them, then a line for each purchase."""
        told = [[where, message_as_data(message)] for where, message in self.told]
        about = json.dumps({"counts": self.counts, "told": told}).encode()
        return b"".join((about, b"\n", *map(as_line, self.purchases)))

    @classmethod
    def unpacked(cls, content: bytes) -> Listed:
        """What ``packed`` gave."""
        line, _, rest = content.partition(b"\n")
        about = json.loads(line)
        told = tuple((where, message_of(message)) for where, message in about["told"])
        return cls(tuple(item for item in items([rest]) if isinstance(item, Purchase)), about["counts"], told)


def listed(files: Sequence[str], found: Iterable[Item]) -> Listed:
    """What is found in FECs of these names, one after the other, each up to its extent."""
    lists: dict[str, list[Purchase]] = {PROPOSED: [], OTHERS: []}
    tallies = [Tally(file) for file in files]
    reading = iter(tallies)
    tally = next(reading)
    for item in found:
        if isinstance(item, Extent):
            tally.extent, tally = item, next(reading, tally)
            continue
        name = counted(tally, item)
        if isinstance(item, Purchase) and name in lists and len(lists[name]) < MOST_LISTED:
            lists[name].append(item)
    counts = {name: sum(tally.counts[name] for tally in tallies) for name in SHEETS}
    told = tuple(each for tally in tallies for each in _told(tally))
    return Listed((*lists[PROPOSED], *lists[OTHERS]), counts, told)


def _told(tally: Tally) -> Iterator[tuple[str, Message]]:
    for remark in remarks(tally, named(tally.file)):
        if remark.code == "fec-year-differs":
            yield tally.file, remark
    if empty := emptiness(tally):
        yield tally.file, empty
    for line, message in sorted(tally.faults, key=lambda fault: fault[0])[:MOST_TOLD]:
        yield f"{tally.file}:{line}", message


def as_invoice(purchase: Purchase) -> Values:
    """What the books say of an invoice, and the kind that their words suggest: the rest is for a person to say."""
    voucher = purchase.voucher
    label = " · ".join(filter(None, (voucher.supplier, voucher.label)))[: Invoice.label.most]
    values = {
        Invoice.label.id: label or None,
        Invoice.date.id: voucher.day,
        Invoice.amount_incl_tax.id: voucher.amount,
        Invoice.category.id: purchase.suggested,
    }
    return {id: value for id, value in values.items() if value is not None}
