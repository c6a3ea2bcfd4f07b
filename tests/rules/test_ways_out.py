"""The ways out that take several invoices, several changes, or another text."""

import pytest

from rules.amendments import DECREE_2021_69, DECREE_2021_555, IN_FORCE, always, in_force_on
from rules.assess import Case, assess
from rules.conditions import Status
from rules.facts import Application, Business, Computed, Invoice, Standing
from rules.filing import Window
from rules.guide import GUIDE
from rules.remedies import Change, mend, nearest_day, remedies
from tests.rules import figures
from tests.rules.examples import D, changed, day, facts, invoice, parsed
from tests.rules.oracle import months_after
from tests.rules.strategies import A_DAY, CENT, ENOUGH

MORE = (Change(Computed.counted_total, ENOUGH),)


def spend_remedies(bills, edition=GUIDE, periods=None, **changes):
    dossier = Case(facts(**changes), tuple(bills))
    verdict = assess(dossier, edition)
    (spend,) = [found for found in verdict.judgements if found.condition is edition.spend]
    return remedies(dossier, verdict, spend, periods or always(edition))


def theirs(amount, **changes):
    """An invoice made out in another name."""
    return invoice(amount_incl_tax=amount and D(amount), in_claimant_name=False, **changes)


@pytest.mark.parametrize(
    ("bills", "places"),
    [
        ([theirs(ENOUGH), theirs(ENOUGH + 30)], [1]),
        ([theirs(ENOUGH / 3), theirs(ENOUGH / 3 * 2), theirs(ENOUGH / 4)], [1, 0]),
        ([invoice(amount_incl_tax=ENOUGH - 50), theirs("20.00"), theirs("50.00")], [2]),
        ([theirs(ENOUGH / 3 * 2), theirs(ENOUGH / 3)], [0, 1]),
        ([theirs(ENOUGH + 50, category="other"), theirs(ENOUGH)], [1]),
        ([theirs(None, category="other"), theirs(ENOUGH)], [1]),
        ([theirs(ENOUGH + 50, category=None), theirs(ENOUGH)], [1]),
    ],
)
def test_the_fewest_invoices_are_made_out_anew_the_largest_first(bills, places):
    assert spend_remedies(bills) == (tuple(Change(Invoice.in_claimant_name, True, place) for place in places), MORE)


@pytest.mark.parametrize("bills", [[], [theirs(ENOUGH / 3 * 2), theirs(ENOUGH / 3 - CENT)], [theirs(None, category="other")]])
def test_where_the_invoices_there_are_cannot_be_enough_only_spending_more_can(bills):
    assert spend_remedies(bills) == (MORE,)


def test_the_day_proposed_is_one_of_the_text_then_in_force():
    late, early = figures.DESK_CLOSES - A_DAY, invoice(date=figures.FIRST_INVOICE_DAY + A_DAY)
    (another_day, _) = spend_remedies([early], in_force_on(late), IN_FORCE, filing_date=late)
    assert another_day == (Change(Application.filing_date, figures.EARLY_INVOICES_UNTIL),)


@pytest.mark.parametrize(
    ("filed", "proposed"),
    [
        ("2021-01-01", "2021-02-01"),
        ("2021-02-10", "2021-02-10"),
        ("2021-02-12", "2021-02-10"),
        ("2021-02-18", "2021-02-20"),
        ("2021-02-15", "2021-02-10"),
        ("2021-04-01", "2021-02-25"),
        (None, "2021-02-01"),
    ],
)
def test_the_day_proposed_is_the_nearest_that_works_or_else_the_first(filed, proposed):
    windows = (Window(day("2021-02-01"), day("2021-02-10")), Window(day("2021-02-20"), day("2021-02-25")))
    assert nearest_day(filed and day(filed), windows) == day(proposed)


def test_no_day_is_proposed_where_none_works():
    assert nearest_day(day("2021-02-01"), ()) is None
    assert nearest_day(None, ()) is None


REGISTER, RENAME, IN_ORDER = (
    Change(Business.registered, True),
    Change(Invoice.in_claimant_name, True),
    Change(Standing.tax_and_social_up_to_date, True),
)


@pytest.mark.parametrize(
    ("test", "ways"),
    [
        (Business.registered, [(REGISTER,)]),
        (~Business.registered, [()]),
        (Business.registered & Invoice.in_claimant_name, [(REGISTER, RENAME)]),
        (Business.registered | Invoice.in_claimant_name, [(REGISTER,), (RENAME,)]),
        (Business.registered | Standing.in_liquidation, [(REGISTER,)]),
        (Business.registered & Standing.in_liquidation, []),
        (
            Business.registered & (Invoice.in_claimant_name | Standing.tax_and_social_up_to_date),
            [(REGISTER, RENAME), (REGISTER, IN_ORDER)],
        ),
    ],
)
def test_each_way_to_mend_a_test_changes_all_it_must_and_nothing_else(test, ways):
    nothing_holds = {
        "registered": False,
        "in_claimant_name": False,
        "in_liquidation": False,
        "tax_and_social_up_to_date": False,
    }
    assert list(mend(test, nothing_holds)) == ways


def test_what_must_not_be_is_mended_by_undoing_it():
    assert mend(~Business.registered, {"registered": True}) == ((Change(Business.registered, False),),)


@pytest.mark.parametrize(
    ("edition", "filed", "dated"),
    [
        (DECREE_2021_69, "2020-11-01", "2020-12-15"),  # proposes 28 January *and* 15 December
        (DECREE_2021_69, "2021-01-01", "2021-02-15"),  # proposes 28 January *and* 15 February
        (DECREE_2021_555, "2021-07-01", "2021-08-05"),  # proposes 5 August, after the desk closed
    ],
)
def test_a_remedy_of_an_invoice_condition_names_each_fact_once_and_turns_it(edition, filed, dated):
    there = changed(parsed({"filing_date": filed, "date": dated}))
    verdict = assess(there, edition)
    (late,) = [found for found in verdict.invoices[0].judgements if found.condition.id == "filed_in_time"]
    for remedy in remedies(there, verdict, late, always(edition)):
        facts = [change.fact for change in remedy]
        assert len(facts) == len(set(facts))
        after = {**late.observed, **{change.fact.id: change.to for change in remedy}}
        assert late.condition.status(after) is Status.MET


def test_where_no_invoice_could_be_filed_that_day_spending_more_goes_with_another_day():
    too_late = {"filing_date": day("2022-01-01")}
    assert spend_remedies([invoice(amount_incl_tax=ENOUGH - 50)], **too_late) == (
        (Change(Application.filing_date, months_after(figures.LAST_INVOICE_DAY["guide"])), *MORE),
    )


def test_a_condition_that_does_not_apply_to_an_invoice_needs_no_mending():
    abroad = theirs(ENOUGH, category="advice", listed_consultant=True, provider_in_eu=False)
    assert spend_remedies([abroad], DECREE_2021_69) == ((RENAME._replace(invoice=0),), MORE)


def test_where_no_day_is_chosen_spending_more_proposes_none():
    assert spend_remedies([invoice(amount_incl_tax=ENOUGH - 50)], filing_date=None) == (MORE,)


EARLY, LATE = day("2021-02-01"), day("2021-02-20")


def test_of_two_days_the_nearer_one_is_proposed():
    either = (Application.filing_date <= EARLY) | (Application.filing_date >= LATE)
    for filed, nearer in ((EARLY + A_DAY, EARLY), (LATE - A_DAY, LATE)):
        assert mend(either, {"filing_date": filed}) == ((Change(Application.filing_date, nearer),),)


def test_a_day_not_known_is_as_near_as_any():
    both = Business.registered & (Application.filing_date >= LATE)
    assert mend(both, {"registered": False}) == ((REGISTER, Change(Application.filing_date, LATE)),)
