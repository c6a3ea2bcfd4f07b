"""From a workbook to the sheets of some of its clients, in a real browser, with and without a script."""

from zipfile import ZipFile

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.portfolio.files import INVOICE, as_workbook, rows
from tests.web.access import NARROWEST, WIDER
from tests.web.pages.test_portfolio_journeys import BOOK, accessible, send, visit

__all__ = ["visit"]

CLIENTS = [{"client": f"Client {n}", "headcount": "11" if n % 10 == 0 else "4"} for n in range(1, 71)]
BILLS = [{"client": client["client"]} for client in CLIENTS]
MANY = {**BOOK, "buffer": as_workbook(Clients=rows(*CLIENTS), Factures=rows(*BILLS, of=INVOICE))}


@pytest.fixture
def result(visit):
    """The result of seventy clients, of whom seven are refused."""
    send(visit, MANY)
    expect(visit.locator("[data-accounted='70']")).to_be_visible()
    return visit


def fits_the_narrowest_phone(page):
    before = page.viewport_size
    page.set_viewport_size(NARROWEST)
    assert page.evaluate(WIDER) == []
    page.set_viewport_size(before)


def downloaded(page, name):
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    return download.value


def test_from_the_filter_and_the_ticks_to_one_pdf(result):
    page = result
    page.get_by_label("Réponse", exact=True).select_option("not_eligible")
    if not page.scripted:
        page.get_by_role("button", name="Filtrer").click()
    expect(page.locator("tr[data-client]")).to_have_count(7)
    page.get_by_label("Fiche de Client 30").check()
    page.get_by_label("Fiche de Client 20").check()
    page.get_by_role("button", name="Préparer les fiches cochées").click()
    expect(page.get_by_role("heading", name="Les 2 fiches sont prêtes")).to_be_visible()
    accessible(page)
    found = downloaded(page, "Télécharger le PDF")
    assert found.suggested_filename == "fiches-aide500.pdf"
    marks = [mark.title for mark in PdfReader(found.path()).outline if not isinstance(mark, list)]
    assert marks == ["Client 20", "Client 30"]

    page.get_by_role("link", name="Retour au portefeuille").click()
    expect(page.get_by_role("link", name="Revoir les fiches préparées")).to_be_visible()
    page.get_by_role("button", name="Effacer maintenant").click()
    page.goto("/portefeuille/fiches")
    page.wait_for_url("**/portefeuille")


def test_a_bar_shows_how_far_a_zip_of_all_has_come(result):
    page = result
    if page.scripted:
        held = {"percent": 40, "over": False, "said": "Mise en page"}
        page.route("**/fiches/avancement", lambda route: route.fulfill(json=held))
    page.get_by_label("Un PDF par client").check()
    page.get_by_role("button", name="Préparer les 70 fiches trouvées").click()
    if page.scripted:
        expect(page.get_by_role("progressbar")).to_have_attribute("value", "40")
        accessible(page)
        page.unroute("**/fiches/avancement")
    expect(page.get_by_role("heading", name="Les 70 fiches sont prêtes")).to_be_visible()
    fits_the_narrowest_phone(page)
    assert len(ZipFile(downloaded(page, "Télécharger le .zip").path()).namelist()) == 70


def test_nobody_ticked_is_said_where_the_focus_is_and_by_keyboard_one_gets_on(result):
    page = result
    page.get_by_role("button", name="Préparer les fiches cochées").click()
    expect(page.get_by_role("alert")).to_contain_text("Aucun client n’est coché")
    accessible(page)
    assert page.title().startswith("Erreur")
    expect(page.get_by_role("alert")).to_be_focused()
    fits_the_narrowest_phone(page)
    page.get_by_label("Fiche de Client 2", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="La fiche est prête")).to_be_visible()
