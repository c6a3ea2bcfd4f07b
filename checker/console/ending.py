"""How a command ends: its exit status, and what it says on standard error, a line at a time. CONTRACT.md, section 5."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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


@contextmanager
def stopping(words: Words) -> Iterator[None]:
    """What can be done with files in here; or the command ends with a line that says which could not be read, and why."""
    from checker.portfolio.apart.asking import Failed  # a command that reads no portfolio does not load what reads one
    from checker.portfolio.read.faults import Unreadable

    try:
        yield
    except Unreadable as refused:
        stop(words.said(refused.message))
    except Failed as failure:
        stop(words.fault("failure-of-ours", reason=failure))
    except MemoryError:
        stop(words.fault("no-memory"))
    except OSError as error:
        reason = error.strerror or str(error)
        stop(words.fault("unreadable-file", reason=f"{error.filename}: {reason}" if error.filename else reason))


def complain_of(faults: Iterable[Fault], words: Words, line: int | None = None) -> None:
    """One line a fault, by its path and, where there are many dossiers, by the line that holds it."""
    from checker.words.faults import printable

    for fault in faults:
        place = words("line-number", number=line) if line else ""
        where = ": ".join(part for part in (place, printable(fault.path)) if part)
        complain(f"{where}: {words.said(fault.message)}")
