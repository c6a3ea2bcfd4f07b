"""Access and weight, in the real browser: dossiers to open, and what the browser's accessibility tree says of a page."""

import json

from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT, WHOLE
from tests.sheet import written

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
OF_LOOKS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
OF_SHAPES = WCAG | {"rules": {"color-contrast": {"enabled": False}}}
"""The two together ask what WCAG asks."""

PHONE, NARROWEST, DESK = {"width": 360, "height": 780}, {"width": 320, "height": 640}, {"width": 1280, "height": 800}
WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scrolls, .read-only, svg'))
    .map(e => `${e.tagName}.${e.className}`).concat('something')"""

ACE = ROOT / ".venv" / "ace" / "package" / "ace.js"
"""Brought by ``.ci/ace``, which ``make test`` runs."""

IBMS_RULES = """async () => {
    const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    return report.results
        .filter(found => found.value[0] === "VIOLATION" && found.value[1] === "FAIL")
        .filter(found => !(found.ruleId === "element_tabbable_role_valid" && /class="scrolls?"|<pre /.test(found.snippet)))
        .map(found => `${found.ruleId}: ${found.message} ${found.snippet}`);
}"""
"""What scrolls sideways is reached by keyboard, as axe asks; IBM's rules would have only widgets reached."""

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

SILENT = {"InlineTextBox", "none", "generic", "LineBreak", "ListMarker", "RootWebArea", "paragraph", "DescriptionList"}
"""Roles that a screen reader does not announce by themselves."""


def open_dossier(page, base_url, tmp_path, data=None, lang="fr"):
    """Take a dossier up in that browser, through the page where one does."""
    (tmp_path / "dossier.json").write_text(json.dumps(data or written(2, turnover=None)))
    page.goto(f"{base_url}/dossier?lang={lang}")
    page.set_input_files("input[type=file]", tmp_path / "dossier.json")
    page.locator("form:has(input[type=file]) button").click()
    page.wait_for_load_state()


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


OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"


def access_faults(page):
    """The rules of access that the page breaks, by axe and by IBM's, in light on a telephone and in dark on a desk, once all
    that is folded is opened.
    """
    page.evaluate(OPEN_ALL)
    found = []
    if WHOLE or ASKED["shapes"].is_new(page, SHAPES):
        page.evaluate(ACE.read_text("utf-8"))
        found += _axe_faults(page, OF_SHAPES) + page.evaluate(IBMS_RULES)
    for scheme, size in (("light", PHONE), ("dark", DESK)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        if WHOLE or ASKED[scheme].is_new(page, LOOKS):
            found += _axe_faults(page, OF_LOOKS)
    page.emulate_media(color_scheme="light")
    return found


def _axe_faults(page, rules):
    """The rules of axe that the page breaks, each with where."""
    found = Axe().run(page, options=rules)
    return [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found.response["violations"]]


def spoken(page):
    """The page as a screen reader would say it, one line a thing, in reading order."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    [root] = [node for node in nodes.values() if "parentId" not in node]
    return list(_said(nodes, root))


def _said(nodes, node, quiet=False):
    role, name = node["role"]["value"], " ".join(node.get("name", {}).get("value", "").split())
    if not node["ignored"] and role not in SILENT and name and not (quiet and role == "StaticText"):
        level = next((f" {p['value']['value']}" for p in node.get("properties", ()) if p["name"] == "level"), "")
        yield name if role == "StaticText" else f"{role}{level}: {name}"
        quiet = role not in ("main", "region", "navigation", "listitem", "figure", "form", "group", "article", "row", "cell")
    for child in () if role == "Date" else node.get("childIds", ()):  # the picker's own parts are the browser's words
        if child in nodes:
            yield from _said(nodes, nodes[child], quiet)
