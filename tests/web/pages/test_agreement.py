"""The page and the program agree: a dossier judged as JSON, and the same typed on one page, get one verdict."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checker.dossier.assessment import assessed
from checker.dossier.model import OFFICIAL, Dossier, dossier_as_data
from rules.amendments import EDITIONS
from rules.expressions import Choice, Day, Number, YesNo
from tests.cases import named_cases
from tests.dossiers import dossiers
from tests.rules.examples import ASKED
from tests.web.browsing import Visitor

pytestmark = pytest.mark.long

KINDS = {fact.id: fact for fact in ASKED}


def typed(id, value):
    """The value as a person might type it."""
    match KINDS[id]:
        case _ if value is None:
            return "unknown" if isinstance(KINDS[id], YesNo | Choice) else ""
        case YesNo():
            return "yes" if value else "no"
        case Number():
            return f"{value:,}".replace(",", "\u202f").replace(".", ",")
        case Day():
            return f"{value:%d/%m/%Y}"
    return value


def as_form(dossier):
    """What is typed on one page, by field; each odd day is meant."""
    parts = {"": dossier.facts} | {f"invoices-{place}-": bill for place, bill in enumerate(dossier.invoices or ())}
    values = {start + id: (id, value) for start, part in parts.items() for id, value in part.items()}
    form = {name: typed(id, value) for name, (id, value) in values.items()}
    return form | {"confirmed": [f"{name}:{value}" for name, (_, value) in values.items() if isinstance(value, date)]}


def as_people_can_type(dossier):
    """The same without what a page cannot say: invoices of which nothing is told, and none at all for an empty list."""
    told = tuple(bill for bill in dossier.invoices or () if any(typed(id, v) not in ("", "unknown") for id, v in bill.items()))
    bills = tuple({id: " ".join(v.split()) if id == "label" and v else v for id, v in bill.items()} for bill in told)
    bills = tuple(bill for bill in bills if any(value not in (None, "") for value in bill.values()))
    return Dossier(dossier.edition, dossier.facts, bills or None)


def statuses(conditions):
    return {condition["id"]: condition["status"] for condition in conditions}


def as_the_page_says(answer):
    counted = {True: "true", False: "false", None: "unknown"}
    bills = [(counted[bill["counted"]], statuses(bill["conditions"])) for bill in answer["invoices"]]
    return answer["verdict"], statuses(answer["conditions"]), bills


@pytest.mark.parametrize("edition", [*EDITIONS, OFFICIAL])
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_dossier_typed_on_the_page_gets_the_verdict_of_its_json(app, edition, data):
    dossier = as_people_can_type(data.draw(dossiers([edition])))
    assume(dossier.invoices or any(value is not None for value in dossier.facts.values()))
    visitor = Visitor(app)
    if dossier.edition != "guide":
        visitor.post("/texte", {"edition": dossier.edition}, seen="/complet")
    page = visitor.post("/complet", as_form(dossier))
    assert page.path == "/resultat", page.faults
    expected = as_the_page_says(assessed(json.dumps(dossier_as_data(dossier))))
    assert (page.verdict, page.conditions, page.invoices) == expected


def can_be_typed(dossier):
    """Under the guide, and not an empty list of invoices: on pages, none entered means not known."""
    return dossier.get("edition", "guide") == "guide" and dossier["invoices"] != []


@pytest.mark.parametrize("case", [case for case in named_cases() if can_be_typed(case.values[0]["dossier"])])
def test_a_named_case_typed_question_by_question_gets_its_verdict(app, case):
    data = case["dossier"]
    visitor = Visitor(app)
    answers = {id: json_typed(value) for id, value in data["facts"].items() if value is not None}
    bills = [{id: json_typed(value) for id, value in bill.items() if value is not None} for bill in data.get("invoices") or ()]
    visitor.walk(answers, bills)
    page = visitor.get("/resultat")
    assert page.verdict == case["expect"]["verdict"]
    assert case["expect"]["conditions"].items() <= page.conditions.items()


def json_typed(value):
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
