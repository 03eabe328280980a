"""code.db brought to a commit: compare the tree with what is stored, get facts from cache or parser, write at once."""

import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from patinad.code.database import read_meta
from patinad.code.manifests import readers
from patinad.code.modules import ModuleRules, place
from patinad.code.resolve import resolve_all, resolve_changes
from patinad.code.state import Done, State, Target, read_state, settings
from patinad.code.supply import Engine, Report, Supply
from patinad.code.tree import Found, Plan, Tree, languages_of
from patinad.code.writer import CodeWriter, FileRow
from patinad.git.repository import Repository
from patinad.store.database import CODE, connect, is_damaged, migrate, open_database, quarantine, remove

TABLES = (
    "languages",
    "files",
    "symbols",
    "imports",
    "calls",
    "relations",
    "type_references",
    "words",
    "names",
    "kinds",
    "meta",
)
NOT_READ_BY_RESOLVING = (
    "calls_",
    "symbols_type",
    "symbols_text_hash",
    "type_references_",
    "relations_target",
)
WRITTEN_BY_RESOLVING = "calls_target"


def update(target: Target, engine: Engine, report: Report) -> Done:
    """Bring code.db to the target's commit. The caller holds its writer lock.

    A reader sees what was there before or all of the commit. A damaged code.db is set aside and built anew.
    """
    # A scrape makes no rings of objects that it leaves, but millions of objects: looking for rings took a tenth of it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return bring(target, engine, report)
    except sqlite3.DatabaseError as error:
        if not is_damaged(error) or not target.code_db.exists():
            raise
        quarantine(target.code_db)
        return bring(target, engine, report)
    finally:
        if collecting:
            gc.enable()


def bring(target: Target, engine: Engine, report: Report) -> Done:
    """Update what is there, or build a new file and move it into place."""
    supply = Supply(target, engine, report)
    if not target.code_db.exists():
        with new_database(target.code_db) as (db, path):
            removed = rewrite(db, supply, path if target.workers > 1 else None)
            return Done(True, supply.parsed, supply.cached, removed, read_meta(db))
    db = open_database(target.code_db, CODE)
    try:
        state = read_state(db, target, engine.languages, engine.version)
        if state.current:
            return Done(False, 0, 0, 0, read_meta(db))
        db.execute("BEGIN IMMEDIATE")
        try:
            removed = amend(db, supply, state) if state.sound else rewrite(db, supply)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        return Done(True, supply.parsed, supply.cached, removed, read_meta(db))
    finally:
        db.close()


@contextmanager
def new_database(path: Path) -> Iterator[tuple[sqlite3.Connection, Path]]:
    """A database that appears under its name when it is whole. Nobody reads it before, so it needs no journal."""
    aside = path.with_name(path.name + ".new")
    remove(aside)
    db = sqlite3.connect(aside, isolation_level=None)
    try:
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "locking_mode = EXCLUSIVE",
            "cache_size = -8192",
        ):
            db.execute(f"PRAGMA {pragma}")
        migrate(db, CODE)
        db.execute("BEGIN")
        yield db, aside
        db.execute("COMMIT")
        db.execute("PRAGMA locking_mode = NORMAL")
        db.execute("PRAGMA journal_mode = WAL")
    finally:
        db.close()
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    aside.replace(path)


def rewrite(db: sqlite3.Connection, supply: Supply, private: Path | None = None) -> int:
    """Write everything anew: tables emptied, indices made at the end. Gives how many paths are gone.

    `private`: the file, where nobody else looks at it, so that it may be committed half-way.
    """
    target, languages = supply.target, supply.engine.languages
    before = {path for (path,) in db.execute("SELECT path FROM files WHERE language IS NOT NULL")}
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608  # our names
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    indices = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indices:
        db.execute(f"DROP INDEX {name}")
    if target.commit is not None:
        repository = Repository.open(target.layout)
        plan = tree(supply, repository).compare_all(db, set())
        before.difference_update(found.path for found in plan.put)
        write(CodeWriter(db, fresh=True), plan, supply, repository.commit_time(target.commit))

    def make(stage: int) -> None:
        for name, sql in indices:
            if stage == (2 if name == WRITTEN_BY_RESOLVING else name.startswith(NOT_READ_BY_RESOLVING)):
                db.execute(sql.replace("INDEX", "INDEX IF NOT EXISTS", 1))

    make(0)
    if private is not None:
        db.execute("COMMIT")
        db.execute("BEGIN")
    resolve_all(db, languages, partial(supply.report, "resolving"), private, lambda: make(1))
    make(2)
    meta = (target.commit, settings(target))
    db.execute("INSERT INTO meta (id, indexed_commit, settings) VALUES (1, ?, ?)", meta)
    db.execute("UPDATE meta SET chunks = ?", (read_meta(db).chunks,))
    return len(before)


def amend(db: sqlite3.Connection, supply: Supply, state: State) -> int:
    """Write what differs. Gives how many paths are gone."""
    target, languages = supply.target, supply.engine.languages
    assert target.commit is not None
    repository = Repository.open(target.layout)
    plan = tree(supply, repository).compare(db, state.commit, state.again)
    for name in state.again:
        db.execute("DELETE FROM languages WHERE language = ?", (name,))
    writer = CodeWriter(db, fresh=False)
    for path in plan.remove:
        writer.remove(path)
    write(writer, plan, supply, repository.commit_time(target.commit))
    with closing(connect(target.code_db, CODE, read_only=True)) as before:
        before.execute("BEGIN")
        resolve_changes(db, before, languages, writer.changes)
    db.execute("UPDATE meta SET indexed_commit = ?", (target.commit,))
    return len(plan.remove)


def tree(supply: Supply, repository: Repository) -> Tree:
    """The target's tree under the engine's rules."""
    target, engine = supply.target, supply.engine
    assert target.commit is not None
    manifests = readers(language.modules for language in engine.languages.values())
    return Tree(repository, target.commit, engine.detect, engine.by_content, target.max_file_bytes, manifests)


def write(writer: CodeWriter, plan: Plan, supply: Supply, commit_time: int) -> None:
    """Put the plan's paths with their facts."""
    engine = supply.engine
    for name in languages_of(plan.put):
        language = engine.languages[name]
        writer.db.execute(
            "INSERT OR REPLACE INTO languages (language, family, version) VALUES (?, ?, ?)",
            (name, language.family or name, engine.version(language)),
        )
    for found, facts in supply.facts(plan.put):
        writer.put(row_of(found, commit_time), facts)
    writer.finish()


def row_of(found: Found, commit_time: int) -> FileRow:
    """The row of `files` that a path gets."""
    if found.language is None:
        where = place(found.path, ModuleRules())._replace(module=found.module)
        return FileRow(found.path, found.blob, found.size, None, where, False, False, commit_time)
    rules = found.language.modules
    where, imports_all = place(found.path, rules), rules.binds == "all"
    names = found.language.names
    overloads = (
        bool(names.overloads) or names.global_names or names.named_implementations or bool(names.functions)
    )
    return FileRow(
        found.path, found.blob, found.size, found.language.name, where, imports_all, overloads, commit_time
    )
