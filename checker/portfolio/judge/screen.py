"""A portfolio judged: invoices joined to their clients, every client by the edition that governs it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl

from checker.dossier.message import Message
from checker.dossier.model import OFFICIAL, periods_of
from checker.portfolio.judge.companies import COMPANY, companies
from checker.portfolio.judge.doubts import DOUBTED, LOOSE, in_doubt
from checker.portfolio.judge.joins import INVOICE_ROW, SURE, joined
from checker.portfolio.judge.open_ranges import tell_open_ranges
from checker.portfolio.read.gather import PART, Portfolio, Progress, Sheet
from checker.portfolio.read.headers import DECLARED
from checker.portfolio.read.own_template import AMOUNT
from checker.portfolio.read.ranges import columns_of
from checker.portfolio.read.tables import ROW
from rules.amendments import EDITIONS, IN_FORCE
from rules.assess import NOTHING, Outcome
from rules.columns import (
    CLIENT,
    COUNTED,
    LEAST,
    MISSING,
    MOST,
    OPEN_FACTS,
    OUTCOME,
    SHORTFALL,
    VERDICT,
    Chosen,
    Judged,
    chosen,
    judge,
    verdicts,
)
from rules.conditions import Condition, Edition
from rules.facts import FACTS, Application, Invoice
from rules.guide import GUIDE
from rules.last_days import LAST_FILING_DAY, last_filing_days

EDITION, FAULTY = "edition", "faulty"
THERE = "there"
"""The verdict by the other text: the one in force on the filing day, or the guide where that one was chosen."""


@dataclass
class Screened:
    """A portfolio and its answers. Rows of ``clients`` follow the clients' sheet; those of ``invoices`` name their
    ``client`` (its position) and their ``invoice_row`` (the position in the invoices' sheet).
    """

    portfolio: Portfolio
    edition: str
    clients: pl.DataFrame
    invoices: pl.DataFrame
    faults: pl.DataFrame
    """As ``Faults.frame``, with the ``client`` each concerns, null where none."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The dossier's conditions, of every edition that may govern."""
        return _distinct([c for period in periods_of(self.edition) for c in period.edition.dossier_conditions])

    @property
    def invoice_conditions(self) -> tuple[Condition, ...]:
        """Those of each invoice."""
        return _distinct([c for period in periods_of(self.edition) for c in period.edition.invoice_conditions])


def other(edition: str) -> str:
    """The text to look at beside the one chosen."""
    return GUIDE.id if edition == OFFICIAL else OFFICIAL


def _distinct(conditions: list[Condition]) -> tuple[Condition, ...]:
    return tuple({condition.id: condition for condition in conditions}.values())


def screen(portfolio: Portfolio, edition: str, progress: Progress) -> Screened:
    """Judge every client."""
    progress("judge", 0.0)
    _remark_absences(portfolio, edition)
    clients = companies(portfolio)
    company = clients.get_column(COMPANY)
    invoice_rows = in_doubt(portfolio, joined(portfolio, clients))
    frame = portfolio.clients.frame
    facts = frame.select(name for fact in FACTS for name in columns_of(frame, fact))
    if edition == OFFICIAL:
        _ask_filing_date(portfolio)
    judged = by_both_texts(facts, invoice_rows, edition)
    tell_open_ranges(portfolio, judged.clients, {text.id: text for text, _, _ in periods_of(edition)}, EDITION)
    progress("judge", 0.9)
    faults = with_clients(portfolio, judged.invoices)
    clients = judged.clients.with_columns(company.alias(COMPANY))
    progress("judge", 1.0)
    return Screened(portfolio, edition, with_faulty(clients, faults), judged.invoices, faults)


def by_both_texts(facts: pl.DataFrame, invoice_rows: pl.DataFrame, edition: str) -> Judged:
    """Clients and their invoices (as ``in_doubt`` gives them) judged, with the last day to file and the verdict by the other
    text.
    """
    with ThreadPoolExecutor(2) as threads:  # much of each takes one core alone
        last_days = threads.submit(last_filing_days, facts, invoice_rows, periods_of(edition))
        judging = threads.submit(_judged, facts, invoice_rows, edition)
        there = threads.submit(_verdicts, facts, invoice_rows, other(edition))
    judged = judging.result()
    clients = judged.clients.with_columns(last_days.result().alias(LAST_FILING_DAY), there.result().alias(THERE))
    return Judged(clients, judged.invoices.hstack(invoice_rows.select(INVOICE_ROW, SURE, DOUBTED, LOOSE)))


def with_faulty(clients: pl.DataFrame, faults: pl.DataFrame) -> pl.DataFrame:
    """The clients, each with whether something given of it does not fit."""
    named = faults.get_column(CLIENT).drop_nulls().unique()
    return clients.with_columns(pl.Series(FAULTY, range(clients.height), pl.UInt32).is_in(named.implode()))


def _remark_absences(portfolio: Portfolio, edition: str) -> None:
    """What the sheets do not say at all: it is not known of anybody."""
    if portfolio.invoices is None:
        portfolio.remarks.append(Message("no-invoices", {}))
    read = {fact for period in periods_of(edition) for fact in period.edition.facts} | {Invoice.amount_incl_tax}
    for sheet in filter(None, (portfolio.clients, portfolio.invoices)):
        layouts = [part.layout for part in sheet.parts]
        known = {fact for layout in layouts for fact in (*layout.facts, *layout.twice)}
        if absent := [f.id for f in DECLARED[sheet.layout.role] if f in read and f.id not in known]:
            portfolio.remarks.append(Message("columns-absent", {"sheet": sheet.name, "facts": absent}))


def _ask_filing_date(portfolio: Portfolio) -> None:
    """Without a filing date, no official text governs: the client cannot be told."""
    sheet, id = portfolio.clients, Application.filing_date.id
    portfolio.fault(sheet, sheet.frame.filter(pl.col(id).is_null()), Message("filing-date-needed", {}), fact=id)


def with_clients(portfolio: Portfolio, invoices: pl.DataFrame) -> pl.DataFrame:
    """Every fault beside the client it concerns: its own row's, or that of the invoice's client, or of those it may be of."""
    faults = portfolio.faults.frame
    rows = [_at_fault(portfolio.clients, faults, CLIENT)]
    if portfolio.invoices:
        faulty = _at_fault(portfolio.invoices, faults, INVOICE_ROW)
        of = invoices.filter(pl.col(INVOICE_ROW).is_not_null()).select(CLIENT, INVOICE_ROW)
        rows.append(faulty.join(of, on=INVOICE_ROW, maintain_order="left").select("sheet", "row", CLIENT))
    places = pl.concat(rows).unique(maintain_order=True)
    return faults.join(places, on=["sheet", "row"], how="left", maintain_order="left")


def _at_fault(sheet: Sheet, faults: pl.DataFrame, index: str) -> pl.DataFrame:
    """Where each row stands that has a fault: its sheet, by place, and its row; and its position, as ``index``."""
    places = [part.place for part in sheet.parts]
    place = pl.col(PART).replace_strict([*range(len(places))], places, return_dtype=pl.UInt8)
    rows = sheet.frame.select(PART, pl.col(ROW).alias("row"), pl.row_index(index))
    some = rows.filter(pl.col("row").is_in(faults.get_column("row").unique().implode()))  # mostly few: then a join is dear
    of = some.select(place.alias("sheet"), "row", index)
    return of.join(faults.select("sheet", "row").unique(), on=["sheet", "row"], how="semi", maintain_order="left")


# -- editions ----------------------------------------------------------------------------------------------------------


def _judged(facts: pl.DataFrame, invoice_rows: pl.DataFrame, edition: str) -> Judged:
    if edition != OFFICIAL:
        text = EDITIONS[edition]
        judged = judge(facts, invoice_rows, text)
        return Judged(judged.clients.with_columns(_amount(text.amount), pl.lit(text.id).alias(EDITION)), judged.invoices)
    parts = [_judged_part(*part) for part in _parts(facts, invoice_rows)]
    parts.append(_ungoverned(facts, invoice_rows))
    clients = pl.concat([part.clients for part in parts], how="diagonal_relaxed").sort(CLIENT).drop(CLIENT)
    invoices = pl.concat([part.invoices for part in parts], how="diagonal_relaxed").sort("at").drop("at")
    return Judged(clients, invoices)


def _verdicts(facts: pl.DataFrame, invoice_rows: pl.DataFrame, edition: str) -> pl.Series:
    """What ``_judged`` gives as verdicts, without all the rest."""
    if edition != OFFICIAL:
        return verdicts(facts, invoice_rows, EDITIONS[edition])
    found = pl.repeat(Outcome.UNDETERMINED.value, facts.height, dtype=OUTCOME, eager=True)
    for text, part in _parts(facts, invoice_rows):
        found = found.scatter(part.places, verdicts(part.clients, part.invoices, text))
    return found


def _parts(facts: pl.DataFrame, invoice_rows: pl.DataFrame) -> Iterator[tuple[Edition, Chosen]]:
    """Each text, with the clients that it governs."""
    for period in IN_FORCE:
        governed = pl.col(Application.filing_date.id).is_between(period.first, period.last).fill_null(value=False)
        yield period.edition, chosen(facts, invoice_rows, facts.select(governed).to_series())


def _judged_part(text: Edition, part: Chosen) -> Judged:
    """Judged by its text; each row remembers its place in the whole."""
    judged = judge(part.clients, part.invoices, text)
    return Judged(
        judged.clients.with_columns(part.places.alias(CLIENT), _amount(text.amount), pl.lit(text.id).alias(EDITION)),
        judged.invoices.with_columns(part.places.gather(part.invoices[CLIENT]).alias(CLIENT), part.invoice_places.alias("at")),
    )


def _ungoverned(facts: pl.DataFrame, invoice_rows: pl.DataFrame) -> Judged:
    """The clients that no text governs, their filing date being unknown: it is the one thing to ask."""
    mask = facts.get_column(Application.filing_date.id).is_null()
    at = mask.gather(invoice_rows[CLIENT])
    asked = 1 << OPEN_FACTS.index(Application.filing_date.id)
    least = pl.Decimal(38, 2)
    clients = pl.DataFrame({CLIENT: mask.arg_true()}).with_columns(
        pl.lit(Outcome.UNDETERMINED.value, OUTCOME).alias(VERDICT),
        pl.lit(NOTHING, least).alias(LEAST),
        pl.lit(None, least).alias(MOST),
        pl.lit(None, least).alias(SHORTFALL),
        pl.lit(asked, pl.UInt32).alias(MISSING),
        pl.lit(NOTHING, least).alias(AMOUNT),
    )
    some = invoice_rows.filter(at).select(CLIENT)
    nothing = [pl.lit(None, pl.Boolean).alias(COUNTED), pl.lit(0, pl.UInt32).alias(MISSING)]
    return Judged(clients, some.with_columns(*nothing, at.arg_true().alias("at")))


def _amount(amount: object) -> pl.Expr:
    granted = pl.col(VERDICT) == pl.lit(Outcome.ELIGIBLE.value, OUTCOME)
    aid, nothing = pl.lit(amount, pl.Decimal(38, 2)), pl.lit(NOTHING, pl.Decimal(38, 2))
    return pl.when(granted).then(aid).otherwise(nothing).alias(AMOUNT)
