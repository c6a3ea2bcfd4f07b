"""The answers in words, each made once for each distinct outcome, and from the same sentences as the result page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from checker.explain.invoice_lines import label_in_words
from checker.explain.reasons import missing_in_words
from checker.portfolio.judge.codes import missing_of
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.ranges import told
from checker.words.sentences import explanation
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.columns import LEAST, MOST
from rules.conditions import Condition, Judgement, Status
from rules.expressions import Fact, Range
from rules.facts import FACTS, Computed, Invoice


class Reasons:
    """Why a condition is not met, as sentences; the same sentence is made once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._said: dict[tuple[Condition, tuple[Any, ...]], str] = {}

    def __call__(self, edition: str, statuses: Mapping[str, str | None], facts: Mapping[str, Any]) -> str:
        """Why a client is refused: a line for each condition of the dossier that is not met."""
        return "\n".join(self.of(EDITIONS[edition].dossier_conditions if edition else (), statuses, facts))

    def of(self, conditions: Sequence[Condition], statuses: Mapping[str, str | None], facts: Mapping[str, Any]) -> list[str]:
        """A sentence for each of these conditions that is not met."""
        return [self._sentence(one, facts) for one in conditions if statuses[one.id] == Status.NOT_MET.value]

    def _sentence(self, condition: Condition, facts: Mapping[str, Any]) -> str:
        values = tuple(facts[fact.id] for fact in condition.facts)
        if (condition, values) not in self._said:
            seen = {fact.id: value for fact, value in zip(condition.facts, values, strict=True)}
            self._said[condition, values] = explanation(self._words, Judgement(condition, Status.NOT_MET, seen))
        return self._said[condition, values]


def facts_with_total(facts: Mapping[str, Any], judged: Mapping[str, Any]) -> dict[str, Any]:
    """A client's facts, with what its invoices come to."""
    known = {fact.id: told(facts, fact) for fact in FACTS}
    return {**known, Computed.counted_total.id: Range(judged[LEAST], judged[MOST])}


def things_to_ask(words: Words, paths: str) -> list[str]:
    """What a list of paths asks for, as things to look up."""
    return [missing_in_words(words, missing_of(path)) for path in paths.split()]


@lru_cache(maxsize=65536)
def asked_in_words(words: Words, paths: str) -> str:
    """The same, joined for a cell."""
    return ", ".join(things_to_ask(words, paths))


def written_value(words: Words, fact: Fact, value: Any) -> Any:
    """A fact for a cell: numbers and days as they are, the rest in words."""
    match value:
        case None:
            return ""
        case bool():
            return words("yes" if value else "no")
        case str() if fact is Invoice.label:
            return label_in_words(words, value)
        case str() if words.has(f"{fact.id}-{value}"):
            return words(f"{fact.id}-{value}")
        case Decimal():
            return float(value)
        case Range(least, most):
            limits = {"least": words.number(least), "most": "" if most is None else words.number(most)}
            return words("range-over" if most is None else "range-between", **limits)
    return value


def titles(words: Words, conditions: Sequence[Condition]) -> list[str]:
    """The conditions' own titles."""
    return [words(f"condition-{condition.id}") for condition in conditions]


def status_headers(words: Words, conditions: Sequence[Condition]) -> list[str]:
    """Their titles above their statuses: a fact may have the same name, and the answers stand beside."""
    return [words("out-status-of", condition=title) for title in titles(words, conditions)]


def editions_of(screened: Screened) -> list[str]:
    """The texts that judged somebody, in their order."""
    used = set(screened.clients.get_column("edition").drop_nulls().unique())
    return [id for id in EDITIONS if id in used]
