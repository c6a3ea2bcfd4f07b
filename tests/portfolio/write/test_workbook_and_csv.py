"""What is written: codes and words, harmless, the same each time, and read back as it was."""

import csv
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.assessment import assess_dossier
from checker.portfolio.judge.listing import dossier_of
from checker.portfolio.judge.serialised import pack, unpack
from checker.portfolio.read.gather import gather
from checker.portfolio.read.own_template import template_lines
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.template import write_portfolio, write_template
from checker.words.wording import words_of
from rules.expressions import Text
from rules.facts import FACTS, INVOICE_FACTS
from tests.portfolio.files import FACTS as RESTAURANT
from tests.portfolio.files import INVOICE, as_csv, as_workbook, in_words, rows, screened, source, told, worksheets
from tests.rules.strategies import answers

pytestmark = pytest.mark.long

CLIENTS = rows(
    {"client": "=1+1", "Note": "=cmd()"},
    {"client": "B", "headcount": "11", "Note": "@x"},
    {"client": "C", "headcount": "douze", "Note": "-12,5"},
    {"client": "D", "turnover": None, "Note": "+33 6 12"},
    {"client": "E", "Note": "\tx"},
)
BILLS = rows({"client": "=1+1"}, {"client": "B"}, {"client": "C"}, {"client": "D", "date": None}, {"client": "Z"}, of=INVOICE)


@pytest.fixture(scope="module")
def found():
    return screened(as_csv(CLIENTS), as_csv(BILLS))


def in_codes(found):
    out = BytesIO()
    write_csv(found, out, told)
    return list(csv.DictReader(StringIO(out.getvalue().decode())))


def test_csv_carries_codes(found):
    first, second, third, fourth, _ = in_codes(found)
    assert (first["verdict"], first["amount"], first["shortfall"], first["last_filing_day"]) == (
        "eligible",
        "500.00",
        "0.00",
        "2021-05-15",
    )
    assert (second["verdict"], second["reasons"], second["headcount"]) == ("not_eligible", "headcount", "not_met")
    assert (third["to_ask"], third["faults"]) == ("headcount", "clients!H4:not-a-typed-number")
    assert fourth["to_ask"] == "turnover balance_sheet_total invoices.0.date"
    assert (fourth["counted_total_least"], fourth["counted_total_most"]) == ("0.00", "480.00")
    assert list(first)[:3] == ["client", "Note", "corrected_by_hand"]


def test_no_text_is_a_formula_in_csv(found):
    notes = [row["Note"] for row in in_codes(found)]
    assert notes == ["'=cmd()", "'@x", "-12,5", "+33 6 12", "'\tx"]
    assert in_codes(found)[0]["client"] == "'=1+1"


def test_no_text_is_a_formula_in_the_workbook(found):
    content = in_words(found)
    clients = worksheets(content)["Clients"]
    assert [row[1] for row in clients] == ["Note", "=cmd()", "@x", "-12,5", "+33 6 12", "\tx"]
    with zipfile.ZipFile(BytesIO(content)) as packed:
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist() if "worksheets/sheet" in name)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_workbook_has_a_sheet_for_each_kind(found, lang):
    words = words_of(lang)
    ids = ("summary", "clients", "answers", "invoices", "faults", "text", "looking", "trail")
    names = [words(f"out-{id}") for id in ids]
    book = worksheets(in_words(found, lang))
    assert list(book) == names
    assert [row[2] for row in book[names[1]][1:]] == [
        words(f"verdict-{verdict}") for verdict in ("eligible", "not_eligible", "undetermined", "undetermined", "undetermined")
    ]
    assert len(book[names[2]]) == len(CLIENTS)
    assert book[names[3]][5][8] == words("out-no-client")
    assert len(book[names[3]]) == len(BILLS)
    assert book[names[4]][1][:2] == ["clients!H4", "douze"]


def test_the_same_in_gives_the_same_out(found):
    assert in_words(found) == in_words(screened(as_csv(CLIENTS), as_csv(BILLS)))


def test_a_column_of_theirs_may_bear_a_name_of_ours():
    row = in_codes(screened(as_csv(rows({"client": "A", "verdict": "le leur"}))))[0]
    assert (row["verdict (2)"], row["verdict"]) == ("le leur", "undetermined")


def test_what_is_kept_comes_back_the_same(found):
    back = unpack(pack(found))
    assert in_codes(back) == in_codes(found)
    assert in_words(back) == in_words(found)


def test_nobody_at_all_is_written_too():
    found = screened(as_csv([["client", *RESTAURANT]]))
    assert in_codes(found) == []
    assert len(worksheets(in_words(found))["Clients"]) == 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_template_is_recognised_and_its_own_lines_left_out(lang):
    out = BytesIO()
    write_template(out, words_of(lang))
    portfolio = gather([source(out.getvalue(), "modele.xlsx")], told)
    assert portfolio.clients.layout.facts.keys() == {fact.id for fact in FACTS}
    assert portfolio.invoices.layout.facts.keys() == {fact.id for fact in INVOICE_FACTS}
    assert portfolio.clients.left_out == portfolio.invoices.left_out == 2
    assert {remark.code for remark in portfolio.remarks} == {"template-lines-left-out"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_templates_example_is_eligible(lang):
    out = BytesIO()
    write_template(out, words_of(lang))
    tables = [worksheets(out.getvalue())[words_of(lang)(f"tab-{kind}")] for kind in ("clients", "invoices")]
    named = [[["A" if cell in template_lines() else str(cell) for cell in row] for row in (t[0], t[-1])] for t in tables]
    found = screened(*map(as_csv, named))
    assert (found.clients.get_column("verdict").to_list(), found.faults.height) == (["eligible"], 0)


names = st.from_regex(r"[A-Za-z0-9é =+@-]{1,12}", fullmatch=True).map(lambda name: f"n{name}n")
labels = st.from_regex(r"[A-Za-z0-9=+@-]{1,10}[0-9]", fullmatch=True)


def filled(facts):
    return st.fixed_dictionaries({f.id: st.none() | labels if isinstance(f, Text) else answers(f) for f in facts})


@settings(max_examples=15, deadline=None)
@given(
    lang=st.sampled_from(["fr", "en"]),
    clients=st.dictionaries(names, filled(FACTS), max_size=4),
    bills=st.lists(st.tuples(st.integers(0, 9), filled(INVOICE_FACTS)), max_size=5),
)
def test_a_workbook_written_by_us_reads_back_the_same(lang, clients, bills):
    keys = [*clients, "nobody"]
    invoices = [(keys[at % len(keys)], values) for at, values in bills]
    out = BytesIO()
    write_portfolio(out, words_of(lang), list(clients.items()), invoices)
    portfolio = gather([source(out.getvalue(), "p.xlsx")], told)
    assert {message.code for message in portfolio.faults.messages} <= {"client-says-nothing"}
    assert portfolio.clients.frame.select(fact.id for fact in FACTS).to_dicts() == list(clients.values())
    assert portfolio.clients.frame.get_column("key").to_list() == list(clients)
    read = portfolio.invoices.frame.select("key", *(fact.id for fact in INVOICE_FACTS)).to_dicts() if portfolio.invoices else []
    assert [(row.pop("key"), row) for row in read] == invoices


def test_a_client_is_the_dossier_it_would_be_on_the_pages(found):
    dossier = dossier_of(found, 1)
    assert dossier.facts["headcount"] == Decimal(11)
    assert dossier.invoices[0]["date"] == date(2021, 1, 15)
    assert dossier.reference == {"name": "B"}
    for place, verdict in enumerate(found.clients.get_column("verdict")):
        assert assess_dossier(dossier_of(found, place)).verdict.outcome == verdict
    assert dossier_of(found, 5) is None


def test_a_workbook_in_gives_what_its_csv_gives(found):
    assert in_codes(screened(as_workbook(clients=CLIENTS, factures=BILLS))) == in_codes(found)
