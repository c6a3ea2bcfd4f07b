"""A command loads the libraries that it uses, and no other: the rest is waiting for nothing."""

import json
import subprocess
import sys
from datetime import date, timedelta

import pytest

from tests.dossiers import EXAMPLE
from tests.portfolio.files import INVOICE, as_csv, rows
from tests.portfolio.read.fec_files import fec, purchase

pytestmark = pytest.mark.served

BY = f"{date.today() + timedelta(days=30):%d/%m/%Y}"
FEC = "552100554FEC20211231.txt"
LIBRARIES = {
    "babel", "cryptography", "flask", "fluent", "granian", "polars", "python_calamine", "sqlalchemy", "typst", "wtforms",
    "xlsxwriter",
}  # fmt: skip
WORDS = {"babel", "fluent"}
PORTFOLIO = WORDS | {"polars", "python_calamine", "xlsxwriter"}

WHAT_IS_LOADED = """
import json, sys
from checker.console.commands import main
try:
    main(sys.argv[1:])
finally:
    json.dump(sorted({name.partition(".")[0] for name in sys.modules}), open("loaded", "w"))
"""


@pytest.mark.parametrize(
    ("arguments", "uses"),
    [
        (["--help"], set()),
        (["--version"], set()),
        (["screen", "--help"], set()),
        (["assess", "dossier.json"], set()),
        (["rules"], WORDS),
        (["sheet", "dossier.json", "-o", "sheet.pdf"], WORDS | {"typst"}),
        (["letters", "open.csv", "-o", "letters.pdf", "--by", BY], PORTFOLIO | {"typst"}),
        (["invoices", FEC, "-o", "out.xlsx"], PORTFOLIO),
        (["screen", "clients.csv", "invoices.csv", "-o", "out.xlsx"], PORTFOLIO),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_a_command_loads_only_what_it_uses(tmp_path, arguments, uses):
    (tmp_path / "dossier.json").write_text(json.dumps(EXAMPLE))
    (tmp_path / "clients.csv").write_bytes(as_csv(rows({"client": "A"})))
    (tmp_path / "open.csv").write_bytes(as_csv(rows({"client": "A"})))
    (tmp_path / "invoices.csv").write_bytes(as_csv(rows({"client": "A"}, of=INVOICE)))
    (tmp_path / FEC).write_bytes(fec(purchase()))
    ended = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert {*json.loads((tmp_path / "loaded").read_text())} & LIBRARIES <= uses
