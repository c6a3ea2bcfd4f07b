"""Nobody but who holds the key reads a dossier: not from the database, not from the logs, not from a Referer."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from checker import create_app
from checker.storage.dossiers import DOSSIERS
from checker.storage.sealing import lock_of
from checker.web.logs import JsonLines
from tests.storage.on_both import Visitor, app, on_sqlite, visitor  # noqa: F401 fixtures among them

TYPED = {
    "legal_form": "association",
    "activity_start": "2013-07-19",
    "headcount": "73193.57",
    "turnover": "123456.78",
    "balance_sheet_total": "987654.32",
    "tax_and_social_up_to_date": "no",
    "in_liquidation": "yes",
}
INVOICE = {"label": "Facture-Zanzibar", "date": "2021-01-17", "amount_incl_tax": "461.93", "category": "point_of_sale"}
WRITTEN = [
    *(typed for typed in (*TYPED.values(), *INVOICE.values()) if len(typed) > 3),
    *("123\u202f456,78", "19/07/2013", "17 janvier", "Caisse", "461,93", "headcount", "turnover", "guide"),
]
"""Every value entered, and other ways to write it."""


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that is logged, at the most talkative level."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    root, own = logging.getLogger(), logging.getLogger("aide500")
    levels = root.level, own.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    own.setLevel(logging.DEBUG)
    own.disabled = False  # a server configured in this process by an earlier test silences the others' loggers
    yield written
    root.removeHandler(handler)
    root.setLevel(levels[0])
    own.setLevel(levels[1])


def walk(visitor: Visitor) -> None:
    """Enter everything, look at everything, and send some of it to where it does not fit."""
    visitor.answer(**TYPED)
    visitor.post("/factures", **INVOICE)
    for address in (
        "/recapitulatif",
        "/resultat",
        "/dossier",
        "/dossier/dossier.json",
        "/complet",
        "/123456.78",
        "/?x=123456.78",
    ):
        visitor.http.get(address)
    visitor.post("/verifier/headcount", headcount="Facture-Zanzibar")
    visitor.http.post("/api/v1/assess", json={"facts": {"turnover": "123456.78", "Facture-Zanzibar": 1}})
    visitor.http.get("/reprise/" + visitor.key)


def on_the_disk(folder: Path) -> bytes:
    """The database as it lies there, with its log."""
    return b"".join(file.read_bytes() for file in folder.glob("dossiers.sqlite*"))


def test_no_value_stands_in_the_database_nor_in_the_logs(log: io.StringIO, visitor: Visitor, tmp_path: Path) -> None:
    walk(visitor)
    secret = visitor.key
    kept = [on_the_disk(tmp_path)]
    with visitor.app.extensions["store"].engine.connect() as connection:
        kept.append(repr([(row.id, bytes(row.sealed)) for row in connection.execute(select(DOSSIERS))]).encode())
    assert secret
    assert len(log.getvalue().splitlines()) > 15
    for written in [*WRITTEN, secret]:
        assert not [True for place in kept if written.encode() in place], written
        assert written not in log.getvalue().replace("/verifier/<id>", ""), written


def test_a_failure_is_logged_without_what_it_failed_on(
    log: io.StringIO, app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ValueError("Facture-Zanzibar")

    visitor.answer(**TYPED)
    monkeypatch.setitem(app.view_functions, "wizard.review", fail)
    answer = visitor.http.get("/recapitulatif")
    assert answer.status_code == 500
    assert answer.headers["X-Request-ID"] in answer.text
    assert answer.headers["X-Request-ID"] in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert "test_secrecy.py" in log.getvalue()
    assert "Zanzibar" not in log.getvalue() + answer.text


def test_a_link_is_not_logged_though_the_page_of_the_error_fails_too(
    log: io.StringIO, app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flask's own last words, and the server's, quote the address and the error."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError(f"Facture-Zanzibar {visitor.key}")

    visitor.answer(**TYPED)
    monkeypatch.setitem(app.view_functions, "keeping.resume", fail)
    monkeypatch.setattr("checker.web.errors.render_template", fail)
    answer = visitor.http.get(f"/reprise/{visitor.key}")
    assert answer.status_code == 500
    for handler in app.error_handler_spec[None][None]:
        monkeypatch.setitem(app.error_handler_spec[None][None], handler, fail)
    with pytest.raises(ValueError, match="Zanzibar"):  # what a server other than ours may do with it is its own
        visitor.http.get(f"/reprise/{visitor.key}")
    assert log.getvalue().count("ValueError") >= 3
    assert visitor.key not in log.getvalue() + answer.text
    assert "Zanzibar" not in log.getvalue() + answer.text


def test_what_is_erased_is_gone_from_the_file_and_its_log_at_once(on_sqlite: Visitor, tmp_path: Path) -> None:
    on_sqlite.answer(**TYPED)
    row = lock_of(on_sqlite.key).row
    with on_sqlite.app.extensions["store"].engine.connect() as connection:
        sealed = connection.scalar(select(DOSSIERS.c.sealed))
    on_sqlite.post("/dossier/effacer", on_sqlite.read("/dossier"))
    left = on_the_disk(tmp_path)
    assert sealed
    assert row.encode() not in left
    assert sealed[-40:] not in left


def test_the_database_and_the_secret_are_the_owners_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIDE500_INSTANCE", str(tmp_path / "instance"))
    app, again = create_app(), create_app()
    Visitor(app).answer(headcount="4")
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "instance").iterdir()} == {0o600}
    assert app.config["SECRET_KEY"] == again.config["SECRET_KEY"] == (tmp_path / "instance" / "secret_key").read_text()
    assert len(app.config["SECRET_KEY"]) > 40
    for made in (app, again):
        made.extensions["store"].engine.dispose()
