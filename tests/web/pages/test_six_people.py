"""Six people who come once the desk is closed: what each is told on one screen of a telephone, and what to do."""

import json
import re

import pytest

from checker.words.wording import words_of
from tests.people import PEOPLE
from tests.web.access import PHONE, access_faults
from tests.web.browsing import plainly

TYPICAL = 3500
"""Pixels that the result of a typical dossier may take on a telephone."""


def opened(visitor, person, **changes):
    """The result of that person's dossier, taken up from its file."""
    data = person.data | changes
    visitor.take_up(data)
    return visitor.get("/resultat")


@pytest.fixture(params=PEOPLE)
def person(request):
    return PEOPLE[request.param]


def test_each_is_told_both_verdicts_by_their_hooks(visitor, person):
    page = opened(visitor, person)
    in_force = page.one(data_in_force=...)
    assert page.verdict == person.guide
    assert (in_force["data-in-force"], in_force["data-in-force-verdict"]) == (person.in_force, person.verdict_in_force)
    assert ("data-verdict" in in_force.attributes) is (person.guide == person.verdict_in_force)


def test_where_the_texts_part_both_answers_name_what_parts_them(visitor, person):
    page = opened(visitor, person)
    answers = page.all("section", data_verdict=...) + [
        one for one in page.all("section", data_in_force=...) if "data-verdict" not in one.attributes
    ]
    parted = person.guide != person.verdict_in_force
    assert len(answers) == 1 + parted
    if parted:
        named = [id for id in person.differs if id != "minimum_spend"]
        assert all(visitor.words(f"condition-{named[0]}") in answer.text for answer in answers)


def test_each_is_told_what_to_do_where_they_stand(visitor, person):
    page = opened(visitor, person)
    assert [one["data-situation"] for one in page.all(data_situation=...)] == [person.situation]


def test_the_doubts_that_concern_them_are_in_sight(visitor, person):
    page = opened(visitor, person)
    assert set(person.doubts) <= {one["data-doubt"] for one in page.all(data_doubt=...)}


def test_final_is_said_only_of_what_both_texts_refuse_without_a_doubt(frenchman, person):
    page = opened(frenchman, person)
    assert not page.all(class_="final")  # none of the six could not have been otherwise, by one text or by a doubt


def test_where_one_stands_is_said_in_one_tap_and_taken_back(visitor):
    page = opened(visitor, PEOPLE["paid, right by both"], situation=None)
    assert [button["value"] for button in page.all("button", name="situation")] == ["paid", "refused", "filed", "not_filed"]
    assert [one["data-situation"] for one in page.all(data_situation=...)] == ["paid", "refused", "filed", "not_filed"]
    page = visitor.post("/situation", {"situation": "refused"}, seen="/resultat")
    assert (page.path, [one["data-situation"] for one in page.all(data_situation=...)]) == ("/resultat", ["refused"])
    page = visitor.post("/situation", seen="/resultat")
    assert len(page.all("button", name="situation")) == 4
    assert visitor.post("/situation", {"situation": "lost"}, seen="/resultat").status == 400


def test_where_one_stands_is_only_kept_from_our_own_page(visitor):
    opened(visitor, PEOPLE["never filed"], situation=None)
    visitor.post("/situation", {"situation": "paid"}, token="forged")
    assert len(visitor.get("/resultat").all("button", name="situation")) == 4


# -- on a telephone ----------------------------------------------------------------------------------------------------


def shown(page, person, tmp_path, lang="fr", **changes):
    """The browser's page, on the result of that person."""
    (tmp_path / "dossier.json").write_text(json.dumps(person.data | changes))
    page.set_viewport_size(PHONE)
    page.goto(f"/dossier?lang={lang}")
    page.set_input_files("input[type=file]", tmp_path / "dossier.json")
    page.locator("form:has(input[type=file]) button").click()
    page.goto("/resultat")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_result_is_short_and_its_first_screen_holds_the_answers_the_reason_and_the_way_to_print(
    page, tmp_path, person, lang
):
    shown(page, person, tmp_path, lang)
    height, width = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
    assert height <= TYPICAL
    assert width <= PHONE["width"]
    bottoms = page.locator("section.verdict, a.button.primary").evaluate_all(
        "parts => parts.map(part => part.getBoundingClientRect().bottom)"
    )
    assert max(bottoms) <= PHONE["height"]
    assert re.sub(r"\s+", " ", page.locator("section.verdict p:not(.by)").first.inner_text())


def test_no_rule_of_access_is_broken_on_any_of_the_six(page, tmp_path, person):
    shown(page, person, tmp_path)
    assert access_faults(page) == []


def test_printed_the_page_shows_what_is_folded_and_not_its_buttons(page, tmp_path):
    shown(page, PEOPLE["paid, right by both"], tmp_path)
    page.emulate_media(media="print")
    assert page.locator("footer.site").is_hidden()
    assert page.locator("a.button.primary").is_hidden()
    met = page.locator("[data-condition=headcount]")
    assert met.evaluate("part => part.checkVisibility({contentVisibilityAuto: true})")
    assert plainly(words_of("fr")("condition-headcount")) in plainly(met.inner_text())
