"""Rows into code.db: one file's facts in, what was there before out, and what changed noted for the resolver."""

import sqlite3
from collections import Counter
from typing import NamedTuple

from patinad.code.changes import (
    ORDINAL_BITS,
    ORDINALS,
    Aspect,
    Bound,
    Changes,
    aspects,
    bound_by,
    read_stored,
    same_ordinals,
)
from patinad.code.chunks import search_text
from patinad.code.facts import FileFacts
from patinad.code.kinds import MODULE_KINDS
from patinad.code.languages import BY_NAME, LANGUAGES
from patinad.code.meaning import DEFAULT
from patinad.code.modules import Place, without_suffix
from patinad.code.names import Names
from patinad.code.rows import Rows

# The tables whose rows are numbered within their file.
FILE_TABLES = ("symbols", "imports", "calls", "relations", "type_references")


class FileRow(NamedTuple):
    """What a path is, beside the facts of its content."""

    path: str
    blob: str  # hex id
    size: int | None  # bytes; None when the blob is missing
    language: str | None
    place: Place
    imports_all: bool  # its imports make all names of a module known
    overloads: bool  # what its functions are called with, or on, tells them apart
    attempted_at: int


class CodeWriter:
    """Writes files' facts inside the caller's transaction. `finish` must be called before the commit."""

    def __init__(self, db: sqlite3.Connection, *, fresh: bool) -> None:
        """`fresh`: the database is empty, so nothing is looked for that could be there before."""
        self.db = db
        self.fresh = fresh
        self.names = Names(db, fresh=fresh)
        self.rows = Rows(db, self.names)
        self.next_file = db.execute("SELECT coalesce(max(id), 0) + 1 FROM files").fetchone()[0]
        self.changes = Changes()
        self.hashes: Counter[bytes] = Counter()  # of chunks: how many more definitions have each than before
        self.written: list[int] = []  # files, where others stood before

    def finish(self) -> None:
        """Write what was held back, and keep count of the chunks."""
        self.rows.flush()
        self.names.store()
        for number in self.written:
            self.hashes.update(self.hashes_of(number))
        more = 0
        for text_hash, difference in self.hashes.items():
            query = "SELECT count(*) FROM symbols WHERE text_hash = ?"
            now = self.db.execute(query, (text_hash,)).fetchone()[0]
            more += (now > 0) - (now > difference)
        self.db.execute("UPDATE meta SET chunks = chunks + ?", (more,))

    def hashes_of(self, number: int) -> Counter[bytes]:
        """The chunks of a file's stored definitions, each with how often."""
        first = number << ORDINAL_BITS
        query = "SELECT text_hash FROM symbols WHERE id BETWEEN ? AND ? AND text_hash IS NOT NULL"
        return Counter(text_hash for (text_hash,) in self.db.execute(query, (first, first + ORDINALS - 1)))

    def put(self, row: FileRow, facts: FileFacts | None) -> None:
        """One path's facts, in place of what was there; `facts` None: no source, the path is only remembered."""
        number, ordinals = self.next_file, None
        if not self.fresh:
            old = self.db.execute(
                "SELECT id, language, module FROM files WHERE path = ?", (row.path,)
            ).fetchone()
            if old:
                number = int(old[0])
            ordinals = self.replace(number, facts, row)
            self.db.execute("DELETE FROM files WHERE id = ?", (number,))
            if row.language and (not old or old[1] != row.language):
                self.note_module(row.path, self.names(row.place.stem), row.place.module, row.language)
            self.changes.everything |= (old[2] if old and not old[1] else "") != (
                "" if row.language else row.place.module
            )
            self.changes.files.add(number)
        self.next_file = max(self.next_file, number + 1)
        self.db.execute(
            "INSERT INTO files (id, path, blob, language, module, stem, folder, size, line_count, error_share,"
            " skipped, attempted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self.file_row(number, row, facts),
        )
        if facts is None or facts.skipped:
            return
        first = number << ORDINAL_BITS
        own = ordinals or range(len(facts.symbols))
        self.rows.add(first, own, row.path, facts)
        if not self.fresh:
            self.rows.flush()
            self.written.append(number)

    def file_row(self, number: int, row: FileRow, facts: FileFacts | None) -> tuple[object, ...]:
        """The row of `files`."""
        taken = facts is not None and not facts.skipped
        return (
            number,
            row.path,
            bytes.fromhex(row.blob),
            row.language,
            row.place.module,
            self.names(row.place.stem) if row.language else None,
            self.names(row.place.folder) if row.language else None,
            row.size,
            facts.line_count if facts is not None and taken else None,
            facts.error_share if facts is not None and taken else None,
            facts.skipped if facts is not None and facts.skipped else None,
            row.attempted_at if facts is not None and facts.skipped else None,
        )

    def remove(self, path: str) -> None:
        """A path that left the tree."""
        number, stem, language, module = self.db.execute(
            "SELECT id, stem, language, module FROM files WHERE path = ?", (path,)
        ).fetchone()
        self.replace(number, None, None)
        self.changes.everything |= bool(module and not language)
        self.db.execute("DELETE FROM files WHERE id = ?", (number,))
        if stem is not None:
            self.note_module(path, stem, module, language)

    def note_module(self, path: str, stem: int, module: str, language: str) -> None:
        """A module that came or went; one that makes a folder a package, or is a root, says what others mean, too."""
        self.changes.stems.add(stem)
        rules = BY_NAME[language].modules
        name = without_suffix(path.rpartition("/")[2], rules)
        self.changes.everything |= name in rules.roots  # paths from the root lead elsewhere, or nowhere
        if rules.style == "dots" and name in rules.index:
            inside = module + rules.separator
            query = "SELECT DISTINCT stem FROM files WHERE stem IS NOT NULL AND substr(module, 1, ?) = ?"
            self.changes.stems.update(n for (n,) in self.db.execute(query, (len(inside), inside)))

    def replace(self, number: int, facts: FileFacts | None, row: FileRow | None) -> list[int] | None:
        """Delete a file's rows, note what changes with that, and give the ordinals of the new symbols."""
        overloads = row is not None and row.overloads
        before = read_stored(self.db, number, self.rows.kind, overloads=overloads)
        self.hashes.subtract(self.hashes_of(number))
        new = facts.symbols if facts is not None else ()
        ordinals = same_ordinals(before.symbols, new, self.names, self.rows.kind)
        after = aspects(new, ordinals, self.names, self.rows.kind, overloads=overloads)
        first = number << ORDINAL_BITS
        self.db.executemany(DELETE_SEARCH, self.searched(first))
        for table in FILE_TABLES:
            self.db.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, first + ORDINALS - 1))  # noqa: S608  # our names
        modules = {self.rows.kind(kind) for kind in MODULE_KINDS}
        implied = {self.names(text) for text in IMPLIED} if before.symbols else set()
        for own in before.symbols.keys() | after.keys():
            old, now = before.symbols.get(own), after.get(own)
            if old != now:
                changed = [aspect for aspect in (old, now) if aspect is not None]
                self.changes.names.update(aspect.name for aspect in changed)
                # A module inside a file is a step of the paths that go through it, as a file is.
                self.changes.stems.update(aspect.name for aspect in changed if aspect.kind in modules)
                for some, aspect in ((before.symbols, old), (after, now)):
                    if aspect is not None and aspect.name in implied:
                        self.changes.names.update(owners(some, aspect))
            if now is None:
                rows = self.db.execute("SELECT id FROM calls WHERE target = ?", (first + own,))
                self.changes.calls.update(number for (number,) in rows)
        if self.note_bindings(before.bound, bound_by(facts, ordinals, self.names), row):
            self.changes.names.update(
                aspect.name for some in (before.symbols, after) for aspect in some.values()
            )
        return ordinals or None

    def searched(self, first: int) -> list[tuple[object, ...]]:
        """What search knows of a file's stored definitions."""
        rows = self.db.execute(
            "SELECT id, qualified_name, file, signature, doc FROM definitions WHERE id BETWEEN ? AND ?",
            (first, first + ORDINALS - 1),
        )
        return [(number, *search_text(*said)) for number, *said in rows]

    def note_bindings(self, before: Bound, after: Bound, row: FileRow | None) -> bool:
        """Imports may be exports too, and relations pass members on: note the names of those that changed.

        Says whether all its names may be seen otherwise from elsewhere: it is of another package now, or imports other
        files whose declarations its definitions may be bodies of.
        """
        star, package, reexport = (self.names(text) for text in ("*", "package", "reexport"))
        moved = changed = False
        for _, imported, alias, kind, *_ in before[0] ^ after[0]:
            self.changes.names.update(n for n in (imported, alias) if n is not None and n != star)
            moved |= kind == package
            if kind == reexport:  # so is what is passed on: `use super::alias::f`
                self.changes.stems.update(n for n in (imported, alias) if n is not None and n != star)
            if row is not None and (imported == star or row.imports_all):
                self.changes.reexporters.add(self.names(row.place.stem))
                changed |= row.imports_all
        self.changes.names.update(subject for subject, _, _ in before[1] ^ after[1])
        if row is not None and row.overloads:  # what an implementation is called for may be a name of it
            implements = self.names("implements")
            self.changes.names.update(
                target for _, target, kind in before[1] ^ after[1] if kind == implements
            )
        default = self.names(DEFAULT)
        # What is used as a module may be this without naming it: `const make = require("./make"); make()`.
        stood_for = any(default in {imported, alias} for _, imported, alias, *_ in before[0] ^ after[0])
        if (moved or stood_for) and row is not None:
            self.changes.stems.add(self.names(row.place.stem))
        return moved or changed


def owners(symbols: dict[int, Aspect], member: Aspect) -> set[int]:
    """The names of what a member stands in or on."""
    around = symbols.get(member.container) if member.container is not None else None
    return {name for name in (member.receiver, around.name if around else None) if name is not None}


# Members that expressions ask for without their names.
IMPLIED = frozenset(
    name
    for language in LANGUAGES
    for rules in (language.names,)
    for name in (*rules.each_of, *rules.next_of, *rules.item_of, *rules.enters, rules.given, rules.stands_in)
    if name
)

DELETE_SEARCH = (
    "INSERT INTO search (search, rowid, name, path, signature, doc) VALUES ('delete', ?, ?, ?, ?, ?)"
)
