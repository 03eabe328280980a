"""Which rows of the ledger changed since somebody looked: for what is made from it and goes along with it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

ANCHORS_KEPT = 50  # who has not looked for so many rounds reads everything


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a ledger was read: the number of its last change, and which of its anchors was the newest then."""

    seq: int = 0
    anchor: str | None = None


def newest(db: sqlite3.Connection) -> Mark:
    """The last change."""
    seq = db.execute("SELECT max(seq) FROM changes").fetchone()[0]
    row = db.execute(
        "SELECT row_uid FROM changes WHERE row_type = 'anchor' ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return Mark(seq or 0, row[0] if row else None)


def since(db: sqlite3.Connection, known: Mark) -> list[tuple[str, str]] | None:
    """(type, uid) of each row that changed after `known`, oldest change first; None where this is not the ledger that was read."""
    held = db.execute("SELECT 1 FROM changes WHERE row_type = 'anchor' AND row_uid = ?", (known.anchor,))
    if held.fetchone() is None or newest(db).seq < known.seq:
        return None
    rows = db.execute("SELECT row_type, row_uid FROM changes WHERE seq > ? ORDER BY seq", (known.seq,))
    return [(str(kind), str(uid)) for kind, uid in rows]


def anchor(db: sqlite3.Connection) -> Mark:
    """Have the ledger be told from every copy that was made of it before; the newest change, which that is."""
    db.execute("INSERT INTO changes (row_type, row_uid) VALUES ('anchor', hex(randomblob(8)))")
    db.execute(
        "DELETE FROM changes WHERE row_type = 'anchor' AND seq NOT IN"
        " (SELECT seq FROM changes WHERE row_type = 'anchor' ORDER BY seq DESC LIMIT ?)",
        (ANCHORS_KEPT,),
    )
    return newest(db)


def file_of(db: sqlite3.Connection) -> str:
    """Which file the ledger is: one that is put in its place is another. "" for one in memory."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    return str(Path(path).stat().st_ino) if path else ""
