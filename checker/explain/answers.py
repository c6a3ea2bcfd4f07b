"""What the two texts answer, the one applied and the one in force on the filing day: together where they agree, side by side
and at equal weight where they part, each with the condition that parts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.dossier.assessment import Assessment
from checker.dossier.model import OFFICIAL
from checker.explain.reasons import missing_in_a_line, reasons
from checker.words.sentences import explanation, observed
from checker.words.wording import Words
from rules.assess import Outcome, Verdict
from rules.conditions import Judgement, Status
from rules.differences import Turn, turns
from rules.facts import Application

MOST_REASONS, MOST_PARTING = 2, 1
"""So many reasons, and conditions that part the texts, stand at the head; the others are counted, and told further down."""

MARKS = {Outcome.ELIGIBLE: Status.MET, Outcome.NOT_ELIGIBLE: Status.NOT_MET, Outcome.UNDETERMINED: Status.UNKNOWN}
"""How a verdict is marked: as a condition that stands so."""


@dataclass(frozen=True)
class Answer:
    """What a text says, or both where they agree (``by`` names them). ``parting`` names what parts it from the other.

    ``doubts`` are those that hang over what refuses. ``edition`` is the text applied, ``in_force`` the one in force on the
    filing day; each is empty where this is not its answer.
    """

    by: str
    outcome: str
    headline: str
    reasons: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    parting: str = ""
    edition: str = ""
    in_force: str = ""


def answers(words: Words, assessment: Assessment) -> tuple[Answer, ...]:
    """One answer, or two."""
    here, there = assessment, assessment.in_force
    if there is None:
        return (_answer(words, here, _alone(words, here), edition=here.verdict.edition.id),)
    edition, in_force = here.verdict.edition.id, there.verdict.edition.id
    if here.verdict.outcome is there.verdict.outcome:
        by = _by(words, there) if edition == in_force else _by(words, here, there)
        return (_agreed(words, here, there, by, edition=edition, in_force=in_force),)
    return (
        _answer(words, here, _by(words, here), parting=_parting(words, here, assessment.differs), edition=edition),
        _answer(words, there, _by(words, there), parting=_parting(words, there, assessment.differs), in_force=in_force),
    )


def said(words: Words, assessment: Assessment) -> str:
    """The name of the text that judged, within a sentence; of the one in force, with its day."""
    name, day = named(words, assessment), assessment.dossier.facts.get(Application.filing_date.id)
    if assessment.dossier.edition == OFFICIAL and isinstance(day, date):
        return words("said-in-force", name=name, day=words.day(day))
    return name


def named(words: Words, assessment: Assessment) -> str:
    """The name of the text that judged, within a sentence."""
    return text_named(words, assessment.verdict.edition.id)


def text_named(words: Words, id: str) -> str:
    """The name of an edition within a sentence."""
    return words(f"said-{id}") if words.has(f"said-{id}") else words(f"edition-{id}")


def _by(words: Words, *texts: Assessment) -> str:
    return words("answer-by", names=words("answer-and").join(said(words, text) for text in texts))


def _alone(words: Words, here: Assessment) -> str:
    """By the one text there is; and, where the filing day is not known, that the other cannot be told."""
    by = _by(words, here)
    return by if here.dossier.edition == OFFICIAL else words("answer-no-day", by=by)


def _answer(words: Words, assessment: Assessment, by: str, **more: str) -> Answer:
    """One text's answer; beside another it has one reason, since what parts the two tells the others."""
    outcome, found = assessment.verdict.outcome, list(reasons(words, assessment, brief=bool(more.get("parting"))).values())
    shown = tuple(found[:1]) if more.get("parting") else _first(words, found)
    return Answer(by, outcome.value, words(f"answer-{outcome}"), shown, _hanging(words, assessment), **more)


def _agreed(words: Words, here: Assessment, there: Assessment, by: str, **more: str) -> Answer:
    """One answer for both; a reason that only one of them gives, or that each gives otherwise, says whose it is."""
    outcome = here.verdict.outcome
    if outcome is Outcome.UNDETERMINED:
        missing = dict.fromkeys((*here.verdict.missing, *there.verdict.missing))
        found = [missing_in_a_line(words, tuple(missing))]
    else:
        ours, theirs = reasons(words, here), reasons(words, there)
        if len(ours | theirs) > 1:
            ours, theirs = (reasons(words, text, brief=True) for text in (here, there))
        found = [_told(words, here, reason, there, theirs[id]) for id, reason in ours.items() if id in theirs]
        found += [_only(words, here, reason) for id, reason in ours.items() if id not in theirs]
        found += [_only(words, there, reason) for id, reason in theirs.items() if id not in ours]
    hanging = tuple(dict.fromkeys((*_hanging(words, here), *_hanging(words, there))))
    return Answer(by, outcome.value, words(f"answer-{outcome}"), _first(words, found), hanging, **more)


def _hanging(words: Words, assessment: Assessment) -> tuple[str, ...]:
    """The doubts about the conditions that refuse."""
    return tuple(words("answer-doubt", doubt=words(f"concern-{id}")) for id in doubts_of_refusal(assessment))


def doubts_of_refusal(assessment: Assessment) -> tuple[str, ...]:
    """The ids of the doubts that concern the dossier and are about a condition not met."""
    refused = [one.condition for one in assessment.verdict.judgements if one.status is Status.NOT_MET]
    named = {id for condition in refused for id in condition.doubts}
    return tuple(id for id in assessment.doubts if id in named)


def _told(words: Words, here: Assessment, ours: str, there: Assessment, theirs: str) -> str:
    if ours == theirs or not sums_part(here, there):
        return ours
    return " ".join(by_text(words, text, reason) for text, reason in ((here, ours), (there, theirs)))


def sums_part(here: Assessment, there: Assessment) -> bool:
    """Whether the invoices surely come to more by one text than by the other."""
    sums = here.verdict.total, there.verdict.total
    return any(less.most is not None and less.most < more.least for less, more in (sums, sums[::-1]))


def by_text(words: Words, text: Assessment, sentence: str) -> str:
    """The sentence, with the name of the text that says so."""
    return words("reason-of", name=named(words, text), reason=sentence)


def _only(words: Words, text: Assessment, reason: str) -> str:
    return words("reason-only", name=named(words, text), reason=reason)


def _first(words: Words, found: list[str]) -> tuple[str, ...]:
    more = len(found) - MOST_REASONS
    return tuple(found) if more <= 0 else (*found[:MOST_REASONS], words("reason-more", count=more))


def _parting(words: Words, text: Assessment, differs: tuple[str, ...]) -> str:
    """What parts the texts, as it stands in this one. The total only follows from the invoices, where those part them."""
    edition = text.verdict.edition
    parting = [id for id in differs if id != edition.spend.id] or list(differs)
    named = [_stands(words, text.verdict, id) for id in parting[:MOST_PARTING]]
    more = len(parting) - len(named)
    return words("answer-parting", conditions=words.both([*named, words("answer-more", count=more)] if more else named))


def _stands(words: Words, verdict: Verdict, id: str) -> str:
    if id not in verdict.edition.by_id:
        return words("answer-absent", condition=words(f"condition-{id}"))
    found = [judgement.status for judgement in _judgements(verdict) if judgement.condition.id == id]
    worst = next((s for s in (Status.NOT_MET, Status.UNKNOWN, Status.MET) if s in found), Status.NOT_APPLICABLE)
    return words("answer-stands", condition=words(f"condition-{id}"), status=words(f"stands-{worst}"))


def _judgements(verdict: Verdict) -> Iterator[Judgement]:
    yield from verdict.judgements
    for invoice in verdict.invoices or ():
        yield from invoice.judgements


# -- what differs, condition by condition ------------------------------------------------------------------------------


@dataclass(frozen=True)
class There:
    """How a condition stands otherwise in the text in force. ``invoice``: of that invoice; None: of the dossier."""

    id: str
    invoice: int | None
    status: str
    sentence: str


def otherwise(words: Words, assessment: Assessment) -> tuple[There, ...]:
    """Where the text in force says otherwise than the one applied, in a sentence each; none where it says the same."""
    if assessment.in_force is None:
        return ()
    found = turns(assessment.verdict, assessment.in_force.verdict)
    return tuple(_there(words, assessment.in_force, turn) for turn in found if _parts(turn, assessment.differs))


def _parts(turn: Turn, differs: tuple[str, ...]) -> bool:
    judgement = turn.here or turn.there
    return judgement is not None and judgement.condition.id in differs


def _there(words: Words, text: Assessment, turn: Turn) -> There:
    name, judgement = named(words, text), turn.there
    if judgement is None:
        assert turn.here
        return There(turn.here.condition.id, turn.invoice, Status.NOT_APPLICABLE, words("there-repealed", name=name))
    status, seen = judgement.status, observed(words, judgement)
    why = words("reason-brief", observed=seen) if status is Status.MET else explanation(words, judgement)
    sentence = words("there", name=name, status=words(f"stands-{status}"), why=why)
    return There(judgement.condition.id, turn.invoice, status.value, sentence)


def invoice_there(words: Words, assessment: Assessment, place: int) -> str:
    """What the text in force says of an invoice, where it is not what the text applied says; else nothing."""
    if assessment.in_force is None or not assessment.verdict.invoices:
        return ""
    here, there = assessment.verdict.invoices[place], (assessment.in_force.verdict.invoices or ())[place]
    if here.counted is there.counted:
        return ""
    why = [explanation(words, one) for one in there.judgements if one.status in (Status.NOT_MET, Status.UNKNOWN)]
    return invoice_by_text(words, assessment.in_force, there.counted, why)


def invoice_by_text(words: Words, text: Assessment, counted: bool | None, why: Iterable[str]) -> str:
    """Whether that text counts an invoice, and why not."""
    id = {True: "there-counts", False: "there-counts-not", None: "there-open"}[counted]
    return words(id, name=named(words, text), why=" ".join(why))
