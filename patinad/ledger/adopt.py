"""Rows that another tool's ledger kept, taken into this one: each once, its links made anew.

The tables are taken in an order in which a row comes after those that it refers to. A link is a column that holds the
key of a row of another table; here it gets that row's key in this ledger.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from patinad.ledger.kinds import BY_NAME, Kind
from patinad.ledger.observations import cite_one
from patinad.ledger.rows import Evidence
from patinad.ledger.settle import evidence_uid
from patinad.ledger.uids import plain, session_uid, uid_of

Value = str | int | float | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it is taken: what makes a row the same row, and where its links lead."""

    name: str
    said: tuple[str, ...]  # the columns that its uid hashes, links by the uid of what they lead to
    columns: tuple[str, ...]  # the others
    links: Mapping[str, str] = field(default_factory=dict)  # column -> table
    key: str = "id"  # what links to it hold; "": nothing links to it
    kind: Kind | None = None  # of an observation, whose uid is that of its kind
    by_type: tuple[str, str] = (
        "",
        "",
    )  # of a link that may lead to several tables: its column, and the one that says which
    required: tuple[str, ...] = ()  # columns without which there is no row


_SESSION = {"session_id": "sessions"}
_OBSERVED = ("observation_id", "observation_type")
TYPES = {kind.name: kind.table for kind in BY_NAME.values()} | {
    "belief": "beliefs",
    "conflict": "belief_conflicts",
}


def _observation(name: str, *more: str) -> Table:
    kind = BY_NAME[name]
    return Table(
        kind.table,
        ("session_id", *kind.said),
        (*kind.details, *more),
        _SESSION,
        kind=kind,
        required=kind.said[:1],
    )


TABLES = (
    Table(
        "sessions",
        ("id",),
        (
            "started_at", "work_type", "git_branch", "starting_commit", "session_tag", "llm", "commits_count",
            "files_changed", "duration_minutes", "state", "finalised_at", "source",
        ),
        required=("id", "started_at", "work_type"),
    ),
    _observation("pattern", "first_seen", "last_seen", "observation_count"),
    _observation("technology"),
    _observation("decision"),
    _observation("challenge"),
    Table("domains", ("name",), ("description", "created_at", "last_updated"), key="name", required=("name",)),
    Table("questions", ("text",), ("generated_at", "asked", "asked_at", "priority", "status"), required=("text",)),
    Table(
        "question_domains", ("question_id", "domain_name"), (),
        {"question_id": "questions", "domain_name": "domains"}, "", required=("question_id", "domain_name"),
    ),
    Table(
        "beliefs",
        ("statement", "value"),
        (
            "created_at", "last_validated", "confidence", "observation_count", "question_id",
            "parent_belief_id", "active",
        ),
        {"question_id": "questions", "parent_belief_id": "beliefs"},
        required=("statement",),
    ),
    Table(
        "belief_domains", ("belief_id", "domain_name"), ("domain_statement",),
        {"belief_id": "beliefs", "domain_name": "domains"}, "", required=("belief_id", "domain_name"),
    ),
    Table(
        "belief_observations", ("belief_id", "session_id", "observation_type", "observation_id"),
        ("validates", "observed_at"), {"belief_id": "beliefs"} | _SESSION, by_type=_OBSERVED,
        required=("belief_id", "observation_type"),
    ),
    Table(
        "belief_conflicts", ("belief_id", "session_id", "observation_type", "observation_id", "conflict_description"),
        ("detected_at", "resolved", "resolution_question_id"),
        {"belief_id": "beliefs", "resolution_question_id": "questions"} | _SESSION, by_type=_OBSERVED,
        required=("belief_id", "observation_type"),
    ),
    Table(
        "question_evidence", ("question_id", "evidence_type", "evidence_id", "session_id"), (),
        {"question_id": "questions"} | _SESSION, "", by_type=("evidence_id", "evidence_type"),
        required=("question_id", "evidence_type"),
    ),
    Table(
        "persona_sessions", ("domain_name", "started_at"),
        ("ended_at", "questions_asked", "beliefs_created", "beliefs_refined", "conflicts_resolved"),
        {"domain_name": "domains"},
    ),
    Table(
        "persona_session_questions", ("persona_session_id", "question_id"),
        ("asked_at", "answer", "belief_created_id"),
        {"persona_session_id": "persona_sessions", "question_id": "questions", "belief_created_id": "beliefs"}, "",
        required=("persona_session_id", "question_id"),
    ),
    Table(
        "embedding_metadata", ("model_name", "model_version", "generated_at"),
        ("dimension", "belief_count", "observation_count"), required=("model_name", "dimension"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """A row as this ledger has it now."""

    key: str | int | None  # what links to it hold; None where nothing links to it
    uid: str
    is_new: bool


def take(db: sqlite3.Connection, table: Table, values: Values, uids: Mapping[str, str]) -> Taken:
    """One row, its links already those of this ledger; `uids` are those of what the links lead to, by column.

    A row that is there stays as it is, what it lacked filled in; but a session goes by what was seen of it here.
    """
    uid = _uid(table, values, uids)
    own = {name: values.get(name) for name in (*table.said, *table.columns)}
    given = {name: value for name, value in own.items() if value is not None}
    done = db.execute(
        f"INSERT INTO {table.name} (uid, {', '.join(given)}) VALUES (?{', ?' * len(given)})"  # noqa: S608
        " ON CONFLICT DO NOTHING",
        (uid, *given.values()),
    )
    if not done.rowcount and table.name != "sessions":
        _fill(db, table, uid, {name: given[name] for name in table.columns if name in given})
    # A domain goes by its name, whoever made it.
    where = table.key if table.key == table.said[0] else "uid"
    key, uid = db.execute(
        f"SELECT {table.key or 'NULL'}, uid FROM {table.name} WHERE {where} = ?",  # noqa: S608
        (values[where] if where != "uid" else uid,),
    ).fetchone()
    return Taken(key, uid, done.rowcount > 0)


def _fill(db: sqlite3.Connection, table: Table, uid: str, given: Values) -> None:
    for name, value in given.items():
        db.execute(f"UPDATE {table.name} SET {name} = ? WHERE uid = ? AND {name} IS NULL", (value, uid))  # noqa: S608


def _uid(table: Table, values: Values, uids: Mapping[str, str]) -> str:
    if table.name == "sessions":
        return session_uid(str(values["id"]))
    if table.kind is not None:
        session = values.get("session_id")
        said = tuple(_text(values.get(name)) for name in table.kind.said)
        return table.kind.uid(None if session is None else str(session), said)
    parts = [uids[name] if name in uids else _text(values.get(name)) for name in table.said]
    return uid_of(table.name, *(plain(part) if isinstance(part, str) else part for part in parts))


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def cite(
    db: sqlite3.Connection, row_type: str, row_uid: str, session: str | None, evidence: Evidence
) -> bool:
    """Add one piece of evidence to a row; whether it is new."""
    return cite_one(db, session, row_type, row_uid, evidence_uid(row_uid, evidence), evidence, counts=True)
