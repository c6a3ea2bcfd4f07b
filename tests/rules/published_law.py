"""A reader of the published rules that knows nothing of the tree: it judges on the JSON alone, as another program would."""

from datetime import date
from decimal import Decimal

from tests.rules.oracle import all_of, any_of, months_after, negation

COMPARED = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">=": lambda one, other: one >= other,
    ">": lambda one, other: one > other,
}


def figure(text):
    """A day or a number, both published as text."""
    return date.fromisoformat(text) if text.count("-") == 2 else Decimal(text)


def read(node, values):
    """What a published expression comes to: true, false, a value, or None."""
    if isinstance(node, str):
        return figure(node)
    ((operator, operands),) = node.items()
    match operator:
        case "fact":
            return values.get(operands)
        case "all":
            return all_of(*(read(part, values) for part in operands))
        case "any":
            return any_of(*(read(part, values) for part in operands))
        case "not":
            return negation(read(operands, values))
        case "in":
            chosen = read(operands[0], values)
            return None if chosen is None else chosen in operands[1]
        case "months_after":
            day, months = read(operands[0], values), operands[1]
            return day and months_after(day, months)
    one, other = (read(operand, values) for operand in operands)
    return None if one is None or other is None else COMPARED[operator](one, other)


def status(condition, values):
    """How a published condition stands."""
    applies = condition["applies"] is None or read(condition["applies"], values)
    holds = read(condition["test"], values)
    if applies is False:
        return "not_applicable"
    if holds:
        return "met"
    return "not_met" if applies and holds is False else "unknown"
