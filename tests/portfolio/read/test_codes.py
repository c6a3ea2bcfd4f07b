"""Codes by which clients are not known: of their activity, or of who works for them. No client is given another's invoices."""

import pytest

from tests.portfolio.files import INVOICE, as_csv, rows, screened

NAMES = ("Alpha", "Bêta", "Gamma", "Delta")


def judged(title, codes):
    clients = rows(*({"client": name, title: code} for name, code in zip(NAMES, codes, strict=True)))
    return screened(as_csv([["Raison sociale", *clients[0][1:]], *clients[1:]]), as_csv(rows({"client": "Alpha"}, of=INVOICE)))


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Code", ("5610A", "5610A", "5610A", "9602A")),
        ("Code", ("56.10A", "47.11B", "96.02A", "55.10Z")),
        ("Code", ("MLB", "MLB", "TB", "MLB")),
        ("Code dossier", ("1", "1", "1", "2")),
        ("Code APE", ("5610A", "5610A", "5610A", "9602A")),
        ("Code NAF", ("5610A", "5610A", "5610A", "9602A")),
    ],
)
def test_clients_that_share_a_code_keep_their_own_invoices(title, codes):
    found = judged(title, codes)
    assert found.clients.get_column("verdict").to_list() == ["eligible", *["undetermined"] * 3]


def test_codes_that_are_the_clients_own_join_them():
    clients = rows(*({"client": name, "Code client": f"C{at}"} for at, name in enumerate(NAMES)))
    bills = rows({"client": "C1"}, {"client": "C3"}, of=INVOICE)
    found = screened(
        as_csv([["Raison sociale", *clients[0][1:]], *clients[1:]]), as_csv([["Code client", *bills[0][1:]], *bills[1:]])
    )
    assert found.clients.get_column("verdict").to_list() == ["undetermined", "eligible"] * 2


@pytest.mark.parametrize("activity", ["56.10A", "5610A", "Restaurant"])
def test_an_activity_that_answers_nothing_is_not_asked_about(activity):
    found = screened(
        as_csv(rows(*({"client": name, "accommodation": activity} for name in NAMES))).replace(
            b"accommodation", b"Activit\xc3\xa9"
        )
    )
    assert "column-in-doubt" not in {remark.code for remark in found.portfolio.remarks}
