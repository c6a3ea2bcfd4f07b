"""Strangers' files are read apart: in a process of their own, which may take only so much, and hands back only data.

The child (``checker.portfolio.apart.child``) knows no key and no address of ours, holds no file but its two pipes, and ends
with whoever asked. What it hands back is never more than bytes: nothing in it is run.
"""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Any, BinaryIO

import msgspec

from checker.dossier.message import Message
from checker.portfolio.apart.processes import Child, fresh, kept_ready
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.serialised import message_of, unpack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import Item
from checker.portfolio.read.fec.serialised import items
from checker.portfolio.read.gather import Progress
from checker.portfolio.read.mapping import NOTHING_SAID, Understanding
from checker.portfolio.read.question import Question, unpack_question
from checker.portfolio.read.tables import Source
from checker.portfolio.write.report import Report
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of

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
    disk: int = 0
    """Bytes that it may write into a file."""


ON_SERVER = Limits(memory=1536 * MEGABYTE, processor=120, wall=240, answer=256 * MEGABYTE)
"""For each of the few files that a server reads at once (``checker.portfolio.jobs``)."""
TO_DOWNLOAD = replace(ON_SERVER, disk=4096 * MEGABYTE)
"""For writing one: a large workbook is put together from temporary files."""


class Failed(Exception):
    """A failure of ours in the child: what it was, and where."""


def on_own_computer() -> Limits:
    """For the command line: whoever calls it may use most of the machine, for an hour."""
    memory = _machine_memory() * 3 // 4
    return Limits(memory, processor=3600, wall=3600, answer=memory, disk=memory)


def screened_apart(
    sources: Sequence[Source], edition: str, limits: Limits, progress: Progress, said: Understanding = NOTHING_SAID
) -> Screened:
    """A portfolio read and judged. Raises ``Unreadable`` for what the files are, and for what they would take."""
    return _unpacked(b"".join(apart("screen", _options(edition, said, kept=False), sources, limits, progress)))


def written_apart(
    sources: Sequence[Source],
    edition: str,
    limits: Limits,
    progress: Progress,
    said: Understanding,
    form: str,
    lang: str,
    out: BinaryIO,
) -> Report:
    """The same, written to ``out`` (``csv``, ``workbook``) as it comes; gives what is to be said of it."""
    options = _options(edition, said, kept=False) | {"form": form, "lang": lang}
    report, file = _parted(apart("screen and write", options, sources, limits, progress))
    for piece in file:
        out.write(piece)
    try:
        return msgspec.json.decode(report, type=Report)
    except msgspec.DecodeError:
        raise Unreadable("reading-garbled") from None


def _parted(pieces: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first line, and what comes after it."""
    line = []
    for piece in pieces:
        head, end, rest = piece.partition(b"\n")
        line.append(head)
        if end:
            return b"".join(line), chain([rest], pieces)
    raise Unreadable("reading-garbled")


def packed_apart(
    sources: Sequence[Source],
    edition: str,
    limits: Limits,
    progress: Progress,
    said: Understanding = NOTHING_SAID,
    offered: Understanding = NOTHING_SAID,
    ask: Collection[str] = (),
) -> bytes | Question:
    """The same as bytes to keep (``checker.portfolio.judge.serialised``); or what has to be asked first."""
    options = _options(edition, said, kept=True) | {"offered": offered.as_json(), "ask": [*ask]}
    content = b"".join(apart("screen", options, sources, limits, progress))
    if ask and (question := _question(content)):
        return question
    _unpacked(content)
    return content


def purchases_apart(sources: Sequence[Source], limits: Limits, progress: Progress) -> Iterator[Item]:
    """What is found in FECs (``checker.portfolio.read.fec``), as it is found: each ends with its extent."""
    try:
        yield from items(apart("purchases", {}, sources, limits, progress))
    except ValueError:
        raise Unreadable("reading-garbled") from None


def _options(edition: str, said: Understanding, *, kept: bool) -> dict[str, Any]:
    return {"edition": edition, "kept": kept, "said": said.as_json(), "offered": NOTHING_SAID.as_json(), "ask": []}


def _question(content: bytes) -> Question | None:
    """The question that the child asks; None where it asks none."""
    try:
        return unpack_question(content)
    except (Unreadable, KeyError):
        return None
    except Exception:  # whatever is wrong with it: the child is not to be trusted
        raise Unreadable("reading-garbled") from None


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


def _send(child: Child, request: bytes, files: Sequence[Source]) -> None:
    child.stdin.write(request)
    for source in files:
        with source.open() as file:
            while piece := file.read(PIECE):
                child.stdin.write(piece)
    child.stdin.flush()  # and stays open: where it ends, the child does


# -- what it says ------------------------------------------------------------------------------------------------------


@dataclass
class _Answer:
    child: Child
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
                        raise _death(self.child, self.limits)
                    yield piece
                case {"refused": [str(code), dict()]} if words_of(next(iter(LANGUAGES))).has(f"fault-{code}"):
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
            raise _death(self.child, self.limits)
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise Unreadable("reading-garbled") from None


def _death(child: Child, limits: Limits) -> Unreadable:
    """Why it said no more."""
    code = child.wait()
    if child.late:
        return Unreadable("reading-time", most=limits.wall)
    if code == -getattr(signal, "SIGXCPU", 0):
        return Unreadable("reading-time", most=limits.processor)
    if code in (-getattr(signal, "SIGABRT", 0), -getattr(signal, "SIGKILL", 0)):  # Rust's way out, and the system's
        return _over_memory(limits)
    return Unreadable("reading-died")


def _refusal(message: Message) -> Unreadable:
    return Unreadable(message.code, **message.variables)


def _over_memory(limits: Limits) -> Unreadable:
    return Unreadable("reading-memory", most=limits.memory // MEGABYTE)


@contextmanager
def _child(limits: Limits) -> Iterator[Child]:
    """A child for one task, for so long. The command line needs one only, and makes none ready."""
    child = kept_ready() if limits in (ON_SERVER, TO_DOWNLOAD) else fresh()
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
