"""The clients of a result as a page lists them: filtered, sorted, some at a time; and one of them as a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import polars as pl

from checker.dossier.model import Dossier
from checker.portfolio.judge import codes, outcomes
from checker.portfolio.judge.doubts import DOUBTED, LOOSE
from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.looking import chosen, looked_at
from checker.portfolio.judge.refused_invoices import SPEND, refused_invoices
from checker.portfolio.judge.screen import FAULTY, Screened
from checker.portfolio.read.ranges import told
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.titles import CORRECTED, bare
from checker.portfolio.read.typed import KEY
from checker.words.sentences import total_in_words
from checker.words.wording import Words
from rules.assess import Outcome
from rules.columns import CLIENT, LEAST, MOST, VERDICT
from rules.conditions import Status
from rules.expressions import Range
from rules.facts import FACTS, INVOICE_FACTS, Invoice
from rules.last_days import LAST_FILING_DAY

PER_PAGE = 50
NAMED = 3
"""So many conditions or facts are named in a row of the table; more are counted."""
LONGEST_NAME = 200
"""Characters of a client's name that pages and sheets show."""
SORTS: Mapping[str, str] = {"client": KEY, "verdict": VERDICT, "total": LEAST, "last": LAST_FILING_DAY}


@dataclass(frozen=True)
class Query:
    """What the page's address asks for. What it asks error_page is as if it were not asked."""

    verdict: str = ""
    text: str = ""
    faults: bool = False
    sort: str = ""
    down: bool = False
    page: int = 1
    there: str = ""
    """The verdict by the other text."""
    refused: str = ""
    """A condition that is not met."""
    month: str = ""
    """In which an invoice is dated: ``2021-01``."""
    only: str = ""
    """The one fact that is missing."""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Query:
        """From the address."""
        page = asked.get("page", "")
        return cls(
            asked.get("verdict", "") if asked.get("verdict") in list(Outcome) else "",
            asked.get("text", "").strip()[:100],
            bool(asked.get("faults")),
            asked.get("sort", "") if asked.get("sort") in SORTS else "",
            bool(asked.get("down")),
            max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 8 else 1,
            **chosen(asked),
        )

    @property
    def first_of_month(self) -> date:
        """The first day of the month asked for."""
        return date.fromisoformat(f"{self.month}-01")

    def address(self, **changes: Any) -> dict[str, Any]:
        """The query's parts for an address, some changed; none that says nothing."""
        parts = {**vars(self), "page": 1, **changes}
        shown = {name: int(value) if isinstance(value, bool) else value for name, value in parts.items() if value}
        return {name: value for name, value in shown.items() if (name, value) != ("page", 1)}


@dataclass(frozen=True)
class Line:
    """A client in the table."""

    place: int
    name: str
    verdict: str
    total: str
    last_day: str
    why: str
    faults: int
    corrected: bool


@dataclass(frozen=True)
class Listing:
    """One page of the table."""

    lines: tuple[Line, ...]
    count: int
    page: int
    pages: int


def listing(screened: Screened, query: Query, words: Words) -> Listing:
    """The clients that the query asks for."""
    found = _asked_for(screened, query)
    pages = max(1, -(-found.height // PER_PAGE))
    page = min(query.page, pages)
    shown = found.slice((page - 1) * PER_PAGE, PER_PAGE)
    return Listing(tuple(_lines(screened, shown, words)), found.height, page, pages)


def places(screened: Screened, query: Query) -> list[int]:
    """The places of all the clients that the query asks for, in its order, whatever its page."""
    return _asked_for(screened, query).get_column("place").to_list()


def neighbours(screened: Screened, query: Query, place: int) -> tuple[int | None, int | None]:
    """The clients before and after this one among those that the query asks for, also where it is none of them any more."""
    found = set(places(screened, query))
    order = places(screened, Query(sort=query.sort, down=query.down))
    at = order.index(place)
    before = next((other for other in reversed(order[:at]) if other in found), None)
    return before, next((other for other in order[at + 1 :] if other in found), None)


def _asked_for(screened: Screened, query: Query) -> pl.DataFrame:
    return _sorted(_filtered(screened, _numbered(screened), query), query)


def _numbered(screened: Screened) -> pl.DataFrame:
    names = screened.portfolio.clients.frame.select(KEY, ROW)
    return names.hstack(screened.clients).with_row_index("place")


def _filtered(screened: Screened, rows: pl.DataFrame, query: Query) -> pl.DataFrame:
    if query.verdict:
        rows = rows.filter(pl.col(VERDICT) == query.verdict)
    if query.faults:
        rows = rows.filter(FAULTY)
    rows = looked_at(screened, rows, query.there, query.refused, query.month, query.only)
    if wanted := bare(query.text):
        rows = rows.filter(pl.Series([wanted in bare(name or "") for name in rows.get_column(KEY)], dtype=pl.Boolean))
    return rows


def _sorted(rows: pl.DataFrame, query: Query) -> pl.DataFrame:
    if not query.sort:
        return rows
    by = pl.col(SORTS[query.sort])
    by = by.str.to_lowercase() if query.sort == "client" else by
    return rows.sort(by, descending=query.down, nulls_last=True, maintain_order=True)


def _lines(screened: Screened, rows: pl.DataFrame, words: Words) -> list[Line]:
    rows = rows.with_columns(codes.to_ask(screened, rows.get_column("place")).alias(codes.TO_ASK))
    refused = refused_invoices(screened, words, rows.get_column("place"))
    corrected = is_corrected(screened)
    concerned = screened.faults.get_column(CLIENT)  # of a million faults, those of the lines shown
    faults = dict(concerned.filter(concerned.is_in(rows.get_column("place").implode())).value_counts().iter_rows())
    return [
        Line(
            row["place"],
            _name(row, words),
            row[VERDICT],
            total_in_words(words, Range(row[LEAST], row[MOST])),
            last_day(row, words),
            "\n".join(filter(None, (_why(screened, row, words), refused.get(row["place"], "")))),
            faults.get(row["place"], 0),
            corrected[row["place"]],
        )
        for row in rows.iter_rows(named=True)
    ]


def last_day(row: Mapping[str, Any], words: Words) -> str:
    """The last day to file; or that there is none, where the invoices surely fall short; or that it is not known."""
    if row[LAST_FILING_DAY]:
        return words.day(row[LAST_FILING_DAY])
    return words("portfolio-no-day" if row[SPEND] == Status.NOT_MET.value else "portfolio-day-unknown")


def name_of(screened: Screened, place: int, words: Words) -> str:
    """How a client is called: by its name, cut where it is longer than any name, else by its row."""
    return _name(screened.portfolio.clients.frame.row(place, named=True), words)


def _name(row: Mapping[str, Any], words: Words) -> str:
    name: str = row[KEY] or words("portfolio-without-name", row=words.figure(row[ROW]))
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _why(screened: Screened, row: Mapping[str, Any], words: Words) -> str:
    """What refuses; or, while nothing does, what to ask."""
    if row[VERDICT] == Outcome.NOT_ELIGIBLE:
        refused = [c for c in screened.conditions if row[c.id] == Status.NOT_MET.value]
        return words("portfolio-not-met", conditions=_some(words, outcomes.titles(words, refused)))
    if row[VERDICT] == Outcome.UNDETERMINED:
        return words("portfolio-to-ask", facts=_some(words, outcomes.things_to_ask(words, row[codes.TO_ASK])))
    return ""


def _some(words: Words, names: list[str]) -> str:
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    return words("portfolio-and-more", shown=", ".join(names[:NAMED]), count=len(names) - NAMED)


def dossier_of(screened: Screened, place: int, *, own: bool = False) -> Dossier | None:
    """One client as a dossier, as if it had been typed in; None where there is no such client.

    ``own``: with those of its invoices alone that are surely its.
    """
    if place >= screened.clients.height:
        return None
    frame = screened.portfolio.clients.frame
    row = frame.row(place, named=True)
    facts = {fact.id: value for fact in FACTS if (value := told(row, fact)) is not None}
    mine = screened.invoices.filter((pl.col(CLIENT) == place) & (pl.col(SURE) if own else True))
    invoices = tuple(_invoice(screened, line) for line in mine.to_dicts())
    name = {"name": row[KEY][:LONGEST_NAME]} if row[KEY] else {}
    return Dossier(screened.edition, facts, invoices or None, name)


def exactly(dossier: Dossier) -> Dossier:
    """The dossier without the numbers known within bounds alone: a person answers with one number."""
    return replace(dossier, facts={id: value for id, value in dossier.facts.items() if not isinstance(value, Range)})


def own_rows(screened: Screened, place: int) -> list[int]:
    """The rows of the invoices that are surely this client's, in the order of its dossier."""
    return screened.invoices.filter((pl.col(CLIENT) == place) & pl.col(SURE)).get_column(INVOICE_ROW).to_list()


def is_corrected(screened: Screened) -> pl.Series:
    """Whether each client, or one of its invoices, was corrected by hand."""
    own = correction_column(screened.portfolio.clients.frame).is_not_null()
    if (sheet := screened.portfolio.invoices) is None:
        return own
    rows = correction_column(sheet.frame).is_not_null().arg_true()
    mine = screened.invoices.filter(pl.col(SURE) & pl.col(INVOICE_ROW).is_in(rows.implode())).get_column(CLIENT)
    return own | pl.Series(range(len(own)), dtype=pl.UInt32).is_in(mine.implode())


def correction_column(frame: pl.DataFrame) -> pl.Series:
    """What was corrected of each row of a sheet by hand; null for those that were not."""
    if CORRECTED in frame.columns:
        return frame.get_column(CORRECTED)
    return pl.Series(CORRECTED, [None], pl.String).new_from_index(0, frame.height)


def _invoice(screened: Screened, line: Mapping[str, Any]) -> dict[str, Any]:
    """An invoice as it was judged: what is in doubt of it, or whether it is this client's at all, is not known."""
    if line[INVOICE_ROW] is None:
        return {} if line[LOOSE] is None else {Invoice.amount_incl_tax.id: line[LOOSE]}
    assert screened.portfolio.invoices
    read = screened.portfolio.invoices.frame.row(line[INVOICE_ROW], named=True)
    invoice = {fact.id: read[fact.id] for fact in INVOICE_FACTS if read[fact.id] is not None}
    if line[DOUBTED]:
        invoice.pop(Invoice.amount_incl_tax.id, None)
    if not line[SURE] and invoice.get(Invoice.in_claimant_name.id):
        del invoice[Invoice.in_claimant_name.id]
    return invoice
