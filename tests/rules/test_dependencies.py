"""The law rests on Python and dateutil alone: it reads no clock, no file, no network, and nothing of the checker."""

import ast
import sys
from pathlib import Path

import pytest
from importlinter import cli

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "rules").glob("*.py"))
ALLOWED = {"rules", "dateutil"}
ALSO_ALLOWED = {name: {"polars"} for name in ("compiled_columns.py", "columns.py", "last_days.py")}
REACHES_OUTSIDE = {"open", "print", "input", "today", "now", "utcnow", "time", "getenv", "environ", "read_text", "write_text"}

every_module = pytest.mark.parametrize("module", MODULES, ids=[module.name for module in MODULES])


def parse(module):
    return list(ast.walk(ast.parse(module.read_text("utf-8"))))


def imported(nodes):
    """The top-level packages that a module imports, anywhere in it."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module.partition(".")[0]


@every_module
def test_a_module_of_the_law_imports_only_python_and_dateutil(module):
    allowed = ALLOWED | ALSO_ALLOWED.get(module.name, set()) | sys.stdlib_module_names
    assert set(imported(parse(module))) <= allowed


@every_module
def test_a_module_of_the_law_reads_neither_clock_nor_file(module):
    names = {node.id for node in parse(module) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in parse(module) if isinstance(node, ast.Attribute)}
    assert (names | attributes) & REACHES_OUTSIDE == set()


def test_the_law_is_where_this_test_looks_for_it():
    assert {"guide.py", "amendments.py", "assess.py", "expressions.py"} <= {module.name for module in MODULES}


def test_imports_run_in_one_direction(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports(config_filename="pyproject.toml", no_cache=True) == cli.EXIT_STATUS_SUCCESS
