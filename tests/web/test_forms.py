"""What a page writes for a value reads back as the same value."""

import pytest
from flask import Flask, g
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.reading import from_text, is_not_known
from checker.web.forms import UNANSWERED, bound, form_of
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.expressions import Choice, Day, Number, Text, YesNo
from rules.facts import Invoice, Size
from tests.rules.examples import ASKED, D, day
from tests.rules.strategies import known

PAGES = Flask(__name__)
PAGES.secret_key = "a test's"


def written_of(fact, value, lang):
    with PAGES.test_request_context():
        g.words = words_of(lang)
        return bound(form_of((fact,)), {fact.id: value})[fact.id].written


def values(fact):
    match fact:
        case Day(least=least, most=most):
            return known(fact) | st.dates(least, most)
        case Number(least=least, most=most):
            return known(fact) | st.decimals(least, most, places=2)
        case Text():
            return st.text(st.characters(exclude_categories=["Cc", "Cs", "Co"]), max_size=20).map(lambda t: " ".join(t.split()))
    return known(fact)


def options_of(fact):
    with PAGES.test_request_context():
        return bound(form_of((fact,)))[fact.id].options


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fact", ASKED, ids=lambda fact: fact.id)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_what_stands_in_a_field_reads_back_as_its_value(lang, fact, data):
    value = data.draw(values(fact))
    assert from_text(fact, written_of(fact, value, lang)) == value


@pytest.mark.parametrize("fact", [fact for fact in ASKED if not isinstance(fact, Text)], ids=lambda fact: fact.id)
def test_what_stands_in_a_field_answered_i_dont_know_reads_back_as_not_known(fact):
    assert is_not_known(written_of(fact, None, "fr"))


@pytest.mark.parametrize(
    ("fact", "value", "lang", "written"),
    [
        (Size.turnover, D("1234.50"), "fr", "1234,5"),
        (Size.turnover, D("1234.50"), "en", "1234.5"),
        (Size.turnover, D("350000.00"), "fr", "350000"),
        (Size.headcount, D("10.99"), "fr", "10,99"),
        (Invoice.date, day("2021-01-15"), "fr", "15/01/2021"),
        (Invoice.category, "website", "en", "website"),
        (Invoice.in_claimant_name, True, "fr", "yes"),
        (Invoice.in_claimant_name, False, "fr", "no"),
        (Invoice.in_claimant_name, None, "fr", "unknown"),
        (Invoice.label, "F-12", "fr", "F-12"),
    ],
)
def test_a_field_writes_its_value_as_its_language_does(fact, value, lang, written):
    assert written_of(fact, value, lang) == written


@pytest.mark.parametrize(
    ("lang", "typed", "read"),
    [
        ("en", "60,000", D("60000")),
        ("en", "€1,234,567.50", D("1234567.50")),
        ("en", "1234,567", UNANSWERED),
        ("en", "0,500", UNANSWERED),
        ("en", "60.000", UNANSWERED),
        ("fr", "60,000", UNANSWERED),
        ("fr", "60 000", D("60000")),
    ],
)
def test_thousands_are_read_as_the_language_groups_them(lang, typed, read):
    with PAGES.test_request_context(method="POST", data={Size.turnover.id: typed}):
        g.words = words_of(lang)
        form = form_of((Size.turnover,))()
        form.validate()
        assert form[Size.turnover.id].data == read


@pytest.mark.parametrize("fact", ASKED, ids=lambda fact: fact.id)
def test_every_choice_offers_i_dont_know_last(fact):
    assert options_of(fact)[-1:] == (("unknown",) if isinstance(fact, (YesNo, Choice)) else ())
