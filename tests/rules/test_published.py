"""The rules as data, their sources, and the guide's own sentences."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from rules.amendments import EDITIONS
from rules.assess import assess
from rules.conditions import Confidence, Source
from rules.expenses import EXPENSES, SOLUTIONS
from rules.expressions import Node
from rules.facts import FACTS, INVOICE_FACTS, SECTIONS, Activity, Business, Computed, Invoice, Size, Standing, facts_of
from rules.guide import GUIDE
from rules.published import edition_as_data, expression_as_data, fact_as_data, fingerprint
from tests.rules import figures, published_law
from tests.rules.examples import statuses
from tests.rules.strategies import cases, editions

CONDITIONS = {f"{edition.id}-{condition.id}": condition for edition in EDITIONS.values() for condition in edition.conditions}
GUIDE_TEXT = Path(__file__).parents[2] / ".." / "shared" / "guide.fr.txt"

every_edition = pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)


@every_edition
def test_an_edition_survives_the_journey_through_json(edition):
    data = edition_as_data(edition)
    assert json.loads(json.dumps(data)) == data


@settings(deadline=None, max_examples=100)
@given(cases(), editions)
def test_whoever_judges_by_the_published_rules_comes_to_the_same_statuses(any_case, edition):
    published = json.loads(json.dumps(edition_as_data(edition)))
    verdict = assess(any_case, edition)
    dossier = [found for found in published["conditions"] if found["id"] != edition.spend.id]
    for found in dossier:
        assert published_law.status(found, any_case.facts) == statuses(verdict)[found["id"]]
    for place, bill in enumerate(any_case.invoices or ()):
        values = {**any_case.facts, **bill}
        of_invoice = {found["id"]: published_law.status(found, values) for found in published["invoice_conditions"]}
        assert of_invoice == statuses(verdict, place)


@every_edition
def test_an_edition_is_published_whole(edition):
    data = edition_as_data(edition)
    assert [found["id"] for found in data["conditions"]] == [condition.id for condition in edition.dossier_conditions]
    assert [found["id"] for found in data["invoice_conditions"]] == [condition.id for condition in edition.invoice_conditions]
    assert [fact["id"] for fact in data["facts"] + data["invoice_facts"]] == [fact.id for fact in (*FACTS, *INVOICE_FACTS)]
    assert data["categories"] == [{"id": expense.id, "quote": expense.quote or None} for expense in EXPENSES]
    assert data["parameters"] == {"amount": str(figures.AID), "minimum_spend": str(figures.MINIMUM_SPEND)}
    assert data["fingerprint"] == fingerprint(edition)


@pytest.mark.parametrize(
    ("id", "amends", "filed_from"),
    [
        ("guide", None, None),
        ("decree-2021-69", "guide", None),
        ("order-2021-03-31", "decree-2021-69", str(figures.FILED_FROM["order-2021-03-31"])),
        ("decree-2021-555", "order-2021-03-31", str(figures.FILED_FROM["decree-2021-555"])),
    ],
)
def test_an_edition_says_what_it_amends_and_from_when(id, amends, filed_from):
    data = edition_as_data(EDITIONS[id])
    assert (data["edition"], data["amends"], data["filed_from"]) == (id, amends, filed_from)


@pytest.mark.parametrize(
    ("condition", "applies", "test"),
    [
        ("headcount", None, {"<": [{"fact": "headcount"}, str(figures.HEADCOUNT_CEILING)]}),
        ("public_closure", {"not": {"fact": "accommodation"}}, {"fact": "closed_to_public"}),
        ("activity_start", None, {"<": [{"fact": "activity_start"}, str(figures.ACTIVITY_BEFORE)]}),
        (
            "size",
            None,
            {"any": [{"<=": [{"fact": id}, str(figures.SIZE_CEILING)]} for id in ("turnover", "balance_sheet_total")]},
        ),
        (
            "association",
            {"in": [{"fact": "legal_form"}, ["association"]]},
            {"any": [{"fact": "subject_to_commercial_tax"}, {">=": [{"fact": "headcount"}, str(figures.ONE_EMPLOYEE)]}]},
        ),
        (
            "filed_in_time",
            None,
            {
                "all": [
                    {"<=": [{"fact": "date"}, {"fact": "filing_date"}]},
                    {"<=": [{"fact": "filing_date"}, {"months_after": [{"fact": "date"}, figures.MONTHS_TO_FILE]}]},
                ]
            },
        ),
    ],
)
def test_a_condition_is_published_as_it_is_written(condition, applies, test):
    data = edition_as_data(GUIDE)
    (found,) = [found for found in data["conditions"] + data["invoice_conditions"] if found["id"] == condition]
    assert (found["applies"], found["test"]) == (applies, test)


@pytest.mark.parametrize(
    ("fact", "data"),
    [
        (Business.registered, {"id": "registered", "type": "yesno"}),
        (Activity.activity_start, {"id": "activity_start", "type": "day", "least": "1000-01-01", "most": "2999-12-31"}),
        (Invoice.label, {"id": "label", "type": "text", "most": 200}),
        (Size.headcount, {"id": "headcount", "type": "number", "unit": "employee", "least": "0", "most": "999999.99"}),
        (
            Invoice.amount_incl_tax,
            {"id": "amount_incl_tax", "type": "money", "unit": "euro", "least": "0.01", "most": "999999999999.99"},
        ),
        (
            Business.legal_form,
            {"id": "legal_form", "type": "choice", "choices": ["company", "association", "sole_trader", "public_body"]},
        ),
    ],
)
def test_a_fact_is_published_with_its_type_unit_and_choices(fact, data):
    assert fact_as_data(fact) == data


def test_what_is_no_node_of_the_tree_cannot_be_published():
    with pytest.raises(TypeError, match=r"^not a node of the tree: <rules"):
        expression_as_data(Node())


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_every_condition_says_where_it_comes_from_and_how_that_is_known(condition):
    source = condition.source
    assert source.article.startswith(("décret n° 2021-", "arrêté du ", "service-public.fr"))
    assert source.url.startswith("https://")
    assert isinstance(source.confidence, Confidence)
    assert source.quote or source.law


def test_a_source_whose_words_were_not_seen_quotes_none():
    unseen = Source("art. 9", "https://example.org", Confidence.SECONDARY)
    assert (unseen.quote, unseen.law, unseen.of_law) == ("", "", ())


def test_every_sentence_quoted_is_the_guides_own_word_for_word():
    quotes = [condition.source.quote for condition in GUIDE.conditions] + [expense.quote for expense in SOLUTIONS]
    assert all(quotes)
    if GUIDE_TEXT.exists():  # it stands beside the project, not in it
        text = plain(GUIDE_TEXT.read_text("utf-8"))
        assert [quote for quote in quotes if plain(quote) not in text] == []


def test_what_the_guide_does_not_list_quotes_nothing_of_it():
    assert {expense.id: expense.quote for expense in EXPENSES if expense not in SOLUTIONS} == {"advice": "", "other": ""}


def plain(text):
    """Neither line breaks nor the style of apostrophes matter."""
    return " ".join(text.replace("’", "'").split())


def test_each_fact_is_declared_once_and_has_a_section():
    declared = [fact for section in SECTIONS for fact in facts_of(section)]
    assert sorted(fact.id for fact in declared) == sorted({fact.id for fact in declared})
    assert {*FACTS, *INVOICE_FACTS} == set(declared)
    assert Computed.counted_total not in declared
    assert facts_of(Standing)[0] is Standing.subject_to_commercial_tax
