"""A sentence to its claim: which words it is about, and whether it is for or against each of them.

No language model: clauses, cue words (cues.py) and how far each reaches. A word that no cue reaches is affirmed by the
sentence as a whole; a word that is only mentioned on the way (`remove X from Y` says nothing of Y) counts for neither.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from patinad.memory.cues import AGAINST, DECISIVE, FOR, REASONS, RELATIVES, STOP
from patinad.memory.frames import names, relations, things
from patinad.memory.phrases import (
    is_event,
    is_hedged,
    is_list,
    is_manifest,
    is_past,
    is_present,
    tells_of_fault,
)
from patinad.memory.reading import Gone, Reader, read
from patinad.memory.tokens import Token, clauses, concept_of, terms_of, versions

_LABEL = re.compile(r"([\w./-]*\.[A-Za-z]{1,5}):\s")
LABEL_WORDS = 2  # of what a whole text stands under: `TODO: ...`, `Option 2: ...`
APART = 4  # words that one clause is from the next
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
    present: bool = False  # whether it says that it is so now, whatever was
    joined: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # term -> it and a neighbour as one word
    event: bool = False  # whether it tells of what was done once: `X was chosen over Y`
    past: bool = False  # whether it says that it once was so
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # term -> where it stands
    gone: tuple[Gone, ...] = ()
    changed: frozenset[str] = frozenset()  # the terms that a change is told of
    relations: tuple[str, ...] = ()  # the verbs that say something themselves; of a statement only
    names: frozenset[str] = frozenset()  # its terms that are written as names; of a statement only
    words: frozenset[str] = frozenset()  # as they are written; of a statement only
    things: tuple[
        tuple[str, ...], ...
    ] = ()  # what a statement speaks of (frames.py); of what is heard not told


@lru_cache(maxsize=20_000)
def claim(text: str, *, asserted: bool = False) -> Claim:
    """The claim that a text makes, in all its sentences.

    `asserted`: it is what is asked about, and says so of all its words. What is only heard may think aloud, tell of a
    fault, or give a reason: what it speaks of there it only mentions.
    """
    gathered = Gathered(label_of(text), asserted=asserted)
    read_any = hedged = thinks = given_up = False
    before: Reader | None = None
    for clause, opener in clauses(text[:MAX_CHARACTERS]):
        found, is_first = read(clause), before is None
        if opener == "(":  # what is said by the way ends nothing
            found.gone = before.each_of(clause) if before is not None and is_list(clause) else []
        before = found
        stems = found.stems
        if not asserted and is_hedged(clause) and not stems & DECISIVE:
            hedged = True
            thinks |= is_first and len(clause) <= LABEL_WORDS
            found.only_mention()
        else:
            read_any |= any(token.text not in STOP for token in clause)
            if not asserted and (tells_of_fault(clause) or opener in REASONS):
                found.only_mention(but=found.denials())
            if opener == "as" and given_up:  # `X was removed as a dependency`
                found.only_mention(but=found.cued if found.stems & (FOR | AGAINST) else ())
        given_up = found.given_away or any(
            cued and sign < 0 for cued, sign in zip(found.cued, found.signs, strict=True)
        )
        gathered.take(found, aside=opener in REASONS or (asserted and opener in RELATIVES))
    return gathered.claim(hedged=thinks or (hedged and not read_any), statement=text if asserted else "")


def label_of(text: str) -> str:
    """`README.md: removed X` speaks of that file alone; what a manifest lost is gone from all of the project."""
    match = _LABEL.match(text)
    if match is None or is_manifest(match[1].lower()):
        return ""
    return next(iter(terms_of(Token(match[1].lower(), ""))), "")


class Gathered:
    """What the clauses of a text say, taken together."""

    def __init__(self, label: str, *, asserted: bool) -> None:
        self.asserted = asserted
        self.label = label  # the file that the text is about, as a term
        self.terms: dict[str, int] = {}
        self.parts: dict[str, int] = {}
        self.cued: set[str] = set()
        self.said: set[str] = set()  # terms of other clauses than those that give a reason
        self.denied: dict[str, str] = {}
        self.compounds: dict[str, tuple[str, ...]] = {}
        self.changes = self.present = self.event = self.past = False
        self.places: dict[str, list[int]] = {}
        self.gone: list[Gone] = []
        self.changed: set[str] = set()
        self.joined: dict[str, list[str]] = {}
        self.words: set[str] = set()
        self.read = self.clauses = 0  # words, and clauses
        self.settled: dict[str, int] = {}  # term -> the first clause in which a cue took a side on it

    def take(self, found: "Reader", *, aside: bool) -> None:
        """One clause more."""
        self.changes |= found.changes
        self.present |= is_present(found.clause)
        self.event |= is_event(found.clause)
        self.past |= is_past(found.clause)
        if not aside:
            its = {self.label} if self.label else set()
            self.gone += (replace(gone, within=gone.within | its) for gone in found.gone)
        for at, token in enumerate(found.clause):
            if at in found.cue_words:
                continue
            own = terms_of(token) if not token.text.isdigit() else versions(found.clause, at)
            for number, term in enumerate(own):
                self.note(self.terms if number == 0 else self.parts, term, found, at)
                self.places.setdefault(term, []).append(self.read + at)
                if found.changes and found.cued[at] and found.signs[at]:
                    self.changed.add(term)
                if not aside:
                    self.said.add(term)
            if len(together := terms_of(token)) > 1:
                self.compounds[together[0]] = together[1:]
        if self.asserted:
            self.words.update(token.text for token in found.clause)
        self.join(found)
        self.read += len(found.clause) + APART
        self.clauses += 1

    def join(self, found: "Reader") -> None:
        """Neighbours as one word: `tree sitter` is found as `treesitter`."""
        for at in range(1, len(found.clause)):
            left, right = found.clause[at - 1], found.clause[at]
            joined = left.text + right.text
            for term in (*terms_of(left)[:1], *terms_of(right)[:1]) if self.asserted else ():
                self.joined.setdefault(term, []).append(concept_of(joined))
            self.parts.setdefault(joined, found.signs[at])
            if found.cued[at] and found.signs[at]:
                self.cued.add(joined)

    def note(self, known: dict[str, int], term: str, found: "Reader", at: int) -> None:
        """A term with its sign. Of two mentions the one that takes a side counts, the first of those: what follows explains it."""
        sign, is_cued = found.signs[at], found.cued[at]
        if self.settled.get(term, self.clauses) != self.clauses:
            return
        if term not in known or (sign and (is_cued or not known[term])):
            known[term] = sign
            if sign < 0 and found.verb[at]:
                self.denied[term] = found.verb[at]
            else:
                self.denied.pop(term, None)
        if is_cued and sign:
            self.cued.add(term)
            self.settled.setdefault(term, self.clauses)

    def claim(self, *, hedged: bool, statement: str) -> Claim:
        """All of it."""
        asides = frozenset(self.terms.keys() - self.said)
        return Claim(
            self.terms, self.parts, frozenset(self.cued), self.changes, hedged, asides, self.denied, self.compounds,
            joined={term: tuple(words) for term, words in self.joined.items()},
            present=self.present, event=self.event, past=self.past,
            places={term: tuple(at) for term, at in self.places.items()},
            gone=tuple(self.gone), changed=frozenset(self.changed),
            relations=relations(statement), things=things(statement), names=names(statement), words=frozenset(self.words),
        )  # fmt: skip
