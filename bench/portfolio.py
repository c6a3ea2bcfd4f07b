"""A portfolio, files to files: 1,000,000 clients and 3,000,000 invoices in CSV; 5,000 and 15,000 in a workbook."""

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import polars as pl
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from bench import portfolio_files
from bench.timing import AtLeast, AtMost, Rounds, Row, ratios, took

CLIENTS, FEW = 1_000_000, 5_000
ROUNDS = 3
MEGABYTES = 1200


def run() -> list[Row]:
    """Every candidate in a process of its own, taking turns, on the same files."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_csv(Path(folder)), *_workbook(Path(folder))]


def _csv(folder: Path) -> list[Row]:
    files = [str(path) for path in portfolio_files.write(folder, CLIENTS)]
    ours = [_aide500(), "screen", *files, "-o", str(folder / "ours.csv"), "--errors", str(folder / "faults.txt")]
    candidates = {"ours": ours, "hand": _module("portfolio_by_hand", *files, str(folder / "hand.csv"))}
    if importlib.util.find_spec("openfisca_core"):
        candidates["openfisca"] = _module("portfolio_by_openfisca", *files, str(folder / "openfisca.csv"))
    seconds, megabytes = _turns(candidates)
    _agree(folder)
    what = "1,000,000 clients and 3,000,000 invoices, CSV to CSV"
    remark = f"{took(seconds['ours'])}, {megabytes['ours']:.0f} MB (≤ {MEGABYTES}: {_kept(megabytes['ours'] <= MEGABYTES)})"
    found = [Row(what, "by hand in Polars, statuses only", ratios(seconds, "ours", "hand"), AtMost(1.3), remark)]
    if "openfisca" in seconds:
        remark = f"{took(seconds['openfisca'])}, {megabytes['openfisca']:.0f} MB"
        slower = ratios(seconds, "openfisca", "ours")
        found.append(Row("the same in OpenFisca, yes or no only", "ours", slower, AtLeast(1.5), remark))
    return found


def _agree(folder: Path) -> None:
    """By hand and by the tree come to the same verdicts, but for the few cells that by hand are not checked."""
    ours, hand = (pl.read_csv(folder / name, columns=["client", "verdict"]) for name in ("ours.csv", "hand.csv"))
    assert (ours["client"] == hand["client"]).all()
    assert (ours["verdict"] != hand["verdict"]).sum() <= ours.height / 100_000


def _workbook(folder: Path) -> list[Row]:
    clients, bills = (pl.read_csv(path, infer_schema=False) for path in portfolio_files.write(folder, FEW))
    given, out, alone = folder / "given.xlsx", folder / "out.xlsx", folder / "alone.xlsx"
    _write(given, {"Clients": [clients.columns, *clients.rows()], "Factures": [bills.columns, *bills.rows()]})
    ours = [_aide500(), "screen", str(given), "-o", str(out)]
    found: Rounds = {"ours": [], "cells": []}
    for _ in range(ROUNDS):
        start = perf_counter()
        subprocess.run(ours, check=False, capture_output=True)
        middle = perf_counter()
        _cells(given)
        _write(alone, _cells(out))
        found["ours"].append(middle - start)
        found["cells"].append(perf_counter() - middle)
    what = "5,000 clients and 15,000 invoices, .xlsx to .xlsx"
    return [Row(what, "the cells alone", ratios(found, "ours", "cells"), AtMost(1.3), took(found["ours"]))]


def _cells(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _write(path: Path, sheets: dict[str, list]) -> None:
    with Workbook(path, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)


def _turns(candidates: dict[str, list[str]]) -> tuple[Rounds, dict[str, float]]:
    """The wall seconds of each, round by round, and its peak memory in megabytes."""
    seconds: Rounds = {name: [] for name in candidates}
    megabytes = dict.fromkeys(candidates, 0.0)
    for _ in range(ROUNDS):
        for name, command in candidates.items():
            start = perf_counter()
            megabytes[name] = max(megabytes[name], _peak(command))
            seconds[name].append(perf_counter() - start)
    return seconds, megabytes


def _peak(command: list[str]) -> float:
    """Runs it below a process of its own, which alone is measured."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
    return int(done.stdout.splitlines()[-1]) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _aide500() -> str:
    return str(Path(sys.executable).with_name("aide500"))


def _module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", f"bench.{name}", *arguments]


def _kept(target_is: bool) -> str:
    return "kept" if target_is else "MISSED"
