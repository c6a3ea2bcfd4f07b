"""Sheets as PDF, made with Typst: tagged for screen readers (PDF/UA-1), fit to be kept (PDF/A-2a), and to the byte the same for
the same sheets.

What people typed reaches Typst as JSON only, never as its markup.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
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
BOX = "□"
REMEMBERED = 10
"""Typst forgets what its last so many documents did not use."""
TRIES = 4
"""Each tells of more letters without a shape."""
ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
ATTACHED = ("Mn", "Mc", "Me", "Cf")
"""The categories of accents and joiners."""
LAST_OF_LATIN_1, FIRST_UNSURE_LETTER, FIRST_SIGN, LAST_SURE_LETTER = "\u00ff", "\u0250", "\u2010", "₿"
"""The alphabets of western Europe; then punctuation and currencies."""


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


def compiled(data: str, made: date, template: Path = TEMPLATE) -> bytes:
    """The PDF that a template makes of what it reads (``sheets``, a paper each, and more), dated from the day it was made.

    A letter that no font carries (an emoji, a Thai name) becomes a box: PDF/UA admits none without a shape. What fails even so
    is set in the letters of Europe alone: that sheet, and no other.
    """
    shapeless: set[str] = set()
    for _ in range(TRIES):
        try:
            return _compiled(_boxed(data, shapeless.__contains__), made, template)
        except typst.TypstError as error:
            found = _shapeless(str(error.diagnostic)) - shapeless
            if not found:
                break
            shapeless |= found
    whole = json.loads(_boxed(data, shapeless.__contains__))
    sheets = [_sure(whole, sheet, made, template) for sheet in whole["sheets"]]
    return _compiled(json.dumps({**whole, "sheets": sheets}, ensure_ascii=False), made, template)


def _sure(whole: dict[str, Any], sheet: dict[str, Any], made: date, template: Path) -> Any:
    """A sheet that can surely be set."""
    try:
        _compiled(json.dumps({**whole, "sheets": [sheet]}, ensure_ascii=False), made, template)
    except typst.TypstError:
        return json.loads(_boxed(json.dumps(sheet, ensure_ascii=False), _is_unsure))
    return sheet


def _shapeless(diagnostic: str) -> set[str]:
    """The letters that Typst complains of; those it does not print, it writes by their numbers."""
    named = (ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in NO_SHAPE.findall(diagnostic))
    return {letter for text in named for letter in text if letter > LAST_OF_LATIN_1 and letter != BOX}


def _is_unsure(letter: str) -> bool:
    european = letter < FIRST_UNSURE_LETTER or FIRST_SIGN <= letter <= LAST_SURE_LETTER or letter == BOX
    return not european or unicodedata.category(letter) == "Cf"


def _boxed(data: str, is_shapeless: Callable[[str], bool]) -> str:
    """The same with a box for each letter that has no shape; the accents and joiners after it go with it."""
    if not any(map(is_shapeless, set(data))):
        return data
    kept: list[str] = []
    boxed = False
    for letter in data:
        attached = unicodedata.category(letter) in ATTACHED
        if is_shapeless(letter) and not (attached and boxed):
            kept.append(BOX)
            boxed = True
        elif not (attached and boxed):
            kept.append(letter)
            boxed = False
    return "".join(kept)


def forget() -> None:
    """Give back the memory of the last documents: Typst keeps what it set in ten of them, 2 MB a sheet, lest it come again."""
    for _ in range(REMEMBERED):
        typst.compile(b"", font_paths=_fonts())


def _compiled(data: str, made: date, template: Path) -> bytes:
    written = typst.compile(
        template,
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
