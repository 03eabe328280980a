"""Which model answers: the configured one, or, while that one's vectors are being made, the one before it.

Vectors of two models never meet in one answer: one model answers for all stores of a repository. It is the one that has
most of their texts, the configured one at a tie; so another model goes on answering until the configured one has
caught up with it, whatever was interrupted in between, and nothing has to be written down for that.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from patinad.store.database import BLOBS, connect, is_damaged, user_version
from patinad.vectors import models
from patinad.vectors.cache import MAX_VARIABLES, batched
from patinad.vectors.models import Installed


@dataclass(frozen=True, slots=True)
class Serving:
    """The model that answers for a repository, and how far the configured one is."""

    one: Installed | None  # None: there is none, and words answer alone
    wanted: str  # the configured model's name
    done: int = 0  # texts with a vector of the configured model, and of how many; 0 of 0 where nothing had to be counted
    total: int = 0
    reason: str = ""  # why the configured model does not answer, or words alone do; "": it answers

    @property
    def switching(self) -> bool:
        """Whether another model answers than the configured one."""
        return self.one is not None and self.one.name.lower() != self.wanted.lower()

    def document(self) -> dict[str, Any]:
        """What an answer says of it: {model}, and while another one is made ready {next: {model, done, total}}."""
        said: dict[str, Any] = {"model": self.one.name if self.one is not None else None}
        if self.switching:
            said["next"] = {"model": self.wanted, "done": self.done, "total": self.total}
        return said


@contextmanager
def vectors_in(blobs_db: Path) -> Iterator[sqlite3.Connection | None]:
    """blobs.db, for reading; None where there is none yet, or a damaged one: its next writer sets that aside.

    Raises sqlite3.Error for a file that cannot be read.
    """
    if not blobs_db.exists():
        yield None
        return
    with closing(connect(blobs_db, BLOBS, read_only=True)) as db:
        try:
            is_made = bool(user_version(db))
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            is_made = False
        yield db if is_made else None


def kept_models(blobs_db: Path) -> dict[str, str]:
    """The models that have a vector at all: their names, by id. Raises sqlite3.Error."""
    with vectors_in(blobs_db) as db:
        if db is None:
            return {}
        rows = db.execute(
            "SELECT model_id, name FROM models m WHERE EXISTS (SELECT 1 FROM vectors v WHERE v.model = m.id)"
        )
        return {str(model_id): str(name) for model_id, name in rows}


def have_vectors(blobs_db: Path, model_id: str, hashes: Sequence[bytes]) -> set[bytes]:
    """Those of some texts that have a vector of a model. Raises sqlite3.Error."""
    found: set[bytes] = set()
    with vectors_in(blobs_db) as db:
        if db is None:
            return found
        row = db.execute("SELECT id, dimensions FROM models WHERE model_id = ?", (model_id,)).fetchone()
        for part in batched(hashes, MAX_VARIABLES) if row is not None else ():
            marks = ",".join("?" * len(part))
            rows = db.execute(
                f"SELECT text_hash FROM vectors WHERE model = ? AND length(vector) = ? AND text_hash IN ({marks})",  # noqa: S608  # only marks
                (*row, *part),
            )
            found.update(text_hash for (text_hash,) in rows)
    return found


def choose(
    models_dir: Path, wanted: str, kept: Mapping[str, str], counts: Mapping[str, int], total: int
) -> Serving:
    """The model that answers, where `counts` says how many of `total` texts each of the `kept` models has."""
    name = wanted or models.DEFAULT
    configured = models.find(models_dir, wanted)
    own = counts.get(configured.id, 0) if configured is not None else 0
    others = {
        one.id: one for one in models.installed(models_dir) if configured is None or one.id != configured.id
    }
    usable = [others[model_id] for model_id in counts if model_id in others and counts[model_id] > own]
    before = max(usable, key=lambda one: (counts[one.id], one.name), default=None)
    if before is not None:
        reason = (
            f"answered with {before.name} while the vectors of {name} are made: {own:,} of {total:,} are there"
            if configured is not None
            else f"answered with {before.name}: {models.missing_reason(wanted)}"
        )
        return Serving(before, name, own, total, reason)
    lost = sorted(
        kept[model_id]
        for model_id, count in counts.items()
        if model_id not in others and count > own and (configured is None or model_id != configured.id)
    )
    reason = models.missing_reason(wanted) if configured is None else ""
    if lost:
        gone = f"the vectors of {lost[0]} cannot be used: that model is not installed any more"
        reason = f"{gone}; {reason}" if reason else f"{gone}, and {name} has {own:,} of {total:,} vectors"
    return Serving(configured, name, own, total, reason)
