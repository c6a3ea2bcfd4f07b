"""The pages of rules: each edition condition by condition, and two of them compared."""

from __future__ import annotations

from flask import Blueprint, abort, g, render_template, request

from checker.words.sentences import condition_in_full
from rules.amendments import EDITIONS
from rules.conditions import Edition
from rules.differences import differences
from rules.doubts import GENERAL
from rules.published import fingerprint

rulebook = Blueprint("rulebook", __name__)

DOUBTS = (*(doubt.id for doubt in GENERAL), "retention")
"""What the texts leave open beyond any one condition."""


@rulebook.get("/regles")
@rulebook.get("/regles/<id>")
def edition(id: str = "guide") -> str:
    """One edition: every condition in plain words, with its figures, its source, and how sure it is."""
    text = EDITIONS.get(id) or abort(404)
    return render_template(
        "rules.html",
        edition=text,
        editions=tuple(EDITIONS),
        fingerprint=fingerprint(text),
        in_full=lambda condition: condition_in_full(g.words, condition),
        doubts=DOUBTS,
        changed=_changed(text),
    )


def _changed(text: Edition) -> dict[str, str]:
    """How the edition came by each condition that it did not take over as it stood: added or replaced."""
    if text.amends is None:
        return {}
    return {id: "replaced" if before else "added" for id, before, after in differences(text.amends, text) if after}


@rulebook.get("/regles/comparer")
def compare() -> str:
    """Two editions, condition by condition."""
    before = EDITIONS.get(request.args.get("a", "guide")) or abort(404)
    after = EDITIONS.get(request.args.get("b", "decree-2021-555")) or abort(404)
    pairs = [(id, (before, one), (after, other)) for id, one, other in differences(before, after)]
    same = [id for id in before.by_id if before.by_id[id] is after.by_id.get(id)]
    return render_template(
        "compare.html",
        before=before,
        after=after,
        editions=tuple(EDITIONS),
        pairs=pairs,
        same=same,
        in_full=lambda condition: condition_in_full(g.words, condition),
    )
