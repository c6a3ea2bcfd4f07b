"""The workbook of purchases: none left out, nothing counts by itself, and the portfolio's reader takes it back."""

import zipfile
from io import BytesIO

import pytest

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import read_fec
from checker.portfolio.read.fec.form import named
from checker.portfolio.read.headers import Role
from checker.portfolio.read.recognise import layout
from checker.portfolio.write.purchases import SHEETS, Book, emptiness, remarks, write_purchases
from checker.words.wording import LANGUAGES, words_of
from rules.facts import INVOICE_FACTS
from tests.portfolio.files import as_csv, rows, screened, worksheets
from tests.portfolio.read.fec_files import fec, line, purchase
from tests.portfolio.read.fec_files import source as fec_source

pytestmark = pytest.mark.long

NAME = "552100554FEC20211231.txt"
CREDIT_NOTE = [line("401000", "480,00"), line("651100", "", "480,00")]
DIRECT = [line("626000", "20,00", EcritureLib="PRLV OVH"), line("512000", "", "20,00")]
MIXED = fec(
    purchase(),
    purchase(EcritureNum="2", cost="606300", supplier="METRO", text="Fruits"),
    purchase(EcritureNum="3", PieceDate="20210701"),
    [{**row, "EcritureNum": "4"} for row in CREDIT_NOTE],
    [{**row, "EcritureNum": "5"} for row in DIRECT],
)


def written(*contents, lang="fr", names=(NAME,)):
    """The workbook, sheet by sheet, and what is told of each FEC."""
    out = BytesIO()
    sources = [fec_source(content, name) for content, name in zip(contents, names, strict=True)]
    tallies = list(write_purchases(out, words_of(lang), (Book(s.name, named(s.name), read_fec(s)) for s in sources)))
    return out.getvalue(), tallies


def test_each_purchase_stands_on_one_sheet_and_none_is_left_out():
    content, (tally,) = written(MIXED)
    found = worksheets(content)
    assert {name: [row[8] for row in table[1:]] for name, table in list(found.items())[:4]} == {
        "Factures": ["OVH"],
        "Autres achats": ["METRO"],
        "Hors des dates": ["OVH"],
        "Non lus comme achats": ["401000", ""],
    }
    assert [tally.counts[name] for name in SHEETS] == [1, 1, 1, 2]


def test_a_row_says_what_why_and_where_but_not_which_kind():
    content, _ = written(MIXED)
    titles, row = worksheets(content)["Factures"]
    said = dict(zip(titles, row, strict=True))
    assert (said["Client"], said["Numéro ou fournisseur"], said["Montant TTC"]) == ("552100554", "F-1", 480)
    assert (said["Nom du fournisseur"], said["Comptes"], said["Lignes du FEC"]) == ("OVH", "651100", "2, 3, 4")
    assert said["Pourquoi"].replace("\u00a0", " ") == (
        "compte 651100 (licences, noms de domaine) ; fournisseur connu : « ovh » ; mots « nom de domaine »"
    )
    assert said["Suggestion"] == "Hébergement, stockage, sécurité"
    assert [said[words_of("fr")(id)] for id in ("category", "in_claimant_name", "provider_in_eu")] == ["", "", ""]


def test_what_is_paid_directly_shows_what_may_be_digital_about_it():
    content, _ = written(MIXED)
    *_, direct = worksheets(content)["Non lus comme achats"]
    assert direct[11].startswith("Dépense payée directement")
    assert "«\u00a0ovh\u00a0»" in direct[13]


def test_a_foreign_amount_and_a_missing_day_are_to_be_looked_at():
    rows_ = purchase(PieceDate="")
    rows_[2]["Idevise"] = "USD"
    content, (tally,) = written(fec(rows_))
    assert "USD" in worksheets(content)["Factures"][1][13]
    assert "date" in worksheets(content)["Factures"][1][13]
    assert [(at, message.code) for at, message in tally.faults] == [(2, "fec-foreign")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_sheet_is_read_as_invoices_and_no_other_as_anything(lang):
    content, _ = written(MIXED, lang=lang)
    for place, (name, table) in enumerate(worksheets(content).items()):
        head = list(enumerate([list(map(str, row)) for row in table], start=1))
        assert layout(head, Role.CLIENTS) is None or place == 0, name
        found = layout(head, Role.INVOICES)
        if place:
            assert found is None, name
            continue
        assert found[1].twice == {}
        assert found[1].facts == {fact.id: at for at, fact in enumerate(INVOICE_FACTS, start=1)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_given_back_as_it_is_nothing_proposed_counts(lang):
    content, _ = written(MIXED, lang=lang)
    found = screened(as_csv(rows({"client": "552100554"})), content)
    assert found.clients.get_column("verdict").to_list() == ["undetermined"]
    assert found.portfolio.invoices.frame.height == 1
    assert [remark.code for remark in found.portfolio.remarks if remark.code == "sheet-left-out"] == []


def test_completed_and_given_back_it_is_judged():
    content, _ = written(MIXED)
    titles, row = worksheets(content)["Factures"]
    said = {title: str(cell) for title, cell in zip(titles, row, strict=True)}
    said |= {"Type de dépense": said["Suggestion"], "À votre nom": "oui"}
    found = screened(as_csv(rows({"client": "552100554"})), as_csv([[*said], [*said.values()]]))
    assert found.clients.get_column("verdict").to_list() == ["eligible"]


def test_two_books_go_into_one_workbook_each_under_its_own_number():
    content, tallies = written(MIXED, fec(purchase()), names=(NAME, "732829320FEC20201231.txt"))
    assert [row[0] for row in worksheets(content)["Factures"][1:]] == ["552100554", "732829320"]
    assert [tally.file for tally in tallies] == [NAME, "732829320FEC20201231.txt"]


def test_without_a_number_in_the_name_the_client_is_left_blank():
    content, (tally,) = written(fec(purchase()), names=("export.txt",))
    assert worksheets(content)["Factures"][1][0] == ""
    assert [message.code for message in remarks(tally, named("export.txt"))] == ["fec-without-siren"]


def test_texts_are_texts_whatever_they_begin_with():
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "<r>x", "http://a.example", "a\x01b\x08", "{=1}"]
    entries = [purchase(EcritureNum=str(n), PieceRef=text, text=text, supplier=text) for n, text in enumerate(hostile, start=1)]
    content, _ = written(fec(*entries))
    assert [row[1] for row in worksheets(content)["Factures"][1:]] == hostile
    first = zipfile.ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in first
    assert b"\x01" not in first


def test_the_books_of_another_year_are_said_to_be():
    _, (tally,) = written(fec(purchase(EcritureDate="20230115", PieceDate="20230115")))
    assert emptiness(tally).code == "fec-other-year"
    assert [message.code for message in remarks(tally, named(NAME))] == ["fec-year-differs"]
    _, (tally,) = written(fec(purchase(EcritureDate="20210115", PieceDate="20210115")))
    assert emptiness(tally) is None
    assert list(remarks(tally, named(NAME))) == []


@pytest.mark.parametrize(("day", "said"), [("20191230", True), ("20191231", False), ("20211231", False), ("20220101", True)])
def test_the_year_that_a_name_announces_holds_its_entries(day, said):
    _, (tally,) = written(fec(purchase(EcritureDate=day)))
    assert [message.code for message in remarks(tally, named(NAME))] == (["fec-year-differs"] if said else [])


def test_so_many_faults_are_told_and_all_of_them_counted(monkeypatch):
    monkeypatch.setattr("checker.portfolio.write.purchases.MOST_FAULTS", 2)
    content, (tally,) = written(fec(*(purchase(total="1,00", EcritureNum=str(n)) for n in range(1, 6))))
    assert (len(tally.faults), tally.faulty) == (2, 5)
    assert len(worksheets(content)["Non lus comme achats"]) == 6


def test_more_purchases_than_a_sheet_has_rows_are_refused(monkeypatch):
    monkeypatch.setattr("checker.portfolio.write.purchases.MOST_ROWS", 2)
    with pytest.raises(Unreadable) as refused:
        written(fec(*(purchase(EcritureNum=str(n)) for n in range(1, 4))))
    assert refused.value.message.code == "too-many-rows"


def test_the_same_in_gives_the_same_out():
    assert written(MIXED)[0] == written(MIXED)[0]
