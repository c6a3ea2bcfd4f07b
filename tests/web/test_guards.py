"""What holds the rest off: headers, cookies, tokens, limits, proxies, settings."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from checker import create_app
from checker.web.settings import SETTINGS, Unfit, settings
from tests.storage.on_both import Visitor, app, client, visitor  # noqa: F401 fixtures among them

PAGES = (
    "/",
    "/verifier/legal_form",
    "/factures",
    "/complet",
    "/recapitulatif",
    "/dossier",
    "/api",
    "/nowhere",
    "/dossier/efface",
)
FIELD = b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
ONE_FIELD = b'--b\r\nContent-Disposition: form-data; name="turnover"\r\n\r\n%b\r\n--b--\r\n'
STRANGER = {"REMOTE_ADDR": "203.0.113.7"}


def made(tmp_path, **config):  # type: ignore[no-untyped-def]
    """An app set so."""
    return create_app({"DATABASE_URL": f"sqlite:///{tmp_path}/dossiers.sqlite", "SECRET_KEY": "a test's", **config})


# -- headers and cookies -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_guarded_and_holds_nothing_inline(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    policy = dict(part.strip().partition(" ")[::2] for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert {policy[name] for name in ("style-src", "script-src", "img-src", "form-action")} == {"'self'"}
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in answer.headers
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?! src=)", answer.text)


def test_behind_tls_the_browser_is_told_to_stay_there(tmp_path) -> None:  # type: ignore[no-untyped-def]
    visitor = Visitor(made(tmp_path, PROXIES=1))
    over_tls = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Host": "aide.example"}
    page = visitor.http.get("/verifier/headcount", headers=over_tls)
    assert page.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert all("Secure" in cookie for cookie in page.headers.getlist("Set-Cookie"))


@pytest.mark.parametrize("name", ["session", "dossier"])
def test_cookies_are_for_this_site_and_not_for_scripts(visitor: Visitor, name: str) -> None:
    page = visitor.http.get("/verifier/headcount")
    answer = visitor.post("/verifier/headcount", headcount="4")
    cookie = next(
        line for line in [*page.headers.getlist("Set-Cookie"), *answer.headers.getlist("Set-Cookie")] if line.startswith(name)
    )
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_site_that_may_frame_the_pages_gets_their_cookies(tmp_path) -> None:  # type: ignore[no-untyped-def]
    page = made(tmp_path, FRAME_ANCESTORS="https://cci.example").test_client().get("/verifier/headcount")
    assert "frame-ancestors https://cci.example" in page.headers["Content-Security-Policy"]
    for flag in ("SameSite=None", "Secure", "Partitioned"):
        assert flag in page.headers["Set-Cookie"]


# -- tokens ------------------------------------------------------------------------------------------------------------


def test_no_form_is_taken_without_its_token(app: Flask, visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    visitor.post("/factures", label="F-1")
    before = visitor.dossier()
    posts = [rule for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ()) and not rule.rule.startswith("/api/")]
    assert len(posts) >= 8
    for rule in posts:
        address = rule.rule.replace("<id>", "headcount").replace("<int:place>", "0")
        for token in ({}, {"csrf_token": "forged"}):
            answer = visitor.http.post(
                address, data={**token, "headcount": "9", "label": "x", "amount_incl_tax": "1", "unknown": ""}
            )
            assert answer.status_code < 500
            assert visitor.dossier() == before, address


def test_every_form_that_posts_holds_a_token(visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    visitor.post("/factures", label="F-1")
    for address in ("/verifier/turnover", "/factures", "/factures/0", "/complet", "/dossier", "/resultat"):
        forms = re.findall(r'<form method="post".*?</form>', visitor.http.get(address).text, re.DOTALL)
        assert forms
        assert all('name="csrf_token"' in form for form in forms), address


# -- limits ------------------------------------------------------------------------------------------------------------


def test_too_many_requests_from_one_address_are_told_to_wait(tmp_path) -> None:  # type: ignore[no-untyped-def]
    client = made(tmp_path, RATE="5 per minute").test_client()
    statuses = [client.get("/api", environ_overrides=STRANGER).status_code for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2
    page = client.get("/", environ_overrides=STRANGER)
    assert "Attendez une minute" in page.text
    assert int(page.headers["Retry-After"]) > 0
    assert client.post("/api/v1/assess", json={}, environ_overrides=STRANGER).get_json()["status"] == 429
    assert client.get("/", environ_overrides={"REMOTE_ADDR": "203.0.113.8"}).status_code == 200
    with client.get("/static/aide500.css", environ_overrides=STRANGER) as style:
        assert style.status_code == 200
    assert {client.get("/").status_code for _ in range(9)} == {200}, "the machine itself is not counted"


def test_only_a_proxy_that_was_told_of_names_the_address(tmp_path) -> None:  # type: ignore[no-untyped-def]
    told = made(tmp_path, RATE="2 per minute", PROXIES=1).test_client()
    untold = made(tmp_path, RATE="2 per minute").test_client()
    for caller, last in ((told, 200), (untold, 429)):
        statuses = [
            caller.get("/api", environ_overrides=STRANGER, headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code
            for n in range(4)
        ]
        assert statuses[-1] == last


def test_foreign_hosts_are_refused_once_ours_are_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    client = made(tmp_path, TRUSTED_HOSTS=["aide.example"]).test_client()
    assert client.get("/", base_url="http://aide.example").status_code == 200
    assert client.get("/", base_url="http://evil.example").status_code == 400


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("/complet", {"data": b"x" * 3_000_000, "content_type": "application/x-www-form-urlencoded"}),
        ("/complet", {"data": ONE_FIELD % (b"1" * 1_100_000), "content_type": "multipart/form-data; boundary=b"}),
        ("/complet", {"data": FIELD * 5200 + b"--b--\r\n", "content_type": "multipart/form-data; boundary=b"}),
        ("/api/v1/assess", {"data": b" " * 3_000_000, "content_type": "application/json"}),
    ],
)
def test_too_much_is_refused(client: FlaskClient, address: str, sent: dict[str, object]) -> None:
    answer = client.post(address, **sent)  # type: ignore[arg-type]
    assert answer.status_code == 413


def test_more_invoices_than_a_page_takes_are_told(visitor: Visitor) -> None:
    rows = {f"invoices-{n}-label": "F" for n in range(201)}
    assert "200 factures au plus" in visitor.post("/complet", **rows).text
    hidden = visitor.read("/complet")
    assert (
        visitor.http.post("/complet", data={**hidden, "invoices-99999999-label": "x", "invoices-xyz-label": "y"}).status_code
        < 500
    )


# -- settings ----------------------------------------------------------------------------------------------------------


def test_settings_come_from_the_environment() -> None:
    environment = {"AIDE500_KEPT_DAYS": "0.5", "AIDE500_PROXIES": "2", "AIDE500_HOSTS": "a.example b.example"}
    found = settings(environment)
    assert (found["KEPT"], found["PROXIES"], found["TRUSTED_HOSTS"]) == (43200, 2, ["a.example", "b.example"])
    assert settings({})["FRAME_ANCESTORS"] == "'none'"
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("variable", ["AIDE500_KEPT_DAYS", "AIDE500_PROXIES"])
def test_a_setting_that_cannot_be_read_is_named(variable: str) -> None:
    with pytest.raises(Unfit, match=variable):
        settings({variable: "often"})
