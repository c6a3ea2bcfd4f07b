"""The PDF's structure, as a PDF library reads it."""

import io
import re

import pytest
from page import ValidationProfile, validate_pdf_bytes
from pypdf import PdfReader

from checker.sheet.content import sheet_of
from checker.sheet.typeset import sheet_pdf
from checker.words.wording import words_of
from tests.sheet import BARE, ELIGIBLE, MADE, OPEN, SHORT, dossier, pages, pdf, sheet, text

pytestmark = pytest.mark.long

PARTED = dossier(closed_to_public=False, filing_date="2021-05-12")


@pytest.fixture(scope="module", params=["fr", "en"])
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def read(lang):
    return PdfReader(io.BytesIO(pdf(ELIGIBLE, lang)))


def test_it_is_tagged_and_says_that_it_is_for_everyone(read, lang):
    catalogue = read.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] is True or str(catalogue["/MarkInfo"]["/Marked"]) == "True"
    assert catalogue["/Lang"] == lang
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part>1<" in catalogue["/Metadata"].get_data()


@pytest.mark.parametrize("profile", [ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A])
@pytest.mark.parametrize(
    "case", [ELIGIBLE, OPEN, BARE, PARTED, dossier(40)], ids=["eligible", "open", "bare", "parted", "forty"]
)
def test_it_is_for_everyone_and_fit_to_be_kept_by_a_validator_s_reading(case, profile, lang):
    written = sheet_pdf(words_of(lang), sheet_of(words_of(lang), case, MADE, "https://example.org/reprise/abc"), MADE)
    assert faults(written, profile) == []


def faults(written, profile):
    """What a validator finds against the norm. Where a packed stream ends in a carriage return, it takes that for the line's
    end and the length for wrong: of lengths the bytes are asked instead.
    """
    found = [(failure.rule_id, failure.message) for failure in validate_pdf_bytes(written, profile=profile).failures]
    return [one for one in found if "STREAM-LENGTH" not in one[0]] + misplaced_ends(written)


def misplaced_ends(written):
    """Where a stream does not end after as many bytes as it says."""
    streams = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", written)
    return [(at.start(), int(at[1])) for at in streams if written[at.end() + int(at[1]) :][:10] != b"\nendstream"]


def test_the_validator_finds_faults_where_there_are_some():
    assert faults(pdf(ELIGIBLE).replace(b"pdfuaid:part>1<", b"pdfuaid:part>7<"), ValidationProfile.PDF_UA_1)
    assert misplaced_ends(pdf(ELIGIBLE).replace(b"/Length ", b"/Length 1", 1))


def test_its_title_names_the_business(read, lang):
    assert read.metadata.title == words_of(lang)("sheet-title", name="Boulangerie Zoé")


def kinds(node):
    """The kinds of every element of the structure, in reading order."""
    found = []
    node = node.get_object()
    if not isinstance(node, dict):
        return found
    if "/S" in node:
        found.append(str(node["/S"]))
    below = node.get("/K", [])
    below = below.get_object() if hasattr(below, "get_object") else below
    for one in below if isinstance(below, list) else [below]:
        if hasattr(one, "get_object"):
            found += kinds(one)
    return found


def test_its_structure_has_headings_tables_with_heads_and_lists(read):
    found = kinds(read.trailer["/Root"]["/StructTreeRoot"])
    assert found.count("/H1") == 1
    assert found.count("/H2") == 6
    assert found.count("/Table") == 2
    assert found.count("/TH") == 5 + 6
    assert "/L" in found
    assert "/Figure" in found
    assert found.index("/H1") < found.index("/H2") < found.index("/Table")


def test_its_fonts_are_all_within_it(read):
    fonts = [font.get_object() for page in read.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_its_text_comes_in_the_order_in_which_one_reads(lang):
    said, words = text(pdf(ELIGIBLE, lang)), words_of(lang)
    order = ["Boulangerie Zoé", "356", "Camille Martin", "Reçue lundi.", sheet(ELIGIBLE, lang).answers[0].headline]
    order += [words(f"sheet-{part}") for part in ("conditions", "invoices", "filing")]
    order += [words("situation-title"), words("doubts-title"), words("sheet-unchecked"), sheet(ELIGIBLE, lang).dates[-1][1]]
    places = [said.index(" ".join(part.split())) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize("case", [ELIGIBLE, OPEN, dossier(3), SHORT, dossier(headcount="12"), dossier(reference={})])
def test_a_typical_dossier_takes_one_page(case, lang):
    assert len(pages(pdf(case, lang))) == 1


@pytest.mark.parametrize("case", [dossier(40), BARE], ids=["forty invoices", "hardly an answer"])
def test_a_long_one_takes_two(case, lang):
    found = pages(pdf(case, lang))
    assert len(found) == 2
    for number, page in enumerate(found, start=1):
        assert words_of(lang)("sheet-page", number=str(number), count="2") in page


def test_two_hundred_invoices_still_take_two(lang):
    found = pages(pdf(dossier(200), lang))
    assert len(found) == 2
    assert all(f"F-{place}" in " ".join(found) for place in range(1, 201))


def test_the_same_sheet_is_the_same_to_the_byte():
    assert pdf(ELIGIBLE) == pdf(ELIGIBLE)
    assert PdfReader(io.BytesIO(pdf(ELIGIBLE))).metadata.creation_date.date() == MADE


def test_french_is_set_as_french():
    said = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(SHORT))).pages)
    assert "60\xa0€" in said
    assert "œ" in "".join(pages(pdf(dossier(reference={"name": "L’Œuf – cœur œuvré ÀÉÈÊËÎÏÔÙÛÜÇ"})))).lower()
