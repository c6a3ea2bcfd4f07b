"""A PDF file being written, an object at a time: what was written is held no longer, but for where it stands (7 bytes).

Small objects are packed a hundred together and compressed (PDF 1.5): the tags of a page are three times as long as the page.
"""

from __future__ import annotations

import struct
import zlib
from typing import IO

PACKED = 100
PLACE = struct.Struct(">BIH")
"""An entry of the table: its kind; the offset in bytes, or the number of the pack; the place within the pack."""
APART, IN_PACK = 1, 2


class PdfFile:
    """The file. Numbers are given by ``number``, and each must be written once."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._length = 0
        self._places = bytearray(PLACE.pack(0, 0, 0xFFFF))  # number 0 is no object, by the norm
        self._pack: list[tuple[int, bytes]] = []
        self._append(b"%PDF-1.7\n%\x80\x80\x80\x80\n")

    def number(self) -> int:
        """The next number for an object."""
        self._places += bytes(PLACE.size)
        return len(self._places) // PLACE.size - 1

    def write(self, number: int, written: bytes, stream: bytes | None = None) -> None:
        """Write an object under its number, with its stream where it has one."""
        if stream is None:
            self._pack.append((number, written))
            if len(self._pack) == PACKED:
                self._write_pack()
        else:
            self._place(number, APART, self._length)
            self._append(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, written, stream))

    def close(self, trailer: bytes) -> None:
        """Write what is left, then the table of all places, with these entries beside it."""
        self._write_pack()
        number, start = self.number(), self._length
        self._place(number, APART, start)
        entries = b"/Size %d/W[1 4 2]%b" % (len(self._places) // PLACE.size, trailer)
        self._write_compressed(number, b"/Type/XRef" + entries, bytes(self._places))
        self._append(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write_pack(self) -> None:
        if not self._pack:
            return
        pack, index, bodies = self.number(), b"", b""
        for place, (number, written) in enumerate(self._pack):
            self._place(number, IN_PACK, pack, place)
            index += b"%d %d " % (number, len(bodies))
            bodies += written + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(self._pack), len(index))
        self._pack = []
        self._write_compressed(pack, entries, index + bodies)

    def _write_compressed(self, number: int, entries: bytes, content: bytes) -> None:
        packed = zlib.compress(content)
        self.write(number, b"<<%b/Filter/FlateDecode/Length %d>>" % (entries, len(packed)), packed)

    def _place(self, number: int, kind: int, where: int, place: int = 0) -> None:
        PLACE.pack_into(self._places, number * PLACE.size, kind, where, place)

    def _append(self, written: bytes) -> None:
        self._out.write(written)
        self._length += len(written)
