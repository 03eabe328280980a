"""The definitions of code.db by name and by number, from bounded memory.

In a small repository all are read at once; in a larger one they are read as they are asked for.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from patinad.code.changes import ORDINAL_BITS, ORDINALS
from patinad.code.facts import Flag
from patinad.code.recent import Recent

SYMBOLS_IN_MEMORY = 25_000  # some 15 MB; of two processes each soon has a copy of its own
SYMBOLS_KEPT = 4_000  # in each of the caches where more are there
HOT = 64  # of a name that so many definitions have, those of one file are read
_DECLARATION = int(Flag.DECLARATION)  # combining members of an enum costs a microsecond each time


class Sym(NamedTuple):
    """A definition, as far as names need it. Names are ids."""

    id: int
    name: int
    kind: str
    family: str  # function, type, constant, member or other
    scope: int | None  # of the qualified name without its last part
    container: int  # ordinal in its file; -1 at the top level
    receiver: int | None
    flags: int
    type: str | None  # as written; of a type alias, what it stands for
    generics: int  # how many type parameters it has
    parameters: int  # how many parameters
    head: int | None  # of the implementation that it stands in, where types have arguments there

    @property
    def file(self) -> int:
        """The id of its file."""
        return self.id >> ORDINAL_BITS

    @property
    def ordinal(self) -> int:
        """Its number within its file."""
        return self.id & (ORDINALS - 1)

    @property
    def declared_only(self) -> bool:
        """Whether it has no body."""
        return bool(self.flags & _DECLARATION)


ByFile = Mapping[int, Sequence[Sym]]

SYMBOLS = (
    "SELECT s.id, s.name, s.kind, s.scope, coalesce(s.container, -1), s.receiver, s.flags,"
    " CASE s.kind WHEN (SELECT id FROM kinds WHERE kind = 'type_alias') THEN s.value ELSE t.name END,"
    " s.generic_count, s.parameter_count, s.head"
    " FROM symbols s LEFT JOIN names t ON t.id = s.type"
)


class Definitions:
    """Definitions in one state of code.db."""

    def __init__(self, db: sqlite3.Connection, *, all_at_once: bool) -> None:
        """`all_at_once`: nearly all names will be asked for, so that it pays to know first how often each is defined."""
        self.db = db
        self.kinds = {n: (k, f) for n, k, f in db.execute("SELECT id, kind, family FROM kinds")}
        self.complete = all_at_once and self.count() <= SYMBOLS_IN_MEMORY
        many = SYMBOLS_IN_MEMORY if self.complete else SYMBOLS_KEPT
        self.by_name: Recent[int, ByFile] = Recent(many, weight)
        self.by_id: Recent[int, Sym] = Recent(many)
        self.in_one: Recent[tuple[int, int], Sequence[Sym]] = Recent(many, lambda some: 1 + len(some))
        self.hot: Recent[int, bool] = Recent(SYMBOLS_KEPT)
        self.having: Recent[int, frozenset[int]] = Recent(SYMBOLS_KEPT, len)
        self.own: tuple[int, Mapping[int, Sequence[Sym]]] = (-1, {})  # of one file, by name
        self.often = self.counted() if all_at_once else None
        if self.complete:
            self.read_all()

    def count(self) -> int:
        """How many definitions there are."""
        return int(self.db.execute("SELECT count(*) FROM symbols").fetchone()[0])

    def counted(self) -> bytearray:
        """How many definitions each name has, up to HOT."""
        (most,) = self.db.execute("SELECT coalesce(max(id), 0) FROM names").fetchone()
        often = bytearray(most + 1)
        for name, count in self.db.execute("SELECT name, count(*) FROM symbols GROUP BY name"):
            often[name] = min(count, HOT)
        return often

    def read_all(self) -> None:
        """Read all definitions."""
        by_name: dict[int, dict[int, list[Sym]]] = {}
        for sym in self.read(""):
            self.by_id[sym.id] = sym
            by_name.setdefault(sym.name, {}).setdefault(sym.file, []).append(sym)
        self.by_name.update(by_name)

    def read(self, where: str, *values: int) -> Iterable[Sym]:
        """The definitions that a condition chooses."""
        kinds = self.kinds
        for number, name, kind, *rest in self.db.execute(SYMBOLS + where, values):
            yield Sym._make((number, name, *kinds[kind], *rest))

    def is_defined(self, name: int) -> bool:
        """Whether anything is called so."""
        return bool(self.often[name]) if self.often is not None else bool(self.named(name))

    def is_hot(self, name: int) -> bool:
        """Whether so many definitions have a name that only those are read that are needed."""
        if self.complete:
            return False
        if self.often is not None:
            return self.often[name] >= HOT
        found = self.hot[name]
        if found is None:
            query = "SELECT count(*) FROM (SELECT 1 FROM symbols WHERE name = ? LIMIT ?)"
            self.hot.keep(name, found := self.db.execute(query, (name, HOT)).fetchone()[0] >= HOT)
        return found

    def named(self, name: int) -> ByFile:
        """The definitions of a name, by file."""
        if self.often is not None and not self.often[name]:
            return {}
        found = self.by_name[name]
        if found is None:
            by_file: dict[int, list[Sym]] = {}
            for sym in self.read(" WHERE s.name = ?", name):
                by_file.setdefault(sym.file, []).append(sym)
            self.by_name.keep(name, found := by_file)
        return found

    def here(self, name: int, file: int) -> Sequence[Sym]:
        """The definitions of a name in one file."""
        if file == self.own[0]:
            return self.own[1].get(name, ())
        if not self.is_hot(name):
            return self.named(name).get(file, ())
        found = self.in_one[name, file]
        if found is None:
            first = file << ORDINAL_BITS
            where = " WHERE s.name = ? AND s.id BETWEEN ? AND ?"
            found = tuple(self.read(where, name, first, first + ORDINALS - 1))
            self.in_one.keep((name, file), found)
        return found

    def among(self, name: int, files: Sequence[int]) -> Iterable[Sym]:
        """The definitions of a name in several files, in their order."""
        if len(files) == 1:
            return self.here(name, files[0])
        hot = self.is_hot(name)
        having = self.files_with(name) if hot else self.named(name)
        if len(having) < len(files):  # a package of Go has 30 files on average, a name mostly one
            found = [number for number in having if number in files]
            found.sort(key=files.index)
        else:
            found = [number for number in files if number in having]
        return [s for number in found for s in self.here(name, number)]

    def files_with(self, name: int) -> frozenset[int]:
        """The files that define a name that many do."""
        found = self.having[name]
        if found is None:
            rows = self.db.execute(
                "SELECT DISTINCT id >> ? FROM symbols WHERE name = ?", (ORDINAL_BITS, name)
            )
            self.having.keep(name, found := frozenset(number for (number,) in rows))
        return found

    def enter(self, file: int) -> None:
        """Most of what is asked next stands in this file."""
        if self.complete:
            return
        first = file << ORDINAL_BITS
        by_name: dict[int, list[Sym]] = {}
        for sym in self.read(" WHERE s.id BETWEEN ? AND ?", first, first + ORDINALS - 1):
            self.by_id.keep(sym.id, sym)
            by_name.setdefault(sym.name, []).append(sym)
        self.own = file, by_name

    def sym(self, number: int) -> Sym:
        """One definition."""
        found = self.by_id[number] or self.find(number)
        assert found is not None
        return found

    def find(self, number: int) -> Sym | None:
        """One definition, if there is one."""
        found = self.by_id[number]
        if found is None:
            found = next(iter(self.read(" WHERE s.id = ?", number)), None)
            if found is not None:
                self.by_id.keep(number, found)
        return found

    def on_types(self, name: int) -> list[Sym]:
        """The definitions of a name that stand on a type without standing in it."""
        if self.is_hot(name):
            return list(self.read(" WHERE s.name = ? AND s.receiver IS NOT NULL", name))
        return [s for some in self.named(name).values() for s in some if s.receiver is not None]


def weight(by_file: ByFile) -> int:
    """What a name's definitions count in memory."""
    return 1 + sum(map(len, by_file.values()))
