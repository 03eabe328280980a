"""Nearest vectors: exactly, row by row, or through an HNSW graph kept in a file. The only user of usearch.

Scores are cosines, -1 to 1. Vectors are the byte vectors of `embed`, found by the hash of their text.
The file is a cache of what SQLite holds. usearch can crash on a damaged file, so beside it stands a JSON file with
the file's hash, and not one byte of the file reaches usearch before that hash has been found right.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime  # noqa: F401  # before usearch, always: some of its releases crash in the other order
import usearch
from usearch.index import Index

from patinad.vectors.cache import batched
from patinad.vectors.embed import Bytes, Floats, quantise

Keys = npt.NDArray[np.uint64]
Fetch = Callable[[Sequence[bytes]], Mapping[bytes, bytes]]  # hashes -> the vectors of those that have one

# Below so many rows a search of all of them takes less than 10 ms, and misses nothing.
EXACT_BELOW = 20_000
BLOCK = 4096  # rows turned into floats at a time: 6 MB
# With these, 10 of 25,000 clustered vectors are found with a recall above 0.99 in 0.3 ms; 5,000 are added a second.
CONNECTIVITY, EXPANSION_ADD, EXPANSION_SEARCH = 16, 128, 128
# Two threads add twice as fast and leave rows that no search reaches (5 of 25,000; of a few dozen, often one).
THREADS = 1
# Where more than this share of a graph is no longer wanted, it is built anew.
STALE_SHARE = 0.5
# A small file is written whenever it lacks something; a large one when it lacks 1%: the rest is replayed on load.
SAVE_SHARE = 0.01


class Exact:
    """Vectors in memory, all of them looked at: what is found is what is nearest."""

    def __init__(self, dimensions: int) -> None:
        self.dimensions = dimensions
        self.hashes: list[bytes] = []
        self._places: dict[bytes, int] = {}
        self._vectors: Bytes = np.empty((0, dimensions), dtype=np.int8)
        self._lengths: Floats = np.empty(0, dtype=np.float32)

    def follow(self, wanted: Iterable[bytes], fetch: Fetch) -> int:
        """Hold those of `wanted` that have a vector, and no others; how many came or went."""
        wanted = dict.fromkeys(wanted)
        kept = [place for place, text_hash in enumerate(self.hashes) if text_hash in wanted]
        gone = len(self.hashes) - len(kept)
        new = fetch([text_hash for text_hash in wanted if text_hash not in self._places])
        if gone or new:
            added: Bytes = np.frombuffer(b"".join(new.values()), dtype=np.int8).reshape(-1, self.dimensions)
            self._vectors = np.concatenate((self._vectors[kept], added))
            self._lengths = np.concatenate((self._lengths[kept], _lengths(added)))
            self.hashes = [self.hashes[place] for place in kept] + list(new)
            self._places = {text_hash: place for place, text_hash in enumerate(self.hashes)}
        return gone + len(new)

    def search(
        self, query: Floats, limit: int, among: Iterable[bytes] | None = None
    ) -> list[tuple[bytes, float]]:
        """The `limit` nearest, best first, ties by hash: (text hash, score). `among` leaves out all others."""
        places = (
            None
            if among is None
            else np.array([self._places[one] for one in among if one in self._places], dtype=np.intp)
        )
        count = len(self.hashes) if places is None else len(places)
        if not count or limit < 1:
            return []
        scores: Floats = np.empty(count, dtype=np.float32)
        for start in range(0, count, BLOCK):
            part = slice(start, start + BLOCK)
            rows = part if places is None else places[part]
            scores[part] = (self._vectors[rows].astype(np.float32) @ query) / self._lengths[rows]
        # Everything as good as the last one that fits is sorted too, or ties would fall as they like.
        worst = np.partition(scores, count - limit)[count - limit] if count > limit else -np.inf
        best = np.flatnonzero(scores >= worst)
        found = [
            (self.hashes[int(place if places is None else places[place])], float(scores[place]))
            for place in best
        ]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:limit]


def _lengths(vectors: Bytes) -> Floats:
    """The rows' lengths, 1 for a row of zeros."""
    lengths = np.linalg.norm(vectors.astype(np.float32), axis=1)
    return np.where(lengths == 0, 1, lengths).astype(np.float32)


class Sidecar(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a graph's file, in `<file>.json`."""

    model: str  # model id
    dimensions: int
    count: int
    sequence: str  # a hash over the keys: which rows the file holds
    sha256: str  # of the file
    usearch: str  # the release that wrote it; another one builds its own


class Graph:
    """An HNSW index of one model's vectors. Keys are the upper 63 bits of the text hash.

    Nothing is ever removed from usearch's index: a file saved with holes in it aborted the process that loaded it
    (25,000 added, 5,000 removed; 2.26.0). What is no longer wanted stays, is left out of every answer, and is at
    hand when a branch brings it back; when such rows outgrow their share, the graph is built anew.
    """

    def __init__(self, path: Path, model_id: str, dimensions: int) -> None:
        """An empty graph that will be saved at `path`; see `load`."""
        self.path = path
        self.model_id = model_id
        self.dimensions = dimensions
        self.saved: Sidecar | None = None
        self.unsaved = 0  # rows that the file lacks
        self.keys = _no_keys()  # of what is wanted and here, ascending
        self._hashes: list[bytes] = []  # their texts' hashes, in the order of the keys
        self._index = self._empty()

    def _empty(self) -> Index:
        return Index(
            ndim=self.dimensions,
            metric="cos",
            dtype="i8",
            connectivity=CONNECTIVITY,
            expansion_add=EXPANSION_ADD,
            expansion_search=EXPANSION_SEARCH,
        )

    @classmethod
    def load(cls, path: Path, model_id: str, dimensions: int) -> "Graph":
        """The graph in the file; an empty one where it is missing, damaged, or another model's or release's.

        It finds nothing before `follow` has said what is wanted.
        """
        graph = cls(path, model_id, dimensions)
        sidecar = read_sidecar(path)
        if sidecar is None or (sidecar.model, sidecar.dimensions) != (model_id, dimensions):
            return graph
        if sidecar.usearch != usearch.__version__:
            return graph
        try:
            content = path.read_bytes()  # not mapped: a file cut short under a map kills the reader
        except OSError:
            return graph
        if hashlib.sha256(content).hexdigest() != sidecar.sha256:
            return graph
        index = graph._empty()
        index.load(content)
        if len(index) != sidecar.count:
            return graph
        graph._index, graph.saved = index, sidecar
        return graph

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def rows(self) -> int:
        """How many vectors the graph holds, the unwanted ones included."""
        return len(self._index)

    def follow(self, wanted: Sequence[bytes], fetch: Fetch) -> int:
        """Find those of `wanted` that have a vector, and no others; how many vectors were added."""
        keys, first = np.unique(keys_of(wanted), return_index=True)
        here = np.isin(keys, self._held(), assume_unique=True)
        if self.rows - np.count_nonzero(here) > STALE_SHARE * self.rows:
            self._index, self.saved, here = self._empty(), None, np.zeros_like(here)
        added = 0
        for part in batched(np.flatnonzero(~here).tolist(), BLOCK):
            vectors = fetch([wanted[first[place]] for place in part])
            if not vectors:
                continue
            rows = np.frombuffer(b"".join(vectors.values()), dtype=np.int8).reshape(-1, self.dimensions)
            new = keys_of(list(vectors))
            self._index.add(new, rows, threads=THREADS)
            here |= np.isin(keys, new, assume_unique=True)
            added += len(new)
        self.keys, self._hashes = keys[here], [wanted[place] for place in first[here]]
        self.unsaved += added
        return added

    def _held(self) -> Keys:
        """The keys of all rows, ascending."""
        return np.sort(np.asarray(self._index.keys[:], dtype=np.uint64)) if self.rows else _no_keys()

    def search(self, query: Floats, limit: int) -> list[tuple[bytes, float]]:
        """About the `limit` nearest, best first, ties by hash: (text hash, score)."""
        limit = min(limit, len(self))
        found: list[tuple[bytes, float]] = []
        asked = 0
        while len(found) < limit and asked < self.rows:
            # As many more as are likely to be left out; at last, all of them.
            asked = min(self.rows, 2 * asked or limit * self.rows // len(self))
            matches = self._index.search(quantise(query), asked, threads=1)
            found = self._wanted(np.asarray(matches.keys), np.asarray(matches.distances))
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:limit]

    def _wanted(self, keys: Keys, distances: Floats) -> list[tuple[bytes, float]]:
        """The matches that are not left out."""
        places = np.minimum(np.searchsorted(self.keys, keys), len(self) - 1)
        return [
            (self._hashes[place], 1 - float(distance))
            for place, key, distance in zip(places, keys, distances, strict=True)
            if self.keys[place] == key
        ]

    def save(self) -> None:
        """Write the file and what is known of it, each aside, synced, and renamed into place. Raises OSError."""
        # Through memory, so that the hash is of what was meant and not of what a full disk took.
        content = bytes(self._index.save() or b"")
        sidecar = Sidecar(
            model=self.model_id,
            dimensions=self.dimensions,
            count=self.rows,
            sequence=sequence_of(self._held()),
            sha256=hashlib.sha256(content).hexdigest(),
            usearch=usearch.__version__,
        )
        _replace(self.path, content)
        _replace(sidecar_path(self.path), msgspec.json.encode(sidecar))
        self.saved, self.unsaved = sidecar, 0


def maintain(path: Path, model_id: str, dimensions: int, wanted: Sequence[bytes], fetch: Fetch) -> int:
    """Bring the file at `path` to `wanted`, all of which have vectors; how many were added to it.

    One writer at a time: the caller holds the file's lock. A large file that lacks little is left as it is,
    since whoever loads it catches up. Raises OSError.
    """
    graph = Graph.load(path, model_id, dimensions)
    added = graph.follow(wanted, fetch)
    limit = 0 if len(graph) < EXACT_BELOW else SAVE_SHARE * len(graph)
    if graph.saved is None or graph.unsaved > limit:
        graph.save()
    return added


def keep_rows(path: Path, model_id: str, dimensions: int, rows: Mapping[int, bytes], fetch: Fetch) -> int:
    """See that the file at `path` is a graph over these rows, keyed by their numbers; how many it holds.

    `rows` are numbers with the hashes of their texts; those without a vector are left out. It is built anew when it
    differs, which for the stores that are kept so takes less than a second. The caller holds the file's lock.
    Raises OSError.
    """
    vectors = fetch(list(rows.values()))
    here = [number for number, text_hash in sorted(rows.items()) if text_hash in vectors]
    content = b"".join(vectors[rows[number]] for number in here)
    sequence = hashlib.sha256(np.array(here, dtype="<u8").tobytes() + content).hexdigest()
    sidecar = read_sidecar(path)
    known = (sidecar.model, sidecar.sequence, sidecar.usearch) if sidecar is not None else None
    if known == (model_id, sequence, usearch.__version__) and _is_whole(path, sidecar):
        return len(here)
    graph = Graph(path, model_id, dimensions)
    built = graph._empty()  # noqa: SLF001  # one shape for every graph
    if here:
        matrix = np.frombuffer(content, dtype=np.int8).reshape(-1, dimensions)
        built.add(np.array(here, dtype=np.uint64), matrix, threads=THREADS)
    saved = bytes(built.save() or b"")
    _replace(path, saved)
    made = Sidecar(
        model=model_id,
        dimensions=dimensions,
        count=len(here),
        sequence=sequence,
        sha256=hashlib.sha256(saved).hexdigest(),
        usearch=usearch.__version__,
    )
    _replace(sidecar_path(path), msgspec.json.encode(made))
    return len(here)


def _is_whole(path: Path, sidecar: Sidecar | None) -> bool:
    """Whether the file is what its sidecar says."""
    try:
        return sidecar is not None and hashlib.sha256(path.read_bytes()).hexdigest() == sidecar.sha256
    except OSError:
        return False


def keys_of(hashes: Sequence[bytes]) -> Keys:
    """The hashes' keys, in their order: the upper 63 of 128 bits, for usearch keeps one value for itself."""
    upper = np.frombuffer(b"".join(text_hash[:8] for text_hash in hashes), dtype=">u8")
    return upper.astype(np.uint64) >> np.uint64(1)


def sequence_of(keys: Keys) -> str:
    """A hash over ascending keys."""
    return hashlib.sha256(keys.astype("<u8").tobytes()).hexdigest()


def _no_keys() -> Keys:
    return np.empty(0, dtype=np.uint64)


def sidecar_path(path: Path) -> Path:
    """The file that says what is in the graph's file."""
    return path.with_name(path.name + ".json")


def read_sidecar(path: Path) -> Sidecar | None:
    """What is known of the graph's file; None where that cannot be read."""
    try:
        return msgspec.json.decode(sidecar_path(path).read_bytes(), type=Sidecar)
    except (OSError, ValueError, msgspec.MsgspecError):  # a broken key raises UnicodeDecodeError
        return None


def _replace(path: Path, content: bytes) -> None:
    """Put a whole file into place: a reader, or a machine that loses power, sees the old one or the new."""
    aside = path.with_name(path.name + ".part")
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
