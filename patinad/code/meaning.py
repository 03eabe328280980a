"""What a name, a path or a type means at one place of the code."""

import re
from collections.abc import Iterable, Iterator

from patinad.code.exports import (
    THINGS_IN_MEMORY,
    Env,
    Foreign,
    Holder,
    Known,
    Maker,
    Module,
    Thing,
    Value,
    choose,
)
from patinad.code.facts import Flag
from patinad.code.foreign import DISTINCT, FAILING, QUEUED, SAME, TRIED, Foreigners
from patinad.code.lookup import File, Index, Sym
from patinad.code.typetext import (
    AWAIT,
    EACH,
    INFERRED,
    ITEM,
    OWN,
    PATH,
    SPELLED,
    STEP,
    core,
    generic,
    last_name,
    split,
)

DEFAULT = "default"  # the name of what a module exports without a name
ALIASES = 4  # names of names
PLAIN = re.compile(r"[\w$]+(?:\.[\w$]+)*")
VALUES = frozenset(
    {"constant", "variable", "field"}
)  # kinds of what may hold an object with methods of its own
PARTS = frozenset({EACH, ITEM, TRIED, FAILING, QUEUED})
COMPUTED = int(Flag.COMPUTED)
_ASYNC, _GENERATOR, _GIVES_SELF = int(Flag.ASYNC), int(Flag.GENERATOR), int(Flag.GIVES_SELF)
_PUBLIC = int(Flag.PUBLIC)


class Meaning(Foreigners):
    """Names, paths and types to things, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.members: dict[tuple[int, int, bool], Thing] = {}
        self.receivers: dict[tuple[int, str, bool], Thing] = {}  # of one file
        self.receivers_of = 0
        self.orders: dict[int, tuple[Sym | None, ...]] = {}  # of types and what is above them
        self.under_way: set[tuple[int, int, str, int, Env]] = set()  # types whose meaning is being found out

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
        module = self.module_around(file, caller)
        for scope, inside in self.levels(file, caller, name, types=types):
            bound = self.imported(file, name, types=types, module=module, scope=scope)
            if inside is not Known.NOWHERE and bound is not Known.NOWHERE and bound != inside:
                return Known.UNSURE, ""  # `try: from fast import f` and a `def f` beside it
            if inside is not Known.NOWHERE:
                return inside, "scope"
            if bound is not Known.NOWHERE:
                return bound, "import"
        if file.language.names.only_exported:  # `export * from` is for others
            return Known.NOWHERE, ""
        return self.from_wildcards(file.id, name, types=types, depth=0, module=module), "import"

    def lexical(self, file: File, caller: int, name: int, *, types: bool) -> Thing:
        """The meaning of a name by the definitions around a place, innermost first."""
        for _, inside in self.levels(file, caller, name, types=types):
            if inside is not Known.NOWHERE:
                return inside
        return Known.NOWHERE

    def levels(self, file: File, caller: int, name: int, *, types: bool) -> Iterator[tuple[int, Thing]]:
        """What the definitions around a place say of a name, innermost first, each with its ordinal; -1: the module."""
        rules = file.language.names
        here = self.index.named(name).get(file.id, ())
        ordinal = caller
        while ordinal >= 0:
            around = self.index.sym(file.id << 20 | ordinal)
            closed = around.family == "other" and rules.closed_modules
            found: Thing = Known.NOWHERE
            if here and (around.family in {"function", "other"} or rules.members_in_scope):
                level = [
                    s
                    for s in here
                    if s.container == ordinal and s.receiver is None and s.kind != "constructor"
                ]
                if rules.macros_apart:
                    level = [s for s in level if s.kind != "macro"]
                found = choose(level, types=types)
            if (
                found is Known.NOWHERE
                and rules.members_in_scope
                and (around.family == "type" or around.receiver is not None)
            ):
                owner = around if around.family == "type" else self.receiver_type(file, around)
                found = self.member(owner, name, types=types) if isinstance(owner, Sym) else Known.NOWHERE
            yield -1 if closed else ordinal, found
            if closed:
                return
            ordinal = around.container
        yield -1, choose(self.top_level(self.index.beside(file), name), types=types)

    # What a path of names means

    def path(self, file: File, caller: int, text: str, owner: Sym | None = None) -> tuple[Thing, str]:
        """The meaning of what stands before a call's name: `self.store`, `a.b.C`, `make().x`. `owner`: what self is."""
        if not PATH.fullmatch(text):
            return Known.UNSURE, ""
        steps = STEP.findall(text)
        thing, rest, how = self.head(file, caller, text, steps, owner)
        thing = self.follow(thing, rest)
        if isinstance(thing, Known) and file.language.names.global_names and not text.endswith(")"):
            thing, how = self.qualified(file, [name for name, _ in STEP.findall(text)], types=True), "exact"
        return thing, how

    def follow(self, thing: Thing, steps: Iterable[tuple[str, str]]) -> Thing:
        """Where further steps of a path lead from a thing."""
        for name, call in steps:
            if isinstance(thing, Known):
                break
            owner, thing = thing, self.step(thing, name)
            if call:
                thing = self.called(thing, owner)
            elif isinstance(owner, Value) and isinstance(thing, Sym) and thing.kind == "method":
                found = self.field(owner.type, thing.name)
                thing = self.held(found, owner.env) if isinstance(found, Sym) else thing
            elif (
                isinstance(owner, Value) and owner.env and isinstance(thing, Sym) and thing.family == "member"
            ):
                thing = self.held(thing, owner.env)
        return thing

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
        self, file: File, caller: int, text: str, steps: list[tuple[str, str]], owner: Sym | None
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
            around = owner or self.around(file, caller)
            if around is None:
                return Known.UNSURE, [], ""
            itself = first in language.names.self_types and not call
            return around if itself else Value(around), steps[1:], "exact"
        return self.dotted_head(file, steps) or self.named_head(file, caller, steps)

    def dotted_head(
        self, file: File, steps: list[tuple[str, str]]
    ) -> tuple[Thing, list[tuple[str, str]], str] | None:
        """The module that a path begins with whose whole path is known by an import."""
        dotted = self.index.bindings(file.id).dotted
        for length in range(len(steps), 0, -1) if dotted else ():
            path = dotted.get(tuple(name for name, _ in steps[:length]))
            if path is not None and not any(called for _, called in steps[:length]):
                files = self.index.modules(file.id, path)
                return Module(files) if files else Known.OUTSIDE, steps[length:], "import"
        if any(parts[0] == steps[0][0] for parts in dotted):  # `import a.b` makes `a` known, too
            files = self.index.module_files(file.id, steps[0][0])
            return Module(files) if files else Known.OUTSIDE, steps[1:], "import"
        return None

    def named_head(
        self, file: File, caller: int, steps: list[tuple[str, str]]
    ) -> tuple[Thing, list[tuple[str, str]], str]:
        """What a path begins with that has a name of its own."""
        first, call = steps[0]
        language = file.language
        if language.names.type_parameters and not call:
            bound = self.parameter(file, caller, first, ())
            if bound is not None:
                return bound, steps[1:], "exact"
        name = self.index.name_id(first)
        if name is None or first in language.names.itself:
            return Known.NOWHERE if name is None else Module((file.id,)), steps[1:], "import"
        thing, how = self.name(file, caller, name, types=not call)
        if thing is Known.NOWHERE and language.names.global_names:
            thing, how = self.everywhere(file, name, types=not call), "unique"
        elif thing is Known.NOWHERE and language.names.module_heads and not call:
            thing = self.near(file, self.module_around(file, caller), first, depth=0)
        return self.called(thing) if call else thing, steps[1:], how

    def step(self, thing: Thing, name: str) -> Thing:
        """A name within a thing."""
        if name == OWN:
            return Value(thing) if isinstance(thing, Sym) else Known.UNSURE
        if isinstance(thing, Sym) and (thing.family not in {"type", "other"} or thing.kind in VALUES):
            inner = self.inside_value(thing, name)
            if inner is not Known.NOWHERE:
                return inner
            thing = self.held(thing)
        if isinstance(thing, Known | Maker):
            return Known.UNSURE
        if isinstance(thing, Holder | Foreign):
            return self.held_by(thing, name) if isinstance(thing, Holder) else self.foreign_step(thing, name)
        return thing if name == AWAIT else self.of_ours(thing, name)

    def of_ours(self, thing: Sym | Module | Value, name: str) -> Thing:
        """A name within a module or a type of ours, or a value of one."""
        if isinstance(thing, Value) and (name in PARTS or name.isdigit()):
            return self.part_of(thing, name)
        if isinstance(thing, Sym) and name in self.index.file(thing.file).language.self_names:
            return Value(thing)  # `Outer.this`
        found = self.within(thing.type if isinstance(thing, Value) else thing, name)
        return self.derived(thing, name) if found is Known.NOWHERE else found

    def derived(self, thing: Thing, name: str) -> Thing:
        """What a type of ours has by its kind, without a definition: `clone`, `T::default`."""
        sym = thing.type if isinstance(thing, Value) else thing
        if not isinstance(sym, Sym) or sym.family != "type":
            return Known.NOWHERE
        language = self.index.file(sym.file).language
        if isinstance(thing, Value):
            if dict(language.names.yields).get(name) == SAME:
                return Maker(thing)
            inner = self.stood_in_for(thing)
            return self.step(inner, name) if inner is not None else Known.NOWHERE
        return Maker(Value(sym)) if language.names.yields and name in language.constructors else Known.NOWHERE

    def within(self, owner: Sym | Module, name: str) -> Thing:
        """A name within a type, a namespace or a module."""
        number = self.index.name_id(name)
        if number is None:
            return Known.UNSURE
        if isinstance(owner, Module):
            return self.in_module(owner, name, number)
        if owner.family == "other":
            return self.inside(owner, number)
        return self.variant(owner, self.member(owner, number))

    def in_module(self, module: Module, name: str, number: int) -> Thing:
        """A name in a module: what it exports, a module inside it, or of what it is called for."""
        found = self.export(module.files, number, types=False)
        if found is Known.NOWHERE:
            found = self.submodule(module, name)
            main = self.main(module) if found is Known.UNSURE and name != DEFAULT else module
            return found if main is module else self.step(main, name)
        return found

    def main(self, thing: Thing) -> Thing:
        """What stands for a module where that is used as if it were a definition: `const make = require("./make")`."""
        number = self.index.name_id(DEFAULT) if isinstance(thing, Module) else None
        if number is None or not isinstance(thing, Module):
            return thing
        found = self.export(thing.files, number, types=False)
        return found if isinstance(found, Sym) else thing

    def held_by(self, holder: Holder, name: str) -> Thing:
        """What a container gives: by going through it, at a place of it, by a method of it."""
        file = self.index.file(holder.file)
        rules = file.language.names
        written = {EACH: holder.each, ITEM: holder.item, AWAIT: holder.waited}.get(name)
        if written is not None:
            if name == AWAIT and not written:
                return holder
            found = self.type(file, holder.caller, written)
            return self.held_by(found, name) if name == AWAIT and isinstance(found, Holder) else found
        if holder.waited:
            return Known.UNSURE
        made: Thing = Known.UNSURE
        if name in rules.gives_item:
            made = self.type(file, holder.caller, holder.item)
        elif name in rules.enters:
            made = self.type(file, holder.caller, holder.each)
        elif name in rules.gives_items:
            made = Holder(holder.file, holder.caller, holder.item, holder.item)
        elif name in rules.gives_same:
            made = holder
        return Maker(made) if isinstance(made, Value | Holder) else Known.UNSURE

    def part_of(self, value: Value, name: str) -> Thing:
        """What going through a value of a type gives, or stands at a place of it, by methods of its own."""
        owner = value.type
        rules = self.index.file(owner.file).language.names
        if rules.type_parameters:
            return self.part_of_typed(value, name)
        if name not in {EACH, ITEM}:
            return Known.UNSURE
        for method in rules.each_of if name == EACH else rules.item_of:
            number = self.index.name_id(method)
            found = self.member(owner, number) if number is not None else Known.NOWHERE
            if isinstance(found, Sym):
                given = self.called(found, Value(owner))
                return self.step(given, EACH) if name == EACH else given
        return Known.UNSURE

    def variant(self, owner: Sym, member: Thing) -> Thing:
        """A member of a type; a field of an enumeration is a value of it."""
        enums = self.index.file(owner.file).language.names.enums
        if (
            enums
            and isinstance(member, Sym)
            and member.family in {"member", "constant"}
            and any(last_name(tie.target) in enums for tie in self.index.ties(owner.id))
        ):
            return Value(owner)
        return member

    def inside_value(self, sym: Sym, name: str) -> Thing:
        """What an object's literal or a function says of a name of its own: `const api = { get() {} }`, `f.make = ...`."""
        number = self.index.name_id(name)
        return (
            choose(list(self.own_members(sym, number)), types=False) if number is not None else Known.NOWHERE
        )

    def called(self, thing: Thing, owner: Thing | None = None) -> Thing:
        """What calling a thing gives. `owner`: what it is a member of."""
        thing = self.aliased(self.main(thing))
        if isinstance(thing, Maker):
            return thing.made
        if not isinstance(thing, Sym):
            return Known.UNSURE
        if thing.family == "type":
            return self.value_with(thing, [])
        if thing.kind == "variant":
            return self.held(thing)
        return self.returned(thing, owner) if thing.family == "function" and thing.type else Known.UNSURE

    def aliased(self, thing: Thing) -> Thing:
        """What a variable is another name of: `old_name = new_name`."""
        for _ in range(ALIASES):
            if not isinstance(thing, Sym) or thing.kind not in VALUES or not thing.type:
                break
            text = thing.type.removeprefix(INFERRED)
            if text == thing.type or not PLAIN.fullmatch(text):
                break
            thing = self.path(self.index.file(thing.file), thing.container, text)[0]
        return thing

    def returned(self, thing: Sym, owner: Thing | None) -> Thing:
        """What a function returns. `owner`: what it is a member of."""
        assert thing.type
        file = self.index.file(thing.file)
        rules = file.language.names
        waits = rules.awaited and thing.flags & _ASYNC and not thing.flags & _GENERATOR
        if waits and last_name(generic(core(rules, thing.type))[0]) not in rules.awaited:
            own = thing.flags & _GIVES_SELF and file.language.self_names
            return Holder(file.id, thing.ordinal, "", "", INFERRED + own[0] if own else thing.type)
        kind = owner.type if isinstance(owner, Value) else owner
        itself = kind if isinstance(kind, Sym) and kind.family == "type" else None
        if itself is not None and thing.flags & _GIVES_SELF:
            return Value(itself)
        return self.type(
            file, thing.ordinal, thing.type, itself, owner.env if isinstance(owner, Value) else ()
        )

    def held(self, sym: Sym, env: Env = ()) -> Thing:
        """The value that a field, constant, variable or property holds; a variant is one of its type."""
        if sym.kind == "variant" and sym.container >= 0:
            return Value(self.index.sym(sym.file << 20 | sym.container))
        if not sym.type or (sym.family == "function" and not sym.flags & COMPUTED):
            return Known.UNSURE
        return self.type(self.index.file(sym.file), sym.ordinal, sym.type, None, env)

    # Types

    def type(self, file: File, caller: int, text: str, owner: Sym | None = None, env: Env = ()) -> Thing:
        """A value of the type that is written or spelled so at a place. `owner`: what self is, if not the type around."""
        key = (file.id, caller, text, owner.id if owner else 0, env)
        if key in self.under_way:  # a circle: the attribute `json` of type `json`
            self.circles += 1
            return Known.UNSURE
        self.under_way.add(key)
        try:
            return self.type_of(file, caller, text, owner, env)
        finally:
            self.under_way.discard(key)

    def type_of(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """The same, of a type that is not under way."""
        inferred = text.startswith(INFERRED)
        text = text.removeprefix(INFERRED)
        written, steps = split(text)
        if written:
            begun = self.written(file, caller, written, owner, env)
            return self.value_of(self.follow(begun, STEP.findall(steps)))
        plain = file.language.names.type_parameters and not SPELLED.search(text)
        if inferred or (PATH.fullmatch(text) and not plain):
            return self.spelled(file, caller, text, owner)
        return self.written(file, caller, text, owner, env)

    def spelled(self, file: File, caller: int, text: str, owner: Sym | None) -> Thing:
        """A value by the steps to it."""
        thing = self.main(self.path(file, caller, text, owner)[0])
        if isinstance(thing, Sym) and thing.kind == "type_alias" and thing.type and thing.type != text:
            other = self.type(self.index.file(thing.file), thing.container, thing.type)
            return (
                Value(thing) if other is Known.UNSURE else other
            )  # what it stands for may have members itself
        if (
            isinstance(thing, Sym)
            and thing.family == "function"
            and not (thing.flags & COMPUTED or text.endswith(")"))
        ):
            return Value(thing)  # a function that makes values with `new`
        if thing is Known.OUTSIDE or (thing is Known.NOWHERE and text in file.language.names.self_types):
            return thing
        return self.value_of(thing)

    def value_of(self, thing: Thing) -> Thing:
        """A thing as a value that has members."""
        if isinstance(thing, Sym):
            return Value(thing) if thing.family == "type" else self.held(thing)
        return thing if isinstance(thing, Value | Holder | Foreign) else Known.UNSURE

    def written(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """A value of a written type."""
        rules = file.language.names
        if rules.type_parameters:
            return self.made_of(file, caller, text, owner, env)
        text = core(rules, text)
        name, arguments = generic(text)
        if arguments is None:
            return self.spelled(file, caller, text, owner) if PATH.fullmatch(text) else Known.UNSURE
        last = last_name(name)
        if last in rules.awaited and arguments:
            return Holder(file.id, caller, "", "", arguments[0])
        places = dict(rules.containers).get(last)
        if places is not None and len(arguments) > max(places):
            each, item = (arguments[place] if place >= 0 else "" for place in places)
            return Holder(file.id, caller, each, item)
        if not name or not arguments:
            return Known.UNSURE
        return self.spelled(file, caller, name, owner)

    def around(self, file: File, caller: int) -> Sym | None:
        """The type around a definition, or on which it stands."""
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            if sym.family == "type" or sym.kind in VALUES:
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
            circles = self.circles
            if self.index.file(owner.file).language.names.by_depth:
                found = self.by_depth(owner, name, types=types)
            else:
                found = self.member_in(self.order(owner), name, types=types)
            if self.circles == circles or not self.under_way:
                self.members[key] = found
                if len(self.members) > THINGS_IN_MEMORY:
                    self.members.clear()
        return found

    def member_in(self, order: Iterable[Sym | None], name: int, *, types: bool = False) -> Thing:
        """What a name means in the first of several types that has it; one that is not known may have it, or not."""
        for owner in order:
            if owner is None:
                return Known.UNSURE
            found = choose(list(self.own_members(owner, name)), types=types)
            if found is not Known.NOWHERE:
                return found
        return Known.NOWHERE

    def order(self, owner: Sym) -> tuple[Sym | None, ...]:
        """A type and all that it is tied to, in the order in which a member is looked for (C3); None: one not known."""
        known = self.orders.get(owner.id)
        if known is not None:
            return known
        self.orders[owner.id] = (owner,)  # a circle adds nothing
        circles = self.circles
        bases = self.bases(owner)
        found = (owner, *merged([*(self.order(b) if b else (None,) for b in bases), tuple(bases)]))
        self.orders[owner.id] = found
        if self.circles != circles and self.under_way:
            del self.orders[owner.id]
        return found

    def bases(self, owner: Sym) -> list[Sym | None]:
        """The types that a type is tied to; None for one that is not known, unless it is only said to be kept to."""
        plain = self.index.file(owner.file).language.names.plain
        found: list[Sym | None] = []
        if owner.flags & DISTINCT and owner.type:
            under = self.type(self.index.file(owner.file), owner.ordinal, owner.type)
            if isinstance(under, Value):  # it has what that one embeds, but not its methods
                return [under.type] if under.type.kind == "interface" else self.bases(under.type)
        for tie in self.index.ties(owner.id):
            base = self.type(
                self.index.file(tie.file), -1 if tie.file != owner.file else owner.container, tie.target
            )
            if isinstance(base, Value):
                if base.type not in found and base.type.id != owner.id:
                    found.append(base.type)
            elif tie.kind != "implements" and last_name(generic(tie.target)[0]) not in plain:
                found.append(None)
        return found

    def own_members(self, owner: Sym, name: int) -> Iterator[Sym]:
        """The members of a name that stand in a type or, by their receiver, on it."""
        if name == owner.name:  # its constructors are called by the type
            return
        here = self.index.named(name).get(owner.file, ())
        if here:
            parts = self.index.parts(owner.id)
            yield from (s for s in here if s.container in parts)
        for s, receiver in self.index.received(name):
            if receiver == owner.name and self.index.belongs(s.file, owner.file, owner):
                yield s

    def parent(self, owner: Sym) -> list[Sym]:
        """The types right above a type; none where one is not known."""
        ties = self.index.ties(owner.id)
        bases = self.bases(owner) if any(tie.kind == "extends" for tie in ties) else []
        known = [base for base in bases if base is not None]
        return known if len(known) == len(bases) else []

    def inherited(self, owner: Sym, name: int) -> Thing:
        """What a name means in the types above a type."""
        return self.member_in(self.order(owner)[1:], name)

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

    def body(self, declared: Sym) -> Thing:
        """The definition of what is only declared; NOWHERE where none is there, UNSURE where there are several."""
        family = self.index.file(declared.file).family
        found = [
            s
            for number, some in self.index.named(declared.name).items()
            for s in some
            if s.scope == declared.scope
            and s.family == declared.family
            and not s.declared_only
            and (s.flags & _PUBLIC or s.file == declared.file or s.family != "function")
            and self.index.file(number).family == family
        ]
        return choose(found, types=False)

    def stands_for(self, constant: Sym) -> int | None:
        """The name that a constant is another word for: `#define take grab`."""
        return self.index.bindings(constant.file).exported.get(constant.name)

    def namespaced(self, file: File, caller: int, name: int) -> Thing:
        """What a bare name means in the namespaces around a definition, wherever they are opened, and in those in use."""
        around = self.index.sym(file.id << 20 | caller) if caller >= 0 else None
        scopes: list[str] = []
        if around is not None and around.scope is not None:
            parts = self.index.text(around.scope).split(".")
            scopes = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
        used = [self.index.text(path).replace("::", ".") for path in self.index.bindings(file.id).wildcards]
        some = [
            s
            for number, found in self.index.named(name).items()
            for s in found
            if s.scope is not None
            and s.family in {"function", "type"}
            and self.index.file(number).family == file.family
        ]
        for group in (*([scope] for scope in scopes), used) if some else ():
            thing = choose(
                [s for s in some if s.scope is not None and self.index.text(s.scope) in group], types=False
            )
            if thing is not Known.NOWHERE:
                return thing
        return Known.NOWHERE

    def at_root(self, file: File, name: int) -> Thing:
        """What a name means outside of all namespaces and types."""
        own = choose(self.top_level((file.id,), name), types=False)
        if own is not Known.NOWHERE:
            return own
        found = [
            s
            for some in self.index.named(name).values()
            for s in some
            if s.scope is None and s.flags & _PUBLIC
        ]
        return choose([s for s in found if self.index.file(s.file).family == file.family], types=False)

    def is_open(self, sym: Sym) -> bool:
        """Whether a definition is at the top level, or only inside namespaces."""
        while sym.container >= 0:
            sym = self.index.sym(sym.file << 20 | sym.container)
            if sym.family != "other":
                return False
        return True


def merged(sequences: list[tuple[Sym | None, ...]]) -> Iterator[Sym | None]:
    """The C3 merge; None where the sequences contradict each other, and for each type that is not known."""
    left = [list(some) for some in sequences if some]
    while left:
        first = next(
            (one for one in left if one[0] is None or not any(one[0] in other[1:] for other in left)), None
        )
        if first is None:
            yield None
            return
        head = first[0]
        yield head
        for one in left if head is not None else [first]:
            if one[0] == head:
                del one[0]
        left = [one for one in left if one]
