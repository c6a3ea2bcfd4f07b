"""A column that gives the day alone, in a sheet that is called by its month: ``Jour`` in ``Janvier 2021``."""

from __future__ import annotations

from dataclasses import replace

from checker.portfolio.read.headers import Header, Role
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.titles import Unit, bare, names
from checker.portfolio.read.written_days import DAY_ALONE, month_of
from rules.facts import Invoice

_DATE = Invoice.date.id


def month_named(sheet: str) -> str:
    """The month that a sheet is called by, as ``2021-01``; empty where it is called otherwise: ``Factures janvier 2021``."""
    words = sheet.replace("-", " ").replace("_", " ").split()
    days = month_of(sheet.strip()) or month_of(" ".join(words[-2:]))
    return f"{days.first:%Y-%m}" if days and days.first.month == days.last.month else ""


def with_month(found: Layout, header: Header, month: str) -> Layout:
    """The invoices of a sheet, their days completed by its month where one column gives the day alone."""
    if found.role is not Role.INVOICES or not month or _DATE in found.twice:
        return found
    own = found.facts.get(_DATE)
    days = [at for at in ([own] if own is not None else _may_be_days(found)) if _gives_days(header, at)]
    if len(days) != 1:
        return found
    [at] = days
    return replace(
        found,
        facts={**found.facts, _DATE: at},
        units={**found.units, _DATE: replace(found.units.get(_DATE, Unit()), month=month)},
        qualified=(*found.qualified, _DATE) if own is None else found.qualified,
        doubtful={column: said for column, said in found.doubtful.items() if column != at},
    )


def _may_be_days(found: Layout) -> list[int]:
    called = {bare(name) for name in names("also-day-alone")}
    asked = [at for at, said in found.doubtful.items() if said.meaning == _DATE]
    return asked + [at for at in found.carried if at not in asked and bare(found.titles[at]) in called]


def _gives_days(header: Header, at: int) -> bool:
    cells = [row[at].strip() for row in header.below if at < len(row) and row[at].strip()]
    return bool(cells) and all(DAY_ALONE.fullmatch(cell) for cell in cells)
