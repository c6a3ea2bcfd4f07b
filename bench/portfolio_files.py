"""The portfolio that the bench screens: many clients and three times as many invoices, as people write them."""

from pathlib import Path

import polars as pl

YES = ["oui", "Oui", "o", "x", "yes", "1", "vrai", "OUI"]
NO = ["non", "Non", "n", "no", "0", "faux"]
UNKNOWN = ["", "?", "nsp"]
FORMS = ["company", "Société", "association", "sole_trader", "SARL", "Entrepreneur individuel", "public_body"]
CATEGORIES = [
    "website",
    "Site internet",
    "booking",
    "Logiciel de caisse",
    "content",
    "emailing",
    "other",
    "Autre dépense",
    "advice",
]


def draw(seed: int, count: int) -> pl.Expr:
    """A number below ``count``, drawn for each row."""
    return pl.col("n").hash(seed) % count


def pick(seed: int, choices: list[str]) -> pl.Expr:
    return draw(seed, len(choices)).replace_strict([*range(len(choices))], choices, return_dtype=pl.String)


def yes_no(seed: int, yes: int) -> pl.Expr:
    """Yes in so many of a hundred; three are not known."""
    chance = draw(seed, 100)
    return (
        pl.when(chance < yes)
        .then(pick(seed + 1, YES))
        .when(chance < 97)
        .then(pick(seed + 2, NO))
        .otherwise(pick(seed + 3, UNKNOWN))
    )


def day(seed: int, first: str, days: int) -> pl.Expr:
    on = pl.lit(first).str.to_date() + pl.duration(days=draw(seed, days).cast(pl.Int64))
    return pl.when(draw(seed + 1, 10) < 6).then(on.dt.to_string("%Y-%m-%d")).otherwise(on.dt.to_string("%d/%m/%Y"))


def amount(seed: int, most: int) -> pl.Expr:
    """Mostly plain; one in five in groups, with a comma and the euro sign."""
    euros = draw(seed, most).cast(pl.Int64)
    cents = draw(seed + 1, 100).cast(pl.String).str.pad_start(2, "0")
    grouped = euros.cast(pl.String).str.replace(r"(\d)(\d{3})$", "$1 $2").str.replace(r"(\d)(\d{3}) ", "$1 $2 ")
    plain = euros.cast(pl.String) + "." + cents
    return pl.when(draw(seed + 2, 5) == 0).then(grouped + "," + cents + " €").otherwise(plain)


def write(folder: Path, clients: int) -> tuple[Path, Path]:
    """Both CSV files."""
    rows = pl.DataFrame({"n": pl.arange(clients, eager=True)})
    business = rows.select(
        ("C" + pl.col("n").cast(pl.String)).alias("client"),
        pick(1, FORMS).alias("Forme juridique"),
        yes_no(2, 95).alias("french_tax_resident"),
        yes_no(6, 92).alias("registered"),
        day(10, "2008-01-01", 4700).alias("Début d’activité"),
        yes_no(12, 10).alias("accommodation"),
        yes_no(16, 85).alias("closed_to_public"),
        pick(20, ["0", "1", "2", "3,5", "4", "5", "7.25", "10", "10.99", "11", "14", ""]).alias("Effectif"),
        amount(21, 2_100_000).alias("Chiffre d’affaires"),
        amount(24, 2_300_000).alias("balance_sheet_total"),
        yes_no(28, 50).alias("subject_to_commercial_tax"),
        yes_no(32, 95).alias("tax_and_social_up_to_date"),
        yes_no(36, 3).alias("in_liquidation"),
        yes_no(40, 5).alias("already_applied"),
        day(44, "2021-01-15", 100).alias("filing_date"),
        pick(46, ["Dupont", "Martin", "Bernard", "Petit"]).alias("Gestionnaire"),
    )
    bills = pl.DataFrame({"n": pl.arange(3 * clients, eager=True)}).select(
        ("C" + (pl.col("n").hash(50) % clients).cast(pl.String)).alias("client"),
        ("F-" + pl.col("n").cast(pl.String)).alias("label"),
        day(51, "2020-10-20", 170).alias("date"),
        amount(54, 900).alias("Montant TTC"),
        pick(58, CATEGORIES).alias("category"),
        yes_no(59, 95).alias("in_claimant_name"),
    )
    paths = folder / "clients.csv", folder / "factures.csv"
    for frame, path in zip((business, bills), paths, strict=True):
        frame.write_csv(path)
    return paths
