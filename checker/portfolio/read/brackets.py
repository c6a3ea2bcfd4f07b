"""INSEE's brackets of employees, by their codes, as the SIRENE register writes them. ``NN`` is presumed none: not known."""

from __future__ import annotations

from decimal import Decimal

from rules.expressions import Range

BRACKETS = {
    "nn": (0, None), "00": (0, 0), "01": (1, 2), "02": (3, 5), "03": (6, 9), "11": (10, 19), "12": (20, 49), "21": (50, 99),
    "22": (100, 199), "31": (200, 249), "32": (250, 499), "41": (500, 999), "42": (1000, 1999), "51": (2000, 4999),
    "52": (5000, 9999), "53": (10000, None),
}  # fmt: skip


def bracket(written: str) -> Range | None:
    """What a figure in a column of brackets may mean: the employees of the bracket with that code, or so many employees."""
    code = written.strip().lower()
    if (limits := BRACKETS.get(code.zfill(2))) is None:
        return None
    least, most = limits
    number = int(code) if code.isdigit() else least
    return Range(Decimal(min(number, least)), None if most is None else Decimal(max(number, most)))
