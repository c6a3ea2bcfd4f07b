"""What casts doubt on a client's invoices: credit notes, quotes, what is cancelled, what is given twice, what names nobody.

An invoice in doubt has an amount that is not known: it counts for nothing sure, and refuses nobody.
"""

from __future__ import annotations

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.judge.joins import INVOICE_ROW, JUDGED_FACTS, SURE
from checker.portfolio.judge.repeated import repeated
from checker.portfolio.read.gather import PART, Portfolio
from checker.portfolio.read.standing import CREDIT, STANDING
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.titles import CORRECTED
from checker.portfolio.read.typed import KEY
from rules.columns import CLIENT
from rules.facts import Invoice

DOUBTED, LOOSE = "doubted", "loose"
"""Whether an invoice's amount is in doubt; and the sum of the invoices that name nobody, on a line that stands for them."""
_AMOUNT, _DATE = Invoice.amount_incl_tax.id, Invoice.date.id
NUMBER, SUPPLIER = "its_number", "its_supplier"


def in_doubt(portfolio: Portfolio, invoice_rows: pl.DataFrame) -> pl.DataFrame:
    """The invoices as they are to be judged, each with whether its amount is in doubt: never that of one corrected by hand."""
    if CORRECTED not in invoice_rows.columns:
        invoice_rows = invoice_rows.with_columns(pl.lit(None, pl.String).alias(CORRECTED))
    invoice_rows = _with_credit_notes(invoice_rows)
    doubted = pl.col(DOUBTED) | _given_twice(portfolio, invoice_rows)
    invoice_rows = invoice_rows.with_columns((doubted & pl.col(CORRECTED).is_null()).alias(DOUBTED))
    if invoice_rows.get_column(DOUBTED).any():
        invoice_rows = invoice_rows.with_columns(pl.when(~pl.col(DOUBTED)).then(_AMOUNT).alias(_AMOUNT))
    invoice_rows = invoice_rows.select(CLIENT, INVOICE_ROW, SURE, DOUBTED, *(fact.id for fact in JUDGED_FACTS))
    return _with_nobodys(portfolio, invoice_rows.with_columns(pl.lit(None, invoice_rows.schema[_AMOUNT]).alias(LOOSE)))


def _with_credit_notes(invoice_rows: pl.DataFrame) -> pl.DataFrame:
    """What is no invoice is in doubt; so is each invoice that a credit note may lower: its client's, of its supplier."""
    stands = pl.col(STANDING).is_not_null()
    credits = invoice_rows.filter(pl.col(STANDING) == CREDIT)
    if not credits.height:
        return invoice_rows.with_columns(stands.alias(DOUBTED))
    if SUPPLIER in invoice_rows.columns:
        whole = credits.filter(pl.col(SUPPLIER).is_null()).get_column(CLIENT).unique()
        pairs = credits.select(CLIENT, SUPPLIER).drop_nulls().unique().with_columns(pl.lit(value=True).alias("lowered"))
        invoice_rows = invoice_rows.join(pairs, on=[CLIENT, SUPPLIER], how="left", maintain_order="left")
        credited = pl.col(CLIENT).is_in(credits.get_column(CLIENT).unique().implode())
        lowered = pl.col("lowered").fill_null(value=False) | pl.col(CLIENT).is_in(whole.implode())
        lowered |= credited & pl.col(SUPPLIER).is_null()
        return invoice_rows.with_columns((stands | lowered).alias(DOUBTED)).drop("lowered")
    lowered = pl.col(CLIENT).is_in(credits.get_column(CLIENT).unique().implode())
    return invoice_rows.with_columns((stands | lowered).alias(DOUBTED))


def _given_twice(portfolio: Portfolio, invoice_rows: pl.DataFrame) -> pl.Series:
    """The invoices that another one of the client repeats: the same number and supplier, or the same day and amount."""
    asked = invoice_rows.filter(SURE).select(
        CLIENT, INVOICE_ROW, _DATE, _AMOUNT, CORRECTED, *(name for name in (NUMBER, SUPPLIER) if name in invoice_rows.columns)
    )
    number = (
        pl.col(NUMBER).str.to_lowercase().str.replace_all(r"[^a-z0-9]", "")
        if NUMBER in invoice_rows.columns
        else pl.lit(None, pl.String)
    )
    supplier = pl.col(SUPPLIER).str.to_lowercase() if SUPPLIER in invoice_rows.columns else pl.lit(None, pl.String)
    asked = asked.with_columns(number.alias("its"), supplier.fill_null("").alias("from"))
    alike = [CLIENT, _DATE, _AMOUNT, "from"]
    dated = asked.filter(pl.col(_DATE).is_not_null() & pl.col(_AMOUNT).is_not_null())
    dated = repeated(dated, alike).with_columns(
        ((pl.col("its").null_count() == 0) & (pl.col("its").n_unique() == pl.len())).over(alike).alias("apart")
    )
    again = [dated.filter(~pl.col("apart") & ~pl.struct(alike).is_first_distinct()).select(CLIENT, INVOICE_ROW, CORRECTED)]
    if NUMBER in invoice_rows.columns:
        numbered = repeated(asked.filter(pl.col("its").is_not_null() & (pl.col("its") != "")), [CLIENT, "its", "from"])
        again.append(
            numbered.filter(~pl.struct(CLIENT, "its", "from").is_first_distinct()).select(CLIENT, INVOICE_ROW, CORRECTED)
        )
    pairs = pl.concat(again).filter(pl.col(CORRECTED).is_null()).select(CLIENT, INVOICE_ROW).unique()
    if not pairs.height:
        return pl.Series(DOUBTED, [False], pl.Boolean).new_from_index(0, invoice_rows.height)
    _tell_twice(portfolio, pairs)
    marked = invoice_rows.select(CLIENT, INVOICE_ROW).join(
        pairs.with_columns(pl.lit(value=True).alias("again")), on=[CLIENT, INVOICE_ROW], how="left", maintain_order="left"
    )
    return marked.get_column("again").fill_null(value=False)


def _tell_twice(portfolio: Portfolio, pairs: pl.DataFrame) -> None:
    assert portfolio.invoices
    sheet = portfolio.invoices
    rows = sheet.frame[pairs.get_column(INVOICE_ROW).unique().sort()].select(ROW, PART)
    portfolio.fault(sheet, rows, Message("invoice-twice", {}))
    portfolio.remarks.append(Message("invoices-twice", {"count": rows.height}))


def _with_nobodys(portfolio: Portfolio, invoice_rows: pl.DataFrame) -> pl.DataFrame:
    """Invoices that name nobody may be anybody's: for each client that has some, a line stands for them."""
    if portfolio.invoices is None:
        return invoice_rows
    frame = portfolio.invoices.frame
    keys = [name for name in frame.columns if name == KEY or name.startswith("key_")]
    nobodys = frame.filter(pl.all_horizontal(pl.col(key).is_null() for key in keys))
    if not nobodys.height or not invoice_rows.height:
        return invoice_rows
    known = nobodys.get_column(_AMOUNT)
    loose = known.sum() if not known.null_count() else None
    clients = invoice_rows.select(pl.col(CLIENT).unique(maintain_order=True))
    lines = clients.with_columns(
        pl.lit(None, pl.UInt32).alias(INVOICE_ROW),
        pl.lit(value=False).alias(SURE),
        pl.lit(value=False).alias(DOUBTED),
        *(pl.lit(loose if fact.id == _AMOUNT else None, invoice_rows.schema[fact.id]).alias(fact.id) for fact in JUDGED_FACTS),
        pl.lit(loose, invoice_rows.schema[_AMOUNT]).alias(LOOSE),
    )
    portfolio.remarks.append(Message("invoices-of-nobody", {"count": nobodys.height}))
    return pl.concat([invoice_rows, lines.select(invoice_rows.columns)])
