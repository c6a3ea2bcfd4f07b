"""The portfolio on the web: what is taken, what is refused, what is kept and for how long."""

import re
import time
from datetime import timedelta
from functools import cache
from io import BytesIO
from threading import BoundedSemaphore

import pytest
from sqlalchemy import select, update

from checker.portfolio import jobs as work
from checker.portfolio.apart.asking import ON_SERVER, packed_apart
from checker.portfolio.jobs import screening, start
from checker.portfolio.read.faults import Unreadable
from checker.storage import results as kept
from checker.storage.results import PORTFOLIOS, Shelf
from checker.web import portfolio_visit
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows, source

pytestmark = pytest.mark.long

CLIENTS = rows({"client": "A"}, {"client": "Béa", "headcount": "11"}, {"client": "C", "headcount": "douze"})
BILLS = rows({"client": "A"}, {"client": "Béa"}, {"client": "C"}, of=INVOICE)
BOOK = as_workbook(Clients=CLIENTS, Factures=BILLS)


def token(client, path="/portefeuille"):
    return re.search(r'name="csrf_token"[^>]*value="([^"]+)"', client.get(path).text)[1]


def send(client, *files, edition="guide", **more):
    data = {"csrf_token": token(client), "edition": edition, "files": [(BytesIO(content), name) for name, content in files]}
    return client.post("/portefeuille", data={**data, **more}, content_type="multipart/form-data")


def wait(client):
    for _ in range(200):
        if client.get("/portefeuille/avancement").json["over"]:
            return client.get("/portefeuille/resultat")
        time.sleep(0.05)
    raise AssertionError("the work does not end")


@pytest.fixture
def app(fresh_app):
    """The rows of its tables are counted."""
    return fresh_app


@cache
def judged(book):
    """What is kept of a workbook that was sent."""
    return packed_apart([source(book, "clients.xlsx")], "guide", ON_SERVER, lambda *_: None)


def holding(client, book):
    """The visitor as after sending that workbook; it is judged once, for all tests."""
    with client.application.app_context():
        shelf = portfolio_visit.shelf()
    key = shelf.begin()
    shelf.finish(key, judged(book))
    client.set_cookie("portfolio", key)
    return client


@pytest.fixture
def sent(client):
    """A visit whose portfolio has been judged."""
    return holding(client, BOOK)


def rows_of(page):
    return re.findall(r'<tr data-client="(\d+)" data-verdict="(\w+)"', page.text)


def test_the_result_lists_every_client(client):
    assert send(client, ("clients.xlsx", BOOK)).status_code == 303
    page = wait(client)
    assert rows_of(page) == [("0", "eligible"), ("1", "not_eligible"), ("2", "undetermined")]
    assert 'data-accounted="3"' in page.text
    assert "douze" in page.text


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("verdict=eligible", ["0"]),
        ("faults=1", ["2"]),
        ("text=bea", ["1"]),
        ("text=zzz", []),
        ("sort=client&down=1", ["2", "1", "0"]),
        ("sort=verdict", ["0", "1", "2"]),
        ("sort=total", ["0", "1", "2"]),
        ("sort=last&down=1", ["0", "1", "2"]),
        ("verdict=nonsense&sort=nonsense&page=zero", ["0", "1", "2"]),
        ("page=999999", ["0", "1", "2"]),
    ],
)
def test_the_table_is_filtered_and_sorted_by_its_address(sent, query, places):
    assert [place for place, _ in rows_of(sent.get(f"/portefeuille/resultat?{query}"))] == places


def test_many_clients_stand_on_several_pages(client):
    send(client, ("clients.csv", as_csv(rows(*({"client": f"C{n}"} for n in range(120))))))
    wait(client)
    second = client.get("/portefeuille/resultat?page=2&sort=client")
    assert len(rows_of(second)) == 50
    assert 'rel="prev"' in second.text
    assert "page=3" in second.text


def test_a_client_has_its_full_verdict_and_can_be_taken_over(sent):
    page = sent.get("/portefeuille/client/1")
    assert 'data-verdict="not_eligible"' in page.text
    assert 'data-condition="headcount" data-status="not_met"' in page.text
    taken = sent.post("/portefeuille/client/1/reprendre", data={"csrf_token": token(sent, "/portefeuille/client/1")})
    assert (taken.status_code, taken.location) == (303, "/resultat")
    assert 'data-verdict="not_eligible"' in sent.get("/resultat").text
    assert sent.get("/portefeuille/client/3").status_code == 404


def test_a_number_known_within_bounds_decides_on_the_page_and_is_not_taken_over_as_an_answer(client):
    send(client, ("clients.csv", as_csv(rows({"client": "A", "headcount": "1 à 10"}))), ("factures.csv", as_csv(BILLS[:2])))
    wait(client)
    page = client.get("/portefeuille/client/0").text
    assert "entre 1 salarié et 10 salariés" in page
    assert "Vous remplissiez les conditions" in page
    assert client.post("/portefeuille/client/0/reprendre", data={"csrf_token": token(client)}).status_code == 303
    assert "entre 1 salarié" not in client.get("/resultat").text


def test_an_official_client_without_filing_date_is_asked_for_it(client):
    bare = rows({"client": "A", "filing_date": None})
    send(client, ("clients.csv", as_csv(bare)), edition="official")
    assert 'data-verdict="undetermined"' in wait(client).text
    assert client.get("/portefeuille/client/0").status_code == 200
    taken = client.post("/portefeuille/client/0/reprendre", data={"csrf_token": token(client, "/portefeuille/client/0")})
    assert taken.location == "/verifier"


def test_downloads(sent):
    assert sent.get("/portefeuille/resultat.csv").text.startswith("client,corrected_by_hand,verdict,")
    for path in ("/portefeuille/resultat.xlsx", "/portefeuille/modele.xlsx"):
        answer = sent.get(path)
        assert answer.data.startswith(b"PK")
        assert "attachment" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "Un classeur tient 2 lignes au plus"), ("en", "holds at most 2 rows")])
def test_a_workbook_of_too_many_rows_leads_back_to_the_csv(sent, monkeypatch, lang, said):
    def too_many(*_):
        raise Unreadable("too-many-rows", most=2)

    monkeypatch.setattr(work, "apart", too_many)
    answer = sent.get(f"/portefeuille/resultat.xlsx?lang={lang}")
    assert answer.status_code == 422
    assert said in answer.text
    assert 'href="/portefeuille/resultat"' in answer.text


def test_so_many_downloads_at_once_and_no_more(sent, monkeypatch):
    monkeypatch.setattr(work, "DOWNLOADS", BoundedSemaphore(1))
    with sent.get("/portefeuille/resultat.csv", buffered=False) as unread:
        refused = sent.get("/portefeuille/resultat.csv")
        assert refused.status_code == 503
        assert 'role="alert"' in refused.text
        assert unread.status_code == 200
    for _ in range(2):  # one that was closed unread has left its place, and so has one that was read and not closed
        whole = sent.get("/portefeuille/resultat.csv", buffered=False)
        assert whole.status_code == 200
        assert whole.text.startswith("client,")


def test_delete_now_deletes(sent, app):
    sent.post("/portefeuille/effacer", data={"csrf_token": token(sent, "/portefeuille/resultat")})
    assert sent.get("/portefeuille/resultat").status_code == 303
    with app.extensions["store"].engine.connect() as connection:
        assert connection.execute(select(PORTFOLIOS)).all() == []


def test_without_a_token_nothing_is_done(sent):
    sent.post("/portefeuille/effacer")
    sent.post("/portefeuille/client/0/reprendre")
    assert sent.get("/portefeuille/resultat").status_code == 200
    assert sent.get("/resultat").status_code == 303
    assert send(sent, ("a.csv", b"client;headcount\nA;1\n"), csrf_token="").status_code == 400


def test_without_a_result_there_is_nothing_to_see(client):
    assert client.get("/portefeuille/resultat").status_code == 303
    for path in ("avancement", "client/0", "resultat.csv", "resultat.xlsx"):
        assert client.get(f"/portefeuille/{path}").status_code == 404


@pytest.mark.parametrize(
    ("files", "status"),
    [((), 422), (tuple((f"{at}.csv", b"x") for at in range(41)), 422)],
)
def test_what_cannot_be_taken_says_why(client, files, status):
    answer = send(client, *files)
    assert answer.status_code == status
    assert 'role="alert"' in answer.text


def test_more_portfolios_than_memory_holds_are_told_to_wait(sent, monkeypatch):
    monkeypatch.setattr(work, "PLACES", BoundedSemaphore(1))
    work.PLACES.acquire()
    answer = send(sent, ("clients.xlsx", BOOK))
    assert answer.status_code == 503
    assert "dans une minute" in answer.text
    assert "eligible" in sent.get("/portefeuille/resultat").text, "the one before is still there"
    work.PLACES.release()
    assert send(sent, ("clients.xlsx", BOOK)).status_code == 303
    wait(sent)


def test_more_than_fifty_megabytes_are_too_much(client):
    size = {"CONTENT_LENGTH": str(50 * 2**20 + 1)}
    answer = client.post("/portefeuille", environ_overrides=size, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 413
    assert 'role="alert"' in answer.text


def test_other_pages_take_no_large_files(client):
    size = {"CONTENT_LENGTH": str(3 * 2**20)}
    kind = "multipart/form-data; boundary=x"
    assert client.post("/portefeuille/effacer", environ_overrides=size, content_type=kind).status_code == 413


def test_a_file_that_cannot_be_read_says_why(client):
    send(client, ("broken.xlsx", b"PK\x03\x04"))
    assert "broken.xlsx" in wait(client).text


def test_a_failure_of_ours_is_said_to_be_ours(app, client, monkeypatch):
    monkeypatch.setattr("checker.portfolio.jobs.packed_apart", lambda *_: 1 / 0)
    send(client, ("clients.xlsx", BOOK))
    assert 'role="alert"' in wait(client).text


@pytest.fixture
def shelf(app):
    return Shelf(app.extensions["store"].engine)


def age(shelf, **columns):
    with shelf._engine.begin() as connection:
        connection.execute(update(PORTFOLIOS).values(**columns))


def test_a_result_is_gone_after_a_day(shelf):
    key = shelf.begin()
    shelf.finish(key, b"content")
    assert shelf.content(key) == b"content"
    age(shelf, begun_at=kept._now() - timedelta(days=1, seconds=1))
    assert shelf.progress(key) is None
    assert shelf.content(key) is None


def test_what_is_kept_discloses_nothing_and_opens_to_its_key_alone(shelf):
    key = shelf.begin()
    start(shelf, key, screening([source(BOOK, "clients.xlsx")], "guide"))
    while shelf.progress(key).phase != kept.DONE:
        time.sleep(0.05)
    with shelf._engine.connect() as connection:
        (row,) = connection.execute(select(PORTFOLIOS)).all()
    assert key not in row.id
    assert b"sheet-0" in shelf.content(key)
    assert b"sheet-0" not in row.sealed
    age(shelf, sealed=row.sealed[:-1] + b"x")
    assert shelf.content(key) is None
    assert shelf.content("another") is None


def test_an_interrupted_work_says_so(shelf, client):
    key = shelf.begin()
    age(shelf, moved_at=kept._now() - timedelta(hours=1))
    client.set_cookie("portfolio", key)
    assert 'role="alert"' in client.get("/portefeuille/resultat").text


def test_the_progress_is_shown_without_a_script(shelf, client):
    key = shelf.begin()
    shelf.tell(key, "judge", 0.5)
    client.set_cookie("portfolio", key)
    page = client.get("/portefeuille/resultat").text
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in page
    assert '<progress max="100" value="72"' in page
