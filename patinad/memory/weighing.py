"""How sure one may be of a belief of the ledger, from the evidence that counts for it and against it."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from patinad.ledger import beliefs
from patinad.ledger.beliefs import KeptBelief
from patinad.ledger.reliability import reliability_of
from patinad.memory.confidence import Posterior, Weighed, posterior

DIGITS = 4  # of a confidence that is written down


def seconds(when: str | None) -> float | None:
    """A time of the ledger as seconds since 1970; None where it is none."""
    if not when:
        return None
    try:
        read = datetime.fromisoformat(when)
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()


def note_confidences(db: sqlite3.Connection, kept_beliefs: Iterable[KeptBelief] | None = None) -> int:
    """Keep with each belief, or with these, how sure one was of it as of its last evidence; of how many that is new.

    As of now it would be another figure at every look: what fades with the clock is computed on read. One that an old
    ledger told stays while nothing else speaks of the belief.
    """
    changed = 0
    for kept in beliefs.all_beliefs(db, inactive=True) if kept_beliefs is None else kept_beliefs:
        counted = [one.evidence for one in kept.evidence if one.counts]
        if not counted or (
            kept.belief.confidence is not None and all(one.source_kind == "import" for one in counted)
        ):
            continue
        when = max((one.observed_at for one in counted if one.observed_at), default=None)
        mean = round(confidence_of(kept, seconds(when) or 0.0).mean, DIGITS)
        changed += beliefs.note_confidence(db, kept.uid, mean, when)
    return changed


def confidence_of(kept: KeptBelief, now: float) -> Posterior:
    """How sure one may be of a belief now."""
    counted = [one for one in kept.evidence if one.counts and one.evidence.stance in ("for", "against")]
    return posterior(
        (
            Weighed(
                one.source,
                one.evidence.stance == "for",
                reliability_of(one.evidence.source_kind, one.evidence.reliability),
                seconds(one.evidence.observed_at),
            )
            for one in counted
        ),
        now,
    )
