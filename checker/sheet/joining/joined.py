"""PDFs that Typst wrote, joined into one: pages, bookmarks, language, title, and the tags that make it PDF/UA-1.

Joining is ours because libraries hold the whole file while they do it: 350 MB for 300 sheets with pikepdf, where Typst itself
takes 725 MB for one document of them. Here a part is gone once it is written; what is kept of it are the numbers of its pages
and of the elements at the top of its structure.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import IO

from checker.sheet.joining.parts import Part, Trees, content, listed, number, references, renumbered
from checker.sheet.joining.tags import Tags
from checker.sheet.joining.written import PdfFile

Bookmark = tuple[int, bytes]
"""A bookmark's number, and itself as it is written."""


class JoinedPdf:
    """One PDF in the making. Parts are added in order; title, author, language and day are those of the first."""

    def __init__(self, out: IO[bytes]) -> None:
        self._file = PdfFile(out)
        self._top = Trees(*(self._file.number() for _ in Trees._fields))
        self._tags = Tags(self._file)
        self._pages: list[int] = []
        self._first = self._bookmarks = 0
        self._last: Bookmark | None = None
        self._metadata = b""
        self._fingerprint = sha256()

    def add(self, pdf: bytes) -> None:
        """Write a part after those before it."""
        part = Part(pdf)
        numbers = {old: self._file.number() for old in part.objects if old not in part.trees}
        numbers |= zip(part.trees, self._top, strict=True)
        if not self._pages:
            self._begin_like(part, numbers)
        self._write_objects(part, numbers)
        self._tags.add(part, numbers)
        self._pages += [numbers[old] for old in references(part.objects[part.trees.pages], b"Kids")]
        self._fingerprint.update(pdf)

    def close(self) -> None:
        """Write what belongs to all the parts."""
        top = self._top
        self._tags.close(top.structure, top.document)
        self._file.write(top.pages, b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self._pages), listed(self._pages)))
        if self._last:
            self._file.write(*self._last)
            ends = self._first, self._last[0], self._bookmarks
            self._file.write(top.outlines, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends)
        self._close_metadata()

    def _begin_like(self, part: Part, numbers: Mapping[int, int]) -> None:
        for old in (part.trees.catalogue, part.trees.info):
            self._file.write(numbers[old], renumbered(part.objects[old], numbers))
        self._metadata = content(part.objects[part.trees.metadata])[1] or b""

    def _write_objects(self, part: Part, numbers: Mapping[int, int]) -> None:
        bookmarks = part.objects[part.trees.outlines]
        first, last = number(bookmarks, b"First"), number(bookmarks, b"Last")
        self._bookmarks += number(bookmarks, b"Count")
        for old in sorted(part.objects.keys() - set(part.trees)):
            head, stream = content(part.objects[old])
            head = renumbered(head, numbers, self._tags.next_key, self._tags.prefix)
            if old == first:
                head = self._after_the_last(numbers[old], head)
            if old == last:
                self._last = numbers[old], head
            else:
                self._file.write(numbers[old], head, stream)

    def _after_the_last(self, at: int, bookmark: bytes) -> bytes:
        """A part's first bookmark, chained to the last of the part before; that one is written, now that its next is known."""
        if self._last is None:
            self._first = at
            return bookmark
        before, written = self._last
        self._file.write(before, written.replace(b"<<", b"<</Next %d 0 R" % at, 1))
        return bookmark.replace(b"<<", b"<</Prev %d 0 R" % before, 1)

    def _close_metadata(self) -> None:
        """What the first part says of itself, but for how many pages there are, and an id that is the whole's own."""
        id = b64encode(self._fingerprint.digest()[:16])
        said = re.sub(rb"(?<=<xmpTPg:NPages>)\d+", b"%d" % len(self._pages), self._metadata)
        said = re.sub(rb"(?<=<xmpMM:InstanceID>)[^<]+", id, said)
        self._file.write(self._top.metadata, b"<</Type/Metadata/Subtype/XML/Length %d>>" % len(said), said)
        self._file.close(b"/Root %d 0 R/Info %d 0 R/ID[(%b)(%b)]" % (self._top.catalogue, self._top.info, id, id))
