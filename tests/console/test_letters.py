"""`aide500 letters`: portfolio in, letters out, each fault a line, and a status."""

import csv
from datetime import timedelta

import pytest
from click.testing import CliRunner

from checker.console.commands import main
from checker.dossier.clock import today
from tests.portfolio.files import INVOICE, as_csv, rows

pytestmark = [pytest.mark.served, pytest.mark.usefixtures("forked")]

SOON = f"{today() + timedelta(days=30):%d/%m/%Y}"


@pytest.fixture
def run(tmp_path):
    (tmp_path / "c.csv").write_bytes(as_csv(rows({"client": "A", "headcount": None}, {"client": "B", "headcount": "11"})))
    (tmp_path / "f.csv").write_bytes(as_csv(rows({"client": "A"}, {"client": "B"}, of=INVOICE)))
    (tmp_path / "good.csv").write_bytes(as_csv(rows({"client": "B", "headcount": "11"})))
    (tmp_path / "bad.csv").write_bytes(as_csv(rows({"client": "A", "headcount": "douze"})))
    (tmp_path / "head.txt").write_text("Cabinet Martin\nNantes", encoding="utf-8")
    (tmp_path / "long.txt").write_text("x\n" * 20, encoding="utf-8")

    def run(*arguments):
        arguments = [str(tmp_path / a) if "." in a and "/" not in a else a for a in arguments]
        return CliRunner().invoke(main, ["letters", *arguments, "--lang", "fr"])

    return run


def test_letters_to_merge(run, tmp_path):
    done = run("c.csv", "f.csv", "-o", "out.csv", "--by", SOON)
    assert done.exit_code == 0, done.output
    with (tmp_path / "out.csv").open(encoding="utf-8-sig") as file:
        assert [row["client"] for row in csv.DictReader(file)] == ["A"]


def test_letters_as_pdf_with_head_and_foot(run, tmp_path):
    done = run("c.csv", "f.csv", "-o", "out.pdf", "--by", SOON, "--letterhead", "head.txt", "--signature", "head.txt")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_the_refused_too_where_wanted(run, tmp_path):
    run("c.csv", "f.csv", "-o", "out.csv", "--by", SOON, "--to-refused")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig") as file:
        assert [row["client"] for row in csv.DictReader(file)] == ["A", "B"]


def test_what_was_not_judged_is_a_line_and_status_1(run, tmp_path):
    (tmp_path / "doubtful.csv").write_text("client;date;Montant\nA;15/01/2021;480\n")
    done = run("c.csv", "doubtful.csv", "-o", "out.csv", "--by", SOON)
    assert done.exit_code == 1
    assert "la colonne «\u00a0Montant\u00a0»" in done.stderr


def test_a_fault_is_a_line_and_status_1(run, tmp_path):
    done = run("bad.csv", "-o", "out.zip", "--by", SOON)
    assert done.exit_code == 1
    assert "douze" in done.stderr
    assert (tmp_path / "out.zip").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("c.csv", "-o", "out.doc", "--by", SOON), 2, ".pdf, .zip, .xlsx ou .csv"),
        (("c.csv", "-o", "out.pdf", "--by", "demain"), 2, "--by"),
        (("c.csv", "-o", "out.pdf", "--by", "01/01/2021"), 2, "passé"),
        (("c.csv", "-o", "out.pdf", "--by", SOON, "--letterhead", "long.txt"), 2, "long.txt"),
        (("c.csv", "-o", "out.pdf", "--by", SOON, "--letterhead", "none.txt"), 2, "none.txt"),
        (("none.csv", "-o", "out.pdf", "--by", SOON), 2, "none.csv"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_no_file(run, tmp_path, arguments, status, said):
    done = run(*arguments)
    assert done.exit_code == status
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("out.")]


def test_where_there_is_nothing_to_ask_it_is_said(run):
    done = run("good.csv", "-o", "out.pdf", "--by", SOON)
    assert done.exit_code == 1
    assert "rien à demander" in done.stderr
