"""The tables that stand in one sheet, each as a table of its own: side by side, one below another, turned, invoices counted in
the titles of their client's row, or a client's own sheet (answers above, invoices below). Rows keep their numbers, columns
their places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import polars as pl

from checker.portfolio.read.headers import HEAD, MEANT, Header, Role, header
from checker.portfolio.read.tables import EXTRA, ROW, Table, Tell, place
from checker.portfolio.read.titles import KEYS, MEANINGS, MOST_LETTERS, sense
from rules.facts import Invoice

SMALL = 20_000
"""Rows: a sheet of more is an export, with one table in it."""
TURNED = 2
"""So many more things must a sheet say when its first columns are taken for titles, to be taken as turned."""

_NUMBERED = re.compile(
    r"(?i)(.+?)\W*(?:\bn°|\bno?\b)?\s*\b([1-9])|(?:facture|fact|fac|f|invoice|inv)\b\W*(?:n°|no?\b)?\s*([1-9])\W+(.+)"
)
"""``Date facture 2``, ``TTC 2``; ``Facture 2 : date``."""

Cells = tuple[str, ...]
Rows = list[tuple[int, Cells]]


def regions(table: Table) -> list[Table]:
    """The tables of a sheet; the sheet itself where it holds one alone."""
    if not table.head or table.large or (rows := _all_rows(table)) is None:
        return [table]
    if own := _own_sheet(table, rows):
        return own
    upright, turned = _best(rows), _best(_turned(rows))
    if turned and (upright is None or turned.merit >= upright.merit + TURNED):
        return [_table(table, part, turned=True) for part in _numbered(_turned(rows))]
    if upright is None:
        return [table]
    parts = [part for below in _stacked(rows, upright) for span in _side_by_side(below) for part in _numbered(span)]
    return [table] if parts == [rows] else [_table(table, part) for part in parts]


def _all_rows(table: Table) -> Rows | None:
    """Every row of a small sheet; None of a large one."""
    width = max(len(cells) for _, cells in table.head)
    frames, height = list[pl.DataFrame](), 0
    for batch in table.batches(0, width, _untold):  # a file whose last line does not end comes in two
        frames.append(batch)
        height += batch.height
        if height > SMALL:
            return None
    if not frames:
        return None
    frame = pl.concat(frames).select(
        ROW, *(pl.col(place(at)).fill_null("") for at in range(width)), pl.col(EXTRA).fill_null("")
    )
    rows = [(row[0], row[1:-1]) for row in frame.iter_rows()]
    beyond = any(row[-1] for row in frame.select(EXTRA).iter_rows())
    return None if beyond else rows


def _untold(done: float) -> None:
    """A look ahead shows no progress."""


def _best(rows: Rows) -> Header | None:
    found = [one for role in Role if (one := header(rows, role))]
    return max(found, key=lambda one: (one.merit, one.named), default=None)


def _turned(rows: Rows) -> Rows:
    """Columns as rows; a row's number is its column's place, from 1."""
    if not rows or len(rows) > 200:
        return []
    first = rows[0][0]
    columns = zip(*(cells for _, cells in rows), strict=True)
    return [(at, ("",) * (first - 1) + tuple(column)) for at, column in enumerate(columns, start=1)]


def _table(table: Table, rows: Rows, name: str = "", owner: str = "", turned: bool = False) -> Table:
    """A table of these rows."""

    def batches(header_row: int, width: int, tell: Tell) -> Iterator[pl.DataFrame]:
        below = [(number, cells) for number, cells in rows if number > header_row]
        columns = {place(c): [cells[c] or None if c < len(cells) else None for _, cells in below] for c in range(width)}
        numbers = pl.Series(ROW, [number for number, _ in below], pl.UInt32)
        schema = {ROW: pl.UInt32, **dict.fromkeys([*columns, EXTRA], pl.String)}
        yield pl.DataFrame({ROW: numbers, **columns, EXTRA: [None] * len(below)}, schema)
        tell(1.0)

    valueless = frozenset((column + 1, row - 1) for row, column in table.valueless) if turned else table.valueless
    return replace(
        table,
        name=name or table.name,
        head=tuple(rows[:HEAD]),
        batches=batches,
        turned=turned,
        owner=owner,
        valueless=valueless,
    )


# -- one below another -------------------------------------------------------------------------------------------------


def _stacked(rows: Rows, first: Header) -> Iterator[Rows]:
    """The parts of a sheet, each with its titles at its head; titles repeated within one part are left out, and so are the
    lines above them that stand above the first ones too, but for a number: those of a printed page.
    """
    starts = [0]
    titles = first.titles
    heading = {_but_for_numbers(cells) for number, cells in rows if number < first.number}
    kept: Rows = []
    for number, cells in rows:
        if number > first.number and _is_titles(cells):
            if tuple(" ".join(cell.split()) for cell in cells) == titles:
                while kept and _but_for_numbers(kept[-1][1]) in heading:
                    kept.pop()
                continue
            titles = tuple(" ".join(cell.split()) for cell in cells)
            starts.append(_above(kept, starts[-1]))
        kept.append((number, cells))
    for start, end in zip(starts, [*starts[1:], len(kept)], strict=True):
        yield kept[start:end]


def _but_for_numbers(cells: Cells) -> str:
    return re.sub(r"[0-9]+", "0", " ".join(" ".join(cells).split()))


def _above(kept: Rows, least: int) -> int:
    """Where a part begins: the titles, or the lines of one cell and the blank ones just above them."""
    at = len(kept)
    while at > least + 1 and sum(map(bool, kept[at - 1][1])) <= 1:
        at -= 1
    return at


def _is_titles(cells: Cells) -> bool:
    """Whether a row within a sheet is a row of titles: most of its cells name something we know, none is a figure."""
    written = [cell for cell in cells if cell.strip()]
    if len(written) < 2 or any(cell.strip()[:1].isdigit() for cell in written):
        return False
    for role in Role:
        known = [found for cell in written if (found := sense(cell, MEANT[role])).meaning]
        if len(known) >= 2 and 2 * len(known) >= len(written) and len({one.meaning for one in known}) == len(known):
            return any(one.meaning in KEYS or not one.added for one in known) and not _are_answers(written)
    return False


def _are_answers(written: Sequence[str]) -> bool:
    return any(cell.strip().casefold() in ("oui", "non", "yes", "no", "x") for cell in written)


# -- side by side ------------------------------------------------------------------------------------------------------


def _side_by_side(rows: Rows) -> Iterator[Rows]:
    """The parts between columns with nothing in them, where each names its client and says something more."""
    best = _best(rows)
    if best is None:
        yield rows
        return
    width = max(len(cells) for _, cells in rows)
    blank = [
        not any(len(cells) > at and cells[at].strip() for number, cells in rows if number >= best.number) for at in range(width)
    ]
    spans, begin = [], 0
    for at in range(width + 1):
        if at == width or blank[at]:
            if at > begin:
                spans.append((begin, at))
            begin = at + 1
    parts = [[(number, _within(cells, *span)) for number, cells in rows] for span in spans] if len(spans) > 1 else []
    heads = [_best(part) for part in parts]
    whole = parts and all(head and head.named and head.merit for head in heads)
    yield from parts if whole else [rows]


def _within(cells: Cells, begin: int, end: int) -> Cells:
    return tuple(cell if begin <= at < end else "" for at, cell in enumerate(cells))


# -- invoices numbered in the titles -----------------------------------------------------------------------------------


def _numbered(rows: Rows) -> Iterator[Rows]:
    """The clients; then their first invoices, their second ones, and so on, where titles count these in each client's row."""
    best = _best(rows)
    counted: dict[str, dict[int, str]] = defaultdict(dict)
    for at, title in enumerate(best.titles if best else ()):
        if len(title) <= MOST_LETTERS and (match := _NUMBERED.fullmatch(" ".join(title.split()))):
            counted[match[2] or match[3]][at] = match[4] or match[1]
    meant = [{sense(title, MEANT[Role.INVOICES]).meaning for title in titles.values()} for titles in counted.values()]
    if not best or not meant or not all({Invoice.date.id, Invoice.amount_incl_tax.id} <= one for one in meant):
        yield rows
        return
    own = {at for titles in counted.values() for at in titles}
    yield [(number, tuple("" if at in own else cell for at, cell in enumerate(cells))) for number, cells in rows]
    keys = {at: best.titles[at] for at, said in best.known.items() if said.meaning in KEYS} or {0: best.titles[0]}
    for titles in counted.values():
        kept = keys | titles
        yield [(best.number, tuple(kept.get(at, "") for at in range(len(best.titles))))] + [
            (number, tuple(cell if at in kept else "" for at, cell in enumerate(cells)))
            for number, cells in rows
            if number > best.number and any(at in titles and cell.strip() for at, cell in enumerate(cells))
        ]


# -- a client's own sheet ----------------------------------------------------------------------------------------------


def _own_sheet(table: Table, rows: Rows) -> list[Table]:
    """A client's answers, title beside answer, above a list of its invoices; or the list alone; nothing of another sheet."""
    best, clients = header(rows, Role.INVOICES), header(rows, Role.CLIENTS)
    if best is None or best.named or best.merit < 2 or (clients and clients.named and clients.number == best.number):
        return []
    above = [pair for number, cells in rows if number < best.number for pair in _pairs(number, cells)]
    owner = next((pair.value for pair in above if pair.meaning in KEYS), table.name)
    below = _table(table, [row for row in rows if row[0] >= best.number], owner=owner)
    if all(MEANINGS[pair.meaning] is None for pair in above):
        return [below]
    titles, values = (("", *(pair.title for pair in above)), ("", *(pair.value for pair in above)))
    spots = ((0, 0), *((pair.row, pair.column) for pair in above))
    card = _table(table, [(1, titles), (2, values)], owner=owner, turned=True)
    held = {(pair.row, pair.column): at for at, pair in enumerate(above, start=1)}
    valueless = frozenset((2, held[spot]) for spot in table.valueless if spot in held)
    return [replace(card, spots=spots, valueless=valueless), below]


class _Pair(NamedTuple):
    """A title and the answer beside it: what it means, and where the answer stands."""

    meaning: str
    row: int
    column: int
    title: str
    value: str


def _pairs(number: int, cells: Cells) -> Iterator[_Pair]:
    """What a line says, title beside answer, once or several times."""
    written = [(at, cell.strip()) for at, cell in enumerate(cells) if cell.strip()]
    if len(written) == 1 and ":" in written[0][1]:
        written = [(written[0][0], part.strip()) for part in written[0][1].split(":", 1)]
    at = 0
    while at + 1 < len(written):
        title, following = written[at][1].rstrip(" :\u00a0"), sense(written[at + 1][1], MEANT[Role.CLIENTS]).meaning
        # where the answer was left blank, the next title follows
        if at + 2 < len(written) and MEANINGS.get(following) is not None:
            at += 1
            continue
        if meaning := sense(title, MEANT[Role.CLIENTS]).meaning:
            yield _Pair(meaning, number, *written[at + 1][:1], title, written[at + 1][1])
        at += 2
