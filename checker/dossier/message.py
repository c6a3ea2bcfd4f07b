"""A message with its variables: what the code has to say, before any language says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Message(NamedTuple):
    """Said in words by ``checker.words.wording.Words.said``, which finds it as ``fault-<code>``.

    ``variables`` are its figures, days and names; ids of facts under ``facts``, of one whose choices are named under ``fact``.
    """

    code: str
    variables: Mapping[str, Any]
