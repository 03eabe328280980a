"""What the daemon knows of every repository, in memory: status and freshness are answered from here.

A snapshot says what code.db held when it was last looked at. HEAD, and whether code.db is still that file, are
read from disk for every answer, after the snapshot: an answer may be out of date, but it never says it is not.
"""

import asyncio
import os
import resource
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from patinad import __version__
from patinad.daemon.registry import Repository
from patinad.errors import PatinadError
from patinad.git.layout import Head, Layout, read_head

UNKNOWN_STATE = ("unknown", "")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one code.db held when it was last looked at."""

    commit: str | None  # the commit it describes; None: no commits, or no code.db yet
    files: int = 0
    symbols: int = 0
    calls: int = 0
    skipped: int = 0
    embedded: int = 0  # chunks known to have a vector; never more than there are
    chunks: int = 0
    identity: tuple[int, int] | None = None  # device and inode of code.db; None: there was none


NOTHING = Snapshot(None)


@dataclass(slots=True)
class Row:
    """One repository on the board."""

    repository: Repository
    snapshot: Snapshot = NOTHING
    queue: dict[str, int] = field(default_factory=dict)  # live jobs by kind
    progress: dict[str, dict[str, Any]] = field(
        default_factory=dict
    )  # kind -> {stage, done, total} while it runs
    watch: tuple[str, str] = UNKNOWN_STATE  # state, reason
    hooks: tuple[str, str] = UNKNOWN_STATE
    last_error: str | None = None
    outcomes: dict[str, dict[str, Any]] = field(default_factory=dict)  # kind -> what its last job came to
    ended: dict[str, int] = field(
        default_factory=dict
    )  # kind -> jobs that ended, well or not, since the start
    made: Counter[str] = field(
        default_factory=Counter
    )  # texts embedded since the start, by store; "": in all
    session_error: str | None = None  # of the last look at its sessions


@dataclass(frozen=True, slots=True)
class Freshness:
    """How an index stands against HEAD at one moment."""

    indexed: str | None
    head: Head | None  # None: it cannot be read
    stale: bool | None  # None: cannot be told


class Board:
    """All rows, and a pulse at each change of any of them. The event loop's thread writes; any may read."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.started = time.monotonic()
        self.model: dict[str, Any] = {}
        self.settings: dict[str, Any] = {}  # which file is followed, and why it is not
        self._changed = asyncio.Event()

    def pulse(self) -> None:
        """Wake everybody who waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self, patience_s: float) -> None:
        """Wait for the next pulse, but no longer than `patience_s` seconds."""
        try:
            async with asyncio.timeout(patience_s):
                await self._changed.wait()
        except TimeoutError:
            return

    def set_depths(self, depths: dict[int, dict[str, int]]) -> None:
        """Take over what the queue holds."""
        for repository_id, row in self.rows.items():
            row.queue = depths.get(repository_id, {})
        self.pulse()

    def set_model(self, name: str, model_id: str | None, reason: str) -> None:
        """Say which model there is; without an id there is none, and `reason` says the way out."""
        self.model = {"name": name, "installed": bool(model_id), "id": model_id or None, "reason": reason}

    def is_current(self, repository_id: int, head: Head) -> bool:
        """Whether the index is known to describe this HEAD, in the code.db that stands there now."""
        row = self.rows.get(repository_id)
        if row is None:
            return False
        snapshot = row.snapshot
        return (
            snapshot.commit == head.commit and identity_of(row.repository.paths.code_db) == snapshot.identity
        )

    def status(self, pid: int) -> dict[str, Any]:
        """The whole status document; reads every HEAD."""
        daemon = {
            "running": True,
            "pid": pid,
            "version": __version__,
            "uptime_s": round(time.monotonic() - self.started, 3),
            "rss_bytes": rss_bytes(),
            "model": dict(self.model),
            "settings": dict(self.settings),
        }
        return {"daemon": daemon, "repositories": [status_row(row) for row in list(self.rows.values())]}

    def of(self, repositories: Iterable[Repository]) -> list[Row]:
        """The rows of some repositories."""
        return [self.rows[r.id] for r in repositories if r.id in self.rows]


def status_row(row: Row) -> dict[str, Any]:
    """One repository as status shows it."""
    snapshot = row.snapshot
    fresh = freshness(row.repository, snapshot)
    return {
        "path": str(row.repository.folder),
        "state": row.repository.state,
        "reason": row.repository.reason,
        "branch": fresh.head.branch if fresh.head else None,
        "operation": fresh.head.operation if fresh.head else None,
        "indexed_commit": fresh.indexed,
        "head_commit": fresh.head.commit if fresh.head else None,
        "stale": fresh.stale,
        "files": snapshot.files,
        "symbols": snapshot.symbols,
        "calls": snapshot.calls,
        "skipped": snapshot.skipped,
        "embedded": embedded(row),
        "queue": {kind: row.queue.get(kind, 0) for kind in ("scrape", "embed", "session")},
        "sessions": sessions(row),
        "progress": dict(row.progress),
        "watch": {"state": row.watch[0], "reason": row.watch[1]},
        "hooks": {"state": row.hooks[0], "reason": row.hooks[1]},
        "last_error": row.last_error,
    }


def sessions(row: Row) -> dict[str, Any]:
    """How many sessions the ledger holds; None before it was first looked at."""
    told = row.outcomes.get("session", {})
    known = {"total": told.get("sessions"), "live": told.get("live"), "waiting": told.get("waiting", "")}
    return {**known, "error": row.session_error}


def embedded(row: Row) -> dict[str, Any]:
    """How many chunks have a vector of the configured model; the pace in texts a second while there is one.

    `answering` is there while another model answers.
    """
    found: dict[str, Any] = {"done": row.snapshot.embedded, "total": row.snapshot.chunks}
    running = row.progress.get("embed")
    if running and running.get("rate"):
        found["rate"] = round(float(running["rate"]), 1)
    if answering := (running or row.outcomes.get("embed") or {}).get("answering"):
        found["answering"] = answering  # until an embedding has found out otherwise
    return found


def freshness(repository: Repository, snapshot: Snapshot) -> Freshness:
    """How a snapshot taken before now stands against HEAD and code.db as they are now."""
    indexed, replaced = snapshot.commit, False
    identity = identity_of(repository.paths.code_db)
    if identity is None:
        indexed = None
    elif identity != snapshot.identity:
        replaced = True
    head = head_of(repository.layout)
    if head is None or repository.state == "unsupported":
        return Freshness(indexed, head, None)
    return Freshness(indexed, head, replaced or head.commit != indexed)


def freshness_document(row: Row, indexed: str | None, replaced: bool = False) -> dict[str, Any]:
    """The freshness of an answer that was read from code.db when it described `indexed`; reads HEAD."""
    head = head_of(row.repository.layout)
    stale = None if head is None else replaced or head.commit != indexed
    return {
        "indexed_commit": indexed,
        "head_commit": head.commit if head else None,
        "stale": stale,
        "pending_paths": 0 if stale is False else pending_paths(row),
        "embedded": embedded(row),
    }


def pending_paths(row: Row) -> int | None:
    """Paths still to be indexed, where a running scrape says how many; None when that is not known."""
    step = row.progress.get("scrape")
    if step is None or not step.get("total"):
        return None
    return int(step["total"]) - int(step["done"])


def head_of(layout: Layout) -> Head | None:
    """HEAD now; None when it cannot be read."""
    try:
        return read_head(layout)
    except PatinadError:
        return None


def identity_of(path: Path) -> tuple[int, int] | None:
    """Which file a path names now, as device and inode; None when it names none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def rss_bytes() -> int:
    """Memory of this process that is in RAM; on macOS the most it ever was."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[1])
    except FileNotFoundError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return pages * os.sysconf("SC_PAGE_SIZE")
