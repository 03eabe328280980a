"""Facts by content, in blobs.db: what was parsed once is parsed no more, on any branch, worktree or clone."""

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from patinad.store.database import BLOBS, is_damaged, open_database, quarantine

# A transaction on blobs.db holds up every other writer of the user: tens of milliseconds at most.
FLUSH_BYTES = 1_000_000
MAX_VARIABLES = 500


def fact_key(object_format: str, blob: bytes, language: str, version: str) -> bytes:
    """The key of one blob's facts: 16 bytes."""
    text = f"{object_format}\0{language}\0{version}\0".encode()
    return hashlib.blake2b(text + blob, digest_size=16).digest()


class FactsCache:
    """The table `facts` of blobs.db. Writes are gathered; `flush` commits them."""

    def __init__(self, path: Path, today: int) -> None:
        """Open or make the database; a damaged one is set aside. `today` is the day since the epoch."""
        self.path = path
        self.today = today
        self.pending: dict[bytes, bytes] = {}
        self.pending_bytes = 0
        self.used: list[bytes] = []
        try:
            self.db = self.open()
        except sqlite3.DatabaseError as error:
            self.set_aside(error)

    def open(self) -> sqlite3.Connection:
        """The database, with a look at the table."""
        db = open_database(self.path, BLOBS)
        try:
            db.execute("SELECT 1 FROM facts LIMIT 1")
        except sqlite3.Error:
            db.close()
            raise
        return db

    def set_aside(self, error: sqlite3.DatabaseError) -> None:
        """Go on with an empty database where the old one is damaged; any other error is raised again."""
        if not is_damaged(error):
            raise error
        quarantine(self.path)
        self.db = self.open()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The packed facts of those keys that are known."""
        wanted = list(keys)
        found: dict[bytes, bytes] = {}
        try:
            for start in range(0, len(wanted), MAX_VARIABLES):
                part = wanted[start : start + MAX_VARIABLES]
                marks = ",".join("?" * len(part))
                rows = self.db.execute(f"SELECT key, value, used_at FROM facts WHERE key IN ({marks})", part)  # noqa: S608  # only marks
                for key, value, used_at in rows:
                    found[key] = value
                    if used_at < self.today:
                        self.used.append(key)
        except sqlite3.DatabaseError as error:
            self.db.close()
            self.set_aside(error)
        return found

    def put(self, key: bytes, value: bytes) -> None:
        """Remember facts; they are committed with the next flush, now and then by itself."""
        self.pending[key] = value
        self.pending_bytes += len(value)
        if self.pending_bytes >= FLUSH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Commit what was put and used, in one short transaction."""
        if not self.pending and not self.used:
            return
        try:
            self.store()
        except sqlite3.DatabaseError as error:
            self.db.close()
            self.set_aside(error)
            self.store()
        self.pending.clear()
        self.used.clear()
        self.pending_bytes = 0

    def store(self) -> None:
        """Write what was gathered."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self.db.executemany(
                "INSERT OR REPLACE INTO facts (key, value, used_at) VALUES (?, ?, ?)",
                ((key, value, self.today) for key, value in sorted(self.pending.items())),
            )
            self.db.executemany(
                "UPDATE facts SET used_at = ? WHERE key = ?", ((self.today, key) for key in self.used)
            )
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Commit what is left and close."""
        self.flush()
        self.db.close()
