"""What holds on every page in every state, looked at once: by axe and by IBM's rules, narrow, enlarged, dark, in English."""

import pytest

from tests.conftest import ROOT, WHOLE
from tests.web.access import axe_faults
from tests.web.states import STATES, bring

ACE = ROOT / ".venv" / "ace" / "package" / "ace.js"
"""Brought by ``.ci/ace``, which ``make test`` runs."""

IBMS_RULES = """async () => {
    const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    return report.results
        .filter(found => found.value[0] === "VIOLATION" && found.value[1] === "FAIL")
        .filter(found => !(found.ruleId === "element_tabbable_role_valid" && /class="scrolls"|<pre /.test(found.snippet)))
        .map(found => `${found.ruleId}: ${found.message} ${found.snippet}`);
}"""
"""What scrolls sideways is reached by keyboard, as axe asks; IBM's rules would have only widgets reached."""

SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(part => part.offsetParent && !part.closest(".read-only, .skip"))
    .filter(part => !(part.matches("a") && part.closest("p, dd, td, q, main ul:not([class])")))
    .map(part => (part.matches("input[type=radio], input[type=checkbox]") && part.closest("label")) || part)
    .filter(part => part.getBoundingClientRect().height < 24 || part.getBoundingClientRect().width < 24)
    .map(part => part.outerHTML)"""
"""A link within a sentence is as high as its line: WCAG 2.2, 2.5.8, lets it be."""

OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
ENLARGE = "document.documentElement.style.fontSize = '225%'"
WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scrolls, .read-only, svg'))
    .map(e => `${e.tagName}.${e.className}`).concat('something')"""
MOVING = """() => [...document.querySelectorAll('*')].map(element => getComputedStyle(element)).filter(
    style => parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01).length"""

PHONE, NARROWEST, DESK = {"width": 360, "height": 780}, {"width": 320, "height": 640}, {"width": 1280, "height": 800}
EVERY_PART = (
    *("home, begun", "a choice", "a day misread", "an odd day", "invoices in doubt", "all on one page, misread", "review"),
    *(
        "eligible",
        "not eligible",
        "undetermined",
        "another day misread",
        "the sheet",
        "two texts compared",
        "to keep",
        "the API",
    ),
)
"""States that show every part of the pages, and with them every pair of colours."""


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


@pytest.mark.parametrize("state", STATES)
def test_a_page_is_titled_headed_once_never_wider_than_the_screen_and_breaks_no_rule_of_access(page, state):
    bring(page, STATES[state])
    assert page.locator("html").get_attribute("lang") == page.lang
    assert page.title().endswith("aide500")
    assert page.locator("h1:visible").count() == 1
    page.evaluate(OPEN_ALL)
    if page.lang == "fr":
        assert axe_faults(page) == []
        page.evaluate(ACE.read_text("utf-8"))
        assert page.evaluate(IBMS_RULES) == []
        assert page.evaluate(SMALL) == []
        assert page.evaluate(MOVING) == 0, "for those who asked for stillness"
    page.set_viewport_size(NARROWEST)
    assert page.evaluate(WIDER) == []
    page.set_viewport_size({**NARROWEST, "width": 640})
    page.evaluate(ENLARGE)
    assert page.evaluate(WIDER) == []


@pytest.mark.parametrize("speaking", ["fr-FR"], indirect=True)
@pytest.mark.parametrize("state", STATES if WHOLE else EVERY_PART)
def test_so_it_is_on_a_desk_in_the_dark(page, state):
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="dark")
    bring(page, STATES[state])
    page.evaluate(OPEN_ALL)
    assert axe_faults(page) == []
