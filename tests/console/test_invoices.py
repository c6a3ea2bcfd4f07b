"""`aide500 invoices`: FECs in, a workbook out, a line for each thing to look at, and a status."""

import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from checker.console import invoices
from checker.console.commands import main
from checker.portfolio.apart.asking import on_own_computer
from tests.portfolio.read.fec_files import fec, line, purchase

pytestmark = [pytest.mark.served, pytest.mark.usefixtures("forked")]

NAME = "552100554FEC20211231.txt"


@pytest.fixture
def run(tmp_path):
    files = {
        NAME: fec(purchase()),
        "732829320FEC20201231.txt": fec(purchase()),
        "111111111FEC20211231.txt": fec(purchase()),
        "uneven.txt": fec(purchase(total="479,00")),
        "2023.txt": fec(purchase(EcritureDate="20230115", PieceDate="20230115")),
        "broken.txt": b"PK\x03\x04",
        "late.txt": fec(purchase()) + fec(purchase()),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)

    def run(*arguments, lang="fr"):
        arguments = [a if a.startswith("-") else str(tmp_path / a) for a in arguments]
        return CliRunner().invoke(main, ["invoices", *arguments, "--lang", lang])

    return run


def test_purchases_are_written_and_counted(run, tmp_path):
    done = run(NAME, "-o", "out.xlsx")
    assert done.exit_code == 0, done.output
    assert done.stderr == (
        "aide500: Achats proposés\u00a0: 1. Autres achats dans les dates\u00a0: 0. Achats hors des dates\u00a0: 0. "
        "Non lus comme des achats\u00a0: 0.\n"
    )
    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"PK")
    assert list(tmp_path.glob("*.part")) == []


def test_what_is_no_purchase_is_a_line_with_its_place_and_status_1(run, tmp_path):
    done = run("uneven.txt", "-o", "out.xlsx")
    assert done.exit_code == 1
    assert "aide500: uneven.txt:2\u00a0: L’écriture n’est pas équilibrée" in done.stderr
    assert (tmp_path / "out.xlsx").exists()


def test_faults_are_told_in_the_order_of_the_file(run, tmp_path):
    note = [line("401000", "480,00", EcritureNum="2"), line("651100", "", "480,00", EcritureNum="2")]
    (tmp_path / "two.txt").write_bytes(fec(purchase(total="479,00"), note))
    said = run("two.txt", "-o", "out.xlsx").stderr
    assert re.findall(r"two\.txt:(\d+)", said) == ["2", "5"]


def test_the_books_of_another_year_are_a_line_and_status_1(run):
    done = run("2023.txt", "-o", "out.xlsx", lang="en")
    assert done.exit_code == 1
    assert "No purchase from 30 October 2020 to 30 June 2021" in done.stderr


def test_a_number_that_is_no_siren_and_two_companies_are_remarks(run):
    done = run(NAME, "111111111FEC20211231.txt", "-o", "out.xlsx")
    assert done.exit_code == 0
    assert "n’est pas un SIREN" in done.stderr
    assert "Ces FEC sont de 2 entreprises\u00a0: 552100554, 111111111." in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("broken.txt", "-o", "out.xlsx"),
        ("late.txt", "-o", "out.xlsx"),
        (NAME, "late.txt", "-o", "out.xlsx"),
        ("absent.txt", "-o", "out.xlsx"),
        (NAME, "-o", "out.csv"),
        (NAME, "-o", NAME),
        (NAME, "-o", "nowhere/out.xlsx"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_2(run, tmp_path, arguments):
    before = sorted(path.name for path in tmp_path.iterdir())
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("aide500: ")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize(("limits", "said"), [({"wall": 0}, "secondes"), ({"answer": 10}, "dépasse")])
def test_what_takes_too_much_is_one_line_and_leaves_nothing(run, tmp_path, monkeypatch, limits, said):
    """Books are read as any stranger's file is: in a process of their own."""
    monkeypatch.setattr(invoices, "on_own_computer", lambda: replace(on_own_computer(), **limits))
    done = run(NAME, "-o", "out.xlsx")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr
    assert not [*tmp_path.glob("out*")]
