"""What holds on every page in every state: nothing axe can find, no sideways scrolling, no word to anyone else."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.states import STATES, bring

OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
WIDER = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scrolls, .read-only, svg'))
    .map(e => `${e.tagName}.${e.className}`)"""


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_light_or_dark(watched, state):
    page = watched(locale="fr-FR", viewport={"width": 1280, "height": 800}, color_scheme="light")
    bring(page, STATES[state])
    page.evaluate(OPEN_ALL)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("lang", ["fr-FR", "en-GB"])
@pytest.mark.parametrize("state", STATES)
def test_on_the_narrowest_phone_each_page_is_titled_headed_once_and_does_not_scroll_sideways(watched, state, lang):
    page = watched(locale=lang, viewport={"width": 320, "height": 640})
    bring(page, STATES[state])
    assert page.locator("html").get_attribute("lang") == lang[:2]
    assert page.title().endswith("aide500")
    assert page.locator("h1:visible").count() == 1
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(WIDER)


def test_the_first_page_is_light(watched):
    page = watched(locale="fr-FR")
    sizes = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto("/", wait_until="networkidle")
    assert sum(sizes) < 60_000
