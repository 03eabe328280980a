"""How much of a file did not parse."""

from tree_sitter import Node

from patinad.code.regions import Region

# An error node keeps its children in one flat list, and a query's cost on it grows with their square.
MAX_ERROR_CHILDREN = 20_000
_ENDS = frozenset({";", "}"})
_STATEMENTS = frozenset({"expression_statement"})


def errors(root: Node) -> tuple[list[tuple[int, int]], bool]:
    """The byte ranges of what did not parse, in order; and whether an error is too wide to query.

    An error may span a whole file, as where a brace is opened under one `#ifdef` and closed under another: what
    stands whole inside it did parse.
    """
    found: list[tuple[int, int]] = []
    too_wide = False
    waiting = [root] if root.has_error else []
    while waiting:
        node = waiting.pop()
        if node.is_missing:
            found.append(
                (node.start_byte, node.start_byte)
            )  # `EXPORTED Type name(` reads as if `::` was forgotten
        elif not node.is_error:
            # A statement that only has no end is a macro's: that harms nothing.
            waiting.extend(
                child
                for child in node.children
                if child.has_error
                and not (child.is_missing and child.type == ";" and node.type in _STATEMENTS)
            )
        elif node.child_count > MAX_ERROR_CHILDREN:
            too_wide = True
            found.append((node.start_byte, node.end_byte))
        else:
            _look_into(node, found, waiting)
    found.sort()
    return found, too_wide


def _look_into(error: Node, found: list[tuple[int, int]], waiting: list[Node]) -> None:
    """Add the stretches of loose tokens in an error to `found`, and its children with errors to `waiting`."""
    begin = error.start_byte
    is_loose = error.child_count == 0
    for child in error.children:
        if child.is_error or _is_whole(child):
            if is_loose:
                found.append((begin, child.start_byte))
            if child.has_error:
                waiting.append(child)
            begin, is_loose = child.end_byte, False
        else:
            is_loose = True
    if is_loose:
        found.append((begin, error.end_byte))


def _is_whole(node: Node) -> bool:
    """Whether a node inside an error is a comment, a statement or a definition; not one of a few tokens."""
    return node.is_extra or (
        node.child_count > 0
        and (node.end_point.row > node.start_point.row or node.children[-1].type in _ENDS)
    )


def error_share(found: list[tuple[int, int]], regions: list[Region], size: int) -> float:
    """The share of a file's bytes in errors, without the definitions that were recognised inside them."""
    if not size:
        return 0.0
    lost = 0
    bodies = [(r.start, r.end) for r in regions if r.nature in {"function", "type"} and "body" in r.parts]
    place = 0
    for start, end in found:
        lost += end - start
        while place < len(bodies) and bodies[place][0] < start:
            place += 1
        reached = start
        while place < len(bodies) and bodies[place][0] < end:
            inner_start, inner_end = bodies[place]
            if inner_start >= reached:
                lost -= max(0, min(inner_end, end) - inner_start)
                reached = inner_end
            place += 1
    return min(1.0, max(0.0, lost / size))
