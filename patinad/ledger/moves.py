"""When a session turns out to be another one: its rows go there, and what pointed at them follows.

It happens to inferred sessions only: a tag or a document that comes later knows the session's real id, and an older
commit that comes later gives it another first one.
"""

import sqlite3
from collections.abc import Collection

from patinad.ledger.kinds import BY_NAME, Kind
from patinad.ledger.observations import NAMING_ROWS, is_cited
from patinad.ledger.reliability import EXTRACTED
from patinad.ledger.rows import Evidence
from patinad.ledger.settle import evidence_uid
from patinad.ledger.uids import uid_of

# Beside observations and evidence, what names a session.
NAMING_SESSIONS = ("question_evidence", "belief_observations", "belief_conflicts")


def absorb(db: sqlite3.Connection, old: str, new: str, wanted: Collection[str]) -> None:
    """Move what `old` holds into the session `new`, and delete it. `wanted` are the uids that `new` is about to have."""
    for kind in BY_NAME.values():
        names = ", ".join(kind.said)
        rows = db.execute(
            f"SELECT id, uid, {names} FROM {kind.table} WHERE session_id = ?",  # noqa: S608
            (old,),
        )
        for number, uid, *said in rows.fetchall():
            target = kind.uid(new, tuple(said))
            if target in wanted or _is_precious(db, kind, uid):
                _move(db, kind, number, uid, target, new)
            else:  # extracted, and to be extracted again where it belongs
                db.execute("DELETE FROM evidence WHERE row_uid = ?", (uid,))
                db.execute(f"DELETE FROM {kind.table} WHERE id = ?", (number,))  # noqa: S608
    for table in NAMING_SESSIONS:
        db.execute(f"UPDATE {table} SET session_id = ? WHERE session_id = ?", (new, old))  # noqa: S608
    db.execute("UPDATE evidence SET session_id = ? WHERE session_id = ?", (new, old))
    held = db.execute("SELECT commit_sha FROM session_commits WHERE session_id = ?", (old,)).fetchall()
    for (sha,) in held:  # rewritten or dropped ones
        db.execute(
            "UPDATE session_commits SET session_id = ?, uid = ? WHERE commit_sha = ?",
            (new, uid_of("session_commit", new, sha), sha),
        )
    db.execute("DELETE FROM sessions WHERE id = ?", (old,))


def _is_precious(db: sqlite3.Connection, kind: Kind, uid: str) -> bool:
    """Whether a row was told by other than what can be extracted again, or something points at it."""
    marks = ", ".join("?" * len(EXTRACTED))
    told = db.execute(
        f"SELECT 1 FROM evidence WHERE row_uid = ? AND source_kind NOT IN ({marks})",  # noqa: S608
        (uid, *sorted(EXTRACTED)),
    ).fetchone()
    return told is not None or is_cited(db, kind, uid)


def _move(db: sqlite3.Connection, kind: Kind, number: int, uid: str, target: str, new: str) -> None:
    """Give one row its place in the session `new`, or have it join the row that says the same there."""
    there = db.execute(f"SELECT id FROM {kind.table} WHERE uid = ?", (target,)).fetchone()  # noqa: S608
    if there is None:
        db.execute(
            f"UPDATE {kind.table} SET session_id = ?, uid = ? WHERE id = ?",  # noqa: S608
            (new, target, number),
        )
    else:
        for table, kind_column, number_column in NAMING_ROWS:
            db.execute(
                f"UPDATE {table} SET {number_column} = ? WHERE {kind_column} = ? AND {number_column} = ?",  # noqa: S608
                (there[0], kind.name, number),
            )
        db.execute(f"DELETE FROM {kind.table} WHERE id = ?", (number,))  # noqa: S608
    rows = db.execute(
        "SELECT id, source_kind, source_id, span_start, span_end FROM evidence WHERE row_uid = ?", (uid,)
    )
    for evidence, source_kind, source_id, start, end in rows.fetchall():
        cited = evidence_uid(target, Evidence(source_kind, source_id, start, end))
        moved = db.execute(
            "UPDATE OR IGNORE evidence SET row_uid = ?, uid = ? WHERE id = ?", (target, cited, evidence)
        )
        if not moved.rowcount:
            db.execute("DELETE FROM evidence WHERE id = ?", (evidence,))
