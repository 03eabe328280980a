"""Which calls a commit can affect: those whose meaning may depend on what came, went or changed.

A superset, found by names: a call means something else only if its own file changed, or something did that is
called as the call, its receiver, its receiver's type, or as what an import binds to one of these.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from patinad.code.below import TYPES_NAMED
from patinad.code.changes import ORDINAL_BITS, Changes
from patinad.code.comparison import WORDS, Comparison
from patinad.code.lookup import Index
from patinad.code.meaning import Meaning
from patinad.code.modules import ALIAS, place
from patinad.code.selection import select

Row = tuple[Any, ...]


def affected_calls(
    db: sqlite3.Connection, before: Meaning, after: Meaning, changes: Changes, query: str
) -> Iterator[list[Row]]:
    """The rows that `query` (a SELECT over calls) gives of the affected calls, in portions, by file."""
    index, names, files = after.index, set(changes.names), set(changes.files)
    passed_on = set(changes.reexporters)
    if changes.stems:
        passed_on |= importers(db, index, changes.stems, names, files)
    if changes.everything or (passed_on and paths_with(db, index, passed_on)):
        yield from portions(db.execute(f"{query} ORDER BY id"))
        return
    names |= changes.stems | passed_on  # a path such as `crate::store::open` names modules without an import
    texts = Closure(db, Comparison(before, after, names), files).close()
    wanted = set(changes.calls)
    for column, values in (("name", names), ("receiver", texts), ("receiver_type", texts)):
        wanted.update(number for (number,) in select(db, f"SELECT id FROM calls WHERE {column} IN", values))  # noqa: S608  # our names
    for number in sorted(files):
        yield list(db.execute(f"{query} WHERE id BETWEEN ? AND ?", (number << 20, (number + 1 << 20) - 1)))
    rest = sorted(number for number in wanted if number >> 20 not in files)
    yield sorted(select(db, f"{query} WHERE id IN", rest))


def importers(
    db: sqlite3.Connection, index: Index, stems: set[int], names: set[int], files: set[int]
) -> set[int]:
    """Note what imports a module of these stems, or may do so: files, and the names they bind.

    Gives the stems of those that import all of it, and so may pass on other names than before.
    """
    found = list(
        select(db, "SELECT id >> 20, name, alias FROM imports WHERE path IN", paths_with(db, index, stems))
    )
    # A module may be what an import names: `from a import b`.
    found += select(db, "SELECT id >> 20, name, alias FROM imports WHERE name IN", stems)
    star = index.name_id("*")
    passing, bodies = set(), set()
    for file, name, alias in found:
        files.add(file)
        names.update(n for n in (name, alias) if n is not None and n != star)
        if name == star or index.file(file).language.modules.binds == "all":
            passing.add(index.name_id(place(index.file(file).path, index.file(file).language.modules).stem))
            bodies |= {file} if name != star else set()
    for file in bodies:  # what they define may be the bodies of other declarations now
        span = (file << ORDINAL_BITS, (file + 1 << ORDINAL_BITS) - 1)
        names.update(n for (n,) in db.execute("SELECT name FROM symbols WHERE id BETWEEN ? AND ?", span))
    return {stem for stem in passing if stem is not None}


def paths_with(db: sqlite3.Connection, index: Index, stems: set[int]) -> set[int]:
    """The import paths that may mean modules of these stems, as ids."""
    texts = {index.text(stem) for stem in stems}
    # `./index` is called as its folder is.
    texts |= {stem for language in index.languages.values() for stem in language.modules.index}
    other_names = {
        line.partition(ALIAS)[0]
        for language in index.languages.values()
        for name in language.modules.aliases
        for text in index.roots(name)
        for line in text.split("\n")
    }
    heads = {head for language in index.languages.values() for head in language.names.module_heads}
    return {
        number
        for number, path in db.execute(
            "SELECT id, name FROM names WHERE id IN (SELECT DISTINCT path FROM imports)"
        )
        # A path without names, as in `from . import x` and `use super::*`, may mean any folder.
        if not (words := set(WORDS.findall(path)) - heads)
        or not words.isdisjoint(texts)
        or path.rpartition("/")[2] in texts
        or path in other_names
    }


class Closure:
    """Names that may mean something else because others do, and files where that concerns types.

    From a definition that only uses a changed name it goes on where what the definition holds is another value now.
    Without that, one new method `get` reached nearly all calls of a large repository: each word led to others.
    """

    def __init__(self, db: sqlite3.Connection, comparison: Comparison, files: set[int]) -> None:
        self.db, self.comparison = db, comparison
        self.names, self.files = comparison.names, files  # both are added to

    def close(self) -> set[int]:
        """Gives the types and receivers that are written with one of the names."""
        texts: set[int] = set()
        todo = set(self.names)
        while todo:
            written = todo | {n for (n,) in select(self.db, "SELECT name FROM words WHERE word IN", todo)}
            texts |= written
            query = "SELECT id >> 20 FROM symbols WHERE receiver IN"
            self.files.update(number for (number,) in select(self.db, query, written))
            self.files.update(self.types_named(todo))
            found = {*self.aliases(todo), *self.holders(written), *self.types_above(written)}
            found.update(self.apart(written))
            found.update(self.standing_for(written))
            found.update(self.takers(todo))
            found.update(self.headed(written))
            found.update(self.kept_to(todo))
            todo = found - self.names
            self.names |= found
        return texts

    def aliases(self, names: set[int]) -> Iterator[int]:
        """The names by which imports make known what has one of these names."""
        query = "SELECT id >> 20, path, name, alias, coalesce(container, -1) FROM imports WHERE alias IS NOT NULL AND name IN"
        for file, path, name, alias, module in select(self.db, query, names):
            if alias not in self.names and (
                file in self.files or self.comparison.binding_differs(file, path, name, alias, module)
            ):
                yield alias

    def holders(self, texts: set[int]) -> Iterator[int]:
        """The names of definitions that hold or give what is written so."""
        for number, name in select(self.db, "SELECT id, name FROM symbols WHERE type IN", texts):
            if name not in self.names and self.comparison.differs(number):
                yield name

    def standing_for(self, texts: set[int]) -> Iterator[int]:
        """The names of aliases of another type now, and of what has type parameters that are; in its file `T` is meant by that."""
        for number, name in select(self.db, STANDING_FOR, texts):
            if name in self.names:
                continue
            if self.comparison.alias_differs(number):
                yield name
            elif self.comparison.bounds_differ(number):
                self.files.add(number >> ORDINAL_BITS)
                yield name

    def apart(self, texts: set[int]) -> Iterator[int]:
        """The names of methods that stand apart from a type that is written so, where that is another type now, or none."""
        for number, name in select(self.db, "SELECT id, name FROM symbols WHERE receiver IN", texts):
            if name not in self.names and self.comparison.receiver_differs(number):
                yield name

    def takers(self, names: set[int]) -> Iterator[int]:
        """The names of functions that take what is of a type of these names, where that says what they give to others."""
        index = self.comparison.after.index
        used: dict[int, set[str]] = {}
        for file, name in select(self.db, "SELECT id >> 20, name FROM type_references WHERE name IN", names):
            used.setdefault(file, set()).add(index.text(name))
        for file, words in used.items():
            span = (file << ORDINAL_BITS, (file + 1 << ORDINAL_BITS) - 1)
            takes = index.file(file).language.names.closures_are_given
            for name, text in self.db.execute(TAKES, span) if takes else ():
                if name not in self.names and not words.isdisjoint(WORDS.findall(text)):
                    yield name

    def headed(self, texts: set[int]) -> Iterator[int]:
        """The names of methods in implementations that are written so; `self` and type parameters may be others in them."""
        for number, name, type_ in select(self.db, "SELECT id, name, type FROM symbols WHERE head IN", texts):
            self.files.add(number >> ORDINAL_BITS)
            if name not in self.names and (type_ is None or self.comparison.differs(number)):
                yield name

    def kept_to(self, names: set[int]) -> Iterator[int]:
        """The names of what traits have to which something of these names keeps, that is not defined where it says so."""
        for index in (self.comparison.before.index, self.comparison.after.index):
            query = "SELECT target FROM relations WHERE symbol IS NULL AND subject IN"
            targets = {number for (number,) in select(index.db, query, names)}
            for (trait,) in select(index.db, TRAITS, targets):
                first = trait >> ORDINAL_BITS << ORDINAL_BITS
                span = (first, first + (1 << ORDINAL_BITS) - 1, trait - first)
                for (name,) in index.db.execute(MEMBERS, span):
                    if name not in self.names:
                        yield name

    def types_above(self, texts: set[int]) -> Iterator[int]:
        """The names of types that are tied to what is written so."""
        query = "SELECT id >> 20, symbol, subject FROM relations WHERE target IN"
        for file, ordinal, subject in select(self.db, query, texts):
            if subject not in self.names and (
                ordinal is None or self.comparison.type_differs(file << ORDINAL_BITS | ordinal)
            ):
                yield subject

    def types_named(self, names: set[int]) -> Iterator[int]:
        """The files of types of these names in which `self` may have other members, though nothing there names them."""
        for number, name in select(self.db, TYPES_NAMED, names):
            file = number >> ORDINAL_BITS
            if file not in self.files and (self.extended(name) or self.comparison.type_differs(number)):
                yield file

    def extended(self, name: int) -> bool:
        """Whether something elsewhere belongs to a type only if no other has its name."""
        texts = {name, *(n for (n,) in self.db.execute("SELECT name FROM words WHERE word = ?", (name,)))}
        received = next(select(self.db, "SELECT 1 FROM symbols WHERE receiver IN", texts), None)
        query = "SELECT 1 FROM relations WHERE subject = ? AND symbol IS NULL"
        return received is not None or self.db.execute(query, (name,)).fetchone() is not None


STANDING_FOR = (
    "SELECT s.id, s.name FROM symbols s WHERE"
    " (s.generic_count > 0 OR s.kind = (SELECT id FROM kinds WHERE kind = 'type_alias')) AND s.name IN"
)
TRAITS = "SELECT id FROM symbols WHERE kind = (SELECT id FROM kinds WHERE kind = 'trait') AND name IN"
MEMBERS = "SELECT name FROM symbols WHERE id BETWEEN ? AND ? AND container = ?"
TAKES = "SELECT name, signature FROM symbols WHERE id BETWEEN ? AND ? AND parameter_count > 0"


def portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """All rows, some at a time."""
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) >= 5_000:
            yield part
            part = []
    yield part
