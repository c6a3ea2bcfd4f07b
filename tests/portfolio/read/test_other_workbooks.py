"""Workbooks of other programs than Excel of today, and what only bears a workbook's name."""

from pathlib import Path

import pytest

from checker.portfolio.judge.screen import screen
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.gather import gather
from checker.portfolio.read.tables import Source
from checker.words.wording import words_of

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


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"<html><table><tr><td>client</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbf \r\n<!DOCTYPE html>", "HTML"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
    ],
)
@pytest.mark.parametrize("name", ["clients.xls", "clients.xlsx", "clients.csv"])
def test_what_is_no_table_is_named_for_what_it_is(tmp_path, name, content, kind):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        gather([Source.of(tmp_path / name)], quietly)
    message = refused.value.message
    assert (message.code, message.variables["format"]) == ("no-table", kind)
    assert all(name in words_of(lang).said(message) for lang in ("fr", "en"))
