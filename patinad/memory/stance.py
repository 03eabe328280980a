"""Whether a piece of evidence speaks for a statement, against it, or of something else.

What decides is what the two say of the same words; that they look alike decides nothing. A word weighs as much as it
is rare among all that is known, so that a statement about something never heard of finds no evidence at all.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from patinad.memory.claims import MAX_CHARACTERS, Claim, claim
from patinad.memory.closing import closing, told
from patinad.memory.cues import AGAINST as AGAINST_WORDS
from patinad.memory.cues import ANTONYMS, BLAME, LIGHT, PRAISE, PREFERENCES
from patinad.memory.cues import FOR as FOR_WORDS
from patinad.memory.lexicon import DEEDS, concept
from patinad.memory.tokens import bag, clauses, terms_of

# A capital behind another letter, a digit, or a dot or line inside.
USES = re.compile(r"\bus(?:e|es|ed|ing)\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Za-z]\w*(?:[A-Z0-9]|[._](?=\w))[\w.]*\b")
LIGHT_TERMS = LIGHT | frozenset(map(concept, FOR_WORDS | PREFERENCES))
AGAINST_TERMS = frozenset(map(concept, AGAINST_WORDS))
VERB_TERMS = frozenset(map(concept, DEEDS))
FOR, AGAINST, NEUTRAL = "for", "against", "neutral"

SUPPORT_COVERAGE = 0.7  # share of the statement, by weight, that evidence must speak of to take a side ...
TWO_SIDED_COVERAGE = 0.6  # ... where it sets one thing against another, and the text speaks of both
VERB_SHARE = 0.6  # of a verb, which may be put in many other words
LIGHT_WEIGHT = 0.25  # of a verb that says little, against a word as rare
SIDE_WEIGHT = 0.02
ASIDE = 0.4  # of what only gives a reason
THING_SHARE = 0.45  # of a thing that the statement speaks of, for evidence to speak of it too ...
SUBJECT_SHARE = 0.35  # ... of the first, which it is about
ALONE_SHARE = 0.9  # ... of the only one
THINGS_SHARE = 0.65  # of all that the statement speaks of, the things that evidence must speak of
OWN_COVERAGE = 0.55  # of a statement, what a text speaks of by itself to contradict it
ABOUT_SHARE = 0.7  # of a term that only what a text was said of has
JUDGED_SHARE = 0.75  # of what a statement calls good or bad
NEAR = 12  # words between a thing and what is said of it
BETWEEN = 3  # words that may stand between those of one thing
REJECTED_COVERAGE = 0.35  # of a statement, where what it is about was turned down as a whole
LEAST_COVERAGE = 0.2  # of a statement, below which a text speaks of something else
ABSENT_COVERAGE = 0.5  # ... or where it is said that there is none
CHANGED_SHARE = 0.4  # of what a text shares with a statement, to be told a change of
DENIED_COVERAGE = 0.5  # of a statement that there is no such thing, where that was given up as a whole
CHANGE_COVERAGE = 0.8  # what tells of a change of just this makes old what was said before
AGREED_SHARE = 0.45  # ... and on which it must take the statement's side
FEW_TERMS = 2  # a statement of no more terms than these is met by chance: a mention alone does not support it
OPPOSED_SHARE = 0.4  # share of the statement on which it must say the opposite


@dataclass(frozen=True, slots=True)
class Stance:
    """How a text stands to a statement."""

    side: str  # for, against, neutral
    coverage: float  # the share of the statement that the text speaks of, 0 to 1
    changes: bool  # the text tells of a change, so that what was said before it no longer holds
    closes: bool = (
        False  # it says that what the statement is about was given up, whatever else the statement says of it
    )


class Weights:
    """How much each term says: rare ones most."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        """`names` are what the project calls itself: words that say nothing here."""
        self.silent = {term for name in names for term in claim(name).terms}
        self.seen: Counter[str] = Counter()
        self.count = 0
        for text in texts:
            self.count += 1
            self.seen.update(bag(text[:MAX_CHARACTERS]))

    def __call__(self, term: str) -> float:
        """The weight of a term; one that was never seen weighs most."""
        if term in self.silent:
            return 0.0
        rarity = math.log((self.count + 2) / (self.seen.get(term, 0) + 0.5)) + 0.5
        if term in AGAINST_WORDS:  # it tells the side, and nothing of what it is about
            return rarity * SIDE_WEIGHT
        return rarity * LIGHT_WEIGHT if term in LIGHT_TERMS else rarity

    def head(self, said: Claim) -> str:
        """The weightiest term of a claim; evidence that does not speak of it takes no side."""
        told = [term for term in said.terms if term not in said.asides] or list(said.terms)
        return max(told, key=lambda term: (self(term), term), default="")


def stance(statement: str, text: str, weight: Weights, about: str = "") -> Stance:
    """How `text` stands to `statement`; `about` is what it was said of: a message's subject, of which its body tells more."""
    said, heard = claim(statement, asserted=True), claim(text)
    found = compare(said, heard, weight, bag(about) if about else frozenset())
    used = used_in(statement)
    if found.side == AGAINST and used and not any(opposes(said, heard, name) for name in used):
        return Stance(NEUTRAL, found.coverage, changes=False)
    return found


def opposes(said: Claim, heard: Claim, term: str) -> bool:
    """Whether what was heard says the opposite of one term."""
    sign, takes_side = find(term, heard, said) or (0, False)
    return takes_side and sign * said.terms.get(term, 0) < 0


@lru_cache(maxsize=1_000)
def used_in(statement: str) -> frozenset[str]:
    """The names of what a statement says is used: who speaks against something else in it does not speak against that."""
    if not USES.search(statement):
        return frozenset()
    tokens = (token for clause, _ in clauses(statement) for token in clause)
    written = {word.lower() for word in NAME.findall(statement)}
    return frozenset(next(iter(terms_of(token)), "") for token in tokens if token.text in written)


def compare(said: Claim, heard: Claim, weight: Weights, about: frozenset[str] = frozenset()) -> Stance:
    """How what was heard stands to what is said; `about` are the terms of what it was said of."""
    weights = shares(said, weight)
    met = {term: other for term in said.terms if (other := find(term, heard, said)) is not None}
    coverage = sum(weights[term] for term in met)
    own = coverage
    if coverage >= LEAST_COVERAGE:
        around = {term: (0, False) for term in said.terms if term not in met and term in about}
        coverage += ABOUT_SHARE * sum(weights[term] for term in around)
        met |= around
    if heard.hedged or coverage < LEAST_COVERAGE:
        return Stance(NEUTRAL, 0.0, changes=False)
    if said.past and coverage >= SUPPORT_COVERAGE and speaks_of_all(said, heard, met, weights):
        return Stance(FOR, coverage, changes=False)
    ended = closing(said, heard, weights)
    denied = closing(said, heard, weights, sign=-1)
    if denied and coverage >= DENIED_COVERAGE and len(cued_signs(said)) < 2 and not said.relations:
        return Stance(FOR, coverage, changes=denied == "removed")
    if turned_down(ended, coverage) or (ended and said.present):
        return Stance(AGAINST, coverage, changes=ended == "removed")
    if side := judgement(said, heard, met, weights, ended):
        return Stance(side, coverage, changes=False)
    spoken = meets_both_sides(said, met) and speaks_of_all(said, heard, met, weights)
    side = Sides(said, heard, met, weights).taken(coverage, own) if spoken else NEUTRAL
    changes = side != NEUTRAL and tells_of_change(heard, met, weights)
    if side == FOR:
        changes = changes and coverage >= CHANGE_COVERAGE
    return Stance(side, coverage, changes, closes=side != AGAINST and ended == "removed" and not said.event)


def shares(said: Claim, weight: Weights) -> dict[str, float]:
    """How much of a statement each of its terms is, 1 in all: reasons and verbs, which are put in many ways, are less."""
    found = {
        term: weight(term)
        * (ASIDE if term in said.asides else 1.0)
        * (VERB_SHARE if term in VERB_TERMS or term in said.relations else 1.0)
        for term in said.terms
    }
    total = sum(found.values())
    return {term: share / total for term, share in found.items()} if total else dict.fromkeys(found, 0.0)


def may_speak(said: Claim, words: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Whether a text with these words (`bag`) can take a side; cheap, and never wrong in saying no."""
    return (
        sum(
            weights[term]
            for term in said.terms
            if term in words
            or not words.isdisjoint(ANTONYMS.get(term, ()))
            or (term in said.compounds and words.issuperset(said.compounds[term]))
            or not words.isdisjoint(said.joined.get(term, ()))
        )
        >= LEAST_COVERAGE
    )


def turned_down(how: str, coverage: float) -> bool:
    """Whether what a statement is about was never taken up, and enough of it is spoken of."""
    return (how == "rejected" and coverage >= REJECTED_COVERAGE) or (
        how == "absent" and coverage >= ABSENT_COVERAGE
    )


def tells_of_change(heard: Claim, met: Mapping[str, tuple[int, bool]], weights: Mapping[str, float]) -> bool:
    """Whether the change that a text tells of is one of what it shares with the statement."""
    changed = sum(weights[term] for term in met if term in heard.changed)
    return heard.changes and changed >= CHANGED_SHARE * sum(weights[term] for term in met)


class Sides:
    """How much of a statement evidence agrees with, and of how much it says the opposite, by weight."""

    def __init__(
        self, said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]], weights: Mapping[str, float]
    ) -> None:
        self.all = sum(weights[term] for term, sign in said.terms.items() if sign and term not in said.asides)
        self.opposed = self.agreed = 0.0
        opposed: set[int] = set()
        agreed: set[int] = set()
        denied = False
        for term, found in met.items():
            sign, takes_side = found
            if term in said.asides:
                continue
            # `rules cannot be overridden` says nothing against rules: what is denied is the verb.
            verb = said.denied.get(term) or heard.denied.get(term) or term
            if verb in met and verb in said.terms:
                sign, takes_side = met[verb]
                product = said.terms[verb] * sign
            else:
                product = said.terms[term] * sign
            # What is only mentioned does not contradict somebody who is against it, nor speak for who is for it.
            if product < 0 and takes_side and not denies_other(term, said, heard):
                self.opposed += weights[term]
                opposed.add(said.terms[term])
            elif product > 0 and (takes_side or len(weights) > FEW_TERMS):
                self.agreed += weights[term]
                agreed.add(said.terms[term])
                denied |= takes_side and sign < 0
        # Who says that X took the place of Y is contradicted by who says the reverse, not by who uses Y too.
        # `X is not used directly` is not contradicted by `keep X, but not directly`.
        if denied and opposed == {-1}:
            self.opposed = 0.0
        both = len(cued_signs(said)) > 1
        if not both and turned_by_opposite(said, heard, met):
            self.opposed, self.agreed = self.opposed + self.agreed, 0.0
            opposed |= agreed
        self.enough = TWO_SIDED_COVERAGE if both else SUPPORT_COVERAGE
        self.reverses = len(opposed) > 1 if both else bool(opposed)
        self.of_both = not both or len(agreed) > 1
        self.unrelated = any(term not in met for term in said.relations)

    def taken(self, coverage: float, own: float) -> str:
        """The side that evidence takes which speaks of so much of the statement, `own` by itself."""
        if coverage < self.enough:
            return NEUTRAL
        if own >= OWN_COVERAGE and self.opposed >= OPPOSED_SHARE * self.all and self.reverses:
            return AGAINST
        says_so = not self.unrelated or coverage >= CHANGE_COVERAGE
        agrees = not self.opposed and self.of_both and self.agreed >= AGREED_SHARE * self.all
        return FOR if says_so and agrees else NEUTRAL


def is_opinion(said: Claim) -> str:
    """Whether a statement calls something good or bad, and which; "" where it does not."""
    verdicts = [term for term in ("good", "bad") if said.terms.get(term, 0) > 0 and term not in said.asides]
    one = len(verdicts) == 1 and bool(said.things) and len(cued_signs(said)) < 2
    return verdicts[0] if one and verdicts[0] not in said.things[0] else ""


def judgement(
    said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]], weights: Mapping[str, float], ended: str
) -> str:
    """The side on a statement that something is good, or bad, by what is said of it whatever the words; "" for none."""
    if not (judged := is_opinion(said)):
        return ""
    subject = said.things[0]
    spoken = sum(weights[term] for term in together(subject, heard, met, weights))
    if spoken < JUDGED_SHARE * sum(weights.get(term, 0.0) for term in subject):
        return ""
    here = [at for term in subject for at in heard.places.get(term, ())]
    score = -1 if ended else 0
    for words, value in ((PRAISE, 1), (BLAME, -1)):
        for word in words & heard.terms.keys():
            if any(abs(one - at) <= NEAR for one in heard.places.get(word, ()) for at in here):
                score += value if heard.terms[word] >= 0 else -value
    if not score:
        return ""
    return FOR if (score > 0) == (judged == "good") else AGAINST


def turned_by_opposite(said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]]) -> bool:
    """Whether what is said of the first thing is the opposite: `the approach succeeded`, `the approach failed`."""
    if not said.things:
        return False
    subject = [at for term in said.things[0] for at in heard.places.get(term, ())]
    for term in met.keys() - heard.terms.keys() - heard.parts.keys():
        if said.terms[term] <= 0 or term in said.things[0] or term in said.asides:
            continue
        for opposite in ANTONYMS.get(term, ()):
            near = any(abs(one - at) <= NEAR for one in heard.places.get(opposite, ()) for at in subject)
            if near and heard.terms.get(opposite, 0) >= 0:
                return True
    return False


def speaks_of_all(
    said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]], weights: Mapping[str, float]
) -> bool:
    """Whether evidence speaks of what a statement is about, and of most that it goes with."""
    if len(cued_signs(said)) > 1:  # what it sets against each other is what it is about
        return True
    whole = spoken = 0.0
    for number, thing in enumerate(said.things):
        its = sum(told(term, weights) for term in thing)
        here = sum(told(term, weights) for term in together(thing, heard, met, weights))
        whole += its
        spoken += its if here >= THING_SHARE * its else 0.0
        if here < (ALONE_SHARE if len(said.things) == 1 else SUBJECT_SHARE if number == 0 else 0.0) * its:
            return False
    return spoken >= THINGS_SHARE * whole


def together(
    thing: Sequence[str], heard: Claim, met: Mapping[str, tuple[int, bool]], weights: Mapping[str, float]
) -> list[str]:
    """The terms of a thing that evidence uses beside one another: `the Git module` and `a branch` make no Git branch."""
    found = [term for term in thing if term in met]
    placed = [term for term in found if term in heard.places]
    if len(placed) < 2:
        return found
    anchor = max(placed, key=lambda term: (told(term, weights), term))
    reach = len(thing) + BETWEEN
    return [
        term
        for term in found
        if term not in heard.places
        or any(abs(one - other) <= reach for one in heard.places[term] for other in heard.places[anchor])
    ]


def denies_other(term: str, said: Claim, heard: Claim) -> bool:
    """Whether one of the two denies something of `term` that the other does not speak of: `nobody overrides the rules`."""
    return any(
        find(verb, other) is None
        for one, other in ((said, heard), (heard, said))
        if (verb := one.denied.get(term)) is not None and verb != term
    )


def cued_signs(said: Claim) -> set[int]:
    """The sides that a statement takes: two where it sets one thing against another."""
    signs = {
        sign
        for term, sign in said.terms.items()
        if sign and term not in said.asides and term not in AGAINST_TERMS
    }
    return signs if len(signs) > 1 else {1}


def meets_both_sides(said: Claim, met: Mapping[str, tuple[int, bool]]) -> bool:
    """Whether evidence speaks of each of the two things that a statement sets against each other."""
    if len(cued_signs(said)) < 2:
        return True
    return {said.terms[term] for term in met} >= {1, -1}


def find(term: str, heard: Claim, said: Claim | None = None) -> tuple[int, bool] | None:
    """The sign of a term in what was heard, turned for its antonym, and whether it takes a side there; None: not there.

    What is `said` as one word, `force-update`, is found where all its parts are.
    """
    for terms in (heard.terms, heard.parts):
        if term in terms:
            return terms[term], term in heard.cues
    for opposite in ANTONYMS.get(term, ()):
        # `iteration rather than recursion` has to be heard of both.
        if opposite in heard.terms and (said is None or opposite not in said.terms):
            return -heard.terms[opposite], True
    if said is None:
        return None
    parts = said.compounds.get(term, ())
    if parts and all(part in heard.terms for part in parts) and are_neighbours(parts, heard):
        return heard.terms[parts[-1]], parts[-1] in heard.cues
    for joined in said.joined.get(term, ()):  # `plain text`, `plaintext`
        if joined in heard.terms:
            return heard.terms[joined], joined in heard.cues
    return None


def are_neighbours(parts: Sequence[str], heard: Claim) -> bool:
    """Whether each of these stands right behind the one before it, or with a word between."""
    return all(
        any(
            0 < after - before <= 2
            for before in heard.places.get(left, ())
            for after in heard.places.get(right, ())
        )
        for left, right in pairwise(parts)
    )
