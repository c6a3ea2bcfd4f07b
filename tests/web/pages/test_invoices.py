"""The invoices: added, changed, taken out, each with its status beside it."""

import pytest

from tests.dossiers import TYPED, TYPED_INVOICE
from tests.web.browsing import Visitor

MOST = 200


def add(visitor, **changes):
    return visitor.post("/factures", {**TYPED_INVOICE, **changes}, add="add")


def names(page):
    return [item.text.split()[0] for item in page.all(data_invoice=...)]


def counted(page):
    return [status for status, _ in page.invoices]


def test_invoices_are_listed_in_the_order_they_are_added(frenchman):
    frenchman.answer(filing_date="2021-03-15")
    add(frenchman, label="Alpha")
    page = add(frenchman, label="Beta", amount_incl_tax="20")
    assert page.path == "/factures"
    assert [name in item.text for name, item in zip(["Alpha", "Beta"], page.all("li", class_="invoice"), strict=True)] == [
        True
    ] * 2
    assert page.answers["label"] == ""


@pytest.mark.parametrize(
    ("filed", "changes", "status"),
    [
        ("2021-03-15", {}, "true"),
        ("2021-03-15", {"category": "other"}, "false"),
        ("2021-03-15", {"category": "advice"}, "false"),
        ("2021-03-15", {"in_claimant_name": "no"}, "false"),
        ("2021-03-15", {"in_claimant_name": "unknown"}, "unknown"),
        ("2021-03-15", {"date": ""}, "unknown"),
        ("2021-03-15", {"date": "29/10/2020"}, "false"),
        ("2021-03-15", {"date": "30/10/2020"}, "false"),
        ("2021-05-15", {}, "true"),
        ("2021-05-16", {}, "false"),
        ("2021-01-14", {}, "false"),
        ("unknown", {}, "unknown"),
        ("unknown", {"category": "other"}, "false"),
        ("2021-03-15", {"amount_incl_tax": ""}, "true"),
    ],
)
def test_beside_each_invoice_stands_whether_it_counts(frenchman, filed, changes, status):
    frenchman.answer(filing_date=filed)
    assert counted(add(frenchman, **changes)) == [status]


def test_an_invoice_that_does_not_count_says_why(visitor):
    visitor.answer(filing_date="2021-03-15")
    page = add(visitor, category="other")
    assert visitor.words("category") in page.one(data_invoice="0").text


def test_the_running_total_stands_against_the_minimum(frenchman):
    frenchman.answer(filing_date="2021-03-15")
    add(frenchman, amount_incl_tax="150,25")
    page = add(frenchman, amount_incl_tax="100")
    assert "250" in page.one("div", class_="total").text
    assert "450" in page.one("div", class_="total").text


def test_an_invoice_is_changed_in_its_place_and_the_others_stay(frenchman):
    add(frenchman, label="Alpha")
    add(frenchman, label="Beta")
    shown = frenchman.get("/factures/0").answers
    assert (shown["label"], shown["date"], shown["category"], shown["in_claimant_name"]) == (
        "Alpha",
        "15/01/2021",
        "website",
        "yes",
    )
    page = frenchman.post("/factures/0", {**TYPED_INVOICE, "label": "Gamma"})
    assert page.path == "/factures"
    assert names(page) == ["Gamma", "Beta"]


def test_an_invoice_is_taken_out_and_the_others_move_up(frenchman):
    for label in ("Alpha", "Beta", "Gamma"):
        add(frenchman, label=label)
    page = frenchman.post("/factures/1/retirer")
    assert names(page) == ["Alpha", "Gamma"]


def test_the_last_invoice_taken_out_leaves_them_not_known(frenchman):
    frenchman.walk(TYPED, [TYPED_INVOICE])
    assert frenchman.get("/resultat").verdict == "eligible"
    assert frenchman.post("/factures/0/retirer").invoices == []
    assert frenchman.get("/resultat").conditions["minimum_spend"] == "unknown"


def test_an_invoice_emptied_is_kept_and_the_page_says_how_to_take_it_out(frenchman):
    add(frenchman)
    page = frenchman.post("/factures/0", dict.fromkeys(TYPED_INVOICE, ""))
    assert page.path == "/factures/0"
    assert frenchman.words("invoices-remove") in page.one(id="errors").text
    assert names(frenchman.get("/factures")) == [TYPED_INVOICE["label"]]


def test_taking_an_invoice_out_is_asked_once_more(visitor):
    add(visitor, label="Alpha")
    page = visitor.get(visitor.get("/factures").one("a", href="/factures/0/retirer")["href"])
    assert "Alpha" in page.one("h1").text
    assert page.all("a", href="/factures")
    assert names(visitor.get("/factures")) == ["Alpha"]
    assert visitor.post("/factures/0/retirer").invoices == []


@pytest.mark.parametrize("path", ["/factures/7", "/factures/99999999999999999999"])
def test_an_invoice_that_there_is_not_leads_to_the_list(frenchman, path):
    add(frenchman)
    assert frenchman.get(path).path == "/factures"
    assert frenchman.post(f"{path}/retirer", seen="/factures").path == "/factures"
    assert len(frenchman.get("/factures").invoices) == 1


def test_no_invoice_at_all_is_chosen_and_never_assumed(frenchman):
    page = frenchman.post("/factures", add="add")
    assert (page.path, page.invoices) == ("/factures", [])
    assert page.one(id="errors").text
    page = frenchman.post("/factures", {"continue": "continue"})
    assert (page.path, frenchman.words("unknown") in page.one(id="errors").text) == ("/factures", True)
    assert frenchman.post("/factures", {"unknown": "unknown"}).path == "/recapitulatif"


def test_going_on_without_one_more_invoice_needs_no_word(frenchman):
    add(frenchman)
    assert frenchman.post("/factures", {"continue": "continue"}).path == "/recapitulatif"


def test_going_on_keeps_the_invoice_just_filled_in(frenchman):
    page = frenchman.post("/factures", TYPED_INVOICE, **{"continue": "continue"})
    assert page.path == "/recapitulatif"
    assert len(frenchman.get("/factures").invoices) == 1


@pytest.mark.parametrize("way", ["/factures", "/factures/0"])
def test_an_invoice_that_cannot_be_read_stays_as_typed_with_all_its_faults(visitor, way):
    add(visitor)
    typed = {"label": "F-13", "date": "31/02/2021", "amount_incl_tax": "-5", "category": "website", "in_claimant_name": "no"}
    page = visitor.post(way, typed, add="add")
    assert page.path == way
    assert page.faults == [("date", visitor.words("date")), ("amount_incl_tax", visitor.words("amount_incl_tax"))]
    assert all(page.all(id=id) for id, _ in page.faults)
    assert typed.items() <= page.answers.items()
    assert page.one("title").text.startswith(visitor.words("page-title-error", title=""))
    assert len(visitor.get("/factures").invoices) == 1


@pytest.mark.long
def test_two_hundred_invoices_and_no_more(app):
    visitor = Visitor(app)
    form = {f"invoices-{place}-{id}": value for place in range(MOST) for id, value in TYPED_INVOICE.items()}
    assert visitor.post("/complet", form | {"filing_date": "2021-03-15"}).path == "/resultat"
    page = add(visitor, label="one more")
    assert (page.path, len(page.invoices)) == ("/factures", MOST)
    assert str(MOST) in page.one(id="errors").text
    assert page.answers["label"] == "one more"
    more = form | {f"invoices-{MOST}-{id}": value for id, value in TYPED_INVOICE.items()}
    page = visitor.post("/complet", more)
    assert (page.path, str(MOST) in page.one(id="errors").text) == ("/complet", True)
    assert page.answers[f"invoices-{MOST}-label"] == TYPED_INVOICE["label"]


def test_a_label_is_shown_as_text_and_never_as_markup(frenchman):
    frenchman.answer(filing_date="2021-03-15")
    page = add(frenchman, label="<script>alert(1)</script> & \"F\" 'é'")
    assert "<script>alert(1)</script> & \"F\" 'é'" in page.one(data_invoice="0").text
    assert page.inside(page.one(data_invoice="0"), tag="script") == []
