"""Vectors by content, in blobs.db: what was embedded once is embedded no more, on any branch, worktree or clone."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Self, TypeVar

from patinad.store.database import BLOBS, connect, is_damaged, open_database, quarantine, transaction

Item = TypeVar("Item")

MAX_VARIABLES = 500
# A transaction on blobs.db holds up every other writer of the user: tens of milliseconds at most.
ROWS_A_TRANSACTION = 500


class VectorCache:
    """The vectors of one model. A vector of another model, or of another length, is not seen."""

    def __init__(self, path: Path, model_id: str, dimensions: int, *, today: int, name: str = "") -> None:
        """Open or make the database; a damaged one is set aside. `today` is the day since the epoch."""
        self.today = today
        self.dimensions = dimensions
        self._used: list[bytes] = []
        try:
            self._db = open_database(path, BLOBS)
            self._model = self._number(model_id, name)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            quarantine(path)
            self._db = open_database(path, BLOBS)
            self._model = self._number(model_id, name)

    def _number(self, model_id: str, name: str) -> int:
        """What stands for the model in this file's rows."""
        row = self._db.execute("SELECT id FROM models WHERE model_id = ?", (model_id,)).fetchone()
        if row is None:
            with transaction(self._db):
                self._db.execute(
                    "INSERT OR IGNORE INTO models (model_id, name, dimensions) VALUES (?, ?, ?)",
                    (model_id, name, self.dimensions),
                )
            row = self._db.execute("SELECT id FROM models WHERE model_id = ?", (model_id,)).fetchone()
        return int(row[0])

    def missing(self, hashes: Iterable[bytes]) -> list[bytes]:
        """Those that have no vector, in their order, each once; the others count as used today."""
        wanted = list(dict.fromkeys(hashes))
        present: set[bytes] = set()
        for rows in self._rows("text_hash, used_at", wanted):
            present.update(text_hash for text_hash, _ in rows)
            self._used += [text_hash for text_hash, used_at in rows if used_at < self.today]
        self._note_used()
        return [text_hash for text_hash in wanted if text_hash not in present]

    def get(self, hashes: Iterable[bytes]) -> dict[bytes, bytes]:
        """The vectors of those that have one."""
        found: dict[bytes, bytes] = {}
        for rows in self._rows("text_hash, vector", list(hashes)):
            found.update(rows)
        return found

    def put(self, vectors: Iterable[tuple[bytes, bytes]]) -> None:
        """Commit vectors, each under its text's hash, in short transactions; one that is there is replaced."""
        for part in batched(vectors, ROWS_A_TRANSACTION):
            with transaction(self._db):
                self._db.executemany(
                    "INSERT OR REPLACE INTO vectors (model, text_hash, used_at, vector) VALUES (?, ?, ?, ?)",
                    [(self._model, text_hash, self.today, vector) for text_hash, vector in part],
                )

    def count(self) -> int:
        """How many vectors this model has."""
        return int(
            self._db.execute("SELECT count(*) FROM vectors WHERE model = ?", (self._model,)).fetchone()[0]
        )

    def _rows(self, columns: str, hashes: Sequence[bytes]) -> Iterator[list[Any]]:
        for part in batched(hashes, MAX_VARIABLES):
            marks = ",".join("?" * len(part))
            sql = f"SELECT {columns} FROM vectors WHERE model = ? AND length(vector) = ? AND text_hash IN ({marks})"  # noqa: S608  # only marks
            yield self._db.execute(sql, (self._model, self.dimensions, *part)).fetchall()

    def _note_used(self) -> None:
        """Write down, once a day, what was used."""
        for part in batched(self._used, ROWS_A_TRANSACTION):
            with transaction(self._db):
                self._db.executemany(
                    "UPDATE vectors SET used_at = ? WHERE model = ? AND text_hash = ?",
                    [(self.today, self._model, text_hash) for text_hash in part],
                )
        self._used.clear()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def evict(path: Path, before: int, is_kept: Callable[[bytes], bool]) -> int:
    """Drop the vectors, of all models, last used before that day and not kept; how many went.

    `is_kept` answers for a text's hash whether a registered repository uses it. Does nothing without a file.
    """
    if not path.exists():
        return 0
    db = connect(path, BLOBS)
    try:
        old = db.execute("SELECT rowid, text_hash FROM vectors WHERE used_at < ?", (before,)).fetchall()
        doomed = [(row, before) for row, text_hash in old if not is_kept(text_hash)]
        dropped = 0
        for part in batched(doomed, ROWS_A_TRANSACTION):
            with transaction(db):  # a row that was used since is spared
                dropped += db.executemany(
                    "DELETE FROM vectors WHERE rowid = ? AND used_at < ?", part
                ).rowcount
        return dropped
    finally:
        db.close()


def batched(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`, the last one shorter."""
    iterator = iter(items)
    while part := list(islice(iterator, size)):
        yield part
