"""The result: the verdict, the conditions in order, what to find out, what to mend."""

import pytest

from tests.dossiers import EXAMPLE, TYPED, TYPED_INVOICE

ORDER = ("not_met", "unknown", "met", "not_applicable")
INVOICE = {f"invoices-0-{id}": value for id, value in TYPED_INVOICE.items()}


def test_conditions_stand_not_met_first_then_unknown_met_and_not_applicable(frenchman):
    form = TYPED | {"headcount": "12", "in_liquidation": "yes", "registered": "unknown", "accommodation": "yes"}
    statuses = frenchman.post("/complet", form | INVOICE).conditions
    assert list(statuses.values()) == sorted(statuses.values(), key=ORDER.index)
    assert set(statuses.values()) == set(ORDER)
    assert [id for id, status in statuses.items() if status == "not_met"] == ["headcount", "no_liquidation"]


def test_what_refuses_or_is_open_is_shown_with_its_text_and_what_is_met_leads_to_it(frenchman):
    page = frenchman.post("/complet", TYPED | INVOICE | {"headcount": "12", "turnover": ""})
    shown = {article["data-condition"]: article for article in page.all("article", data_condition=...)}
    assert set(shown) == set(page.conditions)
    for id, article in shown.items():
        in_full = article["data-status"] in ("not_met", "unknown")
        assert bool(page.inside(article, lang="fr")) is in_full
        assert len(page.inside(article, rel="noreferrer")) == int(in_full)
        assert page.inside(article, href=f"/regles/guide#{id}")
    folded = page.one("details", class_="folded", data_folded="conditions")
    inside = {article["data-condition"] for article in page.inside(folded, tag="article")}
    assert inside == {id for id, status in page.conditions.items() if status in ("met", "not_applicable")}


def test_an_invoice_shows_its_four_statuses(frenchman):
    page = frenchman.post("/complet", TYPED | {**INVOICE, "invoices-0-category": "other", "invoices-0-date": ""})
    assert page.invoices == [
        (
            "false",
            {"eligible_expense": "not_met", "in_claimant_name": "met", "invoice_date": "unknown", "filed_in_time": "unknown"},
        )
    ]


def test_what_is_still_to_be_found_out_links_to_where_it_is_answered(frenchman):
    page = frenchman.post("/complet", TYPED | {"headcount": ""} | {**INVOICE, "invoices-0-date": ""})
    links = {link["href"] for link in page.all("a")}
    assert {"/verifier/headcount?next=result", "/factures/0?next=result#date"} <= links
    assert "/verifier/turnover" not in links
    assert "/factures" in {link["href"] for link in frenchman.post("/complet", TYPED | empty(INVOICE)).all("a")}


def empty(form):
    return dict.fromkeys(form, "")


@pytest.mark.parametrize(
    ("changes", "condition", "final"),
    [
        ({"headcount": "11"}, "headcount", True),
        ({"activity_start": "30/10/2020"}, "activity_start", True),
        ({"closed_to_public": "no"}, "public_closure", True),
        ({"legal_form": "public_body"}, "beneficiary", True),
        ({"turnover": "2000001", "balance_sheet_total": "2000001"}, "size", True),
        ({"in_liquidation": "yes"}, "no_liquidation", True),
        ({"tax_and_social_up_to_date": "no"}, "tax_and_social_standing", False),
        ({"registered": "no"}, "registration", False),
        ({"invoices-0-amount_incl_tax": "390"}, "minimum_spend", False),
        ({"filing_date": "2021-06-01"}, "minimum_spend", False),
        ({"invoices-0-in_claimant_name": "no"}, "minimum_spend", False),
    ],
)
def test_a_condition_not_met_says_how_it_is_mended_or_that_it_is_final(visitor, changes, condition, final):
    page = visitor.post("/complet", TYPED | INVOICE | changes)
    article = page.one("article", data_condition=condition)
    assert article["data-status"] == "not_met"
    assert (len(page.inside(article, class_="final")), len(page.inside(article, class_="mend"))) == (int(final), int(not final))
    assert (visitor.words("result-final") in article.text) is final
    assert bool(page.inside(article, tag="li")) is not final


def test_what_is_missing_to_the_minimum_is_told_to_the_cent(frenchman):
    page = frenchman.post("/complet", TYPED | {**INVOICE, "invoices-0-amount_incl_tax": "389,99"})
    assert any(amount in page.one("article", data_condition="minimum_spend").text for amount in ("60,01 €", "€60.01"))


def test_the_days_on_which_filing_works_are_told(visitor):
    page = visitor.post("/complet", TYPED | INVOICE)
    filing = page.one("section", aria_labelledby="filing").text
    assert [day in filing for day in ("15 janvier 2021", "15 mai 2021")] == [visitor.lang == "fr"] * 2
    assert [day in filing for day in ("15 January 2021", "15 May 2021")] == [visitor.lang == "en"] * 2


def test_the_review_shows_every_answer_with_a_link_to_change_it_and_marks_the_unknown(frenchman):
    frenchman.walk({**TYPED, "headcount": "unknown"}, [TYPED_INVOICE])
    page = frenchman.get("/recapitulatif")
    changes = {link["href"] for link in page.all("a") if link.get("href", "").startswith("/verifier/")}
    assert changes == {f"/verifier/{id}" for id in TYPED}
    assert len(page.all("dd", class_="open")) == 1
    assert [status for status, _ in page.invoices] == ["true"]
    assert page.all("a", href="/factures")


def test_before_any_answer_the_result_is_the_first_page_and_the_review_is_empty_handed(frenchman):
    assert frenchman.get("/resultat").path == "/"
    assert frenchman.get("/recapitulatif").status == 200


def test_a_new_dossier_forgets_the_old_one(frenchman):
    frenchman.walk(TYPED, [TYPED_INVOICE])
    page = frenchman.post("/nouveau", seen="/resultat")
    assert (page.path, frenchman.get("/verifier").path, frenchman.get("/resultat").path) == ("/", "/verifier/filing_date", "/")


def test_a_new_dossier_is_only_begun_when_asked_from_our_own_page(frenchman):
    frenchman.walk(TYPED, [TYPED_INVOICE])
    frenchman.post("/nouveau", token="forged")
    assert frenchman.get("/resultat").verdict == "eligible"


def test_choosing_the_text_in_force_asks_nothing_more_than_the_way_did(frenchman):
    bill = EXAMPLE["invoices"][0] | {"date": "2020-10-31", "provider_in_eu": True}
    frenchman.take_up(EXAMPLE | {"invoices": [bill]})
    assert "provider_in_eu" in frenchman.get("/factures/0").answers
    page = frenchman.post("/texte", {"edition": "official"}, seen="/resultat")
    assert page.path == "/verifier/french_tax_resident"
    assert frenchman.post(page.path, {"french_tax_resident": "yes"}).path == "/recapitulatif"
    assert frenchman.get("/resultat").verdict == "eligible"
    assert frenchman.post("/texte", {"edition": "decree-2030-1"}, seen="/resultat").status == 400


def test_another_day_is_tried_without_losing_the_first_and_can_be_kept(frenchman):
    frenchman.take_up(EXAMPLE)
    assert frenchman.get("/resultat?filing_date=16/05/2021").verdict == "not_eligible"
    assert frenchman.get("/resultat").verdict == "eligible"
    frenchman.post("/resultat/jour", {"filing_date": "2021-05-16"}, seen="/resultat?filing_date=16/05/2021")
    assert frenchman.get("/resultat").verdict == "not_eligible"
    field = frenchman.get("/resultat?filing_date=31/02/2021").all(name="filing_date")[0]
    assert (field["value"], field["aria-invalid"]) == ("31/02/2021", "true")


def test_a_verdict_is_in_the_title_and_in_words_beside_every_icon(visitor):
    page = visitor.post("/complet", TYPED | INVOICE)
    assert visitor.words("answer-eligible") in page.one("title").text
    assert visitor.words("answer-eligible") in page.one(data_verdict="eligible").text
    for article in page.all("article", data_condition=...):
        assert visitor.words(f"status-{article['data-status']}") in article.text
    assert all(drawing["aria-hidden"] == "true" for drawing in page.all("svg", class_="icon"))
