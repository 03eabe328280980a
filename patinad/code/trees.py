"""Paths through trees of modules: `crate::a::b`, `super::c`, modules in files and modules inside them."""

from abc import abstractmethod

from patinad.code.definitions import Sym
from patinad.code.exports import Exports, Known, Module, Thing
from patinad.code.lookup import File
from patinad.code.modules import crate_root


class Trees(Exports):
    """What paths of modules mean, in one state of code.db."""

    @abstractmethod
    def member(self, owner: Sym, name: int, *, types: bool = False) -> Thing:
        """What a name means in a type."""

    def module_around(self, file: File, caller: int) -> int:
        """The ordinal of the innermost module inside a file that holds a definition; -1: the file itself."""
        if not file.language.names.closed_modules:
            return -1
        ordinal = caller
        while ordinal >= 0:
            sym = self.index.sym(file.id << 20 | ordinal)
            if sym.family == "other":
                return ordinal
            ordinal = sym.container
        return -1

    def module(self, file: File, ordinal: int) -> Thing:
        """A module inside a file, or the file itself."""
        return self.index.sym(file.id << 20 | ordinal) if ordinal >= 0 else Module((file.id,))

    def tree(self, file: File, module: int, names: list[str], *, types: bool, depth: int) -> Thing:
        """What a path means that is written in a module."""
        thing, rest = self.tree_head(file, module, names, depth=depth)
        for place, name in enumerate(rest, 1):
            thing = self.into(thing, name, types=types or place < len(rest), depth=depth)
        return thing

    def tree_head(self, file: File, module: int, names: list[str], *, depth: int) -> tuple[Thing, list[str]]:
        """The module or other thing at which a path begins, and the names that are left."""
        root, own, above = file.language.names.module_heads
        names = list(names)
        if names[0] == root:
            return Module(self.root_files(file)), names[1:]
        if names[0] not in {own, above}:
            return self.near(file, module, names[0], depth=depth), names[1:]
        thing = self.module(file, module)
        while names and names[0] in {own, above}:
            if names.pop(0) == above:
                thing = self.above(thing)
        return thing, names

    def near(self, file: File, module: int, name: str, *, depth: int) -> Thing:
        """What a path's first name means: something in the module, something it imports, another tree."""
        number = self.index.name_id(name)
        here = self.module(file, module)
        if number is not None:
            own = self.own_names(here, number, types=True)
            if own is not Known.NOWHERE:
                return own
            for binding in self.index.bindings(file.id, module).names.get(number, ()):
                first = self.index.text(binding.path).partition(file.language.path_separator)[0]
                if first != name:  # else it is how a tree is called that is used so
                    return self.binding(
                        file, binding.path, binding.name, types=True, depth=depth + 1, module=module
                    )
        inner = self.submodule(here, name) if isinstance(here, Module) else Known.UNSURE
        if isinstance(inner, Module):
            return inner
        files = self.index.module_files(file.id, name)
        if files:
            return Module(files)
        # Until 2018 a path began at the root of its tree.
        root = self.submodule(Module(self.root_files(file)), name)
        return root if isinstance(root, Module) else Known.OUTSIDE

    def own_names(self, module: Thing, name: int, *, types: bool) -> Thing:
        """What a module itself defines under a name."""
        if isinstance(module, Module):
            return self.pick(self.top_level(module.files, name), types=types)
        if not isinstance(module, Sym):
            return Known.NOWHERE
        some = self.index.here(name, module.file)
        own = [s for s in some if s.container == module.ordinal and s.receiver is None and s.kind != "macro"]
        own = own or self.made((module.file,), module.ordinal, name)
        return self.pick(own, types=types)

    def into(self, thing: Thing, name: str, *, types: bool, depth: int) -> Thing:
        """A name in a module, or of a type, as others see it."""
        number = self.index.name_id(name)
        if thing in {Known.OUTSIDE, Known.NOWHERE}:
            return Known.OUTSIDE
        if number is None:
            return Known.UNSURE
        if isinstance(thing, Module):
            found = self.export(thing.files, number, types=types, depth=depth + 1)
            return self.submodule(thing, name) if found is Known.NOWHERE else found
        if not isinstance(thing, Sym):
            return Known.UNSURE
        if thing.family == "type":
            return self.member(thing, number)
        return (
            self.inside(thing, number, types=types, depth=depth) if thing.family == "other" else Known.UNSURE
        )

    def inside(self, namespace: Sym, name: int, *, types: bool = False, depth: int = 0) -> Thing:
        """A name in a namespace, or in the file that a module's declaration stands for."""
        found = self.own_names(namespace, name, types=types)
        if found is not Known.NOWHERE:
            return found
        file = self.index.file(namespace.file)
        if file.language.names.closed_modules:
            found = self.imported(file, name, types=types, depth=depth + 1, module=namespace.ordinal)
            if found is Known.NOWHERE:
                found = self.from_wildcards(
                    file.id, name, types=types, depth=depth + 1, module=namespace.ordinal
                )
            if found is not Known.NOWHERE:
                return found
        module = self.submodule(Module((namespace.file,)), *self.names_to(namespace))
        if not isinstance(module, Module):
            return Known.NOWHERE
        found = self.export(module.files, name, types=types, depth=depth + 1)
        if found is Known.NOWHERE:
            inner = self.submodule(module, self.index.text(name))
            return inner if isinstance(inner, Module) else found
        return found

    def names_to(self, namespace: Sym) -> list[str]:
        """What the modules are called from a file to one inside it, which another file may hold: `mod a { pub mod b; }`."""
        names = [self.index.text(namespace.name)]
        while namespace.container >= 0:
            namespace = self.index.sym(namespace.file << 20 | namespace.container)
            names.insert(0, self.index.text(namespace.name))
        return names

    def inside_file(self, file: File, parts: list[str]) -> Thing:
        """The module of these parts of a file's tree that stands inside another file: `mod a { pub mod b; }` for a/b.rs."""
        root = self.root_of(file)
        for length in range(len(parts) - 1, len(root) - 1, -1):
            begun = parts[:length]
            files = self.root_files(file) if begun == root else self.index.module_at(file, begun)
            if len(files) != 1:
                continue
            thing: Thing = Module(files)
            for name in parts[length:]:
                number = self.index.name_id(name)
                thing = self.own_names(thing, number, types=True) if number is not None else Known.OUTSIDE
            return thing if isinstance(thing, Sym) and thing.family == "other" else Known.OUTSIDE
        return Known.OUTSIDE

    def above(self, thing: Thing) -> Thing:
        """The module that holds a module."""
        if isinstance(thing, Sym):
            file = self.index.file(thing.file)
            return self.module(file, thing.container)
        if not isinstance(thing, Module) or len(thing.files) != 1:
            return Known.UNSURE
        file = self.index.file(thing.files[0])
        own = file.module.split(file.language.modules.separator)
        root = self.root_of(file)
        if own == root:
            return Known.OUTSIDE
        files = self.root_files(file) if own[:-1] == root else self.index.module_at(file, own[:-1])
        return Module(files) if files else self.inside_file(file, own[:-1])

    def root_of(self, file: File) -> list[str]:
        """The parts of the root module's name of the tree that a file is in."""
        own = file.module.split(file.language.modules.separator)
        return crate_root(file.importer, own, self.index.roots)

    def root_files(self, file: File) -> tuple[int, ...]:
        """The one file that is the root of a file's tree; of a library and a program beside it the one that has it."""
        known = self.rooted[file.id]
        if known is None:
            known = self.root_files_of(file)
            self.rooted.keep(file.id, known)
        return known

    def root_files_of(self, file: File) -> tuple[int, ...]:
        """The same, found out."""
        root = self.root_of(file)
        files = self.index.module_at(file, root)
        if file.id in files:
            return (file.id,)
        own = file.module.split(file.language.modules.separator)
        top = self.index.name_id(own[len(root)]) if len(files) > 1 and len(own) > len(root) else None
        if top is not None:
            here = self.index.here
            holding = [n for n in files if any(s.family == "other" and s.container < 0 for s in here(top, n))]
            files = tuple(holding) if len(holding) == 1 else files
        return self.index.library(file, files)
