"""The workbook given back: the answers as they were read, and from each fault the way to its cell."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.portfolio.files import INVOICE, as_csv, as_workbook, in_words, rows, screened, worksheets

CLIENTS = rows(
    {"client": "A", "headcount": "douze", "Note": "première"},
    {"client": "B", "turnover": "-3", "Bilan": "4", "Total bilan": "5"},
    {"client": "B"},
)
BILLS = rows(
    {"client": "A", "date": "31/02/2021", "Note": "x"},
    {"client": "Z"},
    {"client": "B", "amount_incl_tax": "gratuit"},
    of=INVOICE,
)


def cells(content):
    """Every cell of a workbook by its sheet and address, as shown in the sheets of faults."""
    return {
        f"{name}!{letter}{row}": value
        for name, table in worksheets(content).items()
        for row, values in enumerate(table, start=1)
        for letter, value in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", values, strict=False)
    }


def links(content, sheet):
    """Where the links of the n-th sheet lead, by their own cell."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        page = packed.read(f"xl/worksheets/sheet{sheet}.xml").decode()
    found = re.findall(r'<hyperlink ref="([A-Z]+[0-9]+)" location="([^"]+)"', page)
    return {cell: location.replace("'", "") for cell, location in found}


@pytest.fixture(scope="module")
def content():
    return in_words(screened(as_workbook(Clients=CLIENTS, Factures=BILLS)))


def test_each_fault_leads_to_the_very_cell(content):
    shown, leads = cells(content), links(content, 5)
    reached = {}
    for row in range(2, 12):
        place = shown.get(f"Défauts!A{row}")
        if place:
            reached[place] = (leads[f"D{row}"], shown[leads[f"D{row}"]])
    assert reached == {
        "Clients!H2": ("Réponses lues!J2", "douze"),
        "Clients!I3": ("Réponses lues!K3", "-3"),
        "Clients!A3": ("Réponses lues!A3", "B"),
        "Clients!A4": ("Réponses lues!A4", "B"),
        "Clients!O1": ("Clients!C1", "Bilan"),
        "Clients!P1": ("Clients!D1", "Total bilan"),
        "Factures!B2": ("Factures!C2", "31/02/2021"),
        "Factures!A3": ("Factures!A3", "Z"),
        "Factures!C4": ("Factures!D4", "gratuit"),
    }


def test_each_fault_leads_to_its_client_too(content):
    shown, leads = cells(content), links(content, 5)
    for row in range(2, 10):
        name = shown[f"Défauts!E{row}"]
        assert not name or shown[leads[f"E{row}"]] == name


def test_the_answers_read_are_the_answers_judged_when_given_in_again():
    clients = rows({"client": "A", "headcount": "10,99"}, {"client": "B", "legal_form": "EI", "registered": "?"})
    once = screened(as_workbook(Clients=clients, Factures=rows({"client": "A"}, {"client": "B"}, of=INVOICE)))
    again = screened(in_words(once))
    assert again.portfolio.clients.name == "Réponses lues"
    assert again.faults.height == 0
    assert again.clients.equals(once.clients)


def test_a_text_that_looks_like_markup_is_written_as_it_stands():
    notes = ["<r>a & b</r>", "<r></r>", "&lt;", "]]>"]
    clients = rows(*({"client": str(at), "Note": note} for at, note in enumerate(notes)))
    shown = cells(in_words(screened(as_csv(clients))))
    assert [shown[f"Clients!B{row}"] for row in range(2, 6)] == notes
