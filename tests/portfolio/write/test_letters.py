"""The letters to a portfolio's clients: whose, in what shape, what a mail merge reads, and what is refused."""

import csv
from datetime import date, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from page import ValidationProfile
from pypdf import PdfReader

from checker.dossier.reading import Misread
from checker.portfolio.judge.listing import Query
from checker.portfolio.judge.serialised import pack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.write import letters as module
from checker.portfolio.write.letters import MOST_LINES, SHAPES, Letters, answer_day, lines_of, too_many, writing
from checker.sheet.letter import Practice
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_csv, rows, screened, worksheets
from tests.sheet.test_pdf import faults

pytestmark = pytest.mark.long

MADE, BY = date(2026, 11, 24), date(2026, 12, 15)
PRACTICE = Practice(("Cabinet Martin",), ("Claire",), BY)
CLIENTS = rows(
    {"client": "Zoé", "E-mail": "zoe@example.fr", "headcount": None},
    {"client": "=1+1", "E-mail": "@SUM(A1)", "headcount": None},
    {"client": "Refusé", "headcount": "11"},
    {"client": "Bon"},
)
BILLS = rows(
    *({"client": row, "provider_in_eu": "oui"} for row in ("=1+1", "Refusé", "Bon")),
    {"client": "Zoé", "provider_in_eu": "oui", "in_claimant_name": None, "label": "F-9", "Fournisseur": "Wix"},
    of=INVOICE,
)


@pytest.fixture(scope="module")
def found():
    return screened(as_csv(CLIENTS), as_csv(BILLS))


def made(found, shape="csv", practice=PRACTICE, query=None, lang="fr"):
    seen = []
    work = writing(pack(found), query or Query(), practice, shape, words_of(lang), MADE)
    letters = Letters.unpacked(work(lambda phase, done: seen.append((phase, done))))
    assert seen[0] == ("set", 0.0)
    assert seen[-1] == ("set", 1.0)
    return letters


def merged(letters):
    return list(csv.DictReader(StringIO(letters.file.decode("utf-8-sig"))))


def test_those_with_answers_missing_are_written_to_in_the_order_of_the_list(found):
    assert [row["client"] for row in merged(made(found))] == ["Zoé", "'=1+1"]
    letters = made(found, query=Query(sort="client", down=True))
    assert [row["client"] for row in merged(letters)] == ["Zoé", "'=1+1"]
    assert [row["client"] for row in merged(made(found, query=Query(text="zoe")))] == ["Zoé"]
    assert (letters.count, letters.left_out) == (2, 2)


def test_the_refused_are_written_to_where_that_is_wanted(found):
    practice = Practice((), (), BY, to_refused=True)
    assert [row["client"] for row in merged(made(found, practice=practice))] == ["Zoé", "'=1+1", "Refusé"]


def test_a_mail_merge_has_the_address_that_the_sheet_gives_and_nothing_is_a_formula(found):
    first, second = merged(made(found))
    assert list(first) == ["client", "courriel", "objet", "message"]
    assert (first["courriel"], second["courriel"]) == ("zoe@example.fr", "'@SUM(A1)")
    assert first["message"].startswith("Madame, Monsieur,")
    assert "Wix · F-9, 15 janvier 2021, 480\u00a0€" in first["message"]
    assert "Claire" in first["message"]


def test_a_workbook_to_merge_says_the_same_as_text(found):
    letters = made(found, "xlsx")
    [sheet] = worksheets(letters.file).values()
    assert sheet[0] == ["client", "courriel", "objet", "message"]
    assert sheet[2][:2] == ["=1+1", "@SUM(A1)"]
    assert [row[3] for row in sheet[1:]] == [row["message"] for row in merged(made(found))]
    assert b"<f>" not in ZipFile(BytesIO(letters.file)).read("xl/worksheets/sheet1.xml")


def test_one_pdf_has_a_page_and_a_bookmark_each_and_a_zip_a_file_each(found):
    pdf = PdfReader(BytesIO(made(found, "pdf").file))
    assert [mark.title for mark in pdf.outline] == ["Zoé", "=1+1"]
    assert [("Cabinet Martin" in page.extract_text()) for page in pdf.pages] == [True, True]
    assert ZipFile(BytesIO(made(found, "zip").file)).namelist() == ["001-zoe.pdf", "002-1-1.pdf"]


@pytest.mark.parametrize("profile", [ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_alone_and_joined_they_are_for_everyone_and_fit_to_be_kept_by_a_validator_s_reading(found, profile, lang):
    practice = Practice(("Cabinet", "", "x" * 100), ("Claire",), BY, to_refused=True)
    alone = ZipFile(BytesIO(made(found, "zip", practice, lang=lang).file))
    many = screened(as_csv(rows(*({"client": f"C{n}"} for n in range(20)))))
    for written in (alone.read(alone.namelist()[0]), made(found, "pdf", practice, lang=lang).file, made(many, "pdf").file):
        assert faults(written, profile) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_in_gives_the_same_out(found, shape):
    assert made(found, shape).file == made(found, shape).file


def test_what_was_typed_is_kept_with_the_letters_and_nowhere_else(found):
    letters = made(found, "pdf")
    assert (letters.letterhead, letters.signature, letters.by, letters.lang) == (("Cabinet Martin",), ("Claire",), BY, "fr")


def test_where_nothing_is_to_be_asked_it_is_said(found):
    with pytest.raises(Unreadable) as refused:
        made(found, query=Query(text="Bon"))
    assert refused.value.message.code == "no-letter"


def test_more_than_so_many_are_too_many(found, monkeypatch):
    assert too_many(found, Query()) is None
    monkeypatch.setattr(module, "MOST", 3)
    assert too_many(found, Query()).variables == {"count": 4, "most": 3}
    assert too_many(found, Query(text="zoe")) is None


@pytest.mark.parametrize(
    ("written", "lines"),
    [("", ()), (" \n ", ()), ("a\r\nb", ("a", "b")), ("a\n\n b ", ("a", "", "b")), ("x\n" * MOST_LINES, ("x",) * MOST_LINES)],
)
def test_lines_are_read_as_typed(written, lines):
    assert lines_of(written) == lines


@pytest.mark.parametrize(
    ("written", "code"), [("x\n" * (MOST_LINES + 1), "too-many-lines"), ("x" * 101, "too-long"), ("a\x00b", "unprintable")]
)
def test_lines_that_do_not_fit_are_refused(written, code):
    with pytest.raises(Misread) as misread:
        lines_of(written)
    assert misread.value.message.code == code


@pytest.mark.parametrize(("days", "fits"), [(0, False), (1, True), (366, True), (367, False), (-1, False)])
def test_an_answer_is_wanted_on_a_day_to_come_within_a_year(days, fits):
    day = MADE + timedelta(days=days)
    if fits:
        assert answer_day(day, MADE) == day
    else:
        with pytest.raises(Misread):
            answer_day(day, MADE)


def test_a_book_of_purchases_is_never_named_as_an_invoice():
    bills = rows(
        {"client": "A", "label": "552100554FEC20211231", "date": None, "amount_incl_tax": None, "category": None}, of=INVOICE
    )
    [row] = merged(made(screened(as_csv(rows({"client": "A"})), as_csv(bills))))
    assert "FEC" not in row["message"]
    assert words_of("fr")("sheet-question-invoices") in row["message"]
