"""How a command ends: its exit status, and what it says on standard error, a line at a time. CONTRACT.md, section 5."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from checker.dossier.model import Fault
    from checker.words.wording import Words

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2


def complain(message: str) -> None:
    """One line on standard error."""
    click.echo(f"aide500: {message}", err=True)


def stop(message: str, status: int = UNREADABLE) -> NoReturn:
    """End here, with that line."""
    complain(message)
    sys.exit(status)


def unreadable(error: OSError, words: Words) -> str:
    """Which file the system did not give, and why."""
    reason = error.strerror or str(error)
    return words.fault("unreadable-file", reason=f"{error.filename}: {reason}" if error.filename else reason)


def complain_of(faults: Iterable[Fault], words: Words, line: int | None = None) -> None:
    """One line a fault, by its path and, where there are many dossiers, by the line that holds it."""
    from checker.words.faults import printable

    for fault in faults:
        place = words("line-number", number=line) if line else ""
        where = ": ".join(part for part in (place, printable(fault.path)) if part)
        complain(f"{where}: {words.said(fault.message)}")
