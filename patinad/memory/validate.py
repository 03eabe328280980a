"""Is a statement borne out by what is known? Supported, contradicted, contested, stale, or insufficient: the default.

Each piece of evidence takes a side by what it says (stance.py) or takes none. What was said before a change that a later
piece tells of is superseded: it is cited, and weighs nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from patinad.memory import stance as stances
from patinad.memory.claims import MAX_CHARACTERS, claim
from patinad.memory.confidence import Posterior, Weighed, fading, posterior
from patinad.memory.stance import Stance, Weights, is_opinion, may_speak, shares, stance
from patinad.memory.tokens import bag

# For a statement that is asked about and against it, before any evidence: more is asked than is so, and what speaks against
# is seldom misread. Fitted to three suites by three authors, each of which it misses by less than 0.09; in five folds, by what
# it was not fitted to, by 0.07 (tests/bench/score_validator.py). With 0.1 on both sides it was 0.10 in all, and 0.13 in two of them.
PRIOR = (0.03, 0.15)
ENOUGH = 0.5  # weight on one side, of which one good source is worth more and an old or inferred one less
OUTWEIGHS = 2.5  # times the other side, for a verdict
OTHER = {stances.FOR: stances.AGAINST, stances.AGAINST: stances.FOR}
CITED = 10  # pieces, at most, of each side


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that was said, and where."""

    text: str
    source_kind: str
    source_id: str
    reliability: float
    observed_at: float | None = None  # seconds since 1970
    source: str = ""  # by which it is independent of others: a patch, a session; "": the source id
    quote: str = ""  # as it is written in the source
    row: str = ""  # of the ledger: its kind and uid
    about: str = ""  # what it was said of, in other words than its own
    reverted_at: float | None = None  # when its commit was taken back: it says the opposite from then on


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of evidence with the side it takes."""

    piece: Piece
    coverage: float
    superseded: bool
    weight: float
    worth: float = 1.0  # of its reliability


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a statement."""

    verdict: str  # supported, contradicted, contested, stale, insufficient
    reason: str  # a code: agreement, opposition, both_sides, superseded, faded, weak, no_evidence, no_claim
    posterior: Posterior
    supporting: tuple[Cited, ...]
    contradicting: tuple[Cited, ...]


def validate(statement: str, pieces: Iterable[Piece], weight: Weights, now: float) -> Verdict:
    """The verdict on a statement. Every piece is looked at: what is not worth looking at is left out by the caller."""
    sides: dict[str, list[tuple[Piece, Stance]]] = {stances.FOR: [], stances.AGAINST: []}
    ended: list[tuple[Piece, Stance]] = []
    said = claim(statement, asserted=True)
    weights = shares(said, weight)
    for piece in pieces:
        if not may_speak(said, bag(piece.text[:MAX_CHARACTERS]), weights):
            continue
        found = stance(statement, piece.text, weight, piece.about)
        if said.present and found.side == stances.FOR and piece.row.startswith("challenge:"):
            continue  # what was a problem then is no evidence that it is so still
        if piece.reverted_at is not None:
            if found.side in sides:
                back = replace(piece, observed_at=piece.reverted_at)
                sides[OTHER[found.side]].append((back, replace(found, changes=True)))
        elif found.side in sides:
            sides[found.side].append((piece, found))
        elif found.closes:
            ended.append((piece, found))
    changed_for, changed_against = (last_change(sides[side]) for side in (stances.FOR, stances.AGAINST))
    over = {
        piece.source_id for piece, found in (*sides[stances.AGAINST], *ended) if found.changes or found.closes
    }
    supporting = cite(sides[stances.FOR], latest(changed_against, last_change(ended)), now, over)
    contradicting = cite(sides[stances.AGAINST], changed_for, now)
    standing = [
        Weighed(
            c.piece.source or c.piece.source_id, supports, c.piece.reliability * c.worth, c.piece.observed_at
        )
        for cited, supports in ((supporting, True), (contradicting, False))
        for c in cited
        if not c.superseded
    ]
    after = posterior(standing, now, *PRIOR)
    verdict, reason = decide(
        after, supporting, contradicting, present=said.present, opinion=bool(is_opinion(said))
    )
    return Verdict(verdict, reason, after, tuple(supporting[:CITED]), tuple(contradicting[:CITED]))


def worth(found: Stance) -> float:
    """What is left of the reliability of evidence for a statement of which it speaks only in part."""
    return found.coverage if found.side == stances.FOR else 1.0


def last_change(side: Sequence[tuple[Piece, Stance]]) -> float | None:
    """When one side last told of a change."""
    times = [
        piece.observed_at
        for piece, found in side
        if (found.changes or found.closes) and piece.observed_at is not None
    ]
    return max(times, default=None)


def latest(*times: float | None) -> float | None:
    """The last of the times that are known."""
    return max((time for time in times if time is not None), default=None)


def cite(
    side: Sequence[tuple[Piece, Stance]], changed: float | None, now: float, over: Collection[str] = ()
) -> list[Cited]:
    """The pieces of one side, the weightiest first; what came before the other side's change is superseded.

    So is what was said where that change was told (`over`): a message that removes something tells of it too.
    """
    cited = []
    for piece, found in side:
        superseded = changed is not None and piece.observed_at is not None and piece.observed_at < changed
        superseded |= piece.source_id in over and piece.source_kind == "commit"
        share = min(1.0, worth(found))
        weight = 0.0 if superseded else piece.reliability * share * fading(piece.observed_at, now)
        cited.append(Cited(piece, found.coverage, superseded, weight, share))
    return sorted(cited, key=lambda c: (-c.weight, -c.coverage, c.piece.source_id, c.piece.text))


def decide(
    after: Posterior,
    supporting: Sequence[Cited],
    contradicting: Sequence[Cited],
    *,
    present: bool = False,
    opinion: bool = False,
) -> tuple[str, str]:
    """The verdict and the reason for it: the first row that holds. Only weights and what was superseded decide.

    Who says that it is so at `present` is contradicted by what took its place. Of an `opinion` that two sides hold
    neither wins by being told more often.
    """
    support, opposition = after.alpha - PRIOR[0], after.beta - PRIOR[1]
    enough, against = support >= ENOUGH, opposition >= ENOUGH
    once = any(c.superseded for c in supporting)
    faded = any(c.piece.reliability * c.worth >= ENOUGH and not c.superseded for c in supporting)
    rows = (
        (not supporting and not contradicting, "insufficient", "no_evidence"),
        (once and not enough and not present, "stale", "superseded"),
        (enough and against and opinion, "contested", "both_sides"),
        (enough and support >= OUTWEIGHS * opposition, "supported", "agreement"),
        (against and opposition >= OUTWEIGHS * support, "contradicted", "opposition"),
        (enough and against, "contested", "both_sides"),
        (faded and not enough, "stale", "faded"),
        (True, "insufficient", "weak"),
    )
    return next((verdict, reason) for holds, verdict, reason in rows if holds)
