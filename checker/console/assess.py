"""``aide500 assess``: the verdict on a dossier, or on each of many."""

from __future__ import annotations

import sys
from typing import IO, Any

import click

from checker.console.ending import DONE, SOME_REFUSED, UNREADABLE, complain_of, stop
from checker.console.json_lines import answers
from checker.console.output import print_json
from checker.dossier.assessment import assessed
from checker.dossier.model import Fault, Refused


def assess(file: str, jsonl: bool, edition: str | None, lang: str) -> int:
    """Print the verdict on the dossier in ``file``, or one a line; gives the exit status."""
    try:
        stream = click.open_file(file, "rb")
    except OSError as error:
        stop(_words_of(lang).fault("unreadable-file", reason=error.strerror))
    with stream:
        if jsonl or file.endswith(".jsonl"):
            return _assess_lines(stream, edition, lang)
        return _assess_one(stream.read(), edition, lang)


def _assess_one(written: bytes, edition: str | None, lang: str) -> int:
    try:
        print_json(assessed(written, edition), indent=2)
    except Refused as refused:
        _refuse(refused.faults, lang, indent=2)
        return UNREADABLE if refused.faults[0].message.code == "not-json" else SOME_REFUSED
    return DONE


def _assess_lines(lines: IO[bytes], edition: str | None, lang: str) -> int:
    """One verdict or ``errors`` a line, in order."""
    outcome = DONE
    for number, answer in enumerate(answers(lines, edition, sys.stdout.encoding), start=1):
        if isinstance(answer, bytes):
            sys.stdout.buffer.write(answer + b"\n")
        else:
            _refuse(answer, lang, line=number)
            sys.stdout.flush()
            outcome = SOME_REFUSED
    return outcome


def _refuse(faults: list[Fault], lang: str, line: int | None = None, indent: int | None = None) -> None:
    """The faults as data where the verdict would stand, and in words on standard error."""
    from checker.words.faults import faults_as_data

    words = _words_of(lang)
    print_json(faults_as_data(faults, words), indent=indent)
    complain_of(faults, words, line=line)


def _words_of(lang: str) -> Any:
    """Loaded only where there is something to say: a verdict is all ids and figures."""
    from checker.words.wording import words_of

    return words_of(lang)
