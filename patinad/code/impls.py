"""Methods that stand in implementations with names of their own: whose they are shows by what they call themselves on.

`impl CircleImpl of CircleTrait { fn area(self: @Circle) }` makes `circle.area()` mean `CircleImpl.area`. A trait may be
written nowhere but there, and some names are those of traits with something behind them.
"""

import re
from abc import abstractmethod

from patinad.code.changes import ORDINAL_BITS
from patinad.code.definitions import Sym
from patinad.code.exports import THINGS_KEPT, Env, Known, Thing, Value
from patinad.code.heads import Heads
from patinad.code.lookup import File, Index
from patinad.code.recent import Recent
from patinad.code.typetext import core, generic

IMPLEMENTATION = "implementation"
_SELF = re.compile(r"\(\s*(?:ref\s+)?self\s*:\s*([^,)]+)")


class Implementations(Heads):
    """Methods of implementations, in one state of code.db."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        # What a method says that it stands on, by its number.
        self.stands_on: Recent[int, tuple[str, Thing]] = Recent(THINGS_KEPT)

    @abstractmethod
    def type(self, file: File, caller: int, text: str, owner: Sym | None = None, env: Env = ()) -> Thing:
        """A value of the type that is written or spelled so at a place."""

    def on_self(self, method: Sym) -> str:
        """The type on which a method says that it stands; "" where it says none."""
        said = _SELF.search(self.index.signature(method.id)) if method.family == "function" else None
        return said[1].strip() if said else ""

    def itself(self, implementation: Sym) -> tuple[str, Sym] | None:
        """What the methods of an implementation stand on, as written, with one that says so."""
        for method in self.index.inside(implementation.id):
            if text := self.on_self(method):
                return text, method
        return None

    def implemented_for(self, value: Value, name: int) -> Thing:
        """The one method of a name that an implementation has for a value."""
        if value.type.kind != IMPLEMENTATION:
            return self.method_on(value.type, "", self.index.file(value.type.file), -1, name)
        said = self.itself(value.type)
        return (
            self.method_for(self.index.file(said[1].file), said[1].ordinal, said[0], name)
            if said
            else Known.NOWHERE
        )

    def method_for(self, file: File, caller: int, text: str, name: int) -> Thing:
        """The same for a value of the type that is written so at a place."""
        value = self.type(file, caller, text)
        return self.method_on(value.type if isinstance(value, Value) else None, text, file, caller, name)

    def method_on(self, type_: Sym | None, text: str, file: File, caller: int, name: int) -> Thing:
        """The method of a type; of one that nobody defines, by what it is called in the same module."""
        base = generic(core(file.language.names, text))[0]
        found = []
        for number, some in self.index.named(name).items():
            here = self.index.file(number)
            for method in some if here.family == file.family else ():
                said, value = self.standing(here, method)
                if not said:
                    continue
                if type_ is None:
                    same = number == file.id and not isinstance(value, Value)
                    same = same and self.module_around(file, caller) == self.module_around(
                        file, method.ordinal
                    )
                    same = same and generic(core(here.language.names, said))[0] == base
                else:
                    same = isinstance(value, Value) and value.type == type_
                if same:
                    found.append(method)
        return found[0] if len(found) == 1 else Known.UNSURE if found else Known.NOWHERE

    def standing(self, file: File, method: Sym) -> tuple[str, Thing]:
        """What a method of an implementation stands on, as written and as what that means; "" for another function."""
        found = self.stands_on[method.id]
        if found is None:
            around = (
                self.index.sym(file.id << ORDINAL_BITS | method.container) if method.container >= 0 else None
            )
            said = self.on_self(method) if around is not None and around.kind == IMPLEMENTATION else ""
            circles = self.circles
            found = said, self.type(file, method.ordinal, said) if said else Known.NOWHERE
            if self.circles == circles:
                self.stands_on.keep(method.id, found)
        return found
