"""All on one page: every question and the invoices in one form."""

import pytest

from tests.dossiers import TYPED, TYPED_INVOICE
from tests.web.browsing import within


def rows(*invoices, start=0, step=1):
    return {f"invoices-{start + place * step}-{id}": value for place, bill in enumerate(invoices) for id, value in bill.items()}


EMPTY = dict.fromkeys(TYPED_INVOICE, "")


@pytest.mark.parametrize(
    ("form", "verdict"),
    [
        (TYPED | rows(TYPED_INVOICE), "eligible"),
        (TYPED | rows(TYPED_INVOICE, EMPTY), "eligible"),
        (TYPED | rows(EMPTY, TYPED_INVOICE), "eligible"),
        (TYPED | rows(TYPED_INVOICE, start=7), "eligible"),
        (TYPED | rows({**TYPED_INVOICE, "amount_incl_tax": "225"}, {**TYPED_INVOICE, "amount_incl_tax": "225"}), "eligible"),
        (TYPED | rows(*[{**TYPED_INVOICE, "amount_incl_tax": "150"}] * 3, start=3, step=5), "eligible"),
        (TYPED | rows(*[{**TYPED_INVOICE, "amount_incl_tax": "149,99"}] * 3), "not_eligible"),
        (TYPED, "undetermined"),
        (TYPED | rows(EMPTY, EMPTY), "undetermined"),
        (TYPED | rows({"label": "F-12"}), "undetermined"),
        (TYPED | {"headcount": ""} | rows(TYPED_INVOICE), "undetermined"),
        (TYPED | {"legal_form": "public_body"}, "not_eligible"),
        ({"headcount": "11"}, "not_eligible"),
    ],
)
def test_one_form_leads_to_the_result(frenchman, form, verdict):
    page = frenchman.post("/complet", form)
    assert (page.path, page.verdict) == ("/resultat", verdict)


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        (rows(EMPTY), 0),
        (rows(EMPTY, TYPED_INVOICE, EMPTY), 1),
        (rows(TYPED_INVOICE, TYPED_INVOICE, start=2, step=40), 2),
        (rows({"category": "unknown", "in_claimant_name": "unknown"}), 0),
        (rows({"label": " \t "}), 0),
        (rows({"in_claimant_name": "no"}), 1),
    ],
)
def test_an_empty_row_is_no_invoice(frenchman, posted, kept):
    assert len(frenchman.post("/complet", TYPED | posted).invoices) == kept


def test_the_rows_keep_their_order(frenchman):
    labels = ["Z", "A", "M"]
    page = frenchman.post("/complet", TYPED | rows(*[{**TYPED_INVOICE, "label": label} for label in labels], start=9, step=3))
    assert [item.text.split()[0] for item in page.all(data_invoice=...)] == labels


def test_one_more_row_keeps_all_that_was_typed(frenchman):
    typed = TYPED | {"headcount": "douze", "filing_date": "hier"} | rows(TYPED_INVOICE, {**EMPTY, "date": "x"}, EMPTY, EMPTY)
    page = frenchman.post("/complet", typed, add_row="add_row")
    assert page.path == "/complet"
    assert typed.items() <= page.answers.items()
    assert "invoices-4-date" in page.answers
    assert page.faults == []


def test_every_fault_is_told_at_once_and_links_to_its_field(visitor):
    bad = {
        "headcount": "douze",
        "turnover": "-1",
        "activity_start": "31/02/2015",
        "legal_form": "SARL",
        "registered": "peut-être",
    }
    bad_rows = rows(TYPED_INVOICE, {**TYPED_INVOICE, "date": "hier", "amount_incl_tax": "0"})
    page = visitor.post("/complet", TYPED | bad | bad_rows)
    assert (page.status, page.path) == (200, "/complet")
    assert {id for id, _ in page.faults} == {*bad, "invoices-1-date", "invoices-1-amount_incl_tax"}
    assert all(len(page.all(id=id)) == 1 for id, _ in page.faults)
    assert all(page.all(id=f"{id}-error") for id, _ in page.faults)
    for name in ("headcount", "turnover", "activity_start"):
        assert page.answers[name] == bad[name]
    assert bad_rows.items() <= page.answers.items()
    assert [label for id, label in page.faults if id == "invoices-1-date"] == [
        " ".join(visitor.words("row-and-field", row=2, field=visitor.words("date")).split())
    ]


@pytest.mark.parametrize("sent", [{}, rows(EMPTY), rows({"label": " ", "category": "unknown"})])
def test_sent_empty_it_comes_back_and_says_so(visitor, sent):
    page = visitor.post("/complet", sent)
    assert page.path == "/complet"
    assert visitor.words("fault-nothing-answered") in page.one(id="errors").text


@pytest.mark.parametrize(
    ("kind", "spared"),
    [
        ("website", {"listed_consultant"}),
        ("other", {"listed_consultant"}),
        ("advice", {"provider_in_eu"}),
        ("unknown", set()),
        ("", set()),
    ],
)
def test_of_an_invoice_only_what_its_kind_leaves_open_is_asked(frenchman, kind, spared):
    page = frenchman.post("/complet", rows({**TYPED_INVOICE, "category": kind}), add_row="add_row")
    away = [div for div in page.all("div", class_="asked", hidden=...) if within(div, "fieldset")]
    assert {one["name"].removeprefix("invoices-0-") for div in away for one in page.inside(div, type="radio")} == spared


def test_nothing_is_kept_of_a_form_with_a_fault(frenchman):
    frenchman.post("/complet", TYPED | {"headcount": "douze"})
    assert frenchman.get("/verifier").path == "/verifier/filing_date"


def test_a_form_with_gaps_names_in_its_summary_the_row_that_it_shows(frenchman):
    page = frenchman.post("/complet", rows(TYPED_INVOICE, {**TYPED_INVOICE, "date": "hier"}, start=3, step=4))
    [(id, label)] = page.faults
    [field] = page.all(id=id)
    [row] = [outer for outer in field.around if outer.tag == "fieldset"]
    assert row.text.startswith(label.split(",")[0])


def test_the_page_shows_the_dossier_in_hand(frenchman):
    frenchman.walk(TYPED, [TYPED_INVOICE])
    shown = frenchman.get("/complet").answers
    assert (shown["legal_form"], shown["headcount"], shown["filing_date"]) == ("company", "4", "15/03/2021")
    assert (shown["invoices-0-label"], shown["invoices-0-date"], shown["invoices-1-label"]) == ("F-12", "15/01/2021", "")


def test_sending_the_page_as_it_stands_changes_nothing(frenchman):
    frenchman.walk({**TYPED, "turnover": "1060,50"}, [TYPED_INVOICE])
    before = frenchman.get("/resultat")
    after = frenchman.post("/complet", frenchman.get("/complet").answers)
    assert (after.verdict, after.conditions, after.invoices) == (before.verdict, before.conditions, before.invoices)
    assert frenchman.get("/verifier/turnover").answers["turnover"] in ("1060,5", "1060.5")


@pytest.mark.parametrize(
    "name",
    ["invoices-²-date", "invoices--date", "invoices-x-date", "invoices-٣-date", f"invoices-{'9' * 5000}-date", "invoices-1"],
)
def test_a_field_of_no_row_is_no_failure(frenchman, name):
    assert frenchman.post("/complet", TYPED | {name: "2021-01-15"}).status in (200, 400)
