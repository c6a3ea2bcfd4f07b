"""A FEC read: every trap that programs set, and what is said where it cannot be a purchase."""

import json
from datetime import date
from decimal import Decimal

import pytest

from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import Purchase, cells, entries, read_fec
from checker.portfolio.read.fec.form import named
from checker.portfolio.read.fec.serialised import LONGEST, as_line, items
from checker.portfolio.read.tables import Source
from tests.conftest import SHARED
from tests.portfolio.files import as_workbook
from tests.portfolio.read.fec_files import TITLES, fec, line, purchase, read, set_aside, source

SAMPLES = SHARED / "fec"
TABS = "000000000FEC20231231.txt", "\t", "utf-8", "ac"
BARS = "111111111FEC20221231.TXT", "|", "iso8859-15", "FG"


def codes(unread):
    return [item.code for item in unread]


def only(content):
    """The one purchase of a file that holds nothing else."""
    bought, unread, _ = read(content)
    assert (codes(unread), len(bought)) == ([], 1)
    return bought[0]


# -- real files ----------------------------------------------------------------------------------------------------------


def credits_of(name, separator, encoding, journal):
    """The suppliers' credits in the journal of purchases, added up by hand."""
    rows = [row.split(separator) for row in (SAMPLES / name).read_text(encoding).splitlines()[1:]]
    found = [
        Decimal(row[12].replace(",", ".")) for row in rows if row[0].strip() == journal and row[4].startswith(("401", "404"))
    ]
    return [amount for amount in found if amount > 0]


@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample files do not stand beside the clone")
@pytest.mark.parametrize("sample", [TABS, BARS], ids=["tabs", "bars"])
def test_every_purchase_of_a_real_file_is_read_and_nothing_is_named(sample):
    items = list(read_fec(Source.of(SAMPLES / sample[0])))
    bought = [item.voucher.amount for item in items if isinstance(item, Purchase)]
    assert sorted(bought) == sorted(credits_of(*sample))
    assert set(codes(item for item in items[:-1] if not isinstance(item, Purchase))) == {"fec-paid-directly"}


@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample files do not stand beside the clone")
def test_a_purchase_of_a_real_file_has_its_words():
    first = next(item for item in read_fec(Source.of(SAMPLES / BARS[0])) if isinstance(item, Purchase))
    voucher = first.voucher
    assert (voucher.label, voucher.day, voucher.amount) == ("sans", date(2023, 1, 1), Decimal("698.98"))
    assert (voucher.supplier, voucher.accounts, voucher.lines) == ("PROVETIQ", ("60220000",), (765, 766, 767))
    assert voucher.texts == ("ETIQ 37X79 ETIQUETTE",)


# -- forms ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", "\t|;")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso8859-15", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_file_may_be_written_in_any_of_these_forms(separator, encoding, ends):
    found = only(fec(purchase(text="Hébergement à 5 €, œuvre"), separator=separator, encoding=encoding, ends=ends))
    assert found.voucher.texts == ("Hébergement à 5 €, œuvre",)
    assert found.voucher.amount == Decimal("480.00")


def test_letters_and_line_ends_may_be_mixed_in_one_file():
    header, *lines = fec(purchase(text="été")).split(b"\r\n")
    parts = (header, b"\n", lines[0], b"\r\n", lines[1].decode().encode("cp1252"), b"\r", lines[2].decode().encode("cp1252"))
    assert only(b"".join(parts)).voucher.texts == ("été",)


def test_ascii_with_blank_lines_and_no_end_is_read():
    content = fec(purchase(), encoding="ascii").replace(b"\r\n", b"\r\n\r\n").rstrip(b"\r\n")
    assert only(content).voucher.lines == (3, 5, 7)


@pytest.mark.parametrize("ends", ["|\r\n", "||\n"])
def test_separators_may_trail(ends):
    assert only(fec(purchase(), separator="|", ends=ends)).voucher.amount == Decimal("480.00")


def test_a_header_may_trail_a_separator_that_its_rows_lack():
    content = fec(purchase(), separator="|").replace(b"Idevise", b"Idevise|")
    assert only(content).voucher.amount == Decimal("480.00")


def test_empty_last_cells_may_be_left_out():
    content = fec(purchase()).replace(b"\t\t\t\t\r\n", b"\t\t\r\n", 1)
    assert content != fec(purchase())
    assert only(content).voucher.amount == Decimal("480.00")


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("0000000069,60", 6960),
        (" 000000000001437,12", 143712),
        ('" 000000000001437,12"', 143712),
        ("1 437,12", 143712),
        ("1\u202f437,12", 143712),
        ("1\u00a0437.12", 143712),
        ("1.437,12", 143712),
        ("1,437.12", 143712),
        ("1.234.567", 123456700),
        ("69,6000", 6960),
        ("69", 6900),
        ("69,", 6900),
        (",60", 60),
        ("+69,6", 6960),
        ("-69,60", -6960),
        ("69,60-", -6960),
        ("", 0),
        ("   ", 0),
        ("0,00", 0),
        ("69,605", None),
        ("1,23,45", None),
        ("12.34.567,89", None),
        ("-69-", None),
        ("-", None),
        ("douze", None),
        ("1e3", None),
        ("1" * 41, None),
        ("9" * 16, None),
    ],
)
def test_an_amount_is_exact_to_the_cent_or_it_is_none(written, cents):
    assert cells.cents(written) == cents


@pytest.mark.parametrize(
    ("sides", "signs"), [(("D", "C"), ""), (("+1", "-1"), ""), (("d", "c"), ""), (("1", "-1"), ""), (("Débit", "Crédit"), "")]
)
def test_amount_and_side_may_stand_for_debit_and_credit(sides, signs):
    titles = [{"Debit": "Montant", "Credit": "Sens"}.get(title, title) for title in TITLES]
    rows = [line("651100", EcritureLib="Licence"), line("445660"), line("401000", CompAuxLib="OVH")]
    for row, amount, side in zip(rows, ("400,00", "80,00", "480,00"), (sides[0], sides[0], sides[1]), strict=True):
        row |= {"Montant": amount, "Sens": side}
    assert only(fec(rows, titles=titles)).voucher.amount == Decimal("480.00")


def test_a_side_that_is_neither_is_named_and_not_guessed():
    titles = [{"Debit": "Montant", "Credit": "Sens"}.get(title, title) for title in TITLES]
    rows = [line("651100", Montant="480,00", Sens="X"), line("401000", Montant="480,00", Sens="C")]
    assert set_aside(fec(rows, titles=titles)) == [("fec-amount", (2,)), ("fec-unbalanced", (3,))]


def test_columns_may_stand_in_any_order_and_more_of_them():
    titles = [*reversed(TITLES), "DateRglt", "ModeRglt", "NatOp", "IdClient", "Divers"]
    assert only(fec(purchase(), titles=titles)).voucher.supplier == "OVH"


def test_quotes_keep_a_separator_within_a_text_and_alone_mean_nothing():
    quoted = fec(purchase(text='"Nom; domaine"', PieceRef='"F;1"'), separator=";")
    assert only(quoted).voucher[0] == "F;1"
    assert only(fec(purchase(text='"écran 12'))).voucher.texts == ('"écran 12',)
    assert only(fec(purchase(text='écran 12"'))).voucher.texts == ('écran 12"',)


@pytest.mark.parametrize("written", ["20210115", "2021-01-15", "15/01/2021", "20210115 00:00:00"])
def test_days_are_read(written):
    assert only(fec(purchase(PieceDate=written))).voucher.day == date(2021, 1, 15)


# -- entries -------------------------------------------------------------------------------------------------------------


def test_entries_without_a_number_are_told_apart_by_piece_and_day():
    first, second = purchase(EcritureNum="0"), purchase(EcritureNum="0", PieceRef="F-2", supplier="Wix")
    both = [row for pair in zip(first, second, strict=True) for row in pair]
    bought, unread, _ = read(fec(both))
    assert [(item.voucher.label, item.voucher.supplier) for item in bought] == [("F-1", "OVH"), ("F-2", "Wix")]
    assert unread == []


def test_entries_without_a_number_or_a_piece_are_told_apart_where_they_balance():
    first, second = purchase(EcritureNum="0", PieceRef=""), purchase(EcritureNum="", PieceRef="", supplier="Wix", text="Site")
    bought, unread, _ = read(fec(first, second))
    assert [(item.voucher.label, item.voucher.supplier) for item in bought] == [("Nom de domaine", "OVH"), ("Site", "Wix")]
    assert unread == []


def test_of_entries_without_a_number_one_that_does_not_balance_spoils_only_what_follows():
    bad = purchase("400,00", "80,00", "470,00", EcritureNum="0", supplier="Wix")
    bought, unread, _ = read(fec(purchase(EcritureNum="0"), bad))
    assert [item.voucher.supplier for item in bought] == ["OVH"]
    assert [(item.code, item.voucher.lines) for item in unread] == [("fec-unbalanced", (5, 6, 7))]


def test_parts_of_an_entry_under_two_pieces_are_put_together_by_their_day():
    rows = purchase(EcritureNum="0")
    rows[0]["PieceRef"] = "B-1"
    assert only(fec(rows)).voucher.lines == (2, 3, 4)


def test_the_lines_of_an_entry_may_stand_far_apart():
    others = [purchase(EcritureNum=str(number), supplier=f"S{number}") for number in range(2, 9)]
    first = purchase()
    bought, unread, extent = read(fec(first[:1], *others, first[1:]))
    assert sorted(item.voucher.supplier for item in bought) == sorted(["OVH", *(f"S{number}" for number in range(2, 9))])
    assert unread == []
    assert extent.most_held == 4


def test_numbers_used_again_by_another_journal_or_another_month_part_entries():
    rows = [purchase(), purchase(JournalCode="OD", supplier="Wix"), purchase(PieceRef="F-9", supplier="Gandi")]
    bought, unread, _ = read(fec(*rows))
    assert [item.voucher.supplier for item in bought] == ["OVH", "Wix", "Gandi"]
    assert unread == []


def test_numbers_used_again_the_next_month_part_entries_that_follow_each_other():
    months = [purchase(PieceRef="", EcritureDate=f"2021{month:02}05", PieceDate=f"2021{month:02}05") for month in (1, 2, 3)]
    bought, unread, _ = read(fec(*months))
    assert [(item.voucher.day.month, item.voucher.amount) for item in bought] == [(1, 480), (2, 480), (3, 480)]
    assert unread == []


def test_an_entry_whose_lines_bear_several_days_is_one_where_only_so_it_balances():
    rows = purchase()
    rows[2]["EcritureDate"] = "20210131"
    assert only(fec(rows)).voucher.lines == (2, 3, 4)


def test_one_entry_of_many_lines_is_one_purchase():
    rows = [line("651100", "10,00", EcritureLib=f"Licence {number}") for number in range(40)]
    rows += [
        line("445660", "80,00"),
        line("401000", "", "300,00", CompAuxLib="OVH"),
        line("401000", "", "180,00", CompAuxLib="OVH"),
    ]
    found = only(fec(rows))
    assert found.voucher.amount == Decimal("480.00")
    assert len(found.voucher.lines) == len(found.voucher.texts) + 1 == 13


def test_one_entry_of_several_pieces_gives_each_of_them():
    bought, unread, _ = read(fec([*purchase(), *purchase("100,00", "20,00", "120,00", PieceRef="F-2")]))
    assert [(item.voucher.label, item.voucher.amount) for item in bought] == [("F-1", 480), ("F-2", 120)]
    assert unread == []


# -- purchases -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("account", ["445660", "445620", "445640", "445860"])
def test_the_amount_includes_vat_also_where_it_is_due_on_collection(account):
    rows = purchase()
    rows[1]["CompteNum"] = account
    assert only(fec(rows)).voucher.amount == Decimal("480.00")


@pytest.mark.parametrize(
    ("cost", "supplier"), [("205000", "404000"), ("218300", "404100"), ("232000", "404000"), ("486000", "401")]
)
def test_what_is_kept_for_years_is_bought_too(cost, supplier):
    rows = purchase(cost=cost)
    rows[2]["CompteNum"] = supplier
    assert only(fec(rows)).voucher.accounts == (cost,)


def test_vat_that_the_buyer_owes_is_no_part_of_the_amount():
    rows = [line("651100", "400,00"), line("445662", "80,00"), line("445200", "", "80,00"), line("401000", "", "400,00")]
    assert only(fec(rows)).voucher.amount == Decimal("400.00")


def test_a_discount_lowers_the_amount():
    rows = [line("651100", "500,00"), line("609000", "", "90,00"), line("765000", "", "10,00"), line("445660", "80,00")]
    assert only(fec([*rows, line("401000", "", "480,00")])).voucher.amount == Decimal("480.00")


def test_a_purchase_paid_in_its_own_entry_is_one():
    rows = [*purchase(), line("401000", "480,00", CompAuxNum="FOVH", CompAuxLib="OVH"), line("512000", "", "480,00")]
    assert only(fec(rows)).voucher.amount == Decimal("480.00")


def test_an_amount_below_zero_on_the_other_side_is_the_same():
    rows = [line("651100", "", "-400,00"), line("445660", "80,00"), line("401000", "-480,00", "", CompAuxLib="OVH")]
    assert only(fec(rows)).voucher.amount == Decimal("480.00")


def test_a_piece_without_a_day_bears_that_of_its_entry_and_says_so():
    found = only(fec(purchase(PieceDate="", EcritureDate="20210131")))
    assert (found.voucher.day, found.notes) == (date(2021, 1, 31), ("undated",))
    assert only(fec(purchase(PieceDate="00000000"))).notes == ("undated",)


def test_a_deposit_on_goods_is_part_of_the_amount_and_said():
    rows = [line("601000", "155,81"), line("445660", "14,01"), line("409600", "5,50"), line("401000", "", "175,32")]
    found = only(fec(rows))
    assert (found.voucher.amount, found.notes) == (Decimal("175.32"), ("with-more",))


@pytest.mark.parametrize(
    ("code", "amount", "currency"),
    [
        ("USD", "520,00", "USD"),
        ("usd", "", "USD"),
        ("", "520,00", "?"),
        ("EUR", "480,00", ""),
        ("€", "520,00", ""),
        ("", "", ""),
        ("", "0,00", ""),
    ],
)
def test_an_amount_in_another_currency_is_named_with_it(code, amount, currency):
    rows = purchase()
    rows[2] |= {"Idevise": code, "Montantdevise": amount}
    found = only(fec(rows))
    assert (found.currency, found.voucher.amount) == (currency, 480)


def test_a_supplier_is_named_by_what_there_is():
    assert only(fec(purchase())).voucher.supplier == "OVH"
    named_by = [
        ({"CompAuxLib": ""}, "FOVH"),
        ({"CompAuxLib": "", "CompAuxNum": "", "CompteLib": "Fournisseur Wix"}, "Fournisseur Wix"),
    ]
    for changes, name in named_by:
        rows = purchase()
        rows[2] |= changes
        assert only(fec(rows)).voucher.supplier == name


# -- what is no purchase -------------------------------------------------------------------------------------------------

CREDIT_NOTE = [line("401000", "480,00"), line("651100", "", "400,00"), line("445660", "", "80,00")]
SET_ASIDE = {
    "not balanced": (purchase(total="470,00"), ["fec-unbalanced"]),
    "without its supplier": (purchase()[:2], ["fec-unbalanced"]),
    "a credit note": (CREDIT_NOTE, ["fec-credit-note"]),
    "a credit note written with minus signs": (
        [line("651100", "-400,00"), line("445660", "-80,00"), line("401000", "", "-480,00")],
        ["fec-credit-note"],
    ),
    "two suppliers": (
        [*purchase(), *purchase(supplier="Wix")],
        ["fec-several-suppliers"],
    ),
    "two suppliers, each with its piece": ([*purchase(), *purchase(supplier="Wix", PieceRef="F-2")], ["fec-several-suppliers"]),
    "two pieces and one price": (
        [line("651100", "480,00"), line("401000", "", "400,00", PieceRef="A"), line("401000", "", "80,00", PieceRef="B")],
        ["fec-several-pieces"],
    ),
    "paid in part": (
        [line("651100", "400,00"), line("445660", "80,00"), line("512000", "", "100,00"), line("401000", "", "380,00")],
        ["fec-uneven"],
    ),
    "against another supplier": (
        [line("651100", "400,00"), line("401000", "80,00", CompAuxNum="A"), line("401000", "", "480,00", CompAuxNum="B")],
        ["fec-uneven"],
    ),
    "paid directly": ([line("651100", "400,00"), line("445660", "80,00"), line("512000", "", "480,00")], ["fec-paid-directly"]),
    "paid by a partner": ([line("651100", "480,00"), line("455100", "", "480,00")], ["fec-paid-directly"]),
    "paid with the bank's fee": (
        [line("401000", "470,00"), line("627000", "10,00"), line("512000", "", "480,00")],
        ["fec-paid-directly"],
    ),
    "a payment": ([line("401000", "480,00"), line("512000", "", "480,00")], []),
    "a sale": ([line("411000", "480,00"), line("706000", "", "400,00"), line("445710", "", "80,00")], []),
    "wages": ([line("641000", "480,00"), line("421000", "", "480,00")], []),
    "the opening of a year": ([line("205000", "480,00"), line("101000", "", "100,00"), line("401000", "", "380,00")], []),
    "an opening that does not balance": ([line("205000", "480,00"), line("101000", "", "100,00")], []),
    "an amount that is none": ([line("651100", "quatre"), *purchase()[1:]], ["fec-amount", "fec-unbalanced"]),
    "a day that does not exist": (
        [line("651100", "400,00", PieceDate="20210230"), *purchase()[1:]],
        ["fec-day", "fec-unbalanced"],
    ),
    "a day of letters": ([line("651100", "400,00", EcritureDate="hier"), *purchase()[1:]], ["fec-day", "fec-unbalanced"]),
    "a line without an account": ([line("", "400,00"), *purchase()[1:]], ["fec-account", "fec-unbalanced"]),
}


@pytest.mark.parametrize("case", SET_ASIDE)
def test_what_is_no_purchase_is_named_and_not_guessed(case):
    rows, named_as = SET_ASIDE[case]
    assert [code for code, _ in set_aside(fec(rows))] == named_as


def test_what_is_named_bears_its_lines_and_its_words():
    _, (unread,), _ = read(fec(purchase(total="470,00")))
    assert unread.voucher.lines == (2, 3, 4)
    assert (unread.voucher.supplier, unread.voucher.label, unread.voucher.amount) == ("OVH", "F-1", Decimal("480.00"))


def test_a_line_with_too_few_or_too_many_cells_is_named_and_the_rest_is_read():
    rows = fec(purchase(), purchase(EcritureNum="2"), purchase(EcritureNum="3")).split(b"\r\n")
    rows[4] = b"HA\tAchats"
    rows[7] += b"\tet plus"
    bought, unread, _ = read(b"\r\n".join(rows))
    assert len(bought) == 1
    assert [(item.code, item.voucher.lines) for item in unread if item.code == "fec-row-width"] == [
        ("fec-row-width", (5,)),
        ("fec-row-width", (8,)),
    ]
    assert codes(unread).count("fec-unbalanced") == 2


def test_a_cell_more_than_the_others_have_may_have_shifted_them():
    shifted = purchase(EcritureNum="2", text="")
    shifted[0]["CompteLib"] = "Frais; divers"
    bought, unread, _ = read(fec(purchase(), shifted, separator=";"))
    assert len(bought) == 1
    assert [(item.code, item.voucher.lines) for item in unread] == [("fec-row-width", (5,)), ("fec-unbalanced", (6, 7))]


def test_a_file_that_is_cut_off_says_so_and_loses_no_entry_in_silence():
    content = fec(purchase(), purchase(EcritureNum="2"))
    cut = content[: content.rindex(b"480,00") + 3]
    bought, unread, _ = read(cut)
    assert [item.voucher.lines for item in bought] == [(2, 3, 4)]
    assert [(item.code, item.voucher.lines) for item in unread] == [("fec-cut-off", (7,)), ("fec-unbalanced", (5, 6))]


# -- what is no FEC ------------------------------------------------------------------------------------------------------

TWO = fec(purchase()) + fec(purchase())
REFUSED = {
    "empty": (b"", "empty-file"),
    "blank": (b"\r\n \r\n", "empty-file"),
    "nothing but titles": (fec(), "fec-without-rows"),
    "without titles": (fec(purchase()).partition(b"\r\n")[2], "fec-no-header"),
    "some other text": (b"bonjour\r\n", "fec-no-header"),
    "another table": (b"client;effectif\r\nA;4\r\n", "fec-no-header"),
    "a separator that is not known": (fec(purchase(), separator="~"), "fec-separator"),
    "titles by tabs, lines by semicolons": (
        fec(purchase(), purchase()).partition(b"\r\n")[0] + b"\r\n" + fec(purchase() * 9, separator=";").partition(b"\r\n")[2],
        "fec-separator",
    ),
    "few lines by another separator": (fec() + fec(purchase(), separator=";").partition(b"\r\n")[2], "fec-separator"),
    "commas that also part the cents": (fec(purchase() * 9, separator=","), "fec-separator"),
    "a column missing": (fec(purchase(), titles=[title for title in TITLES if title != "CompteNum"]), "fec-columns"),
    "no amounts": (fec(purchase(), titles=[title for title in TITLES if title != "Credit"]), "fec-columns"),
    "a column twice": (fec(purchase(), titles=[*TITLES, "Debit"]), "fec-column-twice"),
    "two companies": (TWO, "fec-two"),
    "two companies, in two forms": (fec(purchase()) + fec(purchase(), separator="|"), "fec-two"),
    "XML": (b"<?xml version='1.0'?><comptabilite/>", "fec-xml"),
    "XML with a BOM": ("\ufeff<comptabilite/>".encode(), "fec-xml"),
    "a workbook": (as_workbook(Clients=[["Client"]]), "fec-workbook"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "fec-workbook"),
    "a PDF": (b"%PDF-1.7\n", "fec-pdf"),
    "bytes": (bytes(range(256)) * 9, "fec-not-text"),
    "a line without end": (b"JournalCode" + b"x" * 70_000, "fec-not-text"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_fec_is_refused_with_a_reason(case):
    content, code = REFUSED[case]
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.message.code == code


def test_the_columns_that_are_missing_are_named():
    with pytest.raises(Unreadable) as refused:
        read(fec(purchase(), titles=[title for title in TITLES if title not in ("CompteNum", "Debit")]))
    assert refused.value.message.variables["columns"] == "CompteNum, Debit"


def test_two_gigabytes_are_refused_before_a_byte_is_read():
    def opened():
        raise AssertionError("it was opened")

    with pytest.raises(Unreadable) as refused:
        list(read_fec(Source("FEC.txt", 2 * 2**30, opened)))
    assert refused.value.message == ("fec-too-large", {"file": "FEC.txt", "most": 512})


def test_commas_may_part_cells_where_amounts_have_points_or_quotes():
    for amounts in (("400.00", "80.00", "480.00"), ('"400,00"', '"80,00"', '"480,00"')):
        assert only(fec(purchase(*amounts), separator=",").replace(b"0,00,", b"0.00,")).voucher.amount == Decimal("480.00")


# -- its name ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "siren", "closing", "said"),
    [
        ("552100554FEC20201231.txt", "552100554", date(2020, 12, 31), []),
        ("552100554fec20201231.TXT", "552100554", date(2020, 12, 31), []),
        ("552100554FEC20201231_v2.csv", "552100554", date(2020, 12, 31), []),
        ("552100554FEC.txt", "552100554", None, []),
        ("552100554FEC20201341.txt", "552100554", None, []),
        ("111111111FEC20221231.TXT", "111111111", date(2022, 12, 31), ["fec-siren"]),
        ("FEC 2020.txt", "", None, ["fec-without-siren"]),
        ("export.txt", "", None, ["fec-without-siren"]),
    ],
)
def test_a_name_says_whose_books_and_until_when(name, siren, closing, said):
    found = named(name)
    assert (found.siren, found.closing) == (siren, closing)
    assert [remark.code for remark in found.remarks] == said


# -- memory, and other processes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [10, 3000])
def test_so_many_more_rows_hold_no_more_rows(count):
    content = fec(*(purchase(EcritureNum=str(number)) for number in range(1, count + 1)))
    *bought, extent = read_fec(source(content))
    assert len(bought) == count
    assert (extent.rows, extent.most_held) == (3 * count, 3)


def test_rows_that_wait_for_others_are_bounded(monkeypatch):
    monkeypatch.setattr(entries, "MOST_HELD", 20)
    apart = [[row] for at in range(3) for row in (purchase(EcritureNum=str(number))[at] for number in range(1, 12))]
    with pytest.raises(Unreadable) as refused:
        read(fec(*apart))
    assert refused.value.message.code == "fec-scattered"
    read(fec(*apart[:6], *apart[11:17], *apart[22:28]))


def test_all_that_is_found_can_be_sent_from_another_process():
    misfit = [{**purchase()[0], "Debit": "x"}]
    foreign = [{**row, "EcritureNum": "9", "Montantdevise": "1,00", "Idevise": "USD"} for row in purchase()]
    hardware = purchase(cost="218300", text="Ordinateur portable", EcritureNum="8", PieceRef="F-8")
    found = list(read_fec(source(fec(purchase(), CREDIT_NOTE, foreign, hardware, misfit))))
    sent = b"".join(map(as_line, found))
    assert {type(item).__name__ for item in found} == {"Purchase", "Unread", "Extent"}
    for size in (1, 7, len(sent)):
        assert list(items(sent[at : at + size] for at in range(0, len(sent), size))) == found


VOUCHER = ["F-1", "2021-01-15", "480", "OVH", ["651100"], [""], ["Site"], [2]]


@pytest.mark.parametrize(
    "line",
    [
        ["Purchase", VOUCHER, "", ["no-such-note"], [], None],
        ["Purchase", VOUCHER, "", [], [["guess", "x", None]], None],
        ["Purchase", VOUCHER, "", [], [["account", "651", "no-such-kind"]], None],
        ["Purchase", VOUCHER, "", [], [], "no-such-kind"],
        ["Purchase", [*VOUCHER[:2], "1e999999", *VOUCHER[3:]], "", [], [], None],
        ["Purchase", [*VOUCHER[:2], "NaN", *VOUCHER[3:]], "", [], [], None],
        ["Purchase", [*VOUCHER[:1], "2021-02-30", *VOUCHER[2:]], "", [], [], None],
        ["Purchase", [*VOUCHER[:1], 5, *VOUCHER[2:]], "", [], [], None],
        ["Purchase", [*VOUCHER[:4], [{}], *VOUCHER[5:]], "", [], [], None],
        ["Purchase", [*VOUCHER[:7], []], "", [], [], None],
        ["Unread", "no-such-code", VOUCHER, ""],
        ["Extent", "3", None, None, 0],
        ["Popen", "rm"],
        {},
        "x" * (LONGEST + 1),
    ],
)
def test_what_another_process_makes_up_is_refused(line):
    assert list(items([json.dumps(["Purchase", VOUCHER, "", [], [], None]).encode() + b"\n"]))
    with pytest.raises(ValueError, match=r"."):
        list(items([json.dumps(line).encode(), b"\n" if len(line) < LONGEST else b""]))


def test_how_much_is_read_is_told():
    told = []
    list(read_fec(source(fec(*(purchase(EcritureNum=str(number)) for number in range(1, 3000)))), told.append))
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == 1
