"""Observations in the ledger: the rows of one session brought to what its sources say now.

A row is never deleted because its source went: it is retracted, and comes back when it is said again.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from patinad.ledger import rewrites
from patinad.ledger.kinds import BY_NAME, Kind
from patinad.ledger.reliability import EXTRACTED, OF_COMMITS, reliability_of
from patinad.ledger.rewrites import Lineage
from patinad.ledger.rows import Evidence, Observation
from patinad.ledger.settle import Row


@dataclass(frozen=True, slots=True)
class Kept:
    """An observation as the ledger has it."""

    uid: str
    kind: str
    session: str | None
    observation: Observation
    evidence: tuple[Evidence, ...]
    retracted_at: str | None


def write(
    db: sqlite3.Connection,
    session: str,
    rows: Mapping[str, Row],
    now: str,
    kinds: frozenset[str] = EXTRACTED,
) -> bool:
    """Make `rows` all that sources of these kinds say of a session; whether that changed anything.

    A row that they no longer say, and nobody else does, is retracted at `now`.
    """
    standing: dict[str, str] = dict(
        db.execute("SELECT commit_sha, standing FROM session_commits WHERE session_id = ?", (session,))
    )
    into = squashes(db, [sha for sha, how in standing.items() if how == "rewritten"])
    standing |= dict.fromkeys(into, "squashed")
    changed = False
    for row in rows.values():
        changed |= _upsert(db, session, row, fill=kinds != EXTRACTED)
        changed |= _cite(db, session, row, standing, into, kinds)
        if row.kind.name == "pattern":
            count_pattern(db, row.uid)
    for kind in BY_NAME.values():
        held = db.execute(
            f"SELECT uid FROM {kind.table} WHERE session_id = ? AND retracted_at IS NULL",  # noqa: S608
            (session,),
        )
        for (uid,) in held.fetchall():
            if uid not in rows:
                changed |= _take_back(db, kind, uid, standing, now, kinds)
    return changed


def _upsert(db: sqlite3.Connection, session: str, row: Row, *, fill: bool) -> bool:
    """Write a row. `fill`: one that others told is theirs, and gets only the details that they left open."""
    kind = row.kind
    columns = (*kind.said, *kind.details, "retracted_at")
    theirs = [f"coalesce({kind.table}.{name}, excluded.{name})" for name in kind.details]
    values = theirs if fill else [f"excluded.{name}" for name in kind.details]
    updates = dict(zip(kind.details, values, strict=True)) | {"retracted_at": "excluded.retracted_at"}
    done = db.execute(
        f"INSERT INTO {kind.table} (uid, session_id, {', '.join(columns)})"  # noqa: S608
        f" VALUES (?, ?{', ?' * len(columns)}) ON CONFLICT (uid) DO UPDATE SET"
        f" {', '.join(f'{name} = {value}' for name, value in updates.items())}"
        f" WHERE {' OR '.join(f'{kind.table}.{name} IS NOT {value}' for name, value in updates.items())}",
        (row.uid, session, *row.said, *row.details, row.retracted_at),
    )
    return done.rowcount > 0


def _cite(
    db: sqlite3.Connection,
    session: str,
    row: Row,
    standing: Mapping[str, str],
    into: Mapping[str, str],
    kinds: frozenset[str],
) -> bool:
    """Make the row's evidence what its sources give now; what stands in dropped commits stays, and counts nothing."""
    changed, stays = False, set[str]()
    held = db.execute(
        "SELECT uid, source_kind, source_id FROM evidence WHERE row_uid = ?", (row.uid,)
    ).fetchall()
    for uid, source_kind, source_id in held:
        if uid in row.evidence or source_kind not in kinds:
            continue
        if source_kind in OF_COMMITS and standing.get(source_id) == "squashed":
            stays.add(source_id)
        elif source_kind in OF_COMMITS and standing.get(source_id) in ("unreachable", "unmatched"):
            done = db.execute("UPDATE evidence SET counts = 0 WHERE uid = ? AND counts", (uid,))
            changed |= done.rowcount > 0
        else:
            changed |= db.execute("DELETE FROM evidence WHERE uid = ?", (uid,)).rowcount > 0
    for uid, one in row.evidence.items():
        counts = row.retracted_at is None and standing.get(one.source_id, "reachable") == "reachable"
        counts &= one.source_id not in {
            into[old] for old in stays
        }  # there it says again what is counted already
        changed |= cite_one(db, session, row.kind.name, row.uid, uid, one, counts=counts)
    return changed


def cite_one(
    db: sqlite3.Connection,
    session: str | None,
    row_type: str,
    row_uid: str,
    uid: str,
    one: Evidence,
    *,
    counts: bool,
) -> bool:
    """Write one piece of evidence; whether that changed anything."""
    done = db.execute(
        "INSERT INTO evidence (uid, row_type, row_uid, source_kind, source_id, span_start, span_end, quote,"
        " session_id, patch_id, stance, reliability, observed_at, counts) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT (uid) DO UPDATE SET quote = excluded.quote, patch_id = excluded.patch_id,"
        " stance = excluded.stance, reliability = excluded.reliability, observed_at = excluded.observed_at,"
        " session_id = excluded.session_id, counts = excluded.counts WHERE evidence.quote IS NOT excluded.quote"
        " OR evidence.patch_id IS NOT excluded.patch_id OR evidence.stance IS NOT excluded.stance"
        " OR evidence.reliability IS NOT excluded.reliability OR evidence.counts <> excluded.counts"
        " OR evidence.observed_at IS NOT excluded.observed_at OR evidence.session_id IS NOT excluded.session_id",
        (
            uid,
            row_type,
            row_uid,
            one.source_kind,
            one.source_id,
            one.start,
            one.end,
            one.quote or None,
            session,
            one.patch_id,
            one.stance,
            reliability_of(one.source_kind, one.reliability),
            one.observed_at,
            int(counts),
        ),
    )
    return done.rowcount > 0


def count_pattern(db: sqlite3.Connection, uid: str) -> None:
    """How often a pattern was seen, once a patch or else a source, and between when."""
    db.execute(
        "UPDATE patterns SET (observation_count, first_seen, last_seen) ="
        " (SELECT count(DISTINCT coalesce(patch_id, source_id)), min(observed_at), max(observed_at)"
        "  FROM evidence WHERE row_uid = ?1 AND counts) WHERE uid = ?1",
        (uid,),
    )


def _take_back(
    db: sqlite3.Connection,
    kind: Kind,
    uid: str,
    standing: Mapping[str, str],
    now: str,
    kinds: frozenset[str],
) -> bool:
    """Retract a row that its sources no longer say, unless others do, or it stands in commits that were dropped."""
    stays = gone = elsewhere = 0
    held = db.execute("SELECT source_kind, source_id FROM evidence WHERE row_uid = ?", (uid,)).fetchall()
    for source_kind, source_id in held:
        dropped = standing.get(source_id) in ("unreachable", "unmatched", "squashed")
        stays += source_kind not in kinds or (source_kind in OF_COMMITS and dropped)
        gone += source_kind in kinds
        elsewhere += source_kind in OF_COMMITS and source_id not in standing
    if gone and elsewhere == len(held) and not is_cited(db, kind, uid):
        # Its commits turned out to be another session's, where it stands too: it was never this one's.
        db.execute("DELETE FROM evidence WHERE row_uid = ?", (uid,))
        db.execute(f"DELETE FROM {kind.table} WHERE uid = ?", (uid,))  # noqa: S608
        return True
    if gone:
        marks = ", ".join("?" * len(kinds))
        changed = db.execute(
            f"UPDATE evidence SET counts = 0 WHERE row_uid = ? AND counts AND source_kind IN ({marks})"  # noqa: S608
            " AND source_id NOT IN (SELECT value FROM json_each(?))",
            (uid, *sorted(kinds), json.dumps([one for one, how in standing.items() if how == "squashed"])),
        ).rowcount
    else:
        changed = 0
    if stays or not gone:
        return changed > 0
    db.execute(f"UPDATE {kind.table} SET retracted_at = ? WHERE uid = ?", (now, uid))  # noqa: S608
    return True


def squashes(db: sqlite3.Connection, commits: Collection[str]) -> dict[str, str]:
    """Those of the commits that were made one with others -> what they became: their evidence keeps its own weight."""
    if not commits:
        return {}
    lineage = Lineage.of(rewrites.read(db))
    listed = db.execute("SELECT commit_sha FROM session_commits WHERE standing = 'reachable'")
    into = lineage.squashed({sha for (sha,) in listed})
    return {commit: into[commit] for commit in commits if commit in into}


# What names an observation by its number.
NAMING_ROWS = (
    ("belief_observations", "observation_type", "observation_id"),
    ("belief_conflicts", "observation_type", "observation_id"),
    ("question_evidence", "evidence_type", "evidence_id"),
)


def is_cited(db: sqlite3.Connection, kind: Kind, uid: str) -> bool:
    """Whether a belief, a conflict or a question points at this row."""
    return any(
        db.execute(
            f"SELECT 1 FROM {table} WHERE {kind_column} = ? AND {number_column} ="  # noqa: S608
            f" (SELECT id FROM {kind.table} WHERE uid = ?)",
            (kind.name, uid),
        ).fetchone()
        for table, kind_column, number_column in NAMING_ROWS
    )


def of_session(db: sqlite3.Connection, session: str, *, retracted: bool = False) -> list[Kept]:
    """The observations of a session, in the order in which they were written."""
    found = []
    for kind in BY_NAME.values():
        names = (*kind.said, *kind.details)
        rows = db.execute(
            f"SELECT uid, retracted_at, {', '.join(names)} FROM {kind.table} WHERE session_id = ?"  # noqa: S608
            f" {'' if retracted else 'AND retracted_at IS NULL'} ORDER BY id",
            (session,),
        )
        for uid, retracted_at, *values in rows.fetchall():
            value = kind.read(dict(zip(names, values, strict=True)))
            found.append(Kept(uid, kind.name, session, value, tuple(evidence_of(db, uid)), retracted_at))
    return found


def evidence_of(db: sqlite3.Connection, row_uid: str, *, counting: bool = False) -> list[Evidence]:
    """What a row stands on, oldest first; with `counting` only what counts."""
    rows = db.execute(
        "SELECT source_kind, source_id, span_start, span_end, quote, patch_id, observed_at, reliability, stance"
        " FROM evidence WHERE row_uid = ? AND counts >= ? ORDER BY observed_at, source_kind, source_id, span_start",
        (row_uid, int(counting)),
    )
    return [
        Evidence(kind, source, start, end, quote or "", patch_id, observed_at, reliability, stance)
        for kind, source, start, end, quote, patch_id, observed_at, reliability, stance in rows
    ]


def evidence_by_row(db: sqlite3.Connection, row_type: str) -> dict[str, list[Evidence]]:
    """The evidence that counts of all rows of one kind, each as `evidence_of` has it: one query for all of them."""
    found: dict[str, list[Evidence]] = {}
    rows = db.execute(
        "SELECT row_uid, source_kind, source_id, span_start, span_end, quote, patch_id, observed_at, reliability, stance"
        " FROM evidence WHERE row_type = ? AND counts ORDER BY observed_at, source_kind, source_id, span_start",
        (row_type,),
    )
    for uid, kind, source, start, end, quote, patch_id, observed_at, reliability, stance in rows:
        found.setdefault(uid, []).append(
            Evidence(kind, source, start, end, quote or "", patch_id, observed_at, reliability, stance)
        )
    return found
