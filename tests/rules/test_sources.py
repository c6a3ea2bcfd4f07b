"""Every word the rules quote, a second time, in ``sources.json``: a letter lost from the law's own sentence is seen.

A condition that is new need not stand there; one that stands there must stand so in the rules. ``python -m
tests.rules.test_sources`` writes the file from the rules, for whoever has compared them with the texts.
"""

import json
from pathlib import Path

import pytest

from rules.amendments import EDITIONS
from rules.expenses import EXPENSES
from rules.published import condition_as_data

WRITTEN = Path(__file__).with_name("sources.json")


def quoted():
    """What each condition of each text says of its source and its doubts; what the guide says of each expense."""
    found = {
        f"{edition.id}: {condition.id}": {key: condition_as_data(condition)[key] for key in ("source", "doubts")}
        for edition in EDITIONS.values()
        for condition in edition.conditions
        if edition.amends is None or edition.amends.by_id.get(condition.id) is not condition
    }
    return found | {f"expense: {expense.id}": {"quote": expense.quote} for expense in EXPENSES}


KNOWN = json.loads(WRITTEN.read_text("utf-8")) if WRITTEN.exists() else {}


@pytest.mark.parametrize("of", KNOWN)
def test_the_rules_quote_their_sources_word_for_word(of):
    assert quoted()[of] == KNOWN[of]


if __name__ == "__main__":
    WRITTEN.write_text(json.dumps(quoted(), ensure_ascii=False, indent=1) + "\n", "utf-8")
