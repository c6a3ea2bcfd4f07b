"""Which remarks on a portfolio change verdicts: they stand above the totals; and which say that something was not judged."""

from __future__ import annotations

from checker.dossier.message import Message
from checker.portfolio.judge.screen import Screened

HARMLESS = frozenset(
    {
        "macros-left-out",
        "template-lines-left-out",
        "title-read-as",
        "totals-left-out",
        "notes-left-out",
        "flat-sheet",
        "joined-loosely",
        "encoding-repaired",
    }
)
"""What changes no verdict."""
NOT_JUDGED = frozenset(
    {
        "column-in-doubt",
        "sheet-left-out",
        "hidden-sheet-left-out",
        "names-near",
        "invoices-of-several",
        "invoices-of-nobody",
        "invoices-twice",
    }
)
"""What says that something of the files was not judged."""


def changing(screened: Screened) -> list[Message]:
    """The remarks that change verdicts, in the order made."""
    return [remark for remark in screened.portfolio.remarks if remark.code not in HARMLESS]


def harmless(screened: Screened) -> list[Message]:
    """The others."""
    return [remark for remark in screened.portfolio.remarks if remark.code in HARMLESS]


def wholly_judged(screened: Screened) -> bool:
    """Whether all that was given was judged."""
    return not screened.faults.height and not any(remark.code in NOT_JUDGED for remark in screened.portfolio.remarks)
