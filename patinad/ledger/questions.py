"""Questions to the developer, and the rounds in which they are put: typed rows."""

# ruff: noqa: S608  # what is put into statements are names of tables and columns, from tables of ours

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from patinad.ledger.beliefs import domain
from patinad.ledger.uids import plain, uid_of

Status = Literal["pending", "answered", "refined", "skipped"]


@dataclass(frozen=True, slots=True)
class About:
    """What made a question come up: a row of the table that `kind` names."""

    kind: str  # pattern, technology, decision, challenge, belief, conflict, session
    uid: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    text: str
    priority: int = 5  # 10 comes first
    domains: tuple[str, ...] = ()
    about: tuple[About, ...] = ()

    @property
    def uid(self) -> str:
        """One question for one text."""
        return uid_of("questions", plain(self.text))


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question as the ledger has it."""

    uid: str
    text: str
    priority: int
    status: Status
    domains: tuple[str, ...]
    about: tuple[About, ...]


TABLES = {
    "pattern": "patterns", "technology": "technologies", "decision": "decisions", "challenge": "challenges",
    "belief": "beliefs", "conflict": "belief_conflicts",
}  # fmt: skip


def put(db: sqlite3.Connection, question: Question, when: str) -> bool:
    """Write a question; whether it is news. One that was answered or skipped stays so, one that was withdrawn is put again."""
    uid = question.uid
    done = db.execute(
        "INSERT INTO questions (uid, text, generated_at, priority) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (uid) DO UPDATE SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL",
        (uid, plain(question.text), when, question.priority),
    )
    db.execute(
        "DELETE FROM question_domains WHERE question_id = (SELECT id FROM questions WHERE uid = ?)"
        " AND domain_name NOT IN (SELECT value FROM json_each(?))",
        (uid, json.dumps(question.domains)),
    )
    db.execute(
        "DELETE FROM question_evidence WHERE question_id = (SELECT id FROM questions WHERE uid = ?)"
        " AND uid NOT IN (SELECT value FROM json_each(?))",
        (uid, json.dumps([uid_of("question_evidence", uid, one.kind, one.uid) for one in question.about])),
    )
    for name in question.domains:
        domain(db, name, when)
        db.execute(
            "INSERT INTO question_domains (uid, question_id, domain_name) SELECT ?, id, ? FROM questions WHERE uid = ?"
            " ON CONFLICT DO NOTHING",
            (uid_of("question_domains", uid, uid_of("domains", name)), name, uid),
        )
    for one in question.about:
        local = (
            f"(SELECT id FROM {TABLES[one.kind]} WHERE uid = ?)"
            if one.kind in TABLES
            else "(SELECT NULL WHERE ? = '')"
        )
        db.execute(
            "INSERT INTO question_evidence (uid, question_id, evidence_type, evidence_id)"
            f" SELECT ?, id, ?, {local} FROM questions WHERE uid = ? ON CONFLICT DO NOTHING",
            (uid_of("question_evidence", uid, one.kind, one.uid), one.kind, one.uid, uid),
        )
    return done.rowcount > 0


def waiting(db: sqlite3.Connection, opening: str, belief: str | None = None) -> set[str]:
    """The uids of the questions that wait and begin so; of those about one belief where it is named."""
    rows = db.execute(
        "SELECT uid FROM questions q WHERE status = 'pending' AND withdrawn_at IS NULL AND substr(text, 1, length(?1)) = ?1"
        " AND (?2 IS NULL OR EXISTS (SELECT 1 FROM question_evidence e JOIN beliefs b ON b.id = e.evidence_id"
        " WHERE e.question_id = q.id AND e.evidence_type = 'belief' AND b.uid = ?2))",
        (opening, belief),
    )
    return {str(uid) for (uid,) in rows}


def withdraw(db: sqlite3.Connection, uid: str, when: str) -> bool:
    """There is no reason any more to put a question; whether it waited."""
    done = db.execute(
        "UPDATE questions SET withdrawn_at = ? WHERE uid = ? AND status = 'pending' AND withdrawn_at IS NULL",
        (when, uid),
    )
    return done.rowcount > 0


def pending(db: sqlite3.Connection, field: str | None = None) -> list[KeptQuestion]:
    """The questions that wait, the most pressing first; those of one domain where it is named."""
    rows = db.execute(
        "SELECT uid, text, priority, status FROM questions q WHERE status = 'pending' AND withdrawn_at IS NULL AND (?1 IS NULL OR EXISTS"
        " (SELECT 1 FROM question_domains d WHERE d.question_id = q.id AND d.domain_name = ?1))"
        " ORDER BY priority DESC, id",
        (field,),
    ).fetchall()
    return [_kept(db, row) for row in rows]


def find(db: sqlite3.Connection, uid: str) -> KeptQuestion | None:
    """The question of this uid."""
    row = db.execute("SELECT uid, text, priority, status FROM questions WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else _kept(db, row)


def _kept(db: sqlite3.Connection, row: tuple[str, str, int, Status]) -> KeptQuestion:
    domains = db.execute(
        "SELECT domain_name FROM question_domains d JOIN questions q ON q.id = d.question_id WHERE q.uid = ? ORDER BY 1",
        (row[0],),
    )
    found: list[About] = []
    for kind, number in db.execute(
        "SELECT evidence_type, evidence_id FROM question_evidence e JOIN questions q ON q.id = e.question_id"
        " WHERE q.uid = ? AND evidence_id IS NOT NULL ORDER BY e.rowid",
        (row[0],),
    ).fetchall():
        uid = db.execute(f"SELECT uid FROM {TABLES[kind]} WHERE id = ?", (number,)).fetchone()
        if uid is not None:
            found.append(About(kind, uid[0]))
    return KeptQuestion(*row, tuple(name for (name,) in domains), tuple(found))


def settle(db: sqlite3.Connection, uid: str, status: Status, when: str) -> None:
    """A question was put, and this came of it."""
    db.execute("UPDATE questions SET status = ?, asked = 1, asked_at = ? WHERE uid = ?", (status, when, uid))


def resolve(db: sqlite3.Connection, conflicts: Iterable[str], question: str) -> int:
    """Conflicts are settled by the answer to a question; how many were open."""
    done = 0
    for uid in conflicts:
        done += db.execute(
            "UPDATE belief_conflicts SET resolved = 1, resolution_question_id = (SELECT id FROM questions WHERE uid = ?)"
            " WHERE uid = ? AND NOT resolved",
            (question, uid),
        ).rowcount
    return done
