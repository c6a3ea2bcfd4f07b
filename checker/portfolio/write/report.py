"""What is said of a portfolio beside its file: every remark and fault in words, and how many of each verdict."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.remarks import changing, harmless, wholly_judged
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.totals import totals
from checker.words.wording import Words


@dataclass(frozen=True)
class Report:
    """In texts, which can be handed from process to process."""

    lines: str
    """As ``report`` writes them."""
    summary: str
    """A sentence, then how many of each, a line each."""
    changing: list[str]
    """The remarks that change verdicts."""
    whole: bool
    """Whether all that was given was judged."""
    understood: str
    """What was understood of the files (``Understanding.as_json``)."""


def report_of(screened: Screened, words: Words) -> Report:
    """All there is to say."""
    lines = StringIO()
    report(screened, words, lines)
    return Report(
        lines.getvalue(),
        _summary(screened, words),
        [words.said(remark) for remark in changing(screened)],
        wholly_judged(screened),
        screened.portfolio.understood.as_json(),
    )


def report(screened: Screened, words: Words, out: TextIO) -> None:
    """Write a line a remark that changes no verdict, and a line a fault; the other remarks come last, where they are seen."""
    for remark in harmless(screened):
        out.write(f"aide500: {words.said(remark)}\n")
    said = [words.said(message) for message in screened.portfolio.faults.messages]
    for where, message in zip(addresses(screened, screened.faults), screened.faults.get_column("message"), strict=True):
        out.write(f"aide500: {words('fault-at', address=where, message=said[message])}\n")


def _summary(screened: Screened, words: Words) -> str:
    """How many of each, a line each, the figures below one another."""
    found = totals(screened)
    rows = [(words(f"verdict-{verdict}"), count) for verdict, count in found.verdicts.items()]
    if found.invoices:
        rows += [(words("summary-invoices"), found.invoices), (words("summary-orphans"), found.orphans)]
    rows.append((words("summary-faults"), screened.faults.height))
    wide = max(len(name) for name, _ in rows)
    return "\n".join([found.sentence(words), *(f"  {name:<{wide}}  {words.figure(count):>10}" for name, count in rows)])
