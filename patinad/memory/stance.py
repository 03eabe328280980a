"""Whether a piece of evidence speaks for a statement, against it, or of something else.

What decides is what the two say of the same words; that they look alike decides nothing. A word weighs as much as it
is rare among all that is known, so that a statement about something never heard of finds no evidence at all.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from patinad.memory.claims import Claim, claim
from patinad.memory.cues import AGAINST as AGAINST_WORDS
from patinad.memory.cues import ANTONYMS, BE, CHANGES, LIGHT
from patinad.memory.cues import FOR as FOR_WORDS
from patinad.memory.tokens import clauses, terms_of

# A capital behind another letter, a digit, or a dot or line inside.
USES = re.compile(r"\bus(?:e|es|ed|ing)\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Za-z]\w*(?:[A-Z0-9]|[._](?=\w))[\w.]*\b")
VERBS = FOR_WORDS | AGAINST_WORDS | CHANGES | LIGHT
FOR, AGAINST, NEUTRAL = "for", "against", "neutral"

SUPPORT_COVERAGE = 0.7  # share of the statement, by weight, that evidence must speak of to support it ...
CONTRADICT_COVERAGE = 0.7  # ... or to contradict it
LIGHT_WEIGHT = 0.25  # of a verb that says little, against a word as rare
SIDE_WEIGHT = 0.02
ASIDE = 0.25  # of what only gives a reason
CHANGED_COVERAGE = 0.5  # ... or where what it is about was given up as a whole
GONE_COVERAGE = 0.3  # ... and by a statement that it is there still
TELLING = 0.75  # ... if what went tells at least so much of it: in `the navigate command` not `command`
CHANGE_COVERAGE = 0.75  # what tells of a change of just this makes old what was said before
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
        if term in AGAINST_WORDS:  # it tells the side, and nothing of what it is about
            return rarity * SIDE_WEIGHT
        return rarity * LIGHT_WEIGHT if term in LIGHT else rarity

    def head(self, said: Claim) -> str:
        """The weightiest term of a claim; evidence that does not speak of it takes no side."""
        told = [term for term in said.terms if term not in said.asides] or list(said.terms)
        return max(told, key=lambda term: (self(term), term), default="")


def stance(statement: str, text: str, weight: Weights) -> Stance:
    """How `text` stands to `statement`."""
    said, heard = claim(statement, asserted=True), claim(text)
    # What shares only the words around a name speaks of something else: `DuckDB is for storage`, `vector storage is deferred`.
    subject = subject_of(statement)
    if subject in said.terms and find(subject, heard, said) is None:
        return Stance(NEUTRAL, 0.0, changes=False)
    found = compare(said, heard, weight)
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


@lru_cache(maxsize=1_000)
def subject_of(statement: str) -> str:
    """The term of the name that a statement is about, if it is written as only names are: `DuckDB`, `settings.json`.

    In `AST traversal is recursive` it is the traversal.
    """
    for clause, _ in clauses(statement):
        for at in range(len(clause) - 1):
            follows = clause[at + 1]
            if follows.text in BE or follows.stem in VERBS:
                named = re.search(
                    rf"(?<![\w.]){re.escape(clause[at].text)}(?![\w.])", statement, re.IGNORECASE
                )
                is_name = named is not None and NAME.fullmatch(named[0]) is not None
                return next(iter(terms_of(clause[at])), "") if is_name else ""
    return ""


def compare(said: Claim, heard: Claim, weight: Weights) -> Stance:
    """How what was heard stands to what is said."""
    weights = {term: weight(term) * (ASIDE if term in said.asides else 1) for term in said.terms}
    total = sum(weights.values())
    met = {term: other for term in said.terms if (other := find(term, heard, said)) is not None}
    head = weight.head(said)
    if not total or (head not in met and not said.present) or heard.hedged or not meets_both_sides(said, met):
        return Stance(NEUTRAL, 0.0, changes=False)
    coverage = sum(weights[term] for term in met) / total
    sides = sum(weights[term] for term, sign in said.terms.items() if sign)
    opposed = agreed = 0.0
    opposed_signs: set[int] = set()
    agreed_signs: set[int] = set()
    denied = False
    for term, (sign, takes_side) in met.items():
        product = said.terms[term] * sign
        # What is only mentioned does not contradict somebody who is against it, nor speak for who is for it.
        if product < 0 and takes_side and not denies_other(term, said, heard):
            opposed += weights[term]
            opposed_signs.add(said.terms[term])
        elif product > 0 and (takes_side or len(weights) > FEW_TERMS):
            agreed += weights[term]
            agreed_signs.add(said.terms[term])
            denied |= takes_side and sign < 0
    # Who says that X took the place of Y is contradicted by who says the reverse, not by who uses Y too.
    # `X is not used directly` is not contradicted by `keep X, but not directly`.
    opposed = 0.0 if denied and opposed_signs == {-1} else opposed
    reverses = (
        len(opposed_signs) == len(cued_signs(said)) if len(cued_signs(said)) > 1 else bool(opposed_signs)
    )
    needed, share = CONTRADICT_COVERAGE, OPPOSED_SHARE
    if heard.changes and gone(said, heard, met, head):
        needed = CHANGED_COVERAGE
    if (
        said.present
        and heard.changes
        and any(
            weights[term] >= TELLING * weights[head]
            and gone(said, heard, met, term)
            and said.narrowed.get(term, term) in met
            and names_all(said, heard)
            for term in met
        )
    ):
        needed = share = GONE_COVERAGE  # whatever it is said to do still
    if coverage >= needed and opposed >= share * sides and reverses:
        return Stance(
            AGAINST, coverage, heard.changes and (needed < CONTRADICT_COVERAGE or coverage >= CHANGE_COVERAGE)
        )
    of_both = len(cued_signs(said)) < 2 or len(agreed_signs) == 2
    if (
        head in met
        and coverage >= SUPPORT_COVERAGE
        and not opposed
        and of_both
        and agreed >= AGREED_SHARE * sides
    ):
        return Stance(FOR, coverage, heard.changes and coverage >= CHANGE_COVERAGE)
    return Stance(NEUTRAL, coverage, changes=False)


def gone(said: Claim, heard: Claim, met: Mapping[str, tuple[int, bool]], term: str) -> bool:
    """Whether what a statement is for was given up altogether: `remove X from Y` leaves X elsewhere."""
    sign, takes_side = met.get(term, (0, False))
    elsewhere = [
        other
        for other, side in heard.terms.items()
        if side == 0 and other not in said.terms and other not in LIGHT and other not in AGAINST_WORDS
    ]
    return said.terms[term] > 0 > sign and takes_side and not elsewhere


def names_all(said: Claim, heard: Claim) -> bool:
    """Whether a statement speaks of all that was given up: not every command went with the `standalone git commands`."""
    return all(
        term in said.terms or term in LIGHT or term in AGAINST_WORDS
        for term, sign in heard.terms.items()
        if sign < 0
    )


def denies_other(term: str, said: Claim, heard: Claim) -> bool:
    """Whether one of the two denies something of `term` that the other does not speak of: `nobody overrides the rules`."""
    return any(
        find(verb, other) is None
        for one, other in ((said, heard), (heard, said))
        if (verb := one.denied.get(term)) is not None and verb != term
    )


def cued_signs(said: Claim) -> set[int]:
    """The sides that a statement takes: two where it sets one thing against another."""
    against = {term for term, sign in said.terms.items() if sign < 0}
    return {1, -1} if against and any(sign > 0 for sign in said.terms.values()) else {1}


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
        if opposite in heard.terms:
            return -heard.terms[opposite], True
    parts = said.compounds.get(term, ()) if said is not None else ()
    if parts and all(part in heard.terms for part in parts):
        return heard.terms[parts[-1]], parts[-1] in heard.cues
    return None
