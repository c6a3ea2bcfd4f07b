"""The pages for keeping a dossier and for programs, in a browser: read by everybody, on a phone, without script."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.access import access_faults


@pytest.fixture
def phone(browser: Browser, served: str):  # type: ignore[no-untyped-def]
    """A narrow screen, with a dossier begun."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="fr", base_url=served)
    page = context.new_page()
    page.goto("/verifier/legal_form")
    page.check("input[value=company]")
    page.click("main button.primary")
    yield page
    context.close()


def readable(page: Page) -> None:
    """Nothing that axe finds wrong, and nothing wider than the screen."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert access_faults(page) == []


def test_a_dispute_between_two_tabs_is_readable(phone: Page) -> None:
    phone.goto("/verifier/legal_form")
    other = phone.context.new_page()
    other.goto("/verifier/legal_form")
    other.check("input[value=association]")
    other.click("main button.primary")
    phone.check("input[value=sole_trader]")
    phone.click("main button.primary")
    expect(phone.locator(".summary")).to_be_focused()
    readable(phone)


def test_the_link_goes_to_another_device_and_from_there_without_the_secret(phone: Page, browser: Browser) -> None:
    phone.goto("/dossier")
    link = phone.input_value("#link")
    box = phone.locator("svg.code").bounding_box()
    assert box
    assert box["width"] > 180
    other = browser.new_context(java_script_enabled=False, base_url=link.split("/reprise")[0])
    page = other.new_page()
    page.goto(link)
    expect(page).to_have_url(re.compile("/recapitulatif$"))
    assert link.rsplit("/", 1)[1] not in page.content()
    other.close()


def test_taking_the_place_of_a_dossier_is_asked(phone: Page, browser: Browser) -> None:
    phone.goto("/dossier")
    link = phone.input_value("#link")
    other = browser.new_context(viewport={"width": 360, "height": 740}, base_url=link.split("/reprise")[0])
    page = other.new_page()
    page.goto("/verifier/legal_form")
    page.check("input[value=association]")
    page.click("main button.primary")
    page.goto(link)
    expect(page).to_have_url(re.compile("/reprise/confirmer$"))
    readable(page)
    other.close()
