"""Files as practices keep them, made: a table of clients, a table of invoices, under whatever titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from checker.portfolio.judge.screen import Screened, screen
from checker.portfolio.read.gather import gather, tables_of
from checker.portfolio.read.mapping import ColumnMapping, SheetMapping, Understanding
from checker.portfolio.read.titles import Unit
from checker.portfolio.read.understand import as_understood, understand
from tests.portfolio.files import as_csv, as_workbook, source, told

E, N, U = "eligible", "not_eligible", "undetermined"
"""The true verdict of a client; ``U`` where its file does not say enough, whoever reads it."""

TITLES = {
    "client": "Raison sociale",
    "legal_form": "Forme juridique",
    "french_tax_resident": "Résident fiscal",
    "registered": "Inscrit RCS",
    "activity_start": "Début d’activité",
    "accommodation": "Hôtel",
    "closed_to_public": "Fermé au public",
    "headcount": "Effectif",
    "turnover": "CA HT",
    "tax_and_social_up_to_date": "À jour fiscal et social",
    "in_liquidation": "En liquidation",
    "already_applied": "Déjà demandé",
    "filing_date": "Date de dépôt",
}
FACTS = {
    "client": "Alpha",
    "legal_form": "SARL",
    "french_tax_resident": "oui",
    "registered": "oui",
    "activity_start": "01/03/2015",
    "accommodation": "non",
    "closed_to_public": "oui",
    "headcount": "4",
    "turnover": "350 000",
    "tax_and_social_up_to_date": "oui",
    "in_liquidation": "non",
    "already_applied": "non",
    "filing_date": "15/03/2021",
}
INVOICE_TITLES = {
    "client": "Client",
    "date": "Date facture",
    "amount_incl_tax": "Montant TTC",
    "category": "Catégorie",
    "in_claimant_name": "Au nom du client",
}
INVOICE = {
    "client": "Alpha",
    "date": "15/01/2021",
    "amount_incl_tax": "480,00",
    "category": "Site internet",
    "in_claimant_name": "oui",
}

Table = list[list[Any]]


def clients(*changes: Mapping[str, Any], **titles: str | None) -> Table:
    """A row a client: the restaurant's answers, changed. A title of None leaves its column out."""
    return _table(FACTS, TITLES, changes, titles)


def invoices(*changes: Mapping[str, Any], **titles: str | None) -> Table:
    """A row an invoice: the website's, changed."""
    return _table(INVOICE, INVOICE_TITLES, changes, titles)


def _table(
    base: Mapping[str, Any], named: Mapping[str, str], changes: tuple[Mapping[str, Any], ...], titles: Mapping[str, Any]
) -> Table:
    added = [key for change in changes for key in change if key not in base]
    columns = [key for key in dict.fromkeys([*base, *added]) if titles.get(key, "") is not None]
    header = [titles.get(key) or named.get(key, key) for key in columns]
    return [header, *([{**base, **change}.get(key) for key in columns] for change in changes)]


@dataclass(frozen=True, eq=False)
class Export:
    """Files of a practice, and the true verdict of each client, typed by hand."""

    name: str
    files: Mapping[str, bytes]
    true: Mapping[str, str]
    answers: Mapping[str, tuple[str, Unit]] = field(default_factory=dict)
    """What the practice says on the page of columns: by title, the meaning and the unit."""
    same: tuple[tuple[str, str], ...] = ()
    """Which names on invoices it says are which clients."""


def book(name: str, true: Mapping[str, str], answers: Any = None, same: Any = (), **sheets: Table) -> Export:
    """A workbook."""
    return Export(name, {f"{name}.xlsx": as_workbook(**sheets)}, true, answers or {}, same)


def csv(
    name: str,
    true: Mapping[str, str],
    answers: Any = None,
    same: Any = (),
    separator: str = ";",
    encoding: str = "cp1252",
    **files: Table,
) -> Export:
    """CSV files."""
    content = {f"{file}.csv": as_csv(table, separator, encoding) for file, table in files.items()}
    return Export(name, content, true, answers or {}, same)


@cache
def read(export: Export, *, helped: bool = False) -> Screened:
    """The export judged; ``helped``: once the practice has said on the page of columns what it has to say."""
    sources = [source(content, name) for name, content in export.files.items()]
    return screen(gather(sources, told, _answered_page(export) if helped else Understanding()), "guide", told)


def _answered_page(export: Export) -> Understanding:
    """What was understood, with what the practice says on the page of columns."""
    tables = [table for name, content in export.files.items() for table in tables_of(source(content, name))]
    understood = as_understood(understand(tables, Understanding()))
    return Understanding(tuple(_answered_sheet(sheet, export.answers) for sheet in understood.sheets), export.same)


def _answered_sheet(sheet: SheetMapping, answers: Mapping[str, tuple[str, Unit]]) -> SheetMapping:
    columns = tuple(ColumnMapping(c.title, *answers[c.title]) if c.title in answers else c for c in sheet.columns)
    return SheetMapping(sheet.holds, columns, sheet.name, sheet.fill_down)


def verdicts(found: Screened) -> list[tuple[str, str]]:
    """Each client's verdict, in the order read."""
    return list(zip(found.portfolio.clients.frame.get_column("key"), found.clients.get_column("verdict"), strict=True))
