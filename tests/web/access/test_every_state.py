"""What holds on every page in every state, looked at once: by axe and by IBM's rules, narrow, enlarged, dark, in English."""

import pytest

from tests.conftest import ROOT, WHOLE
from tests.web.access import OF_LOOKS, OF_SHAPES, axe_faults
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

LOOKS = """() => [...document.querySelectorAll("body *")].filter(part => part.checkVisibility()).map(part => {
    const text = node => node.nodeType === Node.TEXT_NODE && node.data.trim();
    if (!part.matches("input, select, textarea") && ![...part.childNodes].some(text)) return "";
    const {color, fontSize, fontWeight} = getComputedStyle(part), size = parseFloat(fontSize);
    let opacity = 1, behind = "none", images = 0;
    for (let under = part; under && behind === "none"; under = under.parentElement) {
        const style = getComputedStyle(under);
        opacity *= style.opacity;
        images += style.backgroundImage !== "none";
        if (style.backgroundColor !== "rgba(0, 0, 0, 0)") behind = style.backgroundColor;
    }
    return [color, behind, opacity, images, size >= 24 || (size >= 18.66 && fontWeight >= 700)].join();
})"""
"""What the contrast of each text hangs on: its colour, what is behind it, whether it is large."""
SHAPES = """() => {
    const reaches = value => value.split(" ").every(id => document.getElementById(id.replace(/^#/, "")));
    const shape = part => part.localName + [...part.attributes].map(({name, value}) =>
        /^(for|aria-labelledby|aria-describedby|aria-controls)$/.test(name) ? name + reaches(value)
            : name === "href" ? value.startsWith("#") && !reaches(value)
            : name === "aria-label" ? name + !!value
            : /^(class|type|role|scope|autocomplete|lang|tabindex|aria-.+)$/.test(name) ? name + value : "").sort().join(" ");
    const around = part => part.localName + "." + part.className + "<" + [
        "a, button, label, summary, table, fieldset, details, svg", "main, nav, header, footer, aside"
    ].map(kinds => part.closest(kinds)?.localName).join("<");
    return [...document.querySelectorAll("body *")].filter(part => !part.closest("svg *")).map(
        part => [shape(part), !!part.textContent.trim(), part.labels?.length, around(part.parentElement)].join()
    ).concat([...document.querySelectorAll("h1, h2, h3, h4, h5, h6, main, nav, header, footer, aside")].map(
        part => part.localName).filter((name, at, names) => name !== names[at - 1]).join());
}"""
"""What each part of the page is, whether it holds words, has labels and refers to what is there, and within what; and the
page's headings and regions in their order.
"""
TWICE = """() => [...document.querySelectorAll("[id]:not([type=hidden])")].map(part => part.id).filter(
    (id, at, ids) => ids.indexOf(id) < at)"""

PHONE, NARROWEST, DESK = {"width": 360, "height": 780}, {"width": 320, "height": 640}, {"width": 1280, "height": 800}


class Asked:
    """What was shown already, on whichever page. A rule looks at a part and at what is around it, at the order of headings, or
    at a text and what is behind it, and says the same of what is like it: a page that shows nothing new need not be asked.
    """

    def __init__(self):
        self.before = set()

    def is_new(self, page, listing):
        shown = {found for found in page.evaluate(listing) if found}
        assert shown
        new = shown - self.before
        self.before |= shown
        return bool(new)


ASKED = {"shapes": Asked(), "light": Asked(), "dark": Asked()}


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
        breaks_no_rule(page)
    page.set_viewport_size(NARROWEST)
    assert page.evaluate(WIDER) == []
    page.set_viewport_size({**NARROWEST, "width": 640})
    page.evaluate(ENLARGE)
    assert page.evaluate(WIDER) == []


def breaks_no_rule(page):
    """By axe and by IBM's rules, in light and in dark."""
    assert page.evaluate(SMALL) == []
    assert page.evaluate(MOVING) == 0, "for those who asked for stillness"
    if WHOLE or ASKED["shapes"].is_new(page, SHAPES):
        assert axe_faults(page, OF_SHAPES) == []
        page.evaluate(ACE.read_text("utf-8"))
        assert page.evaluate(IBMS_RULES) == []
    for scheme, size in (("light", PHONE), ("dark", DESK)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        if WHOLE or ASKED[scheme].is_new(page, LOOKS):
            assert axe_faults(page, OF_LOOKS) == []
