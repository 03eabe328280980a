"""Rows into code.db: one file's facts in, what was there before out, and what changed noted for the resolver."""

import sqlite3
from collections import ChainMap, Counter
from collections.abc import Mapping
from typing import NamedTuple

from patinad.code.amend import Amended, Amendment
from patinad.code.changes import ORDINAL_BITS, Aspect, Bound, Changes, Row, aspect_of, bound_by, unseen
from patinad.code.facts import FileFacts
from patinad.code.kinds import MODULE_KINDS
from patinad.code.languages import BY_NAME, LANGUAGES
from patinad.code.meaning import DEFAULT
from patinad.code.modules import Place, without_suffix
from patinad.code.names import Names
from patinad.code.rows import Rows


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

    def finish(self) -> None:
        """Write what was held back, and keep count of the chunks."""
        self.rows.flush()
        self.names.store()
        more = 0
        for text_hash, difference in self.hashes.items():
            query = "SELECT count(*) FROM symbols WHERE text_hash = ?"
            now = self.db.execute(query, (text_hash,)).fetchone()[0]
            more += (now > 0) - (now > difference)
        self.db.execute("UPDATE meta SET chunks = chunks + ?", (more,))

    def put(self, row: FileRow, facts: FileFacts | None) -> None:
        """One path's facts, in place of what was there; `facts` None: no source, the path is only remembered."""
        number, kept = self.next_file, facts
        if facts is None or facts.skipped:
            kept = None
        if not self.fresh:
            old = self.db.execute(
                "SELECT id, language, module, stem, folder FROM files WHERE path = ?", (row.path,)
            ).fetchone()
            if old:
                number = int(old[0])
            same_place = old is not None and old[1:] == self.place_of(row)
            if self.amend(number, kept, row) or not same_place:
                self.changes.files.add(number)
            self.db.execute("DELETE FROM files WHERE id = ?", (number,))
            if row.language and (not old or old[1] != row.language):
                self.note_module(row.path, self.names(row.place.stem), row.place.module, row.language)
            self.changes.everything |= (old[2] if old and not old[1] else "") != (
                "" if row.language else row.place.module
            )
        self.next_file = max(self.next_file, number + 1)
        self.db.execute(
            "INSERT INTO files (id, path, blob, language, module, stem, folder, size, line_count, error_share,"
            " skipped, attempted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self.file_row(number, row, facts),
        )
        if kept is not None and self.fresh:
            self.rows.add(number << ORDINAL_BITS, range(len(kept.symbols)), row.path, kept)

    def place_of(self, row: FileRow) -> tuple[object, ...]:
        """A path's language, and where it is among the modules."""
        place = row.place
        if not row.language:
            return None, place.module, None, None
        return row.language, place.module, self.names(place.stem), self.names(place.folder)

    def file_row(self, number: int, row: FileRow, facts: FileFacts | None) -> tuple[object, ...]:
        """The row of `files`."""
        taken = facts is not None and not facts.skipped
        return (
            number,
            row.path,
            bytes.fromhex(row.blob),
            *self.place_of(row),
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
        self.amend(number, None, None)
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

    def amend(self, number: int, facts: FileFacts | None, row: FileRow | None) -> bool:
        """Bring a file's rows to its facts, note what changes with that, and say whether all its calls may mean something else."""
        amended = Amendment(self.rows, number).write(row.path if row else "", facts or FileFacts(""))
        overloads = row is not None and row.overloads
        before = {own: self.aspect(said, overloads=overloads) for own, said in amended.gone.items()}
        after = {own: self.aspect(said, overloads=overloads) for own, said in amended.come.items()}
        self.hashes.update(amended.hashes)
        self.note_symbols(number, before, after, amended)
        self.note_calls(before, after, amended, facts)
        bound = [bound_by(*both) for both in zip(amended.imports, amended.relations, strict=True)]
        elsewhere = self.note_bindings(bound[0], bound[1], row)
        if elsewhere:
            for some in (amended.stored, amended.come):
                self.changes.names.update(said[0] for said in some.values())
        return (
            elsewhere  # what stands around the file's names is another
            or not amended.stored
            or amended.moved
            or not self.only_names(*amended.imports)
            or amended.relations[0] != amended.relations[1]
            or any(
                unseen(amended.gone[own]) != unseen(amended.come[own])
                for own in before.keys() & after.keys()
                if before[own] == after[own]
            )
        )

    def aspect(self, said: Row, *, overloads: bool) -> Aspect:
        """What the resolver sees of a definition."""
        return aspect_of(said, self.rows.kind, overloads=overloads)

    def only_names(self, before: list[Row], after: list[Row]) -> bool:
        """Whether imports differ only by some that make one name known each: calls that may mean it are found by that."""
        differ = set(before) ^ set(after)
        star = self.names("*")
        return [row for row in before if row not in differ] == [
            row for row in after if row not in differ
        ] and all((alias or name) is not None and name != star for _, name, alias, _, _, _ in differ)

    def note_symbols(
        self, number: int, before: dict[int, Aspect], after: dict[int, Aspect], amended: Amended
    ) -> None:
        """Note the definitions that the resolver sees otherwise now, and the calls of those that are gone."""
        modules = {self.rows.kind(kind) for kind in MODULE_KINDS}
        implied = {self.names(text) for text in IMPLIED} if before else set()
        now_said = ChainMap(amended.come, amended.stored)
        for own in before.keys() | after.keys():
            old, now = before.get(own), after.get(own)
            if old != now:
                changed = [aspect for aspect in (old, now) if aspect is not None]
                self.changes.names.update(aspect.name for aspect in changed)
                # A module inside a file is a step of the paths that go through it, as a file is.
                self.changes.stems.update(aspect.name for aspect in changed if aspect.kind in modules)
                for some, aspect in ((amended.stored, old), (now_said, now)):
                    if aspect is not None and aspect.name in implied:
                        self.changes.names.update(owners(some, aspect))
            if now is None:
                rows = self.db.execute(
                    "SELECT id FROM calls WHERE target = ?", ((number << ORDINAL_BITS) + own,)
                )
                self.changes.calls.update(number for (number,) in rows)

    def note_calls(
        self,
        before: dict[int, Aspect],
        after: dict[int, Aspect],
        amended: Amended,
        facts: FileFacts | None,
    ) -> None:
        """Note the calls that are new, or stand in a definition that the resolver sees otherwise now."""
        self.changes.calls.update(amended.calls)
        changed = {own for own in after if before.get(own) != after[own]}
        if facts is None or not changed:
            return
        inside: set[int] = set()  # places of definitions
        for place, (own, symbol) in enumerate(zip(amended.ordinals, facts.symbols, strict=True)):
            if own in changed or symbol.container in inside:
                inside.add(place)
                self.changes.calls.update(amended.called_in.get(own, ()))

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


def owners(symbols: Mapping[int, Row], member: Aspect) -> set[int]:
    """The names of what a member stands in or on."""
    around = symbols.get(member.container) if member.container is not None else None
    return {name for name in (member.receiver, around[0] if around else None) if name is not None}


# Members that expressions ask for without their names.
IMPLIED = frozenset(
    name
    for language in LANGUAGES
    for rules in (language.names,)
    for name in (*rules.each_of, *rules.next_of, *rules.item_of, *rules.enters, rules.given, rules.stands_in)
    if name
)
