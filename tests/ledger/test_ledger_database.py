"""Opening the ledger, its copies, and the link to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from patinad.ledger.database import (
    BACKUPS_KEPT,
    ForeignFileError,
    LedgerDamagedError,
    back_up,
    link_ledger,
    list_backups,
    open_ledger,
    restore,
    soundness,
)
from patinad.store import database
from patinad.store.database import NewerSchemaError, migrations

NOW = 1_700_000_000.0


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    return tmp_path / "repository" / ".git" / "patina" / "facts.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "state" / "backups"


def write_decision(db: sqlite3.Connection, uid: str) -> None:
    db.execute("INSERT INTO decisions (uid, choice) VALUES (?, 'Use SQLite.')", (uid,))


def decisions(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [uid for (uid,) in db.execute("SELECT uid FROM decisions ORDER BY uid")]


def test_a_new_ledger_is_durable_private_and_needs_no_backup(ledger: Path, backups: Path) -> None:
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert ledger.parent.stat().st_mode & 0o777 == 0o700
    assert not backups.exists()


def test_a_ledger_is_copied_before_it_changes_shape(
    ledger: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        write_decision(db, "before")
    scripts = (*migrations("facts"), "ALTER TABLE decisions ADD COLUMN mood TEXT;\n")
    monkeypatch.setattr(database, "migrations", lambda _name: scripts)
    monkeypatch.setattr("patinad.ledger.database.migrations", lambda _name: scripts)
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        assert db.execute("SELECT uid, mood FROM decisions").fetchall() == [("before", None)]
    (copy,) = list_backups(ledger, backups=backups)
    assert decisions(copy) == ["before"]
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(scripts) - 1,)


def test_a_migration_without_a_backup_does_not_happen(
    ledger: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    backups.parent.mkdir()
    backups.write_text("in the way")
    scripts = (*migrations("facts"), "ALTER TABLE decisions ADD COLUMN mood TEXT;\n")
    monkeypatch.setattr(database, "migrations", lambda _name: scripts)
    with pytest.raises(FileExistsError):
        open_ledger(ledger, backups=backups, now=NOW)
    with closing(sqlite3.connect(ledger)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(scripts) - 1,)


def test_a_ledger_of_a_newer_patinad_is_left_untouched(ledger: Path, backups: Path) -> None:
    ledger.parent.mkdir()
    with closing(sqlite3.connect(ledger)) as db:
        db.execute("CREATE TABLE things (a)")
        db.execute("PRAGMA user_version = 99")
        db.commit()
    before = ledger.read_bytes()
    with pytest.raises(NewerSchemaError, match=r"schema 99.*upgrade patinad"):
        open_ledger(ledger, backups=backups, now=NOW)
    assert ledger.read_bytes() == before
    assert [path.name for path in ledger.parent.iterdir()] == ["facts.db"]


def test_a_damaged_ledger_is_left_and_the_error_names_the_backups(ledger: Path, backups: Path) -> None:
    ledger.parent.mkdir()
    ledger.write_bytes(b"no database at all" * 100)
    with pytest.raises(LedgerDamagedError, match=str(backups)):
        open_ledger(ledger, backups=backups, now=NOW)
    assert ledger.read_bytes() == b"no database at all" * 100


def test_a_copy_holds_what_the_write_ahead_log_holds_and_stands_alone(ledger: Path, backups: Path) -> None:
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        write_decision(db, "in the log only")
        copy = back_up(db, ledger, backups=backups, now=NOW)
    assert decisions(copy) == ["in the log only"]
    assert [path.name for path in backups.iterdir()] == [copy.name]
    assert copy.name.startswith("repository-")
    assert copy.stat().st_mode & 0o777 == 0o600


def test_the_newest_copies_stay_and_those_of_other_ledgers_too(
    ledger: Path, backups: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "repository" / ".git" / "patina" / "facts.db"
    with closing(open_ledger(other, backups=backups, now=NOW)) as db:
        kept = back_up(db, other, backups=backups, now=NOW)
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        made = [back_up(db, ledger, backups=backups, now=NOW + n // 2) for n in range(BACKUPS_KEPT + 4)]
    assert list_backups(ledger, backups=backups) == made[:3:-1]
    assert list_backups(other, backups=backups) == [kept]


def test_the_link_is_made_again_when_it_is_missing(ledger: Path, backups: Path) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    data = ledger.parents[2] / ".patina" / "data"
    for _ in range(2):
        assert link_ledger(data, ledger)
        assert (data / "facts.db").samefile(ledger)
    (data / "facts.db").unlink()
    assert link_ledger(data, ledger)
    assert decisions(data / "facts.db") == []


def test_the_link_outlives_a_move_of_the_repository(ledger: Path, backups: Path, tmp_path: Path) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    link_ledger(ledger.parents[2] / ".patina" / "data", ledger)
    moved = ledger.parents[2].rename(tmp_path / "moved")
    assert (moved / ".patina" / "data" / "facts.db").samefile(moved / ".git" / "patina" / "facts.db")


def test_a_linked_worktrees_link_is_mended_when_its_repository_moved(
    ledger: Path, backups: Path, tmp_path: Path
) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    worktree = tmp_path / "worktree"
    worktree.mkdir()
    data = worktree / ".patina" / "data"
    link_ledger(data, ledger)
    moved = ledger.parents[2].rename(tmp_path / "moved") / ".git" / "patina" / "facts.db"
    assert link_ledger(data, moved)
    assert (data / "facts.db").samefile(moved)


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_someone_else_put_there_stays(ledger: Path, backups: Path, tmp_path: Path, kind: str) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    data = ledger.parents[2] / ".patina" / "data"
    outside = tmp_path / "outside"
    outside.mkdir()
    if kind == "folder":
        (ledger.parents[2] / ".patina").symlink_to(outside)
    else:
        data.mkdir(parents=True)
        (outside / "file").write_text("theirs")
        if kind == "file":
            (data / "facts.db").write_text("theirs")
        else:
            (data / "facts.db").symlink_to(outside / "file")
    with pytest.raises(ForeignFileError, match="move it away"):
        link_ledger(data, ledger)
    assert {path.name for path in outside.iterdir()} <= {"file"}
    assert kind == "folder" or (data / "facts.db").read_text() == "theirs"


def test_a_ledger_that_is_a_link_is_not_followed(ledger: Path, backups: Path, tmp_path: Path) -> None:
    ledger.parent.mkdir()
    ledger.symlink_to(tmp_path / "theirs.db")
    with pytest.raises(ForeignFileError):
        open_ledger(ledger, backups=backups, now=NOW)
    assert not (tmp_path / "theirs.db").exists()


def test_no_worktree_is_made_for_a_link(ledger: Path, tmp_path: Path) -> None:
    assert not link_ledger(tmp_path / "gone" / ".patina" / "data", ledger)
    assert not (tmp_path / "gone").exists()


def test_data_in_the_state_dir_holds_the_ledger_itself(tmp_path: Path) -> None:
    assert link_ledger(tmp_path / "data", tmp_path / "data" / "facts.db")
    assert not (tmp_path / "data").exists()


def test_a_copy_takes_the_ledgers_place_and_what_stood_there_is_set_aside(
    ledger: Path, backups: Path
) -> None:
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        write_decision(db, "before")
        copy = back_up(db, ledger, backups=backups, now=NOW)
        write_decision(db, "after")
    ledger.write_bytes(b"not a database" * 500)
    aside = restore(ledger, copy, now=NOW)
    assert aside is not None
    assert aside.read_bytes().startswith(b"not a database")
    assert (decisions(ledger), decisions(copy)) == (["before"], ["before"])
    assert ledger.stat().st_mode & 0o777 == 0o600
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        write_decision(db, "later")  # it is a ledger like any other
    assert soundness(ledger) == ""


def test_a_copy_that_is_not_sound_takes_no_place(ledger: Path, backups: Path) -> None:
    with closing(open_ledger(ledger, backups=backups, now=NOW)) as db:
        write_decision(db, "kept")
    for content in (b"", b"not a database" * 500):
        copy = backups / "copy.db"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
        with pytest.raises(LedgerDamagedError, match="cannot be used"):
            restore(ledger, copy, now=NOW)
    assert decisions(ledger) == ["kept"]
    assert sorted(p.name for p in ledger.parent.iterdir()) == ["facts.db"]


def test_a_row_that_refers_to_nothing_is_no_sound_ledger(ledger: Path, backups: Path) -> None:
    open_ledger(ledger, backups=backups, now=NOW).close()
    with closing(sqlite3.connect(ledger)) as db, db:
        db.execute("INSERT INTO decisions (uid, session_id, choice) VALUES ('u', 'none', 'Use SQLite.')")
    assert "decisions" in soundness(ledger)
