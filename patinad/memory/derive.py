"""The search stores observations/ and beliefs/, derived from the ledger: what was maintained equals what is made anew.

Whoever needs a store has it brought to the ledger first; one that is current costs two looks at a file's times.
"""

# ruff: noqa: S608  # what is put into statements are names of the stores

import json
import sqlite3
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from patinad.ledger import beliefs, changes
from patinad.ledger.changes import Mark
from patinad.ledger.kinds import BY_NAME
from patinad.ledger.listing import EmptyLedgerError, reading
from patinad.ledger.reliability import reliability_of
from patinad.ledger.rows import Evidence
from patinad.memory.domains import domains_of
from patinad.memory.observed import Observed, observations, of_sessions, some_observations
from patinad.memory.rules import rules_version
from patinad.memory.weighing import confidence_of, seconds
from patinad.store.database import (
    BELIEFS,
    OBSERVATIONS,
    Schema,
    connect,
    is_damaged,
    migrations,
    open_database,
    quarantine,
    remove,
    transaction,
    user_version,
)
from patinad.store.lock import locked, writer_lock
from patinad.vectors.texts import text_hash

NAMESPACE = uuid.UUID("6d8f1f0e-3f0f-5a56-9d53-0c7f6f6c1a11")  # of all ids here; it must never change
EVIDENCE_KEPT = 5  # pieces that stand with a row; the ledger has all


Rows = Collection[tuple[str, str]]  # (kind, uid) of rows of the ledger


@dataclass(frozen=True, slots=True)
class Content:
    """One row of a store before it has a number."""

    kind: str  # observation_type; "belief"
    content: str
    source: str  # `decision:<uid of the ledger's row>`
    metadata: Mapping[str, Any]
    created_at: str | None

    @property
    def id(self) -> str:
        """The same for the same content of the same source, in every copy of the store."""
        return str(uuid.uuid5(NAMESPACE, f"{self.source}\0{self.content}"))


@dataclass(frozen=True, slots=True)
class Store:
    """One store: where its rows come from and go to."""

    name: str
    schema: Schema
    read: Callable[[sqlite3.Connection], Iterator[Content]]
    typed: bool  # its rows have an observation_type
    # What some rows of the ledger say now, of those that changed; None: the store is small, and is always read whole.
    read_some: Callable[[sqlite3.Connection, Rows], Iterator[Content]] | None = None

    def path(self, data: Path) -> Path:
        """The database in a repository's data folder."""
        return data / self.name / f"{self.name}.db"


def read_observations(ledger: sqlite3.Connection) -> Iterator[Content]:
    """What sessions showed, each as a sentence."""
    return contents(observations(ledger))


def read_some_observations(ledger: sqlite3.Connection, rows: Rows) -> Iterator[Content]:
    """The same of some rows."""
    return contents(some_observations(ledger, sorted(rows)))


def contents(seen: Iterable[Observed]) -> Iterator[Content]:
    """Observations as the store keeps them."""
    for one in seen:
        times = sorted(e.observed_at for e in one.evidence if e.observed_at)
        best = max(one.evidence, key=weight)
        metadata = {
            "source": f"{best.source_kind}:{best.source_id}",
            "source_type": best.source_kind,
            "reliability": weight(best),
            "session_id": one.session,
            "created_at": times[0] if times else None,
            "updated_at": times[-1] if times else None,
            "uid": one.uid,
            "domains": list(domains_of(one.text)),
            "evidence": [cited(e) for e in one.evidence[:EVIDENCE_KEPT]],
        }
        yield Content(one.kind, one.text, f"{one.kind}:{one.uid}", metadata, times[0] if times else None)


def read_beliefs(ledger: sqlite3.Connection) -> Iterator[Content]:
    """What is held true, with how sure that was when it was last looked at."""
    in_conflict = {one.belief for one in beliefs.conflicts(ledger)}
    for kept in beliefs.all_beliefs(ledger):
        told = kept.belief
        times = sorted(e.evidence.observed_at for e in kept.evidence if e.evidence.observed_at)
        # As of the last evidence: what fades with the clock is computed on read.
        now = max((one for one in map(seconds, times) if one is not None), default=0.0)
        state = "superseded" if told.valid_to else "contested" if kept.uid in in_conflict else "open"
        metadata = {
            "source": "ledger",
            "source_type": "belief",
            "confidence": round(confidence_of(kept, now).mean, 4),
            "state": state,
            "value": told.value,
            "session_id": None,
            "created_at": told.created_at,
            "updated_at": times[-1] if times else told.created_at,
            "uid": kept.uid,
            "domains": list(kept.domains),
            "evidence": [cited(one.evidence) for one in kept.evidence[:EVIDENCE_KEPT]],
        }
        yield Content("belief", told.statement, f"belief:{kept.uid}", metadata, told.created_at)


STORES = (
    Store("observations", OBSERVATIONS, read_observations, typed=True, read_some=read_some_observations),
    Store("beliefs", BELIEFS, read_beliefs, typed=False),
)


def cited(evidence: Evidence) -> dict[str, Any]:
    """A piece of evidence as a store keeps it."""
    return {
        "source": evidence.source_kind,
        "ref": evidence.source_id,
        "quote": evidence.quote,
        "stance": evidence.stance,
    }


def weight(evidence: Evidence) -> float:
    """What a piece of evidence is worth."""
    return reliability_of(evidence.source_kind, evidence.reliability)


def stamp_of(ledger: Path) -> str:
    """What changes when the ledger is written: times and sizes of it and of its journal."""
    parts = []
    for file in (ledger, ledger.with_name(ledger.name + "-wal")):
        try:
            found = file.stat()
        except FileNotFoundError:
            parts.append([0, 0, 0])
        else:
            # A reader leaves an empty journal behind: that is none.
            parts.append([found.st_ino, found.st_mtime_ns, found.st_size] if found.st_size else [0, 0, 0])
    return json.dumps(parts)


def bring(store: Store, data: Path, ledger: Path, *, anew: bool = False) -> bool:
    """Bring one store to the ledger, as its one writer; whether it was written. A damaged one is made anew.

    With `anew` nothing of what it held is relied on. It goes from the old rows to the new in one transaction: who
    reads meanwhile has the old ones, and no file is taken from under anybody. Raises as `listing.reading`.
    """
    path = store.path(data)
    if not ledger.exists():
        return False
    stamp = stamp_of(ledger)  # before the snapshot that it stands for: at worst the same state is read twice
    if not anew and stored_stamp(store, path) == stamp:
        return False
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with locked(writer_lock(path)):
        try:
            with reading(ledger) as facts:
                news = read_news(store, facts, Known.read(store, path) if not anew else Known())
        except EmptyLedgerError:  # its writer is just making it
            return False
        try:
            write(store, path, news, stamp, anew=anew)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            quarantine(path)
            with reading(ledger) as facts:
                news = read_news(store, facts, Known())
            write(store, path, news, stamp)
    return True


@dataclass(frozen=True, slots=True)
class Known:
    """How far a store has read its ledger, and by which rules."""

    rules: str = ""
    ledger: str = ""
    mark: Mark = field(default_factory=Mark)

    @classmethod
    def read(cls, store: Store, path: Path) -> "Known":
        """As the store says; nothing is known to one that is not there, of another shape, or damaged."""
        row = stored(store, path, "read")
        if not row:
            return cls()
        rules, ledger, seq, anchor = json.loads(row)
        return cls(rules, ledger, Mark(seq, anchor))

    def text(self) -> str:
        """As a store keeps it."""
        return json.dumps([self.rules, self.ledger, self.mark.seq, self.mark.anchor])


@dataclass(frozen=True, slots=True)
class News:
    """What a store is to hold now: all of it, or what some rows of the ledger say."""

    wanted: list[Content]
    rows: frozenset[tuple[str, str]] | None  # None: all; nothing else of the store stays
    known: Known  # afterwards


def read_news(store: Store, facts: sqlite3.Connection, known: Known) -> News:
    """What a store lacks that has read so much."""
    now = Known(rules_version(), changes.file_of(facts), changes.newest(facts))
    changed = None
    if store.read_some is not None and (known.rules, known.ledger) == (now.rules, now.ledger):
        changed = changes.since(facts, known.mark)
    if store.read_some is None or changed is None:
        return News(list(store.read(facts)), None, now)
    rows = {(kind, uid) for kind, uid in changed if kind in BY_NAME}
    rows |= of_sessions(facts, [uid for kind, uid in changed if kind == "session"])
    return News(list(store.read_some(facts, rows)), frozenset(rows), now)


@contextmanager
def snapshot(store: Store, data: Path) -> Iterator[sqlite3.Connection | None]:
    """One state of a store, for reading; None where there is none, or one of another shape."""
    path = store.path(data)
    if not path.exists():
        yield None
        return
    with closing(connect(path, store.schema, read_only=True)) as db:
        db.execute("BEGIN")
        yield db if user_version(db) == len(migrations(store.schema.name)) else None


def stored_stamp(store: Store, path: Path) -> str:
    """The state of the ledger that a store was made from; "" where it is not there or does not say."""
    return stored(store, path, "ledger")


def stored(store: Store, path: Path, column: str) -> str:
    """What a store says of itself; "" where it is not there or does not say."""
    if not path.exists():
        return ""
    try:
        with closing(connect(path, store.schema, read_only=True)) as db:
            row = db.execute(f"SELECT {column} FROM meta").fetchone()
    except sqlite3.DatabaseError:
        return ""  # of another shape, or damaged: whoever writes it finds out
    return str(row[0]) if row else ""


def write(store: Store, path: Path, news: News, stamp: str, *, anew: bool = False) -> None:
    """Make these the rows of a store, in one transaction; a row that stays keeps its number, unless it is made anew."""
    with closing(open_database(path, store.schema)) as db, transaction(db):
        if anew:
            db.execute(f"DELETE FROM {store.name}")
            db.execute("INSERT INTO search (search) VALUES ('delete-all')")
        held = {row[0]: row for row in held_rows(db, store, news.rows)}
        coming = {one.id: one for one in news.wanted}
        for gone in held.keys() - coming.keys():
            _, number, content, _ = held[gone]
            db.execute(
                "INSERT INTO search (search, rowid, content) VALUES ('delete', ?, ?)", (number, content)
            )
            db.execute(f"DELETE FROM {store.name} WHERE rowid = ?", (number,))
        for own, one in coming.items():
            metadata = json.dumps(one.metadata, ensure_ascii=False, sort_keys=True)
            if own not in held:
                insert(db, store, one, metadata)
            elif held[own][3] != metadata:
                db.execute(f"UPDATE {store.name} SET metadata = ? WHERE id = ?", (metadata, own))
        db.execute(
            "INSERT OR REPLACE INTO meta (id, ledger, read) VALUES (1, ?, ?)", (stamp, news.known.text())
        )


def held_rows(
    db: sqlite3.Connection, store: Store, rows: Iterable[tuple[str, str]] | None
) -> Iterator[tuple[str, int, str, str]]:
    """(id, rowid, content, metadata) of a store's rows, or of those that some rows of the ledger made."""
    asked = f"SELECT id, rowid, content, metadata FROM {store.name}"
    if rows is None:
        yield from db.execute(asked)
        return
    for _, uid in rows:
        yield from db.execute(f"{asked} WHERE metadata ->> '$.uid' = ?", (uid,)).fetchall()


def insert(db: sqlite3.Connection, store: Store, one: Content, metadata: str) -> None:
    """A new row."""
    columns = {"id": one.id, "content": one.content, "metadata": metadata, "created_at": one.created_at}
    if store.typed:
        columns["observation_type"] = one.kind
    done = db.execute(
        f"INSERT INTO {store.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (*columns.values(),),
    )
    db.execute("INSERT INTO search (rowid, content) VALUES (?, ?)", (done.lastrowid, one.content))


def texts_of(store: Store, data: Path) -> dict[bytes, str]:
    """The texts of a store that get vectors, by their hashes."""
    with snapshot(store, data) as db:
        rows = db.execute(f"SELECT content FROM {store.name}") if db is not None else ()
        return {text_hash(text): text for (text,) in rows}


def rows_of(store: Store, data: Path) -> dict[int, bytes]:
    """The text's hash of each row."""
    with snapshot(store, data) as db:
        rows = db.execute(f"SELECT rowid, content FROM {store.name} ORDER BY rowid") if db is not None else ()
        return {number: text_hash(text) for number, text in rows}


def index_of(store: Store, data: Path) -> Path:
    """The file of a store's graph."""
    return store.path(data).with_suffix(".usearch")


def rebuild(data: Path, ledger: Path) -> dict[str, Any]:
    """Make the stores anew from the ledger: {store: rows}. Their graphs go, and are made by the next embedding."""
    for store in STORES:
        if not bring(store, data, ledger, anew=True):  # no ledger: nothing is remembered
            drop(store, data)
        graph = index_of(store, data)
        if graph.parent.is_dir():
            with locked(writer_lock(graph)):
                for file in (graph, graph.with_name(graph.name + ".json")):
                    file.unlink(missing_ok=True)
    return {store.name: len(rows_of(store, data)) for store in STORES}


def drop(store: Store, data: Path) -> None:
    """Delete a store that there is no ledger for, as its one writer."""
    path = store.path(data)
    if path.parent.is_dir():
        # Without the lock, a journal that another writer has just begun could go while its database stays.
        with locked(writer_lock(path)):
            remove(path)
