"""Rounds of questions: persona_sessions and what was asked in each."""

import sqlite3

from patinad.ledger.uids import uid_of


def current(db: sqlite3.Connection, domain: str | None) -> int | None:
    """The round about this domain (None: about all) that has not ended."""
    row = db.execute(
        "SELECT id FROM persona_sessions WHERE ended_at IS NULL AND domain_name IS ? ORDER BY id DESC LIMIT 1",
        (domain,),
    ).fetchone()
    return None if row is None else int(row[0])


def begin(db: sqlite3.Connection, domain: str | None, now: str) -> int:
    """A new round."""
    uid = uid_of("persona_sessions", uid_of("domains", domain) if domain else None, now)
    db.execute(
        "INSERT INTO persona_sessions (uid, domain_name, started_at) VALUES (?, ?, ?)"
        " ON CONFLICT (uid) DO UPDATE SET ended_at = NULL",
        (uid, domain, now),
    )
    return int(db.execute("SELECT id FROM persona_sessions WHERE uid = ?", (uid,)).fetchone()[0])


def end(db: sqlite3.Connection, number: int, now: str) -> None:
    """A round is over."""
    db.execute("UPDATE persona_sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", (now, number))


def note(
    db: sqlite3.Connection,
    number: int,
    question: str,
    answer: str,
    now: str,
    *,
    belief: str | None,
    created: bool,
    refined: bool,
    resolved: int,
) -> None:
    """What was answered to a question of a round; answering it again replaces the answer."""
    round_uid = db.execute("SELECT uid FROM persona_sessions WHERE id = ?", (number,)).fetchone()[0]
    uid = uid_of("persona_session_questions", round_uid, question)
    known = db.execute("SELECT 1 FROM persona_session_questions WHERE uid = ?", (uid,)).fetchone()
    db.execute(
        "INSERT INTO persona_session_questions (uid, persona_session_id, question_id, asked_at, answer, belief_created_id)"
        " SELECT ?, ?, id, ?, ?, (SELECT id FROM beliefs WHERE uid = ?) FROM questions WHERE uid = ?"
        " ON CONFLICT (uid) DO UPDATE SET answer = excluded.answer, asked_at = excluded.asked_at,"
        " belief_created_id = coalesce(excluded.belief_created_id, belief_created_id)",
        (uid, number, now, answer, belief, question),
    )
    db.execute(
        "UPDATE persona_sessions SET questions_asked = questions_asked + ?, beliefs_created = beliefs_created + ?,"
        " beliefs_refined = beliefs_refined + ?, conflicts_resolved = conflicts_resolved + ? WHERE id = ?",
        (int(known is None), int(created), int(refined), resolved, number),
    )
