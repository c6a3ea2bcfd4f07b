"""What the sheet says, by the verdict."""

from dataclasses import replace
from datetime import date

import pytest

from checker.sheet.content import code, sheet_of
from checker.sheet.questions import MOST_QUESTIONS
from checker.words.wording import words_of
from rules.facts import FACTS
from tests.sheet import BARE, ELIGIBLE, MADE, OPEN, SHORT, dossier, sheet

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


def test_both_texts_stand_at_the_head_as_on_the_result():
    parted = sheet(dossier(closed_to_public=False, filing_date="2021-05-12"))
    assert [answer.status for answer in parted.answers] == ["not_met", "met"]
    assert all(FR("condition-public_closure") in answer.parting for answer in parted.answers)
    assert [answer.status for answer in sheet(ELIGIBLE).answers] == ["met"]


def test_the_situation_chosen_is_advised_with_the_basis_of_each_point_and_else_all_four():
    [(title, _)] = sheet(ELIGIBLE).advice
    assert title == FR("situation-paid")
    everyone = sheet(replace(ELIGIBLE, situation=None))
    assert len(everyone.advice) == 4
    assert set(sheet(ELIGIBLE).points) < set(everyone.points)
    assert len(set(everyone.points)) == len(everyone.points)
    assert all(text and basis for text, basis in everyone.points)


def test_the_doubts_that_concern_the_dossier_are_on_it():
    mixed = replace(ELIGIBLE, invoices=(*ELIGIBLE.invoices, {**ELIGIBLE.invoices[0], "date": date(2021, 2, 1)}))
    assert FR("concern-mixed_invoices") in sheet(mixed).doubts
    assert FR("concern-mixed_invoices") not in sheet(ELIGIBLE).doubts


def test_a_refusal_is_told_what_would_have_mended_it_and_one_that_is_not_the_law_s_is_not():
    [way] = sheet(SHORT).mend
    assert "60\xa0€" in way
    assert sheet(dossier(headcount="12")).mend == ()


def test_the_code_opens_the_dossier_again_and_is_there_only_with_a_link():
    rows = sheet_of(FR, ELIGIBLE, MADE, "https://example.org/reprise/abc").code
    assert rows == code("https://example.org/reprise/abc")
    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0].startswith("1111111")
    assert sheet(ELIGIBLE).code == ()


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
    assert found.more_questions == FR("sheet-more-questions", count=6 * len(bills) - MOST_QUESTIONS)


def dossier_with(bills):
    return replace(ELIGIBLE, invoices=bills)


@pytest.mark.parametrize("fact", [fact.id for fact in FACTS])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_whatever_is_missing_the_sheet_can_be_made(fact, lang):
    assert sheet(dossier(**{fact: None}), lang).conditions


def test_a_few_invoices_are_drawn_each_and_many_as_one():
    assert len(sheet(dossier(3)).timeline.rows) == 4
    assert len(sheet(dossier(30)).timeline.rows) == 1
    assert sheet(BARE).timeline is None


def test_the_three_dates_and_the_fingerprint_close_it():
    texts, filed, made, fingerprint = (value for _, value in sheet(ELIGIBLE).dates)
    assert (texts, filed, made) == ("Le guide, Décret du 27 janvier 2021", "15 mars 2021", "23 novembre 2026")
    assert len(fingerprint) == 12
