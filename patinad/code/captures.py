"""One run of a language's query over a tree, sorted by what the matches are."""

from collections.abc import Iterator

from tree_sitter import Node, QueryCursor

from patinad.code.declarators import declared
from patinad.code.grammar import Grammar, Pattern
from patinad.code.regions import Captured, Match, Region

# Nodes below this depth start no match. The cost of a match grows with the depth it stands at: a chain of
# 100,000 calls took 438 s without a limit and 7 ms with one.
MAX_DEPTH = 1_000


class Captures:
    """All matches of one file by their role."""

    __slots__ = ("_found", "_twins", "bindings", "imported", "marks", "regions", "variables")

    def __init__(self, grammar: Grammar, root: Node) -> None:
        self._found: dict[str, list[tuple[Pattern, list[Captured]]]] = {}
        self._sort(grammar, root)
        self.marks: dict[int, list[str]] = {}  # node id to words
        for pattern, captured in self.of("mark"):
            for node in captured[pattern.anchor]:
                self.marks.setdefault(node.id, []).append(pattern.kind)
        self.imported = {  # where the names stand that imports bind
            node.start_byte
            for pattern, captured in self.of("import")
            if "inside" not in pattern.settings
            for part in ("name", "alias")
            for node in captured.get(part, ())
        }
        self.bindings: list[Match] = []  # those that can only be local
        self.variables: dict[
            int, Match
        ] = {}  # those that are symbols outside a function, by their anchor's node id
        self._twins: dict[int, list[int]] = {}  # a declaration's node id to those of its further names
        self.regions: dict[int, Region] = {}  # node id of the anchor to region
        self._find_regions()

    def of(self, role: str) -> Iterator[Match]:
        """Every match of one role, pattern by pattern."""
        for pattern, matches in self._found.get(role, ()):
            for captured in matches:
                yield pattern, captured

    def groups(self, role: str) -> list[tuple[Pattern, list[Captured]]]:
        """The matches of one role, by pattern."""
        return self._found.get(role, [])

    def spans(self, role: str) -> list[tuple[int, int]]:
        """The ranges of all anchors of one role."""
        return [
            (node.start_byte, node.end_byte)
            for pattern, captured in self.of(role)
            for node in captured[pattern.anchor]
        ]

    def _sort(self, grammar: Grammar, root: Node) -> None:
        cursor = QueryCursor(grammar.query)
        cursor.set_max_start_depth(MAX_DEPTH)
        by_pattern: list[list[Captured]] = [[] for _ in grammar.patterns]
        rules = [pattern.declares for pattern in grammar.patterns]
        for index, captured in cursor.matches(root):
            rule = rules[index]
            if rule is None or declared(captured, rule):
                by_pattern[index].append(captured)
        for pattern, matches in zip(grammar.patterns, by_pattern, strict=True):
            if matches:
                self._found.setdefault(pattern.role, []).append((pattern, matches))

    def _find_regions(self) -> None:
        """One region for each anchored node; what several patterns say of it comes together.

        A definition outranks a binding of the same node, a later pattern an earlier one; a pattern without a name
        only adds its parts. An import binds its names itself.
        """
        for role in ("scope", "definition"):
            for pattern, captured in self.of(role):
                self._add(pattern, captured)
        for pattern, captured in self.of("attach"):
            key = captured.pop(pattern.anchor)[0].id
            for region in (self.regions.get(one) for one in (key, *self._twins.get(key, ()))):
                if region is not None:
                    _merge(region.parts, captured)
        imported = {captured[pattern.anchor][0].id for pattern, captured in self.of("import")}
        for pattern, matches in self.groups("binding"):
            if not pattern.settings.keys() & {"module", "type"}:
                self.bindings += [(pattern, captured) for captured in matches]
                continue
            for captured in matches:
                node = captured[pattern.anchor][0]
                if node.id not in imported:
                    self._add_variable(pattern, captured, node.id)

    def _add_variable(self, pattern: Pattern, captured: Captured, key: int) -> None:
        name = captured["name"][0].id
        region = self.regions.get(key)
        known = self.variables.get(key)
        if region is not None and ("name" not in region.parts or region.parts["name"][0].id == name):
            for part, nodes in captured.items():
                if (
                    part != "type" or region.nature != "function"
                ):  # a function's variable has a type of its own
                    region.parts.setdefault(part, nodes)
        elif known is not None and known[1]["name"][0].id == name:
            _merge(captured, known[1])
            self.variables[key] = pattern, captured
        elif known is None and region is None:
            self.variables[key] = pattern, captured
        elif key != name:  # one declaration names several: `int a, b`
            self._add_variable(pattern, captured, name)

    def _add(self, pattern: Pattern, captured: Captured) -> None:
        node = captured[pattern.anchor][0]
        key = node.id
        known = self.regions.get(key)
        if known is not None and "name" in captured and "name" in known.parts:
            name = captured["name"][0]
            if known.parts["name"][0].id != name.id:  # one declaration names several: `a, b int`
                self._twins.setdefault(key, []).append(name.id)
                key = name.id
                known = self.regions.get(key)
        if known is not None and "name" not in captured:
            _merge(known.parts, captured)
            known.words.extend(pattern.modifiers)
            return
        region = Region(pattern, node.start_byte, node.end_byte, captured)
        if known is not None:
            _merge(captured, known.parts)
            region.words = known.words
            del known.scope  # itself: a ring, which would keep what was parsed
        elif words := self.marks.get(node.id):
            region.words.extend(words)
        region.words.extend(pattern.modifiers)
        self.regions[key] = region


def _merge(into: Captured, parts: Captured) -> None:
    for name, nodes in parts.items():
        known = into.get(name)
        if known is None:
            into[name] = [*nodes]  # a copy: several regions may take the same parts
        elif known is not nodes:
            ids = {node.id for node in known}
            known.extend(node for node in nodes if node.id not in ids)
