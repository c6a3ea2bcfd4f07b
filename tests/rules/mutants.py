"""A wrong rule is seen: every operator, figure, day, negation, branch and text of ``rules`` changed, one at a time.

``python -m tests.rules.mutants`` runs the tests of the rules on each mutant, in a process of its own, and names those that no
test sees. Words after it choose among them by name: ``filing.``, ``"guide.CONDITIONS"``; ``--sample 12`` draws so many. A
mutant that changes nothing is listed in ``REASONS`` with the reason why.
"""

import ast
import importlib.abc
import importlib.machinery
import os
import random
import resource
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import polars  # noqa: F401 - read once, before the processes part
import pytest
from hypothesis import Phase, settings

from tests.rules.mutants_alike import REASONS

TESTS = Path(__file__).parent
RULES = TESTS.parents[1] / "rules"
SECONDS = 120
"""The most processor time that a mutant may take: one that runs in circles is seen by that."""

FIRST = {
    "amendments": ["test_figures", "test_amendments"],
    "conditions": ["test_amendments", "test_assess", "test_totals"],
    "expenses": ["test_published"],
    "expressions": ["test_expressions", "test_trees"],
    "facts": ["test_published"],
    "guide": ["test_figures", "test_quotations"],
    "remedies": ["test_ways_out", "test_remedies"],
}
"""Where a module's mutants are likely to be seen, besides the tests that bear its name."""

LAST = ["test_quotations", "test_remedies", "test_filing", "test_proof", "test_columns", "test_compiled", "test_laws"]
"""The dear ones, the dearest last."""
UNFIT = ["test_dependencies", "test_mutants"]
"""They look at the rules' files, not at what is imported."""


# -- what is changed ---------------------------------------------------------------------------------------------------

OTHER = {ast.And: ast.Or, ast.BitAnd: ast.BitOr, ast.Add: ast.Sub, ast.Mult: ast.FloorDiv, ast.LShift: ast.RShift}
OTHER |= {ast.Lt: ast.LtE, ast.Gt: ast.GtE, ast.Eq: ast.NotEq, ast.Is: ast.IsNot, ast.In: ast.NotIn}
OTHER |= {there: here for here, there in OTHER.items()}
SAYS_NOTHING = ("annotation", "returns", "names", "module", "msg")


class Mutant(NamedTuple):
    """A module with one thing changed: the ``change``-th way of the thing at that ``place`` of its tree; None for none."""

    name: str
    module: Path
    place: int
    change: int | None

    @property
    def source(self) -> str:
        tree = ast.parse(self.module.read_text("utf-8"))
        slot = list(_slots(tree))[self.place]
        if self.change is not None:
            slot.put(_changes(slot)[self.change])
        return ast.unparse(ast.fix_missing_locations(tree))


class _Slot(NamedTuple):
    """A place in a tree, and the name of what it stands in."""

    within: str
    parent: ast.AST
    field: str
    index: int | None

    @property
    def node(self) -> Any:
        found = getattr(self.parent, self.field)
        return found if self.index is None else found[self.index]

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node

    def written(self) -> str:
        sign = isinstance(self.node, ast.operator | ast.boolop | ast.cmpop)
        return " ".join(ast.unparse(ast.fix_missing_locations(self.parent if sign else self.node)).split())


def mutants() -> Iterator[Mutant]:
    """All of them. Their names say where and what, and outlive a change elsewhere in the module."""
    names: Counter[str] = Counter()
    for module in sorted(RULES.glob("*.py")):
        for place, slot in enumerate(_slots(ast.parse(module.read_text("utf-8")))):
            node, before = slot.node, slot.written()
            for change, other in enumerate(_changes(slot)):
                slot.put(other)
                name = f"{module.stem}.{slot.within}: {_cut(before)} → {_cut(slot.written())}"
                names[name] += 1
                yield Mutant(name + f" ({names[name]})" * (names[name] > 1), module, place, change)
                slot.put(node)


def _slots(parent: ast.AST, within: str = "") -> Iterator[_Slot]:
    for field, value in ast.iter_fields(parent):
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or field in SAYS_NOTHING or _docstring(node):
                continue
            yield _Slot(within, parent, field, index)
            if not _figure(node):
                yield from _slots(node, ".".join(filter(None, (within, _name(node)))))


def _changes(slot: _Slot) -> list[ast.AST]:
    match slot.node:
        case ast.match_case(pattern, None, body):
            return [ast.match_case(pattern, ast.Constant(False), body)]
        case ast.UnaryOp(_, operand):
            return [operand]
        case ast.Raise():
            return [ast.Pass()]
        case ast.Call() as call if figure := _figure(call):
            steps = (Decimal("0.01"),) if isinstance(figure, Decimal) else (timedelta(1), timedelta(-1))
            return [_written_anew(call, figure + step) for step in steps]
        case ast.Constant(bool() as truth):
            return [ast.Constant(not truth)]
        case ast.Constant(int() as number):
            return [ast.Constant(number + 1)]
        case ast.Constant(str() as text):
            return [ast.Constant(f"{text}x")]
        case sign if type(sign) in OTHER:
            return [OTHER[type(sign)]()]
    if slot.field in ("test", "guard", "ifs") and not isinstance(slot.parent, ast.Assert):
        return [ast.Constant(True), ast.Constant(False)]
    return []


def _figure(node: ast.AST) -> Decimal | date | None:
    match node:
        case ast.Call(ast.Name("Decimal"), [ast.Constant(written)]):
            return Decimal(written)
        case ast.Call(ast.Name("date"), [ast.Constant(year), ast.Constant(month), ast.Constant(day)]):
            return date(year, month, day)
    return None


def _written_anew(call: ast.Call, figure: Decimal | date) -> ast.Call:
    numbers = [str(figure)] if isinstance(figure, Decimal) else [figure.year, figure.month, figure.day]
    return ast.Call(call.func, [ast.Constant(number) for number in numbers], [])


def _docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _name(node: ast.AST) -> str:
    match node:
        case ast.FunctionDef(name) | ast.ClassDef(name) | ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
            return name
        case ast.Call(_, [ast.Constant(str() as id), *_]):
            return id if id.isidentifier() else ""
    return ""


def _cut(written: str) -> str:
    return written if len(written) <= 60 else f"{written[:40]}…{written[-19:]}"


# -- whether it is seen ------------------------------------------------------------------------------------------------


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports the mutant in place of the module."""

    def __init__(self, mutant: Mutant) -> None:
        self.name, self.source = f"rules.{mutant.module.stem}", mutant.source

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(name, self) if name == self.name else None

    def get_source(self, name: str) -> str:
        return self.source


def unseen(chosen: Iterable[Mutant], at_once: int) -> Iterator[Mutant]:
    """Those that no test sees. So many run at once, each in a process of its own."""
    waiting, running = list(chosen), {}
    while waiting or running:
        while waiting and len(running) < at_once:
            mutant = waiting.pop()
            running[_started(mutant)] = mutant
        process, status = os.wait()
        mutant = running.pop(process)
        if status == 0:
            yield mutant


def _started(mutant: Mutant) -> int:
    process = os.fork()
    if process:
        return process
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(5 * SECONDS)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        sys.meta_path.insert(0, _Changed(mutant))
        os._exit(_some_test_fails(mutant.module.stem))
    finally:
        os._exit(1)


def _some_test_fails(module: str) -> bool:
    """The likely ones first, the long ones last."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    seen_is_enough = [Phase.explicit, Phase.generate]  # nobody reads which example shows it, nor how small it can be made
    settings.register_profile("mutants", derandomize=True, database=None, phases=seen_is_enough)
    settings.load_profile("mutants")
    named = [path.stem for path in sorted(TESTS.glob("test_*.py")) if path.stem not in UNFIT]
    files = dict.fromkeys([f"test_{module}", *FIRST.get(module, ()), *(n for n in named if n not in LAST), *LAST])
    quiet = [
        "-x",
        "-q",
        "--assert=plain",
        "--noconftest",
        "-p",
        "no:cacheprovider",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
    ]
    return any(pytest.main([*quiet, str(TESTS / f"{name}.py")]) for name in files if name in named)


def main(*words: str) -> None:
    found = list(mutants())
    some = random.Random(500).sample(found, int(words[1])) if words[:1] == ("--sample",) else found
    if some is found and words:
        some = [mutant for mutant in found if any(word in mutant.name for word in words)]
    asked = [mutant for mutant in some if mutant.name not in REASONS]
    alike = len(some) - len(asked)
    unchanged = found[0]._replace(change=None)
    if some is found:  # the tests are run as they are beside a sample
        assert list(unseen([unchanged], 1)) == [unchanged], "the tests fail before anything is changed"
    lost = 0
    for lost, mutant in enumerate(unseen(asked, os.cpu_count() or 1), start=1):  # noqa: B007
        print(f"not seen: {mutant.name}", flush=True)
    print(f"{len(some)} mutants: {len(asked) - lost} seen, {lost} not, {alike} that change nothing")
    sys.exit(lost > 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
