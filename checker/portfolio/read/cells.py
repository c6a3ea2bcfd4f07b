"""Cells as people write them, a whole column at a time.

A cell is read by ``dossier.reading.from_text``, once for each distinct text of the column. Amounts and references seldom
repeat: they have a quick way in columns besides, taken only where it must come to the same. What a spreadsheet adds is read
here: the names of choices, days with an hour, and Excel's serial numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple

import polars as pl

from checker.dossier.message import Message
from checker.dossier.reading import ISO, Misread, from_json, from_text, is_not_known
from checker.dossier.written_days import plain
from checker.portfolio.read.brackets import bracket
from checker.portfolio.read.choices import choice_in, suggested
from checker.portfolio.read.months import Days, deciding
from checker.portfolio.read.tables import EPOCH
from checker.portfolio.read.titles import Unit, names
from checker.portfolio.read.written_days import (
    DAY_ALONE,
    DAY_FIRST,
    LOST_NOUGHT,
    MIXED,
    MONTH_FIRST,
    day_in_figures,
    month_of,
    order_shown,
)
from checker.portfolio.read.written_numbers import figure, range_in
from rules.compiled_columns import RANGED, dtype
from rules.expressions import Choice, Day, Fact, Money, Number, Range, Text, Value, YesNo
from rules.facts import Activity, Business, Invoice, Standing

SERIAL = re.compile(r"([1-9][0-9]{4})(\.[0-9]+)?")
_ENTRY = re.compile(r"(?:rcs|rm)(?: [a-z'-]+){0,4} ?[ab]? ?[0-9]{2,3}(?: ?[0-9]{3}){0,2}")
"""``RCS Nantes 732 829 320``, ``RM 44``: where a business is entered says that it is."""
HOUR = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")
WHOLE = "(?:[1-9][0-9]{0,11}|0[0-9]{0,4})"
GROUPED = "^[ \u00a0\u202f]*(?:[0-9]{1,3}(?:[ \u00a0\u202f'’][0-9]{3})+|" + WHOLE + ")(?:[.,][0-9]{1,2})?[ \u00a0\u202f]*"
IN_EUROS = GROUPED + "(?:€|(?i:euros?|eur))?[ \u00a0\u202f]*$"
PLAIN = f"^{WHOLE}(?:[.,][0-9]{{1,2}})?$"
GROUPS_SHOWN = r"^[€ ]{0,3}[0-9]{1,3}(?:(?:,[0-9]{3}){2,4}|(?:\.[0-9]{3}){2,4})[€ ]{0,3}$"
IN_ENGLISH, FEWEST_IN_ENGLISH = r"^€ ?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]{2})?$", 3
"""Amounts as only English puts them, the sign first: where a column holds no other, ``€210,000`` is no fraction."""
PLAINLY = Unit()
MOST_KEPT = 1 << 14
"""So many texts of a column are remembered with what they say."""

REFERENCE = r"^[!-~]+(?: [!-~]+)*$"
"""A text without a letter that needs a closer look; with a digit in it, none that says "not known"."""


class Read(NamedTuple):
    """A column read: its values, null where not known; the texts that are none; and those read with something to say of it."""

    values: pl.Series
    misread: Mapping[str, Message]
    noted: Mapping[str, str] = {}
    ranges: Mapping[str, Range] = {}
    """The texts that tell a number within bounds alone; their values are null."""
    order: str = ""
    """Of days in figures that do not say which comes first: what the column shows of it."""


class CellValue(NamedTuple):
    """What one cell says; ``note``, the code of what is to be said of how it was read."""

    value: Value
    note: str = ""


def cell_value(fact: Fact, written: str, epoch: date = EPOCH, unit: Unit = PLAINLY) -> Value | None:
    """What one cell says of a fact; None where it says that it is not known. Raises ``Misread``."""
    found = noted_value(fact, written, epoch, unit)
    return found.value if found else None


def noted_value(fact: Fact, written: str, epoch: date = EPOCH, unit: Unit = PLAINLY) -> CellValue | None:
    """The same, with what is to be said of how it was read."""
    if isinstance(fact, Day) and ISO.fullmatch(written):  # the plainest day needs no closer look, and a file may have thousands
        return CellValue(from_json(fact, written))
    if is_silent(written):
        return None
    if not isinstance(fact, Text):
        if len(written) > Text().most:
            raise Misread("too-long", most=Text().most)
        if written.rstrip().endswith("?"):
            raise Misread("cell-in-doubt", typed=written.strip()[:40])
    match fact:
        case Choice():
            return CellValue(_chosen(fact, written, unit))
        case YesNo():
            return CellValue(_yes_or_no(fact, written, contrary=unit.contrary))
        case Day():
            return _day(fact, written.strip(), epoch, unit)
        case Number() if unit.brackets and (limits := bracket(written)):
            return CellValue(limits, "range-read")
        case Number() if fact in RANGED and (limits := range_in(fact, written, unit.factor)):
            return CellValue(limits, "range-read")
        case Number():
            return CellValue(*figure(fact, written, unit.factor, unit.groups))
    return CellValue(from_text(fact, written))


def _chosen(fact: Choice, written: str, unit: Unit) -> Value:
    if chosen := choice_in(fact, repaired(written)):
        return chosen
    if fact is Invoice.category and (kind := suggested(repaired(written))):
        if unit.kinds:
            return kind
        raise Misread("category-suggested", typed=written.strip()[:40], kind=kind)
    raise Misread("not-among-choices", typed=written.strip()[:40])


def _yes_or_no(fact: YesNo, written: str, *, contrary: bool) -> Value:
    """What a cell answers; ``contrary`` where yes means no, but not to a word that is an answer by itself: « à jour »."""
    said = plain(written).rstrip(". ")
    if said in _signs(f"also-yes-{fact.id}") or (fact is Business.registered and _ENTRY.fullmatch(said)):
        return True
    if said in _signs(f"also-no-{fact.id}") or (fact is Standing.tax_and_social_up_to_date and _is_owed(said)):
        return False
    if said in _signs("also-yes"):
        return not contrary
    if said in _signs("also-no"):
        return contrary
    try:
        return from_text(fact, said) != contrary
    except Misread:
        raise Misread("neither-yes-nor-no", typed=written.strip()[:40]) from None


def _is_owed(said: str) -> bool:
    """Whether nothing but which tax, and how much of it, is said beside a word for what is overdue: « URSSAF : 1 250 € en
    retard ».
    """
    rest = re.sub(r"[0-9][0-9 .,\u00a0\u202f]*(?:€|k€|euros?|eur)?|[():;,+/-]", " ", said)
    words = [word for word in rest.split() if word not in _signs("tax-names")]
    return len(words) < len(rest.split()) and " ".join(words) in _signs(f"also-no-{Standing.tax_and_social_up_to_date.id}")


def in_its_words(fact: Fact, written: str) -> bool:
    """Whether a cell answers this question in words that answer no other: « à jour », « liquidation judiciaire »."""
    said = plain(written).rstrip(". ")
    return said in _signs(f"also-yes-{fact.id}", f"also-no-{fact.id}") or (
        fact is Standing.tax_and_social_up_to_date and _is_owed(said)
    )


def _day(fact: Day, written: str, epoch: date, unit: Unit) -> CellValue:
    if unit.month and DAY_ALONE.fullmatch(written):
        return CellValue(from_text(fact, f"{unit.month}-{written:0>2}"))
    if serial := SERIAL.fullmatch(written):
        day = epoch + timedelta(days=int(serial[1]))
        if (unit.order and LOST_NOUGHT.fullmatch(written)) or _may_be_without_nought(fact, written, day):
            raise Misread("run-together", typed=written)
        return CellValue(day)
    if bounds := month_of(written):
        value = deciding(fact, bounds)
        if value is None:
            raise Misread("month-decides-nothing", typed=written[:40])
        return CellValue(value, "month-read")
    return CellValue(from_text(fact, day_in_figures(HOUR.sub("", written), unit.order)))


def _may_be_without_nought(fact: Day, written: str, serial: date) -> bool:
    """Whether five figures may be a day that lost its first nought, ``50121``, and that decides otherwise than the serial."""
    if not (parts := LOST_NOUGHT.fullmatch(written)):
        return False
    day = from_text(fact, "/".join(parts.groups()))
    assert isinstance(day, date)
    asked = day.year in years_of(Invoice.date) and not deciding(fact, Days(*sorted((day, serial))))
    return asked or serial.year not in years_of(fact)


def years_of(fact: Day) -> range:
    """The years in which such a day is looked for: applications were filed in 2021, and invoices are hardly older."""
    return range(1900, 2031) if fact is Activity.activity_start else range(2019, 2023)


def repaired(written: str) -> str:
    """A text whose letters were read in the wrong encoding, as it was written: ``CafÃ©`` is ``Café``."""
    if "Ã" not in written and "Â" not in written and "â€" not in written:
        return written
    try:
        return written.encode("cp1252").decode()
    except UnicodeError:
        return written


def is_silent(written: str) -> bool:
    """Whether a cell says that it is not known."""
    return is_not_known(written) or not written.strip(" ?.-–—") or plain(written) in _signs("unknown", "also-unknown")


@cache
def _signs(*ids: str) -> frozenset[str]:
    return frozenset(map(plain, names(*ids)))


def read_column(fact: Fact, cells: pl.Series, epoch: date = EPOCH, unit: Unit = PLAINLY) -> Read:
    """The whole column. A blank cell is not known, and no fault. Serial numbers of days count from the epoch."""
    if isinstance(fact, Day):
        return _read_days(fact, cells, epoch, unit)
    if not isinstance(fact, Money | Text) or unit.factor > 1:
        return _read_distinct(fact, cells, epoch, unit)
    quick = _quick_amounts(fact, cells) if isinstance(fact, Money) else _quick_texts(cells)
    left = quick.is_null() & cells.is_not_null()
    read = _read_distinct(fact, cells.filter(left), epoch, unit)
    values = read.values
    return read._replace(values=quick if values.null_count() == len(values) else quick.scatter(left.arg_true(), values))


def _read_days(fact: Day, cells: pl.Series, epoch: date, unit: Unit) -> Read:
    """Days in figures: where one of them can only have its month first, none that may be read both ways is taken."""
    shown = order_shown(cells.unique().drop_nulls().to_list())
    if not unit.order and MONTH_FIRST in shown:
        unit = Unit(order=MIXED)
    read = _read_distinct(fact, cells, epoch, unit)
    order = MONTH_FIRST if MONTH_FIRST in shown else DAY_FIRST if DAY_FIRST in shown else ""
    return read._replace(order=order)


def _read_distinct(fact: Fact, cells: pl.Series, epoch: date, unit: Unit) -> Read:
    """Each distinct text once."""
    if isinstance(fact, Money):
        shown = cells.filter(cells.str.contains(GROUPS_SHOWN).fill_null(value=False))
        unit = replace(unit, groups="".join({text.strip("€ $")[-4] for text in shown.unique().to_list()}))
        told = cells.drop_nulls()
        if len(told) >= FEWEST_IN_ENGLISH and told.str.contains(IN_ENGLISH).all():
            unit = replace(unit, groups=",")
    said = _cells(fact, epoch, unit)
    known: dict[str, Value] = {}
    misread: dict[str, Message] = {}
    noted: dict[str, str] = {}
    ranges: dict[str, Any] = {}
    for written in cells.unique(maintain_order=True).drop_nulls().to_list():
        found = said[written]
        if isinstance(found, Message):
            misread[written] = found
        elif found is not None:
            (ranges if isinstance(found.value, Range) else known)[written] = found.value
            if found.note:
                noted[written] = found.note
    if not known:
        return Read(pl.Series(cells.name, [None], dtype(fact)).new_from_index(0, len(cells)), misread, noted, ranges)
    values = pl.Series([*known.values()], dtype=dtype(fact))
    read = cells.replace_strict(pl.Series([*known]), values, default=None, return_dtype=dtype(fact))
    return Read(read, misread, noted, ranges)


class _Cells(dict[str, CellValue | Message | None]):
    """What each text says of a fact, or what is wrong with it. A long file comes in many blocks, with the same days in each."""

    def __init__(self, fact: Fact, epoch: date, unit: Unit) -> None:
        self._asked = fact, epoch, unit

    def __missing__(self, written: str) -> CellValue | Message | None:
        fact, epoch, unit = self._asked
        found: CellValue | Message | None
        try:
            found = noted_value(fact, written, epoch, unit)
        except Misread as fault:
            found = fault.message._replace(variables={"fact": fact.id, **fault.message.variables})
        if len(self) >= MOST_KEPT:
            self.clear()
        self[written] = found
        return found


_cells = lru_cache(maxsize=64)(_Cells)


def _quick_amounts(fact: Money, cells: pl.Series) -> pl.Series:
    """The amounts written plainly (``1234.5``) or in groups (``1 234,56 €``), within the fact's bounds; null for others."""
    text, grouped = pl.col("plain"), pl.col("grouped")
    written = cells.to_frame("plain").select(pl.when(text.str.contains(PLAIN)).then(text), grouped=text)
    rest = (written["plain"].is_null() & cells.is_not_null()).arg_true()
    others = written.select(grouped.gather(rest)).select(
        pl.when(grouped.str.contains(IN_EUROS)).then(grouped.str.replace_all(r"[^0-9.,]", ""))
    )
    numbers = written["plain"].scatter(rest, others["grouped"]) if len(rest) else written["plain"]
    read = numbers.str.replace(",", ".", literal=True).cast(pl.Decimal(18, 2), strict=False)
    within = read.is_between(pl.lit(fact.least), pl.lit(fact.most))
    return read.to_frame().select(pl.when(within).then(pl.first()).alias(cells.name)).to_series()


def _quick_texts(cells: pl.Series) -> pl.Series:
    """Plain references such as ``F-2021-014``; null for others."""
    text = pl.col("cells")
    simple = text.str.contains(REFERENCE) & text.str.contains(r"[0-9]") & (text.str.len_bytes() <= Text().most)
    return cells.to_frame("cells").select(pl.when(simple).then(text).alias(cells.name)).to_series()
