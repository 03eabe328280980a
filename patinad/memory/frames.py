"""The things that a statement speaks of, in order: what it is about, and what it says of it goes with.

`Facts are stored in SQLite` speaks of facts and of SQLite. A sentence that speaks of one of them and not of the other
bears out nothing of it, however rare the words are that it shares.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from patinad.memory.cues import AGAINST, BE, CHANGES, FOR, LIGHT, MODALS, REASONS, RELATIVES, STOP
from patinad.memory.lexicon import COMMON_VERBS, FORMS
from patinad.memory.tokens import Token, clauses, terms_of, versions

CUED = FOR | AGAINST | CHANGES | LIGHT
VERBS = COMMON_VERBS | CUED
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w.-]*\w|\b\w+(?:[A-Z]|[._](?=\w))[\w.]*\w")
_ENDS = ("s", "ed")


@lru_cache(maxsize=1_000)
def things(statement: str) -> tuple[tuple[str, ...], ...]:
    """The terms of each thing that a statement speaks of, in order; what only gives a reason is left out."""
    found: list[tuple[str, ...]] = []
    for clause, opener in clauses(statement):
        if opener not in REASONS and opener not in RELATIVES:
            found += runs(clause)
    return tuple(found)


@lru_cache(maxsize=1_000)
def relations(statement: str) -> tuple[str, ...]:
    """The verbs of a statement that say something themselves."""
    found: list[str] = []
    for clause, opener in clauses(statement):
        if opener in REASONS or opener in RELATIVES:
            continue
        verb = main_verb(clause)
        if verb < 0:
            verb = next(
                (
                    at
                    for at in range(1, len(clause))
                    if after_be(clause, at) and is_participle(clause[at].text)
                ),
                -1,
            )
        if verb >= 0 and clause[verb].stem not in CUED and clause[verb].text not in STOP:
            found += terms_of(clause[verb])[:1]
    return tuple(found)


@lru_cache(maxsize=1_000)
def names(statement: str) -> frozenset[str]:
    """The terms of words that are written as names: with a capital and not first, or with one inside, a digit or a dot."""
    return frozenset(term for word in _NAME.findall(statement) for term in terms_of(Token(word.lower(), "")))


def runs(clause: list[Token]) -> Iterator[tuple[str, ...]]:
    """Words in a row without a verb, a preposition or an article between them."""
    verb = main_verb(clause)
    run: list[str] = []
    for at, token in enumerate(clause):
        own = terms_of(token) or (tuple(versions(clause, at)) if token.text.isdigit() else ())
        breaks = (
            not own
            or at == verb
            or (at > 0 and after_be(clause, at) and (is_participle(token.text) or token.text.endswith("ing")))
        )
        if breaks:
            if run:
                yield tuple(run)
            run = []
        else:
            run += versions(clause, at) if token.text.isdigit() else own[:1]
    if run:
        yield tuple(run)


def after_be(clause: list[Token], at: int) -> bool:
    """Whether a form of `be` stands right before it, or with one word between them."""
    return any(token.text in BE for token in clause[max(0, at - 2) : at])


def main_verb(clause: list[Token]) -> int:
    """Where the verb of a clause stands that is no form of `be`; -1 where none is found."""
    for at in range(1, len(clause)):
        before, token = clause[at - 1], clause[at]
        if token.text in BE:
            return -1
        if before.text in MODALS and token.text not in STOP:
            return at
        follows = clause[at + 1].text if at + 1 < len(clause) else ""
        if follows in BE or follows in MODALS or not terms_of(before):
            continue
        if (
            at + 1 < len(clause)
            and clause[at + 1].stem in VERBS
            and token.text.endswith("s")
            and not clause[at + 1].text.endswith(("s", "ed", "ing"))
        ):
            continue  # `embedding tests run`
        if (
            token.stem in VERBS
            and token.text not in STOP
            and (token.text.endswith(_ENDS) or before.text.endswith("s"))
        ):
            return at
    return -1


def is_participle(word: str) -> bool:
    """`stored`, `hidden`, `kept`."""
    return word.endswith(("ed", "en")) or word in FORMS
