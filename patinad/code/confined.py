"""Definitions that only a part of what holds them knows: in a block, in a function without a name, in an expression.

Elsewhere their name means something else, or nothing. Where they are known a name that means one is spelled with its
number among the definitions of that name in the file: `@2.load` (typetext.py).
"""

from collections import defaultdict
from typing import NamedTuple

from msgspec.structs import replace

from patinad.code.bindings import Bindings
from patinad.code.facts import Flag, Symbol
from patinad.code.languages import Language
from patinad.code.regions import Region

_CONFINED, _GLOBAL = int(Flag.CONFINED), int(Flag.GLOBAL)
KINDS = frozenset({"function", "object"})
Extent = tuple[int, int]


class Confined(NamedTuple):
    """One definition, where its name is known, and how that is spelled."""

    begin: int
    end: int
    spelled: str
    at: int  # where its name stands


class Confinement:
    """The confined definitions of a file."""

    def __init__(self, bindings: Bindings) -> None:
        self._bindings = bindings
        self.names: dict[str, list[Confined]] = {}
        self.spelled: dict[int, str] = {}  # by the index of the definition

    def find(self, name: str, region: Region, offset: int) -> Confined | None:
        """The definition that a name means at an offset, if that is a confined one."""
        held = [one for one in self.names[name] if one.begin <= offset < one.end]
        nearest = max(held, default=None)
        found = self._bindings.find(region, name, offset) if nearest is not None else None
        if nearest is None or found is None:
            return nearest
        around, bound = found
        if any(binding.at == nearest.at for binding in bound):  # the variable that holds an object
            return nearest
        begin = max((binding.begin for binding in bound), default=around.start)
        return nearest if begin <= nearest.begin else None


def confine(
    symbols: list[Symbol], regions: list[Region], bindings: Bindings, language: Language
) -> tuple[list[Symbol], Confinement]:
    """Mark the definitions that are confined, and say where each is known."""
    found = Confinement(bindings)
    extents: dict[int, Extent] = {}
    for index, region in enumerate(regions):
        if (region.nature == "type" or region.kind in KINDS) and "export" not in region.words:
            extent = _extent(region, bindings, language)
            if extent is not None:
                extents[index] = extent
    if not extents:
        return symbols, found
    names = {symbols[index].name for index in extents}
    order: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, symbol in enumerate(symbols):
        if symbol.name in names:
            order[symbol.name].append((symbol.line, index))
    symbols = symbols[:]
    for name, places in order.items():
        for number, (_, index) in enumerate(sorted(places)):
            if index in extents:
                region = regions[index]
                at = region.parts["name"][0].start_byte if "name" in region.parts else region.start
                own = Confined(*extents[index], f"@{number}.{name}", at)
                found.names.setdefault(name, []).append(own)
                found.spelled[index] = own.spelled
                flags = symbols[index].flags & ~_GLOBAL | _CONFINED
                symbols[index] = replace(symbols[index], flags=flags)
    return symbols, found


def _extent(region: Region, bindings: Bindings, language: Language) -> Extent | None:
    """The range in which a definition is known, where that is not all of what holds it."""
    pattern = region.pattern
    node = region.parts[pattern.anchor][0] if pattern is not None else None
    if node is None or node.type in language.extents.assigning:
        return None
    if node.type in language.extents.self_named:
        return region.start, region.end
    holder = region.parent
    while (
        holder is not None and holder.nature == "function" and holder.index < 0 and holder.named is not None
    ):
        holder = holder.named  # the body of what has a name
    if holder is None or holder.nature not in {"function", "file"}:
        return None
    around = node.parent
    hoisted = around is not None and around.type in language.extents.hoisting
    block = (
        None
        if hoisted
        else bindings.inner_block(region.start, holder.start, inside=holder.parent is not None)
    )
    closure = holder.nature == "function" and holder.index < 0 and not _is_wrapper(holder)
    return block or ((holder.start, holder.end) if closure else None)


def _is_wrapper(closure: Region) -> bool:
    """Whether a function is there only to hold all of a file: what it knows is what the file does."""
    around = closure.parent
    while around is not None and around.nature != "file":
        if around.nature == "function" and around.index < 0:
            around = around.parent
            continue
        return False
    return around is not None and 2 * (closure.end - closure.start) > around.end - around.start
