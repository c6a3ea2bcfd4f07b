"""A dossier: what a person or a program told us, with the edition chosen. Its JSON form is CONTRACT.md, section 4.

One reader serves the commands, the API and the store: a dossier that does not fit is refused whole, with every fault named.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, NamedTuple, TypeVar

from checker.dossier.message import Message
from checker.dossier.reading import Misread, from_json, text
from rules.amendments import EDITIONS, IN_FORCE, Period, always, in_force_on
from rules.assess import Case
from rules.conditions import Edition
from rules.expressions import Value, Values
from rules.facts import FACTS, INVOICE_FACTS, Application

OFFICIAL = "official"
"""Not an edition but a choice: the text in force on the filing date."""

CHOICES_OF_EDITION = (*EDITIONS, OFFICIAL)
SITUATIONS = ("paid", "refused", "filed", "not_filed")
"""Where a person may stand today: never judged, it chooses the advice. ``filed``: filed, and no answer known."""
MOST_FAULTS = 1000
"""So many faults are named; of more, how many there are."""
MOST_INVOICES = 5000
"""The most invoices in a dossier: half a second of work."""
BARE_INVOICES, BYTES_OF_INVOICE = 100, 48
"""So many invoices may say next to nothing. More are judged where each weighs what a date and an amount do in JSON, on average:
the answer, of some 500 bytes an invoice, then weighs a few times what was sent.
"""
REFERENCE = {"name": 200, "siren": 20, "adviser": 200, "note": 2000}
"""Texts printed back and never judged, with the most characters each may have."""


def periods_of(edition: str) -> tuple[Period, ...]:
    """Which edition governs which filing day, by the one chosen."""
    return IN_FORCE if edition == OFFICIAL else always(EDITIONS[edition])


@dataclass(frozen=True)
class Dossier:
    """Answers, typed. A fact that is present and ``None`` was answered "I don't know"; both ways it is not known."""

    edition: str = "guide"
    facts: Values = field(default_factory=dict)
    invoices: tuple[Values, ...] | None = None
    reference: Mapping[str, str] = field(default_factory=dict)
    situation: str | None = None

    @property
    def governing(self) -> Edition | None:
        """The edition that judges it; None where ``official`` is chosen and the filing date is not known."""
        if self.edition != OFFICIAL:
            return EDITIONS[self.edition]
        filing_date = self.facts.get(Application.filing_date.id)
        return in_force_on(filing_date) if isinstance(filing_date, date) else None

    @property
    def periods(self) -> tuple[Period, ...]:
        """Which edition governs which filing day, for the days on which filing works."""
        return periods_of(self.edition)

    @property
    def case(self) -> Case:
        """What the rules judge."""
        return Case(self.facts, self.invoices)

    def answered(self, **facts: Value | None) -> "Dossier":
        """The dossier with these answers; the others are kept."""
        return replace(self, facts={**self.facts, **facts})

    def ruled_by(self, edition: str) -> "Dossier":
        """The dossier under another text; the answers are kept."""
        return replace(self, edition=edition)


class Fault(NamedTuple):
    """Something that does not fit: where (``facts.headcount``), and what is wrong."""

    path: str
    message: Message


class Refused(ValueError):
    """The dossier does not fit. ``faults`` are all that is wrong with it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(f"{fault.path}: {fault.message.code}" for fault in faults))
        self.faults = faults


def load_json(written: str | bytes) -> Any:
    """JSON with exact numbers. Raises ``Refused`` where it is not JSON."""
    try:
        return json.loads(written, parse_float=_number, parse_int=_number, parse_constant=_number, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        raise Refused([Fault("", Message("not-json", {}))]) from None


def read_dossier(data: Any, edition: str | None = None, *, judged: bool = True, weight: int | None = None) -> Dossier:
    """A dossier from JSON as ``load_json`` gives it; ``edition`` overrides its own; ``weight``: in how many bytes a stranger
    wrote it.

    One that is to be judged needs what tells its edition; one that is only kept may be as unfinished as it is.

    Raises ``Refused`` with every fault, each by its path.
    """
    reader = _Reader(weight)
    dossier = reader.dossier(data, edition)
    if judged:
        reader.require_edition(dossier)
    if reader.count > MOST_FAULTS:
        raise Refused([*reader.faults, Fault("", Message("more-faults", {"count": reader.count, "most": MOST_FAULTS}))])
    if reader.faults:
        raise Refused(reader.faults)
    return dossier


def dossier_as_data(dossier: Dossier) -> dict[str, Any]:
    """The dossier as JSON: what ``read_dossier`` reads back to the same."""
    return {
        "edition": dossier.edition,
        "facts": values_as_data(dossier.facts),
        "invoices": None if dossier.invoices is None else [values_as_data(invoice) for invoice in dossier.invoices],
        "reference": dict(dossier.reference),
        "situation": dossier.situation,
    }


def values_as_data(values: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as JSON: numbers as text, days in ISO."""
    return {id: value_as_data(value) for id, value in values.items()}


def value_as_data(value: Any) -> Any:
    """A value as JSON."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


Readers = Mapping[str, Callable[[Any], Value]]
"""What reads the value of each fact, by its id."""

_OF_DOSSIER: Readers = {fact.id: partial(from_json.dispatch(type(fact)), fact) for fact in FACTS}
_OF_INVOICE: Readers = {fact.id: partial(from_json.dispatch(type(fact)), fact) for fact in INVOICE_FACTS}
_T = TypeVar("_T")


class _Object(dict[str, Any]):
    """A JSON object that remembers the keys it was given twice."""

    twice: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        times = Counter(key for key, _ in pairs)
        made.twice = tuple(key for key in made if times[key] > 1)
    return made


def _number(written: str) -> Decimal:
    """The exact number; "not a number" where it is beyond what can be computed with, for the reader to refuse by its path."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return Decimal("NaN")


class _Reader:
    """Reads a dossier from the outside in, and goes on after a fault to find the others."""

    def __init__(self, weight: int | None) -> None:
        self.faults: list[Fault] = []
        self.count = 0
        self._most_invoices = MOST_INVOICES if weight is None else BARE_INVOICES + weight // BYTES_OF_INVOICE

    def dossier(self, data: Any, edition: str | None) -> Dossier:
        parts = dict(self._keys(data, "", ("edition", "facts", "invoices", "reference", "situation")))
        return Dossier(
            self._choice("edition", parts.get("edition") if edition is None else edition, CHOICES_OF_EDITION) or "guide",
            self._values(parts.get("facts"), "facts", _OF_DOSSIER),
            self._invoices(parts.get("invoices")),
            dict(self._reference(parts.get("reference"))),
            self._choice("situation", parts.get("situation"), SITUATIONS),
        )

    def require_edition(self, dossier: Dossier) -> None:
        if dossier.governing is None and not any(fault.path == "facts.filing_date" for fault in self.faults):
            self._fault("facts.filing_date", "filing-date-needed")

    def _choice(self, path: str, raw: Any, choices: Sequence[str]) -> str | None:
        if raw is None or (isinstance(raw, str) and raw in choices):
            return raw
        self._fault(path, "not-a-choice", choices=", ".join(choices))
        return None

    def _values(self, raw: Any, path: str, readers: Readers) -> Values:
        if raw is None and path == "facts":
            return {}
        return {
            id: None if value is None else self._tried(path, id, readers[id], value)
            for id, value in self._keys(raw, path, readers)
        }

    def _invoices(self, raw: Any) -> tuple[Values, ...] | None:
        if raw is None:
            return None
        if not isinstance(raw, list):
            self._fault("invoices", "not-a-list")
            return None
        if len(raw) > MOST_INVOICES:
            self._fault("invoices", "too-many-invoices", most=MOST_INVOICES)
            return None
        if len(raw) > self._most_invoices:
            self._fault("invoices", "invoices-say-little", most=BARE_INVOICES)
            return None
        return tuple(self._values(invoice, f"invoices.{place}", _OF_INVOICE) for place, invoice in enumerate(raw))

    def _reference(self, raw: Any) -> Iterator[tuple[str, str]]:
        for key, value in self._keys({} if raw is None else raw, "reference", REFERENCE):
            if value is not None and (read := self._tried("reference", key, partial(read_reference, key), value)):
                yield key, read

    def _keys(self, raw: Any, path: str, known: Any) -> Iterator[tuple[str, Any]]:
        """The entries of an object whose keys are known; a fault for each other key, and for each given twice."""
        if not isinstance(raw, dict):
            self._fault(path, "not-an-object")
            return
        for key in getattr(raw, "twice", ()):
            self._fault(_join(path, key), "given-twice")
        for key, value in raw.items():
            if key in known:
                yield key, value
            else:
                self._fault(_join(path, key), "unknown-key")

    def _tried(self, path: str, key: str, read: Callable[[Any], _T], value: Any) -> _T | None:
        try:
            return read(value)
        except Misread as misread:
            self._add(_join(path, key), misread.message)
            return None

    def _fault(self, path: str, code: str, **variables: Any) -> None:
        self._add(path, Message(code, variables))

    def _add(self, path: str, message: Message) -> None:
        self.count += 1
        if self.count <= MOST_FAULTS:
            self.faults.append(Fault(path, message))


def read_reference(key: str, raw: Any) -> str:
    """A text to be printed back; a SIREN without its spaces. Raises ``Misread``."""
    if not isinstance(raw, str):
        raise Misread("not-a-text")
    written = text(raw.strip(), REFERENCE[key], lines=key == "note")
    if key == "siren" and written:
        from stdnum.fr import siren as siren_number  # slow to load, and few dossiers bear one

        if not siren_number.is_valid(written):
            raise Misread("not-a-siren")
        return str(siren_number.compact(written))
    return written


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
