"""A FEC beside the clients: its purchases are invoices of the client of its name, and nobody is decided by them."""

from datetime import date

import pytest

from checker.portfolio.judge.screen import screen
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec.table import is_fec
from checker.portfolio.read.gather import gather
from tests.portfolio.files import as_csv, as_workbook, rows, source, told
from tests.portfolio.read.fec_files import fec, line, purchase

NAME = "552100554FEC20211231.txt"
CLIENTS = as_csv(rows({"client": "552100554"}))


def judged(*files):
    """The portfolio of one client, and these files by name."""
    sources = [source(CLIENTS, "clients.csv"), *(source(content, name) for name, content in files)]
    return screen(gather(sources, told), "guide", told)


REST = (1, "552100554FEC20211231", None, None)
"""The row that stands for what a FEC cannot show."""


def invoices(found):
    """Each invoice: its row, label, day and amount."""
    return found.portfolio.invoices.frame.select("row", "label", "date", "amount_incl_tax").rows()


def test_purchases_are_invoices_of_no_known_kind_and_decide_nothing():
    found = judged((NAME, fec(purchase(), purchase("10,00", "2,00", "12,00", EcritureNum="2", supplier="Wix"))))
    day = date(2021, 1, 15)
    assert invoices(found) == [REST, (2, "OVH · F-1", day, 480), (5, "Wix · F-1", day, 12)]
    assert found.portfolio.invoices.frame.get_column("category").null_count() == 3
    assert found.clients.select("verdict", "counted_total_least", "counted_total_most").rows() == [("undetermined", 0, None)]
    assert "fec-as-invoices" in [remark.code for remark in found.portfolio.remarks]


def test_what_is_said_of_several_books_alike_is_said_once():
    books = fec(purchase())
    other = NAME.replace("20211231", "20201231")
    found = judged((NAME, books), (other, books))
    said = [remark.variables for remark in found.portfolio.remarks if remark.code == "fec-as-invoices"]
    assert said == [{"file": f"{NAME}, {other}", "count": 2}]


def test_the_books_of_one_year_refuse_nobody():
    found = judged((NAME, fec(purchase("100,00", "20,00", "120,00"))))
    assert found.clients.get_column("verdict").to_list() == ["undetermined"]


@pytest.mark.parametrize(
    ("rows_", "known"),
    [
        ([line("651100", "480,00"), line("512000", "", "480,00")], [480]),
        (purchase(total="1,00"), [None]),
        ([*purchase(), *purchase(supplier="Wix")], [None]),
        ([line("651100", "quatre"), *purchase()[1:]], [None, None]),
    ],
    ids=["paid directly", "not balanced", "two suppliers", "an amount that is none"],
)
def test_what_is_no_plain_purchase_is_an_invoice_too(rows_, known):
    _, *others = invoices(judged((NAME, fec(rows_))))
    assert [amount for *_, amount in others] == known


def test_credit_notes_and_other_years_add_nothing():
    note = [line("401000", "480,00"), line("651100", "", "480,00")]
    assert invoices(judged((NAME, fec(note, purchase(EcritureNum="2", PieceDate="20230101"))))) == [REST]


def test_a_fec_whose_name_bears_no_siren_is_joined_to_nobody_and_says_so():
    found = judged(("export.txt", fec(purchase())))
    assert found.portfolio.remarks[0] == ("fec-of-nobody", {"file": "export.txt"})
    assert found.faults.height == 0


@pytest.mark.parametrize(
    ("name", "content", "is_one"),
    [
        ("export.csv", fec(purchase()), True),
        ("export.txt", fec(purchase(), encoding="utf-16", separator="|"), True),
        ("export.txt", b"\r\n\r\n" + fec(), True),
        (NAME, b"", True),
        (NAME, b"<xml/>", True),
        ("clients.csv", CLIENTS, False),
        ("clients.xlsx", as_workbook(Clients=[["Client"]]), False),
        ("clients.csv", b"", False),
        ("clients.csv", bytes(99), False),
    ],
)
def test_a_fec_is_known_by_its_name_or_by_its_titles(name, content, is_one):
    assert is_fec(source(content, name)) == is_one


def test_what_is_no_fec_under_such_a_name_is_refused_in_words():
    with pytest.raises(Unreadable) as refused:
        judged((NAME, as_workbook(Clients=[["Client"]])))
    assert refused.value.message.code == "fec-workbook"
