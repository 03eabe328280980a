"""Which binding of a name holds at an offset: functions, blocks and the order of the source."""

from bisect import bisect_right
from collections.abc import Callable, Iterable

from tree_sitter import Node

from patinad.code.captures import Captures
from patinad.code.regions import Binding, Map, Region

MANY = 64  # bindings of one name in one function: 8,000 took 159 s when each use looked at them all


class Blocks:
    """The ranges in which bindings may be of their own, nested: what is bound in one may not be bound outside."""

    __slots__ = ("_around", "_ends", "_starts")

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        ranges = sorted(set(ranges), key=_outer_first)
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]
        self._around: list[int] = []
        open_: list[int] = []
        for number, (start, _) in enumerate(ranges):
            while open_ and self._ends[open_[-1]] <= start:
                open_.pop()
            self._around.append(open_[-1] if open_ else -1)
            open_.append(number)

    def at(self, offset: int) -> tuple[int, int] | None:
        """The innermost range that holds an offset."""
        number = bisect_right(self._starts, offset) - 1
        while number >= 0 and self._ends[number] <= offset:
            number = self._around[number]
        return (self._starts[number], self._ends[number]) if number >= 0 else None

    def inner(self, offset: int, start: int, *, inside: bool) -> tuple[int, int] | None:
        """The innermost range around an offset that begins behind `start`; not the outermost one, where `inside` says so."""
        number = bisect_right(self._starts, offset) - 1
        while number >= 0 and self._ends[number] <= offset:
            number = self._around[number]
        if number < 0 or self._starts[number] <= start - (not inside):
            return None
        outer = self._around[number]
        is_body = inside and (outer < 0 or self._starts[outer] <= start)
        return None if is_body else (self._starts[number], self._ends[number])


class Bindings:
    """The names that the functions of a file bind, and the file itself where no definition is meant."""

    __slots__ = (
        "_blocks",
        "_enter",
        "_in_order",
        "_places",
        "_waiting",
        "_whole",
        "assigned",
        "lexical",
        "names",
    )

    def __init__(self, blocks: Blocks, *, whole: bool, lexical: bool) -> None:
        """`whole`: a local name is local in all of its scope, also before it is bound.

        `lexical`: it holds from where it is bound to the end of its block, and hides those that were bound before.
        """
        self._blocks = blocks
        self._whole = whole
        self.lexical = lexical
        self.names: set[str] = set()  # every name that something in the file may bind
        self.assigned: set[int] = set()  # where functions begin whose names are given other values, too
        self._waiting: set[str] = set()  # those of which nothing is entered yet
        self._enter: Callable[[Bindings, str], None] | None = None
        self._places: dict[tuple[int, str, int], int] = {}  # of a region's binding of a name at an offset
        self._in_order: dict[int, tuple[list[int], list[Binding]]] = {}  # of the many bindings of one name

    def wait(self, names: Iterable[str], enter: "Callable[[Bindings, str], None]") -> None:
        """What binds these names is entered by `enter` when it is looked for. It must not hold these Bindings: that were a ring."""
        self.names.update(names)
        self._waiting.update(self.names)
        self._enter = enter

    def add(self, region: Region, name: str, binding: Binding) -> None:
        """Enter a binding. Of two patterns that see the same one, the later knows more."""
        known = region.bindings.setdefault(name, [])
        key = (region.start, name, binding.at)
        place = None if self.lexical else self._places.get(key)
        if place is not None and place < len(known) and known[place].at == binding.at:
            twice = known[place].type is not None and binding.type is not None
            if not twice or known[place].begin == binding.begin:  # a test tells of two ranges
                known[place] = binding
                return
        self._places[key] = len(known)
        known.append(binding)

    def drop(self, region: Region, name: str) -> list[Binding]:
        """Take a name out of a function that says it is another's: `global`, `nonlocal`."""
        return region.bindings.pop(name, [])

    def assign(self, region: Region, name: str, binding: Binding) -> None:
        """Enter a further value of a name that some function around binds, or the file defines."""
        around: Region | None = region.scope
        while around is not None:
            known = around.bindings.get(name)
            here = next((b for b in known or () if b.begin <= binding.at < b.end), None)
            if here is not None:
                whole = binding._replace(begin=here.begin, end=here.end)
                self.add(
                    around, name, whole if around is region.scope else whole._replace(start=around.start)
                )
                return
            variable = around.declared.get(name)
            if variable is not None:
                if variable.nature == "value" and binding.value is not None:
                    variable.more.append((region, binding.value))
                if variable.nature == "function" and not variable.start <= binding.at < variable.end:
                    # `let send = () => {}; send = other`: which of them it is, nobody knows.
                    unknown = binding._replace(type=None, value=None, start=around.start)
                    self.add(around, name, unknown._replace(begin=around.start, end=around.end))
                    self.assigned.add(
                        variable.parts["name"][0].start_byte if "name" in variable.parts else variable.start
                    )
                return
            around = around.parent

    def block(self, offset: int) -> tuple[int, int] | None:
        """The innermost block around an offset."""
        return self._blocks.at(offset)

    def inner_block(self, offset: int, start: int, *, inside: bool) -> tuple[int, int] | None:
        """The innermost block around an offset in what begins at `start`; not its whole body, where it is `inside` one."""
        return self._blocks.inner(offset, start, inside=inside)

    def find(self, region: Region, name: str, offset: int) -> tuple[Region, list[Binding]] | None:
        """The nearest function around `offset` that binds a name, and the bindings that may hold there.

        None: no function does. No bindings: it defines it.
        """
        if name in self._waiting:
            self._waiting.discard(name)
            if self._enter is not None:
                self._enter(self, name)
        scope = region.scope
        around: Region | None = scope
        while around is not None:
            if around.nature != "type":
                known = around.bindings.get(name)
                if known is not None and (held := self._holding(known, offset, here=around is scope)):
                    return around, held
                if around.nature == "function" and name in around.declared:
                    return around, []
            around = around.parent
        return None

    def is_local(self, region: Region, name: str, offset: int) -> bool:
        """Whether a parameter or a local variable binds a name at `offset`."""
        found = self.find(region, name, offset)
        return found is not None and bool(found[1])

    def _holding(self, known: list[Binding], offset: int, *, here: bool) -> list[Binding]:
        """Those that may be the last before an offset. A function inside may run after all of them."""
        if len(known) > MANY:
            return self._of_many(known, offset, here=here)
        seen = [b for b in known if b.begin <= offset < b.end]
        if self.lexical:
            return (
                [max(some, key=_nearness)]
                if (some := [b for b in reversed(seen) if b.start <= offset])
                else []
            )
        if not seen or not here:
            return seen
        before = [b for b in seen if b.start <= offset]
        if not before:
            return seen if self._whole else []
        before.sort(key=_start, reverse=True)
        for number, binding in enumerate(before):
            block = self._blocks.at(binding.at)
            if block is None or block[0] <= offset < block[1]:
                return before[: number + 1]  # what was bound before it is so no more
        return before

    def _of_many(self, known: list[Binding], offset: int, *, here: bool) -> list[Binding]:
        """The same where a name is bound so often that looking at all of its bindings for each use would take seconds.

        One that cannot be told from the nearest ones has a value that is not known.
        """
        order = self._in_order.get(id(known))
        if order is None:
            some = sorted(known, key=_start)
            order = self._in_order[id(known)] = ([b.start for b in some], some)
        unknown = known[0]._replace(type=None, value=None, unset=False)
        if not here and not self.lexical:
            return [unknown]
        last = bisect_right(order[0], offset)
        found: list[Binding] = []
        for binding in reversed(order[1][max(0, last - MANY) : last]):
            if binding.begin <= offset < binding.end:
                found.append(binding)
                block = self._blocks.at(binding.at)
                if self.lexical or block is None or block[0] <= offset < block[1]:
                    return found
        return [unknown] if found or self._whole or last > MANY else []


def note_results(captures: Captures, regions: Iterable[Region], places: Map) -> None:
    """Note what each function returns. One that is bound to a name is a closure inside what has the name."""
    for region in regions:
        named = region.parent
        if region.kind == "closure" and named is not None and _is_body(region, named):
            region.named = named
            named.results += ((region, named.parts["body"][0]),)  # of `x => x.y` all of it is the result
    found = list(captures.of("result"))
    # What `yield from` goes through is not what it gives: it is unknown as a whole.
    through = {captured["test"][0].id for _, captured in found if "test" in captured}
    for pattern, captured in found:
        node = captured[pattern.anchor][0]
        if node.id in through or node.is_extra:  # `return x // why`: without a semicolon that is inside
            continue
        where = places.at(node.start_byte)
        function = where.enclosing("function")
        if function is not None:
            function = function.named or function
            function.results += ((where, node),)


def values_of(variable: Region) -> list[tuple[Region, Node]]:
    """Every value that a variable is given, and where; none where they are too many to agree."""
    if len(variable.more) > MANY:
        return []
    return [*((variable, value) for value in variable.parts.get("value", ())), *variable.more]


def _is_body(closure: Region, named: Region) -> bool:
    body = named.parts.get("body") if named.nature == "function" else None
    return body is not None and closure.start <= body[0].start_byte and body[0].end_byte <= closure.end


def _nearness(binding: Binding) -> tuple[int, int]:
    return binding.start, binding.begin


def _start(binding: Binding) -> int:
    return binding.start


def _outer_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]
