"""A letter to a client of a practice: what is still to be found out, as questions; or, kindly, that nothing is left to ask.

Whether anything is asked is judged by the two texts, the guide and the one in force on the filing day; where that day is not
known, by each text that may have been in force.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.dossier.assessment import Assessment, assess_dossier
from checker.dossier.model import OFFICIAL, Dossier
from checker.explain.advice import advice
from checker.explain.answers import said, text_named
from checker.explain.explained import explain
from checker.explain.reasons import reasons
from checker.sheet.letter_questions import LetterQuestion, questions_of
from checker.words.wording import Words
from rules.amendments import OFFICIAL as IN_FORCE_ONCE
from rules.assess import Missing, Outcome
from rules.facts import Application
from rules.guide import GUIDE
from rules.published import fingerprint

FILING_DAY = Missing(Application.filing_date.id)


@dataclass(frozen=True)
class Practice:
    """Who writes, and what is the same in all of its letters: the lines at the head, the signature, the day answers are due,
    and whether those are written to of whom nothing is asked.
    """

    letterhead: tuple[str, ...]
    signature: tuple[str, ...]
    by: date
    to_refused: bool = False


@dataclass(frozen=True)
class Letter:
    """A letter in words. ``points`` are the reasons of one that asks no ``questions``.

    ``judged``: who judged, by which edition with which fingerprint, on which day.
    """

    lang: str
    name: str
    letterhead: tuple[str, ...]
    dated: str
    subject: str
    greeting: str
    lead: tuple[str, ...]
    questions: tuple[LetterQuestion, ...]
    points: tuple[str, ...]
    tail: tuple[str, ...]
    signature: tuple[str, ...]
    judged: str

    @property
    def message(self) -> str:
        """The letter as plain text, for a message: without letterhead, with lines between its parts."""
        asked = [one.as_text(number) for number, one in enumerate(self.questions, start=1)]
        points = "\n".join(f"– {point}" for point in self.points)
        parts = [self.greeting, *self.lead, *asked, points, *self.tail, "\n".join(self.signature), self.judged]
        return "\n\n".join(filter(None, parts))


def letter_of(words: Words, dossier: Dossier, practice: Practice, made: date, program: str) -> Letter | None:
    """The letter that a dossier calls for, written on the day ``made`` by what ``program`` judged; None where there is nothing
    to write about.
    """
    texts = texts_of(dossier)
    if missing := missing_of(dossier, texts):
        return _asking(words, _blank(words, dossier, practice, made, program, texts[0]), practice, texts, missing)
    if practice.to_refused and all(text.verdict.outcome is Outcome.NOT_ELIGIBLE for text in texts):
        return _telling(words, _blank(words, dossier, practice, made, program, texts[0]), texts, made)
    return None


def texts_of(dossier: Dossier) -> tuple[Assessment, ...]:
    """By the text chosen, by the guide, and by the one in force on the filing day; by each official one where that day is not
    known.
    """
    known = isinstance(dossier.facts.get(Application.filing_date.id), date)
    there = [OFFICIAL] if known else [edition.id for edition in IN_FORCE_ONCE]
    found: dict[str, Assessment] = {}
    for choice in (dossier.edition, GUIDE.id, *there):
        text = dossier.ruled_by(choice)
        if text.governing:
            found.setdefault(text.governing.id, assess_dossier(text))
    return tuple(found.values())


def missing_of(dossier: Dossier, texts: Sequence[Assessment]) -> tuple[Missing, ...]:
    """What the text chosen and the one in force still need to know; nothing of a dossier that every text refuses.

    Without a filing day no one can say which was in force: it is asked first.
    """
    if all(text.verdict.outcome is Outcome.NOT_ELIGIBLE for text in texts):
        return ()
    known = isinstance(dossier.facts.get(Application.filing_date.id), date)
    read = [text.verdict for text in (texts[0], texts[0].in_force) if text]
    asked = [one for verdict in read if verdict.outcome is Outcome.UNDETERMINED for one in verdict.missing]
    return tuple(dict.fromkeys(asked if known else (FILING_DAY, *asked)))


def _asking(words: Words, blank: Letter, practice: Practice, texts: Sequence[Assessment], missing: Sequence[Missing]) -> Letter:
    invoices, until = texts[0].dossier.invoices or (), words.day(practice.by)
    questions = questions_of(words, invoices, missing, [text.verdict.edition for text in texts])
    return replace(
        blank,
        subject=words("letter-subject", day=until),
        lead=(*blank.lead, words("letter-asked", count=len(questions))),
        questions=questions,
        tail=(words("letter-until", day=until), words("letter-not-known"), words("letter-ours")),
    )


def _telling(words: Words, blank: Letter, texts: Sequence[Assessment], made: date) -> Letter:
    return replace(
        blank,
        subject=words("letter-subject-refused"),
        lead=(*blank.lead, _by(words, texts)),
        points=tuple(reasons(words, texts[0]).values()),
        tail=(*_what_can_be_done(words, texts[0], made), words("letter-ours")),
    )


def _blank(words: Words, dossier: Dossier, practice: Practice, made: date, program: str, here: Assessment) -> Letter:
    """What every letter bears."""
    day, edition, name = words.day(made), here.verdict.edition, dossier.reference.get("name", "")
    judged = {"program": program, "edition": text_named(words, edition.id), "fingerprint": fingerprint(edition), "day": day}
    return Letter(
        lang=words.lang,
        name=name,
        letterhead=practice.letterhead,
        dated=words("letter-dated", day=day),
        subject="",
        greeting=words("letter-greeting"),
        lead=(words("letter-lead", name=name or words("letter-your-business")),),
        questions=(),
        points=(),
        tail=(),
        signature=practice.signature,
        judged=words("trail-judged", **judged),
    )


def _by(words: Words, texts: Sequence[Assessment]) -> str:
    names = dict.fromkeys(said(words, text) for text in texts)
    return words("letter-refused", names=words("answer-and").join(names))


def _what_can_be_done(words: Words, here: Assessment, made: date) -> Iterator[str]:
    """What would have helped, or that nothing would; then what to do in each of the four situations, none of which a portfolio
    tells.
    """
    page = explain(words, here, made)
    ways = [words("letter-mend", condition=line.title, way=way) for line in page.conditions for way in line.remedies]
    yield from ways or [page.way_out]
    if Application.filing_date.id not in here.dossier.facts:
        yield words("point-closed")
        return
    for one in advice(words, here):
        yield words("letter-situation", case=words(f"letter-case-{one.situation}"), advice=one.lead)
