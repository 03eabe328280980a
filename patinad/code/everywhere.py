"""Names that are known in all files of a family: those of C and C++, macros, and the one definition of a name."""

from patinad.code.definitions import Sym
from patinad.code.exports import Known, Thing, choose
from patinad.code.facts import Flag
from patinad.code.lookup import File
from patinad.code.trees import Trees

_PUBLIC, _GLOBAL = int(Flag.PUBLIC), int(Flag.GLOBAL)


class Everywhere(Trees):
    """What names mean wherever they are defined, in one state of code.db."""

    def everywhere(self, file: File, name: int, *, types: bool) -> Thing:
        """The one definition of a name in all files of the family that others can see without an import."""
        seen = _GLOBAL if file.language.names.only_exported else _PUBLIC
        any_kind = seen == _PUBLIC
        found = [
            s
            for number, some in self.index.named(name).items()
            for s in some
            if s.receiver is None
            and (s.flags & seen or (any_kind and s.family != "function"))
            and self.is_open(s)
            and self.index.file(number).family == file.family
        ]
        return self.pick(found, types=types)

    def is_open(self, sym: Sym) -> bool:
        """Whether a definition is at the top level, or only inside namespaces."""
        while sym.container >= 0:
            sym = self.index.sym(sym.file << 20 | sym.container)
            if sym.family != "other":
                return False
        return True

    def macro(self, file: File, name: int) -> Thing:
        """The macro that a call of one means: the file's own, else the only one of that name."""
        by_file = self.index.named(name)
        own = choose([s for s in by_file.get(file.id, ()) if s.kind == "macro"], types=False)
        if own is not Known.NOWHERE:
            return own
        found = [s for number, some in by_file.items() for s in some if s.kind == "macro"]
        return choose([s for s in found if self.index.file(s.file).family == file.family], types=False)

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
        if not scope and len(found) > 1:  # what stands in a type is called with that
            found = [s for s in found if self.is_open(s)] or found
        return self.pick(found, types=types)

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
        if declared.family == "function":
            same = [s for s in found if s.parameters == declared.parameters]
            found = same if self.index.file(declared.file).language.names.overloads else same or found
        if len(found) > 1:  # of two programs each defines what its own header declares
            found = [s for s in found if declared.file in self.included(s.file)] or found
        return choose(found, types=False)

    def included(self, file: int) -> set[int]:
        """The files that a file imports all of by itself."""
        wildcards = self.index.bindings(file).wildcards
        return {number for path in wildcards for number in self.index.modules(file, path)}

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
            and s.kind != "constructor"  # it is called by its type
            and self.index.file(number).family == file.family
        ]
        for group in (*([scope] for scope in scopes), used) if some else ():
            thing = self.pick(
                [s for s in some if s.scope is not None and self.index.text(s.scope) in group], types=False
            )
            if thing is not Known.NOWHERE:
                return thing
        return Known.NOWHERE

    def at_root(self, file: File, name: int) -> Thing:
        """What a name means outside of all namespaces and types."""
        own = self.pick(self.top_level((file.id,), name), types=False)
        if own is not Known.NOWHERE:
            return own
        found = [
            s
            for some in self.index.named(name).values()
            for s in some
            if s.scope is None and s.flags & _PUBLIC
        ]
        return self.pick([s for s in found if self.index.file(s.file).family == file.family], types=False)
