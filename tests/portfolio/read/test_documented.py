"""What docs/portfolio.md says comes of what practices write: each line tried in the files that it names."""

import re

import pytest

from tests.conftest import ROOT
from tests.portfolio.read.real_exports.exports import EXPORTS
from tests.portfolio.read.real_exports.held_out import HELD_OUT
from tests.portfolio.read.real_exports.made import read
from tests.portfolio.read.real_exports.other_practices import LATER_PRACTICES, OTHER_PRACTICES

pytestmark = pytest.mark.long

SECTION = (ROOT / "docs" / "portfolio.md").read_text().split("## Understood, or asked about")[1].split("\n## ")[0]
LINES = [line.strip("| ").split(" | ") for line in SECTION.splitlines() if line.startswith("| ")][2:]
TRIED = [
    (written, name, code)
    for written, _, tried in LINES
    for name, code in re.findall(r"`([a-z0-9-]+)`(?:: `([a-z-]+)`)?", tried)
]
BY_NAME = {export.name: export for export in (*EXPORTS, *HELD_OUT, *OTHER_PRACTICES, *LATER_PRACTICES)}


@pytest.mark.parametrize(("written", "name", "code"), TRIED, ids=[f"{name} {code}".strip() for _, name, code in TRIED])
def test_each_line_of_the_documents_comes_true(written, name, code):
    found = read(BY_NAME[name])
    said = {message.code for message in (*found.portfolio.remarks, *found.portfolio.faults.messages)}
    assert not code or code in said


def test_most_files_stand_in_the_documents_and_every_line_is_tried():
    assert len({name for _, name, _ in TRIED}) >= 50
    assert {written for written, _, _ in TRIED} == {written for written, _, _ in LINES}
