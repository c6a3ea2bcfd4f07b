"""Files as they come: what is read of each, and what is said of the rest."""

import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from checker.portfolio.read import csv_file
from checker.portfolio.read.faults import Unreadable
from checker.words.wording import words_of
from tests.portfolio.files import FACTS, INVOICE, as_csv, as_workbook, faults, rows, screened

pytestmark = pytest.mark.long

CLIENTS = rows({"client": "A"}, {"client": "B", "headcount": "11"})
BILLS = rows({"client": "A"}, {"client": "B"}, of=INVOICE)


def verdicts(found):
    keys = found.portfolio.clients.frame.get_column("key")
    return list(zip(keys, found.clients.get_column("verdict"), strict=True))


EXPECTED = [("A", "eligible"), ("B", "not_eligible")]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_in_any_dress(separator, encoding):
    clients = [[*row, extra] for row, extra in zip(CLIENTS, ["Gérant", "Zoé", "Noël"], strict=True)]
    bills = [["date facture" if cell == "date" else cell for cell in row] for row in BILLS]
    found = screened(as_csv(clients, separator, encoding), as_csv(bills, separator, encoding))
    assert verdicts(found) == EXPECTED
    assert found.portfolio.clients.frame.get_column("c13").to_list() == ["Zoé", "Noël"]
    assert faults(found) == []


def test_the_two_files_may_come_in_any_order():
    assert verdicts(screened(as_csv(BILLS), as_csv(CLIENTS))) == EXPECTED


def test_titles_in_any_case_accents_and_order_under_a_heading():
    titles = {"client": "N° CLIENT", "headcount": "EFFECTIF", "activity_start": "debut d'activite", "turnover": "ca ht"}
    table = [[titles.get(cell, cell) for cell in CLIENTS[0]], *CLIENTS[1:]]
    table = [list(reversed(row)) for row in table]
    book = as_workbook(Liste_des_clients=[["Cabinet Durand"], [], *table], Factures=BILLS, Divers=[["rien"]])
    found = screened(book)
    assert verdicts(found) == EXPECTED
    assert [remark.code for remark in found.portfolio.remarks] == ["sheet-left-out", "columns-absent"]


def test_numbers_dates_and_texts_mixed_in_one_column():
    table = rows(
        *({"client": str(n), "activity_start": day, "headcount": n} for n, day in enumerate(["2015-03-01", 42064, "01/03/15"]))
    )
    found = screened(as_workbook(clients=table))
    assert found.portfolio.clients.frame.get_column("activity_start").n_unique() == 1
    assert found.portfolio.clients.frame.get_column("headcount").to_list() == [0, 1, 2]


def test_each_bad_cell_is_named_and_its_fact_not_known():
    found = screened(
        as_workbook(Clients=rows({"client": "A", "headcount": "douze", "registered": "peut-être"}), Factures=BILLS[:2])
    )
    assert faults(found) == [("Clients", 2, 3, "neither-yes-nor-no"), ("Clients", 2, 7, "not-a-typed-number")]
    assert found.clients.get_column("headcount").to_list() == ["unknown"]
    assert found.clients.get_column("faulty").to_list() == [True]


def test_no_row_is_lost():
    clients = rows({"client": "A"}, {"client": "A", "headcount": "11"}, {"client": None}, {"client": " B "})
    bills = rows({"client": "A"}, {"client": "C"}, {"client": None}, {"client": "B"}, of=INVOICE)
    blank = [None] * len(clients[0])
    found = screened(as_csv([*clients[:3], blank, *clients[3:]]), as_csv(bills))
    assert [verdict for _, verdict in verdicts(found)] == ["undetermined", "undetermined", "undetermined", "eligible"]
    assert [(row, code) for _, row, _, code in faults(found)] == [
        (2, "client-twice-differing"),
        (3, "client-twice-differing"),
        (5, "client-without-name"),
        (2, "invoice-of-several"),
        (2, "invoice-of-several"),
        (3, "orphan-invoice"),
        (4, "invoice-of-nobody"),
    ]
    assert found.invoices.filter("sure").get_column("client").to_list() == [3]


def test_a_column_given_twice_is_not_read():
    table = [[*row, extra] for row, extra in zip(CLIENTS, ["Effectif", "3", "3"], strict=True)]
    found = screened(as_csv(table), as_csv(BILLS))
    assert [(row, code) for _, row, _, code in faults(found)] == [(1, "column-twice"), (1, "column-twice")]
    assert found.clients.get_column("headcount").to_list() == ["unknown", "unknown"]


def test_a_row_with_a_cell_too_many_may_have_shifted_and_is_not_read():
    found = screened(as_csv([*CLIENTS, ["C"]]) + as_csv([["D", *CLIENTS[1][1:], "de trop"]]))
    assert ("clients", 5, 13, "row-shifted") in faults(found)
    assert found.clients.get_column("verdict").to_list()[3] == "undetermined"
    assert found.portfolio.clients.frame.get_column("headcount").to_list() == [4, 11, None, None]


def test_a_quote_never_closed_loses_no_row():
    content = as_csv([*CLIENTS, ["C"]]).replace(b"\nC;", b'\n"C;')
    assert screened(content).clients.height == 3


def test_formulas_without_values_and_errors_are_named():
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Clients")
    for at, row in enumerate(CLIENTS):
        sheet.write_row(at, 0, row)
    sheet.write_formula("H2", "=2+2", value="")
    sheet.write_formula("H3", "=1/0", value="#DIV/0!")
    sheet.write_formula("I3", "=1000+1", value=1001)
    book.close()
    found = screened(out.getvalue())
    assert faults(found) == [("Clients", 2, 7, "formula-without-value"), ("Clients", 3, 7, "formula-without-value")]
    assert found.portfolio.clients.frame.get_column("turnover").to_list()[1] == 1001


def test_macros_are_left_out():
    content = BytesIO(as_workbook(Clients=CLIENTS))
    with zipfile.ZipFile(content, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"Auto_Open")
    assert screened(content.getvalue()).portfolio.remarks[0].code == "macros-left-out"


def bomb():
    content = BytesIO(as_workbook(Clients=CLIENTS))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/bomb.xml", "w") as file:
        for _ in range(520):
            file.write(b" " * 2**20)
    return content.getvalue()


def lying():
    """A workbook whose directory says less than it holds."""
    content = as_workbook(Clients=CLIENTS)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        size = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    return content.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))


def corner(letters, row=1048576):
    """Two cells, as far from each other as can be."""
    with zipfile.ZipFile(BytesIO(as_workbook(Clients=CLIENTS))) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", f'<row r="{row}"><c r="{letters}{row}"><v>1</v></c></row></sheetData>'.encode()
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "empty-file", id="empty"),
        pytest.param(b" \n\n", "empty-file", id="blank"),
        pytest.param(b"\x00\xff\x00garbage", "no-clients", id="garbage"),
        pytest.param("Prénom;Ville\nA;B\n".encode(), "no-clients", id="nothing known"),
        pytest.param(as_csv(BILLS), "no-clients", id="invoices alone"),
        pytest.param(as_csv([["client", "client", "headcount"], ["A", "B", "1"]]), "client-column-twice", id="client twice"),
        pytest.param(b";".join([b"client"] + [b"x"] * 100_000), "too-many-columns", id="100,001 columns"),
        pytest.param(b"PK\x03\x04 not a zip", "broken-workbook", id="broken"),
        pytest.param(as_workbook(Clients=CLIENTS)[:-200], "broken-workbook", id="cut short"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted-workbook", id="locked"
        ),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "broken-workbook", id="old"),
        pytest.param(bomb, "zip-bomb", id="bomb"),
        pytest.param(lying(), "broken-workbook", id="lying directory"),
        pytest.param(corner("ALM", 2), "too-many-columns", id="far column"),
        pytest.param(corner("T"), "too-many-cells", id="far corner"),
    ],
)
def test_what_cannot_be_read_at_all_says_why(content, code):
    with pytest.raises(Unreadable) as refused:
        screened(content() if callable(content) else content)
    assert refused.value.message.code == code
    for lang in ("fr", "en"):
        assert words_of(lang).said(refused.value.message)


def test_a_zip_that_is_no_workbook_is_said_to_be_none():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("letter", "hello")
    with pytest.raises(Unreadable, match="old-workbook"):
        screened(out.getvalue())


def test_official_judges_each_by_its_filing_date_and_asks_for_those_not_known():
    days = ["15/03/2021", "15/04/2021", "15/06/2021", None]
    clients = rows(*({"client": str(at), "filing_date": day, "closed_to_public": "non"} for at, day in enumerate(days)))
    bills = rows(*({"client": str(at), "provider_in_eu": "oui", "date": "15/02/2021"} for at in range(4)), of=INVOICE)
    found = screened(as_csv(clients), as_csv(bills), edition="official")
    texts = ["decree-2021-69", "order-2021-03-31", "decree-2021-555", None]
    assert found.clients.get_column("edition").to_list() == texts
    assert found.clients.get_column("verdict").to_list() == ["not_eligible", "not_eligible", "eligible", "undetermined"]
    assert faults(found) == [("clients", 5, 12, "filing-date-needed")]
    assert [c.id for c in found.conditions if c.id not in FACTS][-1] == "no_full_time_contract"


def test_every_message_has_words():
    found = screened(
        as_csv(rows({"client": "A", "legal_form": "?!", "turnover": "-1", "headcount": "1e9", "activity_start": "1/1/1"}))
    )
    for lang in ("fr", "en"):
        words = words_of(lang)
        assert all(words.said(message) for message in (*found.portfolio.faults.messages, *found.portfolio.remarks))


NAMES = ["Boulangerie é", "À la carte", "Café 😀", "L’Œuvre", "Noël €"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("piece", [4, 7, 16])
def test_a_file_is_read_alike_wherever_its_pieces_end(monkeypatch, encoding, piece):
    """Letters stand across the borders of pieces, and the last ones alone are none of UTF-8's."""
    names = [name for name in NAMES if "😀" not in name or encoding != "cp1252"]
    content = as_csv(rows(*({"client": f"{name} {at}"} for at in range(20) for name in names)), encoding=encoding)
    monkeypatch.setattr(csv_file, "PIECE", piece)
    monkeypatch.setattr(csv_file, "BLOCK", 64 * piece)
    found = screened(content)
    assert found.clients.height == 20 * len(names)
    assert set(found.portfolio.clients.frame.get_column("key")) == {f"{name} {at}" for at in range(20) for name in names}
