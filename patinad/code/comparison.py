"""Whether what a commit leaves as it was means something else after it: both states of code.db are asked."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat

from patinad.code.below import types_below
from patinad.code.changes import ORDINAL_BITS
from patinad.code.definitions import Sym
from patinad.code.exports import (
    VALUES,
    Choice,
    Foreign,
    Holder,
    Known,
    Maker,
    Overloads,
    Thing,
    Value,
    Written,
)
from patinad.code.facts import Flag
from patinad.code.meaning import Meaning
from patinad.code.results import PLAIN
from patinad.code.typetext import INFERRED
from patinad.code.written import arguments, nth, of_parameters

WORDS = re.compile(r"[^\W\d]\w*")
MOST_BELOW = 300  # types: of more some is taken to give another value
PARTS_INSIDE = 4  # deeper than that a value counts as another one
_GIVES_SELF = int(Flag.GIVES_SELF)


class Comparison:
    """Two states of code.db, and the names whose meaning is not the same in them (the caller adds to these)."""

    def __init__(self, before: Meaning, after: Meaning, names: set[int]) -> None:
        self.before, self.after, self.names = before, after, names
        self.below: dict[int, list[int]] = {}

    def differs(self, number: int) -> bool:
        """Whether what a definition holds or gives is another value; where that depends on who asks, it may be."""
        if not self.stays(number):
            return True
        sym = self.after.index.sym(number)
        if sym.family == "type" or not sym.type or self.depends_on_owner(sym):
            return True
        if not self.same(lambda meaning: given(meaning, meaning.index.sym(number))):
            return True
        if self.gives_another(sym):
            return True
        another = sym.kind in VALUES and PLAIN.fullmatch(sym.type.removeprefix(INFERRED))
        return bool(another) and not self.same(lambda meaning: meaning.aliased(meaning.index.sym(number)))

    def type_differs(self, number: int) -> bool:
        """Whether a type has others above it than before, or they have, or they are given other arguments."""
        if not self.stays(number):
            return True
        old, new = list(above(self.before, number)), list(above(self.after, number))
        if old != new:
            return True
        if any(map(self.bounds_differ, {number, *(one for one, _ in new)})):
            return True
        told, still = list(told_above(self.before, new)), list(told_above(self.after, new))
        return len(told) != len(still) or not all(map(self.alike, told, still, repeat(1)))

    def alias_differs(self, number: int) -> bool:
        """Whether a name of a type stands for another one."""
        sym = self.after.index.sym(number)
        if sym.kind != "type_alias":
            return False
        return not self.stays(number) or not self.same(partial(alias_of, number=number))

    def bounds_differ(self, number: int) -> bool:
        """Whether what a definition's type parameters are said to be is another type."""
        if not self.stays(number):
            return True
        old, new = (list(bounds(meaning, number)) for meaning in (self.before, self.after))
        return len(old) != len(new) or not all(map(self.alike, old, new, repeat(1)))

    def receiver_differs(self, number: int) -> bool:
        """Whether a method stands on another type: on one that is not ours, calls find it by what that is called."""
        if not self.stays(number):
            return True
        sym = self.after.index.sym(number)
        old, new = (
            meaning.receiver_type(meaning.index.file(sym.file), sym) for meaning in (self.before, self.after)
        )
        return old != new

    def binding_differs(self, file: int, path: int, name: int, alias: int, module: int) -> bool:
        """Whether what an import binds to another name is another thing; without a path it is the file's own name for others."""
        if not self.before.index.has_file(file):
            return True
        outward = not self.after.index.text(path)
        if outward and self.after.index.file(file).language.names.global_names:
            return True  # a macro's other name: what it means depends on who says it

        def bound(meaning: Meaning, *, types: bool) -> Thing:
            if outward:
                return meaning.export((file,), alias, types=types)
            return meaning.binding(meaning.index.file(file), path, name, types=types, depth=0, module=module)

        return not all(self.same(partial(bound, types=types)) for types in (False, True))

    def stays(self, number: int) -> bool:
        """Whether a definition is the same in both states, as far as it stands in its own file."""
        found = self.before.index.find(number)
        return found is not None and found == self.after.index.find(number)

    def depends_on_owner(self, sym: Sym) -> bool:
        """Whether what a definition gives depends on the value that it is asked of: on `self`, on a type parameter."""
        file = self.after.index.file(sym.file)
        words = set(WORDS.findall(sym.type or ""))
        if sym.flags & _GIVES_SELF or not words.isdisjoint(
            (*file.language.self_names, *file.language.names.self_types, *file.language.parent_names)
        ):
            return True
        rules = file.language.names
        around = self.spelled_of(sym, words)
        if around is not None and (self.after.generics(around) or self.before.generics(around)):
            return True
        return (rules.type_parameters or rules.parametric) and any(
            self.after.parameter(file, sym.ordinal, word, ()) is not None for word in words
        )

    def spelled_of(self, sym: Sym, words: set[str]) -> Sym | None:
        """The type around a definition that says what it gives by what that type has: `Schema.rule()`."""
        if sym.container < 0 or not self.after.index.file(sym.file).language.names.parametric:
            return None
        around = self.after.index.sym(sym.file << ORDINAL_BITS | sym.container)
        return around if self.after.index.text(around.name) in words else None

    def gives_another(self, sym: Sym) -> bool:
        """Whether a method that says what it gives by what its type has gives another value where a type below is asked."""
        around = self.spelled_of(sym, set(WORDS.findall(sym.type or "")))
        if around is None or around.family != "type" or sym.family != "function":
            return False
        below = self.types_below(around)
        return len(below) > MOST_BELOW or not all(
            self.same(partial(asked_of, number=sym.id, kind=kind)) for kind in below
        )

    def types_below(self, around: Sym) -> list[int]:
        """The types that have one above them in one of the states, and are there in both."""
        if around.id not in self.below:
            both = {one.id for meaning in (self.before, self.after) for one in types_below(meaning, around)}
            self.below[around.id] = [number for number in sorted(both) if self.stays(number)]
        return self.below[around.id]

    def same(self, ask: Callable[[Meaning], Thing]) -> bool:
        """Whether both states give the same answer, and nothing in it has changed."""
        return self.alike(ask(self.before), ask(self.after), 0)

    def alike(self, before: Thing, after: Thing, depth: int) -> bool:
        """The same of two answers and what stands inside them."""
        if before != after or depth > PARTS_INSIDE:
            return False
        sym = after.type if isinstance(after, Value) else after
        if isinstance(sym, Overloads):
            sym = sym.functions[0]
        if isinstance(sym, Sym) and sym.name in self.names:
            return False
        if isinstance(after, Written):
            words = map(self.after.index.name_id, WORDS.findall(after.text))
            return self.names.isdisjoint(number for number in words if number is not None)
        inside = zip(parts(self.before, before), parts(self.after, after), strict=True)
        return all(self.alike(old, new, depth + 1) for old, new in inside)


def given(meaning: Meaning, sym: Sym) -> Thing:
    """What a definition holds, or gives when it is called."""
    return meaning.returned(sym, None) if sym.family == "function" else meaning.held(sym)


def asked_of(meaning: Meaning, number: int, kind: int) -> Thing:
    """What a method gives that is called on a value of a type."""
    return meaning.returned(meaning.index.sym(number), Value(meaning.index.sym(kind)))


def above(meaning: Meaning, number: int) -> Iterator[tuple[int, Sym | None]]:
    """The types above a type, each with the one right below it, all the way up."""
    todo, seen = [meaning.index.sym(number)], {number}
    while todo:
        sym = todo.pop()
        for base in meaning.bases(sym):
            yield sym.id, base
            if base is not None and base.id not in seen:
                seen.add(base.id)
                todo.append(base)


def told_above(meaning: Meaning, pairs: list[tuple[int, Sym | None]]) -> Iterator[Thing]:
    """What types are given as arguments where other types are right below them: `class A extends B<C>`."""
    for number, known in dict.fromkeys((number, base is not None) for number, base in pairs):
        sym = meaning.index.sym(number)
        rules = meaning.index.file(sym.file).language.names
        if not known:
            yield from (
                meaning.lent(Value(sym), name) for name in dict.fromkeys(sum(dict(rules.lent).values(), ()))
            )
        elif rules.type_parameters or rules.parametric:
            yield from (thing for value in meaning.given(Value(sym)) for _, thing in value.env)


def alias_of(meaning: Meaning, number: int) -> Thing:
    """What a name of a type stands for."""
    sym = meaning.index.sym(number)
    return meaning.type(meaning.index.file(sym.file), sym.ordinal, sym.type) if sym.type else Known.UNSURE


def bounds(meaning: Meaning, number: int) -> Iterator[Thing]:
    """What is said of the type parameters of a definition."""
    sym = meaning.index.sym(number)
    file = meaning.index.file(sym.file)
    signature = meaning.index.signature(number) if sym.generics else ""
    for text in of_parameters(meaning.index.text(sym.name), signature):
        yield meaning.type(file, sym.ordinal, text)


def parts(meaning: Meaning, thing: Thing) -> list[Thing]:
    """What stands inside a thing, as far as it is known by another text."""
    if isinstance(thing, Value):
        return [part for _, part in thing.env]
    if isinstance(thing, Maker):
        return [thing.made]
    if isinstance(thing, Choice):
        return list(thing.values)
    if not isinstance(thing, Holder | Foreign):
        return []
    file = meaning.index.file(thing.file)
    if isinstance(thing, Holder):
        texts = [thing.each, thing.item, thing.waited, *thing.places]
    else:
        rules = file.language.names
        texts = arguments(rules, thing.text)[1]
        texts += [nth(thing.text, place) for place in range(thing.text.count(",") + 1)]
    env = thing.env
    whole = thing.text if isinstance(thing, Foreign) else ""
    return [meaning.type(file, thing.caller, text, None, env) for text in texts if text and text != whole]
