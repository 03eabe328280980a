"""How sure one may be of a belief of the ledger, from the evidence that counts for it and against it."""

from datetime import UTC, datetime

from patinad.ledger.beliefs import KeptBelief
from patinad.ledger.reliability import reliability_of
from patinad.memory.confidence import Posterior, Weighed, posterior


def seconds(when: str | None) -> float | None:
    """A time of the ledger as seconds since 1970; None where it is none."""
    if not when:
        return None
    try:
        read = datetime.fromisoformat(when)
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()


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
