"""One practice's afternoon in the real browser: from forty clients and four books to the final workbook, its clicks counted."""

from collections import Counter
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook
from stdnum import luhn

from checker.dossier.clock import today
from checker.words.wording import words_of
from tests.conftest import ROOT
from tests.portfolio.files import INVOICE, as_workbook, rows, screened
from tests.portfolio.read.fec_files import fec, purchase

PATIENT = 60_000
"""Milliseconds that a slow machine may take for what is waited for."""
MISREAD, IN_BOOKS, REFUSED, RIGHT = 5, 4, 6, 25


def siren(number):
    digits = f"{30_000_000 + number}"
    return digits + luhn.calc_check_digit(digits)


NAMES = [f"Client {number:02}" for number in range(1, 41)]
ANSWERS = [{"headcount": "douze"}] * MISREAD + [{}] * IN_BOOKS + [{"headcount": "12"}] * REFUSED + [{}] * RIGHT
CLIENTS = rows(*({"client": NAMES[at], "SIREN": siren(at), "Ville": f"Ville {at}", **said} for at, said in enumerate(ANSWERS)))
BILLS = rows(*({"client": name} for at, name in enumerate(NAMES) if not MISREAD <= at < MISREAD + IN_BOOKS), of=INVOICE)
BILLS[0] = ["Montant" if title == "amount_incl_tax" else title for title in BILLS[0]]
"""That does not say whether VAT is included."""


def file(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


FILES = [
    file("clients.xlsx", as_workbook(Clients=CLIENTS, Factures=BILLS)),
    *(file(f"{siren(at)}FEC20211231.txt", fec(purchase(supplier="OVH"))) for at in range(MISREAD, MISREAD + IN_BOOKS)),
]


class Accountant:
    """A page, and how often its buttons and links are clicked, its fields filled in and its lists chosen from."""

    def __init__(self, page):
        self.page, self.clicks, self.typed = page, 0, 0

    def click(self, role, name):
        self.page.get_by_role(role, name=name).first.click(timeout=PATIENT)
        self.clicks += 1

    def fill(self, label, text):
        self.page.get_by_label(label).first.fill(text, timeout=PATIENT)
        self.typed += 1

    def choose(self, label, text):
        self.page.get_by_label(label, exact=True).select_option(text, timeout=PATIENT)
        self.clicks += 1

    def sees(self, selector, count=1):
        expect(self.page.locator(selector)).to_have_count(count, timeout=PATIENT)

    def download(self, name):
        with self.page.expect_download(timeout=PATIENT) as started:
            self.click("link", name)
        return Path(started.value.path()).read_bytes()


@pytest.fixture
def accountant(new_context):
    return Accountant(new_context(locale="fr-FR").new_page())


def test_an_afternoon_from_forty_clients_to_the_final_workbook(accountant):
    at = accountant
    at.page.goto("/portefeuille")
    at.page.set_input_files("#files", FILES)
    at.click("button", "Vérifier")
    at.choose("Montant", "amount_incl_tax")
    at.click("button", "Vérifier avec ces colonnes")
    at.sees("[data-accounted='40']")
    expect(at.page.locator("[data-verdict-count='undetermined'] strong")).to_have_text("9")

    at.choose("Réponse", "undetermined")
    at.sees("[data-found='9']")
    at.click("link", "Écrire aux clients")
    at.fill("En-tête", "Cabinet Martin")
    at.fill("Signature", "Claire Martin")
    at.fill("Réponse au plus tard le", f"{today() + timedelta(days=30):%d/%m/%Y}")
    at.click("button", "Préparer les lettres")
    at.sees("[data-letters='9']")
    assert at.download("Télécharger (.pdf").startswith(b"%PDF")

    at.click("link", "Retour au portefeuille")
    at.choose("Réponse", "undetermined")
    at.sees("[data-found='9']")
    at.click("link", NAMES[0])
    for name in NAMES[:3]:
        expect(at.page.get_by_text(f"Client : {name}")).to_be_visible(timeout=PATIENT)
        at.fill(words_of("fr")("headcount.question"), "4")
        at.click("button", "Enregistrer la correction")
        at.sees("#corrected")
        at.click("link", "Client suivant")
    at.click("link", "Retour au portefeuille")
    at.sees("[data-found='6']")
    expect(at.page.locator("[data-verdict-count='eligible'] strong")).to_have_text("28")
    book = at.download("Télécharger le classeur")

    assert f"{at.clicks} clicks and {at.typed} fields" in (ROOT / "docs" / "portfolio.md").read_text()
    sheets = CalamineWorkbook.from_filelike(BytesIO(book))
    done = [row[:2] for row in sheets.get_sheet_by_name("Ce qui a été fait").to_python() if row[0] in NAMES]
    assert [name for name, _ in done] == NAMES[:3]
    assert all("avant\u00a0: douze" in change for _, change in done)
    again = screened(book)
    assert Counter(again.clients["verdict"]) == {"eligible": 28, "not_eligible": 6, "undetermined": 6}
    assert again.portfolio.clients.frame["key"].to_list() == NAMES
