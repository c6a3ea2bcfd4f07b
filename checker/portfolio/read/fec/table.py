"""A FEC among a portfolio's files: its purchases as invoices of the client whose SIREN its name bears, of no known kind.

Nothing counts before a person says what was bought: the kind is not known, so that no client is decided by its books alone.
What is set aside is an invoice too; its day and its amount are known only where the books are sure of them. One row more stands
for what this FEC cannot show: the purchases of another year, or paid by the owner. What no text admits by its day is left out,
and so are credit notes: they add nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.fec import Extent, read_fec
from checker.portfolio.read.fec.form import NAME, has_header, named
from checker.portfolio.read.fec.purchases import Unread
from checker.portfolio.read.fec.shortlist import Purchase, is_within
from checker.portfolio.read.tables import EXTRA, ROW, Source, Table, Tell, place
from checker.portfolio.read.titles import CLIENT
from rules.facts import Invoice

TITLES = (CLIENT, Invoice.label.id, Invoice.date.id, Invoice.amount_incl_tax.id)
BATCH = 10_000
BOOKS = "fec-as-invoices"
"""The remark that a file was read as the books of a client."""
SURE = frozenset(("fec-paid-directly",))
"""What is set aside though its day and its amount are not in doubt."""
NO_INVOICE = frozenset(("fec-credit-note",))

Cells = tuple[int, str, str | None, str | None, str | None]


def is_fec(source: Source) -> bool:
    """Whether a file is a FEC: by its name, whatever is in it, or by its titles."""
    return NAME.match(source.name) is not None or has_header(source)


def fec_table(source: Source) -> Table:
    """Its purchases as a table of invoices, in batches; each row bears the number of its first line in the file."""
    siren = named(source.name).siren
    remark = Message(BOOKS if siren else "fec-of-nobody", {"file": source.name})

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        yield _frame([(1, siren, source.stem, None, None)] if siren else [])
        rows = _rows(source, siren, tell) if siren else iter(())
        while some := list(islice(rows, BATCH)):
            yield _frame(some)

    return Table(source.stem, ((1, TITLES),), batches, remarks=(remark,))


def _rows(source: Source, siren: str, tell: Tell) -> Iterator[Cells]:
    for item in read_fec(source, tell):
        if not isinstance(item, Extent) and is_within(item.voucher) and getattr(item, "code", "") not in NO_INVOICE:
            yield _cells(siren, item)


def _cells(siren: str, item: Purchase | Unread) -> Cells:
    voucher = item.voucher
    sure = isinstance(item, Purchase) or item.code in SURE
    label = " · ".join(filter(None, (voucher.supplier, voucher.label)))
    day = voucher.day.isoformat() if voucher.day and sure else None
    return voucher.lines[0], siren, label or None, day, str(voucher.amount) if sure else None


def _frame(rows: list[Cells]) -> pl.DataFrame:
    texts = [place(column) for column in range(len(TITLES))]
    frame = pl.DataFrame(rows, schema={ROW: pl.UInt32, **dict.fromkeys(texts, pl.String)}, orient="row")
    return frame.with_columns(pl.lit(None, pl.String).alias(EXTRA))
