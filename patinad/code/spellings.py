"""Spellings of expressions, put together and looked at (expressions.py says what they are)."""

from tree_sitter import Node

from patinad.code.regions import Region

SPELLED_CHARACTERS = 240


def type_around(region: Region) -> str:
    """The name of the type that a place is inside of without being in a function: in what a constant is given; "" elsewhere."""
    around: Region | None = region
    while around is not None and around.nature != "type":
        if around.nature == "function" and around.index >= 0:
            return ""
        around = around.parent
    return around.name if around is not None else ""


def place_of(node: Node, among: Node) -> int:
    """Where a node stands among others that are separated by commas."""
    return sum(other.type == "," for other in among.children if other.end_byte <= node.start_byte)


def first_in(node: Node) -> Node | None:
    """The first node in another that has a name."""
    children = node.named_children
    return children[0] if children else None


def end_of_call(text: str, begin: int) -> int:
    """Where what a bracket before `begin` opens is closed; `begin` where none is."""
    if text[begin - 1 : begin] not in {"(", "{"}:
        return begin
    depth = 1
    for place in range(begin, len(text)):
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    return len(text)


def filled(shape: str, *spelled: str) -> str:
    """The spelling of a written type with others in it; of one that is only that it is the same."""
    if shape == "{}":
        return spelled[0]
    inside = ", ".join((one[1:-1] if is_type(one) else one) or "_" for one in spelled)
    return "{" + shape.format(inside) + "}"


def as_type(written: str) -> str:
    """A written type as the beginning of a spelling, without the members that are written out in it."""
    name = written.partition("{")[0].rstrip()
    return f"{{{name}}}" if name else ""


def is_type(spelled: str) -> bool:
    """Whether a spelling is a written type alone."""
    if not spelled.startswith("{"):
        return False
    return end_of_type(spelled) == len(spelled)


def end_of_type(spelled: str) -> int:
    """Where the written type ends with which a spelling begins; 0 where it begins with none."""
    depth = 0
    for place, letter in enumerate(spelled if spelled.startswith("{") else ""):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth == 0:
            return place + 1
    return 0


def stepped(found: str, steps: str) -> str:
    """A spelling and further steps; "" where there is none, or it gets too long."""
    return found + steps if found and len(found) + len(steps) <= SPELLED_CHARACTERS else ""
