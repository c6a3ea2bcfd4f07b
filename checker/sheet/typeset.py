"""Sheets as PDF, made with Typst: tagged for screen readers (PDF/UA-1), fit to be kept (PDF/A-2a), and to the byte the same for
the same sheets.

What people typed reaches Typst as JSON only, never as its markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from checker.sheet.content import Sheet
from checker.words.wording import Words, words_of

TEMPLATE = Path(__file__).with_name("sheet.typ")
NO_SHAPE = re.compile(r"the text `(.+?)` could not be displayed")
"""What Typst says of letters that none of its fonts carries."""
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
"""How Typst names a letter that does not stand by itself."""
BOX = "□"
REMEMBERED = 10
"""Typst forgets what its last so many documents did not use."""
SURE_LETTERS = (("\0", "\u024f"), ("\u2010", "₿"))
"""From where to where come the Latin letters; punctuation and the euro."""


def sheet_pdf(words: Words, sheet: Sheet, made: date) -> bytes:
    """One dossier's sheet."""
    return compiled(sheets_as_data(words, [sheet], sheet.title), made)


def sheets_pdf(words: Words, sheets: Sequence[Sheet], made: date) -> bytes:
    """Many sheets in one file, each counting its own pages, with a bookmark each."""
    return compiled(sheets_as_data(words, sheets, words("sheet-title-many")), made)


def sheets_as_data(words: Words, sheets: Sequence[Sheet], title: str) -> str:
    """What the template reads."""
    data = {"title": title, "lang": words.lang, "words": template_words(words.lang), "sheets": [asdict(s) for s in sheets]}
    return json.dumps(data, ensure_ascii=False)


def compiled(data: str, made: date) -> bytes:
    """The PDF of what ``sheets_as_data`` gave, dated from the day it was made.

    A character that no font carries (an emoji, a Chinese name) becomes a box: PDF/UA admits no letter without a shape.
    """
    try:
        return _compiled(data, made)
    except typst.TypstError as error:
        named = [ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in NO_SHAPE.findall(str(error.diagnostic))]
        shapeless = {letter for text in named for letter in text if letter > "\u00ff"}
    try:
        return _compiled(data.translate(dict.fromkeys(map(ord, shapeless), BOX)), made)
    except typst.TypstError:
        return _compiled("".join(letter if _is_sure(letter) else BOX for letter in data), made)


def _is_sure(letter: str) -> bool:
    return any(first <= letter <= last for first, last in SURE_LETTERS)


def forget() -> None:
    """Give back the memory of the last documents: Typst keeps what it set in ten of them, 2 MB a sheet, lest it come again."""
    for _ in range(REMEMBERED):
        typst.compile(b"", font_paths=_fonts())


def _compiled(data: str, made: date) -> bytes:
    written = typst.compile(
        TEMPLATE,
        font_paths=_fonts(),
        sys_inputs={"data": data},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime.combine(made, time(), UTC),
    )
    assert isinstance(written, bytes)
    return written


@cache
def _fonts() -> typst.Fonts:
    """Only the fonts that Typst carries: the sheet looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False)


@cache
def template_words(lang: str) -> dict[str, Any]:
    """The words that are the same on every sheet."""
    words = words_of(lang)
    return {
        "name": words("sheet-name"),
        "subject": words("sheet-subject"),
        "made": words("dates-made"),
        "unofficial": words("footer-unofficial"),
        "page": words("sheet-page", number="{n}", count="{m}"),
        "questions": words("sheet-questions"),
        "questions_lead": words("sheet-questions-lead"),
        "question": words("sheet-question"),
        "answer": words("sheet-answer"),
        "conditions": words("sheet-conditions"),
        "status": words("sheet-status"),
        "condition": words("sheet-condition"),
        "observed": words("sheet-observed"),
        "required": words("sheet-required"),
        "source": words("sheet-source"),
        "invoices": words("sheet-invoices"),
        "invoice": words("sheet-invoice"),
        "dated": words("sheet-dated"),
        "amount": words("sheet-amount"),
        "category": words("sheet-category"),
        "why": words("sheet-why"),
        "mend": words("result-mend"),
        "filing": words("sheet-filing"),
        "legend": words("timeline-legend"),
        "advice": words("situation-title"),
        "doubts": words("doubts-title"),
        "code": words("sheet-code"),
        "code_alt": words("sheet-code.alt"),
        "unchecked": words("sheet-unchecked"),
    }
