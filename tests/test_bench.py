"""The bench still runs: what it measures changes under it, and nobody looks until the next `make bench`."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bench import __main__ as bench
from bench import in_memory, people, portfolio, rules, safe, sheet, timing
from checker.web.visit import DOSSIER_COOKIE
from tests.conftest import ROOT

EXTRA = {"by_zen": "zen", "portfolio_by_openfisca": "openfisca_core"}
"""What measures an engine needs it: the extra `bench`."""


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything once, on hardly anything."""
    for module in (timing, sheet, portfolio):
        monkeypatch.setattr(module, "ROUNDS", 1)
    for module, sizes in (
        (sheet, {"CLIENTS": 2}),
        (portfolio, {"CLIENTS": 20, "FEW": 5, "FIRST": 5, "LARGE": 2**12}),
    ):
        for name, size in sizes.items():
            monkeypatch.setattr(module, name, size)
    monkeypatch.setattr(portfolio.importlib.util, "find_spec", lambda name: None)


@pytest.mark.parametrize("name", sorted(file.stem for file in (ROOT / "bench").glob("[a-z]*.py")))
def test_every_module_is_read(name: str) -> None:
    if name in EXTRA and not find_spec(EXTRA[name]):
        pytest.skip("not without its engine")
    import_module(f"bench.{name}")


@pytest.mark.served
def test_its_table_is_put_between_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "BENCHES", ("pages", "sheet", "portfolio"))
    monkeypatch.setattr(bench, "README", tmp_path / "README.md")
    bench.README.write_text(f"before\n{bench.BEGIN}an old table\n{bench.END}after\n")
    bench.main()
    before, *rows, after = [line for line in bench.README.read_text().splitlines() if not line.startswith("On ")]
    assert (before, after) == ("before", "after")
    rows = [row.split(" | ") for row in rows if row.startswith("| ")]
    assert len(rows) == 2 + 1 + 3 + 4
    assert {len(row) for row in rows} == {len(bench.HEADINGS)}


def test_the_tree_and_the_function_beside_it_agree() -> None:
    for case in rules.CASES:
        rules.agree(case)
        assert rules.holding(case)


def test_a_dossier_is_read_and_kept_beside_a_bare_write() -> None:
    assert [len(row.ratios) for row in safe.store()] == [1]


@pytest.mark.served
def test_people_walk_through_the_whole_wizard_without_an_error(served: str) -> None:
    walkers = people.crowd(people.Person, int(served.rpartition(":")[2]), 1, 0.5)
    assert walkers[0].seconds
    assert not walkers[0].errors


def test_a_dictionary_stands_in_for_the_store(app: Flask, client: FlaskClient) -> None:
    app.extensions["store"] = in_memory.Dictionary()
    client.set_cookie(DOSSIER_COOKIE, app.extensions["store"].create(sheet.DOSSIER))
    assert client.get("/resultat").status_code == 200
