"""From JSON, as other programs write it, to a typed value: to the letter."""

from datetime import date

import pytest

from checker.dossier.reading import Misread, from_json
from rules.facts import Invoice
from tests.dossiers import FACT_OF_TYPE
from tests.rules.examples import D


@pytest.mark.parametrize(
    ("type", "raw", "value"),
    [
        ("yes or no", True, True),
        ("yes or no", False, False),
        ("choice", "company", "company"),
        ("money", D("10.99"), D("10.99")),
        ("money", "10.99", D("10.99")),
        ("money", "0", D(0)),
        ("money", D("1E+3"), D(1000)),
        ("number", D(4), D(4)),
        ("number", "10.99", D("10.99")),
        ("day", "2021-03-01", date(2021, 3, 1)),
        ("day", "2020-02-29", date(2020, 2, 29)),
        ("text", "F-12", "F-12"),
        ("text", "a" * 200, "a" * 200),
    ],
)
def test_json_is_read_to_the_letter(type, raw, value):
    assert from_json(FACT_OF_TYPE[type], raw) == value


@pytest.mark.parametrize(
    ("type", "raw", "code"),
    [
        ("yes or no", "yes", "not-true-or-false"),
        ("yes or no", D(1), "not-true-or-false"),
        ("yes or no", D(0), "not-true-or-false"),
        ("choice", "Company", "not-a-choice"),
        ("choice", "company ", "not-a-choice"),
        ("choice", True, "not-a-choice"),
        ("choice", ["company"], "not-a-choice"),
        ("choice", {}, "not-a-choice"),
        ("money", True, "not-a-number"),
        ("money", False, "not-a-number"),
        ("money", "1 234,56", "not-a-number"),
        ("money", "10,99", "not-a-number"),
        ("money", "1e3", "not-a-number"),
        ("money", "", "not-a-number"),
        ("money", " 10", "not-a-number"),
        ("money", "10\n", "not-a-number"),
        ("money", "+10", "not-a-number"),
        ("money", "NaN", "not-a-number"),
        ("money", D("NaN"), "not-a-number"),
        ("money", D("Infinity"), "not-a-number"),
        ("money", D("-Infinity"), "not-a-number"),
        ("money", "١", "not-a-number"),
        ("money", [], "not-a-number"),
        ("money", D("-0.01"), "negative"),
        ("money", "-1", "negative"),
        ("money", D("10.999"), "too-many-decimals"),
        ("money", "10.990", "too-many-decimals"),
        ("money", D("1E-3"), "too-many-decimals"),
        ("money", D("1E+12"), "too-large"),
        ("number", D("1000000"), "too-large"),
        ("day", "2021-3-1", "not-an-iso-date"),
        ("day", "20210301", "not-an-iso-date"),
        ("day", "01/03/2021", "not-an-iso-date"),
        ("day", "2021-03-01\n", "not-an-iso-date"),
        ("day", "2021-03-01T00:00:00", "not-an-iso-date"),
        ("day", D(20210301), "not-an-iso-date"),
        ("day", True, "not-an-iso-date"),
        ("day", "2021-02-30", "impossible-date"),
        ("day", "2021-02-29", "impossible-date"),
        ("day", "0000-01-01", "impossible-date"),
        ("day", "0999-12-31", "date-out-of-range"),
        ("day", "3000-01-01", "date-out-of-range"),
        ("text", D(12), "not-a-text"),
        ("text", True, "not-a-text"),
        ("text", "a" * 201, "too-long"),
        ("text", "a\nb", "unprintable"),
        ("text", "\ud800", "unprintable"),
    ],
)
def test_json_that_does_not_fit_is_refused_by_name(type, raw, code):
    with pytest.raises(Misread) as refusal:
        from_json(FACT_OF_TYPE[type], raw)
    assert refusal.value.message.code == code


@pytest.mark.parametrize("raw", [D("0"), "0.00", D("0.001")])
def test_an_invoice_of_nothing_is_refused(raw):
    with pytest.raises(Misread) as refusal:
        from_json(Invoice.amount_incl_tax, raw)
    assert refusal.value.message.code == "too-small"
