"""What paths of names begin with: an import, a type parameter, a member of the type around, the name of a package."""

from abc import abstractmethod

from patinad.code.definitions import Sym
from patinad.code.exports import Known, Module, Thing, Value
from patinad.code.lookup import File
from patinad.code.shapes import Shapes


class Heads(Shapes):
    """The beginnings of paths, in one state of code.db."""

    @abstractmethod
    def name(self, file: File, caller: int, name: int, *, types: bool = False) -> tuple[Thing, str]:
        """The meaning of a bare name in a definition of a file, and how it is known."""

    def spelled_out(self, file: File, text: str) -> str:
        """A path with what its first name stands for: `namespace fs = std::filesystem`, `using testing::Test`."""
        first, joint, rest = text.partition(file.language.path_separator)
        name = self.index.name_id(first) if file.language.names.global_names else None
        bound = self.index.bindings(file.id).names.get(name, ()) if name is not None else ()
        between = file.language.path_separator
        others = {
            self.index.text(b.path) + (between + self.index.text(b.name) if b.name is not None else "")
            for b in bound
        }
        return others.pop() + joint + rest if len(others) == 1 else text

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
        if first in language.names.itself:
            return Module((file.id,)), steps[1:], "import"
        thing, how = self.first(file, caller, first, types=not call)
        if thing in {Known.NOWHERE, Known.OUTSIDE} and language.modules.package_is_spread and not call:
            return self.by_full_name(file, steps) or (thing, steps[1:], how)
        owner = self.owner(file, caller, thing)
        if call:
            thing = self.called(thing, owner)
        elif owner is not None and isinstance(thing, Sym) and (env := self.env_of(owner, thing)):
            thing = self.held(thing, env)
        return thing, steps[1:], how

    def first(self, file: File, caller: int, text: str, *, types: bool) -> tuple[Thing, str]:
        """What a name means with which a path begins."""
        name, rules = self.index.name_id(text), file.language.names
        if name is None:
            return Known.NOWHERE, "import"
        thing, how = self.name(file, caller, name, types=types)
        if thing is Known.NOWHERE and rules.global_names:
            return self.everywhere(file, name, types=types), "unique"
        if thing is Known.NOWHERE and rules.module_heads and types:
            return self.near(file, self.module_around(file, caller), text, depth=0), how
        return thing, how

    def by_full_name(
        self, file: File, steps: list[tuple[str, str]]
    ) -> tuple[Thing, list[tuple[str, str]], str] | None:
        """What a path begins with that begins with the name of a package: `org.a.Type`."""
        names = [name for name, call in steps if not call]
        for length in range(1, len(names)):
            files = self.index.module_files(file.id, ".".join(names[:length]))
            if files:
                return self.step(Module(files), names[length]), steps[length + 1 :], "import"
        return None

    def owner(self, file: File, caller: int, thing: Thing) -> Value | None:
        """Whose member it is that a bare name means: one of a type above, which may have type parameters."""
        rules = file.language.names
        if not (rules.members_in_scope and rules.type_parameters and isinstance(thing, Sym)):
            return None
        around = self.around(file, caller) if thing.container >= 0 and thing.family != "type" else None
        ours = around is not None and (thing.file, thing.container) != (around.file, around.ordinal)
        return Value(around) if around is not None and ours else None
