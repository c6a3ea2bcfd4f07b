"""Letters as PDF, set with Typst as the sheets are (``checker.sheet.typeset``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from checker.sheet.letter import Letter
from checker.sheet.typeset import compiled
from checker.words.wording import Words

TEMPLATE = Path(__file__).with_name("letter.typ")


def letters_pdf(words: Words, letters: Sequence[Letter], made: date) -> bytes:
    """Letters in one file, each counting its own pages, with a bookmark each."""
    said = {"subject": words("letter-subject-label"), "page": words("sheet-page", number="{n}", count="{m}")}
    data = {"title": words("letters-title"), "lang": words.lang, "words": said, "sheets": [asdict(one) for one in letters]}
    return compiled(json.dumps(data, ensure_ascii=False), made, TEMPLATE)
