"""Dossiers that the tests of the law in force start from, and a visitor who holds one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

from flask import Flask
from flask.testing import FlaskClient

from checker.dossier.model import Dossier
from checker.web.visit import DOSSIER_COOKIE, store
from rules.expressions import Value

RESTAURANT = Dossier(
    facts={
        "legal_form": "company",
        "registered": True,
        "activity_start": date(2015, 3, 1),
        "accommodation": False,
        "closed_to_public": True,
        "headcount": Decimal(4),
        "turnover": Decimal("350000"),
        "tax_and_social_up_to_date": True,
        "in_liquidation": False,
        "already_applied": False,
        "filing_date": date(2021, 3, 15),
    },
    invoices=(
        {
            "label": "F-1",
            "date": date(2021, 1, 15),
            "amount_incl_tax": Decimal("480"),
            "category": "website",
            "in_claimant_name": True,
        },
    ),
)


def with_invoices(*invoices: dict[str, Value], **facts: Value) -> Dossier:
    """The restaurant with other facts, and with its invoice changed so, once for each."""
    assert RESTAURANT.invoices
    changed = tuple({**RESTAURANT.invoices[0], **invoice} for invoice in invoices or ({},))
    return replace(RESTAURANT.answered(**facts), invoices=changed)


def visitor(app: Flask, dossier: Dossier) -> FlaskClient:
    """A browser whose cookie opens that dossier, in French."""
    with app.app_context():
        key = store().create(dossier)
    client = app.test_client()
    client.set_cookie(DOSSIER_COOKIE, key)
    client.set_cookie("lang", "fr")
    return client


class _Hooks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append({"tag": tag, **dict(attrs)})


def elements(html: str, attribute: str) -> list[dict[str, str | None]]:
    """The elements that carry that attribute, in the order of the page."""
    parser = _Hooks()
    parser.feed(html)
    return [element for element in parser.seen if attribute in element]


def verdict_of(html: str) -> str | None:
    """The page's ``data-verdict``."""
    return elements(html, "data-verdict")[0]["data-verdict"]


def token(html: str) -> str | None:
    """The token of the page's first form."""
    return next(element["value"] for element in elements(html, "name") if element["name"] == "csrf_token")
