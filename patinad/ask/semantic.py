"""What means the same as a text: the question of `patinad query semantic`, answered in the search worker.

Ranked by cosine alone; among equals, by the question's words in the name. Between two questions the model, the
vectors and the graph stay in memory, and follow code.db and blobs.db as they move.
"""

import difflib
import time
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from patinad.code.chunks import SENTENCE_END, words
from patinad.code.database import CodeReader, Definition
from patinad.errors import ModelUnavailableError, UsageError
from patinad.vectors import models
from patinad.vectors.cache import VectorCache
from patinad.vectors.models import Installed

if (
    TYPE_CHECKING
):  # numpy, onnxruntime and usearch: for the worker that is asked, not for who imports its name
    from patinad.vectors.embed import Floats
    from patinad.vectors.index import Exact, Graph

TYPES = ("code", "pattern", "decision", "challenge", "technology", "belief")
STORES_KEPT = 4  # code.dbs whose vectors stay in memory: 8 MB for 20,000 chunks
CONTENT_LENGTH = 400


def semantic(
    code_db: Path | str,
    blobs_db: Path | str,
    models_dir: Path | str,
    text: str,
    *,
    types: Sequence[str] = (),
    min_score: float | None = None,
    limit: int = 10,
    model: str = "",
) -> dict[str, Any]:
    """The definitions that are nearest in meaning to `text`, best first.

    {results: [{id, type, content, score (cosine, -1 to 1), evidence: [{source, ref}], name, kind, file, line}],
    embedded: {done, total}, model}. While `done` is less than `total` some chunks have no vector yet and cannot be
    found. `types` empty means all. Raises UsageError, and ModelUnavailableError with the way out.
    """
    if not text.strip():
        raise UsageError(
            "there is nothing to search for: give a few words, as in `patinad query semantic 'retry'`"
        )
    check_types(types)
    one = models.find(Path(models_dir), model)
    if one is None:
        raise ModelUnavailableError(models.missing_reason(model))
    code_db = Path(code_db)
    if not code_db.exists():
        return {"results": [], "embedded": {"done": 0, "total": 0}, "model": one.name}
    # One snapshot of code.db for the hashes and for what they stand for.
    stamp = stamp_of(code_db)
    wanted = not types or "code" in types
    with CodeReader(code_db) as reader:
        near = nearest(reader, stamp, Vectors(code_db, Path(blobs_db), one), text, limit if wanted else 0)
        # Compared as it is shown, so that a score that was read off an answer finds its row again.
        hits = [(text_hash, round(score, 4)) for text_hash, score in near.hits]
        hits = [hit for hit in hits if min_score is None or hit[1] >= min_score]
        found = reader.symbols_of([text_hash for text_hash, _ in hits])
    ranked = sorted(
        ((score, definition) for text_hash, score in hits for definition in found.get(text_hash, ())),
        key=lambda scored: _rank(scored[0], scored[1], set(words(text))),
    )
    return {
        "results": [result(score, definition) for score, definition in ranked[:limit]],
        "embedded": {"done": near.done, "total": near.total},
        "model": one.name,
    }


class Vectors(NamedTuple):
    """Where the vectors of one code.db are."""

    code_db: Path
    blobs_db: Path
    one: Installed


class Near(NamedTuple):
    """The nearest chunks, best first, as (text hash, cosine), and how many of all have a vector."""

    hits: list[tuple[bytes, float]]
    done: int
    total: int


def nearest(reader: CodeReader, stamp: tuple[int, ...], where: Vectors, text: str, limit: int) -> Near:
    """What is nearest in meaning to `text` in the snapshot of a reader; `stamp` was taken before it."""
    warm, one = searcher(where.one), where.one
    store = warm.store(where.code_db, where.code_db.with_suffix(".usearch"))
    with VectorCache(where.blobs_db, one.id, one.model.dimensions, today=today(), name=one.name) as cache:
        store.follow(reader, stamp, cache)
    hits = store.nearest(warm.embed(text), limit) if limit and store.done else []
    return Near(hits, store.done, len(store.hashes))


def check_types(types: Sequence[str]) -> None:
    """Raise UsageError for a type that no store holds, with the nearest one that some does."""
    for name in types:
        if name not in TYPES:
            near = difflib.get_close_matches(name, TYPES, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(TYPES)}"
            raise UsageError(f"nothing is of type {name}: {hint}")


def _rank(score: float, definition: Definition, asked: set[str]) -> tuple[float, int, str, int]:
    """Best first: nearer, then more of the question's words in its name and path, then by place."""
    shared = asked.intersection(words(f"{definition.qualified_name} {definition.file}"))
    return -score, -len(shared), definition.file, definition.line


def result(score: float | None, definition: Definition) -> dict[str, Any]:
    """A definition as a result."""
    place = f"{definition.file}:{definition.line}"
    return {
        "id": f"{place}:{definition.qualified_name}",
        "type": "code",
        "content": content_of(definition),
        "score": score,
        "evidence": [{"source": "code", "ref": place}],
        "name": definition.qualified_name,
        "kind": definition.kind,
        "file": definition.file,
        "line": definition.line,
    }


def content_of(definition: Definition) -> str:
    """A definition in a line: its signature, and the first sentence of what is said of it."""
    content = definition.signature or f"{definition.kind} {definition.qualified_name}"
    sentence = " ".join(SENTENCE_END.split(definition.doc.strip(), maxsplit=1)[0].split())
    return (f"{content} -- {sentence}" if sentence else content)[:CONTENT_LENGTH]


class CodeStore:
    """The chunks of one code.db, ready to be searched with one model."""

    def __init__(self, index: Path, one: Installed) -> None:
        """`index` is the graph's file; it is read only when the store is large."""
        self.hashes: list[bytes] = []  # of all chunks
        self.done = 0  # how many of them have a vector
        self._index, self._one = index, one
        self._seen: tuple[object, ...] = ()
        self._searched: Exact | Graph | None = None

    def follow(self, reader: CodeReader, stamp: tuple[int, ...], cache: VectorCache) -> None:
        """Take over what changed in code.db or among the vectors since the last question."""
        from patinad.vectors import index  # noqa: PLC0415

        seen = (stamp, cache.count())
        if seen == self._seen:
            return
        if self._seen[:1] != (stamp,):
            self.hashes = sorted(reader.chunk_hashes())
        size = self._one.model.dimensions
        if len(self.hashes) < index.EXACT_BELOW:
            exact = self._searched if isinstance(self._searched, index.Exact) else index.Exact(size)
            exact.follow(self.hashes, cache.get)
            self._searched, self.done = exact, len(exact.hashes)
        else:
            graph = self._searched
            if not isinstance(graph, index.Graph):
                graph = index.Graph.load(self._index, self._one.id, size)
            graph.follow(self.hashes, cache.get)
            self._searched, self.done = graph, len(graph)
        self._seen = seen

    def nearest(self, query: "Floats", limit: int) -> list[tuple[bytes, float]]:
        """The nearest chunks, best first: (text hash, cosine)."""
        return self._searched.search(query, limit) if self._searched is not None else []


class Searcher:
    """One model and the stores that were searched with it lately."""

    def __init__(self, one: Installed) -> None:
        """The model is loaded by the first question."""
        self._one = one
        self._stores: OrderedDict[Path, CodeStore] = OrderedDict()

    def embed(self, text: str) -> "Floats":
        """The question's vector. Raises ModelUnavailableError."""
        from patinad.vectors.embed import embedder  # noqa: PLC0415

        return embedder(self._one).query(text)

    def store(self, code_db: Path, index: Path) -> CodeStore:
        """The store of a code.db; the one that was asked longest ago is forgotten."""
        store = self._stores.pop(code_db, None) or CodeStore(index, self._one)
        self._stores[code_db] = store
        while len(self._stores) > STORES_KEPT:
            self._stores.popitem(last=False)
        return store


@lru_cache(maxsize=1)
def searcher(one: Installed) -> Searcher:
    """The warm searcher of this process."""
    return Searcher(one)


def stamp_of(path: Path) -> tuple[int, ...]:
    """What changes when the database is written: its inode, and times and sizes of it and its journal.

    Taken before the snapshot that it stands for, so that at worst the same state is read twice.
    """
    parts: list[int] = []
    for file in (path, path.with_name(path.name + "-wal")):
        try:
            found = file.stat()
        except FileNotFoundError:
            parts += (0, 0, 0)
        else:
            parts += (found.st_ino, found.st_mtime_ns, found.st_size)
    return tuple(parts)


def today() -> int:
    """The day since the epoch."""
    return int(time.time() // 86_400)
