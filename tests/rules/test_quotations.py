"""Every quotation stands word for word where it is said to: the guide's in the guide, the others in the account of the law."""

import re

import pytest

from rules.amendments import EDITIONS, OFFICIAL
from rules.conditions import Confidence
from rules.expenses import SOLUTIONS
from rules.guide import GUIDE
from tests.conftest import SHARED
from tests.words.test_wording import PATTERNS, text

QUOTED = [(edition, condition, quotation) for edition in EDITIONS.values() for condition in edition.conditions
          for quotation in edition.quotations(condition)]  # fmt: skip
ONES_OWN = {"Je ne sais pas", "Autre dépense", "de minimis"}
"""What is in guillemets and quotes nobody: our own buttons, a term."""


def plain(written):
    """Neither emphasis, nor the style of apostrophes, nor how lines and spaces break."""
    return " ".join(written.replace("**", "").replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ").split())


def standing(name):
    """A text that stands beside the clone; None where the clone stands alone."""
    file = SHARED / name
    return plain(file.read_text("utf-8")) if file.exists() else None


GUIDE_TEXT, LAW = standing("guide.fr.txt"), standing("LAW.md")


def lacking(words, account):
    """The parts of a quotation, cut at « […] », that do not stand in the account; none where there is no account to ask."""
    return [part for part in words.split("[…]") if account is not None and plain(part) not in account]


@pytest.mark.parametrize(("edition", "condition", "quotation"), QUOTED, ids=lambda part: getattr(part, "id", None))
def test_a_quotation_stands_word_for_word_in_its_text(edition, condition, quotation):
    account = LAW if quotation.article else GUIDE_TEXT
    assert quotation.words.strip()
    assert lacking(quotation.words, account) == []


def test_the_accounts_of_the_law_are_those_beside_the_clone():
    assert (GUIDE_TEXT is None) == (LAW is None) == (not SHARED.exists())


def test_the_kinds_of_expense_are_the_guides_own_lines():
    assert [lacking(expense.quote, GUIDE_TEXT) for expense in SOLUTIONS] == [[]] * len(SOLUTIONS)


def test_an_official_text_never_speaks_in_the_guides_words_nor_without_its_own():
    for edition in OFFICIAL:
        for condition in edition.conditions:
            quotations = edition.quotations(condition)
            assert quotations, condition.id
            assert all(q.article and q.url.startswith("https://") and isinstance(q.confidence, Confidence) for q in quotations)
    assert all(GUIDE.quotations(condition)[0] == (condition.source.quote, "", "", None) for condition in GUIDE.conditions)


def test_what_a_text_is_said_to_have_read_is_a_decree():
    read = {q.article for _, _, q in QUOTED if q.confidence is Confidence.TEXT_READ}
    assert all(re.match(r"décret n° 2021-(69|555) du ", article) and ", d’après " not in article for article in read), read


def test_whoever_else_than_the_law_speaks_is_named():
    others = {q.article for _, _, q in QUOTED if q.confidence and q.confidence is not Confidence.TEXT_READ}
    assert all(re.search(r"d’après |lue sur son miroir |^Agence de services et de paiement", article) for article in others), (
        others
    )


GUILLEMETS = [
    (id, quoted)
    for id, pattern in PATTERNS["fr"].items()
    if id.startswith("doubt-") or id.endswith(".help")
    for quoted in re.findall("«\u00a0(.*?)\u00a0»", text(pattern))
    if quoted not in ONES_OWN
]


@pytest.mark.parametrize(("id", "quoted"), GUILLEMETS, ids=lambda part: part[:40])
def test_what_our_own_words_put_in_guillemets_was_said_by_the_guide_or_the_law(id, quoted):
    assert not lacking(quoted, GUIDE_TEXT) or not lacking(quoted, LAW)
