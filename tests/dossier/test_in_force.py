"""The same facts by the text in force on the filing day, and what parts the two texts."""

from dataclasses import replace

import pytest

from checker.dossier.assessment import assess_dossier, assessment_as_data
from checker.dossier.model import Refused, dossier_as_data, load_json, read_dossier
from rules.amendments import EDITIONS
from tests.dossiers import read
from tests.people import PEOPLE

SHOP = PEOPLE["paid, right by both"].dossier


def answer(dossier):
    return assessment_as_data(assess_dossier(dossier))["in_force"]


@pytest.mark.parametrize("who", PEOPLE)
def test_each_of_the_six_is_told_both_verdicts_and_what_parts_them(who):
    person = PEOPLE[who]
    judged = assessment_as_data(assess_dossier(person.dossier))
    found = judged["in_force"]
    assert judged["verdict"] == person.guide
    assert (found["edition"], found["verdict"]) == (person.in_force, person.verdict_in_force)
    assert found["amount"] == ("500.00" if person.verdict_in_force == "eligible" else "0.00")
    assert tuple(found["differs"]) == person.differs
    assert set(person.doubts) <= set(judged["doubts"])


def test_it_is_null_where_the_filing_day_is_not_known():
    assert answer(SHOP.answered(filing_date=None)) is None


def test_it_is_null_where_the_official_text_was_chosen():
    assert answer(SHOP.ruled_by("official")) is None


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_text_chosen_by_name_stands_beside_the_one_in_force(edition):
    assert answer(SHOP.ruled_by(edition))["edition"] == "decree-2021-69"


def test_the_text_in_force_differs_from_itself_in_nothing():
    assert answer(SHOP.ruled_by("decree-2021-69"))["differs"] == []


def test_a_condition_that_another_text_lacks_parts_them_only_where_it_is_not_met_or_open():
    spring = SHOP.answered(filing_date=SHOP.facts["filing_date"].replace(month=5, day=20))
    assert answer(spring)["differs"] == []
    assert answer(spring.answered(registered=False))["differs"] == ["registration"]
    assert answer(spring.answered(registered=None))["differs"] == ["registration"]
    manager = {"headcount": None, "full_time_contract": None}
    assert answer(spring.answered(**manager))["differs"] == ["no_full_time_contract"]


def test_it_is_what_the_official_text_says_by_itself():
    for person in PEOPLE.values():
        alone = assessment_as_data(assess_dossier(person.dossier.ruled_by("official")))
        assert (alone["edition"], alone["verdict"], alone["amount"]) == tuple(
            answer(person.dossier)[key] for key in ("edition", "verdict", "amount")
        )


@pytest.mark.parametrize("situation", ["paid", "refused", "filed", "not_filed", None])
def test_the_situation_is_read_and_written_and_judged_never(situation):
    dossier = read(PEOPLE["never filed"].data | {"situation": situation})
    assert dossier.situation == situation
    assert read(dossier_as_data(dossier)) == dossier
    assert answer(dossier) == answer(replace(dossier, situation=None))


@pytest.mark.parametrize("written", ['"lost"', '""', "1", "true", "[]", "{}"])
def test_any_other_situation_is_refused_by_its_path(written):
    with pytest.raises(Refused) as refused:
        read_dossier(load_json(f'{{"situation": {written}}}'))
    assert [(fault.path, fault.message.code) for fault in refused.value.faults] == [("situation", "not-a-choice")]
