"""A case and an edition in, a verdict out.

Every condition is judged, none is skipped after a first failure: a person refused for one reason wants to know the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from rules.compiled import judge_of
from rules.conditions import Edition, Judgement
from rules.expressions import Range, Values
from rules.facts import FACTS, INVOICE_FACTS, Computed, Invoice

NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class Case:
    """What is known of a business: its facts, and its invoices' facts; ``None`` where the invoices are not known."""

    facts: Values = field(default_factory=dict)
    invoices: tuple[Values, ...] | None = None


class Outcome(StrEnum):
    """The verdict's three answers. The ids are the contract's."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNDETERMINED = "undetermined"


_OUTCOMES = {True: Outcome.ELIGIBLE, False: Outcome.NOT_ELIGIBLE, None: Outcome.UNDETERMINED}


class InvoiceVerdict(NamedTuple):
    """Whether an invoice counts (None: not known yet), why, and its amount in euros including VAT, if known."""

    counted: bool | None
    judgements: tuple[Judgement, ...]
    amount: Decimal | None


class Missing(NamedTuple):
    """A fact still to be found out: of the dossier, or of the invoice at that place (from 0)."""

    fact: str
    invoice: int | None = None

    @property
    def path(self) -> str:
        """Its path in a dossier: ``turnover``, ``invoices.0.date``."""
        return self.fact if self.invoice is None else f"invoices.{self.invoice}.{self.fact}"


INVOICES = Missing("invoices")
"""That the invoices are not known at all."""


class Verdict(NamedTuple):
    """The answer, and everything it rests on. ``total`` is what the counted invoices come to, in euros including VAT."""

    case: Case
    edition: Edition
    outcome: Outcome
    judgements: tuple[Judgement, ...]
    invoices: tuple[InvoiceVerdict, ...] | None
    total: Range

    @property
    def amount(self) -> Decimal:
        """The flat aid in euros if eligible, else zero."""
        return self.edition.amount if self.outcome is Outcome.ELIGIBLE else NOTHING

    @property
    def shortfall(self) -> Decimal:
        """The euros that the invoices surely counted lack of the minimum; zero where they reach it."""
        return max(NOTHING, self.edition.minimum_spend - self.total.least)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts not known whose answer could still change a condition that is unknown: the dossier's in the order
        they are asked, then those of each invoice.
        """
        return tuple(sorted(set(self._open_facts()), key=_asked))

    def _open_facts(self) -> Iterator[Missing]:
        for judgement in self.judgements:
            for fact in judgement.unsettled:
                if fact is Computed.counted_total:
                    yield from self._open_invoices()
                else:
                    yield Missing(fact.id)

    def _open_invoices(self) -> Iterator[Missing]:
        if self.invoices is None:
            yield INVOICES
            read = {fact for condition in self.edition.invoice_conditions for fact in condition.facts}
            yield from (Missing(fact.id) for fact in FACTS if fact in read and fact.unsettled(self.case.facts))
            return
        for place, invoice in enumerate(self.invoices):
            if invoice.counted is not False and invoice.amount is None:
                yield Missing(Invoice.amount_incl_tax.id, place)
            if invoice.counted is None:
                for judgement in invoice.judgements:
                    for fact in judgement.unsettled:
                        yield Missing(fact.id, None if fact in FACTS else place)


def assess(case: Case, edition: Edition) -> Verdict:
    """Judge a case by an edition: every condition, every invoice, the total, and the verdict they make."""
    invoices = None if case.invoices is None else tuple(assess_invoice(case, i, edition) for i in case.invoices)
    total = Range(NOTHING, None) if invoices is None else counted_total(invoices)
    values = {**case.facts, Computed.counted_total.id: total}
    all_met, judgements = judge_of(edition.dossier_conditions)(values)
    return Verdict(case, edition, _OUTCOMES[all_met], judgements, invoices, total)


def assess_invoice(case: Case, invoice: Values, edition: Edition) -> InvoiceVerdict:
    """Judge one invoice in the light of the dossier's facts."""
    values = {**case.facts, **invoice}
    all_met, judgements = judge_of(edition.invoice_conditions)(values)
    amount = invoice.get(Invoice.amount_incl_tax.id)
    return InvoiceVerdict(all_met, judgements, amount if isinstance(amount, Decimal) else None)


def counted_total(invoices: tuple[InvoiceVerdict, ...]) -> Range:
    """At least what surely counts; at most that and what may count; no upper bound where such an amount is not known."""
    least = most = NOTHING
    bounded = True
    for counted, _, amount in invoices:
        if counted is False:
            continue
        if amount is None:
            bounded = False
            continue
        most += amount
        if counted:
            least += amount
    return Range(least, most if bounded else None)


_ASKED = [*(fact.id for fact in FACTS), INVOICES.fact, *(fact.id for fact in INVOICE_FACTS)]


def _asked(missing: Missing) -> tuple[int, int]:
    return -1 if missing.invoice is None else missing.invoice, _ASKED.index(missing.fact)
