"""Values of types that are not ours, and type parameters: `Vec<T>`, `[]T`, `(A, B)`, what `T` is where it is bound."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import replace

from patinad.code.definitions import Sym
from patinad.code.exports import (
    PROMISED,
    VALUES,
    Env,
    Foreign,
    Known,
    Maker,
    Thing,
    Value,
    choose,
    has_members,
)
from patinad.code.facts import Flag
from patinad.code.holders import Holders
from patinad.code.lookup import File
from patinad.code.modules import NameRules
from patinad.code.typetext import (
    AWAIT,
    CALLED,
    EACH,
    ITEM,
    PATH,
    core,
    generic,
    last_name,
    parts_of,
    variables_in,
)
from patinad.code.written import arguments, defaults, fill, generics, nth, result

FAILING, QUEUED, TRIED = "!", "<-", "?"
DISTINCT = int(Flag.DISTINCT)
ITERATOR = "_Iter"  # what stands for an iterator of the standard library
SAME = "{}"
IMPL = "impl"  # how the head of an implementation begins


class Foreigners(Holders):
    """What written types mean that have arguments, in one state of code.db."""

    @abstractmethod
    def path(self, file: File, caller: int, text: str, owner: Sym | None = None) -> tuple[Thing, str]:
        """The meaning of a path of names."""

    @abstractmethod
    def held(self, sym: Sym, env: Env = ()) -> Thing:
        """The value that a field, constant or variable holds."""

    @abstractmethod
    def receiver_type(self, file: File, method: Sym) -> Thing:
        """The type on which a method stands that is not nested in it."""

    def made_of(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """A value of a written type in a language whose types have arguments."""
        rules = file.language.names
        whole = text
        text = core(rules, text)
        if " + '" in text:  # a lifetime
            text = core(rules, " + ".join(p for p in parts_of(text, "+") if p[0] != "'"))
        if rules.wrapper_has and text and whole != text and last_name(generic(whole)[0]) in rules.transparent:
            inside = self.made_of(file, caller, text, owner, env)
            return replace(inside, wrapped=True) if isinstance(inside, Value) else inside
        if text.startswith("(") and not text.endswith(",)") and len(parts_of(text[1:-1], ",")) == 1:
            text = core(rules, nth(text, 0))  # `(all []Result)`
        if " + " in text:
            known = {self.type(file, caller, part, owner, env) for part in parts_of(text, "+")}
            ours = [value for value in known if isinstance(value, Value)]
            marks = dict(rules.only_have)  # `Fn(A) -> B + Send`
            rest: list[Thing] = [*ours] or [
                thing for thing in known if isinstance(thing, Foreign) and thing.text not in marks
            ]
            return rest[0] if len(rest) == 1 else Known.UNSURE
        bound = self.parameter(file, caller, text, env)
        if bound is not None:
            return bound
        return self.made_of_one(file, caller, text, owner, env) if text else Known.UNSURE

    def made_of_one(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """The same of one type that is no parameter."""
        name, some = arguments(file.language.names, text)
        thing: Thing = Known.OUTSIDE
        if PATH.fullmatch(name):
            thing, _ = self.path(file, caller, name, owner)
        if thing in {Known.OUTSIDE, Known.NOWHERE}:
            return Foreign(text, file.id, caller, env)
        if not isinstance(thing, Sym):
            return thing if isinstance(thing, Value | Foreign) else Known.UNSURE
        if thing.family == "function" and thing.type and some:  # a call that gives type arguments
            given = [self.type(file, caller, part, owner, env) for part in some]
            names = (name for name, _ in self.generics(thing))
            env = tuple(zip(names, given, strict=False))
            return self.type(self.index.file(thing.file), thing.ordinal, thing.type, None, env)
        if thing.family != "type":
            return self.held(thing)
        if name in file.language.names.self_types and env and caller >= 0 and thing.generics:
            return Value(thing, self.env_back(thing, self.index.sym(file.id << 20 | caller), env))
        return self.value_with(
            thing, [self.type(file, caller, part, owner, env) for part in some] if some else []
        )

    def value_with(self, sym: Sym, some: list[Thing]) -> Thing:
        """A value of a type of ours that was given arguments."""
        env: Env = ()
        if some:
            env = tuple(zip((name for name, _ in self.generics(sym)), some, strict=False))
        if sym.generics > len(some):  # those that are not told have what the type itself says
            file, told = self.index.file(sym.file), {name for name, _ in env}
            rest = defaults(self.index.text(sym.name), self.index.signature(sym.id))
            env += tuple(
                (name, self.type(file, sym.ordinal, text, None, env))
                for name, text in rest
                if name not in told
            )
        if sym.kind == "type_alias" and sym.type and not sym.flags & DISTINCT:
            other = self.type(self.index.file(sym.file), sym.ordinal, sym.type, None, env)
            return Value(sym, env) if has_members(other) else other
        return Value(sym, env)

    def generics(self, sym: Sym) -> tuple[tuple[str, str], ...]:
        """The type parameters of a definition, with their bounds."""
        signature = self.index.signature(sym.id) if sym.generics else ""
        said_by = self.index.file(sym.file).language.names.parametric_by
        if said_by and not signature and sym.family == "type":
            file, found = self.index.file(sym.file), []
            for tie in self.index.ties(sym.id):
                name, some = generic(tie.target)
                if some and last_name(name) in said_by:
                    return tuple((one, "") for one in some)
                if some and variables_in(file.language.names, tie.target):
                    found += [one for one in some if self.variable_of_types(file, sym.container, one)]
            return tuple((one, "") for one in dict.fromkeys(found))
        return generics(self.index.text(sym.name), signature) if signature else ()

    def parameter(self, file: File, caller: int, name: str, env: Env) -> Thing | None:
        """What a type parameter is known to be; None where the name is none."""
        if not name.isidentifier():
            return None
        for one, thing in env:
            if one == name:
                return thing
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            bounds = [
                bound for holder in self.holders_of(file, sym) if (bound := holder.get(name)) is not None
            ]
            if bounds:  # of one without a bound that of the type itself may have one
                bound = next((bound for bound in bounds if bound and bound != name), "")
                if not bound and (said := self.type_variable(file, caller, name)) is not None:
                    return said
                return self.type(file, ordinal, bound) if bound else Known.UNSURE
            ordinal = sym.container
        return self.type_variable(file, caller, name)

    def variable_of_types(self, file: File, caller: int, name: str) -> Sym | None:
        """The variable of a name that stands for a type; None where the name means something else."""
        rules = file.language.names
        if not variables_in(rules, name):
            return None
        thing = self.path(file, caller, name)[0]
        if not isinstance(thing, Sym) or thing.kind not in VALUES:
            return None
        return thing if re.match(rules.type_variable, self.index.value(thing.id)) else None

    def type_variable(self, file: File, caller: int, name: str) -> Thing | None:
        """What a variable is known to be that stands for a type: `T = TypeVar("T", bound=Model)`; None of another name."""
        thing = self.variable_of_types(file, caller, name)
        if thing is None:
            return None
        value = self.index.value(thing.id)
        bound = re.search(r"\bbound\s*=\s*['\"]?([\w.]+)['\"]?\s*[,)]", value)
        return self.type(self.index.file(thing.file), thing.container, bound[1]) if bound else Known.UNSURE

    def holders_of(self, file: File, sym: Sym) -> Iterator[dict[str, str]]:
        """The type parameters of a definition, of the implementation that it stands in, and of the type that it stands on."""
        rules = file.language.names
        if sym.generics or (rules.parametric_by and sym.family == "type"):
            yield dict(self.generics(sym))
        if sym.head is not None:
            yield dict(generics(IMPL, self.index.text(sym.head)))
        owner = self.receiver_type(file, sym) if sym.receiver is not None else None
        if isinstance(owner, Sym) and (owner.generics or (rules.parametric_by and owner.family == "type")):
            yield dict(self.generics(owner))

    @abstractmethod
    def env_there(self, value: Value, member: Sym) -> Env:
        """What the type parameters of a value's type are called in the implementation that one of its members stands in."""

    @abstractmethod
    def env_back(self, sym: Sym, member: Sym, env: Env) -> Env:
        """The type parameters of a type as they are called in it, of those in the implementation that a member stands in."""

    @abstractmethod
    def blanket(self, value: Thing, name: int) -> Thing:
        """A method that an implementation for all types of some kind has."""

    def foreign_step(self, value: Foreign, name: str) -> Thing:
        """What a value gives whose type is not ours: an element, a part, the result of a method that is known."""
        file = self.index.file(value.file)
        rules = file.language.names
        text = value.text
        if name.isdigit():
            return self.filled(value, nth(text, int(name)))
        if name == CALLED:
            return self.filled(value, result(rules, text))
        if rules.nameless and text.partition("{")[0].rstrip() == rules.nameless:
            return self.written_out(value, name)
        base, some = arguments(rules, text)
        base = last_name(base)
        if base in rules.wraps and some:  # its elements are those of what it is made of
            some[0] = f"{{{some[0]}}}.{EACH}"
        queue = "{0}" if re.match(rules.queues, text) else "\0"
        if name == QUEUED and (keys := re.match(rules.keys, text)):
            return self.filled(value, keys[1])
        template = {
            EACH: dict(rules.each).get(base, "{0}"), ITEM: "{-1}", TRIED: "{0}", FAILING: "{1}", AWAIT: SAME,
            QUEUED: queue,
        }.get(name)  # fmt: skip
        if template is not None:
            return self.filled(value, fill(template, text, some))
        return self.foreign_method(value, base, name, some)

    def written_out(self, value: Foreign, name: str) -> Thing:
        """A member of a type without a name: it stands in the function that writes it, or in a variable of the file."""
        number = self.index.name_id(name)
        here = self.index.here(number, value.file) if number is not None else ()
        fields = [s for s in here if s.family == "member"]
        ordinal = value.caller
        found: list[Sym] = []
        while ordinal >= 0 and not found:
            found = [s for s in fields if s.container == ordinal]
            ordinal = self.index.sym(value.file << 20 | ordinal).container
        found = found or [s for s in fields if s.container < 0 or self.is_variable(s.file, s.container)]
        return self.held(found[0], value.env) if len({s.type for s in found}) == 1 else Known.UNSURE

    def is_variable(self, file: int, ordinal: int) -> bool:
        """Whether a definition is a variable of a file."""
        sym = self.index.sym(file << 20 | ordinal)
        return sym.kind in VALUES and sym.container < 0

    def foreign_method(self, value: Foreign, base: str, name: str, some: list[str]) -> Thing:
        """A method of a type that is not ours: one that ours puts on it, or one whose result is known."""
        file = self.index.file(value.file)
        found = self.extension(file, base, name)
        if found is not Known.NOWHERE:
            return found
        rules = file.language.names
        template = SAME if name in rules.opens and base in rules.closed else dict(rules.yields).get(name)
        if name in rules.goes_through and (pair := dict(rules.each).get(base)):
            template = f"{ITERATOR}<{pair}>"
        if template is None:
            number = self.index.name_id(name)
            found = self.blanket(value, number) if number is not None else Known.NOWHERE
            if found is Known.NOWHERE and name in file.language.constructors:  # `Vec::<Job>::new()`
                return Maker(value)
            return found if isinstance(found, Sym) else Known.UNSURE
        made = value if template == SAME else self.filled(value, fill(template, value.text, some))
        return Maker(made) if isinstance(made, Value | Foreign) else Known.UNSURE

    def filled(self, value: Foreign, text: str) -> Thing:
        """A value of a type that stands inside that of another."""
        if not text:
            return Known.UNSURE
        if text == value.text:
            return value
        return self.type(self.index.file(value.file), value.caller, text, None, value.env)

    def extension(self, file: File, base: str, name: str) -> Thing:
        """The method of a name that code of ours puts on a type that is not ours."""
        number = self.index.name_id(name)
        if number is None or not base:
            return Known.NOWHERE
        received = [(s, owner) for s, owner in self.index.received(number) if s.flags & PROMISED]
        wanted = self.index.name_id(base) if received else None
        found = [s for s, owner in received if owner == wanted]
        return choose(
            [
                s
                for s in found
                if (where := self.index.file(s.file)).family == file.family
                and not isinstance(self.receiver_type(where, s), Sym)
            ],
            types=False,
        )

    def part_of_typed(self, value: Value, name: str) -> Thing:
        """The same of a value whose type is ours: made of another, a tuple, or one that says what it gives in turn."""
        sym = value.type
        file = self.index.file(sym.file)
        if (name == "0" and sym.flags & DISTINCT) or (
            name == TRIED and sym.kind not in {"enum", "type_alias"}
        ):
            return value
        if sym.kind == "type_alias" and sym.type:
            inner = self.type(file, sym.ordinal, sym.type, None, value.env)
            return self.step(inner, name) if inner != value else Known.UNSURE
        if name.isdigit():
            number = self.index.name_id(name)
            found = self.member(sym, number) if number is not None else Known.NOWHERE
            return (
                self.held(found, value.env)
                if isinstance(found, Sym)
                else value
                if name == "0"
                else Known.UNSURE
            )
        if name == ITEM and file.language.names.item_of:
            return self.at_place(value, file.language.names)
        given = self.index.name_id(file.language.names.given)
        if name == EACH and given is not None:
            found = self.member(sym, given)
            if isinstance(found, Sym) and found.type:
                env = self.env_there(value, found)
                return self.type(self.index.file(found.file), found.ordinal, found.type, None, env)
        return Known.UNSURE

    def stood_in_for(self, value: Value) -> Thing | None:
        """The value whose members one has that says so: `type Target = T`; None for others."""
        target = self.index.name_id(self.index.file(value.type.file).language.names.stands_in)
        found = self.member(value.type, target) if target is not None else Known.NOWHERE
        if not isinstance(found, Sym) or found.kind != "type_alias" or not found.type:
            return None
        inner = self.type(self.index.file(found.file), found.ordinal, found.type, None, value.env)
        return inner if inner != value else None

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

    def field(self, owner: Sym, name: int) -> Thing:
        """The field of a name in a type that has a method of that name, too."""
        for one in self.order(owner):
            fields = [s for s in self.own_members(one, name) if s.family == "member"] if one else ()
            if fields or one is None:
                return choose(list(fields), types=False)
        return Known.NOWHERE

    def at_place(self, value: Value, rules: NameRules) -> Thing:
        """What stands at a place of a value: what its type says; without a word it is an array or a pointer, or stands for one."""
        for method in rules.item_of:
            number = self.index.name_id(method)
            found = self.member(value.type, number) if number is not None else Known.NOWHERE
            if found is Known.UNSURE:
                return self.either_gives(value, method)
            if found is not Known.NOWHERE:
                return self.called(found, value)
        inner = self.stood_in_for(value) if rules.stands_in else value
        return self.step(inner, ITEM) if inner is not None and inner != value else inner or Known.UNSURE

    @abstractmethod
    def either_gives(self, owner: Thing, name: str) -> Thing:
        """What calling a method gives that several implementations have, where all give the same."""

    @abstractmethod
    def own_members(self, owner: Sym, name: int) -> Iterable[Sym]:
        """The members of a name that stand in a type or, by their receiver, on it."""

    @abstractmethod
    def order(self, owner: Sym) -> tuple[Sym | None, ...]:
        """A type and all that it is tied to; None: one not known."""

    @abstractmethod
    def bases(self, owner: Sym, wanted: int | None = None) -> list[Sym | None]:
        """The types that a type is tied to; None for one that is not known."""
