"""Strangers' files are read apart: in a process of their own, which may take only so much, and hands back only data.

The child (``checker.portfolio.child``) is a fresh interpreter. It knows no key and no address of ours, inherits no file but its
two pipes, and ends with whoever started it. What it hands back is never more than bytes: nothing in it is run.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import IO, Any

from checker.dossier.message import Message
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.serialised import message_of, unpack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import Progress
from checker.portfolio.read.tables import Source
from checker.words.wording import LANGUAGES, words_of

MEGABYTE = 2**20
PIECE = MEGABYTE
LONGEST_LINE = 64 * 1024
PHASES = ("read", "judge", "write")


@dataclass(frozen=True)
class Limits:
    """What a child may take. Windows knows neither of the first two; macOS counts no memory."""

    memory: int
    """Bytes of data, beyond what a fresh interpreter has."""
    processor: int
    """Seconds of the processor."""
    wall: int
    """Seconds until it is given up."""
    answer: int
    """Bytes that it may hand back."""


ON_SERVER = Limits(memory=1536 * MEGABYTE, processor=120, wall=240, answer=256 * MEGABYTE)
"""For each of the few files that a server reads at once (``checker.portfolio.jobs``)."""


class Failed(Exception):
    """A failure of ours in the child: what it was, and where."""


def on_own_computer() -> Limits:
    """For the command line: whoever calls it may use most of the machine, for an hour."""
    memory = _machine_memory() * 3 // 4
    return Limits(memory, processor=3600, wall=3600, answer=memory)


def screened_apart(sources: Sequence[Source], edition: str, limits: Limits, progress: Progress) -> Screened:
    """A portfolio read and judged. Raises ``Unreadable`` for what the files are, and for what they would take."""
    return _unpacked(b"".join(apart("screen", {"edition": edition, "kept": False}, sources, limits, progress)))


def packed_apart(sources: Sequence[Source], edition: str, limits: Limits, progress: Progress) -> bytes:
    """The same as bytes to keep (``checker.portfolio.judge.serialised``)."""
    content = b"".join(apart("screen", {"edition": edition, "kept": True}, sources, limits, progress))
    _unpacked(content)
    return content


def _unpacked(content: bytes) -> Screened:
    try:
        return unpack(content)
    except Exception:  # whatever is wrong with it: the child is not to be trusted
        raise Unreadable("reading-garbled") from None


def apart(
    task: str, options: Mapping[str, Any], sources: Sequence[Source], limits: Limits, progress: Progress
) -> Iterator[bytes]:
    """What a task of the child's gives, piece by piece. Raises ``Unreadable`` and ``Failed``, and what ``progress`` raises."""
    request = {
        "task": task,
        "options": options,
        "limits": asdict(limits),
        "files": [{"name": source.name, "size": source.size, "path": source.path} for source in sources],
    }
    with _child(limits) as child:
        with suppress(BrokenPipeError):  # then it is dead: its answer ends early, and says why
            _send(child, json.dumps(request).encode() + b"\n", [source for source in sources if not source.path])
        yield from _Answer(child, limits, progress).pieces()


def _send(child: _Child, request: bytes, files: Sequence[Source]) -> None:
    child.stdin.write(request)
    for source in files:
        with source.open() as file:
            while piece := file.read(PIECE):
                child.stdin.write(piece)
    child.stdin.flush()  # and stays open: where it ends, the child does


# -- what it says ------------------------------------------------------------------------------------------------------


@dataclass
class _Answer:
    child: _Child
    limits: Limits
    progress: Progress

    def pieces(self) -> Iterator[bytes]:
        """Raises ``Unreadable`` where the answer says so, ends early, is none, or is too much."""
        left = self.limits.answer
        while (said := self._line()) != {"over": True}:
            match said:
                case {"told": [str(phase), int() | float() as done]} if phase in PHASES and 0 <= done <= 1:
                    self.progress(phase, done)
                case {"bytes": int(size)} if 0 < size <= PIECE:
                    left -= size
                    if left < 0:
                        raise Unreadable("reading-too-much", most=self.limits.answer // MEGABYTE)
                    piece = self.child.stdout.read(size)
                    if len(piece) < size:
                        raise self.child.death(self.limits)
                    yield piece
                case {"refused": [str(code), dict()]} if words_of(LANGUAGES[0]).has(f"fault-{code}"):
                    raise _refusal(message_of(said["refused"]))
                case {"over": "memory"}:
                    raise _over_memory(self.limits)
                case {"failed": str(what)}:
                    raise Failed(what[:500])
                case _:
                    raise Unreadable("reading-garbled")

    def _line(self) -> Any:
        line = self.child.stdout.readline(LONGEST_LINE)
        if not line:
            raise self.child.death(self.limits)
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise Unreadable("reading-garbled") from None


def _refusal(message: Message) -> Unreadable:
    return Unreadable(message.code, **message.variables)


def _over_memory(limits: Limits) -> Unreadable:
    return Unreadable("reading-memory", most=limits.memory // MEGABYTE)


# -- the child ---------------------------------------------------------------------------------------------------------


class _Child:
    """A fresh interpreter that waits for its task: about a second of work, done before it is needed where there is time."""

    def __init__(self) -> None:
        environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONDONTWRITEBYTECODE": "1"}
        environment |= {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows starts none without
        environment |= {"POLARS_MAX_THREADS": str(min(4, os.cpu_count() or 1))}
        self.late = False
        self.process = subprocess.Popen(  # our own interpreter, our own module
            [sys.executable, "-P", "-s", "-m", "checker.portfolio.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # where a library would write what it stumbled over
            env=environment,
        )

    @property
    def stdin(self) -> IO[bytes]:
        assert self.process.stdin
        return self.process.stdin

    @property
    def stdout(self) -> IO[bytes]:
        assert self.process.stdout
        return self.process.stdout

    def give_up(self) -> None:
        """Its time is over."""
        self.late = True
        self.process.kill()

    def death(self, limits: Limits) -> Unreadable:
        """Why it said no more."""
        code = self.process.wait()
        if self.late:
            return Unreadable("reading-time", most=limits.wall)
        if code == -getattr(signal, "SIGXCPU", 0):
            return Unreadable("reading-time", most=limits.processor)
        if code in (-getattr(signal, "SIGABRT", 0), -getattr(signal, "SIGKILL", 0)):  # Rust's way out, and the system's
            return _over_memory(limits)
        return Unreadable("reading-died")

    def end(self) -> None:
        """Leave nothing of it behind."""
        self.process.kill()
        with suppress(OSError):
            self.stdin.close()
        self.stdout.close()
        self.process.wait()


class _Spare:
    """One child is kept ready."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ready: _Child | None = None
        atexit.register(self.end)

    def take(self) -> _Child:
        """The one that is ready; another is made ready after it."""
        with self._lock:
            taken, self._ready = self._ready or _Child(), _Child()
        return taken if taken.process.poll() is None else _Child()

    def end(self) -> None:
        """None is needed any more."""
        with self._lock:
            if self._ready:
                self._ready.end()
            self._ready = None


_SPARE = _Spare()


@contextmanager
def _child(limits: Limits) -> Iterator[_Child]:
    child = _SPARE.take() if limits == ON_SERVER else _Child()
    timer = threading.Timer(limits.wall, child.give_up)
    timer.daemon = True
    timer.start()
    try:
        yield child
    finally:
        timer.cancel()
        child.end()


def _machine_memory() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows
        return 4096 * MEGABYTE
