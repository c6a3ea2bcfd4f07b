"""The sheets of many dossiers: one PDF with a bookmark each, or a zip with a file each. Nothing here knows of portfolios.

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


def silent(done: int, of: int) -> None:
    """Progress that nobody watches."""


def sheets(words: Words, dossiers: Sequence[Dossier], made: date, out: IO[bytes], progress: Progress = silent) -> None:
    """One PDF of every dossier's sheet, in the order given; each counts its own pages. They are set a few at a time."""
    joined = JoinedPdf(out)
    for start in range(0, len(dossiers), AT_ONCE):
        some = dossiers[start : start + AT_ONCE]
        joined.add(sheets_pdf(words, [sheet_of(words, dossier, made) for dossier in some], made))
        forget()
        progress(start + len(some), len(dossiers))
    joined.close()


def sheets_apart(words: Words, dossiers: Sequence[Dossier], made: date, out: IO[bytes], progress: Progress = silent) -> None:
    """A zip with one PDF a dossier, named by its place and its name; only a few are ever held in memory."""

    def paper(dossier: Dossier) -> bytes:
        return sheet_pdf(words, sheet_of(words, dossier, made), made)

    with ZipFile(out, "w") as archive, ThreadPoolExecutor(WORKERS) as workers:
        for start in range(0, len(dossiers), AT_ONCE):
            some = dossiers[start : start + AT_ONCE]
            for place, (dossier, written) in enumerate(zip(some, workers.map(paper, some), strict=True), start=start + 1):
                entry = ZipInfo(file_name(words, dossier, place), (made.year, made.month, made.day, 0, 0, 0))
                archive.writestr(entry, written, ZIP_DEFLATED)
                progress(place, len(dossiers))


def file_name(words: Words, dossier: Dossier, place: int) -> str:
    """A name that any system takes: ``007-boulangerie-zoe.pdf``."""
    name = dossier.reference.get("name") or words("sheet-name")
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return f"{place:03}-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:LONGEST_NAME] or 'fiche'}.pdf"
