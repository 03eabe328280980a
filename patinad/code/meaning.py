"""What a name, a path or a type means at one place of the code."""

from collections.abc import Iterable, Iterator

from patinad.code.definitions import Sym
from patinad.code.exports import (
    CONFINED,
    VALUES,
    Choice,
    Env,
    Foreign,
    Holder,
    Known,
    Maker,
    Module,
    Overloads,
    Thing,
    Value,
    Written,
    chosen,
    has_members,
)
from patinad.code.foreign import DISTINCT, FAILING, QUEUED, TRIED
from patinad.code.impls import IMPLEMENTATION, Implementations
from patinad.code.lookup import File, Index
from patinad.code.members import VALUES_BEFORE
from patinad.code.results import COMPUTED
from patinad.code.typetext import (
    AWAIT,
    CALLED,
    EACH,
    EITHER,
    GIVEN,
    INFERRED,
    ITEM,
    OWN,
    PATH,
    PROVIDED,
    SPELLED,
    STEP,
    core,
    generic,
    last_name,
    member_said,
    parts_of,
    split,
)

DEFAULT = "default"  # the name of what a module exports without a name
CALLING = "__call__"  # of NameRules.called_by
PARTS = frozenset({EACH, ITEM, TRIED, FAILING, QUEUED, CALLED})


class Meaning(Implementations):
    """Names, paths and types to things, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.receivers: dict[tuple[int, str, bool], Thing] = {}  # of one file
        self.receivers_of = 0

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
        here = self.index.here(name, file.id)
        ordinal = caller
        while ordinal >= 0:
            around = self.index.sym(file.id << 20 | ordinal)
            closed = around.family == "other" and rules.closed_modules
            found: Thing = Known.NOWHERE
            if here and (around.family in {"function", "other"} or rules.members_in_scope):
                level = [
                    s
                    for s in here
                    if s.container == ordinal
                    and s.receiver is None
                    and s.kind != "constructor"
                    and not s.flags & CONFINED
                ]
                if rules.prototype and around.family == "function" and not types:
                    level = [s for s in level if s.kind != "method" and s.family != "member"]
                if rules.macros_apart:
                    level = [s for s in level if s.kind != "macro"]
                found = self.pick(level, types=types)
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
        top = self.top_level(self.index.beside(file), name)
        if rules.prototype and not types:  # `module.exports = { f() {} }` makes no name
            top = [s for s in top if s.kind != "method"]
        yield -1, self.pick(top, types=types)
        if file.language.modules.package_is_spread:
            yield -1, self.pick(self.top_level(self.index.elsewhere(file, name), name), types=types)

    # What a path of names means

    def path(self, file: File, caller: int, text: str, owner: Sym | None = None) -> tuple[Thing, str]:
        """The meaning of what stands before a call's name: `self.store`, `a.b.C`, `make().x`. `owner`: what self is."""
        if not PATH.fullmatch(text):
            return Known.UNSURE, ""
        text = self.spelled_out(file, text)
        steps = STEP.findall(text)
        thing, rest, how = self.head(file, caller, text, steps, owner)
        thing = self.follow(thing, rest)
        if isinstance(thing, Known) and file.language.names.global_names and not text.endswith(")"):
            thing, how = self.qualified(file, [name for name, _ in STEP.findall(text)], types=True), "exact"
        return thing, how

    def follow(self, thing: Thing, steps: Iterable[tuple[str, str]]) -> Thing:
        """Where further steps of a path lead from a thing."""
        owner: Thing | None = None
        for name, call in steps:
            if isinstance(thing, Known):
                break
            if name.startswith(GIVEN):
                owner, thing = None, self.given_to(thing, int(name.removeprefix(GIVEN)), owner)
                continue
            if isinstance(thing, Choice) and not thing.every:
                thing = chosen(self.follow(one, [(name, call)]) for one in thing.values)
                continue
            owner, thing = thing, self.step(thing, name)
            if call and thing is Known.UNSURE:
                thing = self.either_gives(owner, name)
            elif call:
                of_variable = isinstance(owner, Sym) and owner.kind in VALUES
                thing = self.called(
                    thing, self.held(owner) if isinstance(owner, Sym) and of_variable else owner
                )
            elif isinstance(owner, Value) and isinstance(thing, Sym) and thing.kind == "method":
                found = self.field(owner.type, thing.name)
                thing = self.held(found, self.env_of(owner, found)) if isinstance(found, Sym) else thing
            elif isinstance(owner, Value | Sym) and isinstance(thing, Sym) and thing.family == "member":
                env = self.env_of(owner if isinstance(owner, Value) else Value(owner), thing)
                thing = self.held(thing, env) if env else thing
        return thing

    def head(
        self, file: File, caller: int, text: str, steps: list[tuple[str, str]], owner: Sym | None
    ) -> tuple[Thing, list[tuple[str, str]], str]:
        """The first thing of a path, the steps that are left, and how it is known. `a.b` of `import a.b` is one."""
        first, call = steps[0]
        language = file.language
        if len(steps) > 1 and steps[1][0] == PROVIDED:
            return self.provided(file, caller, first), steps[2:], "exact"
        if first[1:].isdigit() and first[0] == "@" and len(steps) > 1:
            called, number = steps[1][1], self.index.name_id(steps[1][0])
            found = self.index.numbered(file.id, number) if number is not None else ()
            thing: Thing = (
                self.index.sym(found[int(first[1:])]) if int(first[1:]) < len(found) else Known.UNSURE
            )
            return self.called(thing) if called else thing, steps[2:], "scope"
        if first in language.names.module_heads and (
            text.startswith(first + language.path_separator) or first not in language.self_names
        ):
            module = self.module_around(file, caller)
            begun, rest = self.tree_head(file, module, [name for name, _ in steps], depth=0)
            return begun, steps[len(steps) - len(rest) :], "import"
        if first in language.self_names or first in language.names.self_types:
            around = owner or self.around(file, caller)
            told = self.told_by_head(file, caller, steps) if owner is None or owner == around else None
            itself = around if first in language.names.self_types and not call else None
            value = Value(owner) if owner is not None else self.stood_on(file, caller, around)
            return told or itself or value, steps[1 if told is None else 2 :], "exact"
        return self.dotted_head(file, steps) or self.named_head(file, caller, steps)

    def step(self, thing: Thing, name: str) -> Thing:
        """A name within a thing."""
        if name == OWN:
            return Value(thing) if isinstance(thing, Sym) else Known.UNSURE
        if isinstance(thing, Sym) and (thing.family not in {"type", "other"} or thing.kind in VALUES):
            inner = self.inside_value(thing, name)
            if inner is not Known.NOWHERE:
                return inner
            thing = self.held(thing)
        if isinstance(thing, Known | Maker | Overloads):
            return thing if isinstance(thing, Maker) and name == CALLING else Known.UNSURE
        if isinstance(thing, Written | Choice):
            return (
                self.written_step(thing, name) if isinstance(thing, Written) else self.of_choice(thing, name)
            )
        if isinstance(thing, Holder | Foreign):
            return self.held_by(thing, name) if isinstance(thing, Holder) else self.foreign_step(thing, name)
        return thing if name == AWAIT else self.of_ours(thing, name)

    def of_ours(self, thing: Sym | Module | Value, name: str) -> Thing:
        """A name within a module or a type of ours, or a value of one."""
        if isinstance(thing, Sym) and thing.family == "type" and name in {EACH, ITEM}:
            thing = Value(thing)  # a declared type, and a step from a value of it
            other = self.aliased_type(thing.type)
            if not isinstance(other, Known | Value):
                return self.step(other, name)
        if isinstance(thing, Value) and (name in PARTS or name.isdigit()):
            return self.once(thing, name, self.part_of)
        if isinstance(thing, Sym) and name in self.index.file(thing.file).language.self_names:
            return Value(thing)  # `Outer.this`
        found = self.within(thing.type if isinstance(thing, Value) else thing, name)
        if found is Known.UNSURE and isinstance(thing, Value | Sym):
            return self.found_apart(thing, name)
        if found is Known.NOWHERE and isinstance(thing, Value) and thing.type.kind in VALUES:
            return self.step(self.held(thing.type), name)  # of an object that is written out
        return self.derived(thing, name) if found is Known.NOWHERE else found

    def aliased_type(self, alias: Sym) -> Thing:
        """A value of the type that an alias stands for; nothing known of other types."""
        if alias.kind != "type_alias" or not alias.type or alias.flags & DISTINCT:
            return Known.UNSURE
        return self.type(self.index.file(alias.file), alias.container, alias.type)

    def found_apart(self, thing: Value | Sym, name: str) -> Thing:
        """A member of which a type has two, or which a value has by a type that is not ours."""
        sym, number = thing.type if isinstance(thing, Value) else thing, self.index.name_id(name)
        found = self.apart(sym, number, static=isinstance(thing, Sym)) if number is not None else Known.UNSURE
        return self.lent(thing, name) if found is Known.UNSURE and isinstance(thing, Value) else found

    def derived(self, thing: Thing, name: str) -> Thing:
        """What a type of ours has by its kind, without a definition: `clone`, `T::default`."""
        sym = thing.type if isinstance(thing, Value) else thing
        if not isinstance(sym, Sym) or sym.family != "type":
            return Known.NOWHERE
        language = self.index.file(sym.file).language
        if language.names.named_implementations:
            return self.by_implementation(sym, name)
        if isinstance(thing, Value):
            # A type that is a value, `type[User]`, is spelled as a value of it.
            if name in language.names.keeps or (language.class_types and name == language.names.called_by):
                return Maker(thing)
            inner = self.once(thing, name, self.from_within)
            by_trait = inner is Known.NOWHERE and language.names.by_depth
            return self.by_trait(thing, name) if by_trait else inner
        return Maker(Value(sym)) if language.names.yields and name in language.constructors else Known.NOWHERE

    def from_within(self, value: Value, name: str) -> Thing:
        """What a value has because it stands for another."""
        inner = self.stood_in_for(value)
        return self.step(inner, name) if inner is not None else Known.NOWHERE

    def by_implementation(self, sym: Sym, name: str) -> Thing:
        """A method that an implementation has for a type, or what the type has on which the methods of one stand."""
        number = self.index.name_id(name)
        said = self.itself(sym) if sym.kind == IMPLEMENTATION else None
        found = self.implemented_for(Value(sym), number) if number is not None else Known.UNSURE
        if found is Known.NOWHERE and said is not None:
            value = self.type(self.index.file(said[1].file), said[1].ordinal, said[0])
            return self.step(value, name) if isinstance(value, Value) and value.type != sym else Known.NOWHERE
        return found

    def within(self, owner: Sym | Module, name: str) -> Thing:
        """A name within a type, a namespace or a module."""
        number = self.index.name_id(name)
        if number is None:
            return Known.UNSURE
        if isinstance(owner, Module):
            return self.in_module(owner, name, number)
        if owner.family == "other":
            return self.in_namespace(owner, name, number)
        found = self.variant(owner, self.member(owner, number))
        if found is Known.NOWHERE and owner.kind == "type_alias":
            other = self.aliased_type(owner)
            if isinstance(other, Written | Choice | Holder):
                return self.step(other, name)
            return (
                self.within(other.type, name) if isinstance(other, Value) and other.type != owner else found
            )
        return found

    def in_namespace(self, owner: Sym, name: str, number: int) -> Thing:
        """A name in a namespace, wherever that is opened."""
        found, file = self.inside(owner, number), self.index.file(owner.file)
        if found is Known.NOWHERE and file.language.names.global_names:
            scope = self.index.text(owner.scope).split(".") if owner.scope is not None else []
            return self.qualified(file, [*scope, self.index.text(owner.name), name], types=False)
        return found

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

    # Types

    def type(self, file: File, caller: int, text: str, owner: Sym | None = None, env: Env = ()) -> Thing:
        """A value of the type that is written or spelled so at a place. `owner`: what self is, if not the type around."""
        key = (file.id, caller, text, owner.id if owner else 0, env)
        # A circle: the attribute `json` of type `json`.
        if key in self.under_way or len(self.under_way) >= VALUES_BEFORE:
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
        if EITHER in text and len(several := parts_of(text, EITHER)) > 1:
            return chosen(self.type(file, caller, one, owner, env) for one in several)
        if file.language.names.parametric and text.isidentifier():
            bound = self.parameter(file, caller, text, env)
            if bound is not None:
                return bound
        written, steps = split(text)
        if written and ":" in written and (said := member_said(written, steps)) is not None:
            return self.type(file, caller, said, owner, env)
        if written:
            begin = self.type if EITHER in written else self.opened_braces
            begun = begin(file, caller, written, owner, env)
            return self.value_of(self.follow(begun, STEP.findall(steps)))
        plain = file.language.names.type_parameters and not SPELLED.search(text)
        if PATH.fullmatch(text) and (inferred or not plain):
            return self.spelled(file, caller, text, owner)
        return self.written(file, caller, text, owner, env)

    def spelled(self, file: File, caller: int, text: str, owner: Sym | None) -> Thing:
        """A value by the steps to it."""
        thing = self.main(self.path(file, caller, text, owner)[0])
        if isinstance(thing, Sym) and thing.kind == "type_alias" and thing.type and thing.type != text:
            other = self.type(self.index.file(thing.file), thing.container, thing.type)
            # What it stands for may have members itself.
            return Value(thing) if other is Known.UNSURE or has_members(other) else other
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
        return (
            thing if isinstance(thing, Value | Holder | Foreign | Written | Choice | Module) else Known.UNSURE
        )

    def written(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """A value of a written type."""
        rules = file.language.names
        if rules.type_parameters:
            return self.made_of(file, caller, text, owner, env)
        shaped = self.shaped(file, caller, text, owner, env) if rules.functions else None
        if shaped is not None:
            return shaped
        union, text = text, core(rules, text)
        if "|" in union and not text:
            some = [part for part in parts_of(union, "|") if part not in rules.nothing]
            return chosen(self.type(file, caller, part, owner, env) for part in some)
        bound = self.parameter(file, caller, text, env) if rules.parametric and text != union else None
        return bound if bound is not None else self.written_one(file, caller, text, owner, env)

    def written_one(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """The same of one type that is no parameter, in a language whose containers are known by their names."""
        if text.startswith("[") and text.endswith("]"):  # `[A, B]`
            return self.tuple_of(file, caller, parts_of(text[1:-1], ","), env)
        meant = self.utility(file, caller, text, owner, env)
        if meant is not None:
            return meant if not isinstance(meant, Sym) else Known.UNSURE
        name, arguments = generic(text)
        if arguments is None:
            return self.spelled(file, caller, text, owner) if PATH.fullmatch(text) else Known.UNSURE
        held = self.holder(file, caller, last_name(name), arguments, env)
        if last_name(name) in file.language.names.callables and len(arguments) > 1:
            made = self.type(file, caller, arguments[-1], owner, env)
            return Maker(made) if isinstance(made, Value | Holder | Choice) else Known.UNSURE
        if held is not None or not name or not arguments:
            return held or Known.UNSURE
        return self.shape(file, caller, name, arguments) or self.given_arguments(
            file, caller, name, arguments, owner, env
        )

    def given_arguments(
        self, file: File, caller: int, name: str, arguments: list[str], owner: Sym | None, env: Env
    ) -> Thing:
        """A value of a type of ours that is written with arguments."""
        rules = file.language.names
        some = [self.type(file, caller, one, owner, env) for one in arguments] if rules.parametric else []
        if (
            rules.parametric and not last_name(name)[:1].isupper()
        ):  # a call that is told what its parameters are
            thing = self.path(file, caller, name, owner)[0]
            if isinstance(thing, Sym) and thing.family == "function":
                if not thing.type:
                    return Known.UNSURE
                if thing.type.removeprefix(INFERRED) in file.language.self_names and "." in name:
                    return self.type(file, caller, name.rpartition(".")[0], owner, env)
                told = tuple(zip((one for one, _ in self.generics(thing)), some, strict=False))
                return self.type(self.index.file(thing.file), thing.ordinal, thing.type, None, told)
        if rules.functions and (alias := self.alias_of(file, caller, name, owner)) is not None:
            return self.value_with(alias, some)
        value = self.spelled(file, caller, name, owner)
        if not rules.parametric or not isinstance(value, Value) or value.env:
            return value
        return self.value_with(value.type, some)
