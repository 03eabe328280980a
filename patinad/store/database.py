"""Open, migrate, check and set aside SQLite files.

A schema is the folder `sql/<name>/` of numbered files; `PRAGMA user_version` says how many were applied.
Precious databases are migrated forward, after a backup that their owner makes; derived ones whose version differs are thrown
away and built anew.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from patinad.errors import PatinadError

BUSY_TIMEOUT_MS = 10_000

# sqlite3 looks for an adapter of every None that it binds, and to find none takes .34 us, eight times as long as to bind
# a number. This one gives None back in .07 us; a call's row has five of them.
_NOTHING: dict[None, None] = {}
sqlite3.register_adapter(type(None), _NOTHING.get)


@dataclass(frozen=True, slots=True)
class Schema:
    """One kind of database: its SQL folder, whether it is precious, and how durable a commit is."""

    name: str
    precious: bool
    synchronous: str  # FULL: an fsync a commit; NORMAL: durable at the next checkpoint, never torn


CODE = Schema("code", precious=False, synchronous="NORMAL")
FACTS = Schema("facts", precious=True, synchronous="FULL")
OBSERVATIONS = Schema("observations", precious=False, synchronous="NORMAL")
BELIEFS = Schema("beliefs", precious=False, synchronous="NORMAL")
GROWTH = Schema("growth", precious=False, synchronous="NORMAL")
DAEMON = Schema("daemon", precious=True, synchronous="FULL")
BLOBS = Schema("blobs", precious=False, synchronous="NORMAL")


class NewerSchemaError(PatinadError):
    """The file was written by a newer patinad; it is left untouched."""


@cache
def migrations(name: str) -> tuple[str, ...]:
    """The SQL scripts of schema `name`, in order; script n takes version n to n + 1."""
    folder = resources.files("patinad.store") / "sql" / name
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(f.read_text(encoding="utf-8") for f in files)


def connect(path: Path, schema: Schema, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode with this schema's pragmas; nothing is migrated."""
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        db.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute(f"PRAGMA synchronous = {schema.synchronous}")
    except sqlite3.Error:
        db.close()
        raise
    return db


def open_database(
    path: Path, schema: Schema, *, before_migration: Callable[[sqlite3.Connection], None] | None = None
) -> sqlite3.Connection:
    """A writable connection at the newest schema version; missing parents and file are made.

    `before_migration` is called on a precious database that holds data and is about to change shape.
    A derived database of another version is deleted and made anew. Raises NewerSchemaError, or
    sqlite3.DatabaseError for a damaged file (see `quarantine`).
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    db = connect(path, schema)
    try:
        version, newest = user_version(db), len(migrations(schema.name))
        if not schema.precious and version not in (0, newest):
            db.close()
            remove(path)
            db = connect(path, schema)
            version = 0
        refuse_newer(path, version, newest)
        if 0 < version < newest and schema.precious and before_migration is not None:
            before_migration(db)
        migrate(db, schema)
    except BaseException:
        db.close()
        raise
    return db


def refuse_newer(path: Path, version: int, newest: int) -> None:
    """Raise NewerSchemaError for a version that this patinad does not know."""
    if version > newest:
        raise NewerSchemaError(
            f"{path} was written by a newer patinad (schema {version}, this one knows {newest}): upgrade patinad"
        )


def migrate(db: sqlite3.Connection, schema: Schema) -> None:
    """Apply the scripts this database lacks, all in one transaction."""
    scripts = migrations(schema.name)
    if user_version(db) == len(scripts):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        # Read again inside the transaction: another process may have migrated while we waited.
        for script in scripts[user_version(db) :]:
            for statement in split_statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(scripts)}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def split_statements(script: str) -> list[str]:
    """The statements of an SQL script; `executescript` would commit the transaction around it."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; inside another one, a part of it."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def user_version(db: sqlite3.Connection) -> int:
    """How many scripts of its schema this database has."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_damaged(error: sqlite3.Error) -> bool:
    """Whether the error says that the file is no sound database (and not that it is busy or read-only)."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def quarantine(path: Path, now: float | None = None) -> Path:
    """Set a damaged database aside as `<name>.corrupt-<time>`, its journal files with it; return the new path."""
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
    aside = path.with_name(f"{path.name}.corrupt-{stamp}")
    counter = 0
    while aside.exists():
        counter += 1
        aside = path.with_name(f"{path.name}.corrupt-{stamp}.{counter}")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.replace(aside.with_name(aside.name + suffix))
    return aside


def remove(path: Path) -> None:
    """Delete a derived database and its journal files."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
