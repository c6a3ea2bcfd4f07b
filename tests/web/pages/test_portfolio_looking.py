"""The portfolio at a glance on its page: each line leads to the clients it counts, and the list says what it follows."""

import re
from html import unescape

import pytest

from tests.portfolio.files import INVOICE, as_workbook, rows
from tests.web.pages.test_portfolio import rows_of, send, wait

COUNTS = (("A", "4"), ("B", "11"), ("C", None), ("D", None))
CLIENTS = rows(*({"client": name, "headcount": count} for name, count in COUNTS))
BILLS = rows(
    *({"client": name, "provider_in_eu": "oui"} for name, _ in COUNTS), {"client": "A", "date": "02/12/2020"}, of=INVOICE
)
LINE = re.compile(r'<th scope="row"><a href="([^"]+)#clients"[^>]*>([^<]+)</a></th>\s*<td>(\d+) client')


@pytest.fixture(params=["fr", "en"])
def page(client, request):
    send(client, ("clients.xlsx", as_workbook(Clients=CLIENTS, Factures=BILLS)))
    wait(client)
    return client.get(f"/portefeuille/resultat?lang={request.param}")


def test_each_line_leads_to_as_many_clients_as_it_says(client, page):
    lines = LINE.findall(page.text)
    assert len(lines) > 5
    for address, name, count in lines:
        found = client.get(unescape(address))
        assert len(rows_of(found)) == int(count), name
        assert 'aria-current="true"' in found.text


def test_a_month_leads_to_those_with_an_invoice_of_it(client, page):
    months = re.findall(r'href="([^"]*month=2020-12)#clients"', page.text)
    assert [place for place, _ in rows_of(client.get(months[0]))] == ["0"]


def test_the_list_says_what_it_follows_and_how_to_be_rid_of_it(client, page):
    assert 'class="filtered"' not in page.text
    found = client.get("/portefeuille/resultat?only=headcount")
    assert 'class="filtered"' in found.text
    assert 'name="only" value="headcount"' in found.text
    assert len(re.findall('name="only" value="headcount"', found.text)) == 2


def test_nothing_is_drawn_in_a_style_or_by_a_script(page):
    assert "style=" not in page.text
    assert not re.search(r"\son\w+=", page.text)
    assert page.text.count("<svg") == page.text.count("</svg>")


def test_what_is_drawn_is_said_beside(page):
    drawing = re.search(r'<svg class="look-months".*?</svg>', page.text, re.DOTALL)[0]
    table = re.search(r'<table class="look-amounts">.*?</table>', page.text, re.DOTALL)[0]
    assert 'aria-hidden="true"' in drawing
    for month in re.findall(r"<text[^>]*>([^<]+)</text>", drawing):
        assert month in table
