"""A letter to a client: who is asked what, by both texts, why, and what the refused are told."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from checker.dossier.model import Dossier
from checker.sheet.letter import Practice, letter_of, missing_of, texts_of
from checker.sheet.letter_typeset import letters_pdf
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.assess import Outcome
from tests.dossiers import EXAMPLE, dossiers, read

MADE, BY = date(2026, 11, 24), date(2026, 12, 15)
FR, EN = map(words_of, LANGUAGES)
INVOICE = {**EXAMPLE["invoices"][0], "provider_in_eu": True}
PRACTICE = Practice(("Cabinet Martin", "Nantes"), ("Claire Martin",), BY, to_refused=True)


def dossier(edition="guide", invoices=(INVOICE,), **facts):
    told = {**EXAMPLE["facts"], "french_tax_resident": True, **facts}
    return read({"edition": edition, "facts": told, "invoices": [*invoices]}, judged=False)


def letter(found, practice=PRACTICE, words=FR):
    return letter_of(words, found, practice, MADE, "aide500 1.2")


def test_what_is_missing_is_asked_with_why_and_by_when():
    found = letter(dossier(headcount=None))
    assert [(one.text, one.unit) for one in found.questions] == [(FR("headcount.question"), "salariés")]
    assert FR("condition-headcount.plain") in found.questions[0].why
    assert "15 décembre 2026" in found.subject
    assert any("15 décembre 2026" in part for part in found.tail)
    assert found.judged.startswith("Vérifié par aide500 1.2 le 24 novembre 2026, selon le guide, empreinte ")


def test_an_invoice_is_named_by_its_supplier_day_and_amount():
    bill = {**INVOICE, "label": "OVH", "in_claimant_name": None, "category": None}
    found = letter(dossier(invoices=[bill]))
    assert [one.text for one in found.questions][:2] == [
        f"OVH, 15 janvier 2021, 480\u00a0€\u00a0: {FR('letter-ask-category')}",
        f"OVH, 15 janvier 2021, 480\u00a0€\u00a0: {FR('letter-ask-in_claimant_name')}",
    ]
    assert found.questions[1].boxes == ("oui", "non")


def test_the_questions_about_one_invoice_stand_together_after_those_about_the_business():
    bills = [{**INVOICE, "label": name, "category": None, "in_claimant_name": None} for name in ("Un", "Deux")]
    found = letter(dossier(invoices=bills, headcount=None))
    assert found.questions[0].text == FR("headcount.question")
    names = [one.text.partition(",")[0] for one in found.questions[1:]]
    assert names == sorted(names, key=["Un", "Deux"].index)
    assert {*names} == {"Un", "Deux"}


def test_of_an_invoice_that_cannot_be_named_it_is_asked_once_what_invoices_there_are():
    found = letter(dossier(invoices=[{}, {}]))
    assert [one.text for one in found.questions].count(FR("sheet-question-invoices")) == 1
    assert not any(FR("invoice-number", number=1) in one.text for one in found.questions)


@pytest.mark.parametrize("edition", ["guide", "official"])
def test_without_a_filing_day_it_is_asked_first(edition):
    assert letter(dossier(edition, filing_date=None)).questions[0].text == FR("filing_date.question")


@pytest.mark.parametrize("filing_date", ["2021-03-15", None])
@pytest.mark.parametrize("edition", ["guide", "official"])
def test_one_whom_every_text_refuses_is_asked_nothing_and_told_why(edition, filing_date):
    found = letter(dossier(edition, headcount=12, turnover=None, filing_date=filing_date))
    assert not found.questions
    assert any("12" in point for point in found.points)
    assert FR("letter-ours") in found.tail
    assert not any("plus bas" in part for part in found.tail)


def test_one_whom_only_one_text_refuses_is_still_asked_what_the_other_needs():
    found = dossier(closed_to_public=False, filing_date="2021-05-12", full_time_contract=None, headcount=0)
    outcomes = [text.verdict.outcome for text in texts_of(found)]
    assert outcomes == [Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED]
    assert letter(found).questions


def test_the_refused_are_written_to_only_if_wanted_and_the_eligible_never():
    quiet = Practice((), (), BY)
    assert letter(dossier(headcount=12), quiet) is None
    assert letter(dossier()) is None


@settings(deadline=None, max_examples=60)
@given(found=dossiers(), lang=st.sampled_from([*LANGUAGES]))
def test_nothing_is_asked_where_every_text_refuses_and_something_where_the_chosen_one_cannot_tell(found, lang):
    texts = texts_of(found)
    written = letter(found, words=words_of(lang))
    if all(text.verdict.outcome is Outcome.NOT_ELIGIBLE for text in texts):
        assert missing_of(found, texts) == ()
        assert not written.questions
    elif texts[0].verdict.outcome is Outcome.UNDETERMINED:
        assert written.questions
    if written:
        assert all(one.text and one.why for one in written.questions)
        assert written.message.count("\n\n\n") == 0


@pytest.mark.parametrize("words", [FR, EN], ids=LANGUAGES)
def test_as_pdf_it_is_one_page_tagged_in_its_language_with_all_that_it_says(words):
    found = letter(dossier(headcount=None, turnover=None, registered=None), words=words)
    pdf = PdfReader(BytesIO(letters_pdf(words, [found], MADE)))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert len(pdf.pages) == 1
    assert pdf.trailer["/Root"]["/Lang"] == words.lang
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for said in (*found.letterhead, found.subject, found.greeting, *found.signature, *(one.text for one in found.questions)):
        assert " ".join(said.split()) in text


def test_what_a_practice_types_is_never_markup():
    nasty = Practice(("#panic(1)", "*gras* $x$ \\"), ("@ref <b>",), BY)
    text = PdfReader(BytesIO(letters_pdf(FR, [letter(dossier(headcount=None), nasty)], MADE))).pages[0].extract_text()
    assert "#panic(1)" in text
    assert "*gras* $x$ \\" in text


def test_a_dossier_of_no_name_has_a_letter_too():
    assert letter(Dossier("guide", {}, None)).questions
