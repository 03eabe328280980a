"""What the developer is to be asked about: what speaks against a belief, what one cannot be sure of, what keeps coming up.

A question waits as long as there is a reason for it.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from patinad.ledger import beliefs, questions
from patinad.ledger.beliefs import Conflict, KeptBelief
from patinad.ledger.questions import About, Question
from patinad.memory.domains import domains_of
from patinad.memory.observed import Observed
from patinad.memory.weighing import confidence_of, seconds

CONFLICT, MIDDLING, RECURRING = (
    "You hold that: ",
    "Do you still hold that: ",
    "This came up in several sessions: ",
)
CONFLICT_PRIORITY, MIDDLING_PRIORITY, RECURRING_PRIORITY = 9, 6, 4
UNSURE = (0.4, 0.6)  # confidence about which a question may decide
SPOKEN_OF = 2  # pieces of evidence from which it is worth asking


def ask_of_conflicts(db: sqlite3.Connection, touched: Iterable[KeptBelief], now: str) -> int:
    """A question for each of these beliefs that something speaks against, by what did so last; how many are news."""
    asked = 0
    for kept in touched:
        against = sorted(beliefs.conflicts(db, kept.uid), key=lambda one: (one.detected_at or "", one.uid))
        is_held = kept.belief.active and kept.belief.valid_to is None
        wanted = [_conflict(kept, against)] if against and is_held else []
        for uid in questions.waiting(db, CONFLICT, kept.uid) - {one.uid for one in wanted}:
            questions.withdraw(db, uid, now)
        asked += sum(questions.put(db, one, now) for one in wanted)
    return asked


def _conflict(kept: KeptBelief, against: Sequence[Conflict]) -> Question:
    about = (About("belief", kept.uid), *(About("conflict", one.uid) for one in against))
    text = f"{CONFLICT}{kept.belief.statement} -- but: {against[-1].description} Does it still hold?"
    return Question(text, CONFLICT_PRIORITY, kept.domains, about)


def ask_of_middling(db: sqlite3.Connection, now: str) -> int:
    """A question for each belief of which one cannot be sure, though it was spoken of; how many are news.

    Where something speaks against it, that is what is asked about. It fades with the clock, so that all are looked at.
    """
    in_conflict = {one.belief for one in beliefs.conflicts(db, resolved=True)}
    wanted = []
    for kept in beliefs.all_beliefs(db):
        counted = [one for one in kept.evidence if one.counts]
        if kept.belief.valid_to is None and kept.uid not in in_conflict and len(counted) >= SPOKEN_OF:
            mean = confidence_of(kept, seconds(now) or 0.0).mean
            if UNSURE[0] <= mean <= UNSURE[1]:
                text = f"{MIDDLING}{kept.belief.statement}"
                wanted.append(Question(text, MIDDLING_PRIORITY, kept.domains, (About("belief", kept.uid),)))
    for uid in questions.waiting(db, MIDDLING) - {one.uid for one in wanted}:
        questions.withdraw(db, uid, now)
    return sum(questions.put(db, one, now) for one in wanted)


def ask_of_recurring(
    db: sqlite3.Connection, wanted: Mapping[str, Sequence[Observed]], touched: Iterable[str] | None, now: str
) -> int:
    """A question for each problem that came up again: is there a rule in it? How many are news.

    `wanted` are those problems, with the observations that say the same; `touched` the texts that may have been ones,
    None: all that there are.
    """
    asking = {text: Question(problem(text)).uid for text in wanted}
    asked_before = (
        questions.waiting(db, RECURRING)
        if touched is None
        else {Question(problem(text)).uid for text in touched}
    )
    for uid in asked_before - set(asking.values()):
        questions.withdraw(db, uid, now)
    asked = 0
    for text, group in sorted(wanted.items()):
        about = tuple(About(one.kind, one.uid) for one in sorted(group, key=lambda one: one.uid))
        asked += questions.put(db, Question(problem(text), RECURRING_PRIORITY, domains_of(text), about), now)
    return asked


def problem(text: str) -> str:
    """The question about a problem. It does not say how often that came up: once more would be another question."""
    return f"{RECURRING}{text} Is it a rule to hold on to?"
