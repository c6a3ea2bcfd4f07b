"""The trail: who judged, by which edition, on which day, what was read and as what; in each download."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest

from checker.portfolio.judge.looking import looking
from checker.portfolio.judge.serialised import pack, unpack
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.trail import program
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from rules.amendments import EDITIONS
from rules.published import fingerprint
from tests.portfolio.files import INVOICE, as_csv, in_words, rows, screened, told, worksheets

pytestmark = pytest.mark.long

MADE = date(2026, 11, 24)
CLIENTS = as_csv(
    rows({"client": "A", "Note": "x"}, {"client": "B", "filing_date": "12/05/2021"}, {"client": "C", "filing_date": None})
)
BILLS = as_csv(rows({"client": "A"}, of=INVOICE))


@pytest.fixture(scope="module", params=["guide", "official"])
def found(request):
    return unpack(pack(screened(CLIENTS, BILLS, edition=request.param)))


def worksheet(found, name, lang="fr"):
    return worksheets(in_words(found, lang, MADE))[name]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_says_what_was_done(found, lang):
    words = words_of(lang)
    lines = worksheet(found, words("out-trail"), lang)
    said = [cell for row in lines for cell in row if cell]
    for id in {*found.clients.get_column("edition").drop_nulls()}:
        assert any(f"{program()}" in cell and fingerprint(EDITIONS[id]) in cell and words.day(MADE) in cell for cell in said)
    assert {"clients.csv", "factures.csv", words("trail-no-correction")} <= {*said}
    taken = {row[0]: row[1] for row in lines if row[1]}
    assert (taken["headcount"], taken["client"], taken["Note"]) == (
        words("headcount"),
        words("column-client"),
        words("trail-carried"),
    )
    assert {words.said(remark) for remark in found.portfolio.remarks} <= {*said}


def test_a_column_given_twice_is_said_not_to_be_read():
    twice = [["client", "headcount", "Effectif"], ["A", "4", "5"]]
    lines = worksheet(screened(as_csv(twice)), "Ce qui a été fait")
    assert ["non lue" in row[1].lower() for row in lines if row[0] in ("headcount", "Effectif")] == [True, True]


def test_each_row_of_csv_bears_it(found):
    out = BytesIO()
    write_csv(found, out, told, MADE)
    for row in csv.DictReader(StringIO(out.getvalue().decode())):
        mark = f" {fingerprint(EDITIONS[row['edition']])}" if row["edition"] else ""
        assert row["judged"] == f"{program()} 2026-11-24{mark}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_shows_at_a_glance_what_the_page_does(found, lang):
    words = words_of(lang)
    lines = worksheet(found, words("out-looking"), lang)
    at = next(row for row, line in enumerate(lines) if line[0] == words("look-by-text"))
    assert [line[1:4] for line in lines[at + 2 : at + 4]] == [
        [float(text.verdicts[verdict]) for verdict in ("eligible", "not_eligible", "undetermined")]
        for text in looking(found).texts
    ]
