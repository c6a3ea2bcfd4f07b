"""Files that are traps, by kind, each named by what it does. ``HOSTILE`` gives each as the files of one upload."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from tests.conftest import WHOLE
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows
from tests.web.corpus_portfolio import BOOK, DEEP, FOREIGN, LAUGHS, SHEET, STRINGS, Files, part, repacked, with_entity

RELATIONS, STYLES = "xl/_rels/workbook.xml.rels", "xl/styles.xml"
END = b"</sheetData>"
HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
MEGABYTE = 2**20
MANY = 4 if WHOLE else 1
"""By so much what is only long is made longer still."""
CLIENTS = as_csv(rows({"client": "A"}, {"client": "B"}))
HEADER = CLIENTS.splitlines()[0] + b"\n"


def _book(content: bytes) -> Files:
    return (("clients.xlsx", content),)


def _csv(content: bytes) -> Files:
    return (("clients.csv", content),)


def _corner(cell: bytes, row: int = 1_048_576) -> Files:
    """A cell as far away as can be, in a workbook that is small itself."""
    return _book(repacked(**{SHEET: part(SHEET).replace(END, b'<row r="%d">' % row + cell + b"</row>" + END)}))


def _renamed(change: Callable[[str], str]) -> Files:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(FAR)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as repack:
        for name in packed.namelist():
            repack.writestr(change(name), packed.read(name).replace(b"worksheets/sheet1", change("worksheets/sheet1").encode()))
    return _book(out.getvalue())


def _many_sheets() -> Files:
    """Each sheet within bounds, all together far beyond."""
    cells = b'<row r="1"><c r="A1" t="str"><v>client</v></c></row><row r="1000000"><c r="S1000000"><v>1</v></c></row>'
    sheet = HEAD + b"<sheetData>" + cells + END + b"</worksheet>"
    names = [f"xl/worksheets/sheet{n}.xml" for n in range(1, 30)]
    wide = as_workbook(**{f"S{n}": [["client"]] for n in range(1, 30)})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(wide)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as repack:
        for name in packed.namelist():
            repack.writestr(name, sheet if name in names else packed.read(name))
    return _book(out.getvalue())


def _lzma() -> Files:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr(BOOK, part(BOOK) * 20)
    whole = out.getvalue()
    return _book(whole[:60] + b"\xff" * 40 + whole[100:])


def _overlapping() -> Files:
    """A directory that names one part ten thousand times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(BOOK, part(BOOK))
        packed.writestr("bomb", b"\0" * 40 * MEGABYTE)
        packed.filelist += [packed.filelist[-1]] * 10_000
    return _book(out.getvalue())


FAR_CELL = b'<c r="XFD1048576"><v>1</v></c>'
FAR = _corner(FAR_CELL)[0][1]
GREAT = b"<si><t>" + b"x" * 100 * MEGABYTE + b"</t></si>"

HOSTILE: Mapping[str, Callable[[], Files]] = {
    "a far corner": lambda: _book(FAR),
    "a far corner, single quotes": lambda: _corner(b"<c r='XFD1048576'><v>1</v></c>"),
    "a far corner, spaces around the sign": lambda: _corner(b'<c r = "XFD1048576" ><v>1</v></c>'),
    "a far corner, small letters": lambda: _corner(b'<c r="xfd1048576"><v>1</v></c>'),
    "a far corner, an entity for a letter": lambda: _corner(b'<c r="&#88;FD1048576"><v>1</v></c>'),
    "a far corner, a tag over two lines": lambda: _corner(b'<c\n\n\tr="XFD1048576"\n><v>1</v></c>'),
    "a far corner, a tag over two pieces": lambda: _corner(b" " * (MEGABYTE - 700) + b"<c " + b" " * 999 + FAR_CELL[3:]),
    "a far corner, a prefix": lambda: _corner(b'<x:c xmlns:x="u" r="XFD1048576"><x:v>1</x:v></x:c>'),
    "a far corner, part in another case": lambda: _renamed(str.upper),
    "a far corner, part with another slash": lambda: _renamed(lambda name: name.replace("/", "\\")),
    "a far corner, part in another folder": lambda: _renamed(lambda name: name.replace("worksheets/", "w/")),
    "a row by its number alone": lambda: _corner(b"<c><v>1</v></c>", row=250_000 * MANY),
    "cells without references": lambda: _book(
        repacked(
            **{SHEET: HEAD + b"<sheetData><row>" + b"<c><v>1</v></c>" * 500_000 * MANY + b"</row>" + END + b"</worksheet>"}
        )
    ),
    "a million columns": lambda: _csv(b"client" + b";x" * 1_000_000),
    "a million columns in a sheet": lambda: _corner(b'<c r="BDWGN2"><v>1</v></c>'),
    "many sheets, each within bounds": _many_sheets,
    "a zip bomb": lambda: _book(repacked(bomb=b"\0" * 600 * MEGABYTE)),
    "a zip whose parts overlap": _overlapping,
    "a zip cut off": lambda: _book(as_workbook(Clients=rows({"client": "A"}))[:-300]),
    "a zip with a broken LZMA": _lzma,
    "entities of entities": lambda: _book(with_entity(LAUGHS, b"&l9;")),
    "entities in the list of sheets": lambda: _book(repacked(**{BOOK: LAUGHS + b"<a>&l9;</a>"})),
    "an entity of a file": lambda: _book(with_entity(FOREIGN, b"&x;")),
    "a shared text of 100 MB": lambda: _book(repacked(**{STRINGS: b'<sst count="1">' + GREAT + b"</sst>"})),
    "tags within tags": lambda: _book(repacked(**{SHEET: HEAD + DEEP * 20})),
    "formulas within formulas": lambda: _book(repacked(**{SHEET: HEAD + b"<f>" * 750_000 * MANY})),
    "relations in another encoding": lambda: _book(repacked(**{RELATIONS: b"\xff\xfe<\0R\0" + b"\xe9" * 99})),
    "relations that are none": lambda: _book(repacked(**{RELATIONS: b'<?xml version="1.0" encoding="x-none"?><R/>'})),
    "a list of sheets a megabyte deep": lambda: _book(repacked(**{BOOK: DEEP * 4})),
    "noughts": lambda: _csv(b"\0" * 8 * MEGABYTE),
    "noughts among the cells": lambda: _csv(HEADER + b"A\0;\0\n" * 200_000),
    "a quote never closed": lambda: _csv(HEADER + b'"' + b"A;B\n" * 250_000 * MANY),
    "quotes without end": lambda: _csv(b'"' * 20 * MEGABYTE),
    "accents without end": lambda: _csv(b"client;registered\nA;" + "\u0301\u0316".encode() * 16_000 + b"\n"),
    "accents in a title": lambda: _csv(b"client;" + "\u0301\u0316".encode() * 16_000 + b"\nA;1\n"),
    "brackets in a title": lambda: _csv(b"client;" + b"(" * 100_000 + b"\nA;1\n"),
    "signs in a title": lambda: _csv(b"client;turnover;" + b"- " * 16_000 + b"\nA;1;1\n"),
    "signs in a cell": lambda: _csv(b"client;turnover;legal_form\nA;" + b"1 -" * 16_000 + b";" + b"(" * 32_000 + b"\n"),
    "a name of many megabytes": lambda: _csv(HEADER + b"A" * 3 * MANY * MEGABYTE + b"\n"),
    "a title of 300 kB": lambda: _csv(b"x" * 300_000 + b";client\n;A\n"),
    "faults without end, each its own": lambda: _csv(
        b"client;headcount\n" + b"".join(b"%d;x%d\n" % (n, n) for n in range(250_000 * MANY))
    ),
    "one client again and again": lambda: _csv(b"client;headcount\n" + b"A;1\n" * 250_000 * MANY),
    "blank lines": lambda: _csv(b"\n" * 20 * MEGABYTE + CLIENTS),
    "invoices of nobody": lambda: (
        ("clients.csv", CLIENTS),
        ("factures.csv", as_csv(rows({"client": "?"}, of=INVOICE)) + b"X;15/01/2021;1;website;oui\n" * 120_000 * MANY),
    ),
}
