"""What holds of every case and every edition."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rules.amendments import EDITIONS
from rules.assess import INVOICES, Case, Missing, Outcome, assess
from rules.conditions import Status
from rules.expressions import Range
from rules.facts import FACTS, INVOICE_FACTS
from tests.rules import oracle
from tests.rules.examples import case, invoice, statuses
from tests.rules.proof import as_the_contract_says
from tests.rules.strategies import blurred, cases, completed, editions, invoices, known

often = settings(deadline=None, max_examples=100)

WORST_FIRST = {Status.NOT_MET: 0, Outcome.NOT_ELIGIBLE: 0, Status.UNKNOWN: 1, Outcome.UNDETERMINED: 1}


def rank(standing):
    return WORST_FIRST.get(standing, 2)


@often
@given(cases(), editions)
def test_a_second_naive_reading_of_the_contract_agrees_on_everything(any_case, edition):
    assert as_the_contract_says(assess(any_case, edition)) == oracle.judge(edition.id, any_case.facts, any_case.invoices)


def test_the_second_reading_knows_every_edition():
    assert list(oracle.EDITIONS) == list(EDITIONS)


@often
@given(st.data(), cases(), editions)
def test_the_order_of_the_invoices_is_irrelevant(data, any_case, edition):
    there = any_case.invoices or ()
    order = data.draw(st.permutations(range(len(there))))
    straight = assess(Case(any_case.facts, there), edition)
    mixed = assess(Case(any_case.facts, tuple(there[place] for place in order)), edition)
    assert (mixed.outcome, mixed.total, statuses(mixed)) == (straight.outcome, straight.total, statuses(straight))
    assert [found.counted for found in mixed.invoices] == [straight.invoices[place].counted for place in order]
    assert {(m.fact, None if m.invoice is None else order[m.invoice]) for m in mixed.missing} == set(straight.missing)


@often
@given(cases(), invoices(), editions)
def test_one_more_invoice_never_harms(any_case, one_more, edition):
    there = any_case.invoices or ()
    before = assess(Case(any_case.facts, there), edition)
    after = assess(Case(any_case.facts, (*there, one_more)), edition)
    assert after.total.least >= before.total.least
    assert rank(after.outcome) >= rank(before.outcome)
    for id, status in statuses(before).items():
        assert rank(statuses(after)[id]) >= rank(status)


@often
@given(cases(), editions)
def test_one_more_invoice_of_450_euros_that_counts_is_enough(any_case, edition):
    enough = invoice(amount_incl_tax=edition.minimum_spend)
    on_a_day_that_works = case().facts["filing_date"]
    there = Case({**any_case.facts, "filing_date": on_a_day_that_works}, (*(any_case.invoices or ()), enough))
    assert statuses(assess(there, edition))["minimum_spend"] == "met"


@often
@given(st.data(), cases(), editions)
def test_an_answer_never_turns_what_is_sure(data, any_case, edition):
    """But for this: what holds whether or not it applies may turn out not to apply."""
    facts = data.draw(completed(any_case.facts, FACTS))
    if any_case.invoices is None:
        bills = data.draw(st.none() | st.lists(invoices(), max_size=3).map(tuple))
    else:
        bills = tuple(data.draw(completed(bill, INVOICE_FACTS)) for bill in any_case.invoices)
    before, after = assess(any_case, edition), assess(Case(facts, bills), edition)
    if before.outcome is not Outcome.UNDETERMINED:
        assert after.outcome is before.outcome
    assert_sure_stays(statuses(before), statuses(after))
    assert after.total.least >= before.total.least
    assert before.total.most is None or after.total.most <= before.total.most
    for place, found in enumerate(before.invoices or ()):
        assert found.counted in (None, after.invoices[place].counted)
        assert_sure_stays(statuses(before, place), statuses(after, place))


@often
@given(st.data(), cases().flatmap(blurred), editions)
def test_a_range_decides_only_where_every_number_in_it_decides_the_same(data, any_case, edition):
    facts = {id: data.draw(within(value)) if isinstance(value, Range) else value for id, value in any_case.facts.items()}
    before, after = assess(any_case, edition), assess(Case(facts, any_case.invoices), edition)
    if before.outcome is not Outcome.UNDETERMINED:
        assert after.outcome is before.outcome
    assert_sure_stays(statuses(before), statuses(after))


def within(limits):
    most = limits.least + 20 if limits.most is None else limits.most
    return st.sampled_from((limits.least, most)) | st.decimals(limits.least, most, places=2)


def assert_sure_stays(before, after):
    for id, status in before.items():
        still = {Status.MET: (Status.MET, Status.NOT_APPLICABLE), Status.UNKNOWN: tuple(Status)}.get(status, (status,))
        assert after[id] in still, id


@often
@given(cases(), editions)
def test_something_is_missing_exactly_where_something_is_unknown(any_case, edition):
    verdict = assess(any_case, edition)
    assert bool(verdict.missing) is (Status.UNKNOWN in statuses(verdict).values())


@often
@given(cases(), editions)
def test_only_what_is_not_known_is_missing(any_case, edition):
    for fact, place in assess(any_case, edition).missing:
        if (fact, place) == INVOICES:
            assert any_case.invoices is None
        else:
            assert (any_case.facts if place is None else any_case.invoices[place]).get(fact) is None


@often
@given(st.data(), cases(), editions)
def test_once_all_that_is_missing_is_answered_nothing_is_unknown(data, any_case, edition):
    verdict = assess(any_case, edition)
    facts, bills = dict(any_case.facts), [dict(bill) for bill in any_case.invoices or ()]
    by_id = {fact.id: fact for fact in (*FACTS, *INVOICE_FACTS)}
    if INVOICES in verdict.missing:
        bills = data.draw(st.lists(invoices().flatmap(wholly_known), max_size=2))
    for fact, place in set(verdict.missing) - {INVOICES}:
        (facts if place is None else bills[place])[fact] = data.draw(known(by_id[fact]))
    answered = assess(Case(facts, tuple(bills)), edition)
    assert answered.missing == ()
    assert Status.UNKNOWN not in statuses(answered).values()


def wholly_known(bill):
    return completed(bill, INVOICE_FACTS, wholly=True)


@often
@given(st.data(), cases(), editions)
def test_the_answer_to_what_is_not_missing_leaves_the_unknown_unknown(data, any_case, edition):
    before = assess(any_case, edition)
    asked = {Missing(*missing) for missing in before.missing}
    not_asked_of_it = tuple(fact for fact in FACTS if Missing(fact.id) not in asked)
    facts = data.draw(completed(any_case.facts, not_asked_of_it))
    bills = any_case.invoices and tuple(
        data.draw(completed(bill, tuple(fact for fact in INVOICE_FACTS if Missing(fact.id, place) not in asked)))
        for place, bill in enumerate(any_case.invoices)
    )
    after = statuses(assess(Case(facts, bills), edition))
    for id, status in statuses(before).items():
        assert status is not Status.UNKNOWN or after[id] is Status.UNKNOWN, id
