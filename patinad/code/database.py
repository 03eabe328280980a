"""Reading code.db: what it describes, its definitions by their words, and its chunks."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TypeVar

from patinad.code.chunks import chunk_text, words
from patinad.store.database import CODE, connect, migrations, user_version

MAX_VARIABLES = 500
T = TypeVar("T")


class CodeMeta(NamedTuple):
    """What a code.db holds."""

    indexed_commit: str | None  # None: no commits yet, or never written
    files: int
    symbols: int
    calls: int
    skipped: int
    chunks: int  # distinct texts that get a vector


class Definition(NamedTuple):
    """One definition."""

    name: str
    qualified_name: str
    kind: str
    language: str
    file: str
    line: int
    end_line: int
    signature: str
    doc: str


class Hit(NamedTuple):
    """A definition that full text search found."""

    definition: Definition
    score: float  # BM25, larger is better; comparable within one answer only


class Chunk(NamedTuple):
    """The text that stands for a definition among the vectors."""

    symbol: int
    text_hash: bytes  # 16 bytes
    text: str


DEFINITION = (
    "SELECT name, qualified_name, kind, language, file, line, end_line, signature, doc FROM definitions"
)


class CodeReader:
    """One snapshot of code.db at a time: within a `with` block all answers are of one commit."""

    def __init__(self, path: Path) -> None:
        """Open for reading. Raises sqlite3.Error: there is none, it is damaged, or of another version's shape."""
        self.db = connect(path, CODE, read_only=True)
        try:
            check_shape(self.db)
        except sqlite3.Error:
            self.db.close()
            raise

    def __enter__(self) -> Self:
        self.db.execute("BEGIN")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection and with it the snapshot."""
        self.db.close()

    def meta(self) -> CodeMeta:
        """What the file holds. Counting takes milliseconds on a large repository."""
        return read_meta(self.db)

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """The definitions that share words with `text`, best first; identifiers in it are split as those stored."""
        asked = " OR ".join(f'"{word}"' for word in dict.fromkeys(words(text)))
        if not asked:
            return []
        rows = self.db.execute(
            f"SELECT {', '.join(f'd.{field}' for field in Definition._fields)}, -s.score"  # noqa: S608  # our names
            " FROM (SELECT rowid, bm25(search, 4, 2, 1.5, 1) AS score FROM search"
            " WHERE search MATCH ? ORDER BY score LIMIT ?) s JOIN definitions d ON d.id = s.rowid"
            " ORDER BY s.score, d.file, d.line",
            (asked, limit),
        )
        return [Hit(Definition._make(row[:-1]), row[-1]) for row in rows]

    def chunks(self) -> Iterator[Chunk]:
        """Every definition that gets a vector, with its text."""
        rows = self.db.execute(
            "SELECT id, text_hash, qualified_name, file, signature, doc FROM definitions WHERE text_hash IS NOT NULL"
        )
        for number, key, qualified_name, file, signature, doc in rows:
            yield Chunk(number, key, chunk_text(qualified_name, file, signature, doc))

    def chunk_hashes(self) -> set[bytes]:
        """The hashes of those texts: one index is read, no text is made."""
        rows = self.db.execute("SELECT DISTINCT text_hash FROM symbols WHERE text_hash IS NOT NULL")
        return {text_hash for (text_hash,) in rows}

    def text_of(self, one: Definition) -> bytes | None:
        """The hash of the text that stands for a definition among the vectors; None where none does."""
        row = self.db.execute(
            "SELECT text_hash FROM definitions WHERE file = ? AND line = ? AND qualified_name = ?",
            (one.file, one.line, one.qualified_name),
        ).fetchone()
        return None if row is None else row[0]

    def symbols_of(self, hashes: Iterable[bytes]) -> dict[bytes, list[Definition]]:
        """The definitions that these texts stand for."""
        found: dict[bytes, list[Definition]] = {}
        for part in batched(list(hashes)):
            query = DEFINITION.replace("SELECT ", "SELECT text_hash, ", 1)
            for row in self.db.execute(
                f"{query} WHERE text_hash IN ({marks(part)}) ORDER BY file, line", part
            ):
                found.setdefault(row[0], []).append(Definition._make(row[1:]))
        return found


def check_shape(db: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where another version of patinad wrote the tables: they may say other things."""
    version = user_version(db)
    if version != len(migrations(CODE.name)):
        raise sqlite3.DatabaseError(f"another version of patinad wrote it (schema {version})")


def read_meta(db: sqlite3.Connection) -> CodeMeta:
    """What a code.db holds, through any connection to it."""
    row = db.execute(
        "SELECT (SELECT indexed_commit FROM meta),"
        " (SELECT count(*) FROM files WHERE language IS NOT NULL AND skipped IS NULL),"
        " (SELECT count(*) FROM symbols), (SELECT count(*) FROM calls),"
        " (SELECT count(*) FROM files WHERE skipped IS NOT NULL),"
        " coalesce((SELECT chunks FROM meta), (SELECT count(DISTINCT text_hash) FROM symbols WHERE text_hash IS NOT NULL))"
    ).fetchone()
    return CodeMeta._make(row)


def marks(part: Sequence[object]) -> str:
    """Question marks for an IN list."""
    return ",".join("?" * len(part))


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in parts that fit into one statement."""
    for start in range(0, len(values), MAX_VARIABLES):
        yield values[start : start + MAX_VARIABLES]
