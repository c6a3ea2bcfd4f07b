"""Workbooks of other programs than Excel of today, and what only bears a workbook's name."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from checker.portfolio.judge.screen import screen
from checker.portfolio.read import workbook_file, workbook_parts
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import gather, tables_of
from checker.portfolio.read.tables import Source
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_workbook, rows, source

SAMPLES = Path(__file__).parent / "samples"


def quietly(phase, done):
    pass


@pytest.mark.parametrize("name", ["clients.xls", "clients.ods"])
def test_an_older_or_an_open_workbook_is_judged_like_any(name):
    found = screen(gather([Source.of(SAMPLES / name)], quietly), "guide", quietly)
    assert found.clients.get_column("verdict").to_list() == ["eligible"]
    assert found.invoices.get_column("counted").to_list() == [True]


@pytest.mark.parametrize("name", ["clients.xls", "clients.ods"])
@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_one_cut_off_is_said_to_be_damaged(tmp_path, name, kept):
    content = (SAMPLES / name).read_bytes()
    (tmp_path / name).write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(Unreadable) as refused:
        gather([Source.of(tmp_path / name)], quietly)
    assert refused.value.message.code == "broken-workbook"


def test_of_a_large_sheet_the_first_rows_alone_are_read_to_ask_about_its_columns(monkeypatch):
    book = as_workbook(Clients=rows(*({"client": f"A{n}"} for n in range(500))), Factures=rows({"client": "A"}, of=INVOICE))
    whole = tables_of(source(book, "clients.xlsx"))
    for module in (workbook_parts, workbook_file):
        monkeypatch.setattr(module, "LARGE", 20_000)
    monkeypatch.setattr(workbook_parts, "HEAD_BYTES", 60_000)
    first = tables_of(source(book, "clients.xlsx"), heads=True)
    assert [table.head for table in first] == [table.head for table in whole]
    assert [table.large for table in first] == [True, False]
    assert [sum(batch.height for batch in table.batches(1, 2, lambda done: None)) < 500 for table in first] == [True, True]


def packed(*names):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, b"client;effectif")
    return out.getvalue()


def old_office(stream):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + stream.encode("utf-16-le") + b"\0" * 2000


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"<html><table><tr><td>client</td></tr></table></html>", "html"),
        (b"\xef\xbb\xbf \r\n<!DOCTYPE html>", "html"),
        (b'<?xml version="1.0"?><Workbook/>', "xml"),
        (b'{"clients": []}', "json"),
        (b"\x89PNG\r\n\x1a\n\0", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"\0\0\0\x18ftypheic", "image"),
        (packed("Index/Document.iwa", "Metadata/Properties.plist"), "numbers"),
        (packed("Index.zip", "preview.jpg"), "numbers"),
        (packed("[Content_Types].xml", "word/document.xml"), "text"),
        (packed("ppt/presentation.xml"), "slides"),
        (packed("export/clients.csv"), "archive"),
        (b"\x1f\x8b\x08\0", "archive"),
        (b"{\\rtf1\\ansi", "text"),
        (old_office("WordDocument"), "text"),
        (old_office("__substg1.0_0037001F"), "mail"),
        (old_office("MatOST"), "works"),
        (b"\xff\x00\x02\x00\x04\x04\x05\x54", "works"),
        (b"Return-Path: <a@b.fr>\r\nReceived: from x by y\r\nSubject: Factures\r\n\r\n", "mail"),
        (b"CODE  NOM             EFF\r\n12    DUPOND          4\r\n13    MARTIN          11\r\n", "aligned"),
    ],
)
@pytest.mark.parametrize("name", ["clients.xls", "clients.xlsx", "clients.csv"])
def test_what_is_no_table_is_named_for_what_it_is(tmp_path, name, content, kind):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        gather([Source.of(tmp_path / name)], quietly)
    message = refused.value.message
    assert message.code == f"file-is-{kind}"
    assert all(name in words_of(lang).said(message) for lang in ("fr", "en"))


def test_a_table_that_begins_like_a_letter_is_none(tmp_path):
    (tmp_path / "clients.csv").write_bytes(b"Date: 12 mars 2021\nClient;Effectif;CA HT\nAlpha;4;100\n")
    assert gather([Source.of(tmp_path / "clients.csv")], quietly).clients.frame.height == 1
