"""What modules make known to those who import them. One candidate is an answer, two are none.

A *thing* is what an expression stands for: a definition, a value of a type, a module, or something outside.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from patinad.code.definitions import Sym
from patinad.code.facts import Flag
from patinad.code.lookup import MERGED, File, Index
from patinad.code.recent import Recent
from patinad.code.typetext import MOST

PROMISED = int(Flag.PROMISED)
PUBLIC = int(Flag.PUBLIC)
CONFINED = int(Flag.CONFINED)
VALUES = frozenset(
    {"constant", "variable", "field"}
)  # kinds of what may hold an object with methods of its own
HOLDING = VALUES - {"field"}  # ... that stand outside of types
DEPTH = 30  # of re-exports
THINGS_KEPT = 4_000  # in each cache


class Known(Enum):
    """What is known of a name that means no definition of ours."""

    NOWHERE = "nowhere"  # nobody says what it is
    OUTSIDE = "outside"  # imported from outside the repository
    UNSURE = "unsure"  # two candidates, or something that cannot be followed


@dataclass(frozen=True, slots=True)
class Module:
    """A module of ours: its files."""

    files: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a type; `env`: what its type parameters are, where that is known."""

    type: Sym
    env: "Env" = ()
    wrapped: bool = False  # in something with a few methods of its own: `unique_ptr<T>`


@dataclass(frozen=True, slots=True)
class Foreign:
    """A value of a type that is not ours, as it is written in a definition of a file; its arguments may be ours."""

    text: str
    file: int
    caller: int
    env: "Env" = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """A value that holds others, of types as they are written in a definition of a file."""

    file: int
    caller: int
    each: str  # of what going through it gives
    item: str  # of what stands at a place of it
    waited: str = ""  # of what waiting for it gives
    places: tuple[str, ...] = ()  # of what stands at each of its places, where they differ
    env: "Env" = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A value whose type is written out in a definition of a file: `{ user: User }`, `(user: User) => void`."""

    file: int
    caller: int
    text: str
    env: "Env" = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be one of a few: what all of them have is meant by a name; or it is `every` one of them at once."""

    values: "tuple[Thing, ...]"
    every: bool = False


@dataclass(frozen=True, slots=True)
class Maker:
    """What gives a thing when it is called."""

    made: "Value | Holder | Foreign | Choice"


@dataclass(frozen=True, slots=True)
class Overloads:
    """Functions of one name at one place: which is meant shows by what a call gives them."""

    functions: tuple[Sym, ...]


Thing = Sym | Module | Value | Holder | Foreign | Written | Choice | Maker | Overloads | Known
Env = tuple[tuple[str, Thing], ...]  # type parameters, each with what it is


class Exports(ABC):
    """The names of modules, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.exported: Recent[tuple[tuple[int, ...], int], Thing] = Recent(THINGS_KEPT)
        # Paths, by file, of which no part is a module of ours.
        self.outside: Recent[tuple[int, str], Known] = Recent(THINGS_KEPT)
        self.rooted: Recent[int, tuple[int, ...]] = Recent(
            THINGS_KEPT
        )  # files, each with the root of its tree
        self.inner: Recent[tuple[tuple[int, ...], tuple[str, ...]], Thing] = Recent(THINGS_KEPT)
        self.opening = False  # whether it is being found out what an import of everything opens
        self.exporting: set[tuple[tuple[int, ...], int]] = set()  # what is being found out
        # Families in whose languages functions of one name may differ in their parameters.
        self.overloaded = {
            language.family or name for name, language in index.languages.items() if language.names.overloads
        }
        self.circles = 0  # how often something was met while it was being found out

    @abstractmethod
    def step(self, thing: Thing, name: str) -> Thing:
        """A name within a thing."""

    def pick(self, candidates: list[Sym], *, types: bool) -> Thing:
        """The one meant, or several functions that may differ in their parameters."""
        found = choose(candidates, types=types)
        if len(candidates) > 1 and isinstance(found, Sym) and self.holds_another(found, candidates):
            return Known.UNSURE
        if len(candidates) < 2 or (isinstance(found, Sym) and found.family != "function"):
            return found
        functions = [s for s in candidates if s.family == "function"]
        if types and 0 < len(functions) < len(candidates):
            apart = self.index.file(functions[0].file).language.names.variables_apart
            return choose([s for s in candidates if s.family != "function"], types=True) if apart else found
        if any(s.kind == "macro" for s in functions):
            return found
        if not functions or self.index.file(functions[0].file).family not in self.overloaded:
            return found
        several = len({s.parameters for s in functions}) > 1 or found is Known.UNSURE
        return Overloads(tuple(functions)) if several else found

    def holds_another(self, function: Sym, candidates: list[Sym]) -> bool:
        """Whether a function is assigned to a variable that has begun with another value: `let log = noop; log = () => {}`."""
        rules = self.index.file(function.file).language.names
        if not rules.prototype or function.family != "function":
            return False
        values = (self.index.value(s.id) for s in candidates if s.kind in HOLDING and s.file == function.file)
        return any(value not in rules.nothing for value in values if value)

    def top_level(self, files: Iterable[int], name: int) -> list[Sym]:
        """The definitions of a name at the top level of some files; of macros only where they are called as functions."""
        files = tuple(files)
        found = [
            s
            for s in self.index.among(name, files)
            if s.container < 0
            and s.receiver is None
            and not s.flags & CONFINED
            and (s.kind != "macro" or not self.index.file(s.file).language.names.macros_apart)
        ]
        return found or self.made(files, -1, name)

    def made(self, files: tuple[int, ...], container: int, name: int) -> list[Sym]:
        """What a name stands for that nobody defines: an implementation of a trait that is made of it, a trait."""
        rules = self.index.file(files[0]).language.names if files else None
        if rules is None or not rules.named_implementations:
            return []
        found = self.index.implementing(name)
        text = self.index.text(name)
        for ending in rules.made_names:
            trait = self.index.name_id(text.removesuffix(ending)) if text.endswith(ending) else None
            if trait is not None:
                found += [s for number in files for s in self.index.here(trait, number)]
                break
        return [s for s in found if s.file in files and s.container == container and s.family == "type"]

    @abstractmethod
    def tree(self, file: File, module: int, names: list[str], *, types: bool, depth: int) -> Thing:
        """What a path means that is written in a module of a tree."""

    @abstractmethod
    def into(self, thing: Thing, name: str, *, types: bool, depth: int) -> Thing:
        """A name in a module, or of a type, as others see it."""

    def imported(
        self,
        file: File,
        name: int,
        *,
        types: bool,
        depth: int = 0,
        module: int = -1,
        scope: int = -1,
        passed_on: bool = False,
    ) -> Thing:
        """What the imports of a file, of a module inside it, or of a function in that, say of a name.

        `passed_on`: those alone that say that they are for others.
        """
        bindings = self.index.bindings(file.id, module).names.get(name)
        if not bindings or depth > DEPTH:
            return Known.NOWHERE
        found = {
            self.binding(file, b.path, b.name, types=types, depth=depth, module=module)
            for b in bindings
            if b.scope == scope and (b.passed_on or not passed_on)
        }
        return found.pop() if len(found) == 1 else Known.UNSURE if found else Known.NOWHERE

    def binding(
        self, file: File, path: int, name: int | None, *, types: bool, depth: int, module: int = -1
    ) -> Thing:
        """What one import binds."""
        if file.language.names.module_heads:
            names = self.index.text(path).split(file.language.path_separator)
            names = [*names, self.index.text(name)] if name is not None else names
            return self.tree(file, module, names, types=types or name is None, depth=depth)
        files = self.index.modules(file.id, path)
        if name is None:
            return Module(files) if files else self.inner_module(file, self.index.text(path))
        if files:
            found = self.export(files, name, types=types, depth=depth + 1)
            if found is not Known.NOWHERE:
                return found
        separator = file.language.path_separator
        written = self.index.text(path)
        inside = f"{written if written.endswith(separator) else written + separator}{self.index.text(name)}"
        inner = self.index.module_files(file.id, inside)
        if inner:
            return Module(inner)
        return Known.UNSURE if files else self.inner_module(file, inside)

    def inner_module(self, file: File, path: str) -> Thing:
        """A path that goes on inside a file: to a module within it, a type, a member of a type."""
        key = (file.id, path)
        if self.outside[key]:
            return Known.OUTSIDE
        separator = file.language.path_separator
        before, inside = path.rstrip(separator), []
        while separator in before:
            before, _, last = before.rpartition(separator)
            inside.append(last)
            files = self.index.module_files(file.id, before)
            if files:
                thing: Thing = Module(files)
                for name in reversed(inside):
                    thing = self.step(thing, name)
                return thing
        self.outside.keep(key, Known.OUTSIDE)
        return Known.OUTSIDE

    def export(self, files: tuple[int, ...], name: int, *, types: bool, depth: int = 0) -> Thing:
        """What a name means to those who import it from a module."""
        key = (files, name * 2 + types)
        known = self.exported[key]
        if known is not None:
            return known
        if key in self.exporting or len(self.exporting) > DEPTH:
            self.circles += 1
            return Known.NOWHERE  # what goes round in a circle adds nothing
        self.exporting.add(key)
        circles = self.circles
        try:
            found = self.passed_on(files, name, types=types, depth=depth)
        finally:
            self.exporting.discard(key)
        # What was cut short inside a circle is true for those outside only.
        if self.circles == circles or not self.exporting:
            self.exported.keep(key, found)
        return found

    def passed_on(self, files: tuple[int, ...], name: int, *, types: bool, depth: int) -> Thing:
        """What a name means in a module: its own definition, else an import of it, else one of all of another module."""
        own = self.top_level(files, name)
        if own and self.index.file(files[0]).language.names.only_exported:
            own = [s for s in own if s.flags & PUBLIC]
        found = self.pick(own, types=types)
        if found is not Known.NOWHERE:
            return found
        things: set[Thing] = set()
        for number in files:
            file = self.index.file(number)
            only_exported = file.language.names.only_exported
            bindings = self.index.bindings(number)
            other = bindings.exported.get(name, name if only_exported and name in bindings.all else None)
            if other is not None:
                inside = choose(self.top_level((number,), other), types=types)
                if inside is Known.NOWHERE:
                    inside = self.imported(file, other, types=types, depth=depth)
                things.add(Known.UNSURE if inside is Known.NOWHERE else inside)
                continue
            one = self.imported(file, name, types=types, depth=depth, passed_on=only_exported)
            if one is Known.NOWHERE:
                one = self.from_wildcards(number, name, types=types, depth=depth + 1)
            if one is not Known.NOWHERE:
                things.add(one)
        return things.pop() if len(things) == 1 else Known.UNSURE if things else Known.NOWHERE

    def gives_all(self, files: tuple[int, ...], name: int) -> bool:
        """Whether one that imports all of a module gets this name: `__all__` may say so, else it is no private one."""
        private = self.index.file(files[0]).language.names.private
        if not private:
            return True
        said = [self.index.bindings(number).all for number in files]
        return (
            any(name in names for names in said)
            if any(said)
            else not self.index.text(name).startswith(private)
        )

    def from_wildcards(self, file: int, name: int, *, types: bool, depth: int, module: int = -1) -> Thing:
        """What a name means by the imports of everything."""
        rules = self.index.file(file).language.names
        if rules.global_names and self.index.is_out_of_reach(file, name):
            return Known.NOWHERE
        things: set[Thing] = set()
        outside = False
        for path in self.index.bindings(file, module).wildcards if depth < DEPTH else ():
            found = self.from_wildcard(
                self.index.file(file), path, name, types=types, depth=depth + 1, module=module
            )
            outside |= found is Known.OUTSIDE
            if found not in {Known.NOWHERE, Known.OUTSIDE}:
                things.add(found)
        if len(things) == 1:
            return things.pop()
        if things:
            return Known.UNSURE
        return Known.OUTSIDE if outside and not rules.global_names else Known.NOWHERE

    def from_wildcard(
        self, file: File, path: int, name: int, *, types: bool, depth: int, module: int
    ) -> Thing:
        """What a name means by one import of everything."""
        if not file.language.names.module_heads:
            files = self.index.modules(file.id, path)
            if files and not self.gives_all(files, name):
                return Known.NOWHERE
            if files:
                return self.export(files, name, types=types, depth=depth)
            return self.into(self.opened(file, path), self.index.text(name), types=types, depth=depth)
        names = self.index.text(path).split(file.language.path_separator)
        thing = self.tree(file, module, names, types=True, depth=depth)
        if isinstance(thing, Known):
            return thing if thing is Known.UNSURE else Known.OUTSIDE
        if isinstance(thing, Module):
            return self.export(thing.files, name, types=types, depth=depth)
        return self.into(thing, self.index.text(name), types=types, depth=depth)

    def opened(self, file: File, path: int) -> Thing:
        """The type or inner module that an import of everything opens: all that a type has is known by that.

        While one is looked for, no other is: of imports of everything whose files are not there each asked all the others.
        """
        if self.opening:
            self.circles += 1
            return Known.OUTSIDE
        self.opening = True
        try:
            return self.inner_module(file, self.index.text(path))
        finally:
            self.opening = False

    def submodule(self, module: Module, *names: str) -> Thing:
        """A module inside a module, by the names from there to it."""
        known = self.inner[module.files, names]
        if known is not None:
            return known
        found: set[int] = set()
        for number in module.files:
            file = self.index.file(number)
            rules = file.language.modules
            parts = self.index.parts_inside(file)
            for other in self.index.stem_files(file.family, names[-1]):
                if other.module.split(rules.separator) == [*parts, *names]:
                    found.add(other.id)
        inner: Thing = Module(tuple(sorted(found))) if found else Known.UNSURE
        self.inner.keep((module.files, names), inner)
        return inner


def chosen(things: Iterable[Thing]) -> Thing:
    """What several alternatives come to: the one that all are, or a value that may be each; else nothing is known."""
    found: dict[Thing, None] = {}
    for thing in things:
        few = isinstance(thing, Choice) and not thing.every
        found.update(dict.fromkeys(thing.values if isinstance(thing, Choice) and few else (thing,)))
    if len(found) == 1:
        return next(iter(found))
    values = tuple(thing for thing in found if isinstance(thing, Value | Holder | Foreign | Written | Choice))
    return Choice(values) if 0 < len(values) == len(found) <= MOST else Known.UNSURE


def has_members(thing: Thing) -> bool:
    """Whether the members of a value are written out where its type gets a name."""
    return (isinstance(thing, Written) and thing.text.startswith("{")) or (
        isinstance(thing, Choice) and thing.every
    )


def choose(candidates: list[Sym], *, types: bool) -> Thing:
    """The one meant: a body before its declarations; of several sorts the one that is looked for."""
    if len(candidates) > 1:
        families = ("type", "other") if types else ("function", "type", "other")
        for family in families:
            some = [s for s in candidates if s.family == family]
            if some:
                candidates = some
                break
        bodies = [s for s in candidates if not s.declared_only]
        candidates = bodies or candidates
        if {s.kind for s in candidates} & MERGED and len({(s.file, s.container) for s in candidates}) == 1:
            # Definitions that add to each other: `interface A {} interface A {}`, `enum E {} namespace E {}`.
            candidates = [s for s in candidates if s.kind not in MERGED] or candidates[:1]
        own = [s for s in candidates if not s.flags & PROMISED] if len(candidates) > 1 else ()
        candidates = own or candidates
    if not candidates:
        return Known.NOWHERE
    return candidates[0] if len(candidates) == 1 else Known.UNSURE
