"""What the resolver asks of code.db, answered from bounded memory."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from patinad.code.changes import ORDINAL_BITS
from patinad.code.definitions import Definitions, Sym
from patinad.code.languages import Language
from patinad.code.modules import Importer, ModuleFile, crate_root, exact, files_of, without_suffix

MERGED = frozenset({"interface", "namespace"})  # kinds that may be defined in several parts

KEY = re.compile(r"(\w+):")


class File(NamedTuple):
    """A file, as far as names need it."""

    id: int
    path: str
    module: str
    folder: int | None
    language: Language
    family: str
    importer: Importer


class Binding(NamedTuple):
    """What one import makes known under a name. Names are ids."""

    path: int
    name: int | None  # None: the module itself
    scope: int  # ordinal of the function that alone knows it; -1: all of the module does
    passed_on: bool  # it is for those who import this file


class Bindings(NamedTuple):
    """All that the imports of a file, or of a module inside it, make known."""

    names: dict[int, list[Binding]]  # by local name
    exported: dict[int, int]  # names for others, of what is called otherwise here
    all: set[int]  # names for those who import everything, where the file says so
    wildcards: list[int]  # paths of modules all of whose names are known
    dotted: dict[tuple[str, ...], int]  # modules known by their whole path, by its parts


class Tie(NamedTuple):
    """What a type extends, implements or embeds."""

    target: str  # as written
    kind: str
    file: int  # where that is written


class Index(Definitions):
    """Lookups in one state of code.db; thrown away when that changes."""

    def __init__(
        self, db: sqlite3.Connection, languages: Mapping[str, Language], *, all_at_once: bool
    ) -> None:
        super().__init__(db, all_at_once=all_at_once)
        self.languages = languages
        self.text = lru_cache(maxsize=10_000)(self._text)
        self.name_id = lru_cache(maxsize=10_000)(self._name_id)
        self.file = lru_cache(maxsize=2_000)(self._file)
        self.bindings = lru_cache(maxsize=500)(self._bindings)
        self.parts = lru_cache(maxsize=2_000)(self._parts)
        self.ties = lru_cache(maxsize=2_000)(self._ties)
        self.kept_to = lru_cache(maxsize=2_000)(self._kept_to)
        self.modules = lru_cache(maxsize=4_000)(self._modules)
        self.folder_files = lru_cache(maxsize=2_000)(self._folder_files)
        self.stem_files = lru_cache(maxsize=2_000)(self._stem_files)
        self.received = lru_cache(maxsize=2_000)(self._received)
        self.roots = lru_cache(maxsize=16)(self._roots)
        self.signature = lru_cache(maxsize=2_000)(self._signature)
        self.parameters = lru_cache(maxsize=2_000)(self._parameters)
        self.package = lru_cache(maxsize=2_000)(self._package)
        self.numbered = lru_cache(maxsize=2_000)(self._numbered)
        self.reach = lru_cache(maxsize=200)(self._reach)

    @cached_property
    def bound_names(self) -> set[int]:
        """Names by which an import makes known what is called otherwise."""
        return {n for (n,) in self.db.execute("SELECT DISTINCT alias FROM imports WHERE alias IS NOT NULL")}

    @cached_property
    def written_keys(self) -> set[int]:
        """Names of members of objects whose types are written out of what they hold: they need be no definition's."""
        texts = self.db.execute("SELECT name FROM names WHERE name >= '={' AND name < '=|'")
        words = {word for (text,) in texts for word in KEY.findall(text)}
        return {number for word in words if (number := self.name_id(word)) is not None}

    def close(self) -> None:
        """Let go of everything: its caches hold it in a ring, which only the collector would find, in half a second."""
        self.__dict__.clear()

    def has_file(self, number: int) -> bool:
        """Whether there is a file of source of this number."""
        query = "SELECT 1 FROM files WHERE id = ? AND language IS NOT NULL"
        return self.db.execute(query, (number,)).fetchone() is not None

    def _received(self, name: int) -> tuple[tuple[Sym, int | None], ...]:
        """The methods of a name that stand on a type without standing in it, with the type's plain name."""
        return tuple(
            (s, self.name_id(self.text(s.receiver).rpartition(".")[2]))
            for s in self.on_types(name)
            if s.receiver is not None
        )

    def _kept_to(self, trait: int) -> tuple[tuple[int, int], ...]:
        """The files, each with a name, that say of what has the name and is not defined there that it keeps to a trait."""
        query = "SELECT DISTINCT id >> 20, subject FROM relations WHERE target = ? AND symbol IS NULL"
        return tuple(self.db.execute(query, (trait,)))

    def _text(self, name: int) -> str:
        return str(self.db.execute("SELECT name FROM names WHERE id = ?", (name,)).fetchone()[0])

    def _name_id(self, text: str) -> int | None:
        row = self.db.execute("SELECT id FROM names WHERE name = ?", (text,)).fetchone()
        return row[0] if row else None

    def _file(self, number: int) -> File:
        path, module, folder, name = self.db.execute(
            "SELECT path, module, folder, language FROM files WHERE id = ?", (number,)
        ).fetchone()
        language = self.languages[name]
        family = language.family or name
        return File(
            number, path, module, folder, language, family, Importer(path, module, language.modules, family)
        )

    def _signature(self, number: int) -> str:
        row = self.db.execute("SELECT signature FROM symbols WHERE id = ?", (number,)).fetchone()
        return row[0] or ""

    def inside(self, number: int) -> list[Sym]:
        """What stands right in a definition."""
        first = number >> ORDINAL_BITS << ORDINAL_BITS
        rows = self.db.execute(
            "SELECT id FROM symbols WHERE id BETWEEN ? AND ? AND container = ? ORDER BY line, id",
            (first, first + (1 << ORDINAL_BITS) - 1, number - first),
        )
        return [self.sym(n) for (n,) in rows.fetchall()]

    def _numbered(self, file: int, name: int) -> tuple[int, ...]:
        """The definitions of a name in a file, in the order of its lines."""
        first = file << ORDINAL_BITS
        rows = self.db.execute(
            "SELECT id FROM symbols WHERE id BETWEEN ? AND ? AND name = ? ORDER BY line, id",
            (first, first + (1 << ORDINAL_BITS) - 1, name),
        )
        return tuple(number for (number,) in rows)

    def implementing(self, target: int) -> list[Sym]:
        """What says that it implements something of exactly this name."""
        rows = self.db.execute(
            "SELECT (id >> 20 << 20) + symbol FROM relations WHERE target = ? AND symbol IS NOT NULL",
            (target,),
        )
        return [self.sym(n) for (n,) in rows.fetchall()]

    def _parameters(self, number: int) -> str:
        row = self.db.execute("SELECT parameters FROM symbols WHERE id = ?", (number,)).fetchone()
        return row[0] or ""

    def value(self, number: int) -> str:
        """What a definition says that it holds; "" where it says nothing."""
        row = self.db.execute("SELECT value FROM symbols WHERE id = ?", (number,)).fetchone()
        return row[0] or ""

    def _package(self, file: int) -> str:
        """The name of the package that a file says it is of; "" where it says none."""
        row = self.db.execute(
            "SELECT n.name FROM imports i JOIN names n ON n.id = i.name JOIN names k ON k.id = i.kind"
            " WHERE i.id BETWEEN ? AND ? AND k.name = 'package'",
            (file << ORDINAL_BITS, (file + 1 << ORDINAL_BITS) - 1),
        ).fetchone()
        return row[0] if row else ""

    def _bindings(self, file: int, module: int = -1) -> Bindings:
        rules = self.file(file).language.modules
        separator = self.file(file).language.path_separator
        nothing, everything, export, reexport = map(self.name_id, ("", "*", "export", "reexport"))
        found = Bindings({}, {}, set(), [], {})
        rows = self.db.execute(
            "SELECT path, name, alias, coalesce(scope, -1), kind FROM imports"
            " WHERE id BETWEEN ? AND ? AND coalesce(container, -1) = ?",
            (file << ORDINAL_BITS, (file + 1 << ORDINAL_BITS) - 1, module),
        )
        for path, name, alias, scope, kind in rows.fetchall():
            if path == nothing:  # `export { a as b }`, `__all__ = ["a"]`
                if alias is None and name is not None and kind == export:
                    found.all.add(name)
                if alias is not None and name is not None:
                    found.exported[alias] = name
                continue
            local, what = alias or name, name
            if name is not None and name == everything:
                local, what = alias, None
            elif name is None and alias is None and rules.binds == "last":
                local = self.name_id(
                    self.called_by_itself(file, path) or re.split(r"[/.:]+", self.text(path))[-1]
                )
            if local is not None:
                found.names.setdefault(local, []).append(Binding(path, what, scope, kind == reexport))
            elif (name is not None and name == everything) or rules.binds == "all":
                found.wildcards.append(path)
            elif rules.binds == "path":
                found.dotted[tuple(self.text(path).split(separator))] = path
        return found

    def is_out_of_reach(self, file: int, name: int) -> bool:
        """Whether no file that a file imports all of, and so on, can make a name known; False where it is not plain."""
        if name in self.bound_names:
            return False
        reach = self.reach(file)
        return reach is not None and self.named(name).keys().isdisjoint(reach)

    def _reach(self, file: int) -> frozenset[int] | None:
        """The files that a file imports all of, and those that they do; None where one of them says more than that."""
        seen: set[int] = set()
        waiting = [file]
        while waiting:
            number = waiting.pop()
            bindings = self.bindings(number)
            if bindings.names:
                return None
            separator = self.file(number).language.path_separator
            for path in bindings.wildcards:
                files = self.modules(number, path)
                before = self.text(path).rstrip(separator)
                while not files and separator in before:
                    before = before.rpartition(separator)[0]
                    if self.module_files(number, before):
                        return None  # what a type in that file has
                waiting += [other for other in files if other not in seen]
                seen.update(files)
        return frozenset(seen)

    def called_by_itself(self, file: int, path: int) -> str:
        """What the package that an import path means calls itself; "" where it does not say."""
        if not self.file(file).language.modules.outside_suffix:
            return ""
        # Of several names in one folder the first by the alphabet: files are numbered as they came.
        return min((name for name in map(self.package, self.modules(file, path)) if name), default="")

    def _parts(self, number: int) -> frozenset[int]:
        """The ordinals of a definition and of those that add to it: `interface A {}` again, a namespace of its name."""
        sym = self.sym(number)
        beside = [s for s in self.here(sym.name, sym.file) if s.container == sym.container]
        if len(beside) < 2 or not any(s.kind in MERGED for s in beside):
            return frozenset((sym.ordinal,))
        return frozenset(s.ordinal for s in beside if s.family in {"type", "other"}) | {sym.ordinal}

    def _ties(self, number: int) -> tuple[Tie, ...]:
        """What a type is tied to, by relations in its own file and by those that name it elsewhere."""
        sym = self.sym(number)
        first = sym.file << ORDINAL_BITS
        rows = self.db.execute(
            "SELECT t.name, k.name, r.id >> 20, r.symbol FROM relations r JOIN names t ON t.id = r.target"
            " JOIN names k ON k.id = r.kind WHERE r.subject = ? ORDER BY r.id",
            (sym.name,),
        )
        return tuple(
            Tie(target, kind, file)
            for target, kind, file, symbol in rows
            if (file == sym.file and symbol == sym.ordinal)
            or (symbol is None and self.belongs(file, first >> ORDINAL_BITS, sym))
        )

    def belongs(self, file: int, home: int, sym: Sym) -> bool:
        """Whether what `file` says of the name of a type is said of this one: then no other can be meant."""
        if file == home:
            return True
        here, there = self.file(file), self.file(home)
        if here.family != there.family:
            return False
        if here.language.modules.folder_is_module:
            return here.folder == there.folder and self.package(file) == self.package(home)
        namesakes = [
            other
            for number, some in self.named(sym.name).items()
            for other in some
            if other.family == "type" and not other.declared_only and self.file(number).family == here.family
        ]
        return len(namesakes) == 1

    def _modules(self, file: int, path: int) -> tuple[int, ...]:
        return self.module_files(file, self.text(path))

    def module_files(self, file: int, path: str) -> tuple[int, ...]:
        """The files that an import path in a file means; none when it means something outside the repository."""
        found = files_of(self.file(file).importer, path, self.stem_files, self.roots)
        outside = self.file(file).language.modules.outside_suffix
        return tuple(n for n in found if not self.package(n).endswith(outside)) if outside else found

    def module_at(self, file: File, parts: list[str]) -> tuple[int, ...]:
        """The files of the module of exactly these parts."""
        return exact(parts, file.importer, self.stem_files)

    def library(self, file: File, files: tuple[int, ...]) -> tuple[int, ...]:
        """Of several index files of one tree the one that others see."""
        stem = file.language.modules.library
        seen = [
            n
            for n in files
            if stem and without_suffix(self.file(n).path.rpartition("/")[2], file.language.modules) == stem
        ]
        return tuple(seen) or files

    def parts_inside(self, file: File) -> list[str]:
        """The parts of the name that modules inside a file's module begin with."""
        rules = file.language.modules
        parts = file.module.split(rules.separator)
        stem = without_suffix(file.path.rpartition("/")[2], rules)
        # What a test has inside it stands beside it.
        beside = (
            rules.library
            and stem not in rules.index
            and crate_root(file.importer, parts, self.roots) == parts
        )
        return parts[:-1] if beside else parts

    def beside(self, file: File) -> tuple[int, ...]:
        """The files that share one scope with a file, itself included."""
        if not file.language.modules.folder_is_module or file.folder is None:
            return (file.id,)
        return self.folder_files(file.folder, file.language.name, self.package(file.id))

    def elsewhere(self, file: File, name: int) -> Iterator[int]:
        """The files of other folders that are of the package of a file, and define a name."""
        package = self.package(file.id)
        for number in self.named(name) if package else ():
            other = self.file(number)
            if (
                other.folder != file.folder
                and other.language is file.language
                and self.package(number) == package
            ):
                yield number

    def _folder_files(self, folder: int, language: str, package: str) -> tuple[int, ...]:
        rows = self.db.execute("SELECT id FROM files WHERE folder = ? AND language = ?", (folder, language))
        return tuple(number for (number,) in rows if self.package(number) == package)

    def _stem_files(self, family: str, stem: str) -> tuple[ModuleFile, ...]:
        rows = self.db.execute(
            "SELECT f.id, f.path, f.module, f.language FROM files f JOIN languages l ON l.language = f.language"
            " WHERE f.stem = (SELECT id FROM names WHERE name = ?) AND l.family = ? AND f.skipped IS NULL",
            (stem, family),
        )
        return tuple(map(ModuleFile._make, rows))

    def _roots(self, manifest: str) -> dict[str, str]:
        rows = self.db.execute(
            "SELECT module, path FROM files WHERE language IS NULL AND module <> '' ORDER BY path"
        )
        return {
            name: path.rpartition("/")[0]
            for name, path in rows
            if manifest and path.rpartition("/")[2] == manifest
        }
