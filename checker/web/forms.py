"""WTForms forms made from the facts: the field's name is the fact's id, its reading ``checker.dossier.reading``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from babel.numbers import get_decimal_symbol, get_group_symbol
from flask import g, request
from flask_wtf import FlaskForm
from wtforms import Field, FieldList, Form, FormField, HiddenField

from checker.dossier.plausible import odd
from checker.dossier.reading import Misread, from_text, is_not_known, without_commas
from checker.web.tabs import marks
from checker.words.wording import Words
from rules.expressions import Choice, Fact, Money, Text, Value, Values, YesNo
from rules.facts import INVOICE_FACTS

MOST_INVOICES_ON_PAGES = 200
MOST_ROWS_READ = 2 * MOST_INVOICES_ON_PAGES
"""Rows of a form, blank ones among them."""


class Unanswered:
    """The question was not answered: neither a value nor "I don't know"."""


UNANSWERED = Unanswered()

CONFIRMED = "confirmed"
"""The field that holds what a person was asked twice and stands by: ``filing_date:2012-03-15``."""


class FactField(Field):
    """An answer to one fact. ``data`` is its value, None for "I don't know", or ``UNANSWERED``."""

    def __init__(self, fact: Fact, **options: Any) -> None:
        super().__init__(default=UNANSWERED, **options)
        self.fact = fact
        self.read: Value | Unanswered | None = UNANSWERED
        self.data: Value | Unanswered | None

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed; what cannot be read is kept as typed, beside its fault."""
        written = valuelist[0] if valuelist else ""
        self.data = UNANSWERED
        if not written.strip():
            return
        if not isinstance(self.fact, Text) and is_not_known(written):
            self.data = None
            return
        if isinstance(self.fact, Money) and get_group_symbol(self.meta.words.locale) == ",":
            written = without_commas(written)
        try:
            self.read = from_text(self.fact, written)
        except Misread as misread:
            raise ValueError(self.meta.words.said(misread.message)) from None
        doubt = odd(self.fact, self.read)
        if doubt and self.confirmation not in request.form.getlist(CONFIRMED):
            raise ValueError(self.meta.words.said(doubt))
        self.data = self.read

    @property
    def confirmation(self) -> str:
        """What says that an odd day is meant; empty where the field holds none."""
        value = self.data if isinstance(self.read, Unanswered) else self.read
        return f"{self.name}:{value}" if isinstance(value, date) and odd(self.fact, value) else ""

    @property
    def confirmed(self) -> bool:
        """Whether an odd day was stood by: just now, or when it was kept."""
        return isinstance(self.data, date)

    @property
    def kind(self) -> str:
        """Which macro of ``fields.html`` draws it: yesno, choice, number, money, day or text."""
        return type(self.fact).__name__.lower()

    @property
    def options(self) -> tuple[str, ...]:
        """The values a radio button or a list offers; the last one is "I don't know"."""
        match self.fact:
            case YesNo():
                return ("yes", "no", "unknown")
            case Choice(choices=choices):
                return (*choices, "unknown")
        return ()

    @property
    def written(self) -> str:
        """What stands in the field: as typed, or as people write the value."""
        if self.raw_data:
            return str(self.raw_data[0])
        match self.data:
            case Unanswered():
                return ""
            case None:
                return "unknown" if self.options else ""
            case bool():
                return "yes" if self.data else "no"
            case Decimal():
                return f"{self.data.normalize():f}".replace(".", get_decimal_symbol(self.meta.words.locale))
            case date():
                return f"{self.data.day:02}/{self.data.month:02}/{self.data.year:04}"
        return str(self.data)


class _Bound:
    """What the forms share: they speak the visitor's language, and show only what does not fit."""

    class Meta:
        """Read by WTForms; ``words`` are the language of the labels and messages."""

        @property
        def words(self) -> Words:
            """The words of this visit."""
            words: Words = g.words
            return words

    def faults(self: Any) -> list[tuple[str, str, str]]:
        """Every fault as (the id of its field, the field's label, the message), in the order of the page."""
        return list(_faults(self, self.meta.words))


def _faults(form: Any, words: Words) -> Any:
    for field in form:
        if isinstance(field, FieldList):
            for row in field:
                place = int(row.id.rsplit("-", 1)[1]) + 1
                for id, label, message in _faults(row.form, words):
                    yield id, words("row-and-field", row=place, field=label), message
        elif isinstance(field, FactField):
            yield from ((field.id, words(field.fact.id), message) for message in field.errors)


class DossierForm(_Bound, FlaskForm):
    """A page's form. An expired token is no loss: the page comes back with all that was typed."""

    seen = HiddenField()
    """The marks of the answers that the page showed (``checker.web.tabs``)."""

    @property
    def shows(self) -> list[str]:
        """What it asks for, by id: the facts, and ``invoices`` where it holds them."""
        return [field.name for field in self if isinstance(field, FactField | FieldList)]

    def mark(self, values: Mapping[str, Any]) -> None:
        """Note what the page shows: these values."""
        self.seen.data = marks(values, self.shows)

    @property
    def expired(self) -> bool:
        """Whether the page's token is missing or no longer good."""
        return bool(self.csrf_token.errors)

    def lacks(self, fact: Fact) -> bool:
        """Whether the field was sent with nothing in it: neither an answer nor "I don't know"."""
        return isinstance(self[fact.id].data, Unanswered)

    def answers(self) -> dict[str, Value | None]:
        """The facts answered, "I don't know" (None) included."""
        return {
            field.fact.id: field.data
            for field in self
            if isinstance(field, FactField) and not isinstance(field.data, Unanswered)
        }


class InvoiceRow(_Bound, Form):
    """One invoice among several: a plain form, without a token of its own."""


for _fact in INVOICE_FACTS:
    setattr(InvoiceRow, _fact.id, FactField(_fact))


class InvoiceRows(FieldList):
    """Reads ``invoices-N-…`` for every number N that was posted, and leaves alone what is no such field.

    Of more numbers than a page may hold by far, the first are enough to say that they are too many.
    """

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        found: set[int] = set()
        for name in formdata:
            if match := re.fullmatch(rf"{prefix}-([0-9]{{1,6}})-[a-z_]+", name):
                found.add(int(match[1]))
            if len(found) > MOST_ROWS_READ:
                break
        yield from found


def row_values(row: Any) -> Values:
    """What was filled in of an invoice; empty for an empty row."""
    return {
        field.fact.id: field.data
        for field in row
        if isinstance(field, FactField) and field.data is not None and not isinstance(field.data, Unanswered)
    }


@cache
def form_of(facts: tuple[Fact, ...], with_invoices: bool = False) -> type[DossierForm]:
    """The class of a form that asks for these facts, and at need for invoices."""
    fields: dict[str, Any] = {fact.id: FactField(fact) for fact in facts}
    if with_invoices:
        fields["invoices"] = InvoiceRows(FormField(InvoiceRow))
    return type("FactsForm", (DossierForm,), fields)


def bound(form: type[DossierForm], values: Mapping[str, Any] | None = None) -> DossierForm:
    """The form with what was posted, or else with these values."""
    made = form(data=values or {})
    if not made.is_submitted():
        made.mark(values or {})
    return made
