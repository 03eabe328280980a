"""A sentence to its claim: which words it is about, and whether it is for or against each of them.

No language model: clauses, cue words (cues.py) and how far each reaches. A word that no cue reaches is affirmed by the
sentence as a whole; a word that is only mentioned on the way (`remove X from Y` says nothing of Y) counts for neither.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat

from patinad.memory.cues import (
    AGAINST,
    BE,
    CHANGES,
    DECISIVE,
    FAULTS,
    FOR,
    GIVEN_UP_FOR,
    HEDGES,
    LIGHT,
    NEGATIONS,
    PARTIAL,
    PIECES,
    PREFERENCES,
    PREPOSITIONS,
    PRESENT,
    REASONS,
    REMOVALS,
    STOP,
)  # fmt: skip
from patinad.memory.phrases import (
    is_adjective,
    is_comparison,
    is_participle,
    is_passive,
    is_title,
    phrase_at,
    verb_after,
)
from patinad.memory.tokens import Token, clauses, terms_of, versions

MAX_CHARACTERS = 2_000  # of a text that is looked at; nobody claims anything in more


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says: the sign of each of its terms, +1 for, -1 against, 0 only mentioned."""

    terms: dict[str, int]  # stems of content words; the joined form (`treesitter`) of one written with a dash
    parts: dict[str, int]  # what else the words may be found by: `tree` and `sitter`, and neighbours joined
    cues: frozenset[str]  # the terms of clauses whose words take a side, and do not only mention
    changes: bool  # whether it says that something took the place of something else, or went
    hedged: bool  # whether it only thinks about it
    asides: frozenset[str] = frozenset()  # the terms that only give a reason
    denied: Mapping[str, str] = field(default_factory=dict)  # term -> the verb that is denied of it
    compounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # `force-update` -> force, update
    narrowed: Mapping[str, str] = field(
        default_factory=dict
    )  # term -> the one right before it, of which kind it is
    present: bool = False  # whether it says that it is so now, whatever was


@lru_cache(maxsize=20_000)
def claim(text: str, *, asserted: bool = False) -> Claim:
    """The claim that a text makes, in all its sentences.

    `asserted`: it is what is asked about, and says so of all its words. What is only heard may think aloud, tell of a
    fault, or give a reason: what it speaks of there it only mentions.
    """
    gathered = Gathered()
    read_any = hedged = given_up = False
    for clause, opener in clauses(text[:MAX_CHARACTERS]):
        found = read(clause)
        stems = found.stems
        if not asserted and stems & HEDGES and not stems & DECISIVE:
            hedged = True
            found.only_mention()
        else:
            read_any |= any(token.text not in STOP for token in clause)
            if not asserted and (stems & FAULTS or opener in REASONS):
                found.only_mention(but=found.denials())
            if opener == "as" and given_up:  # `X was removed as a dependency`
                found.only_mention(but=found.cued)
        given_up = found.signs[-1] < 0 or found.given_away
        gathered.take(found, aside=opener in REASONS)
    return gathered.claim(hedged=hedged and not read_any)


class Gathered:
    """What the clauses of a text say, taken together."""

    def __init__(self) -> None:
        self.terms: dict[str, int] = {}
        self.parts: dict[str, int] = {}
        self.cued: set[str] = set()
        self.said: set[str] = set()  # terms of other clauses than those that give a reason
        self.denied: dict[str, str] = {}
        self.narrowed: dict[str, str] = {}
        self.compounds: dict[str, tuple[str, ...]] = {}
        self.changes = self.present = False

    def take(self, found: "Reader", *, aside: bool) -> None:
        """One clause more."""
        self.changes |= found.changes
        self.present |= any(token.text in PRESENT for token in found.clause)
        for at, token in enumerate(found.clause):
            if at in found.cue_words:
                continue
            own = terms_of(token) if not token.text.isdigit() else versions(found.clause, at)
            for number, term in enumerate(own):
                self.note(self.terms if number == 0 else self.parts, term, found, at)
                if not aside:
                    self.said.add(term)
            if len(together := terms_of(token)) > 1:
                self.compounds[together[0]] = together[1:]
        for at in range(1, len(found.clause)):
            left, right = (next(iter(terms_of(found.clause[place])), "") for place in (at - 1, at))
            if left and right:
                self.narrowed[right] = left
            joined = found.clause[at - 1].text + found.clause[at].text
            self.parts.setdefault(joined, found.signs[at])
            if found.cued[at] and found.signs[at]:
                self.cued.add(joined)

    def note(self, known: dict[str, int], term: str, found: "Reader", at: int) -> None:
        """A term with its sign. Of two mentions the one that takes a side counts."""
        sign, is_cued = found.signs[at], found.cued[at]
        if term not in known or (sign and (is_cued or not known[term])):
            known[term] = sign
            if sign < 0 and found.verb[at]:
                self.denied[term] = found.verb[at]
            else:
                self.denied.pop(term, None)
        if is_cued and sign:
            self.cued.add(term)

    def claim(self, *, hedged: bool) -> Claim:
        """All of it."""
        asides = frozenset(self.terms.keys() - self.said)
        return Claim(
            self.terms, self.parts, frozenset(self.cued), self.changes, hedged, asides, self.denied,
            self.compounds, self.narrowed, self.present,
        )  # fmt: skip


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
        self.verb = [""] * len(clause)  # which verb is denied of each word
        self.cue_words: set[int] = set()  # places of phrases that say nothing themselves
        self.changes = False
        # Of the words that come next:
        self.sign = 1
        self.by_cue = self.affirms
        self.turned = False  # a negation stands before them
        self.given_up = False  # they are what was not chosen
        self.given_away = False  # something was, before this word
        self.governor = ""  # the verb that is denied of them

    def step(self, at: int) -> int:
        """Read what stands at `at`; how many words that were."""
        length, side = phrase_at(self.clause, at)
        if length:
            if self.clause[at].text in {"replaced", "superseded"}:
                self.turn(at)
            self.take(side, given_up=side < 0)
            self.signs[at : at + length] = [0] * length
            self.cue_words.update(range(at, at + length))
            return length
        for rule in RULES:
            if rule(self, at):
                break
        self.signs[at], self.cued[at] = self.sign, self.by_cue
        self.verb[at] = self.governor if self.sign < 0 and self.turned else ""
        return 1

    def denials(self) -> list[bool]:
        """Which words are what a cue is against, or tell of a fault."""
        signs = zip(self.clause, self.signs, self.cued, strict=True)
        return [(cued and sign < 0) or token.stem in FAULTS for token, sign, cued in signs]

    def only_mention(self, but: Sequence[bool] = ()) -> None:
        """Nothing of it is said to be so, `but` what a cue decides."""
        self.signs = [
            sign if cued else 0 for sign, cued in zip(self.signs, but or repeat(False), strict=False)
        ]
        self.cued = list(but) or [False] * len(self.clause)
        self.changes &= bool(but)

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
        """`instead of X, Y`; `no X, Y is there`, which says nothing against Y."""
        if self.clause[at].text != ",":
            return False
        rest = self.clause[at + 1 :]
        if self.turned and rest and (rest[0].stem in FOR or BE.intersection(token.text for token in rest)):
            self.sign, self.turned, self.by_cue = 1, False, self.affirms
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
        """`no X`; `X is not used`; `Y does not use X`, which says nothing else of Y; `Y, not X`."""
        token = self.clause[at]
        if token.text not in NEGATIONS:
            return False
        before = [t.text for t in self.clause[max(0, at - 3) : at]]
        no_longer = [t.text for t in self.clause[at + 1 : at + 2]] == ["longer"]
        of_verb = token.text in {"not", "never", "cannot"} or no_longer
        if at and of_verb and before[-1] not in {",", "and", "or", "but"}:
            if (
                no_longer
                or BE.intersection(before)
                or is_participle(self.clause, at + 1)
                or at + 2 >= len(self.clause)
            ):
                self.turn(at)
            else:
                self.signs[:at], self.cued[:at] = [0] * at, [False] * at
            self.governor = verb_after(self.clause, at)
            self.changes |= no_longer
        elif at and token.text in {"no", "zero", "0"} and self.clause[at - 1].stem in FOR | LIGHT:
            self.signs[:at], self.cued[:at] = (
                [0] * at,
                [False] * at,
            )  # `hooks run no X` denies as `hooks never run X`
        self.turned, self.by_cue, self.sign = not self.turned, True, -self.sign or -1
        return True

    def against(self, at: int) -> bool:
        """`remove X`, `X removal`, `X was removed`, `X is never removed`; `removed` as an adjective is none."""
        token = self.clause[at]
        if token.stem not in AGAINST:
            return False
        self.given_away |= token.stem in GIVEN_UP_FOR
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
        elif self.is_renaming(at):
            self.turn(at)
            self.take(1)
        elif text == "over" and (self.stems & PREFERENCES or is_title(self.clause, at)):
            self.cued[:at] = [True] * at
            self.take(-1, given_up=True)
        elif (
            text == "for"
            and self.stems & GIVEN_UP_FOR
            and (self.sign < 0 or self.given_away)
            and not self.turned
        ):
            self.take(1)
        else:
            return False
        return True

    def is_renaming(self, at: int) -> bool:
        """`rename X to Y`, `rename X -> Y`: Y takes the place of X."""
        text = self.clause[at].text
        of_names = text == "to" and "renam" in self.stems and at > 1
        return of_names or (text == "\u2192" and bool(self.stems & CHANGES) and not self.changes)

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


def spare_the_whole(clause: list[Token], signs: list[int]) -> None:
    """`remove unused Rust functions` says nothing of Rust: of words in a row, only the last where it is a piece of the others."""
    if not any(token.stem in REMOVALS for token in clause):
        return
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
