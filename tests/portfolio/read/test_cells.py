"""Cells: a column is read as its cells one by one, and a cell as the field of a page."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.reading import Misread, from_text, is_not_known
from checker.portfolio.read.cells import cell_value, read_column
from checker.portfolio.read.titles import Unit
from checker.portfolio.read.written_days import MIXED, MONTH_FIRST, order_shown
from rules.expenses import SOLUTIONS
from rules.expressions import Choice, Day, Number, YesNo
from rules.facts import FACTS, INVOICE_FACTS, Activity, Business, Invoice, Size, Standing

D = Decimal
EVERY_FACT = (*FACTS, *INVOICE_FACTS)

figures = st.builds(
    lambda sign, groups, between, cents, unit: sign + between.join(groups) + cents + unit,
    st.sampled_from(["", "", "", "-", "\u2212", "+", " "]),
    st.lists(st.from_regex(r"[0-9]{1,3}", fullmatch=True), min_size=1, max_size=5),
    st.sampled_from(["", " ", "\u00a0", "\u202f", "'", "’", ",", ".", "  "]),
    st.sampled_from(["", ".5", ",5", ".50", ",05", ".005", ",", ".", ",0000"]),
    st.sampled_from(["", " €", "€", " EUR", " euros", "\u00a0€", " $", "\t"]),
)
days = st.builds(
    lambda parts, sign: sign.join(parts),
    st.lists(st.sampled_from(["1", "01", "31", "29", "02", "13", "20", "95", "2020", "2021", "44211"]), min_size=1, max_size=4),
    st.sampled_from(["/", "-", ".", " "]),
)
words = st.sampled_from(
    [
        "oui",
        "NON",
        " Oui ",
        "x",
        "X",
        "1",
        "0",
        "vrai",
        "FAUX",
        "?",
        "nsp",
        "Je ne sais pas",
        "",
        " ",
        "sarl",
        "Société",
        "SITE INTERNET",
    ]
)
references = st.from_regex(r"[A-Za-z0-9 ._-]{0,12}", fullmatch=True)
texts = figures | days | words | references | st.text(max_size=12) | st.integers(0, 10**15).map(str)


def one_by_one(fact, written, unit):
    try:
        return cell_value(fact, written, unit=unit), None
    except Misread as misread:
        return None, misread.message.code


@pytest.mark.parametrize("fact", EVERY_FACT, ids=[fact.id for fact in EVERY_FACT])
@settings(max_examples=12, deadline=None)
@given(cells=st.lists(st.none() | texts, min_size=1, max_size=40))
def test_a_column_is_read_as_its_cells(fact, cells):
    values, misread, _, ranges, _ = read_column(fact, pl.Series("cells", cells, pl.String))
    mixed = isinstance(fact, Day) and MONTH_FIRST in order_shown(filter(None, cells))
    unit = Unit(order=MIXED if mixed else "")
    expected = [(None, None) if cell is None else one_by_one(fact, cell, unit) for cell in cells]
    assert [ranges.get(cell, value) for cell, value in zip(cells, values, strict=True)] == [value for value, _ in expected]
    codes = [misread[cell].code if cell in misread else None for cell in cells]
    assert codes == [code for _, code in expected]


@pytest.mark.parametrize("fact", EVERY_FACT, ids=[fact.id for fact in EVERY_FACT])
@settings(max_examples=12, deadline=None)
@given(written=texts)
def test_what_a_field_reads_a_cell_reads_the_same(fact, written):
    if is_not_known(written):
        assert cell_value(fact, written) is None
        return
    try:
        expected = from_text(fact, written)
    except Misread:
        return
    try:
        assert cell_value(fact, written) in (expected, None)
    except Misread as misread:
        pytest.fail(f"{written!r}: {misread.message.code}")


@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        *((Business.registered, yes, True) for yes in ("oui", "o", "x", "vrai", "yes", "1", "OUI", "y", "true")),
        *((Business.registered, no, False) for no in ("non", "n", "no", "faux", "0", "FALSE")),
        *(
            (fact, unknown, None)
            for fact in EVERY_FACT
            for unknown in ("", " ", "?", "nsp", "NSP", "je ne sais pas", "I don’t know", "n/a", "N/C", "-", "Non communiqué")
        ),
        *(
            (Activity.activity_start, day, date(2020, 10, 30))
            for day in ("30/10/2020", "30-10-20", "2020-10-30", "44134", "44134.5")
        ),
        *(
            (Activity.activity_start, day, date(2021, 3, 1))
            for day in (
                "1er mars 2021",
                "1 March 2021",
                "01-mars-21",
                "lundi 1 mars 2021",
                "2021/03/01",
                "Monday, 1st Mar 2021",
            )
        ),
        (Activity.activity_start, "2020-10-30 00:00:00", date(2020, 10, 30)),
        (Activity.activity_start, "2020-10-30T12:30", date(2020, 10, 30)),
        *(
            (Size.turnover, n, D("1234.56"))
            for n in ("1 234,56 €", "€ 1,234.56", "EUR 1234,56", "1,234.56", "1.234,56", "1234.56", "1\u202f234,56", "1'234.56")
        ),
        (Size.turnover, "1234567", D("1234567")),
        (Size.headcount, "10,99", D("10.99")),
        *((Business.legal_form, form, "company") for form in ("company", "SARL", "Société", "societe", "S.A.S.")),
        (Business.legal_form, "Micro-entreprise", "sole_trader"),
        *((Invoice.category, kind, "website") for kind in ("website", "Site internet", "SITE WEB", "Website")),
        *((Invoice.category, expense.quote, expense.id) for expense in SOLUTIONS),
        *(
            (Invoice.category, official, kind)
            for official, kind in (
                ("Site e-commerce ou promotionnel", "website"),
                ("Contenus", "content"),
                ("Paiement en ligne", "online_payment"),
                ("Place de marché", "marketplace"),
                ("Visibilité internet", "online_visibility"),
                ("Solution de réservation, prise de rendez-vous", "booking"),
                ("Gestion des stocks, des commandes, des livraisons", "stock_orders_delivery"),
                ("Logiciel de caisse", "point_of_sale"),
                (
                    "Hébergement, stockage de données, gestion du nom de domaine, outils de cybersécurité",
                    "hosting_and_security",
                ),
                ("Gestion des clients", "customer_relations"),
                ("Outil de gestion en masse des courriers électroniques, de lettres d’information", "emailing"),
            )
        ),
        (Invoice.label, "  F  12 ", "F 12"),
        (Standing.in_liquidation, "Faux", False),
    ],
)
def test_cells_are_read_as_people_write_them(fact, written, value):
    assert cell_value(fact, written) == value


@pytest.mark.parametrize(
    ("fact", "written", "code"),
    [
        (Size.headcount, "douze", "not-a-typed-number"),
        (Size.headcount, "-1", "negative"),
        (Size.turnover, "1,234", "thousand-or-decimals"),
        (Invoice.amount_incl_tax, "0", "too-small"),
        (Size.headcount, "99999999", "too-large"),
        (Activity.activity_start, "31/02/2015", "impossible-date"),
        (Activity.activity_start, "octobre 2020", "month-decides-nothing"),
        (Invoice.date, "mars 2021", "month-decides-nothing"),
        (Activity.activity_start, "vers 1 mars 2021", "not-a-date"),
        (Invoice.amount_incl_tax, "-20,00 €", "credit-note"),
        (Business.registered, "peut-être", "neither-yes-nor-no"),
        (Business.legal_form, "GIE ?", "cell-in-doubt"),
        (Invoice.label, "x" * 201, "too-long"),
    ],
)
def test_what_cannot_be_read_says_why(fact, written, code):
    with pytest.raises(Misread) as misread:
        cell_value(fact, written)
    assert misread.value.message.code == code


def test_every_kind_of_fact_was_tried():
    assert {type(fact) for fact in EVERY_FACT} >= {YesNo, Choice, Number, Day}
