"""Numbers that are about so much, days of six figures, days under their month's name: what decides, and what stays open."""

from datetime import date
from decimal import Decimal

import pytest

from checker.dossier.reading import Misread
from checker.portfolio.read.cells import cell_value
from checker.portfolio.read.titles import Unit
from rules.expressions import Range
from rules.facts import Activity, Application, Business, Invoice, Size, Standing
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows, screened


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("env. 3", 2, 4),
        ("~3", 2, 4),
        ("≈ 4", 3, 5),
        ("4 environ", 3, 5),
        ("environ 8", 6, 10),
        ("~ 11", "8.25", "13.75"),
        ("une quinzaine", "11.25", "18.75"),
        ("une dizaine de salariés", "7.5", "12.5"),
        ("3 (dont 1 apprenti)", 2, 3),
        ("12 dont 2 apprentis", 10, 12),
        ("2 CDI + 1 apprenti", 0, 3),
        ("1 + 1 TNS", 0, 2),
    ],
)
def test_employees_that_are_about_so_many(written, least, most):
    assert cell_value(Size.headcount, written) == Range(Decimal(least), Decimal(most))


@pytest.mark.parametrize(("written", "number"), [("néant", 0), ("trois", 3), ("deux salariés", 2), ("6 salariés", 6)])
def test_employees_counted_in_words(written, number):
    assert cell_value(Size.headcount, written) == number


@pytest.mark.parametrize("written", ["2+1", "3 et demi", "env. beaucoup", "dont 1 apprenti", "3 dont 5 apprentis"])
def test_what_tells_no_number_of_employees_is_a_fault(written):
    with pytest.raises(Misread):
        cell_value(Size.headcount, written)


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [("~ 200 000 €", 150_000, 250_000), ("environ 150K€", 112_500, 187_500), ("env. 1,7 M€", 1_275_000, 2_125_000)],
)
def test_a_turnover_that_is_about_so_much(written, least, most):
    assert cell_value(Size.turnover, written) == Range(Decimal(least), Decimal(most))


def test_an_invoice_of_about_so_much_is_not_known():
    with pytest.raises(Misread):
        cell_value(Invoice.amount_incl_tax, "env. 480")


@pytest.mark.parametrize("written", ["150321", "50321", "60121"])
def test_figures_run_together_are_no_serial_number_and_no_day_until_their_order_is_known(written):
    with pytest.raises(Misread):
        cell_value(Application.filing_date, written)


@pytest.mark.parametrize(("written", "day"), [("44270", date(2021, 3, 15)), ("43831", date(2020, 1, 1))])
def test_a_serial_number_of_a_day_that_may_be_is_that_day(written, day):
    assert cell_value(Invoice.date, written) == day


def test_six_figures_are_read_where_their_order_is_known():
    assert cell_value(Activity.activity_start, "010315", unit=Unit(order="day")) == date(2015, 3, 1)


def days(found, of="activity_start"):
    return found.portfolio.clients.frame.get_column(of).to_list()


def test_six_figures_that_may_be_two_days_are_read_as_those_of_another_column_that_may_not():
    clients = rows(
        {"client": "A", "activity_start": "010315", "filing_date": "150321"}, {"client": "B", "filing_date": "160321"}
    )
    clients[2][clients[0].index("activity_start")] = "020420"
    assert days(screened(as_csv(clients))) == [date(2015, 3, 1), date(2020, 4, 2)]


def test_six_figures_that_may_be_two_days_are_asked_about():
    clients = rows({"client": "A", "activity_start": "010315"}, {"client": "B", "activity_start": "020420"})
    found = screened(as_csv(clients))
    assert days(found) == [None, None]
    assert "days-run-together" in {remark.variables.get("why") for remark in found.portfolio.remarks}


def bills(title, *told):
    table = rows(*({"client": "A", "date": day} for day in told), of=INVOICE)
    return [[title if cell == "date" else cell for cell in table[0]], *table[1:]]


@pytest.mark.parametrize("name", ["Janvier 2021", "janv-2021", "Factures janvier 2021", "01-2021", "2021-01"])
@pytest.mark.parametrize("title", ["Jour", "Date", "Le"])
def test_a_day_is_completed_by_the_month_that_its_sheet_is_called_by(name, title):
    found = screened(as_workbook(**{"Clients": rows({"client": "A"}), name: bills(title, 5, 31)}))
    assert found.portfolio.invoices.frame.get_column("date").to_list() == [date(2021, 1, 5), date(2021, 1, 31)]


@pytest.mark.parametrize("name", ["Janvier", "Factures", "2021"])
def test_a_day_in_a_sheet_that_names_no_month_is_not_known(name):
    found = screened(as_workbook(**{"Clients": rows({"client": "A"}), name: bills("Jour", 5, 31)}))
    assert found.portfolio.invoices.frame.get_column("date").to_list() == [None, None]


def test_thousands_are_parted_as_another_amount_of_the_column_shows():
    told = ("€210,000", "€2,400,000", "60,500")
    shown = screened(
        as_csv(rows(*({"client": name, "turnover": turnover} for name, turnover in zip("ABC", told, strict=True))))
    )
    assert days(shown, "turnover") == [210_000, 2_400_000, 60_500]
    unshown = screened(as_csv(rows({"client": "A", "turnover": "€210,000"}, {"client": "C", "turnover": "60,500"})))
    assert days(unshown, "turnover") == [None, None]


@pytest.mark.parametrize(
    ("fact", "written", "answer"),
    [
        (Business.registered, "RCS Nantes 732 829 320", True),
        (Business.registered, "RM 44", True),
        (Business.registered, "radié", False),
        (Business.french_tax_resident, "France", True),
        (Standing.tax_and_social_up_to_date, "À jour", True),
        (Standing.tax_and_social_up_to_date, "En retard", False),
        (Standing.in_liquidation, "Redressement judiciaire", False),
    ],
)
def test_words_that_answer_their_question(fact, written, answer):
    assert cell_value(fact, written) is answer


@pytest.mark.parametrize("written", ["RCS en cours", "RCS radié", "RCS Nantes"])
def test_an_entry_in_the_register_without_its_number_is_none(written):
    with pytest.raises(Misread):
        cell_value(Business.registered, written)


def test_a_column_said_to_mean_the_contrary_is_read_so():
    assert cell_value(Standing.in_liquidation, "oui", unit=Unit(contrary=True)) is False
    assert cell_value(Standing.in_liquidation, "non", unit=Unit(contrary=True)) is True
    assert cell_value(Standing.in_liquidation, "?", unit=Unit(contrary=True)) is None


def test_a_word_that_is_an_answer_by_itself_is_not_turned_about():
    assert cell_value(Standing.tax_and_social_up_to_date, "à jour", unit=Unit(contrary=True)) is True
    assert cell_value(Standing.in_liquidation, "LJ", unit=Unit(contrary=True)) is True


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("11220", None),  # 1 December 2020, or a day of 1930
        ("31120", None),
        ("40121", None),  # 4 January 2021, or a day of 2009
        ("31019", date(1984, 12, 3)),  # 3 October 2019 decides the same
        ("40123", date(2009, 11, 6)),  # no business that began in 2023 asked in 2021
        ("42064", date(2015, 3, 1)),
    ],
)
def test_five_figures_are_a_serial_number_where_a_lost_nought_would_not_decide_otherwise(written, day):
    if day is None:
        with pytest.raises(Misread, match="run-together"):
            cell_value(Activity.activity_start, written)
    else:
        assert cell_value(Activity.activity_start, written) == day
