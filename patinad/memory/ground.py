"""What beliefs grow from, found by the words it uses: a database beside the ledger that goes along with it.

It is derived: whatever is wrong with it, it is made anew from the ledger, and everything is looked at once more.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from patinad.ledger.changes import Mark
from patinad.memory.claims import MAX_CHARACTERS, Claim, claim
from patinad.memory.cues import ANTONYMS
from patinad.memory.rules import rules_version
from patinad.memory.sameness import Even
from patinad.memory.stance import shares
from patinad.memory.tokens import bag
from patinad.store.database import GROWTH, migrate, open_database, transaction

FILE = "growth.db"  # beside the ledger
BELIEF = "belief"  # the kind of texts that are beliefs
CLOSE = 1e-9  # sums of weights are compared with that much patience


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the ledger: an observation that stands, or a belief."""

    uid: str
    kind: str
    text: str
    stated: tuple[str, ...] = ()  # what trailers state in it


@contextmanager
def opened(file: Path | None) -> Iterator[sqlite3.Connection]:
    """The database, within a transaction that ends with the block; in memory without a file. Raises sqlite3.DatabaseError."""
    if file is None:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
            migrate(db, GROWTH)
            yield db
        return
    with closing(open_database(file, GROWTH)) as db, transaction(db):
        yield db


class Ground:
    """The texts of a ledger by their terms."""

    def __init__(self, db: sqlite3.Connection, names: Iterable[str] = ()) -> None:
        """`names` are what the project calls itself."""
        self._db = db
        self._postings: dict[str, frozenset[int]] = {}
        self._numbers: dict[int, Text] = {}
        self.weights = Even(names)
        self._rules = version(names)

    def known(self, ledger: str) -> Mark | None:
        """How far the ledger was read; None where nothing is known of this one, or by other rules."""
        row = self._db.execute("SELECT rules, ledger, seq, anchor FROM meta").fetchone()
        if row is None or row[:2] != (self._rules, ledger):
            return None
        return Mark(int(row[2]), row[3])

    def note(self, ledger: str, read: Mark) -> None:
        """It is as the ledger was at this change."""
        self._db.execute(
            "INSERT OR REPLACE INTO meta (id, rules, ledger, seq, anchor) VALUES (1, ?, ?, ?, ?)",
            (self._rules, ledger, read.seq, read.anchor),
        )

    def clear(self) -> None:
        """Know nothing."""
        for table in ("meta", "texts", "terms", "stated"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608  # names of ours
        self._postings.clear()
        self._numbers.clear()

    def put(self, one: Text) -> None:
        """Take in a text, in place of what its row said before."""
        self.drop(one.uid)
        number = self._db.execute(
            "INSERT INTO texts (uid, kind, text, stated) VALUES (?, ?, ?, ?)",
            (one.uid, one.kind, one.text, json.dumps(one.stated)),
        ).lastrowid
        terms = terms_in(one.text)
        self._db.executemany("INSERT INTO terms (term, number) VALUES (?, ?)", [(t, number) for t in terms])
        self._db.executemany(
            "INSERT INTO stated (statement, number) VALUES (?, ?)", [(s, number) for s in one.stated]
        )
        for term in terms:
            self._postings.pop(term, None)

    def drop(self, uid: str) -> None:
        """Forget a row."""
        row = self._db.execute("SELECT number, text FROM texts WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            return
        terms = terms_in(row[1])
        self._db.executemany(
            "DELETE FROM terms WHERE term = ? AND number = ?", [(term, row[0]) for term in terms]
        )
        self._db.execute("DELETE FROM stated WHERE number = ?", (row[0],))
        self._db.execute("DELETE FROM texts WHERE number = ?", (row[0],))
        self._numbers.pop(row[0], None)
        for term in terms:
            self._postings.pop(term, None)

    def text(self, uid: str) -> Text | None:
        """What is known of a row."""
        row = self._db.execute("SELECT number FROM texts WHERE uid = ?", (uid,)).fetchone()
        return None if row is None else self._numbered(row[0])

    def that_state(self, statement: str) -> list[Text]:
        """The observations in which a trailer states this."""
        rows = self._db.execute("SELECT number FROM stated WHERE statement = ?", (statement,)).fetchall()
        return [self._numbered(number) for (number,) in rows]

    def near(self, text: str, share: float, kinds: frozenset[str]) -> list[Text]:
        """Those of some kinds that may speak of at least this share of a text, by weight; none that does is left out."""
        said = claim(text, asserted=True)
        weights = {term: value for term, value in shares(said, self.weights).items() if value}
        left, need = sum(weights.values()), share - CLOSE
        if not left:
            return []
        found: Counter[int] = Counter()
        meeting = ((self._meeting(term, said), value) for term, value in weights.items())
        # The rarest first: who has not been met when less is left than is needed never will be.
        for numbers, value in sorted(meeting, key=lambda pair: len(pair[0])):
            for number in numbers if left >= need else numbers & found.keys():
                found[number] += value  # type: ignore[assignment]  # a Counter adds weights as well
            left -= value
        hits = (self._numbered(number) for number, value in found.items() if value >= need)
        return sorted((one for one in hits if one.kind in kinds), key=lambda one: one.uid)

    def that_may_hear_of(self, text: str, kinds: frozenset[str]) -> list[Text]:
        """Those of some kinds with a term that this text speaks of."""
        terms = set(terms_in(text))
        terms |= {opposite for term in terms for opposite in ANTONYMS.get(term, ())}
        numbers = {number for term in terms for number in self._posting(term)}
        return [one for number in sorted(numbers) if (one := self._numbered(number)).kind in kinds]

    def _meeting(self, term: str, said: Claim) -> frozenset[int]:
        """The texts that may speak of a term: as `stance.find` looks for it."""
        found = self._posting(term).union(*(self._posting(other) for other in ANTONYMS.get(term, ())))
        parts = said.compounds.get(term, ())
        if parts:
            found |= frozenset.intersection(*(self._posting(part) for part in parts))
        return found

    def _posting(self, term: str) -> frozenset[int]:
        if term not in self._postings:
            rows = self._db.execute("SELECT number FROM terms WHERE term = ?", (term,))
            self._postings[term] = frozenset(number for (number,) in rows)
        return self._postings[term]

    def _numbered(self, number: int) -> Text:
        if number not in self._numbers:
            uid, kind, text, stated = self._db.execute(
                "SELECT uid, kind, text, stated FROM texts WHERE number = ?", (number,)
            ).fetchone()
            self._numbers[number] = Text(uid, kind, text, tuple(json.loads(stated)))
        return self._numbers[number]


def terms_in(text: str) -> Sequence[str]:
    """The terms by which a text is found."""
    return sorted(bag(text[:MAX_CHARACTERS]))


def version(names: Iterable[str]) -> str:
    """What growth goes by."""
    return f"{rules_version()} {json.dumps(sorted(names))}"
