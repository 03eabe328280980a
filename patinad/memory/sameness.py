"""Whether two sentences say the same, by their words alone.

It is a matter of the two, whatever else is known: else one more session, about something else, would make and unmake
beliefs. So each word weighs the same here, but for those that say little anywhere.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from patinad.memory.claims import Claim, claim
from patinad.memory.cues import AGAINST, ANTONYMS, LIGHT
from patinad.memory.stance import (
    AGAINST_TERMS,
    AGREED_SHARE,
    FEW_TERMS,
    LIGHT_WEIGHT,
    NAME,
    SIDE_WEIGHT,
    Weights,
    denies_other,
    find,
    meets_both_sides,
    shares,
)
from patinad.memory.tokens import concept_of

SAME_SHARE = 0.6  # of each sentence, by weight, that the other must speak of for the two to say the same
BEARING_SHARE = (
    0.5  # of a belief that an observation must speak of, to be evidence for it or against it by itself
)
GENERIC_WEIGHT = 0.5
# Words that stand in any sentence about software. At full weight `the workflow provides continuity between work sessions` was
# the same as `session compaction can disrupt workflow continuity`.
GENERIC = frozenset(
    map(
        concept_of,
        [
            "work",
            "code",
            "fix",
            "bug",
            "test",
            "file",
            "change",
            "improve",
            "feature",
            "task",
            "cleanup",
            "refactor",
            "issue",
            "project",
            "session",
            "pattern",
            "architecture",
            "design",
            "document",
            "system",
            "tool",
            "util",
            "general",
            "misc",
            "note",
            "summary",
            "update",
            "step",
            "phase",
            "plan",
            "goal",
            "progress",
            "result",
            "approach",
            "implement",
        ],
    )
)
_SPAN = re.compile(r"`([^`]+)`|(?<![\w/])([\w.@-]*/[\w./@-]+)")  # code as it is quoted, and paths
_WORD = re.compile(r"[\w.@/-]+")


class Even(Weights):
    """Each term weighs as much as its word says, whatever else is known."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """`names` are what the project calls itself: words that say nothing here."""
        super().__init__((), names)

    def __call__(self, term: str) -> float:
        """The weight of a term."""
        if term in self.silent:
            return 0.0
        if term in AGAINST or term in AGAINST_TERMS:
            return SIDE_WEIGHT
        if term in GENERIC:
            return GENERIC_WEIGHT
        return LIGHT_WEIGHT if term in LIGHT else 1.0


def same(one: str, other: str, weight: Weights) -> bool:
    """Whether two sentences say the same: each speaks of most of the other, and nowhere says the opposite."""
    if one == other:
        return True
    return not name_others(one, other) and all(
        _says(claim(a, asserted=True), claim(b), weight) for a, b in ((one, other), (other, one))
    )


def _says(said: Claim, heard: Claim, weight: Weights) -> bool:
    """Whether most of what is said was heard, on the same side."""
    weights = shares(said, weight)
    met = {term: found for term in weights if (found := find(term, heard, said)) is not None}
    if heard.hedged or sum(weights[term] for term in met) < SAME_SHARE:
        return False
    agreed = 0.0
    for term, (sign, takes_side) in met.items():
        product = said.terms[term] * sign
        if product < 0 and takes_side and not denies_other(term, said, heard):
            return False
        if product > 0 and (takes_side or len(weights) > FEW_TERMS):
            agreed += weights[term]
    sides = sum(value for term, value in weights.items() if said.terms[term])
    return agreed >= AGREED_SHARE * sides and meets_both_sides(said, met)


def share_spoken_of(said: Claim, words: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of a claim that a text of these words (`tokens.bag`) may speak of, at the most."""
    return sum(
        weights[term]
        for term in said.terms
        if term in words
        or not words.isdisjoint(ANTONYMS.get(term, ()))
        or (term in said.compounds and words.issuperset(said.compounds[term]))
    )


def name_others(one: str, other: str) -> bool:
    """Whether two sentences are about things of different names: `Keep facts in SQLite` and `Keep facts in DuckDB`."""
    mine, theirs = names_in(one), names_in(other)
    if not mine or not theirs:
        return False
    return mine.isdisjoint(words_in(other) | theirs) and theirs.isdisjoint(words_in(one) | mine)


@lru_cache(maxsize=5_000)
def names_in(text: str) -> frozenset[str]:
    """What is written as only names are: quoted code, paths, `DuckDB`, `settings.json`."""
    found = [span or path for span, path in _SPAN.findall(text)] + NAME.findall(text)
    return frozenset(name.strip("./").lower() for name in found)


@lru_cache(maxsize=5_000)
def words_in(text: str) -> frozenset[str]:
    """All words, as names are compared."""
    return frozenset(word.strip("./").lower() for word in _WORD.findall(text))
