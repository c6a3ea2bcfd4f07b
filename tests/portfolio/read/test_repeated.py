"""Ditto marks: what they repeat, in columns that are read, across the blocks in which a file comes."""

import polars as pl
import pytest

from checker.portfolio.read.repeated import Above
from tests.portfolio.files import INVOICE, as_csv, as_workbook, faults, rows, screened


def filled(*batches):
    told = []
    above = Above(("Client", "Date"), frozenset({0, 1}))
    found = [
        above.filled(pl.DataFrame({"c0": batch}, {"c0": pl.String}).with_columns(c1=None), lambda *n: told.append(n))
        for batch in batches
    ]
    return [frame.get_column("c0").to_list() for frame in found], told


@pytest.mark.parametrize(
    "mark", ['"', "''", "″", "»", "//", "idem", "Idem", "IDEM", "id.", '- " -', '-"-', "dito", "ditto", ' " ']
)
def test_a_mark_repeats_the_cell_above(mark):
    found, told = filled(["A", mark, mark, "B", mark])
    assert found == [["A", "A", "A", "B", "B"]]
    assert told == [("Client", "repeated-read", 3, "A")]


def test_a_mark_in_the_first_row_of_a_block_repeats_the_last_of_the_one_before():
    assert filled(["A", "B"], ["idem", "C"], ["idem"])[0] == [["A", "B"], ["B", "C"], ["C"]]


def test_a_mark_with_nothing_above_it_stays():
    assert filled(["idem", "B"])[0] == [["idem", "B"]]


def test_a_mark_below_a_blank_repeats_the_blank():
    assert filled(["A", None, '"'])[0] == [["A", None, None]]


@pytest.mark.parametrize("name", ["Idéal", "Ida", "Id Com", 'A"B', "-"])
def test_a_name_is_no_mark(name):
    assert filled(["A", name])[0] == [["A", name]]


def test_an_invoice_of_the_same_client_counts_for_it():
    clients = rows({"client": "A"}, {"client": "B", "legal_form": '"', "headcount": "idem"})
    bills = rows(
        {"client": "A", "amount_incl_tax": "250"},
        {"client": '"', "date": "//", "amount_incl_tax": "220"},
        {"client": "B"},
        of=INVOICE,
    )
    found = screened(as_workbook(Clients=clients, Factures=bills))
    assert found.clients.get_column("verdict").to_list() == ["eligible", "eligible"]
    assert faults(found) == []
    assert [remark.code for remark in found.portfolio.remarks].count("repeated-read") == 4
    assert screened(as_csv(clients), as_csv(bills)).clients.get_column("verdict").to_list() == ["eligible", "eligible"]
