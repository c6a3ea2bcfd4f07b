"""Invoices to clients, by whatever both bear: a SIREN, a code, a name. Only where one client can be meant is it surely its.

What joins nothing, what may be of several, and what is spelt otherwise is told; and an invoice that may be a client's leaves it
open what the client's invoices come to.
"""

from __future__ import annotations

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.judge.companies import COMPANY
from checker.portfolio.judge.near_names import near
from checker.portfolio.judge.spelling import FORM, SPELT, spelt, spelt_with_form
from checker.portfolio.read.gather import Portfolio, Sheet
from checker.portfolio.read.titles import CORRECTED
from checker.portfolio.read.typed import KEY, key_column
from rules.columns import CLIENT
from rules.compiled_columns import dtype
from rules.expressions import Text
from rules.facts import INVOICE_FACTS, Invoice

INVOICE_ROW, SURE = "invoice_row", "sure"
"""The position of an invoice; and whether it is surely this client's."""
SIREN, CODE, NAME = (key_column(kind) for kind in ("siren", "code", "name"))
ANY = key_column(CLIENT)
PAIRS = (
    (SIREN, SIREN),
    (CODE, CODE),
    (NAME, NAME),
    (ANY, ANY),
    (ANY, NAME),
    (NAME, ANY),
    (ANY, CODE),
    (CODE, ANY),
    (ANY, SIREN),
)
"""What an invoice bears, and what its client may bear of the same."""
JUDGED_FACTS = tuple(fact for fact in INVOICE_FACTS if not isinstance(fact, Text))
"""What verdicts come from: of an invoice, all but what it is called."""
STANDS_FOR = (*(fact.id for fact in JUDGED_FACTS), "standing", "its_number", "its_supplier", CORRECTED)


def joined(portfolio: Portfolio, clients: pl.DataFrame) -> pl.DataFrame:
    """Every invoice with the position of its client, and whether it is surely its; those that may be, once for each."""
    sheet = portfolio.invoices
    if sheet is None:
        schema = {CLIENT: pl.UInt32, INVOICE_ROW: pl.UInt32, SURE: pl.Boolean} | {f.id: dtype(f) for f in JUDGED_FACTS}
        return pl.DataFrame(schema=schema | {"standing": pl.String})
    invoice_rows = _renamed(sheet.frame, portfolio).with_row_index(INVOICE_ROW)
    found = _matched(invoice_rows, clients, portfolio)
    sure = found.filter(SURE)
    is_lost = pl.repeat(True, invoice_rows.height, eager=True).scatter(sure.get_column(INVOICE_ROW), False)
    lost = invoice_rows.filter(is_lost)
    possible = [found.filter(~pl.col(SURE))]
    if lost.height:
        possible.append(_told(portfolio, sheet, lost, clients, found))
    if not any(frame.height for frame in possible):
        return paired(sheet.frame, sure)
    pairs = pl.concat([sure, *(frame.select(sure.columns) for frame in possible)])
    return paired(sheet.frame, pairs.unique([INVOICE_ROW, CLIENT], keep="first").sort(INVOICE_ROW, CLIENT))


def paired(invoice_rows: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Each pair of an invoice and a client with what the invoice says; of one that may be another's, it is not known in whose
    name it is made out.
    """
    facts = invoice_rows.select(name for name in STANDS_FOR if name in invoice_rows.columns)
    rows = pairs.get_column(INVOICE_ROW)
    if not rows.equals(pl.arange(facts.height, dtype=pl.UInt32, eager=True)):  # mostly each is one client's, in order
        facts = facts[rows]
    return pairs.hstack(facts).with_columns(_unless_sure(Invoice.in_claimant_name.id))


def _unless_sure(fact: str) -> pl.Expr:
    """Of an invoice that may be another's, it is not known in whose name it is made out; that it is in no client's, is."""
    return pl.when(pl.col(SURE) | ~pl.col(fact)).then(fact).alias(fact)


def _renamed(invoice_rows: pl.DataFrame, portfolio: Portfolio) -> pl.DataFrame:
    """The invoices under the names that a person said theirs mean."""
    if not portfolio.same:
        return invoice_rows
    keys = [key for key in (KEY, ANY, NAME, CODE) if key in invoice_rows.columns]
    return invoice_rows.with_columns(pl.col(key).replace([*portfolio.same], [*portfolio.same.values()]) for key in keys)


# -- by what both bear -------------------------------------------------------------------------------------------------


def _matched(invoice_rows: pl.DataFrame, clients: pl.DataFrame, portfolio: Portfolio) -> pl.DataFrame:
    """Each invoice with the clients it names: surely where one company alone bears all that it bears."""
    pairs = [(mine, theirs) for mine, theirs in PAIRS if mine in invoice_rows.columns and theirs in clients.columns]
    if len(pairs) == 1:
        exact = _exact(invoice_rows, clients, *pairs[0])
        if exact is not None:
            return exact
    hits = [_hits(invoice_rows, clients, mine, theirs) for mine, theirs in pairs]
    hits += _loose_hits(invoice_rows, clients, pairs, hits, portfolio)
    if not hits:
        return pl.DataFrame(schema={INVOICE_ROW: pl.UInt32, CLIENT: pl.UInt32, SURE: pl.Boolean})
    return _weighed(pl.concat(hits), invoice_rows, clients)


def _exact(invoice_rows: pl.DataFrame, clients: pl.DataFrame, mine: str, theirs: str) -> pl.DataFrame | None:
    """Each invoice that names a client with that client, where each names one and that one alone; None where not.

    Names are joined by their hashes, which are numbers and take a third of the time, and then compared.
    """
    asked = invoice_rows.filter(pl.col(mine).is_not_null()).select(INVOICE_ROW, pl.col(mine).alias("value"))
    known = clients.filter(pl.col(theirs).is_not_null()).select(CLIENT, pl.col(theirs).alias("value"))
    by_hash = known.select(CLIENT, pl.col("value").hash().alias("hash"))
    found = asked.select(INVOICE_ROW, pl.col("value").hash().alias("hash")).join(by_hash, on="hash", maintain_order="left")
    if not found.get_column(INVOICE_ROW).equals(asked.get_column(INVOICE_ROW)):
        return None
    if not clients.get_column(theirs).gather(found.get_column(CLIENT)).equals(asked.get_column("value")):
        return None
    return found.select(INVOICE_ROW, CLIENT, pl.lit(value=True).alias(SURE))


def _hits(invoice_rows: pl.DataFrame, clients: pl.DataFrame, mine: str, theirs: str, by: str = "") -> pl.DataFrame:
    known = clients.filter(pl.col(theirs).is_not_null()).select(pl.col(theirs).alias("value"), CLIENT, COMPANY)
    asked = invoice_rows.filter(pl.col(mine).is_not_null()).select(INVOICE_ROW, pl.col(mine).alias("value"))
    found = asked.join(known, on="value", maintain_order="left")
    return found.select(
        INVOICE_ROW, CLIENT, COMPANY, pl.lit(by or f"{mine}", pl.String).alias("by"), pl.lit(value=True).alias("firm")
    )


def _weighed(hits: pl.DataFrame, invoice_rows: pl.DataFrame, clients: pl.DataFrame) -> pl.DataFrame:
    """Of the clients that an invoice names, those that bear all that it bears; surely, where they are one company."""
    hits = hits.group_by(INVOICE_ROW, CLIENT, COMPANY, "by", maintain_order=True).agg(pl.col("firm").any())
    ways = pl.col("by").n_unique()
    by_client = hits.group_by(INVOICE_ROW, CLIENT, COMPANY, maintain_order=True).agg(ways.alias("ways"), pl.col("firm").all())
    every = hits.group_by(INVOICE_ROW).agg(ways.alias("every"))
    weighed = by_client.join(every, on=INVOICE_ROW, maintain_order="left")
    full = weighed.filter(pl.col("ways") == pl.col("every"))
    if SIREN in invoice_rows.columns and SIREN in clients.columns:  # the same name, and another company by its SIREN
        sirens = full.join(invoice_rows.select(INVOICE_ROW, pl.col(SIREN).alias("mine")), on=INVOICE_ROW, maintain_order="left")
        sirens = sirens.join(clients.select(CLIENT, SIREN), on=CLIENT, maintain_order="left")
        full = sirens.with_columns(pl.col("firm") & (pl.col("mine") == pl.col(SIREN)).fill_null(value=True))
    alone = pl.col(COMPANY).n_unique().over(INVOICE_ROW) == 1
    sure = full.filter(alone & pl.col("firm")).select(INVOICE_ROW, CLIENT, pl.lit(value=True).alias(SURE))
    rest = weighed.join(sure.select(INVOICE_ROW).unique(), on=INVOICE_ROW, how="anti", maintain_order="left")
    return pl.concat([sure, rest.select(INVOICE_ROW, CLIENT, pl.lit(value=False).alias(SURE))]).sort(INVOICE_ROW, CLIENT)


def _loose_hits(
    invoice_rows: pl.DataFrame,
    clients: pl.DataFrame,
    pairs: list[tuple[str, str]],
    hits: list[pl.DataFrame],
    portfolio: Portfolio,
) -> list[pl.DataFrame]:
    """Names that differ by what nobody means by it: case, accents, spaces, leading noughts, the legal form."""
    named = pl.concat([hit.select(INVOICE_ROW) for hit in hits]).unique() if hits else invoice_rows.select(INVOICE_ROW).clear()
    lost = invoice_rows.join(named, on=INVOICE_ROW, how="anti", maintain_order="left")
    found = []
    for mine, theirs in pairs:
        if not lost.height or mine == SIREN:
            continue
        asked = spelt(lost.filter(pl.col(mine).is_not_null()).select(pl.col(mine).unique(maintain_order=True)), mine)
        known = spelt(clients.filter(pl.col(theirs).is_not_null()).select(theirs, CLIENT, COMPANY), theirs)
        same = asked.join(known, on=SPELT, maintain_order="left").with_columns(pl.lit(value=True).alias("firm"))
        told = (pl.col(mine), _theirs(theirs, mine), pl.col(CLIENT), pl.col(COMPANY), pl.col("firm"))
        same = same.select(told)
        if mine in (NAME, ANY) and theirs in (NAME, ANY):
            others = asked.join(same.select(mine).unique(), on=mine, how="anti", maintain_order="left").select(mine)
            known = spelt_with_form(known.drop(SPELT), theirs)
            formless = spelt_with_form(others, mine).join(known, on=SPELT, suffix="_right", maintain_order="left")
            forms = pl.col(FORM).is_null() | pl.col(f"{FORM}_right").is_null() | (pl.col(FORM) == pl.col(f"{FORM}_right"))
            same = pl.concat([same, formless.with_columns(forms.alias("firm")).select(told)])
        if not same.height:
            continue
        loose = lost.select(INVOICE_ROW, mine).join(same, on=mine, maintain_order="left")
        found.append(loose.select(INVOICE_ROW, CLIENT, COMPANY, pl.lit("loose", pl.String).alias("by"), "firm"))
        if sure := loose.filter("firm").height:
            first = loose.filter("firm").row(0, named=True)
            said = {"count": sure, "written": first[mine], "client": first["theirs"]}
            portfolio.remarks.append(Message("joined-loosely", said))
        lost = lost.join(loose.select(INVOICE_ROW).unique(), on=INVOICE_ROW, how="anti", maintain_order="left")
    return found


def _theirs(theirs: str, mine: str) -> pl.Expr:
    """The client's own spelling; a join on one name for both leaves but one."""
    return pl.col(f"{theirs}_right" if theirs == mine else theirs).alias("theirs")


# -- what joins nothing ------------------------------------------------------------------------------------------------


def _told(portfolio: Portfolio, sheet: Sheet, lost: pl.DataFrame, clients: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The invoices that are surely no client's, told at their rows; and the clients that some of them may mean."""
    ambiguous = lost.join(found.select(INVOICE_ROW).unique(), on=INVOICE_ROW, how="semi")
    layout = portfolio.clients.layout
    named = {"column": layout.titles[layout.client]} if layout.client >= 0 else {}
    orphan = Message("orphan-invoice" if named else "orphan-of-nameless", {**named, "sheet": portfolio.clients.name})
    nameless = pl.all_horizontal(pl.col(key).is_null() for key in _keys_of(lost))
    several = pl.col(INVOICE_ROW).is_in(ambiguous.get_column(INVOICE_ROW).implode())
    near_ones = near(lost.filter(~nameless & ~several), clients, _keys_of(lost))
    perhaps = pl.col(INVOICE_ROW).is_in(near_ones.get_column(INVOICE_ROW).implode())
    kinds = (
        (several, Message("invoice-of-several", {})),
        (nameless & ~several, Message("invoice-of-nobody", {})),
        (~nameless & ~several & perhaps, Message("invoice-perhaps-of", {})),
        (~nameless & ~several & ~perhaps, orphan),
    )
    for which, message in kinds:
        portfolio.fault(sheet, lost.filter(which), message)
    if near_ones.height:
        first = near_ones.row(0, named=True)
        count = near_ones.get_column(INVOICE_ROW).n_unique()
        portfolio.remarks.append(
            Message("names-near", {"count": count, "written": first["written"], "client": first["theirs"]})
        )
        portfolio.near = list(dict.fromkeys(near_ones.select("written", "theirs").iter_rows()))
    if several_count := ambiguous.height:
        portfolio.remarks.append(Message("invoices-of-several", {"count": several_count}))
    return near_ones.select(INVOICE_ROW, CLIENT, pl.lit(value=False).alias(SURE))


def _keys_of(invoice_rows: pl.DataFrame) -> list[str]:
    return [key for key in (ANY, NAME, CODE, SIREN) if key in invoice_rows.columns] or [KEY]
