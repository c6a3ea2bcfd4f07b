"""Whether this process can serve: for the proxy that shares out the work, and for whoever watches."""

from __future__ import annotations

from flask import Blueprint, current_app
from limits.storage import Storage

from checker.storage.dossiers import Unavailable
from checker.web.visit import store

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> tuple[dict[str, str], int]:
    """200 where the database can be read and written and requests can be counted, else 503."""
    try:
        store().check()
    except Unavailable as unavailable:
        return {"status": "unavailable", "cause": str(unavailable)}, 503
    counts: Storage | None = current_app.extensions.get("counts")
    if counts is not None and not counts.check():
        return {"status": "unavailable", "cause": "AIDE500_RATE_STORAGE"}, 503
    return {"status": "ok"}, 200
