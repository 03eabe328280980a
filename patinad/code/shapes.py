"""Types that are written out where they are used, of objects and functions, and what functions are given."""

import re
from abc import abstractmethod

from patinad.code.definitions import Sym
from patinad.code.exports import (
    VALUES,
    Choice,
    Env,
    Foreign,
    Known,
    Overloads,
    Thing,
    Value,
    Written,
    chosen,
)
from patinad.code.facts import SIGNATURE_CHARACTERS, TYPE_CHARACTERS, VALUE_CHARACTERS
from patinad.code.lookup import File
from patinad.code.providers import Providers
from patinad.code.typetext import AWAIT, EACH, INFERRED, ITEM, NARROWED, generic, last_name, parts_of
from patinad.code.written import function_parts, indexed, member_of, nth, parameter_type, taken


class Shapes(Providers):
    """What values have whose types are written out, in one state of code.db."""

    @abstractmethod
    def written(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """A value of a written type."""

    @abstractmethod
    def aliased_type(self, alias: Sym) -> Thing:
        """A value of the type that an alias stands for."""

    def opened_braces(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing:
        """A value of what stands in the braces with which a spelling begins: a type, or the members of an object."""
        is_body = len(parts_of(text, ":")) > 1 and NARROWED not in text and function_parts(text) is None
        if file.language.names.functions and is_body:
            return Written(file.id, caller, f"{{{text}}}", env)
        return self.written(file, caller, text, owner, env)

    def shaped(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing | None:
        """A value of a type that is written out of others; None of a type that has a name."""
        text = text.strip()
        if (
            text.startswith("(")
            and text.endswith(")")
            and len(parts_of(text, ",")) == 1
            and function_parts(text) is None
        ):
            text = text[1:-1].strip()
        if NARROWED in text and len(parts := parts_of(text, NARROWED)) > 1:
            thing = self.type(file, caller, parts[0][1:-1], owner, env)
            for condition in parts[1:]:
                thing = self.narrowed(file, caller, thing, condition)
            return thing
        if function_parts(text) is not None:
            return Written(file.id, caller, text, env)
        for separator in "|&":
            parts = parts_of(text, separator) if separator in text else []
            some = [part for part in parts if part not in file.language.names.nothing]
            if len(parts) > 1:
                things = [self.type(file, caller, part, owner, env) for part in some]
                if len(text) in {TYPE_CHARACTERS, VALUE_CHARACTERS}:
                    things.append(Known.UNSURE)  # it may go on
                return one_of(things, every=separator == "&")
        return Written(file.id, caller, text, env) if text.startswith("{") else None

    def utility(self, file: File, caller: int, text: str, owner: Sym | None, env: Env) -> Thing | None:
        """What is meant by the type of a value, or by what is done with one; None of other types: `ReturnType<typeof f>`."""
        rules = file.language.names
        if not rules.typed_as:
            return None
        if text.startswith(f"{rules.typed_as} "):
            thing = self.main(self.path(file, caller, text[len(rules.typed_as) :].strip(), owner)[0])
            # A type is meant itself there, and no value of it.
            return (
                thing
                if isinstance(thing, Sym) and thing.family in {"type", "function"}
                else self.value_of(thing)
            )
        name, arguments = generic(text)
        done = dict(rules.utilities).get(name) if arguments else None
        if done is None or not arguments:
            return None
        thing = self.utility(file, caller, arguments[0], owner, env) or self.type(
            file, caller, arguments[0], owner, env
        )
        if done == "call":
            return self.value_of(self.called(thing))
        if done == "wait":
            return self.value_of(self.step(thing, AWAIT))
        return Value(thing) if isinstance(thing, Sym) and thing.family == "type" else Known.UNSURE

    def alias_of(self, file: File, caller: int, name: str, owner: Sym | None) -> Sym | None:
        """The alias with type parameters that a name means; None where it means something else."""
        thing = self.path(file, caller, name, owner)[0]
        return thing if isinstance(thing, Sym) and thing.kind == "type_alias" and thing.generics else None

    def of_choice(self, choice: Choice, name: str) -> Thing:
        """What a value has that is one of several, or all of them."""
        found = [self.step(thing, name) for thing in choice.values]
        if choice.every:
            some = dict.fromkeys(one for one in found if not isinstance(one, Known))
            return next(iter(some)) if len(some) == 1 else Known.UNSURE
        if any(isinstance(one, Known) for one in found):
            return Known.UNSURE
        both = chosen(found)
        # Members of several types that hold the same.
        return chosen(map(self.value_of, found)) if both is Known.UNSURE else both

    def narrowed(self, file: File, caller: int, thing: Thing, condition: str) -> Thing:
        """What a value is that meets a condition (narrowing.py)."""
        said, negated = condition.removeprefix("!"), condition.startswith("!")
        if said.startswith(":") or said.endswith("()"):
            wanted = (
                self.type(file, caller, said[1:]) if said[0] == ":" else self.guarded(file, caller, said[:-2])
            )
            if wanted is None:
                return thing
            if not negated and not (isinstance(thing, Choice) and not thing.every):
                return thing if self.is_of(thing, wanted) else wanted
            states: dict[Thing, bool | None] = {one: self.is_of(one, wanted) for one in choices(thing)}
            return kept(thing, states, negated=negated) if negated or any(states.values()) else wanted
        return kept(thing, {one: self.meets(one, said) for one in choices(thing)}, negated=negated)

    def guarded(self, file: File, caller: int, name: str) -> Thing | None:
        """A value of the type that a function says that its argument is of: `node is Call`; None of other functions."""
        function = self.path(file, caller, name)[0]
        told = (function.type or "").partition(" is ")[2] if isinstance(function, Sym) else ""
        if not isinstance(function, Sym) or function.family != "function" or not told:
            return None
        return self.type(self.index.file(function.file), function.ordinal, told)

    def is_of(self, thing: Thing, wanted: Thing) -> bool:
        """Whether a value is of a type, or of one below it."""
        return (
            isinstance(thing, Value) and isinstance(wanted, Value) and wanted.type in self.order(thing.type)
        )

    def meets(self, thing: Thing, condition: str) -> bool | None:
        """Whether a value has a member, or one of that value; None where that is not to be told."""
        name, equal, wanted = condition.removeprefix("?").partition("=")
        text = ""
        if isinstance(thing, Written):
            text = member_of(thing.text, name)
            if not equal:
                return bool(text)
        elif isinstance(thing, Value):
            number = self.index.name_id(name)
            member = self.member(thing.type, number) if number is not None else Known.NOWHERE
            if not equal:
                return None if member is Known.UNSURE else isinstance(member, Sym)
            text = (member.type or self.index.value(member.id)) if isinstance(member, Sym) else ""
        some = {literal(part) for part in parts_of(text, "|")}
        return None if "" in some or not some or not literal(wanted) else literal(wanted) in some

    def shape(self, file: File, caller: int, name: str, arguments: list[str]) -> Written | None:
        """A value of a function type of another's: `FC<Props>`, `Dispatch<Action>`."""
        template = dict(file.language.names.functions).get(last_name(name))
        if template is None or not arguments:
            return None
        return Written(file.id, caller, template.replace("{0}", arguments[0]))

    def written_step(self, value: Written, name: str) -> Thing:
        """What a value has whose type is written out."""
        if name == AWAIT:
            return value
        text = indexed(value.text) if name in {EACH, ITEM} else member_of(value.text, name)
        return self.inside_written(value, text) if text else Known.UNSURE

    def inside_written(self, value: Written, text: str) -> Thing:
        """A value of a type that stands in one that is written out."""
        return self.type(self.index.file(value.file), value.caller, text, None, value.env)

    def given_to(self, thing: Thing, place: int, owner: Thing | None) -> Thing:
        """What a function is given as its argument of a place; an element's component as the first what it is made with."""
        thing = self.aliased(thing)
        if isinstance(thing, Overloads):
            found = {self.given_to(one, place, owner) for one in thing.functions}
            return found.pop() if len(found) == 1 else Known.UNSURE
        if isinstance(thing, Sym) and thing.family == "function":
            return self.parameter_at(thing, place, owner)
        if isinstance(thing, Sym) and thing.kind == "type_alias":
            thing = self.aliased_type(thing)
        if isinstance(thing, Sym) and thing.family == "type":
            members = [names[0] for _, names in self.index.file(thing.file).language.names.lent]
            return self.lent(Value(thing), members[0]) if members and not place else Known.UNSURE
        if isinstance(thing, Sym):
            env = self.env_of(owner, thing) if isinstance(owner, Value) else ()
            thing = (
                self.held(thing, env) if thing.kind in VALUES or thing.family == "member" else Known.UNSURE
            )
        if isinstance(thing, Foreign):
            return self.filled(
                thing, nth(taken(self.index.file(thing.file).language.names, thing.text), place)
            )
        parts = function_parts(thing.text) if isinstance(thing, Written) else None
        some = parts_of(parts[0], ",") if parts is not None else []
        text = parameter_type(some[place]) if place < len(some) else ""
        return self.inside_written(thing, text) if isinstance(thing, Written) and text else Known.UNSURE

    def parameter_at(self, function: Sym, place: int, owner: Thing | None) -> Thing:
        """A value of the type of a function's parameter."""
        file = self.index.file(function.file)
        text = self.index.parameters(function.id)
        some = parts_of(text, ",")
        if len(text) >= SIGNATURE_CHARACTERS:
            some = some[:-1]
        told = parameter_type(some[place]) if place < len(some) and not some[place].startswith("...") else ""
        if not told:
            declared = self.declared_as(function)
            value = self.type(file, function.container, declared) if declared else Known.UNSURE
            return self.given_to(value, place, None) if isinstance(value, Written) else Known.UNSURE
        env = self.env_of(owner, function) if isinstance(owner, Value) else ()
        if function.generics and not file.language.names.type_parameters:
            env += tuple((name, Known.UNSURE) for name, _ in self.generics(function))
        return self.type(file, function.ordinal, told, None, env)

    def declared_as(self, function: Sym) -> str:
        """The type that is declared of the variable that holds a function: `const Row: FC<RowProps> = ...`."""
        signature = self.index.signature(function.id)
        said = re.match(rf"{re.escape(self.index.text(function.name))}\s*:", signature)
        return parameter_type(signature) if said else ""


def one_of(things: list[Thing], *, every: bool = False) -> Thing:
    """A value that is one of several, or every one of them."""
    some = tuple(dict.fromkeys(things))
    return some[0] if len(some) == 1 else Choice(some, every) if some else Known.UNSURE


def choices(thing: Thing) -> tuple[Thing, ...]:
    """What a value may be."""
    return thing.values if isinstance(thing, Choice) and not thing.every else (thing,)


def kept(thing: Thing, states: dict[Thing, bool | None], *, negated: bool) -> Thing:
    """What is left of what a value may be, by whether each meets a condition."""
    if not isinstance(thing, Choice) or thing.every:
        return thing
    return one_of([one for one, state in states.items() if state is None or state != negated])


def literal(text: str) -> str:
    """A literal as it is compared: a string, a number, a member of an enumeration; "" of other types."""
    text = text.removeprefix(INFERRED).removesuffix("as const").strip()
    if text[:1] in {'"', "'"} and text[-1:] == text[:1]:
        return f'"{text[1:-1]}"'
    if text in {"true", "false"} or text.isdecimal():
        return text
    return ".".join(text.split(".")[-2:]) if re.fullmatch(r"[\w$]+(?:\.[\w$]+)+", text) else ""
