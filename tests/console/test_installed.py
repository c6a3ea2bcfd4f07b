"""Installed as docs/operations.md says: each command of it, the units, the proxy, the container, backup and restore."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from checker.console.commands import main
from checker.dossier.model import Dossier
from checker.storage.dossiers import Store
from checker.storage.results import Shelf
from checker.web.settings import INSTANCE, SETTINGS
from tests.conftest import ROOT
from tests.console import test_operations as guide
from tests.console.machine import Machine
from tests.serving import PATIENCE, free_port, serving

pytestmark = pytest.mark.served

FILES = guide.FILES
QUOTED = [
    (kind, line)
    for kind, block in re.findall(r"```(ini|nginx)\n(.*?)```", guide.GUIDE, re.DOTALL)
    for line in block.splitlines()
]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


# -- commands ----------------------------------------------------------------------------------------------------------


def test_it_is_installed_started_and_put_behind_its_proxy(machine: Machine) -> None:
    for script in (guide.WHEEL, guide.INSTALL, guide.START, guide.PROXY):
        machine.run(script)
    units = machine.root / "etc/systemd/system"
    assert {file.name for file in units.iterdir()} == {file.name for file in FILES.glob("aide500*.*") if file.suffix != ".env"}
    assert (machine.root / "etc/aide500.env").stat().st_mode & 0o777 == 0o600
    assert (machine.root / "var/backups/aide500").stat().st_mode & 0o777 == 0o700
    assert (machine.root / "etc/nginx/sites-enabled/aide500").read_text() == (FILES / "nginx.conf").read_text()
    asked = " ".join(machine.asked)
    for word in ("apt-get install --yes", "pip install --constraint", "systemctl enable --now aide500.service", "nginx -t"):
        assert word in asked


def test_it_is_upgraded_its_secret_rotated_its_log_bounded(machine: Machine) -> None:
    secret = machine.root / "var/lib/aide500/secret_key"
    secret.touch()
    for script in (guide.BACKUP_NOW, guide.UPGRADE, guide.ROTATE, guide.JOURNAL):
        machine.run(script)
    assert not secret.exists()
    assert "SystemMaxUse=" in (machine.root / "etc/systemd/journald.conf.d/aide500.conf").read_text()
    asked = machine.asked
    assert asked.index("systemctl start aide500-backup.service") < next(
        n for n, line in enumerate(asked) if "--upgrade" in line
    )


def test_every_command_of_the_guide_is_run_by_a_test() -> None:
    run = re.findall(r"guide\.([A-Z_]+)\b", Path(__file__).read_text())
    run += re.findall(r"[(, ]([A-Z_]+)[,)]", Path(guide.__file__).read_text().partition("SHELL\n")[2])
    assert {name for name, value in vars(guide).items() if isinstance(value, str) and value in guide.SHELL} <= set(run)


# -- backup and restore ------------------------------------------------------------------------------------------------


@pytest.fixture
def kept(machine: Machine) -> Iterator[tuple[Store, list[str]]]:
    """A database with three dossiers and a portfolio, open as while it serves."""
    store = Store(f"sqlite:///{machine.root}/var/lib/aide500/dossiers.sqlite")
    store.prepare()
    Shelf(store.engine).begin()
    yield store, [store.create(Dossier(reference={"name": name})) for name in "abc"]
    store.engine.dispose()


def test_a_backup_is_made_while_it_serves_and_its_owner_alone_reads_it(machine: Machine, kept: tuple[Store, list[str]]) -> None:
    (machine.root / "var/lib/aide500/secret_key").write_text("secret")
    said = machine.run(guide.BACKUP)
    folder = machine.root / "var/backups/aide500"
    assert "dossiers: 3, portfolios: 1" in said
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert sorted(file.suffix for file in folder.iterdir()) == ["", ".sqlite"]
    assert machine.run(guide.WATCH).count("dossiers-") == 1


def test_so_many_backups_are_kept(machine: Machine, kept: tuple[Store, list[str]]) -> None:
    folder = machine.root / "var/backups/aide500"
    folder.mkdir()
    for night in range(9):
        (folder / f"dossiers-2026010{night}T031000Z.sqlite").touch()
    machine.run(guide.BACKUP)
    assert len(list(folder.glob("dossiers-*"))) == 7
    assert not (folder / "dossiers-20260102T031000Z.sqlite").exists()
    assert (folder / "dossiers-20260103T031000Z.sqlite").exists()


def call(machine: Machine, *arguments: str) -> tuple[int, str]:
    """A command on this machine; gives its status and what it says."""
    mask = os.umask(0o077)
    try:
        done = CliRunner().invoke(main, [*arguments, "--lang", "en"], env={INSTANCE: f"{machine.root}/var/lib/aide500"})
    finally:
        os.umask(mask)
    return done.exit_code, done.output


@pytest.mark.parametrize("fault", ["no database", "damaged", "no room"])
def test_a_backup_that_fails_says_so_and_leaves_nothing_that_looks_like_one(
    machine: Machine, tmp_path: Path, fault: str
) -> None:
    store = Store(f"sqlite:///{machine.root}/var/lib/aide500/dossiers.sqlite")
    store.prepare()
    store.engine.dispose()
    database, folder = machine.root / "var/lib/aide500/dossiers.sqlite", tmp_path / "backups"
    match fault:
        case "no database":
            database.unlink()
        case "damaged":
            database.write_bytes(b"SQLite format 3\0" + b"x" * 9000)
        case "no room":
            folder.touch()
    status, said = call(machine, "backup", str(folder))
    assert status == 2
    assert "No backup was made" in said
    assert len(said.splitlines()) == 1
    assert folder.is_file() or not list(folder.glob("*"))


def test_a_restore_does_not_raise_the_dead(machine: Machine, kept: tuple[Store, list[str]]) -> None:
    store, (first, second, _) = kept
    machine.run(guide.BACKUP)
    store.forget(second)
    later = store.create(Dossier())
    store.engine.dispose()
    said = machine.run(guide.RESTORE)
    assert "dossiers: 3, portfolios: 1" in said
    assert "One of them had been erased since this backup, and stays erased" in said
    assert [bool(store.load(key)) for key in (first, second, later)] == [True, False, False]
    store.engine.dispose()
    (backup,) = (machine.root / "var/backups/aide500").glob("dossiers-*")
    status, said = call(machine, "restore", str(backup), "--with-erased")
    assert status == 0
    assert "is back" in said
    assert store.load(second)


def test_a_restore_says_where_it_cannot_know(machine: Machine, kept: tuple[Store, list[str]]) -> None:
    store, keys = kept
    machine.run(guide.BACKUP)
    store.forget(keys[0])
    store.engine.dispose()
    (machine.root / "var/lib/aide500/dossiers.sqlite").write_bytes(b"lost")
    assert "nothing tells which" in machine.run(guide.RESTORE)
    assert store.load(keys[0])


def test_nothing_is_restored_under_a_server_that_runs(machine: Machine, kept: tuple[Store, list[str]]) -> None:
    store, keys = kept
    machine.run(guide.BACKUP)
    (backup,) = (machine.root / "var/backups/aide500").glob("dossiers-*")
    store.forget(keys[0])
    status, said = call(machine, "restore", str(backup))
    assert (status, "stop the server first" in said) == (2, True)
    assert store.load(keys[0]) is None
    store.engine.dispose()
    backup.write_bytes(b"damaged")
    assert call(machine, "restore", str(backup))[0] == 2
    assert store.load(keys[1])


def test_a_database_elsewhere_is_backed_up_by_its_own_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://x/y")
    done = CliRunner().invoke(main, ["backup", str(tmp_path), "--lang", "en"])
    assert (done.exit_code, "pg_dump" in done.output) == (2, True)


# -- the files ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "line"), QUOTED)
def test_what_the_guide_quotes_stands_in_the_files(kind: str, line: str) -> None:
    file = FILES / {"ini": "aide500.service", "nginx": "nginx.conf"}[kind]
    assert line.strip() in [each.strip() for each in file.read_text().splitlines()]


def test_the_settings_of_the_files_are_settings() -> None:
    known = {INSTANCE, *(setting.variable for setting in SETTINGS)}
    for file in FILES.iterdir():
        assert set(re.findall(r"\b(AIDE500_[A-Z_]+|DATABASE_URL)=", file.read_text())) <= known, file


@pytest.mark.parametrize("file", [*FILES.glob("*.service"), FILES / "Containerfile"], ids=lambda file: file.name)
def test_the_commands_of_the_files_are_commands(file: Path) -> None:
    """Read by the command line itself, which would refuse an option that it does not know."""
    written = re.findall(r'ExecStart=/opt/aide500/bin/aide500 (.*)|^CMD \["aide500", (.*)\]', file.read_text(), re.MULTILINE)
    assert written or "failed" in file.name
    for unit, container in written:
        words = shlex.split(unit or container.replace(",", " "))
        assert CliRunner().invoke(main, [*words, "--help"]).exit_code == 0
        command = main.commands[words[0]]
        assert command.make_context(words[0], list(words[1:]))


def test_the_container_copies_what_is_there() -> None:
    text = (FILES / "Containerfile").read_text()
    for source in re.findall(r"^COPY (?!--from)(\S+)", text, re.MULTILINE):
        assert (ROOT / source).exists()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for file in (*FILES.glob("*.service"), *FILES.glob("*.timer")):
        (tmp_path / file.name).write_text(file.read_text().replace("/opt/aide500/bin/aide500", "/bin/true"))
    done = subprocess.run(["systemd-analyze", "verify", *tmp_path.iterdir()], capture_output=True, text=True, timeout=PATIENCE)
    assert (done.returncode, [line for line in done.stderr.splitlines() if "aide500" in line]) == (0, [])


NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


@contextmanager
def proxy(folder: Path, behind: int) -> Iterator[tuple[int, Path]]:
    """nginx as the guide sets it up, on a port of its own; gives the port and its folder."""
    port, redirecting = free_port(), free_port()
    certificate(folder)
    site = (FILES / "nginx.conf").read_text()
    for old, new in (
        ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
        ("/etc/letsencrypt/live/aide.example", str(folder)),
        ("/var/log/nginx", str(folder)),
        ("listen 80", f"listen 127.0.0.1:{redirecting}"),
        ("listen 443", f"listen 127.0.0.1:{port}"),
    ):
        site = site.replace(old, new)
    site = re.sub(r" *listen \[::\].*\n", "", site)
    temporary = "".join(f"{of}_temp_path {folder}/temp-{of};\n" for of in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(f"pid {folder}/pid;\nevents {{}}\nhttp {{\ngzip on;\n{temporary}{site}}}\n")
    assert NGINX
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-e", str(folder / "start.log")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, timeout=PATIENCE)
    assert tested.returncode == 0, tested.stderr
    server = subprocess.Popen([*command, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + PATIENCE
        while not listens(port):
            assert time.monotonic() < until
            time.sleep(0.05)
        yield port, folder
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(PATIENCE)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "aide.example")])
    now = datetime.now()
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
    signed = made.sign(key, SHA256())
    (folder / "fullchain.pem").write_bytes(signed.public_bytes(Encoding.PEM))
    (folder / "privkey.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


@pytest.mark.skipif(not NGINX, reason="no nginx here")
def test_through_nginx_no_secret_is_logged_and_nothing_sent_is_left_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "sent").write_bytes(b"SECRET" * 10**6)
    with (
        serving(tmp_path, AIDE500_HOSTS="aide.example", AIDE500_PROXIES="1") as address,
        proxy(tmp_path, int(address.rpartition(":")[2])) as (port, _),
    ):
        first = asked(port, "/", "--dump-header", "-", "--compressed")
        assert "strict-transport-security" in first.lower()
        assert "__Host-session" in asked(port, "/verifier/headcount", "--dump-header", "-")
        assert "303" in asked(port, "/reprise/SECRET", *STATUS)
        for secret in ("/reprise/SECRET?SECRET", "/?SECRET", "/reprise/SECRET/"):
            asked(port, secret)
        assert "<html" in asked(port, "/portefeuille", "--form", f"files=@{tmp_path}/sent;filename=a.csv")
        assert "403" in asked(port, "/healthz", "--interface", "127.0.0.2", *STATUS)
    with proxy(tmp_path, free_port()) as (port, _):  # and with nobody behind it
        assert "502" in asked(port, "/reprise/SECRET", *STATUS)
    logs = "".join(file.read_text() for file in tmp_path.glob("*.log"))
    assert logs.count("/reprise/-") >= 4
    assert "SECRET" not in logs
    assert not [file for temporary in tmp_path.glob("temp-*") for file in temporary.rglob("*") if file.is_file()]


STATUS = ("--output", os.devnull, "--write-out", "%{http_code}")


def asked(port: int, path: str, *more: str) -> str:
    """What the site answers."""
    there = ["--resolve", f"aide.example:{port}:127.0.0.1", f"https://aide.example:{port}{path}"]
    command = ["curl", "--silent", "--insecure", *more, *there]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE).stdout
