"""What the rules are made of cannot be changed once made, and each fact, condition and edition is itself alone."""

import dataclasses
import importlib
import pkgutil

import pytest

import rules
from rules.conditions import Condition, Edition
from rules.expressions import Fact

MODULES = [importlib.import_module(f"rules.{module.name}") for module in pkgutil.iter_modules(rules.__path__)]
CLASSES = {
    thing
    for module in MODULES
    for thing in vars(module).values()
    if isinstance(thing, type) and dataclasses.is_dataclass(thing) and thing.__module__ == module.__name__
}
ALONE = [found for found in CLASSES if issubclass(found, Fact | Condition | Edition)]


def frozen(found: type) -> bool:
    return found.__dataclass_params__.frozen  # type: ignore[attr-defined,no-any-return]


def test_there_are_some() -> None:
    assert {Condition, Edition, Fact} < CLASSES


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_nothing_of_it_is_changed_once_made(found: type) -> None:
    assert frozen(found)


@pytest.mark.parametrize("found", ALONE, ids=lambda found: found.__name__)
def test_it_is_equal_to_itself_alone(found: type) -> None:
    """Two that say the same are still two: a tree is read by which fact it asks."""
    assert found.__eq__ is object.__eq__


@pytest.mark.parametrize("found", [found for found in CLASSES if issubclass(found, Fact)], ids=lambda found: found.__name__)
def test_what_a_fact_is_is_said_by_name(found: type) -> None:
    assert all(field.kw_only for field in dataclasses.fields(found))
