"""The words: both languages in step, none missing, none left over, French set as French is."""

import re

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from checker.words.languages import LANGUAGES
from checker.words.wording import TEXT, words_of
from tests.rules.examples import D, day

PATTERNS = {lang: {} for lang in LANGUAGES}
"""By language, every message and attribute: its id, and its pattern."""
JUNK = []

for lang in LANGUAGES:
    for file in sorted((TEXT / lang).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                JUNK.append(f"{file}: {entry.content}")
            elif isinstance(entry, ast.Message):
                assert entry.id.name not in PATTERNS[lang], f"{entry.id.name} is given twice"
                parts = {"": entry.value} | {f".{attribute.id.name}": attribute.value for attribute in entry.attributes}
                PATTERNS[lang] |= {entry.id.name + end: pattern for end, pattern in parts.items() if pattern}


class Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802
        self.names.add(node.id.name)


def variables(pattern):
    visitor = Variables()
    visitor.visit(pattern)
    return visitor.names


def text(pattern):
    """What a pattern says itself, with \ufffc in the place of each variable; its variants one after another."""
    written = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            written += element.value
        elif isinstance(element.expression, ast.SelectExpression):
            written += "\n".join(text(variant.value) for variant in element.expression.variants)
        else:
            written += element.expression.value if isinstance(element.expression, ast.StringLiteral) else "\ufffc"
    return written


def test_every_line_of_the_words_can_be_read():
    assert JUNK == []


def test_both_languages_say_the_same_things():
    assert sorted(PATTERNS["fr"]) == sorted(PATTERNS["en"])


def test_both_languages_say_them_with_the_same_variables():
    said = {lang: {id: variables(pattern) for id, pattern in PATTERNS[lang].items()} for lang in LANGUAGES}
    assert said["fr"] == said["en"]


# -- set as each language is ---------------------------------------------------------------------------------------------

MISSET = {
    "no no-break space before it": r"(?<![\u00a0\u202f])[:;!?€»%](?![/\d])",
    "no no-break space after it": r"«(?![\u00a0\u202f])",
    "a straight quotation mark": r"['\"]",
    "a number grouped by a space that breaks": r"\d \d",
    "three dots for one": r"\.\.\.",
    "an exclamation mark": r"!",
    "two spaces": r"[ \u00a0\u202f]{2}",
}
MISSET_IN_ENGLISH = {
    "a space before it": r"[ \u00a0\u202f][:;!?%]",
    "a French quotation mark": r"[«»]",
    **{
        fault: MISSET[fault]
        for fault in ("a straight quotation mark", "three dots for one", "an exclamation mark", "two spaces")
    },
}


@pytest.mark.parametrize("fault", MISSET)
def test_french_is_set_as_french_is(fault):
    assert {id: found for id, pattern in PATTERNS["fr"].items() if (found := re.findall(MISSET[fault], text(pattern)))} == {}


@pytest.mark.parametrize("fault", MISSET_IN_ENGLISH)
def test_english_is_set_as_english_is(fault):
    said = {id: re.findall(MISSET_IN_ENGLISH[fault], text(pattern)) for id, pattern in PATTERNS["en"].items()}
    assert {id: found for id, found in said.items() if found} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_never_missing_in_silence(lang):
    words = words_of(lang)
    for absent in ("no-such-message", "headcount.no-such-attribute", "unit-employee"):
        with pytest.raises(KeyError):
            words(absent)
    assert [words.has(id) for id in ("headcount", "headcount.help", "headcount.none", "none")] == [True, True, False, False]


def test_numbers_euros_and_days_are_written_as_each_language_does():
    fr, en = map(words_of, LANGUAGES)
    assert [fr.number(D("1234.5")), en.number(D("1234.5"))] == ["1\u202f234,5", "1,234.5"]
    assert [fr.euros(D("1060.50")), en.euros(D("1060.50"))] == ["1\u202f060,50\u00a0€", "€1,060.50"]
    assert [fr.euros(D("2000000")), en.euros(D("2000000"))] == ["2\u202f000\u202f000\u00a0€", "€2,000,000"]
    assert [fr.day(day("2021-03-01")), en.day(day("2021-03-01"))] == ["1er mars 2021", "1 March 2021"]
    assert [fr.day(day("2021-03-31")), en.day(day("2021-03-31"))] == ["31 mars 2021", "31 March 2021"]
    assert [fr.either(["a", "b", "c"]), en.either(["a", "b"])] == ["a, b ou c", "a or b"]
    assert [fr.both(["a", "b"]), en.both(["a", "b"])] == ["a et b", "a and b"]


def selections(pattern):
    for element in pattern.elements:
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            yield element.expression


def test_in_french_where_nought_is_singular_too_no_singular_says_the_figure_1():
    told = {}
    for id, pattern in PATTERNS["fr"].items():
        for selection in selections(pattern):
            keys = {
                variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                for variant in selection.variants
            }
            singular = [text(v.value) for v in selection.variants if isinstance(v.key, ast.Identifier) and v.key.name == "one"]
            if "0" not in keys and any(re.search(r"(?<![\w-])1\b", said) for said in singular):
                told[id] = singular
    assert told == {}
