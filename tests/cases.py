"""The named cases: the contract's, straight from where they stand beside the clone, then our own, which tell a story each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.dossiers import EXAMPLE

FACTS = EXAMPLE["facts"] | {"french_tax_resident": True, "full_time_contract": False}
INVOICE = EXAMPLE["invoices"][0] | {"provider_in_eu": True}


def case(
    verdict: str,
    *,
    edition: str = "guide",
    facts: dict[str, Any] | None = None,
    invoices: Sequence[dict[str, Any]] | None = ({},),
    conditions: dict[str, str] | None = None,
    **expected: Any,
) -> dict[str, Any]:
    """The restaurant changed so, with its invoice changed so, once for each; its verdict, and what else is expected of it."""
    changed = None if invoices is None else [INVOICE | invoice for invoice in invoices]
    dossier = {"edition": edition, "facts": FACTS | (facts or {}), "invoices": changed}
    return {"dossier": dossier, "expect": {"verdict": verdict, "conditions": conditions or {}, **expected}}


def window(first: str, last: str) -> list[dict[str, str]]:
    return [{"from": first, "to": last}]


def total(least: str, most: str | None) -> dict[str, str | None]:
    return {"least": least, "most": most}


DECREE, ORDER = "decree-2021-69", "order-2021-03-31"
MARCH = [{"date": "2021-03-02"}]
ADVICE = {"category": "advice", "listed_consultant": True}
JOB = {"filing_date": "2021-06-01", "full_time_contract": True}

OWN = {
    # not known is not no
    "nothing at all": case("undetermined", facts=dict.fromkeys(FACTS), invoices=None, shortfall="450.00"),
    "an empty list is a total of zero": case(
        "not_eligible", invoices=[], shortfall="450.00", counted_total=total("0.00", "0.00")
    ),
    "an amount not known leaves the total open": case(
        "undetermined",
        invoices=[{"amount_incl_tax": None}],
        counted_total=total("0.00", None),
        missing=["invoices.0.amount_incl_tax"],
    ),
    "what is not known does not matter once the rest is enough": case(
        "eligible", invoices=[{}, {"category": None}], counted_total=total("480.00", "960.00"), missing=[]
    ),
    "a provider not known": case(
        "undetermined", edition=DECREE, invoices=[{"provider_in_eu": None}], missing=["invoices.0.provider_in_eu"]
    ),
    # what counts
    "two invoices that only together reach the minimum can be filed while both count": case(
        "eligible",
        invoices=[{"amount_incl_tax": "300.00"}, {"date": "2021-02-20", "amount_incl_tax": "200.00"}],
        filing_windows=window("2021-02-20", "2021-05-15"),
    ),
    "the guide knows no advice at all": case("not_eligible", invoices=[ADVICE]),
    "by the decree, a listed consultant's counts, wherever he is established": case(
        "eligible", edition=DECREE, invoices=[ADVICE | {"provider_in_eu": False}]
    ),
    "that of another does not": case("not_eligible", edition=DECREE, invoices=[ADVICE | {"listed_consultant": False}]),
    "software bought outside the Union": case(
        "not_eligible", edition=DECREE, invoices=[{"provider_in_eu": False}], counted_total=total("0.00", "0.00")
    ),
    # who
    "the decree asks companies too to be resident for tax in France": case(
        "not_eligible", edition=DECREE, facts={"french_tax_resident": False}, conditions={"beneficiary": "not_met"}
    ),
    "from 10 May a job elsewhere rules out a business without employee": case(
        "not_eligible",
        edition="official",
        facts=JOB | {"legal_form": "sole_trader", "headcount": 0},
        invoices=MARCH,
        conditions={"no_full_time_contract": "not_met"},
    ),
    "with one employee it does not": case(
        "eligible",
        edition="official",
        facts=JOB | {"headcount": 1},
        invoices=MARCH,
        conditions={"no_full_time_contract": "not_applicable"},
    ),
    # when
    "before 28 January 2021 nobody could file": case(
        "not_eligible",
        edition=DECREE,
        facts={"filing_date": "2021-01-27"},
        filing_windows=window("2021-01-28", "2021-05-28"),
    ),
    "an invoice of 28 January has its own four months, as far as 28 May too": case(
        "eligible",
        edition=DECREE,
        facts={"filing_date": "2021-05-28"},
        invoices=[{"date": "2021-01-28"}],
        filing_windows=window("2021-01-28", "2021-05-28"),
    ),
    "after 28 May one older than the desk no longer counts": case(
        "not_eligible",
        edition="official",
        facts={"filing_date": "2021-05-29"},
        invoices=[{"date": "2020-11-15"}],
        filing_windows=window("2021-01-28", "2021-05-28"),
    ),
    "by the order, an invoice of 30 June 2021 counts": case(
        "eligible",
        edition=ORDER,
        facts={"filing_date": "2021-07-01"},
        invoices=[{"date": "2021-06-30"}],
        filing_windows=window("2021-06-30", "2021-10-30"),
    ),
    "one of 1 July does not": case(
        "not_eligible", edition=ORDER, facts={"filing_date": "2021-07-01"}, invoices=[{"date": "2021-07-01"}], filing_windows=[]
    ),
    "31 July 2021 counts, as the administration said": case(
        "eligible", edition="official", facts={"filing_date": "2021-07-31"}, invoices=MARCH, amount="500.00"
    ),
    "1 August 2021 is too late": case(
        "not_eligible", edition="official", facts={"filing_date": "2021-08-01"}, invoices=MARCH, amount="0.00"
    ),
}


def named_cases() -> list[Any]:
    """All of them, as parameters by their names."""
    shared = {file.stem: json.loads(file.read_text()) for file in sorted((SHARED / "cases").glob("*.json"))}
    return [pytest.param(case, id=name) for name, case in (shared | OWN).items()]
