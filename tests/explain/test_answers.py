"""The answers of the two texts: together where they agree, side by side where they part."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from checker.dossier.assessment import assess_dossier
from checker.explain.answers import answers
from checker.explain.explained import explain
from checker.words.wording import words_of
from tests.explain.dossiers import RESTAURANT, with_invoices

FR = words_of("fr")
WHOLE = {"french_tax_resident": True}
INVOICE = {"provider_in_eu": True}
EARLY = {"date": date(2020, 10, 31), **INVOICE}


def told(dossier):
    return answers(FR, assess_dossier(dossier))


def explained(dossier):
    return explain(FR, assess_dossier(dossier), date(2026, 11, 24))


def test_where_both_texts_agree_there_is_one_answer_by_both():
    [answer] = told(with_invoices(INVOICE, **WHOLE))
    assert (answer.edition, answer.in_force, answer.outcome, answer.parting) == ("guide", "decree-2021-69", "eligible", "")
    assert FR("said-guide") in answer.by
    assert FR("said-decree-2021-69") in answer.by


def test_where_they_part_each_names_what_parts_them_as_it_stands_there():
    guide, decree = told(with_invoices(EARLY, **WHOLE))
    assert (guide.edition, guide.outcome, guide.in_force) == ("guide", "not_eligible", "")
    assert (decree.edition, decree.outcome, decree.in_force) == ("", "eligible", "decree-2021-69")
    stands = {answer.parting.removesuffix(".").rpartition("(")[2] for answer in (guide, decree)}
    assert all(FR("condition-filed_in_time") in answer.parting for answer in (guide, decree))
    assert stands == {"non remplie)", "remplie)"}


def test_without_a_filing_day_one_text_answers_and_says_that_the_other_cannot():
    [answer] = told(RESTAURANT.answered(filing_date=None))
    assert (answer.edition, answer.in_force) == ("guide", "")
    assert "Sans jour de dépôt" in answer.by


def test_under_the_official_text_it_alone_answers():
    [answer] = told(replace(with_invoices(INVOICE, **WHOLE), edition="official"))
    assert (answer.edition, answer.in_force) == ("decree-2021-69", "")


def test_a_reason_that_only_one_text_gives_says_which():
    job = with_invoices(INVOICE, **WHOLE, headcount=Decimal("0.5"), full_time_contract=True, closed_to_public=False)
    [answer] = told(job.answered(filing_date=date(2021, 5, 15)))
    assert answer.outcome == "not_eligible"
    assert ["Selon le guide" in answer.reasons[0], "Selon le décret du 6 mai 2021" in answer.reasons[1]] == [True, True]


@pytest.mark.parametrize(
    ("invoices", "filed", "reason"),
    [
        ([{"amount_incl_tax": Decimal(390)}], date(2021, 3, 15), "390 € de factures comptées : il manquait 60 €"),
        ([{}], date(2021, 5, 16), "Le 16 mai 2021, il était trop tard : avec ces factures, le dernier jour"),
        ([{}], date(2021, 1, 14), "Le 14 janvier 2021, il était trop tôt : avec ces factures, le premier jour"),
        ([{"category": None}], date(2021, 8, 16), "Le 16 août 2021, il était trop tard pour ces factures"),
        ([{"category": None}], date(2021, 1, 14), "Le 14 janvier 2021, il était trop tôt pour ces factures"),
        ([{"category": "other"}], date(2021, 3, 15), "Aucune de vos factures ne comptait"),
    ],
)
def test_the_reason_is_in_ones_own_figures(invoices, filed, reason):
    guide = told(with_invoices(*invoices, filing_date=filed))[0]
    assert guide.reasons[0].replace("\xa0", " ").startswith(reason)


@pytest.mark.parametrize(
    ("invoice", "facts", "told"),
    [
        ({"category": None}, {}, "Total compté : entre 0 € et 480 € (minimum : 450 €)."),
        ({"amount_incl_tax": None}, {}, "Total pas encore connu (minimum : 450 €)."),
        ({"category": None, "amount_incl_tax": None}, {"filing_date": None}, "Total pas encore connu (minimum : 450 €)."),
        ({"category": None}, {"filing_date": date(2021, 8, 16)}, "Le 16 août 2021, il était trop tard pour ces factures."),
        ({}, {"filing_date": date(2021, 8, 16)}, "Le 16 août 2021, il était trop tard : avec ces factures, le dernier jour"),
        (dict.fromkeys(RESTAURANT.invoices[0]), {"filing_date": date(2021, 8, 16)}, "Total pas encore connu"),
        ({"category": "other"}, {"filing_date": date(2021, 8, 16)}, "Total compté : 0 € (minimum : 450 €)."),
    ],
)
def test_the_total_is_nought_only_where_the_invoices_were_judged_and_none_counts(invoice, facts, told):
    sentence = explained(with_invoices(invoice, **facts)).total.sentence
    assert sentence.replace("\xa0", " ").startswith(told)


def test_under_a_text_that_had_closed_an_invoice_of_which_nothing_is_known_came_too_late():
    late = replace(with_invoices(dict.fromkeys(RESTAURANT.invoices[0]), filing_date=date(2021, 8, 16)), edition="official")
    assert explained(late).total.sentence == FR("reason-late-for-all", day="16 août 2021")


def test_no_invoice_is_not_the_same_as_invoices_not_known():
    none, unknown = (replace(RESTAURANT, invoices=invoices) for invoices in ((), None))
    assert told(none)[0].reasons == (FR("reason-no-invoice", minimum=FR.euros(Decimal(450))),)
    assert told(unknown)[0].outcome == "undetermined"
    assert (explained(none).invoices_known, explained(unknown).invoices_known) == (True, False)


@pytest.mark.parametrize("unknown", ["date", "amount_incl_tax", "category", "in_claimant_name"])
def test_an_invoice_not_known_in_full_is_never_said_to_count_on_no_day(unknown):
    page = explained(with_invoices({unknown: None}))
    assert FR("days-unknown") in page.deadlines.said[0]
    if unknown != "amount_incl_tax":
        assert page.deadlines.invoices[0].last == FR("not-known-yet")


def test_an_invoice_that_counts_on_no_day_is_said_to():
    page = explained(with_invoices({"category": "other"}))
    assert page.deadlines.invoices[0].last == FR("timeline-none")


def test_nothing_is_lacking_where_another_day_would_have_been_enough():
    early = replace(
        with_invoices({"date": date(2021, 1, 10), **INVOICE}, **WHOLE, filing_date=date(2021, 1, 20)), edition="official"
    )
    [spend] = [line for line in explained(early).conditions if line.id == "minimum_spend"]
    assert spend.remedies
    assert not any("0,00" in remedy for remedy in spend.remedies)


FINAL = [
    ({"headcount": Decimal(12)}, "guide", {"headcount"}),
    ({"headcount": Decimal(12)}, "official", {"headcount"}),
    ({"headcount": Decimal(12), "filing_date": None}, "guide", set()),
    ({"closed_to_public": False, "filing_date": date(2021, 3, 15)}, "guide", {"public_closure"}),
    ({"closed_to_public": False, "filing_date": date(2021, 5, 15)}, "guide", set()),
    ({"registered": False}, "guide", set()),
    (
        {"legal_form": "association", "headcount": Decimal("0.5"), "subject_to_commercial_tax": False},
        "guide",
        set(),
    ),
    ({"legal_form": "association", "headcount": Decimal(0), "subject_to_commercial_tax": False}, "guide", {"association"}),
]


@pytest.mark.parametrize(("facts", "edition", "final"), FINAL)
def test_a_refusal_is_final_only_under_both_texts_and_without_a_doubt(facts, edition, final):
    page = explained(replace(with_invoices(INVOICE, **(WHOLE | facts)), edition=edition))
    assert {line.id for line in page.conditions if line.final} == final
    assert (page.way_out == FR("way-out-none")) is bool(final)


def test_a_repealed_condition_is_said_not_to_exist_there():
    shop = with_invoices(INVOICE, **WHOLE, closed_to_public=False, filing_date=date(2021, 5, 15))
    [line] = [line for line in explained(shop).conditions if line.id == "public_closure"]
    assert line.there == FR("there-repealed", name=FR("said-decree-2021-555"))
    assert line.remedies == ()


def test_an_invoice_says_what_the_other_text_makes_of_it():
    [line] = explained(with_invoices(EARLY, **WHOLE)).invoices
    assert (line.counted, line.there) == ("false", FR("there-counts", name=FR("said-decree-2021-69")))


def test_what_either_text_lacks_is_to_be_found_out():
    paths = {missing.path for _, missing in explained(with_invoices({})).to_find_out}
    assert paths == {"french_tax_resident", "invoices.0.provider_in_eu"}
