"""Ranges and rounded amounts, from the workbook given to the page, the CSV and the workbook that come out, by both ways in."""

import csv
from io import StringIO

import pytest
from click.testing import CliRunner

from checker.console.commands import main
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_workbook, rows, worksheets
from tests.web.browsing import Page, plainly
from tests.web.pages.test_portfolio import rows_of, send, wait

WRITTEN = {
    "from 1 to 2": ({"headcount": "1 à 2"}, "eligible", "met"),
    "below 11": ({"headcount": "< 11"}, "eligible", "met"),
    "on both sides": ({"headcount": "10 à 19"}, "undetermined", "unknown"),
    "above": ({"headcount": "11 à 19"}, "not_eligible", "not_met"),
    "thousands": ({"turnover": "350 k€"}, "eligible", "met"),
    "too many thousands": ({"turnover": "2 100 k€", "balance_sheet_total": "2 100 k€"}, "not_eligible", "not_met"),
}
"""What is written of each client; its verdict, and how the condition on it stands."""
BOOK = as_workbook(
    Clients=rows(*({"client": name, **told} for name, (told, _, _) in WRITTEN.items())),
    Factures=rows(*({"client": name} for name in WRITTEN), of=INVOICE),
)
VERDICTS = [verdict for _, verdict, _ in WRITTEN.values()]
STANDS = [(verdict, stands) for _, verdict, stands in WRITTEN.values()]
REMARK = "colonne « headcount », 4 tranches suffisent là où tous leurs nombres donnent la même réponse, par exemple « 1 à 2 »"
OPEN = "Cette tranche ne suffit pas"


@pytest.fixture
def app(fresh_app):
    return fresh_app


def in_csv(text):
    """The verdict of each client, and how the condition on what was written of it stands."""
    lines = {line["client"]: line for line in csv.DictReader(StringIO(text))}
    return [
        (lines[name]["verdict"], lines[name]["headcount" if "headcount" in told else "size"])
        for name, (told, _, _) in WRITTEN.items()
    ]


def check_workbook(content):
    """It has the verdicts in words, the remark on what was read, and the one range that decides nothing."""
    book = worksheets(content)
    verdict = book["Clients"][0].index("Réponse")
    words = words_of("fr")
    assert [row[verdict] for row in book["Clients"][1:]] == [words(f"verdict-{verdict}") for verdict in VERDICTS]
    assert any(REMARK in plainly(str(row[0])) for row in book["Ce qui a été fait"])
    (fault,) = book["Défauts"][1:]
    assert any(OPEN in str(cell) for cell in fault)


@pytest.mark.long
def test_by_the_page(client):
    send(client, ("clients.xlsx", BOOK))
    page = Page(wait(client))
    assert [verdict for _, verdict in rows_of(client.get("/portefeuille/resultat"))] == VERDICTS
    assert REMARK in plainly(page.text)
    assert OPEN in page.text
    assert in_csv(client.get("/portefeuille/resultat.csv").text) == STANDS
    check_workbook(client.get("/portefeuille/resultat.xlsx").data)


@pytest.mark.served
@pytest.mark.usefixtures("forked")
def test_on_the_console(tmp_path):
    (tmp_path / "clients.xlsx").write_bytes(BOOK)
    for name in ("out.csv", "out.xlsx"):
        done = CliRunner().invoke(main, ["screen", str(tmp_path / "clients.xlsx"), "-o", str(tmp_path / name), "--lang", "fr"])
        assert done.exit_code == 1, done.output
        assert REMARK in plainly(done.stderr)
        assert OPEN in done.stderr
    assert in_csv((tmp_path / "out.csv").read_text()) == STANDS
    check_workbook((tmp_path / "out.xlsx").read_bytes())
