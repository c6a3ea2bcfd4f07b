"""The totals of a portfolio: that no row was lost, how many are eligible, and what fails most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from checker.portfolio.judge.companies import COMPANY
from checker.portfolio.judge.joins import INVOICE_ROW, SURE
from checker.portfolio.judge.screen import FAULTY, Screened
from checker.portfolio.read.own_template import AMOUNT
from checker.words.wording import Words
from rules.assess import Outcome
from rules.columns import VERDICT
from rules.conditions import Condition, Status


@dataclass(frozen=True)
class Totals:
    """Counts of rows: of clients by verdict and by condition not met; of invoices, and those of no client."""

    clients: int
    with_faults: int
    verdicts: Mapping[str, int]
    failing: tuple[tuple[str, int], ...]
    invoices: int
    orphans: int
    aid: Decimal

    def sentence(self, words: Words) -> str:
        """« 312 clients : 290 jugés, 22 jugés avec des défauts »."""
        sound = self.clients - self.with_faults
        return words(
            "rows-accounted",
            count=self.clients,
            clients=words.figure(self.clients),
            sound=sound,
            faulty=self.with_faults,
        )


def totals(screened: Screened) -> Totals:
    """Count everything once."""
    clients = screened.clients
    counts = dict(clients.get_column(VERDICT).value_counts().iter_rows())
    invoice_rows = screened.portfolio.invoices
    read = invoice_rows.frame.height if invoice_rows else 0
    return Totals(
        clients.height,
        int(clients.get_column(FAULTY).sum()),
        {outcome.value: counts.get(outcome.value, 0) for outcome in Outcome},
        failing(clients, screened.conditions),
        read,
        read - screened.invoices.select(INVOICE_ROW, SURE).filter(SURE).get_column(INVOICE_ROW).n_unique(),
        Decimal(clients.select(COMPANY, AMOUNT).unique(COMPANY, keep="first").get_column(AMOUNT).sum() or 0),
    )


def failing(clients: pl.DataFrame, conditions: Sequence[Condition]) -> tuple[tuple[str, int], ...]:
    """The conditions not met, and by how many clients; the most frequent first."""
    counted = [(c.id, int((clients.get_column(c.id) == Status.NOT_MET.value).sum())) for c in conditions]
    return tuple(sorted(((id, count) for id, count in counted if count), key=lambda pair: -pair[1]))
