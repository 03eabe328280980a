"""What several sources say of one session, made one set of rows: each observation once, with all its evidence.

The result does not depend on the order in which the sources were heard.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from patinad.ledger.kinds import KINDS, Detail, Kind, column
from patinad.ledger.reliability import OF_COMMITS, reliability_of
from patinad.ledger.rows import Evidence, Observation
from patinad.ledger.uids import plain, uid_of


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an observation's table, before it has a number."""

    uid: str
    kind: Kind
    said: tuple[Detail, ...]
    details: tuple[Detail, ...]
    evidence: Mapping[str, Evidence]  # by uid
    retracted_at: str | None


def settle(session: str, observations: Iterable[Observation], withdrawn: Mapping[str, str]) -> dict[str, Row]:
    """The rows of a session by uid. `withdrawn` says when a commit was reverted; what only such commits say is retracted."""
    heard: dict[str, list[Observation]] = {}
    for one in observations:
        kind = KINDS[type(one)]
        heard.setdefault(kind.uid(session, _said(kind, one)), []).append(one)
    return {uid: _row(uid, same, withdrawn) for uid, same in heard.items()}


def evidence_uid(row_uid: str, one: Evidence) -> str:
    """The uid of a piece of evidence: whose it is, and where it stands."""
    return uid_of("evidence", row_uid, one.source_kind, one.source_id, one.start, one.end)


def _said(kind: Kind, one: Observation) -> tuple[Detail, ...]:
    return tuple(text and plain(text) for text in (column(one, name) for name in kind.said))


def _row(uid: str, same: list[Observation], withdrawn: Mapping[str, str]) -> Row:
    """One row of all that say the same; a detail comes from the source most to be believed that tells it."""
    kind = KINDS[type(same[0])]
    ranked = sorted(same, key=lambda one: (-weight(one), repr(one)))
    details = []
    for name in kind.details:
        told = (column(one, name) for one in ranked)
        details.append(next((text for text in told if text), None))
    evidence: dict[str, Evidence] = {}
    for one in ranked:
        for piece in one.evidence:
            evidence.setdefault(evidence_uid(uid, piece), piece)
    return Row(uid, kind, _said(kind, same[0]), tuple(details), evidence, _retracted(evidence, withdrawn))


def weight(one: Observation) -> float:
    """The reliability of the best evidence of an observation."""
    return max((reliability_of(e.source_kind, e.reliability) for e in one.evidence), default=0.0)


def _retracted(evidence: Mapping[str, Evidence], withdrawn: Mapping[str, str]) -> str | None:
    """When the last of the commits that say it was reverted; None while another source stands."""
    if not evidence:
        return None
    times = [
        withdrawn.get(one.source_id) if one.source_kind in OF_COMMITS else None for one in evidence.values()
    ]
    reverted = [time for time in times if time is not None]
    return max(reverted) if len(reverted) == len(times) else None
