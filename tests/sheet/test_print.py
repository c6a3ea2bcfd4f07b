"""What the browser's own print gives, on the result and on the sheet's page."""

import io
import json

import pytest
from pypdf import PdfReader

from checker.words.wording import words_of
from tests.sheet import written

FACTS = written()["facts"]
OPEN = written(turnover=None)
CASES = {"one invoice": (written(), 1), "three": (written(3), 1), "an answer missing": (OPEN, 1), "forty": (written(40), 2)}


def opened(page, base_url, data, tmp_path, lang="fr"):
    """The browser with that dossier open."""
    (tmp_path / "dossier.json").write_text(json.dumps(data))
    page.goto(f"{base_url}/dossier?lang={lang}")
    page.set_input_files("input[type=file]", tmp_path / "dossier.json")
    page.locator("form:has(input[type=file]) button").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("case", CASES)
def test_printing_the_result_gives_the_sheet(page, base_url, tmp_path, case, lang):
    data, count = CASES[case]
    opened(page, base_url, data, tmp_path, lang)
    for path in ("/resultat", "/fiche"):
        page.goto(base_url + path)
        read = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        said = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
        assert len(read.pages) == count
        assert words_of(lang)("sheet-conditions") in said
        assert "Boulangerie Zoé" in said
        assert words_of(lang)("result-change") not in said
        assert words_of(lang)("nav-rules") not in said


def test_the_other_pages_print_as_they_are(page, base_url):
    page.goto(f"{base_url}/regles?lang=fr")
    said = PdfReader(io.BytesIO(page.pdf())).pages[0].extract_text()
    assert words_of("fr")("rules-title") in said


def test_on_screen_the_sheet_is_not_there(page, base_url, tmp_path):
    opened(page, base_url, written(), tmp_path)
    page.goto(f"{base_url}/resultat")
    assert page.locator(".sheet").is_hidden()
