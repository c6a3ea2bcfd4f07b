"""A machine of the tests' own, on which the commands of docs/operations.md run as they stand.

Its folders lie in one folder. What would change the real machine (packages, users, units, certificates) is a stand-in that
notes how it was asked; all the rest is the real program.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

FOLDERS = ("/opt/aide500", "/etc/systemd", "/etc/nginx", "/etc/aide500.env", "/var/lib/aide500", "/var/backups/aide500")
STAND_INS = ("apt-get", "adduser", "systemctl", "certbot", "nginx", "journalctl", "curl")


class Machine:
    """The machine; ``asked`` are the stand-ins' commands, in order."""

    def __init__(self, folder: Path) -> None:
        self.root, self._programs, self._asked = folder / "root", folder / "programs", folder / "asked"
        self._programs.mkdir()
        self._asked.touch()
        for name in STAND_INS:
            self._program(name, 'echo "$(basename "$0") $*" >>"$ASKED"')
        self._program("runuser", 'test "$1 $2 $3" = "-u aide500 --" && shift 3 && exec "$@"')
        self._program("install", f'exec {sys.executable} "$TEST_INSTALL" "$@"')
        self._program(
            "python3", 'if [ "$2" = venv ] || [ "$2" = pip ]; then echo "python3 $*" >>"$ASKED"; else exec $PYTHON "$@"; fi'
        )
        for place in ("opt/aide500/bin", "opt/aide500/share/doc", "etc/systemd/system", "etc/nginx/sites-available"):
            (self.root / place).mkdir(parents=True)
        for place in ("etc/nginx/sites-enabled", "var/lib/aide500", "var/backups"):
            (self.root / place).mkdir(parents=True)
        (self.root / "opt/aide500/share/doc/aide500").symlink_to(ROOT / "docs")
        (self.root / "opt/aide500/bin/aide500").symlink_to(Path(sys.executable).with_name("aide500"))
        self._program("pip", 'echo "pip $*" >>"$ASKED"')
        (self.root / "opt/aide500/bin/pip").symlink_to(self._programs / "pip")
        (folder / "install.py").write_text(INSTALL)
        self._environment = {
            **os.environ,
            "PATH": f"{self._programs}:{os.environ['PATH']}",
            "ASKED": str(self._asked),
            "TEST_INSTALL": str(folder / "install.py"),
            "LC_ALL": "C",
        }

    def run(self, script: str, **environment: str) -> str:
        """Run a script of the guide to its end; gives what it says. Any command that fails ends it."""
        done = subprocess.run(
            ["/bin/sh", "-euc", self.on_it(script)],
            cwd=ROOT,
            env={**self._environment, **environment},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def on_it(self, text: str) -> str:
        """The text, its folders those of this machine."""
        for folder in FOLDERS:
            text = text.replace(folder, f"{self.root}{folder}")
        return text

    @property
    def asked(self) -> list[str]:
        """What the stand-ins were asked."""
        return self._asked.read_text().splitlines()

    def _program(self, name: str, script: str) -> None:
        file = self._programs / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)


INSTALL = """
import os, subprocess, sys
kept = [word for word in sys.argv[1:] if not word.startswith(("--owner=", "--group="))]  # the user is not on this machine
sys.exit(subprocess.run(["/usr/bin/install", *kept]).returncode)
"""
