"""The guide over many clients, written by hand in Polars: the same tolerant cells, every status, and nothing to explain it."""

import sys
from datetime import date

import polars as pl

from bench.by_hand import ELIGIBLE
from rules.compiled_columns import STATUS

YES = ["yes", "y", "oui", "o", "vrai", "true", "x", "1"]
NO = ["no", "n", "non", "faux", "false", "0"]
FORMS = {
    "company": "company",
    "société": "company",
    "sarl": "company",
    "association": "association",
    "sole_trader": "sole_trader",
    "entrepreneur individuel": "sole_trader",
    "public_body": "public_body",
}
KINDS = {"site internet": "website", "logiciel de caisse": "point_of_sale", "autre dépense": "other"}


def yes_no(name):
    text = pl.col(name).str.strip_chars().str.to_lowercase()
    return pl.when(text.is_in(YES)).then(True).when(text.is_in(NO)).then(False).alias(name)


def number(name):
    bare = pl.col(name).str.replace_all(r"[\s\u00a0\u202f'’€]", "").str.replace(",", ".", literal=True)
    return bare.cast(pl.Decimal(18, 2), strict=False).alias(name)


def day(name):
    text = pl.col(name).str.strip_chars()
    return pl.coalesce(text.str.to_date("%Y-%m-%d", strict=False), text.str.to_date("%d/%m/%Y", strict=False)).alias(name)


def choice(name, names):
    text = pl.col(name).str.strip_chars().str.to_lowercase()
    return text.replace_strict(list(names), list(names.values()), default=None).alias(name)


def status(test, applies=None):
    met, refused, unknown, not_applicable = (pl.lit(s, STATUS) for s in ("met", "not_met", "unknown", "not_applicable"))
    if applies is None:
        return pl.when(test).then(met).when(~test).then(refused).otherwise(unknown)
    return pl.when(~applies).then(not_applicable).when(test).then(met).when(applies & ~test).then(refused).otherwise(unknown)


def read_clients(path):
    names = {
        "Forme juridique": "legal_form",
        "Début d’activité": "activity_start",
        "Effectif": "headcount",
        "Chiffre d’affaires": "turnover",
    }
    answers = ["french_tax_resident", "registered", "accommodation", "closed_to_public", "subject_to_commercial_tax"]
    answers += ["tax_and_social_up_to_date", "in_liquidation", "already_applied"]
    return (
        pl.scan_csv(path, infer_schema=False)
        .rename(names)
        .with_columns(
            choice("legal_form", FORMS),
            *map(yes_no, answers),
            *map(day, ("activity_start", "filing_date")),
            *map(number, ("headcount", "turnover", "balance_sheet_total")),
        )
    )


def read_bills(path):
    kinds = {kind: kind for kind in (*ELIGIBLE, "advice", "other")} | KINDS
    return (
        pl.scan_csv(path, infer_schema=False)
        .rename({"Montant TTC": "amount"})
        .select("client", choice("category", kinds), yes_no("in_claimant_name"), day("date"), number("amount"))
    )


def judged(clients, bills):
    date_, filed = pl.col("date"), pl.col("filing_date")
    bills = bills.join(clients.select("client", "filing_date"), on="client").with_columns(
        eligible_expense=status(pl.col("category").is_in(list(ELIGIBLE))),
        in_name=status(pl.col("in_claimant_name")),
        invoice_date=status((date_ >= date(2020, 10, 30)) & (date_ <= date(2021, 3, 31))),
        filed_in_time=status((date_ <= filed) & (filed <= date_.dt.offset_by("4mo"))),
    )
    four = [pl.col(name) for name in ("eligible_expense", "in_name", "invoice_date", "filed_in_time")]
    refused, unknown = (pl.any_horizontal(s == kind for s in four) for kind in ("not_met", "unknown"))
    amount = pl.col("amount").cast(pl.Decimal(38, 2))
    totals = bills.group_by("client").agg(
        pl.when(~refused & ~unknown).then(amount).sum().alias("least"),
        pl.when(~refused).then(amount).sum().alias("most"),
        (~refused & amount.is_null()).any().alias("open"),
    )
    whole = clients.join(totals, on="client", how="left", maintain_order="left").with_columns(pl.col("least").fill_null(0))
    most = pl.when(~pl.col("open")).then("most")
    conditions = {
        "beneficiary": status(
            pl.col("legal_form").is_in(["company", "association"])
            | ((pl.col("legal_form") == "sole_trader") & pl.col("french_tax_resident"))
        ),
        "headcount_": status(pl.col("headcount") < 11),
        "activity_start_": status(pl.col("activity_start") < date(2020, 10, 30)),
        "public_closure": status(pl.col("closed_to_public"), ~pl.col("accommodation")),
        "registration": status(pl.col("registered")),
        "tax_and_social_standing": status(pl.col("tax_and_social_up_to_date")),
        "no_liquidation": status(~pl.col("in_liquidation")),
        "size": status((pl.col("turnover") <= 2_000_000) | (pl.col("balance_sheet_total") <= 2_000_000)),
        "association": status(
            pl.col("subject_to_commercial_tax") | (pl.col("headcount") >= 1), pl.col("legal_form") == "association"
        ),
        "single_application": status(~pl.col("already_applied")),
        "minimum_spend": status(pl.when(pl.col("least") >= 450).then(True).when(most < 450).then(False)),
    }
    whole = whole.with_columns(**conditions)
    verdict = (
        pl.when(pl.any_horizontal(pl.col(c) == "not_met" for c in conditions))
        .then(pl.lit("not_eligible"))
        .when(pl.any_horizontal(pl.col(c) == "unknown" for c in conditions))
        .then(pl.lit("undetermined"))
        .otherwise(pl.lit("eligible"))
    )
    shortfall = pl.max_horizontal(pl.lit(0).cast(pl.Decimal(38, 2)), 450 - pl.col("least"))
    return whole.select(
        "client", "Gestionnaire", verdict.alias("verdict"), "least", most.alias("most"), shortfall.alias("short"), *conditions
    )


def main(clients, bills, out):
    judged(read_clients(clients), read_bills(bills)).collect().write_csv(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
