"""Take the README's pictures anew (``make pictures``): the wizard on a phone, the verdict, the sheet, a portfolio judged.

They are taken from the app itself, so that they never go stale, and stand in ``docs/pictures/``.
"""

import base64
import json
import tempfile
from datetime import date
from pathlib import Path

import typst
from playwright.sync_api import Browser, Page, sync_playwright

from checker.dossier.model import load_json, read_dossier
from checker.sheet.content import sheet_of
from checker.sheet.typeset import TEMPLATE, sheets_as_data
from checker.words.wording import words_of
from tests.conftest import CHROMIUM, ROOT, serving
from tests.people import PEOPLE
from tests.sheet import written
from tests.web.pages.test_afternoon import FILES

FOLDER = ROOT / "docs" / "pictures"
MOST_BYTES = 160_000
PHONE, DESK = {"width": 390, "height": 780}, {"width": 1100, "height": 760}

CLIENTS = """\
client;forme juridique;résidence fiscale française;effectif;date de début d'activité;fermeture au public;hôtel ou hébergement;\
inscription au registre;impôts et cotisations;liquidation judiciaire;chiffre d'affaires;demande déjà déposée;date de dépôt
Boulangerie Zoé;société;oui;4;01/03/2015;oui;non;oui;oui;non;350 000,00 €;non;15/03/2021
Librairie du Port;société;oui;2;01/09/2012;oui;non;oui;oui;non;180 000,00 €;non;15/03/2021
Atelier Mimosa;société;oui;douze;01/03/2018;oui;non;oui;oui;non;240 000,00 €;non;15/03/2021
Salon Camille;société;oui;12;01/03/2010;oui;non;oui;oui;non;610 000,00 €;non;15/03/2021
"""
INVOICES = """\
client;date;montant TTC;type de dépense;à votre nom;prestataire européen
Boulangerie Zoé;15/01/2021;480,00 €;Réservation et rendez-vous;oui;oui
Librairie du Port;12/02/2021;390,00 €;Site internet;oui;oui
Atelier Mimosa;20/01/2021;720,00 €;Site internet;oui;oui
Salon Camille;20/01/2021;520,00 €;Logiciel de caisse;oui;oui
"""

DOSSIER = {"situation": "paid"} | written(
    2, {"name": "Boulangerie du Marché", "siren": "356000000", "adviser": "Camille Martin"}
)


def main() -> None:
    """Every picture, each small enough for a page of text."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        wizard(browser, address)
        verdict(browser, address, Path(folder))
        six_people(browser, address, Path(folder))
        portfolio(browser, address, Path(folder))
        afternoon(browser, address)
        browser.close()
    sheet()
    for picture in sorted(FOLDER.iterdir()):
        size = picture.stat().st_size
        print(f"{picture.relative_to(ROOT)}: {size // 1000} kB")
        assert size < MOST_BYTES, "too heavy for a page of text"


def wizard(browser: Browser, address: str) -> None:
    """A question, as a phone shows it."""
    page = browser.new_page(viewport=PHONE, locale="fr-FR")
    page.goto(f"{address}/verifier/headcount")
    answer_until(page, "headcount")
    page.screenshot(path=FOLDER / "wizard.png")


def answer_until(page: Page, fact: str) -> None:
    """Answer the first choice of each question until the one wanted is asked."""
    page.goto(page.url.rsplit("/", 1)[0])
    while not page.url.endswith(f"/{fact}"):
        here = page.url
        if page.locator("#answers input[type=radio]").count():
            page.locator("#answers input[type=radio]").first.check()
        else:
            page.locator("#answers input[type=text]").last.fill("15/03/2021" if here.endswith("filing_date") else "01/03/2015")
        page.locator("#answers .primary").click()
        page.wait_for_url(lambda url, here=here: url != here)


def verdict(browser: Browser, address: str, folder: Path) -> None:
    """The top of a result."""
    page = browser.new_page(viewport=DESK, locale="fr-FR")
    taken_up(page, address, folder, DOSSIER)
    page.screenshot(path=FOLDER / "verdict.png")


def six_people(browser: Browser, address: str, folder: Path) -> None:
    """The first screen of each of the six who come once the desk is closed, side by side."""
    screens = []
    for person in PEOPLE.values():
        page = browser.new_page(viewport={"width": 360, "height": 780}, locale="fr-FR")
        taken_up(page, address, folder, person.data)
        screens.append(base64.b64encode(page.screenshot()).decode())
        page.close()
    page = browser.new_page(viewport={"width": 770, "height": 800})
    shown = "".join(f'<img src="data:image/png;base64,{screen}" width="240">' for screen in screens)
    page.set_content(f'<body style="display:flex; flex-wrap:wrap; gap:10px; padding:10px; margin:0; background:#ccc">{shown}')
    page.locator("body").screenshot(path=FOLDER / "six-people.jpg", type="jpeg", quality=65)


def taken_up(page: Page, address: str, folder: Path, dossier: dict[str, object]) -> None:
    """The result of a dossier that is given as a file."""
    (folder / "dossier.json").write_text(json.dumps(dossier))
    page.goto(f"{address}/dossier")
    page.set_input_files("input[type=file]", folder / "dossier.json")
    page.locator("form:has(input[type=file]) button").click()
    page.wait_for_load_state()
    page.goto(f"{address}/resultat")


def portfolio(browser: Browser, address: str, folder: Path) -> None:
    """A few clients judged, one with a cell that does not fit; tall enough to see them."""
    files = [folder / "clients.csv", folder / "factures.csv"]
    for file, rows in zip(files, (CLIENTS, INVOICES), strict=True):
        file.write_text(rows, encoding="utf-8")
    page = browser.new_page(viewport=DESK, locale="fr-FR")
    page.goto(f"{address}/portefeuille")
    page.set_input_files("input[type=file]", files)
    page.locator("main .primary").click()
    page.wait_for_url("**/resultat")
    page.locator("[data-client]").first.wait_for()
    page.set_viewport_size({**DESK, "height": 1080})
    page.screenshot(path=FOLDER / "portfolio.png")


def afternoon(browser: Browser, address: str) -> None:
    """A practice's afternoon: a column asked about, forty clients judged, the letters to some, one client corrected."""
    page = browser.new_page(viewport=DESK, locale="fr-FR")
    page.goto(f"{address}/portefeuille")
    page.set_input_files("#files", FILES)
    page.locator("main .primary").click()
    page.get_by_label("Montant", exact=True).select_option("amount_incl_tax")
    page.screenshot(path=FOLDER / "afternoon-columns.png")
    page.locator("main .primary").click()
    page.locator("[data-accounted]").wait_for()
    page.screenshot(path=FOLDER / "afternoon-verdicts.png")
    page.goto(f"{address}/portefeuille/lettres?verdict=undetermined")
    page.screenshot(path=FOLDER / "afternoon-letters.png")
    page.goto(f"{address}/portefeuille/client/0?verdict=undetermined")
    page.locator("[name=headcount]").fill("4")
    page.locator("form:has([name=headcount]) .primary").click()
    page.locator("#corrected").wait_for()
    page.screenshot(path=FOLDER / "afternoon-corrected.png")


def sheet() -> None:
    """The sheet of the same dossier, as its PDF shows it."""
    words = words_of("fr")
    paper = sheet_of(words, read_dossier(load_json(json.dumps(DOSSIER))), date.today())
    inputs = {"data": sheets_as_data(words, [paper], paper.title)}
    pages = typst.compile(TEMPLATE, sys_inputs=inputs, format="png", ppi=74, ignore_system_fonts=True)
    (FOLDER / "sheet.png").write_bytes(pages[0] if isinstance(pages, list) else pages)


if __name__ == "__main__":
    main()
