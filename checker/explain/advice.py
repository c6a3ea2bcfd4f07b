"""What to do now, by where the person stands: each point with its source and how sure it is.

The desk closed on 31 July 2021; nothing here goes beyond what LAW.md, section 8, found.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.dossier.assessment import Assessment
from checker.dossier.model import OFFICIAL, SITUATIONS
from checker.words.wording import Words
from rules.assess import Outcome


class Sure(StrEnum):
    """How a point is known: as a condition's source is (``rules.conditions.Confidence``), our deduction, or not found at all."""

    TEXT_READ = "text_read"
    OFFICIAL_SITE = "official_site"
    SECONDARY = "secondary"
    DERIVED = "derived"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Point:
    """A thing to know or to do, for those who stand so, where the verdict is one of ``outcomes``. ``url`` may be empty."""

    id: str
    situations: tuple[str, ...]
    sure: Sure
    source: str = ""
    url: str = ""
    outcomes: tuple[Outcome, ...] = tuple(Outcome)


ASP = "Décret n° 2021-69, article sur l’ASP"
ASP_URL = "https://legal.tricoteuses.fr/articles/JORFARTI000043059735"
RULING = "Conseil d’État, 4 octobre 2021, n° 438695"
RULING_URL = "https://www.conseil-etat.fr/fr/arianeweb/CE/analyse/2021-10-04/438695"
COURT_URL = "https://tricoteuses.fr/en/legifrance/sections/LEGISCTA000006136478"
PORTAL = "cheque.francenum.gouv.fr/ecom"
PORTAL_URL = "https://cheque.francenum.gouv.fr/ecom/"

POINTS = (
    Point("hearing", ("paid",), Sure.OFFICIAL_SITE, f"{RULING} ; CRPA, art. L. 122-1 et L. 211-2", RULING_URL),
    Point("no_limit", ("paid",), Sure.DERIVED, RULING, RULING_URL),
    Point("proofs", ("paid", "refused", "filed"), Sure.DERIVED),
    Point("retention", ("paid",), Sure.NOT_FOUND),
    Point("court", ("refused",), Sure.TEXT_READ, "Code de justice administrative, art. R. 421-1", COURT_URL),
    Point("unstated", ("refused",), Sure.TEXT_READ, "Code de justice administrative, art. R. 421-5", COURT_URL),
    Point("reasonable", ("refused",), Sure.SECONDARY, "Conseil d’État, 13 juillet 2016, « Czabaj » (novlaw.fr, andreicard.fr)"),
    Point("too_late", ("refused",), Sure.DERIVED),
    Point("claim", ("refused", "filed"), Sure.DERIVED),
    Point("second_filing", ("refused",), Sure.NOT_FOUND),
    Point("recovers", ("paid", "refused", "filed"), Sure.TEXT_READ, ASP, ASP_URL),
    Point("closed", ("filed", "not_filed"), Sure.OFFICIAL_SITE, PORTAL, PORTAL_URL),
    Point("funds", ("refused", "filed"), Sure.TEXT_READ, "Décret n° 2021-69, art. 1", "", (Outcome.ELIGIBLE,)),
)
"""In the order in which they are told."""


@dataclass(frozen=True)
class PointLine:
    """A point in words: what it says, on which source, and how sure that is."""

    text: str
    source: str
    url: str
    sure: str


@dataclass(frozen=True)
class Advice:
    """What to do for one who stands so."""

    situation: str
    title: str
    lead: str
    points: tuple[PointLine, ...]


def advice(words: Words, assessment: Assessment) -> tuple[Advice, ...]:
    """The advice for the situation chosen; for each of the four where none was."""
    chosen = assessment.dossier.situation
    return tuple(_for(words, situation, _outcome(assessment)) for situation in ((chosen,) if chosen else SITUATIONS))


def _outcome(assessment: Assessment) -> Outcome:
    """The verdict that an inspection rests on: that of the text in force. While the filing day is not known, it is open."""
    if assessment.in_force:
        return assessment.in_force.verdict.outcome
    return assessment.verdict.outcome if assessment.dossier.edition == OFFICIAL else Outcome.UNDETERMINED


def _for(words: Words, situation: str, outcome: Outcome) -> Advice:
    return Advice(
        situation,
        words(f"situation-{situation}"),
        words(f"advice-{situation}", outcome=outcome.value),
        tuple(
            PointLine(words(f"point-{point.id}"), point.source, point.url, words(f"sure-{point.sure}"))
            for point in POINTS
            if situation in point.situations and outcome in point.outcomes
        ),
    )
