"""In forced colours, without a script, an error announced; the journey by keyboard alone."""

from tests.web.access import open_dossier


def test_in_forced_colours_the_verdict_and_the_buttons_keep_an_edge(page, base_url, tmp_path):
    page.emulate_media(forced_colors="active")
    open_dossier(page, base_url, tmp_path)
    page.goto(f"{base_url}/resultat")
    edge = "element => parseFloat(getComputedStyle(element).borderTopWidth)"
    assert page.locator("[data-verdict]").evaluate(edge) >= 2
    for button in page.locator("a.button:visible, main button:visible:not(.link)").all():
        assert button.evaluate(edge) >= 1
    assert page.locator(".status .icon").first.is_visible()


def test_in_forced_colours_progress_is_still_to_be_seen(page, base_url):
    page.emulate_media(forced_colors="active")
    page.goto(f"{base_url}/verifier/turnover")
    bar = page.locator("progress")
    assert bar.evaluate("bar => parseFloat(getComputedStyle(bar).borderTopWidth)") >= 1
    assert bar.evaluate("bar => getComputedStyle(bar).forcedColorAdjust") == "none"  # else the system paints the bar over


def test_an_error_on_the_sheets_page_is_announced_and_has_the_focus(page, base_url, tmp_path):
    open_dossier(page, base_url, tmp_path)
    page.goto(f"{base_url}/fiche")
    page.fill("#siren", "123456789")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    assert page.evaluate("document.activeElement.id") == "errors"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "siren"
    assert page.input_value("#siren") == "123456789"


def tab_to(page, selector):
    """Press Tab until that is focused; fails where it cannot be reached."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached by keyboard")


def test_the_whole_journey_works_by_keyboard_alone(page, base_url):
    page.goto(f"{base_url}/?lang=en")
    tab_to(page, "a.button.primary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/verifier/**")
    for _ in range(40):
        if page.url.endswith("/recapitulatif"):
            break
        step = page.url
        if page.locator("main input[type=radio]").count() and not step.endswith("/factures"):
            tab_to(page, "input[type=radio]")
            page.keyboard.press("Space")
            tab_to(page, "form#answers button.primary")
        else:  # "I don’t know", of the invoices too
            tab_to(page, "button[name=unknown]")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, step=step: url != step)
    tab_to(page, "a.button.primary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/resultat")
    tab_to(page, "a.button[href='/fiche']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fiche")
    tab_to(page, "form[method=get] button.primary")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "aide500.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_the_sheets_lines_are_kept_without_javascript(browser, base_url, tmp_path):
    page = browser.new_context(java_script_enabled=False).new_page()
    open_dossier(page, base_url, tmp_path)
    page.goto(f"{base_url}/fiche")
    page.fill("#name", "Zoé")
    page.locator("form#answers button").click()
    assert page.locator("[role=status]").is_visible()
    assert page.input_value("#name") == "Zoé"
