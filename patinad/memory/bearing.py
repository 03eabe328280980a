"""What observations say of a belief: the evidence for it and against it, and what kind of work that comes from."""

import sqlite3
from collections import Counter
from dataclasses import replace

from patinad.ledger import beliefs
from patinad.ledger.beliefs import KeptBelief
from patinad.ledger.kinds import BY_NAME
from patinad.ledger.rows import Evidence
from patinad.memory import stance as stances
from patinad.memory.claims import Claim, claim
from patinad.memory.domains import MOST, domains_of
from patinad.memory.ground import Ground
from patinad.memory.observed import Observed, stated_by
from patinad.memory.recurrence import Fetch
from patinad.memory.sameness import BEARING_SHARE, same
from patinad.memory.scope import Places, domains_of_paths
from patinad.memory.stance import Weights, compare

OBSERVATIONS = frozenset(BY_NAME)


class Bearing:
    """How the observations of a ledger bear on its beliefs."""

    def __init__(self, db: sqlite3.Connection, ground: Ground, fetch: Fetch, now: str) -> None:
        self._db, self._ground, self._fetch, self._now = db, ground, fetch, now
        self._places = Places(db)

    def weigh(self, kept: KeptBelief) -> tuple[int, int]:
        """What all observations of its scope say of one belief; (pieces of evidence, conflicts) that are news."""
        if kept.belief.valid_to is not None:
            return 0, 0
        said = claim(kept.belief.statement, asserted=True)
        cited: list[tuple[Evidence, str | None]] = []
        links, conflicts, news = [], [], 0
        for text in self._ground.near(kept.belief.statement, BEARING_SHARE, OBSERVATIONS):
            one = self._fetch(text.uid)
            side = self.side_of(said, kept.belief.statement, text.text)
            pieces = [] if one is None else self.pieces_for(kept, one, said, side)
            if one is None or not pieces:
                continue
            told = side if kept.belief.value == "yes" else opposite(side)
            cited += [(replace(piece, stance=told), one.session) for piece in pieces]
            when = pieces[0].observed_at
            links.append(beliefs.observed(self._db, kept.uid, one.kind, one.uid, one.session, told, when))
            if told == stances.AGAINST:
                own, is_news = beliefs.conflict(
                    self._db, kept.uid, one.kind, one.uid, one.session, one.text, when
                )
                conflicts.append(own)
                news += is_news
        if kept.belief.scope is None:
            cited += self.stated_for(kept.belief.statement)
        beliefs.unlink(self._db, kept.uid, links)
        beliefs.withdraw_conflicts(self._db, kept.uid, conflicts if kept.belief.active else (), self._now)
        return beliefs.cite_all(self._db, kept.uid, cited), news

    def side_of(self, said: Claim, statement: str, text: str) -> str:
        """The side that an observation takes: who says the same is for it, whatever its words weigh."""
        found = compare(said, claim(text), self._ground.weights).side
        agrees = found == stances.NEUTRAL and same(statement, text, self._ground.weights)
        return stances.FOR if agrees else found

    def pieces_for(self, kept: KeptBelief, one: Observed, said: Claim, side: str) -> list[Evidence]:
        """The evidence of an observation that takes its side, in the belief's scope."""
        if side == stances.NEUTRAL:
            return []
        return [
            piece
            for piece in one.evidence
            if self._places.within(kept.belief.scope, piece, one.session, one.text)
            and says_it_itself(piece, said, side, self._ground.weights)
        ]

    def stated_for(self, statement: str) -> list[tuple[Evidence, str | None]]:
        """The trailers that state a belief."""
        held = (self._fetch(text.uid) for text in self._ground.that_state(statement))
        return [
            (replace(piece, stance=stances.FOR), one.session)
            for one in held
            if one is not None
            for piece in one.evidence
            if stated_by(piece) == statement
        ]

    def file_by_work(self, kept: KeptBelief) -> None:
        """Put a belief under the domains of the work that speaks for it: its languages, folders and technologies.

        Those that most of the evidence shares; else a single commit that touched everything would put it under all of them.
        """
        found: list[frozenset[str]] = []
        for one in kept.evidence:
            if one.counts and one.evidence.stance == stances.FOR:
                paths = self._places.of(one.evidence, one.session).paths
                tools = domains_of(self.technologies(one.session))
                if paths or tools:
                    found.append(frozenset(domains_of_paths(paths)) | frozenset(tools))
        shared = Counter(name for names in found for name in names)
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
        told = [name for name, count in ranked if 2 * count > len(found)]
        beliefs.file_under(self._db, kept.uid, told[:MOST], kept.belief.created_at or self._now, by_work=True)

    def technologies(self, session: str | None) -> str:
        """What a session took up, in words."""
        rows = self._db.execute(
            "SELECT tech_name FROM technologies WHERE session_id = ? AND retracted_at IS NULL ORDER BY uid",
            (session,),
        )
        return ". ".join(name for (name,) in rows)


def says_it_itself(piece: Evidence, said: Claim, side: str, weights: Weights) -> bool:
    """Whether a trailer takes this side by its own words.

    A squash joins messages, so that what an observation says beside may be another trailer's: it would count for both.
    """
    own = piece.quote.partition(":")[2].strip() if piece.source_kind == "trailer" else ""
    return not own or compare(said, claim(own), weights).side == side


def opposite(side: str) -> str:
    """The other side."""
    return stances.AGAINST if side == stances.FOR else stances.FOR
