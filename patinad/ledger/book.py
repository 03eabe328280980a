"""Writing sessions down: everything known of a session in one transaction, by the one writer there is."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from patinad.ledger import observations, sessions
from patinad.ledger.database import open_ledger
from patinad.ledger.moves import absorb
from patinad.ledger.reliability import OF_COMMITS
from patinad.ledger.rows import Observation
from patinad.ledger.sessions import Session, SessionCommit
from patinad.ledger.settle import settle
from patinad.store.database import transaction
from patinad.store.lock import locked, writer_lock

BATCH = 50  # sessions a transaction: each costs an fsync, 30 ms and more on a busy disk


@dataclass(frozen=True, slots=True)
class Entry:
    """One session as its sources tell it now: the whole of it."""

    session: Session
    commits: tuple[SessionCommit, ...] = ()
    observations: tuple[Observation, ...] = ()
    withdrawn: Mapping[str, str] = field(default_factory=dict)  # reverted commit -> when that was


@dataclass(frozen=True, slots=True)
class Written:
    """What writing one session did."""

    changed: bool
    finalised: bool  # it was not final before, and is now


@contextmanager
def writing(ledger: Path, *, backups: Path, now: float) -> Iterator[sqlite3.Connection]:
    """The ledger, as its one writer for the whole of a job. Waits for another one; raises as `open_ledger`."""
    with locked(writer_lock(ledger)), closing(open_ledger(ledger, backups=backups, now=now)) as db:
        yield db


def write(db: sqlite3.Connection, entry: Entry, now: str, gone: Collection[str] = ()) -> Written:
    """Write one session, its commits and its observations, in one transaction. Again: nothing changes.

    `gone` are named sessions that nothing names any more: one whose last commit goes over to this one is this one.
    """
    session = entry.session
    rows = settle(session.id, entry.observations, entry.withdrawn)
    with transaction(db):
        before = db.execute("SELECT finalised_at FROM sessions WHERE id = ?", (session.id,)).fetchone()
        changed = sessions.upsert(db, session)
        shas = [one.commit for one in entry.commits]
        others = set(sessions.owners(db, shas).values()) - {session.id}
        changed |= sessions.place(db, session.id, entry.commits)
        for other in sorted(others):
            if is_emptied(db, other, named=other in gone):
                absorb(db, other, session.id, rows)
        changed |= observations.write(db, session.id, rows, now)
    was_final = before is not None and before[0] is not None
    return Written(changed, finalised=session.finalised_at is not None and not was_final)


def write_all(
    db: sqlite3.Connection,
    entries: Sequence[Entry],
    now: str,
    tell: Callable[[int, int], None],
    gone: Collection[str] = (),
) -> list[Written]:
    """Write sessions one after the other, each whole; `tell` hears how far it is."""
    done: list[Written] = []
    for first in range(0, len(entries), BATCH):
        with transaction(db):
            for entry in entries[first : first + BATCH]:
                done.append(write(db, entry, now, gone))
                tell(len(done), len(entries))
    return done


def is_emptied(db: sqlite3.Connection, session: str, *, named: bool = False) -> bool:
    """Whether a session, inferred or `named` once, has lost its last commit to others, and so never was one."""
    row = db.execute(
        "SELECT 1 FROM sessions WHERE id = ? AND (source = 'commits' OR ?) AND NOT EXISTS"
        " (SELECT 1 FROM session_commits WHERE session_id = sessions.id AND standing = 'reachable')",
        (session, named),
    ).fetchone()
    return row is not None


def discount(db: sqlite3.Connection, commits: Iterable[str]) -> None:
    """Have the evidence that stands in these commits count nothing."""
    _weigh(db, commits, counts=0)


def count_again(db: sqlite3.Connection, commits: Iterable[str]) -> None:
    """Have the evidence that stands in these commits count as it did."""
    _weigh(db, commits, counts=1)


def _weigh(db: sqlite3.Connection, commits: Iterable[str], *, counts: int) -> None:
    marks = ", ".join("?" * len(OF_COMMITS))
    for commit in commits:
        rows = db.execute(
            f"UPDATE evidence SET counts = ? WHERE source_id = ? AND counts <> ? AND source_kind IN ({marks})"  # noqa: S608
            " RETURNING row_type, row_uid",
            (counts, commit, counts, *sorted(OF_COMMITS)),
        ).fetchall()
        for row_type, row_uid in rows:
            if row_type == "pattern":
                observations.count_pattern(db, row_uid)
