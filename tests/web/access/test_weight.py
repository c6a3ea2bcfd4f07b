"""What a page weighs over the wire, all told, and that nothing moves while it comes."""

import urllib.request

import pytest

from tests.web.access import open_dossier

KILOBYTE = 1000
WATCH = """
window.moved = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.moved += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
"""


def weighed(page, address):
    """The bytes received for a page: all, and of scripts; and how far its layout moved."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds, bytes_of = {}, {}
    session.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    session.on("Network.loadingFinished", lambda event: bytes_of.update({event["requestId"]: event["encodedDataLength"]}))
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(200)
    scripts = sum(size for id, size in bytes_of.items() if kinds.get(id) == "Script")
    return sum(bytes_of.values()), scripts, page.evaluate("window.moved")


@pytest.mark.parametrize(("path", "most"), [("/", 40), ("/resultat", 60), ("/fiche", 60), ("/complet", 60)])
def test_a_page_is_light_and_does_not_move(page, base_url, tmp_path, path, most):
    open_dossier(page, base_url, tmp_path)
    total, scripts, moved = weighed(page, base_url + path)
    assert 0 < total <= most * KILOBYTE
    assert scripts < 10 * KILOBYTE
    assert moved == 0


def answered(address, **headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers))


def test_pages_are_compressed_only_for_those_who_take_it(base_url):
    plain, packed = answered(base_url), answered(base_url, **{"Accept-Encoding": "gzip"})
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.read()) < len(plain.read()) / 2


def test_static_files_are_kept_for_a_year_by_their_content(client):
    page = client.get("/").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert "?v=" in address
    kept = client.get(address, buffered=True)
    assert "immutable" in kept.headers["Cache-Control"]
    assert "immutable" not in client.get(address.split("?")[0], buffered=True).headers["Cache-Control"]
    assert client.get(address, headers={"Accept-Encoding": "gzip"}, buffered=True).headers["Content-Encoding"] == "gzip"
    assert "no-store" in client.get("/").headers["Cache-Control"]
