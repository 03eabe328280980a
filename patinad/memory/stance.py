"""Whether a piece of evidence speaks for a statement, against it, or of something else.

What decides is what the two say of the same words; that they look alike decides nothing. A word weighs as much as it
is rare among all that is known, so that a statement about something never heard of finds no evidence at all.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from patinad.memory.claims import Claim, claim
from patinad.memory.cues import ANTONYMS, LIGHT

FOR, AGAINST, NEUTRAL = "for", "against", "neutral"

SUPPORT_COVERAGE = 0.7  # share of the statement, by weight, that evidence must speak of to support it ...
CONTRADICT_COVERAGE = 0.7  # ... or to contradict it
LIGHT_WEIGHT = 0.25  # of a verb that says little, against a word as rare
CHANGED_COVERAGE = 0.5  # ... or where what it is about was given up as a whole
AGREED_SHARE = 0.45  # ... and on which it must take the statement's side
FEW_TERMS = 2  # a statement of no more terms than these is met by chance: a mention alone does not support it
OPPOSED_SHARE = 0.4  # share of the statement on which it must say the opposite


@dataclass(frozen=True, slots=True)
class Stance:
    """How a text stands to a statement."""

    side: str  # for, against, neutral
    coverage: float  # the share of the statement that the text speaks of, 0 to 1
    changes: bool  # the text tells of a change, so that what was said before it no longer holds


class Weights:
    """How much each term says: rare ones most."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        """`names` are what the project calls itself: words that say nothing here."""
        self.silent = {term for name in names for term in claim(name).terms}
        self.seen: Counter[str] = Counter()
        self.count = 0
        for text in texts:
            self.count += 1
            found = claim(text)
            self.seen.update(found.terms.keys() | found.parts.keys())

    def __call__(self, term: str) -> float:
        """The weight of a term; one that was never seen weighs most."""
        if term in self.silent:
            return 0.0
        rarity = math.log((self.count + 2) / (self.seen.get(term, 0) + 0.5)) + 0.5
        return rarity * LIGHT_WEIGHT if term in LIGHT else rarity

    def head(self, said: Claim) -> str:
        """The weightiest term of a claim; evidence that does not speak of it takes no side."""
        return max(said.terms, key=lambda term: (self(term), term), default="")


def stance(statement: str, text: str, weight: Weights) -> Stance:
    """How `text` stands to `statement`."""
    return compare(claim(statement), claim(text), weight)


def compare(said: Claim, heard: Claim, weight: Weights) -> Stance:
    """How what was heard stands to what is said."""
    weights = {term: weight(term) for term in said.terms}
    total = sum(weights.values())
    met = {term: other for term in said.terms if (other := find(term, heard)) is not None}
    head = weight.head(said)
    if not total or head not in met or heard.hedged or not meets_both_sides(said, met):
        return Stance(NEUTRAL, 0.0, heard.changes)
    coverage = sum(weights[term] for term in met) / total
    sides = sum(weights[term] for term, sign in said.terms.items() if sign)
    opposed = agreed = 0.0
    opposed_signs: set[int] = set()
    denied = False
    for term, (sign, takes_side) in met.items():
        product = said.terms[term] * sign
        # What is only mentioned does not contradict somebody who is against it, nor speak for who is for it.
        if product < 0 and takes_side:
            opposed += weights[term]
            opposed_signs.add(said.terms[term])
        elif product > 0 and (takes_side or len(weights) > FEW_TERMS):
            agreed += weights[term]
            denied |= takes_side and sign < 0
    # Who says that X took the place of Y is contradicted by who says the reverse, not by who uses Y too.
    # `X is not used directly` is not contradicted by `keep X, but not directly`.
    opposed = 0.0 if denied and opposed_signs == {-1} else opposed
    reverses = (
        len(opposed_signs) == len(cued_signs(said)) if len(cued_signs(said)) > 1 else bool(opposed_signs)
    )
    needed = CHANGED_COVERAGE if heard.changes and gone(said, heard, met, head) else CONTRADICT_COVERAGE
    if coverage >= needed and opposed >= OPPOSED_SHARE * sides and reverses:
        return Stance(AGAINST, coverage, heard.changes)
    if coverage >= SUPPORT_COVERAGE and not opposed and agreed >= AGREED_SHARE * sides:
        return Stance(FOR, coverage, heard.changes)
    return Stance(NEUTRAL, coverage, heard.changes)


def gone(said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]], head: str) -> bool:
    """Whether what a statement is about was given up altogether: `remove X from Y` leaves X elsewhere."""
    sign, takes_side = met[head]
    elsewhere = [
        term
        for term, side in heard.terms.items()
        if side == 0 and term not in said.terms and term not in LIGHT
    ]
    return said.terms[head] > 0 > sign and takes_side and not elsewhere


def cued_signs(said: Claim) -> set[int]:
    """The sides that a statement takes: two where it sets one thing against another."""
    against = {term for term, sign in said.terms.items() if sign < 0}
    return {1, -1} if against and any(sign > 0 for sign in said.terms.values()) else {1}


def meets_both_sides(said: Claim, met: Mapping[str, tuple[int, bool]]) -> bool:
    """Whether evidence speaks of each of the two things that a statement sets against each other."""
    if len(cued_signs(said)) < 2:
        return True
    return {said.terms[term] for term in met} >= {1, -1}


def find(term: str, heard: Claim) -> tuple[int, bool] | None:
    """The sign of a term in what was heard, turned for its antonym, and whether it takes a side there; None: not there."""
    for terms in (heard.terms, heard.parts):
        if term in terms:
            return terms[term], term in heard.cues
    opposite = ANTONYMS.get(term)
    if opposite is not None and opposite in heard.terms:
        return -heard.terms[opposite], True
    return None
