"""``aide500 screen``: a portfolio judged, in a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from checker.console.ending import DONE, SOME_REFUSED, complain, stopping
from checker.console.output import HUNDREDTHS, progress_bar, replacing
from checker.portfolio.apart.asking import on_own_computer, screened_apart
from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.remarks import changing, harmless, wholly_judged
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.totals import Totals, totals
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.mapping import NOTHING_SAID, Understanding, mapping_from_json
from checker.portfolio.read.tables import Source
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.workbook import write_workbook
from checker.words.wording import Words, words_of

SHARES = {"read": (0.0, 0.6), "judge": (0.6, 0.15), "write": (0.75, 0.25)}
"""Of the whole work: where each part begins, and how much of it it is."""


def screen(
    files: Sequence[str],
    out: str,
    errors: str | None,
    edition: str | None,
    lang: str,
    mapping: str | None = None,
    save_mapping: str | None = None,
) -> int:
    """Judge the portfolio in ``files`` and write it to ``out``; gives the exit status."""
    words = words_of(lang)
    with stopping(words):
        told = mapping_from_json(Path(mapping).read_bytes(), Path(mapping).name) if mapping else NOTHING_SAID
        return _screen(files, Path(out), edition or "guide", errors, words, told, save_mapping)


def _screen(
    files: Sequence[str],
    out: Path,
    edition: str,
    errors: str | None,
    words: Words,
    told_of: Understanding,
    save_mapping: str | None,
) -> int:
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise Unreadable("output-ending", file=out.name)
    if any(out.exists() and Path(file).exists() and out.samefile(file) for file in files):
        raise Unreadable("output-is-input", file=out.name)
    with progress_bar(HUNDREDTHS) as bar:

        def told(phase: str, done: float) -> None:
            begins, share = SHARES[phase]
            bar.label = words(f"progress-{phase}")
            bar.update(int((begins + share * done) * HUNDREDTHS) - bar.pos)

        sources = [Source.of(Path(file)) for file in files]
        screened = screened_apart(sources, edition, on_own_computer(), told, told_of)
        with replacing(out) as written:
            if out.suffix.lower() == ".csv":
                write_csv(screened, written, told)
            else:
                write_workbook(screened, written, words, told)
    found = totals(screened)
    if errors:
        with open(errors, "w", encoding="utf-8") as file:
            report(screened, words, file)
    else:
        report(screened, words, sys.stderr)
    if save_mapping:
        Path(save_mapping).write_text(screened.portfolio.understood.as_json(), encoding="utf-8")
    _summarise(found, screened, words)
    for remark in changing(screened):
        complain(words.said(remark))
    return DONE if wholly_judged(screened) else SOME_REFUSED


def report(screened: Screened, words: Words, out: TextIO) -> None:
    """Write a line a remark that changes no verdict, and a line a fault; the other remarks come last, where they are seen."""
    for remark in harmless(screened):
        out.write(f"aide500: {words.said(remark)}\n")
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    for where, message in zip(addresses(screened, screened.faults), screened.faults.get_column("message"), strict=True):
        out.write(f"aide500: {words('fault-at', address=where, message=said[message])}\n")


def _summarise(found: Totals, screened: Screened, words: Words) -> None:
    """How many of each, a line each, the figures below one another."""
    rows = [(words(f"verdict-{verdict}"), count) for verdict, count in found.verdicts.items()]
    if found.invoices:
        rows += [(words("summary-invoices"), found.invoices), (words("summary-orphans"), found.orphans)]
    rows.append((words("summary-faults"), screened.faults.height))
    wide = max(len(name) for name, _ in rows)
    click.echo(found.sentence(words), err=True)
    for name, count in rows:
        click.echo(f"  {name:<{wide}}  {words.figure(count):>10}", err=True)
