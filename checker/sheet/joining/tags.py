"""The tags of a joined PDF: one structure over all the parts, and the two indexes by which it is found.

One index leads from a mark on a page to its element (the parent tree, by the page's key); the other, from the id of a table's
head to its cell. Each part has a leaf of its own in both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.sheet.joining.parts import Part, between, listed, number, references
from checker.sheet.joining.written import PdfFile


class Tags:
    """The structure in the making."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._elements: list[int] = []
        self._roles: dict[bytes, bytes] = {}
        self._keys: list[int] = []
        self._ids: list[int] = []
        self.next_key = 0
        """The first key of the next part's pages."""

    @property
    def prefix(self) -> bytes:
        """What tells the next part's ids from the others'; leaves come in the order of their ids."""
        return b"%06d" % len(self._keys)

    def add(self, part: Part, numbers: Mapping[int, int]) -> None:
        """Take up a part's structure, after its objects are written."""
        written = part.objects[part.trees.structure]
        self._elements += [numbers[old] for old in references(part.objects[part.trees.document], b"K")]
        self._roles |= re.findall(rb"/(\w+)/(\w+)", between(written, b"/RoleMap<<", b">>"))
        ids = re.findall(rb"\((\w+)\)(\d+) 0 R", between(written, b"/Names[", b"]"))
        names = sorted((b"(%b%b)" % (self.prefix, id), numbers[int(old)]) for id, old in ids)
        if names:  # only the headers of tables have ids
            self._ids.append(self._leaf(b"Names", names))
        keys = re.findall(rb"(\d+) (\d+) 0 R", between(written, b"/Nums[", b"]"))
        self._keys.append(self._leaf(b"Nums", [(b"%d" % (self.next_key + int(key)), numbers[int(old)]) for key, old in keys]))
        self.next_key += number(written, b"ParentTreeNextKey")

    def _leaf(self, kind: bytes, entries: list[tuple[bytes, int]]) -> int:
        leaf = self._file.number()
        limits = b"%b %b" % (entries[0][0], entries[-1][0])
        pairs = b" ".join(b"%b %d 0 R" % entry for entry in entries)
        self._file.write(leaf, b"<</Limits[%b]/%b[%b]>>" % (limits, kind, pairs))
        return leaf

    def close(self, structure: int, document: int) -> None:
        """Write the structure under these numbers: its root, and the one element at its top."""
        element = b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % (structure, listed(self._elements))
        self._file.write(document, element)
        roles = b"".join(b"/%b/%b" % role for role in self._roles.items())
        root = b"<</Type/StructTreeRoot/K[%d 0 R]/RoleMap<<%b>>" % (document, roles)
        root += b"/ParentTree<</Kids[%b]>>/ParentTreeNextKey %d" % (listed(self._keys), self.next_key)
        root += (b"/IDTree<</Kids[%b]>>" % listed(self._ids) if self._ids else b"") + b">>"
        self._file.write(structure, root)
