"""Malformed portfolios: files that are traps, forms cut off, cookies forged, addresses that ask for too much."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import quote

from checker.portfolio.judge.listing import SORTS
from rules.facts import FACTS, INVOICE_FACTS
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows
from tests.web.corpus import MARKUP, TEXTS, Request

Files = tuple[tuple[str, bytes], ...]

SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
GOOD = as_workbook(Clients=rows({"client": "A"}), Factures=rows({"client": "A"}, of=INVOICE))
DEEP = b"<a>" * 100_000
LAUGHS = b'<!DOCTYPE a [<!ENTITY l0 "ha">%b]>' % b"".join(
    b'<!ENTITY l%d "%b">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)
)
FOREIGN = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
NAMES = ("clients.csv", "factures.csv")
LOOKED_AT = ("there", "refused", "month", "only")
"""The filters that the portfolio at a glance leads to."""


def repacked(**parts: bytes) -> bytes:
    """A good workbook with other parts in it, or some in place of its own."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as repack:
        for name in packed.namelist():
            if name not in parts:
                repack.writestr(name, packed.read(name))
        for name, content in parts.items():
            repack.writestr(name, content)
    return out.getvalue()


def part(name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(GOOD)) as packed:
        return packed.read(name)


def with_entity(declared: bytes, used: bytes) -> bytes:
    """A workbook whose texts are entities."""
    strings = part(STRINGS).replace(b"?>", b"?>" + declared, 1)
    return repacked(**{STRINGS: strings.replace(b">A<", b">" + used + b"<")})


def workbooks() -> Iterator[bytes]:
    """Workbooks that are none, or traps."""
    yield from (b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, GOOD[:200], GOOD[:-30], GOOD[40:], GOOD + b"x" * 999, GOOD * 2)
    yield from (GOOD[:at] + b"\xff\xff\xff\xff" + GOOD[at + 4 :] for at in range(20, len(GOOD), len(GOOD) // 15))
    yield from (with_entity(LAUGHS, b"&l9;"), with_entity(FOREIGN, b"&x;"), with_entity(b"", b"&unknown;"))
    for name in (SHEET, STRINGS, BOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml"):
        yield from (repacked(**{name: content}) for content in (b"", DEEP, part(name)[:-9], b"\xff\xfe<\0"))
    for cell in (b"<c ", b'<c r="A1" ', b'<c r="A1"', b'<c r="A1"><f ', b'<c r="A1"> ', b'r="A1"', b"<row><c>", b" "):
        yield repacked(**{SHEET: b'<f <c t="e" <c r="A1" ' + cell * 100_000})
    for type in (b"n", b"s", b"d"):
        for value in (b"1e999", b"NaN", b"9" * 5000, b"&#0;", b"&#xD800;", b"99999999", b"-5"):
            cell = b'<c r="B2" t="%b"><v>%b</v></c></row></sheetData>' % (type, value)
            yield repacked(**{SHEET: part(SHEET).replace(b"</row></sheetData>", cell)})
    yield repacked(**{"../../../tmp/x": b"x", "/etc/x": b"x", "C:\\x": b"x"})
    yield repacked(bomb=b"\0" * 60_000_000)


def texts() -> Iterator[Files]:
    """Every text in every column, as a title, as a client and as a sheet."""
    clients = [["client", *TEXTS, *(fact.id for fact in FACTS)], *([text] * 200 for text in TEXTS)]
    bills = [["client", *(fact.id for fact in INVOICE_FACTS)], *([text] * 8 for text in TEXTS)]
    yield (NAMES[0], as_csv(clients)), (NAMES[1], as_csv(bills))
    names = {f"{place} {sheet_name(text)}": rows({"x": text}) for place, text in enumerate(TEXTS)}
    yield (("clients.xlsx", as_workbook(**names, **{MARKUP: clients})),)


def sheet_name(text: str) -> str:
    """As much of a text as a sheet may be named by."""
    return "".join(letter for letter in text[:12] if letter not in "[]:*?/\\" and letter >= " ").strip("'")


def lone_files() -> Iterator[bytes]:
    """Encodings, quotes, widths and lengths that no spreadsheet writes."""
    good = as_csv(rows({"client": "A"}))
    header, text = good.splitlines()[0] + b"\n", good.decode()
    yield from (b"", b"\n", b"\0" * 5000, b"\xff\xfe", b"\xfe\xff\0", b"\xef\xbb\xbf" * 99 + good, good + b"\xff", b"\0" + good)
    yield from (text.encode(name)[:cut] for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32") for cut in (-1, None))
    yield from (b'"' * 200_000, header + b'"A' * 100_000, header + b'"' + b"x" * 3_000_000, good.replace(b";", b'";"'))
    yield from (header + b"\n" * 500_000, header + b"A;" * 50_000, b"client\n" + b"A\n" * 2000, good.replace(b"\n", b"\r"))
    yield from (b";" * 999, b"client;" * 999, header * 999, header.strip() * 999, b"client\n" + MARKUP.encode() * 50_000)
    for typed in (b"9", b"1 ", b"1,", b"1.", b" ", b"1/", b"\xc2\xa0", b"-"):
        yield b"client;turnover;filing_date;registered\nA;%b\n" % b";".join([typed * 200_000 + b"x"] * 3)


def portfolios() -> Iterator[Files]:
    """Files that a form brings as it should, whatever is in them."""
    yield from texts()
    yield from ((("clients.csv", content),) for content in lone_files())
    yield from ((("clients.xlsx", content),) for content in workbooks())
    good = as_csv(rows({"client": "A", "headcount": "x"}))
    yield from (((quoted(text) + ".csv", good),) for text in TEXTS[::9])
    yield from ((("a.xlsx", good),), (("a.csv", GOOD), ("b.csv", GOOD)))


def quoted(text: str) -> str:
    """A text as it may stand in a header's quotes; its lines are for ``broken_forms``."""
    return "".join(text.splitlines()).replace("\\", "\\\\").replace('"', '\\"').replace("\0", "")


def form(token: str, files: Files, edition: str = "guide") -> Request:
    """What a browser sends."""
    parts = [(b'name="csrf_token"', token.encode()), (b'name="edition"', edition.encode())]
    parts += [(b'name="files"; filename="%b"' % name.encode("utf-8", "replace"), content) for name, content in files]
    body = b"".join(b"--x\r\nContent-Disposition: form-data; %b\r\n\r\n%b\r\n" % each for each in parts) + b"--x--\r\n"
    return sent(body, "multipart/form-data; boundary=x")


def sent(body: bytes, type: str) -> Request:
    return {"path": "/portefeuille", "method": "POST", "data": body, "content_type": type}


def broken_forms(token: str) -> Iterator[Request]:
    """Forms that are cut off, named wrongly, or hold what no browser sends."""
    whole: bytes = form(token, (("a.csv", b"client\nA\n"),))["data"]
    multipart = "multipart/form-data; boundary="
    yield from (sent(whole[:at], multipart + "x") for at in range(0, len(whole), 7))
    yield from (
        sent(whole, multipart + boundary) for boundary in ("", "y", '"x', "x" * 999, "--x", "\xe9", "x; boundary=y", MARKUP)
    )
    yield from (
        sent(whole, type)
        for type in ("", "text/csv", "application/json", "application/x-www-form-urlencoded", "multipart/mixed")
    )
    for name in (
        "..\\..\\x",
        "../../x",
        "a\r\nSet-Cookie: x=1",
        "a\0.csv",
        "x" * 99_999,
        '"',
        MARKUP,
        "é",
        "\xff",
        "a.csv; filename=b",
    ):
        yield sent(whole.replace(b"a.csv", name.encode("latin-1")), multipart + "x")
        yield sent(whole.replace(b'filename="a.csv"', b"filename*=utf-8''" + quote(name).encode()), multipart + "x")
    yield from (form(token, (("a.csv", b"client\nA\n"),), edition=text) for text in TEXTS)
    yield from (form(text, (("a.csv", b"client\nA\n"),)) for text in TEXTS[:9])
    yield form(token, (("a.csv", b"client\nA\n"),) * 50)


def asked() -> Iterator[Request]:
    """Addresses of a result that ask for too much, or for another's."""
    for text in TEXTS[::3]:
        query = quote(text.encode("utf-8", "replace")[:2000])
        yield from ({"path": f"/portefeuille/resultat?{name}={query}"} for name in ("text", "verdict", "page", *LOOKED_AT))
        yield {"path": f"/portefeuille/resultat?sort={query}&down={query}&faults={query}&page=2"}
        line = "".join(text[:999].splitlines()).encode().decode("latin-1")
        yield {"path": f"/factures/comptabilite/completer?p={query}&p=0", "headers": {"Cookie": f"books={line}"}}
        typed = dict.fromkeys(("headcount", "of", "seen", "invoices-0-date", "invoices-999999-label"), text[:999])
        yield {"path": f"/portefeuille/client/0?page={query}", "method": "POST", "data": typed}
        yield {"path": "/portefeuille/avancement", "headers": {"Cookie": f"portfolio={line}"}}
        yield {"path": "/portefeuille/resultat", "headers": {"Cookie": f"portfolio={line}"}}
    for sort in SORTS:
        yield from (
            {"path": f"/portefeuille/resultat?sort={sort}&down={down}&page={page}"}
            for down in (0, 1)
            for page in ("0", "-1", "9" * 7)
        )
    yield from ({"path": f"/portefeuille/resultat?month={month}"} for month in ("1900-01", "2099-12", "2021-00", "0000-01"))
    yield from ({"path": f"/portefeuille/lettres?{name}={quote(MARKUP)}"} for name in ("text", *LOOKED_AT))
    yield from ({"path": "/portefeuille/lettres", "method": "POST", "data": {"by": text[:999]}} for text in TEXTS[::3])
    for place in ("0", "1", "-1", "4294967296", "9" * 30, "x", "0x1", "1.0", "%00", "٣"):
        yield {"path": f"/portefeuille/client/{place}"}
        yield {"path": f"/portefeuille/client/{place}/reprendre", "method": "POST"}
    yield from ({"path": f"/portefeuille/resultat.{ending}?lang={MARKUP}"} for ending in ("csv", "xlsx", "exe", ""))
