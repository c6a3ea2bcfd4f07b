"""Journeys in a real browser: both ways through, with and without JavaScript, in both languages, by keyboard alone."""

import re

import pytest

from tests.dossiers import TYPED, TYPED_INVOICE
from tests.web.states import STATES, bring

PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 800}
PRIMARY = "form#answers div.acts button.primary"
ISO = {"activity_start": "2015-03-01", "filing_date": "2021-03-15", "date": "2021-01-15"}


def fill(page, values, row=""):
    """Answer as a person does: radio buttons, lists and fields."""
    for id, value in values.items():
        field = page.locator(f"[name='{row}{id}']")
        if field.first.get_attribute("type") == "radio":
            page.locator(f"label:has([name='{row}{id}'][value='{value}'])").click()
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(ISO.get(id, value))


def question_by_question(page):
    page.goto("/")
    page.locator("a.button.primary").click()
    while "/recapitulatif" not in page.url:
        if page.url.endswith("/factures"):
            fill(page, TYPED_INVOICE)
            page.click("button[name=add]")
            assert page.get_attribute("[data-invoice='0']", "data-counted") == "true"
        else:
            id = page.url.rsplit("/", 1)[1]
            fill(page, {id: TYPED[id]})
        page.click(PRIMARY)
    page.click("main a[href='/resultat']")


def all_on_one_page(page):
    page.goto("/")
    page.locator("a.button.secondary[href='/complet']").click()
    fill(page, TYPED)
    fill(page, TYPED_INVOICE, "invoices-0-")
    page.click("button[name=add_row]")
    assert page.input_value("[name='invoices-0-label']") == "F-12"
    page.click(PRIMARY)


@pytest.mark.parametrize(
    ("way", "lang", "screen", "script"),
    [
        (question_by_question, "fr-FR", PHONE, True),
        (question_by_question, "en-GB", DESK, False),
        (all_on_one_page, "fr-FR", PHONE, False),
        (all_on_one_page, "en-GB", DESK, True),
    ],
)
def test_a_right_verdict_is_reached(watched, way, lang, screen, script):
    page = watched(locale=lang, viewport=screen, java_script_enabled=script)
    way(page)
    assert page.url.endswith("/resultat")
    assert page.locator("html").get_attribute("lang") == lang[:2]
    assert page.get_attribute("[data-verdict]", "data-verdict") == "eligible"
    assert page.get_attribute("[data-invoice]", "data-counted") == "true"


HALF = 5800
"""Pixels: half of what the page of all questions once took on a telephone."""


def test_all_on_one_page_is_short_enough_to_fill_in_on_a_telephone(watched):
    page = watched(locale="fr-FR", viewport=PHONE)
    for state in ("all on one page", "all on one page, filled"):
        bring(page, STATES[state])
        assert page.evaluate("document.documentElement.scrollHeight") <= HALF


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_row_added_has_the_focus_where_it_stands(watched, script):
    page = watched(locale="fr-FR", viewport=PHONE, java_script_enabled=script)
    page.goto("/complet")
    fill(page, TYPED_INVOICE, "invoices-0-")
    page.click("button[name=add_row]")
    added = page.locator("#invoices-1-label:focus")
    added.wait_for()
    assert 0 <= added.bounding_box()["y"] <= PHONE["height"]
    assert page.input_value("[name='invoices-0-label']") == TYPED_INVOICE["label"]


def test_a_question_that_an_answer_spares_is_put_away_at_once_and_comes_back(watched):
    page = watched(locale="fr-FR", viewport=PHONE)
    page.goto("/complet")
    for answer, question in (
        (("legal_form", "company", "association"), "subject_to_commercial_tax"),
        (("accommodation", "yes", "no"), "closed_to_public"),
        (("invoices-0-category", "website", "advice"), "invoices-0-listed_consultant"),
        (("invoices-0-category", "advice", "website"), "invoices-0-provider_in_eu"),
    ):
        name, sparing, asking = answer
        asked = page.locator(f"div.asked:has([name='{question}'])")
        line = asked.locator("xpath=following-sibling::*[1]")
        for value, spared in ((sparing, True), (asking, False)):
            fill(page, {name: value})
            assert (asked.is_hidden(), line.is_visible()) == (spared, spared), (question, value)


SEEN = """() => [document.activeElement, document.activeElement.closest('label')].some(part => part &&
    (getComputedStyle(part).outlineStyle !== 'none' || getComputedStyle(part).boxShadow !== 'none'))"""


def reach(page, selector):
    """Press Tab until that is in focus, and see that the focus can be seen."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert page.evaluate(SEEN)
            return
    raise AssertionError(f"the keyboard does not reach {selector} on {page.url}")


def test_the_keyboard_alone_is_enough(watched):
    page = watched(locale="fr-FR", viewport=DESK)
    page.goto("/")
    reach(page, "a.button.primary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/filing_date")
    page.goto("/verifier/legal_form")
    reach(page, "[name=legal_form]")
    page.keyboard.press("Space")
    reach(page, PRIMARY)
    page.keyboard.press("Enter")
    page.wait_for_url("**/registered")
    page.goto("/verifier/headcount")
    reach(page, "[name=headcount]")
    page.keyboard.type("3,5")
    page.keyboard.press("Enter")
    page.wait_for_url("**/turnover")


def test_enter_in_a_field_corrected_goes_on_and_keeps_the_language(watched):
    page = watched(locale="fr-FR", viewport=PHONE)
    bring(page, STATES["a question misread"])
    page.fill("[name=headcount]", "4")
    page.press("[name=headcount]", "Enter")
    page.wait_for_url(re.compile("/turnover"))
    assert page.locator("html").get_attribute("lang") == "fr"


def test_the_summary_of_errors_leads_to_the_field(watched):
    page = watched(locale="fr-FR", viewport=PHONE)
    bring(page, STATES["a question misread"])
    assert page.evaluate("document.activeElement.id") == "errors"
    page.click("#errors a")
    assert page.evaluate("document.activeElement.id") == "headcount"
