"""A FEC's lines, whatever ends them, each in its own letters."""

from __future__ import annotations

import codecs
import io
from collections.abc import Generator
from typing import BinaryIO

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.tables import Source

LONGEST_LINE = 64 * 1024
SIGNS = (
    (b"PK\x03\x04", "fec-workbook"),
    (b"\xd0\xcf\x11\xe0", "fec-workbook"),
    (b"%PDF", "fec-pdf"),
)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def lines_of(source: Source, file: BinaryIO) -> Generator[tuple[int, str]]:
    """Lines, whatever ends them, in their own letters: UTF-8 where a line is, else Windows-1252 or ISO-8859-15."""
    opening = file.read(512)
    file.seek(0)
    for sign, code in SIGNS:
        if opening.startswith(sign):
            raise Unreadable(code, file=source.name)
    wide = opening.startswith(UTF_16)
    if not wide and b"\x00" in opening:
        raise Unreadable("fec-not-text", file=source.name)
    text = io.TextIOWrapper(file, encoding="utf-16" if wide else "latin-1", errors="replace", newline=None)
    number = 0
    try:
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE:
                raise Unreadable("fec-not-text", file=source.name)
            line = line.rstrip("\n")
            yield number, line if wide or line.isascii() else _in_its_letters(line.encode("latin-1"))
    finally:
        text.detach()


def _in_its_letters(line: bytes) -> str:
    """Each line by itself: exports put together may be of several programs. Only Windows-1252 has letters from 80 to 9F."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        windows = any(0x80 <= letter <= 0x9F for letter in line)
        return line.decode("cp1252" if windows else "iso8859-15", "replace")
