"""Letters as columns for a mail merge: ``client``, ``courriel``, ``objet``, ``message``, a row a letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import IO, BinaryIO, NamedTuple, cast

import polars as pl

from checker.portfolio.write.csv_file import harmless
from checker.portfolio.write.worksheet import WorkbookWriter
from checker.sheet.letter import Letter
from checker.words.wording import Words

COLUMNS = ("client", "address", "subject", "message")
WIDTHS = (28, 32, 44, 100)


class Addressed(NamedTuple):
    """A letter, and the e-mail address that the clients' sheet gives, else nothing."""

    letter: Letter
    address: str

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """A row of the mail merge."""
        return self.letter.name, self.address, self.letter.subject, self.letter.message


def merge_workbook(
    words: Words, letters: Sequence[Addressed], made: date, out: IO[bytes], told: Callable[[int, int], None]
) -> None:
    """The workbook. Every cell is text as it stands, never a formula."""
    writer = WorkbookWriter(cast("BinaryIO", out), in_memory=True)
    sheet = writer.sheet(words("merge-sheet"), WIDTHS, _titles(words))
    writer.filtered(sheet, len(letters), len(COLUMNS))
    for at, one in enumerate(letters, start=1):
        writer.put_row(sheet, at, [(text, writer.wrapped) for text in one.cells])
        told(at, len(letters))
    writer.close()


def merge_csv(words: Words, letters: Sequence[Addressed], made: date, out: IO[bytes], told: Callable[[int, int], None]) -> None:
    """The CSV, in UTF-8 with its mark, so that a spreadsheet reads accents. What it would take for a formula is made inert."""
    titles = _titles(words)
    rows = pl.DataFrame([one.cells for one in letters], dict.fromkeys(titles, pl.String), orient="row")
    rows.select(map(harmless, titles)).write_csv(cast("BinaryIO", out), include_bom=True, quote_style="non_numeric")
    told(len(letters), len(letters))


def _titles(words: Words) -> list[str]:
    return [words(f"merge-{column}") for column in COLUMNS]
