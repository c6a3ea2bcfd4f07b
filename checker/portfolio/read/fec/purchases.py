"""From entries to purchases: a credit on a supplier against what was bought and its VAT. What fits otherwise is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from checker.portfolio.read.fec.entries import Entry
from checker.portfolio.read.fec.rows import Misfit, Row

SUPPLIERS = ("401", "404")
BOUGHT = ("6", "20", "21", "23", "486")
"""Expenses, what is kept for years, and the share of next year."""
PRICED = (*BOUGHT, "445", "75", "76", "77")
"""With its VAT, and what lowers or rounds a price: discounts, cents."""
DIRECT_EXPENSES = ("60", "61", "62", "651", "20", "21")
PAYMENT = ("5", "455", "108", "421", "425", "467")
"""The bank, the till; an owner, a partner or an employee who paid."""
OPENING = ("101", "102", "103", "104", "105", "106", "107", "109", "11", "12")
"""Capital, reserves and result: an entry with these opens or closes a year, and buys nothing."""
MOST_SAID = 12


class Voucher(NamedTuple):
    """What an entry says of itself. ``lines`` are those of the file, from 1: the first few of them."""

    label: str
    day: date | None
    amount: Decimal
    supplier: str
    accounts: tuple[str, ...]
    account_names: tuple[str, ...]
    texts: tuple[str, ...]
    lines: tuple[int, ...]


class Bought(NamedTuple):
    """A purchase: its amount includes VAT. ``currency`` is empty for euros; ``notes`` are what to look at on the invoice."""

    voucher: Voucher
    currency: str
    notes: tuple[str, ...]


class Unread(NamedTuple):
    """What is not read as a purchase, and the code of the reason: it is named, never guessed."""

    code: str
    voucher: Voucher
    typed: str = ""


def purchases(entry: Entry | Misfit) -> Iterator[Bought | Unread]:
    """The purchases in an entry, or why it is none. What touches no supplier and buys nothing gives nothing."""
    if isinstance(entry, Misfit):
        nothing = Voucher("", None, Decimal(0), "", (), (), (), (entry.line,))
        yield Unread(entry.code, nothing, entry.typed)
        return
    for rows in _parts(entry):
        if found := _read(rows):
            yield found


# -- one entry, several pieces -------------------------------------------------------------------------------------------


def _parts(entry: Entry) -> list[list[Row]]:
    """The entry whole; or its parts, where the file tells them apart and each is read by itself."""
    credited = [row for row in entry.rows if _is_credited(row)]
    if not entry.numbered and not (len(credited) == 1 and isinstance(_read(entry.rows), Bought)):
        parts = _balanced_runs(entry.rows)
    elif not entry.balance and len({_supplier(row) for row in credited}) == 1 < len({row.piece for row in credited}):
        by_piece = sorted(entry.rows, key=lambda row: row.piece)
        parts = [list(rows) for _, rows in groupby(by_piece, key=lambda row: row.piece)]
    else:
        return [entry.rows]
    return parts if all(map(_stands_alone, parts)) else [entry.rows]


def _balanced_runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows one after the other, parted wherever debits and credits are even; the last ones may not be."""
    runs: list[list[Row]] = [[]]
    balance = 0
    for row in rows:
        runs[-1].append(row)
        balance += row.cents
        if row.cents and not balance:
            runs.append([])
    return [run for run in runs if run]


def _stands_alone(rows: Sequence[Row]) -> bool:
    """Whether rows that do not credit several suppliers, nor one for nothing."""
    suppliers = {_supplier(row) for row in rows if _is_credited(row)}
    return not suppliers or (len(suppliers) == 1 and any(row.account.startswith(BOUGHT) for row in rows))


# -- one piece -----------------------------------------------------------------------------------------------------------


def _read(rows: Sequence[Row]) -> Bought | Unread | None:
    """What rows that belong together are: a purchase, what is like one, or (None) something else altogether."""
    suppliers = [row for row in rows if row.account.startswith(SUPPLIERS)]
    buys = any(row.account.startswith(BOUGHT) for row in rows)
    price = sum(row.cents for row in rows if row.account.startswith(PRICED))
    credited = list(filter(_is_credited, rows))
    credit = -sum(row.cents for row in credited)
    if any(row.account.startswith(OPENING) for row in rows):
        return None
    if sum(row.cents for row in rows):
        return Unread("fec-unbalanced", _voucher(rows, max(credit, abs(price)))) if suppliers or buys else None
    if not buys:
        return None
    if credited:
        doubt = _doubt(suppliers, credited, credit - price)
        return Unread(doubt, _voucher(rows, credit)) if doubt else _bought(rows, credited, credit, price)
    debit = sum(row.cents for row in suppliers)
    if price < 0 < debit:
        return Unread("fec-credit-note" if debit == -price else "fec-uneven", _voucher(rows, debit))
    return _paid_directly(rows)


def _doubt(suppliers: Sequence[Row], credited: Sequence[Row], more: int) -> str:
    """Why a credit on a supplier is not the amount of one purchase; nothing where it is.

    ``more``: what the credit has beyond what was bought and its VAT. Less than that, and part was paid otherwise.
    """
    if len(set(map(_supplier, credited))) > 1:
        return "fec-several-suppliers"
    if len({row.piece for row in credited}) > 1:
        return "fec-several-pieces"
    return "fec-uneven" if more < 0 or (more and len(suppliers) > len(credited)) else ""


def _bought(rows: Sequence[Row], credited: Sequence[Row], credit: int, price: int) -> Bought:
    currency = next((row.currency for row in rows if row.currency), "")
    doubts = {"undated": credited[0].piece_day is None, "with-more": credit != price}
    return Bought(_voucher(rows, credit), currency, tuple(note for note, holds in doubts.items() if holds))


def _paid_directly(rows: Sequence[Row]) -> Unread | None:
    """An expense paid at once, without a supplier's account: there may be an invoice, but the books do not show it."""
    bought = [row for row in rows if row.account.startswith((*DIRECT_EXPENSES, "445"))]
    spent = sum(row.cents for row in bought)
    others = [row for row in rows if not row.account.startswith((*DIRECT_EXPENSES, "445"))]
    expense = any(row.cents > 0 and not row.account.startswith("445") for row in bought)
    if expense and spent > 0 and others and all(row.account.startswith((*PAYMENT, *SUPPLIERS)) for row in others):
        return Unread("fec-paid-directly", _voucher(rows, spent))
    return None


def _is_credited(row: Row) -> bool:
    return row.cents < 0 and row.account.startswith(SUPPLIERS)


def _supplier(row: Row) -> str:
    """Which supplier a row is of: the auxiliary account, else the account itself."""
    return row.auxiliary or row.auxiliary_name or row.account


def _voucher(rows: Sequence[Row], cents: int) -> Voucher:
    suppliers = [row for row in rows if row.account.startswith(SUPPLIERS)]
    first = next(filter(_is_credited, suppliers), suppliers[0] if suppliers else rows[0])
    costs = [row for row in rows if row.account.startswith(BOUGHT)]
    name = (first.auxiliary_name or first.auxiliary or first.account_name or first.account) if suppliers else ""
    return Voucher(
        first.piece or first.text or name,
        first.piece_day or first.day,
        Decimal(cents) / 100,
        name,
        _some(row.account for row in costs),
        _some(row.account_name for row in costs),
        _some(row.text for row in (first, *costs)),
        tuple(row.line for row in rows[: MOST_SAID + 1]),
    )


def _some(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, the first few of them."""
    return tuple(list(dict.fromkeys(filter(None, texts)))[:MOST_SAID])
