"""Finished sessions given to the user's own program, one by one, and what it says of them written down.

The ledger is not held while the program runs: that may take minutes.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from patinad.git.layout import Layout
from patinad.ledger import book, observations
from patinad.ledger.settle import settle
from patinad.session.distill import Distilled, distill
from patinad.session.entries import iso
from patinad.session.view import shown
from patinad.store.database import FACTS, connect, transaction

AT_ONCE = 5  # sessions a look; the others come with the next looks
Tell = Callable[[str, int, int], None]  # stage, done, total
KIND = frozenset({"distiller"})


@dataclass(frozen=True, slots=True)
class Program:
    """`[distill]` of config.toml."""

    command: str
    timeout_s: float
    max_bytes: int


def distil_finished(
    ledger: Path, layout: Layout, program: Program, *, backups: Path, now: float, tell: Tell
) -> tuple[list[str], bool]:
    """Give the program the newest finished sessions that it has not had; what went wrong, and whether more wait."""
    problems: list[str] = []
    waiting = pending(ledger)
    due = waiting[:AT_ONCE]
    for number, session in enumerate(due):
        done = distill(
            program.command,
            shown(ledger, layout, session),
            timeout_s=program.timeout_s,
            max_bytes=program.max_bytes,
            alive=partial(tell, "distilling", number, len(due)),
        )
        problems += [f"session {session}: {problem}" for problem in done.problems]
        with book.writing(ledger, backups=backups, now=now) as db:
            write(db, session, done, iso(int(now)))
    return problems, len(waiting) > AT_ONCE


def pending(ledger: Path) -> Sequence[str]:
    """The finished sessions that no program was given, newest first."""
    with closing(connect(ledger, FACTS, read_only=True)) as db:
        rows = db.execute(
            "SELECT id FROM sessions WHERE finalised_at IS NOT NULL AND distilled_at IS NULL"
            " ORDER BY ended_at DESC, id DESC"
        ).fetchall()
    return [str(session) for (session,) in rows]


def write(db: sqlite3.Connection, session: str, done: Distilled, now: str) -> None:
    """Make what a program said all that it says of a session."""
    with transaction(db):
        observations.write(db, session, settle(session, done.rows, {}), now, kinds=KIND)
        db.execute("UPDATE sessions SET distilled_at = ? WHERE id = ?", (now, session))
