"""Traits and their implementations: what a method stands on, what all types of a kind have, what iterators of ours give."""

from patinad.code.definitions import Sym
from patinad.code.exports import Env, Foreign, Known, Maker, Module, Thing, Value, choose
from patinad.code.foreign import IMPL, ITERATOR, Foreigners
from patinad.code.lookup import File
from patinad.code.typetext import core, parts_of
from patinad.code.written import arguments, generics, member_type, stands_on


class Traits(Foreigners):
    """What implementations of traits say, in one state of code.db."""

    def stood_on(self, file: File, caller: int, around: Sym | None) -> Thing:
        """The value that a method stands on: of a type of ours with what its parameters are there, or of another."""
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            if sym.receiver is not None:
                break
            ordinal = sym.container
        else:
            return Value(around) if around is not None else Known.UNSURE
        text = stands_on(self.index.text(sym.head)) if sym.head is not None else ""
        if around is None:
            rules = file.language.names
            foreign = rules.type_parameters and self.receiver_type(file, sym) in {
                Known.NOWHERE,
                Known.OUTSIDE,
            }
            return (
                self.type(file, ordinal, text or self.index.text(sym.receiver)) if foreign else Known.UNSURE
            )
        some = arguments(file.language.names, core(file.language.names, text))[1] if text else []
        given = [self.type(file, ordinal, one) for one in some]
        return Value(around, tuple(zip((name for name, _ in self.generics(around)), given, strict=False)))

    def told_by_head(self, file: File, caller: int, steps: list[tuple[str, str]]) -> Thing | None:
        """A value of the type that the implementation around says is a member of its type: `Self::Output`."""
        if len(steps) < 2 or steps[0][0] not in file.language.names.self_types:
            return None
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            text = member_type(self.index.text(sym.head), steps[1][0]) if sym.head is not None else ""
            if text:
                return self.type(file, ordinal, text)
            ordinal = sym.container
        return None

    def blanket(self, value: Thing, name: int) -> Thing:
        """A method that an implementation for all types of some kind has: `impl<T: Encode> EncodeExt for T`."""
        found = []
        for s, receiver in self.index.received(name):
            bounds = dict(generics(IMPL, self.index.text(s.head))) if s.head is not None else {}
            bound = bounds.get(self.index.text(receiver)) if receiver is not None else None
            if bound is not None and all(self.keeps_to(value, s, one) for one in parts_of(bound, "+")):
                found.append(s)
        return choose(found or self.of_blanket_traits(name), types=False)

    def of_blanket_traits(self, name: int) -> list[Sym]:
        """The methods of a name that traits have themselves which are kept to by all types of a kind: `impl<I: Iterator> Ext for I {}`."""
        found: list[Sym] = []
        if self.index.received(name):  # an implementation may have its own
            return found
        for number, some in self.index.named(name).items():
            for s in some:
                if s.container < 0 or s.declared_only:
                    continue
                trait = self.index.sym(number << 20 | s.container)
                if trait.kind == "trait" and any(
                    self.is_parameter(*one) for one in self.index.kept_to(trait.name)
                ):
                    found.append(s)
        return found

    def is_parameter(self, number: int, name: int) -> bool:
        """Whether what an implementation is for is a type parameter: a name that nothing else gives a meaning there."""
        file = self.index.file(number)
        known = self.index.text(name) in file.language.names.builtins
        if known or self.own_names(Module((number,)), name, types=True) is not Known.NOWHERE:
            return False
        return (
            self.imported(file, name, types=True) is Known.NOWHERE
            and self.from_wildcards(number, name, types=True, depth=0, module=-1) is Known.NOWHERE
        )

    def keeps_to(self, value: Thing, method: Sym, bound: str) -> bool:
        """Whether a value is of a kind that a method's type parameter asks for; what is not ours is taken at its word."""
        asked = self.type(self.index.file(method.file), method.ordinal, bound)
        if not isinstance(asked, Value):
            return True
        return isinstance(value, Value) and asked.type in self.order(value.type)

    def env_there(self, value: Value, member: Sym) -> Env:
        """What the type parameters of a value's type are called in the implementation that one of its members stands in."""
        if member.head is None or not value.env:
            return value.env
        rules = self.index.file(member.file).language.names
        head = self.index.text(member.head)
        own, known = dict(generics(IMPL, head)), dict(value.env)
        there = zip(
            arguments(rules, core(rules, stands_on(head)))[1], self.generics(value.type), strict=False
        )
        return tuple((text, known[name]) for text, (name, _) in there if text in own and name in known)

    def env_back(self, sym: Sym, member: Sym, env: Env) -> Env:
        """The type parameters of a type as they are called in it, of those in the implementation that a member stands in."""
        known, names = dict(env), [name for name, _ in self.generics(sym)]
        there = names
        if member.head is not None:
            rules = self.index.file(member.file).language.names
            there = arguments(rules, core(rules, stands_on(self.index.text(member.head))))[1]
        pairs = zip(names, there, strict=False)
        return tuple((name, known[text]) for name, text in pairs if text in known)

    def by_trait(self, value: Value, name: str) -> Thing:
        """What a value has by a trait that all of a kind keep to: as an iterator, or by an implementation of ours."""
        found = self.as_iterator(value, name)
        number = self.index.name_id(name) if found is Known.NOWHERE else None
        return self.blanket(value, number) if number is not None else found

    def as_iterator(self, value: Value, name: str) -> Thing:
        """What a value of ours has by being gone through: `filter`, `enumerate`."""
        given = self.index.name_id(self.index.file(value.type.file).language.names.given)
        found = self.member(value.type, given) if given is not None else Known.NOWHERE
        if not isinstance(found, Sym) or not found.type:
            return Known.NOWHERE
        text = f"{ITERATOR}<{found.type}>"
        made = self.foreign_step(Foreign(text, found.file, found.ordinal, self.env_there(value, found)), name)
        return made if isinstance(made, Maker) else Known.NOWHERE

    def either_gives(self, owner: Thing, name: str) -> Thing:
        """What calling a method gives that several implementations have, where all give the same: `a * b`, `From::from`."""
        sym = owner.type if isinstance(owner, Value) else owner
        number = self.index.name_id(name)
        if (
            number is None
            or not isinstance(sym, Sym)
            or not self.index.file(sym.file).language.names.by_depth
        ):
            return Known.UNSURE
        given = {self.called(one, owner) for one in self.own_members(sym, number)}
        return given.pop() if len(given) == 1 else Known.UNSURE
