"""Files as practices keep them: no verdict is definite and wrong, none is lost, most are reached without help."""

import pytest

from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from tests.conftest import WHOLE
from tests.portfolio.files import in_words, screened
from tests.portfolio.read.real_exports.exports import EXPORTS
from tests.portfolio.read.real_exports.held_out import HELD_OUT
from tests.portfolio.read.real_exports.made import U, read, verdicts
from tests.portfolio.read.real_exports.other_practices import LATER_PRACTICES, OTHER_PRACTICES

pytestmark = pytest.mark.long

EVERY = (*EXPORTS, *HELD_OUT, *OTHER_PRACTICES, *LATER_PRACTICES)


def readings(export):
    """As it comes, and with the page of columns answered, where the practice has something to say there."""
    return [read(export), read(export, helped=True)] if export.answers or export.same or WHOLE else [read(export)]


def wrong(export, found):
    """The verdicts that are definite, and not the true one."""
    return [(name, verdict) for name, verdict in verdicts(found) if verdict not in (U, true_of(export, name))]


def true_of(export, name):
    """The true verdict typed for a client, whatever the case of its name."""
    return next((true for client, true in export.true.items() if client.casefold() == name.casefold()), None)


@pytest.mark.parametrize("export", EVERY, ids=lambda export: export.name)
def test_no_verdict_is_definite_and_wrong_and_no_client_is_lost(export):
    for found in readings(export):
        assert wrong(export, found) == []
        assert {name.casefold() for name, _ in verdicts(found)} == {name.casefold() for name in export.true}
        said = (*found.portfolio.remarks, *found.portfolio.faults.messages)
        assert all(words_of(lang).said(message) for lang in LANGUAGES for message in said)


@pytest.mark.parametrize("export", EVERY if WHOLE else EVERY[::4], ids=lambda export: export.name)
def test_the_result_given_in_again_is_judged_the_same(export):
    for found in readings(export):
        assert verdicts(screened(in_words(found))) == verdicts(found)


def share(reached):
    every = [(name, verdict, true_of(export, name)) for export, found in reached for name, verdict in verdicts(found)]
    certain = [(verdict, true) for _, verdict, true in every if true != U]
    return sum(verdict == true for verdict, true in certain) / len(certain)


@pytest.mark.parametrize(
    ("exports", "fewest", "alone"),
    [(EXPORTS, 60, 0.75), (HELD_OUT, 20, 0.75), (OTHER_PRACTICES, 20, 0.70), (LATER_PRACTICES, 38, 0.69)],
    ids=["the sixty", "the twenty", "the twenty of others", "the later ones"],  # the last two ask what may be read in two ways
)
def test_most_verdicts_are_reached_without_help_and_nine_in_ten_after_one_page_of_columns(exports, fewest, alone):
    assert len(exports) >= fewest
    assert share([(export, readings(export)[0]) for export in exports]) >= alone
    assert share([(export, readings(export)[-1]) for export in exports]) >= 0.90
