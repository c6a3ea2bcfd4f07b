"""What holds on every page in every state, looked at once: by axe and by IBM's rules, narrow, enlarged, dark, in English."""

import pytest

from tests.web.access import NARROWEST, OPEN_ALL, PHONE, WIDER, access_faults
from tests.web.states import STATES, bring

SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(part => part.offsetParent && !part.closest(".read-only, .skip"))
    .filter(part => !(part.matches("a") && part.closest("p, dd, td, q, main ul:not([class])")))
    .map(part => (part.matches("input[type=radio], input[type=checkbox]") && part.closest("label")) || part)
    .filter(part => part.getBoundingClientRect().height < 24 || part.getBoundingClientRect().width < 24)
    .map(part => part.outerHTML)"""
"""A link within a sentence is as high as its line: WCAG 2.2, 2.5.8, lets it be."""

ENLARGE = "document.documentElement.style.fontSize = '225%'"
MOVING = """() => [...document.querySelectorAll('*')].map(element => getComputedStyle(element)).filter(
    style => parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01).length"""

TWICE = """() => [...document.querySelectorAll("[id]:not([type=hidden])")].map(part => part.id).filter(
    (id, at, ids) => ids.indexOf(id) < at)"""


@pytest.fixture(scope="module", params=["fr-FR", "en-GB"])
def speaking(request, browser, served):
    """One page for all, in one language, with what it complains of and every address it asks for."""
    context = browser.new_context(locale=request.param, base_url=served, reduced_motion="reduce")
    page = context.new_page()
    page.lang, page.complaints, page.asked = request.param[:2], [], []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    context.close()


@pytest.fixture
def page(speaking, served):
    """The same page, for someone who was never here."""
    speaking.context.clear_cookies()
    speaking.emulate_media(color_scheme="light")
    speaking.set_viewport_size(PHONE)
    yield speaking
    asked, complaints = speaking.asked[:], speaking.complaints[:]
    speaking.asked.clear()
    speaking.complaints.clear()
    assert [url for url in asked if not url.startswith((served, "data:"))] == []
    assert [said for said in complaints if "404 (" not in said] == []


@pytest.mark.parametrize("state", sorted(STATES, key=lambda name: -len(STATES[name].answered | STATES[name].typed)))
def test_a_page_is_titled_headed_once_never_wider_than_the_screen_and_breaks_no_rule_of_access(page, state):
    bring(page, STATES[state])
    assert page.locator("html").get_attribute("lang") == page.lang
    assert page.title().endswith("aide500")
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate(TWICE) == []
    page.evaluate(OPEN_ALL)
    if page.lang == "fr":
        assert page.evaluate(SMALL) == []
        assert page.evaluate(MOVING) == 0, "for those who asked for stillness"
        assert access_faults(page) == []
    page.set_viewport_size(NARROWEST)
    assert page.evaluate(WIDER) == []
    page.set_viewport_size({**NARROWEST, "width": 640})
    page.evaluate(ENLARGE)
    assert page.evaluate(WIDER) == []
