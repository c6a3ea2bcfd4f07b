"""What holds on every page in every state: nothing axe can find, no sideways scrolling, no word to anyone else."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.checker.states import STATES, bring

OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
WIDER = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scrolls, .read-only, svg'))
    .map(e => `${e.tagName}.${e.className}`)"""


@pytest.fixture
def watched(new_context, served):
    """A page whose complaints are kept, and every address it asks for."""
    made = []

    def watch(**options):
        page = new_context(**options).new_page()
        page.complaints, page.asked = [], []
        page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        made.append(page)
        return page

    yield watch
    for page in made:
        assert [url for url in page.asked if not url.startswith((served, "data:"))] == []
        assert [said for said in page.complaints if "404 (" not in said] == []


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
def test_nothing_scrolls_sideways_on_the_narrowest_phone(watched, state, lang):
    page = watched(locale=lang, viewport={"width": 320, "height": 640})
    bring(page, STATES[state])
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(WIDER)


@pytest.mark.parametrize("lang", ["fr-FR", "en-GB"])
@pytest.mark.parametrize("state", STATES)
def test_every_page_is_titled_headed_once_and_speaks_its_language(watched, state, lang):
    page = watched(locale=lang, viewport={"width": 360, "height": 780}, java_script_enabled=False)
    bring(page, STATES[state])
    assert page.locator("html").get_attribute("lang") == lang[:2]
    assert page.locator("h1").count() == 1
    assert page.title().endswith("aide500")
    assert page.locator("main h1").inner_text().strip()


def test_the_first_page_is_light(watched):
    page = watched(locale="fr-FR")
    sizes = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto("/", wait_until="networkidle")
    assert sum(sizes) < 60_000
