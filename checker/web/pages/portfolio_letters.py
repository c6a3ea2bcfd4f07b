"""The pages of the letters to a portfolio's clients: what they bear, how far they have come, and the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, g, render_template, request
from werkzeug.wrappers import Response as Answer

from checker.dossier.clock import today
from checker.dossier.message import Message
from checker.dossier.reading import Misread, from_text
from checker.portfolio.judge.listing import Query, places
from checker.portfolio.judge.screen import Screened
from checker.portfolio.write.letters import (
    ANSWER_DAY,
    MOST_LINES,
    SHAPES,
    Letters,
    answer_day,
    lines_of,
    too_many,
    writing,
)
from checker.sheet.letter import Practice
from checker.web import portfolio_visit
from checker.web.forms import bound, form_of
from checker.web.pages.portfolio import sent
from checker.web.pages.portfolio_made import Making
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

portfolio_letters = Blueprint("portfolio_letters", __name__, url_prefix="/portefeuille/lettres")

MAKING = Making(
    portfolio_visit.LETTERS,
    working="letters-working",
    failed="letters-failed",
    unexpected="letters-unexpected",
    interrupted="letters-interrupted",
    displaced="letters-displaced",
)
FIELDS = ("letterhead", "signature", "by", "language", "shape")


@dataclass(frozen=True)
class Filled:
    """The form as it was filled in: what was written in each field, and by field what does not fit."""

    written: Mapping[str, str]
    to_refused: bool
    faults: Mapping[str, Message]

    @property
    def practice(self) -> Practice:
        """Who writes; once nothing is at fault."""
        written = self.written
        return Practice(lines_of(written["letterhead"]), lines_of(written["signature"]), _day(written["by"]), self.to_refused)


@portfolio_letters.get("")
def fill_in() -> str:
    """What the letters are to bear, as they bore it last, and to whom they go."""
    screened, made = portfolio_visit.screened(), _made()
    written = dict.fromkeys(FIELDS, "") | {"language": g.words.lang, "shape": next(iter(SHAPES))}
    if made:
        head, signature = "\n".join(made.letterhead), "\n".join(made.signature)
        written = {"letterhead": head, "signature": signature, "by": g.words.numeric_day(made.by)}
        written |= {"language": made.lang, "shape": made.shape}
    return _form(screened, Query.of(request.args), Filled(written, to_refused=False, faults={}))


@portfolio_letters.post("")
def ask() -> Answer | tuple[str, int]:
    """Begin to write the letters to the clients found, and show how far it has come."""
    screened, query, filled = portfolio_visit.screened(), Query.of(request.form), _filled()
    if not bound(form_of(())).validate():
        return _form(screened, query, filled, Message("page-expired", {})), 400
    if filled.faults or (fault := too_many(screened, query)):
        return _form(screened, query, filled, None if filled.faults else fault), 422
    words = words_of(filled.written["language"])
    begun = MAKING.begin(writing(portfolio_visit.result(), query, filled.practice, filled.written["shape"], words, today()))
    return begun or (_form(screened, query, filled, Message("too-many-portfolios", {})), 503)


@portfolio_letters.get("/avancement")
def progress() -> dict[str, Any]:
    """How far the work has come, of a hundred, for the script that moves the bar."""
    return MAKING.progress()


@portfolio_letters.get("/pretes")
def ready() -> str | Answer:
    """How far the work has come; then the way to the file; or why there is none."""
    return MAKING.ready(
        lambda stale: render_template("portfolio_letters_ready.html", letters=_made() or abort(404), stale=stale)
    )


@portfolio_letters.get("/telecharger")
def download() -> Response:
    """The file."""
    letters = _made() or abort(404)
    name = f"{g.words('letters-file-name')}.{letters.shape}"
    return sent(lambda out: out.write(letters.file), name, SHAPES[letters.shape].mimetype)


# -- the form ------------------------------------------------------------------------------------------------------------


def _made() -> Letters | None:
    found = portfolio_visit.finished(portfolio_visit.LETTERS)
    return Letters.unpacked(found) if found else None


def _filled() -> Filled:
    written = {field: request.form.get(field, "") for field in FIELDS}
    faults: dict[str, Message] = {}
    for field, read in (("letterhead", lines_of), ("signature", lines_of), ("by", _day)):
        try:
            read(written[field])
        except Misread as misread:
            faults[field] = misread.message
    if written["language"] not in LANGUAGES:
        faults["language"] = Message("no-letter-language", {})
    if written["shape"] not in SHAPES:
        faults["shape"] = Message("no-letter-shape", {})
    return Filled(written, "to_refused" in request.form, faults)


def _day(written: str) -> date:
    if not written.strip():
        raise Misread("answer-day-wanted")
    read = from_text(ANSWER_DAY, written)
    assert isinstance(read, date)
    return answer_day(read, today())


def _form(screened: Screened, query: Query, filled: Filled, fault: Message | None = None) -> str:
    count = len(places(screened, query))
    return render_template(
        "portfolio_letters.html",
        blank=bound(form_of(())),
        query=query,
        count=count,
        filled=filled,
        fault=g.words.said(fault) if fault else "",
        faults={field: g.words.said(message) for field, message in filled.faults.items()},
        languages=[(lang, words_of(lang).own_name) for lang in LANGUAGES],
        shapes=SHAPES,
        most=MOST_LINES,
        made=bool(portfolio_visit.progress(portfolio_visit.LETTERS)),
    )
