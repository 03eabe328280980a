"""What the commands and tools ask of beliefs, and do to them: documents in, documents out.

Every function takes an open ledger; those that write are to run inside the caller's transaction.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from patinad.errors import UsageError
from patinad.ledger import beliefs
from patinad.ledger.beliefs import Belief, KeptBelief, Support
from patinad.ledger.reliability import reliability_of
from patinad.ledger.rows import Evidence
from patinad.ledger.uids import plain, uid_of
from patinad.memory.claims import claim
from patinad.memory.confidence import Posterior
from patinad.memory.domains import domains_of
from patinad.memory.growth import subject_of
from patinad.memory.messages import pieces_of_messages
from patinad.memory.observed import observations
from patinad.memory.scope import Places, Scope, cleaned, holds, read_scope, touches
from patinad.memory.stance import AGAINST, Weights, stance
from patinad.memory.validate import Cited, Piece, Verdict, validate
from patinad.memory.weighing import confidence_of, seconds
from patinad.redact import redact

STATES = (
    "open",
    "contested",
    "superseded",
    "withdrawn",
    "retracted",
)  # withdrawn: it grew, and is not borne out any more
LONGEST = 500  # characters of a statement


def state_of(kept: KeptBelief, in_conflict: Iterable[str]) -> str:
    """One of STATES."""
    if not kept.belief.active:
        return "withdrawn" if kept.belief.withdrawn_at else "retracted"
    if kept.belief.valid_to is not None:
        return "superseded"
    return "contested" if kept.uid in in_conflict else "open"


def listed(
    db: sqlite3.Connection,
    now: float,
    *,
    domain: str | None = None,
    state: str | None = None,
    least: float = 0.0,
    scope: Scope | None = None,
) -> dict[str, Any]:
    """{beliefs: [{id, statement, value, subject, domains, state, confidence, interval, for, against}]}, the surest first."""
    if state is not None and state not in STATES:
        raise UsageError(f"no belief is in state {state!r}: it is one of {', '.join(STATES)}")
    in_conflict = {one.belief for one in beliefs.conflicts(db)}
    there = cleaned(scope)
    found = []
    for kept in beliefs.all_beliefs(db, inactive=True):
        its = state_of(kept, in_conflict)
        wanted = its == state if state else its in ("open", "contested")
        wanted = wanted and (there is None or touches(kept.belief.scope, there))
        if wanted and (domain is None or domain in kept.domains):
            row = brief(kept, its, confidence_of(kept, now))
            if row["confidence"] >= least:
                found.append(row)
    return {"beliefs": sorted(found, key=lambda row: (-row["confidence"], row["statement"]))}


def brief(kept: KeptBelief, state: str, after: Posterior) -> dict[str, Any]:
    """A belief in a line."""
    low, high = after.interval()
    sides = [one.evidence.stance for one in kept.evidence if one.counts]
    return {
        "id": kept.uid,
        "statement": kept.belief.statement,
        "value": kept.belief.value,
        "subject": kept.belief.subject,
        "scope": dict(kept.belief.scope) if kept.belief.scope else None,
        "domains": list(kept.domains),
        "state": state,
        "confidence": round(after.mean, 4),
        "interval": [round(low, 4), round(high, 4)],
        "for": sides.count("for"),
        "against": sides.count("against"),
    }


def shown(db: sqlite3.Connection, uid: str, now: float) -> dict[str, Any]:
    """A belief with its evidence, its conflicts, and what it refines. Raises NoSuchBeliefError."""
    kept = beliefs.find(db, uid)
    its = beliefs.conflicts(db, kept.uid, resolved=True)
    state = state_of(kept, {one.belief for one in its if not one.resolved})
    told = kept.belief
    return {
        **brief(kept, state, confidence_of(kept, now)),
        "kept_confidence": told.confidence,
        "polarity": told.polarity,
        "valid_from": told.valid_from,
        "valid_to": told.valid_to,
        "created_at": told.created_at,
        "refines": told.parent,
        "question": told.question,
        "evidence": [cited_support(one) for one in kept.evidence],
        "conflicts": [
            {"description": one.description, "detected_at": one.detected_at, "resolved": one.resolved}
            for one in its
        ],
    }


def cited_support(one: Support) -> dict[str, Any]:
    """A piece of evidence of a belief."""
    evidence = one.evidence
    return {
        "stance": evidence.stance,
        "source": evidence.source_kind,
        "ref": evidence.source_id,
        "quote": evidence.quote,
        "session": one.session,
        "observed_at": evidence.observed_at,
        "reliability": reliability_of(evidence.source_kind, evidence.reliability),
        "counts": one.counts,
    }


def added(
    db: sqlite3.Connection,
    statement: str,
    now: str,
    *,
    domains: Sequence[str] = (),
    scope: dict[str, str] | None = None,
) -> dict[str, Any]:
    """The user says so: {id, new, stood, superseded}; `stood`: it held before. A belief of the same subject and scope on the other side is closed, and kept."""
    text = plain(redact(statement))
    said, read = read_scope(text)
    scope = cleaned({**read, **(scope or {})})
    if len(claim(said).terms) < 2:
        raise UsageError("say it in a sentence, as in `patinad belief add 'Hooks run no external command'`")
    if len(text) > LONGEST:
        raise UsageError(f"a belief has at most {LONGEST} characters: say the gist of it")
    subject, polarity = subject_of(said)
    belief = Belief(text, subject=subject, polarity=polarity, scope=scope, valid_from=now, created_at=now)
    superseded = supersede(db, belief, now)
    held = db.execute(
        "SELECT active AND valid_to IS NULL FROM beliefs WHERE uid = ?", (belief.uid,)
    ).fetchone()
    uid, is_new = beliefs.put(db, belief)
    db.execute(
        "UPDATE beliefs SET valid_to = NULL, active = 1 WHERE uid = ?", (uid,)
    )  # said again, it holds again
    source = uid_of("said", uid, now[:10])  # once a day, however often it is said
    beliefs.cite(db, uid, Evidence("user", source, quote=text, observed_at=now, stance="for"))
    beliefs.file_under(db, uid, domains or domains_of(text), now)
    return {"id": uid, "new": is_new, "stood": bool(held and held[0]), "superseded": superseded}


def supersede(db: sqlite3.Connection, belief: Belief, now: str) -> list[str]:
    """Close what holds the opposite of the same subject in the same scope; their uids.

    A word in common is not enough: `SQLite holds no vectors` leaves `SQLite holds the facts` as it is.
    """
    weights = Weights(kept.belief.statement for kept in beliefs.all_beliefs(db, inactive=True))
    closed = []
    for kept in beliefs.all_beliefs(db):
        other = kept.belief
        same_place = (other.subject, other.scope or None) == (belief.subject, belief.scope or None)
        opposed = {other.polarity, belief.polarity} == {"for", "against"}
        opposed = opposed and speaks_against(other.statement, belief.statement, weights)
        if same_place and opposed and other.valid_to is None and kept.uid != belief.uid:
            beliefs.close(db, kept.uid, now)
            closed.append(kept.uid)
    return closed


def speaks_against(one: str, other: str, weights: Weights) -> bool:
    """Whether either of two sentences says the opposite of the other."""
    return any(stance(a, b, weights).side == AGAINST for a, b in ((one, other), (other, one)))


def retracted(db: sqlite3.Connection, uid: str, now: str) -> dict[str, Any]:
    """Take a belief back: {id, statement, changed}. Raises NoSuchBeliefError."""
    kept = beliefs.find(db, uid)
    return {"id": kept.uid, "statement": kept.belief.statement, "changed": beliefs.retract(db, kept.uid, now)}


def validated(
    db: sqlite3.Connection,
    statement: str,
    now: float,
    names: Iterable[str] = (),
    scope: Scope | None = None,
) -> dict[str, Any]:
    """Whether what is known bears a statement out, in a scope if one is given or the statement begins with it.

    {verdict, confidence, interval, reason, scope, supporting: [{text, source, ref, quote, ...}], contradicting: [...]}.
    """
    text, read = read_scope(plain(redact(statement)))
    if not claim(text).terms:
        raise UsageError("there is nothing to be judged: say it in a sentence")
    there = cleaned({**read, **(scope or {})})
    known = pieces(db, there)
    # What a word tells is told by all that is known: a scope with little in it would make every word rare.
    weights = Weights((piece.text for piece in (known if there is None else pieces(db))), names)
    return {**judged(validate(text, known, weights, now)), "scope": there}


def pieces(db: sqlite3.Connection, scope: Scope | None = None) -> list[Piece]:
    """Everything that may speak for a statement or against it: what sessions showed, what the user and commits said."""
    found = []
    places = Places(db)
    for one in observations(db):
        for evidence in one.evidence:
            if not places.within(scope, evidence, one.session, one.text):
                continue
            weight = reliability_of(evidence.source_kind, evidence.reliability)
            found.append(
                Piece(
                    one.text, evidence.source_kind, evidence.source_id, weight, seconds(evidence.observed_at),
                    evidence.patch_id or one.session or evidence.source_id, evidence.quote, f"{one.kind}:{one.uid}",
                )
            )  # fmt: skip
    for kept in beliefs.all_beliefs(db):
        if kept.belief.valid_to is not None or not holds(kept.belief.scope, scope):
            continue
        for support in kept.evidence:
            if (
                support.counts
                and support.evidence.source_kind in ("user", "answer", "import")
                and support.evidence.stance == "for"
            ):
                text = (
                    kept.belief.statement
                    if kept.belief.value == "yes"
                    else f"It is not so: not {kept.belief.statement}"
                )
                weight = reliability_of(support.evidence.source_kind, support.evidence.reliability)
                found.append(
                    Piece(
                        text, support.evidence.source_kind, support.evidence.source_id, weight,
                        seconds(support.evidence.observed_at), support.source, support.evidence.quote, f"belief:{kept.uid}",
                    )
                )  # fmt: skip
    return found + pieces_of_messages(db, scope, places)


def judged(found: Verdict) -> dict[str, Any]:
    """A verdict as a document."""
    low, high = found.posterior.interval()
    return {
        "verdict": found.verdict,
        "confidence": round(found.posterior.mean, 4),
        "interval": [round(low, 4), round(high, 4)],
        "reason": found.reason,
        "supporting": [cited(one) for one in found.supporting],
        "contradicting": [cited(one) for one in found.contradicting],
    }


def cited(one: Cited) -> dict[str, Any]:
    """A piece of evidence of a verdict."""
    return {
        "text": one.piece.text,
        "source": one.piece.source_kind,
        "ref": one.piece.source_id,
        "quote": one.piece.quote,
        "row": one.piece.row,
        "observed_at": None
        if one.piece.observed_at is None
        else datetime.fromtimestamp(one.piece.observed_at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "weight": round(one.weight, 4),
        "superseded": one.superseded,
    }
