"""From what people type to a typed value."""

import pytest

from checker.dossier.reading import Misread, from_text, is_not_known
from checker.dossier.written_days import plain
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.facts import Activity, Invoice, Size, Standing
from tests.dossiers import FACT_OF_TYPE
from tests.rules.examples import D, day

NBSP, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1234", "1234"),
        ("1234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1 234.56", "1234.56"),
        (f"1{NBSP}234,56", "1234.56"),
        (f"1{THIN}234,56", "1234.56"),
        ("1 234,56 €", "1234.56"),
        (f"1{THIN}234,56{NBSP}€", "1234.56"),
        ("1234,56€", "1234.56"),
        ("1234 EUR", "1234"),
        ("1 euro", "1"),
        ("12 euros", "12"),
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234,567.8", "1234567.8"),
        ("1.234.567,8", "1234567.8"),
        ("1'234.56", "1234.56"),
        ("1’234’567", "1234567"),
        ("  480  ", "480"),
        ("0", "0"),
        ("007", "7"),
        ("0,5", "0.5"),
        ("999999999999,99", "999999999999.99"),
        ("480,", "480"),
        ("1 234.", "1234"),
        ("€ 12", "12"),
        ("€1,234.56", "1234.56"),
        ("EUR 12", "12"),
        ("480 HT", "480"),
        ("480 € H.T.", "480"),
        ("480 euros ht", "480"),
        ("480 excl. VAT", "480"),
    ],
)
def test_an_amount_is_read_as_people_write_it(written, amount):
    assert from_text(Size.turnover, written) == D(amount)


@pytest.mark.parametrize("written", ["480 TTC", "480,00 € TTC", "480€ ttc", "480 T.T.C.", "480 incl. VAT", "480 euros", "480,"])
def test_an_invoices_amount_may_say_that_its_tax_is_in_it(written):
    assert from_text(Invoice.amount_incl_tax, written) == D("480")


@pytest.mark.parametrize("written", ["400 HT", "400 € HT", "400 excl. VAT"])
def test_an_invoices_amount_before_tax_is_never_taken_for_the_amount_with_it(written):
    with pytest.raises(Misread) as refusal:
        from_text(Invoice.amount_incl_tax, written)
    assert refusal.value.message.code == "without-tax"


@pytest.mark.parametrize("written", ["4 salariés", "4 employees", "4 salarié", "4,", "4"])
def test_a_headcount_may_say_of_what_it_is(written):
    assert from_text(Size.headcount, written) == D("4")


@pytest.mark.parametrize(
    ("type", "written", "code"),
    [
        ("money", "12 34", "not-a-typed-number"),
        ("money", "1 2345", "not-a-typed-number"),
        ("money", "1234 567", "not-a-typed-number"),
        ("money", "1,234,56", "not-a-typed-number"),
        ("money", "1.234,567.8", "not-a-typed-number"),
        ("money", "1,234.567,8", "not-a-typed-number"),
        ("money", "douze", "not-a-typed-number"),
        ("money", "12a", "not-a-typed-number"),
        ("money", "1e3", "not-a-typed-number"),
        ("money", "$12", "not-a-typed-number"),
        ("money", "12 €€", "not-a-typed-number"),
        ("money", "€", "not-a-typed-number"),
        ("money", ",5", "not-a-typed-number"),
        ("money", "1,234,", "not-a-typed-number"),
        ("money", "480 TTC", "with-tax"),
        ("money", "480 € incl. VAT", "with-tax"),
        ("money", "480 kg", "not-a-typed-number"),
        ("money", "2 M€", "not-a-typed-number"),
        ("number", "480 €", "not-a-typed-number"),
        ("number", "4 ou 5", "not-a-typed-number"),
        ("money", "--1", "not-a-typed-number"),
        ("money", "nan", "not-a-typed-number"),
        ("money", "Infinity", "not-a-typed-number"),
        ("money", "١٢٣", "not-a-typed-number"),
        ("money", "１２", "not-a-typed-number"),
        ("money", "9" * 50, "not-a-typed-number"),
        ("money", "-1", "negative"),
        ("money", "\u22121", "negative"),
        ("money", "-1 234,56 €", "negative"),
        ("money", "1,234", "too-many-decimals"),
        ("money", "1.234", "too-many-decimals"),
        ("money", "1 234,567", "too-many-decimals"),
        ("money", "1000000000000", "too-large"),
        ("money", "9" * 40, "too-large"),
        ("number", "10,999", "too-many-decimals"),
        ("number", "1000000", "too-large"),
        ("day", "31/02/2021", "impossible-date"),
        ("day", "29/02/2021", "impossible-date"),
        ("day", "2021-02-29", "impossible-date"),
        ("day", "00/01/2021", "impossible-date"),
        ("day", "10/30/2020", "impossible-date"),
        ("day", "2020-13-01", "impossible-date"),
        ("day", "0000-01-01", "impossible-date"),
        ("day", "01/01/0999", "date-out-of-range"),
        ("day", "0999-12-31", "date-out-of-range"),
        ("day", "3000-01-01", "date-out-of-range"),
        ("day", "30/10", "not-a-date"),
        ("day", "30/10/020", "not-a-date"),
        ("day", "2020", "not-a-date"),
        ("day", "20201030", "not-a-date"),
        ("day", "2020-10-30T00:00", "not-a-date"),
        ("day", "٣٠/١٠/٢٠٢٠", "not-a-date"),
        ("day", "demain", "not-a-date"),
        ("day", "30 octobre", "not-a-date"),
        ("day", "octobre 2020", "not-a-date"),
        ("day", "30 octembre 2020", "not-a-date"),
        ("day", "31 février 2021", "impossible-date"),
        ("yes or no", "peut-être", "not-yes-or-no"),
        ("yes or no", "2", "not-yes-or-no"),
        ("yes or no", "oui non", "not-yes-or-no"),
        ("choice", "company, association", "not-a-choice"),
        ("choice", "société", "not-a-choice"),
        ("text", "a" * 201, "too-long"),
        ("text", "a\x00b", "unprintable"),
        ("text", "\x1b[31m", "unprintable"),
        ("text", "\ud800", "unprintable"),
        ("text", "\ue000", "unprintable"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(type, written, code):
    with pytest.raises(Misread) as refusal:
        from_text(FACT_OF_TYPE[type], written)
    assert refusal.value.message.code == code


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("type", "written"), [("money", "douze"), ("day", "demain")])
def test_a_refusal_repeats_what_was_typed(lang, type, written):
    with pytest.raises(Misread) as refusal:
        from_text(FACT_OF_TYPE[type], written)
    assert written in words_of(lang).said(refusal.value.message)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("2020-10-30", "2020-10-30"),
        ("2020-1-5", "2020-01-05"),
        ("30/10/2020", "2020-10-30"),
        ("30-10-2020", "2020-10-30"),
        ("30.10.2020", "2020-10-30"),
        ("30 10 2020", "2020-10-30"),
        ("30-10-20", "2020-10-30"),
        ("30/10/20", "2020-10-30"),
        ("1/2/21", "2021-02-01"),
        ("01/02/1995", "1995-02-01"),
        ("01/02/95", "1995-02-01"),
        ("01/02/50", "1950-02-01"),
        ("01/02/49", "2049-02-01"),
        ("29/02/2020", "2020-02-29"),
        (" 30/10/2020 ", "2020-10-30"),
        ("30 octobre 2020", "2020-10-30"),
        ("30 Oct. 2020", "2020-10-30"),
        ("30 October 2020", "2020-10-30"),
        ("1er mars 2021", "2021-03-01"),
        ("lundi 1er mars 2021", "2021-03-01"),
        ("3 AOUT 21", "2021-08-03"),
        ("2020/10/30", "2020-10-30"),
        ("01/01/1000", "1000-01-01"),
        ("31/12/2999", "2999-12-31"),
    ],
)
def test_a_date_is_read_as_people_write_it(written, named):
    assert from_text(Activity.activity_start, written) == day(named)


@pytest.mark.parametrize("written", ["yes", "Y", "oui", "OUI", " Oui ", "o", "vrai", "true", "x", "1"])
def test_yes_is_read(written):
    assert from_text(Standing.in_liquidation, written) is True


@pytest.mark.parametrize("written", ["no", "N", "non", "NON", "faux", "False", "0"])
def test_no_is_read(written):
    assert from_text(Standing.in_liquidation, written) is False


@pytest.mark.parametrize(
    ("written", "not_known"),
    [("", True), ("  ", True), ("?", True), ("NSP", True), ("unknown", True), ("inconnu", True), ("non", False), ("0", False)],
)
def test_not_known_is_neither_no_nor_zero(written, not_known):
    assert is_not_known(written) is not_known


@pytest.mark.parametrize("choice", Invoice.category.choices)
def test_a_choice_is_read_whatever_its_case(choice):
    assert from_text(Invoice.category, f" {choice.upper()} ") == choice


def test_a_text_keeps_its_words_and_loses_its_line_breaks():
    assert from_text(Invoice.label, "  Facture\n n° 12\t ") == "Facture n° 12"
    assert plain(" Été ") == "ete"
