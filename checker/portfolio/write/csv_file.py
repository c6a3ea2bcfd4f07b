"""The answers as CSV, in codes, for programs: a row a client, in the order read."""

from __future__ import annotations

from datetime import date
from typing import BinaryIO

import polars as pl

from checker.dossier.clock import today
from checker.dossier.model import OFFICIAL
from checker.portfolio.judge import codes
from checker.portfolio.judge.corrections import corrections_in_codes
from checker.portfolio.judge.screen import EDITION, THERE, Screened
from checker.portfolio.read.gather import Progress
from checker.portfolio.read.own_template import FIGURES, JUDGED
from checker.portfolio.read.titles import CORRECTED
from checker.portfolio.read.typed import KEY
from checker.portfolio.write.trail import program
from rules.amendments import EDITIONS
from rules.columns import CLIENT
from rules.facts import Application
from rules.guide import GUIDE
from rules.published import fingerprint

BATCH = 100_000
SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫−]"
"""What begins a formula; in full width too, which some spreadsheets read alike."""
FORMULA = rf"^(?:[\s\p{{Cc}}\p{{Cf}}]*{SIGN}|[\t\r\n])"
FORMULA_WITHIN = rf"([;|\t\r\n][\s\p{{Cc}}\p{{Cf}}]*)({SIGN})"
"""After what another spreadsheet's settings take for the end of a cell, even within quotes that do not begin one."""
PLAIN_FIGURES = r"^[+-]?[0-9][0-9 \u00a0\u202f.,]*$"


def write_csv(screened: Screened, out: BinaryIO, progress: Progress, made: date | None = None) -> None:
    """Write the whole portfolio, as made on that day, or today; some thousand rows at a time."""
    columns = _columns(screened, made or today())
    headers = pl.DataFrame({"title": _headers(screened)}, {"title": pl.String}).select(harmless("title")).to_series()
    out.write(",".join(map(_quoted, headers)).encode() + b"\n")
    height = screened.clients.height
    carried = screened.portfolio.clients.frame
    for start in range(0, height, BATCH):
        given = carried.lazy().slice(start, BATCH).select(harmless(KEY), *(harmless(name) for _, name in _carried(screened)))
        batch = given.collect()  # lazily, what ``harmless`` says twice is worked out once
        batch.hstack(columns.slice(start, BATCH)).write_csv(out, include_header=False, quote_style="non_numeric")
        progress("write", min(1.0, (start + BATCH) / height))


def _headers(screened: Screened) -> list[str]:
    ours = _own_headers(screened)
    taken = {CLIENT, *ours}
    carried = []
    for title, _ in _carried(screened):
        named, count = title, 2
        while named in taken:  # a column of theirs that bears the name of one of ours
            named, count = f"{title} ({count})", count + 1
        taken.add(named)
        carried.append(named)
    return [CLIENT, *carried, *ours]


def _quoted(title: str) -> str:
    """A title of theirs in quotes, whatever is in it; our own ids need none."""
    return title if title.isascii() and title.isidentifier() else '"' + title.replace('"', '""') + '"'


def _own_headers(screened: Screened) -> list[str]:
    return [
        CORRECTED,
        *FIGURES,
        *(c.id for c in screened.conditions),
        codes.REASONS,
        codes.TO_ASK,
        codes.FAULTS,
        EDITION,
        by_other_text(screened),
        JUDGED,
    ]


def by_other_text(screened: Screened) -> str:
    """The column of the verdict by the text in force; of a portfolio judged by that one, by the guide."""
    return "in_force" if screened.edition != OFFICIAL else GUIDE.id


def _carried(screened: Screened) -> tuple[tuple[str, str], ...]:
    return screened.portfolio.clients.carried


def _columns(screened: Screened, made: date) -> pl.DataFrame:
    """Our columns, under names of their own. The last one says who judged, on which day, by an edition of which fingerprint."""
    filed = screened.portfolio.clients.frame.get_column(Application.filing_date.id).is_not_null()
    by_hand = corrections_in_codes(screened).alias(CORRECTED).to_frame().select(harmless(CORRECTED)).to_series()
    added: dict[str, pl.Series | pl.Expr] = {
        CORRECTED: by_hand,
        codes.REASONS: codes.reasons(screened.clients, screened.conditions),
        codes.TO_ASK: codes.to_ask(screened),
        codes.FAULTS: codes.faults(screened),
        by_other_text(screened): pl.when(filed | (screened.edition == OFFICIAL)).then(THERE),
        JUDGED: _judged(made),
    }
    told = screened.clients.with_columns(**added).select(_own_headers(screened))
    return told.rename({name: f"our {name}" for name in told.columns})


def _judged(made: date) -> pl.Expr:
    """``aide500 0.1.0 2026-11-24 1a2b3c4d5e6f``; without a fingerprint where no text governs."""
    marks = {edition.id: f" {fingerprint(edition)}" for edition in EDITIONS.values()}
    mark = pl.col(EDITION).cast(pl.String).replace_strict(marks, default="", return_dtype=pl.String)
    return pl.lit(f"{program()} {made.isoformat()}") + mark


def harmless(column: str) -> pl.Expr:
    """What a spreadsheet would take for a formula gets an apostrophe before its sign; plain figures stay as they are."""
    whole = pl.col(column)
    with_sign = pl.when(whole.str.contains(rf"{SIGN}|^[\t\r\n]")).then(whole)  # mostly few, and a closer look takes long
    text = with_sign.str.replace_all(FORMULA_WITHIN, "${1}'${2}")
    formula = text.str.contains(FORMULA) & ~text.str.contains(PLAIN_FIGURES)
    return pl.coalesce(pl.when(formula).then("'" + text).otherwise(text), whole).alias(column)
