"""What is asked of the person who gave the files: their columns, and names that may mean a client; with the files to go on."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import Any

from checker.portfolio.read.faults import letters
from checker.portfolio.read.mapping import Understanding, mapping_from_json
from checker.portfolio.read.tables import Source
from checker.portfolio.read.titles import Unit
from checker.portfolio.read.understand import Worksheet

COLUMNS, NAMES = "columns", "names"
"""What may be asked, each once."""
SAMPLES, LONGEST_SAMPLE, MOST_ASKED = 3, 40, 150
ABOUT = "about.json"


class Asked(Exception):
    """Something has to be asked before there is a verdict. ``content`` is the question, packed."""

    def __init__(self, content: bytes) -> None:
        super().__init__("asked")
        self.content = content


@dataclass(frozen=True)
class AskedColumn:
    """A column: its title, some of its values, what it is taken for, and why that is in doubt."""

    at: int
    title: str
    samples: list[str]
    means: str
    unit: Unit
    suggested: str
    doubt: str


@dataclass(frozen=True)
class AskedSheet:
    """A sheet: what it is taken to hold, its columns, and all its titles."""

    name: str
    holds: str
    fill_down: bool | None
    titles: list[str]
    columns: list[AskedColumn]


@dataclass(frozen=True)
class Question:
    """What is asked, about which files, and what was said before."""

    sources: list[tuple[str, bytes]]
    edition: str
    sheets: list[AskedSheet]
    near: list[tuple[str, str]]
    told: Understanding
    asking: str


def asked_sheets(sheets: Sequence[Worksheet], offered: Sequence[Worksheet]) -> list[AskedSheet]:
    """Every sheet that has titles, the first ``MOST_ASKED`` of its columns. ``offered``: as said of such before."""
    found = []
    for sheet, before in zip(sheets, offered, strict=True):
        if sheet.header is None or sheet.ours:
            continue
        mapping = before.mapping if before.header else sheet.mapping
        columns, suggesting = [], sheet.suggesting
        for at, column in enumerate(mapping.columns[:MOST_ASKED]):
            cells = [row[at].strip() for row in sheet.header.below if at < len(row) and row[at].strip()]
            if not column.title and not cells:
                continue
            said = sheet.doubt(at)
            samples = [cell[:LONGEST_SAMPLE] for cell in dict.fromkeys(cells)][:SAMPLES]
            unit = said.unit if said and column.unit == Unit() else column.unit
            means, doubt = (said.meaning, said.doubt) if said else ("", "")
            if not said and at in suggesting:
                means, doubt = column.means, "kinds-suggested"
            columns.append(AskedColumn(at, column.title or letters(at), samples, column.means, unit, means, doubt))
        found.append(AskedSheet(mapping.name, mapping.holds, mapping.fill_down, [c.title for c in mapping.columns], columns))
    return found


def pack_question(question: Question) -> bytes:
    """As bytes, to be sealed and kept."""
    about: dict[str, Any] = {
        "names": [name for name, _ in question.sources],
        "edition": question.edition,
        "sheets": [asdict(sheet) for sheet in question.sheets],
        "near": question.near,
        "told": question.told.as_json(),
        "asking": question.asking,
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(ABOUT, json.dumps(about))
        for at, (_, content) in enumerate(question.sources):
            packed.writestr(f"file-{at}", content)
    return out.getvalue()


def unpack_question(content: bytes, *, with_files: bool = True) -> Question:
    """What ``pack_question`` packed; without the content of the files, for a page that only asks."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        about = json.loads(packed.read(ABOUT))
        files = [(name, packed.read(f"file-{at}") if with_files else b"") for at, name in enumerate(about["names"])]
    sheets = [AskedSheet(**{**sheet, "columns": [_column(column) for column in sheet["columns"]]}) for sheet in about["sheets"]]
    near = [(written, client) for written, client in about["near"]]
    return Question(files, about["edition"], sheets, near, mapping_from_json(about["told"].encode(), ABOUT), about["asking"])


def _column(told: dict[str, Any]) -> AskedColumn:
    return AskedColumn(**{**told, "unit": Unit(**told["unit"])})


def content_of(source: Source) -> bytes:
    """The whole of a file."""
    with source.open() as file:
        return file.read()
