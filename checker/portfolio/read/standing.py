"""What a line among invoices is: an invoice, or a credit note, a quote, something cancelled, which counts for nothing sure."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

import polars as pl

from checker.dossier.message import Message
from checker.dossier.written_days import plain
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.recognise import Layout
from checker.portfolio.read.tables import place
from checker.portfolio.read.titles import bare, names
from rules.facts import Invoice

STANDING = "standing"
KINDS = CREDIT, QUOTE, VOID = "credit", "quote", "void"
ALSO_BOUGHT = frozenset(("commande", "order", "offre"))
"""What, in free words, may be what was bought: an order system."""
_CREDIT_NUMBER = re.compile(r"(?:av|avo|avr)[-_/ ]?[0-9].*")


def standings(
    found: Layout, at: int, rows: pl.DataFrame, numbers: pl.Series, negative: pl.Series | None, faults: Faults
) -> pl.Series:
    """What each row is, where it is no invoice; null where nothing says so. Each is told at its row."""
    height = len(numbers)
    standing = pl.Series(STANDING, [None], pl.String).new_from_index(0, height)
    if negative is not None:  # the cell itself is told already
        standing = standing.scatter(negative.arg_true(), CREDIT)
    columns = [found.helpers[helper] for helper in ("state", "number") if helper in found.helpers]
    if Invoice.label.id in found.facts:
        columns.append(found.facts[Invoice.label.id])
    remarks = [at for at in found.carried if bare(found.titles[at]) in _remarks_titles()]
    for column in dict.fromkeys([*columns, *remarks]):
        cells = rows.get_column(place(column))
        is_state = column == found.helpers.get("state")
        read = _remarked if column in remarks else partial(_kind, is_state=is_state)
        telling = cells if is_state or column in remarks else cells.filter(cells.str.contains(_may_say()))
        said = {text: kind for text in telling.unique().drop_nulls().to_list() if (kind := read(text))}
        if not said:
            continue
        kinds = cells.replace_strict([*said], [*said.values()], default=None, return_dtype=pl.String)
        new = standing.is_null() & kinds.is_not_null()
        for kind in dict.fromkeys(said.values()):
            these = new & (kinds == kind).fill_null(value=False)
            if these.any():
                faults.add(at, numbers.filter(these), column, Message(f"invoice-{kind}", {}))
        standing = pl.select(pl.coalesce(standing, kinds)).to_series().alias(STANDING)
    for column in (at for at in found.carried if at not in remarks):  # whatever its title, a cell that says nothing else
        cells = rows.get_column(place(column)).str.strip_chars(" .!").str.to_lowercase()
        for kind in KINDS:
            these = standing.is_null() & cells.is_in(_alone(kind)).fill_null(value=False)
            if these.any():
                faults.add(at, numbers.filter(these), column, Message(f"invoice-{kind}", {}))
                standing = standing.scatter(these.arg_true(), kind)
    return standing.alias(STANDING)


@cache
def _alone(kind: str) -> list[str]:
    """What a cell may say alone, with its accents and without."""
    words = {*names(f"remark-state-{kind}")}
    return sorted(words | {*map(plain, words)})


@lru_cache(maxsize=4096)
def _kind(text: str, is_state: bool) -> str:
    """What a cell says that its line is; empty where it may be an invoice."""
    said = plain(text)
    if len(said) > 200:
        return ""
    if not is_state and _CREDIT_NUMBER.fullmatch(said):
        return CREDIT
    says = (rf"\b(?:{_words(kind)})\b" if is_state else rf"^(?:{_words(kind, ALSO_BOUGHT)})(?: |$)" for kind in KINDS)
    return next((kind for kind, words in zip(KINDS, says, strict=True) if re.search(words, said)), "")


@lru_cache(maxsize=4096)
def _remarked(text: str) -> str:
    """What a remark beside an invoice says of it, wherever it says so."""
    said = plain(text[:200])
    return _kind(text, is_state=False) or next(
        (kind for kind in (VOID, QUOTE, CREDIT) if re.search(_in_remarks(kind), said)), ""
    )


@cache
def _in_remarks(kind: str) -> str:
    return rf"\b(?:{'|'.join(re.escape(plain(word)) for word in names(f'remark-state-{kind}'))})\b"


@cache
def _remarks_titles() -> frozenset[str]:
    return frozenset(map(bare, names("remarks-title")))


@cache
def _words(kind: str, but: frozenset[str] = frozenset()) -> str:
    return "|".join(re.escape(word) for word in map(plain, names(f"also-state-{kind}")) if word not in but)


@cache
def _may_say() -> str:
    """How a cell begins that says so; or a letter whose accent is to be taken off first. Few numbers and labels do either."""
    return rf"^[\x00-\x20]*(?i:av|{'|'.join(map(_words, KINDS))})|[^\x00-\x7f]"
