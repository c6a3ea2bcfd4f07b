"""The portfolio in a real browser, with and without a script: files in, progress, filter, one client, download, delete."""

import pytest
from playwright.sync_api import Page, expect

from tests.portfolio.files import INVOICE, as_workbook, rows
from tests.web.access import access_faults

CLIENTS = rows({"client": "Café Zoé"}, {"client": "Garage Noël", "headcount": "11"}, {"client": "Bar", "headcount": "douze"})
BILLS = rows({"client": "Café Zoé"}, {"client": "Garage Noël"}, {"client": "Perdu"}, of=INVOICE)
BOOK = {"name": "clients.xlsx", "mimeType": "application/octet-stream", "buffer": as_workbook(Clients=CLIENTS, Factures=BILLS)}
BROKEN = {"name": "clients.xlsx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04"}


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def visit(request, browser, base_url):
    context = browser.new_context(java_script_enabled=request.param, base_url=base_url, locale="fr-FR")
    page = context.new_page()
    page.scripted = request.param
    yield page
    context.close()


def accessible(page: Page) -> None:
    if page.scripted:
        size = page.viewport_size
        assert access_faults(page) == []
        page.set_viewport_size(size)


def send(page: Page, file: dict) -> None:
    page.goto("/portefeuille")
    accessible(page)
    page.set_input_files("#files", [file])
    page.get_by_role("button", name="Vérifier").click()


def test_from_the_files_to_the_download(visit):
    page = visit
    send(page, BOOK)
    expect(page.locator("[data-accounted='3']")).to_be_visible()
    accessible(page)
    expect(page.locator("[data-verdict-count='eligible'] strong")).to_have_text("1")
    page.get_by_label("Réponse", exact=True).select_option("not_eligible")
    if not page.scripted:
        page.get_by_role("button", name="Filtrer").click()
    expect(page.locator("tr[data-client]")).to_have_count(1)
    expect(page.get_by_label("Réponse", exact=True)).to_have_value("not_eligible")
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger le classeur").click()
    assert download.value.suggested_filename == "aide500.xlsx"

    page.get_by_role("link", name="Garage Noël").click()
    expect(page.locator("[data-verdict='not_eligible']")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Reprendre ce dossier").click()
    page.wait_for_url("**/resultat")
    expect(page.locator("[data-verdict='not_eligible']")).to_be_visible()

    page.goto("/portefeuille/resultat?sort=client&down=1")
    expect(page.locator("tr[data-client] th a").first).to_have_text("Garage Noël")
    page.get_by_role("button", name="Effacer maintenant").click()
    page.wait_for_url("**/portefeuille")
    expect(page.get_by_role("link", name="Revoir mon dernier résultat")).to_have_count(0)


def test_what_cannot_be_read_is_said(visit):
    send(visit, BROKEN)
    expect(visit.get_by_role("alert")).to_contain_text("abîmé")
    accessible(visit)
    visit.get_by_role("link", name="Envoyer d’autres fichiers").click()
    expect(visit.locator("#files")).to_be_visible()


def test_the_page_shows_how_far_the_work_has_come(visit, base_url):
    """A work that has not ended: the page is shown as it would be while it lasts."""
    many = rows(*({"client": f"C{n}", "headcount": n} for n in range(4000)))
    send(visit, {**BOOK, "buffer": as_workbook(Clients=many)})
    expect(visit.locator("[data-accounted='4000']")).to_be_visible()


def test_files_can_be_dropped(browser, base_url):
    page = browser.new_context(base_url=base_url, locale="fr-FR").new_page()
    page.goto("/portefeuille")
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["client;headcount\\nA;1\\n"], "clients.csv"));
            document.querySelector(".drop").dispatchEvent(
                new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }"""
    )
    page.get_by_role("button", name="Vérifier").click()
    expect(page.locator("[data-accounted='1']")).to_be_visible()
    page.context.close()
