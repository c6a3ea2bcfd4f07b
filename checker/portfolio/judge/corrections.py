"""A client corrected by hand: its answers are what a person says they are, and the same judge judges it again.

Each row corrected keeps, in words, what was changed and what stood there before; a result given in again reads it back, and
casts no doubt on what a person has said. Other clients are left as they were judged, but those that share an invoice or are
the same company.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import polars as pl

from checker.dossier.message import Message
from checker.explain.invoice_lines import invoice_name
from checker.portfolio.judge.companies import COMPANY
from checker.portfolio.judge.doubts import in_doubt
from checker.portfolio.judge.joins import INVOICE_ROW, SURE, joined, paired
from checker.portfolio.judge.listing import correction_column, dossier_of, exactly, own_rows
from checker.portfolio.judge.screen import Screened, by_both_texts, with_clients, with_faulty
from checker.portfolio.read.faults import Faults, letters
from checker.portfolio.read.gather import PART, Part, Portfolio, Sheet
from checker.portfolio.read.headers import Role
from checker.portfolio.read.ranges import columns_of
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.standing import STANDING
from checker.portfolio.read.tables import ROW
from checker.portfolio.read.titles import CORRECTED
from checker.portfolio.read.typed import KEY, key_column
from checker.words.sentences import value_in_words
from checker.words.wording import Words
from rules.columns import CLIENT
from rules.compiled_columns import dtype
from rules.expressions import Fact, Values
from rules.facts import FACTS, INVOICE_FACTS, Application, Invoice

SETTLED = frozenset(
    (
        "client-says-nothing",
        "row-shifted",
        "invoice-twice",
        "invoice-credit",
        "invoice-quote",
        "invoice-void",
        "foreign-currency",
    )
)
"""Faults of a whole row, which a person who corrects it has seen to."""
TWICE = "invoice-twice"
UNSURE = {"invoice-of-several": "invoices-of-several", "invoice-perhaps-of": "names-near"}
"""Faults of an invoice that is not surely a client's, each with the remark that counts them."""


def corrected(
    screened: Screened,
    place: int,
    facts: Values,
    invoices: Mapping[int, Values],
    words: Words,
    perhaps: Mapping[int, bool] = MappingProxyType({}),
) -> Screened:
    """The portfolio with this client's facts, and of its own invoices those given: by place, the values of one that is changed,
    none for one that is no invoice, and a place beyond the last for one more. Of the invoices that are perhaps its,
    ``perhaps`` says by their row whether they are.
    """
    return _Correction(screened, place, words).made(facts, invoices, perhaps)


@dataclass(frozen=True)
class Perhaps:
    """An invoice that is perhaps a client's: its row, what it says, and whom it names."""

    row: int
    values: Values
    written: str


def perhaps_of(screened: Screened, place: int) -> list[Perhaps]:
    """The invoices that are perhaps this client's, but for those that name nobody: these may be anybody's."""
    unsure = (pl.col(CLIENT) == place) & ~pl.col(SURE) & pl.col(INVOICE_ROW).is_not_null()
    at = screened.invoices.filter(unsure).get_column(INVOICE_ROW).to_list()
    sheet = screened.portfolio.invoices
    rows = [(row, sheet.frame.row(row, named=True)) for row in at] if sheet else []
    return [
        Perhaps(row, {f.id: held[f.id] for f in INVOICE_FACTS if held[f.id] is not None}, held[KEY] or "") for row, held in rows
    ]


def corrections_of(screened: Screened, place: int, words: Words) -> list[str]:
    """What was corrected of a client by hand, a line each, its invoices' after its own."""
    told = correction_column(screened.portfolio.clients.frame)[place]
    lines = told.splitlines() if told else []
    sheet = screened.portfolio.invoices
    for number, at in enumerate(own_rows(screened, place)):
        assert sheet
        row = sheet.frame.row(at, named=True)
        name = invoice_name(words, number, row)
        lines += [words("correction-of-invoice", invoice=name, change=line) for line in (row.get(CORRECTED) or "").splitlines()]
    return lines


def corrections_in_codes(screened: Screened) -> pl.Series:
    """The same of every client, each invoice's under its path (``invoices.0``); null where nothing was corrected."""
    own = correction_column(screened.portfolio.clients.frame)
    if (sheet := screened.portfolio.invoices) is None:
        return own
    told = correction_column(sheet.frame)
    if not len(rows := told.is_not_null().arg_true()):  # to number every client's invoices takes long
        return own
    is_corrected = pl.col(INVOICE_ROW).is_in(rows.implode())
    places = pl.int_range(pl.len()).over(CLIENT)
    mine = screened.invoices.filter(SURE).select(CLIENT, INVOICE_ROW, places.alias("at")).filter(is_corrected)
    lines = own.to_list()
    for client, row, at in mine.iter_rows():
        path = f"invoices.{at}"
        lines[client] = "\n".join(filter(None, (lines[client], *(f"{path} {line}" for line in told[row].splitlines()))))
    return pl.Series(CORRECTED, lines, pl.String)


def cells_of(screened: Screened, place: int) -> Mapping[tuple[int, int, int], tuple[int | None, str]]:
    """The cells of a client's facts, and of its own invoices': by sheet, row and column, the place of the invoice (None for the
    client itself) and the fact.
    """
    clients, invoices = screened.portfolio.clients, screened.portfolio.invoices
    rows: list[tuple[Sheet, int, int | None]] = [(clients, place, None)]
    rows += [(invoices, row, at) for at, row in enumerate(own_rows(screened, place)) if invoices]
    found: dict[tuple[int, int, int], tuple[int | None, str]] = {}
    for sheet, row, at in rows:
        number, part = sheet.frame.select(ROW, PART).row(row)
        found |= {(sheet.parts[part].place, number, c): (at, fact) for fact, c in sheet.parts[part].layout.facts.items()}
    return found


class _Correction:
    """The frames of a portfolio while one of its clients is corrected."""

    def __init__(self, screened: Screened, place: int, words: Words) -> None:
        found = dossier_of(screened, place, own=True)
        assert found
        self._before, self._screened, self._place, self._words = found, screened, place, words
        self._own = own_rows(screened, place)
        self._clients = screened.portfolio.clients.frame
        self._sheet = screened.portfolio.invoices
        self._pairs = screened.invoices.filter(pl.col(INVOICE_ROW).is_not_null()).select(CLIENT, INVOICE_ROW, SURE)
        company = screened.clients.get_column(COMPANY)
        self._company = frozenset((company == company[place]).arg_true())
        self._affected = set(self._company)
        self._faults = screened.faults
        self._remarks = screened.portfolio.remarks

    def made(self, facts: Values, invoices: Mapping[int, Values], perhaps: Mapping[int, bool]) -> Screened:
        notes = self._change_facts(facts)
        notes += [self._told_whose(row, is_its) for row, is_its in perhaps.items()]
        rows = self._before.invoices or ()
        for at in sorted(invoices):
            values = {id: value for id, value in invoices[at].items() if value is not None}
            if at >= len(rows):
                if values:
                    self._add(values)
            elif not values:
                notes.append(self._removed(at, rows[at]))
            elif values != rows[at]:
                self._change(self._own[at], values)
        self._clients = _noted(self._clients, self._place, notes)
        return self._judged_again()

    # -- the client's own facts

    def _change_facts(self, facts: Values) -> list[str]:
        before, frame = self._before.facts, self._clients
        exact = exactly(self._before).facts
        changed = {f.id: facts.get(f.id) for f in FACTS if facts.get(f.id) != exact.get(f.id)}
        notes = list(self._notes(FACTS, changed, before, self._typed(self._screened.portfolio.clients, self._place)))
        columns = {name: None for fact in FACTS if fact.id in changed for name in columns_of(frame, fact)}
        self._clients = _with(frame, self._place, columns | changed)
        if changed:
            self._settle(
                self._screened.portfolio.clients, self._place, {id for id, value in changed.items() if value is not None}
            )
        return notes

    def _notes(
        self, facts: tuple[Fact, ...], changed: Mapping[str, Any], before: Values, typed: Mapping[str, str]
    ) -> Iterator[str]:
        """What is changed, and what stood there: as it was typed, where it could not be read."""
        for fact in facts:
            if fact.id in changed:
                was, now = (self._said(fact, values.get(fact.id)) for values in (before, changed))
                yield self._words("correction", fact=self._words(fact.id), after=now, before=typed.get(fact.id) or was)

    def _said(self, fact: Fact, value: Any) -> str:
        return self._words("correction-nothing") if value is None else value_in_words(self._words, fact, value)

    # -- its invoices

    def _change(self, row: int, values: Values) -> None:
        assert self._sheet
        sheet, held = self._sheet, self._sheet.frame.row(row, named=True)
        changed = {f.id: values.get(f.id) for f in INVOICE_FACTS}
        differing = {id: value for id, value in changed.items() if value != held[id]}
        notes = list(self._notes(INVOICE_FACTS, differing, held, self._typed(sheet, row)))
        notes = notes or [self._words("correction-confirmed")]
        self._settle(sheet, row, {id for id, value in changed.items() if value is not None})
        self._sheet = replace(sheet, frame=_noted(_with(sheet.frame, row, changed), row, notes))
        self._affected |= set(self._pairs.filter(pl.col(INVOICE_ROW) == row).get_column(CLIENT))

    def _told_whose(self, row: int, is_its: bool) -> str:
        """An invoice that was perhaps this client's is, and nobody else's; or it is not."""
        assert self._sheet
        held, here = self._sheet.frame.row(row, named=True), pl.col(INVOICE_ROW) == row
        paired_before = set(self._pairs.filter(here).get_column(CLIENT))
        self._affected |= paired_before
        gone = here if is_its else here & pl.col(CLIENT).is_in(sorted(self._company))
        self._pairs = self._pairs.filter(~gone)
        if is_its:
            self._pair(row)
            self._sheet = replace(self._sheet, frame=_with(self._sheet.frame, row, self._names(row)))
        if is_its or paired_before <= self._company:  # nobody is left whose it may be, or it is surely somebody's
            self._settle_whose(row)
        name = held[Invoice.label.id] or self._words("correct-perhaps-unnamed")
        said = self._words("correction-its" if is_its else "correction-not-its", invoice=name)
        return f"{said} {self._words('correction-whose', written=held[KEY])}" if held[KEY] else said

    def _names(self, row: int) -> dict[str, Any]:
        """How an invoice names this client, for the result given in again: in each of its columns that names a client."""
        assert self._sheet
        sheet, client = self._sheet, self._clients.row(self._place, named=True)
        named: dict[str, Any] = {name: client.get(name) for name in sheet.frame.columns if name.startswith("key_")}
        layout, carried = self._at(sheet, row)[0].layout, dict(sheet.carried)
        for key, column in layout.keys.items():
            title = layout.titles[column] or letters(column)
            if column != layout.client and title in carried:
                named[carried[title]] = client.get(key_column(key))
        return named | {KEY: self._named()}

    def _settle_whose(self, row: int) -> None:
        """Leave out the fault that says that it is not known whose this invoice is, and count one less of them."""
        assert self._sheet
        _, here = self._at(self._sheet, row)
        messages = self._screened.portfolio.faults.messages
        unsure = [at for at, message in enumerate(messages) if message.code in UNSURE]
        mine = here & pl.col("message").is_in(unsure)
        for at in self._faults.filter(mine).get_column("message").unique():
            code = UNSURE[messages[at].code]
            self._remarks = [_one_less(remark) if remark.code == code else remark for remark in self._remarks]
        self._faults = self._faults.filter(~mine)

    def _pair(self, row: int) -> None:
        mine = pl.DataFrame({CLIENT: sorted(self._company)}, {CLIENT: pl.UInt32})
        self._pairs = pl.concat([self._pairs, mine.with_columns(pl.lit(row, pl.UInt32).alias(INVOICE_ROW), sure=True)])

    def _removed(self, at: int, was: Values) -> str:
        assert self._sheet
        row, sheet = self._own[at], self._sheet
        here, later = pl.col(INVOICE_ROW) == row, pl.col(INVOICE_ROW) > row
        self._affected |= set(self._pairs.filter(here).get_column(CLIENT))
        number = (pl.col(INVOICE_ROW) - later.cast(pl.UInt32)).alias(INVOICE_ROW)
        self._pairs = self._pairs.filter(~here).with_columns(number)
        lines = self._screened.invoices.filter(~here.fill_null(value=False)).with_columns(number)
        self._screened = replace(self._screened, invoices=lines)
        self._own = [other - (other > row) for other in self._own]
        self._settle(sheet, row, {fact.id for fact in INVOICE_FACTS}, whole=True)
        self._sheet = replace(sheet, frame=sheet.frame.filter(pl.row_index() != row))
        said = ", ".join(self._said(fact, was[fact.id]) for fact in INVOICE_FACTS[:4] if fact.id in was)
        return self._words("correction-removed", invoice=said or self._words("correction-nothing"))

    def _add(self, values: Values) -> None:
        sheet = self._sheet or Sheet((), pl.DataFrame(schema=_SCHEMA))
        at = next((at for at, part in enumerate(sheet.parts) if not part.layout.titles), len(sheet.parts))
        if at == len(sheet.parts):
            part = Part("", len(self._screened.portfolio.faults.sheets), _BY_HAND, pl.DataFrame())
            sheet = replace(sheet, parts=(*sheet.parts, part))
        row = {**values, KEY: self._named(), PART: at, ROW: 0, CORRECTED: self._words("correction-added")}
        more = pl.DataFrame([row], schema=_SCHEMA)
        frame = sheet.frame
        self._sheet = replace(sheet, frame=pl.concat([frame, more], how="diagonal"))
        self._pair(frame.height)

    def _named(self) -> str | None:
        """What names this client alone, for the result given in again: its name, its SIREN, or its code."""
        row = self._clients.row(self._place, named=True)
        for key in (KEY, key_column("siren"), key_column("code")):
            if row.get(key) and (self._clients.get_column(key) == row[key]).sum() <= len(self._company):
                return str(row[key])
        name: str | None = row[KEY]
        return name

    # -- faults

    def _at(self, sheet: Sheet, row: int) -> tuple[Part, pl.Expr]:
        number, part = sheet.frame.select(ROW, PART).row(row)
        part = sheet.parts[part]
        return part, (pl.col("sheet") == part.place) & (pl.col("row") == number)

    def _typed(self, sheet: Sheet, row: int) -> Mapping[str, str]:
        """What was typed in the cells of a row that could not be read, by fact."""
        part, here = self._at(sheet, row)
        typed = dict(self._faults.filter(here).select("column", "typed").drop_nulls().iter_rows())
        return {fact: typed[column] for fact, column in part.layout.facts.items() if column in typed}

    def _settle(self, sheet: Sheet, row: int, answered: set[str], whole: bool = False) -> None:
        """Leave out the faults of the cells that are answered now, and those of the row that are seen to."""
        part, here = self._at(sheet, row)
        columns = [column for fact, column in part.layout.facts.items() if fact in answered]
        codes = SETTLED | ({"filing-date-needed"} if Application.filing_date.id in answered else set())
        messages = self._screened.portfolio.faults.messages
        about = [message.variables.get("fact", "") for message in messages]
        seen_to = [at for at, fact in enumerate(about) if fact in answered or messages[at].code in codes]
        unsaid = [at for at, fact in enumerate(about) if not fact]
        settled = pl.col("message").is_in(seen_to) | (pl.col("message").is_in(unsaid) & pl.col("column").is_in(columns)) | whole
        self._faults = self._faults.filter(~(here & settled))

    # -- judged again

    def _judged_again(self) -> Screened:
        was = self._screened
        none_left = {"no-invoices"} if self._sheet else set()
        remarks = [
            r for r in self._remarks if r.code not in none_left and (r.code not in UNSURE.values() or r.variables["count"])
        ]
        clients = replace(was.portfolio.clients, frame=self._clients)
        portfolio = replace(was.portfolio, clients=clients, invoices=self._sheet, remarks=remarks)
        affected = pl.Series(CLIENT, sorted(self._affected), pl.UInt32)
        mine = self._pairs.join(affected.to_frame().with_row_index("at"), on=CLIENT).sort(INVOICE_ROW, "at")
        mine = mine.select(pl.col("at").cast(pl.UInt32).alias(CLIENT), INVOICE_ROW, SURE)
        faults = portfolio.faults
        scratch = replace(portfolio, faults=Faults(faults.sheets, faults.turned, faults.spots), remarks=[])
        rows = paired(self._sheet.frame, mine) if self._sheet else joined(scratch, self._clients)
        facts = self._clients[affected].select(name for fact in FACTS for name in columns_of(self._clients, fact))
        judged = by_both_texts(facts, in_doubt(scratch, rows), was.edition)
        invoices = judged.invoices.with_columns(affected.gather(judged.invoices.get_column(CLIENT)).alias(CLIENT))
        others = was.invoices.filter(~pl.col(CLIENT).is_in(affected.implode()))
        invoices = pl.concat([others, invoices.select(others.columns)], how="vertical_relaxed")
        invoices = invoices.sort(INVOICE_ROW, CLIENT, nulls_last=True, maintain_order=True)
        answers = _spliced(was.clients, affected, judged.clients)
        found = self._with_twice(scratch, invoices, affected)
        return Screened(portfolio, was.edition, with_faulty(answers, found), invoices, found)

    def _with_twice(self, scratch: Portfolio, invoices: pl.DataFrame, affected: pl.Series) -> pl.DataFrame:
        """The faults, of the clients judged again with those of their invoices that are given twice now, and no others."""
        messages = self._screened.portfolio.faults.messages
        if TWICE not in (message.code for message in messages):
            messages.append(Message(TWICE, {}))
        at = next(at for at, message in enumerate(messages) if message.code == TWICE)
        others = self._faults.filter(~((pl.col("message") == at) & pl.col(CLIENT).is_in(affected.implode())))
        twice = with_clients(scratch, invoices).with_columns(pl.lit(at, pl.UInt32).alias("message"))
        return pl.concat([others, twice]).sort("sheet", "row", "column", maintain_order=True)


_BY_HAND = Layout(Role.INVOICES, 0, (), -1, {}, {})
"""Of the invoices that no file holds."""
_SCHEMA = {
    ROW: pl.UInt32, PART: pl.UInt8, KEY: pl.String, CORRECTED: pl.String, STANDING: pl.String,
    **{fact.id: dtype(fact) for fact in INVOICE_FACTS},
}  # fmt: skip


def _one_less(remark: Message) -> Message:
    return Message(remark.code, {**remark.variables, "count": remark.variables["count"] - 1})


def _with(frame: pl.DataFrame, row: int, values: Mapping[str, Any]) -> pl.DataFrame:
    here = pl.row_index() == row
    return frame.with_columns(
        pl.when(here).then(pl.lit(value, frame.schema[id])).otherwise(id).alias(id) for id, value in values.items()
    )


def _noted(frame: pl.DataFrame, row: int, notes: list[str]) -> pl.DataFrame:
    """The row with these corrections, after those made before."""
    if not notes:
        return frame
    told = correction_column(frame)
    lines = "\n".join(filter(None, (told[row], *notes)))
    return _with(frame.with_columns(told), row, {CORRECTED: lines})


def _spliced(before: pl.DataFrame, places: pl.Series, judged: pl.DataFrame) -> pl.DataFrame:
    """The clients, those of these places judged anew."""
    kept = before.with_row_index("at")
    columns = [name for name in judged.columns if name in before.columns]
    new = kept[places].with_columns(judged.select(columns))
    return pl.concat([kept.filter(~pl.col("at").is_in(places.implode())), new], how="vertical_relaxed").sort("at").drop("at")
