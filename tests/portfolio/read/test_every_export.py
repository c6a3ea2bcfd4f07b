"""Files as practices keep them: no verdict is definite and wrong, none is lost, most are reached without help."""

import pytest

from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from tests.portfolio.read.real_exports.exports import EXPORTS
from tests.portfolio.read.real_exports.made import U, answered, read, verdicts

IDS = [export.name for export in EXPORTS]


def wrong(export, found):
    """The verdicts that are definite, and not the true one."""
    return [(name, verdict) for name, verdict in verdicts(found) if verdict not in (U, export.true.get(name))]


@pytest.mark.parametrize("export", EXPORTS, ids=IDS)
def test_no_verdict_is_definite_and_wrong_and_no_client_is_lost(export):
    for found in (read(export), read(export, answered(export))):
        assert wrong(export, found) == []
        assert {name for name, _ in verdicts(found)} == export.true.keys()
        said = (*found.portfolio.remarks, *found.portfolio.faults.messages)
        assert all(words_of(lang).said(message) for lang in LANGUAGES for message in said)


def share(reached):
    every = [(name, verdict, export.true[name]) for export, found in reached for name, verdict in verdicts(found)]
    certain = [(verdict, true) for _, verdict, true in every if true != U]
    return sum(verdict == true for verdict, true in certain) / len(certain)


def test_three_verdicts_in_four_are_reached_without_help_and_nine_in_ten_after_one_page_of_columns():
    assert len(EXPORTS) >= 60
    assert share([(export, read(export)) for export in EXPORTS]) >= 0.75
    assert share([(export, read(export, answered(export))) for export in EXPORTS]) >= 0.90
