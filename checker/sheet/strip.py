"""The timeline of a sheet: the same drawing as on the result, with every place as a share of its breadth, for any pen."""

from __future__ import annotations

from dataclasses import dataclass

from checker.explain.timeline import MARGIN, WIDTH, Bar, Timeline


@dataclass(frozen=True)
class StripRow:
    """An invoice with its day, or the dossier (no day). Places are shares, from 0 to 1."""

    name: str
    day: float | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Strip:
    """The rows, the months above them, and the filing day chosen."""

    ticks: tuple[tuple[float, str], ...]
    rows: tuple[StripRow, ...]
    chosen: float | None


def strip(timeline: Timeline | None, *, each: bool) -> Strip | None:
    """The timeline in shares, with a row for each invoice or for the dossier only; None where there is none to draw."""
    if timeline is None:
        return None
    return Strip(
        ticks=tuple((_share(x), month) for x, month in timeline.ticks),
        rows=tuple(
            StripRow(row.name, _placed(row.day), tuple(Bar(_share(bar.x), _breadth(bar.width)) for bar in row.bars))
            for row in timeline.rows
            if each or row.day is None
        ),
        chosen=_placed(timeline.chosen),
    )


def _placed(x: float | None) -> float | None:
    return None if x is None else _share(x)


def _share(x: float) -> float:
    return round((x - MARGIN) / (WIDTH - 2 * MARGIN), 4)


def _breadth(width: float) -> float:
    return round(width / (WIDTH - 2 * MARGIN), 4)
