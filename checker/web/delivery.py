"""How pages travel: compressed, and what never changes kept by the browser for a year.

A static file's address ends in the hash of its content, so that a new content has a new address.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, request
from werkzeug.wrappers import Response

WORTH_COMPRESSING = ("text/", "image/svg+xml", "application/json", "text/javascript")
FEWEST_BYTES = 500
"""Less than this fits the first packet anyway."""
SECRET = ("keeping.page",)
"""Pages that show the key: compressed, their length would tell of it to who can have them repeat a guess (BREACH)."""
FOR_EVER = "public, max-age=31536000, immutable"


def deliver(app: Flask) -> None:
    """Hash the addresses of static files, and compress what is answered."""
    folder = Path(app.static_folder or "")

    def name_by_content(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and (folder / values["filename"]).is_file():
            values["v"] = _fingerprint(folder / values["filename"], (folder / values["filename"]).stat().st_mtime_ns)

    app.url_defaults(name_by_content)
    app.after_request(_compress)
    app.after_request(_keep)


@lru_cache(maxsize=64)
def _fingerprint(file: Path, changed: int) -> str:
    """The first letters of the content's hash; read anew when the file has changed."""
    return sha256(file.read_bytes()).hexdigest()[:12]


def _keep(response: Response) -> Response:
    if request.endpoint == "static" and "v" in request.args and response.status_code < 400:
        response.headers["Cache-Control"] = FOR_EVER
    return response


def _compress(response: Response) -> Response:
    """Gzip, where the client takes it and it is worth it."""
    worth = (response.mimetype or "").startswith(WORTH_COMPRESSING) and request.endpoint not in SECRET
    if not worth or response.status_code != 200:
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings.quality("gzip") or (response.is_streamed and not response.direct_passthrough):
        return response
    response.direct_passthrough = False
    plain = response.get_data()
    if len(plain) >= FEWEST_BYTES:
        response.set_data(_gzipped(plain) if request.endpoint == "static" else gzip.compress(plain, 6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response


@lru_cache(maxsize=16)
def _gzipped(plain: bytes) -> bytes:
    """A static file at its smallest, once."""
    return gzip.compress(plain, 9, mtime=0)
