"""What a text is made of: conditions with their sources, gathered in an edition that a later text can amend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from rules.expressions import Comparison, Constant, Fact, Test, Values, distinct
from rules.facts import INVOICE_FACTS, Computed


class Confidence(StrEnum):
    """How a source was read, best first (LAW.md, section 0)."""

    TEXT_READ = "text_read"
    OFFICIAL_SITE = "official_site"
    SECONDARY = "secondary"


class Quotation(NamedTuple):
    """Words as they stand in a text, and how well that text was read. The guide's own have no article and no mark."""

    words: str
    article: str = ""
    url: str = ""
    confidence: Confidence | None = None


@dataclass(frozen=True)
class Source:
    """Where a condition comes from.

    ``article`` is the article of law, or the page of the administration, that states it, at the address ``url``; ``law`` are
    its own words, where they were seen, known as well as ``confidence`` says. ``also`` are further words that the condition
    rests on, each with its own article and its own mark. ``quote`` is the guide's sentence, where the guide has one.
    """

    article: str
    url: str
    confidence: Confidence
    quote: str = ""
    law: str = ""
    also: tuple[Quotation, ...] = ()

    @property
    def of_law(self) -> tuple[Quotation, ...]:
        """The words of the law and of the administration."""
        first = (Quotation(self.law, self.article, self.url, self.confidence),) if self.law else ()
        return first + self.also


class Status(StrEnum):
    """How a condition stands. The ids are the contract's."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Judgement(NamedTuple):
    """How one condition stands, and every value it was judged on, by fact id; None where one is not known."""

    condition: Condition
    status: Status
    observed: Values

    @property
    def unsettled(self) -> tuple[Fact, ...]:
        """The facts not known that could still change it."""
        return self.condition.unsettled(self.observed) if self.status is Status.UNKNOWN else ()


@dataclass(frozen=True, eq=False)
class Condition:
    """One condition of the aid: its test, in which cases it applies, and its source in law.

    ``when`` and ``unless`` limit it as the law does; a condition without either concerns everybody.
    ``doubts`` name what the texts leave unclear about it: the page says so beside the verdict.
    """

    id: str
    test: Test
    source: Source
    when: Test | None = None
    unless: Test | None = None
    doubts: tuple[str, ...] = ()

    @cached_property
    def applies(self) -> Test | None:
        """The test that it applies at all; None where it always does."""
        return self.when if self.unless is None else ~self.unless

    @cached_property
    def tests(self) -> tuple[Test, ...]:
        """What it is judged on: whether it applies, where that is a question at all, then its test."""
        return (self.test,) if self.applies is None else (self.applies, self.test)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts it reads, each once: first those that say whether it applies."""
        return distinct(fact for test in self.tests for fact in test.facts)

    @cached_property
    def of_invoice(self) -> bool:
        """Whether it is judged for each invoice rather than for the dossier: it is as soon as it reads one of its facts."""
        return any(fact in INVOICE_FACTS for fact in self.facts)

    def status(self, values: Values) -> Status:
        """How it stands. Where it is not known to apply, it is met if its test holds anyway, and otherwise unknown."""
        applies = True if self.applies is None else self.applies.value(values)
        if applies is False:
            return Status.NOT_APPLICABLE
        holds = self.test.value(values)
        if holds:
            return Status.MET
        return Status.NOT_MET if applies and holds is False else Status.UNKNOWN

    def unsettled(self, values: Values) -> tuple[Fact, ...]:
        """The facts not known that could still change it; none where its status is sure."""
        if self.status(values) is not Status.UNKNOWN:
            return ()
        return distinct(fact for test in self.tests for fact in test.unsettled(values))


@dataclass(frozen=True, eq=False)
class Edition:
    """The text of the rules over one period: its conditions, in its order, and the flat amount of the aid in euros.

    ``filed_from`` is the first filing day it governs; None for the guide, which governs by choice, and for the first
    decree, which governs every day before the next text.
    """

    id: str
    conditions: tuple[Condition, ...]
    amount: Decimal
    filed_from: date | None = None
    amends: Edition | None = None

    @cached_property
    def dossier_conditions(self) -> tuple[Condition, ...]:
        """Those judged once, for the business and its application."""
        return tuple(condition for condition in self.conditions if not condition.of_invoice)

    @cached_property
    def invoice_conditions(self) -> tuple[Condition, ...]:
        """Those judged for each invoice."""
        return tuple(condition for condition in self.conditions if condition.of_invoice)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the text reads, of the dossier and of invoices."""
        return distinct(fact for condition in self.conditions for fact in condition.facts)

    @cached_property
    def by_id(self) -> Mapping[str, Condition]:
        """Its conditions by id."""
        return {condition.id: condition for condition in self.conditions}

    def quotations(self, condition: Condition) -> tuple[Quotation, ...]:
        """The words a condition has in this very text: the guide's only where this is the guide, then those of the law."""
        source = condition.source
        own = (Quotation(source.quote),) if self.amends is None and source.quote else ()
        return own + source.of_law

    @cached_property
    def readers(self) -> Mapping[Fact, tuple[Condition, ...]]:
        """Which conditions read each fact: why it is asked, and where its answer tells."""
        return {fact: tuple(c for c in self.conditions if fact in c.facts) for fact in self.facts}

    @cached_property
    def spend(self) -> Condition:
        """The condition on the total of invoices."""
        return self.readers[Computed.counted_total][0]

    @cached_property
    def minimum_spend(self) -> Decimal:
        """The least total of invoices that counts, in euros including VAT."""
        test = self.spend.test
        assert isinstance(test, Comparison)
        assert isinstance(test.right, Constant)
        assert isinstance(test.right.figure, Decimal)
        return test.right.figure

    def amended(
        self,
        id: str,
        *,
        filed_from: date | None = None,
        repeals: tuple[str, ...] = (),
        replaces: tuple[Condition, ...] = (),
        adds: tuple[Condition, ...] = (),
    ) -> Edition:
        """The edition a later text makes of this one: what it does not name stays as it was, in its place.

        Raises ``ValueError`` where it repeals or replaces a condition that is not there, or adds one that is.
        """
        changed = {condition.id: condition for condition in replaces}
        if absent := {*repeals, *changed} - set(self.by_id):
            raise ValueError(f"{id}: no such condition to repeal or replace: {', '.join(sorted(absent))}")
        if present := {condition.id for condition in adds} & set(self.by_id):
            raise ValueError(f"{id}: already a condition: {', '.join(sorted(present))}")
        named = [*repeals, *(condition.id for condition in (*replaces, *adds))]
        if twice := {name for name in named if named.count(name) > 1}:
            raise ValueError(f"{id}: named twice: {', '.join(sorted(twice))}")
        kept = tuple(changed.get(c.id, c) for c in self.conditions if c.id not in repeals)
        return replace(self, id=id, conditions=kept + adds, filed_from=filed_from, amends=self)
