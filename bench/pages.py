"""A result page: ours, from the cookie to the last word, and a bare view that renders the same HTML from canned data."""

import re
from tempfile import TemporaryDirectory

from flask import Flask, render_template, template_rendered
from flask.testing import FlaskClient

from bench.restaurant import RESTAURANT
from bench.timing import AtLeast, Row, ratios, side_by_side, took
from checker import create_app
from checker.dossier.model import Dossier
from checker.web.visit import DOSSIER_COOKIE, store


def run() -> list[Row]:
    """Requests answered one after the other by both, in one process."""
    with TemporaryDirectory() as folder:
        app = create_app({"DATABASE_URL": f"sqlite:///{folder}/bench.sqlite", "SECRET_KEY": "a bench's"})
        canned = canned_view(app)
        with app.app_context():
            key = store().create(Dossier(facts=RESTAURANT.facts, invoices=RESTAURANT.invoices))
        client = app.test_client()
        client.set_cookie(DOSSIER_COOKIE, key)
        canned.update(seen(app, client))
        assert bare(client.get("/resultat").text) == bare(client.get("/canned").text)
        found = side_by_side({"ours": lambda: client.get("/resultat"), "canned": lambda: client.get("/canned")}, times=40)
        app.extensions["store"].engine.dispose()
    shares = ratios(found, "canned", "ours")
    beside = "a bare view of the same HTML, requests a second"
    return [Row("the result page", beside, shares, AtLeast(0.75), took(found["ours"]))]


def canned_view(app: Flask) -> dict[str, object]:
    """A view that only lays out what it is given."""
    data: dict[str, object] = {}
    app.add_url_rule("/canned", "canned", lambda: render_template("result.html", **data))
    return data


def seen(app: Flask, client: FlaskClient) -> dict[str, object]:
    """What the result page hands to its template, taken down on the way."""
    taken: dict[str, object] = {}

    def take_down(_app: Flask, context: dict[str, object], **_: object) -> None:
        taken.update({name: value for name, value in context.items() if name not in ("g", "request", "session")})

    with template_rendered.connected_to(take_down, app):
        client.get("/resultat")
    return taken


def bare(html: str) -> str:
    """The page without what differs at each request: its tokens, and the day that the dossier will be erased."""
    html = html.partition("<footer")[0]
    return re.sub(r'name="csrf_token"[^>]*', "", html)
