"""What a command writes: JSON on standard output; a file that is whole or not there, and meanwhile a bar on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

HUNDREDTHS = 100
"""How finely a bar shows what is counted in shares."""


def print_json(data: dict[str, Any], indent: int | None = None) -> None:
    """In the console's own letters."""
    sys.stdout.write(as_json(data, sys.stdout.encoding, indent) + "\n")


def as_json(data: dict[str, Any], encoding: str, indent: int | None = None) -> str:
    """In the encoding's own letters where it has them all, else in ASCII."""
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        written.encode(encoding)
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent)
    return written


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


def progress_bar(length: int, label: str = "") -> Any:
    """A bar of so many steps, on standard error where that is a terminal."""
    return click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False)
