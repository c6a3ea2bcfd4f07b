"""What people type is printed, whatever it is, and never read as a language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.model import REFERENCE, Refused
from checker.sheet.typeset import BOX
from tests.sheet import dossier, pages, pdf, read, text, written

pytestmark = pytest.mark.long

HOSTILE = {
    "typst": '#panic("x") *b* _i_ $x$ <label> @ref \\ ``` #read("/etc/passwd")',
    "html": "<script>alert(1)</script>&amp;",
    "sentinel": "{n} {m} </h1> %PDF-1.7",
    "quotes": '"]} , {"sheets": []',
}
STRANGE = {
    "right to left": "مخبز زوي",
    "hebrew": "מאפייה",
    "emoji": "Café 🥐 👩🏽‍🍳",
    "chinese": "面包店",
    "hindi": "ज़ोई",
    "thai": "ร้านกาแฟ ปุ๋ย",
    "tamil": "கடை காபி",
    "bengali": "দোকান ক্যাফে",
    "khmer": "ហាងកាហ្វេ",
    "tibetan": "ཇ་ཁང",
    "myanmar": "ကော်ဖီ",
    "flag": "🏴\U000e0067\U000e0062\U000e007f ☎️",
    "marks of nothing": "a\u0e47\u0e47 \u0e47",
    "no letter yet": "x\u0378",
    "joiners": "\u200d\u200c\u2060x",
    "overrides": "a\u202eb",
    "accents": "Zo\u0301\u0302\u0303\u0304e",
}


def borne(said):
    return dossier(reference={"name": said, "adviser": said, "note": f"{said}\n{said}"})


@pytest.mark.parametrize("said", HOSTILE.values(), ids=HOSTILE)
def test_a_language_is_printed_letter_by_letter(said):
    found = text(pdf(borne(said)))
    assert " ".join(said.split()) in found.replace("\n", " ")
    assert len(pages(pdf(borne(said)))) == 1


@pytest.mark.parametrize("said", STRANGE.values(), ids=STRANGE)
def test_any_script_makes_a_sheet(said):
    try:
        case = read(written(reference={"name": said, "note": said}))
    except Refused:
        case = dossier(reference={"name": said})
    assert pdf(case).startswith(b"%PDF")


def test_a_letter_without_a_shape_becomes_a_box_and_the_rest_stays():
    found = text(pdf(borne("Café 🥐 Zoé")))
    assert f"Café {BOX} Zoé" in found


def test_very_long_texts_stay_on_the_paper():
    longest = {key: "x" * most for key, most in REFERENCE.items() if key != "siren"}
    assert text(pdf(dossier(reference=longest))).count("x" * 18) >= 1
    assert len(pages(pdf(dossier(reference={"name": "x" * 200})))) == 1


@settings(max_examples=10, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=40))
def test_no_text_stops_a_sheet(said):
    assert pdf(dossier(reference={"name": said, "adviser": said})).startswith(b"%PDF")
