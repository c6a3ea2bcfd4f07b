"""What axe does not look at: IBM's rules on every page in every state, and targets large enough for a thumb."""

import pytest

from tests.conftest import ROOT
from tests.web.access import PAGES, open_dossier
from tests.web.states import STATES, State, bring

ACE = ROOT / ".venv" / "ace" / "package" / "ace.js"
"""Brought by ``.ci/ace``, which ``make test`` runs."""

CHECK = """async () => {
    const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    return report.results
        .filter(found => found.value[0] === "VIOLATION" && found.value[1] === "FAIL")
        .filter(found => !(found.ruleId === "element_tabbable_role_valid" && found.snippet.includes('class="scrolls"')))
        .map(found => `${found.ruleId}: ${found.message} ${found.snippet}`);
}"""
"""A table that scrolls sideways is reached by keyboard, as axe asks; IBM's rules would have only widgets reached."""

SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(part => part.offsetParent && !part.closest(".read-only, .skip"))
    .filter(part => !(part.matches("a") && part.closest("p, dd, td, q, main ul:not([class])")))
    .map(part => (part.matches("input[type=radio], input[type=checkbox]") && part.closest("label")) || part)
    .filter(part => part.getBoundingClientRect().height < 24 || part.getBoundingClientRect().width < 24)
    .map(part => part.outerHTML)"""
"""A link within a sentence is as high as its line: WCAG 2.2, 2.5.8, lets it be."""

ASKED_TWICE = {
    "nothing answered": State("/verifier/turnover", typed={"turnover": " "}),
    "an odd day": State("/verifier/filing_date", typed={"filing_date": "15/03/2031"}),
    "nothing on one page": State("/complet", typed={"turnover": " "}),
    "an invoice to remove": State("/factures/0/retirer", STATES["invoices"].answered),
    "a new dossier": State("/nouveau", STATES["invoices"].answered),
    "all to erase": State("/dossier/effacer", STATES["invoices"].answered),
}
EVERY_STATE = STATES | ASKED_TWICE


@pytest.fixture
def examined(watched):
    """One page in the phone's width, and how it is examined: every part opened, by IBM's rules and by the size of targets."""
    page = watched(locale="fr-FR", viewport={"width": 360, "height": 780})

    def examine():
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        page.evaluate(ACE.read_text("utf-8"))
        return page.evaluate(CHECK) + page.evaluate(SMALL)

    return page, examine


@pytest.mark.parametrize("state", EVERY_STATE)
def test_ibms_rules_find_nothing_and_every_target_is_large_enough(examined, state):
    page, examine = examined
    bring(page, EVERY_STATE[state])
    assert examine() == []


def test_so_it_is_on_the_other_pages(examined, base_url, tmp_path):
    page, examine = examined
    open_dossier(page, base_url, tmp_path)
    found = {}
    for path in PAGES:
        page.goto(base_url + path)
        found[path] = examine()
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_in_forced_colours_progress_is_still_to_be_seen(watched):
    page = watched(locale="fr-FR")
    page.emulate_media(forced_colors="active")
    page.goto("/verifier/turnover")
    bar = page.locator("progress")
    assert bar.evaluate("bar => parseFloat(getComputedStyle(bar).borderTopWidth)") >= 1
    assert bar.evaluate("bar => getComputedStyle(bar).forcedColorAdjust") == "none"  # else the system paints the bar over
