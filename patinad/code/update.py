"""code.db brought to a commit: compare the tree with what is stored, get facts from cache or parser, write at once."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from patinad.code.cache import FactsCache, fact_key
from patinad.code.database import CodeMeta, read_meta
from patinad.code.facts import FileFacts, decode
from patinad.code.isolate import InFlight
from patinad.code.languages import Language
from patinad.code.modules import ModuleRules, place
from patinad.code.parse import Parser, Source, parse_all
from patinad.code.resolve import resolve_all, resolve_changes
from patinad.code.tree import Found, Plan, Tree, languages_of
from patinad.code.writer import CodeWriter, FileRow
from patinad.git.layout import Layout, object_format
from patinad.git.repository import Repository
from patinad.redact import VERSION as REDACTOR
from patinad.store.database import CODE, is_damaged, migrate, open_database, quarantine, remove

Report = Callable[[str, int, int], None]  # stage, done, total

# Whose code decides what is written from the same facts.
INDEXER = (
    "affected",
    "builtin_names",
    "changes",
    "exports",
    "names",
    "chunks",
    "kinds",
    "languages",
    "lookup",
    "meaning",
    "modules",
    "resolve",
    "tree",
    "writer",
)
CACHE_BATCH = 200
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


@dataclass(frozen=True, slots=True)
class Engine:
    """What turns source into facts; tests put in others."""

    detect: Callable[[str, bytes], Language | None]
    by_content: Callable[[str], bool]
    scrape: Callable[[bytes, Language], FileFacts]
    version: Callable[[Language], str]
    languages: Mapping[str, Language]


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be brought where, and within which limits."""

    layout: Layout
    commit: str | None
    code_db: Path
    blobs_db: Path
    full: bool
    max_file_bytes: int
    parse_timeout_s: float
    workers: int
    today: int  # days since the epoch


class Done(NamedTuple):
    """What was done."""

    changed: bool
    parsed: int
    cached: int
    removed: int
    meta: CodeMeta


NOTHING = (0, 0, 0)


def update(target: Target, engine: Engine, report: Report) -> Done:
    """Bring code.db to the target's commit. The caller holds its writer lock.

    A reader sees what was there before or all of the commit. A damaged code.db is set aside and built anew.
    """
    try:
        return bring(target, engine, report)
    except sqlite3.DatabaseError as error:
        if not is_damaged(error) or not target.code_db.exists():
            raise
        quarantine(target.code_db)
        return bring(target, engine, report)


def bring(target: Target, engine: Engine, report: Report) -> Done:
    """Update what is there, or build a new file and move it into place."""
    if not target.code_db.exists():
        with new_database(target.code_db) as db:
            return Done(True, *rewrite(db, target, engine, report), read_meta(db))
    db = open_database(target.code_db, CODE)
    try:
        row = db.execute("SELECT indexed_commit, settings FROM meta").fetchone()
        stored = dict(db.execute("SELECT language, version FROM languages"))
        again = {
            n
            for n, v in stored.items()
            if n not in engine.languages or engine.version(engine.languages[n]) != v
        }
        anew = target.full or row is None or row[1] != settings(target) or target.commit is None
        if not anew and not again and row[0] == target.commit:
            return Done(False, *NOTHING, read_meta(db))
        if target.commit is None and row is not None and row[0] is None:
            return Done(False, *NOTHING, read_meta(db))
        db.execute("BEGIN IMMEDIATE")
        try:
            if anew:
                counts = rewrite(db, target, engine, report)
            else:
                counts = amend(db, target, engine, report, row[0], again)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        return Done(True, *counts, read_meta(db))
    finally:
        db.close()


@contextmanager
def new_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that appears under its name when it is whole. Nobody reads it before, so it needs no journal."""
    aside = path.with_name(path.name + ".new")
    remove(aside)
    db = sqlite3.connect(aside, isolation_level=None)
    try:
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "locking_mode = EXCLUSIVE",
            "cache_size = -32768",
        ):
            db.execute(f"PRAGMA {pragma}")
        migrate(db, CODE)
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")
        db.execute("PRAGMA locking_mode = NORMAL")
        db.execute("PRAGMA journal_mode = WAL")
    finally:
        db.close()
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    aside.replace(path)


def rewrite(db: sqlite3.Connection, target: Target, engine: Engine, report: Report) -> tuple[int, int, int]:
    """Write everything anew: tables emptied, indices made at the end. Gives files parsed, from cache, removed."""
    before = {path for (path,) in db.execute("SELECT path FROM files WHERE language IS NOT NULL")}
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608  # our names
    indices = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indices:
        db.execute(f"DROP INDEX {name}")
    parsed = cached = 0
    if target.commit is not None:
        repository = Repository.open(target.layout)
        plan = tree(target, engine, repository).compare_all(db, set())
        before.difference_update(found.path for found in plan.put)
        writer = CodeWriter(db, fresh=True)
        parsed, cached = write(
            db, writer, plan, target, engine, report, repository.commit_time(target.commit)
        )
        writer.finish()
    # Resolving looks names up and writes to `calls`, whose indices therefore come last.
    for last in (False, True):
        if last and target.commit is not None:
            resolve_all(db, engine.languages, lambda done, total: report("resolving", done, total))
        for name, sql in indices:
            if name.startswith("calls_") is last:
                db.execute(sql.replace("INDEX", "INDEX IF NOT EXISTS", 1))
    db.execute(
        "INSERT INTO meta (id, indexed_commit, settings) VALUES (1, ?, ?)", (target.commit, settings(target))
    )
    return parsed, cached, len(before)


def amend(
    db: sqlite3.Connection, target: Target, engine: Engine, report: Report, base: str | None, again: set[str]
) -> tuple[int, int, int]:
    """Write what differs. Gives files parsed, from cache, removed."""
    assert target.commit is not None
    repository = Repository.open(target.layout)
    plan = tree(target, engine, repository).compare(db, base, again)
    writer = CodeWriter(db, fresh=False)
    for path in plan.remove:
        writer.remove(path)
    parsed, cached = write(db, writer, plan, target, engine, report, repository.commit_time(target.commit))
    writer.finish()
    resolve_changes(db, engine.languages, writer.changes)
    for name in again - engine.languages.keys():
        db.execute("DELETE FROM languages WHERE language = ?", (name,))
    db.execute("UPDATE meta SET indexed_commit = ?, settings = ?", (target.commit, settings(target)))
    return parsed, cached, len(plan.remove)


def tree(target: Target, engine: Engine, repository: Repository) -> Tree:
    """The target's tree under the engine's rules."""
    assert target.commit is not None
    manifests = {
        rules.manifest: re.compile(rules.manifest_name, re.MULTILINE)
        for rules in (language.modules for language in engine.languages.values())
        if rules.manifest
    }
    return Tree(repository, target.commit, engine.detect, engine.by_content, target.max_file_bytes, manifests)


def write(
    db: sqlite3.Connection,
    writer: CodeWriter,
    plan: Plan,
    target: Target,
    engine: Engine,
    report: Report,
    commit_time: int,
) -> tuple[int, int]:
    """Put the plan's paths: what is refused at once, then what the cache has, then what must be parsed."""
    for name in sorted(languages_of(plan.put)):
        language = engine.languages[name]
        db.execute(
            "INSERT OR REPLACE INTO languages (language, family, version) VALUES (?, ?, ?)",
            (name, language.family or name, engine.version(language)),
        )
    wanted: list[Found] = []
    for found in plan.put:
        if found.language is not None and not found.skipped:
            wanted.append(found)
        elif found.language is not None:
            writer.put(row_of(found, commit_time), FileFacts(found.language.name, skipped=found.skipped))
        else:
            writer.put(row_of(found, commit_time), None)
    if not wanted:
        return 0, 0
    cache = FactsCache(target.blobs_db, target.today)
    try:
        done, todo = 0, []
        for start in range(0, len(wanted), CACHE_BATCH):
            part = wanted[start : start + CACHE_BATCH]
            keys = [key_of(found, target, engine) for found in part]
            known = cache.get(keys) if not target.full else {}
            for found, key in zip(part, keys, strict=True):
                if key in known:
                    writer.put(row_of(found, commit_time), decode(known[key]))
                    done += 1
                else:
                    todo.append((found, key))
            report("reading", done, len(wanted))
        return parse(writer, todo, cache, target, engine, report, commit_time), done
    finally:
        cache.close()


def parse(
    writer: CodeWriter,
    todo: Sequence[tuple[Found, bytes]],
    cache: FactsCache,
    target: Target,
    engine: Engine,
    report: Report,
    commit_time: int,
) -> int:
    """Parse each distinct content once, and put it at all its paths. Gives how many were parsed."""
    paths: dict[bytes, list[Found]] = {}
    for found, key in todo:
        paths.setdefault(key, []).append(found)
    sources = [
        Source(found[0].path, found[0].blob, found[0].size or 0, found[0].language.name, key)
        for key, found in paths.items()
        if found[0].language is not None
    ]
    flight = InFlight(target.code_db.with_suffix(".inflight"), target.workers, target.parse_timeout_s)
    parser = Parser(
        lambda: Repository.open(target.layout).read,
        lambda content, name: engine.scrape(content, engine.languages[name]),
        flight,
    )
    try:
        for done, parsed in enumerate(parse_all(parser, sources, target.workers), 1):
            for found in paths[parsed.source.key]:
                writer.put(row_of(found, commit_time), parsed.facts)
            cache.put(parsed.source.key, parsed.packed)
            report("parsing", done, len(sources))
    finally:
        flight.close()
    return len(sources)


def row_of(found: Found, commit_time: int) -> FileRow:
    """The row of `files` that a path gets."""
    if found.language is None:
        where = place(found.path, ModuleRules())._replace(module=found.module)
        return FileRow(found.path, found.blob, found.size, None, where, False, commit_time)
    rules = found.language.modules
    where = place(found.path, rules)
    return FileRow(
        found.path, found.blob, found.size, found.language.name, where, rules.binds == "all", commit_time
    )


def key_of(found: Found, target: Target, engine: Engine) -> bytes:
    """The key of a path's facts in the cache."""
    assert found.language is not None
    return fact_key(
        object_format_of(target.layout),
        bytes.fromhex(found.blob),
        found.language.name,
        engine.version(found.language),
    )


@cache
def object_format_of(layout: Layout) -> str:
    """sha1 or sha256, read once a repository."""
    return object_format(layout)


@cache
def indexer_version() -> str:
    """A hash over the code that decides what is written from the same facts."""
    folder = resources.files(__package__)
    said = hashlib.sha256(REDACTOR.encode())
    for module in INDEXER:
        said.update((folder / f"{module}.py").read_bytes())
    return said.hexdigest()[:16]


def settings(target: Target) -> str:
    """What a code.db depends on beside the commit and the extractors."""
    return f"{indexer_version()} {target.max_file_bytes}"
