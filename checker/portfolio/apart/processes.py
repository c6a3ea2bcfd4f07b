"""The processes that files are read in: a fresh interpreter, or, where it can be had, a fork of one that is ready for work.

To start an interpreter with all that reading needs takes a second of the processor. On Linux, one that has done so and
never touched a file waits (``checker.portfolio.apart.forking``), and forks for each task; it ends with its parent, and so do
its forks.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Protocol

FORKS = sys.platform == "linux"
"""macOS lets a process fork, but not what has loaded its frameworks; Windows does not."""


class Child(Protocol):
    """A process that waits for its task on ``stdin`` and answers on ``stdout``."""

    late: bool
    stdin: IO[bytes]
    stdout: IO[bytes]

    def give_up(self) -> None:
        """Its time is over."""

    def wait(self) -> int:
        """How it ended: its exit code, or the number of the signal, negative."""

    def end(self) -> None:
        """Leave nothing of it behind."""


class Fresh:
    """A fresh interpreter for one task."""

    def __init__(self) -> None:
        self.late = False
        self._process = interpreter("checker.portfolio.apart.child", subprocess.PIPE, subprocess.PIPE)
        assert self._process.stdin
        assert self._process.stdout
        self.stdin, self.stdout = self._process.stdin, self._process.stdout

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def give_up(self) -> None:
        self.late = True
        self._process.kill()

    def wait(self) -> int:
        return self._process.wait()

    def end(self) -> None:
        self._process.kill()
        with suppress(OSError):
            self.stdin.close()
        self.stdout.close()
        self._process.wait()


_begun: list[Fresh] = []


def begin() -> None:
    """Start an interpreter for the task to come, before whoever asks for it has loaded what that takes: it ends with us."""
    child = Fresh()
    atexit.register(child.end)  # where nobody comes to ask
    _begun.append(child)


def fresh() -> Child:
    """The one that was begun, or another."""
    return _begun.pop() if _begun else Fresh()


class Forked:
    """A fork for one task. Its parent tells how it ended, and kills it for us: so no other process is ever meant."""

    def __init__(self, control: socket.socket) -> None:
        self.late = False
        self._control = control
        self._code: int | None = None
        asked, stdin = os.pipe()
        stdout, answer = os.pipe()
        told, tell = os.pipe()
        self.stdin: IO[bytes] = os.fdopen(stdin, "wb")
        self.stdout: IO[bytes] = os.fdopen(stdout, "rb")
        self._told = os.fdopen(told, "rb")
        try:
            try:
                socket.send_fds(control, [bytes(NUMBER)], [asked, answer, tell])
            finally:
                for theirs in (asked, answer, tell):
                    os.close(theirs)
            self.pid = self._number()
        except (OSError, EOFError):
            self._close()
            raise

    def give_up(self) -> None:
        self.late = True
        self._kill()

    def wait(self) -> int:
        if self._code is None:
            try:
                self._code = self._number()
            except EOFError:
                self._code = UNKNOWN
        return self._code

    def end(self) -> None:
        with suppress(OSError):
            self._kill()
        self.wait()
        self._close()

    def _close(self) -> None:
        for file in (self.stdin, self.stdout, self._told):
            with suppress(OSError):
                file.close()

    def _kill(self) -> None:
        self._control.sendall(self.pid.to_bytes(NUMBER, "big"))

    def _number(self) -> int:
        """Raises ``EOFError`` where the interpreter that forks is gone."""
        written = self._told.read(NUMBER)
        if len(written) < NUMBER:
            raise EOFError
        return int.from_bytes(written, "big", signed=True)


PASSED_ON = ("TMPDIR", "SYSTEMROOT")
"""Where large workbooks are put together; and what Windows starts nothing without."""
KEPT_PAGES = "narenas:2,dirty_decay_ms:5000"
"""For the memory of Polars (jemalloc): it keeps for seconds what it has freed; to fetch it anew takes a tenth of the time."""
UNKNOWN = 1
"""How a child ended whose parent died before it."""
NUMBER = 8
"""Bytes of a number between us and the interpreter that forks: a process to kill, or 0 for one to make."""


class _Ready:
    """The interpreter that forks, or the child kept ready; made when first needed, and again where it has died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._spare: Fresh | None = None
        atexit.register(self.end)

    def child(self) -> Child:
        """One that can have its task at once, as a rule."""
        with self._lock:
            if not FORKS:
                taken, self._spare = self._spare or Fresh(), Fresh()
                return taken
            for _ in range(2):
                try:
                    return Forked(self._control or self._start())
                except (OSError, EOFError):
                    self._stop()
        return Fresh()

    def end(self) -> None:
        """None is needed any more."""
        with self._lock:
            self._stop()

    def _start(self) -> socket.socket:
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = interpreter("checker.portfolio.apart.forking", theirs.fileno(), subprocess.DEVNULL)
        return self._control

    def _stop(self) -> None:
        if self._spare:
            self._spare.end()
        if self._control and self._process:
            self._control.close()  # at which it kills its forks and ends
            self._process.wait()
        self._spare = self._control = self._process = None


_READY = _Ready()


def kept_ready() -> Child:
    """A child that need not be waited for."""
    return _READY.child()


def interpreter(module: str, stdin: int, stdout: int) -> subprocess.Popen[bytes]:
    """A fresh interpreter of our own module, which knows of its surroundings only where modules are."""
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment |= {"POLARS_MAX_THREADS": str(min(4, os.cpu_count() or 1)), "_RJEM_MALLOC_CONF": KEPT_PAGES}
    return subprocess.Popen(  # noqa: S603 our own interpreter, our own module
        [sys.executable, "-P", "-s", "-m", module],
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.DEVNULL,  # where a library would write what it stumbled over
        env=environment,
    )
