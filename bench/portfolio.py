"""A portfolio, files to files: 1,000,000 clients and 3,000,000 invoices in CSV; 5,000 and 15,000 in a workbook."""

import importlib.util
import re
import subprocess
import sys
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from time import perf_counter

import polars as pl
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from bench import portfolio_files
from bench.timing import AtLeast, AtMost, Rounds, Row, ratios, side_by_side, took
from checker.portfolio.read.gather import tables_of
from checker.portfolio.read.mapping import NOTHING_SAID
from checker.portfolio.read.tables import Source
from checker.portfolio.read.understand import understand

CLIENTS, FEW, FIRST = 1_000_000, 5_000, 1_000
LARGE = 50 * 2**20
ROUNDS = 3
MEGABYTES = 1200


def run() -> list[Row]:
    """Every candidate in a process of its own, taking turns, on the same files."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_csv(Path(folder)), *_workbook(Path(folder)), *_columns(Path(folder))]


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


def _columns(folder: Path) -> list[Row]:
    """What the page of columns needs of a large file, beside the same of its first rows."""
    portfolio_files.write(folder, FIRST)
    first, table = folder / "clients.csv", folder / "clients.xlsx"
    header, _, rows = first.read_bytes().partition(b"\n")
    _write(table, {"Clients": [line.decode().split(",") for line in (header, *rows.splitlines())]})
    large, large_table = folder / "large.csv", folder / "large.xlsx"
    large.write_bytes(header + b"\n" + rows * (LARGE // len(rows) + 1))
    with zipfile.ZipFile(table) as given, zipfile.ZipFile(large_table, "w") as out:
        for name in given.namelist():
            out.writestr(name, _grown(given.read(name)) if name.startswith("xl/worksheets/") else given.read(name))
    found = []
    for what, whole, head in (("CSV", large, first), ("workbook", large_table, table)):
        rounds = side_by_side({"whole": partial(_asked, whole), "first": partial(_asked, head)}, times=1)
        named = f"the page of columns, a {what} of 50 MB", "the same of its first rows"
        found.append(Row(*named, ratios(rounds, "whole", "first"), AtMost(1.5), took(rounds["whole"])))
    return found


def _grown(sheet: bytes) -> bytes:
    """Its rows again and again, without their numbers."""
    begin, rows, end = re.split(rb"(?<=<sheetData>)|(?=</sheetData>)", sheet)
    rows = re.sub(rb' r="[A-Z]*[0-9]+"', b"", rows)
    return begin + rows * (LARGE // len(rows) + 1) + end


def _asked(path: Path) -> None:
    understand(tables_of(Source.of(path), heads=True), NOTHING_SAID)


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
