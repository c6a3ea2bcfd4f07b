"""What holds the rest off: headers, cookies, tokens, limits, proxies, settings."""

import re
from decimal import Decimal
from ipaddress import ip_network

import pytest
from flask import Flask
from flask.testing import FlaskClient

from checker import create_app
from checker.dossier.model import Dossier
from checker.web.settings import INSTANCE, SETTINGS, Unfit, settings
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from tests.storage.on_both import Visitor, app, client, hidden_fields, visitor  # noqa: F401 fixtures among them

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
    "/reprise/no-such-key",
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
    assert answer.headers["Cross-Origin-Opener-Policy"] == answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
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


OVER_TLS = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Host": "localhost"}


def test_behind_tls_cookies_are_of_this_host_alone_and_no_other_is_read(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A plain one may be of a neighbour, or of a listener on a page without TLS: also where there is none of ours."""
    app = made(tmp_path, PREFERRED_URL_SCHEME="https")
    theirs = app.extensions["store"].create(Dossier(facts={"headcount": Decimal(7)}))
    visitor = Visitor(app)
    visitor.http.set_cookie("dossier", theirs)
    page = visitor.http.get("/verifier/turnover")
    kept = visitor.post("/verifier/turnover", hidden_fields(page.text), turnover="10")
    given = {line.split("=")[0]: line for answer in (page, kept) for line in answer.headers.getlist("Set-Cookie")}
    assert theirs not in given["__Host-dossier"]
    for name in ("__Host-dossier", "__Host-session"):
        assert "Secure" in given[name]
        assert "Path=/" in given[name]
        assert "Domain" not in given[name]
    assert "Max-Age=0" in given["dossier"]
    assert visitor.http.get("/dossier/dossier.json").get_json()["facts"] == {"turnover": "10"}


@pytest.mark.parametrize(
    ("host", "config", "shown"),
    [
        ("localhost", {}, "http://localhost/reprise/"),
        ("127.0.0.1:8000", {}, "http://127.0.0.1:8000/reprise/"),
        ("[::1]:8000", {}, "http://[::1]:8000/reprise/"),
        ("aide.example", {"TRUSTED_HOSTS": ["aide.example"]}, "http://aide.example/reprise/"),
        ("aide.example", {}, ""),
        ("evil.example", {}, ""),
        ("127.0.0.1.evil.example", {}, ""),
    ],
)
def test_the_link_is_never_of_an_unknown_host(tmp_path, host: str, config: dict[str, object], shown: str) -> None:  # type: ignore[no-untyped-def]
    app = made(tmp_path, **config)
    key = app.extensions["store"].create(Dossier())
    page = (
        app.test_client(use_cookies=False).get("/dossier", base_url=f"http://{host}", headers={"Cookie": f"dossier={key}"}).text
    )
    assert f'value="{shown or "/reprise/"}{key}"' in page
    assert ('class="code"' in page) == bool(shown)
    assert bool(shown) == ("photographiez le code" in page)


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


@pytest.mark.parametrize(
    ("peer", "networks", "believed"),
    [
        ("127.0.0.1", (), True),
        ("10.0.0.7", (), True),
        ("::ffff:10.0.0.7", (), True),
        ("8.8.8.8", (), False),
        ("2a01:e0a::1", (), False),
        ("8.8.8.8", ("8.8.8.0/24",), True),
        ("127.0.0.1", ("8.8.8.0/24",), False),
    ],
)
def test_a_proxys_word_is_taken_from_a_proxy(tmp_path, peer: str, networks: tuple[str, ...], believed: bool) -> None:  # type: ignore[no-untyped-def]
    app = made(tmp_path, PROXIES=1, PROXY_NETWORKS=tuple(map(ip_network, networks)))
    with app.test_request_context():
        answer = app.test_client().get("/", headers=OVER_TLS, environ_overrides={"REMOTE_ADDR": peer})
    assert ("Strict-Transport-Security" in answer.headers) == believed


def test_through_a_proxy_nobody_passes_for_the_machine_itself(tmp_path) -> None:  # type: ignore[no-untyped-def]
    client = made(tmp_path, RATE="2 per minute", PROXIES=1).test_client()
    assert [client.get("/api", headers={"X-Forwarded-For": "127.0.0.1"}).status_code for _ in range(3)][-1] == 429
    other = made(tmp_path, RATE="2 per minute", PROXIES=2).test_client()
    assert [other.get("/api", headers={"X-Forwarded-For": "203.0.113.7"}).status_code for _ in range(3)][-1] == 429


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
        ("::ffff:203.0.113.7", "::ffff:203.0.113.8", False),
        ("203.0.113.7", "203.0.113.8", False),
    ],
)
def test_a_household_of_ipv6_is_counted_together(tmp_path, one: str, other: str, together: bool) -> None:  # type: ignore[no-untyped-def]
    client = made(tmp_path, RATE="1 per minute").test_client()
    statuses = [client.get("/api", environ_overrides={"REMOTE_ADDR": address}).status_code for address in (one, other)]
    assert statuses == [200, 429 if together else 200]


def test_requests_that_cannot_be_counted_are_answered(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    def fail(*_: object, **__: object) -> int:
        raise OSError

    app = made(tmp_path)
    monkeypatch.setattr(app.extensions["counts"], "incr", fail)
    assert app.test_client().get("/", environ_overrides=STRANGER).status_code == 200


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


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("Aide+1@aide.example", "mailto:Aide+1@aide.example"),
        ("https://aide.example/contact/fr", "https://aide.example/contact/fr"),
        ("", None),
    ],
)
def test_the_accessibility_statement_names_the_contact_or_says_there_is_none(tmp_path, contact: str, link: str | None) -> None:  # type: ignore[no-untyped-def]
    app = made(tmp_path, CONTACT=settings({"AIDE500_CONTACT": contact})["CONTACT"])
    page = app.test_client().get("/accessibilite?lang=fr", follow_redirects=True).text
    assert (f'href="{link}"' in page) is bool(link)
    assert (words_of("fr")("access-report-none") in page) is not bool(link)


UNFIT = {
    "AIDE500_KEPT_DAYS": ("often", "inf", "-inf", "nan", "0", "-1", "0.04", "3651", "1e309"),
    "AIDE500_PORTFOLIOS_MB": ("all", "99", "-1", "1.5", "1000001"),
    "AIDE500_PROXIES": ("often", "-1", "11", "1.5", "inf"),
    "AIDE500_PROXY_NETWORKS": ("here", "10.0.0.1/8", "300.1.1.1"),
    "AIDE500_HOSTS": ("a/b", "a.example;b.example", "a\r\nb:c/", "https://a.example", "-a.example", "a..example"),
    "AIDE500_FRAME_ANCESTORS": (
        "https://a.example; script-src *",
        "https://a.example,",
        "javascript:",
        "'none' 'self'",
        "x\ny\x00",
    ),
    "AIDE500_CONTACT": (
        "someone",
        "a@b",
        "a b@aide.example",
        "a@aide.example?bcc=b@evil.example",
        "javascript:alert(1)",
        "http://aide.example",
        "https://aide.example/ x",
        'https://aide.example/"',
    ),
    "AIDE500_RATE": ("often", "0 per minute", "-1 per minute", "600 per fortnight", "600 per minute; 0 per day"),
    "AIDE500_RATE_STORAGE": ("nowhere", "nothing://x", "redis://127.0.0.1:1", "async+memory://"),
    "AIDE500_SECRET_KEY": (" ", "short", "        x"),
}


@pytest.mark.parametrize(("variable", "written"), [(name, each) for name, all in UNFIT.items() for each in all])
def test_a_setting_that_cannot_be_used_is_refused_in_words(variable: str, written: str) -> None:
    with pytest.raises(Unfit, match=variable) as unfit:
        settings({variable: written})
    for lang in LANGUAGES:
        assert variable in words_of(lang).said(unfit.value.message)


@pytest.mark.parametrize(
    ("variable", "written"),
    [
        ("AIDE500_KEPT_DAYS", "3650"),
        ("AIDE500_PROXY_NETWORKS", "192.0.2.7 2001:db8::/32"),
        ("AIDE500_HOSTS", "aide.example .cci.example [::1]:8000 127.0.0.1"),
        ("AIDE500_FRAME_ANCESTORS", "'self' https://*.cci.example:8443 www.example.org"),
        ("AIDE500_RATE", "10 per second; 600 per minute"),
    ],
)
def test_a_setting_that_can_be_used_is_taken(variable: str, written: str) -> None:
    assert settings({variable: written})


@pytest.mark.parametrize("held", [b"", b"\n", b"short", b"\xff" * 40, None])
def test_a_secret_that_is_none_is_refused_in_words(tmp_path, monkeypatch: pytest.MonkeyPatch, held: bytes | None) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv(INSTANCE, str(tmp_path))
    (tmp_path / "secret_key").mkdir() if held is None else (tmp_path / "secret_key").write_bytes(held)
    with pytest.raises(Unfit, match=INSTANCE) as unfit:
        create_app()
    assert "secret_key" in words_of("fr").said(unfit.value.message)


def test_an_instance_folder_that_cannot_be_written_is_refused_in_words(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").touch()
    monkeypatch.setenv(INSTANCE, str(tmp_path / "file"))
    with pytest.raises(Unfit, match=INSTANCE) as unfit:
        create_app()
    assert str(tmp_path / "file") in words_of("en").said(unfit.value.message)


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "nothing://x"])
def test_a_database_of_no_known_kind_is_refused_in_words(tmp_path, url: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Unfit, match="DATABASE_URL") as unfit:
        made(tmp_path, DATABASE_URL=url)
    assert "DATABASE_URL" in words_of("fr").said(unfit.value.message)
