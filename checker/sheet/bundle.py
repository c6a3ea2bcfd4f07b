"""The papers of many dossiers: one PDF with a bookmark each, or a zip with a file each. Nothing here knows of portfolios.

Each gives its progress as it goes: ``progress(done, of)``, and needs hardly more memory for many than for a few.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checker.dossier.model import Dossier
from checker.sheet.content import sheet_of
from checker.sheet.joining.joined import JoinedPdf
from checker.sheet.typeset import forget, sheet_pdf, sheets_pdf
from checker.words.wording import Words

Progress = Callable[[int, int], None]

LONGEST_NAME = 60
WORKERS = min(4, os.cpu_count() or 1)
"""Typst works beside Python, so that sheets can be set side by side."""
AT_ONCE = 16


def sheets(words: Words, dossiers: Sequence[Dossier], made: date, out: IO[bytes], progress: Progress) -> None:
    """One PDF of every dossier's sheet, in the order given; each counts its own pages."""

    def some(first: int, end: int) -> bytes:
        return sheets_pdf(words, [sheet_of(words, dossier, made) for dossier in dossiers[first:end]], made)

    in_one(len(dossiers), some, out, progress)


def sheets_apart(words: Words, dossiers: Sequence[Dossier], made: date, out: IO[bytes], progress: Progress) -> None:
    """A zip with one PDF a dossier, named by its place and its name."""

    def paper(at: int) -> bytes:
        return sheet_pdf(words, sheet_of(words, dossiers[at], made), made)

    names = [dossier.reference.get("name") or words("sheet-name") for dossier in dossiers]
    apart(names, paper, made, out, progress)


def in_one(count: int, some: Callable[[int, int], bytes], out: IO[bytes], progress: Progress) -> None:
    """One PDF of so many papers, set a few at a time: ``some`` gives the PDF of those from one place to before another."""
    joined = JoinedPdf(out)
    for first in range(0, count, AT_ONCE):
        end = min(first + AT_ONCE, count)
        joined.add(some(first, end))
        forget()
        progress(end, count)
    joined.close()


def apart(names: Sequence[str], paper: Callable[[int], bytes], made: date, out: IO[bytes], progress: Progress) -> None:
    """A zip with the paper of each name; only a few are ever held in memory."""
    with ZipFile(out, "w") as archive, ThreadPoolExecutor(WORKERS) as workers:
        for first in range(0, len(names), AT_ONCE):
            places = range(first, min(first + AT_ONCE, len(names)))
            for at, written in zip(places, workers.map(paper, places), strict=True):
                entry = ZipInfo(file_name(names[at], at + 1), (made.year, made.month, made.day, 0, 0, 0))
                archive.writestr(entry, written, ZIP_DEFLATED)
                progress(at + 1, len(names))


def file_name(name: str, place: int) -> str:
    """A name that any system takes: ``007-boulangerie-zoe.pdf``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return f"{place:03}-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:LONGEST_NAME] or 'fiche'}.pdf"
