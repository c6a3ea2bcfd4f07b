"""Logs: one JSON object a line, on standard error, without a word of what anybody typed.

A request is logged by its route, never by its address: addresses hold secrets (``/reprise/…``) and whatever people put there.
An error is logged by its type and where it arose, never by its message: messages quote values.
"""

from __future__ import annotations

import json
import logging
import secrets
import traceback
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from flask import Flask, Response, g, request

LOGGER = logging.getLogger("aide500")


class JsonLines(logging.Formatter):
    """A record as a line of JSON: time, level, message, what was added to it, and where an error arose."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            **getattr(record, "more", {}),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["at"] = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(line)


CONFIGURATION = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "checker.web.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "aide500": {"level": "INFO"},
        "_granian": {"level": "ERROR"},
        "granian.access": {"level": "WARNING"},
    },
}
"""For ``logging.config``: what the server logs takes the same form."""


def log_requests(app: Flask) -> None:
    """Give each request an id, which its answer bears as ``X-Request-ID``, and log it once it is answered."""
    app.before_request(_begin)
    app.after_request(_end)
    app.log_exception = lambda error: log_failure(error[1])  # type: ignore[method-assign,assignment] # Flask's own quotes the address


def _begin() -> None:
    g.request_id, g.begun_at = secrets.token_hex(8), perf_counter()


def _end(response: Response) -> Response:
    if "request_id" not in g:
        return response  # refused before it was looked at
    response.headers["X-Request-ID"] = g.request_id
    route = request.url_rule.rule if request.url_rule else None
    _log(logging.INFO, "request", method=_method(), route=route, status=response.status_code, ms=_milliseconds())
    return response


def log_failure(error: BaseException | None) -> None:
    """Log what failed, and where."""
    _log(logging.ERROR, "failure", error=error, route=request.url_rule.rule if request.url_rule else None)


def log_error(message: str, error: BaseException) -> None:
    """Log what failed outside of any request."""
    LOGGER.error(message, exc_info=(type(error), error, error.__traceback__))


def _log(level: int, message: str, error: BaseException | None = None, **more: Any) -> None:
    more = {"request": g.get("request_id"), **more}
    trace = (type(error), error, error.__traceback__) if error else None
    LOGGER.log(level, message, extra={"more": more}, exc_info=trace)


def _method() -> str:
    """The method, if it is one: any word may stand there."""
    return request.method if request.method in ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE") else "other"


def _milliseconds() -> float:
    begun: float = g.begun_at
    return round((perf_counter() - begun) * 1000, 1)
