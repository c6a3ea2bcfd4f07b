"""Whether this process can serve: for the proxy that shares out the work, and for whoever watches."""

from __future__ import annotations

from flask import Blueprint

from checker.storage.dossiers import Unavailable
from checker.web.visit import store

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> tuple[dict[str, str], int]:
    """200 where the database answers, else 503."""
    try:
        store().check()
    except Unavailable as unavailable:
        return {"status": "unavailable", "cause": str(unavailable)}, 503
    return {"status": "ok"}, 200
