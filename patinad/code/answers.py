"""What calls resolve to, on its way into code.db."""

import sqlite3
from array import array

# Target 0 is none: what is held is numbers, and they are bound as they are.
UPDATE = "UPDATE calls SET target = nullif(?, 0), confidence = ? WHERE id = ?"
ANSWERS_HELD = 100_000  # numbers


class Answers:
    """What calls resolve to, until it is written: (target, confidence, call), one after the other; target 0 is none."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.held = array("q")

    def add(self, found: "array[int]") -> None:
        """Take some in."""
        self.held.extend(found)
        if len(self.held) > ANSWERS_HELD:
            self.write()

    def write(self) -> None:
        """Write what is held."""
        triples = zip(self.held[::3], self.held[1::3], self.held[2::3], strict=True)
        self.db.executemany(UPDATE, triples)
        del self.held[:]
