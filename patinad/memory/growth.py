"""Beliefs that grow by themselves: from what recurs over sessions, and from trailers that state them.

A round looks at what changed in the ledger since the last one and at what that touches; what it leaves is what one round
over everything would have made. A belief is one for its statement, a piece of evidence one for its source. What speaks
against a belief makes a conflict and a question, and changes nothing else; what is not borne out any more is withdrawn.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from patinad.ledger import beliefs, changes
from patinad.ledger.beliefs import Belief, KeptBelief
from patinad.ledger.kinds import BY_NAME
from patinad.memory.asking import ask_of_conflicts, ask_of_middling, ask_of_recurring
from patinad.memory.bearing import Bearing
from patinad.memory.claims import claim
from patinad.memory.domains import domains_of
from patinad.memory.ground import BELIEF, CLOSE, Ground, Text, opened
from patinad.memory.observed import Observed, observations, of_sessions, some_observations
from patinad.memory.recurrence import (
    OPINIONS,
    PROBLEMS,
    groups,
    neighbours,
    recurring_in,
    stated_in,
)
from patinad.memory.sameness import BEARING_SHARE, same, share_spoken_of
from patinad.memory.stance import AGAINST, Weights, compare, shares
from patinad.memory.tokens import bag
from patinad.memory.weighing import note_confidences
from patinad.store.database import is_damaged, quarantine, transaction

OBSERVATIONS = frozenset(BY_NAME)


@dataclass(frozen=True, slots=True)
class Grown:
    """What one round did."""

    beliefs: int = 0  # that did not stand before
    withdrawn: int = 0
    evidence: int = 0  # pieces that are new or changed
    conflicts: int = 0
    questions: int = 0


@dataclass(slots=True)
class News:
    """What changed in the ledger since the last round, by uid."""

    observations: set[tuple[str, str]] = field(default_factory=set)  # with their kinds
    beliefs: set[str] = field(default_factory=set)
    sessions: set[str] = field(default_factory=set)
    everything: bool = False


def grow_on(db: sqlite3.Connection, file: Path, now: str, names: Iterable[str] = ()) -> Grown:
    """One round that goes on from where the last one was, which `file` keeps, in a transaction of its own.

    The file is written after the ledger: lost in between, the next round looks at the same news once more.
    """
    try:
        with opened(file) as held, transaction(db):
            return grow(db, now, names, held)
    except sqlite3.DatabaseError as error:
        if not is_damaged(error):
            raise
        quarantine(file)  # and if it is the ledger that is damaged, it is so again
        with opened(file) as held, transaction(db):
            return grow(db, now, names, held)


def grow(
    db: sqlite3.Connection, now: str, names: Iterable[str] = (), held: sqlite3.Connection | None = None
) -> Grown:
    """One round, inside the caller's transaction. `names` are what the project calls itself; `held` is what was kept."""
    if held is None:
        with opened(None) as fresh:
            return Round(db, Ground(fresh, names), now, News(everything=True)).run()
    ground = Ground(held, names)
    ledger = changes.file_of(db)
    news = news_of(db, ground, ledger)
    if not news.everything and not (news.observations or news.beliefs or news.sessions):
        return Grown(questions=ask_of_middling(db, now))
    done = Round(db, ground, now, news).run()
    # What the round wrote itself is no news.
    ground.note(ledger, changes.anchor(db))
    return done


def news_of(db: sqlite3.Connection, ground: Ground, ledger: str) -> News:
    """What changed since; everything, where that is not known."""
    known = ground.known(ledger)
    changed = None if known is None else changes.since(db, known)
    if changed is None:
        ground.clear()
        return News(everything=True)
    news = News()
    for kind, uid in changed:
        if kind in BY_NAME:
            news.observations.add((kind, uid))
        elif kind == BELIEF:
            news.beliefs.add(uid)
        elif kind == "session":
            news.sessions.add(uid)
    news.observations |= of_sessions(db, news.sessions)
    return news


class Round:
    """One round: what is touched by the news, from the texts to the questions."""

    def __init__(self, db: sqlite3.Connection, ground: Ground, now: str, news: News) -> None:
        self.db, self.ground, self.now, self.news = db, ground, now, news
        self.seen: dict[str, Observed | None] = {}
        self.seeds: set[str] = set()  # observations whose groups may be others now
        self.texts: set[str] = set()  # that may have been beliefs or problems, or be ones now
        self.touched: set[str] = set()  # beliefs that are to be weighed

    def run(self) -> Grown:
        """Do it."""
        self.take_in()
        made, withdrawn = self.believe(self.gathered(OPINIONS))
        problems = self.problems(self.gathered(PROBLEMS))
        evidence = conflicts = 0
        bearing = Bearing(self.db, self.ground, self.fetch, self.now)
        for kept in beliefs.some_beliefs(self.db, sorted(self.touched)):
            more, against = bearing.weigh(kept)
            evidence, conflicts = evidence + more, conflicts + against
        for kept in beliefs.some_beliefs(self.db, sorted(self.touched)):
            bearing.file_by_work(kept)
        touched = beliefs.some_beliefs(self.db, sorted(self.touched))
        asked = ask_of_conflicts(self.db, touched, self.now)
        asked += ask_of_recurring(self.db, problems, None if self.news.everything else self.texts, self.now)
        asked += ask_of_middling(self.db, self.now)
        note_confidences(self.db, touched)
        return Grown(made, withdrawn, evidence, conflicts, asked)

    # What is touched.

    def take_in(self) -> None:
        """Bring the ground along, and find what the news touch: by what was said before, and by what is said now."""
        if self.news.everything:
            self.seen = {one.uid: one for one in observations(self.db)}
            told = beliefs.all_beliefs(self.db, inactive=True)
            self.seeds, self.touched = set(self.seen), {kept.uid for kept in told}
            self.texts = {kept.belief.statement for kept in told}
            self.put((one for one in self.seen.values() if one is not None), told)
            return
        uids = sorted(uid for _, uid in self.news.observations)
        before = (self.ground.text(uid) for uid in uids)
        for text in before:
            if text is not None:
                self.touch(text)
        there = some_observations(self.db, sorted(self.news.observations))
        self.seen = dict.fromkeys(uids) | {one.uid: one for one in there}
        told = beliefs.some_beliefs(self.db, sorted(self.news.beliefs))
        for uid in uids:
            self.ground.drop(uid)
        self.put(there, told)
        for one in there:
            self.touch(text_of(one))
        self.touched |= self.news.beliefs | self.with_evidence_of(self.news.sessions)
        for kept in told:
            self.seeds |= self.that_may_be_taken(kept.belief.statement)
            self.texts.add(kept.belief.statement)

    def put(self, seen: Iterable[Observed], told: Iterable[KeptBelief]) -> None:
        """Have the ground know these."""
        for one in seen:
            self.ground.put(text_of(one))
        for kept in told:
            self.ground.put(Text(kept.uid, BELIEF, kept.belief.statement))

    def touch(self, text: Text) -> None:
        """What a text bears on, as the ground is now: its group, and the beliefs that it may take a side on."""
        self.texts |= {text.text, *text.stated}
        kinds = PROBLEMS if text.kind in PROBLEMS else OPINIONS
        if text.kind in kinds:
            self.seeds |= {text.uid, *neighbours(self.ground, text.uid, text.text, kinds)}
        self.touched |= {one.uid for one in self.beliefs_near(text.text)}
        for statement in text.stated:
            self.touched.add(Belief(statement).uid)
            self.seeds |= {one.uid for one in self.ground.that_state(statement)}

    def that_may_be_taken(self, statement: str) -> set[str]:
        """The observations that may say the same as the developer does, or the opposite: they do not grow beside that."""
        said = claim(statement, asserted=True)
        weights = shares(said, self.ground.weights)
        near, least = self.ground.that_may_hear_of(statement, OPINIONS), BEARING_SHARE - CLOSE
        return {one.uid for one in near if share_spoken_of(said, bag(one.text), weights) >= least}

    def beliefs_near(self, text: str) -> list[Text]:
        """The beliefs that a text may take a side on."""
        words, found = bag(text), []
        for one in self.ground.that_may_hear_of(text, frozenset({BELIEF})):
            said = claim(one.text, asserted=True)
            if share_spoken_of(said, words, shares(said, self.ground.weights)) >= BEARING_SHARE - CLOSE:
                found.append(one)
        return found

    def with_evidence_of(self, sessions: Iterable[str]) -> set[str]:
        """The beliefs that have evidence of these sessions: where it comes from tells their domains."""
        found = set()
        for session in sessions:
            rows = self.db.execute(
                "SELECT DISTINCT row_uid FROM evidence WHERE session_id = ? AND row_type = 'belief'",
                (session,),
            )
            found |= {str(uid) for (uid,) in rows}
        return found

    def fetch(self, uid: str) -> Observed | None:
        """An observation that stands."""
        if uid not in self.seen:
            text = self.ground.text(uid)
            listed = () if text is None or text.kind == BELIEF else ((text.kind, uid),)
            self.seen[uid] = next(iter(some_observations(self.db, listed)), None)
        return self.seen[uid]

    def gathered(self, kinds: frozenset[str]) -> list[list[Observed]]:
        """The groups of what is touched."""
        found = groups(self.ground, self.seeds, self.fetch, kinds)
        self.texts |= {text for group in found for one in group for text in (one.text, *one.stated)}
        return found

    # What grows.

    def believe(self, gathered: list[list[Observed]]) -> tuple[int, int]:
        """Have those beliefs stand that the groups give, and no others of the touched texts: (new, withdrawn)."""
        wanted: dict[str, str | None] = {}
        for group in gathered:
            stated = stated_in(group, self.ground)
            recurring = recurring_in(group, self.ground, stated)
            wanted |= {one.text: one.since for one in recurring}
            wanted |= {statement: self.first_stated(statement) for statement in stated}
        made = withdrawn = 0
        for text in sorted(self.texts - wanted.keys()):
            withdrawn += self.withdraw(text)
        for statement, since in sorted(wanted.items()):
            made += self.make(statement, since)
        return made, withdrawn

    def first_stated(self, statement: str) -> str | None:
        """When a trailer first stated this, in whatever words beside it."""
        held = (self.fetch(text.uid) for text in self.ground.that_state(statement))
        return min((one.first for one in held if one is not None and one.first), default=None)

    def make(self, statement: str, since: str | None) -> int:
        """One belief; 1 where it did not stand before."""
        if len(claim(statement).terms) < 2:  # a word is no belief
            return 0
        subject, polarity = subject_of(statement)
        since = since or self.now
        belief = Belief(
            statement, subject=subject, polarity=polarity, valid_from=since, created_at=since, grown=True
        )
        if self.is_taken(belief):
            self.withdraw(statement)
            return 0
        uid, is_new = beliefs.bring_back(self.db, belief)
        if is_new:
            beliefs.file_under(self.db, uid, domains_of(statement), since)
            self.ground.put(Text(uid, BELIEF, statement))
        self.touched.add(uid)
        return is_new

    def withdraw(self, statement: str) -> bool:
        """Have a belief that grew stand no more; whether it did."""
        uid = Belief(statement).uid
        gone = beliefs.withdraw(self.db, uid, self.now)
        if gone:
            self.touched.add(uid)
        return gone

    def is_taken(self, belief: Belief) -> bool:
        """Whether the developer has said the same or the opposite, or has taken it back or closed it: it does not grow beside that."""
        near = [one.uid for one in self.beliefs_near(belief.statement)]
        for kept in beliefs.some_beliefs(self.db, (belief.uid, *near)):
            other, is_standing = kept.belief, stands(kept)
            if other.scope is not None or (other.grown and (is_standing or other.withdrawn_at)):
                continue
            if is_standing and kept.uid == belief.uid:  # it stands by what was said, and is weighed
                continue
            is_same = other.statement == belief.statement or same(
                other.statement, belief.statement, self.ground.weights
            )
            if is_same or (is_standing and denies(belief.statement, other.statement, self.ground.weights)):
                return True
        return False

    def problems(self, gathered: list[list[Observed]]) -> dict[str, tuple[Observed, ...]]:
        """The problems that recur, with the observations of them."""
        found = (one for group in gathered for one in recurring_in(group, self.ground, believed=False))
        return {one.text: one.group for one in found}


def text_of(one: Observed) -> Text:
    """An observation as the ground keeps it."""
    return Text(one.uid, one.kind, one.text, one.stated)


def stands(kept: KeptBelief) -> bool:
    """Whether a belief is held true."""
    return kept.belief.active and kept.belief.valid_to is None


def denies(text: str, statement: str, weight: Weights) -> bool:
    """Whether a text speaks against a statement."""
    return compare(claim(statement, asserted=True), claim(text), weight).side == AGAINST


def subject_of(statement: str) -> tuple[str | None, beliefs.Polarity]:
    """What a statement is about, as its most telling word, and which side it takes."""
    found = claim(statement, asserted=True)
    if not found.terms:
        return None, "neutral"
    against = [term for term, sign in found.terms.items() if sign < 0]
    if against and not any(sign > 0 for term, sign in found.terms.items() if term in found.cues):
        return against[0], "against"
    positive = [term for term, sign in found.terms.items() if sign > 0]
    return (positive or list(found.terms))[0], "for"
