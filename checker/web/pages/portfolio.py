"""The pages of a portfolio: files in, progress, results, one client's verdict, downloads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from io import BytesIO
from typing import Any

from flask import Blueprint, Response, abort, g, redirect, render_template, request, send_file, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as Answer

from checker.dossier.message import Message
from checker.dossier.model import CHOICES_OF_EDITION
from checker.portfolio.jobs import download, screening, start
from checker.portfolio.judge.codes import addresses
from checker.portfolio.judge.listing import Query, listing
from checker.portfolio.judge.looking import looking
from checker.portfolio.judge.remarks import changing, harmless
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.serialised import message_from_text
from checker.portfolio.judge.totals import totals
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.question import COLUMNS, NAMES
from checker.portfolio.read.tables import Source
from checker.portfolio.write.sheets import MOST, SHAPES
from checker.portfolio.write.template import write_template
from checker.storage import results as kept
from checker.web import portfolio_visit
from checker.web.forms import bound, form_of
from checker.web.pages.portfolio_columns import given_mapping, remembered
from checker.web.pages.portfolio_looking import draw
from checker.words.wording import Words
from rules.columns import CLIENT

portfolio_pages = Blueprint("portfolio", __name__, url_prefix="/portefeuille")

MOST_MEGABYTES = 50
MOST_FILES = 40
SHOWN_FAULTS = 100
SHARES = {"read": (0, 60), "judge": (60, 25), "write": (85, 15)}
"""Of a hundred: where each part of the work begins, and how much of it it is."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@portfolio_pages.before_request
def allow_files() -> None:
    """Portfolios alone may be large."""
    if request.endpoint == "portfolio.upload":
        request.max_content_length = MOST_MEGABYTES * 2**20


# -- files in ----------------------------------------------------------------------------------------------------------


@portfolio_pages.get("")
def begin() -> str:
    """What it is for, the template, and where to put the files."""
    return _begin()


@portfolio_pages.post("")
def upload() -> Answer | tuple[str, int]:
    """Take the files, begin to work on them, and show how far it has come."""
    try:
        files = [file for file in request.files.getlist("files") if file.filename]
    except RequestEntityTooLarge:
        return _begin(Message("upload-too-large", {"most": MOST_MEGABYTES})), 413
    if not bound(form_of(())).validate():
        return _begin(Message("page-expired", {})), 400
    edition = request.form.get("edition", "")
    if not 0 < len(files) <= MOST_FILES or edition not in CHOICES_OF_EDITION:
        return _begin(Message("no-file", {})), 422
    try:
        told = given_mapping()
    except Unreadable as refused:
        return _begin(refused.message), 422
    key = portfolio_visit.shelf().begin()
    work = screening([source_of(file) for file in files], edition, told, remembered(), frozenset((COLUMNS, NAMES)))
    if not start(portfolio_visit.shelf(), key, work):
        portfolio_visit.shelf().forget(key)
        return _begin(Message("too-many-portfolios", {})), 503
    portfolio_visit.forget()
    answer = redirect(url_for(".result"), 303)
    portfolio_visit.give(answer, portfolio_visit.RESULT, key)
    return answer


def _begin(fault: Message | None = None) -> str:
    unread = form_of(())(formdata=None)  # what was sent may be too large to be looked at
    return render_template(
        "portfolio.html",
        form=unread,
        fault=g.words.said(fault) if fault else "",
        editions=CHOICES_OF_EDITION,
        chosen=request.form.get("edition", "guide") if not fault or fault.code != "upload-too-large" else "guide",
        earlier=bool(portfolio_visit.progress(portfolio_visit.RESULT)),
    )


def source_of(file: FileStorage) -> Source:
    """The file in memory: nothing of it is written to the disk in clear."""
    with file.stream:
        content = file.read()
    return Source((file.filename or "").replace("\\", "/").rpartition("/")[2][:100], len(content), lambda: BytesIO(content))


@portfolio_pages.get("/modele.xlsx")
def template() -> Response:
    """The workbook to fill in."""
    return sent(lambda out: write_template(out, g.words), g.words("template-name"), XLSX)


# -- progress and results ----------------------------------------------------------------------------------------------


@portfolio_pages.get("/avancement")
def progress() -> dict[str, Any]:
    """How far the work has come, of a hundred, for the script that moves the bar."""
    return percent(portfolio_visit.progress(portfolio_visit.RESULT) or abort(404), SHARES)


def percent(found: kept.Progress, shares: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    """How far a work has come, of a hundred, whether it is over, and what it is doing."""
    if found.phase not in shares:
        return {"percent": 100, "over": True, "said": ""}
    begins, share = shares[found.phase]
    return {"percent": round(begins + share * found.done), "over": False, "said": g.words(f"progress-{found.phase}")}


@portfolio_pages.get("/resultat")
def result() -> str | Answer:
    """How far the work has come; then the totals and the clients; or why there is no result."""
    found = portfolio_visit.progress(portfolio_visit.RESULT)
    if found is None:
        return redirect(url_for(".begin"), 303)
    if found.phase == kept.ASKED:
        return redirect(url_for("portfolio_columns.ask"), 303)
    if found.phase in SHARES:
        around = {"title": "portfolio-working", "follow": url_for(".progress"), "here": url_for(".result")}
        return render_template("portfolio_working.html", working=percent(found, SHARES), **around)
    if found.phase != kept.DONE:
        around = {"title": "portfolio-failed", "again": url_for(".begin"), "again_words": "portfolio-again"}
        return render_template(
            "portfolio_failed.html", fault=failure(found, portfolio_visit.RESULT, "interrupted", "displaced"), **around
        )
    return result_with_sheets(portfolio_visit.screened(), Query.of(request.args))


def failure(found: kept.Progress, cookie: str, interrupted: str, displaced: str) -> str:
    """Why a work gave no result, in words."""
    content = portfolio_visit.shelf().content(portfolio_visit.key_of(cookie)) if found.phase == kept.FAILED else None
    lacking = displaced if found.phase == kept.DISPLACED else interrupted
    message = message_from_text(content) if content else Message(lacking, {})
    words: Words = g.words
    return words.said(message)


def result_with_sheets(
    screened: Screened, query: Query, ticked: Collection[int] = (), shape: str = "", fault: Message | None = None
) -> str:
    """The totals, the clients, and the way to their sheets: as it was filled in, with what is wrong with it.

    The page is given what it shows, and not the result: what a template is given lives on until cycles are next collected.
    """
    return render_template(
        "portfolio_result.html",
        edition=screened.edition,
        totals=totals(screened),
        query=query,
        listing=listing(screened, query, g.words),
        faults=_faults(screened),
        fault_count=screened.faults.height,
        changing=[g.words.said(remark) for remark in changing(screened)],
        remarks=[g.words.said(remark) for remark in harmless(screened)],
        blank=bound(form_of(())),
        ticked=ticked,
        shapes=SHAPES,
        shape=shape,
        most=MOST,
        fault=g.words.said(fault) if fault else "",
        sheets_made=bool(portfolio_visit.progress(portfolio_visit.SHEETS)),
        drawn=draw(looking(screened), query, g.words),
    )


def _faults(screened: Screened) -> list[tuple[str, str, int | None]]:
    """The first faults: the address of the cell, what does not fit, and the client it concerns."""
    first = screened.faults.head(SHOWN_FAULTS)
    messages = screened.portfolio.faults.messages
    rows = zip(addresses(screened, first), first.get_column("message"), first.get_column(CLIENT), strict=True)
    return [(where, g.words.said(messages[message]), client) for where, message, client in rows]


@portfolio_pages.post("/effacer")
def delete() -> Answer:
    """Erase the result and its sheets now."""
    answer = redirect(url_for(".begin"), 303)
    if bound(form_of(())).validate():
        portfolio_visit.forget_all()
        portfolio_visit.let_go(answer)
    return answer


# -- downloads ---------------------------------------------------------------------------------------------------------


@portfolio_pages.get("/resultat.csv")
def as_csv() -> Answer | tuple[str, int]:
    """The answers in codes."""
    return _download("csv", "aide500.csv", "text/csv")


@portfolio_pages.get("/resultat.xlsx")
def as_workbook() -> Answer | tuple[str, int]:
    """The answers in words."""
    return _download("workbook", "aide500.xlsx", XLSX)


def _download(form: str, name: str, mimetype: str) -> Answer | tuple[str, int]:
    """The result as a file, sent piece by piece; or why there is none."""
    answer = Response(mimetype=mimetype)
    try:
        answer.response = download(form, portfolio_visit.result(), g.words.lang, answer.call_on_close)
    except Unreadable as refused:
        around = {"title": "workbook-failed", "again": url_for(".result"), "again_words": "portfolio-back"}
        code = 503 if refused.message.code == "too-many-portfolios" else 422
        return render_template("portfolio_failed.html", fault=g.words.said(refused.message), **around), code
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def sent(write: Callable[[BytesIO], object], name: str, mimetype: str) -> Response:
    """A file to keep, which no cache keeps."""
    out = BytesIO()
    write(out)
    out.seek(0)
    answer = send_file(out, mimetype, as_attachment=True, download_name=name)
    answer.headers["Cache-Control"] = "no-store"
    return answer
