"""A visit: its language, its dossier, its cookie, its tokens."""

import sqlite3

import pytest

from checker import create_app
from checker.words.wording import words_of
from tests.dossiers import TYPED, TYPED_INVOICE
from tests.web.browsing import Page, Visitor

PAGES = ["/", "/verifier/legal_form", "/verifier/headcount", "/factures", "/complet", "/recapitulatif", "/nowhere"]


def rows(app):
    """How many dossiers the database holds."""
    path = app.config["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        [(count,)] = connection.execute("SELECT COUNT(*) FROM dossiers").fetchall()
    connection.close()
    return count


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("fr", "fr"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("en-US", "en"),
        ("fr-CA,en;q=0.5", "fr"),
        ("de,en;q=0.8,fr;q=0.7", "en"),
        ("de", "fr"),
        ("", "fr"),
        ("*", "fr"),
        ("\xff;q=x", "fr"),
    ],
)
def test_the_first_visit_speaks_the_browsers_language(app, accepted, lang):
    assert Visitor(app, accepted).get("/").one("html")["lang"] == lang


@pytest.mark.parametrize("path", PAGES)
def test_the_switch_changes_the_language_and_nothing_else(app, path):
    visitor = Visitor(app, "fr")
    visitor.answer(legal_form="association")
    switch = visitor.get(path).one(class_="language")
    assert (switch["href"], switch["lang"]) == ("?lang=en", "en")
    page = visitor.get(path + switch["href"])
    assert (page.path, page.one("html")["lang"]) == (path, "en")
    assert visitor.get("/verifier/legal_form").answers["legal_form"] == "association"
    assert visitor.get("/").one("html")["lang"] == "en"


def test_a_day_being_tried_is_kept_when_the_language_changes(app):
    visitor = Visitor(app, "fr")
    visitor.walk(TYPED, [TYPED_INVOICE])
    page = visitor.get("/resultat?filing_date=2021-05-16")
    assert page.verdict == "not_eligible"
    assert visitor.get("/resultat" + page.one(class_="language")["href"]).verdict == "not_eligible"


def test_the_switch_keeps_what_was_typed_where_it_could_not_be_read(app):
    visitor = Visitor(app, "fr")
    page = visitor.answer(headcount="douze")
    switch = page.one("button", class_="language")
    assert switch["form"] == "answers"
    page = visitor.post("/verifier/headcount" + switch["formaction"], page.answers, seen="/verifier/headcount")
    assert (page.one("html")["lang"], page.answers["headcount"]) == ("en", "douze")
    assert words_of("en")("headcount") in page.faults[0]


def test_nothing_is_stored_before_the_first_answer(fresh_app):
    visitor = Visitor(fresh_app)
    for path in (*PAGES, "/verifier", "/resultat"):
        visitor.get(path)
    visitor.answer(headcount="douze")
    visitor.post("/factures", {"continue": "continue"})
    assert (rows(fresh_app), visitor.client.get_cookie("dossier")) == (0, None)
    visitor.answer(headcount="4")
    assert rows(fresh_app) == 1
    visitor.answer(headcount="5", turnover="1")
    assert rows(fresh_app) == 1


def test_the_cookie_holds_an_unguessable_key_out_of_reach_of_scripts(app):
    keys = set()
    for _ in range(3):
        visitor = Visitor(app)
        visitor.answer(headcount="4")
        cookie = visitor.client.get_cookie("dossier")
        keys.add(cookie.value)
        assert (cookie.http_only, cookie.same_site, cookie.path, len(cookie.value) >= 32) == (True, "Lax", "/", True)
    assert len(keys) == 3


def test_a_dossier_survives_a_restart_of_the_server(app):
    visitor = Visitor(app)
    visitor.walk(TYPED, [TYPED_INVOICE])
    key = visitor.client.get_cookie("dossier").value
    restarted = Visitor(create_app({name: app.config[name] for name in ("DATABASE_URL", "SECRET_KEY")}))
    restarted.client.set_cookie("dossier", key)
    page = restarted.get("/resultat")
    assert (page.verdict, [counted for counted, _ in page.invoices]) == ("eligible", ["true"])


@pytest.mark.parametrize("key", ["", "x", "é", "\x00", "a" * 4000, "../../etc/passwd", "' OR 1=1 --", "%ff%fe", "A" * 43])
def test_a_key_that_opens_nothing_begins_anew(app, key):
    visitor = Visitor(app)
    visitor.client.set_cookie("dossier", key)
    assert visitor.get("/").status == 200
    assert visitor.get("/resultat").path == "/"
    assert visitor.answer(legal_form="company").path == "/verifier/registered"
    assert visitor.client.get_cookie("dossier").value != key
    assert visitor.get("/verifier/legal_form").answers["legal_form"] == "company"


def test_two_visitors_do_not_see_each_others_answers(app):
    one, other = Visitor(app), Visitor(app)
    one.answer(legal_form="company")
    other.answer(legal_form="association")
    assert one.get("/verifier/legal_form").answers != other.get("/verifier/legal_form").answers


@pytest.mark.parametrize("token", ["", "expired", "IjAi.x.y"])
@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/verifier/headcount", {"headcount": "4"}),
        ("/verifier/activity_start", {"activity_start": "01/03/2015"}),
        ("/factures", TYPED_INVOICE),
        ("/complet", TYPED | {f"invoices-0-{id}": value for id, value in TYPED_INVOICE.items()}),
    ],
)
def test_an_expired_page_says_so_and_keeps_what_was_typed(fresh_app, path, typed, token):
    visitor = Visitor(fresh_app)
    page = visitor.post(path, typed, token=token)
    assert page.path == path
    assert visitor.words("fault-page-expired") in page.one(id="errors").text
    assert typed.items() <= page.answers.items()
    assert rows(fresh_app) == 0
    assert visitor.post(path, page.answers, token=page.token).path != path or path == "/factures"
    assert rows(fresh_app) == 1


@pytest.mark.parametrize("path", ["/resultat", "/recapitulatif", "/verifier", "/", "/nouveau", "/factures/0/retirer"])
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_what_may_not_be_done_is_a_page_that_helps(client, path, method):
    page = Page(client.open(path, method=method))
    assert page.status == 405
    assert page.all("a", href="/")


@pytest.mark.parametrize("path", ["/nowhere", "/factures/-1", "/factures/x", "/static/x.css", "/%ff", "/resultat/", "/a" * 999])
def test_a_page_that_there_is_not_is_a_page_that_helps(client, path):
    page = Page(client.get(path))
    assert page.status == 404
    assert page.all("a", href="/")
