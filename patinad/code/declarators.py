"""Names inside declarators: `char **(*table[4])(void)` declares `table`, a variable; `char **f(void)` f, a function.

A query that spells out every nesting takes half a second to compile, and sees no deeper than it was written.
"""

from collections.abc import Callable
from typing import NamedTuple

from tree_sitter import Node

# What each says of what is inside it; parentheses alone say nothing.
_SAYS = {
    "function_declarator": "function",
    "pointer_declarator": "pointer",
    "reference_declarator": "pointer",
    "array_declarator": "array",
    "init_declarator": "value",
    "parenthesized_declarator": "",
}


class Declares(NamedTuple):
    """What the @name of a pattern must be a declarator of."""

    sort: str  # function; variable: anything else; constant: no pointer either; plain: at most a pointer; any
    leaves: frozenset[str]  # what its name may be, as types of nodes; empty: anything


def parsed(text: str) -> Declares | None:
    """The setting `declares`: `variable identifier`. None: there is none."""
    sort, *leaves = text.split() or [""]
    return Declares(sort, frozenset(leaves)) if sort else None


def declared(captured: dict[str, list[Node]], rule: Declares) -> bool:
    """Whether a match is what its pattern is for.

    Its @name becomes the name itself; a function gets its @parameters, a variable its @value. A @test only has to be one.
    """
    node = (captured.get("name") or captured["test"])[0]
    if node.type not in _SAYS:
        return rule.sort != "function" and (not rule.leaves or node.type in rule.leaves)
    found = look_into(node)
    if found is None or (rule.leaves and (found.is_twice or found.name.type not in rule.leaves)):
        return False
    if not _SORTS[rule.sort](found.last, found.seen):
        return False
    if "name" in captured:
        captured["name"] = [found.name]
        part, field = ("parameters", found.around) if rule.sort == "function" else ("value", found.value)
        if field is not None and (given := field.child_by_field_name(part)) is not None:
            captured[part] = [given]
    return True


class Declarator(NamedTuple):
    """What a declarator says."""

    name: Node
    last: str  # what is said closest to the name ...
    around: Node  # ... and what says it
    seen: set[str]  # all that is said
    value: Node | None  # what gives it a value
    is_twice: bool  # a function that returns a function: a macro's name stands before what it is for


def look_into(node: Node) -> Declarator | None:
    """Go from a declarator to the name in it; None where there is none."""
    last, around, value, is_twice = "", node, None, False
    seen: set[str] = set()
    while (says := _SAYS.get(node.type)) is not None:
        if says:
            is_twice |= last == says == "function"
            last, around = says, node
            seen.add(says)
            value = node if says == "value" else value
        inner = node.child_by_field_name("declarator") or _last(node)
        if inner is None:
            return None
        node = inner
    return Declarator(node, last, around, seen, value, is_twice)


# By the last that is said and all that is.
_SORTS: dict[str, Callable[[str, set[str]], bool]] = {
    "function": lambda last, seen: last == "function" and "value" not in seen,
    "variable": lambda last, _: last != "function",
    "constant": lambda _, seen: seen.isdisjoint({"function", "pointer"}),
    "plain": lambda _, seen: seen <= {"pointer"},
    "any": lambda _, __: True,
}


def _last(node: Node) -> Node | None:
    children = node.named_children
    return children[-1] if children else None
