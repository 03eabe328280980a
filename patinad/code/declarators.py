"""Names inside declarators: `char **(*table[4])(void)` declares `table`, a variable; `char **f(void)` f, a function.

A query that spells out every nesting takes half a second to compile, and sees no deeper than it was written.
"""

from typing import NamedTuple

from tree_sitter import Node

# What each says of what is inside it; parentheses alone say nothing.
_FUNCTION, _POINTER, _ARRAY, _VALUE = 1, 2, 4, 8
_TWICE = 16  # a function that gives a function: a macro's name before what it stands for
_SAYS = {
    "function_declarator": _FUNCTION,
    "pointer_declarator": _POINTER,
    "reference_declarator": _POINTER,
    "array_declarator": _ARRAY,
    "init_declarator": _VALUE,
    "parenthesized_declarator": 0,
}
# By sort: what may be said closest to the name, and what must not be said at all.
_SORTS = {
    "function": ({_FUNCTION}, _VALUE),
    "variable": ({0, _POINTER, _ARRAY, _VALUE}, 0),  # anything else
    "constant": ({0, _ARRAY, _VALUE}, _POINTER),  # a variable that is no pointer
    "plain": ({0, _POINTER}, _FUNCTION | _ARRAY | _VALUE),  # at most a pointer
    "any": ({0, _FUNCTION, _POINTER, _ARRAY, _VALUE}, 0),
}


class Declares(NamedTuple):
    """What the @name of a pattern must be a declarator of."""

    is_function: bool
    last: set[int]  # what may be said closest to the name
    never: int  # what must not be said at all
    leaves: frozenset[str]  # what its name may be, as types of nodes; empty: anything


def parsed(text: str) -> Declares | None:
    """The setting `declares`: `variable identifier`. None: there is none."""
    sort, *leaves = text.split() or [""]
    if not sort:
        return None
    last, never = _SORTS[sort]
    return Declares(sort == "function", last, never | (_TWICE if leaves else 0), frozenset(leaves))


def declared(captured: dict[str, list[Node]], rule: Declares) -> bool:
    """Whether a match is what its pattern is for.

    Its @name becomes the name itself; a function gets its @parameters, a variable its @value. A @test only has to be one.
    """
    node = (captured.get("name") or captured["test"])[0]
    is_function, last, never, leaves = rule
    kind = node.type
    if kind not in _SAYS:
        return not is_function and (not leaves or kind in leaves)
    found = look_into(node)
    if found is None:
        return False
    name, said, around, seen, value = found
    if said not in last or seen & never or (leaves and name.type not in leaves):
        return False
    if "name" in captured:
        captured["name"] = [name]
        part, node = ("parameters", around) if is_function else ("value", value)
        if is_function or seen & _VALUE:
            given = node.child_by_field_name(part)
            if given is not None:
                captured[part] = [given]
    return True


def look_into(node: Node) -> tuple[Node, int, Node, int, Node] | None:
    """Go from a declarator to the name in it; None where there is none.

    Gives the name, what is said closest to it and by which node, all that is said, and the node that gives it a value.
    """
    last, around, seen, value = 0, node, 0, node
    while (says := _SAYS.get(node.type)) is not None:
        if says:
            seen |= says | (_TWICE if last == says == _FUNCTION else 0)
            last, around = says, node
            value = node if says == _VALUE else value
        inner = node.child_by_field_name("declarator") or _last(node)
        if inner is None:
            return None
        node = inner
    return node, last, around, seen, value


def _last(node: Node) -> Node | None:
    children = node.named_children
    return children[-1] if children else None
