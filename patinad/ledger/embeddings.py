"""Which model the vectors of observations and beliefs were made with, and over how many rows: embedding_metadata.

One row a model: its newest `generated_at` is the one that holds now, those of models before it say what held then.
"""

import sqlite3
from dataclasses import dataclass

from patinad.ledger.uids import uid_of
from patinad.store.database import transaction


@dataclass(frozen=True, slots=True)
class Generated:
    """What vectors there are after a run."""

    model_name: str
    model_version: str  # the model id
    dimension: int
    belief_count: int  # beliefs that have a vector
    observation_count: int

    @property
    def uid(self) -> str:
        """One row a model."""
        return uid_of("embedding_metadata", self.model_name, self.model_version)


def newest(db: sqlite3.Connection) -> Generated | None:
    """What was last written; None where nothing was."""
    row = db.execute(
        "SELECT model_name, model_version, dimension, belief_count, observation_count FROM embedding_metadata"
        " ORDER BY generated_at DESC, id DESC LIMIT 1"
    ).fetchone()
    return Generated(row[0], row[1] or "", *row[2:]) if row is not None else None


def note(db: sqlite3.Connection, one: Generated, now: str) -> None:
    """Write down that this holds from now on."""
    with transaction(db):
        db.execute(
            "INSERT INTO embedding_metadata (uid, model_name, model_version, dimension, generated_at, belief_count,"
            " observation_count) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET generated_at ="
            " excluded.generated_at, belief_count = excluded.belief_count, observation_count = excluded.observation_count",
            (
                one.uid,
                one.model_name,
                one.model_version,
                one.dimension,
                now,
                one.belief_count,
                one.observation_count,
            ),
        )
