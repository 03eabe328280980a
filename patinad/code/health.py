"""How much of a file did not parse."""

from tree_sitter import Node

from patinad.code.regions import Region

# An error node keeps its children in one flat list, and a query's cost on it grows with their square.
MAX_ERROR_CHILDREN = 20_000


def errors(root: Node) -> tuple[list[tuple[int, int]], bool]:
    """The byte ranges of the outermost nodes that did not parse, in order; and whether one is too wide to query."""
    found: list[tuple[int, int]] = []
    too_wide = False
    waiting = [root] if root.has_error else []
    while waiting:
        node = waiting.pop()
        if node.is_error:
            too_wide = too_wide or node.child_count > MAX_ERROR_CHILDREN
            found.append((node.start_byte, node.end_byte))
        else:
            waiting.extend(child for child in node.children if child.has_error)
    found.sort()
    return found, too_wide


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
