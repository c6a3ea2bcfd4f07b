"""What practices write around their figures: the lines above the titles, other years, remarks beside invoices, cards."""

from datetime import date

import pytest

from checker.portfolio.judge.codes import addresses
from checker.portfolio.read.choices import choice_in
from checker.portfolio.read.headers import MEANT, Role
from checker.portfolio.read.titles import sense
from rules.facts import Invoice
from tests.portfolio.files import INVOICE, as_csv, as_workbook, faults, rows, screened

pytestmark = pytest.mark.long

NAMES = ("A", "B", "C")


def clients(title, figures, of="turnover", above=()):
    """Clients under the usual titles but one, with lines above them."""
    table = rows(*({"client": name, of: figure} for name, figure in zip(NAMES, figures, strict=False)))
    width = len(table[0])
    return as_csv([*([line, *[""] * (width - 1)] for line in above), [title if t == of else t for t in table[0]], *table[1:]])


def told(found, fact="turnover"):
    return found.portfolio.clients.frame.get_column(fact).to_list()


def doubts(found):
    return [remark.variables["why"] for remark in found.portfolio.remarks if remark.code == "column-in-doubt"]


def test_thousands_said_above_the_titles_are_thousands_where_the_figures_are_small():
    found = screened(clients("CA", ("350", "2 400", "12"), above=["Portefeuille, chiffres en K€", ""]))
    assert told(found) == [350_000, 2_400_000, 12_000]


def test_thousands_said_above_the_titles_are_asked_about_where_a_figure_may_be_euros():
    found = screened(clients("CA", ("350", "2 400", "120 000"), above=["Portefeuille, chiffres en K€", ""]))
    assert (told(found), doubts(found)) == ([None] * 3, ["unit-above"])


def test_thousands_said_of_the_balance_sheet_alone_are_not_those_of_the_turnover():
    found = screened(clients("CA", ("350 000", "2 400 000", "120 000"), above=["Total du bilan en milliers d’euros"]))
    assert told(found) == [350_000, 2_400_000, 120_000]


@pytest.mark.parametrize(("above", "why"), [("Exercice 2022", "title-other-year"), ("Montants en dollars", "title-currency")])
def test_another_year_or_currency_said_above_the_titles_casts_doubt(above, why):
    found = screened(clients("CA", ("350 000", "240 000", "120 000"), above=[above]))
    assert told(found) == [None] * 3
    assert why in doubts(found)


@pytest.mark.parametrize("above", ["Édité le 24/11/2026", "Exercice 2020", "France Num 2021"])
def test_a_day_of_printing_or_the_year_asked_for_casts_none(above):
    assert told(screened(clients("CA", ("350 000", "240 000", "120 000"), above=[above]))) == [350_000, 240_000, 120_000]


@pytest.mark.parametrize(
    ("title", "of"),
    [
        ("Effectif au 31/12/2021", "headcount"),
        ("Effectif actuel", "headcount"),
        ("CA HT 2021", "turnover"),
        ("CA 2025", "turnover"),
    ],
)
def test_a_figure_that_no_application_could_know_is_asked_about(title, of):
    found = screened(clients(title, ("4", "14", "9"), of=of))
    assert told(found, of) == [None] * 3
    assert doubts(found)


def test_two_years_decide_where_both_decide_alike():
    table = rows({"client": "A"}, {"client": "B"}, {"client": "C"}, {"client": "D"})
    at = table[0].index("turnover")
    figures = (("900 000", "400 000"), ("3 000 000", "2 500 000"), ("2 100 000", "1 900 000"), ("", "1 900 000"))
    lines = [[*row[:at], *two, *row[at + 1 :]] for row, two in zip(table[1:], figures, strict=True)]
    head = [*table[0][:at], "CA HT 2019", "CA HT 2020", *table[0][at + 1 :]]
    found = screened(as_csv([[*head, "Total bilan"], *([*line, "9 000 000"] for line in lines)]))
    assert found.clients.get_column("size").to_list() == ["met", "not_met", "unknown", "unknown"]
    assert "both-years" in {remark.code for remark in found.portfolio.remarks}


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ("ANNULÉE - remplacée par F-102", "invoice-void"),
        ("facture en litige", "invoice-void"),
        ("devis signé, facture à venir", "invoice-quote"),
        ("avoir reçu le 12/02", "invoice-credit"),
    ],
)
def test_a_remark_beside_an_invoice_casts_doubt_on_it(remark, code):
    bills = rows({"client": "A"}, of=INVOICE, Observations=remark)
    found = screened(as_csv(rows({"client": "A"})), as_csv(bills))
    assert [fault[3] for fault in faults(found)] == [code]
    assert found.clients.get_column("verdict").to_list() == ["undetermined"]


@pytest.mark.parametrize("remark", ["payée par carte", "vu avec le client", "à classer", "site livré"])
def test_any_other_remark_casts_none(remark):
    found = screened(as_csv(rows({"client": "A"})), as_csv(rows({"client": "A"}, of=INVOICE, Observations=remark)))
    assert found.clients.get_column("verdict").to_list() == ["eligible"]


def test_a_card_of_two_columns_is_read_whole_and_its_faults_name_the_very_cells():
    card = [
        ["Fiche client"],
        ["Raison sociale", "Alpha", None, "Effectif moyen 2020", "douze"],
        ["Forme juridique", "SARL", None, "CA HT 2020", 310_000],
        ["Début d’activité", date(2015, 3, 1), None, "Déjà demandé", "non"],
        ["RCS / RM", None, None, "Liquidation judiciaire", "non"],
        ["Date facture", "Fournisseur", "Nature", "TTC", "Au nom du client"],
        [date(2021, 1, 4), "Wix", "Site internet", 600, "oui"],
    ]
    found = screened(as_workbook(Alpha=card, Beta=[["Raison sociale", "Beta"], *card[2:]]))
    frame = found.portfolio.clients.frame
    assert frame.get_column("key").to_list() == ["Alpha", "Beta"]
    assert frame.get_column("turnover").to_list() == [310_000] * 2
    assert frame.get_column("in_liquidation").to_list() == [False] * 2
    assert addresses(found, found.faults).to_list() == ["Alpha!E2"]


def test_titles_that_go_on_in_the_line_below_are_read_whole():
    upper = ["Client", "Forme", "Salariés", "Début", "Public", "Impôts et", "Liquidation", "Chiffre"]
    lower = ["", "juridique", "2020", "d’activité", "interdit", "cotisations à jour", "judiciaire", "d’affaires HT"]
    found = screened(as_csv([upper, lower, ["A", "SARL", "2", "01/01/2010", "oui", "oui", "non", "140 000"]]))
    row = found.portfolio.clients.frame.to_dicts()[0]
    asked = ("headcount", "activity_start", "closed_to_public", "tax_and_social_up_to_date", "in_liquidation", "turnover")
    assert [row[id] for id in asked] == [2, date(2010, 1, 1), True, True, False, 140_000]


def test_a_sheet_that_sums_up_the_invoices_of_others_is_none_itself_and_one_that_differs_is():
    clients, bills = rows({"client": "A"}, {"client": "B"}), rows({"client": "A"}, {"client": "B"}, of=INVOICE)
    sums = [["Client", "Total TTC"], ["A", 480], ["B", 480]]
    for total, read in ((480, 2), (500, 4)):
        sums[2][1] = total
        assert screened(as_workbook(Clients=clients, Factures=bills, Recap=sums)).portfolio.invoices.frame.height == read


def test_codes_called_as_clients_are_stand_behind_their_names():
    table = rows({"client": "101"}, {"client": "102"})
    table = [[first, name, *rest] for (first, *rest), name in zip(table, ("Raison sociale", "Zinc", "Roux"), strict=True)]
    found = screened(as_csv([["Dossier", *table[0][1:]], *table[1:]]), as_csv(rows({"client": "102"}, of=INVOICE)))
    assert found.portfolio.clients.frame.get_column("key").to_list() == ["Zinc", "Roux"]
    assert found.clients.get_column("verdict").to_list() == ["undetermined", "eligible"]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Solution de réservation", "booking"),
        ("Prise de rendez-vous", "booking"),
        ("Caisse : logiciel", "point_of_sale"),
        ("Hébergement, stockage de données, nom de domaine, cybersécurité", "hosting_and_security"),
        ("Booking software", "booking"),
        ("Réservation", None),
        ("Réservation hôtel en ligne", None),
        ("Paiement en caisse", None),
        ("Commande en ligne", None),
        ("Livraison", None),
        ("Logiciel de paie", None),
        ("Logiciel de caisse et de réservation", None),
    ],
)
def test_a_kind_is_told_by_its_word_beside_one_that_says_software_or_the_web(written, kind):
    assert choice_in(Invoice.category, written) == kind


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("URSSAF : 1 250 € en retard", False),
        ("pas à jour (TVA)", False),
        ("à jour", True),
        ("en retard (régularisé depuis)", None),
        ("à jour URSSAF", None),
        ("échéancier en cours", None),
    ],
)
def test_what_is_owed_may_be_told_in_words(written, value):
    found = screened(as_csv(rows({"client": "A", "tax_and_social_up_to_date": written})))
    assert told(found, "tax_and_social_up_to_date") == [value]


def test_a_title_near_a_question_is_read_where_its_answers_are_that_questions_own():
    table = rows({"client": "A", "in_liquidation": "aucune"}, {"client": "B", "in_liquidation": "liquidation judiciaire"})
    titled = [["Procédure collective" if title == "in_liquidation" else title for title in table[0]], *table[1:]]
    assert told(screened(as_csv(titled)), "in_liquidation") == [False, True]
    plain = [titled[0], *([{"aucune": "oui"}.get(cell, cell) for cell in row] for row in titled[1:])]
    assert told(screened(as_csv(plain)), "in_liquidation") == [None, None]


@pytest.mark.parametrize("title", ["Réf", "Code", "Client ref"])
def test_a_code_that_differs_in_every_row_of_a_client_is_its_invoices_code(title):
    own, bills = rows({"client": "A"}), rows({"client": "A", "amount_incl_tax": "300"}, of=INVOICE)
    lines = [[*own[1], *bills[1][1:], code] for code in ("F1", "F2")]
    lines[1][len(own[1])] = "16/01/2021"
    found = screened(as_csv([[*own[0], *bills[0][1:], title], *lines]))
    assert found.portfolio.clients.frame.get_column("key").to_list() == ["A"]
    assert found.clients.get_column("verdict").to_list() == ["eligible"]


def test_kinds_of_expense_under_a_title_that_does_not_say_so_are_asked_about():
    kinds = ("Réservation", "Logiciel de caisse", "Site internet")
    bills = rows(*({"client": "A", "category": kind} for kind in kinds), of=INVOICE)
    bills[0] = ["Solution achetée" if title == "category" else title for title in bills[0]]
    found = screened(as_csv(rows({"client": "A"})), as_csv(bills))
    assert doubts(found) == ["contents-kinds"]
    assert found.clients.get_column("verdict").to_list() == ["undetermined"]


@pytest.mark.parametrize(("title", "cell", "verdict"), [("Suivi", "Annulée", "undetermined"), ("Suivi", "Payée", "eligible")])
def test_a_cell_that_says_nothing_but_that_an_invoice_is_cancelled_is_heard_whatever_its_title(title, cell, verdict):
    found = screened(as_csv(rows({"client": "A"})), as_csv(rows({"client": "A"}, of=INVOICE, **{title: cell})))
    assert found.clients.get_column("verdict").to_list() == [verdict]


@pytest.mark.parametrize(
    ("title", "doubt"), [("Fermé au public 30/10/20", ""), ("Fermé au public au 20/10", "title-says-more")]
)
def test_the_day_of_the_closure_may_leave_out_the_century_and_no_other_day_is_that_day(title, doubt):
    assert sense(title, MEANT[Role.CLIENTS]).doubt == doubt
