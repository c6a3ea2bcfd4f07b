"""Nobody but who holds the key reads a portfolio, and after a day nobody at all."""

import io
import os
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from checker.storage.dossiers import Unavailable
from checker.storage.results import PORTFOLIOS, Shelf
from checker.storage.sealing import lock_of
from rules.facts import FACTS, INVOICE_FACTS
from tests.portfolio.files import FACTS as TYPED
from tests.portfolio.files import INVOICE, as_csv, rows
from tests.storage.on_both import Visitor, app, on_sqlite  # noqa: F401 fixtures among them
from tests.storage.test_secrecy import log, on_the_disk  # noqa: F401 - a fixture

pytestmark = pytest.mark.served

CLIENT = {"client": "Boulangerie Zanzibar", "turnover": "123456,78", "headcount": "73193,57", "Téléphone": "0199887766"}
INVOICE_ROW = {
    "client": "Boulangerie Zanzibar",
    "label": "F-Zanzibar",
    "amount_incl_tax": "461,93",
    "category": "point_of_sale",
}
MANY = [{"client": f"Client {number}", "Téléphone": "0199887766" * 45} for number in range(1000)]
"""So many that a form's file of that size would go through a temporary file."""

CLIENTS = as_csv(rows(CLIENT, {"client": "Faute", "headcount": "douze et demi"}, *MANY, **TYPED))
BILLS = as_csv(rows(INVOICE_ROW, of=INVOICE))
SECRETS = ("Zanzibar", "123456", "123 456", "123\u202f456", "0199887766", "461,93", "461.93", "douze", "comptes-2021", "73193")
WRITTEN: set[str] | None = None
"""The files opened for writing since it was last emptied; None while nobody asks."""


def note(event: str, told: tuple[object, ...]) -> None:
    """Python says of every file that it is opened."""
    if (
        WRITTEN is not None
        and event == "open"
        and not isinstance(told[0], int)
        and isinstance(told[2], int)
        and told[2] & (os.O_WRONLY | os.O_RDWR)
    ):
        WRITTEN.add(str(told[0]))


sys.addaudithook(note)


def send(visitor: Visitor, *files: tuple[str, bytes]) -> None:
    """Bring files, and wait until they are judged."""
    parts = [(f'name="{name}"', value.encode()) for name, value in visitor.read("/portefeuille").items()]
    parts += [('name="edition"', b"guide"), *((f'name="files"; filename="{name}"', content) for name, content in files)]
    body = b"".join(b"--x\r\nContent-Disposition: form-data; %b\r\n\r\n%b\r\n" % (name.encode(), held) for name, held in parts)
    sent = visitor.http.post("/portefeuille", data=body + b"--x--\r\n", content_type="multipart/form-data; boundary=x")
    assert sent.status_code == 303
    while not visitor.http.get("/portefeuille/avancement").json["over"]:  # type: ignore[index]
        time.sleep(0.02)


def walk(visitor: Visitor) -> str:
    """Bring a portfolio, look at all that comes of it, and bring one that cannot be read. Gives the key of the last."""
    send(visitor, ("comptes-2021.csv", CLIENTS), ("factures-Zanzibar.csv", BILLS))
    for page in ("resultat", "resultat?text=zanzibar", "client/0", "client/1", "resultat.csv", "resultat.xlsx", "modele.xlsx"):
        assert visitor.http.get(f"/portefeuille/{page}", buffered=True).status_code == 200
    other = Visitor(visitor.app)
    send(other, ("comptes-2021.xlsx", b"PK\x03\x04"))
    assert "comptes-2021" in other.http.get("/portefeuille/resultat").text
    cookie = visitor.http.get_cookie("portfolio")
    assert cookie
    return cookie.value


def test_no_value_of_a_portfolio_stands_on_the_disk_nor_in_the_logs(log: io.StringIO, app: Flask, tmp_path: Path) -> None:
    assert len(CLIENTS) > 500_000 > len(BILLS)
    key = walk(Visitor(app))
    with app.extensions["store"].engine.connect() as connection:
        found = repr([tuple(row) for row in connection.execute(select(PORTFOLIOS))]).encode()
    assert len(log.getvalue().splitlines()) > 10
    for written in (*SECRETS, key, *(fact.id for fact in (*FACTS, *INVOICE_FACTS) if "_" in fact.id)):
        assert written.encode() not in on_the_disk(tmp_path) + found, written
        assert written not in log.getvalue(), written


def test_neither_the_files_nor_the_answers_pass_through_the_disk(
    on_sqlite: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "WRITTEN", set())
    walk(on_sqlite)
    assert not WRITTEN
    open(tmp_path / "noticed", "w").close()
    assert {str(tmp_path / "noticed")} == WRITTEN


def test_delete_now_leaves_nothing_in_the_file_nor_in_its_log(on_sqlite: Visitor, tmp_path: Path) -> None:
    row = lock_of(walk(on_sqlite)).row
    with on_sqlite.app.extensions["store"].engine.connect() as connection:
        sealed = connection.scalar(select(PORTFOLIOS.c.sealed).where(PORTFOLIOS.c.id == row))
    pieces = [sealed[at : at + 40] for at in range(0, len(sealed) - 40, 4000)]
    assert [piece in on_the_disk(tmp_path) for piece in pieces].count(True) > len(pieces) / 2
    on_sqlite.post("/portefeuille/effacer", on_sqlite.read("/portefeuille/resultat"))
    left = on_the_disk(tmp_path)
    assert row.encode() not in left
    assert not [piece for piece in pieces if piece in left]


def test_delete_everything_deletes_the_portfolio_its_sheets_and_what_is_being_worked_on(on_sqlite: Visitor) -> None:
    visitor, shelf = on_sqlite, Shelf(on_sqlite.app.extensions["store"].engine)
    keys = {"portfolio": shelf.begin(), "portfolio_sheets": shelf.begin("set")}
    shelf.finish(keys["portfolio"], b"result")
    for name, key in keys.items():
        visitor.http.set_cookie(name, key)
    hidden = visitor.read("/dossier")
    assert "le portefeuille que vous avez envoyé" in visitor.http.get("/dossier").text, "though there is no dossier"
    page = visitor.http.get(visitor.post("/dossier/effacer", hidden).headers["Location"]).text
    assert "ni portefeuille, ni fiches" in page
    assert kept(visitor.app) == 0
    assert not shelf.tell(keys["portfolio_sheets"], "set", 0.5), "the work ends: its place is gone"
    assert not [name for name in keys if visitor.http.get_cookie(name)]


def test_what_could_not_be_deleted_keeps_its_keys(on_sqlite: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor, shelf = on_sqlite, Shelf(on_sqlite.app.extensions["store"].engine)
    visitor.answer(headcount="4")
    visitor.http.set_cookie("portfolio", shelf.begin())
    hidden = visitor.read("/dossier")
    with monkeypatch.context() as failing:
        failing.setattr(Shelf, "forget", unavailable)
        assert visitor.post("/dossier/effacer", hidden).status_code == 503
    assert visitor.http.get_cookie("portfolio")
    assert visitor.dossier().facts
    assert visitor.post("/dossier/effacer", hidden).status_code == 303
    assert kept(visitor.app) == 0


def unavailable(*_: object) -> None:
    raise Unavailable


def test_who_comes_back_for_what_made_room_is_told(app: Flask) -> None:
    app.config["MOST_RESULTS"] = 1
    one, other = Visitor(app), Visitor(app)
    for visitor in (one, other):
        send(visitor, ("comptes-2021.csv", as_csv(rows(CLIENT, **TYPED))))
    assert "laisser la place" in one.http.get("/portefeuille/resultat").text
    assert "Zanzibar" in other.http.get("/portefeuille/resultat").text
    assert "remplace ce résultat" in other.http.get("/portefeuille").text


def test_a_visitor_holds_one_portfolio(app: Flask) -> None:
    visitor = Visitor(app)
    for _ in range(3):
        send(visitor, ("comptes-2021.csv", as_csv(rows(CLIENT, **TYPED))))
    assert kept(app) == 1


def test_a_result_is_erased_within_a_day_though_nobody_brings_another(app: Flask) -> None:
    store = app.extensions["store"]
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        Shelf(store.engine).finish(Shelf(store.engine).begin(), b"result")
        clock.shift(timedelta(hours=23))
        assert app.test_client().get("/healthz").status_code == 200
        assert kept(app) == 1
        clock.shift(timedelta(hours=1, seconds=1))
        assert app.test_client().get("/healthz").status_code == 200
        assert kept(app) == 0


def kept(app: Flask) -> int:
    with app.extensions["store"].engine.connect() as connection:
        return len(connection.execute(select(PORTFOLIOS.c.id)).all())
