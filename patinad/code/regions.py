"""Which definition holds what: regions of a file, nested by their byte ranges.

Everything goes by position, in one pass over what was captured: no node's parents are climbed, and nesting
costs no recursion.
"""

from bisect import bisect_right
from collections.abc import Iterable

from tree_sitter import Node

from patinad.code.grammar import Pattern
from patinad.code.kinds import FAMILY_OF

MODULE_KINDS = frozenset({"module", "namespace"})
Captured = dict[str, list[Node]]


class Binding:
    """A name bound to a value inside a function."""

    __slots__ = ("end", "start", "type", "value")

    def __init__(self, start: int, end: int, type_: Node | None, value: Node | None) -> None:
        self.start = start  # it holds from here ...
        self.end = end  # ... to here, in bytes
        self.type = type_
        self.value = value


class Region:
    """A stretch of source with a name space of its own; mostly a definition's."""

    __slots__ = (
        "bindings", "declared", "end", "head", "index", "kind", "name", "nature",
        "parent", "parts", "pattern", "qualified", "receiver", "sections", "start", "words",
    )  # fmt: skip

    def __init__(self, pattern: Pattern | None, start: int, end: int, parts: Captured) -> None:
        self.pattern = pattern
        self.start = start
        self.end = end
        self.parts = parts
        self.kind = pattern.kind if pattern else "file"
        self.nature = nature(pattern)
        self.name = ""
        self.qualified = ""
        self.receiver = ""  # the type it stands on without being nested in it
        self.parent: Region | None = None
        self.index = -1  # of its symbol
        self.head = start  # where its decorators begin
        self.words: list[str] = []  # modifiers that stand outside it or came with its pattern
        self.bindings: dict[str, list[Binding]] = {}
        self.declared: dict[str, Region] = {}  # what is defined directly in it, the first of each name
        self.sections: list[tuple[int, str]] = []  # offset and word of its access specifiers

    def enclosing(self, natures: tuple[str, ...]) -> "Region | None":
        """The innermost region around this one, itself included, of one of these natures."""
        region: Region | None = self
        while region is not None and region.nature not in natures:
            region = region.parent
        return region


def nature(pattern: Pattern | None) -> str:
    """What a region is to the names in it: file, type, function or value."""
    if pattern is None or pattern.kind in MODULE_KINDS:
        return "file"
    if pattern.role == "scope":
        return "type" if pattern.kind.endswith("impl") else "function"
    family = FAMILY_OF.get(pattern.kind, "")
    return family if family in {"type", "function"} else "value"


class Map:
    """Offset to innermost region, for the whole file."""

    __slots__ = ("_owners", "_starts", "file")

    def __init__(self, size: int) -> None:
        self.file = Region(None, 0, size, {})
        self._starts = [0]
        self._owners = [self.file]

    def at(self, offset: int) -> Region:
        """The innermost region that holds a byte offset."""
        return self._owners[bisect_right(self._starts, offset) - 1]

    def nest(self, found: Iterable[Region]) -> list[Region]:
        """Give each region its parent and return those that are symbols or scopes, in source order.

        A variable of a function is no region; its `kind` is left empty.
        """
        kept: list[Region] = []
        open_regions = [self.file]
        starts, owners = self._starts, self._owners
        for region in sorted(found, key=_outer_first):
            start = region.start
            top = open_regions[-1]
            while start >= top.end and len(open_regions) > 1:
                open_regions.pop()
                starts.append(top.end)
                top = open_regions[-1]
                owners.append(top)
            region.parent = top
            pattern = region.pattern
            if pattern is not None and pattern.role == "binding":
                region.kind = _kind_of_variable(pattern, top)
                if not region.kind:
                    continue
            kept.append(region)
            if start == top.start and region.end == top.end and region.nature == top.nature == "value":
                region.parent = top.parent  # its twin: one declaration names both
                continue
            open_regions.append(region)
            starts.append(start)
            owners.append(region)
        while len(open_regions) > 1:
            starts.append(open_regions.pop().end)
            owners.append(open_regions[-1])
        return kept


def _outer_first(region: Region) -> tuple[int, int]:
    return region.start, -region.end


def _kind_of_variable(pattern: Pattern, around: Region) -> str:
    """The kind of symbol that a binding is at its place; "" where it is a local variable or nothing."""
    if around.nature == "file":
        return pattern.settings.get("module", "")
    if around.nature == "type":
        return pattern.settings.get("type", "")
    return ""
