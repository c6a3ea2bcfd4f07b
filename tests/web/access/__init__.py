"""Access and weight, in the real browser: dossiers to open, and what the browser's accessibility tree says of a page."""

import json

from axe_playwright_python.sync_playwright import Axe

from tests.sheet import written

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
OF_LOOKS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
OF_SHAPES = WCAG | {"rules": {"color-contrast": {"enabled": False}}}
"""The two together ask what WCAG asks."""

SILENT = {"InlineTextBox", "none", "generic", "LineBreak", "ListMarker", "RootWebArea", "paragraph", "DescriptionList"}
"""Roles that a screen reader does not announce by themselves."""


def open_dossier(page, base_url, tmp_path, data=None, lang="fr"):
    """Take a dossier up in that browser, through the page where one does."""
    (tmp_path / "dossier.json").write_text(json.dumps(data or written(2, turnover=None)))
    page.goto(f"{base_url}/dossier?lang={lang}")
    page.set_input_files("input[type=file]", tmp_path / "dossier.json")
    page.locator("form:has(input[type=file]) button").click()
    page.wait_for_load_state()


def axe_faults(page, rules=WCAG):
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
