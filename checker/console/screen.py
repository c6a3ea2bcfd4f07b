"""The console: ``aide500 screen IN… -o OUT``. CONTRACT.md, section 5."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table

from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.screen import Screened, screen
from checker.portfolio.judge.totals import Totals, totals
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import gather
from checker.portfolio.read.tables import Source
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.workbook import write_workbook
from checker.words.wording import Words, words_of

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2
SHARES = {"read": (0.0, 0.6), "judge": (0.6, 0.15), "write": (0.75, 0.25)}
"""Of the whole work: where each part begins, and how much of it it is."""


@click.command("screen")
@click.argument("files", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="What to write: .xlsx or .csv.")
@click.option("--errors", metavar="FILE", help="Write the faults to FILE instead of standard error.")
def screen_command(files: tuple[str, ...], out: str, errors: str | None, edition: str | None, lang: str) -> None:
    """Judge a portfolio: IN is an .xlsx, or two .csv files (clients, invoices); OUT an .xlsx or a .csv."""
    words = words_of(lang)
    try:
        sys.exit(_screen(files, Path(out), edition or "guide", errors, words))
    except Unreadable as refused:
        _refuse(words.said(refused.message))
    except MemoryError:
        _refuse(words.fault("no-memory"))
    except OSError as error:
        _refuse(words.fault("unreadable-file", reason=f"{error.filename}: {error.strerror}" if error.filename else str(error)))


def _refuse(message: str) -> None:
    click.echo(f"aide500: {message}", err=True)
    sys.exit(UNREADABLE)


def _screen(files: Sequence[str], out: Path, edition: str, errors: str | None, words: Words) -> int:
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise Unreadable("output-ending", file=out.name)
    if any(out.exists() and Path(file).exists() and out.samefile(file) for file in files):
        raise Unreadable("output-is-input", file=out.name)
    console = Console(stderr=True)
    with _bar(console) as bar:
        task = bar.add_task("", total=1.0)

        def told(phase: str, done: float) -> None:
            begins, share = SHARES[phase]
            bar.update(task, completed=begins + share * done, description=words(f"progress-{phase}"))

        screened = screen(gather([Source.of(Path(file)) for file in files], told), edition, told)
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
    _summarise(console, found, screened, words)
    return SOME_REFUSED if screened.faults.height else DONE


@contextmanager
def replacing(out: Path) -> Iterator[BinaryIO]:
    """The file to write, which takes its place only once it is whole."""
    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _bar(console: Console) -> Progress:
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn()
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def report(screened: Screened, words: Words, out: TextIO) -> None:
    """Write a line a remark, and a line a fault."""
    for remark in screened.portfolio.remarks:
        out.write(f"aide500: {words.said(remark)}\n")
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    for where, message in zip(addresses(screened, screened.faults), screened.faults.get_column("message"), strict=True):
        out.write(f"aide500: {words('fault-at', address=where, message=said[message])}\n")


def _summarise(console: Console, found: Totals, screened: Screened, words: Words) -> None:
    console.print(found.sentence(words))
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for verdict, count in found.verdicts.items():
        table.add_row(words(f"verdict-{verdict}"), words.figure(count))
    if found.invoices:
        table.add_row(words("summary-invoices"), words.figure(found.invoices))
        table.add_row(words("summary-orphans"), words.figure(found.orphans))
    table.add_row(words("summary-faults"), words.figure(screened.faults.height))
    console.print(table)
