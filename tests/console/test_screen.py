"""`aide500 screen`: files in, file out, a line a fault, and a status."""

import csv
import json

import pytest
from click.testing import CliRunner

from checker.console.commands import main
from checker.console.ending import stopping
from checker.portfolio.apart.asking import Failed
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows

pytestmark = [pytest.mark.served, pytest.mark.usefixtures("forked")]

CLIENTS = rows({"client": "A"}, {"client": "B", "headcount": "11"})
BILLS = rows({"client": "A"}, {"client": "B"}, of=INVOICE)
BAD = rows({"client": "A", "headcount": "douze"})


@pytest.fixture
def run(tmp_path):
    (tmp_path / "c.csv").write_bytes(as_csv(CLIENTS))
    (tmp_path / "f.csv").write_bytes(as_csv(BILLS))
    (tmp_path / "bad.xlsx").write_bytes(as_workbook(Clients=BAD))
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04")

    def run(*arguments):
        arguments = [str(tmp_path / a) if a.endswith((".csv", ".xlsx", ".txt")) else a for a in arguments]
        return CliRunner().invoke(main, ["screen", *arguments, "--lang", "fr"])

    return run


def test_two_csv_files_give_one_row_a_client_in_order(run, tmp_path):
    done = run("c.csv", "f.csv", "-o", "out.csv")
    assert done.exit_code == 0, done.output
    with (tmp_path / "out.csv").open() as file:
        assert [(row["client"], row["verdict"]) for row in csv.DictReader(file)] == [("A", "eligible"), ("B", "not_eligible")]
    assert "2 clients\u00a0: 2 jugés, 0 jugé avec des défauts." in done.stderr
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_fault_is_a_line_and_status_1(run, tmp_path):
    done = run("bad.xlsx", "-o", "out.xlsx")
    assert done.exit_code == 1
    assert "Clients!H2\u00a0: «\u00a0douze\u00a0» n’est pas un nombre." in done.stderr
    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"PK")


def test_faults_may_go_to_a_file(run, tmp_path):
    done = run("bad.xlsx", "-o", "out.csv", "--errors", "errors.txt")
    assert done.exit_code == 1
    assert "douze" not in done.stderr
    assert "douze" in (tmp_path / "errors.txt").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("broken.xlsx", "-o", "out.csv"),
        ("absent.xlsx", "-o", "out.csv"),
        ("c.csv", "-o", "out.pdf.txt"),
        ("c.csv", "-o", "c.csv"),
        ("c.csv", "-o", "nowhere/out.csv"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_2(run, tmp_path, arguments):
    before = sorted(path.name for path in tmp_path.iterdir())
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("aide500: ")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_official_asks_for_the_filing_date(run, tmp_path):
    (tmp_path / "c.csv").write_bytes(as_csv(rows({"client": "A", "filing_date": None})))
    done = run("c.csv", "f.csv", "-o", "out.csv", "--edition", "official")
    assert done.exit_code == 1
    assert "c!M2" in done.stderr


def test_a_doubt_is_told_last_saved_as_a_file_and_answered_by_it(run, tmp_path):
    table = [["Montant" if cell == "amount_incl_tax" else cell for cell in BILLS[0]], *BILLS[1:]]
    (tmp_path / "f.csv").write_bytes(as_csv(table))
    saved = tmp_path / "columns.json"
    doubtful = run("c.csv", "f.csv", "-o", "out.csv", "--save-mapping", str(saved))
    assert doubtful.exit_code == 1
    assert "la colonne «\u00a0Montant\u00a0» n’est pas lue" in " ".join(doubtful.stderr.splitlines()[-4:])
    told = json.loads(saved.read_text())
    column = next(c for sheet in told["sheets"] for c in sheet["columns"] if c["title"] == "Montant")
    assert column["means"] == "carried"
    column["means"] = "amount_incl_tax"
    saved.write_text(json.dumps(told))
    done = run("c.csv", "f.csv", "-o", "out.csv", "--mapping", str(saved))
    assert done.exit_code == 0, done.output
    with (tmp_path / "out.csv").open() as file:
        assert [row["verdict"] for row in csv.DictReader(file)] == ["eligible", "not_eligible"]


def test_a_failure_of_ours_is_a_line_that_says_so(capsys):
    with pytest.raises(SystemExit, match="2"), stopping(words_of("fr")):
        raise Failed("KeyError, recognise.py:12")
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "de notre fait" in said
    assert "KeyError, recognise.py:12" in said
