"""Two pages open on one dossier: neither overwrites silently what the other has written.

Each page holds, hidden, a mark of every answer it shows. When it is posted, three things are known of each: what the page
showed, what was typed, and what is kept now. An answer left as it was shown takes what is kept; an answer that only this page
changed takes what was typed; an answer that both changed differently is asked again, with what the other page made of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from checker.dossier.model import values_as_data

ABSENT = object()
MARK_DIGITS = 12


class ChangedElsewhere(Exception):
    """Another page changed these answers meanwhile, by id."""

    def __init__(self, ids: list[str]) -> None:
        super().__init__()
        self.ids = ids


def marks(values: Mapping[str, Any], ids: Iterable[str]) -> str:
    """The marks of these answers, as a hidden field holds them: ``headcount:1a2b3c4d5e6f turnover:…``."""
    return " ".join(f"{id}:{mark(values.get(id, ABSENT))}" for id in ids)


def mark(value: Any) -> str:
    """A few digits that differ where answers differ; 10 and 10.00 are the same answer."""
    return hashlib.sha256(json.dumps(_plain(value), sort_keys=True).encode()).hexdigest()[:MARK_DIGITS]


def merged(kept: Mapping[str, Any], typed: Mapping[str, Any], shown: str) -> dict[str, Any]:
    """What is kept now, with what was typed on a page that showed answers of those marks.

    A page without marks is taken at its word. Raises ``ChangedElsewhere``.
    """
    base = dict(entry.split(":", 1) for entry in shown.split() if ":" in entry)
    result, disputed = dict(kept), []
    for id in [*base, *(id for id in typed if id not in base)]:
        mine, theirs = mark(typed.get(id, ABSENT)), mark(kept.get(id, ABSENT))
        if mine in (theirs, base.get(id)):
            continue
        if base.get(id, theirs) != theirs:
            disputed.append(id)
        elif id in typed:
            result[id] = typed[id]
        else:
            result.pop(id, None)
    if disputed:
        raise ChangedElsewhere(disputed)
    return result


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return [str(value.normalize())]
        case Mapping():
            return {id: _plain(each) for id, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
    return ["absent"] if value is ABSENT else values_as_data({"": value})[""]
