"""What a file's new facts change that the meaning of calls elsewhere may depend on."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from patinad.code.facts import FileFacts, Flag, Symbol
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


class Stored(NamedTuple):
    """What code.db has of a file before it is written anew."""

    symbols: dict[int, Aspect]  # by ordinal
    bound: Bound


def read_stored(db: sqlite3.Connection, number: int, kind: KindId, *, overloads: bool) -> Stored:
    """What code.db has of file `number`; empty where it is new. `overloads`: parameters tell functions apart."""
    first = number << ORDINAL_BITS
    span = (first, first + ORDINALS - 1)
    alias, members = kind("type_alias"), {kind("field"), kind("property")} if overloads else set()
    symbols = {
        r[0] - first: Aspect(
            r[1],
            r[2],
            r[3],
            r[4],
            r[5],
            r[6] & SEEN_FLAGS,
            r[7],
            r[12],
            seen_value(
                r[8] if r[2] == alias or r[2] in members else None,
                r[9] if r[10] or overloads else None,
                r[11] if overloads else None,
            ),
        )
        for r in db.execute(
            "SELECT id, name, kind, scope, container, receiver, flags, type, value, signature, generic_count, parameters, head"
            " FROM symbols WHERE id BETWEEN ? AND ?",
            span,
        )
    }
    imports = db.execute(
        "SELECT path, name, alias, kind, container, scope IS NULL FROM imports WHERE id BETWEEN ? AND ?", span
    )
    relations = db.execute("SELECT subject, target, kind FROM relations WHERE id BETWEEN ? AND ?", span)
    return Stored(symbols, (set(imports), set(relations)))


def seen_value(*parts: str | None) -> str | None:
    """What `Aspect.value` holds."""
    return "\0".join(part or "" for part in parts) if any(parts) else None


def scope_of(symbol: Symbol) -> str:
    """A qualified name without its last part; "" at the top level."""
    return symbol.qualified_name.removesuffix(symbol.name).removesuffix(".")


def same_ordinals(
    before: dict[int, Aspect], symbols: Sequence[Symbol], names: Names, kind: KindId
) -> list[int]:
    """An ordinal for each symbol: its old one where one of the same kind and qualified name was there.

    So calls from other files keep their target. Those of one kind and name are numbered in their order, as in a new
    file: of equal declarations the first is meant.
    """
    free: defaultdict[tuple[int, int, int | None], list[int]] = defaultdict(list)
    for own in sorted(before, reverse=True):
        old = before[own]
        free[old.name, old.kind, old.scope].append(own)
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


def aspects(
    symbols: Sequence[Symbol], ordinals: Sequence[int], names: Names, kind: KindId, *, overloads: bool
) -> dict[int, Aspect]:
    """What the resolver will see of symbols that are about to be stored, by ordinal."""
    return {
        own: Aspect(
            names(s.name),
            kind(s.kind),
            names.optional(scope_of(s)),
            ordinals[s.container] if s.container >= 0 else None,
            names.optional(s.receiver),
            s.flags & SEEN_FLAGS,
            names.text(s.type),
            names.text(s.head) if s.head else None,
            seen_value(
                s.value
                if s.kind == "type_alias" or (overloads and s.kind in {"field", "property"})
                else None,
                s.signature if s.generic_count or overloads else None,
                s.parameters if overloads else None,
            ),
        )
        for own, s in zip(ordinals, symbols, strict=True)
    }


def bound_by(facts: FileFacts | None, ordinals: Sequence[int], names: Names) -> Bound:
    """The imports and relations of facts that are about to be stored."""
    if facts is None:
        return set(), set()
    name, optional = names, names.optional
    imports = {
        (
            name(i.path),
            optional(i.name),
            optional(i.alias),
            name(i.kind),
            ordinals[i.container] if i.container >= 0 else None,
            int(i.scope < 0),
        )
        for i in facts.imports
    }
    relations = {(name(r.subject), name(r.target), name(r.kind)) for r in facts.relations}
    return imports, relations
