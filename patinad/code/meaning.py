"""What a name, a path or a type means at one place of the code."""

import re
from collections.abc import Iterator

from patinad.code.exports import THINGS_IN_MEMORY, Known, Module, Thing, Value, choose
from patinad.code.facts import Flag
from patinad.code.lookup import File, Index, Sym
from patinad.code.trees import Trees

STEP = re.compile(r"(?:^|\.|::|->|\?\.)\s*([^\W\d][\w$]*|\$[\w$]*)(\(\))?")
PATH = re.compile(r"(?:(?:^|\.|::|->|\?\.)\s*(?:[^\W\d][\w$]*|\$[\w$]*)(?:\(\))?)+")
GENERICS = re.compile(r"[<\[]")
_PUBLIC = int(Flag.PUBLIC)  # combining members of an enum costs a microsecond each time


class Meaning(Trees):
    """Names, paths and types to things, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.members: dict[tuple[int, int, bool], Thing] = {}
        self.receivers: dict[tuple[int, str, bool], Thing] = {}  # of one file
        self.receivers_of = 0
        self.under_way: set[tuple[int, int, str]] = set()  # types whose meaning is being found out

    def receiver(self, file: File, caller: int, text: str, *, is_type: bool) -> Thing:
        """What stands before a call's name: a path, or a value of a type that is written so."""
        if file.id != self.receivers_of:
            self.receivers_of = file.id
            self.receivers.clear()
        key = (caller, text, is_type)
        found = self.receivers.get(key)
        if found is None:
            found = self.type(file, caller, text) if is_type else self.path(file, caller, text)[0]
            self.receivers[key] = found
        return found

    # What a name means where it stands

    def name(self, file: File, caller: int, name: int, *, types: bool = False) -> tuple[Thing, str]:
        """The meaning of a bare name in a definition of a file, and how it is known: scope or import."""
        inside = self.lexical(file, caller, name, types=types)
        module = self.module_around(file, caller)
        bound = self.imported(file, name, types=types, module=module)
        if inside is not Known.NOWHERE and bound is not Known.NOWHERE:
            return Known.UNSURE, ""  # `try: from fast import f` and a `def f` beside it
        if inside is not Known.NOWHERE:
            return inside, "scope"
        if bound is Known.NOWHERE:
            bound = self.from_wildcards(file.id, name, types=types, depth=0, module=module)
        return bound, "import"

    def lexical(self, file: File, caller: int, name: int, *, types: bool) -> Thing:
        """The meaning of a name by the definitions around a place, innermost first."""
        rules = file.language.names
        here = self.index.named(name).get(file.id, ())
        ordinal = caller if here or rules.members_in_scope else -1
        while ordinal >= 0:
            around = self.index.sym(file.id << 20 | ordinal)
            if around.family != "type" or rules.members_in_scope:
                level = [s for s in here if s.container == ordinal and s.kind != "constructor"]
                if rules.macros_apart:
                    level = [s for s in level if s.kind != "macro"]
                if level:
                    return choose(level, types=types)
                if around.family == "other" and rules.closed_modules:
                    return Known.NOWHERE
            if rules.members_in_scope and (around.family == "type" or around.receiver is not None):
                owner = around if around.family == "type" else self.receiver_type(file, around)
                found = self.member(owner, name, types=types) if isinstance(owner, Sym) else Known.NOWHERE
                if found is not Known.NOWHERE:
                    return found
            ordinal = around.container
        return choose(self.top_level(self.index.beside(file), name), types=types)

    # What a path of names means

    def path(self, file: File, caller: int, text: str) -> tuple[Thing, str]:
        """The meaning of what stands before a call's name: `self.store`, `a.b.C`, `make().x`."""
        if not PATH.fullmatch(text):
            return Known.UNSURE, ""
        steps = STEP.findall(text)
        thing, rest, how = self.head(file, caller, text, steps)
        for name, call in rest:
            thing = self.called(self.step(thing, name), call)
            if isinstance(thing, Known):
                break
        if isinstance(thing, Known) and file.language.names.global_names and not text.endswith(")"):
            thing, how = self.qualified(file, [name for name, _ in STEP.findall(text)], types=True), "exact"
        return thing, how

    def qualified(self, file: File, parts: list[str], *, types: bool) -> Thing:
        """The one definition in all files of the family whose qualified name ends so: `ns::A`, however often ns is opened."""
        name = self.index.name_id(parts[-1])
        scope = ".".join(parts[:-1])
        found = [
            s
            for number, some in (self.index.named(name) if name is not None else {}).items()
            for s in some
            if (not scope or (s.scope is not None and f".{self.index.text(s.scope)}".endswith(f".{scope}")))
            and self.index.file(number).family == file.family
        ]
        return choose(found, types=types)

    def head(
        self, file: File, caller: int, text: str, steps: list[tuple[str, str]]
    ) -> tuple[Thing, list[tuple[str, str]], str]:
        """The first thing of a path, the steps that are left, and how it is known. `a.b` of `import a.b` is one."""
        first, call = steps[0]
        language = file.language
        if first in language.names.module_heads and (
            text.startswith(first + language.path_separator) or first not in language.self_names
        ):
            module = self.module_around(file, caller)
            begun, rest = self.tree_head(file, module, [name for name, _ in steps], depth=0)
            return begun, steps[len(steps) - len(rest) :], "import"
        if first in language.self_names or first in language.names.self_types:
            around = self.around(file, caller)
            if around is None:
                return Known.UNSURE, [], ""
            thing: Thing = around if first in language.names.self_types else Value(around)
            return self.called(thing, call), steps[1:], "exact"
        dotted = self.index.bindings(file.id).dotted
        for length in range(len(steps), 0, -1) if dotted else ():
            path = dotted.get(tuple(name for name, _ in steps[:length]))
            if path is not None and not any(called for _, called in steps[:length]):
                files = self.index.modules(file.id, path)
                return Module(files) if files else Known.OUTSIDE, steps[length:], "import"
        name = self.index.name_id(first)
        if name is None:
            return Known.NOWHERE, [], ""
        thing, how = self.name(file, caller, name, types=not call)
        if thing is Known.NOWHERE and language.names.global_names:
            thing, how = self.everywhere(file, name, types=not call), "unique"
        elif thing is Known.NOWHERE and language.names.module_heads and not call:
            thing = self.near(file, self.module_around(file, caller), first, depth=0)
        return self.called(thing, call), steps[1:], how

    def step(self, thing: Thing, name: str) -> Thing:
        """A name within a thing."""
        number = self.index.name_id(name)
        if number is None or isinstance(thing, Known):
            return Known.UNSURE
        if isinstance(thing, Module):
            found = self.export(thing.files, number, types=False)
            return self.submodule(thing, name) if found is Known.NOWHERE else found
        owner = thing.type if isinstance(thing, Value) else thing
        if owner.family == "type":
            return self.member(owner, number)
        if owner.family == "other":
            return self.inside(owner, number)
        held = self.held(owner)
        return self.member(held.type, number) if isinstance(held, Value) else Known.UNSURE

    def called(self, thing: Thing, call: str) -> Thing:
        """What calling a thing gives; the thing itself where it is not called."""
        if not call or isinstance(thing, Known):
            return thing
        if not isinstance(thing, Sym):
            return Known.UNSURE
        if thing.family == "type":
            return Value(thing)
        if thing.family != "function" or not thing.type:
            return Known.UNSURE
        return self.type(self.index.file(thing.file), thing.ordinal, thing.type)

    def held(self, sym: Sym) -> Thing:
        """The value that a field, constant or variable holds."""
        if not sym.type:
            return Known.UNSURE
        return self.type(self.index.file(sym.file), sym.container, sym.type)

    # Types

    def type(self, file: File, caller: int, text: str) -> Thing:
        """A value of the type that is written so at a place; a type that is a call is that call's result."""
        key = (file.id, caller, text)
        if key in self.under_way:  # a circle: the attribute `json` of type `json`
            return Known.UNSURE
        self.under_way.add(key)
        try:
            return self.type_of(file, caller, text)
        finally:
            self.under_way.discard(key)

    def type_of(self, file: File, caller: int, text: str) -> Thing:
        """The same, of a type that is not under way."""
        core = self.core(file, text)
        if not core:
            return Known.UNSURE
        thing, _ = self.path(file, caller, core)
        if isinstance(thing, Sym) and thing.kind == "type_alias" and thing.type and thing.type != text:
            return self.type(self.index.file(thing.file), thing.container, thing.type)
        if isinstance(thing, Sym):
            return (
                Value(thing)
                if thing.family == "type"
                else self.held(thing)
                if core.endswith("()") or thing.family == "member"
                else Known.UNSURE
            )
        return thing if isinstance(thing, Value) else Known.UNSURE

    def core(self, file: File, text: str) -> str:
        """The type whose members a value of the written type has: without pointers, generics and wrappers."""
        rules = file.language.names
        text = text.strip().strip("\"'")
        noise = re.match(rules.type_noise, text)
        text = text[noise.end() :] if noise else text
        if "|" in text:
            rest = [part.strip() for part in text.split("|") if part.strip() not in rules.nothing]
            return self.core(file, rest[0]) if len(rest) == 1 else ""
        cut = GENERICS.search(text)
        if cut is None:
            return text.rstrip("*& ?")
        name, inner = text[: cut.start()], text[cut.end() :].rstrip("*& ?")[:-1]
        if re.split(r"[.:]+", name)[-1] in rules.transparent:
            return self.core(file, inner) if inner and "," not in inner else ""
        return "" if not inner.strip() else name

    def around(self, file: File, caller: int) -> Sym | None:
        """The type around a definition, or on which it stands."""
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            if sym.family == "type":
                return sym
            if sym.receiver is not None:
                owner = self.receiver_type(file, sym)
                return owner if isinstance(owner, Sym) else None
            ordinal = sym.container
        return None

    def receiver_type(self, file: File, method: Sym) -> Thing:
        """The type on which a method stands that is not nested in it."""
        assert method.receiver is not None
        last = self.index.name_id(self.index.text(method.receiver).rpartition(".")[2])
        if last is None:
            return Known.UNSURE
        inside = self.lexical(file, -1, last, types=True)
        if isinstance(inside, Sym):
            return inside
        found = self.imported(file, last, types=True)
        return found if isinstance(found, Sym) else self.everywhere(file, last, types=True)

    def member(self, owner: Sym, name: int, *, types: bool = False) -> Thing:
        """What a name means in a type: its own members, then those of what it is tied to."""
        key = (owner.id, name, types)
        found = self.members.get(key)
        if found is None:
            found = self.members[key] = self.member_of(owner, name, types=types, seen=set())
            if len(self.members) > THINGS_IN_MEMORY:
                self.members.clear()
        return found

    def member_of(self, owner: Sym, name: int, *, types: bool, seen: set[int]) -> Thing:
        """The same, but for the types that were looked into already."""
        if owner.id in seen or len(seen) > 100:
            return Known.NOWHERE
        seen.add(owner.id)
        own = choose(list(self.own_members(owner, name)), types=types)
        if own is not Known.NOWHERE:
            return own
        unsure = False
        for tie in self.index.ties(owner.id):
            base = self.type(
                self.index.file(tie.file), -1 if tie.file != owner.file else owner.container, tie.target
            )
            if isinstance(base, Value):
                found = self.member_of(base.type, name, types=types, seen=seen)
                if found is not Known.NOWHERE:
                    return Known.UNSURE if unsure else found
            elif tie.kind != "implements":
                unsure = True  # it may have the name, or not
        return Known.UNSURE if unsure else Known.NOWHERE

    def own_members(self, owner: Sym, name: int) -> Iterator[Sym]:
        """The members of a name that stand in a type or, by their receiver, on it."""
        for s in self.index.named(name).get(owner.file, ()):
            if s.container == owner.ordinal:
                yield s
        for s, receiver in self.index.received(name):
            if receiver == owner.name and self.index.belongs(s.file, owner.file, owner):
                yield s

    def parent(self, owner: Sym) -> list[Sym]:
        """The types above a type that are known; none where one is not."""
        found = []
        for tie in self.index.ties(owner.id):
            base = self.type(
                self.index.file(tie.file), -1 if tie.file != owner.file else owner.container, tie.target
            )
            if isinstance(base, Value):
                found.append(base.type)
            elif tie.kind == "extends":
                return []
        return found

    def macro(self, file: File, name: int) -> Thing:
        """The macro that a call of one means: the file's own, else the only one of that name."""
        by_file = self.index.named(name)
        own = choose([s for s in by_file.get(file.id, ()) if s.kind == "macro"], types=False)
        if own is not Known.NOWHERE:
            return own
        found = [s for number, some in by_file.items() for s in some if s.kind == "macro"]
        return choose([s for s in found if self.index.file(s.file).family == file.family], types=False)

    def everywhere(self, file: File, name: int, *, types: bool) -> Thing:
        """The one definition of a name in all files of the family that others can see."""
        found = [
            s
            for number, some in self.index.named(name).items()
            for s in some
            if s.receiver is None
            and (s.flags & _PUBLIC or s.family != "function")
            and self.is_open(s)
            and self.index.file(number).family == file.family
        ]
        return choose(found, types=types)

    def is_open(self, sym: Sym) -> bool:
        """Whether a definition is at the top level, or only inside namespaces."""
        while sym.container >= 0:
            sym = self.index.sym(sym.file << 20 | sym.container)
            if sym.family != "other":
                return False
        return True
