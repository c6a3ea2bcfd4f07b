"""A dossier that does not fit is refused whole, with every fault named by its path."""

import json

import pytest

from checker.dossier.model import Refused, load_json, read_dossier


def faults(written):
    with pytest.raises(Refused) as refusal:
        read_dossier(load_json(written))
    return {(fault.path, fault.message.code) for fault in refusal.value.faults}


@pytest.mark.parametrize(
    ("written", "path", "code"),
    [
        ('{"plus": 1}', "plus", "unknown-key"),
        ('{"": 1}', "", "unknown-key"),
        ('{"facts": {"head_count": 1}}', "facts.head_count", "unknown-key"),
        ('{"facts": {"date": "2021-01-15"}}', "facts.date", "unknown-key"),
        ('{"facts": {"counted_total": 450}}', "facts.counted_total", "unknown-key"),
        ('{"invoices": [{}, {"price": 1}]}', "invoices.1.price", "unknown-key"),
        ('{"invoices": [{"turnover": 1}]}', "invoices.0.turnover", "unknown-key"),
        ('{"reference": {"email": "a@b.fr"}}', "reference.email", "unknown-key"),
        ('{"facts": {"\\ud800": 1}}', "facts.\ud800", "unknown-key"),
        ("[]", "", "not-an-object"),
        ("null", "", "not-an-object"),
        ('"guide"', "", "not-an-object"),
        ('{"facts": []}', "facts", "not-an-object"),
        ('{"facts": "all"}', "facts", "not-an-object"),
        ('{"reference": "X"}', "reference", "not-an-object"),
        ('{"invoices": {}}', "invoices", "not-a-list"),
        ('{"invoices": 0}', "invoices", "not-a-list"),
        ('{"invoices": [null]}', "invoices.0", "not-an-object"),
        ('{"invoices": [{}, []]}', "invoices.1", "not-an-object"),
        ('{"edition": "guides"}', "edition", "not-a-choice"),
        ('{"edition": 1}', "edition", "not-a-choice"),
        ('{"edition": ["guide"]}', "edition", "not-a-choice"),
        ('{"facts": {"headcount": NaN}}', "facts.headcount", "not-a-number"),
        ('{"facts": {"turnover": Infinity}}', "facts.turnover", "not-a-number"),
        ('{"facts": {"turnover": 1e999999}}', "facts.turnover", "too-large"),
        ('{"facts": {"turnover": 1060.505}}', "facts.turnover", "too-many-decimals"),
        ('{"invoices": [{"amount_incl_tax": 0}]}', "invoices.0.amount_incl_tax", "too-small"),
        ('{"invoices": [{"label": "\\ud83d"}]}', "invoices.0.label", "unprintable"),
        ('{"reference": {"name": "a\\nb"}}', "reference.name", "unprintable"),
        ('{"reference": {"note": "a\\u001b[0m"}}', "reference.note", "unprintable"),
        ('{"reference": {"name": 12}}', "reference.name", "not-a-text"),
        (json.dumps({"reference": {"name": "a" * 201}}), "reference.name", "too-long"),
        (json.dumps({"reference": {"note": "a" * 2001}}), "reference.note", "too-long"),
        ('{"reference": {"siren": "356000001"}}', "reference.siren", "not-a-siren"),
        ('{"reference": {"siren": "35600000"}}', "reference.siren", "not-a-siren"),
        ('{"reference": {"siren": "35600000048"}}', "reference.siren", "not-a-siren"),
        ('{"edition": "official"}', "facts.filing_date", "filing-date-needed"),
        ('{"edition": "official", "facts": {"filing_date": null}}', "facts.filing_date", "filing-date-needed"),
        ('{"edition": "official", "facts": {"filing_date": "hier"}}', "facts.filing_date", "not-an-iso-date"),
        ('{"facts": {"headcount": 1, "headcount": 2}}', "facts.headcount", "given-twice"),
        ('{"edition": "guide", "edition": "guide"}', "edition", "given-twice"),
        ('{"invoices": [{"date": null, "date": null}]}', "invoices.0.date", "given-twice"),
        ('{"reference": {"name": "a", "name": "a"}}', "reference.name", "given-twice"),
    ],
)
def test_what_does_not_fit_is_named_by_its_path(written, path, code):
    assert faults(written) == {(path, code)}


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "{", "{'facts': {}}", '{"facts": {},}', "facts: {}", "{} {}", '{"a": 01}', '{"a": .5}', '{"a": "\n"}'),
        *("[" * 100_000, '{"facts":' * 100_000, "\ufffe", b"\xff\xfe{", b"\x80", b"\x00" * 9),
    ],
    ids=lambda written: repr(written[:12]),
)
def test_what_is_not_json_is_one_fault_without_a_path(written):
    assert faults(written) == {("", "not-json")}


@pytest.mark.parametrize("exponent", ["1e99999999999999999999", "-1e99999999999999999999", "1e-99999999999999999999"])
def test_a_number_beyond_all_bounds_is_refused_like_any_other(exponent):
    assert {path for path, _ in faults(f'{{"facts": {{"turnover": {exponent}}}}}')} <= {"", "facts.turnover"}


def test_all_faults_are_named_at_once():
    written = """{"edition": "gide", "more": 1, "reference": {"siren": "1", "phone": ""}, "invoices": [3, {"date": "x"}],
                  "facts": {"headcount": -1, "turnover": true, "turnover": "a", "colour": "red", "legal_form": "SA"}}"""
    assert faults(written) == {
        ("edition", "not-a-choice"),
        ("more", "unknown-key"),
        ("reference.siren", "not-a-siren"),
        ("reference.phone", "unknown-key"),
        ("invoices.0", "not-an-object"),
        ("invoices.1.date", "not-an-iso-date"),
        ("facts.headcount", "negative"),
        ("facts.turnover", "given-twice"),
        ("facts.turnover", "not-a-number"),
        ("facts.colour", "unknown-key"),
        ("facts.legal_form", "not-a-choice"),
    }


def test_a_key_given_twice_among_a_great_many_is_found():
    keys = [f"k{number}" for number in range(20_000)]
    written = "{" + ",".join(f'"{key}":0' for key in [*keys, "k7"]) + "}"
    assert ("k7", "given-twice") in faults(written)
