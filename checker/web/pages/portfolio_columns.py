"""The page of columns: between the files and the verdict, shown only where something of the files is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from checker.portfolio.jobs import screening, start
from checker.portfolio.read.headers import MEANT, Role
from checker.portfolio.read.mapping import (
    CARRIED,
    HOLDS,
    KINDS,
    LARGEST,
    MONTHS,
    ORDERS,
    SCALES,
    TAXES,
    ColumnMapping,
    SheetMapping,
    Understanding,
    mapping_from_json,
)
from checker.portfolio.read.question import COLUMNS, NAMES, AskedColumn, AskedSheet, Question, pack_question, unpack_question
from checker.portfolio.read.tables import Source
from checker.portfolio.read.titles import AMOUNT, MEANINGS, Unit
from checker.storage.results import ASKED, DONE
from checker.web import portfolio_visit
from checker.web.forms import bound, form_of
from rules.expressions import Day, Money
from rules.facts import Invoice

portfolio_columns = Blueprint("portfolio_columns", __name__, url_prefix="/portefeuille/colonnes")

PARTS: Mapping[str, tuple[Any, ...]] = {"scale": SCALES, "tax": TAXES, "months": MONTHS, "order": ORDERS, "kinds": KINDS}
"""The parts of a unit that a person may choose, and the choices of each."""
GROUPS = tuple((role, tuple(meaning for meaning in MEANT[role] if meaning != AMOUNT)) for role in Role)


@portfolio_columns.get("")
def ask() -> str | Answer:
    """A row a column: its title, some values, what it is taken for and why, and a list to choose from."""
    if (question := _question(with_files=False)) is None:
        return redirect(url_for("portfolio.result"), 303)
    return render_template(
        "portfolio_columns.html",
        question=question,
        names=question.asking == NAMES,
        groups=GROUPS,
        holds=HOLDS,
        parts_of=parts_of,
        carried=CARRIED,
        blank=bound(form_of(())),
        in_doubt=[(s, column) for s, sheet in enumerate(question.sheets) for column in sheet.columns if column.doubt],
    )


@portfolio_columns.post("")
def answer() -> Answer | Response:
    """Take what was chosen; go on with it, or give it as a file."""
    if (question := _question(with_files=True)) is None or not bound(form_of(())).validate():
        return redirect(url_for(".ask"), 303)
    told = _told(question)
    if "save" in request.form:
        return _as_file(told)
    sources = [_source(name, content) for name, content in question.sources]
    ask = frozenset({NAMES}) if question.asking == COLUMNS else frozenset[str]()
    shelf, key = portfolio_visit.shelf(), portfolio_visit.key_of(portfolio_visit.RESULT)
    if not shelf.begin_again(key):  # answered in another tab, or deleted
        return redirect(url_for(".ask"), 303)
    if not start(shelf, key, screening(sources, question.edition, told, ask=ask)):
        shelf.finish(key, pack_question(question), ASKED)
        return redirect(url_for(".ask"), 303)
    remembered = shelf.begin()
    shelf.finish(remembered, told.as_json().encode())
    shelf.forget(portfolio_visit.key_of(portfolio_visit.COLUMNS))
    answered = redirect(url_for("portfolio.result"), 303)
    portfolio_visit.give(answered, portfolio_visit.COLUMNS, remembered)
    return answered


@portfolio_columns.get(".json")
def as_file() -> Response:
    """What was understood of the files, to be put right and given again."""
    return _as_file(portfolio_visit.screened().portfolio.understood)


def remembered() -> Understanding:
    """What this visitor said of columns before."""
    found = portfolio_visit.progress(portfolio_visit.COLUMNS)
    content = (
        portfolio_visit.shelf().content(portfolio_visit.key_of(portfolio_visit.COLUMNS))
        if found and found.phase == DONE
        else None
    )
    return mapping_from_json(content, "") if content else Understanding()


def parts_of(column: AskedColumn) -> Iterator[tuple[str, tuple[Any, ...], Any]]:
    """The parts of a column's unit that matter for what it is, or may be: each with its choices and what is chosen."""
    meanings = {column.means, column.suggested}
    facts = [MEANINGS.get(meaning) for meaning in meanings]
    money = any(isinstance(fact, Money) for fact in facts) or meanings & {"amount_excl_tax", "vat_amount"}
    asked = {
        "scale": money,
        "tax": meanings & {"amount_excl_tax", Invoice.amount_incl_tax.id},
        "months": "turnover" in meanings,
        "order": any(isinstance(fact, Day) for fact in facts),
        "kinds": meanings & {Invoice.category.id, Invoice.label.id, "supplier"},
    }
    yield from ((part, PARTS[part], getattr(column.unit, part)) for part, wanted in asked.items() if wanted)


# -- what was chosen ---------------------------------------------------------------------------------------------------


def _question(*, with_files: bool) -> Question | None:
    found = portfolio_visit.progress(portfolio_visit.RESULT)
    content = (
        portfolio_visit.shelf().content(portfolio_visit.key_of(portfolio_visit.RESULT))
        if found and found.phase == ASKED
        else None
    )
    return unpack_question(content, with_files=with_files) if content else None


def _told(question: Question) -> Understanding:
    sheets = tuple(_sheet(at, sheet) for at, sheet in enumerate(question.sheets)) or question.told.sheets
    others = tuple(sheet for sheet in question.told.sheets if all(sheet.titles != one.titles for one in sheets))
    chosen = enumerate(question.near)
    same = tuple((written, client) for at, (written, client) in chosen if request.form.get(f"near-{at}") == "yes")
    return Understanding((*sheets, *others), (*question.told.same, *same))


def _sheet(at: int, sheet: AskedSheet) -> SheetMapping:
    holds = request.form.get(f"s{at}-holds", sheet.holds)
    down = {"yes": True, "no": False}.get(request.form.get(f"s{at}-down", ""))
    asked = {column.at: column for column in sheet.columns}
    columns = (
        _column(f"s{at}-c{place}", asked[place], title) if place in asked else ColumnMapping(title, CARRIED)
        for place, title in enumerate(sheet.titles)
    )
    return SheetMapping(holds if holds in HOLDS else sheet.holds, tuple(columns), sheet.name, down)


def _column(name: str, asked: AskedColumn, title: str) -> ColumnMapping:
    means = request.form.get(name, asked.means)
    unit = {part: _choice(f"{name}-{part}", choices, getattr(asked.unit, part)) for part, choices in PARTS.items()}
    return ColumnMapping(title, means if means in MEANINGS else CARRIED, Unit(**unit))


def _choice(name: str, choices: tuple[Any, ...], before: Any) -> Any:
    chosen = request.form.get(name)
    found = next((choice for choice in choices if str(choice) == chosen), before)
    return found if found in choices else choices[0]


def _as_file(told: Understanding) -> Response:
    answer = Response(told.as_json(), mimetype="application/json")
    answer.headers["Content-Disposition"] = "attachment; filename=aide500-colonnes.json"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _source(name: str, content: bytes) -> Source:
    return Source(name, len(content), lambda: BytesIO(content))


def given_mapping() -> Understanding:
    """What the file of columns that was sent says; nothing where none was. Raises ``Unreadable`` where it is none."""
    file = request.files.get("mapping")
    return mapping_from_json(file.stream.read(LARGEST + 1), file.filename) if file and file.filename else Understanding()
