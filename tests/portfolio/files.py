"""Portfolios made by tests: workbooks and CSV files, in memory or in a folder."""

from io import BytesIO

import xlsxwriter
from python_calamine import CalamineWorkbook

from checker.portfolio.judge.screen import screen
from checker.portfolio.read.gather import gather
from checker.portfolio.read.tables import Source
from checker.portfolio.write.workbook import write_workbook
from checker.words.wording import words_of

FACTS = {
    "legal_form": "company",
    "french_tax_resident": "oui",
    "registered": "oui",
    "activity_start": "01/03/2015",
    "accommodation": "non",
    "closed_to_public": "oui",
    "headcount": "4",
    "turnover": "350 000,00 €",
    "tax_and_social_up_to_date": "oui",
    "in_liquidation": "non",
    "already_applied": "non",
    "filing_date": "15/03/2021",
}
INVOICE = {"date": "15/01/2021", "amount_incl_tax": "480,00", "category": "website", "in_claimant_name": "oui"}


def rows(*changes, of=None, **always):
    """A header and a row for each change of the restaurant's facts (or of its invoice)."""
    base = {"client": None, **(of or FACTS), **always}
    header = list(dict.fromkeys([*base, *(key for change in changes for key in change)]))
    return [header, *([{**base, **change}.get(key) for key in header] for change in changes)]


def as_csv(table, separator=";", encoding="utf-8"):
    def cell(value):
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in '"\n' + separator) else text

    return "".join(separator.join(map(cell, row)) + "\n" for row in table).encode(encoding)


def as_workbook(**sheets):
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "default_date_format": "dd/mm/yyyy"})
    for name, table in sheets.items():
        sheet = book.add_worksheet(name.replace("_", " "))
        for at, row in enumerate(table):
            sheet.write_row(at, 0, row)
    book.close()
    return out.getvalue()


def in_words(found, lang="fr", made=None):
    """The workbook given back."""
    out = BytesIO()
    write_workbook(found, out, words_of(lang), told, made=made)
    return out.getvalue()


def worksheets(content):
    """The cells of each sheet of a workbook, by its name, row by row."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def source(content, name="clients.csv"):
    return Source(name, len(content), lambda: BytesIO(content))


def told(phase, done):
    assert phase in ("read", "judge", "write")
    assert 0 <= done <= 1


def screened(*contents, edition="guide"):
    """The portfolio in these files, judged. CSV files are called clients and factures."""
    names = ("clients.csv", "factures.csv")
    return screen(gather([source(c, n) for c, n in zip(contents, names, strict=False)], told), edition, told)


def faults(found):
    """Every fault as (sheet, row, column letter, code)."""
    messages = found.portfolio.faults.messages
    return [
        (found.portfolio.faults.sheets[row["sheet"]], row["row"], row["column"], messages[row["message"]].code)
        for row in found.faults.to_dicts()
    ]
