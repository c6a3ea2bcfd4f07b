"""What the sheet says, by the verdict."""

from dataclasses import replace

import pytest

from checker.sheet.questions import MOST_QUESTIONS
from checker.words.wording import words_of
from rules.facts import FACTS
from tests.sheet import BARE, ELIGIBLE, OPEN, SHORT, dossier, sheet

FR = words_of("fr")


def test_every_condition_has_its_value_requirement_status_and_source():
    rows = sheet(ELIGIBLE).conditions
    assert len(rows) == len(ELIGIBLE.governing.dossier_conditions)
    assert all(row.title and row.observed and row.status_word and row.source and row.sure for row in rows)
    assert all(row.required for row in rows if row.status != "not_applicable")


def test_what_refuses_stands_first():
    assert [row.status for row in sheet(dossier(headcount="12")).conditions][:2] == ["not_met", "met"]


def test_a_yes_is_said_of_something_and_a_figure_stands_alone():
    observed = {row.title: row.observed for row in sheet(ELIGIBLE).conditions}
    assert observed[FR("condition-headcount")] == "4 salariés"
    assert observed[FR("condition-no_liquidation")].endswith("non")
    assert observed[FR("condition-no_liquidation")] != "non"


def test_the_head_bears_what_was_given_and_nothing_else():
    assert sheet(ELIGIBLE).reference == (("SIREN", "356\xa0000\xa0000"), ("Conseiller", "Camille Martin"))
    bare = sheet(dossier(reference={}))
    assert (bare.name, bare.reference, bare.note) == ("", (), "")
    assert bare.title == FR("sheet-title-plain")


def test_an_eligible_dossier_is_told_to_keep_its_papers():
    assert sheet(ELIGIBLE).next == (FR("next-desk"), FR("next-filed"))


def test_a_refusal_is_told_what_would_mend_it():
    [_, remedy, *_] = sheet(SHORT).next
    assert "60,00" in remedy
    assert sheet(SHORT).outcome == "not_eligible"


def test_a_refusal_that_nothing_can_mend_is_told_so():
    assert any("rien ne peut y changer" in step for step in sheet(dossier(headcount="12")).next)


def test_a_refusal_that_another_text_does_not_share_is_told_of_it():
    found = sheet(dossier(closed_to_public=False, filing_date="2021-05-12"))
    assert any("Décret du 6 mai 2021" in step for step in found.next)


def test_an_open_dossier_takes_its_questions_home_with_room_to_answer():
    turnover, balance, standing = sheet(OPEN).questions
    assert (turnover.text, turnover.boxes, turnover.unit) == (FR("turnover.question"), (), "€")
    assert balance.unit == "€"
    assert standing.boxes == (FR("yes"), FR("no"))


def test_invoices_not_known_get_lines_for_several():
    assert sheet(BARE).questions[-1].lines > 1


def test_questions_past_the_room_there_is_are_counted():
    bills = ({"label": "F"},) * MOST_QUESTIONS
    found = sheet(dossier_with(bills))
    assert len(found.questions) == MOST_QUESTIONS
    assert found.more_questions == FR("sheet-more-questions", count=4 * len(bills) - MOST_QUESTIONS)


def dossier_with(bills):
    return replace(ELIGIBLE, invoices=bills)


@pytest.mark.parametrize("fact", [fact.id for fact in FACTS])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_whatever_is_missing_the_sheet_can_be_made(fact, lang):
    assert sheet(dossier(**{fact: None}), lang).conditions


def test_every_document_to_bring_says_how_sure_it_is():
    found = sheet(ELIGIBLE)
    assert {mark for _, mark in found.bring} == {mark for mark, _ in found.sure}
    assert len(found.bring) == 5


def test_a_few_invoices_are_drawn_each_and_many_as_one():
    assert len(sheet(dossier(3)).strip.rows) == 4
    assert len(sheet(dossier(30)).strip.rows) == 1
    assert sheet(BARE).strip is None


def test_every_place_on_the_strip_is_within_it():
    strip = sheet(dossier(3)).strip
    places = [x for row in strip.rows for bar in row.bars for x in (bar.x, bar.x + bar.width)]
    assert all(0 <= x <= 1.001 for x in (*places, strip.chosen, *(x for x, _ in strip.ticks)))


def test_the_three_dates_and_the_fingerprint_close_it():
    edition, filed, made, fingerprint = (value for _, value in sheet(ELIGIBLE).dates)
    assert (edition, filed, made) == ("Le guide", "15 mars 2021", "23 novembre 2026")
    assert len(fingerprint) == 12
