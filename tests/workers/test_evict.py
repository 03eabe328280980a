"""Eviction: what a registered repository uses stays, whatever its age; the rest goes by age, then by size."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patinad.code.cache import fact_key
from patinad.daemon.evict import checkpoint, evict, long_journals
from patinad.daemon.worker import WorkerBugError, run_in_fork
from patinad.store.database import BLOBS, CODE, open_database, remove

TODAY = 20_000
Rows = dict[int, int]  # n -> the day it was last used


def blob(n: int) -> bytes:
    return n.to_bytes(20, "big")


def text_hash(n: int) -> bytes:
    return n.to_bytes(16, "little")


def fill_blobs(path: Path, rows: Rows, size: int = 100) -> None:
    with closing(open_database(path, BLOBS)) as db, db:
        db.execute("BEGIN")
        db.execute("INSERT INTO models VALUES (1, 'm', 'm', 4)")
        for n, day in rows.items():
            key = fact_key("sha1", blob(n), "python", "v1")
            db.execute("INSERT INTO facts (key, value, used_at) VALUES (?, zeroblob(?), ?)", (key, size, day))
            db.execute("INSERT INTO vectors VALUES (1, ?, ?, x'00')", (text_hash(n), day))
        db.execute("COMMIT")


def fill_code(path: Path, used: set[int]) -> None:
    with closing(open_database(path, CODE)) as db:
        db.execute("INSERT INTO languages VALUES ('python', 'python', 'v1')")
        for n in used:
            db.execute(
                "INSERT INTO files (id, path, blob, language) VALUES (?, ?, ?, 'python')",
                (n + 1, f"{n}", blob(n)),
            )
            db.execute(
                "INSERT INTO symbols (id, name, kind, line, lines, flags, parameter_count, generic_count, text_hash)"
                " VALUES (?, 1, 1, 1, 1, 0, 0, 0, ?)",
                ((n + 1) << 20, text_hash(n)),
            )


def left(path: Path) -> tuple[set[int], set[int]]:
    keys = {fact_key("sha1", blob(n), "python", "v1"): n for n in range(100)}
    with closing(sqlite3.connect(path)) as db:
        facts = {keys[key] for (key,) in db.execute("SELECT key FROM facts")}
        vectors = {int.from_bytes(key, "little") for (key,) in db.execute("SELECT text_hash FROM vectors")}
    return facts, vectors


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.dictionaries(st.integers(0, 30), st.integers(TODAY - 60, TODAY)),
    used=st.lists(st.sets(st.integers(0, 30)), max_size=3),
)
def test_what_is_used_stays_and_what_is_old_and_unused_goes(
    tmp_path: Path, rows: Rows, used: list[set[int]]
) -> None:
    blobs = tmp_path / "blobs.db"
    remove(blobs)
    fill_blobs(blobs, rows)
    repositories = []
    for number, part in enumerate(used):
        remove(tmp_path / f"{number}.db")
        fill_code(tmp_path / f"{number}.db", part)
        repositories.append((tmp_path, tmp_path / f"{number}.db"))
    done = evict(blobs, repositories, TODAY)
    expected = {n for n, day in rows.items() if day >= TODAY - 30 or n in set().union(*used)}
    assert left(blobs) == (expected, expected)
    assert done["facts"] == done["vectors"] == len(rows) - len(expected)


def test_too_much_goes_oldest_first_but_never_what_is_used_or_of_today(tmp_path: Path) -> None:
    blobs = tmp_path / "blobs.db"
    fill_blobs(blobs, {n: TODAY - n for n in range(20)}, size=50_000)
    fill_code(tmp_path / "code.db", {19, 10})
    done = evict(blobs, [(tmp_path, tmp_path / "code.db")], TODAY, max_bytes=400_000)
    facts, _ = left(blobs)
    assert {0, 1, 10, 19} <= facts
    assert facts == set(range(max(facts - {10, 19}) + 1)) | {10, 19}  # the oldest went
    assert done["bytes"] <= 400_000
    assert evict(blobs, [(tmp_path, tmp_path / "code.db")], TODAY, max_bytes=0)["bytes"] > 0
    assert left(blobs)[0] == {0, 10, 19}


@pytest.mark.parametrize("how", ["damaged", "away"])
def test_nothing_goes_while_a_repository_cannot_be_asked(tmp_path: Path, how: str) -> None:
    blobs, code_db = tmp_path / "blobs.db", tmp_path / "repository" / "code.db"
    fill_blobs(blobs, {1: 0, 2: 0})
    if how == "damaged":
        code_db.parent.mkdir()
        code_db.write_bytes(b"no database" * 1000)
    done = evict(blobs, [(code_db.parent, code_db)], TODAY)
    assert "cannot be read" in done["put_off"]
    assert left(blobs)[0] == {1, 2}


def test_a_repository_that_was_not_scraped_yet_uses_nothing(tmp_path: Path) -> None:
    blobs = tmp_path / "blobs.db"
    fill_blobs(blobs, {1: 0})
    assert evict(blobs, [(tmp_path, tmp_path / "code.db")], TODAY)["facts"] == 1
    assert evict(tmp_path / "none.db", [], TODAY)["facts"] == 0
    assert not (tmp_path / "none.db").exists()


def test_the_workers_evict_and_checkpoint(tmp_path: Path) -> None:
    blobs = tmp_path / "blobs.db"
    fill_blobs(blobs, {1: 0, 2: TODAY})
    task = {
        "blobs_db": str(blobs),
        "repositories": [[str(tmp_path), str(tmp_path / "code.db")]],
        "today": TODAY,
    }
    assert run_in_fork("evict", task)["facts"] == 1
    assert run_in_fork("checkpoint", {"databases": [str(blobs)]}) == {"failed": []}


def test_long_journals_are_found_and_cut(tmp_path: Path) -> None:
    blobs = tmp_path / "blobs.db"
    with closing(open_database(blobs, BLOBS)) as db:
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute("INSERT INTO facts VALUES (x'00', zeroblob(100000), 1)")
        assert long_journals([blobs, tmp_path / "none.db"], limit=1000) == [blobs]
        assert checkpoint([blobs]) == []
        assert long_journals([blobs], limit=1000) == []


def test_no_worker_is_forked_while_a_database_is_open(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "blobs.db", BLOBS)), pytest.raises(WorkerBugError, match="is open"):
        run_in_fork("checkpoint", {"databases": []})


def test_a_checkpoint_that_is_refused_is_told(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"no database" * 1000)
    assert "damaged.db" in checkpoint([damaged])[0]
