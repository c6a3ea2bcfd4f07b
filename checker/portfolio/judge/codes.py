"""What is said of each client in codes: why, what to ask, what did not fit. Made once for each distinct outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import polars as pl

from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.faults import address, letters
from checker.portfolio.read.tables import MOST_COLUMNS
from rules.assess import Missing
from rules.columns import CLIENT, MISSING, OPEN_FACTS
from rules.conditions import Condition, Status
from rules.facts import INVOICE_FACTS

REASONS, TO_ASK, FAULTS = "reasons", "to_ask", "faults"


def reasons(judged: pl.DataFrame, conditions: Sequence[Condition]) -> pl.Series:
    """The ids of the conditions not met, with spaces between."""
    refused = [(pl.col(c.id) == Status.NOT_MET.value).fill_null(value=False).cast(pl.UInt32) for c in conditions]
    masks = judged.select(pl.sum_horizontal(test * (1 << place) for place, test in enumerate(refused)).alias(REASONS))
    return _named(masks.to_series(), lambda mask: " ".join(c.id for place, c in enumerate(conditions) if mask >> place & 1))


def to_ask(screened: Screened, places: pl.Series | None = None) -> pl.Series:
    """The paths of the facts to find out, in the order they are asked, with spaces between: ``turnover invoices.0.date``.

    Of the clients at these places, or of all.
    """
    missing, invoices = screened.clients.get_column(MISSING), screened.invoices
    if places is None:
        places = pl.arange(len(missing), dtype=pl.UInt32, eager=True)
    else:
        missing, invoices = missing.gather(places), invoices.filter(pl.col(CLIENT).is_in(places.implode()))
    of_invoices = _paths_of_invoices(invoices)
    at = pl.DataFrame({CLIENT: places, TO_ASK: _named(missing, _own_paths).replace("", None)})
    joined = at.join(of_invoices, on=CLIENT, how="left", maintain_order="left")
    return joined.select(pl.concat_str(TO_ASK, "paths", separator=" ", ignore_nulls=True)).to_series()


def _own_paths(mask: int) -> str:
    return " ".join(id for bit, id in enumerate(OPEN_FACTS) if mask >> bit & 1)


def _paths_of_invoices(invoices: pl.DataFrame) -> pl.DataFrame:
    """What to ask about each client's invoices, by the place of the invoice among the client's own."""
    invoice_rows = invoices.select(CLIENT, MISSING)
    concerned = invoice_rows.filter(pl.col(MISSING) > 0).select(pl.col(CLIENT).unique())
    placed = invoice_rows.join(concerned, on=CLIENT, how="semi", maintain_order="left").with_columns(
        pl.int_range(pl.len(), dtype=pl.UInt32).over(CLIENT).alias("place")
    )
    asked = placed.filter(pl.col(MISSING) > 0)
    distinct = asked.select("place", MISSING).unique()
    paths = [_invoice_paths(place, mask) for place, mask in distinct.iter_rows()]
    named = asked.join(distinct.with_columns(paths=pl.Series(paths, dtype=pl.String)), on=["place", MISSING])
    return named.sort(CLIENT, "place").group_by(CLIENT).agg(pl.col("paths").str.join(" "))


def _invoice_paths(place: int, mask: int) -> str:
    return " ".join(Missing(fact.id, place).path for bit, fact in enumerate(INVOICE_FACTS) if mask >> bit & 1)


def missing_of(path: str) -> Missing:
    """The thing to ask that a path of ``to_ask`` names."""
    if "." not in path:
        return Missing(path)
    _, place, fact = path.split(".")
    return Missing(fact, int(place))


def faults(screened: Screened) -> pl.Series:
    """Each client's faults: ``Clients!D14:not-a-typed-number``, with semicolons between; empty where there is none."""
    codes = [message.code for message in screened.portfolio.faults.messages]
    found = screened.faults.filter(pl.col(CLIENT).is_not_null())
    said = found.select(CLIENT, pl.concat_str(addresses(screened, found), ":" + _looked_up("message", codes)).alias(FAULTS))
    by_client = said.group_by(CLIENT, maintain_order=True).agg(pl.col(FAULTS).str.join("; "))
    at = pl.DataFrame({CLIENT: pl.arange(screened.clients.height, dtype=pl.UInt32, eager=True)})
    return at.join(by_client, on=CLIENT, how="left", maintain_order="left").get_column(FAULTS).fill_null("")


def addresses(screened: Screened, found: pl.DataFrame) -> pl.Series:
    """The address of each fault's cell."""
    sheets = [address(name, 1, 0).removesuffix("A1") for name in screened.portfolio.faults.sheets]
    columns = [letters(column) for column in range(MOST_COLUMNS + 1)]
    turned = pl.col("sheet").is_in([*screened.portfolio.faults.turned])
    number = pl.col("row").cast(pl.Int64)
    shown = found.with_columns(
        pl.when(turned).then(number - 1).otherwise("column").alias("column"),
        pl.when(turned).then(pl.col("column").cast(pl.Int64) + 1).otherwise(number).alias("row"),
    )
    if spots := screened.portfolio.faults.spots:
        cells = [(sheet, place, *cell) for sheet, cells in spots.items() for place, cell in enumerate(cells) if place]
        schema = {"sheet": pl.UInt8, "column": pl.UInt32, "its_row": pl.Int64, "its_column": pl.Int64}
        its = found.select("sheet", "column").join(
            pl.DataFrame(cells, schema, orient="row"), on=("sheet", "column"), how="left", maintain_order="left"
        )
        shown = shown.with_columns(
            pl.coalesce(its.get_column("its_row"), "row").alias("row"),
            pl.coalesce(its.get_column("its_column"), pl.col("column").cast(pl.Int64)).alias("column"),
        )
    return shown.select(
        pl.concat_str(_looked_up("sheet", sheets), _looked_up("column", columns), "row").alias("address")
    ).to_series()


def _looked_up(column: str, names: Sequence[str]) -> pl.Expr:
    if not names:
        return pl.lit("")
    return pl.col(column).cast(pl.UInt32).replace_strict([*range(len(names))], [*names], default="", return_dtype=pl.String)


def _named(masks: pl.Series, name: Callable[[int], str]) -> pl.Series:
    """A text for each mask, made once for each distinct one."""
    distinct = masks.unique().drop_nulls().to_list()
    if not distinct:
        return masks.cast(pl.String)
    return masks.replace_strict(distinct, [name(mask) for mask in distinct], return_dtype=pl.String)
