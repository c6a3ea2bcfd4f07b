"""A PDF as Typst writes it, read to be joined to others: its objects, where its trees begin, and its numbers changed.

Typst writes each object apart, in the order of their numbers, with a plain table at the end. Only that form is read here:
Typst's version is pinned, and a test says when another one writes otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

END_OF_OBJECT, BEGINNING_OF_STREAM, END_OF_STREAM = b"\nendobj\n", b"\nstream\n", b"\nendstream"

TOKEN = re.compile(
    rb"\\."  # a letter escaped within a text
    rb"|/StructParents? (?P<key>\d+)"
    rb"|(?<=/ID)\((?P<id>\w+)\)|/Headers\[(?P<ids>(?:\(\w+\))*)\]"
    rb"|(?P<reference>\d+) 0 R"
    rb"|(?P<opening>\()|(?P<closing>\))",
    re.DOTALL,
)
"""What joining changes in an object, and what tells texts from the rest: a client may be called « 1 0 R »."""


class Trees(NamedTuple):
    """The numbers of the objects in which everything else hangs: one of each in a file."""

    catalogue: int
    info: int
    metadata: int
    pages: int
    outlines: int
    structure: int
    document: int
    """The one element at the top of the structure."""


class Part:
    """A PDF that Typst wrote."""

    def __init__(self, pdf: bytes) -> None:
        table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", pdf[table:])]
        self.objects = {
            number: pdf[begin:end].partition(b" obj\n")[2].removesuffix(END_OF_OBJECT)
            for number, (begin, end) in enumerate(pairwise([*places, table]), start=1)
        }
        self.trees = self._trees(pdf[table:])

    def _trees(self, trailer: bytes) -> Trees:
        root = number(trailer, b"Root")
        catalogue = self.objects[root]
        structure = number(catalogue, b"StructTreeRoot")
        [document] = references(self.objects[structure], b"K")
        return Trees(
            catalogue=root,
            info=number(trailer, b"Info"),
            metadata=number(catalogue, b"Metadata"),
            pages=number(catalogue, b"Pages"),
            outlines=number(catalogue, b"Outlines"),
            structure=structure,
            document=document,
        )


def number(written: bytes, key: bytes) -> int:
    """The number that this key gives; of a reference, the number of the object to which it leads."""
    found = re.search(rb"/%b (\d+)" % key, written)
    assert found, f"Typst wrote no {key.decode()}"
    return int(found[1])


def between(written: bytes, opening: bytes, closing: bytes) -> bytes:
    """What stands between these two; nothing where they are not there."""
    return written.partition(opening)[2].partition(closing)[0]


def references(written: bytes, key: bytes) -> list[int]:
    """The numbers of the objects that this key lists."""
    return [int(found) for found in re.findall(rb"(\d+) 0 R", between(written, b"/%b[" % key, b"]"))]


def listed(numbers: Iterable[int]) -> bytes:
    """References to these objects, as a list holds them."""
    return b" ".join(b"%d 0 R" % number for number in numbers)


def content(written: bytes) -> tuple[bytes, bytes | None]:
    """An object without its stream; and its stream, where it has one."""
    if not written.endswith(END_OF_STREAM):
        return written, None
    head, _, stream = written.removesuffix(END_OF_STREAM).partition(BEGINNING_OF_STREAM)
    return head, stream


def renumbered(written: bytes, numbers: Mapping[int, int], first_key: int = 0, prefix: bytes = b"") -> bytes:
    """An object (without its stream) for the joined file.

    References go by ``numbers``; a page's key of the parent tree is counted from ``first_key``; ids get the ``prefix``.
    """
    depth = 0

    def changed(token: re.Match[bytes]) -> bytes:
        nonlocal depth
        kind = token.lastgroup
        depth += (kind == "opening") - (kind == "closing")
        if depth or kind is None:
            return token[0]
        found = token[kind]
        if kind == "reference":
            return b"%d 0 R" % numbers[int(found)]
        if kind == "key":
            return token[0].replace(found, b"%d" % (first_key + int(found)))
        return token[0].replace(b"(", b"(" + prefix) if kind in ("id", "ids") else token[0]

    return TOKEN.sub(changed, written)
