"""Amounts of invoices that exclude VAT, made to include it; amounts in another currency, which are not known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import polars as pl

from checker.dossier.message import Message
from checker.dossier.reading import Misread
from checker.dossier.written_days import plain
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.tables import ROW, place
from checker.portfolio.read.titles import Unit, rate_of
from checker.portfolio.read.written_numbers import figure
from rules.expressions import Money, Number
from rules.facts import Invoice

AMOUNT_ID = Invoice.amount_incl_tax.id
NET = "amount_excl_tax"
EUROS = frozenset({"€", "eur", "euro", "euros", ""})
_CENTS = pl.Decimal(18, 2)


class _Tax:
    """What the columns of VAT hold."""

    rate = Number(unit="percent", most=Decimal(100))
    amount = Money()


def with_tax(
    found: Layout, at: int, rows: pl.DataFrame, frame: pl.DataFrame, faults: Faults, note: Callable[[str, str, int, str], None]
) -> pl.DataFrame:
    """The invoices, their amounts including VAT and in euros; not known where that cannot be told."""
    if AMOUNT_ID not in found.facts:
        return frame
    tax = found.units.get(AMOUNT_ID, Unit()).tax
    amount = frame.get_column(AMOUNT_ID)
    if tax:
        amount = _including(amount, _vat(found, rows, tax, amount))
        title = found.titles[found.facts[AMOUNT_ID]]
        if known := amount.drop_nulls().len():
            note(title, "tax-added", known, str(amount.drop_nulls()[0]))
    elif NET in found.helpers and (by := vat_helper(found)):
        amount = _where_blank(found, rows, amount, by, note)
    if "currency" in found.helpers:
        cells = rows.get_column(place(found.helpers["currency"]))
        foreign = [text for text in cells.unique().drop_nulls().to_list() if plain(text).strip(". ") not in EUROS]
        other = cells.is_in(foreign).fill_null(value=False)
        if other.any():
            misread = {text: Message("foreign-currency", {"fact": AMOUNT_ID, "typed": text.strip()[:40]}) for text in foreign}
            faults.add_texts(at, rows.get_column(ROW).filter(other), found.helpers["currency"], cells.filter(other), misread)
            amount = pl.select(pl.when(~other).then(amount)).to_series()
    return frame.with_columns(amount.alias(AMOUNT_ID))


def vat_helper(found: Layout) -> str:
    """Which column tells the VAT; empty where none does."""
    return next((vat for vat in ("vat_amount", "vat_rate") if vat in found.helpers), "")


def _where_blank(
    found: Layout, rows: pl.DataFrame, amount: pl.Series, by: str, note: Callable[[str, str, int, str], None]
) -> pl.Series:
    """The amounts including VAT; where their cells are blank, those that the columns beside them come to."""
    blank = (rows.get_column(place(found.facts[AMOUNT_ID])).fill_null("").str.strip_chars() == "").arg_true()
    if not len(blank):
        return amount
    some = rows[blank]
    cells, factor = some.get_column(place(found.helpers[NET])), found.units.get(NET, Unit()).factor
    net = _read(cells, lambda text: figure(_Tax.amount, text, factor).value)
    worked_out = _including(net, _vat(found, some, by, net))
    if known := worked_out.drop_nulls().len():
        note(found.titles[found.helpers[NET]], "tax-added", known, str(worked_out.drop_nulls()[0]))
    return amount.scatter(blank, worked_out)


def _vat(found: Layout, rows: pl.DataFrame, tax: str, amount: pl.Series) -> pl.Series:
    """The VAT of each invoice, in euros; null where it is not known."""
    if (rate := rate_of(tax)) is not None:
        return (amount.cast(pl.Float64) * float(rate) / 100).round(2).cast(_CENTS)
    cells = rows.get_column(place(found.helpers[tax]))
    if tax == "vat_amount":
        return _read(cells, lambda text: figure(_Tax.amount, text, found.units.get(tax, Unit()).factor).value)
    rates = _read(cells, _rate)
    exact = amount.cast(pl.Decimal(30, 4)) * rates.cast(pl.Decimal(30, 4)) / 100
    return exact.cast(pl.Float64).round(4).round(2).cast(_CENTS)


def _including(amount: pl.Series, vat: pl.Series) -> pl.Series:
    return (amount + vat).cast(_CENTS)


def _rate(text: str) -> Decimal:
    """A rate in per cent: ``20 %``, ``20``, ``0,2``."""
    value = figure(_Tax.rate, text.replace("%", "").strip()).value
    return value * 100 if 0 < value < 1 and "%" not in text else value


def _read(cells: pl.Series, read: Callable[[str], Decimal]) -> pl.Series:
    """Each distinct text once; null where it is no such figure."""
    known: dict[str, Decimal] = {}
    for text in cells.unique().drop_nulls().to_list():
        try:
            known[text] = read(text)
        except Misread:
            continue
    if not known:
        return pl.Series(cells.name, [None], _CENTS).new_from_index(0, len(cells))
    return cells.replace_strict([*known], pl.Series([*known.values()], dtype=_CENTS), default=None, return_dtype=_CENTS)
