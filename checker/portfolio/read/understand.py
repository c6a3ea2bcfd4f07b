"""From tables to what they hold: which sheet is which, what is read of it, what is in doubt, by titles and first rows.

What a person said of a sheet with the same titles goes before what we take it for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.dossier.message import Message
from checker.portfolio.read.amounts import vat_helper
from checker.portfolio.read.day_columns import month_named, with_month
from checker.portfolio.read.faults import letters
from checker.portfolio.read.headers import DECLARED, MEANT, Header, Role, header, is_named_as
from checker.portfolio.read.kinds import accepted, suggesting
from checker.portfolio.read.mapping import (
    BOTH,
    CARRIED,
    CLIENTS,
    INVOICES,
    NOTHING,
    ColumnMapping,
    SheetMapping,
    Understanding,
    known_by,
)
from checker.portfolio.read.own_template import own_sheets, result_sheets, result_tables
from checker.portfolio.read.recognise import Layout, laid_out
from checker.portfolio.read.regions import regions
from checker.portfolio.read.tables import Table
from checker.portfolio.read.titles import CLIENT, KEYS, MEANINGS, Sense, Unit, named, plainly, rate_of, shown
from rules.facts import Invoice

HOLDS = {(): NOTHING, (Role.CLIENTS,): CLIENTS, (Role.INVOICES,): INVOICES, (Role.CLIENTS, Role.INVOICES): BOTH}
ROLES = {held: roles for roles, held in HOLDS.items()}
FEWEST_JOINED = 2
"""So many clients named by invoices, all found in one column, leave no doubt that it names clients."""
_AMOUNT = Invoice.amount_incl_tax.id


@dataclass(frozen=True)
class Worksheet:
    """A table understood: what it holds, and how each of its roles is laid out."""

    table: Table
    header: Header | None
    layouts: dict[Role, Layout]
    said: SheetMapping | None = None
    """What a person said of it."""
    ours: bool = False
    """Whether it explains our template, or follows from other sheets of our result."""
    again: bool = False
    """Whether it is a sheet of answers of our result, given in again."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """What it holds."""
        return tuple(role for role in Role if role in self.layouts)

    @property
    def clients(self) -> tuple[Layout, ...]:
        """How its clients are laid out, if it holds any."""
        return tuple(found for role, found in self.layouts.items() if role is Role.CLIENTS)

    @property
    def mapping(self) -> SheetMapping:
        """What was understood of it, to be kept, put right and given again."""
        titles = self.header.titles if self.header else ()
        return SheetMapping(
            HOLDS[self.roles],
            tuple(ColumnMapping(title, *self.means(at)) for at, title in enumerate(titles)),
            self.table.name,
            self.said.fill_down if self.said else None,
        )

    def means(self, at: int) -> tuple[str, Unit]:
        """What a column is read as."""
        for found in self.layouts.values():
            for meanings in (found.keys, found.helpers, found.facts):
                for meaning, place in meanings.items():
                    if place == at and not (meaning == Invoice.label.id and at in found.helpers.values()):
                        unit = found.units.get(meaning, Unit())
                        computed = meaning == _AMOUNT and unit.tax.startswith("vat_")
                        if computed:
                            return "amount_excl_tax", replace(unit, tax="")
                        told = shown(Sense(meaning, replace(unit, month="")))
                        return told.meaning, told.unit
        return CARRIED, Unit()

    def doubt(self, at: int) -> Sense | None:
        """What a column may hold, and why it is not read as that."""
        for found in self.layouts.values():
            if at in found.doubtful:
                return found.doubtful[at]
            for meaning, places in found.twice.items():
                if at in places:
                    return Sense(meaning, doubt="column-twice")
        return Sense(CLIENT, doubt="names-nobody") if at == self.unnamed else None

    @property
    def unnamed(self) -> int | None:
        """Of clients that no column is known to name, the first column that may."""
        clients = self.layouts.get(Role.CLIENTS)
        if clients is None or clients.client >= 0 or self.table.owner or self.said:
            return None
        return next((at for at in clients.carried if clients.titles[at] and at not in clients.doubtful), None)

    @property
    def suggesting(self) -> tuple[int, ...]:
        """The columns whose first cells suggest kinds of expense that nobody has accepted."""
        found = self.layouts.get(Role.INVOICES)
        return () if found is None or self.header is None or accepted(found) else tuple(suggesting(found, self.header.below))

    @property
    def in_doubt(self) -> tuple[int, ...]:
        """The columns that are asked about."""
        count = len(self.header.titles) if self.header else 0
        return tuple(at for at in range(count) if self.doubt(at))


def understand(tables: Sequence[Table], told: Understanding) -> list[Worksheet]:
    """Every table, with what it holds. Hidden sheets hold something only where no visible one holds clients."""
    ours = _ours(tables)
    parts = [part for table in tables for part in (regions(table) if table.head and table.name not in ours else [table])]
    again = any(table.name in answers for table in tables for answers, _ in result_sheets())
    found = [
        Worksheet(part, None, {}, ours=True)
        if part.name in ours
        else _worksheet(part, told, result_tables().get(part.name) if again else None)
        for part in parts
    ]
    keys = {named(one.titles[at]): key for sheet in found for one in sheet.clients for key, at in one.keys.items()}
    found = [_joined_by_title(sheet, keys) for sheet in found]
    found = [_joined_by_names(sheet, found) for sheet in found]
    visible = [sheet for sheet in found if not sheet.table.hidden]
    if any(Role.CLIENTS in sheet.layouts for sheet in visible):
        return [sheet if not sheet.table.hidden else replace(sheet, layouts={}) for sheet in found]
    return found


def _joined_by_title(sheet: Worksheet, keys: Mapping[str, str]) -> Worksheet:
    """Invoices that no column is known to give to a client: a column called as one by which clients are known is that one."""
    invoices = sheet.layouts.get(Role.INVOICES)
    if invoices is None or invoices.client >= 0 or sheet.said or sheet.table.owner not in ("", sheet.table.name):
        return sheet
    own = {key: at for at, title in enumerate(invoices.titles) if (key := keys.get(named(title)))}
    if not own:
        return sheet
    taken = {*own.values()}
    joined = replace(
        invoices,
        client=next(own[key] for key in KEYS if key in own),
        keys=own,
        facts={fact: at for fact, at in invoices.facts.items() if at not in taken},
        helpers={helper: at for helper, at in invoices.helpers.items() if at not in taken},
        doubtful={at: said for at, said in invoices.doubtful.items() if at not in taken},
    )
    return replace(sheet, table=replace(sheet.table, owner=""), layouts={**sheet.layouts, Role.INVOICES: joined})


def _joined_by_names(sheet: Worksheet, others: Sequence[Worksheet]) -> Worksheet:
    """Clients that no column is known to name: the first one does, where the clients that invoices name stand in it."""
    at, clients = sheet.unnamed, sheet.layouts.get(Role.CLIENTS)
    if at is None or clients is None or sheet.header is None:
        return sheet
    held = {named(row[at]) for row in sheet.header.below if at < len(row)}
    billed = set[str]()
    for other in others:
        bills = other.layouts.get(Role.INVOICES)
        if bills and other.header and bills.client >= 0:
            billed |= {named(row[bills.client]) for row in other.header.below if bills.client < len(row)}
    if len(billed - {""}) < FEWEST_JOINED or not billed - {""} <= held:
        return sheet
    named_by = replace(clients, client=at, keys={**clients.keys, CLIENT: at}, qualified=clients.qualified)
    return replace(sheet, layouts={**sheet.layouts, Role.CLIENTS: named_by})


def _ours(tables: Sequence[Table]) -> frozenset[str]:
    """The sheets that explain our template, or follow from the answers in a result of ours that is given in again."""
    names = {table.name for table in tables}
    follow = [name for answers, others in result_sheets() if answers in names for name in others]
    return frozenset((*own_sheets(), *follow))


def _worksheet(table: Table, told: Understanding, again: str | None) -> Worksheet:
    """A table understood. ``again``: what it holds, as a sheet of a result of ours."""
    headers = {role: one for role in Role if again in (None, role) and (one := header(table.head, role))}
    headers = {role: _named_by_place(one, table, headers) for role, one in headers.items()}
    best = max(headers.values(), key=lambda one: (one.merit, one.named), default=None)
    month = month_named(table.name)
    if best and (said := told.of(best.titles)):
        return Worksheet(
            table, best, {role: with_month(_as_said(best, role, said), best, month) for role in ROLES[said.holds]}, said
        )
    for row, cells in table.head:  # titles of which we know none, but of which a person told
        if said := told.of(cells):
            titles = tuple(" ".join(cell.split()) for cell in cells)
            whole = Header(row, titles, {}, tuple(tuple(below) for number, below in table.head if number > row))
            return Worksheet(table, whole, {role: _as_said(whole, role, said) for role in ROLES[said.holds]}, said)
    if again:
        headers = {role: _own_columns_first(one, role) for role, one in headers.items()}
    roles = _roles(table, headers)
    layouts = {role: with_month(with_amount(laid_out(headers[role], role)), headers[role], month) for role in roles}
    shown = headers[roles[0]] if roles else best
    return Worksheet(table, shown, _apart(_without_codes_of_rows(layouts, shown)), again=again is not None)


def _without_codes_of_rows(layouts: dict[Role, Layout], found: Header | None) -> dict[Role, Layout]:
    """Of clients beside their invoices: what differs in every row, while names come again, may be the invoices' codes."""
    keys = layouts[Role.CLIENTS].keys if len(layouts) == len(Role) else {}
    name, code = keys.get("name", keys.get(CLIENT)), keys.get("code")
    if name is None or code is None or found is None:
        return layouts
    pairs = [(row[name].strip(), row[code].strip()) for row in found.below if max(name, code) < len(row) and row[code].strip()]
    called, coded = ({*part} for part in zip(*pairs, strict=True)) if pairs else ((), ())
    if not len(called) < len(coded) == len(pairs):
        return layouts
    doubted = Sense("code", doubt="contents-say-otherwise")
    return {role: _without_code(layout, code, name, doubted) for role, layout in layouts.items()}


def _without_code(layout: Layout, code: int, name: int, doubted: Sense) -> Layout:
    if layout.keys.get("code") != code:
        return layout
    keys = {key: at for key, at in layout.keys.items() if at != code}
    client = name if layout.client == code else layout.client
    return replace(layout, keys=keys, client=client, doubtful={**layout.doubtful, code: doubted})


def _named_by_place(found: Header, table: Table, headers: Mapping[Role, Header]) -> Header:
    """Of columns that no title names: those of clients turned, or without a title, are called by the one line of names above
    all that is known of them.
    """
    if found.named or table.owner or not found.known or any(one.number != found.number for one in headers.values()):
        return found
    first = min(at for one in headers.values() for at in one.known)
    names = [at for at in range(first) if (table.turned or not found.titles[at]) and _are_names(found.below, at)]
    return replace(found, known={**found.known, names[0]: Sense(CLIENT)}) if len(names) == 1 else found


def _are_names(below: Sequence[Sequence[str]], at: int) -> bool:
    """Whether every row has another text in this column, and each is in letters."""
    cells = [row[at].strip() if at < len(row) else "" for row in below if any(cell.strip() for cell in row)]
    texts = {named(cell) for cell in cells if any(letter.isalpha() for letter in cell)}
    return len(cells) >= FEWEST_JOINED and len(texts) == len(cells)


def _own_columns_first(found: Header, role: Role) -> Header:
    """Of a result given in again: the client and the facts stand in our columns, the first ones; no other claims them."""
    ours, own = len(DECLARED[role]), {CLIENT, *(fact.id for fact in DECLARED[role])}
    return replace(found, known={at: said for at, said in found.known.items() if at <= ours or said.meaning not in own})


def _roles(table: Table, headers: dict[Role, Header]) -> tuple[Role, ...]:
    """What a table holds, by how many things it has columns for, then by its name."""
    clients, invoices = headers.get(Role.CLIENTS), headers.get(Role.INVOICES)
    merits = {role: headers[role].merit if role in headers else 0 for role in Role}
    if clients and invoices and clients.named and clients.merit >= 2 and clients.number == invoices.number:
        meant = {said.meaning for at, said in invoices.known.items() if at not in clients.known and not said.doubt}
        if "date" in meant and meant & {_AMOUNT, "amount_excl_tax"}:
            return (Role.CLIENTS, Role.INVOICES)
    for role in Role:
        if role in headers and not max(merits.values()) and headers[role].named and is_named_as(table.name, role):
            return (role,)
    best = max(Role, key=lambda role: (merits[role], is_named_as(table.name, role)))
    if not merits[best] or (not headers[best].named and merits[best] < 2):
        return ()
    return (best,)


def _apart(layouts: dict[Role, Layout]) -> dict[Role, Layout]:
    """Of a sheet that holds both, no column is a fact of both: the client's goes first."""
    if len(layouts) < 2:
        return layouts
    clients, invoices = layouts[Role.CLIENTS], layouts[Role.INVOICES]
    taken = set(clients.facts.values())
    facts = {fact: at for fact, at in invoices.facts.items() if at not in taken}
    kept = replace(
        invoices,
        facts=facts,
        qualified=tuple(fact for fact in invoices.qualified if fact in facts),
        helpers={helper: at for helper, at in invoices.helpers.items() if at not in taken},
        doubtful={at: said for at, said in invoices.doubtful.items() if at not in taken and at not in clients.doubtful},
    )
    return {Role.CLIENTS: clients, Role.INVOICES: kept}


def with_amount(found: Layout) -> Layout:
    """The amount including VAT, from that which excludes it and the VAT; in doubt where no VAT is given."""
    if found.role is not Role.INVOICES or _AMOUNT in found.facts or _AMOUNT in found.twice:
        return found
    if (at := found.helpers.get("amount_excl_tax")) is None:
        return found
    by = vat_helper(found)
    if not by:
        return replace(found, doubtful={**found.doubtful, at: Sense(_AMOUNT, doubt="tax-rate-unknown")})
    unit = replace(found.units.get("amount_excl_tax", Unit()), tax=by)
    doubtful = {column: said for column, said in found.doubtful.items() if said.meaning != _AMOUNT}
    return replace(found, facts={**found.facts, _AMOUNT: at}, units={**found.units, _AMOUNT: unit}, doubtful=doubtful)


# -- as a person said --------------------------------------------------------------------------------------------------


def _said_of(column: ColumnMapping) -> Sense:
    said = plainly(column.means)
    return replace(said, unit=replace(column.unit, contrary=said.unit.contrary))


def _as_said(found: Header, role: Role, said: SheetMapping) -> Layout:
    """The sheet as a person told what its columns mean: nothing else is read."""
    known = {at: _said_of(column) for at, column in enumerate(said.columns[: len(found.titles)]) if column.means in MEANT[role]}
    layout = laid_out(replace(found, known=known, below=()), role)
    unit = layout.units.get("amount_excl_tax", Unit())
    if _AMOUNT not in layout.facts and rate_of(unit.tax) is not None:
        at = layout.helpers["amount_excl_tax"]
        return replace(layout, facts={**layout.facts, _AMOUNT: at}, units={**layout.units, _AMOUNT: unit})
    return with_amount(layout)


# -- what is in doubt --------------------------------------------------------------------------------------------------


def doubts(sheets: Sequence[Worksheet]) -> Iterator[Message]:
    """A remark for each column that is not read because it is not sure what it holds."""
    for sheet in sheets:
        for at in sheet.in_doubt:
            said = sheet.doubt(at)
            if said and said.doubt != "column-twice" and sheet.header:
                title = sheet.header.titles[at] or letters(at)
                yield Message(
                    "column-in-doubt", {"sheet": sheet.table.name, "title": title, "meaning": said.meaning, "why": said.doubt}
                )


def as_understood(sheets: Sequence[Worksheet]) -> Understanding:
    """All of it as a mapping: the columns in doubt as what they are read as, which is nothing."""
    found: dict[tuple[str, ...], SheetMapping] = {}
    for sheet in sorted(sheets, key=lambda sheet: not sheet.layouts):  # what is read goes before a hidden sheet of its titles
        if sheet.header and not sheet.ours:
            found.setdefault(known_by(sheet.header.titles), sheet.mapping)
    return Understanding(tuple(found.values()))


__all__ = ["DECLARED", "MEANINGS", "Worksheet", "as_understood", "doubts", "understand"]
