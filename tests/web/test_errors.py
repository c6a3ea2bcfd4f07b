"""When the database fails: a page that says so, and keeps what was typed."""

import io
import re
import sqlite3
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event, text, update

from checker import create_app
from checker.storage.database import engine_of
from checker.storage.dossiers import DOSSIERS, Store
from tests.storage.on_both import Visitor, app

TYPED = {"turnover": '350 000,50 "€" <b>', "headcount": "4"}
INVOICES = {"invoices-0-label": "F-1", "invoices-0-amount_incl_tax": "480"}
Break = Callable[[], None]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """An app on SQLite that is not patient."""
    app = create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's"})
    app.extensions["store"].engine.dispose()
    app.extensions["store"] = Store(app.config["DATABASE_URL"], patience=0)
    yield app
    app.extensions["store"].engine.dispose()


@pytest.fixture
def begun(app: Flask) -> Visitor:
    visitor = Visitor(app)
    visitor.answer(legal_form="company")
    return visitor


@pytest.fixture(params=["locked", "missing", "not a database", "full"])
def broken(request: pytest.FixtureRequest, begun: Visitor, app: Flask, tmp_path: Path) -> Iterator[Break]:
    """Mends what it broke when called."""
    file, away = tmp_path / "dossiers.sqlite", tmp_path / "away"
    match request.param:
        case "locked":
            other = sqlite3.connect(file, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            yield other.rollback
            other.close()
        case "missing":
            file.rename(away)
            yield lambda: [away.rename(file), None][1]
        case "not a database":
            file.rename(away)
            file.write_text("no database at all" * 1000)
            for leftover in tmp_path.glob("dossiers.sqlite-*"):
                leftover.unlink()
            yield lambda: [away.rename(file), None][1]
        case "full":
            yield from full(app.extensions["store"])


def full(store: Store) -> Iterator[Break]:
    """No room for one page more."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages if at_limit else 2**30}")

    at_limit = [True]
    event.listen(store.engine, "checkout", limit)
    with store.engine.connect() as connection:  # what is free inside the file is used up first
        while connection.scalar(text("PRAGMA freelist_count")):
            break

    def mend() -> None:
        at_limit.clear()

    yield mend
    event.remove(store.engine, "checkout", limit)


def fields(page: str) -> dict[str, str]:
    """The hidden fields of the page's form."""
    return {unescape(n): unescape(v) for n, v in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)}


BIG = {f"invoices-{place}-label": "x" * 190 for place in range(190)}
"""So much that it needs room, whatever the database had left."""


def test_what_was_typed_is_kept_and_can_be_sent_again(broken: Break, begun: Visitor) -> None:
    typed = {"csrf_token": token(begun), **BIG, "headcount": "4", "registered": "yes", "turnover": "350 000,50"}
    answer = begun.http.post("/complet", data=typed)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "n’est pas encore enregistrée" in answer.text
    assert fields(answer.text) == typed
    assert "<dt>Effectif</dt>" in answer.text
    broken()
    assert begun.http.post("/complet", data=fields(answer.text)).status_code == 303
    assert begun.dossier().facts["headcount"] == 4


def test_where_nothing_was_typed_no_answer_is_spoken_of(begun: Visitor, tmp_path: Path) -> None:
    made = token(begun)
    (tmp_path / "dossiers.sqlite").rename(tmp_path / "away")
    answer = begun.http.post("/dossier/effacer", data={"csrf_token": made})
    assert answer.status_code == 503
    assert "Votre demande n’a pas abouti" in answer.text
    assert fields(answer.text) == {"csrf_token": made}
    (tmp_path / "away").rename(tmp_path / "dossiers.sqlite")
    assert begun.http.post("/dossier/effacer", data=fields(answer.text)).status_code == 303


def test_a_form_with_a_file_is_to_be_filled_anew(begun: Visitor, tmp_path: Path) -> None:
    made = token(begun)
    (tmp_path / "dossiers.sqlite").rename(tmp_path / "away")
    file = (io.BytesIO(b'{"format": 1}'), "dossier.json")
    answer = begun.http.post("/dossier/importer", data={"csrf_token": made, "file": file})
    assert answer.status_code == 503
    assert fields(answer.text) == {}
    assert '<a class="button primary" href="/dossier/importer?">Réessayer</a>' in answer.text
    (tmp_path / "away").rename(tmp_path / "dossiers.sqlite")
    assert begun.http.get("/dossier/importer", follow_redirects=True).status_code == 200


def token(visitor: Visitor) -> str:
    """A form's token: the page of the API holds no dossier, so it is drawn whatever the database does."""
    with visitor.http.session_transaction() as session:
        raw = session.get("csrf_token")
    assert raw
    from flask_wtf.csrf import generate_csrf

    with visitor.http.application.test_request_context():
        from flask import session as here

        here["csrf_token"] = raw
        return str(generate_csrf())


def test_what_was_typed_comes_back_as_text_never_as_markup(begun: Visitor, tmp_path: Path) -> None:
    made = token(begun)
    (tmp_path / "dossiers.sqlite").rename(tmp_path / "away")
    answer = begun.http.post("/complet", data={"csrf_token": made, "turnover": '"><script>x</script>', "<i>": "<b>"})
    assert answer.status_code == 503
    assert "<script>x" not in answer.text
    assert "<i>" not in answer.text
    assert fields(answer.text)["turnover"] == '"><script>x</script>'


def test_reading_says_that_answers_cannot_be_reached(begun: Visitor, tmp_path: Path) -> None:
    (tmp_path / "dossiers.sqlite").rename(tmp_path / "away")
    for address in ("/recapitulatif", "/resultat", "/verifier", "/dossier", f"/reprise/{begun.key}"):
        answer = begun.http.get(address)
        assert answer.status_code == 503
        assert "pas accessibles" in answer.text
    health = begun.http.get("/healthz")
    assert (health.status_code, health.get_json()["status"]) == (503, "unavailable")
    for address in ("/api", "/dossier/efface", "/api/v1/rules"):
        assert begun.http.get(address).status_code == 200
    (tmp_path / "away").rename(tmp_path / "dossiers.sqlite")
    assert begun.http.get("/healthz").status_code == 200


def test_a_broken_row_is_said_and_what_is_typed_goes_into_a_new_dossier(begun: Visitor, app: Flask) -> None:
    made = token(begun)
    store = app.extensions["store"]
    with store.engine.begin() as connection:
        connection.execute(update(DOSSIERS).values(sealed=b"damaged by a disk"))
    assert "ne peut plus être lu" in begun.http.get("/recapitulatif").text
    answer = begun.http.post("/verifier/headcount", data={"csrf_token": made, "headcount": "4"})
    assert answer.status_code == 500
    assert "Enregistrer dans un nouveau dossier" in answer.text
    before = begun.key
    assert begun.http.post("/verifier/headcount", data=fields(answer.text)).status_code == 303
    assert begun.key != before
    assert begun.dossier().facts == {"headcount": 4}


def test_a_new_dossier_can_be_begun_in_place_of_a_broken_one(begun: Visitor, app: Flask) -> None:
    with app.extensions["store"].engine.begin() as connection:
        connection.execute(update(DOSSIERS).values(sealed=b"damaged by a disk"))
    hidden = begun.read("/recapitulatif")
    assert begun.http.post("/dossier/effacer", data=hidden).location == "/dossier/efface"
    assert begun.http.get("/verifier/legal_form").status_code == 200


def test_a_server_whose_database_starts_later_serves_as_soon_as_it_does(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    folder.write_text("in the way")
    app = create_app({"DATABASE_URL": f"sqlite:///{folder}/dossiers.sqlite", "SECRET_KEY": "a test's"})
    assert app.test_client().get("/healthz").status_code == 503
    folder.unlink()
    folder.mkdir()
    (folder / "dossiers.sqlite").touch()
    assert app.test_client().get("/healthz").status_code == 200
    app.extensions["store"].engine.dispose()


def test_an_address_of_no_database_is_refused_at_once() -> None:
    from sqlalchemy.exc import ArgumentError

    with pytest.raises(ArgumentError):
        engine_of("not an address")
