"""What would turn a refusal, as things to do; or, plainly, that it is final."""

from __future__ import annotations

from checker.dossier.assessment import Assessment, assess_dossier
from checker.explain.invoice_lines import invoice_name
from checker.words.sentences import limit, value_in_words
from checker.words.wording import Words
from rules.assess import Verdict
from rules.conditions import Judgement
from rules.expressions import Comparison, nodes
from rules.facts import Application, Computed, Invoice
from rules.remedies import Change, Remedy, remedies


def ways_out(words: Words, assessment: Assessment, judgement: Judgement) -> tuple[str, ...]:
    """The ways to have a condition met, each enough by itself; none where it is met, open or final."""
    ways = remedies(assessment.dossier.case, assessment.verdict, judgement, assessment.dossier.periods)
    told = ([_change(words, assessment, change, way) for change in way] for way in ways)
    return tuple(" ".join(changes) for changes in told if all(changes))


def _change(words: Words, assessment: Assessment, change: Change, way: Remedy) -> str:
    """One change that would have helped. What was lacking is counted once the others of its way are made: where that is
    nothing, the way is another's, and this one is not told.
    """
    if change.fact is Computed.counted_total:
        others = {other.fact.id: other.to for other in way if other is not change}
        verdict = assess_dossier(assessment.dossier.answered(**others)).verdict
        if not verdict.shortfall:
            return ""
        return words("remedy-spend", lacking=words.euros(verdict.shortfall), dated=_invoice_dates(words, verdict))
    if change.fact is Application.filing_date:
        return words("remedy-filing_date", day=value_in_words(words, change.fact, change.to))
    wanted = words(f"{change.fact.id}.{'holds' if change.to else 'fails'}")
    if change.invoice is None:
        return words("remedy", wanted=wanted)
    assert assessment.dossier.invoices
    name = invoice_name(words, change.invoice, assessment.dossier.invoices[change.invoice])
    return words("remedy-invoice", invoice=name, wanted=wanted)


def _invoice_dates(words: Words, verdict: Verdict) -> str:
    """Between which days an invoice must lie, by the conditions that compare its date with figures alone."""
    dated = [c for c in verdict.edition.readers.get(Invoice.date, ()) if c.facts == (Invoice.date,)]
    comparisons = [node for condition in dated for node in nodes(condition.test) if isinstance(node, Comparison)]
    return words.both([limit(words, Invoice.date, node.op, node.right, {}) for node in comparisons])
