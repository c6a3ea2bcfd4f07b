"""Exports as different offices make them: what each row and column is taken for, and what is said of the rest."""

from datetime import date, datetime
from io import BytesIO

import pytest
import xlsxwriter

from tests.portfolio.files import INVOICE, as_csv, as_workbook, faults, rows, screened

pytestmark = pytest.mark.long

CLIENTS = rows({"client": "A"}, {"client": "B", "headcount": "11"})
BILLS = rows({"client": "A"}, {"client": "B"}, of=INVOICE)


def remarks(found, but=("columns-absent", "no-invoices")):
    return [(message.code, message.variables) for message in found.portfolio.remarks if message.code not in but]


def keys(found):
    return found.portfolio.clients.frame.get_column("key").to_list()


def test_years_and_units_in_a_title_are_seen_through_and_remarked_on():
    titles = {"headcount": "Effectif moyen 2019", "turnover": "CA HT (€)", "registered": "Inscrit RCS (O/N)"}
    found = screened(as_csv([[titles.get(cell, cell) for cell in CLIENTS[0]], *CLIENTS[1:]]), as_csv(BILLS))
    assert found.clients.get_column("verdict").to_list() == ["eligible", "not_eligible"]
    assert remarks(found) == [
        ("title-read-as", {"sheet": "clients", "title": "Inscrit RCS (O/N)", "facts": ["registered"]}),
        ("title-read-as", {"sheet": "clients", "title": "Effectif moyen 2019", "facts": ["headcount"]}),
    ]


def test_a_plain_title_goes_before_one_with_a_year():
    found = screened(as_csv([["client", "CA 2018", "CA"], ["A", "1", "2"]]))
    assert found.portfolio.clients.frame.get_column("turnover").to_list() == [2]
    assert found.portfolio.clients.carried == (("CA 2018", "c1"),)
    assert {code for _, _, _, code in faults(screened(as_csv([["client", "CA 2018", "CA 2019"], ["A", "1", "2"]])))} == {
        "column-twice"
    }


def test_titles_may_stand_on_two_lines():
    table = [["Client", "Identité", "", "Chiffres"], ["", "Forme juridique", "Début d’activité", "Effectif"]]
    found = screened(as_workbook(Clients=[["Cabinet"], *table, ["A", "SARL", "01/03/2015", "4"]]))
    assert keys(found) == ["A"]
    assert found.portfolio.clients.layout.header_row == 3
    assert found.portfolio.clients.layout.facts.keys() == {"legal_form", "activity_start", "headcount"}


def test_a_first_row_that_names_facts_is_no_second_line_of_titles():
    found = screened(as_csv([["Client", "Activité", "Effectif", "Forme juridique"], ["A", "Hôtel", "4", "Association"]]))
    assert keys(found) == ["A"]


@pytest.mark.parametrize("name", ["TOTAL", "Total général :", "Sous-total", "Total (2 clients)", "Grand total"])
def test_a_line_of_totals_is_no_client_and_its_row_is_named(name):
    total = rows({"client": name}, of=dict.fromkeys(CLIENTS[0][1:]), headcount=15, turnover=700_000)[1:]
    found = screened(as_workbook(Clients=[*CLIENTS, *total], Factures=[*BILLS, [name, None, 960]]))
    assert keys(found) == ["A", "B"]
    assert found.portfolio.invoices.frame.height == 2
    assert remarks(found) == [
        ("totals-left-out", {"sheet": "Clients", "rows": "4"}),
        ("totals-left-out", {"sheet": "Factures", "rows": "4"}),
    ]


def test_a_client_called_total_is_a_client():
    assert keys(screened(as_csv(rows({"client": "Total"}, {"client": "Totalement Bio"})))) == ["Total", "Totalement Bio"]


def test_a_row_with_nothing_but_a_name_is_judged_and_marked():
    found = screened(as_csv([*CLIENTS, ["Secteur Nord"]]))
    assert keys(found)[2] == "Secteur Nord"
    assert faults(found) == [("clients", 4, 0, "client-says-nothing")]


def test_an_invoice_may_spell_its_client_otherwise():
    clients = rows(*({"client": name} for name in ("000123", "Dupont SARL", "ZOE")))
    names = ("123", "DUPONT\u00a0sarl", "Zoé", "Zoe")
    bills = rows(*({"client": name, "date": f"1{at}/01/2021"} for at, name in enumerate(names)), of=INVOICE)
    found = screened(as_csv(clients), as_csv(bills))
    assert found.invoices.get_column("client").to_list() == [0, 1, 2, 2]
    assert remarks(found) == [("joined-loosely", {"count": 4, "written": "123", "client": "000123"})]


def test_an_invoice_that_two_clients_might_mean_counts_for_neither():
    clients = rows({"client": "Martin", "SIREN": "732 829 320"}, {"client": "MARTIN", "SIREN": "552100554"})
    bills = rows({"client": "martin"}, {"client": "MARTIN", "SIREN": "55210055400013"}, of=INVOICE)
    found = screened(as_csv(clients), as_csv(bills))
    assert ("factures", 2, 0, "invoice-of-several") in faults(found)
    assert found.invoices.filter("sure").select("client", "invoice_row").rows() == [(1, 1)]
    assert found.clients.get_column("verdict").to_list() == ["undetermined", "eligible"]


def test_a_fault_of_an_invoice_spelt_otherwise_is_its_clients():
    found = screened(as_csv(CLIENTS), as_csv(rows({"client": "b", "date": "hier"}, of=INVOICE)))
    assert found.clients.get_column("faulty").to_list() == [False, True]


def test_several_sheets_of_clients_are_read_as_one_and_what_they_tell_differently_is_not_known():
    later = rows({"client": "B", "headcount": "11"}, {"client": "A", "headcount": "5"})
    found = screened(as_workbook(**{"Clients 2020": CLIENTS, "Clients 2021": later, "Vide": [], "Divers": [["x"]]}))
    assert remarks(found) == [("sheet-left-out", {"sheet": "Divers"})]
    assert keys(found) == ["A", "B", "B", "A"]
    assert found.portfolio.clients.frame.get_column("headcount").to_list() == [None, 11, 11, None]


def test_a_column_without_a_title_is_carried_under_its_letter_where_it_holds_something():
    found = screened(as_workbook(Clients=[["Client", "", "Effectif", "", ""], ["A", "à voir", 4, None, None, "au bord"]]))
    assert found.portfolio.clients.carried == (("B", "c1"), ("F", "c5"))


def test_days_counted_from_1904_are_read_as_they_are_shown():
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": True})
    sheet = book.add_worksheet("Clients")
    sheet.write_row(0, 0, ["Client", "Début d’activité"])
    sheet.write_row(1, 0, ["A", 40602])
    sheet.write(2, 0, "B")
    sheet.write_datetime(2, 1, datetime(2015, 3, 1), book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()
    found = screened(out.getvalue())
    assert found.portfolio.clients.frame.get_column("activity_start").to_list() == [date(2015, 3, 1)] * 2


@pytest.mark.parametrize("ends", ["\r", "\n", "\r\n"])
def test_rows_may_end_in_any_way(ends):
    content = as_csv(CLIENTS).replace(b"\n", ends.encode())
    assert keys(screened(content)) == ["A", "B"]


def test_a_line_that_names_the_separator_is_not_counted():
    found = screened(b"sep=;\r\n" + as_csv([*CLIENTS, ["C", "cheval"]]))
    assert keys(found) == ["A", "B", "C"]
    assert faults(found) == [("clients", 4, 1, "not-among-choices")]


def test_a_credit_note_is_named_as_one():
    found = screened(as_csv(CLIENTS), as_csv(rows({"client": "A"}, {"client": "A", "amount_incl_tax": "-50"}, of=INVOICE)))
    assert faults(found) == [("factures", 3, 2, "credit-note")]
    assert found.clients.get_column("counted_total_most").to_list() == [None, None]
