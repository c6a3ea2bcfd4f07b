"""The same conditions as OpenFisca variables, vectorised. It knows no "not known": a blank is no, zero, or the first day.

The cells are read by the same hand-written Polars, so that only the judging differs.
"""

import sys

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.by_hand import ELIGIBLE
from bench.portfolio_by_hand import read_bills, read_clients

INVOICE_ROW = build_entity("bill", "bills", "An invoice", is_person=True)
CLIENT = build_entity("client", "clients", "A client", roles=[{"key": "bill", "plural": "bills", "label": "Its invoices"}])
YEAR = period("2021")
YES_NO = ("french_tax_resident", "registered", "accommodation", "closed_to_public", "subject_to_commercial_tax")
YES_NO += ("tax_and_social_up_to_date", "in_liquidation", "already_applied", "private", "sole", "association_form")
NUMBERS = ("headcount", "turnover", "balance_sheet_total", "activity_start", "filing_date")


def variable(name, entity, type_, formula=None):
    parts = {"value_type": type_, "entity": entity, "definition_period": DateUnit.YEAR, "label": name}
    if formula:
        parts["formula"] = formula
    return type(name, (Variable,), parts)


def day(written):
    return (np.datetime64(written) - np.datetime64("1970-01-01")).astype(int)


def counts(bill, when):
    date, filed = bill("date", when), bill.client("filing_date", when)
    in_period = (date >= day("2020-10-30")) * (date <= day("2021-03-31"))
    return (
        bill("eligible", when)
        * bill("in_claimant_name", when)
        * in_period
        * (date <= filed)
        * (filed <= bill("deadline", when))
    )


CONDITIONS = {
    "beneficiary": lambda c, p: c("private", p) + c("sole", p) * c("french_tax_resident", p),
    "few_employees": lambda c, p: c("headcount", p) < 11,
    "early_start": lambda c, p: c("activity_start", p) < day("2020-10-30"),
    "public_closure": lambda c, p: c("accommodation", p) + c("closed_to_public", p),
    "registration": lambda c, p: c("registered", p),
    "standing": lambda c, p: c("tax_and_social_up_to_date", p),
    "no_liquidation": lambda c, p: np.logical_not(c("in_liquidation", p)),
    "size": lambda c, p: (c("turnover", p) <= 2_000_000) + (c("balance_sheet_total", p) <= 2_000_000),
    "association": lambda c, p: (
        np.logical_not(c("association_form", p)) + c("subject_to_commercial_tax", p) + (c("headcount", p) >= 1)
    ),
    "single_application": lambda c, p: np.logical_not(c("already_applied", p)),
    "minimum_spend": lambda c, p: c("total", p) >= 450,
}


def system():
    made = TaxBenefitSystem([INVOICE_ROW, CLIENT])
    for name in (*YES_NO, *NUMBERS):
        made.add_variable(variable(name, CLIENT, bool if name in YES_NO else float))
    for name, type_ in (
        ("eligible", bool),
        ("in_claimant_name", bool),
        ("date", float),
        ("deadline", float),
        ("amount", float),
    ):
        made.add_variable(variable(name, INVOICE_ROW, type_))
    made.add_variable(variable("counts", INVOICE_ROW, bool, counts))
    made.add_variable(variable("total", CLIENT, float, lambda c, p: c.sum(c.members("amount", p) * c.members("counts", p))))
    for name, formula in CONDITIONS.items():
        made.add_variable(variable(name, CLIENT, bool, formula))
    return made


def main(clients_path, bills_path, out):
    form = pl.col("legal_form")
    clients = read_clients(clients_path).with_columns(
        private=form.is_in(["company", "association"]),
        sole=form == "sole_trader",
        association_form=form == "association",
        activity_start=pl.col("activity_start").cast(pl.Int32),
        filing_date=pl.col("filing_date").cast(pl.Int32),
    )
    clients = clients.with_row_index("at").collect()
    bills = read_bills(bills_path).with_columns(
        eligible=pl.col("category").is_in(list(ELIGIBLE)),
        deadline=pl.col("date").dt.offset_by("4mo").cast(pl.Int32),
        date=pl.col("date").cast(pl.Int32),
    )
    # a client without an invoice gets an empty one: OpenFisca knows no empty group
    bills = clients.select("client", "at").join(bills.collect(), on="client", how="left").sort("at")
    builder = SimulationBuilder()
    builder.create_entities(tables := system())
    builder.declare_person_entity("bill", np.arange(bills.height).astype(str))
    entity = builder.declare_entity("client", np.arange(clients.height).astype(str))
    builder.join_with_persons(entity, bills["at"].to_numpy().astype(str), np.full(bills.height, "bill"))
    simulation = builder.build(tables)
    for name in (*YES_NO, *NUMBERS):
        values = clients[name].cast(pl.Boolean if name in YES_NO else pl.Float64).fill_null(0 if name in NUMBERS else False)
        simulation.set_input(name, YEAR, values.to_numpy())
    for name in ("eligible", "in_claimant_name", "date", "deadline", "amount"):
        values = bills[name] if bills[name].dtype == pl.Boolean else bills[name].cast(pl.Float64)
        simulation.set_input(name, YEAR, values.fill_null(False if values.dtype == pl.Boolean else 0).to_numpy())
    found = {name: simulation.calculate(name, YEAR) for name in (*CONDITIONS, "total")}
    eligible = np.logical_and.reduce([found[name] for name in CONDITIONS])
    pl.DataFrame({"client": clients["client"], "eligible": eligible, **found}).write_csv(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
