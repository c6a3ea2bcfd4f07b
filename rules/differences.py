"""What one text changes of another, condition by condition."""

from collections.abc import Iterator
from typing import NamedTuple

from rules.assess import Verdict
from rules.conditions import Condition, Edition, Judgement, Status


class Difference(NamedTuple):
    """A condition as each of two texts has it; None where a text has none."""

    id: str
    before: Condition | None
    after: Condition | None


class Turn(NamedTuple):
    """A condition that stands otherwise under another text, for the invoice at that place or for the dossier (None)."""

    here: Judgement | None
    there: Judgement | None
    invoice: int | None = None


def differences(before: Edition, after: Edition) -> tuple[Difference, ...]:
    """The conditions that differ between two texts: in the order of the first, then those that only the second has."""
    ids = dict.fromkeys((*before.by_id, *after.by_id))
    pairs = (Difference(id, before.by_id.get(id), after.by_id.get(id)) for id in ids)
    return tuple(pair for pair in pairs if pair.before is not pair.after)


def turns(here: Verdict, there: Verdict) -> tuple[Turn, ...]:
    """Where two verdicts on the same case part: the dossier's conditions, then each invoice's."""
    found = list(_turns(here.judgements, there.judgements, None))
    for place, (one, other) in enumerate(zip(here.invoices or (), there.invoices or (), strict=True)):
        if one.counted is not other.counted:
            found.extend(_turns(one.judgements, other.judgements, place))
    return tuple(found)


def parting(here: Verdict, there: Verdict) -> tuple[str, ...]:
    """The ids of the conditions that part two verdicts on the same case: those that one text holds against the case, leaves
    open or lets pass, and the other not. A text without the condition, or one that does not concern the case, lets it pass.

    The dossier's come first, then those of the invoices that one text counts and the other not, each id once.
    """
    return tuple(dict.fromkeys(_named(turn) for turn in turns(here, there) if _passing(turn.here) is not _passing(turn.there)))


def _named(turn: Turn) -> str:
    judgement = turn.here or turn.there
    assert judgement
    return judgement.condition.id


def _passing(judgement: Judgement | None) -> Status:
    return Status.MET if judgement is None or judgement.status is Status.NOT_APPLICABLE else judgement.status


def _turns(here: tuple[Judgement, ...], there: tuple[Judgement, ...], invoice: int | None) -> Iterator[Turn]:
    ours = {judgement.condition.id: judgement for judgement in here}
    theirs = {judgement.condition.id: judgement for judgement in there}
    for id in dict.fromkeys((*ours, *theirs)):
        one, other = ours.get(id), theirs.get(id)
        if (one and one.status) is not (other and other.status):
            yield Turn(one, other, invoice)
