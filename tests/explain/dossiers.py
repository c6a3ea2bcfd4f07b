"""Dossiers that the tests of the law in force start from."""

from dataclasses import replace

from checker.dossier.model import Dossier
from rules.expressions import Value
from tests.dossiers import EXAMPLE, read

RESTAURANT = read(EXAMPLE)


def with_invoices(*invoices: dict[str, Value], **facts: Value) -> Dossier:
    """The restaurant with other facts, and with its invoice changed so, once for each."""
    assert RESTAURANT.invoices
    changed = tuple({**RESTAURANT.invoices[0], **invoice} for invoice in invoices or ({},))
    return replace(RESTAURANT.answered(**facts), invoices=changed)
