"""Many dossiers, one a line: each answered in its place, by every core where the lines come from a long file."""

from __future__ import annotations

import codecs
import os
import stat
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import IO, Any

import msgspec

from checker.console.output import as_json
from checker.dossier.assessment import assessed
from checker.dossier.model import Fault, Refused

AT_ONCE = 500
"""Lines handed to a process at once."""
LONG = 2 * 1024 * 1024
"""Bytes of a file that is worth other processes."""

Answer = bytes | list[Fault]
"""A verdict as JSON, encoded, or every fault in its dossier."""


def answers(lines: IO[bytes], edition: str | None, encoding: str) -> Iterator[Answer]:
    """The answer to each line, in order, in letters that the encoding has. From a pipe, as they come."""
    answer = partial(_answer, edition=edition, encoding=encoding)
    return _by_every_core(lines, answer) if _is_long(lines) else map(answer, lines)


def _answer(line: bytes, edition: str | None, encoding: str) -> Answer:
    try:
        return _line(assessed(line, edition), encoding)
    except Refused as refused:
        return refused.faults


def _line(data: dict[str, Any], encoding: str) -> bytes:
    """As ``as_json`` writes it, which takes as long as to read and judge the dossier."""
    if codecs.lookup(encoding).name != "utf-8":
        return as_json(data, encoding).encode(encoding)
    return msgspec.json.format(msgspec.json.encode(data), indent=0)


def _is_long(lines: IO[bytes]) -> bool:
    try:
        status = os.fstat(lines.fileno())
    except OSError:  # a stream that is no file of the system's
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size >= LONG


def _by_every_core(lines: IO[bytes], answer: Callable[[bytes], Answer]) -> Iterator[Answer]:
    """So many lines to each process, and no more waiting than all can be busy with: a million need no memory."""
    from concurrent.futures import Future, ProcessPoolExecutor  # only where there is work for them
    from multiprocessing import get_context

    cores = os.cpu_count() or 1
    under_way: deque[Future[list[Answer]]] = deque()
    with ProcessPoolExecutor(cores, get_context("spawn")) as processes:
        while some := list(islice(lines, AT_ONCE)):
            under_way.append(processes.submit(_each, answer, some))
            if len(under_way) > 2 * cores:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _each(answer: Callable[[bytes], Answer], lines: list[bytes]) -> list[Answer]:
    return [answer(line) for line in lines]
