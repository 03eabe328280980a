"""Which calls a commit can affect: those whose meaning may depend on what came, went or changed.

A superset, found by names: a call means something else only if its own file changed, or something did that is
called as the call, its receiver, its receiver's type, or as what an import binds to one of these.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from patinad.code.changes import ORDINAL_BITS, Changes
from patinad.code.lookup import Index
from patinad.code.modules import ALIAS, place

WORDS = re.compile(r"[^\W\d]\w*")
MAX_VARIABLES = 500

Row = tuple[Any, ...]


def affected_calls(db: sqlite3.Connection, index: Index, changes: Changes, query: str) -> Iterator[list[Row]]:
    """The rows that `query` (a SELECT over calls) gives of the affected calls, in portions, by file."""
    names, files = set(changes.names), set(changes.files)
    passed_on = set(changes.reexporters)
    if changes.stems:
        passed_on |= importers(db, index, changes.stems, names, files)
    if changes.everything or (passed_on and paths_with(db, index, passed_on)):
        yield from portions(db.execute(f"{query} ORDER BY id"))
        return
    names |= changes.stems | passed_on  # a path such as `crate::store::open` names modules without an import
    texts = close(db, names, files)
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


def close(db: sqlite3.Connection, names: set[int], files: set[int]) -> set[int]:
    """Add to `names` those that may mean something else because others do, and to `files` where types are concerned.

    Gives the types and receivers that are written with one of the names.
    """
    texts: set[int] = set()
    todo = set(names)
    while todo:
        written = todo | {number for (number,) in select(db, "SELECT name FROM words WHERE word IN", todo)}
        texts |= written
        found: set[int] = set()
        for file, alias in select(db, "SELECT id >> 20, alias FROM imports WHERE name IN", todo):
            files.add(file)
            found |= {alias} - {None}
        for query in (
            "SELECT name FROM symbols WHERE type IN",
            "SELECT subject FROM relations WHERE target IN",
        ):
            found.update(number for (number,) in select(db, query, written))
        files.update(n for (n,) in select(db, "SELECT id >> 20 FROM symbols WHERE receiver IN", written))
        files.update(n for (n,) in select(db, TYPES_NAMED, todo))
        todo = found - names
        names |= found
    return texts


TYPES_NAMED = (
    "SELECT s.id >> 20 FROM symbols s JOIN kinds k ON k.id = s.kind AND k.family = 'type' WHERE s.name IN"
)


def select(db: sqlite3.Connection, query: str, values: Iterable[int]) -> Iterator[Row]:
    """The rows of a query that ends with IN, for any number of values."""
    some = list(values)
    for start in range(0, len(some), MAX_VARIABLES):
        part = some[start : start + MAX_VARIABLES]
        yield from db.execute(f"{query} ({','.join('?' * len(part))})", part)


def portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """All rows, some at a time."""
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) >= 5_000:
            yield part
            part = []
    yield part
