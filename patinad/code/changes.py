"""What a file's new facts change that the meaning of calls elsewhere may depend on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from patinad.code.facts import Flag, Symbol
from patinad.code.names import Names

ORDINAL_BITS = 20
ORDINALS = 1 << ORDINAL_BITS

# What of a symbol's flags the meaning of calls may depend on.
SEEN_FLAGS = (
    Flag.DECLARATION | Flag.PUBLIC | Flag.COMPUTED | Flag.DISTINCT | Flag.PROMISED | Flag.GIVES_SELF
    | Flag.ASYNC | Flag.GENERATOR | Flag.PROVIDES | Flag.GLOBAL | Flag.CONFINED | Flag.STATIC
)  # fmt: skip

# A file's imports (path, name, alias, kind, container, whether no function has it for itself) and relations (subject,
# target, kind), as ids of names.
Bound = tuple[set[tuple[int, int | None, int | None, int, int | None, int]], set[tuple[int, int, int]]]
KindId = Callable[[str], int]
Row = tuple[Any, ...]


@dataclass(slots=True)
class Changes:
    """What a commit changed. Names are ids of `names`."""

    files: set[int] = field(default_factory=set)  # written anew: all their calls are to be resolved
    names: set[int] = field(
        default_factory=set
    )  # of definitions that came, went or changed their kind or place
    calls: set[int] = field(default_factory=set)  # calls whose target went
    stems: set[int] = field(default_factory=set)  # of modules that came or went
    reexporters: set[int] = field(
        default_factory=set
    )  # stems of modules that import all of another, or no more do
    everything: bool = False  # a manifest came, went or changed: imports may mean other files


class Aspect(NamedTuple):
    """What the meaning of calls may depend on in one symbol."""

    name: int
    kind: int
    scope: int | None
    container: int | None
    receiver: int | None
    flags: int
    type: int | None
    head: int | None
    value: (
        str | None
    )  # of a type alias, the signature of what has type parameters, parameters where they tell functions apart


def aspect_of(said: Row, kind: KindId, *, overloads: bool) -> Aspect:
    """What the resolver sees of a definition, of what its row says (`rows.SAID`). `overloads`: parameters tell functions apart."""
    (
        name,
        own,
        flags,
        scope,
        container,
        receiver,
        _,
        _,
        generics,
        signature,
        parameters,
        type_,
        value,
        _,
        _,
        head,
    ) = said
    valued = own == kind("type_alias") or (overloads and own in {kind("field"), kind("property")})
    return Aspect(
        name,
        own,
        scope,
        container,
        receiver,
        flags & SEEN_FLAGS,
        type_,
        head,
        seen_value(
            value if valued else None,
            signature if generics or overloads else None,
            parameters if overloads else None,
        ),
    )


def unseen(said: Row) -> Row:
    """What the calls of a definition's own file may depend on beside its aspect."""
    return said[7:11] + said[12:13]


def seen_value(*parts: str | None) -> str | None:
    """What `Aspect.value` holds."""
    return "\0".join(part or "" for part in parts) if any(parts) else None


def scope_of(symbol: Symbol) -> str:
    """A qualified name without its last part; "" at the top level."""
    return symbol.qualified_name.removesuffix(symbol.name).removesuffix(".")


def same_ordinals(
    before: Mapping[int, Row], symbols: Sequence[Symbol], names: Names, kind: KindId
) -> list[int]:
    """An ordinal for each symbol: its old one where one of the same kind and qualified name was there.

    So calls from other files keep their target. Those of one kind and name are numbered in their order, as in a new
    file: of equal declarations the first is meant. `before`: what the rows of the old ones say, by ordinal.
    """
    free: defaultdict[tuple[int, int, int | None], list[int]] = defaultdict(list)
    for own in sorted(before, reverse=True):
        said = before[own]
        free[said[0], said[1], said[3]].append(own)
    kept: list[int | None] = []
    groups: defaultdict[tuple[int, int, int | None], list[int]] = defaultdict(list)
    for place, s in enumerate(symbols):
        key = (names(s.name), kind(s.kind), names.optional(scope_of(s)))
        groups[key].append(place)
        same = free.get(key)
        kept.append(same.pop() if same else None)
    used = {own for own in kept if own is not None}
    unused = (own for own in range(ORDINALS) if own not in used)
    ordinals = [next(unused) if own is None else own for own in kept]
    for places in groups.values():
        if len(places) > 1:
            for place, own in zip(places, sorted(ordinals[place] for place in places), strict=True):
                ordinals[place] = own
    return ordinals


def bound_by(imports: Iterable[Row], relations: Iterable[Row]) -> Bound:
    """What rows of imports and relations (as `rows.IMPORT` and `rows.RELATION` have them) tie to what."""
    return (
        {
            (path, name, alias, kind, container, int(scope is None))
            for path, name, alias, kind, container, scope in imports
        },
        {(subject, target, kind) for _, subject, target, kind in relations},
    )
