"""Sessions written down: told twice is told once, in whatever order; what is no longer said is taken back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patinad.ledger import observations, sessions
from patinad.ledger.book import Entry, write, writing
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern, Technology
from patinad.ledger.sessions import NoSuchSessionError, Session, SessionCommit
from patinad.store.database import FACTS, open_database

NOW = "2026-01-02T09:00:00Z"
LATER = "2026-01-03T09:00:00Z"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as opened:
        yield opened


def said_in(commit: str, **more: Any) -> Evidence:
    return Evidence("commit", commit, 0, 9, quote="said here", observed_at="2026-01-02T03:04:05Z", **more)


def decided(choice: str, *evidence: Evidence, why: str | None = None) -> Decision:
    return Decision(choice, why, evidence=evidence)


def session(name: str = "20260102-030405-abcdef", **more: Any) -> Session:
    made = Session(name, "2026-01-02T03:04:05Z", "feature", source="commits", state="closed")
    return replace(made, **more)


def entry(*told: Observation, commits: tuple[str, ...] = ("c1", "c2"), **more: Any) -> Entry:
    return Entry(session(**more), tuple(SessionCommit(c, f"p-{c}") for c in commits), told)


def dump(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table without local numbers, in the order of uids; but not what was written when."""
    found = {}
    names = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'changes'"
    )
    for (table,) in names.fetchall():
        columns = [
            row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1:3] != ("id", "INTEGER")
        ]
        found[table] = db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY uid").fetchall()
    return found


def test_a_session_reads_back_as_it_was_told(db: sqlite3.Connection) -> None:
    told = (
        Decision("Keep facts in SQLite.", "It is one file.", ("a server",), "storage", (said_in("c1"),)),
        Challenge("The lock was never freed.", "Close it.", "bug", (said_in("c2"),)),
        Pattern("test first", "Tests are written before the code.", "process", (said_in("c1"),)),
        Technology("SQLite", "keeps the facts", "database", (said_in("c1"),)),
    )
    write(db, entry(*told), NOW)
    assert sessions.read_all(db) == [session()]
    assert sessions.commits_of(db, session().id) == [SessionCommit("c1", "p-c1"), SessionCommit("c2", "p-c2")]
    kept = observations.of_session(db, session().id)
    assert {one.kind for one in kept} == {"decision", "challenge", "pattern", "technology"}
    weighed = {replace(one, evidence=(replace(one.evidence[0], reliability=0.7),)) for one in told}
    assert {replace(one.observation, evidence=one.evidence) for one in kept} == weighed


def test_writing_it_again_changes_nothing(db: sqlite3.Connection) -> None:
    told = entry(decided("Keep facts in SQLite.", said_in("c1")))
    assert write(db, told, NOW).changed
    before = dump(db)
    assert not write(db, told, LATER).changed
    assert dump(db) == before


def test_two_sources_of_one_decision_make_one_row_with_the_better_reason(db: sqlite3.Connection) -> None:
    page = Evidence("document", "b:layer/sessions/x.md", 3, 8, quote="SQLite")
    write(
        db,
        entry(
            decided("Keep facts  in SQLite.", said_in("c1"), why="It is small."),
            decided("Keep facts in\nSQLite.", page, why="It is one file."),
        ),
        NOW,
    )
    (kept,) = observations.of_session(db, session().id)
    assert isinstance(kept.observation, Decision)
    assert (kept.observation.choice, kept.observation.rationale) == (
        "Keep facts in SQLite.",
        "It is one file.",
    )
    assert [(e.source_kind, e.reliability) for e in kept.evidence] == [("document", 0.85), ("commit", 0.70)]


def test_what_is_no_longer_said_is_retracted_and_comes_back_when_it_is(db: sqlite3.Connection) -> None:
    first, second = decided("Use SQLite.", said_in("c1")), decided("Use Rust.", said_in("c2"))
    write(db, entry(first, second), NOW)
    write(db, entry(first), LATER)
    assert [one.observation.choice for one in observations.of_session(db, session().id)] == ["Use SQLite."]
    taken = db.execute("SELECT choice, retracted_at FROM decisions WHERE retracted_at IS NOT NULL").fetchall()
    assert taken == [("Use Rust.", LATER)]
    assert db.execute("SELECT sum(counts) FROM evidence").fetchone() == (1,)
    write(db, entry(first, second), LATER)
    assert db.execute("SELECT count(*) FROM decisions WHERE retracted_at IS NULL").fetchone() == (2,)
    assert db.execute("SELECT sum(counts) FROM evidence").fetchone() == (2,)


def test_what_the_user_told_stays_when_the_sources_go(db: sqlite3.Connection) -> None:
    told = decided("Use SQLite.", said_in("c1"), Evidence("user", "cli"))
    write(db, entry(told), NOW)
    write(db, entry(), LATER)
    (kept,) = observations.of_session(db, session().id)
    assert kept.retracted_at is None
    counted = db.execute("SELECT source_kind FROM evidence WHERE counts").fetchall()
    assert counted == [("user",)]


def test_a_reverted_commits_decision_is_retracted_at_the_revert(db: sqlite3.Connection) -> None:
    told = entry(
        decided("Use SQLite.", said_in("c1")), decided("Keep one writer.", said_in("c1"), said_in("c2"))
    )
    write(db, replace(told, withdrawn={"c1": "2026-02-01T00:00:00Z"}), NOW)
    rows = db.execute("SELECT choice, retracted_at FROM decisions ORDER BY choice").fetchall()
    assert rows == [("Keep one writer.", None), ("Use SQLite.", "2026-02-01T00:00:00Z")]
    write(db, told, NOW)  # the revert itself was reverted
    assert db.execute("SELECT count(*) FROM decisions WHERE retracted_at IS NULL").fetchone() == (2,)


def test_a_dropped_commits_row_stays_and_counts_nothing(db: sqlite3.Connection) -> None:
    write(db, entry(decided("Use SQLite.", said_in("c1"))), NOW)
    sessions.set_standing(db, {"c1": "unreachable"})
    write(db, entry(commits=("c2",)), LATER)
    (kept,) = observations.of_session(db, session().id)
    assert kept.retracted_at is None
    assert db.execute("SELECT counts FROM evidence").fetchall() == [(0,)]
    assert sessions.commits_of(db, session().id)[-1] == SessionCommit("c1", "p-c1", "unreachable")


def test_a_document_that_comes_later_gives_the_session_its_real_id(db: sqlite3.Connection) -> None:
    write(db, entry(decided("Use SQLite.", said_in("c1"))), NOW)
    number, uid = db.execute("SELECT id, uid FROM decisions").fetchone()
    db.execute("INSERT INTO beliefs (uid, statement) VALUES ('b', 'SQLite is enough.')")
    db.execute(
        "INSERT INTO belief_observations (uid, belief_id, session_id, observation_type, observation_id)"
        " VALUES ('bo', 1, ?, 'decision', ?)",
        (session().id, number),
    )
    told = entry(decided("Use SQLite.", said_in("c1")), name="20260102-030000", source="document")
    write(db, told, LATER)
    assert [one.id for one in sessions.read_all(db)] == ["20260102-030000"]
    assert db.execute("SELECT session_id, uid = ? FROM decisions", (uid,)).fetchall() == [
        ("20260102-030000", 0)
    ]
    pointed = db.execute(
        "SELECT d.choice FROM belief_observations o JOIN decisions d ON d.id = o.observation_id"
        " WHERE o.session_id = '20260102-030000'"
    ).fetchall()
    assert pointed == [("Use SQLite.",)]


def test_moving_leaves_the_same_rows_as_never_having_been_elsewhere(tmp_path: Path) -> None:
    final = entry(decided("Use SQLite.", said_in("c1")), name="20260102-030000", source="document")
    with closing(open_database(tmp_path / "a.db", FACTS)) as moved:
        write(moved, entry(decided("Use SQLite.", said_in("c1")), decided("Use Go.", said_in("c2"))), NOW)
        write(moved, final, NOW)
        found = dump(moved)
    with closing(open_database(tmp_path / "b.db", FACTS)) as once:
        write(once, final, NOW)
        assert dump(once) == found


def test_a_reader_never_sees_half_a_session(tmp_path: Path) -> None:
    told = entry(*(decided(f"Use {n}.", said_in("c1")) for n in range(50)))
    with closing(open_database(tmp_path / "facts.db", FACTS)) as db:
        seen = []
        with closing(sqlite3.connect(tmp_path / "facts.db")) as reader:
            db.set_trace_callback(
                lambda _sql: seen.append(
                    reader.execute(
                        "SELECT (SELECT count(*) FROM sessions), (SELECT count(*) FROM decisions)"
                    ).fetchone()
                )
            )
            write(db, told, NOW)
            db.set_trace_callback(None)
            assert set(seen) == {(0, 0)}
            assert reader.execute("SELECT count(*) FROM decisions").fetchone() == (50,)


def test_a_failure_midway_leaves_all_as_it_was(db: sqlite3.Connection) -> None:
    write(db, entry(decided("Use SQLite.", said_in("c1"))), NOW)
    before = dump(db)
    bad = Decision("Use Go.", evidence=(Evidence("commit", "c1", 5, 2),))
    with pytest.raises(sqlite3.IntegrityError):
        write(db, entry(decided("Use Rust.", said_in("c1")), bad, title="changed"), LATER)
    assert dump(db) == before


def test_a_session_is_found_by_what_people_type(db: sqlite3.Connection) -> None:
    for name in ("20260102-030405-abcdef", "20260102-030405", "20260103-000000"):
        write(db, entry(commits=(), name=name), NOW)
    assert sessions.find(db, "20260103").id == "20260103-000000"
    assert sessions.find(db, "20260102-030405").id == "20260102-030405"
    for named, said in [
        ("2026", "may mean 3"),
        ("2025", "no session is called"),
        ("", "no session is called"),
        ("%", "no"),
    ]:
        with pytest.raises(NoSuchSessionError, match=said):
            sessions.find(db, named)
    with pytest.raises(NoSuchSessionError, match="no session is open"):
        sessions.find(db, "current")
    write(db, entry(commits=(), name="20260104-000000", state="idle"), NOW)
    assert sessions.find(db, "current").id == "20260104-000000"


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    ledger, backups = tmp_path / "patina" / "facts.db", tmp_path / "backups"
    with writing(ledger, backups=backups, now=0.0) as db:
        write(db, entry(), NOW)
        from patinad.errors import LockHeldError
        from patinad.store.lock import locked, writer_lock

        with pytest.raises(LockHeldError), locked(writer_lock(ledger), wait=False):
            pass


# -- the law: whatever is delivered, in whatever order and how often, the last word of each session decides

COMMITS = ("c0", "c1", "c2", "c3", "c4", "c5")
CHOICES = ("Use SQLite.", "Keep one writer.", "Read blobs only.")


def told_in(commits: tuple[str, ...]) -> st.SearchStrategy[Decision]:
    """A decision that stands in some of these commits."""
    return st.builds(
        lambda choice, why, cited: decided(choice, *(said_in(c) for c in sorted(cited)), why=why),
        st.sampled_from(CHOICES),
        st.sampled_from([None, "It is small.", "It is one file."]),
        st.sets(st.sampled_from(commits), min_size=1, max_size=2),
    )


@st.composite
def partitions(draw: st.DrawFn) -> list[Entry]:
    """Some sessions over the commits, each commit in one; what each says stands in its own commits."""
    cuts = draw(st.lists(st.integers(0, 2), min_size=len(COMMITS), max_size=len(COMMITS)))
    entries = []
    for number in sorted(set(cuts)):
        commits = tuple(c for c, cut in zip(COMMITS, cuts, strict=True) if cut == number)
        told = draw(st.lists(told_in(commits), max_size=3))
        entries.append(entry(*told, commits=commits, name=f"20260102-00000{commits[0][1]}-abcdef"))
    return entries


def live_rows(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """What counts: retracted rows and their evidence are history, which depends on what was delivered."""
    found = dump(db)
    gone = {uid for (uid,) in db.execute("SELECT uid FROM decisions WHERE retracted_at IS NOT NULL")}
    found["decisions"] = [row for row in found["decisions"] if row[0] not in gone]
    found["evidence"] = [row for row in found["evidence"] if row[2] not in gone]
    return found


@settings(max_examples=60, deadline=None)
@given(partitions(), partitions(), st.randoms(use_true_random=False))
def test_any_delivery_order_twice_over_gives_the_same_rows(
    first: list[Entry], last: list[Entry], random: Any
) -> None:
    with closing(memory()) as once:
        for one in last:
            write(once, one, NOW)
        expected = live_rows(once)
    with closing(memory()) as db:
        for one in random.sample(first, len(first)):
            write(db, one, NOW)
        for one in [*random.sample(last, len(last)), *random.sample(last, len(last))]:
            write(db, one, LATER)
        assert live_rows(db) == expected
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def memory() -> sqlite3.Connection:
    from patinad.store.database import migrate

    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    migrate(db, FACTS)
    return db


def test_the_current_session_is_that_of_the_branch_one_stands_on(db: sqlite3.Connection) -> None:
    for name, branch in (("20260102-030405-abcdef", "main"), ("20260102-040506-abcdef", "side")):
        write(db, Entry(session(name, state="open", git_branch=branch)), NOW)
    assert sessions.find(db, "current", "main").git_branch == "main"
    assert sessions.find(db, "current", "side").git_branch == "side"
    assert sessions.find(db, "current").id == "20260102-040506-abcdef"
