"""What does not fit in a dossier, in words."""

from __future__ import annotations

from typing import Any

from checker.dossier.model import Fault
from checker.words.wording import Words


def faults_as_data(faults: list[Fault], words: Words) -> dict[str, Any]:
    """Every fault, by its path."""
    return {"errors": [{"path": path, "message": words.said(message)} for path, message in faults]}


def printable(path: str) -> str:
    """A path that stays on its line, whatever its keys hold."""
    return path.encode("unicode_escape").decode("ascii")
