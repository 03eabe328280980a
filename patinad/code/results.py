"""What comes of things: of calling them, of what they hold, of being another name of something."""

import re
from abc import abstractmethod
from collections.abc import Iterable

from patinad.code.definitions import Sym
from patinad.code.exports import VALUES, Choice, Env, Holder, Known, Maker, Overloads, Thing, Value, Written
from patinad.code.facts import Flag
from patinad.code.members import VALUES_BEFORE, Members
from patinad.code.modules import NO_MATCH
from patinad.code.typetext import CALLED, INFERRED, PATH, STEP, core, generic, last_name, variables_in
from patinad.code.written import function_parts

ALIASES = 4  # names of names
PLAIN = re.compile(r"[\w$]+(?:\.[\w$]+)*")
COMPUTED = int(Flag.COMPUTED)
_ASYNC, _GENERATOR, _GIVES_SELF = int(Flag.ASYNC), int(Flag.GENERATOR), int(Flag.GIVES_SELF)


class Results(Members):
    """What comes of things, in one state of code.db."""

    @abstractmethod
    def main(self, thing: Thing) -> Thing:
        """What stands for a module where that is used as if it were a definition."""

    @abstractmethod
    def follow(self, thing: Thing, steps: Iterable[tuple[str, str]]) -> Thing:
        """Where further steps of a path lead from a thing."""

    @abstractmethod
    def value_of(self, thing: Thing) -> Thing:
        """A thing as a value that has members."""

    def called(self, thing: Thing, owner: Thing | None = None) -> Thing:
        """What calling a thing gives. `owner`: what it is a member of."""
        thing = self.aliased(self.main(thing))
        if isinstance(thing, Value):
            thing = self.callee(thing)
        if isinstance(thing, Overloads):  # which is meant does not matter where all give the same
            given = {
                (s.file, core(self.index.file(s.file).language.names, s.type or "")) for s in thing.functions
            }
            thing = thing.functions[0] if len(given) == 1 else thing
        return self.made_by(thing, owner) if isinstance(thing, Sym) else self.called_apart(thing)

    def made_by(self, thing: Sym, owner: Thing | None) -> Thing:
        """What calling a definition gives."""
        if thing.family == "type":
            return self.value_with(thing, [])
        if thing.kind == "variant":
            return self.held(thing)
        rules = self.index.file(thing.file).language.names
        if thing.kind in VALUES and rules.function_type:
            return self.step(self.held(thing, owner.env if isinstance(owner, Value) else ()), CALLED)
        if rules.functions and (thing.kind in VALUES or thing.family == "member"):
            env = self.env_of(owner, thing) if isinstance(owner, Value) else ()
            return self.called_apart(self.held(thing, env))
        if rules.callables and thing.family != "function":
            held = self.held(thing, self.env_of(owner, thing) if isinstance(owner, Value) else ())
            return held.made if isinstance(held, Maker) else Known.UNSURE
        return self.returned(thing, owner) if thing.family == "function" and thing.type else Known.UNSURE

    def callee(self, thing: Thing) -> Thing:
        """What is called when a value is: the function that it is, or the method of its type that says so."""
        if isinstance(thing, Sym) and thing.kind in VALUES and thing.type:
            thing = self.held(thing)
        if not isinstance(thing, Value):
            return thing
        if thing.type.family == "function":
            return thing.type
        method = self.index.name_id(self.index.file(thing.type.file).language.names.called_by)
        return self.member(thing.type, method) if method is not None else Known.UNSURE

    def called_apart(self, thing: Thing) -> Thing:
        """What calling a value gives whose type has no name: one of several, or a function's type that is written out."""
        if isinstance(thing, Maker):
            return thing.made
        if isinstance(thing, Choice):
            made = {self.called(one, one) for one in thing.values}
            return made.pop() if len(made) == 1 else Known.UNSURE
        parts = function_parts(thing.text) if isinstance(thing, Written) else None
        if parts is None or not isinstance(thing, Written):
            return Known.UNSURE
        return self.type(self.index.file(thing.file), thing.caller, parts[1], None, thing.env)

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
        if thing.flags & _GENERATOR and thing.type.startswith(INFERRED):
            return Holder(file.id, thing.ordinal, thing.type, "")
        waits = rules.awaited and thing.flags & _ASYNC and not thing.flags & _GENERATOR
        if waits and last_name(generic(core(rules, thing.type))[0]) not in rules.awaited:
            own = thing.flags & _GIVES_SELF and file.language.self_names
            env = self.env_of(owner, thing) if isinstance(owner, Value) else ()
            return Holder(file.id, thing.ordinal, "", "", INFERRED + own[0] if own else thing.type, (), env)
        by_self = self.by_own_method(thing, owner) if isinstance(owner, Value) else None
        if by_self is not None:
            return by_self
        kind = owner.type if isinstance(owner, Value) else owner
        itself = kind if isinstance(kind, Sym) and kind.family == "type" else None
        if itself is not None and thing.flags & _GIVES_SELF:
            return owner if isinstance(owner, Value) else Value(itself)
        of_value = Value(owner) if isinstance(owner, Sym) and rules.parametric else owner
        env = self.env_of(of_value, thing) if isinstance(of_value, Value) else ()
        if thing.generics and (
            rules.type_parameters or rules.parametric
        ):  # what those of the function itself are, its caller decides
            env += tuple((name, Known.UNSURE) for name, _ in self.generics(thing))
        if rules.type_variables != NO_MATCH and (some := variables_in(rules, thing.type)):
            known = {name for name, _ in env}  # the same of those that are variables of the file
            env += tuple(
                (name, Known.UNSURE)
                for name in some
                if name not in known and self.variable_of_types(file, thing.ordinal, name) is not None
            )
        return self.type(file, thing.ordinal, thing.type, itself, env)

    def by_own_method(self, method: Sym, owner: Value) -> Thing | None:
        """What a method gives that returns what others of its own give: by those of the value that it is called on."""
        text = (method.type or "").removeprefix(INFERRED)
        around = self.index.sym(method.file << 20 | method.container) if method.container >= 0 else None
        if (
            text == method.type
            or around is None
            or (around.id == owner.type.id and not owner.env)
            or around.family != "type"
        ):
            return None
        steps = STEP.findall(text) if PATH.fullmatch(text) else []
        if len(steps) < 2 or steps[0] != (self.index.text(around.name), ""):
            return None
        key = (method.file, method.ordinal, text, owner.type.id, owner.env)
        if key in self.under_way or len(self.under_way) >= VALUES_BEFORE:
            self.circles += 1
            return Known.UNSURE
        self.under_way.add(key)
        try:
            return self.value_of(self.follow(owner, steps[1:]))
        finally:
            self.under_way.discard(key)

    def held(self, sym: Sym, env: Env = ()) -> Thing:
        """The value that a field, constant, variable or property holds; a variant is one of its type."""
        if sym.kind == "variant" and sym.container >= 0:
            return Value(self.index.sym(sym.file << 20 | sym.container))
        if not sym.type or (sym.family == "function" and not sym.flags & COMPUTED):
            return Known.UNSURE
        return self.type(self.index.file(sym.file), sym.ordinal, sym.type, None, env)
