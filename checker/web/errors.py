"""When something is error_page: a page that says what happened and what to do, in the visitor's language; never a traceback.

What was typed is not lost: where it could not be kept, the page holds it and offers to send it again. Programs get the same
as problem details (RFC 9457).
"""

from __future__ import annotations

from flask import Flask, Response, g, make_response, render_template, request
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import BadHost, HTTPException, SecurityError

from checker.storage.dossiers import Broken, Unavailable
from checker.web.api.problems import is_for_programs, problem
from checker.web.forms import bound, form_of
from checker.web.logs import log_failure
from checker.web.visit import ANEW
from rules.expressions import Fact
from rules.facts import FACTS, INVOICE_FACTS

EXPLAINED = {404: "not-found", 405: "not-found", 408: "too-slow", 413: "too-large", 429: "too-many", 503: "busy"}
"""Which words explain which status; any other says that the request was not understood, or that we failed."""

RETRY_AFTER = "5"


def explain_errors(app: Flask) -> None:
    """Every error has its answer."""
    app.register_error_handler(HTTPException, error_page)
    app.register_error_handler(Unavailable, unavailable)
    app.register_error_handler(SQLAlchemyError, unavailable)
    app.register_error_handler(Broken, broken)
    app.register_error_handler(Exception, failure)


def error_page(error: HTTPException) -> Response:
    """An address that is none, a request too large, too many of them, or not understood."""
    code = error.code or 500
    if isinstance(error, BadHost | SecurityError):
        return Response(g.words("error-page-bad-request"), code, mimetype="text/plain")  # of no host that we could link to
    answer = _answer(EXPLAINED.get(code, "bad-request" if code < 500 else "failure"), code, "error.html")
    for name in ("Allow", "Retry-After"):
        if name in (headers := dict(error.get_headers())):
            answer.headers[name] = headers[name]
    return answer


def failure(error: Exception) -> Response:
    """What nobody thought of. Should its page fail too, a bare sentence is left."""
    log_failure(error)
    try:
        return _answer("failure", 500, "error.html")
    except Exception as again:
        log_failure(again)
        return Response(f"aide500: {g.get('request_id', '')}", 500, mimetype="text/plain")


def unavailable(error: Exception) -> Response:
    """The database does not answer: what was typed can be sent again in a moment."""
    log_failure(error.__cause__ or error)
    words = "unavailable" if request.method != "POST" else "unsaved" if _typed(_sent()) else "undone"
    answer = _again(words, 503, {})
    answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def broken(error: Broken) -> Response:
    """The row cannot be read: what was typed can be kept in a new dossier."""
    log_failure(error)
    return _again("broken", 500, {ANEW: ANEW})


def _again(words: str, code: int, hidden: dict[str, str]) -> Response:
    """A page that holds what was typed, to be sent again with these fields besides."""
    sent = _sent()
    blank = bound(form_of(()))
    kept = {"again": request.full_path, "sent": sent, "typed_in": _typed(sent), "hidden": hidden, "blank": blank}
    return _answer(words, code, "unsaved.html", **kept)


def _answer(words: str, code: int, template: str, **more: object) -> Response:
    if is_for_programs():
        return problem(code, g.words(f"error-page-{words}"))
    page = render_template(template, error_page=words, code=code, reference=g.request_id, **more)
    return make_response(page, code)


def _sent() -> list[tuple[str, str]]:
    """Every field of the form that was sent, to be sent again. One with a file is to be filled anew: no page holds a file."""
    if request.method != "POST" or any(file.filename for file in request.files.values()):
        return []
    return [pair for pair in request.form.items(multi=True) if pair[0] != ANEW]


def _typed(sent: list[tuple[str, str]]) -> list[tuple[Fact, str]]:
    """What was typed, by fact, as the page shows it back."""
    facts = {fact.id: fact for fact in (*FACTS, *INVOICE_FACTS)}
    named = ((facts.get(name.rsplit("-", 1)[-1]), value) for name, value in sent)
    return [(fact, value) for fact, value in named if fact is not None and value.strip()]
