"""Durable jobs: put, leased, ended. What is put is done at least once, and doing it again changes nothing.

All times are seconds since the epoch and come in as arguments. Every function is one transaction, unless the
caller holds one already (the spool reader puts a whole batch in one).
"""

import sqlite3
from dataclasses import dataclass
from typing import Literal

from patinad.store.database import transaction

LEASE_S = 60.0  # renewed while the work goes on; a holder that is stuck loses its job after so long
FAILURES = 5  # then the job is failed until HEAD moves, or RETRY_FAILED_S has passed
BACKOFF_S = (1.0, 5.0, 25.0, 125.0)  # before the second, third, ... attempt
RETRY_FAILED_S = 3600.0

Lane = Literal["scrape", "embed", "session"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of job: the lane it runs in, one job at a time, and who goes first there (lowest number)."""

    name: str
    lane: Lane
    priority: int
    # Whether news that comes while one runs asks for another, though its target be the same: what a session job
    # reads (tags, documents, transcripts) moves without HEAD, and so does what an embed job reads (the ledger, which
    # model is configured: one that ran for the model before was taken for the new one's).
    again: bool = False


KINDS = (
    Kind("scrape", "scrape", priority=0),
    Kind("embed", "embed", priority=0, again=True),
    Kind("session", "session", priority=0, again=True),
)
BY_NAME = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Job:
    """A leased job; `attempt` proves the lease when the job is ended."""

    id: int
    repository_id: int
    kind: str
    target: str
    full: bool
    attempt: int
    failures: int


class Queue:
    """The jobs of daemon.db, on a connection that one thread at a time uses."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def put(
        self,
        repository_id: int,
        kind: str,
        target: str,
        now: float,
        *,
        full: bool = False,
        insist: bool = False,
        delay_s: float = 0.0,
    ) -> bool:
        """Ask for work on a repository, due `delay_s` from now; whether anything was queued that was not already.

        Joins a queued job. Does nothing where a running job works on the same target (its end looks at HEAD
        again), where that target failed for good a short while ago, unless `insist`, or for a repository
        that was removed meanwhile.
        """
        row = BY_NAME[kind]
        with transaction(self.db):
            if self._join(repository_id, kind, target, now, full=full, insist=insist):
                return False
            if self._pointless(repository_id, kind, target, now, full=full, insist=insist):
                return False
            done = self.db.execute(
                "INSERT INTO jobs (repository_id, kind, lane, priority, target, full, due_at, put_at)"
                " SELECT id, ?, ?, ?, ?, ?, ?, ? FROM repositories WHERE id = ?",
                (kind, row.lane, row.priority, target, full, now + delay_s, now, repository_id),
            )
        return done.rowcount > 0

    def _join(
        self, repository_id: int, kind: str, target: str, now: float, *, full: bool, insist: bool
    ) -> bool:
        """Whether a queued job took the news in. One that waits after a failure starts over for a new target."""
        done = self.db.execute(
            "UPDATE jobs SET full = max(full, :full),"
            " due_at = CASE WHEN :insist OR target <> :target THEN min(due_at, :now) ELSE due_at END,"
            " failures = CASE WHEN :insist OR target <> :target THEN 0 ELSE failures END,"
            " target = :target WHERE repository_id = :repository AND kind = :kind AND state = 'queued'",
            {
                "full": full,
                "insist": insist,
                "target": target,
                "now": now,
                "repository": repository_id,
                "kind": kind,
            },
        )
        return done.rowcount > 0

    def _pointless(
        self, repository_id: int, kind: str, target: str, now: float, *, full: bool, insist: bool
    ) -> bool:
        """Whether this very target is being worked on, or failed for good too short a while ago."""
        row = self.db.execute(
            "SELECT 1 FROM jobs WHERE repository_id = ? AND kind = ? AND target = ? AND full >= ?"
            " AND ((NOT ? AND state = 'running') OR (NOT ? AND state = 'failed' AND ended_at > ?))",
            (repository_id, kind, target, full, BY_NAME[kind].again, insist, now - RETRY_FAILED_S),
        ).fetchone()
        return row is not None

    def lease(self, lane: Lane, now: float) -> Job | None:
        """The next due job of a lane, now running; None while the lane is taken or nothing is due."""
        with transaction(self.db):
            if self.db.execute("SELECT 1 FROM jobs WHERE lane = ? AND state = 'running'", (lane,)).fetchone():
                return None
            row = self.db.execute(
                "UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_until = :until"
                " WHERE id = (SELECT id FROM jobs WHERE lane = :lane AND state = 'queued' AND due_at <= :now"
                " ORDER BY priority, due_at, id LIMIT 1)"
                " RETURNING id, repository_id, kind, target, full, attempts, failures",
                {"until": now + LEASE_S, "lane": lane, "now": now},
            ).fetchone()
        return Job(row[0], row[1], row[2], row[3], bool(row[4]), row[5], row[6]) if row else None

    def renew(self, job: Job, now: float) -> bool:
        """Hold on to a lease; false when it was lost."""
        done = self.db.execute(
            "UPDATE jobs SET lease_until = ? WHERE id = ? AND state = 'running' AND attempts = ?",
            (now + LEASE_S, job.id, job.attempt),
        )
        return done.rowcount > 0

    def done(self, job: Job, now: float) -> bool:
        """End a job well; false when its lease was lost, and somebody else will do it again."""
        with transaction(self.db):
            return self._end(job, "done", None, now)

    def fail(self, job: Job, error: str, now: float, *, final: bool = False) -> bool:
        """End an attempt badly: the job comes back after a while, a few times; `final` gives up at once.

        News that was queued meanwhile takes its place. False when the lease was lost.
        """
        failures = job.failures + 1
        with transaction(self.db):
            if final or failures >= FAILURES or self._queued_beside(job.repository_id, job.kind, job.full):
                return self._end(job, "failed", error, now)
            done = self.db.execute(
                "UPDATE jobs SET state = 'queued', failures = ?, error = ?, due_at = ?, lease_until = NULL"
                " WHERE id = ? AND state = 'running' AND attempts = ?",
                (
                    failures,
                    error,
                    now + BACKOFF_S[min(failures, len(BACKOFF_S)) - 1],
                    job.id,
                    job.attempt,
                ),
            )
            return done.rowcount > 0

    def _queued_beside(self, repository_id: int, kind: str, full: bool) -> bool:
        """Whether newer news waits; a full job that did not end well is then asked of it."""
        joined = self.db.execute(
            "UPDATE jobs SET full = max(full, ?) WHERE repository_id = ? AND kind = ? AND state = 'queued'",
            (full, repository_id, kind),
        )
        return joined.rowcount > 0

    def _end(self, job: Job, state: str, error: str | None, now: float) -> bool:
        done = self.db.execute(
            "UPDATE jobs SET state = ?, error = ?, ended_at = ?, lease_until = NULL"
            " WHERE id = ? AND state = 'running' AND attempts = ?",
            (state, error, now, job.id, job.attempt),
        )
        if done.rowcount:
            # Only the newest end of each kind says anything.
            self.db.execute(
                "DELETE FROM jobs WHERE repository_id = ? AND kind = ? AND state IN ('done', 'failed') AND id <> ?",
                (job.repository_id, job.kind, job.id),
            )
        return done.rowcount > 0

    def expire(self, now: float) -> int:
        """Queue again every running job whose lease has run out by `now`; how many there were.

        With `now` infinite that is every running job: at the start, when their daemon is dead, and at a clean stop.
        """
        with transaction(self.db):
            rows = self.db.execute(
                "SELECT id, repository_id, kind, full FROM jobs WHERE state = 'running' AND lease_until <= ?",
                (now,),
            ).fetchall()
            for job_id, repository_id, kind, full in rows:
                if self._queued_beside(repository_id, kind, bool(full)):
                    self.db.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
                else:
                    self.db.execute(
                        "UPDATE jobs SET state = 'queued', lease_until = NULL WHERE id = ?", (job_id,)
                    )
        return len(rows)

    def next_due(self, lane: Lane) -> float | None:
        """When the earliest queued job of a lane is due; None when there is none."""
        row = self.db.execute(
            "SELECT min(due_at) FROM jobs WHERE lane = ? AND state = 'queued'", (lane,)
        ).fetchone()
        return None if row[0] is None else float(row[0])

    def depths(self) -> dict[int, dict[str, int]]:
        """Live jobs of each repository by kind: {repository id: {"scrape": 2, "embed": 1}}."""
        found: dict[int, dict[str, int]] = {}
        rows = self.db.execute(
            "SELECT repository_id, kind, count(*) FROM jobs WHERE state IN ('queued', 'running') GROUP BY 1, 2"
        )
        for repository_id, kind, count in rows:
            found.setdefault(repository_id, {})[kind] = count
        return found

    def keep_rewrites(
        self, common_dir: str, command: str, pairs: tuple[tuple[str, str], ...], now: float
    ) -> None:
        """Remember which commit became which; what is known already stays as it is."""
        with transaction(self.db):
            self.db.executemany(
                "INSERT OR IGNORE INTO rewrites (common_dir, old_commit, new_commit, command, seen_at)"
                " VALUES (?, ?, ?, ?, ?)",
                [(common_dir, old, new, command, now) for old, new in pairs],
            )
