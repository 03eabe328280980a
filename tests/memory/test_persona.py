"""Questions and answers: each answer makes, confirms, refines or closes a belief; a round goes on where it stopped."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from patinad.errors import UsageError
from patinad.ledger import beliefs
from patinad.ledger.book import Entry, write
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern
from patinad.ledger.sessions import Session
from patinad.memory import persona
from patinad.memory.growth import grow
from patinad.store.database import FACTS, open_database

NOW, LATER = "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "facts.db", FACTS)) as opened:
        yield opened


def tell(db: sqlite3.Connection, number: int, *told: Observation) -> None:
    write(db, Entry(Session(f"2026050{number}-090000", "2026-05-01T09:00:00Z", "feature"), (), told), NOW)


def seen(number: int, text: str) -> tuple[Evidence, ...]:
    return (Evidence("document", f"d{number}", 0, 9, quote=text, observed_at="2026-05-01T00:00:00Z"),)


@pytest.fixture
def torn(db: sqlite3.Connection) -> sqlite3.Connection:
    """A belief that something speaks against."""
    for number, text in enumerate(("Logs are rotated", "The parser is fast", "Colours are off in pipes"), 5):
        tell(db, number, Pattern(f"filler {number}", text, evidence=seen(number, text)))
    tell(db, 1, Decision("Store facts in SQLite", evidence=seen(1, "x")))
    tell(db, 2, Decision("Facts are stored in SQLite", evidence=seen(2, "x")))
    tell(db, 3, Decision("Never store facts in SQLite", evidence=seen(3, "x")))
    grow(db, NOW)
    return db


def ask(db: sqlite3.Connection, domain: str | None = None) -> dict[str, Any]:
    return persona.next_question(db, domain, NOW)


def reply(db: sqlite3.Connection, said: str, more: str = "") -> dict[str, Any]:
    return persona.answer(db, ask(db)["question"]["id"], said, more, None, LATER)


def row(db: sqlite3.Connection) -> tuple[Any, ...]:
    fields = "questions_asked, beliefs_created, beliefs_refined, conflicts_resolved, ended_at"
    return tuple(db.execute(f"SELECT {fields} FROM persona_sessions").fetchone())


def test_a_conflict_is_asked_with_its_evidence(torn: sqlite3.Connection) -> None:
    question = ask(torn)["question"]
    assert "SQLite" in question["text"]
    assert {one["stance"] for one in question["evidence"]} == {"for", "against"}
    assert ask(torn)["question"]["id"] == question["id"]  # until it is answered


def test_yes_confirms_and_settles(torn: sqlite3.Connection) -> None:
    (kept,) = beliefs.all_beliefs(torn)
    done = reply(torn, "yes")
    assert (done["belief"], done["created"], done["resolved"]) == (kept.uid, False, 1)
    assert beliefs.conflicts(torn) == []
    (after,) = beliefs.all_beliefs(torn)
    assert ("answer", "for") in {(one.evidence.source_kind, one.evidence.stance) for one in after.evidence}
    assert ask(torn) == {"round": 1, "question": None, "left": 0}
    assert row(torn) == (1, 0, 0, 1, NOW)


def test_no_closes_and_keeps(torn: sqlite3.Connection) -> None:
    reply(torn, "no")
    (kept,) = beliefs.all_beliefs(torn)
    assert kept.belief.valid_to == LATER
    assert ("answer", "against") in {(one.evidence.source_kind, one.evidence.stance) for one in kept.evidence}


def test_only_when_refines(torn: sqlite3.Connection) -> None:
    (old,) = beliefs.all_beliefs(torn)
    done = reply(torn, "only", "the repository is small")
    assert (done["status"], done["created"], done["refined"]) == ("refined", True, True)
    new = beliefs.find(torn, done["belief"])
    assert new.belief.statement.endswith("only when the repository is small")
    assert new.belief.parent == old.uid
    assert new.belief.question is not None
    assert beliefs.find(torn, old.uid).belief.valid_to == LATER
    assert row(torn)[:4] == (1, 0, 1, 1)
    linked = torn.execute(
        "SELECT b.uid, q.answer FROM persona_session_questions q JOIN beliefs b ON b.id = q.belief_created_id"
    )
    assert linked.fetchall() == [(new.uid, "only the repository is small")]


def test_skip_leaves_all_as_it_is(torn: sqlite3.Connection) -> None:
    reply(torn, "skip")
    assert len(beliefs.conflicts(torn)) == 1
    assert ask(torn)["question"] is None
    grow(torn, LATER)
    assert ask(torn)["question"] is None  # nor is it put again


def test_a_problem_that_recurs_is_asked_and_yes_makes_a_belief(db: sqlite3.Connection) -> None:
    tell(db, 4, Challenge("Relative paths break the hooks", evidence=seen(4, "x")))
    tell(db, 5, Challenge("Hooks break on relative paths", evidence=seen(5, "x")))
    grow(db, NOW)
    question = ask(db)["question"]
    assert question["text"].startswith("This came up in several sessions")
    done = persona.answer(db, question["id"], "yes", "", None, LATER)
    assert done["created"]
    assert "paths" in beliefs.find(db, done["belief"]).belief.statement


def test_a_round_goes_on_where_it_stopped(torn: sqlite3.Connection) -> None:
    tell(torn, 8, Challenge("Relative paths break the hooks", evidence=seen(8, "x")))
    tell(torn, 9, Challenge("Hooks break on relative paths", evidence=seen(9, "x")))
    grow(torn, NOW)
    first = ask(torn)
    assert first["left"] == 2
    reply(torn, "yes")
    again = ask(torn)
    assert (again["round"], again["left"]) == (first["round"], 1)
    assert again["question"]["id"] != first["question"]["id"]


def test_a_domain_has_its_own_questions(torn: sqlite3.Connection) -> None:
    assert ask(torn, "storage")["question"] is not None
    assert ask(torn, "security")["question"] is None


def test_what_is_no_answer_is_told(torn: sqlite3.Connection) -> None:
    with pytest.raises(UsageError, match="an answer is one of yes, no, only, skip"):
        reply(torn, "maybe")
    with pytest.raises(UsageError, match="say when it holds"):
        reply(torn, "only", "")
    assert ask(torn)["question"] is not None
