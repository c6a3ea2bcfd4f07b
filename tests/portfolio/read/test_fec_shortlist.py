"""Which purchases are proposed, why, and of which kind: every table's entries, and what must leave a doubt."""

from datetime import date

import pytest

from checker.portfolio.read.fec.clues import ACCOUNTS, CONTRARY, EQUIPMENT, NOT_DIGITAL_ACCOUNTS, PHRASES, SUPPLIERS
from checker.portfolio.read.fec.shortlist import invoice_days
from rules.expenses import EXPENSES
from tests.portfolio.read.fec_files import fec, purchase, read

KINDS = {expense.id for expense in EXPENSES}


def proposed(**said):
    """Why a purchase with these words is proposed, and the kind suggested."""
    (found,), _, _ = read(fec(purchase(**{"cost": "606300", "supplier": "DIVERS", "text": "Facture", **said})))
    return [(reason.by, reason.found) for reason in found.reasons], found.suggested


def test_the_tables_name_kinds_of_the_rules_in_plain_letters():
    for table in (SUPPLIERS, PHRASES):
        assert set(table.values()) <= KINDS | {None, EQUIPMENT}
        assert all(name == " ".join("".join(c if c.isalnum() and c.isascii() else " " for c in name).split()) for name in table)
        assert all(name == name.lower() for name in table)
    assert CONTRARY.isdisjoint(word for phrase in PHRASES for word in phrase.split())


@pytest.mark.parametrize("name", SUPPLIERS)
def test_each_supplier_is_seen_and_suggests_the_kind_it_sells(name):
    reasons, kind = proposed(supplier=f"Sté {name.upper()} !")
    assert ("supplier", name) in reasons
    assert kind == SUPPLIERS[name]


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_phrase_is_seen_and_suggests_the_kind_it_means(phrase):
    reasons, kind = proposed(text=f"FACT. {phrase.upper().replace(' ', '-')}/2021")
    assert [by for by, found in reasons if phrase in found] == ["word"]
    assert kind == ("other" if PHRASES[phrase] == EQUIPMENT else PHRASES[phrase])


@pytest.mark.parametrize("account", ACCOUNTS)
def test_each_account_puts_a_purchase_on_the_list_and_suggests_nothing_but_hardware(account):
    reasons, kind = proposed(cost=f"{account}000")
    assert reasons == [("account", f"{account}000")]
    assert kind == ("other" if ACCOUNTS[account] == EQUIPMENT else None)


@pytest.mark.parametrize("account", [*NOT_DIGITAL_ACCOUNTS, "606", "6251", "6257", "61520", "607"])
def test_other_accounts_do_not(account):
    assert proposed(cost=account) == ([], None)


@pytest.mark.parametrize(
    ("supplier", "text"),
    [
        ("CHRONOPOST", "Livraisons janvier"),
        ("HOTEL MONSIGNY", "Hébergement 2 nuits"),
        ("METRO", "Caisses à fruits"),
        ("JDC", "Caisse enregistreuse"),
        ("VILLE DE NICE", "Droit de place de marché"),
        ("AMAZON", "Amazon Marketplace"),
        ("ORANGE", "Internet et téléphone"),
        ("OVH", "Téléphonie ADSL"),
        ("GOOGLE IRELAND", "Google Ads"),
        ("DURAND", "Formation site internet"),
        ("SACEM", "Commandes"),
        ("STATION F", "Réservations"),
    ],
)
def test_vague_words_suggest_no_kind(supplier, text):
    assert proposed(supplier=supplier, text=text)[1] is None


@pytest.mark.parametrize(
    ("supplier", "text", "kind"),
    [
        ("OVH", "Nom de domaine cafe-zoe.fr", "hosting_and_security"),
        ("AGENCE DURAND", "Création site vitrine", "website"),
        ("ZENCHEF", "Abonnement mars", "booking"),
        ("DIVERS", "MAILCHIMP*MISC", "emailing"),
        ("OVH", "Création site vitrine", None),
        ("DIVERS", "Site internet et newsletter", None),
    ],
)
def test_a_kind_is_suggested_where_all_that_was_found_agrees(supplier, text, kind):
    assert proposed(supplier=supplier, text=text)[1] == kind


def test_hardware_is_no_digital_purchase_even_from_one_who_sells_them():
    assert proposed(cost="218300", supplier="OVH")[1] is None
    assert proposed(cost="218300", text="Ordinateur portable")[1] == "other"


def test_words_are_found_whole_and_a_longer_phrase_goes_before_its_parts():
    assert proposed(supplier="LOUISWIXTON", text="Webcam, cloudy")[0] == []
    assert proposed(text="Hébergement site internet")[0] == [("word", "hebergement site"), ("word", "site internet")]


def test_an_account_by_its_name():
    rows = purchase(cost="618000", supplier="DIVERS", text="Facture")
    rows[0]["CompteLib"] = "Noms de domaine"
    (found,), _, _ = read(fec(rows))
    assert found.suggested == "hosting_and_security"


def test_the_days_are_those_of_the_widest_text():
    assert invoice_days() == (date(2020, 10, 30), date(2021, 6, 30))


@pytest.mark.parametrize(
    ("day", "within"), [("20201029", False), ("20201030", True), ("20210630", True), ("20210701", False), ("20231231", False)]
)
def test_a_purchase_is_within_the_dates_on_both_borders(day, within):
    (found,), _, _ = read(fec(purchase(PieceDate=day)))
    assert found.is_within == within


def test_a_purchase_whose_day_is_not_known_may_be_within():
    (found,), _, _ = read(fec(purchase(PieceDate="", EcritureDate="")))
    assert (found.voucher.day, found.is_within) == (None, True)
