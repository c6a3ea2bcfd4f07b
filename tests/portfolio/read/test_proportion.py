"""The work grows with what was sent, and no faster: counted in steps of Python and in letters put in order, never by the clock.

Each of the nastiest shapes is read at a size and at four times that size: the work may then be four times as much and a little.
"""

import io
import re
import sys
import unicodedata
import zipfile
from collections import defaultdict
from contextlib import suppress
from functools import partial
from types import SimpleNamespace
from xml.parsers.expat import ExpatError

import pytest

from checker.dossier import reading
from checker.dossier.model import MOST_FAULTS, MOST_INVOICES, Refused, load_json, read_dossier
from checker.portfolio.read import csv_file, faults, written_days
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.headers import Role
from checker.portfolio.read.recognise import layout
from checker.portfolio.read.titles import KEYS, MEANINGS, MOST_LETTERS
from checker.portfolio.read.workbook_parts import valueless
from tests.portfolio.files import as_csv, rows, screened

pytestmark = pytest.mark.long

SMALL = 1000
ALLOWED = 4 * 1.5


def steps(work, *arguments):
    """Lines of Python run, and calls made, in all threads' own code."""
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += 1
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        work(*arguments)
    except (Unreadable, Refused, reading.Misread):
        pass
    finally:
        sys.settrace(before)
    return count


class Bytes(bytes):
    """Bytes that count how many of them are looked at."""

    looked_at = 0

    def _between(self, start, end):
        Bytes.looked_at += (len(self) if end is None else end) - start

    def count(self, part, start=0, end=None):
        self._between(start, end)
        return bytes.count(self, part, start, len(self) if end is None else end)

    def rfind(self, part, start=0, end=None):
        end = len(self) if end is None else end
        found = bytes.rfind(self, part, start, end)
        self._between(max(found, start), end)
        return found


def looked_at(block):
    Bytes.looked_at = 0
    csv_file._last_row_end(Bytes(block))
    return Bytes.looked_at


UNCLOSED = {
    "a quote never closed": lambda n: b'"' + b"A;B\n" * n,
    "one never closed, late": lambda n: b'"A";B\n' * n + b'"' + b"A;B\n" * n,
    "a quote a line": lambda n: b'A";\n' * (n + 1),
    "three quotes a line": lambda n: b'"";"\n' * n + b'"',
    "no line at all": lambda n: b'"' * n,
    "lines alone": lambda n: b"\n" * n,
}


@pytest.mark.parametrize("shape", UNCLOSED.values(), ids=UNCLOSED)
def test_where_a_row_ends_is_found_in_one_look(shape):
    for size in (SMALL, 4 * SMALL):
        assert looked_at(shape(size)) <= 4 * len(shape(size))


@pytest.mark.parametrize(
    "block", [b'A;"\n"\nB\n"', b"A\nB", b'"A\nB', b'"A"\n"B"\n', b"", b'"\n"\n"\n', b'\n"\n', b'a\n"b\n"c\n"d']
)
def test_a_row_ends_where_quotes_are_even(block):
    ends = [at + 1 for at, letter in enumerate(block) if letter == ord("\n") and block.count(b'"', 0, at) % 2 == 0]
    assert csv_file._last_row_end(block) == (ends[-1] if ends else 0)


def normalised(monkeypatch, work, *arguments):
    """The square of each text's length that is put in order: what Python's normalisation may take of it."""
    spent = 0
    ordered = unicodedata.normalize

    def counted(form, text):
        nonlocal spent
        spent += len(text) ** 2
        return ordered(form, text)

    monkeypatch.setattr(unicodedata, "normalize", counted)
    work(*arguments)
    monkeypatch.setattr(unicodedata, "normalize", ordered)
    return spent


ACCENTS = {"accents": "\u0301\u0316", "accents on a letter": "e\u0301\u0316", "ligatures": "\ufdfa", "letters": "é"}


@pytest.mark.parametrize("letters", ACCENTS.values(), ids=ACCENTS)
def test_accents_are_taken_off_letter_by_letter(monkeypatch, letters):
    small, large = (normalised(monkeypatch, reading.plain, letters * size) for size in (SMALL, 4 * SMALL))
    assert small < large <= 4 * small


@pytest.mark.parametrize("text", [*ACCENTS.values(), "  Été ", "Å\u0316\u0301ngström", "ﬁ", "한글", "ǅ", "İ", "\u0344", "ẛ̣"])
def test_letter_by_letter_comes_to_the_same(text):
    whole = unicodedata.normalize("NFKD", text.strip().casefold())
    assert reading.plain(text) == "".join(letter for letter in whole if not unicodedata.combining(letter))


TITLES = ["(", "[", "((", "en ", "20", "20 ", "en\u00a0", "()", "(]"]


@pytest.mark.parametrize("part", TITLES)
def test_titles_are_understood_in_proportion(part):
    small, large = (steps(layout, [(1, ("client", part * size))], Role.CLIENTS) for size in (SMALL, 4 * SMALL))
    assert large <= ALLOWED * small


CELLS = {
    "texts that are no answer": lambda n: [{"client": str(at), "registered": f"perhaps {at}"} for at in range(n // 5)],
    "clients of one name": lambda n: [{"client": "A"} for _ in range(n // 5)],
    "days in words": lambda n: [{"client": str(at), "filing_date": f"{at} thermidor"} for at in range(n // 5)],
    "one long cell": lambda n: [{"client": "A" * n, "turnover": "1 " * n, "legal_form": "é" * n, "filing_date": "1/" * n}],
}


@pytest.mark.parametrize("shape", CELLS.values(), ids=CELLS)
def test_a_portfolio_is_read_in_proportion(shape):
    screened(as_csv(rows({"client": "A"})))  # the words are made once
    small, large = (steps(screened, as_csv(rows(*shape(size)))) for size in (SMALL, 4 * SMALL))
    assert large <= ALLOWED * small


TRIED = ("match", "fullmatch", "search", "sub", "subn", "findall", "split")
IN_ONE_LOOK = {
    r"[^\w]+",
    r"[\s\u00a0\u202f.\-]",
    r"[0-9]+([/.-])[0-9]+\1[0-9]",
    written_days.TWO_FIRST.pattern,
    reading.ISO.pattern,
}
"""None of these goes back over what it has passed."""
LONG = {
    "titles": [["client", "turnover", "- " * 2000, "Facture 1 TTC" + " -" * 2000], ["A", "1000", "x", "x"]],
    "cells": [
        ["client", *(name for name in MEANINGS if name not in KEYS)],
        *(["A", *[part * 2000] * (len(MEANINGS) - len(KEYS))] for part in ("(", "1 ", "1 -", "é", "salaries ", "1 a ")),
    ],
}


@pytest.mark.parametrize("sheet", LONG.values(), ids=LONG)
def test_no_pattern_is_tried_on_what_is_long(monkeypatch, sheet):
    """A pattern may take the square of a text's length, which no step of Python shows."""
    screened(as_csv(rows({"client": "A"})))  # the words are made once
    longest = defaultdict(int)

    def watched(pattern, method):
        def called(*arguments, **named):
            lengths = [len(text) for text in arguments if isinstance(text, str)]
            longest[str(pattern)] = max(longest[str(pattern)], *lengths, 0)
            return method(*arguments, **named)

        return called

    def watching(pattern):
        methods = {name: watched(pattern.pattern, getattr(pattern, name)) for name in TRIED}
        return SimpleNamespace(pattern=pattern.pattern, **methods)

    for module in [
        module for name, module in sys.modules.items() if name.startswith(("checker.portfolio.read", "checker.dossier"))
    ]:
        for name, value in [*vars(module).items()]:
            if isinstance(value, re.Pattern):
                monkeypatch.setattr(module, name, watching(value))
    for name in TRIED:
        whole = getattr(re, name)
        monkeypatch.setattr(re, name, lambda pattern, *rest, whole=whole: watched(pattern, partial(whole, pattern))(*rest))
    screened(as_csv(sheet))
    assert not {pattern for pattern, length in longest.items() if length > MOST_LETTERS} - IN_ONE_LOOK


SHEETS = {
    "formulas": "<row><c><f>1</f></c></row>",
    "cells without end": "<c><f>",
    "tags within tags": "<f><v><row>",
    "errors": '<c t="e"/>',
}


@pytest.mark.parametrize("part", SHEETS.values(), ids=SHEETS)
def test_a_sheet_is_looked_through_in_proportion(part):
    def work(size):
        with suppress(ExpatError):
            valueless(b"<s>" + part.encode() * size + b"</s>")

    small, large = (steps(work, size) for size in (SMALL, 4 * SMALL))
    assert large <= ALLOWED * small


def refused(data):
    with pytest.raises(Refused) as caught:
        read_dossier(data)
    return caught.value.faults


def test_faults_are_counted_beyond_the_first_thousand():
    exactly, more = (refused({f"x{n}": 0 for n in range(count)}) for count in (MOST_FAULTS, MOST_FAULTS + 1))
    assert [fault.path for fault in exactly] == [f"x{n}" for n in range(MOST_FAULTS)]
    assert more[:-1] == exactly
    assert more[-1] == ("", ("more-faults", {"count": MOST_FAULTS + 1, "most": MOST_FAULTS}))


def test_too_many_invoices_are_counted_and_not_read():
    many = {"invoices": [{"date": "x"}] * (MOST_INVOICES + 1)}
    assert [(fault.path, fault.message.code) for fault in refused(many)] == [("invoices", "too-many-invoices")]
    assert steps(read_dossier, many) < 1000


def test_a_dossier_is_read_in_proportion():
    def work(size):
        load = ",".join(f'"k{n}":{"[" * 20}{"]" * 20}' for n in range(size // 4))
        read_dossier(load_json("{" + load + ',"k1":0}'))

    small, large = (steps(work, size) for size in (SMALL, 4 * SMALL))
    assert large <= ALLOWED * small


def broken_zip(content, damage):
    return content[: len(content) // 2] + damage + content[len(content) // 2 + len(damage) :]


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["deflate", "bzip2", "lzma"]
)
def test_what_is_packed_wrongly_is_refused_in_words(method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        packed.writestr("xl/workbook.xml", bytes(range(256)) * 400)
    with pytest.raises(Unreadable, match="broken-workbook"):
        screened(broken_zip(out.getvalue(), b"\xff" * 40))


def test_a_fault_repeats_what_was_typed_only_so_often(monkeypatch):
    monkeypatch.setattr(faults, "MOST_TYPED", 3)
    found = screened(as_csv(rows(*({"client": str(n), "headcount": f"x{n}" if n < 9 else "4"} for n in range(30)))))
    assert found.faults.height == 9
    assert found.faults.get_column("typed").to_list() == [f"x{n}" for n in range(9)]
    assert len(found.portfolio.faults.messages) <= 3 + 1


LEFT = as_csv(rows({"client": "A"}, {"client": "B"}))


@pytest.mark.parametrize(
    ("content", "row"),
    [(b"\n" + LEFT, 3), (b"\r\n\n" + LEFT, 4), (b"  \n" + LEFT, 3), (b"x" * 140_000 + b";client;headcount\n;A;3\n", 2)],
    ids=["blank line", "two", "spaces", "a first cell of 140 kB"],
)
def test_what_stands_before_the_titles_is_passed_over(content, row):
    assert screened(content).portfolio.clients.frame.select("row", "key").row(0) == (row, "A")


def test_numbers_alone_are_a_portfolio():
    found = screened(b"client;headcount;turnover\nA;3;1000\nTotal;3;1000\n")
    assert found.portfolio.clients.frame.get_column("key").to_list() == ["A"]
    assert "totals-left-out" in [remark.code for remark in found.portfolio.remarks]
