"""One app for all the tests of pages: its templates are compiled once. Those that count dossiers take a ``fresh_app``."""

import pytest
from playwright.sync_api import expect

from checker import create_app
from tests.serving import PATIENCE
from tests.web.browsing import Visitor

expect.set_options(timeout=1000 * PATIENCE)


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    return made(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def fresh_app(tmp_path):
    return made(tmp_path)


def made(folder):
    return create_app({"DATABASE_URL": f"sqlite:///{folder}/dossiers.sqlite", "SECRET_KEY": "a test's"})


@pytest.fixture(params=["fr", "en"])
def visitor(app, request):
    """Someone who speaks French, then someone who speaks English."""
    return Visitor(app, request.param)


@pytest.fixture
def frenchman(app):
    """Someone who speaks French, where the language does not matter."""
    return Visitor(app, "fr")


@pytest.fixture(scope="session")
def base_url(served):
    """For the whole session, as the browser's contexts ask it to be."""
    return served


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
