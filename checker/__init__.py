"""The people: the Flask app and the commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask

__version__ = "0.1.0"


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The app, from ``checker.web.app``: which is read only here, for the commands that serve nothing need not wait for it."""
    from checker.web import app

    return app.create_app(config)
