"""What to do now, by where the person stands: each point with its source and how sure it is.

The desk closed on 31 July 2021; nothing here goes beyond what LAW.md, section 8, found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checker.dossier.assessment import Assessment
from checker.dossier.model import OFFICIAL, SITUATIONS
from checker.words.wording import Words
from rules.assess import Outcome
from rules.conditions import Status


class Sure(StrEnum):
    """How a point is known: as a condition's source is (``rules.conditions.Confidence``), our deduction, or not found."""

    TEXT_READ = "text_read"
    OFFICIAL_SITE = "official_site"
    SECONDARY = "secondary"
    DERIVED = "derived"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Point:
    """A thing to know or to do, with what it rests on: ``because``, told after all the points. ``url`` may be empty."""

    id: str
    sure: Sure
    source: str = ""
    url: str = ""
    because: tuple[Point, ...] = ()


RULING = "Conseil d’État, 4 octobre 2021, n° 438695"
RULING_URL = "https://www.conseil-etat.fr/fr/arianeweb/CE/analyse/2021-10-04/438695"
COURT_URL = "https://tricoteuses.fr/en/legifrance/sections/LEGISCTA000006136478"

HEARING = Point("hearing", Sure.OFFICIAL_SITE, f"{RULING}, et CRPA, art. L. 122-1 et L. 211-2", RULING_URL)
PROOFS = Point("proofs", Sure.DERIVED, because=(Point("proofs_list", Sure.DERIVED), Point("retention", Sure.NOT_FOUND)))
RECOVERS = Point("recovers", Sure.TEXT_READ, "Décret n° 2021-69", "https://legal.tricoteuses.fr/articles/JORFARTI000043059735")
NO_LIMIT = Point("no_limit", Sure.DERIVED, because=(Point("ruling", Sure.OFFICIAL_SITE, RULING, RULING_URL), RECOVERS))
TOO_LATE = Point(
    "too_late",
    Sure.DERIVED,
    because=(
        Point("court", Sure.TEXT_READ, "Code de justice administrative, art. R. 421-1", COURT_URL),
        Point("unstated", Sure.TEXT_READ, "Code de justice administrative, art. R. 421-5", COURT_URL),
        Point("reasonable", Sure.SECONDARY, "Conseil d’État, 13 juillet 2016, « Czabaj » (novlaw.fr, andreicard.fr)"),
    ),
)
CLAIM = Point("claim", Sure.DERIVED, because=(RECOVERS, Point("second_filing", Sure.NOT_FOUND)))
CLOSED = Point("closed", Sure.OFFICIAL_SITE, "cheque.francenum.gouv.fr/ecom", "https://cheque.francenum.gouv.fr/ecom/")

POINTS: Mapping[str, tuple[Point, ...]] = {
    "paid": (PROOFS, HEARING, NO_LIMIT),
    "refused": (TOO_LATE, CLAIM),
    "filed": (PROOFS, CLAIM, CLOSED),
    "not_filed": (CLOSED,),
}
"""By situation, in the order in which they are told."""


@dataclass(frozen=True)
class PointLine:
    """A point in words: what it says, on which source, how sure that is, and what it rests on."""

    text: str
    source: str
    url: str
    sure: str
    because: tuple[PointLine, ...]


@dataclass(frozen=True)
class Advice:
    """What to do for one who stands so."""

    situation: str
    title: str
    lead: str
    points: tuple[PointLine, ...]

    @property
    def grounds(self) -> tuple[PointLine, ...]:
        """What the points rest on, each once."""
        return tuple(dict.fromkeys(ground for point in self.points for ground in point.because))


def advice(words: Words, assessment: Assessment) -> tuple[Advice, ...]:
    """The advice for the situation chosen; for each of the four where none was."""
    chosen = assessment.dossier.situation
    return tuple(_for(words, situation, _standing(assessment)) for situation in ((chosen,) if chosen else SITUATIONS))


DOUBTFUL = "doubtful"
"""Refused by the text in force, and every condition that refuses is in doubt."""


def _standing(assessment: Assessment) -> str:
    """How the verdict stands that an inspection rests on, the one by the text in force; open, where that is not known."""
    decisive = assessment.in_force or (assessment if assessment.dossier.edition == OFFICIAL else None)
    if decisive is None:
        return Outcome.UNDETERMINED.value
    refused = [one.condition for one in decisive.verdict.judgements if one.status is Status.NOT_MET]
    if refused and all(set(condition.doubts) & set(decisive.doubts) for condition in refused):
        return DOUBTFUL
    return decisive.verdict.outcome.value


@lru_cache(maxsize=256)
def _for(words: Words, situation: str, standing: str) -> Advice:
    return Advice(
        situation,
        words(f"situation-{situation}"),
        words(f"advice-{situation}", standing=standing),
        tuple(_line(words, point) for point in POINTS[situation]),
    )


def _line(words: Words, point: Point) -> PointLine:
    because = tuple(_line(words, one) for one in point.because)
    return PointLine(words(f"point-{point.id}"), point.source, point.url, words(f"sure-{point.sure}"), because)
