"""Whatever form a program gives a FEC, the purchases that it was written from are read from it, and nothing else."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.portfolio.read.faults import Unreadable
from tests.portfolio.read.fec_files import TITLES, fec, line, read

LETTERS = "abcdéèàçœŒ€ÉXYZ 0123-./'&°"
TEXT = st.text(LETTERS, min_size=1, max_size=20).map(lambda text: " ".join(text.split())).filter(bool)
ACCOUNT = st.sampled_from(["606300", "651100", "205000", "218300", "6156", "622600"])
DAY = st.dates(date(2020, 1, 1), date(2022, 12, 31))


@st.composite
def bought(draw):
    """A purchase: each cost with its account, VAT, supplier, words, day."""
    costs = draw(st.lists(st.tuples(ACCOUNT, st.integers(1, 9_999_999)), min_size=1, max_size=4))
    return draw(TEXT), draw(DAY), draw(TEXT), draw(TEXT), costs, draw(st.integers(0, 999_999))


def plain(cents, _):
    return f"{cents // 100},{cents % 100:02}"


AMOUNTS = {
    "plain": plain,
    "padded": lambda cents, _: f"{cents // 100:010},{cents % 100:02}",
    "spaced": lambda cents, _: f'" {cents // 100:015},{cents % 100:02}"',
    "points": lambda cents, _: f"{cents / 100:.2f}",
    "grouped": lambda cents, _: f"{cents // 100:,}".replace(",", "\u00a0") + f",{cents % 100:02}",
}


@st.composite
def forms(draw):
    titles = [title for title in TITLES if title not in ("Debit", "Credit")]
    signed = draw(st.booleans())
    titles = draw(st.permutations([*titles, *(("Montant", "Sens") if signed else ("Debit", "Credit"))]))
    return {
        "separator": draw(st.sampled_from("\t|;")),
        "encoding": draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "iso8859-15", "utf-16"])),
        "ends": draw(st.sampled_from(["\n", "\r\n", "\r"]))
        if draw(st.booleans())
        else draw(st.sampled_from(["|\n", "\t\r\n"])),
        "titles": titles,
        "amount": AMOUNTS[draw(st.sampled_from(sorted(AMOUNTS)))],
        "signs": draw(st.sampled_from([("D", "C"), ("+1", "-1")])) if signed else None,
        "numbered": draw(st.booleans()),
    }


def written(form, place, purchase):
    """The lines of a purchase, as the form has them."""
    label, day, supplier, text, costs, vat = purchase
    total = vat + sum(cents for _, cents in costs)
    common = {
        "EcritureNum": str(place + 1) if form["numbered"] else "0",
        "PieceRef": label if form["numbered"] else f"{label} {place}",
        "PieceDate": f"{day:%Y%m%d}",
        "EcritureDate": f"{day:%Y%m%d}",
        "EcritureLib": text,
    }
    sides = [*((account, cents, 0) for account, cents in costs), ("445660", vat, 0), ("401000", total, 1)]
    for account, cents, side in sides:
        amount, nothing = form["amount"](cents, side), form["amount"](0, side)
        cells = {"Montant": amount, "Sens": form["signs"][side]} if form["signs"] else {}
        auxiliary = {"CompAuxNum": f"F{place}", "CompAuxLib": supplier} if side else {}
        yield line(account, *((nothing, amount) if side else (amount, nothing)), **common, **cells, **auxiliary)


@given(st.lists(bought(), max_size=6), forms())
@settings(max_examples=60, deadline=None)
def test_what_was_bought_is_what_is_read(purchases, form):
    if form["ends"][0] in "|\t":  # a trailing separator, that of the file
        form["ends"] = form["separator"] + form["ends"][1:]
    lines = [list(written(form, place, purchase)) for place, purchase in enumerate(purchases)]
    first = list(written(form, 99, ("Z", date(2021, 1, 1), "Z", "Z", [("606300", 1)], 0)))
    found, unread, extent = read(
        fec(first, *lines, **{name: form[name] for name in ("separator", "encoding", "ends", "titles")})
    )
    assert unread == []
    assert extent.most_held <= 6
    read_back = [
        (
            item.voucher.label,
            item.voucher.day,
            item.voucher.amount,
            item.voucher.supplier,
            item.voucher.texts,
            item.voucher.accounts,
        )
        for item in found[1:]
    ]
    assert read_back == [
        (
            label if form["numbered"] else f"{label} {place}",
            day,
            Decimal(vat + sum(cents for _, cents in costs)) / 100,
            supplier,
            (text,),
            tuple(dict.fromkeys(account for account, _ in costs)),
        )
        for place, (label, day, supplier, text, costs, vat) in enumerate(purchases)
    ]


@given(st.binary(max_size=400), st.booleans())
@settings(max_examples=100, deadline=None)
def test_whatever_the_bytes_a_fec_is_read_or_refused_in_words(content, headed):
    try:
        read((fec() if headed else b"") + content)
        code = "fec-"
    except Unreadable as refused:
        code = refused.message.code
    assert code == "empty-file" or code.startswith("fec-")
