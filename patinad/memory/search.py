"""Observations and beliefs that mean what is asked: vectors and full text, fused by rank.

The stores are small, so all rows that pass the filters are looked at: an answer is never shorter than it must be.
"""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from patinad.memory.claims import claim
from patinad.memory.derive import STORES, Store, bring, snapshot
from patinad.store.database import is_damaged
from patinad.vectors.models import Installed
from patinad.vectors.texts import text_hash

if TYPE_CHECKING:  # numpy and onnxruntime: for the worker that is asked
    from patinad.vectors.embed import Floats

K = 10  # of reciprocal rank fusion, as for code
VECTOR_WEIGHT = 0.7  # beside full text's 1: on short prose of one project its own words say more
FEW_WORDS, FEW_FACTOR = 4, 0.3  # a content of fewer words answers nothing, however near it is
SIMILAR = 0.35  # a cosine from which a content is taken to speak of what is asked
BEHIND = 0.999  # where a keyword is held back: just behind the last sentence that answers
ATTEMPTS = 3  # to find a store that is deleted just when it is opened, or damaged; each makes it anew


@dataclass(frozen=True, slots=True)
class Filters:
    """What a row must be to be found."""

    types: frozenset[str] = frozenset()  # empty: all
    session: str | None = None  # an id, or the beginning of one
    since: str | None = None  # ISO 8601: not older than that
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found."""

    id: str
    type: str
    content: str
    score: float | None  # cosine; None where it has no vector
    fused: float  # by which hits are in order
    worded: bool  # it shares words with the question
    metadata: Mapping[str, Any]

    @property
    def is_few(self) -> bool:
        """Whether it is a keyword and no sentence."""
        return len(self.content.split()) < FEW_WORDS

    @property
    def answers(self) -> bool:
        """Whether it is a sentence that speaks of what is asked."""
        return not self.is_few and (self.worded or (self.score or 0.0) >= SIMILAR)


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, best first, and how many of the rows that were looked at have a vector."""

    hits: list[Hit]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its words, and its vector where there is a model."""

    text: str
    vector: "Floats | None" = None


Row = tuple[str, str, str, str, bytes]  # id, type, content, metadata, text hash


class Ladder:
    """The cosines of all that was compared with a question, in whatever store, and what a place among them is worth."""

    def __init__(self, scores: Iterable[float]) -> None:
        self._falling = sorted(-score for score in scores)

    def worth(self, score: float) -> float:
        """Of reciprocal rank fusion; equal cosines share a place."""
        return VECTOR_WEIGHT / (K + 1 + bisect_left(self._falling, -score))


def search(
    data: Path,
    ledger: Path,
    asked: Asked,
    filters: Filters,
    vectors: "Vectors | None",
    others: Sequence[float] = (),
) -> Hits:
    """What the two stores find; they are brought to the ledger first.

    A place among vectors is one among those of all stores, and `others`, the cosines of what was found elsewhere: what
    is nearest in a store that has nothing near is worth little. A place in full text is one in its own store.
    """
    looked: list[tuple[dict[int, Row], list[int], dict[bytes, float]]] = []
    for store in STORES:
        if filters.types and not filters.types & types_of(store):
            continue
        rows, by_text = looked_at(store, data, ledger, asked.text, filters)
        near = vectors.near(asked.vector, {row[4] for row in rows.values()}) if vectors is not None else {}
        looked.append((rows, by_text, near))
    scores = [near[row[4]] for rows, _, near in looked for row in rows.values() if row[4] in near]
    ladder = Ladder([*scores, *others])
    found = [hit for rows, by_text, near in looked for hit in fuse(rows, by_text, near, ladder)]
    ordered = sorted(held_back(found), key=lambda hit: (-hit.fused, hit.id))
    return Hits(ordered, len(scores), sum(len(rows) for rows, _, _ in looked))


def looked_at(
    store: Store, data: Path, ledger: Path, text: str, filters: Filters
) -> tuple[dict[int, Row], list[int]]:
    """The rows of a store that pass, and in order those of them that share words with a text: one state of it."""
    for attempt in range(ATTEMPTS):
        bring(store, data, ledger)
        try:
            with snapshot(store, data) as db:
                if db is not None:
                    rows = passing(db, store, filters)
                    return rows, ranked_by_text(db, text, rows)
        except sqlite3.DatabaseError as error:
            gone = getattr(error, "sqlite_errorname", "").startswith("SQLITE_CANTOPEN")
            if attempt == ATTEMPTS - 1 or not (gone or is_damaged(error)):
                raise
            if not gone:
                bring(store, data, ledger, anew=True)
    return {}, []  # there is no ledger


def domains(data: Path) -> list[str]:
    """The domains that some row is of."""
    found: set[str] = set()
    for store in STORES:
        with snapshot(store, data) as db:
            rows = (
                db.execute(f"SELECT DISTINCT value FROM {store.name}, json_each(metadata, '$.domains')")  # noqa: S608
                if db is not None
                else ()
            )
            found.update(str(name) for (name,) in rows)
    return sorted(found)


def held_back(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits; a keyword that would come before a sentence that answers is put behind the last such sentence."""
    least = min((hit.fused for hit in hits if hit.answers), default=None)
    for hit in hits:
        late = hit.is_few and least is not None and hit.fused > BEHIND * least
        yield replace(hit, fused=BEHIND * least) if late and least is not None else hit


def types_of(store: Store) -> frozenset[str]:
    """The types of a store's rows."""
    return frozenset({"pattern", "decision", "challenge", "technology"} if store.typed else {"belief"})


def passing(db: sqlite3.Connection, store: Store, filters: Filters) -> dict[int, Row]:
    """The rows that pass, by number."""
    kind = "observation_type" if store.typed else "'belief'"
    where, given = ["1"], []
    if filters.types and store.typed:
        where.append(f"{kind} IN ({', '.join('?' * len(filters.types))})")
        given += sorted(filters.types)
    if filters.session is not None:
        where.append("substr(json_extract(metadata, '$.session_id'), 1, length(?)) = ?")
        given += [filters.session, filters.session]
    if filters.since is not None:
        where.append("json_extract(metadata, '$.updated_at') >= ?")
        given.append(filters.since)
    if filters.domain is not None:
        where.append("EXISTS (SELECT 1 FROM json_each(metadata, '$.domains') WHERE value = ?)")
        given.append(filters.domain)
    rows = db.execute(
        f"SELECT rowid, id, {kind}, content, metadata FROM {store.name} WHERE {' AND '.join(where)}",  # noqa: S608
        given,
    )
    return {row[0]: (*row[1:], text_hash(row[3])) for row in rows}


def ranked_by_text(db: sqlite3.Connection, text: str, rows: Mapping[int, Row]) -> list[int]:
    """The numbers of the rows that share words with the question, best first."""
    found = claim(text)
    words = dict.fromkeys(word for word in (*found.terms, *found.parts) if word.isalnum())
    if not words:
        return []
    asked = " OR ".join(f'"{word}"' for word in words)
    scored = db.execute("SELECT rowid, bm25(search) FROM search WHERE search MATCH ?", (asked,))
    # Among equals by id, which is of the content: row numbers are others in a store that was made anew.
    ranked = sorted((score, rows[number][0], number) for number, score in scored if number in rows)
    return [number for _, _, number in ranked]


def fuse(
    rows: Mapping[int, Row], by_text: Sequence[int], near: Mapping[bytes, float], ladder: Ladder
) -> list[Hit]:
    """The rows that have a vector or share words, with the sum of what their places are worth."""
    worth = {number: 1.0 / (K + place) for place, number in enumerate(by_text, start=1)}
    for number, row in rows.items():
        if row[4] in near:
            worth[number] = worth.get(number, 0.0) + ladder.worth(near[row[4]])
    worded, found = set(by_text), []
    for number, fused in worth.items():
        own, kind, content, metadata, key = rows[number]
        hit = Hit(own, kind, content, near.get(key), fused, number in worded, json.loads(metadata))
        found.append(replace(hit, fused=fused * FEW_FACTOR) if hit.is_few else hit)
    return found


class Vectors:
    """The vectors of one model in blobs.db, as far as these stores have them."""

    def __init__(self, blobs_db: Path, one: Installed, today: int) -> None:
        self.blobs_db, self.one, self.today = blobs_db, one, today

    def near(self, query: "Floats | None", hashes: set[bytes]) -> dict[bytes, float]:
        """The cosine of each text that has a vector; all of them are looked at."""
        from patinad.vectors.cache import VectorCache  # noqa: PLC0415
        from patinad.vectors.index import Exact  # noqa: PLC0415

        if query is None or not hashes:
            return {}
        one = self.one
        with VectorCache(
            self.blobs_db, one.id, one.model.dimensions, today=self.today, name=one.name
        ) as cache:
            exact = Exact(one.model.dimensions)
            exact.follow(sorted(hashes), cache.get)
        return dict(exact.search(query, len(hashes)))
