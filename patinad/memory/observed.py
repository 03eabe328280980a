"""Observations of the ledger as sentences, with the evidence that counts for them: what beliefs grow from."""

# ruff: noqa: S608  # what is put into statements are names of tables and columns, from tables of ours

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from patinad.ledger.kinds import BY_NAME, Kind
from patinad.ledger.observations import evidence_by_row, evidence_of
from patinad.ledger.reliability import reliability_of
from patinad.ledger.rows import Evidence
from patinad.memory.sentences import sentence_of

STATED = ("belief:", "constraint:", "directive:")  # trailers that state a belief
# How a kind says what sort of it a row is.
CATEGORIES = {"decision": "decision_type", "pattern": "category"}


@dataclass(frozen=True, slots=True)
class Observed:
    """An observation of the ledger as a sentence."""

    uid: str
    kind: str
    session: str | None
    text: str
    evidence: tuple[Evidence, ...]  # that counts, oldest first
    category: str | None = None

    @property
    def source(self) -> str:
        """What it is independent of others by: one session is one voice."""
        return self.session or (self.evidence[0].source_id if self.evidence else self.uid)

    @property
    def reliability(self) -> float:
        """That of its best evidence."""
        return max((reliability_of(e.source_kind, e.reliability) for e in self.evidence), default=0.0)

    @property
    def first(self) -> str | None:
        """When it was first seen."""
        return min((e.observed_at for e in self.evidence if e.observed_at), default=None)

    @property
    def stated(self) -> tuple[str, ...]:
        """What trailers state in it, each once."""
        return tuple(sorted({statement for one in self.evidence if (statement := stated_by(one))}))


def stated_by(evidence: Evidence) -> str:
    """The belief that a trailer states; "" where it states none."""
    if evidence.source_kind != "trailer" or not evidence.quote.lower().startswith(STATED):
        return ""
    return " ".join(evidence.quote.partition(":")[2].split())


def observations(db: sqlite3.Connection) -> list[Observed]:
    """Every observation that stands."""
    times = session_times(db)
    return [
        one
        for kind in BY_NAME.values()
        for one in _read(kind, _rows(db, kind, "retracted_at IS NULL"), evidence_by_row(db, kind.name), times)
    ]


def some_observations(db: sqlite3.Connection, rows: Iterable[tuple[str, str]]) -> list[Observed]:
    """Those of these (kind, uid) that stand."""
    found: list[Observed] = []
    for name, uid in rows:
        kind = BY_NAME[name]
        pieces = {uid: evidence_of(db, uid, counting=True)}
        held = _rows(db, kind, "retracted_at IS NULL AND uid = ?", uid)
        times = dict(
            db.execute(
                "SELECT id, coalesce(ended_at, started_at) FROM sessions WHERE id = ?",
                (held[0][1] if held else None,),
            )
        )
        found += _read(kind, held, pieces, times)
    return found


def of_sessions(db: sqlite3.Connection, sessions: Iterable[str]) -> set[tuple[str, str]]:
    """(kind, uid) of all observations of these sessions."""
    return {
        (kind.name, uid)
        for session in sessions
        for kind in BY_NAME.values()
        for (uid,) in db.execute(f"SELECT uid FROM {kind.table} WHERE session_id = ?", (session,))
    }


def session_times(db: sqlite3.Connection) -> dict[str | None, str]:
    """When each session ended, or began where that is not known."""
    return dict(db.execute("SELECT id, coalesce(ended_at, started_at) FROM sessions"))


def dated(evidence: Evidence, when: str | None) -> Evidence:
    """Evidence that bears no time of its own, as a document's, with that of the session that it tells of."""
    return (
        evidence if evidence.observed_at is not None or when is None else replace(evidence, observed_at=when)
    )


def _rows(db: sqlite3.Connection, kind: Kind, where: str, *values: str) -> list[tuple[str, ...]]:
    names = ", ".join((*kind.said, *kind.details))
    return db.execute(
        f"SELECT uid, session_id, {names} FROM {kind.table} WHERE {where} ORDER BY id", values
    ).fetchall()


def _read(
    kind: Kind,
    rows: Iterable[Sequence[str]],
    evidence: Mapping[str, Sequence[Evidence]],
    times: Mapping[str | None, str],
) -> Iterator[Observed]:
    names = (*kind.said, *kind.details)
    for uid, session, *values in rows:
        said = dict(zip(names, values, strict=True))
        pieces = evidence.get(uid)
        text = sentence_of(kind.read(said)) if pieces else ""
        if pieces and text:
            counted = tuple(dated(one, times.get(session)) for one in pieces)
            yield Observed(uid, kind.name, session, text, counted, said.get(CATEGORIES.get(kind.name, "")))
