"""Two pages open on one dossier, and many requests at once."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from flask import Flask

from checker.web.tabs import ChangedElsewhere, marks, merged
from tests.storage.on_both import Visitor, app, hidden_fields, visitor  # noqa: F401 fixtures among them

INVOICE = {"label": "F-1", "date": "2021-01-15", "amount_incl_tax": "480", "category": "website", "in_claimant_name": "yes"}


def test_answers_to_different_questions_are_both_kept(visitor: Visitor) -> None:
    visitor.answer(legal_form="company")
    first, second = visitor.read("/verifier/headcount"), visitor.read("/verifier/turnover")
    assert visitor.post("/verifier/headcount", first, headcount="4").status_code == 303
    assert visitor.post("/verifier/turnover", second, turnover="350000").status_code == 303
    assert visitor.dossier().facts == {"legal_form": "company", "headcount": Decimal(4), "turnover": Decimal(350000)}


def test_of_two_answers_to_one_question_the_second_is_asked_again(visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    old = visitor.read("/verifier/headcount")
    visitor.answer(headcount="5")
    answer = visitor.post("/verifier/headcount", old, headcount="6")
    assert answer.status_code == 200
    assert "5 salariés" in answer.text
    assert 'value="6"' in answer.text
    assert visitor.dossier().facts["headcount"] == 5
    fresh = hidden_fields(answer.text)
    assert visitor.post("/verifier/headcount", fresh, headcount="6").status_code == 303
    assert visitor.dossier().facts["headcount"] == 6


def test_the_same_answer_twice_is_no_dispute(visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    old = visitor.read("/verifier/headcount")
    visitor.answer(headcount="5")
    assert visitor.post("/verifier/headcount", old, headcount="5,00").status_code == 303


def test_a_form_without_marks_is_taken_at_its_word(visitor: Visitor) -> None:
    visitor.answer(headcount="4", turnover="1")
    token = {"csrf_token": visitor.read("/complet")["csrf_token"]}
    assert visitor.post("/complet", token, headcount="5").status_code == 303
    assert visitor.dossier().facts == {"headcount": 5}


def test_all_on_one_page_keeps_what_another_page_answered_meanwhile(visitor: Visitor) -> None:
    visitor.answer(headcount="4", registered="yes")
    whole = visitor.read("/complet")
    visitor.answer(turnover="350000")
    visitor.post("/factures", **INVOICE)
    assert visitor.post("/complet", whole, headcount="6", registered="").status_code == 303
    dossier = visitor.dossier()
    assert dossier.facts == {"headcount": 6, "turnover": 350000}
    assert len(dossier.invoices) == 1


def test_all_on_one_page_tells_of_what_both_changed(visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    whole = visitor.read("/complet")
    visitor.answer(headcount="5")
    visitor.post("/factures", **INVOICE)
    answer = visitor.post(
        "/complet",
        whole,
        headcount="6",
        **{f"invoices-0-{id}": typed for id, typed in INVOICE.items()} | {"invoices-0-label": "Z"},
    )
    assert answer.status_code == 200
    assert "5 salariés" in answer.text
    assert "changé vos factures" in answer.text
    assert visitor.dossier().facts == {"headcount": 5}


def test_an_invoice_changed_elsewhere_is_not_overwritten(visitor: Visitor) -> None:
    visitor.post("/factures", **INVOICE)
    old = visitor.read("/factures/0")
    visitor.post("/factures/0", **{**INVOICE, "amount_incl_tax": "500"})
    answer = visitor.post("/factures/0", old, **{**INVOICE, "amount_incl_tax": "600"})
    assert "changée ou retirée" in answer.text
    assert 'value="600"' in answer.text
    assert visitor.dossier().invoices[0]["amount_incl_tax"] == 500


def test_an_invoice_removed_elsewhere_takes_no_other_with_it(visitor: Visitor) -> None:
    for label in ("A", "B", "C"):
        visitor.post("/factures", **{**INVOICE, "label": label})
    first = visitor.read("/factures/0/retirer")
    token = first["csrf_token"]
    assert visitor.post("/factures/0/retirer", first).status_code == 303
    assert "changée ou retirée" in visitor.post("/factures/0/retirer", first).text
    assert "changée ou retirée" in visitor.post("/factures/2", {"csrf_token": token, "seen": "x"}, **INVOICE).text
    assert [row["label"] for row in visitor.dossier().invoices] == ["B", "C"]


def test_many_requests_at_once_lose_nothing(app: Flask, visitor: Visitor) -> None:
    visitor.answer(headcount="4")
    token = visitor.read("/factures")["csrf_token"]
    cookies = {name: visitor.http.get_cookie(name).value for name in ("dossier", "session")}  # type: ignore[union-attr]

    def add(number: int) -> int:
        other = app.test_client()
        for name, value in cookies.items():
            other.set_cookie(name, value)
        return other.post("/factures", data={**INVOICE, "label": f"F-{number}", "csrf_token": token}).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(add, range(40))) == {303}
    assert {row["label"] for row in visitor.dossier().invoices} == {f"F-{number}" for number in range(40)}


@pytest.mark.parametrize(
    ("kept", "typed", "shown", "result"),
    [
        ({}, {"a": 1}, {}, {"a": 1}),
        ({"a": 1}, {}, {"a": 1}, {}),
        ({"a": 1, "b": 2}, {"a": 1}, {"a": 1, "b": 1}, None),
        ({"a": 2}, {"a": 1}, {"a": 1}, {"a": 2}),
        ({"a": None}, {"a": 1}, {}, None),
        ({"a": Decimal("1.00")}, {"a": Decimal(2)}, {"a": Decimal(1)}, {"a": Decimal(2)}),
        ({"a": True}, {"a": 1}, {"a": True}, {"a": 1}),
    ],
)
def test_merging(kept, typed, shown, result) -> None:  # type: ignore[no-untyped-def]
    page = marks(shown, [*kept, *typed])
    if result is None:
        with pytest.raises(ChangedElsewhere):
            merged(kept, typed, page)
    else:
        assert merged(kept, typed, page) == result


@pytest.mark.parametrize("forged", ["", ":", "headcount", "a:b:c", "\x00", "x" * 9999, "csrf_token:1 seen:2"])
def test_forged_marks_do_no_harm(visitor: Visitor, forged: str) -> None:
    visitor.answer(headcount="4")
    token = visitor.read("/verifier/headcount")["csrf_token"]
    visitor.post("/verifier/headcount", {"csrf_token": token, "seen": forged}, headcount="7")
    assert visitor.dossier().facts == {"headcount": 7}
