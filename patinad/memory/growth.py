"""Beliefs that grow by themselves: from what recurs over sessions, and from trailers that state them.

Told again, everything is as it was: a belief is one for its statement, a piece of evidence one for its source. What
speaks against a belief makes a conflict and a question, and changes nothing else.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from patinad.ledger import beliefs, questions
from patinad.ledger.beliefs import Belief, KeptBelief
from patinad.ledger.kinds import BY_NAME
from patinad.ledger.observations import evidence_by_row
from patinad.ledger.questions import About, Question
from patinad.ledger.reliability import reliability_of
from patinad.ledger.rows import Evidence
from patinad.ledger.uids import plain
from patinad.memory import stance as stances
from patinad.memory.claims import Claim, claim
from patinad.memory.cues import ANTONYMS
from patinad.memory.domains import MOST, domains_of
from patinad.memory.scope import Places, domains_of_paths
from patinad.memory.sentences import sentence_of
from patinad.memory.stance import Weights, compare
from patinad.memory.weighing import confidence_of, note_confidences, seconds

OPINIONS = frozenset({"decision", "pattern"})  # what recurs may be a belief; a problem or a tool is none
RECURS = 2  # independent sessions in which the same is observed, for a belief
STATED = ("belief:", "constraint:", "directive:")  # trailers that state one
CONFLICT_PRIORITY, MIDDLING_PRIORITY, RECURRING_PRIORITY = 9, 6, 4
MIDDLING = (0.4, 0.6)  # confidence about which a question may decide


@dataclass(frozen=True, slots=True)
class Observed:
    """An observation of the ledger as a sentence."""

    uid: str
    kind: str
    session: str | None
    text: str
    evidence: tuple[Evidence, ...]  # that counts

    @property
    def source(self) -> str:
        """What it is independent of others by: one session is one voice."""
        return self.session or (self.evidence[0].source_id if self.evidence else self.uid)


@dataclass(frozen=True, slots=True)
class Grown:
    """What one round did."""

    beliefs: int = 0  # new ones
    evidence: int = 0
    conflicts: int = 0
    questions: int = 0


def observations(db: sqlite3.Connection) -> list[Observed]:
    """Every observation that stands, with the evidence that counts for it."""
    found = []
    times = session_times(db)
    for kind in BY_NAME.values():
        names = (*kind.said, *kind.details)
        counting = evidence_by_row(db, kind.name)
        rows = db.execute(
            f"SELECT uid, session_id, {', '.join(names)} FROM {kind.table} WHERE retracted_at IS NULL ORDER BY id"  # noqa: S608
        )
        for uid, session, *values in rows:
            if pieces := counting.get(uid):
                text = sentence_of(kind.read(dict(zip(names, values, strict=True))))
                if text:
                    when = times.get(session)
                    found.append(
                        Observed(uid, kind.name, session, text, tuple(dated(one, when) for one in pieces))
                    )
    return found


def session_times(db: sqlite3.Connection) -> dict[str | None, str]:
    """When each session ended, or began where that is not known."""
    return dict(db.execute("SELECT id, coalesce(ended_at, started_at) FROM sessions"))


def dated(evidence: Evidence, when: str | None) -> Evidence:
    """Evidence that bears no time of its own, as a document's, with that of the session that it tells of."""
    return (
        evidence if evidence.observed_at is not None or when is None else replace(evidence, observed_at=when)
    )


class Ground:
    """All observations, found by the words they use."""

    def __init__(self, seen: Sequence[Observed], names: Iterable[str]) -> None:
        self.seen = seen
        self.weights = Weights((one.text for one in seen), names)
        self.by_term: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(seen):
            found = claim(one.text)
            for term in found.terms.keys() | found.parts.keys():
                self.by_term[term].append(number)

    def near(self, text: str) -> list[int]:
        """The observations that use the most telling word of a text, or its opposite: no others take a side."""
        head = self.weights.head(claim(text))
        heads = (head, *ANTONYMS.get(head, ()))
        return sorted({number for one in heads for number in self.by_term.get(one, ())})


def grow(db: sqlite3.Connection, now: str, names: Iterable[str] = ()) -> Grown:
    """One round, inside the caller's transaction: new beliefs, evidence for and against the ones there are, questions.

    `names` are what the project calls itself.
    """
    ground = Ground(observations(db), names)
    made = sum(
        make(db, statement, evidence.observed_at or now, session, (evidence,))
        for statement, evidence, session in stated(ground)
    )
    made += sum(recurring(db, group, now) for group in groups(ground))
    evidence = conflicts = asked = 0
    places = Places(db)
    for kept in beliefs.all_beliefs(db):
        if kept.belief.valid_to is None:
            more, against = weigh(db, kept, ground, places, now)
            evidence, conflicts = evidence + more, conflicts + against
    file_by_work(db, places, now)
    asked += ask_of_conflicts(db, now) + ask_of_middling(db, now) + ask_of_recurring(db, ground, now)
    note_confidences(db)
    return Grown(made, evidence, conflicts, asked)


def stated(ground: Ground) -> list[tuple[str, Evidence, str | None]]:
    """What trailers state: the belief, where it stands, and the session."""
    return [
        (evidence.quote.partition(":")[2].strip(), evidence, one.session)
        for one in ground.seen
        for evidence in one.evidence
        if evidence.source_kind == "trailer" and evidence.quote.lower().startswith(STATED)
    ]


def recurring(db: sqlite3.Connection, group: Sequence[Observed], now: str) -> int:
    """A belief from observations that say the same; 1 where it is new."""
    best = min(group, key=lambda one: (-reliability(one), len(one.text), one.text))
    first = min((e.observed_at for one in group for e in one.evidence if e.observed_at), default=now)
    return make(db, best.text, first, None, ())


def make(
    db: sqlite3.Connection, statement: str, since: str, session: str | None, evidence: Sequence[Evidence]
) -> int:
    """One belief; 1 where it is new."""
    if len(claim(statement).terms) < 2:
        return 0  # a word is no belief
    subject, polarity = subject_of(statement)
    belief = Belief(statement, subject=subject, polarity=polarity, valid_from=since, created_at=since)
    if taken_back(db, belief.uid):
        return 0  # what the developer took back does not grow again
    uid, is_new = beliefs.put(db, belief)
    for one in evidence:
        beliefs.cite(db, uid, with_stance(one, stances.FOR), session)
    beliefs.file_under(db, uid, domains_of(statement), since)
    return int(is_new)


def taken_back(db: sqlite3.Connection, uid: str) -> bool:
    """Whether there is such a belief, and it is inactive or closed."""
    row = db.execute("SELECT active AND valid_to IS NULL FROM beliefs WHERE uid = ?", (uid,)).fetchone()
    return row is not None and not row[0]


def groups(ground: Ground, kinds: frozenset[str] = OPINIONS) -> list[list[Observed]]:
    """Observations of some kinds that say the same, where those of at least RECURS sessions do."""
    seen = ground.seen
    root = list(range(len(seen)))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, one in enumerate(seen):
        if one.kind not in kinds:
            continue
        for other in ground.near(one.text):
            if other >= number or seen[other].kind not in kinds or find(other) == find(number):
                continue
            if same(one.text, seen[other].text, ground.weights):
                root[find(number)] = find(other)
    gathered: dict[int, list[Observed]] = defaultdict(list)
    for number, one in enumerate(seen):
        gathered[find(number)].append(one)
    return [group for group in gathered.values() if len({one.source for one in group}) >= RECURS]


def same(one: str, other: str, weights: Weights) -> bool:
    """Whether two sentences say the same: each speaks for the other."""
    pairs = ((one, other), (other, one))
    return all(compare(claim(a, asserted=True), claim(b), weights).side == stances.FOR for a, b in pairs)


def weigh(
    db: sqlite3.Connection, kept: KeptBelief, ground: Ground, places: Places, now: str
) -> tuple[int, int]:
    """What all observations of its scope say of one belief; (new pieces of evidence, new conflicts)."""
    said = claim(kept.belief.statement, asserted=True)
    conflicts = 0
    cited: list[tuple[Evidence, str | None]] = []
    for number in ground.near(kept.belief.statement):
        one = ground.seen[number]
        found = compare(said, claim(one.text), ground.weights)
        if found.side == stances.NEUTRAL:
            continue
        pieces = [
            piece
            for piece in one.evidence
            if places.within(kept.belief.scope, piece, one.session, one.text)
            and says_it_itself(piece, said, found.side, ground.weights)
        ]
        if not pieces:
            continue
        side = found.side if kept.belief.value == "yes" else opposite(found.side)
        cited += [(with_stance(piece, side), one.session) for piece in pieces]
        when = pieces[0].observed_at
        beliefs.observed(db, kept.uid, one.kind, one.uid, one.session, side, when or now)
        if side == stances.AGAINST:
            _, is_new = beliefs.conflict(db, kept.uid, one.kind, one.uid, one.session, one.text, when or now)
            conflicts += is_new
    cited += [
        (with_stance(evidence, stances.FOR), session)
        for statement, evidence, session in stated(ground)
        if plain(statement) == kept.belief.statement
    ]
    return beliefs.cite_all(db, kept.uid, cited), conflicts


def says_it_itself(piece: Evidence, said: Claim, side: str, weights: Weights) -> bool:
    """Whether a trailer takes this side by its own words.

    A squash joins messages, so that what an observation says beside may be another trailer's: it would count for both.
    """
    own = piece.quote.partition(":")[2].strip() if piece.source_kind == "trailer" else ""
    return not own or compare(said, claim(own), weights).side == side


def file_by_work(db: sqlite3.Connection, places: Places, now: str) -> None:
    """Put beliefs under the domains of the work that speaks for them: its languages, folders and technologies.

    One that most of the evidence shares; else a single commit that touched everything would be in all of them.
    """
    technologies = dict(
        db.execute(
            "SELECT session_id, group_concat(tech_name, '. ') FROM technologies WHERE retracted_at IS NULL GROUP BY 1"
        )
    )
    for kept in beliefs.all_beliefs(db):
        counted = [one for one in kept.evidence if one.counts and one.evidence.stance == stances.FOR]
        found: list[frozenset[str]] = []
        for one in counted:
            paths = places.of(one.evidence, one.session).paths
            tools = domains_of(technologies.get(one.session) or "")
            if paths or tools:
                found.append(frozenset(domains_of_paths(paths)) | frozenset(tools))
        shared = Counter(name for names in found for name in names)
        told = [
            name
            for name, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
            if 2 * count > len(found)
        ]
        beliefs.file_under(db, kept.uid, told[:MOST], kept.belief.created_at or now)


def ask_of_conflicts(db: sqlite3.Connection, now: str) -> int:
    """A question for each belief that something speaks against; how many are new."""
    by_belief: dict[str, list[beliefs.Conflict]] = defaultdict(list)
    for one in beliefs.conflicts(db):
        by_belief[one.belief].append(one)
    asked = 0
    for kept in beliefs.all_beliefs(db):
        if against := by_belief.get(kept.uid):
            about = (About("belief", kept.uid), *(About("conflict", one.uid) for one in against))
            text = f"You hold that: {kept.belief.statement} -- but: {against[-1].description} Does it still hold?"
            asked += questions.put(db, Question(text, CONFLICT_PRIORITY, kept.domains, about), now)
    return asked


def ask_of_middling(db: sqlite3.Connection, now: str) -> int:
    """A question for each belief of which one cannot be sure, though it was spoken of; how many are new.

    Where something speaks against it, that is what is asked about.
    """
    asked = 0
    in_conflict = {one.belief for one in beliefs.conflicts(db, resolved=True)}
    for kept in beliefs.all_beliefs(db):
        counted = [one for one in kept.evidence if one.counts]
        if kept.belief.valid_to is not None or len(counted) < RECURS or kept.uid in in_conflict:
            continue
        if MIDDLING[0] <= confidence_of(kept, seconds(now) or 0.0).mean <= MIDDLING[1]:
            text = f"Do you still hold that: {kept.belief.statement}"
            about = (About("belief", kept.uid),)
            asked += questions.put(db, Question(text, MIDDLING_PRIORITY, kept.domains, about), now)
    return asked


def ask_of_recurring(db: sqlite3.Connection, ground: Ground, now: str) -> int:
    """A question for each problem that came up again: is there a rule in it? How many are new."""
    asked = 0
    problems = Ground([one for one in ground.seen if one.kind == "challenge"], ())
    for group in groups(problems, frozenset({"challenge"})):
        first = min(group, key=lambda one: (len(one.text), one.text))
        text = f"This came up in {len({one.source for one in group})} sessions: {first.text} Is it a rule to hold on to?"
        about = tuple(About(one.kind, one.uid) for one in sorted(group, key=lambda one: one.uid))
        asked += questions.put(db, Question(text, RECURRING_PRIORITY, domains_of(first.text), about), now)
    return asked


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


def with_stance(evidence: Evidence, side: str) -> Evidence:
    """The same evidence, on a side."""
    return replace(evidence, stance=side)


def opposite(side: str) -> str:
    """The other side."""
    return stances.AGAINST if side == stances.FOR else stances.FOR


def reliability(one: Observed) -> float:
    """That of its best evidence."""
    return max((reliability_of(e.source_kind, e.reliability) for e in one.evidence), default=0.0)
