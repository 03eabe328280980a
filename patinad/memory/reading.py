"""One clause from left to right: what it is for, what it is against, what it only mentions, and what was given up by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from patinad.memory.cues import (
    ABSTRACT,
    AGAINST,
    BE,
    BE_STEMS,
    CHANGES,
    CHOICES,
    COMMAS,
    FAULTS,
    FOR,
    GIVEN_UP_FOR,
    LIGHT,
    NEGATIONS,
    ONLY,
    PARTIAL,
    PIECES,
    PREFERENCES,
    PREPOSITIONS,
    REJECTIONS,
    REMOVALS,
    STOP,
    UPDATES,
    WITHIN,
)
from patinad.memory.phrases import (
    is_adjective,
    is_comparison,
    is_manifest,
    is_participle,
    is_passive,
    is_title,
    phrase_at,
    verb_after,
)
from patinad.memory.tokens import Token, terms_of


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that a text says was given up: `remove the navigate command`."""

    terms: frozenset[str]
    words: frozenset[str]  # the same as they are written
    within: frozenset[str]  # where it was given up, if that is said: `remove mocks from tests`
    head: str  # the last of them: what kind of thing it is
    how: str  # rejected: it was never taken up; removed: it was there; absent: there is none; denied: it only is not so


def read(clause: list[Token]) -> "Reader":
    """One clause, from left to right: a cue decides for the words behind it, until the next."""
    reader = Reader(clause)
    at = 0
    while at < len(clause):
        at += reader.step(at)
    reader.gone = reader.given_up_things()
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
        self.chose = False  # it says what was chosen over what
        self.gone: list[Gone] = []
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
            changes = self.changes
            if side < 0 and self.clause[at].text == "thrown":
                self.passive(at)
            else:
                self.take(side, given_up=side < 0)
            if self.clause[at].text in CHOICES and not self.tells_of_now():
                self.changes, self.chose = changes, True
            self.signs[at : at + length] = [0] * length
            self.cue_words.update(range(at, at + length))
            return length
        for rule in RULES:
            if rule(self, at):
                break
        self.signs[at], self.cued[at] = self.sign, self.by_cue
        self.verb[at] = self.governor if self.sign < 0 and self.turned else ""
        return 1

    def given_up_things(self) -> list[Gone]:
        """What the clause says was given up: words in a row that a cue is against, and where that was, if it is said."""
        rows: list[list[str]] = [[]]
        listed: set[int] = set()  # rows that go on a list
        within: list[str] = []
        how, placed = self.how_given_up(), False
        places = WITHIN | {"for"} if how == "rejected" else WITHIN
        for at, token in enumerate(self.clause):
            own = terms_of(token)
            if at not in self.cue_words:  # the `of` of `instead of` places nothing
                placed = (placed or token.text in places) and token.text != "to"
            against = self.signs[at] < 0 and self.cued[at] and not (placed and how == "absent")
            if against and own and token.stem not in AGAINST:
                rows[-1].append(own[0])
            elif own or not against or (token.text in COMMAS and rows[-1]):
                rows.append([])
                if token.text in COMMAS:
                    listed.add(len(rows) - 1)
            if placed and own and not against and self.signs[at] <= 0 and not is_manifest(token.text):
                within.append(own[0])
        for number in sorted(listed, reverse=True):  # `the a, b and c tables` are three tables
            if rows[number] and len(rows[number]) > len(rows[number - 1]) > 0:
                rows[number - 1].append(rows[number][-1])
        words = {own[0]: token.text for token in self.clause if (own := terms_of(token))}
        return [
            Gone(
                frozenset(row),
                frozenset(words[term] for term in row),
                frozenset(within),
                next((term for term in reversed(row) if term not in ABSTRACT), row[-1]),
                how,
            )
            for row in rows
            if row
        ]

    def how_given_up(self) -> str:
        """As `Gone.how`."""
        if self.stems & REJECTIONS or self.chose:
            return "rejected"
        if self.changes:
            return "removed"
        # `no mocks in tests`
        return "absent" if self.clause[0].text == "no" and not self.stems & BE_STEMS else "denied"

    def each_of(self, listed: list[Token]) -> list[Gone]:
        """`remove the commands (add, push)`: each of those that a list in brackets names went."""
        kind = terms_of(self.clause[-1])[:1]
        last = [gone for gone in self.gone if kind and kind[0] in gone.terms]
        names = [own[0] for token in listed if (own := terms_of(token))] if last else []
        return [
            Gone(frozenset((name, kind[0])), frozenset(), last[0].within, kind[0], last[0].how)
            for name in names
        ]

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

    def tells_of_now(self) -> bool:
        """`scripts now use X instead of Y` tells of a change; `use X instead of Y` of a choice."""
        return bool(self.stems & (CHANGES | AGAINST)) or any(token.text == "now" for token in self.clause)

    def passive(self, at: int) -> None:
        """`X was removed`, and `X is never removed`."""
        if self.turned:
            self.signs[:at], self.cued[:at] = [1] * at, [True] * at
        else:
            self.turn(at)
        self.take(0)

    def take(self, sign: int, *, given_up: bool = False) -> None:
        """A change of sides: `sign` for what comes next."""
        self.sign, self.by_cue, self.changes, self.given_up = sign, True, True, given_up

    def turn(self, end: int, *, since_comma: bool = False) -> None:
        """Against what stood before, or what did since the last comma."""
        commas = [at for at in range(end) if self.clause[at].text == ","] if since_comma else []
        start = commas[-1] + 1 if commas else 0
        self.signs[start:end], self.cued[start:end] = [-1] * (end - start), [True] * (end - start)

    # The rules, in the order in which they are tried; each says whether it applied.

    def comparison(self, at: int) -> bool:
        """`better than X`."""
        if not is_comparison(self.clause, at):
            return False
        changes = self.changes
        self.take(-1, given_up=True)
        self.changes, self.cued[:at] = changes, [True] * at
        return True

    def comma(self, at: int) -> bool:
        """`instead of X, Y`; `no X, Y is there`, which says nothing against Y."""
        if self.clause[at].text != ",":
            return False
        rest = self.clause[at + 1 :]
        turns = rest and (rest[0].stem in FOR or rest[0].text in ONLY or BE & {token.text for token in rest})
        if self.turned and turns:
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
        elif token.text == "to":  # `instead of a library to stay small`
            self.sign, self.given_up = 0, False
        elif token.stem in AGAINST and at + 1 < len(self.clause) and not token.text.endswith("ed"):
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
                or (self.clause[at + 1].stem in LIGHT and self.clause[at + 2].text in PREPOSITIONS)
            ):
                self.turn(at)
            else:
                self.signs[:at], self.cued[:at] = [0] * at, [False] * at
            self.governor = verb_after(self.clause, at)
            self.changes |= no_longer
        elif at and of_verb and before[-1] == ",":  # `X, not Y`
            self.cued[:at] = [True] * at
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
            self.turn(at, since_comma=True)
            self.take(0)
        elif is_passive(self.clause, at):
            self.passive(at)
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
            changes = self.changes
            self.cued[:at] = [True] * at
            self.take(-1, given_up=True)
            self.changes, self.chose = changes, True
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
        return of_names or (text == "\u2192" and bool(self.stems & (CHANGES | UPDATES)) and not self.changes)

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
        if words and clause[words[0]].text.endswith("ing"):  # `rather than hiding warnings`
            words = words[1:]
        if any(clause[place].stem in PARTIAL for place in words):
            for place in words:
                signs[place] = 0
        elif len(words) > 1 and clause[words[-1]].stem in PIECES:
            for place in words[:-1]:
                signs[place] = 0
        row = []
