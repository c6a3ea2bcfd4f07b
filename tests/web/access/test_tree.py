"""What a screen reader would say of the result, from the browser's own accessibility tree, kept and compared."""

import os
from pathlib import Path

import pytest

from tests.web.access import open_dossier, spoken

KEPT = Path(__file__).parent


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_result_is_said_as_it_was(page, base_url, tmp_path, lang):
    """After a change that is meant, `AIDE500_KEEP=1 make test` keeps the new text: read it before you commit it."""
    open_dossier(page, base_url, tmp_path, lang=lang)
    page.goto(f"{base_url}/resultat")
    today = page.locator(".dates dd").nth(2).text_content()
    dated = " ".join(page.locator("footer p").nth(1).inner_text().split())
    said = "".join(f"{line.replace(today, '…')}\n" for line in spoken(page) if line not in dated)
    kept = KEPT / f"result.{lang}.txt"
    if os.environ.get("AIDE500_KEEP"):
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")


def test_the_result_has_one_heading_of_the_first_level(page, base_url, tmp_path):
    open_dossier(page, base_url, tmp_path)
    page.goto(f"{base_url}/resultat")
    assert sum(line.startswith("heading 1") for line in spoken(page)) == 1
