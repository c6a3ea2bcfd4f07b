"""FECs made by tests: entries line by line, in any of the forms that programs give them."""

from io import BytesIO

from checker.portfolio.read.fec import Extent, Purchase, read_fec
from checker.portfolio.read.tables import Source

TITLES = [
    *("JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib"),
    *("PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate"),
    *("Montantdevise", "Idevise"),
]
USUAL = {"JournalCode": "HA", "JournalLib": "Achats", "EcritureDate": "20210115", "PieceDate": "20210115", "PieceRef": "F-1"}


def line(account, debit="", credit="", **others):
    """A line of an entry. Amounts as they stand in the file."""
    return {"EcritureNum": "1", "CompteNum": account, "Debit": debit, "Credit": credit, **USUAL, **others}


def purchase(price="400,00", vat="80,00", total="480,00", *, cost="651100", supplier="OVH", text="Nom de domaine", **others):
    """The three lines of a plain purchase."""
    said = {"EcritureLib": text, **others}
    return [
        line(cost, price, "0,00", **said),
        line("445660", vat, "0,00", **said),
        line("401000", "0,00", total, CompAuxNum=f"F{supplier}", CompAuxLib=supplier, **said),
    ]


def fec(*entries, titles=TITLES, separator="\t", ends="\r\n", encoding="utf-8"):
    """The bytes of a FEC with these lines."""
    written = [titles, *([each.get(title, "") for title in titles] for entry in entries for each in entry)]
    return "".join(separator.join(cells) + ends for cells in written).encode(encoding)


def source(content, name="552100554FEC20211231.txt"):
    return Source(name, len(content), lambda: BytesIO(content))


def read(content):
    """All that is found: purchases, what is set aside, and how far the file reaches."""
    items = list(read_fec(source(content)))
    assert isinstance(items[-1], Extent)
    bought = [item for item in items if isinstance(item, Purchase)]
    return bought, [item for item in items[:-1] if not isinstance(item, Purchase)], items[-1]


def set_aside(content):
    """What is no purchase: its code, and the lines it names."""
    bought, unread, _ = read(content)
    assert bought == []
    return [(item.code, item.voucher.lines) for item in unread]
