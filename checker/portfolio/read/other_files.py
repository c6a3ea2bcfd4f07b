"""Files that are no tables we read, whatever their names say: each is known by its first bytes, or by what it has inside."""

from __future__ import annotations

import re
import zipfile

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.tables import Source

LOOKED_AT = 4096
BEGINNINGS = (
    (rb"%pdf", "pdf"),
    (rb"<!doctype html|<html|<table|<meta", "html"),
    (rb"<\?xml", "xml"),
    (rb"\x89png|\xff\xd8\xff|gif8|ii\*\0|mm\0\*|riff....webp|....ftyp(?:heic|heix|mif1)", "image"),
    (rb"\{\\rtf", "text"),
    (rb"7z\xbc\xaf|rar!|\x1f\x8b", "archive"),
    (rb"\xff\x00\x02\x00|\x00\x00\x02\x00|\x00\x00\x1a\x00", "works"),
    (rb"(?:from|received|return-path|delivered-to|mime-version|message-id|date|subject|x-[a-z-]+): .*\n[a-z-]+: ", "mail"),
    (rb"\{\s*\"|\[\s*\{", "json"),
)
"""How files of each kind begin, in small letters."""
INSIDE = (
    (r"index/.*\.iwa|index\.zip|index\.apxl|.*\.numbers/.*", "numbers"),
    (r"word/document\.xml|content\.xml", "text"),
    (r"ppt/presentation\.xml", "slides"),
    (r".*\.(?:csv|txt|xls|xlsx|xlsm|ods|pdf)", "archive"),
)
"""What a zip of each kind has inside, in small letters. (An .ods is looked for before; what is left has text in it.)"""
STREAMS = (("WordDocument", "text"), ("PowerPoint Document", "slides"), ("__substg1.0_", "mail"), ("MatOST", "works"))
"""What a file in the format of the old Office has inside; where it has a ``Workbook`` or a ``Book``, it is one."""


def refuse_by_beginning(source: Source) -> None:
    """Raises ``Unreadable`` where a file that is no workbook begins as no table does."""
    with source.open() as file:
        start = file.read(LOOKED_AT).removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n").lower()
    for beginning, kind in BEGINNINGS:
        if re.match(beginning, start, re.DOTALL if kind == "image" else 0):
            raise Unreadable(f"file-is-{kind}", file=source.name)


def refuse_by_parts(source: Source, packed: zipfile.ZipFile) -> None:
    """Raises ``Unreadable`` for a zip that is no workbook: by what it has inside."""
    names = [name.replace("\\", "/").lower() for name in packed.namelist()]
    for inside, kind in INSIDE:
        if any(re.fullmatch(inside, name) for name in names):
            raise Unreadable(f"file-is-{kind}", file=source.name)
    raise Unreadable("old-workbook", file=source.name)


def refuse_by_streams(source: Source, content: bytes) -> None:
    """Raises ``Unreadable`` for a file of the old Office, some of whose ``content`` is given, that is surely no workbook."""
    for stream, kind in STREAMS:
        if stream.encode("utf-16-le") in content:
            raise Unreadable(f"file-is-{kind}", file=source.name)
