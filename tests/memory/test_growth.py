"""Beliefs that grow by themselves, and what speaks against them: told twice is told once, nothing is overwritten."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from patinad.ledger import beliefs
from patinad.ledger.book import Entry, write
from patinad.ledger.questions import pending
from patinad.ledger.rows import Decision, Evidence, Observation, Pattern
from patinad.ledger.sessions import Session, SessionCommit
from patinad.memory import growth, observed, opinions
from patinad.memory.growth import Grown, grow, grow_on
from patinad.memory.weighing import confidence_of
from patinad.store.database import FACTS, open_database

NOW = "2026-06-01T00:00:00Z"
FILLER = ("Logs are rotated each week", "The parser reads one file at a time", "Colours are off in a pipe")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as opened:
        yield opened


def entry(number: int, *told: Observation) -> Entry:
    session = Session(
        f"2026010{number}-090000-abcdef", f"2026-01-0{number}T09:00:00Z", "feature", source="commits"
    )
    commits = [e.source_id for one in told for e in one.evidence if e.source_kind in ("commit", "trailer")]
    return Entry(session, tuple(SessionCommit(c, f"p-{c}") for c in dict.fromkeys(commits)), told)


def said(commit: str, text: str = "", kind: str = "commit") -> Evidence:
    return Evidence(
        kind,
        commit,
        0,
        9,
        quote=text or "said here",
        patch_id=f"p-{commit}",
        observed_at="2026-01-02T03:04:05Z",
    )


def decided(choice: str, commit: str) -> Decision:
    return Decision(choice, evidence=(said(commit),))


def fill(db: sqlite3.Connection, *entries: Entry) -> None:
    for number, text in enumerate(FILLER):
        write(db, entry(9, Pattern(f"filler {number}", text, evidence=(said(f"f{number}"),))), NOW)
    for one in entries:
        write(db, one, NOW)


def round_(db: sqlite3.Connection) -> Grown:
    db.execute("BEGIN")
    done = grow(db, NOW)
    db.execute("COMMIT")
    return done


def held(db: sqlite3.Connection) -> list[str]:
    return [kept.belief.statement for kept in beliefs.all_beliefs(db)]


def test_what_recurs_over_sessions_is_believed(db: sqlite3.Connection) -> None:
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
        entry(3, decided("Prefer small modules", "c")),
    )
    assert round_(db).beliefs == 1
    (kept,) = beliefs.all_beliefs(db)
    assert "SQLite" in kept.belief.statement
    assert {one.evidence.source_id for one in kept.evidence if one.evidence.stance == "for"} == {"a", "b"}
    assert "storage" in kept.domains


def test_what_one_session_says_twice_is_not(db: sqlite3.Connection) -> None:
    fill(db, entry(1, decided("Store facts in SQLite", "a"), decided("Facts are stored in SQLite", "b")))
    assert round_(db).beliefs == 0


def test_a_trailer_states_one(db: sqlite3.Connection) -> None:
    trailer = Evidence(
        "trailer",
        "a",
        0,
        9,
        quote="Constraint: Hooks run no external command",
        observed_at="2026-01-02T03:04:05Z",
    )
    fill(db, entry(1, Decision("Hooks run no external command", evidence=(trailer,))))
    round_(db)
    assert held(db) == ["Hooks run no external command"]


def test_again_nothing_changes(db: sqlite3.Connection) -> None:
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
        entry(3, decided("Never store facts in SQLite", "c")),
    )
    round_(db)
    once = list(db.iterdump())
    assert round_(db) == Grown()
    assert list(db.iterdump()) == once


def test_what_speaks_against_makes_a_conflict_and_a_question(db: sqlite3.Connection) -> None:
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    round_(db)
    before = held(db)
    write(db, entry(3, decided("Replace SQLite with DuckDB for facts", "c")), NOW)
    done = round_(db)
    assert (done.conflicts, done.questions) == (1, 1)
    assert held(db) == before  # a conflict overwrites nothing
    (conflict,) = beliefs.conflicts(db)
    assert "DuckDB" in conflict.description
    (question,) = pending(db)
    assert question.priority == 9
    assert {one.kind for one in question.about} == {"belief", "conflict"}
    (kept,) = beliefs.all_beliefs(db)
    assert kept.belief.valid_to is None
    assert [one.evidence.source_id for one in kept.evidence if one.evidence.stance == "against"] == ["c"]


def test_what_was_taken_back_does_not_grow_again(db: sqlite3.Connection) -> None:
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    round_(db)
    (kept,) = beliefs.all_beliefs(db)
    assert beliefs.retract(db, kept.uid, NOW)
    round_(db)
    assert held(db) == []
    assert len(beliefs.all_beliefs(db, inactive=True)) == 1


def test_what_is_not_borne_out_any_more_is_withdrawn_and_comes_back(db: sqlite3.Connection) -> None:
    first, second = (
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    fill(db, first, second)
    round_(db)
    (kept,) = beliefs.all_beliefs(db)
    write(db, entry(3, decided("Never store facts in SQLite", "c")), NOW)
    round_(db)
    assert len(pending(db)) == 1
    write(db, replace(second, observations=()), NOW)
    assert round_(db).withdrawn == 1
    assert held(db) == []
    assert pending(db) == []  # nobody is asked about it
    assert [one["state"] for one in opinions.listed(db, 0.0, state="withdrawn")["beliefs"]] == ["withdrawn"]
    write(db, second, NOW)
    assert round_(db).beliefs == 1
    assert [one.uid for one in beliefs.all_beliefs(db)] == [kept.uid]
    assert len(pending(db)) == 1


def test_what_the_developer_says_is_never_withdrawn(db: sqlite3.Connection) -> None:
    trailer = replace(said("a", "Belief: Store facts in SQLite"), source_kind="trailer")
    one = entry(1, Decision("Store facts in SQLite", evidence=(trailer,)))
    fill(db, one)
    round_(db)
    opinions.added(db, "Store facts in SQLite", NOW)
    write(db, replace(one, observations=()), NOW)
    assert round_(db).withdrawn == 0
    assert held(db) == ["Store facts in SQLite"]


def test_nothing_grows_beside_what_the_developer_says_or_took_back(db: sqlite3.Connection) -> None:
    own = opinions.added(db, "Facts stay in SQLite", NOW)["id"]
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    assert round_(db).beliefs == 0
    assert held(db) == ["Facts stay in SQLite"]
    assert {one.evidence.source_kind for one in beliefs.find(db, own).evidence} == {"user", "commit"}
    opinions.retracted(db, own, NOW)
    assert round_(db).beliefs == 0
    assert held(db) == []


def test_one_patch_in_two_sessions_is_one_voice(db: sqlite3.Connection) -> None:
    picked = Decision("Facts are stored in SQLite", evidence=(replace(said("b"), patch_id="p-a"),))
    fill(db, entry(1, decided("Store facts in SQLite", "a")), entry(2, picked))
    assert round_(db).beliefs == 0


def test_one_document_of_two_sessions_is_one_voice(db: sqlite3.Connection) -> None:
    page = [
        Decision(text, evidence=(Evidence("document", f"{blob}:notes/one.md", 0, 9, quote=text),))
        for blob, text in (("aa", "Store facts in SQLite"), ("bb", "Facts are stored in SQLite"))
    ]
    fill(db, entry(1, page[0]), entry(2, page[1]))
    assert round_(db).beliefs == 0


def test_a_round_reads_what_changed_and_not_the_ledger(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "growth.db"
    fill(db, *(entry(1, *(decided(f"Keep part {n} in file number {n}", f"x{n}") for n in range(40))),))
    grow_on(db, file, NOW)
    read: list[str] = []
    rows = observed.some_observations
    monkeypatch.setattr(growth, "observations", lambda _db: pytest.fail("the whole ledger is read"))
    monkeypatch.setattr(
        growth, "some_observations", lambda db, some: read.extend(list(some)) or rows(db, some)
    )
    write(db, entry(2, decided("Store facts in SQLite", "a")), NOW)
    write(db, entry(3, decided("Facts are stored in SQLite", "b")), NOW)
    assert grow_on(db, file, NOW).beliefs == 1
    assert len(read) < 10


def test_a_file_that_is_damaged_or_of_another_ledger_is_made_anew(tmp_path: Path) -> None:
    file, path = tmp_path / "growth.db", tmp_path / "facts.db"
    with closing(open_database(path, FACTS)) as db:
        fill(db, entry(1, decided("Store facts in SQLite", "a")))
        grow_on(db, file, NOW)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    older = path.read_bytes()
    with closing(open_database(path, FACTS)) as db:
        write(db, entry(2, decided("Use real git in tests", "b")), NOW)
        grow_on(db, file, NOW)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(older)  # a copy is put back into the same file
    with closing(open_database(path, FACTS)) as db:
        for number, commit in ((3, "c"), (4, "d"), (5, "e")):
            write(db, entry(number, decided("Tests use real git", commit)), NOW)
        grow_on(db, file, NOW)
        (kept,) = beliefs.all_beliefs(db)
        assert {one.evidence.source_id for one in kept.evidence} == {
            "c",
            "d",
            "e",
        }  # none of b, which is not there
        file.write_bytes(b"damaged")
        write(db, entry(6, decided("Facts are stored in SQLite", "f")), NOW)
        assert grow_on(db, file, NOW).beliefs == 1
    assert list(tmp_path.glob("growth.db.corrupt-*"))


def test_the_order_in_which_sessions_came_is_nothing(tmp_path: Path) -> None:
    entries = [
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b"), decided("Tests use real git", "d")),
        entry(3, decided("Never store facts in SQLite", "c"), decided("Use real git in tests", "e")),
    ]
    dumps = []
    for seed in range(4):
        random.Random(seed).shuffle(entries)
        with closing(open_database(tmp_path / f"{seed}.db", FACTS)) as db:
            fill(db, *entries)
            round_(db)
            rows = db.execute(
                "SELECT b.statement, e.source_id, e.stance FROM beliefs b JOIN evidence e ON e.row_uid = b.uid"
            )
            dumps.append(sorted(rows))
    assert len(dumps[0]) > 4
    assert all(dump == dumps[0] for dump in dumps)


def confidence(db: sqlite3.Connection) -> float:
    (kept,) = beliefs.all_beliefs(db, inactive=True)
    return confidence_of(kept, 1_780_000_000.0).mean


def test_a_rebase_moves_no_confidence_and_a_dropped_commit_takes_its_share(db: sqlite3.Connection) -> None:
    first, second = (
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    fill(db, first, second)
    round_(db)
    before = confidence(db)
    # The same patch under another id.
    rebased = Decision("Facts are stored in SQLite", evidence=(replace(said("b2"), patch_id="p-b"),))
    commits = (SessionCommit("b2", "p-b"),)
    db.execute("UPDATE session_commits SET standing = 'rewritten' WHERE commit_sha = 'b'")
    write(db, replace(second, commits=commits, observations=(rebased,)), NOW)
    round_(db)
    assert confidence(db) == before
    # And then it is gone.
    db.execute("UPDATE session_commits SET standing = 'unreachable' WHERE commit_sha = 'b2'")
    write(db, replace(second, commits=(), observations=()), NOW)
    round_(db)
    assert confidence(db) < before


def test_a_trailer_that_is_taken_back_weighs_nothing(db: sqlite3.Connection) -> None:
    trailer = Evidence(
        "trailer",
        "a",
        0,
        9,
        quote="Constraint: Hooks run no external command",
        observed_at="2026-01-02T03:04:05Z",
    )
    one = entry(1, Decision("Hooks run no external command", evidence=(trailer,)))
    fill(db, one)
    round_(db)
    before = confidence(db)
    write(db, replace(one, withdrawn={"a": NOW}), NOW)
    round_(db)
    assert confidence(db) < before


def test_the_confidence_of_the_last_evidence_is_kept_and_a_later_look_changes_nothing(
    db: sqlite3.Connection,
) -> None:
    fill(
        db,
        entry(1, decided("Store facts in SQLite", "a")),
        entry(2, decided("Facts are stored in SQLite", "b")),
    )
    round_(db)
    (kept,) = beliefs.all_beliefs(db)
    assert kept.belief.confidence == pytest.approx(confidence(db), abs=0.1)
    once = list(db.iterdump())
    db.execute("BEGIN")
    grow(db, "2026-06-09T00:00:00Z")
    db.execute("COMMIT")
    assert list(db.iterdump()) == once
