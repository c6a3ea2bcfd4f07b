"""The process that ``checker.portfolio.apart.asking`` asks: it reads a request, binds its own hands, does one task, and ends.

The request is a line of JSON, then the content of each file that has no path. The answer is lines of JSON: ``told`` (progress),
``bytes`` (so many follow), and at last ``over``, ``refused`` or ``failed``.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from io import BufferedWriter, BytesIO, RawIOBase
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import msgspec

from checker.portfolio.judge.asked import screened_or_asked
from checker.portfolio.judge.screen import Screened, screen
from checker.portfolio.judge.serialised import message_as_data, pack, unpack
from checker.portfolio.read.choices import choice_in
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import read_fec
from checker.portfolio.read.fec.serialised import as_line
from checker.portfolio.read.gather import Progress, gather
from checker.portfolio.read.headers import DECLARED, Role
from checker.portfolio.read.mapping import mapping_from_json
from checker.portfolio.read.question import Question, pack_question
from checker.portfolio.read.recognise import layout
from checker.portfolio.read.tables import Source
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.report import report_of
from checker.portfolio.write.workbook import write_workbook
from checker.words.wording import words_of
from rules.expressions import Choice

PIECE = 2**20
GRACE = 5
"""Seconds of the processor between the signal that it is over and the end that cannot be caught."""

MOST_ROWS_IN_MEMORY = 50_000
"""A workbook of so many rows takes 100 MB to write without a word of it on the disk; a larger one goes through files."""

Task = Callable[[Mapping[str, Any], list[Source], BinaryIO, Progress], None]


def main() -> None:
    """One task, on standard input and output."""
    get_ready()
    serve(sys.stdin.buffer, _answer_alone())


def get_ready() -> None:
    """What every task needs, made while nobody waits: the names of all columns and choices. Nothing that starts a thread."""
    for role in Role:
        layout([(1, ("no such title",))], role)
        for fact in DECLARED[role]:
            if isinstance(fact, Choice):
                choice_in(fact, "no such choice")


def serve(asked: IO[bytes], answer: IO[bytes]) -> None:
    """Do what is asked, and end the process."""
    line = asked.readline()
    if not line:  # never needed
        os._exit(0)
    try:
        request = json.loads(line)
        _bind(**request["limits"])
        sources = [_source(asked, **file) for file in request["files"]]
        _end_with_parent()
        TASKS[request["task"]](request["options"], sources, cast(BinaryIO, _Pieces(answer)), _telling(answer))
        _say(answer, over=True)
    except Unreadable as refused:
        _say(answer, refused=message_as_data(refused.message))
    except BaseException as error:  # a panic in Polars is no Exception
        if isinstance(error, MemoryError) or _is_nearly_full():
            _say(answer, over="memory")
        else:
            _say(answer, failed=_where(error))
    os._exit(0)  # there is nothing to tidy


def _screen(options: Mapping[str, Any], sources: list[Source], out: BinaryIO, told: Progress) -> None:
    said, offered = (mapping_from_json(options[name].encode(), name) for name in ("said", "offered"))
    found = screened_or_asked(sources, options["edition"], said, offered, options["ask"], told)
    told("write", 0.5)
    out.write(pack_question(found) if isinstance(found, Question) else pack(found, compressed=options["kept"]))


def _purchases(options: Mapping[str, Any], sources: list[Source], out: BinaryIO, told: Progress) -> None:
    """Those of each FEC, one after the other, as they are found."""
    buffered = BufferedWriter(cast(RawIOBase, out), PIECE)
    for at, source in enumerate(sources):

        def tell(done: float, before: int = at) -> None:
            told("read", (before + done) / len(sources))

        for item in read_fec(source, tell):
            buffered.write(as_line(item))
    buffered.flush()


def _screen_and_write(options: Mapping[str, Any], sources: list[Source], out: BinaryIO, told: Progress) -> None:
    """What is to be said of a portfolio, in a line of JSON; then its file."""
    screened = screen(gather(sources, told, mapping_from_json(options["said"].encode(), "said")), options["edition"], told)
    out.write(msgspec.json.encode(report_of(screened, words_of(options["lang"]))) + b"\n")
    _write(screened, options, out, told)


def _write_kept(options: Mapping[str, Any], sources: list[Source], out: BinaryIO, told: Progress) -> None:
    """The file of a portfolio that was judged before."""
    with sources[0].open() as file:
        screened = unpack(file.read())
    _write(screened, options, out, told)


def _write(screened: Screened, options: Mapping[str, Any], out: BinaryIO, told: Progress) -> None:
    if options["form"] == "csv":
        write_csv(screened, out, told)
        return
    whole = BytesIO()  # a zip's writer goes back to where it was
    small = screened.clients.height + screened.invoices.height <= MOST_ROWS_IN_MEMORY
    try:
        write_workbook(screened, whole, words_of(options["lang"]), told, in_memory=small)
    except OSError as error:
        raise Unreadable("unwritable-file", reason=error.strerror or str(error)) from None
    out.write(whole.getbuffer())


TASKS: Mapping[str, Task] = {
    "screen": _screen,
    "purchases": _purchases,
    "screen and write": _screen_and_write,
    "write": _write_kept,
}


# -- hands bound -------------------------------------------------------------------------------------------------------


def _bind(memory: int, processor: int, disk: int, **_: int) -> None:
    """Take no more than allowed, and leave no image of the memory on the disk."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (disk, disk))
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + GRACE))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _is_nearly_full() -> bool:
    """Whether what failed may have failed for want of memory: libraries give that many names, and none for a failed thread."""
    try:
        import resource
    except ImportError:
        return False
    most, _ = resource.getrlimit(resource.RLIMIT_DATA)
    return most > 0 and resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 > most / 2


def _end_with_parent() -> None:
    """Where standard input ends, whoever started us is gone. Linux ends us itself then; elsewhere, a thread waits for it."""
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)  # SIGIO, which nobody catches
    threading.Thread(target=lambda: os.read(0, 1) or os._exit(1), daemon=True).start()


# -- what goes in and out ----------------------------------------------------------------------------------------------


def _answer_alone() -> IO[bytes]:
    """Standard output for the answer alone: what a library prints goes nowhere."""
    answer = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answer


def _source(asked: IO[bytes], name: str, size: int, path: str | None) -> Source:
    if path:
        return Source.of(Path(path))
    content = asked.read(size)
    return Source(name, size, lambda: BytesIO(content))


def _telling(answer: IO[bytes]) -> Progress:
    return lambda phase, done: _say(answer, told=[phase, done])


def _say(answer: IO[bytes], **said: Any) -> None:
    answer.write(json.dumps(said).encode() + b"\n")
    answer.flush()


class _Pieces(RawIOBase):
    """A file to write, which goes to the answer in pieces."""

    def __init__(self, answer: IO[bytes]) -> None:
        self._answer = answer

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        whole = memoryview(content).cast("B")
        for start in range(0, len(whole), PIECE):
            piece = whole[start : start + PIECE]
            _say(self._answer, bytes=len(piece))
            self._answer.write(piece)
        self._answer.flush()
        return len(whole)


def _where(error: BaseException) -> str:
    """What failed and where, without what was in the files."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join([type(error).__name__, *(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[::-1][:8])])


if __name__ == "__main__":
    main()
