"""What to do now, by where the person stands."""

from dataclasses import replace

import pytest

from checker.dossier.assessment import assess_dossier
from checker.dossier.model import SITUATIONS
from checker.explain.advice import POINTS, Sure, advice
from checker.words.wording import words_of
from tests.people import PEOPLE

FR = words_of("fr")


def told(dossier):
    return advice(FR, assess_dossier(dossier))


def test_every_situation_has_its_advice():
    assert tuple(POINTS) == SITUATIONS


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_situation_chosen_is_advised_and_no_other(situation):
    [one] = told(replace(PEOPLE["paid, right by both"].dossier, situation=situation))
    assert (one.situation, one.title) == (situation, FR(f"situation-{situation}"))


def test_until_one_is_chosen_all_four_are_told():
    assert tuple(one.situation for one in told(replace(PEOPLE["never filed"].dossier, situation=None))) == SITUATIONS


def test_a_point_that_rests_on_a_source_names_it_and_one_of_ours_names_none():
    for point in (each for points in POINTS.values() for one in points for each in (one, *one.because)):
        assert bool(point.source) is (point.sure not in (Sure.DERIVED, Sure.NOT_FOUND)), point.id
        assert point.url.startswith("https://") or not point.url


STANDING = {
    "paid, right by both": "eligible",
    "paid, right by the guide and wrong by the law": "not_eligible",
    "refused, wrong by the guide and right by the law": "eligible",
    "refused, and rightly": "not_eligible",
    "never filed": "not_eligible",
    "an association in doubt": "doubtful",
}


@pytest.mark.parametrize(("who", "standing"), STANDING.items())
def test_the_lead_goes_by_the_text_in_force_and_never_hides_a_doubt(who, standing):
    person = PEOPLE[who]
    [one] = told(person.dossier)
    assert one.lead == FR(f"advice-{person.situation}", standing=standing)


def test_without_a_filing_day_the_law_is_not_known_and_the_lead_says_so():
    [one] = told(PEOPLE["paid, right by both"].dossier.answered(filing_date=None))
    assert one.lead == FR("advice-paid", standing="undetermined")
