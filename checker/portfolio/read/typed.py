"""A batch of rows as values: every cell read; what could not be is a fault, and is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.read.amounts import AMOUNT_ID, with_tax
from checker.portfolio.read.cells import Read, read_column, repaired
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.headers import DECLARED, Role
from checker.portfolio.read.kinds import with_kinds
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.sirens import sirens
from checker.portfolio.read.skipped_rows import says_nothing
from checker.portfolio.read.standing import STANDING, standings
from checker.portfolio.read.tables import EXTRA, ROW, Table, place
from checker.portfolio.read.titles import CLIENT, CORRECTED, KEYS, Unit, says_brackets
from checker.portfolio.read.written_days import MONTH_FIRST
from rules.compiled_columns import bounds, dtype
from rules.expressions import Fact
from rules.facts import Invoice, Size

KEY = "key"
NUMBER, SUPPLIER = "number", "supplier"
BROKEN = "\ufffd"


def key_column(kind: str) -> str:
    """The frame's column for what a client may be known by."""
    return f"key_{kind}"


@dataclass
class Notes:
    """What is to be said of how cells were read: how many, and one of them, by column and code."""

    found: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    month_first: set[str] = field(default_factory=set)
    """The columns of days in which one can only have its month first."""
    day_first: set[str] = field(default_factory=set)
    """Those in which one can only have its day first."""
    batches: int = 0

    def add(self, title: str, code: str, count: int, example: str) -> None:
        """So many more cells of a column."""
        before, first = self.found.get((title, code), (0, example))
        self.found[title, code] = before + count, first

    def messages(self, sheet: str) -> Iterator[Message]:
        """A remark for each."""
        for (title, code), (count, example) in self.found.items():
            yield Message(code, {"sheet": sheet, "title": title, "count": count, "typed": example})


def typed(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults, notes: Notes) -> pl.DataFrame:
    """The facts of a batch as values; what could not be read becomes a fault, and is not known."""
    numbers = rows.get_column(ROW)
    notes.batches += 1
    _other_faults(table, found, at, rows, faults)
    rows = _without_shifted_cells(table, found, at, rows, faults)
    columns = {fact: rows.get_column(place(found.facts[fact.id])) for fact in DECLARED[found.role] if fact.id in found.facts}
    units = [_unit(found, fact) for fact in columns]
    with ThreadPoolExecutor() as pool:
        reading = pool.map(
            lambda *asked: read_column(asked[0], asked[1], table.epoch, asked[2]), columns, columns.values(), units
        )
        read: Mapping[Fact, Read] = dict(zip(columns, reading, strict=True))
    series = [numbers, *_keys(table, found, rows, notes), *_corrected(found, rows)]
    for fact in DECLARED[found.role]:
        if fact.id in found.years:
            series += _of_both_years(table, found, fact, rows, at, faults)
            continue
        if fact not in read:
            series.append(pl.Series(fact.id, [None], dtype(fact)).new_from_index(0, rows.height))
            continue
        series.append(_told(found, fact, columns[fact], read[fact], at, numbers, faults, notes))
        series += _bounds(fact, columns[fact], read[fact])
    carried = [rows.get_column(place(column)) for column in found.carried]
    if found.role is Role.CLIENTS:
        return pl.DataFrame([*series, *carried])
    frame = pl.DataFrame(series)
    doubtful = _without_corrected(found, rows)
    misread = read[Invoice.category].misread if Invoice.category in read else ()
    frame = with_kinds(found, at, doubtful, frame, misread, faults, notes.add)
    frame = with_tax(found, at, doubtful, frame, faults, notes.add)
    negative = _negative(found, columns, read)
    return frame.hstack([*_helpers(found, rows), standings(found, at, doubtful, numbers, negative, faults)]).hstack(carried)


def _corrected(found: Layout, rows: pl.DataFrame) -> Iterator[pl.Series]:
    """What a person corrected of each row; null for a row that nobody did."""
    if CORRECTED in found.helpers:
        text = pl.col(place(found.helpers[CORRECTED])).str.strip_chars()
        yield rows.select(pl.when(text != "").then(text).alias(CORRECTED)).to_series()


def _without_corrected(found: Layout, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows without what may cast doubt on an invoice, where a person has said what it is."""
    if CORRECTED not in found.helpers:
        return rows
    own = pl.col(place(found.helpers[CORRECTED])).fill_null("").str.strip_chars() == ""
    columns = {*found.helpers.values(), found.facts.get(Invoice.label.id, -1)} - {found.helpers[CORRECTED], -1}
    return rows.with_columns(pl.when(own).then(place(column)).alias(place(column)) for column in columns)


def _unit(found: Layout, fact: Fact) -> Unit:
    unit = found.units.get(fact.id, Unit())
    bracketed = fact is Size.headcount and says_brackets(found.titles[found.facts[fact.id]])
    return replace(unit, brackets=True) if bracketed else unit


def _told(
    found: Layout, fact: Fact, cells: pl.Series, read: Read, at: int, numbers: pl.Series, faults: Faults, notes: Notes
) -> pl.Series:
    """The values, once what could not be read, and what is to be said of the rest, is told."""
    title = found.titles[found.facts[fact.id]]
    if read.order:
        (notes.month_first if read.order == MONTH_FIRST else notes.day_first).add(fact.id)
    if read.misread:
        bad = cells.is_in([*read.misread]).fill_null(value=False)
        faults.add_texts(at, numbers.filter(bad), found.facts[fact.id], cells.filter(bad), read.misread)
    for code in dict.fromkeys(read.noted.values()):
        texts = [text for text, noted in read.noted.items() if noted == code]
        notes.add(title, code, int(cells.is_in(texts).sum()), texts[0].strip()[:40])
    return read.values.alias(fact.id)


def _bounds(fact: Fact, cells: pl.Series, read: Read) -> Iterator[pl.Series]:
    """The bounds of a number, where a cell of the batch tells no more than these."""
    if read.ranges:
        for bound, limits in zip(bounds(fact), zip(*read.ranges.values(), strict=True), strict=True):
            values = pl.Series(limits, dtype=dtype(fact))
            yield cells.replace_strict([*read.ranges], values, default=None, return_dtype=dtype(fact)).alias(bound)


def _of_both_years(table: Table, found: Layout, fact: Fact, rows: pl.DataFrame, at: int, faults: Faults) -> list[pl.Series]:
    """A figure told of each of two years, either of which may be the one asked for: the bounds that hold both."""
    numbers, values = rows.get_column(ROW), []
    for column in found.years[fact.id]:
        cells = rows.get_column(place(column))
        read = read_column(fact, cells, table.epoch, Unit())
        bad = cells.is_in([*read.misread]).fill_null(value=False)
        faults.add_texts(at, numbers.filter(bad), column, cells.filter(bad), read.misread)
        values.append(read.values.alias(f"of_{column}"))
    both, told = (
        [pl.col(value.name) for value in values],
        pl.all_horizontal(pl.col(value.name).is_not_null() for value in values),
    )
    limits = (pl.when(told).then(limit).cast(dtype(fact)) for limit in (pl.min_horizontal(both), pl.max_horizontal(both)))
    least, most = (limit.alias(bound) for limit, bound in zip(limits, bounds(fact), strict=True))
    own = pl.Series(fact.id, [None], dtype(fact)).new_from_index(0, rows.height)
    return [own, *pl.DataFrame(values).select(least, most)]


def _negative(found: Layout, columns: Mapping[Fact, pl.Series], read: Mapping[Fact, Read]) -> pl.Series | None:
    """Which rows have a negative amount."""
    for fact, cells in columns.items():
        texts = [text for text, message in read[fact].misread.items() if message.code == "credit-note"]
        if fact.id == AMOUNT_ID and texts:
            return cells.is_in(texts).fill_null(value=False)
    return None


def _without_shifted_cells(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> pl.DataFrame:
    """Where a row has a cell too many, those before it may stand in the wrong columns: its facts are not read."""
    beyond = pl.col(EXTRA).fill_null("").str.strip_chars() != ""
    if not table.may_shift or rows.get_column(EXTRA).null_count() == rows.height:
        return rows
    if not len(numbers := rows.filter(beyond).get_column(ROW)):
        return rows
    faults.add(at, numbers, len(found.titles), Message("row-shifted", {}))
    columns = {*found.facts.values(), *found.helpers.values()}
    return rows.with_columns(pl.when(~beyond).then(place(column)).alias(place(column)) for column in columns)


# -- who the client is -------------------------------------------------------------------------------------------------


def _keys(table: Table, found: Layout, rows: pl.DataFrame, notes: Notes) -> Iterator[pl.Series]:
    """The clients' names as shown; null for a blank; and what else they may be known by."""
    if found.client < 0:
        owner = table.owner or None
        yield pl.Series(KEY, [owner], pl.String).new_from_index(0, rows.height)
        if owner:
            yield pl.Series(key_column(CLIENT), [owner], pl.String).new_from_index(0, rows.height)
        return
    shown = _names(rows.get_column(place(found.client)), found.titles[found.client], notes)
    yield shown.alias(KEY)
    for kind in KEYS:
        if kind in found.keys:
            yield _key(kind, found, rows, shown).alias(key_column(kind))


def _key(kind: str, found: Layout, rows: pl.DataFrame, shown: pl.Series) -> pl.Series:
    at = found.keys[kind]
    cells = rows.get_column(place(at))
    if kind == "siren":
        return sirens(cells)
    return shown if at == found.client else _names(cells, found.titles[at], None)


def _names(cells: pl.Series, title: str, notes: Notes | None) -> pl.Series:
    """Names without spaces around; those read in the wrong encoding are put right, and told."""
    key = pl.col(cells.name).str.strip_chars()
    names = cells.to_frame().select(pl.when(key != "").then(key).alias(KEY)).to_series()
    accented = names.filter(names.str.len_bytes() != names.str.len_chars())
    broken = accented.filter(accented.str.contains("[ÃÂ]|â€")).unique().to_list()
    mended = {name: right for name in broken if (right := repaired(name)) != name}
    if mended and notes:
        notes.add(title, "encoding-repaired", len(mended), next(iter(mended.values())))
    return names.replace([*mended], [*mended.values()]) if mended else names


def _helpers(found: Layout, rows: pl.DataFrame) -> Iterator[pl.Series]:
    """An invoice's number and supplier, by which it may be seen to be given twice."""
    for helper in (NUMBER, SUPPLIER):
        if helper in found.helpers:
            yield rows.get_column(place(found.helpers[helper])).str.strip_chars().alias(f"its_{helper}")


def _other_faults(table: Table, found: Layout, at: int, rows: pl.DataFrame, faults: Faults) -> None:
    """Rows with nothing but a name, and formulas that nobody has calculated."""
    if found.client >= 0:
        if found.role is Role.CLIENTS and len(alone := rows.filter(says_nothing(found)).get_column(ROW)):
            faults.add(at, alone, found.client, Message("client-says-nothing", {}))
        broken = pl.col(place(found.client)).str.contains(BROKEN, literal=True).fill_null(value=False)
        if len(lost := rows.filter(broken).get_column(ROW)):
            faults.add(at, lost, found.client, Message("broken-letters", {}))
    read = {found.client, *found.read}
    for row, column in sorted(table.valueless):
        if row > found.header_row and column in read:
            faults.add(at, pl.Series([row]), column, Message("formula-without-value", {}))


__all__ = ["KEY", "NUMBER", "STANDING", "SUPPLIER", "Notes", "key_column", "typed"]
