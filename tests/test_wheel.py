"""The wheel is the same program: installed in an environment with nothing but what it declares, and run from an empty folder,
every command works, loading only what it uses, and every page is served. CONTRACT.md, section 1.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from http.cookiejar import CookieJar
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from checker.console.commands import main
from checker.words.languages import LANGUAGES
from tests.conftest import ROOT
from tests.dossiers import EXAMPLE
from tests.portfolio.files import INVOICE, as_csv, rows
from tests.portfolio.read.fec_files import fec, purchase
from tests.serving import PATIENCE, free_port

pytestmark = pytest.mark.served

LIBRARIES = {
    "babel", "cryptography", "flask", "fluent", "granian", "polars", "python_calamine", "sqlalchemy", "typst", "wtforms",
    "xlsxwriter",
}  # fmt: skip
WORDS = {"babel", "fluent"}
PORTFOLIO = WORDS | {"polars", "python_calamine", "xlsxwriter"}

FEC = "552100554FEC20211231.txt"
COMMANDS = {
    "assess": (["dossier.json"], set(), lambda said, _: json.loads(said)["verdict"] == "eligible"),
    "screen": (
        ["clients.csv", "invoices.csv", "-o", "out.xlsx"],
        PORTFOLIO,
        lambda _, folder: zipfile.is_zipfile(folder / "out.xlsx"),
    ),
    "invoices": ([FEC, "-o", "out.xlsx"], PORTFOLIO, lambda _, folder: zipfile.is_zipfile(folder / "out.xlsx")),
    "sheet": (
        ["dossier.json", "-o", "sheet.pdf"],
        WORDS | {"typst"},
        lambda _, folder: (folder / "sheet.pdf").read_bytes().startswith(b"%PDF"),
    ),
    "letters": (
        ["open.csv", "-o", "letters.pdf", "--by", f"{date.today() + timedelta(days=30):%d/%m/%Y}"],
        PORTFOLIO | {"typst"},
        lambda _, folder: (folder / "letters.pdf").read_bytes().startswith(b"%PDF"),
    ),
    "rules": (["--lang", "fr"], WORDS, lambda said, _: "moins de 11" in said),
}
"""A command's real input, which of the libraries it uses, and what shows that it has done its work. ``serve`` is tried by its
pages, ``backup`` by what they leave, ``restore`` by ``tests/console/test_installed.py``."""

EXAMPLES = {
    "wizard.question": {"id": "headcount"},
    "invoices.change": {"place": "0"},
    "invoices.remove": {"place": "0"},
    "result.show_example": {"id": "eligible"},
    "rulebook.edition": {"id": "decree-2021-69"},
    "portfolio_client.show": {"place": "0"},
    "keeping.resume": {"key": "no-such-key"},
}
"""What stands in the addresses that hold a variable."""

NOT_THERE = {
    "/reprise": 404,
    "/reprise/no-such-key": 404,
    "/portefeuille/fiches/avancement": 404,
    "/portefeuille/fiches/telecharger": 404,
    "/portefeuille/lettres/avancement": 404,
    "/portefeuille/lettres/telecharger": 404,
    "/factures/comptabilite/avancement": 404,
}
"""No such link was made, no sheets, no letters and no purchases were asked for: these say so."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    [built] = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and the libraries it declares without an extra as this one has them: nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    [site] = folder.glob("lib/python*/site-packages")
    for library in needed_by(wheel).values():
        here = library.locate_file("")
        for top in {file.parts[0] for file in library.files or () if file.parts[0] not in ("..", "__pycache__")}:
            if not (site / top).exists():
                (site / top).symlink_to(Path(str(here)) / top)
    pip("--python", folder / "bin" / "python", "install", "--no-deps", "--no-index", wheel)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder from which to run it: nothing of the checkout is near."""
    (tmp_path / "dossier.json").write_text(json.dumps(EXAMPLE))
    (tmp_path / "clients.csv").write_bytes(as_csv(rows({"client": "A"})))
    (tmp_path / "open.csv").write_bytes(as_csv(rows({"client": "A"})))
    (tmp_path / "invoices.csv").write_bytes(as_csv(rows({"client": "A"}, of=INVOICE)))
    (tmp_path / FEC).write_bytes(fec(purchase()))
    return tmp_path


def pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def requirements(wheel: Path) -> list[Requirement]:
    """What the wheel asks for, extras included."""
    with zipfile.ZipFile(wheel) as files:
        [metadata] = [name for name in files.namelist() if name.endswith(".dist-info/METADATA")]
        return [Requirement(line) for line in re.findall(r"^Requires-Dist: (.+)$", files.read(metadata).decode(), re.MULTILINE)]


def needed_by(wheel: Path) -> dict[Requirement, Distribution]:
    """Every library that the wheel needs, and what those need in turn, by the version that is asked for."""
    found: dict[Requirement, Distribution] = {}
    todo = [(requirement, "") for requirement in requirements(wheel)]
    while todo:
        needed, extra = todo.pop()
        if needed.marker and not needed.marker.evaluate({"extra": extra}):
            continue
        if needed not in found:
            found[needed] = library = distribution(needed.name)
            todo += [(Requirement(written), extra) for written in library.requires or () for extra in needed.extras or {""}]
    return found


def run(environment: Path, folder: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(environment / "bin" / command[0]), *command[1:]],
        cwd=folder,
        env=surroundings(folder, **settings),
        capture_output=True,
        text=True,
        check=False,
    )


def surroundings(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AIDE500_", "PYTHON", "XDG_"))}
    return {**kept, "HOME": str(folder / "home"), **settings}


def loaded(ended: subprocess.CompletedProcess[str]) -> set[str]:
    """Which of the libraries were loaded by a command that was asked to tell of every import."""
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in ended.stderr.splitlines()} & LIBRARIES


TELLING = {"PYTHONPROFILEIMPORTTIME": "1"}


# -- what it holds -----------------------------------------------------------------------------------------------------


def test_it_holds_every_file_that_the_program_reads_and_nothing_of_the_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        held = set(files.namelist())
    assert {name.split("/")[0] for name in held if ".dist-info" not in name and ".data" not in name} == {"checker", "rules"}
    for top, place in (("checker", "checker"), ("rules", "rules"), ("templates", "checker/web/templates")):
        files_of_it = [file for file in (ROOT / top).rglob("*") if file.is_file() and "__pycache__" not in file.parts]
        assert {f"{place}/{file.relative_to(ROOT / top).as_posix()}" for file in files_of_it} <= held
    assert {name.rpartition("/")[2] for name in held if "/share/doc/" in name} >= {"CHANGELOG.md", "operations.md"}


def test_the_versions_it_asks_for_are_those_that_the_tests_run_with(wheel: Path) -> None:
    needed = needed_by(wheel)
    assert len(needed) > 20
    assert {
        asked for asked, library in needed.items() if not asked.specifier.contains(library.version, prereleases=True)
    } == set()


def test_every_library_that_the_program_imports_is_declared_by_name(wheel: Path) -> None:
    trees = [ast.parse(file.read_text()) for top in ("checker", "rules") for file in (ROOT / top).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {alias.name.partition(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module).partition(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
    declared = {canonicalize_name(requirement.name) for requirement in requirements(wheel)}
    brought_by = packages_distributions()
    libraries = imported - sys.stdlib_module_names - {"checker", "rules"}
    assert {name for name in libraries if declared.isdisjoint(map(canonicalize_name, brought_by[name]))} == set()


# -- every command -----------------------------------------------------------------------------------------------------


def test_every_command_is_tried() -> None:
    assert {*COMMANDS, "serve", "backup", "restore"} == {*main.commands}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_does_its_work_and_loads_only_what_it_uses(environment: Path, folder: Path, command: str) -> None:
    arguments, uses, done = COMMANDS[command]
    ended = run(environment, folder, "aide500", command, *arguments, **TELLING)
    assert ended.returncode == 0, ended.stderr
    assert done(ended.stdout, folder)
    assert loaded(ended) <= uses


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["screen", "--help"]])
def test_a_command_says_what_it_does(environment: Path, folder: Path, arguments: list[str]) -> None:
    ended = run(environment, folder, "aide500", *arguments, **TELLING)
    assert (ended.returncode, [line for line in ended.stderr.splitlines() if not line.startswith("import time:")]) == (0, [])
    assert "aide500" in ended.stdout
    assert loaded(ended) == set()


def test_without_the_extra_a_postgresql_database_is_refused_in_words(environment: Path, folder: Path) -> None:
    address = "postgresql://aide500@127.0.0.1:1/aide500"
    ended = run(environment, folder, "aide500", "serve", "--lang", "fr", "--port", str(free_port()), DATABASE_URL=address)
    assert ended.returncode == 2
    assert 'pip install "aide500[postgresql]"' in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


# -- every page --------------------------------------------------------------------------------------------------------


@contextmanager
def served(environment: Path, folder: Path) -> Iterator[str]:
    """`aide500 serve`, until the block ends."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    command = [environment / "bin" / "aide500", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=folder, env=surroundings(folder), stderr=subprocess.DEVNULL)
    try:
        given_up = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < given_up:
            try:
                with urllib.request.urlopen(f"{address}/healthz"):
                    break
            except OSError:
                time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)


class Browser:
    """Whoever visits: keeps cookies, follows where it is led, sends a form with its token."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str, sent: bytes | None = None, kind: str = "application/x-www-form-urlencoded") -> tuple[int, bytes]:
        request = urllib.request.Request(f"{self.address}{path}", sent, {"Content-Type": kind} if sent else {})
        try:
            with self.opener.open(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()

    def token(self, path: str) -> str:
        found = re.search(rb'csrf_token"[^>]* value="([^"]+)"', self.get(path)[1])
        assert found
        return found[1].decode()

    def send(self, path: str, **form: str) -> None:
        assert self.get(path, urlencode({"csrf_token": self.token(path), **form}).encode())[0] == 200

    def send_files(self, path: str, *files: Path, **form: str) -> None:
        texts = {"csrf_token": self.token(path), **form}
        parts = [f'form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in texts.items()]
        parts += [f'form-data; name="files"; filename="{file.name}"\r\n\r\n'.encode() + file.read_bytes() for file in files]
        body = b"".join(b"--edge\r\nContent-Disposition: " + part + b"\r\n" for part in parts) + b"--edge--\r\n"
        assert self.get(path, body, "multipart/form-data; boundary=edge")[0] == 200


def test_every_page_is_served_in_every_language(environment: Path, folder: Path, app: Flask) -> None:
    with served(environment, folder) as address:
        visitor = Browser(address)
        visitor.send("/verifier/headcount", headcount="4")
        visitor.send("/factures", label="F-1", amount_incl_tax="480", add="")
        visitor.send_files("/portefeuille", folder / "clients.csv", folder / "invoices.csv", edition="guide")
        while not json.loads(visitor.get("/portefeuille/avancement")[1])["over"]:
            time.sleep(0.05)
        answers = {f"{path}?lang={lang}": visitor.get(f"{path}?lang={lang}") for path in paths(app) for lang in LANGUAGES}
        style, mark = visitor.get("/static/aide500.css"), visitor.get("/static/mark.svg")
    assert {path.partition("?")[0]: status for path, (status, _) in answers.items() if status != 200} == NOT_THERE
    assert b'lang="en"' in answers["/resultat?lang=en"][1]
    assert b'lang="fr"' in answers["/portefeuille/client/0?lang=fr"][1]
    assert (style[0], mark[0]) == (200, 200)
    assert style[1] == (ROOT / "static" / "aide500.css").read_bytes()
    what_lasts_is_kept_with_the_user_not_with_the_program(environment, folder)


def paths(app: Flask) -> list[str]:
    """An address of every page that can be asked for, but for the static files."""
    return [
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule).format_map(EXAMPLES.get(rule.endpoint, {}))
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static" and "GET" in (rule.methods or ())
    ]


def what_lasts_is_kept_with_the_user_not_with_the_program(environment: Path, folder: Path) -> None:
    """And is backed up from there."""
    kept = {file.name for file in (folder / "home" / ".local" / "state" / "aide500").iterdir()}
    assert {"dossiers.sqlite", "secret_key"} <= kept
    assert not list(environment.rglob("dossiers.sqlite"))
    backed_up = run(environment, folder, "aide500", "backup", "backups", **TELLING)
    assert backed_up.returncode == 0, backed_up.stderr
    assert [*(folder / "backups").glob("dossiers-*.sqlite")]
    assert loaded(backed_up) <= WORDS
