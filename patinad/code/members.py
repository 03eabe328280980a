"""What types have: their own members, and those of the types above them."""

import re
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator

from patinad.code.changes import ORDINAL_BITS
from patinad.code.definitions import Sym
from patinad.code.exports import CONFINED, THINGS_KEPT, VALUES, Env, Known, Thing, Value, choose
from patinad.code.facts import Flag
from patinad.code.foreign import DISTINCT, IMPL
from patinad.code.lookup import File, Index
from patinad.code.recent import Recent
from patinad.code.traits import Traits
from patinad.code.typetext import generic, last_name, parts_of
from patinad.code.written import generics

# Deeper than people write; what machines write would take Python's whole stack, and the scrape with it.
TYPES_ABOVE = 60  # a type
_STATIC = int(Flag.STATIC)
_APPLIED = re.compile(r"([\w$.]+)\((.*)\)")
_WORD = re.compile(r"[\w$]+")
VALUES_BEFORE = 20  # a value: f() returns what g() returns, and so on


class Members(Traits):
    """The members of types, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.members: Recent[tuple[int, int, bool], Thing] = Recent(THINGS_KEPT)
        self.orders: Recent[int, tuple[Sym | None, ...]] = Recent(
            THINGS_KEPT, len
        )  # of types and what is above them
        # The same where some are above themselves: true from there only, or who asked first would decide.
        self.rings: Recent[int, tuple[Sym | None, ...]] = Recent(THINGS_KEPT, len)
        self.ordering: set[int] = set()  # types whose order is being found out
        self.under_way: set[tuple[int, int, str, int, Env]] = set()  # types whose meaning is being found out

    @abstractmethod
    def path(self, file: File, caller: int, text: str, owner: Sym | None = None) -> tuple[Thing, str]:
        """The meaning of what stands before a call's name."""

    @abstractmethod
    def lexical(self, file: File, caller: int, name: int, *, types: bool) -> Thing:
        """The meaning of a name by the definitions around a place, innermost first."""

    def once(self, value: Value, name: str, look: Callable[[Value, str], Thing]) -> Thing:
        """What a value says of a name by way of other values, unless one of them asks the first: an iterator its own."""
        key = (value.type.file, value.type.ordinal, name, -1, value.env)
        if key in self.under_way or len(self.under_way) >= VALUES_BEFORE:
            self.circles += 1
            return Known.UNSURE
        self.under_way.add(key)
        try:
            return look(value, name)
        finally:
            self.under_way.discard(key)

    def around(self, file: File, caller: int) -> Sym | None:
        """The type around a definition, or on which it stands."""
        ordinal = caller
        mark = file.language.names.function_mark
        lent = False  # by what is around an object: a function that has no value of its own that it stands on
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            inner = sym.kind == "property" and self.index.text(sym.name) != file.language.names.prototype
            written_out = sym.kind == "object" or inner or (sym.kind in VALUES and sym.receiver is None)
            if (sym.family == "type" or written_out) and not (written_out and lent):
                return sym
            makes = file.language.names.prototype and sym.family == "function" and sym.receiver is None
            if makes and self.index.text(sym.name)[:1].isupper():
                return sym  # a function that makes values with `new`
            lent = bool(mark) and sym.family == "function" and mark in self.index.signature(sym.id)
            if sym.receiver is not None:
                owner = self.receiver_type(file, sym)
                return owner if isinstance(owner, Sym) else None
            ordinal = sym.container
        return None

    def receiver_type(self, file: File, method: Sym) -> Thing:
        """The type on which a method stands that is not nested in it."""
        assert method.receiver is not None
        if method.head is not None:  # `impl<T: Encode> Ext for T`
            bound = dict(generics(IMPL, self.index.text(method.head))).get(self.index.text(method.receiver))
            if bound is not None:
                value = self.type(file, method.ordinal, bound)
                return value.type if isinstance(value, Value) else Known.UNSURE
        last = self.index.name_id(self.index.text(method.receiver).rpartition(".")[2])
        if last is None:
            return Known.UNSURE
        inside = self.lexical(file, -1, last, types=True)
        if not isinstance(inside, Sym) and file.language.names.prototype:
            known = self.beside(method, self.index.text(last))
            inside = known.type if isinstance(known, Value) else inside
        if isinstance(inside, Sym):
            return inside
        found = self.imported(file, last, types=True)
        return found if isinstance(found, Sym) else self.everywhere(file, last, types=True)

    def member(self, owner: Sym, name: int, *, types: bool = False) -> Thing:
        """What a name means in a type: its own members, then those of what it is tied to."""
        key = (owner.id, name, types)
        found = self.members[key]
        if found is None:
            circles = self.circles
            if self.index.file(owner.file).language.names.by_depth:
                found = self.by_depth(owner, name, types=types)
            else:
                found = self.member_in(self.order(owner), name, types=types)
            if self.circles == circles or not (self.under_way or self.ordering):
                self.members.keep(key, found)
        return found

    def member_in(self, order: Iterable[Sym | None], name: int, *, types: bool = False) -> Thing:
        """What a name means in the first of several types that has it; one that is not known may have it, or not."""
        for owner in order:
            if owner is None:
                if types:  # hardly anybody means a type of another's class
                    continue
                return Known.UNSURE
            found = self.pick(list(self.own_members(owner, name)), types=types)
            if found is not Known.NOWHERE:
                return found
        return Known.NOWHERE

    def order(self, owner: Sym) -> tuple[Sym | None, ...]:
        """A type and all that it is tied to, in the order in which a member is looked for (C3); None: one not known."""
        known = self.orders[owner.id]
        if known is None and not self.ordering:
            known = self.rings[owner.id]
        if known is not None:
            return known
        if owner.id in self.ordering or len(self.ordering) >= TYPES_ABOVE:
            self.circles += 1
            return (owner,) if owner.id in self.ordering else (owner, None)  # a circle adds nothing
        circles = self.circles
        self.ordering.add(owner.id)
        try:
            bases = self.bases(owner)
            found = (owner, *merged([*(self.order(b) if b else (None,) for b in bases), tuple(bases)]))
        finally:
            self.ordering.discard(owner.id)
        if self.circles == circles:
            self.orders.keep(owner.id, found)
        elif not (self.under_way or self.ordering):
            self.rings.keep(owner.id, found)
        return found

    def bases(self, owner: Sym, wanted: int | None = None) -> list[Sym | None]:
        """The types that a type is tied to; None for one that is not known, unless it is only said to be kept to.

        `wanted`: the member that is looked for, which some types are known not to have.
        """
        rules = self.index.file(owner.file).language.names
        plain = set(rules.plain)
        if wanted is not None and rules.only_have:
            text = self.index.text(wanted)
            plain |= {name for name, members in rules.only_have if text not in members}
        found: list[Sym | None] = []
        if owner.flags & DISTINCT and owner.type:
            under = self.type(self.index.file(owner.file), owner.ordinal, owner.type)
            if isinstance(under, Value):  # it has what that one embeds, but not its methods
                return [under.type] if under.type.kind == "interface" else self.bases(under.type, wanted)
        for tie in self.index.ties(owner.id):
            if tie.kind == "uses":  # what is attached to values is no member of the type that says so
                continue
            caller = -1 if tie.file != owner.file else owner.container
            some = (
                self.mixed(owner, self.index.file(tie.file), caller, tie.target) if rules.prototype else None
            )
            if some is None:
                some = self.tied(owner, self.index.file(tie.file), caller, tie.target)
                if some == [None] and (
                    tie.kind == "implements" or last_name(generic(tie.target)[0]) in plain
                ):
                    continue
            found += [one for one in some if one is None or (one not in found and one.id != owner.id)]
        return found

    def tied(self, owner: Sym, file: File, caller: int, target: str) -> list[Sym | None]:
        """The type that a type is tied to by its name, or the object whose members it has."""
        base = self.type(file, caller, target)
        if not isinstance(base, Value) and owner.flags & CONFINED and file.id == owner.file:
            base = self.beside(owner, target)
        if isinstance(base, Value) or not file.language.names.prototype:
            return [base.type if isinstance(base, Value) else None]
        thing = self.path(file, caller, target)[0]
        return [thing if isinstance(thing, Sym) and thing.kind in VALUES else None]

    def mixed(self, owner: Sym, file: File, caller: int, target: str) -> list[Sym | None] | None:
        """What a type extends that a function makes of others: `extends Saved(Named(Model))`; None of other types."""
        said = _APPLIED.fullmatch(target)
        if said is None:
            return [] if self.is_given(owner, target) else None
        found = [self.made_inside(self.path(file, caller, said[1])[0])]
        for given in parts_of(said[2], ","):
            if given[:1].isupper() or _APPLIED.fullmatch(given):
                inner = self.mixed(owner, file, caller, given)
                found += self.tied(owner, file, caller, given) if inner is None else inner
        return found

    def is_given(self, owner: Sym, target: str) -> bool:
        """Whether what a type extends is given to the function around it: whoever calls that says what it is."""
        around = (
            self.index.sym(owner.file << ORDINAL_BITS | owner.container) if owner.container >= 0 else None
        )
        if around is None or around.family != "function" or not target.isidentifier():
            return False
        return target in _WORD.findall(self.index.parameters(around.id))

    def made_inside(self, maker: Thing) -> Sym | None:
        """The one type that a function makes; the function itself where that has no name."""
        if not isinstance(maker, Sym) or maker.family != "function":
            return None
        made = [s for s in self.index.inside(maker.id) if s.family == "type"]
        return (made[0] if len(made) == 1 else None) if made else maker

    def beside(self, owner: Sym, name: str) -> Thing:
        """A value of the one type of a name that is known in a part of a file as another is."""
        number = self.index.name_id(name)
        here = self.index.here(number, owner.file) if number is not None else ()
        found = [s for s in here if s.family in {"type", "function"} and s.container == owner.container]
        return Value(found[0]) if len(found) == 1 and found[0].flags & CONFINED else Known.UNSURE

    def env_of(self, value: Value, member: Sym) -> Env:
        """What the type parameters are that a member of a value is written with: `class A extends B<C>` says it of B's."""
        rules = self.index.file(member.file).language.names
        if member.container < 0 or not (rules.type_parameters or rules.parametric):
            return self.env_there(value, member)
        home = member.file << ORDINAL_BITS | member.container
        level, seen = [value], {value.type.id}
        while level and home not in seen:
            above = [base for one in level for base in self.given(one) if base.type.id not in seen]
            seen.update(base.type.id for base in above)
            level = above if len(seen) < TYPES_ABOVE else []
        return next((one.env for one in level if one.type.id == home), value.env)

    def given(self, value: Value) -> Iterator[Value]:
        """The types right above that of a value, with what they are given as arguments."""
        for tie in self.index.ties(value.type.id):
            caller = -1 if tie.file != value.type.file else value.type.container
            base = self.type(self.index.file(tie.file), caller, tie.target, None, value.env)
            if isinstance(base, Value):
                yield base

    def apart(self, owner: Sym, name: int, *, static: bool) -> Thing:
        """The one of two members of a name that a type, or that a value of it has."""
        if not self.index.file(owner.file).language.names.statics_apart:
            return Known.UNSURE
        for one in self.order(owner):
            own = list(self.own_members(one, name)) if one is not None else []
            if own or one is None:
                return (
                    choose([s for s in own if bool(s.flags & _STATIC) == static], types=False)
                    if len(own) > 1
                    else Known.UNSURE
                )
        return Known.UNSURE

    def lent(self, value: Value, name: str) -> Thing:
        """A member that a value has by a type above it which is not ours, of what that is given as an argument."""
        members = dict(self.index.file(value.type.file).language.names.lent)
        for one in self.order(value.type) if members else ():
            for tie in self.index.ties(one.id) if one is not None else ():
                base, some = generic(tie.target)
                known = members.get(last_name(base), ())
                place = known.index(name) if name in known else len(known)
                if one is not None and place < len(known) and place < len(some or ()):
                    caller = -1 if tie.file != one.file else one.ordinal
                    env = value.env if one == value.type else ()
                    return self.type(self.index.file(tie.file), caller, (some or [])[place], None, env)
        return Known.UNSURE

    def is_promised(self, member: Sym) -> bool:
        """Whether a member is a function that values of an interface have: `format: (row: Row) => string`."""
        mark = self.index.file(member.file).language.names.function_mark
        if not mark or member.family != "member" or member.container < 0 or mark not in (member.type or ""):
            return False
        return self.index.sym(member.file << ORDINAL_BITS | member.container).kind == "interface"

    def own_members(self, owner: Sym, name: int) -> Iterator[Sym]:
        """The members of a name that stand in a type or, by their receiver, on it."""
        if name == owner.name and self.index.file(owner.file).language.names.members_in_scope:
            return  # its constructors are called by the type
        here = self.index.here(name, owner.file)
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

    def by_depth(self, owner: Sym, name: int, *, types: bool) -> Thing:
        """A member of a type by how far from it it stands: of two at one distance none is meant."""
        level: list[Sym] = [owner]
        seen = {owner.id}
        unsure = pending = unknown = False  # one that is not known is no nearer than those beside it
        while level:
            found: list[Sym] = []
            above: list[Sym] = []
            unsure, pending, unknown = unsure or pending, unknown, False
            for sym in level:
                own = list(self.own_members(sym, name))
                found += own
                for base in self.bases(sym, name) if not own else ():
                    if base is None:
                        unknown = not types  # hardly anybody means a type of another's class
                    elif base.id not in seen:
                        seen.add(base.id)
                        above.append(base)
            if found:
                return Known.UNSURE if unsure else self.pick(found, types=types)
            level = above if len(seen) < 200 else []
        return Known.UNSURE if unsure or pending or unknown else Known.NOWHERE


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
