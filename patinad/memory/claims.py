"""A sentence to its claim: which words it is about, and whether it is for or against each of them.

No language model: clauses, cue words (cues.py) and how far each reaches. A word that no cue reaches is affirmed by the
sentence as a whole; a word that is only mentioned on the way (`remove X from Y` says nothing of Y) counts for neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from py_rust_stemmers import SnowballStemmer

from patinad.memory.cues import (
    AGAINST,
    BE,
    BOUNDARIES,
    CHANGES,
    FOR,
    HEDGES,
    NEGATIONS,
    PARTIAL,
    PHRASES,
    PIECES,
    PREFERENCES,
    PREPOSITIONS,
    STOP,
)  # fmt: skip

_STEMMER = SnowballStemmer("english")
_TOKEN = re.compile(
    r"[A-Za-z0-9][\w+#]*(?:[-'.\u2019][\w+#]+)*|[.;:!?()\n\u2014\u2013]|(?<=\s)-(?=\s)|,|(?<=\s)>(?=\s)"
)
_BREAK = frozenset(".;:!?()\n\u2014\u2013-")
_MARKUP = re.compile(r"[*`~\[\]\"\u201c\u201d]|(?<!\w)_|_(?!\w)")
_CONTRACTED = re.compile(r"n['\u2019]t\b", re.IGNORECASE)
MAX_CHARACTERS = 2_000  # of a text that is looked at; nobody claims anything in more


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says: the sign of each of its terms, +1 for, -1 against, 0 only mentioned."""

    terms: dict[str, int]  # stems of content words; the joined form (`treesitter`) of one written with a dash
    parts: dict[str, int]  # what else the words may be found by: `tree` and `sitter`, and neighbours joined
    cues: frozenset[str]  # the terms of clauses whose words take a side, and do not only mention
    changes: bool  # whether it says that something took the place of something else, or went
    hedged: bool  # whether it only thinks about it


class Token(NamedTuple):
    """One word, or a mark that ends a clause."""

    text: str  # lower case
    stem: str


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings; names with digits or signs stay as they are."""
    return str(_STEMMER.stem_word(word)) if word.isalpha() else word.strip("'.")


@lru_cache(maxsize=20_000)
def claim(text: str) -> Claim:
    """The claim that a text makes, in all its sentences."""
    terms: dict[str, int] = {}
    parts: dict[str, int] = {}
    cued: set[str] = set()
    changes = hedged = False
    for clause in clauses(text[:MAX_CHARACTERS]):
        found = read(clause)
        changes |= found.changes
        hedged |= any(token.stem in HEDGES for token in clause)
        for token, sign, is_cued in zip(clause, found.signs, found.cued, strict=True):
            for number, term in enumerate(terms_of(token)):
                known = terms if number == 0 else parts
                # Of two mentions the one that takes a side counts.
                if term not in known or (sign and (is_cued or not known[term])):
                    known[term] = sign
                if is_cued and sign:
                    cued.add(term)
        for left, right, sign, is_cued in zip(
            clause, clause[1:], found.signs[1:], found.cued[1:], strict=False
        ):
            joined = left.text + right.text
            parts.setdefault(joined, sign)
            if is_cued and sign:
                cued.add(joined)
    return Claim(terms, parts, frozenset(cued), changes, hedged)


def clauses(text: str) -> Iterator[list[Token]]:
    """The text's words, clause by clause."""
    plain = _MARKUP.sub("", _CONTRACTED.sub(" not", text))
    clause: list[Token] = []
    for found in _TOKEN.finditer(plain):
        word = found[0].lower()
        if word in _BREAK or (word in BOUNDARIES and not _continues(word, clause)):
            if clause:
                yield clause
            clause = []
        else:
            clause.append(Token(word, stem(word)))
    if clause:
        yield clause


def _continues(word: str, clause: list[Token]) -> bool:
    """Whether a word that mostly begins a clause belongs to a phrase here: `as opposed to` is none of ours yet."""
    return word == "as" and not clause


def terms_of(token: Token) -> Iterator[str]:
    """The terms that a word stands for: its stem, and of `tree-sitter` also `treesitter` and its parts."""
    if token.text in STOP or len(token.text) < 2:
        return
    if re.search(r"[-_.]", token.text):
        parts = [part for part in re.split(r"[-_.]", token.text) if part]
        yield "".join(parts)
        yield from (stem(part) for part in parts if part not in STOP and len(part) > 1 and len(parts) > 1)
    else:
        yield token.stem


def read(clause: list[Token]) -> "Reader":
    """One clause, from left to right: a cue decides for the words behind it, until the next."""
    reader = Reader(clause)
    at = 0
    while at < len(clause):
        at += reader.step(at)
    spare_the_whole(clause, reader.signs)
    return reader


class Reader:
    """What one clause says of each of its words, as far as it has been read."""

    def __init__(self, clause: list[Token]) -> None:
        self.clause = clause
        self.stems = {token.stem for token in clause}
        self.affirms = bool(self.stems & FOR)
        self.signs = [1] * len(clause)
        self.cued = [False] * len(clause)
        self.changes = False
        # Of the words that come next:
        self.sign = 1
        self.by_cue = self.affirms
        self.turned = False  # a negation stands before them
        self.given_up = False  # they are what was not chosen

    def step(self, at: int) -> int:
        """Read what stands at `at`; how many words that were."""
        length, side = phrase_at(self.clause, at)
        if length:
            if self.clause[at].text in {"replaced", "superseded"}:
                self.turn(at)
            self.take(side, given_up=side < 0)
            self.signs[at : at + length] = [0] * length
            return length
        for rule in RULES:
            if rule(self, at):
                break
        self.signs[at], self.cued[at] = self.sign, self.by_cue
        return 1

    def take(self, sign: int, *, given_up: bool = False) -> None:
        """A change of sides: `sign` for what comes next."""
        self.sign, self.by_cue, self.changes, self.given_up = sign, True, True, given_up

    def turn(self, end: int) -> None:
        """Against what stood before."""
        self.signs[:end], self.cued[:end] = [-1] * end, [True] * end

    # The rules, in the order in which they are tried; each says whether it applied.

    def comparison(self, at: int) -> bool:
        """`better than X`."""
        if not is_comparison(self.clause, at):
            return False
        changes = self.changes
        self.take(-1, given_up=True)
        self.changes = changes
        return True

    def comma(self, at: int) -> bool:
        """`instead of X, Y`."""
        if self.clause[at].text != ",":
            return False
        if self.given_up:
            self.sign, self.given_up = 1, False
        return True

    def among_given_up(self, at: int) -> bool:
        """`rather than delete files` is for the files; what they were in or from is only mentioned."""
        if not self.given_up:
            return False
        token = self.clause[at]
        if token.text in PREPOSITIONS:
            self.sign = 0
        elif token.stem in AGAINST and at + 1 < len(self.clause):
            self.sign = 1
        return True

    def negation(self, at: int) -> bool:
        """`no X`; `X is not used`."""
        token = self.clause[at]
        if token.text not in NEGATIONS:
            return False
        no_longer = [t.text for t in self.clause[at + 1 : at + 2]] == ["longer"]
        if at and self.clause[at - 1].text != "," and (token.text in {"not", "never"} or no_longer):
            self.turn(at)
            self.changes |= no_longer
        self.turned, self.by_cue, self.sign = not self.turned, True, -self.sign or -1
        return True

    def against(self, at: int) -> bool:
        """`remove X`, `X removal`, `X was removed`, `X is never removed`; `removed` as an adjective is none."""
        token = self.clause[at]
        if token.stem not in AGAINST:
            return False
        if is_adjective(self.clause, at):
            self.changes, self.by_cue = True, self.affirms
        elif token.text.endswith(("al", "ion", "ment")):
            self.turn(at)
            self.take(0)
        elif is_passive(self.clause, at):
            if self.turned:
                self.signs[:at], self.cued[:at] = [1] * at, [True] * at
            else:
                self.turn(at)
            self.take(0)
        else:
            self.take(1 if self.turned else -1)
        return True

    def other_verb(self, at: int) -> bool:
        """`remove X and use Y`."""
        applies = self.sign <= 0 and not self.turned and self.clause[at].stem in FOR
        if not applies or at == 0 or self.clause[at - 1].text not in {"and", "then", ",", "to"}:
            return False
        self.sign, self.by_cue = 1, True
        return True

    def replacement(self, at: int) -> bool:
        """`replace X with Y`, `switch from X to Y`, `prefer X over Y`."""
        text = self.clause[at].text
        if text in {"with", "by"} and "replac" in self.stems:
            self.take(-1 if self.turned else 1)
        elif text == "from" and self.stems & CHANGES:
            self.take(-1)
        elif text == "to" and self.stems & CHANGES and any(t.text == "from" for t in self.clause[:at]):
            self.take(1)
        elif text == "over" and self.stems & PREFERENCES:
            self.take(-1, given_up=True)
        else:
            return False
        return True

    def preposition(self, at: int) -> bool:
        """`remove X from Y` says nothing of Y."""
        if self.clause[at].text not in PREPOSITIONS or self.sign >= 0 or self.turned:
            return False
        self.sign, self.by_cue = 0, False
        return True


RULES = (
    Reader.comparison,
    Reader.comma,
    Reader.among_given_up,
    Reader.negation,
    Reader.against,
    Reader.other_verb,
    Reader.replacement,
    Reader.preposition,
)


def phrase_at(clause: list[Token], at: int) -> tuple[int, int]:
    """The length of the cue phrase that begins here, and the side that follows it; 0 where none does."""
    for phrase, side in PHRASES.items():
        if phrase[0] == clause[at].text and tuple(t.text for t in clause[at : at + len(phrase)]) == phrase:
            return len(phrase), side
    return 0, 0


def is_passive(clause: list[Token], at: int) -> bool:
    """`X was removed`, `X has been dropped`, and at the clause's end `X removed`."""
    before = [token.text for token in clause[max(0, at - 3) : at]]
    is_participle = clause[at].text.endswith(("ed", "n", "t"))
    return is_participle and (bool(BE.intersection(before)) or (at == len(clause) - 1 and at > 0))


def is_adjective(clause: list[Token], at: int) -> bool:
    """`deprecated notices are added`, `add deprecated notices`: a participle before what the clause is about."""
    if at + 1 >= len(clause) or not clause[at].text.endswith("ed"):
        return False
    before = clause[at - 1] if at else None
    if before is not None and before.text not in BE:
        return before.stem in FOR or before.stem in AGAINST or before.text in {"the", "a", "an", "all", "any"}
    return before is None and any(token.text in BE for token in clause[at + 1 :])


def is_comparison(clause: list[Token], at: int) -> bool:
    """`better than`, `faster than`, `superior to`, `>`: what follows is the one that is not chosen."""
    text, before = clause[at].text, clause[at - 1].text if at else ""
    after = clause[at + 1].text if at + 1 < len(clause) else "0"
    if text == ">":
        return not after[0].isdigit()
    if text == "than":
        return before.endswith("er") and not after[0].isdigit()
    return text == "to" and before in {"superior", "preferable", "preferred"}


def spare_the_whole(clause: list[Token], signs: list[int]) -> None:
    """`remove unused Rust functions` says nothing of Rust: of words in a row, only the last where it is a piece of the others."""
    row: list[int] = []
    for at in range(len(clause) + 1):
        if at < len(clause) and signs[at] == -1 and clause[at].text not in STOP and clause[at].text != ",":
            row.append(at)
            continue
        words = [place for place in row if clause[place].stem not in AGAINST or clause[place].stem in PARTIAL]
        if any(clause[place].stem in PARTIAL for place in words):
            for place in words:
                signs[place] = 0
        elif len(words) > 1 and clause[words[-1]].stem in PIECES:
            for place in words[:-1]:
                signs[place] = 0
        row = []
