"""Values that hold others: containers that are not ours, tuples, what can be gone through or waited for."""

from abc import abstractmethod
from dataclasses import replace

from patinad.code.definitions import Sym
from patinad.code.everywhere import Everywhere
from patinad.code.exports import Choice, Env, Holder, Known, Maker, Thing, Value
from patinad.code.lookup import File
from patinad.code.typetext import AWAIT, AWAIT_ALL, EACH, EITHER, ITEM, MOST, with_step


class Holders(Everywhere):
    """What values give that hold others, in one state of code.db."""

    under_way: set[tuple[int, int, str, int, Env]]  # what is being found out

    @abstractmethod
    def type(self, file: File, caller: int, text: str, owner: Sym | None = None, env: Env = ()) -> Thing:
        """A value of the type that is written or spelled so at a place."""

    @abstractmethod
    def called(self, thing: Thing, owner: Thing | None = None) -> Thing:
        """What calling a thing gives."""

    @abstractmethod
    def member(self, owner: Sym, name: int, *, types: bool = False) -> Thing:
        """What a name means in a type."""

    @abstractmethod
    def part_of_typed(self, value: Value, name: str) -> Thing:
        """A part of a value whose type is ours, in a language whose types have arguments."""

    def holder(self, file: File, caller: int, name: str, arguments: list[str], env: Env) -> Holder | None:
        """A value of a written type that is known to hold others: `list[T]`, `tuple[A, B]`, `tuple[T, ...]`."""
        rules = file.language.names
        if name in rules.awaited and arguments:
            return Holder(file.id, caller, "", "", arguments[0], (), env)
        if name in rules.tuples and arguments:
            return self.tuple_of(file, caller, arguments, env)
        places = dict(rules.containers).get(name)
        if places is None or len(arguments) <= max(places):
            return None
        each, item = (arguments[place] if place >= 0 else "" for place in places)
        pair = pair_of(arguments[0], arguments[1]) if -2 in places else ""
        return Holder(file.id, caller, each or pair, item, "", (), env)

    def tuple_of(self, file: File, caller: int, arguments: list[str], env: Env) -> Holder:
        """A value of several, each of its type, or of any number: `tuple[T, ...]`, `[...list]`."""
        some = list(dict.fromkeys(one for one in arguments if one != "..."))
        one = EITHER.join(some) if len(some) <= MOST else ""
        places = () if arguments[-1] == "..." else tuple(arguments)
        return Holder(file.id, caller, one, one, "", places, env)

    def held_by(self, holder: Holder, name: str) -> Thing:
        """What a container gives: by going through it, at a place of it, by a method of it."""
        file = self.index.file(holder.file)
        rules = file.language.names
        written = {EACH: holder.each, ITEM: holder.item, AWAIT: holder.waited}.get(name)
        if written is not None:
            if name == AWAIT and not written:
                return holder
            found = self.type(file, holder.caller, written, None, holder.env)
            return self.held_by(found, name) if name == AWAIT and isinstance(found, Holder) else found
        if holder.waited and name in rules.gives_waited:
            made = self.type(file, holder.caller, holder.waited, None, holder.env)
            return Maker(made) if isinstance(made, Value | Holder | Choice) else Known.UNSURE
        if holder.waited or name.isdigit():
            return Known.UNSURE if holder.waited else self.at(holder, int(name))
        if name in rules.holds:
            return self.type(file, holder.caller, holder.item, None, holder.env)
        return self.all_awaited(holder) if name == AWAIT_ALL else self.method_of(holder, name)

    def at(self, holder: Holder, place: int) -> Thing:
        """What stands at one place of several."""
        text = "" if holder.places else holder.item
        text = holder.places[place] if place < len(holder.places) else text
        return (
            self.type(self.index.file(holder.file), holder.caller, text, None, holder.env)
            if text
            else Known.UNSURE
        )

    def all_awaited(self, holder: Holder) -> Holder:
        """What waiting for all of several gives."""
        each, item, *places = (with_step(text, AWAIT) for text in (holder.each, holder.item, *holder.places))
        return Holder(holder.file, holder.caller, each, item, "", tuple(places), holder.env)

    def method_of(self, holder: Holder, name: str) -> Thing:
        """A method of what holds others."""
        file = self.index.file(holder.file)
        rules = file.language.names
        made: Thing = Known.UNSURE
        if name in rules.gives_item:
            made = self.type(file, holder.caller, holder.item, None, holder.env)
        elif name in rules.enters:
            made = self.type(file, holder.caller, holder.each, None, holder.env)
        elif name in rules.gives_items:
            made = replace(holder, each=holder.item, places=())
        elif name in rules.gives_pairs:
            # Of a table what it gives in turn is its keys; others give pairs of their own.
            key = holder.each if holder.each != holder.item and holder.each[:1] != "[" else ""
            pair = pair_of(key or "_", holder.item)
            made = replace(holder, each=pair, item=pair, places=())
        elif name in rules.gives_same:
            made = holder
        return Maker(made) if isinstance(made, Value | Holder | Choice) else Known.UNSURE

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
                given = self.called(found, value)
                return given if name == ITEM else self.each_in_turn(value, given)
        return self.next_of(value) if name == EACH else Known.UNSURE

    def each_in_turn(self, value: Value, given: Thing) -> Thing:
        """What going through a value gives that goes through another, or is gone through itself."""
        key = (value.type.file, value.type.ordinal, EACH, 0, ())
        if key in self.under_way:  # each says that it goes through the other
            self.circles += 1
            return Known.UNSURE
        if isinstance(given, Value) and given.type == value.type:
            return self.next_of(value)
        self.under_way.add(key)
        try:
            return self.step(given, EACH)
        finally:
            self.under_way.discard(key)

    def next_of(self, value: Value) -> Thing:
        """What a value gives next that is gone through itself: `def __iter__(self): return self`."""
        for method in self.index.file(value.type.file).language.names.next_of:
            number = self.index.name_id(method)
            found = self.member(value.type, number) if number is not None else Known.NOWHERE
            if isinstance(found, Sym):
                return self.step(self.called(found, value), AWAIT)
        return Known.UNSURE


def pair_of(first: str, second: str) -> str:
    """The written type of two values, each of its own."""
    return f"[{first}, {second}]"
