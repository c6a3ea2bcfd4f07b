"""A dossier that fits is read to typed values, and reads back the same once written."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.assessment import assessed
from checker.dossier.model import CHOICES_OF_EDITION, Dossier, dossier_as_data, load_json, read_dossier
from rules.facts import FACTS, INVOICE_FACTS
from tests.dossiers import dossiers
from tests.rules.examples import D, day

LA_POSTE = "356000000"


def read(written, edition=None):
    return read_dossier(load_json(written if isinstance(written, str) else json.dumps(written)), edition)


@pytest.mark.parametrize("written", [LA_POSTE, "356 000 000", " 356000000 "])
def test_a_siren_is_kept_without_its_spaces(written):
    assert read({"reference": {"siren": written}}).reference == {"siren": LA_POSTE}


def test_texts_to_be_printed_back_are_kept_and_may_be_absent():
    reference = {"name": "Chez Zoé", "siren": LA_POSTE, "adviser": "CCI", "note": "deux\nlignes"}
    assert read({"reference": reference}).reference == reference
    assert read({"reference": {"name": None, "siren": "", "note": " "}}).reference == {}


@pytest.mark.parametrize("key", ["edition", "facts", "invoices", "reference"])
def test_a_part_that_is_null_is_a_part_that_is_absent(key):
    assert read({key: None}) == read({}) == Dossier()


def test_an_empty_list_of_invoices_is_not_an_unknown_one():
    assert read({"invoices": []}).invoices == ()
    assert read({}).invoices is None


@pytest.mark.parametrize("edition", CHOICES_OF_EDITION)
def test_the_edition_asked_for_goes_before_the_dossiers_own(edition):
    dossier = {"edition": "nonsense", "facts": {"filing_date": "2021-04-02"}}
    assert read(dossier, edition).edition == edition


def test_numbers_are_exact_and_days_are_days():
    dossier = read('{"facts": {"turnover": 1060.5, "headcount": 10.99}, "invoices": [{"date": "2021-01-15"}]}')
    assert dossier.facts == {"turnover": D("1060.50"), "headcount": D("10.99")}
    assert dossier.invoices == ({"date": day("2021-01-15")},)


@settings(deadline=None, max_examples=100)
@given(dossiers())
def test_a_dossier_written_out_reads_back_the_same(dossier):
    assert read(dossier_as_data(dossier)) == dossier


@pytest.mark.parametrize("turnover", ["1e3", "1E2", "2.5e1", "0e0", "12.0e1"])
def test_a_number_in_scientific_notation_reads_back_the_same(turnover):
    dossier = read(f'{{"facts": {{"turnover": {turnover}}}}}')
    assert read(dossier_as_data(dossier)) == dossier


@settings(deadline=None, max_examples=100)
@given(dossiers(), st.data())
def test_null_and_absent_are_the_same(dossier, data):
    def with_nulls(values, declared):
        unknown = [fact.id for fact in declared if values.get(fact.id) is None]
        kept = {id: value for id, value in values.items() if value is not None}
        return kept, {**kept, **dict.fromkeys(unknown)}

    absent, null = dossier_as_data(dossier), dossier_as_data(dossier)
    absent["facts"], null["facts"] = with_nulls(absent["facts"], FACTS)
    pairs = [with_nulls(invoice, INVOICE_FACTS) for invoice in absent["invoices"] or ()]
    if absent["invoices"] is not None:
        absent["invoices"], null["invoices"] = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    assert assessed(json.dumps(absent)) == assessed(json.dumps(null))
