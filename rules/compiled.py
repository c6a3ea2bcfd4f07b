"""The tree written out as Python, once, so that judging a case walks no tree.

``Node.value`` and ``Condition.status`` say what a tree means, a node at a time. Here the conditions of a text become one
function that says the same several times as fast; a test holds the two together. Its source is made of the kinds of node,
the operators and the names of declared facts; figures, days and choices are handed to it, never written into it.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import count
from typing import Any

from rules.conditions import Condition, Judgement, Status
from rules.expressions import All, AnyOf, Comparison, Constant, Fact, Later, Node, Not, OneOf, Test, Values

Judged = tuple[bool | None, tuple[Judgement, ...]]
"""Whether all conditions are met or do not apply (None: not known yet), and how each stands."""

Compiled = Callable[[Values], bool | None]
"""A test alone."""


@lru_cache(maxsize=256)
def judge_of(conditions: tuple[Condition, ...]) -> Callable[[Values], Judged]:
    """What judges these conditions together, as a function of the values known."""
    writer = _Writer()
    source = writer.function(conditions)
    exec(compile(source, __name__, "exec"), writer.names)  # noqa: S102 - made of the tree's own kinds and names alone
    judge: Callable[[Values], Judged] = writer.names["judge"]
    return judge


def value_of(test: Test) -> Compiled:
    """What a test alone comes to (``Test.value``), as a function of the values known."""
    writer = _Writer()
    source = writer.value(test)
    exec(compile(source, __name__, "exec"), writer.names)  # noqa: S102 - as above
    value: Compiled = writer.names["value"]
    return value


class _Writer:
    """Writes each node as a Python expression, and keeps what the expressions name."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {status.name: status for status in Status}
        self.names |= {"Judgement": Judgement, "new": tuple.__new__}  # a tuple of three needs no more
        self.read: dict[str, str] = {}
        self._numbers = count()

    def function(self, conditions: tuple[Condition, ...]) -> str:
        stands = {condition: self._new() for condition in conditions}
        lines = [f"{name} = {self._status(condition)}" for condition, name in stands.items()]
        refused, unknown = (" or ".join(f"{name} is {status}" for name in stands.values()) for status in ("NOT_MET", "UNKNOWN"))
        lines.append(f"all_met = False if {refused or False} else None if {unknown or False} else True")
        lines.append(f"return all_met, ({''.join(self._judgement(*of_condition) for of_condition in stands.items())})")
        return "\n  ".join(["def judge(values):", *self._reads(), *lines])

    def value(self, test: Test) -> str:
        holds = self._test(test)
        return "\n  ".join(["def value(values):", *self._reads(), f"return {holds}"])

    def _reads(self) -> list[str]:
        return [f"{name} = values.get({id!r})" for id, name in self.read.items()]

    def _judgement(self, condition: Condition, status: str) -> str:
        observed = ", ".join(f"{fact.id!r}: {self._fact(fact)}" for fact in condition.facts)
        return f"new(Judgement, ({self._named(condition)}, {status}, {{{observed}}})), "

    def _status(self, condition: Condition) -> str:
        """By ``Condition.status``'s own rule."""
        holds = self._new()
        test = f"MET if ({holds} := {self._test(condition.test)})"
        if condition.applies is None:
            return f"{test} else UNKNOWN if {holds} is None else NOT_MET"
        applies = self._new()
        inapplicable = f"NOT_APPLICABLE if ({applies} := {self._test(condition.applies)}) is False"
        return f"{inapplicable} else {test} else NOT_MET if {applies} and {holds} is False else UNKNOWN"

    def _test(self, node: Node) -> str:
        """A test: True, False or None."""
        match node:
            case Fact():
                return self._fact(node)
            case Comparison(left, op, right):
                return self._if_known(node, f"{self._term(left)} {op} {self._term(right)}")
            case OneOf(fact, choices):
                return self._if_known(node, f"{self._fact(fact)} in {self._named(frozenset(choices))}")
            case Not(test):
                holds = self._new()
                return f"(None if ({holds} := {self._test(test)}) is None else not {holds})"
            case All(tests):
                return self._joined(tests, first="is False", whole=(False, True))
            case AnyOf(tests):
                return self._joined(tests, first="is True", whole=(True, False))
        raise TypeError(f"no Python for {node!r}")

    def _joined(self, tests: tuple[Node, ...], first: str, whole: tuple[bool, bool]) -> str:
        """Settled by the first test that is so; else unknown as soon as one is."""
        parts = {self._new(): self._test(test) for test in tests}
        settled = " or ".join(f"({name} := {part}) {first}" for name, part in parts.items())
        unknown = " or ".join(f"{name} is None" for name in parts)
        return f"({whole[0]} if {settled} else None if {unknown} else {whole[1]})"

    def _if_known(self, node: Node, expression: str) -> str:
        unknown = " or ".join(f"{self._fact(fact)} is None" for fact in node.facts)
        return f"(None if {unknown or False} else {expression})"

    def _term(self, node: Node) -> str:
        """A number or a day, the facts it reads being known."""
        match node:
            case Fact():
                return self._fact(node)
            case Constant(figure):
                return self._named(figure)
            case Later(day):
                return f"{self._named(node.after)}({self._fact(day)})"
        raise TypeError(f"no Python for {node!r}")

    def _fact(self, fact: Fact) -> str:
        return self.read.setdefault(fact.id, f"fact_{fact.id}")

    def _named(self, thing: object) -> str:
        self.names[name := self._new()] = thing
        return name

    def _new(self) -> str:
        return f"name_{next(self._numbers)}"
