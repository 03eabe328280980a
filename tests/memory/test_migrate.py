"""An old Patina project arrives whole: each row once, links kept, noise told, the source untouched."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from support import patina

from patinad.errors import PatinadError
from patinad.ledger.uids import session_uid
from patinad.memory.migrate import Report, migrate
from patinad.memory.patina import read_project
from patinad.store.database import FACTS, OBSERVATIONS, open_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "ours" / "facts.db", FACTS)) as opened:
        yield opened


@pytest.fixture
def project(tmp_path: Path) -> Path:
    patina.build(tmp_path / "old")
    return tmp_path / "old"


def run(db: sqlite3.Connection, project: Path, **more: object) -> Report:
    db.execute("BEGIN")
    report = migrate(db, project.name, read_project(project), **more)  # type: ignore[arg-type]
    db.execute("COMMIT")
    return report


def dump(db: sqlite3.Connection) -> list[str]:
    return list(db.iterdump())


def change(project: Path, *statements: str, file: str = "facts.db") -> None:
    with closing(sqlite3.connect(project / ".patina/data" / file)) as old:
        for statement in statements:
            old.execute(statement)
        old.commit()


def count(db: sqlite3.Connection, table: str, where: str = "1") -> int:
    return int(db.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])


def test_all_real_rows_arrive_and_the_noise_is_told(db: sqlite3.Connection, project: Path) -> None:
    report = run(db, project)
    kept = {"sessions": 7, "technologies": 7 + 31, "beliefs": 25, "questions": 3, "domains": 1}
    assert {table: count(db, table) for table in kept} == kept
    # The 124 real observations of the store stand beside the rows of the tables.
    assert count(db, "patterns") == 11 + 31
    assert count(db, "decisions") == 5 + 31
    assert count(db, "challenges") == 5 + 31
    told = report.as_dict()
    assert told["noise"] == {"a bare commit subject": {"rows": 868, "distinct": 434}}
    assert told["tables"]["observations"] == {"read": 992, "new": 124, "known": 0}
    assert told["tables"]["beliefs store"] == {"read": 25, "new": 0, "known": 25}
    assert (told["set_aside"], told["broken_links"], told["unknown"]) == ([], [], [])
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_links_lead_where_they_led(db: sqlite3.Connection, project: Path) -> None:
    # Other rows stand in the ledger already, so that no local number is the same.
    db.execute("INSERT INTO questions (uid, text) VALUES ('x', 'before')")
    db.execute("INSERT INTO beliefs (uid, statement) VALUES ('y', 'before')")
    db.execute("INSERT INTO decisions (uid, choice) VALUES ('z', 'before')")
    run(db, project)
    row = db.execute(
        "SELECT b.statement, q.text, p.statement, bd.domain_name, o.observation_type, d.choice, psq.answer"
        " FROM beliefs b JOIN questions q ON q.id = b.question_id JOIN beliefs p ON p.id = b.parent_belief_id"
        " JOIN belief_domains bd ON bd.belief_id = b.id JOIN belief_observations o ON o.belief_id = b.id AND o.validates = 1"
        " JOIN decisions d ON d.id = o.observation_id JOIN persona_session_questions psq ON psq.belief_created_id = b.id"
    ).fetchall()
    assert row == [
        (
            "Belief 0 is that small tools win.", "Do you prefer 0?", "Belief 24 is that small tools win.", "storage",
            "decision", "Store facts 0 in SQLite.", "yes",
        )
    ]  # fmt: skip
    assert db.execute(
        "SELECT p.statement FROM beliefs b JOIN beliefs p ON p.id = b.parent_belief_id WHERE b.statement LIKE 'Belief 1 %'"
    ).fetchall() == [("Belief 0 is that small tools win.",)]
    stances = db.execute(
        "SELECT stance, count(*) FROM evidence WHERE row_type = 'belief' AND row_uid ="
        " (SELECT uid FROM beliefs WHERE statement LIKE 'Belief 0 %') GROUP BY 1 ORDER BY 1"
    ).fetchall()
    assert stances == [("against", 1), ("for", 2)]  # the belief itself, and what validates it
    evidence = db.execute(
        "SELECT d.choice FROM question_evidence e JOIN decisions d ON d.id = e.evidence_id"
    ).fetchall()
    assert evidence == [("Store facts 0 in SQLite.",)]


def test_two_runs_equal_one(db: sqlite3.Connection, project: Path) -> None:
    run(db, project)
    once = dump(db)
    report = run(db, project).as_dict()
    assert dump(db) == once
    assert {name: row["new"] for name, row in report["tables"].items() if row["new"]} == {}


def test_the_source_is_not_touched(db: sqlite3.Connection, project: Path) -> None:
    with closing(sqlite3.connect(project / ".patina/data/facts.db")) as old:
        old.execute("PRAGMA journal_mode = WAL")
        old.execute("UPDATE sessions SET llm = 'other'")
        old.commit()
        before = contents(project)
        assert any(name.endswith("-wal") for name in before)
        run(db, project)
        assert contents(project) == before
    assert count(db, "sessions", "llm = 'other'") == 7  # what stood in the journal alone is taken too


def contents(project: Path) -> dict[str, str]:
    return {
        str(file.relative_to(project)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in project.rglob("*")
        if file.is_file()
    }


def test_what_has_no_place_is_told(db: sqlite3.Connection, project: Path) -> None:
    change(
        project,
        "ALTER TABLE patterns ADD COLUMN mood TEXT",
        "UPDATE patterns SET mood = 'good' WHERE id < 4",
        "ALTER TABLE patterns ADD COLUMN never TEXT",
        "CREATE TABLE notes (text TEXT)",
        "INSERT INTO notes VALUES ('x')",
    )
    assert run(db, project).unknown == [
        ".patina/data: table notes: 1 rows",
        ".patina/data: column patterns.mood: 3 values",
    ]


def test_broken_links_and_bad_rows_are_told(db: sqlite3.Connection, project: Path) -> None:
    change(
        project,
        "UPDATE patterns SET session_id = 'gone' WHERE id = 3",
        "INSERT INTO belief_domains VALUES (99, 'storage', 'x')",
        "UPDATE beliefs SET parent_belief_id = 77 WHERE id = 5",
        "UPDATE questions SET priority = 99 WHERE id = 2",
        "UPDATE decisions SET choice = '' WHERE id = 4",
    )
    report = run(db, project)
    assert report.broken_links == [
        "old/.patina/data: patterns 3: session_id gone is not there",
        "old/.patina/data: beliefs 5: parent_belief_id 77 is not there",
        "old/.patina/data: belief_domains 99, storage: belief_id 99 is not there",
    ]
    assert len(report.set_aside) == 2
    assert "decisions 4: it has no choice" in report.set_aside[0]
    assert "questions 2" in report.set_aside[1]
    assert "priority" in report.set_aside[1]
    assert count(db, "patterns", "session_id IS NULL") == 1  # the row itself is kept
    assert count(db, "beliefs") == 25


def test_noise_comes_in_on_demand_once_each(db: sqlite3.Connection, project: Path) -> None:
    run(db, project, with_noise=True)
    subjects = sum(
        count(db, table, f"{column} LIKE 'feat(core)%'")
        for table, column in (("patterns", "description"), ("decisions", "choice"), ("challenges", "problem"))
    )
    # `feat(core): add thing` reads as a name and what it is.
    subjects += count(db, "patterns", "pattern_name = 'feat(core)'")
    assert subjects == 434
    assert count(db, "evidence", "reliability > 0.55 AND quote LIKE 'feat(core)%'") == 0


def test_one_word_and_doubled_rows_are_noise(db: sqlite3.Connection, project: Path) -> None:
    change(
        project,
        "INSERT INTO observations (id, observation_type, content) VALUES ('a', 'technology', 'rust')",
        "INSERT INTO observations (id, observation_type, content) VALUES ('b', 'decision', 'observation 1 says  why the cache is kept by content.')",
        "INSERT INTO observations (id, observation_type, content) VALUES ('c', 'decision', ' ')",
        "INSERT INTO observations (id, observation_type, content) VALUES ('d', 'wish', 'It should be faster.')",
        file="observations/observations.db",
    )
    report = run(db, project)
    assert report.as_dict()["noise"] == {
        "a bare commit subject": {"rows": 868, "distinct": 434},
        "empty": {"rows": 1, "distinct": 1},
        "one word": {"rows": 1, "distinct": 1},
        "told before": {"rows": 1, "distinct": 1},
    }
    assert report.set_aside == ["old/.patina/data/observations.db:d: no observation is of type 'wish'"]


def test_subjects_of_the_repository_are_noise_whatever_the_store_says(
    db: sqlite3.Connection, project: Path
) -> None:
    subject = "Observation 3 says why the cache is kept by content."
    report = run(db, project, subjects={subject.casefold()})
    assert report.as_dict()["noise"]["a bare commit subject"]["rows"] == 869


def test_what_both_stores_say_is_one_row(db: sqlite3.Connection, project: Path) -> None:
    change(
        project,
        "INSERT INTO observations (id, observation_type, content) VALUES ('a', 'decision', 'Store facts 2 in SQLite.')",
        file="observations/observations.db",
    )
    report = run(db, project)
    assert report.known["observations"] == 1
    uid = db.execute("SELECT uid FROM decisions WHERE choice = 'Store facts 2 in SQLite.'").fetchall()
    assert len(uid) == 1
    assert count(db, "evidence", f"row_uid = '{uid[0][0]}'") == 2


def test_older_projects_and_both_at_once(db: sqlite3.Connection, tmp_path: Path) -> None:
    project = tmp_path / "old"
    patina.build(project, ".patina/db")
    assert run(db, project).new["sessions"] == 7
    patina.build(project)
    once = count(db, "beliefs"), count(db, "decisions"), count(db, "patterns")
    report = run(db, project)
    assert (count(db, "beliefs"), count(db, "decisions"), count(db, "patterns")) == once
    assert report.new["sessions"] == 0


def test_secrets_do_not_arrive(db: sqlite3.Connection, project: Path) -> None:
    key = "ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5"
    change(project, f"UPDATE decisions SET rationale = 'The token {key} was leaked.' WHERE id = 1")
    run(db, project)
    assert key not in "\n".join(dump(db))
    assert "[redacted:" in "\n".join(dump(db))


def test_times_become_one_form(db: sqlite3.Connection, project: Path) -> None:
    change(
        project,
        "UPDATE sessions SET started_at = '2025-11-03T10:00:00+01:00' WHERE rowid = 1",
        "UPDATE sessions SET started_at = 1762164000 WHERE rowid = 2",
    )
    run(db, project)
    times = [t for (t,) in db.execute("SELECT started_at FROM sessions ORDER BY id LIMIT 3")]
    assert times == ["2025-11-03T09:00:00Z", "2025-11-03T10:00:00Z", "2025-11-03T10:00:00Z"]


def test_a_session_of_ours_stays_ours(db: sqlite3.Connection, project: Path) -> None:
    db.execute(
        "INSERT INTO sessions (id, uid, started_at, work_type, commits_count, state) VALUES (?, ?, '2025-11-01T09:30:00Z', 'experiment', 2, 'open')",
        (patina.SESSIONS[0], session_uid(patina.SESSIONS[0])),
    )
    run(db, project)
    row = db.execute(
        "SELECT work_type, commits_count, state FROM sessions WHERE id = ?", (patina.SESSIONS[0],)
    )
    assert row.fetchone() == ("experiment", 2, "open")
    assert count(db, "decisions", f"session_id = '{patina.SESSIONS[0]}'") > 0


def test_a_domain_of_ours_stays_ours(db: sqlite3.Connection, project: Path) -> None:
    db.execute("INSERT INTO domains (name, uid, description) VALUES ('storage', 'u', 'ours')")
    run(db, project)
    assert db.execute("SELECT uid, description FROM domains").fetchall() == [("u", "ours")]
    assert count(db, "belief_domains") == 1


def test_nothing_to_take_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(PatinadError, match=r"holds no databases of Patina in .patina/data or .patina/db"):
        read_project(tmp_path)
    ours = tmp_path / ".patina/data/observations/observations.db"
    open_database(ours, OBSERVATIONS).close()
    with pytest.raises(PatinadError, match="holds no databases of Patina"):
        read_project(tmp_path)
    ours.write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    with pytest.raises(PatinadError, match="cannot be read"):
        read_project(tmp_path)
