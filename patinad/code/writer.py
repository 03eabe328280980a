"""Rows into code.db: one file's facts in, what was there before out, and what changed noted for the resolver."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from patinad.code.chunks import chunk_text, text_hash
from patinad.code.facts import Call, FileFacts, Flag, Symbol
from patinad.code.kinds import EMBEDDED_FAMILIES, FAMILY_OF, family
from patinad.code.modules import Place

ORDINAL_BITS = 20
ORDINALS = 1 << ORDINAL_BITS
NAMES_IN_MEMORY = 400_000  # some 60 MB; beyond it names are looked up in the database

# The tables whose rows are numbered within their file.
FILE_TABLES = ("symbols", "imports", "calls", "relations", "type_references")


class FileRow(NamedTuple):
    """What a path is, beside the facts of its content."""

    path: str
    blob: str  # hex id
    size: int | None  # bytes; None when the blob is missing
    language: str | None
    place: Place
    attempted_at: int


@dataclass(slots=True)
class Changes:
    """What a commit changed that the meaning of calls elsewhere may depend on. Names are ids of `names`."""

    files: set[int] = field(default_factory=set)  # written anew: all their calls are to be resolved
    names: set[int] = field(
        default_factory=set
    )  # of definitions that came, went or changed their kind or place
    types: set[int] = field(
        default_factory=set
    )  # those of types among them, and subjects of changed relations
    calls: set[int] = field(default_factory=set)  # calls whose target went
    stems: set[int] = field(default_factory=set)  # of modules that came or went
    wildcards: bool = False  # an import of everything came or went: names may mean anything else now


class Names:
    """Text to id; new names are stored."""

    def __init__(self, db: sqlite3.Connection, *, fresh: bool) -> None:
        """`fresh`: the table is empty, so what is not in memory is new."""
        self.db = db
        self.known: dict[str, int] = {}
        self.fresh = fresh
        self.next: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM names").fetchone()[0]
        self.new: list[tuple[int, str]] = []

    def __call__(self, name: str) -> int:
        """The id of a name."""
        found = self.known.get(name)
        return self.add(name) if found is None else found

    def optional(self, name: str) -> int | None:
        """The id of a name; None for none."""
        return self(name) if name else None

    def add(self, name: str) -> int:
        """The id of a name that is not in memory."""
        if len(self.known) >= NAMES_IN_MEMORY:
            self.store()
            self.known.clear()
            if self.fresh:
                self.fresh = False
                self.db.execute("CREATE UNIQUE INDEX IF NOT EXISTS names_name ON names (name)")
        if not self.fresh:
            row = self.db.execute("SELECT id FROM names WHERE name = ?", (name,)).fetchone()
            if row:
                number = self.known[name] = int(row[0])
                return number
        number = self.known[name] = self.next
        self.next += 1
        self.new.append((number, name))
        return number

    def store(self) -> None:
        """Write the new names."""
        self.db.executemany("INSERT INTO names (id, name) VALUES (?, ?)", self.new)
        self.new.clear()


class CodeWriter:
    """Writes files' facts inside the caller's transaction. `finish` must be called before the commit."""

    def __init__(self, db: sqlite3.Connection, *, fresh: bool) -> None:
        """`fresh`: the database is empty, so nothing is looked for that could be there before."""
        self.db = db
        self.fresh = fresh
        self.names = Names(db, fresh=fresh)
        self.kinds: dict[str, int] = dict(db.execute("SELECT kind, id FROM kinds"))
        self.next_file = db.execute("SELECT coalesce(max(id), 0) + 1 FROM files").fetchone()[0]
        self.changes = Changes()

    def finish(self) -> None:
        """Write what was held back."""
        self.names.store()

    def kind(self, kind: str) -> int:
        """The id of a kind of definition."""
        found = self.kinds.get(kind)
        if found is None:
            cursor = self.db.execute("INSERT INTO kinds (kind, family) VALUES (?, ?)", (kind, family(kind)))
            found = self.kinds[kind] = int(cursor.lastrowid or 0)
        return found

    def put(self, row: FileRow, facts: FileFacts | None) -> None:
        """One path's facts, in place of what was there; `facts` None: no source, the path is only remembered."""
        number, ordinals = self.next_file, None
        if not self.fresh:
            old = self.db.execute("SELECT id, language FROM files WHERE path = ?", (row.path,)).fetchone()
            if old:
                number = int(old[0])
                self.db.execute("DELETE FROM files WHERE id = ?", (number,))
            ordinals = self.replace(number, facts)
            if not old or old[1] != row.language:
                self.changes.stems.add(self.names(row.place.stem))
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
        self.db.executemany(INSERT_SYMBOL, self.symbol_rows(first, own, row.path, facts.symbols))
        self.db.executemany(INSERT_CALL, self.call_rows(first, own, facts.calls))
        name, optional = self.names, self.names.optional
        self.db.executemany(
            "INSERT INTO imports (id, path, name, alias, kind, line) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (first + at, name(i.path), optional(i.name), optional(i.alias), name(i.kind), i.line)
                for at, i in enumerate(facts.imports)
            ),
        )
        self.db.executemany(
            "INSERT INTO relations (id, symbol, subject, target, kind, line) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (first + at, None if r.symbol < 0 else own[r.symbol], name(r.subject), name(r.target), name(r.kind), r.line)
                for at, r in enumerate(facts.relations)
            ),
        )  # fmt: skip
        self.db.executemany(
            "INSERT INTO type_references (id, name, count) VALUES (?, ?, ?)",
            ((first + at, name(text), count) for at, (text, count) in enumerate(facts.type_references)),
        )

    def file_row(self, number: int, row: FileRow, facts: FileFacts | None) -> tuple[object, ...]:
        """The row of `files`."""
        taken = facts is not None and not facts.skipped
        return (
            number,
            row.path,
            bytes.fromhex(row.blob),
            row.language,
            row.place.module,
            self.names.optional(row.place.stem) if row.language else None,
            self.names(row.place.folder) if row.language else None,
            row.size,
            facts.line_count if facts is not None and taken else None,
            facts.error_share if facts is not None and taken else None,
            facts.skipped if facts is not None and facts.skipped else None,
            row.attempted_at if facts is not None and facts.skipped else None,
        )

    def symbol_rows(
        self, first: int, own: Sequence[int], path: str, symbols: Sequence[Symbol]
    ) -> Iterator[tuple[object, ...]]:
        """The rows of `symbols`."""
        name, optional, kind = self.names, self.names.optional, self.kind
        for at, s in enumerate(symbols):
            scope = s.qualified_name.removesuffix(s.name).removesuffix(".")
            chunk = None
            if FAMILY_OF.get(s.kind) in EMBEDDED_FAMILIES:
                chunk = text_hash(chunk_text(s.qualified_name, path, s.signature, s.doc))
            yield (
                first + own[at],
                name(s.name),
                kind(s.kind),
                s.line,
                s.end_line - s.line,
                s.flags,
                name(scope) if scope else None,
                own[s.container] if s.container >= 0 else None,
                optional(s.receiver),
                optional(s.visibility),
                s.parameter_count,
                s.generic_count,
                s.signature or None,
                s.parameters or None,
                s.type or None,
                s.value or None,
                json.dumps(s.modifiers, ensure_ascii=False) if s.modifiers else None,
                s.doc or None,
                chunk,
            )

    def call_rows(
        self, first: int, own: Sequence[int], calls: Sequence[Call]
    ) -> Iterator[tuple[object, ...]]:
        """The rows of `calls`, unresolved."""
        name = self.names
        for at, c in enumerate(calls, first):
            joiner = callee = receiver = None
            if c.receiver:
                receiver = name(c.receiver)
                between = c.callee[len(c.receiver) : -len(c.name)]
                if c.callee != f"{c.receiver}{between}{c.name}" or len(between) > 3:
                    callee = c.callee
                elif between != ".":
                    joiner = between
            elif c.callee != c.name:
                callee = c.callee
            yield (
                at,
                name(c.name),
                own[c.caller] if c.caller >= 0 else None,
                name(c.kind),
                c.line,
                receiver,
                joiner,
                callee,
                name(c.receiver_type) if c.receiver_type else None,
                1 if c.local else None,
            )

    def remove(self, path: str) -> None:
        """A path that left the tree."""
        number, stem = self.db.execute("SELECT id, stem FROM files WHERE path = ?", (path,)).fetchone()
        self.replace(number, None)
        self.db.execute("DELETE FROM files WHERE id = ?", (number,))
        if stem is not None:
            self.changes.stems.add(stem)

    def replace(self, number: int, facts: FileFacts | None) -> list[int] | None:
        """Delete a file's rows, note what changes with that, and give the ordinals of the new symbols.

        A definition that stays keeps its ordinal, so that calls from other files keep their target.
        """
        first, last = number << ORDINAL_BITS, (number + 1 << ORDINAL_BITS) - 1
        taken = facts is not None and not facts.skipped
        before = self.outline(first, last)
        bound = self.bindings(first, last)
        new: Sequence[Symbol] = facts.symbols if facts is not None and taken else ()
        ordinals = same_ordinals(before, new, self.names, self.kind)
        for table in FILE_TABLES:
            self.db.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))  # noqa: S608  # our names
        after = {own: self.aspect(s, ordinals) for own, s in zip(ordinals, new, strict=True)}
        for own in before.keys() | after.keys():
            old, now = before.get(own), after.get(own)
            if old != now:
                self.note(old)
                self.note(now)
            if now is None:
                self.changes.calls.update(
                    r[0] for r in self.db.execute("SELECT id FROM calls WHERE target = ?", (first + own,))
                )
        self.note_bindings(bound, facts if taken else None)
        return ordinals or None

    def outline(self, first: int, last: int) -> dict[int, "Aspect"]:
        """What the resolver sees of a file's stored symbols, by ordinal."""
        rows = self.db.execute(
            "SELECT id, name, kind, scope, container, receiver, flags, type FROM symbols WHERE id BETWEEN ? AND ?",
            (first, last),
        )
        return {
            r[0] - first: Aspect(r[1], r[2], r[3], r[4], r[5], r[6] & Flag.DECLARATION, r[7]) for r in rows
        }

    def aspect(self, s: Symbol, ordinals: list[int]) -> "Aspect":
        """What the resolver sees of a symbol that is about to be stored."""
        scope = s.qualified_name.removesuffix(s.name).removesuffix(".")
        return Aspect(
            self.names(s.name),
            self.kind(s.kind),
            self.names.optional(scope),
            ordinals[s.container] if s.container >= 0 else None,
            self.names.optional(s.receiver),
            s.flags & Flag.DECLARATION,
            s.type or None,
        )

    def note(self, aspect: "Aspect | None") -> None:
        """A definition came, went or changed what it is."""
        if aspect is not None:
            self.changes.names.add(aspect.name)
            self.changes.types.add(aspect.name)

    def bindings(self, first: int, last: int) -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
        """A file's stored imports and relations, without their lines."""
        among = "WHERE id BETWEEN ? AND ?"
        imports = self.db.execute(f"SELECT path, name, alias, kind FROM imports {among}", (first, last))  # noqa: S608
        relations = self.db.execute(f"SELECT subject, target, kind FROM relations {among}", (first, last))  # noqa: S608
        return set(imports), set(relations)

    def note_bindings(
        self, before: tuple[set[tuple[object, ...]], set[tuple[object, ...]]], facts: FileFacts | None
    ) -> None:
        """Imports may be exports too, and relations pass members on: note the names of those that changed."""
        name, optional = self.names, self.names.optional
        imports = (
            {(name(i.path), optional(i.name), optional(i.alias), name(i.kind)) for i in facts.imports}
            if facts
            else set()
        )
        relations = (
            {(name(r.subject), name(r.target), name(r.kind)) for r in facts.relations} if facts else set()
        )
        star = self.names("*")
        for _, imported, alias, _ in before[0] ^ imports:
            self.changes.wildcards |= imported == star
            self.changes.names.update(n for n in (imported, alias) if isinstance(n, int))
            self.changes.types.update(n for n in (imported, alias) if isinstance(n, int))
        for subject, _, _ in before[1] ^ relations:
            assert isinstance(subject, int)
            self.changes.types.add(subject)


class Aspect(NamedTuple):
    """What the meaning of calls may depend on in one symbol."""

    name: int
    kind: int
    scope: int | None
    container: int | None
    receiver: int | None
    declaration: int
    type: str | None


def same_ordinals(
    before: dict[int, Aspect], symbols: Sequence[Symbol], names: Names, kind: Callable[[str], int]
) -> list[int]:
    """An ordinal for each symbol: its old one where one of the same kind and qualified name was there."""
    free: defaultdict[tuple[int, int, int | None], list[int]] = defaultdict(list)
    for own in sorted(before, reverse=True):
        old = before[own]
        free[old.name, old.kind, old.scope].append(own)
    used: set[int] = set()
    kept: list[int | None] = []
    for s in symbols:
        scope = s.qualified_name.removesuffix(s.name).removesuffix(".")
        same = free.get((names(s.name), kind(s.kind), names.optional(scope)))
        kept.append(same.pop() if same else None)
    used.update(own for own in kept if own is not None)
    unused = (own for own in range(ORDINALS) if own not in used)
    return [next(unused) if own is None else own for own in kept]


INSERT_SYMBOL = (
    "INSERT INTO symbols (id, name, kind, line, lines, flags, scope, container, receiver, visibility,"
    " parameter_count, generic_count, signature, parameters, type, value, modifiers, doc, text_hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_CALL = (
    "INSERT INTO calls (id, name, caller, kind, line, receiver, joiner, callee, receiver_type, local, confidence)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
)
