"""Chains of calls among a macro's tokens, which no grammar puts together: `assert_eq!(parse("1")?.value(), 1)`."""

from collections.abc import Callable
from typing import NamedTuple

from tree_sitter import Node

_NAMES = frozenset({"identifier", "self", "super", "crate"})
MAX_STEPS = 24


class Chain(NamedTuple):
    """What stands before a name: where it begins, the path that it begins with, whether that is called, and further steps."""

    begin: int
    path: str
    called: bool
    steps: tuple[str, ...]


def chain_before(name: Node, cut: Callable[[Node], str]) -> Chain | None:
    """What stands before a name and its dot; None where that is no chain of names, calls, places and `?`."""
    dot = name.prev_sibling
    node = dot.prev_sibling if dot is not None and dot.type == "." else None
    steps: list[str] = []
    for _ in range(MAX_STEPS):
        behind: list[str] = []
        while node is not None and (node.type == "?" or _opens(node, "[", cut)):
            behind.append("?" if node.type == "?" else "[0]")
            node = node.prev_sibling
        called = node is not None and _opens(node, "(", cut)
        node = node.prev_sibling if called and node is not None else node
        if node is None or node.type not in _NAMES:
            return None
        before = node.prev_sibling
        steps += behind
        if before is None or before.type != ".":
            begin, path = _path(node, cut)
            return Chain(begin, path, called, tuple(reversed(steps)))
        steps.append(cut(node) + ("()" if called else ""))
        node = before.prev_sibling
    return None


def _opens(node: Node, bracket: str, cut: Callable[[Node], str]) -> bool:
    return node.type == "token_tree" and cut(node).startswith(bracket)


def _path(node: Node, cut: Callable[[Node], str]) -> tuple[int, str]:
    """Where a path begins whose last name this is, and the path: `Shape::new`."""
    names = [cut(node)]
    for _ in range(MAX_STEPS):
        between = node.prev_sibling
        before = between.prev_sibling if between is not None and between.type == "::" else None
        if before is None or before.type not in _NAMES:
            break
        node = before
        names.append(cut(node))
    return node.start_byte, "::".join(reversed(names))
