"""The sheet: dossiers to set, and what a PDF says of itself."""

import io
from copy import deepcopy
from dataclasses import replace
from datetime import date

from pypdf import PdfReader

from checker.sheet.content import sheet_of
from checker.sheet.typeset import sheet_pdf
from checker.words.wording import words_of
from tests.dossiers import EXAMPLE, read

MADE = date(2026, 11, 23)
REFERENCE = {"name": "Boulangerie Zoé", "siren": "356000000", "adviser": "Camille Martin", "note": "Reçue lundi.\nRappeler."}


def written(count=1, reference=REFERENCE, **facts):
    """The contract's example as JSON, with what either text asks for, so many invoices and these facts; its aid was paid."""
    data = deepcopy(EXAMPLE) | {"situation": "paid"}
    data["facts"] |= {"french_tax_resident": True, **facts}
    data["reference"] = dict(reference)
    [bill] = data["invoices"]
    data["invoices"] = [bill | {"label": f"F-{place}", "provider_in_eu": True} for place in range(1, count + 1)]
    return data


def dossier(count=1, reference=REFERENCE, **facts):
    return read(written(count, reference, **facts))


ELIGIBLE = dossier()
SHORT = replace(
    dossier(), invoices=({**dossier().invoices[0], "amount_incl_tax": dossier().invoices[0]["amount_incl_tax"] - 90},)
)
OPEN = dossier(turnover=None, tax_and_social_up_to_date=None)
BARE = read({"facts": {"legal_form": "company"}})


def sheet(dossier, lang="fr"):
    return sheet_of(words_of(lang), dossier, MADE)


def pdf(dossier, lang="fr"):
    return sheet_pdf(words_of(lang), sheet(dossier, lang), MADE)


def pages(written):
    """The text of each page, with plain spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(written)).pages]


def text(written):
    """All the text, without the places where a long word may break."""
    return " ".join(pages(written)).replace("\u200b", "")
