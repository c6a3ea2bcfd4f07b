"""Every word that is asked for is there, and none is left over."""

import re

import pytest

from checker.dossier.model import CHOICES_OF_EDITION, SITUATIONS
from checker.dossier.plausible import EXPECTED
from checker.dossier.steps import SECTION_IDS
from checker.explain.advice import POINTS, Sure
from checker.portfolio.read.standing import CREDIT, QUOTE, VOID
from checker.portfolio.read.titles import AMOUNT, MEANINGS
from checker.portfolio.write.workbook import FIGURES
from checker.web.errors import EXPLAINED
from checker.web.pages.portfolio_columns import PARTS
from checker.words.languages import LANGUAGES
from checker.words.sentences import NAMED_CHOICES
from checker.words.wording import words_of
from rules.amendments import EDITIONS
from rules.assess import Outcome
from rules.conditions import Confidence, Status
from rules.doubts import DOUBTS
from rules.expressions import Choice, Comparison, Day, Fact, Number, OneOf, YesNo, nodes
from rules.facts import FACTS, INVOICE_FACTS, Computed
from tests.conftest import ROOT
from tests.words.test_wording import PATTERNS

FILES = [*(ROOT / "checker").rglob("*.py"), *(ROOT / "templates").rglob("*.*")]
CODE = "\n".join(file.read_text() for file in FILES)
QUOTED = set(re.findall(r"""["']([A-Za-z][\w.-]*)["']""", CODE))
STARTS = set(re.findall(r"""["']([a-z][\w-]*-)["'] ~""", CODE)) | set(re.findall(r"""\(f["']([a-z][\w-]*-)\{""", CODE))
CONDITIONS = {condition for edition in EDITIONS.values() for condition in edition.conditions}


def named_in_full():
    """Ids that code or templates ask for outright, one of two included."""
    asked = re.findall(
        r"""\b(?:t|words)\(\s*["']([a-z][\w.-]*)["'](?! ~)(?:(?: if [^"'()]*)? else ["']([a-z][\w.-]*)["'])?""", CODE
    )
    faults = re.findall(r"""(?:Misread|\.fault|Message|Unready)\(["']([a-z-]+)["']|_fault\([^,\n]*, ["']([a-z-]+)["']""", CODE)
    return {id for pair in asked for id in pair if id} | {f"fault-{code}" for pair in faults for code in pair if code}


def made():
    """Ids put together from facts, conditions, editions and the like."""
    for fact in (*FACTS, *INVOICE_FACTS):
        yield from (fact.id, f"{fact.id}.question")
        if isinstance(fact, Choice):
            yield from (f"{fact.id}-{choice}{part}" for choice in fact.choices for part in ("", ".hint"))
    for condition in CONDITIONS:
        yield from (f"condition-{condition.id}", f"condition-{condition.id}.plain")
        yield from (f"doubt-{doubt}" for doubt in condition.doubts)
        yield from (id for test in condition.tests for node in nodes(test) for id in said_of(node))
    yield from (f"{start}-{outcome}" for start in ("verdict", "answer") for outcome in Outcome)
    yield from (f"{start}-{status}" for start in ("status", "stands") for status in Status)
    yield from (f"{start}-{doubt}" for start in ("concern", "doubt") for doubt in DOUBTS)
    yield from (f"{start}-{situation}" for start in ("situation", "advice") for situation in SITUATIONS)
    yield from (f"point-{one.id}" for points in POINTS.values() for point in points for one in (point, *point.because))
    yield from (f"sure-{sure}" for sure in Sure)
    yield from (f"counted-{counted}" for counted in ("true", "false", "unknown"))
    yield from (f"edition-{edition}" for edition in CHOICES_OF_EDITION)
    yield from (f"confidence-{confidence}" for confidence in Confidence)
    yield from (f"section-{section}" for section in SECTION_IDS)
    yield from (
        f"error-page-{error_page}{part}"
        for error_page in {*EXPLAINED.values(), "bad-request", "failure"}
        for part in ("", ".text")
    )
    yield from (f"limit{kind}-{way}" for kind in ("", "-day") for way in ("under", "at-most", "at-least", "over"))
    yield from (f"unit-{fact.unit}" for fact in FACTS if isinstance(fact, Number) and fact.unit != "euro")
    yield from ("yes", "no", "unknown", "counted_total")


def said_of(node):
    """What a sentence made from this part of a test may say."""
    match node:
        case YesNo():
            yield from (f"{node.id}.holds", f"{node.id}.fails")
        case OneOf(fact=fact, choices=choices):
            yield f"{fact.id}.{'requirement' if len(choices) <= NAMED_CHOICES else 'many'}"
            yield from (f"{fact.id}-{choice}.noun" for choice in choices)
        case Comparison(left=Fact() as fact):
            yield f"{fact.id}.requirement"


def allowed():
    """Words that belong to a family, whether or not any rule needs that member today."""
    for fact in (*FACTS, *INVOICE_FACTS, Computed.counted_total):
        parts = ("hint", "help", "requirement")
        kinds = {YesNo: ("holds", "fails"), Day: ("day", "later", "after"), Choice: ("many",)}
        parts += next((more for kind, more in kinds.items() if isinstance(fact, kind)), ())
        yield from (f"{fact.id}.{part}" for part in parts)
        if isinstance(fact, Choice):
            yield from (f"{fact.id}-{choice}.noun" for choice in fact.choices)
    yield from (f"letter-ask-{fact.id}" for fact in INVOICE_FACTS)
    yield from (f"letter-case-{situation}" for situation in SITUATIONS)
    yield from (f"said-{edition}" for edition in EDITIONS)
    yield from (f"fault-odd-{fact.id}" for fact in EXPECTED)
    yield from (f"edition-{edition}.{part}" for edition in CHOICES_OF_EDITION for part in ("summary", "desk"))
    yield from (f"confidence-{confidence}.plain" for confidence in Confidence)
    for fact in (*FACTS, *INVOICE_FACTS):
        yield f"also-{fact.id}"
        yield from (f"also-{fact.id}-{choice}" for choice in getattr(fact, "choices", ()))
    starts = ("also", "also-clients", "also-no", "also-yes", "column", "hint", "near", "word")
    yield from (f"{start}-{meaning}" for meaning in (*MEANINGS, AMOUNT) for start in starts)
    yield from (f"fault-invoice-{kind}" for kind in (CREDIT, QUOTE, VOID))
    yield from (f"unit-{part}-{str(one).replace('.', '-') or 'none'}" for part, choices in PARTS.items() for one in choices)
    yield from (f"{start}tab-{role}" for start in ("", "also-") for role in ("clients", "invoices"))
    yield from (f"out-{figure}" for figure in FIGURES)
    yield from (f"api-{code}" for code in (200, 400, 413, 422, 429))


def used(id):
    """Whether someone asks for it: by its name, by its family, or by a start that code joins to an end it names."""
    message = id.partition(".")[0]
    if id in ASKED_FOR or message in QUOTED:
        return True
    ends = [
        message.removeprefix(start)
        for start in {*STARTS, "fault-", *(f"fault-{start}" for start in STARTS)}
        if message.startswith(start)
    ]
    return any(end in QUOTED for end in ends)


ASKED_FOR = frozenset((*made(), *allowed(), *named_in_full()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_asked_for_is_there(lang):
    assert sorted(id for id in {*made(), *named_in_full()} if id not in PATTERNS[lang]) == []


def test_what_is_asked_for_is_found_at_all():
    assert {
        "continue",
        "days-none",
        "fault-not-json",
        "fault-filing-date-needed",
        "fault-page-expired",
    } <= named_in_full()


def test_no_word_is_left_over():
    assert sorted(id for id in PATTERNS["fr"] if not used(id)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_choices_and_no_two_conditions_bear_one_name(lang):
    words = words_of(lang)
    conditions = {condition.id for condition in CONDITIONS}
    assert len({words(f"condition-{id}") for id in conditions}) == len(conditions)
    for fact in (fact for fact in (*FACTS, *INVOICE_FACTS) if isinstance(fact, Choice)):
        assert len({words(f"{fact.id}-{choice}") for choice in fact.choices}) == len(fact.choices)
