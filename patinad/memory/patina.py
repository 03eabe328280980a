"""An old Patina project's databases, read and never changed.

Each file is read from a private copy: even looking at a database in WAL mode leaves files beside it.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from patinad.errors import PatinadError
from patinad.ledger.adopt import TABLES, Value

FOLDERS = (".patina/data", ".patina/db")  # the second is of older projects
FILES = {
    "facts": ("facts.db",),
    "observations": ("observations/observations.db", "observations.db"),
    "beliefs": ("beliefs/beliefs.db", "beliefs.db"),
}
STORES = {
    "observations": ("rowid", "id", "observation_type", "content", "metadata", "created_at"),
    "beliefs": ("rowid", "id", "content", "metadata", "created_at"),
}
_PASSED_OVER = frozenset({"sqlite_sequence", "schema_version", "schema_migrations"})


@dataclass(frozen=True, slots=True)
class OldRow:
    """One row of an old table: what links to it hold, and its columns."""

    key: Value
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class OldText:
    """One row of an old search store."""

    id: str
    kind: str  # pattern, decision, challenge, technology; "" of a belief
    content: str
    metadata: dict[str, Any]
    created_at: str | None


@dataclass(slots=True)
class OldDatabases:
    """All that the databases of one folder hold, and what of it has no place here."""

    place: str  # the folder, from the project's
    tables: dict[str, list[OldRow]] = field(default_factory=dict)
    observations: list[OldText] = field(default_factory=list)
    beliefs: list[OldText] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # tables and columns, each with how much stands in it


def read_project(project: Path) -> list[OldDatabases]:
    """Everything that is kept for an old project. Raises PatinadError where there is nothing or it cannot be read."""
    found = []
    for place in FOLDERS:
        files = {
            name: file
            for name, names in FILES.items()
            if (file := _first(project / place, names)) is not None
        }
        if not files:
            continue
        old = OldDatabases(place)
        for name, file in files.items():
            try:
                with opened(file) as db:
                    READERS[name](db, old)
            except sqlite3.Error as error:
                raise PatinadError(
                    f"{file} cannot be read ({error}): mend it with sqlite3's .recover, or move it away to leave it out"
                ) from error
        if old.tables or old.observations or old.beliefs:
            found.append(old)
    if not found:
        raise PatinadError(
            f"{project} holds no databases of Patina in {' or '.join(FOLDERS)}: name the folder of an old Patina project"
        )
    return found


def _first(folder: Path, names: Iterable[str]) -> Path | None:
    """The first of these files that is there and is not one of ours."""
    for name in names:
        file = folder / name
        if file.is_file() and not _is_ours(file):
            return file
    return None


def _is_ours(file: Path) -> bool:
    """Whether patinad made this file: its tables are strict, which Patina's never were."""
    with opened(file) as db:
        try:
            row = db.execute(
                "SELECT count(*) FROM sqlite_master WHERE name IN ('sessions', 'observations', 'beliefs')"
                " AND upper(trim(sql, ' ;' || char(10))) LIKE '%STRICT'"
            ).fetchone()
        except sqlite3.DatabaseError:
            return False  # damaged: told when it is read
    return bool(row[0])


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A private copy of a database, with what its journal holds."""
    with TemporaryDirectory(prefix="patinad-") as folder:
        copy = Path(folder) / "copy.db"
        for suffix in ("", "-wal"):
            source = file.with_name(file.name + suffix)
            if source.is_file():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
        with closing(sqlite3.connect(copy)) as db:
            yield db


def read_facts(db: sqlite3.Connection, old: OldDatabases) -> None:
    """The tables of a facts.db."""
    known = {table.name: table for table in TABLES}
    for name in _tables(db):
        if name not in known:
            _note_table(db, name, old)
            continue
        table = known[name]
        columns = _columns(db, name)
        wanted = {"id", table.key, *table.said, *table.columns, *table.links, *table.by_type} - {""}
        _note_columns(db, name, [c for c in columns if c not in wanted], old)
        taken = [c for c in columns if c in wanted]
        rows = db.execute(f"SELECT {', '.join(map(_quoted, taken))} FROM {_quoted(name)} ORDER BY rowid")  # noqa: S608
        old.tables[name] = [
            OldRow(values.get(table.key) if table.key else None, values)
            for values in (dict(zip(taken, row, strict=True)) for row in rows)
        ]


def read_observations(db: sqlite3.Connection, old: OldDatabases) -> None:
    """The rows of an observations.db."""
    old.observations += _read_store(db, "observations", old)


def read_beliefs(db: sqlite3.Connection, old: OldDatabases) -> None:
    """The rows of a beliefs.db."""
    old.beliefs += _read_store(db, "beliefs", old)


READERS = {"facts": read_facts, "observations": read_observations, "beliefs": read_beliefs}


def _read_store(db: sqlite3.Connection, name: str, old: OldDatabases) -> Iterator[OldText]:
    for other in _tables(db):
        if other != name:
            _note_table(db, f"{other}", old)
    if name not in _tables(db):
        return
    columns = _columns(db, name)
    _note_columns(db, name, [c for c in columns if c not in STORES[name]], old)
    taken = [c for c in STORES[name] if c in columns or c == "rowid"]
    for row in db.execute(f"SELECT {', '.join(taken)} FROM {name} ORDER BY rowid"):  # noqa: S608
        values = dict(zip(taken, row, strict=True))
        yield OldText(
            str(values.get("id") or values["rowid"]),
            str(values.get("observation_type") or ""),
            str(values.get("content") or ""),
            _object(values.get("metadata")),
            None if values.get("created_at") is None else str(values["created_at"]),
        )


def _object(text: Value) -> dict[str, Any]:
    """A JSON object; empty where the column holds none."""
    try:
        value = json.loads(str(text)) if text else {}
    except ValueError:
        return {"metadata": text}
    return value if isinstance(value, dict) else {"metadata": value}


def _tables(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if not name.startswith("sqlite_") and name not in _PASSED_OVER]


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in db.execute(f"PRAGMA table_info({_quoted(table)})")]


def _note_table(db: sqlite3.Connection, name: str, old: OldDatabases) -> None:
    count = db.execute(f"SELECT count(*) FROM {_quoted(name)}").fetchone()[0]  # noqa: S608
    if count:
        old.unknown.append(f"table {name}: {count} rows")


def _note_columns(db: sqlite3.Connection, table: str, names: list[str], old: OldDatabases) -> None:
    for name in names:
        count = db.execute(f"SELECT count({_quoted(name)}) FROM {_quoted(table)}").fetchone()[0]  # noqa: S608
        if count:
            old.unknown.append(f"column {table}.{name}: {count} values")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
