"""Medians of several rounds, the candidates taking turns, so that a noisy machine is noisy to all of them."""

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROUNDS = 15


class Row(NamedTuple):
    """A line of the table: what was measured, how long it took, and how it compares."""

    what: str
    seconds: float
    remark: str = ""


def side_by_side(candidates: Mapping[str, Callable[[], object]], times: int = 1000) -> dict[str, float]:
    """The median seconds of one call of each candidate."""
    rounds: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, call in candidates.items():
            start = perf_counter()
            for _ in range(times):
                call()
            rounds[name].append((perf_counter() - start) / times)
    return {name: median(found) for name, found in rounds.items()}


def duration(seconds: float) -> str:
    """Seconds as people read them: ``41.3 µs``, ``2.10 s``."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.2f} {unit}"
    return f"{seconds / 1e-6:.1f} µs"
