"""Cells as people write them, a whole column at a time.

A cell is read by ``dossier.reading.from_text``, once for each distinct text of the column. Numbers and references seldom
repeat: they have a quick way in columns besides, taken only where it must come to the same. What a spreadsheet adds is read
here: the names of choices, days with an hour, and Excel's serial numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

import polars as pl

from checker.dossier.message import Message
from checker.dossier.reading import Misread, from_text, is_not_known
from checker.dossier.written_days import plain
from checker.portfolio.read.recognise import bare, choice_of, names
from checker.portfolio.read.tables import EPOCH
from rules.columns import dtype
from rules.expressions import Choice, Day, Fact, Money, Number, Text, Value, YesNo
from rules.facts import Invoice

SERIAL = re.compile(r"([1-9][0-9]{4})(\.[0-9]+)?")
HOUR = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")
GROUPED = "^[ \u00a0\u202f]*(?:[0-9]{1,3}(?:[ \u00a0\u202f'’][0-9]{3})+|[0-9]{1,12})(?:[.,][0-9]{1,2})?[ \u00a0\u202f]*"
IN_EUROS = GROUPED + "(?:€|(?i:euros?|eur))?[ \u00a0\u202f]*$"
PLAIN = r"^[0-9]{1,12}(?:[.,][0-9]{1,2})?$"


REFERENCE = r"^[!-~]+(?: [!-~]+)*$"
"""A text without a letter that needs a closer look; with a digit in it, none that says "not known"."""


class Read(NamedTuple):
    """A column read: its values, null where not known, and the texts that are none."""

    values: pl.Series
    misread: Mapping[str, Message]


def cell_value(fact: Fact, written: str, epoch: date = EPOCH) -> Value | None:
    """What one cell says of a fact; None where it says that it is not known. Raises ``Misread``."""
    if _says_not_known(written):
        return None
    if isinstance(fact, Choice):
        if chosen := choice_of(fact).get(bare(written)):
            return chosen
        raise Misread("not-among-choices", typed=written.strip()[:40])
    if isinstance(fact, YesNo):
        try:
            return from_text(fact, written)
        except Misread:
            raise Misread("neither-yes-nor-no", typed=written.strip()[:40]) from None
    if isinstance(fact, Day):
        if serial := SERIAL.fullmatch(written.strip()):
            return epoch + timedelta(days=int(serial[1]))
        return from_text(fact, HOUR.sub("", written.strip()))
    if isinstance(fact, Number):
        return _number(fact, written.strip())
    return from_text(fact, written)


def _number(fact: Number, written: str) -> Value:
    try:
        return from_text(fact, written)
    except Misread as fault:
        credit_note = fact is Invoice.amount_incl_tax and fault.message.code == "negative"
        raise Misread("credit-note") if credit_note else fault from None


def _says_not_known(written: str) -> bool:
    return is_not_known(written) or plain(written) in _words_for_not_known()


@cache
def _words_for_not_known() -> frozenset[str]:
    return frozenset(map(plain, names("unknown", "also-unknown")))


def read_column(fact: Fact, cells: pl.Series, epoch: date = EPOCH) -> Read:
    """The whole column. A blank cell is not known, and no fault. Serial numbers of days count from the epoch."""
    if not isinstance(fact, Number | Text):
        return _read_distinct(fact, cells, epoch)
    quick = _quick_numbers(fact, cells) if isinstance(fact, Number) else _quick_texts(cells)
    left = quick.is_null() & cells.is_not_null()
    values, misread = _read_distinct(fact, cells.filter(left), epoch)
    return Read(quick if values.null_count() == len(values) else quick.scatter(left.arg_true(), values), misread)


def _read_distinct(fact: Fact, cells: pl.Series, epoch: date) -> Read:
    """Each distinct text once."""
    known: dict[str, Value] = {}
    misread: dict[str, Message] = {}
    for written in cells.unique().drop_nulls().to_list():
        found = _cell(fact, written, epoch)
        if isinstance(found, Message):
            misread[written] = found
        elif found is not None:
            known[written] = found
    if not known:
        return Read(pl.Series(cells.name, [None], dtype(fact)).new_from_index(0, len(cells)), misread)
    values = pl.Series([*known.values()], dtype=dtype(fact))
    return Read(cells.replace_strict(pl.Series([*known]), values, default=None, return_dtype=dtype(fact)), misread)


@lru_cache(maxsize=1 << 16)
def _cell(fact: Fact, written: str, epoch: date) -> Value | Message | None:
    """The value, or what is wrong with it. A long file comes in many blocks, with the same days in each."""
    try:
        return cell_value(fact, written, epoch)
    except Misread as fault:
        return fault.message._replace(variables={"fact": fact.id, **fault.message.variables})


def _quick_numbers(fact: Number, cells: pl.Series) -> pl.Series:
    """The numbers written plainly (``1234.5``) or in groups (``1 234,56 €``), within the fact's bounds; null for others."""
    text, grouped = pl.col("plain"), pl.col("grouped")
    written = cells.to_frame("plain").select(pl.when(text.str.contains(PLAIN)).then(text), grouped=text)
    rest = (written["plain"].is_null() & cells.is_not_null()).arg_true()
    shape = IN_EUROS if isinstance(fact, Money) else GROUPED + "$"
    others = written.select(grouped.gather(rest)).select(
        pl.when(grouped.str.contains(shape)).then(grouped.str.replace_all(r"[^0-9.,]", ""))
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
