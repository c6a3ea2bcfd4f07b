"""What the texts leave unclear, and which dossiers it concerns.

A doubt is no condition: it changes no verdict. It is said beside the verdict of the dossiers it concerns, so that no verdict
hides it. Its test is written in the rules' own expressions; a doubt without one concerns everybody.
Sources: LAW.md, sections 5, 6 and 8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property

from rules.amendments import DESK_CLOSES, DESK_OPENS, EARLY_INVOICES_UNTIL, IN_FORCE, ORDER_2021_03_31
from rules.assess import NOTHING, Case
from rules.compiled import Compiled, value_of
from rules.conditions import Edition
from rules.expenses import ADVICE, OTHER
from rules.expressions import Day, Test, Values
from rules.facts import Activity, Application, Business, Invoice, Size, Standing
from rules.guide import FILING_PERIOD, SIZE_CEILING

YOUNG_SINCE = date(2019, 10, 30)
"""Created after this day: the decree has a reckoning of its own for the turnover (art. 2, 7°)."""


@dataclass(frozen=True)
class Doubt:
    """Something the texts leave unclear.

    It concerns a dossier where ``test`` surely holds and, for each of ``invoices``, some invoice surely meets it.
    """

    id: str
    test: Test | None = None
    invoices: tuple[Test, ...] = ()

    @property
    def everybodys(self) -> bool:
        """Whether it concerns every case."""
        return self.test is None and not self.invoices

    def concerns(self, facts: Values, invoices: Sequence[Values]) -> bool:
        """Whether it concerns a case, as far as it is known: its facts, and with each invoice's."""
        holds, met = self._compiled
        if holds and not holds(facts):
            return False
        return all(any(map(meets, invoices)) for meets in met)

    @cached_property
    def _compiled(self) -> tuple[Compiled | None, tuple[Compiled, ...]]:
        """Its tests, as ``concerns`` asks them of each of many cases."""
        return None if self.test is None else value_of(self.test), tuple(map(value_of, self.invoices))


def _on(fact: Day, first: date, last: date) -> Test:
    """A day between these two, both included."""
    return (fact >= first) & (fact <= last)


_association = Business.legal_form.one_of("association")
_order = next(period for period in IN_FORCE if period.edition is ORDER_2021_03_31)
_last = IN_FORCE[-1]

OF_CONDITIONS = (
    Doubt("fiscal_residence", ~Business.french_tax_resident | Business.legal_form.one_of("sole_trader")),
    Doubt("which_accommodation", Activity.accommodation),
    Doubt("associations_and_registers", _association & ~Business.registered),
    Doubt("payment_plan", ~Standing.tax_and_social_up_to_date),
    Doubt(
        "turnover_only_elsewhere",
        (Size.turnover >= SIZE_CEILING) & ((Size.turnover <= SIZE_CEILING) | (Size.balance_sheet_total <= SIZE_CEILING)),
    ),
    Doubt("young_business", Activity.activity_start > YOUNG_SINCE),
    Doubt(
        "half_employee",
        _association & ~Standing.subject_to_commercial_tax & (Size.headcount > NOTHING) & (Size.headcount < Decimal(1)),
    ),
    Doubt("rejected_filing", Application.already_applied),
    Doubt("unlisted_expenses", invoices=(Invoice.category.one_of(OTHER.id),)),
    Doubt("online_advertising", invoices=(Invoice.category.one_of("online_visibility"),)),
    Doubt("advice_themes", invoices=(Invoice.category.one_of(ADVICE.id),)),
    Doubt("name_on_invoice", invoices=(~Invoice.in_claimant_name,)),
    Doubt("deposit_invoices", invoices=(Invoice.amount_incl_tax > NOTHING,)),
    Doubt(
        "guide_deadline",
        Application.filing_date <= EARLY_INVOICES_UNTIL,
        (
            (Invoice.date < DESK_OPENS)
            & (Application.filing_date >= DESK_OPENS)
            & (Application.filing_date > Invoice.date + FILING_PERIOD),
        ),
    ),
    Doubt("mixed_invoices", invoices=(Invoice.date < DESK_OPENS, Invoice.date >= DESK_OPENS)),
    Doubt("order_day", _on(Application.filing_date, _order.first, _order.first)),
    Doubt("last_day", _on(Application.filing_date, DESK_CLOSES, DESK_CLOSES)),
)
"""Those about a condition, which names them: they stand only under a text that has it so."""

GENERAL = (
    Doubt("transition", _on(Application.filing_date, _order.first, _order.last)),
    Doubt("economic_activity", Business.legal_form.one_of("sole_trader") & (Application.filing_date >= _last.first)),
    Doubt("overseas"),
    Doubt("de_minimis"),
)
"""Those about the aid as a whole. ``transition``: filed under the order, and perhaps decided under the decree after it."""

DOUBTS: Mapping[str, Doubt] = {doubt.id: doubt for doubt in (*OF_CONDITIONS, *GENERAL)}


def doubts_about(case: Case, editions: Iterable[Edition]) -> tuple[str, ...]:
    """The ids of the doubts that concern this case under these texts: those of their conditions, then the general ones."""
    invoices = [{**case.facts, **invoice} for invoice in case.invoices or ()]
    return tuple(doubt.id for doubt in _under(tuple(editions)) if doubt.concerns(case.facts, invoices))


@cache
def _under(editions: tuple[Edition, ...]) -> tuple[Doubt, ...]:
    """Those that stand under these texts, whatever the case."""
    named = {id for edition in editions for condition in edition.conditions for id in condition.doubts}
    return (*(doubt for doubt in OF_CONDITIONS if doubt.id in named), *GENERAL)
