"""What each text changes of the one before it, what it leaves alone, and when it governs."""

import importlib.util
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import pytest

from rules.amendments import (
    DECREE_2021_69,
    DECREE_2021_555,
    EDITIONS,
    IN_FORCE,
    OFFICIAL,
    ORDER_2021_03_31,
    always,
    in_force_on,
)
from rules.assess import Case, Outcome, assess
from rules.conditions import Condition, Confidence, Source
from rules.facts import FACTS, Application, Standing
from rules.guide import GUIDE
from rules.published import fingerprint
from tests.rules import figures
from tests.rules.examples import day, facts, invoices
from tests.rules.strategies import A_DAY, CENT
from tests.rules.weather import Weather

NEW = Condition("new", ~Standing.in_liquidation, Source("art. 9", "https://example.org", Confidence.SECONDARY))
FEW = GUIDE.by_id["headcount"]


@pytest.mark.parametrize(
    ("edition", "amended", "repealed", "replaced", "added"),
    [
        (DECREE_2021_69, GUIDE, [], ["beneficiary", "eligible_expense", "filed_in_time"], ["provider"]),
        (ORDER_2021_03_31, DECREE_2021_69, [], ["invoice_date"], []),
        (
            DECREE_2021_555,
            ORDER_2021_03_31,
            ["public_closure", "registration"],
            ["beneficiary", "filed_in_time"],
            ["no_full_time_contract"],
        ),
    ],
    ids=[edition.id for edition in OFFICIAL],
)
def test_a_text_touches_only_what_it_names(edition, amended, repealed, replaced, added):
    before, after = amended.by_id, edition.by_id
    assert edition.amends is amended
    assert [id for id in before if id not in after] == repealed
    assert [id for id in after if id in before and after[id] is not before[id]] == replaced
    assert list(after) == [id for id in before if id not in repealed] + added
    assert edition.amount is amended.amount


def test_the_guide_amends_nothing_and_is_the_default():
    assert GUIDE.amends is None
    assert next(iter(EDITIONS.values())) is GUIDE
    assert list(EDITIONS) == ["guide", "decree-2021-69", "order-2021-03-31", "decree-2021-555"]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"repeals": ("dress_code",)}, "later: no such condition to repeal or replace: dress_code"),
        ({"replaces": (NEW,)}, "later: no such condition to repeal or replace: new"),
        ({"repeals": ("b", "a")}, "later: no such condition to repeal or replace: a, b"),
        ({"adds": (NEW, replace(NEW, id="size"), replace(NEW, id="headcount"))}, "later: already a condition: headcount, size"),
        ({"adds": (NEW, NEW)}, "later: named twice: new"),
        ({"repeals": ("size",), "replaces": (replace(NEW, id="size"),)}, "later: named twice: size"),
        ({"repeals": ("size", "headcount", "size", "headcount")}, "later: named twice: headcount, size"),
    ],
)
def test_what_is_absent_cannot_be_repealed_nor_what_is_present_added(changes, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}$"):
        GUIDE.amended("later", **changes)


def test_an_amendment_leaves_the_text_it_amends_as_it_was():
    conditions = GUIDE.conditions
    later = GUIDE.amended("later", filed_from=day("2022-01-01"), repeals=("size",), adds=(NEW,))
    assert GUIDE.conditions is conditions
    assert (later.id, later.filed_from, later.conditions[-1]) == ("later", day("2022-01-01"), NEW)


@pytest.mark.parametrize(
    ("filed", "edition"),
    [
        (Application.filing_date.least, DECREE_2021_69),
        (figures.DESK_OPENS - A_DAY, DECREE_2021_69),
        (figures.FILED_FROM["order-2021-03-31"] - A_DAY, DECREE_2021_69),
        (figures.FILED_FROM["order-2021-03-31"], ORDER_2021_03_31),
        (figures.FILED_FROM["decree-2021-555"] - A_DAY, ORDER_2021_03_31),
        (figures.FILED_FROM["decree-2021-555"], DECREE_2021_555),
        (figures.DESK_CLOSES + A_DAY, DECREE_2021_555),
        (Application.filing_date.most, DECREE_2021_555),
    ],
)
def test_the_text_in_force_is_that_of_the_filing_day(filed, edition):
    assert in_force_on(filed) is edition


def test_the_texts_in_force_leave_no_day_without_one_and_none_with_two():
    assert [period.edition for period in IN_FORCE] == list(OFFICIAL)
    assert IN_FORCE[0].first == Application.filing_date.least
    assert IN_FORCE[-1].last == Application.filing_date.most
    for before, after in pairwise(IN_FORCE):
        assert after.first - before.last == A_DAY
        assert after.first == after.edition.filed_from


def test_a_text_chosen_by_name_governs_every_day():
    assert always(GUIDE) == ((GUIDE, Application.filing_date.least, Application.filing_date.most),)


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_a_text_knows_its_figures_its_parts_and_who_reads_each_fact(edition):
    assert (edition.amount, edition.minimum_spend, edition.spend.id) == (figures.AID, figures.MINIMUM_SPEND, "minimum_spend")
    assert {*edition.dossier_conditions, *edition.invoice_conditions} == set(edition.conditions)
    assert [c.id for c in edition.readers[Application.filing_date]] == ["filed_in_time"]
    assert all(fact in condition.facts for fact in edition.facts for condition in edition.readers[fact])


def test_a_dearer_minimum_is_obeyed_and_published():
    spend = GUIDE.spend
    dearer = GUIDE.amended("dearer", replaces=(replace(spend, test=spend.test.left >= figures.MINIMUM_SPEND + CENT),))
    assert dearer.minimum_spend == figures.MINIMUM_SPEND + CENT
    assert assess(Case(facts(), invoices(figures.MINIMUM_SPEND)), dearer).outcome is Outcome.NOT_ELIGIBLE
    assert fingerprint(dearer) != fingerprint(GUIDE)


def test_each_text_has_a_fingerprint_of_its_own():
    fingerprints = {fingerprint(edition) for edition in EDITIONS.values()}
    assert len(fingerprints) == len(EDITIONS)
    assert all(len(found) == 12 and int(found, 16) >= 0 for found in fingerprints)


@pytest.mark.parametrize(
    "changed",
    [
        replace(GUIDE, amount=figures.AID + CENT),
        replace(GUIDE, conditions=GUIDE.conditions[1:]),
        GUIDE.amended("guide", adds=(NEW,)),
        GUIDE.amended("guide", replaces=(replace(FEW, test=FEW.test.left < figures.HEADCOUNT_CEILING + 1),)),
        GUIDE.amended("guide", replaces=(replace(FEW, test=FEW.test.left <= figures.HEADCOUNT_CEILING),)),
        GUIDE.amended("guide", replaces=(replace(GUIDE.by_id["association"], when=None),)),
        GUIDE.amended("guide", replaces=(replace(GUIDE.by_id["public_closure"], unless=None),)),
    ],
)
def test_a_fingerprint_changes_with_any_figure_test_or_condition(changed):
    assert fingerprint(changed) != fingerprint(GUIDE)


ASK_ANEW = """
from rules.amendments import EDITIONS
from rules.published import fingerprint
print(*map(fingerprint, EDITIONS.values()))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_fingerprint_is_the_same_in_another_process(seed):
    env = {**os.environ, "PYTHONHASHSEED": seed}
    answer = subprocess.run([sys.executable, "-c", ASK_ANEW], capture_output=True, text=True, check=True, env=env).stdout
    assert answer.split() == [fingerprint(edition) for edition in EDITIONS.values()]


def test_a_fingerprint_does_not_depend_on_the_name():
    assert fingerprint(GUIDE.amended("once-more")) == fingerprint(GUIDE.amended("and-again"))


def test_a_question_that_no_condition_reads_is_refused_as_soon_as_the_rules_are_read(monkeypatch):
    monkeypatch.setattr("rules.facts.FACTS", (*FACTS, Weather.rain, Weather.price))
    with pytest.raises(ValueError, match=r"^asked, but read by no condition of any text: rain, price$"):
        read_anew("rules.amendments")


def read_anew(module):
    """The module as at its first import, beside the one that the tests use."""
    spec = importlib.util.find_spec(module)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
