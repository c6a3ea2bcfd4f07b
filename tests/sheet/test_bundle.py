"""Many sheets: in one file, or a file each; from the console too."""

import io
import json
import os
import subprocess
import sys
from zipfile import ZipFile

import pytest
import typst
from click.testing import CliRunner
from pypdf import PdfReader

from checker.console.commands import main
from checker.sheet import typeset
from checker.sheet.bundle import file_name, sheets, sheets_apart
from checker.sheet.typeset import BOX
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows
from tests.sheet import ELIGIBLE, MADE, OPEN, SHORT, dossier, text, written
from tests.sheet.test_hostile import STRANGE

pytestmark = pytest.mark.long

FR = words_of("fr")
THREE = [dossier(reference={"name": name}) for name in ("Zoé & Fils", "A" * 200, "../../etc")]


def bundled(way, dossiers):
    out, seen = io.BytesIO(), []
    way(FR, dossiers, MADE, out, lambda done, of: seen.append((done, of)))
    return out, seen


def test_one_file_has_every_sheet_with_a_bookmark_and_pages_of_its_own():
    out, seen = bundled(sheets, [*THREE, dossier(40), OPEN])
    read = PdfReader(out)
    assert len(read.pages) == 3 + 2 + 1
    assert read.outline[0].title == "Zoé & Fils"
    assert [
        f"page {n} sur {m}" in page.extract_text()
        for page, (n, m) in zip(read.pages, [(1, 1), (1, 1), (1, 1), (1, 2), (2, 2), (1, 1)], strict=True)
    ] == [True] * 6
    assert seen == [(5, 5)]


def test_no_script_fails_a_bundle_nor_spoils_another_client():
    strange = [dossier(reference={"name": f"{name} {said}"}) for name, said in STRANGE.items()]
    out, _ = bundled(sheets, [dossier(reference={"name": "Zoé Ålund"}), *strange])
    found = text(out.getvalue())
    assert "Zoé Ålund" in found
    assert all(name.split()[0] in found for name in STRANGE)


def test_what_cannot_be_set_at_all_is_boxed_for_that_client_alone(monkeypatch):
    setting = typeset._compiled

    def fussy(data, made, *rest):
        if "Ω" in data:
            failed = typst.TypstError("a failure that names no letter")
            failed.diagnostic = "error: a failure that names no letter"
            raise failed
        return setting(data, made, *rest)

    monkeypatch.setattr(typeset, "_compiled", fussy)
    out, _ = bundled(sheets, [dossier(reference={"name": name}) for name in ("Zoé Ł", "Ωmega")])
    assert "Zoé Ł" in text(out.getvalue())
    assert f"{BOX}mega" in text(out.getvalue())


def test_a_zip_has_a_file_each_in_order_with_names_any_system_takes():
    out, seen = bundled(sheets_apart, [*THREE, ELIGIBLE, SHORT] * 5)
    names = ZipFile(out).namelist()
    assert len(names) == len(set(names)) == 25
    assert names[0] == "001-zoe-fils.pdf"
    assert names[2] == "003-etc.pdf"
    assert all(len(name) < 80 and "/" not in name for name in names)
    assert "Zoé" in text(ZipFile(out).read(names[0]))
    assert seen[-1] == (25, 25)


@pytest.mark.parametrize("name", ["", "面包店", "***", "  "])
def test_a_name_without_letters_still_gives_a_file(name):
    assert file_name(name, 7).startswith("007-")


# -- the console -------------------------------------------------------------------------------------------------------


def run(*arguments, fed=None):
    ended = CliRunner().invoke(main, ["sheet", *map(str, arguments)], input=fed)
    assert isinstance(ended.exception, SystemExit | None), ended.exception
    return ended


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_dossier_gets_its_sheet(tmp_path, lang):
    (tmp_path / "dossier.json").write_text(json.dumps(written()))
    ended = run(tmp_path / "dossier.json", "-o", tmp_path / "sheet.pdf", "--lang", lang)
    assert (ended.exit_code, ended.output) == (0, "")
    assert PdfReader(tmp_path / "sheet.pdf").trailer["/Root"]["/Lang"] == lang


@pytest.mark.parametrize("name", ["sheets.pdf", "sheets.zip"])
def test_the_lines_that_fit_get_theirs_and_the_others_are_named(tmp_path, name):
    rows = [json.dumps(written()), "{", json.dumps(written(reference={"siren": "1"})), json.dumps(written())]
    (tmp_path / "clients.jsonl").write_text("\n".join(rows))
    ended = run(tmp_path / "clients.jsonl", "-o", tmp_path / name)
    assert ended.exit_code == 1
    assert [line.split(":")[1] for line in ended.stderr.splitlines()] == [" line 2", " line 3"]
    made = PdfReader(tmp_path / name).pages if name.endswith("pdf") else ZipFile(tmp_path / name).namelist()
    assert len(made) == 2


def portfolio(folder, **faulty):
    """A portfolio of three clients in both its forms; gives the names of its files."""
    clients = rows({"client": "Café Zoé"}, {"client": "Garage"} | faulty, {"client": "Bar"})
    bills = rows(*({"client": name} for name in ("Café Zoé", "Garage", "Bar")), of=INVOICE)
    (folder / "clients.xlsx").write_bytes(as_workbook(Clients=clients, Factures=bills))
    (folder / "clients.csv").write_bytes(as_csv(clients))
    (folder / "factures.csv").write_bytes(as_csv(bills))
    return [[folder / "clients.xlsx"], [folder / "clients.csv", folder / "factures.csv"]]


@pytest.mark.served
@pytest.mark.usefixtures("forked")
def test_a_portfolio_gets_the_sheets_of_its_clients_in_one_file_or_a_file_each(tmp_path):
    for files in portfolio(tmp_path):
        assert run(*files, "-o", tmp_path / "sheets.pdf", "--lang", "fr").exit_code == 0
        assert [mark.title for mark in PdfReader(tmp_path / "sheets.pdf").outline[::2]] == ["Café Zoé", "Garage", "Bar"]
        assert run(*files, "-o", tmp_path / "sheets.zip").exit_code == 0
        assert ZipFile(tmp_path / "sheets.zip").namelist() == ["001-cafe-zoe.pdf", "002-garage.pdf", "003-bar.pdf"]


@pytest.mark.served
@pytest.mark.usefixtures("forked")
def test_a_client_that_no_text_governs_is_named_and_has_no_sheet(tmp_path):
    [workbook], _ = portfolio(tmp_path, filing_date=None)
    ended = run(workbook, "-o", tmp_path / "sheets.pdf", "--edition", "official", "--lang", "fr")
    assert ended.exit_code == 1
    assert "Clients!M3\u00a0: Le texte en vigueur dépend du jour du dépôt" in ended.stderr
    assert [mark.title for mark in PdfReader(tmp_path / "sheets.pdf").outline[::2]] == ["Café Zoé", "Bar"]


@pytest.mark.served
@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize(
    "files", [["absent.xlsx"], ["broken.xlsx"], ["broken.xlsx", "one.csv", "two.csv"], ["a.json", "b.json"]]
)
def test_a_portfolio_that_cannot_be_read_is_told_in_one_line(tmp_path, files):
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04")
    ended = run(*(tmp_path / file for file in files), "-o", tmp_path / "sheets.pdf")
    assert ended.exit_code == 2
    assert ended.stderr.startswith("aide500: ")
    assert ended.stderr.count("\n") == 1
    assert not (tmp_path / "sheets.pdf").exists()


@pytest.mark.parametrize(
    ("given", "file", "output", "code"),
    [
        (json.dumps(written()), "dossier.json", "sheet.doc", 2),
        (None, "missing.json", "sheet.pdf", 2),
        ("{", "dossier.json", "sheet.pdf", 2),
        ('{"colour": 1}', "dossier.json", "sheet.pdf", 1),
        ("", "clients.jsonl", "sheet.pdf", 2),
        (json.dumps(written()), "dossier.json", "nowhere/sheet.pdf", 2),
    ],
)
def test_what_cannot_be_done_is_told_in_lines_and_writes_nothing(tmp_path, given, file, output, code):
    if given is not None:
        (tmp_path / file).write_text(given)
    ended = run(tmp_path / file, "-o", tmp_path / output)
    assert ended.exit_code == code
    assert ended.stderr
    assert all(line.startswith("aide500: ") for line in ended.stderr.splitlines())
    assert not (tmp_path / output).exists()


def test_the_edition_asked_for_rules_the_sheet(tmp_path):
    ended = run("-", "-o", tmp_path / "sheet.pdf", "--edition", "decree-2021-555", "--lang", "fr", fed=json.dumps(written()))
    assert ended.exit_code == 0
    assert "Décret du 6 mai 2021" in text((tmp_path / "sheet.pdf").read_bytes())


@pytest.mark.served
@pytest.mark.parametrize("name", ["sheets.pdf", "sheets.zip"])
def test_many_need_hardly_more_memory_than_few(tmp_path, name):
    """Each in its own process, by the highest it ever came to."""
    used = []
    for count in (20, 70):
        (tmp_path / "clients.jsonl").write_text((json.dumps(written()) + "\n") * count)
        script = (
            "import resource, sys; from checker.console.commands import main; sys.argv = ['aide500', *sys.argv[1:]]\n"
            "try: main()\nfinally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        arguments = [sys.executable, "-c", script, "sheet", tmp_path / "clients.jsonl", "-o", tmp_path / name]
        used.append(int(subprocess.run(arguments, capture_output=True, check=True, env=dict(os.environ)).stdout))
    assert used[1] - used[0] < 20 * 1024
