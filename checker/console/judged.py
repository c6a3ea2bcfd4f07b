"""A portfolio read and judged for a command: what is to be said of it is said, a line at a time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from checker.console.ending import complain, stopping
from checker.portfolio.apart.asking import on_own_computer, screened_apart
from checker.portfolio.judge.remarks import changing
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.gather import untold
from checker.portfolio.read.tables import Source
from checker.portfolio.write.report import report
from checker.words.wording import Words


def judged(files: Sequence[str], edition: str | None, words: Words) -> Screened:
    """The portfolio in these files. Ends the command where one cannot be read."""
    with stopping(words):
        sources = [Source.of(Path(file)) for file in files]
        screened = screened_apart(sources, edition or "guide", on_own_computer(), untold)  # the bar is for what is written
    report(screened, words, sys.stderr)
    for remark in changing(screened):
        complain(words.said(remark))
    return screened
