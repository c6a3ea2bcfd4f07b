"""The days that matter, in words and in the drawing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from checker.dossier.assessment import assess_dossier
from checker.explain.deadlines import deadlines
from checker.words.wording import words_of
from tests.explain.dossiers import RESTAURANT, with_invoices

SMALL = {"amount_incl_tax": Decimal("300")}


def days(dossier):
    return deadlines(words_of("fr"), assess_dossier(dossier))


def test_each_invoice_has_its_last_day_and_the_dossier_its_own():
    found = days(with_invoices(SMALL, {**SMALL, "label": "F-2", "date": date(2021, 2, 1)}))
    assert [(row.name, row.last) for row in found.invoices] == [("F-12", "15 mai 2021"), ("F-2", "1er juin 2021")]
    assert "15 mai 2021" in found.said[0]


def test_without_an_invoice_the_last_day_moves_or_the_minimum_is_missed():
    found = days(with_invoices({}, {**SMALL, "label": "F-2", "date": date(2020, 11, 2)}))
    assert [row.without for row in found.invoices] == [
        "le minimum n’était pas atteint",
        "dépôt possible jusqu’au 15 mai 2021",
    ]


@pytest.mark.parametrize(
    ("edition", "filed", "closed"),
    [
        ("decree-2021-69", date(2021, 1, 27), True),
        ("decree-2021-69", date(2021, 1, 28), False),
        ("order-2021-03-31", date(2021, 1, 27), True),
        ("decree-2021-555", date(2021, 7, 31), False),
        ("decree-2021-555", date(2021, 8, 1), True),
        ("guide", date(2019, 1, 1), False),
        ("official", date(2021, 1, 27), True),
        ("official", date(2021, 8, 1), True),
    ],
)
def test_a_day_on_which_the_desk_was_closed_is_said_to_be_so(edition, filed, closed):
    found = days(replace(RESTAURANT.answered(filing_date=filed), edition=edition))
    assert (found.desk_closed is not None) is closed


def test_the_drawing_shows_every_dated_invoice_the_dossier_and_the_day():
    timeline = days(with_invoices({}, {"label": "F-2"}, {"date": None})).timeline
    assert [row.name for row in timeline.rows] == ["F-12", "F-2", "Le dossier"]
    assert timeline.chosen is not None
    assert all(bar.x >= 0 and bar.x + bar.width <= 1 for row in timeline.rows for bar in row.bars)


def test_the_drawing_keeps_the_order_of_days():
    rows = days(with_invoices({}, {"date": date(2021, 2, 20)})).timeline.rows
    assert rows[0].day < rows[1].day


@pytest.mark.parametrize("dossier", [replace(RESTAURANT, invoices=None), with_invoices({"date": None})])
def test_without_a_dated_invoice_there_is_no_drawing(dossier):
    assert days(dossier).timeline is None


def test_days_too_far_apart_are_left_to_the_table():
    assert days(with_invoices({}, {"date": date(2001, 1, 1)})).timeline is None
    assert days(with_invoices({}, filing_date=date(2099, 1, 1))).timeline.chosen is None
