"""Beliefs, the fields they belong to, the conflicts around them and the questions that settle those: typed rows.

A belief is never deleted: it is closed (`valid_to`) when another supersedes it, and inactive when it is taken back.
"""

# ruff: noqa: S608  # what is put into statements are names of tables and columns, from tables of ours

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from patinad.errors import PatinadError
from patinad.ledger.kinds import BY_NAME
from patinad.ledger.observations import cite_one
from patinad.ledger.reliability import EXTRACTED
from patinad.ledger.rows import Evidence
from patinad.ledger.settle import evidence_uid
from patinad.ledger.uids import plain, uid_of

Polarity = Literal["for", "against", "neutral"]
SHOWN_DIGITS = 8  # of a uid, where a person reads it
OF_OBSERVATIONS = EXTRACTED | {"distiller"}  # what says something of a belief only through an observation
BELIEF_AND_OTHERS = "a belief is named by its id or the first digits of it: see `patinad belief list`"


class NoSuchBeliefError(PatinadError):
    """No belief has this id, or several begin with it."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What the developer holds true. Times are ISO 8601 in UTC; None is unknown."""

    statement: str
    value: str = "yes"  # no: what is held true is that it is not so
    subject: str | None = None
    polarity: Polarity | None = None
    scope: Mapping[str, str] | None = None  # path, branch, domain; None: everywhere
    valid_from: str | None = None
    valid_to: str | None = None  # from then on another one holds
    created_at: str | None = None
    confidence: float | None = None  # as it was last computed
    parent: str | None = None  # uid of the belief that this one refines
    question: str | None = None  # uid of the question whose answer it is
    active: bool = True
    grown: bool = False  # by itself: it stands as long as it is borne out
    withdrawn_at: str | None = None  # since when it is not; it is inactive then

    @property
    def uid(self) -> str:
        """One belief for one statement in one scope."""
        scope = None if not self.scope else json.dumps(dict(self.scope), sort_keys=True, ensure_ascii=False)
        parts = (
            (plain(self.statement), self.value)
            if scope is None
            else (plain(self.statement), self.value, scope)
        )
        return uid_of("beliefs", *parts)


@dataclass(frozen=True, slots=True)
class KeptBelief:
    """A belief as the ledger has it."""

    uid: str
    belief: Belief
    domains: tuple[str, ...]
    evidence: tuple["Support", ...]


@dataclass(frozen=True, slots=True)
class Support:
    """One piece of evidence of a belief, and whether it counts."""

    evidence: Evidence
    session: str | None
    counts: bool

    @property
    def source(self) -> str:
        """What it is independent of others by: its patch, else its session, else its source."""
        return (
            self.evidence.patch_id or self.session or f"{self.evidence.source_kind}:{self.evidence.source_id}"
        )


@dataclass(frozen=True, slots=True)
class Conflict:
    """An observation that speaks against a belief."""

    uid: str
    belief: str
    observation_type: str
    observation: str | None  # uid
    description: str
    detected_at: str | None
    resolved: bool


def put(db: sqlite3.Connection, belief: Belief) -> tuple[str, bool]:
    """Write a belief; its uid, and whether it is new. One that is there keeps its validity; one taken back comes back.

    What grew and is said now has not only grown any more; what was said before does not become grown.
    """
    uid = belief.uid
    scope = None if not belief.scope else json.dumps(dict(belief.scope), sort_keys=True, ensure_ascii=False)
    done = db.execute(
        "INSERT INTO beliefs (uid, statement, value, subject, polarity, scope, valid_from, valid_to, created_at, active,"
        " grown, parent_belief_id, question_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT id FROM beliefs WHERE uid = ?), (SELECT id FROM questions WHERE uid = ?)) ON CONFLICT (uid) DO NOTHING",
        (
            uid, plain(belief.statement), belief.value, belief.subject, belief.polarity, scope, belief.valid_from,
            belief.valid_to, belief.created_at, int(belief.active), int(belief.grown), belief.parent, belief.question,
        ),
    )  # fmt: skip
    if not done.rowcount:
        db.execute(
            "UPDATE beliefs SET subject = coalesce(subject, ?1), polarity = coalesce(polarity, ?2), valid_from ="
            " CASE WHEN grown > ?5 THEN ?3 ELSE min(coalesce(valid_from, ?3), coalesce(?3, valid_from)) END,"
            " active = max(active, ?4), grown = min(grown, ?5), withdrawn_at = iif(?4, NULL, withdrawn_at) WHERE uid = ?6",
            (
                belief.subject,
                belief.polarity,
                belief.valid_from,
                int(belief.active),
                int(belief.grown),
                uid,
            ),
        )
    return uid, done.rowcount > 0


def bring_back(db: sqlite3.Connection, belief: Belief) -> tuple[str, int]:
    """Write a belief that grows now, or have one that grew stand as of then; its uid, and 1 where it did not stand before."""
    row = db.execute("SELECT grown, active, valid_from FROM beliefs WHERE uid = ?", (belief.uid,)).fetchone()
    if row is None:
        return put(db, belief)[0], 1
    grown, active, since = row
    if grown and (not active or since != belief.valid_from):
        db.execute(
            "UPDATE beliefs SET active = 1, withdrawn_at = NULL, valid_from = ?1, created_at = ?1 WHERE uid = ?2",
            (belief.valid_from, belief.uid),
        )
    return belief.uid, int(grown and not active)


def withdraw(db: sqlite3.Connection, uid: str, when: str) -> bool:
    """What grew is not borne out any more; whether it stood."""
    done = db.execute(
        "UPDATE beliefs SET active = 0, withdrawn_at = ? WHERE uid = ? AND grown AND active AND valid_to IS NULL",
        (when, uid),
    )
    return done.rowcount > 0


def cite(db: sqlite3.Connection, uid: str, evidence: Evidence, session: str | None = None) -> bool:
    """Add what somebody says of a belief, for it or against it; whether that changed anything."""
    db.execute("UPDATE beliefs SET grown = 0 WHERE uid = ? AND grown", (uid,))
    return cite_one(db, session, "belief", uid, evidence_uid(uid, evidence), evidence, counts=True)


def cite_all(db: sqlite3.Connection, uid: str, cited: Iterable[tuple[Evidence, str | None]]) -> int:
    """Make these all that observations say of a belief; how many pieces are new or changed.

    What they do not say any more, as where a commit was dropped or a document changed, stays and counts nothing.
    """
    changed, said = 0, set()
    for evidence, session in cited:
        own = evidence_uid(uid, evidence)
        if own not in said:  # the first says it: a piece takes one side
            said.add(own)
            changed += cite_one(db, session, "belief", uid, own, evidence, counts=True)
    marks = ", ".join("?" * len(OF_OBSERVATIONS))
    held = db.execute(
        f"SELECT uid FROM evidence WHERE row_type = 'belief' AND row_uid = ? AND counts AND source_kind IN ({marks})",
        (uid, *sorted(OF_OBSERVATIONS)),
    ).fetchall()
    for (own,) in held:
        if own not in said:
            db.execute("UPDATE evidence SET counts = 0 WHERE uid = ?", (own,))
            changed += 1
    return changed


def close(db: sqlite3.Connection, uid: str, when: str) -> None:
    """Another belief holds from `when`."""
    db.execute("UPDATE beliefs SET valid_to = ? WHERE uid = ? AND valid_to IS NULL", (when, uid))


def retract(db: sqlite3.Connection, uid: str, when: str) -> bool:
    """Take a belief back; whether it stood."""
    done = db.execute(
        "UPDATE beliefs SET active = 0, valid_to = coalesce(valid_to, ?) WHERE uid = ? AND active",
        (when, uid),
    )
    return done.rowcount > 0


def note_confidence(db: sqlite3.Connection, uid: str, confidence: float, when: str | None) -> bool:
    """Keep how sure one was of a belief as of its last evidence, and when that was; whether either is new."""
    done = db.execute(
        "UPDATE beliefs SET confidence = ?1, last_validated = coalesce(?2, last_validated) WHERE uid = ?3"
        " AND (confidence IS NOT ?1 OR last_validated IS NOT coalesce(?2, last_validated))",
        (confidence, when, uid),
    )
    return done.rowcount > 0


def file_under(
    db: sqlite3.Connection, uid: str, domains: Iterable[str], when: str | None, *, by_work: bool = False
) -> None:
    """Put a belief under some domains, which are made where they are missing.

    `by_work`: the work behind it tells these, and no others that it told before.
    """
    listed = list(domains)
    for name in listed:
        domain(db, name, when)
        db.execute(
            "INSERT INTO belief_domains (uid, belief_id, domain_name, by_work) SELECT ?, id, ?, ? FROM beliefs WHERE uid = ?"
            " ON CONFLICT DO UPDATE SET by_work = min(by_work, excluded.by_work) WHERE by_work > excluded.by_work",
            (uid_of("belief_domains", uid, uid_of("domains", name)), name, int(by_work), uid),
        )
    if by_work:
        db.execute(
            "DELETE FROM belief_domains WHERE by_work AND belief_id = (SELECT id FROM beliefs WHERE uid = ?)"
            " AND domain_name NOT IN (SELECT value FROM json_each(?))",
            (uid, json.dumps(listed)),
        )


def domain(db: sqlite3.Connection, name: str, when: str | None) -> None:
    """See that there is a domain."""
    db.execute(
        "INSERT INTO domains (name, uid, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (name, uid_of("domains", name), when),
    )


_FIELDS = (
    "b.uid, b.statement, b.value, b.subject, b.polarity, b.scope, b.valid_from, b.valid_to, b.created_at, b.confidence,"
    " p.uid, q.uid, b.active, b.grown, b.withdrawn_at"
)
_FROM = "FROM beliefs b LEFT JOIN beliefs p ON p.id = b.parent_belief_id LEFT JOIN questions q ON q.id = b.question_id"


def all_beliefs(db: sqlite3.Connection, *, inactive: bool = False) -> list[KeptBelief]:
    """Every belief, oldest first; `inactive`: those taken back too."""
    where = "" if inactive else "WHERE b.active"
    rows = db.execute(f"SELECT {_FIELDS} {_FROM} {where} ORDER BY b.id").fetchall()
    domains: dict[str, list[str]] = {}
    for uid, name in db.execute(
        "SELECT b.uid, d.domain_name FROM belief_domains d JOIN beliefs b ON b.id = d.belief_id ORDER BY 2"
    ):
        domains.setdefault(uid, []).append(name)
    evidence: dict[str, list[Support]] = {}
    for uid, *values in db.execute(f"SELECT row_uid, {_SUPPORT} WHERE row_type = 'belief' {_OLDEST}"):
        evidence.setdefault(uid, []).append(_support(values))
    return [_kept(row, domains.get(row[0], ()), evidence.get(row[0], ())) for row in rows]


def find(db: sqlite3.Connection, uid: str) -> KeptBelief:
    """The belief whose uid begins so. Raises NoSuchBeliefError."""
    rows = db.execute(
        f"SELECT {_FIELDS} {_FROM} WHERE b.uid >= ? AND b.uid < ? ORDER BY b.id LIMIT 3", (uid, uid + "g")
    ).fetchall()
    if len(rows) == 1 and uid:
        return _one(db, rows[0])
    said = "several beliefs begin" if rows else "no belief begins"
    raise NoSuchBeliefError(f"{said} with {uid!r}: {BELIEF_AND_OTHERS}")


def some_beliefs(db: sqlite3.Connection, uids: Iterable[str]) -> list[KeptBelief]:
    """Those of these beliefs that there are, taken back or not."""
    found = (db.execute(f"SELECT {_FIELDS} {_FROM} WHERE b.uid = ?", (uid,)).fetchone() for uid in uids)
    return [_one(db, row) for row in found if row is not None]


def _one(db: sqlite3.Connection, row: Sequence[Any]) -> KeptBelief:
    domains = db.execute(
        "SELECT domain_name FROM belief_domains JOIN beliefs ON beliefs.id = belief_id WHERE beliefs.uid = ? ORDER BY 1",
        (row[0],),
    )
    return _kept(row, [name for (name,) in domains], support(db, row[0]))


def _kept(row: Sequence[Any], domains: Iterable[str], evidence: Iterable[Support]) -> KeptBelief:
    uid, statement, value, subject, polarity, scope, start, end, created, confidence, *rest = row
    parent, question, active, grown, withdrawn = rest
    belief = Belief(
        statement, value, subject, polarity, json.loads(scope) if scope else None, start, end, created, confidence,
        parent, question, bool(active), bool(grown), withdrawn,
    )  # fmt: skip
    return KeptBelief(uid, belief, tuple(domains), tuple(evidence))


_SUPPORT = (
    "source_kind, source_id, span_start, span_end, quote, patch_id, observed_at, reliability, stance, session_id, counts"
    " FROM evidence"
)
_OLDEST = "ORDER BY observed_at, source_kind, source_id, span_start, uid"


def support(db: sqlite3.Connection, uid: str) -> list[Support]:
    """All evidence of a belief, oldest first."""
    rows = db.execute(f"SELECT {_SUPPORT} WHERE row_type = 'belief' AND row_uid = ? {_OLDEST}", (uid,))
    return [_support(row) for row in rows]


def _support(row: Sequence[Any]) -> Support:
    kind, source, start, end, quote, patch, when, weight, stance, session, counts = row
    evidence = Evidence(kind, source, start, end, quote or "", patch, when, weight, stance)
    return Support(evidence, session, bool(counts))


def conflict(
    db: sqlite3.Connection,
    uid: str,
    kind: str,
    observation: str,
    session: str | None,
    said: str,
    when: str | None,
) -> tuple[str, bool]:
    """Note that an observation speaks against a belief; the conflict's uid, and whether that is news."""
    table = BY_NAME[kind].table
    own = uid_of("belief_conflicts", uid, kind, observation)
    done = db.execute(
        "INSERT INTO belief_conflicts (uid, belief_id, session_id, observation_type, observation_id,"
        f" conflict_description, detected_at) SELECT ?, b.id, ?, ?, (SELECT id FROM {table} WHERE uid = ?), ?, ?"
        " FROM beliefs b WHERE b.uid = ? ON CONFLICT (uid) DO UPDATE SET withdrawn_at = NULL, session_id = excluded.session_id,"
        " conflict_description = excluded.conflict_description, detected_at = excluded.detected_at"
        " WHERE withdrawn_at IS NOT NULL OR conflict_description IS NOT excluded.conflict_description"
        " OR detected_at IS NOT excluded.detected_at OR session_id IS NOT excluded.session_id",
        (own, session, kind, observation, said, when, uid),
    )
    return own, done.rowcount > 0


def withdraw_conflicts(db: sqlite3.Connection, uid: str, stand: Iterable[str], when: str) -> int:
    """Of the open conflicts of a belief only those that `stand` are left; how many went.

    What another tool's ledger told of a belief of its own was not found here, and stays.
    """
    wanted, gone = set(stand), 0
    was_told = is_imported(db, uid)
    for one in conflicts(db, uid):
        found_here = one.uid == uid_of("belief_conflicts", uid, one.observation_type, one.observation)
        if one.uid not in wanted and (found_here or not was_told):
            db.execute("UPDATE belief_conflicts SET withdrawn_at = ? WHERE uid = ?", (when, one.uid))
            gone += 1
    return gone


def is_imported(db: sqlite3.Connection, uid: str) -> bool:
    """Whether another tool's ledger told this belief, and it did not just grow from what that observed."""
    row = db.execute(
        "SELECT 1 FROM beliefs b JOIN evidence e ON e.row_type = 'belief' AND e.row_uid = b.uid"
        " WHERE b.uid = ? AND NOT b.grown AND e.source_kind = 'import'",
        (uid,),
    ).fetchone()
    return row is not None


def conflicts(db: sqlite3.Connection, uid: str | None = None, *, resolved: bool = False) -> list[Conflict]:
    """The conflicts of a belief, or of all; the settled ones only with `resolved`."""
    rows = db.execute(
        "SELECT c.uid, b.uid, c.observation_type, coalesce(p.uid, t.uid, d.uid, h.uid), c.conflict_description,"
        " c.detected_at, c.resolved FROM belief_conflicts c JOIN beliefs b ON b.id = c.belief_id"
        " LEFT JOIN patterns p ON c.observation_type = 'pattern' AND p.id = c.observation_id"
        " LEFT JOIN technologies t ON c.observation_type = 'technology' AND t.id = c.observation_id"
        " LEFT JOIN decisions d ON c.observation_type = 'decision' AND d.id = c.observation_id"
        " LEFT JOIN challenges h ON c.observation_type = 'challenge' AND h.id = c.observation_id"
        " WHERE (?1 IS NULL OR b.uid = ?1) AND (?2 OR NOT c.resolved) AND c.withdrawn_at IS NULL ORDER BY c.id",
        (uid, resolved),
    )
    return [
        Conflict(own, belief, kind, observation, said or "", when, bool(settled))
        for own, belief, kind, observation, said, when, settled in rows
    ]


def observed(
    db: sqlite3.Connection,
    uid: str,
    kind: str,
    observation: str,
    session: str | None,
    side: str,
    when: str | None,
) -> str:
    """Note that an observation bears on a belief: Patina's table of links, beside the evidence that counts. The link's uid."""
    table = BY_NAME[kind].table
    own = uid_of("belief_observations", uid, session, kind, observation)
    db.execute(
        "INSERT INTO belief_observations (uid, belief_id, session_id, observation_type, observation_id, validates, observed_at)"
        f" SELECT ?, b.id, ?, ?, (SELECT id FROM {table} WHERE uid = ?), ?, ? FROM beliefs b WHERE b.uid = ?"
        " ON CONFLICT (uid) DO UPDATE SET validates = excluded.validates, observed_at = excluded.observed_at"
        " WHERE validates IS NOT excluded.validates OR observed_at IS NOT excluded.observed_at",
        (own, session, kind, observation, {"for": 1, "against": 0}.get(side), when, uid),
    )
    return own


def unlink(db: sqlite3.Connection, uid: str, stand: Iterable[str]) -> None:
    """Of a belief's links to observations only those that `stand` are left, beside what another tool's ledger told."""
    if not is_imported(db, uid):
        db.execute(
            "DELETE FROM belief_observations WHERE belief_id = (SELECT id FROM beliefs WHERE uid = ?)"
            " AND uid NOT IN (SELECT value FROM json_each(?))",
            (uid, json.dumps(sorted(stand))),
        )
