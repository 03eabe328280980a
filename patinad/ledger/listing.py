"""The sessions of a ledger as a list, read without writing anything."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from patinad.errors import PatinadError
from patinad.ledger import sessions
from patinad.ledger.database import LedgerDamagedError, refuse_newer_ledger
from patinad.ledger.sessions import Session
from patinad.ledger.uids import session_uid
from patinad.store.database import FACTS, connect, is_damaged, migrate, migrations, user_version


class EmptyLedgerError(PatinadError):
    """The ledger is being made: it holds no tables yet."""


@contextmanager
def reading(ledger: Path) -> Iterator[sqlite3.Connection]:
    """One snapshot of a ledger: never half a session; of one of an older shape, a copy in memory that has today's.

    Raises LedgerDamagedError, NewerSchemaError or EmptyLedgerError.
    """
    try:
        refuse_newer_ledger(ledger)
        with closing(connect(ledger, FACTS, read_only=True)) as db:
            if not user_version(db):
                raise EmptyLedgerError(f"{ledger} holds nothing yet: `patinad session extract` fills it")
            with snapshot(db) as seen:
                yield seen
    except sqlite3.DatabaseError as error:
        if is_damaged(error):
            raise LedgerDamagedError(
                f"{ledger} is damaged ({error}): `patinad doctor` lists its backups and restores one"
            ) from error
        raise


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One state of a ledger that is open for reading, in today's shape: its next writer may be long in coming."""
    if user_version(db) == len(migrations(FACTS.name)):
        db.execute("BEGIN")
        yield db
        return
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        db.backup(copy)
        migrate(copy, FACTS)
        yield copy


def listing(ledger: Path) -> dict[str, Any]:
    """{sessions: [{id, title, started_at, ended_at, state, work_type, commits, files_changed}]}, newest first."""
    if not ledger.exists():
        return {"sessions": []}
    try:
        with reading(ledger) as db:
            return {"sessions": [row(one) for one in sessions.read_all(db)]}
    except EmptyLedgerError:
        return {"sessions": []}


def row(one: Session) -> dict[str, Any]:
    """A session in a list."""
    return {
        "id": one.id,
        "uid": session_uid(one.id),
        "title": one.title,
        "started_at": one.started_at,
        "ended_at": one.ended_at,
        "state": one.state,
        "work_type": one.work_type,
        "commits": one.commits_count,
        "files_changed": one.files_changed,
        "source": one.source,
        "author": one.author,
    }
