"""Text to ids: the table `names` of code.db, and the words of names that are made of several."""

import re
import sqlite3

WORDS = re.compile(r"[^\W\d]\w*")
NAMES_KEPT = 60_000  # some 9 MB, and as many of before; others are looked up in the database


class Names:
    """Text to id; new names are stored."""

    def __init__(self, db: sqlite3.Connection, *, fresh: bool) -> None:
        """`fresh`: the table is empty, so what is not in memory is new."""
        self.db = db
        self.known: dict[str, int] = {}  # of late
        self.before: dict[str, int] = {}
        self.fresh = fresh
        self.next: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM names").fetchone()[0]
        self.new: list[tuple[int, str]] = []
        self.split: set[int] = set()
        self.new_words: list[tuple[int, int]] = []

    def __call__(self, name: str) -> int:
        """The id of a name."""
        found = self.known.get(name)
        return self.add(name) if found is None else found

    def text(self, text: str) -> int | None:
        """The id of a type or receiver, or None for none; its words are noted, so that it is found by each of them."""
        if not text:
            return None
        found = self.known.get(text)
        if found is None:
            found = self(text)
        if found not in self.split:
            self.split.add(found)
            words = WORDS.findall(text)
            if words != [text]:
                self.new_words += [(self(word), found) for word in set(words)]
        return found

    def tell(self, name: int, text: str) -> None:
        """Note that what is called so stands for a text, so that it is found by each of its words."""
        self.new_words += [(word, name) for word in map(self, set(WORDS.findall(text))) if word != name]

    def optional(self, name: str) -> int | None:
        """The id of a name; None for none."""
        return self(name) if name else None

    def add(self, name: str) -> int:
        """The id of a name that is not in memory."""
        if len(self.known) >= NAMES_KEPT:
            self.begin_anew()
        if (old := self.before.get(name)) is not None:
            self.known[name] = old
            return old
        if not self.fresh:
            row = self.db.execute("SELECT id FROM names WHERE name = ?", (name,)).fetchone()
            if row:
                number = self.known[name] = int(row[0])
                return number
        number = self.known[name] = self.next
        self.next += 1
        self.new.append((number, name))
        return number

    def begin_anew(self) -> None:
        """Let go of the names that have not been asked for lately."""
        self.store()
        self.before = dict(self.known)
        self.known.clear()
        self.split.clear()
        if self.fresh:
            self.fresh = False
            self.db.execute("CREATE UNIQUE INDEX IF NOT EXISTS names_name ON names (name)")

    def store(self) -> None:
        """Write the new names and words."""
        self.db.executemany("INSERT INTO names (id, name) VALUES (?, ?)", self.new)
        self.db.executemany("INSERT OR IGNORE INTO words (word, name) VALUES (?, ?)", sorted(self.new_words))
        self.new.clear()
        self.new_words.clear()
