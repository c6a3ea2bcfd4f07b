"""Clients that an invoice may mean though its name is not theirs: proposed, never assumed."""

from __future__ import annotations

from difflib import SequenceMatcher

import polars as pl

from checker.portfolio.judge.spelling import SPELT, spelt_with_form
from checker.portfolio.read.typed import KEY
from rules.columns import CLIENT

INVOICE_ROW = "invoice_row"
ALIKE = 0.8
"""Names that share so much of their letters may be one; that is never enough to say so."""
MOST_PAIRS, MOST_NAMES = 20_000, 3_000
"""Names with the beginning of a word in common are compared; of more, that alone makes them near."""


def near(lost: pl.DataFrame, clients: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Each of these invoices with the clients it may mean: the name it bears, and theirs."""
    name = next((key for key in ("key_name", "key_client") if key in keys), keys[0])
    schema = {INVOICE_ROW: pl.UInt32, CLIENT: pl.UInt32, "written": pl.String, "theirs": pl.String}
    theirs = [key for key in ("key_name", "key_client", KEY) if key in clients.columns]
    if not lost.height or not theirs or name in ("key_siren", "key_code"):
        return pl.DataFrame(schema=schema)
    asked = _words(
        lost.filter(pl.col(name).is_not_null()).select(
            pl.col(name).unique(maintain_order=True).head(MOST_NAMES).alias("written")
        ),
        "written",
    )
    known = _words(clients.filter(pl.col(theirs[0]).is_not_null()).select(CLIENT, pl.col(theirs[0]).alias("theirs")), "theirs")
    pairs = asked.join(known, on="start").unique(["written", CLIENT], keep="first", maintain_order=True).sort("written", CLIENT)
    if pairs.height <= MOST_PAIRS:
        alike = [_alike(*spellings) for spellings in pairs.select(SPELT, f"{SPELT}_right").iter_rows()]
        pairs = pairs.filter(pl.Series(alike, dtype=pl.Boolean))
    found = lost.select(INVOICE_ROW, pl.col(name).alias("written")).join(pairs, on="written", maintain_order="left")
    return found.select(*schema)


def _words(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """A row for each beginning of a word of each name."""
    words = spelt_with_form(frame, column).with_columns(pl.col(SPELT).str.split(" ").alias("start")).explode("start")
    return words.with_columns(pl.col("start").str.slice(0, 3)).filter(pl.col("start").str.len_chars() == 3)


def _alike(one: str, other: str) -> bool:
    """Whether two names share most of their letters, or all words of one stand in the other."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or SequenceMatcher(None, one, other).ratio() >= ALIKE
