"""The words: both languages in step, none missing, none left over, French set as French is."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from checker.dossier import CHOICES_OF_EDITION
from checker.pages import AMISS
from checker.steps import SECTION_IDS
from checker.wording import LANGUAGES, TEXT, words_of
from rules.amendments import EDITIONS
from rules.assess import Outcome
from rules.conditions import Confidence, Status
from rules.expressions import Choice, Comparison, Day, Fact, Later, Not, Number, OneOf, Text, YesNo, nodes
from rules.facts import FACTS, INVOICE_FACTS, Computed
from tests.conftest import ROOT

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


def texts(pattern):
    """What a pattern says itself, its variables left out."""
    written = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            written.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            written.extend(text for variant in element.expression.variants for text in texts(variant.value))
        else:
            written.append("\ufffc")
    return ["".join(text for text in written if text)]


def test_every_line_of_the_words_can_be_read():
    assert JUNK == []


def test_both_languages_say_the_same_things():
    assert sorted(PATTERNS["fr"]) == sorted(PATTERNS["en"])


@pytest.mark.parametrize("id", PATTERNS["fr"])
def test_both_languages_say_it_with_the_same_variables(id):
    assert variables(PATTERNS["fr"][id]) == variables(PATTERNS["en"][id])


# -- asked for, and there ----------------------------------------------------------------------------------------------

SOURCES = [*(ROOT / "checker").glob("*.py"), *(ROOT / "templates").rglob("*.*")]
CODE = "\n".join(file.read_text() for file in SOURCES)


def literal():
    """Ids that code or templates name in full."""
    asked = set(re.findall(r"""\b(?:t|words|g\.words|place)\(\s*["']([a-z][\w.-]*)["']\s*[,)]""", CODE))
    asked |= set(re.findall(r"""\bt\(["']([a-z][\w.-]*)["'] if""", CODE))
    return asked | {f"fault-{code}" for code in re.findall(r"""(?:Misread|\.fault|_fault\([^"']*|Fault\([^"']*)\(?["']([a-z-]+)["']""", CODE)}


def families():
    """Ids put together from facts, conditions, editions and the like."""
    for fact in (*FACTS, *INVOICE_FACTS):
        yield from (fact.id, f"{fact.id}.question", f"{fact.id}.hint", f"{fact.id}.help")
        if isinstance(fact, Choice):
            yield from (f"{fact.id}-{choice}{part}" for choice in fact.choices for part in ("", ".hint", ".noun"))
    for condition in {condition for edition in EDITIONS.values() for condition in edition.conditions}:
        yield from (f"condition-{condition.id}", f"condition-{condition.id}.plain")
        yield from (f"doubt-{doubt}" for doubt in condition.doubts)
        for test in condition.tests:
            yield from asked_by(test)
    yield from (f"{start}-{outcome}" for start in ("verdict", "headline", "lead") for outcome in Outcome)
    yield from (f"status-{status}" for status in Status)
    yield from (f"counted-{counted}" for counted in ("true", "false", "unknown"))
    yield from (f"edition-{edition}{part}" for edition in CHOICES_OF_EDITION for part in ("", ".summary", ".desk"))
    yield from (f"confidence-{confidence}{part}" for confidence in Confidence for part in ("", ".plain"))
    yield from (f"section-{section}" for section in SECTION_IDS)
    yield from (f"amiss-{amiss}{part}" for amiss in {*AMISS.values(), "bad-request", "failure"} for part in ("", ".text"))
    yield from (f"limit{kind}-{way}" for kind in ("", "-day") for way in ("under", "at-most", "at-least", "over"))
    yield from (f"unit-{fact.unit}" for fact in FACTS if isinstance(fact, Number) and fact.unit != "euro")
    yield from ("yes", "no", "unknown", "counted_total", "counted_total.help")


def asked_by(test):
    """The ids that a sentence made from this test may take."""
    for node in nodes(test):
        match node:
            case YesNo():
                yield from (f"{node.id}.holds", f"{node.id}.fails")
            case OneOf(fact=fact, choices=choices):
                yield f"{fact.id}.{'many' if len(choices) > 4 else 'requirement'}"
            case Comparison(left=Fact() as fact):
                yield f"{fact.id}.requirement"
