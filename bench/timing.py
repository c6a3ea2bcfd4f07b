"""Ratios of rounds, the candidates taking turns, so that a noisy machine is noisy to all of them."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROUNDS = 15

Rounds = dict[str, list[float]]
"""The seconds of each candidate, round by round."""


class AtMost(NamedTuple):
    """A target that a ratio must not pass."""

    bound: float

    def __str__(self) -> str:
        return f"≤ {self.bound:g}"

    def kept(self, found: float) -> bool:
        return found <= self.bound


class AtLeast(AtMost):
    """A target that a ratio must reach."""

    def __str__(self) -> str:
        return f"≥ {self.bound:g}"

    def kept(self, found: float) -> bool:
        return found >= self.bound


class Row(NamedTuple):
    """A line of the table: what was measured, beside what, and their ratio in each round; the target; what else to know."""

    what: str
    beside: str
    ratios: Sequence[float]
    target: AtMost | None = None
    remark: str = ""

    def cells(self) -> list[str]:
        """The median of the ratios with their spread, and whether it keeps the target."""
        found = median(self.ratios)
        spread = f" ({min(self.ratios):.2f} to {max(self.ratios):.2f})" if len(self.ratios) > 1 else ""
        target = f"{self.target}: {'kept' if self.target.kept(round(found, 2)) else 'MISSED'}" if self.target else ""
        return [self.what, self.beside, f"{found:.2f}{spread}", target, self.remark]


def side_by_side(candidates: Mapping[str, Callable[[], object]], times: int = 1000) -> Rounds:
    """The seconds of one call of each candidate, in each round."""
    rounds: Rounds = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, call in candidates.items():
            start = perf_counter()
            for _ in range(times):
                call()
            rounds[name].append((perf_counter() - start) / times)
    return rounds


def ratios(rounds: Rounds, one: str, other: str) -> list[float]:
    """How many times the other the one took, round by round."""
    return [first / second for first, second in zip(rounds[one], rounds[other], strict=True)]


def took(seconds: Sequence[float]) -> str:
    """The median as people read it: ``41.3 µs``, ``2.10 s``."""
    found = median(seconds)
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if found >= size:
            return f"{found / size:.2f} {unit}"
    return f"{found / 1e-6:.1f} µs"
