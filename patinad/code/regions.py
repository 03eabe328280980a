"""Which definition holds what: regions of a file, nested by their byte ranges.

Everything goes by position, in one pass over what was captured: no node's parents are climbed, and nesting
costs no recursion.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from tree_sitter import Node

from patinad.code.grammar import Pattern

Captured = dict[str, list[Node]]
Match = tuple[Pattern, Captured]

# The setting that says what a binding is, by the nature of what is around it.
_LEVELS = {"file": "module", "type": "type", "value": "value"}


class Binding(NamedTuple):
    """A name bound inside a function, or in the file where no definition is meant."""

    begin: int  # the range in which it is this name's
    end: int
    start: int  # from here on it has its value
    at: int  # where the name stands
    type: Node | None  # declared
    value: Node | None
    step: str  # from the value to what is bound: `[]` each of it
    unset: bool  # without a value it has none yet; else one that is not known
    parts: Captured  # of the match that says so
    pattern: Pattern


class Region:
    """A stretch of source with a name space of its own; mostly a definition's."""

    __slots__ = (
        "bindings", "caller", "declared", "end", "head", "index", "kind", "more", "name", "named", "nature", "owner", "parent", "parts",
        "pattern", "qualified", "receiver", "results", "scope", "sections", "start", "words",
    )  # fmt: skip

    def __init__(self, pattern: Pattern | None, start: int, end: int, parts: Captured) -> None:
        self.pattern = pattern
        self.start = start
        self.end = end
        self.parts = parts
        self.kind = pattern.kind if pattern else "file"
        self.nature = pattern.nature if pattern else "file"
        self.name = ""
        self.qualified = ""
        self.receiver = ""  # the type it stands on without being nested in it
        self.parent: Region | None = None  # the region around it ...
        self.owner: Region | None = None  # ... and the one it belongs to: of `self.x = 1` the class
        self.scope = self  # the innermost function or file around, itself included
        self.index = -1  # of its symbol
        self.caller: int | None = None  # index of the innermost function-like symbol around, once asked for
        self.head = start  # where its decorators begin
        self.words: list[str] = []  # modifiers that stand outside it or came with its pattern
        self.bindings: dict[str, list[Binding]] = {}
        self.declared: dict[str, Region] = {}  # what is defined directly in it, the first of each name
        self.more: list[tuple[Region, Node]] = []  # further values of a variable, and where it is given them
        self.results: tuple[tuple[Region, Node], ...] = ()  # what a function returns, and where it does
        self.named: Region | None = None  # of a closure: the function that it is the body of
        self.sections: list[tuple[int, str]] = []  # offset and word of its access specifiers

    def enclosing(self, nature: str) -> "Region | None":
        """The innermost region around this one, itself included, of one nature."""
        region: Region | None = self
        while region is not None and region.nature != nature:
            region = region.parent
        return region


class Map:
    """Offset to innermost region, for the whole file."""

    __slots__ = ("_marks", "_owners", "_starts", "file", "locals")

    def __init__(self, size: int, marks: dict[int, list[str]]) -> None:
        self._marks = marks  # node id to the words that other patterns say of it
        self.file = Region(None, 0, size, {})
        self.locals: list[tuple[Region, Match, int]] = []  # function, match and end of its variables
        self._starts = [0]
        self._owners = [self.file]

    def at(self, offset: int) -> Region:
        """The innermost region that holds a byte offset."""
        return self._owners[bisect_right(self._starts, offset) - 1]

    def nest(self, regions: Iterable[Region], variables: Iterable[Match]) -> list[Region]:
        """Give each region its parent and return those that are symbols or scopes, in source order.

        A variable is a symbol, and so a region, where its pattern says so for its place; in a function it is
        one of the `locals`.
        """
        items: list[tuple[int, int, int, Region | Match]] = []
        items += [(region.start, -region.end, n, region) for n, region in enumerate(regions)]
        for number, match in enumerate(variables, len(items)):
            node = match[1][match[0].anchor][0]
            items.append((node.start_byte, -node.end_byte, number, match))
        items.sort()
        kept: list[Region] = []
        top = self.file
        around = [top]
        starts, owners = self._starts, self._owners
        for start, minus_end, _, item in items:
            while start >= top.end and len(around) > 1:
                starts.append(top.end)
                around.pop()
                top = around[-1]
                owners.append(top)
            # One declaration may name several: they stand side by side, not in the first of them.
            twin = (
                start == top.start
                and -minus_end == top.end
                and top.nature == "value"
                and top.parent is not None
            )
            holder = top.parent if twin and top.parent is not None else top
            region = item if isinstance(item, Region) else self._variable(item, start, -minus_end, holder)
            if region is None:
                continue
            kept.append(region)
            region.parent = region.owner = top
            if start == top.start and region.end == top.end and region.nature == top.nature == "value":
                region.parent = region.owner = top.parent  # its twin: one declaration names both
                region.scope = top.scope
                continue
            if region.nature not in {"function", "file"}:
                region.scope = top.scope
            top = region
            around.append(region)
            starts.append(start)
            owners.append(region)
        while len(around) > 1:
            starts.append(around.pop().end)
            owners.append(around[-1])
        return kept

    def release(self, regions: Iterable[Region]) -> None:
        """Cut the ties to what is around: regions in a ring would wait for the collector, which costs a third more."""
        for region in (self.file, *regions):
            del region.scope, region.parent, region.owner, region.named, region.results, region.more

    def _variable(self, match: Match, start: int, end: int, around: Region) -> Region | None:
        pattern, captured = match
        kind = pattern.settings.get(_LEVELS.get(around.nature, ""), "")
        if kind:
            region = Region(pattern, start, end, captured)
            region.kind = kind
            region.words += [*self._marks.get(captured[pattern.anchor][0].id, ()), *pattern.modifiers]
            return region
        if around.scope.nature == "function" and "local" not in pattern.settings:
            self.locals.append((around.scope, match, end))
        return None
