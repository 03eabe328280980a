"""SQLite files: made, migrated forward, refused when newer, set aside when damaged, locked by one writer."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from patinad.errors import LockHeldError
from patinad.store import database
from patinad.store.lock import locked, writer_lock

DERIVED = database.Schema("trial", precious=False, synchronous="NORMAL")
PRECIOUS = database.Schema("trial", precious=True, synchronous="FULL")
FIRST = (
    "-- One row a thing; with a semicolon.\nCREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT) STRICT;\n"
)
SECOND = "ALTER TABLE thing ADD COLUMN size INTEGER;\nCREATE INDEX thing_name ON thing (name);\n"


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    known = [FIRST]
    monkeypatch.setattr(database, "migrations", lambda name: tuple(known))
    return known


def columns(db: sqlite3.Connection) -> list[str]:
    return [row[1] for row in db.execute("PRAGMA table_info(thing)")]


@pytest.mark.parametrize("name", ["code", "facts", "observations", "beliefs", "daemon", "blobs"])
def test_every_schema_makes_a_sound_database(tmp_path: Path, name: str) -> None:
    schema = next(s for s in vars(database).values() if isinstance(s, database.Schema) and s.name == name)
    db = database.open_database(tmp_path / "deep" / f"{name}.db", schema)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert database.user_version(db) == len(database.migrations(name)) > 0
    db.close()


def test_a_precious_database_is_migrated_forward_and_keeps_its_rows(
    tmp_path: Path, scripts: list[str]
) -> None:
    path, told = tmp_path / "trial.db", []
    db = database.open_database(path, PRECIOUS, before_migration=told.append)
    db.execute("INSERT INTO thing VALUES (1, 'kept')")
    db.close()
    assert told == [], "a new file has nothing to back up"
    scripts.append(SECOND)
    db = database.open_database(path, PRECIOUS, before_migration=lambda old: told.append(columns(old)))
    assert told == [["id", "name"]]
    assert (columns(db), database.user_version(db)) == (["id", "name", "size"], 2)
    assert db.execute("SELECT name FROM thing").fetchall() == [("kept",)]
    db.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, scripts: list[str]) -> None:
    path = tmp_path / "trial.db"
    database.open_database(path, PRECIOUS).close()
    scripts.append("ALTER TABLE thing ADD COLUMN size INTEGER;\nCREATE TABLE thing (again INTEGER);\n")
    with pytest.raises(sqlite3.OperationalError):
        database.open_database(path, PRECIOUS)
    db = database.connect(path, PRECIOUS)
    assert (columns(db), database.user_version(db)) == (["id", "name"], 1)
    db.close()


def test_a_derived_database_of_another_version_is_made_anew(tmp_path: Path, scripts: list[str]) -> None:
    path = tmp_path / "trial.db"
    db = database.open_database(path, DERIVED)
    db.execute("INSERT INTO thing VALUES (1, 'derived')")
    db.close()
    scripts.append(SECOND)
    db = database.open_database(path, DERIVED)
    assert db.execute("SELECT count(*) FROM thing").fetchone() == (0,)
    db.close()


def test_a_newer_precious_database_is_left_untouched(tmp_path: Path, scripts: list[str]) -> None:
    path = tmp_path / "trial.db"
    scripts.append(SECOND)
    database.open_database(path, PRECIOUS).close()
    before = path.read_bytes()
    scripts.pop()
    with pytest.raises(database.NewerSchemaError, match="upgrade patinad"):
        database.open_database(path, PRECIOUS)
    assert path.read_bytes() == before


def test_damage_is_told_from_other_troubles_and_set_aside(tmp_path: Path, scripts: list[str]) -> None:
    path = tmp_path / "trial.db"
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(sqlite3.DatabaseError) as raised:
        database.open_database(path, DERIVED)
    assert database.is_damaged(raised.value)
    assert not database.is_damaged(sqlite3.OperationalError("database is locked"))
    path.with_name("trial.db-wal").write_bytes(b"x")
    first = database.quarantine(path, now=0)
    path.write_bytes(b"again")
    second = database.quarantine(path, now=0)
    assert first.name == "trial.db.corrupt-19700101T000000Z"
    assert second.name == "trial.db.corrupt-19700101T000000Z.1"
    assert first.with_name(first.name + "-wal").exists()
    assert not path.exists()
    database.open_database(path, DERIVED).close()


def hold(
    path: Path, held: "multiprocessing.synchronize.Event", over: "multiprocessing.synchronize.Event"
) -> None:
    with locked(path):
        held.set()
        over.wait(20)


def test_one_writer_at_a_time_and_a_dead_one_lets_go(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, over = context.Event(), context.Event()
    path = writer_lock(tmp_path / "trial.db")
    other = context.Process(target=hold, args=(path, held, over))
    other.start()
    assert held.wait(20)
    with pytest.raises(LockHeldError, match="another process"), locked(path, wait=False):
        pass
    other.kill()
    other.join()
    with locked(path, wait=False):
        assert path.exists()
